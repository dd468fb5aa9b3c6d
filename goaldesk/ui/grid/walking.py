"""Where one comes to in a grid after a cell was typed: only places that can be written count.

Down from the last row leads to the top of the next column and right from the last column to the start of the next row,
so a whole table is typed with one key beyond its figures for each cell.
"""

from collections.abc import Iterator, Sequence

from goaldesk.ui.grid.model import GridModel

Spot = tuple[int, int]

STEPS = {"down": (1, 0), "up": (-1, 0), "right": (0, 1), "left": (0, -1)}
PLAIN = {"line_down": (1, 0), "line_up": (-1, 0), "cell_right": (0, 1), "cell_left": (0, -1)}


def next_spot(model: GridModel, columns: Sequence[int], at: Spot, step: str) -> Spot | None:
    """Where `step` leads from a place; `columns` are the shown ones. None where nothing can be written any more."""
    rows = range(model.rowCount())
    if step in PLAIN:
        down, across = PLAIN[step]
        column = columns[max(0, min(len(columns) - 1, columns.index(at[1]) + across))]
        return max(0, min(len(rows) - 1, at[0] + down)), column
    return next((spot for spot in _ahead(rows, columns, at, step) if model.writable(*spot)), None)


def _ahead(rows: Sequence[int], columns: Sequence[int], at: Spot, step: str) -> Iterator[Spot]:
    """All places after this one in the direction of the step, column by column or row by row."""
    order = -1 if step in ("up", "left") else 1
    lines, across = rows[::order], columns[::order]
    row, column = lines.index(at[0]), across.index(at[1])
    if step in ("down", "up"):
        yield from ((one, at[1]) for one in lines[row + 1 :])
        yield from ((one, other) for other in across[column + 1 :] for one in lines)
    else:
        yield from ((at[0], one) for one in across[column + 1 :])
        yield from ((other, one) for other in lines[row + 1 :] for one in across)
