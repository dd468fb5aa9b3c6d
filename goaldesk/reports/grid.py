"""How wide the columns of a table are, and how its cells are broken into lines.

One rule: figures are never shortened, broken or covered. When a table is wider than the paper its words are broken
first, then the letters get smaller, and at last its columns go below each other in bands that repeat the first one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from goaldesk.reports.blocks import Bullet, Cell, Column, Figure, Status, Table, TableRow, Text
from goaldesk.reports.style import (
    BULLET_WIDTH,
    COLUMN_GAP,
    DENSE_ROW,
    FIGURE,
    HEAD,
    HEAD_ROW,
    INDENT,
    MARK,
    MARK_GAP,
    ROW,
    SMALLEST,
    Letters,
)
from goaldesk.reports.typesetting import Typesetter

NARROWEST_TEXT = 64.0
NARROWEST_FIGURE = 24.0
WIDEST_HEAD = 62.0
MOST_LINES = 36
HAIR = 0.01
"""What sums of widths may be off by without breaking a word."""
SLIGHTLY_SMALLER = 0.92
"""Letters get this much smaller before words are broken."""
MARK_SPACE = MARK + MARK_GAP


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column on paper: where it begins and ends, its heading in lines."""

    kind: str
    group: str
    left: float
    right: float
    head: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row on paper: cells whose texts are lines by now, its height, its rule."""

    cells: tuple[tuple[Cell, tuple[str, ...]], ...]
    height: float
    rule: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table or a band of it, measured. `scale` is the size of its letters against the usual one, `row` the height of
    a row of one line.
    """

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    scale: float
    head_height: float
    row: float = ROW

    @property
    def grouped(self) -> bool:
        return any(column.group for column in self.columns)


def letters_of(role: str, scale: float) -> Letters:
    """The letters of a cell's role."""
    color = {"quiet": "text2"}.get(role, "text")
    return Letters(FIGURE.size * scale, FIGURE.leading * scale, bold=role == "strong", color=color)


def grids_of(table: Table, typesetter: Typesetter, width: float) -> list[Grid]:
    """The table measured for this width: one grid, or several bands below each other."""
    natural = [_natural(table, at, typesetter) for at in range(len(table.columns))]
    room = width - COLUMN_GAP * (len(natural) - 1)
    whole = sum(natural)
    scale = (
        room / whole if SLIGHTLY_SMALLER * whole < room < whole else _scale(table, natural, range(len(natural)), width)
    )
    if scale * FIGURE.size >= SMALLEST:
        return [_grid(table, range(len(natural)), natural, (typesetter, width, scale))]
    scale = SMALLEST / FIGURE.size
    bands: list[list[int]] = [[0]]
    for at in range(1, len(natural)):
        if len(bands[-1]) > 1 and _scale(table, natural, [*bands[-1], at], width) < scale:
            bands.append([0])
        bands[-1].append(at)
    return [_grid(table, band, natural, (typesetter, width, _scale(table, natural, band, width))) for band in bands]


def _scale(table: Table, natural: Sequence[float], chosen: Sequence[int], width: float) -> float:
    """How much smaller letters must be for these columns to fit: words broken, figures whole, gaps as they are."""
    least = sum(min(natural[at], NARROWEST_TEXT) if table.columns[at].kind == "text" else natural[at] for at in chosen)
    room = width - COLUMN_GAP * (len(chosen) - 1)
    return min(1.0, max(room, 1.0) / max(least, 1.0))


def _natural(table: Table, at: int, typesetter: Typesetter) -> float:
    """The width that a column would like to have."""
    title = typesetter.clean(table.columns[at].title)
    words = max((typesetter.width(word, HEAD.size) for word in title.split(" ")), default=0)
    head = max(min(typesetter.width(title, HEAD.size), WIDEST_HEAD), words if words < 2 * WIDEST_HEAD else WIDEST_HEAD)
    if table.columns[at].kind == "figure":
        head = max(head, NARROWEST_FIGURE)
    return max([head, *(_cell_width(row.cells[at], typesetter) for row in table.rows)])


def _cell_width(cell: Cell, typesetter: Typesetter) -> float:
    if isinstance(cell, Figure):
        mark = MARK_SPACE if cell.status else 0
        return typesetter.width(typesetter.clean(cell.text), FIGURE.size, cell.role == "strong") + mark
    if isinstance(cell, Text):
        text = typesetter.clean(cell.text)
        return typesetter.width(text, FIGURE.size, cell.role == "strong") + cell.level * INDENT
    if isinstance(cell, Status):
        return typesetter.width(typesetter.clean(cell.word), FIGURE.size) + MARK_SPACE
    return BULLET_WIDTH if isinstance(cell, Bullet) else 0


def _grid(
    table: Table, chosen: Sequence[int], natural: Sequence[float], setting: tuple[Typesetter, float, float]
) -> Grid:
    typesetter, width, scale = setting
    widths = _shared(table.columns, chosen, [natural[at] * scale for at in chosen], width)
    columns = _placed(table.columns, chosen, widths, (typesetter, scale))
    low = DENSE_ROW if table.dense else ROW
    rows = [part for row in table.rows for part in _rows(row, chosen, columns, (typesetter, scale, low))]
    head = max((len(column.head) for column in columns), default=1)
    lines = HEAD.leading * scale
    return Grid(columns, tuple(rows), scale, HEAD_ROW + (head - 1) * lines if head else 0, low)


def _shared(columns: Sequence[Column], chosen: Sequence[int], wanted: Sequence[float], width: float) -> list[float]:
    """Widths that fill the paper: room that is left goes to all alike, room that is missing is taken from words."""
    gaps = COLUMN_GAP * (len(chosen) - 1)
    rest = width - gaps - sum(wanted)
    if rest >= 0:
        return [wish + rest / len(wanted) for wish in wanted]
    texts = [place for place, at in enumerate(chosen) if columns[at].kind == "text"]
    widths = list(wanted)
    for place in sorted(texts, key=lambda place: -wanted[place]):
        taken = min(-rest, max(widths[place] - NARROWEST_TEXT, 0))
        widths[place] -= taken
        rest += taken
    if rest < 0:
        shrink = (width - gaps) / sum(widths)
        return [room * shrink for room in widths]
    return widths


def _placed(
    columns: Sequence[Column], chosen: Sequence[int], widths: Sequence[float], setting: tuple[Typesetter, float]
) -> tuple[GridColumn, ...]:
    typesetter, scale = setting
    head = Letters(HEAD.size * scale, HEAD.leading * scale)
    placed = []
    left = 0.0
    for at, width in zip(chosen, widths, strict=True):
        column = columns[at]
        lines = tuple(typesetter.lines(column.title, head, width + HAIR)[:4]) if column.title else ()
        placed.append(GridColumn(column.kind, column.group, left, left + width, lines))
        left += width + COLUMN_GAP
    return tuple(placed)


def _rows(
    row: TableRow, chosen: Sequence[int], columns: Sequence[GridColumn], setting: tuple[Typesetter, float, float]
) -> list[GridRow]:
    """The row, or several if it is taller than a page should be."""
    typesetter, scale, low = setting
    cells = [
        (row.cells[at], tuple(_lines(row.cells[at], column, typesetter, scale)))
        for at, column in zip(chosen, columns, strict=True)
    ]
    most = max((len(lines) for _, lines in cells), default=1)
    rows = []
    for start in range(0, max(most, 1), MOST_LINES):
        part = tuple((_continued(cell) if start else cell, lines[start : start + MOST_LINES]) for cell, lines in cells)
        count = max((len(lines) for _, lines in part), default=1)
        height = low + max(count - 1, 0) * FIGURE.leading * scale
        rows.append(GridRow(part, height, row.rule))
    return rows


def _continued(cell: Cell) -> Cell:
    return cell if isinstance(cell, Text) else None


def _lines(cell: Cell, column: GridColumn, typesetter: Typesetter, scale: float) -> list[str]:
    if isinstance(cell, Text):
        room = column.right - column.left - cell.level * INDENT * scale
        return typesetter.lines(cell.text, letters_of(cell.role, scale), max(room, 20) + HAIR)
    if isinstance(cell, Figure):
        return [typesetter.clean(cell.text)]
    return [typesetter.clean(cell.word)] if isinstance(cell, Status) else []
