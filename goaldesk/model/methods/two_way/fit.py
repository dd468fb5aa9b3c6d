"""The proportional filling of a table in fractions: `clip(row level x column level x seed, least, most)`.

The one rule: rows and columns are brought to their totals in turn until both hold (iterative proportional fitting; with
limits each line is solved between its breakpoints, as a single total is).
"""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]

ROUNDS, TOLERANCE = 2000, 1e-9


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most of each cell."""

    least: Ints
    most: Ints


def fit(rows: Ints, columns: Ints, seeds: Floats, bounds: Bounds) -> tuple[Floats, bool]:
    """The fitted values, and whether both totals hold to 1e-9 of the whole."""
    least, most = bounds.least.astype(np.float64), bounds.most.astype(np.float64)
    by_row, by_column = np.ones(len(rows)), np.ones(len(columns))
    wanted_rows, wanted_columns = rows.astype(np.float64), columns.astype(np.float64)
    enough = TOLERANCE * max(float(wanted_rows.sum()), 1.0)
    values = least
    for _ in range(ROUNDS):
        by_row = _levels(wanted_rows, seeds * by_column, least, most, by_row)
        by_column = _levels(wanted_columns, (seeds * by_row[:, None]).T, least.T, most.T, by_column)
        values = np.clip(by_row[:, None] * by_column * seeds, least, most)
        off = max(np.abs(values.sum(axis=1) - wanted_rows).max(), np.abs(values.sum(axis=0) - wanted_columns).max())
        if off < enough:
            return values, True
    return values, False


def _levels(wanted: Floats, weights: Floats, least: Floats, most: Floats, before: Floats) -> Floats:
    """The level of each line at which its clipped values add up to what is wanted; without weights it stays."""
    sums = weights.sum(axis=1)
    levels: Floats = np.divide(wanted, sums, out=before.copy(), where=sums > 0)
    plain = levels[:, None] * weights
    clipped = ((plain < least) | (plain > most)).any(axis=1) & (sums > 0)
    for line in np.flatnonzero(clipped):
        levels[line] = _level(wanted[line], weights[line], least[line], most[line])
    return levels


def _level(wanted: float, weights: Floats, least: Floats, most: Floats) -> float:
    open_cells = weights > 0
    weights, low, high = weights[open_cells], least[open_cells], most[open_cells]
    wanted -= float(least[~open_cells].sum())
    breaks = np.sort(np.concatenate((low / weights, high / weights)))
    sums = np.clip(breaks[:, None] * weights, low, high).sum(axis=1)
    after = int(np.searchsorted(sums, wanted))
    if after == 0:
        return float(breaks[0])
    if after == len(sums):
        return float(breaks[-1])
    rise = float(sums[after] - sums[after - 1])
    return float(breaks[after - 1] + (breaks[after] - breaks[after - 1]) * (wanted - sums[after - 1]) / rise)
