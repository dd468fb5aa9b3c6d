"""The conditions under which a target letter is signed: the company's own, or the usual ones.

The one rule: a line of the text is one condition; they are numbered on paper, so numbers that were typed go.
"""

import re
from collections.abc import Sequence

from goaldesk.model.settings import WorkbookSettings
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

USUAL = (
    QT_TRANSLATE_NOOP(
        "Letter", "Actuals count as they stand in closed months; figures of open months are provisional."
    ),
    QT_TRANSLATE_NOOP(
        "Letter",
        "A target is revised only with a written reason and only in months that are not closed; the old amount is kept "
        "beside the new one.",
    ),
    QT_TRANSLATE_NOOP(
        "Letter",
        "After a change of team, a month of leave or a great change of the market the months to come are agreed anew; "
        "past months stay.",
    ),
)
_NUMBER = re.compile(r"^(?:[(（]\d{1,2}[)）]|\d{1,2}(?:[.．)）](?!\d)|、))\s*")


def letter_terms(settings: WorkbookSettings, wording: Wording) -> Sequence[str]:
    """The conditions in the language of a wording, one each."""
    lines = (_NUMBER.sub("", line.strip()) for line in settings.letter_terms(wording.language).splitlines())
    return [line for line in lines if line] or usual_terms(wording).splitlines()


def usual_terms(wording: Wording) -> str:
    """The usual conditions, one a line."""
    return "\n".join(wording.translate("Letter", line) for line in USUAL)
