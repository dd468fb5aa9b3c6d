"""The table to be filled: totals of its rows and columns, seeds, locks and limits; and how it is filled.

The one rule: every row and every column adds up to the last digit. Where that cannot be, `CannotSplit` names the rows
and columns that stand in the way.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.methods.two_way.fit import Bounds, fit
from goaldesk.model.methods.two_way.flow import fill
from goaldesk.model.methods.two_way.rounding import round_to

Cell: TypeAlias = tuple[int, int]
Table: TypeAlias = Sequence[Sequence[int | None]]
Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]

NO_LIMIT = 2**62


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be split: the totals of rows (units) and columns (months), a seed for each cell (only proportions
    count; a cell with seed 0 stays at its least), the step, locked cells with their values, and limits (None: none).
    """

    rows: Sequence[int]
    columns: Sequence[int]
    seeds: Sequence[Sequence[float]]
    step: int = 1
    locked: Mapping[Cell, int] | None = None
    least: Table | None = None
    most: Table | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """The whole values, the fractions they were rounded from, and whether proportions could be kept at all."""

    values: Ints
    fit: Floats
    proportional: bool


def split_two_way(task: Task) -> Filled:
    """Fill the table: each cell is its proportional value rounded up or down to a step, the sum of the differences as
    small as possible. 300 x 12 cells take about half a second.

    Raises CannotSplit: `margins_differ`, `bad_step`, `negative_weight`, `margin_not_step_multiple`,
    `lock_not_step_multiple`, `no_step_multiple_in_bounds`, `locks_or_minimums_exceed_total`, or `infeasible` with the
    rows whose need is larger than what the usable columns and the limits let them take. Sources: iterative proportional
    fitting (Pukelsheim 2014), controlled rounding (Bacharach 1966; Causey, Cox, Ernst 1985).
    """
    seeds = np.asarray(task.seeds, dtype=np.float64)
    _check_margins(task, seeds)
    least, most = _limits(task, seeds.shape)
    locked = _lock(task, least, most)
    rows = np.asarray(task.rows, dtype=np.int64) // task.step
    columns = np.asarray(task.columns, dtype=np.int64) // task.step
    needs, room = rows - least.sum(axis=1), columns - least.sum(axis=0)
    if (needs < 0).any() or (room < 0).any():
        raise CannotSplit("locks_or_minimums_exceed_total", rows=_where(needs < 0), cols=_where(room < 0))
    seeds = np.where(locked, 0.0, seeds)
    idle = (seeds.sum(axis=1) == 0) & (needs > 0)
    seeds[idle[:, None] & ~locked] = 1.0
    most = np.where(seeds > 0, most, least)
    whole = least + fill(needs, room, most - least, task.step)
    shares, converged = fit(rows, columns, seeds, Bounds(least, most))
    rounded = round_to(shares, rows, columns) if converged else None
    values = whole if rounded is None else rounded
    return Filled(values * task.step, shares * task.step, rounded is not None)


def _check_margins(task: Task, seeds: Floats) -> None:
    if task.step < 1:
        raise CannotSplit("bad_step", step=task.step)
    if sum(task.rows) != sum(task.columns):
        raise CannotSplit("margins_differ", rows=sum(task.rows), cols=sum(task.columns))
    negative = np.flatnonzero((seeds < 0).any(axis=1))
    if len(negative):
        raise CannotSplit("negative_weight", rows=tuple(map(int, negative)))
    off = [tuple(at for at, value in enumerate(line) if value % task.step) for line in (task.rows, task.columns)]
    if any(off):
        raise CannotSplit("margin_not_step_multiple", rows=off[0], cols=off[1], step=task.step)


def _limits(task: Task, shape: tuple[int, ...]) -> tuple[Ints, Ints]:
    """The least and the most of each cell in whole steps."""
    least, most = np.zeros(shape, dtype=np.int64), np.full(shape, NO_LIMIT, dtype=np.int64)
    for row, column in np.ndindex(*shape):
        if (row, column) in (task.locked or {}):
            continue
        low = task.least[row][column] if task.least else None
        high = task.most[row][column] if task.most else None
        least[row, column] = -(-(low or 0) // task.step)
        most[row, column] = NO_LIMIT if high is None else high // task.step
        if least[row, column] > most[row, column]:
            raise CannotSplit("no_step_multiple_in_bounds", row=row, col=column, step=task.step)
    # No cell can hold more than its row: a tighter limit keeps sums within 64 bits. Its column must not count here:
    # where a column is full, the refusal has to name it as usable.
    whole_row = np.asarray(task.rows, dtype=np.int64)[:, None] // task.step
    return least, np.maximum(np.minimum(most, whole_row), least)


def _lock(task: Task, least: Ints, most: Ints) -> npt.NDArray[np.bool_]:
    """Mark the locked cells, and hold their values as least and most."""
    marks = np.zeros(least.shape, dtype=np.bool_)
    for (row, column), value in (task.locked or {}).items():
        if value % task.step:
            raise CannotSplit("lock_not_step_multiple", row=row, col=column, step=task.step)
        marks[row, column] = True
        least[row, column] = most[row, column] = value // task.step
    return marks


def _where(marks: npt.NDArray[np.bool_]) -> tuple[int, ...]:
    return tuple(int(at) for at in np.flatnonzero(marks))
