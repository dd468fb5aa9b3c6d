"""What may follow after a figure of the plan was changed: the others share the rest, or the parent follows.

The one rule: what follows is asked for by a key, is one edit, and where it cannot be the sentence says by how much.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.following import parent_followed, parent_with_target, rest_shared
from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.methods.target_split import SplitAsk
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import PlanGrid, RowKey
from goaldesk.wording import QT_TRANSLATE_NOOP

Cells: TypeAlias = Mapping[tuple[int, int, int, int], int | None]


@dataclass(frozen=True, slots=True)
class Followed:
    """The plan cells to be written (unit, metric, segment, month), or what is to be said where there are none."""

    cells: Cells = field(default_factory=dict)
    said: str = ""


def others_share(grid: PlanGrid, place: Place | None) -> Followed:
    """The others below the same target share what the figure at this place leaves of it."""
    asked = _asked(grid, place, beside=True)
    if isinstance(asked, Followed):
        return asked
    ask, unit, months = asked
    try:
        found = rest_shared(grid.snapshot, ask, unit, months)
    except CannotSplit as why:
        return Followed(said=_why_not(grid, ask, why))
    return _cells(grid, ask, found)


def parent_follows(grid: PlanGrid, place: Place | None) -> Followed:
    """The target above the figure at this place becomes the sum of those below it; at a gap it is that of its unit."""
    asked = _asked(grid, place, beside=False)
    if isinstance(asked, Followed):
        return asked
    ask, _, months = asked
    return _cells(grid, ask, parent_followed(grid.snapshot, ask, months))


def sum_committed(grid: PlanGrid, place: Place | None) -> Followed:
    """The sum at this place becomes a target of the unit's own, in every open month of the year that has one."""
    unit = place.row.unit if place is not None and isinstance(place.row, RowKey) else None
    months = [] if unit is None else [month for month in grid.months if grid.is_sum(unit, month)]
    months = [month for month in months if not is_closed(grid.snapshot, month)]
    if unit is None or not months or grid.metric.aggregation == "ratio":
        return Followed(said=grid.wording.translate("Plan", "Stand on the sum of other units first."))
    return Followed({grid.about(unit, month): grid.children(unit, month) for month in months})


def _asked(grid: PlanGrid, place: Place | None, *, beside: bool) -> tuple[SplitAsk, int, list[int]] | Followed:
    """The question, whose figure is kept, and the months it is about; or why there is none."""
    if place is None or not isinstance(place.row, RowKey) or grid.metric.aggregation == "ratio":
        return Followed(said=grid.wording.translate("Plan", "Stand on a month or the year of a unit first."))
    months = grid.months_of(place.column)
    if not months or (beside and place.row.is_gap):
        return Followed(said=grid.wording.translate("Plan", "Stand on a month or the year of a unit first."))
    view, unit = grid.view, place.row.unit
    step = 10 ** max(grid.metric.decimals - grid.metric.shown, 0)
    ask = SplitAsk(view.scenario, unit, view.metric, view.segment, view.year, (), step=step)
    parent = unit if place.row.is_gap else parent_with_target(grid.snapshot, ask, unit)
    if parent is None:
        said = grid.wording.translate("Plan", "Nobody above {unit} has a target of its own in this year.")
        return Followed(said=said.format(unit=_name(grid, unit)))
    return SplitAsk(view.scenario, parent, view.metric, view.segment, view.year, (), step=step), unit, months


def _cells(grid: PlanGrid, ask: SplitAsk, found: Mapping[tuple[int, int], int]) -> Followed:
    if not found:
        said = grid.wording.translate("Plan", "{unit} and those below it add up already.")
        return Followed(said=said.format(unit=_name(grid, ask.parent)))
    return Followed({grid.about(unit, month): amount for (unit, month), amount in found.items()})


def _why_not(grid: PlanGrid, ask: SplitAsk, why: CannotSplit) -> str:
    figures = {name: grid.said(value) for name, value in why.figures.items() if isinstance(value, int)}
    return grid.wording.translate("Plan", WHY_NOT[why.code]).format(unit=_name(grid, ask.parent), **figures)


def _name(grid: PlanGrid, unit: int) -> str:
    return grid.snapshot.table(Unit)[(unit,)].name


WHY_NOT = {
    "locked_exceed_total": QT_TRANSLATE_NOOP(
        "Plan",
        "This figure and what is locked or agreed come to {locked}, {excess} more than the target of {unit}. "
        "Lower one of them, or let the target follow.",
    ),
    "all_locked_mismatch": QT_TRANSLATE_NOOP(
        "Plan",
        "All others below {unit} are locked or agreed, and {gap} are left over. "
        "Unlock one of them, or let the target follow.",
    ),
}
