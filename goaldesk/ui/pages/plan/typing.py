"""What texts typed into the target grid mean: amounts for months, or that of a year or quarter laid over its months;
of an activity also so many a working day, week or month.

The one rule: nothing is written here, and a year that can be laid out in several ways is asked about.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount
from goaldesk.model.importers.typed_rate import typed_rate
from goaldesk.model.methods.activity_rates import counts
from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.sheets.grid import Answer, Place, Way
from goaldesk.model.sheets.plan_grid import PlanGrid, RowKey
from goaldesk.ui.pages.plan.spreading import EQUAL, Spread, name_of
from goaldesk.wording import QT_TRANSLATE_NOOP

Cells: TypeAlias = dict[tuple[int, int, int, int], int | None]


@dataclass(slots=True)
class Typed:
    """The plan cells that texts mean (unit, metric, segment, month; None: not set), and what is to be said of texts
    that were not taken. So many `unfounded` years went over equal months, as the chosen way had nothing to go by.
    """

    cells: Cells = field(default_factory=dict)
    answers: dict[Place, Answer] = field(default_factory=dict)
    unfounded: int = 0


def typed_targets(grid: PlanGrid, texts: Mapping[Place, str], chosen: str, way: str = "") -> Typed:
    """Read texts typed or pasted into a target grid; nothing is written yet. A year goes over its months in `way`, else
    in the usual one, which is the `chosen` one where the year has no months yet.
    """
    typed = Typed()
    for place, text in texts.items():
        key = place.row
        if not isinstance(key, RowKey) or key.is_gap:
            continue
        months = grid.months_of(place.column)
        try:
            rate = typed_rate(text) if counts(grid.metric) else None
            amount = None if rate else _amount(grid, text)
        except Refusal as refusal:
            meant = meant_text(text, grid.metric.decimals, percent=grid.metric.unit == "percent")
            typed.answers[place] = Answer(sentence(refusal, grid.wording), meant)
            continue
        if rate is not None:
            found = Spread(grid, key.unit, None, months).by_rate(*rate)
            typed.cells |= {grid.about(key.unit, month): value for month, value in found.items()}
            continue
        if len(months) == 1:
            typed.cells[grid.about(key.unit, months[0])] = amount
            continue
        try:
            spread = Spread(grid, key.unit, amount, months)
            usual = way or spread.usual(chosen)
            found = spread.over_months(usual)
        except CannotSplit as why:
            typed.answers[place] = Answer(_why_not(grid, why))
        else:
            typed.cells |= {grid.about(key.unit, month): value for month, value in found.items()}
            typed.unfounded += not way and usual == EQUAL != chosen and not spread.is_level
    return typed


def way_asked(
    grid: PlanGrid, place: Place, text: str, chosen: str, take: Callable[[str], Mapping[Place, Answer]]
) -> Answer | None:
    """The question in which way this text goes over its months; None where there is nothing to choose, or where the
    text is refused anyway.
    """
    key, months = place.row, grid.months_of(place.column)
    if not isinstance(key, RowKey) or key.is_gap or len(months) < 2:
        return None
    if key.unit in grid.heads.by_unit and grid.heads.statuses[key.unit] == "locked":
        return None
    try:
        amount = _amount(grid, text)
        if amount is None:
            return None
        spread = Spread(grid, key.unit, amount, months)
        found = {way: spread.over_months(way) for way in spread.ways()}
    except (Refusal, CannotSplit):  # said when it is read in order to be written
        return None
    if len({tuple(values.items()) for values in found.values()}) < 2:
        return None
    ways = tuple(Way(way, name_of(way, grid.wording), _outcome(grid, values)) for way, values in found.items())
    said = grid.wording.translate("Plan", "How is {amount} spread over the months?").format(amount=grid.said(amount))
    return Answer(said, ways=ways, usual=spread.usual(chosen), take=take)


def _amount(grid: PlanGrid, text: str) -> int | None:
    return typed_amount(text, grid.metric.decimals, percent=grid.metric.unit == "percent")


def _outcome(grid: PlanGrid, months: Mapping[int, int | None]) -> str:
    """The least and the most of a month."""
    amounts = [amount or 0 for amount in months.values()]
    least, most = grid.said(min(amounts)), grid.said(max(amounts))
    if least == most:
        return grid.wording.translate("Plan", "{amount} a month").format(amount=most)
    return grid.wording.translate("Plan", "{least} to {most} a month").format(least=least, most=most)


def _why_not(grid: PlanGrid, why: CannotSplit) -> str:
    figures = {name: grid.said(value) for name, value in why.figures.items() if isinstance(value, int)}
    return grid.wording.translate("Plan", WHY_NOT[why.code]).format(**figures)


WHY_NOT = {
    "locked_exceed_total": QT_TRANSLATE_NOOP(
        "Plan", "Closed and locked months hold {locked} already, {excess} more than this. Nothing was changed."
    ),
    "all_locked_mismatch": QT_TRANSLATE_NOOP(
        "Plan", "All months are closed or locked and hold {locked}. Nothing was changed: unlock one of them."
    ),
}
