"""A total for each month shared over rows of which only the weights are known: first the total of every row, then the
table.

The one rule: what is no multiple of the step is laid down first, in single cells; the rest goes in whole steps. So
months that were typed to the cent are met to the cent, and every other cell is round.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from goaldesk.model.methods.split import CannotSplit, Limits, Weight, split
from goaldesk.model.methods.two_way.table import Cell, Task, split_two_way

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What each month must add up to, a weight for each row, a seed for each cell (with seed 0 it gets nothing); rows
    whose total is fixed, cells that keep their value, and the least and most of each row's total.
    """

    columns: Sequence[int]
    weights: Sequence[Weight]
    seeds: Sequence[Sequence[float]]
    step: int = 1
    totals: Mapping[int, int] = field(default_factory=dict)
    cells: Mapping[Cell, int] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)


def share(wanted: Wanted) -> Ints:
    """Fill the table: every month adds up to what it must, every row with a fixed total to that, the others in
    proportion to their weights within their limits.

    Raises CannotSplit with the codes of `split` and `split_two_way`, and `row_overfull` (row, locked, total),
    `month_overfull` (col, locked, total), `row_without_room` (row, left). Rows and columns are places.
    """
    return _Filling(wanted).values()


class _Filling:
    """One table on its way: what was laid down already, and what is left of rows and columns."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._step = wanted.step
        if self._step < 1:
            raise CannotSplit("bad_step", step=self._step)
        self._seeds = _seeds(wanted)
        self._down = np.zeros(self._seeds.shape, np.int64)
        self._free = np.ones(self._seeds.shape, np.bool_)
        for cell, value in wanted.cells.items():
            self._down[cell], self._free[cell] = value, False
        self._columns = np.asarray(wanted.columns, np.int64) - self._down.sum(axis=0)
        for column in np.flatnonzero(self._columns < 0).tolist():
            held = int(self._down[:, column].sum())
            raise CannotSplit("month_overfull", col=column, locked=held, total=wanted.columns[column])
        full = {row: int(self._down[row].sum()) for row in np.flatnonzero(~self._free.any(axis=1)).tolist()}
        self._totals = {**full, **wanted.totals}

    def values(self) -> Ints:
        fixed = self._fixed_rows()
        self._lay_odd_months()
        rows = self._rows(fixed)
        locked = {(int(row), int(column)): 0 for row, column in zip(*np.nonzero(~self._free), strict=True)}
        seeds = np.where(self._free, self._seeds, 0.0)
        task = Task(rows, self._columns.tolist(), seeds.tolist(), self._step, locked)
        return self._down + split_two_way(task).values

    def _fixed_rows(self) -> dict[int, int]:
        """What is left in whole steps for each row with a fixed total; a row's odd part goes to its largest cell."""
        left = {}
        for row, total in self._totals.items():
            held = int(self._down[row].sum())
            if held > total:
                raise CannotSplit("row_overfull", row=row, locked=held, total=total)
            whole, odd = divmod(total - held, self._step)
            if total > held and not self._free[row].any():
                raise CannotSplit("row_without_room", row=row, left=total - held)
            if odd:
                room = np.where(self._free[row] & (self._columns >= odd), self._seeds[row] + 1e-12, -1.0)
                self._lay((row, int(room.argmax())), odd, room.max() > 0)
            left[row] = whole * self._step
        return left

    def _lay_odd_months(self) -> None:
        """The odd part of each month goes to the largest cell of a row whose total is not fixed."""
        weights = np.array([float(weight) for weight in self._wanted.weights]) + 1e-12
        for column in np.flatnonzero(self._columns % self._step).tolist():
            odd = int(self._columns[column]) % self._step
            open_rows = self._free[:, column].copy()
            open_rows[list(self._totals)] = False
            room = np.where(open_rows, weights * (self._seeds[:, column] + 1e-12), -1.0)
            self._lay((int(room.argmax()), column), odd, room.max() > 0)

    def _lay(self, cell: Cell, odd: int, found: bool) -> None:
        if not found:
            raise CannotSplit("no_room_for_residue", residue=odd)
        self._down[cell] += odd
        self._columns[cell[1]] -= odd

    def _rows(self, fixed: Mapping[int, int]) -> list[int]:
        """What is left for each row in whole steps: fixed, or by the weights."""
        count = len(self._wanted.weights)
        shared = [row for row in range(count) if row not in fixed]
        left = int(self._columns.sum()) - sum(fixed.values())
        rows = [fixed.get(row, 0) for row in range(count)]
        if left < 0:
            held = sum(self._totals.values())
            raise CannotSplit("locked_exceed_total", locked=held, total=held + left, excess=-left)
        if not shared:
            if left:
                held = sum(self._totals.values())
                raise CannotSplit("all_locked_mismatch", locked=held, total=held + left, gap=left)
            return rows
        weights = [Fraction(self._wanted.weights[row]) for row in shared]
        there = [int(self._down[row].sum()) for row in shared]
        limits = Limits([self._wanted.limits.of(row)[0] for row in shared], [self._most(row) for row in shared])
        try:
            values = split(left + sum(there), weights, step=self._step, limits=limits, held=there).values
        except CannotSplit as why:
            raise _placed(why, shared) from None
        for row, value, had in zip(shared, values, there, strict=True):
            rows[row] = value - had
        return rows

    def _most(self, row: int) -> int:
        """How much a row can have in all: by its limit, and by what its free months take besides what it has."""
        most, held = self._wanted.limits.of(row)[1], int(self._down[row].sum())
        room = held + int(self._columns[self._free[row] & (self._seeds[row] > 0)].sum())
        return room if most is None else min(room, most)


def _seeds(wanted: Wanted) -> npt.NDArray[np.float64]:
    """The seeds, equal ones in a month and in a row for which there are none at all."""
    seeds = np.asarray(wanted.seeds, np.float64).reshape(len(wanted.weights), len(wanted.columns)).copy()
    if not len(wanted.weights):
        raise CannotSplit("no_cells")
    seeds[~seeds.any(axis=1)] = 1.0
    seeds[:, ~seeds.any(axis=0)] = 1.0
    return seeds


def _placed(why: CannotSplit, rows: Sequence[int]) -> CannotSplit:
    """The same refusal with the places of all rows."""
    figures = {
        name: tuple(rows[at] for at in value) if isinstance(value, tuple) else value
        for name, value in why.figures.items()
    }
    return CannotSplit(why.code, **figures)
