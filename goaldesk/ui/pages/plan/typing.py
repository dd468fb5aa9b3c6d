"""What texts typed into the target grid mean: amounts for months, or that of a year or quarter laid over its months.

The one rule: a year's amount keeps closed and locked months as they are; the others share the rest by their present
proportions, or where there is none yet by the way that was chosen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

from goaldesk.model.closing import is_closed
from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount
from goaldesk.model.methods.phasing import Phasing, Subject, phase
from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.plan_grid import PlanGrid, RowKey
from goaldesk.wording import QT_TRANSLATE_NOOP

Cells: TypeAlias = dict[tuple[int, int, int, int], int | None]


@dataclass(slots=True)
class Typed:
    """The plan cells that texts mean (unit, metric, segment, month; None: not set), and what is to be said of texts
    that were not taken.
    """

    cells: Cells = field(default_factory=dict)
    answers: dict[Place, Answer] = field(default_factory=dict)


def typed_targets(grid: PlanGrid, texts: Mapping[Place, str], phasing: Phasing) -> Typed:
    """Read texts typed or pasted into a target grid; nothing is written yet."""
    typed = Typed()
    for place, text in texts.items():
        key, percent = place.row, grid.metric.unit == "percent"
        if not isinstance(key, RowKey) or key.is_gap:
            continue
        try:
            amount = typed_amount(text, grid.metric.decimals, percent=percent)
        except Refusal as refusal:
            meant = meant_text(text, grid.metric.decimals, percent=percent)
            typed.answers[place] = Answer(sentence(refusal, grid.wording), meant)
            continue
        spread = grid.months_of(place.column)
        if len(spread) == 1:
            typed.cells[grid.about(key.unit, spread[0])] = amount
            continue
        try:
            months = over_months(grid, key.unit, amount, phasing, spread)
        except CannotSplit as why:
            typed.answers[place] = Answer(_why_not(grid, why))
        else:
            typed.cells |= {grid.about(key.unit, month): value for month, value in months.items()}
    return typed


def over_months(
    grid: PlanGrid, unit: int, amount: int | None, phasing: Phasing, months: Sequence[int]
) -> dict[int, int | None]:
    """A year's or quarter's amount over the open ones of these months of a unit; None takes them away. A level (stock)
    stands in each of them.

    Raises CannotSplit where closed and locked months hold more than the amount.
    """
    kept = {month for month in months if is_closed(grid.snapshot, month) or (unit, month) in grid.locked}
    free = [month for month in months if month not in kept]
    if amount is None or grid.metric.aggregation == "stock":
        return dict.fromkeys(free, amount)
    held = {at: grid.own(unit, month) or 0 for at, month in enumerate(months) if month in kept}
    now = [Fraction(abs(grid.own(unit, month) or 0)) for month in months]
    subject = Subject(unit, grid.view.metric, grid.view.segment, range(months[0], months[-1] + 1))
    weights = (
        now if any(now[at] for at in range(len(now)) if at not in held) else phasing.weights(grid.snapshot, subject)
    )
    step = 10 ** max(grid.metric.decimals - grid.metric.shown, 0)
    values = phase(amount, weights or [Fraction(1)] * len(now), step=step, locked=held).values
    return {month: values[at] for at, month in enumerate(months) if month not in kept}


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
