"""What is there with or without a workbook: handed to whoever needs it, so that nothing is global."""

from typing import TYPE_CHECKING, NamedTuple

from goaldesk.ui.faults import Faults
from goaldesk.ui.jobs import JobQueue
from goaldesk.ui.language import Language
from goaldesk.ui.look import Look
from goaldesk.ui.settings import Remembered

if TYPE_CHECKING:
    import datetime as dt


class Surroundings(NamedTuple):
    """The person's settings, the look, the language, the worker, the doorway for messages; `today` if it was said."""

    remembered: Remembered
    look: Look
    language: Language
    jobs: JobQueue
    faults: Faults
    today: "dt.date | None" = None
