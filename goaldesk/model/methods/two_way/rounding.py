"""Rounding a table to whole values with the same sums of rows and columns, as near to it as can be.

The one rule: each cell is rounded up or down, nothing else. Such a rounding always exists where the sums are whole;
it is found by rounding each row by its largest remainders and moving single steps along the cheapest chain of columns.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Ints: TypeAlias = npt.NDArray[np.int64]
Floats: TypeAlias = npt.NDArray[np.float64]

WHOLE_WITHIN = 1e-6


def round_to(shares: Floats, rows: Ints, columns: Ints) -> Ints | None:
    """The whole values, the sum of their differences to the shares as small as possible; None where the shares do not
    add up to the totals.
    """
    near = np.round(shares)
    shares = np.where(np.abs(shares - near) <= WHOLE_WITHIN * np.maximum(np.abs(near), 1), near, shares)
    floors = np.floor(shares)
    fractions = shares - floors
    whole = floors.astype(np.int64)
    up = _round_rows(fractions, rows - whole.sum(axis=1))
    if up is None:
        return None
    while True:
        surplus = (whole + up).sum(axis=0) - columns
        if not surplus.any():
            return whole + up
        if not _move(up, fractions, surplus):
            return None


def _round_rows(fractions: Floats, rests: Ints) -> npt.NDArray[np.bool_] | None:
    """Which cells of each row are rounded up: those with the largest remainders, the first of equal ones."""
    if (rests < 0).any() or (rests > (fractions > 0).sum(axis=1)).any():
        return None
    places = np.argsort(np.argsort(-fractions, axis=1, kind="stable"), axis=1, kind="stable")
    return places < rests[:, None]


def _move(up: npt.NDArray[np.bool_], fractions: Floats, surplus: Ints) -> bool:
    """Move one step from a column that has too much to one that has too little, along the cheapest chain of columns
    (Bellman-Ford); False where there is no chain.
    """
    costs, by_row = _arcs(up, fractions)
    count = len(surplus)
    cost = np.where(surplus > 0, 0.0, np.inf)
    came_from = np.full(count, -1)
    for _ in range(count):
        through = cost[:, None] + costs
        best = through.argmin(axis=0)
        cheaper = through[best, np.arange(count)] < cost - 1e-12
        if not cheaper.any():
            break
        cost = np.where(cheaper, through[best, np.arange(count)], cost)
        came_from = np.where(cheaper, best, came_from)
    ends = np.where(surplus < 0, cost, np.inf)
    column = int(ends.argmin())
    if not np.isfinite(ends[column]):
        return False
    while came_from[column] >= 0:
        before = int(came_from[column])
        row = by_row[before, column]
        up[row, before], up[row, column] = False, True
        column = before
    return True


def _arcs(up: npt.NDArray[np.bool_], fractions: Floats) -> tuple[Floats, Ints]:
    """What it costs to round one column down and another up instead, and in which row it costs least."""
    down = ~up & (fractions > 0)
    leaving = np.where(up, fractions, np.inf)
    coming = np.where(down, fractions, -np.inf)
    costs = leaving[:, :, None] - coming[:, None, :]
    rows = costs.argmin(axis=0)
    return np.take_along_axis(costs, rows[None], axis=0)[0], rows
