"""A table on paper: head, rows, rules. Split between rows only, with the head repeated on the next page."""

from collections.abc import Sequence

from goaldesk.reports.blocks import Bullet, Cell, Figure, Status, Text
from goaldesk.reports.boxes import Box
from goaldesk.reports.grid import MARK_SPACE, Grid, GridColumn, GridRow, letters_of
from goaldesk.reports.marks import bullet, status_mark, status_token
from goaldesk.reports.pen import Pen
from goaldesk.reports.style import BULLET_HEIGHT, BULLET_WIDTH, FIGURE, HEAD, INDENT, MARK, RULE, Letters

FEWEST_ROWS = 2
UNDIVIDED_ROWS = 16
GROUP_ROW = 13.0
TALL = 200.0
UNDIVIDED = 330.0


class TableBox:
    """Some rows of a grid under its head."""

    keep = False

    def __init__(self, grid: Grid, rows: Sequence[GridRow], before: float) -> None:
        self._grid, self._rows = grid, tuple(rows)
        self.before = before
        self._head = grid.head_height + (GROUP_ROW if grid.grouped else 0)
        self.height = self._head + sum(row.height for row in self._rows)

    @property
    def least(self) -> float:
        if len(self._rows) < 2 * self._fewest or self._is_small:
            return self.height
        return self._head + sum(row.height for row in self._rows[: self._fewest])

    @property
    def _fewest(self) -> int:
        """How many rows stay together at the begin and the end of a page; of very high rows each may stand alone."""
        return FEWEST_ROWS if sum(row.height for row in self._rows[:FEWEST_ROWS]) <= TALL else 1

    @property
    def _is_small(self) -> bool:
        """A table of a few lines is moved to the next page rather than divided."""
        return len(self._rows) <= UNDIVIDED_ROWS and self.height <= UNDIVIDED

    def split(self, room: float) -> tuple[Box, Box] | None:
        used, fits = self._head, 0
        while fits < len(self._rows) and used + self._rows[fits].height <= room:
            used += self._rows[fits].height
            fits += 1
        fits = min(fits, len(self._rows) - self._fewest)
        if fits < self._fewest:
            return None
        return TableBox(self._grid, self._rows[:fits], self.before), TableBox(self._grid, self._rows[fits:], 0)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        top = y
        if self._grid.grouped:
            self._draw_groups(pen, x, top)
            top += GROUP_ROW
        self._draw_head(pen, x, top)
        top += self._grid.head_height
        right = x + self._grid.columns[-1].right
        pen.rule(x, right, top, "text2", RULE)
        for number, row in enumerate(self._rows):
            if number and row.rule != "line":
                pen.rule(x, right, top, "text2" if row.rule == "sum" else "line-strong", RULE)
            for column, (cell, lines) in zip(self._grid.columns, row.cells, strict=True):
                self._draw_cell(pen, (x, top), column, cell, lines)
            top += row.height
            pen.rule(x, right, top, "text2" if row.rule == "sum" else "line", RULE)

    def _draw_groups(self, pen: Pen, x: float, y: float) -> None:
        columns = self._grid.columns
        letters = self._head_letters()
        for name in dict.fromkeys(column.group for column in columns if column.group):
            members = [column for column in columns if column.group == name]
            left, right = x + members[0].left, x + members[-1].right
            text = pen.typesetter.fitted(name, letters, right - left)
            pen.text((left + right) / 2, y + 8.5, text, letters, "center")
            pen.rule(left, right, y + GROUP_ROW - 0.5, "line-strong", RULE)

    def _draw_head(self, pen: Pen, x: float, y: float) -> None:
        letters = self._head_letters()
        for column in self._grid.columns:
            base = y + self._grid.head_height - 5 - (len(column.head) - 1) * letters.leading
            for number, line in enumerate(column.head):
                if column.kind == "figure":
                    pen.text(x + column.right, base + number * letters.leading, line, letters, "right")
                else:
                    pen.text(x + column.left, base + number * letters.leading, line, letters)

    def _head_letters(self) -> Letters:
        return Letters(HEAD.size * self._grid.scale, HEAD.leading * self._grid.scale, color=HEAD.color)

    def _draw_cell(
        self, pen: Pen, at: tuple[float, float], column: GridColumn, cell: Cell, lines: Sequence[str]
    ) -> None:
        x, y = at
        base = y + self._grid.row / 2 + FIGURE.size * 0.36
        scale = self._grid.scale
        mark = MARK * scale
        if isinstance(cell, Figure):
            used = pen.text(x + column.right, base, lines[0], letters_of(cell.role, scale), "right")
            if cell.status:
                left = column.right - used - mark - 2.5 * scale
                pen.paint(status_mark(cell.status, left, (self._grid.row - mark) / 2 + 0.4, mark), x, y)
        elif isinstance(cell, Text):
            letters = letters_of(cell.role, scale)
            for number, line in enumerate(lines):
                pen.text(x + column.left + cell.level * INDENT * scale, base + number * letters.leading, line, letters)
        elif isinstance(cell, Status):
            pen.paint(status_mark(cell.status, column.left, (self._grid.row - mark) / 2, mark), x, y)
            word = Letters(FIGURE.size * scale, FIGURE.leading, color=status_token(cell.status))
            pen.text(x + column.left + MARK_SPACE * scale, base, lines[0], word)
        elif isinstance(cell, Bullet):
            width = min(BULLET_WIDTH, column.right - column.left)
            marks = bullet(cell.actual, cell.target, cell.due, width, BULLET_HEIGHT)
            pen.paint(marks, x + column.left, y + (self._grid.row - BULLET_HEIGHT) / 2)
