"""Whether a table can be filled at all: a largest flow from rows through cells to columns.

The one rule: where it cannot, the rows that stand in the way are those still reachable in the flow (the smallest cut).
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from goaldesk.model.methods.split import CannotSplit

Ints: TypeAlias = npt.NDArray[np.int64]


def fill(needs: Ints, room: Ints, capacity: Ints, step: int) -> Ints:
    """Whole values with these sums of rows and columns, none above its capacity; in steps.

    Raises CannotSplit `infeasible` (rows, usable_cols; need, can_take, short in the unit of the totals).
    """
    flow = np.zeros_like(capacity)
    needs, room = needs.copy(), room.copy()
    for row in range(len(needs)):
        before = np.minimum(capacity[row], room).cumsum()
        taken = np.diff(np.minimum(before, needs[row]), prepend=0)
        flow[row] = taken
        room -= taken
        needs[row] -= taken.sum()
    # A row that finds no way will find none later either; the others go on, so that the refusal names no more than is
    # in the way.
    for row in np.flatnonzero(needs).tolist():
        while needs[row] and _push(row, needs, room, flow, capacity):
            pass
    if needs.any():
        _refuse(needs, flow, capacity, step)
    return flow


def _push(start: int, needs: Ints, room: Ints, flow: Ints, capacity: Ints) -> bool:
    """Bring more of one row's need to a column with room, along the shortest way; False where there is none."""
    row_from, column_from = _reach([start], flow, capacity)
    ends = np.flatnonzero((column_from >= 0) & (room > 0))
    if not ends.size:
        return False
    path, column = [], int(ends[0])
    while True:
        row = int(column_from[column])
        path.append((row, column))
        if row == start:
            break
        column = int(row_from[row])
        path.append((row, column))
    forward, back = path[0::2], path[1::2]
    amount = min(needs[start], room[path[0][1]], *(capacity[cell] - flow[cell] for cell in forward))
    amount = min([amount, *(flow[cell] for cell in back)])
    for cell in forward:
        flow[cell] += amount
    for cell in back:
        flow[cell] -= amount
    needs[start] -= amount
    room[path[0][1]] -= amount
    return True


def _reach(starts: list[int], flow: Ints, capacity: Ints) -> tuple[Ints, Ints]:
    """From which column each row, and from which row each column is reached; -1 where it is not, a start -2."""
    row_from = np.full(capacity.shape[0], -1, dtype=np.int64)
    column_from = np.full(capacity.shape[1], -1, dtype=np.int64)
    row_from[starts] = -2
    rows = list(starts)
    while rows:
        columns = []
        for row in rows:
            found = np.flatnonzero((flow[row] < capacity[row]) & (column_from < 0))
            column_from[found] = row
            columns += found.tolist()
        rows = []
        for column in columns:
            found = np.flatnonzero((flow[:, column] > 0) & (row_from == -1))
            row_from[found] = column
            rows += found.tolist()
    return row_from, column_from


def _refuse(needs: Ints, flow: Ints, capacity: Ints, step: int) -> None:
    short = np.flatnonzero(needs)
    row_from, column_from = _reach(short.tolist(), flow, capacity)
    rows = np.flatnonzero(row_from != -1)
    taken, missing = int(flow[rows].sum()), int(needs[rows].sum())
    raise CannotSplit(
        "infeasible",
        rows=tuple(rows.tolist()),
        usable_cols=tuple(np.flatnonzero(column_from >= 0).tolist()),
        need=(taken + missing) * step,
        can_take=taken * step,
        short=missing * step,
    )
