"""From the rows of a table to target amounts by unit, metric, segment and month, and what they change.

One rule: a blank cell is no target and changes nothing; a period of several months is spread over them exactly.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

import numpy as np

from goaldesk.model.amounts import parts_of
from goaldesk.model.closing import closed_through
from goaldesk.model.importers import problems as told
from goaldesk.model.importers.context import Context
from goaldesk.model.importers.fitting import Fitted
from goaldesk.model.importers.layout import TablePlan
from goaldesk.model.importers.naming import BLANK
from goaldesk.model.importers.walking import Names, Piece, Walk
from goaldesk.model.periods import month_of_day, month_text
from goaldesk.model.rows import Target
from goaldesk.model.snapshot import Snapshot

Key: TypeAlias = tuple[int, int, int]
"""Unit, metric, segment."""


@dataclass(frozen=True, slots=True)
class TargetCell:
    """An amount of a month, None to take it away, and the row that says so."""

    key: Key
    month: int
    amount: int | None
    row: int


@dataclass(slots=True)
class TargetChanges:
    """What a file changes in the plan."""

    status: str
    cells: list[TargetCell] = field(default_factory=list)
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0


class TargetsTable:
    """One table of the layout that fills targets."""

    def __init__(self, context: Context, plan: TablePlan) -> None:
        self.context = context
        self.plan = plan
        self.names = Names(context, plan)
        self.rounding: dict[int, Fraction] = {}
        self._cells: dict[tuple[Key, int], TargetCell] = {}

    def read(self, fitted: Fitted) -> Walk:
        """Take in one sheet."""
        walk = Walk(self.context, self.plan, self.names, fitted)
        for piece in walk.pieces():
            for metric, difference in piece.rounding.items():
                self.rounding[metric] = self.rounding.get(metric, Fraction(0)) + difference
            for cell in self._cells_of(walk, piece):
                self._put(cell)
        return walk

    def finish(self) -> list[TargetCell]:
        """All amounts of all sheets."""
        self.names.tell(self.context)
        if self.plan.head_targets == "node":
            return list(self._cells.values())
        leaf = self.context.units.leaf_of
        return [
            TargetCell((leaf(cell.key[0]), *cell.key[1:]), cell.month, cell.amount, cell.row)
            for cell in self._cells.values()
        ]

    def _cells_of(self, walk: Walk, piece: Piece) -> Iterator[TargetCell]:
        named = (piece.unit > BLANK) & (piece.segment > BLANK) & (piece.metric > BLANK)
        told_off = piece.taken.cleared & named
        places = np.flatnonzero((piece.chosen & named) | told_off).tolist()
        if not places:
            return
        months = self._months(walk, piece, places)
        for at in places:
            key = (int(piece.unit[at]), int(piece.metric[at]), int(piece.segment[at]))
            amounts: list[int | None] = [None] * len(months[at])
            if not told_off[at]:
                amounts = list(self._spread(int(piece.taken.amount[at]), key[1], len(months[at])))
            for month, amount in zip(months[at], amounts, strict=True):
                yield TargetCell(key, month, amount, piece.rows.numbers[at])

    def _months(self, walk: Walk, piece: Piece, places: list[int]) -> dict[int, range]:
        """The months that each row is about; none where that is a problem."""
        if piece.column is not None and piece.column.month is not None:
            return dict.fromkeys(places, range(piece.column.month, piece.column.month + 1))
        if piece.periods is not None:
            return {at: range(0) if (one := piece.periods[at]) is None else one.month_numbers() for at in places}
        days = walk.days_of(piece)
        months = {at: month_of_day(int(days[at])) for at in places if days[at] > BLANK}
        return {at: range(months[at], months[at] + 1) if at in months else range(0) for at in places}

    def _spread(self, amount: int, metric: int, months: int) -> Iterable[int]:
        """A flow in equal parts that add up; a level or a rate holds in every month."""
        if self.context.metrics.of(metric).aggregation != "flow":
            return [amount] * months
        return parts_of(amount, [Fraction(1)] * months)

    def _put(self, cell: TargetCell) -> None:
        known = self._cells.setdefault((cell.key, cell.month), cell)
        if known is not cell and known.row != cell.row:
            self.context.problems.add(
                cell.row,
                "",
                "target_twice",
                told.TARGET_TWICE,
                unit=self.context.units.codes[cell.key[0]],
                row=known.row,
            )


def compare_targets(context: Context, cells: Iterable[TargetCell], status: str) -> TargetChanges:
    """What these cells change in the current scenario. What would change in a closed month is a problem."""
    known = _known(context.snapshot)
    closed = closed_through(context.snapshot)
    changes = TargetChanges(status)
    for cell in cells:
        before = known.get((cell.key, cell.month))
        if before == cell.amount:
            changes.unchanged += cell.amount is not None
            continue
        if closed is not None and cell.month <= closed:
            context.problems.add(cell.row, "", "month_closed", told.CLOSED_MONTH, month=month_text(cell.month))
        changes.cells.append(cell)
        changes.new += before is None
        changes.removed += cell.amount is None
        changes.changed += before is not None and cell.amount is not None
    return changes


def _known(snapshot: Snapshot) -> dict[tuple[Key, int], int]:
    """The amounts of the current scenario."""
    scenario = snapshot.settings.scenario
    keys = {
        target.id: (target.unit, target.metric, target.segment)
        for target in snapshot.all(Target)
        if target.scenario == scenario
    }
    months = snapshot.target_months
    return {
        (keys[target], month): amount
        for target, month, amount in zip(
            months.target.tolist(), months.month.tolist(), months.amount.tolist(), strict=True
        )
        if target in keys
    }


def target_sums(cells: Iterable[TargetCell]) -> dict[int, tuple[int, int]]:
    """Count and sum of the amounts by metric."""
    sums: dict[int, tuple[int, int]] = {}
    for cell in cells:
        if cell.amount is not None:
            count, total = sums.get(cell.key[1], (0, 0))
            sums[cell.key[1]] = count + 1, total + cell.amount
    return sums
