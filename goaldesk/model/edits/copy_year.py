"""The verb that begins the plan of a year as a copy of another year's, with a growth.

The one rule: it only fills what is not set. What has an amount already stays, and so do closed months.
"""

from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.changes import Edit
from goaldesk.model.closing import is_closed
from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.edits.scenarios import Growth, grown
from goaldesk.model.errors import Refusal
from goaldesk.model.methods.switching import amounts_of
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric, Unit
from goaldesk.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class YearCopy:
    """The targets of the year `source` into the year `year` of a scenario (0: the plan), flows and stocks with this
    growth, as a share.
    """

    source: Period
    year: Period
    growth: Fraction = Fraction(0)
    scenario: int = 0


def copy_year(edit: Edit, copy: YearCopy) -> int:
    """Write the months of a year's targets, grown, as drafts into another year; how many amounts were written.

    Where a unit's own target was exactly what those below it have, it stays so. Units that have ended and metrics that
    are no longer used are left out. Raises Refusal `years_differ`, `nothing_to_copy`, `amount_too_large`.
    """
    snapshot = edit.snapshot
    if copy.source.months != copy.year.months:
        raise Refusal(
            "years_differ",
            QT_TRANSLATE_NOOP(
                "Fault", "{source} and {year} are not equally long; nothing was copied: type the targets instead."
            ),
            source=copy.source.label,
            year=copy.year.label,
        )
    scenario, later = copy.scenario or snapshot.settings.scenario, copy.year.first - copy.source.first
    there = amounts_of(snapshot, scenario)
    before = {cell: amount for cell, amount in there.items() if copy.source.first <= cell[3] < copy.source.end}
    units, metrics = snapshot.table(Unit), snapshot.table(Metric)
    written: dict[tuple[int, int, int, int], int | None] = {}
    for (unit, metric, segment, month), amount in grown(snapshot, before, Growth(copy.growth)).items():
        cell = unit, metric, segment, month + later
        ended = units[(unit,)].ended
        gone = (ended is not None and ended < copy.year.first_day()) or not metrics[(metric,)].active
        if not gone and cell not in there and not is_closed(snapshot, cell[3]):
            written[cell] = amount
    if not written:
        raise Refusal(
            "nothing_to_copy",
            QT_TRANSLATE_NOOP(
                "Fault", "Nothing of {source} can be copied to {year}: it has no targets, or they are there already."
            ),
            source=copy.source.label,
            year=copy.year.label,
        )
    write_plan(edit, written, Writing(scenario))
    return len(written)
