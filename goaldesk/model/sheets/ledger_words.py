"""Explanations of a difference to the ledger as sentences: what stands there, and what would set it right.

The one rule: one sentence for each slip, with the name, the date and the amounts that a person needs to look it up.
"""

from fractions import Fraction

import numpy as np

from goaldesk.model.methods.ledger_search import Explanation
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

SLIPS = {
    "outside": QT_TRANSLATE_NOOP(
        "LedgerSearch", "One entry of exactly this amount stands just outside the month: {name}, {date}, {amount}."
    ),
    "doubled": QT_TRANSLATE_NOOP(
        "LedgerSearch", "Two entries are alike: {name}, {amount}, on {date} and on {other}. Entered twice?"
    ),
    "sign": QT_TRANSLATE_NOOP(
        "LedgerSearch", "With the other sign it agrees: {name}, {date}, {amount} would be {becomes}."
    ),
    "swapped": QT_TRANSLATE_NOOP(
        "LedgerSearch", "With two digits swapped it agrees: {name}, {date}, {amount} would be {becomes}."
    ),
    "shifted": QT_TRANSLATE_NOOP(
        "LedgerSearch",
        "With the decimal point one place further it agrees: {name}, {date}, {amount} would be {becomes}.",
    ),
    "missing": QT_TRANSLATE_NOOP(
        "LedgerSearch", "{name} has no entry this month and had exactly this amount the month before: {becomes}."
    ),
    "single": QT_TRANSLATE_NOOP("LedgerSearch", "One entry has exactly this amount: {name}, {date}, {amount}."),
    "pair": QT_TRANSLATE_NOOP(
        "LedgerSearch", "Two entries make exactly this amount: {name}, {date}, {amount}, and {second}, {other}, {rest}."
    ),
}


def explanation_text(snapshot: Snapshot, metric: Metric, found: Explanation, wording: Wording) -> str:
    """An explanation as one sentence in the reader's language."""
    facts: dict[str, str] = {}
    for names, entry in zip((("name", "date", "amount"), ("second", "other", "rest")), found.entries, strict=False):
        at = int(np.searchsorted(snapshot.entries.id, entry))
        unit = snapshot.table(Unit)[(int(snapshot.entries.unit[at]),)]
        day = wording.formats.date(date_of(int(snapshot.entries.day[at])))
        amount = _shown(int(snapshot.entries.amount[at]), metric, wording)
        facts |= dict(zip(names, (unit.name, day, amount), strict=True))
    if found.unit is not None:
        facts["name"] = snapshot.table(Unit)[(found.unit,)].name
    if found.becomes is not None:
        facts["becomes"] = _shown(found.becomes, metric, wording)
    return wording.translate("LedgerSearch", SLIPS[found.slip]).format(**facts)


def _shown(amount: int, metric: Metric, wording: Wording) -> str:
    return wording.formats.number(Fraction(amount, 10**metric.decimals), metric.decimals)
