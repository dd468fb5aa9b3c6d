"""What is there with or without a workbook: handed to whoever needs it, so that nothing is global."""

import datetime as dt
from dataclasses import dataclass

from goaldesk.ui.faults import Faults
from goaldesk.ui.jobs import JobQueue
from goaldesk.ui.language import Language
from goaldesk.ui.look import Look
from goaldesk.ui.settings import Remembered


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The person's settings, the look, the language, the worker, the doorway for messages; `today` if it was said."""

    remembered: Remembered
    look: Look
    language: Language
    jobs: JobQueue
    faults: Faults
    today: dt.date | None = None
