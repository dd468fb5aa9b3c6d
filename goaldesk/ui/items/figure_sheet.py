"""A sheet of figures as a grid shows it: how each cell is written, marked and spoken. It computes nothing."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow
from goaldesk.model.sheets.words import status_word
from goaldesk.reports.marks import status_token
from goaldesk.ui.items.figures import cell_text, exact_text, plain_number
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets import Cell, Sheet, SheetRow


class FigureSheet:
    """`titles` are the heads in the screens' language, the one of the rows first. `tinted` puts the tint of a status
    behind its figure.
    """

    frozen = 0

    def __init__(self, sheet: "Sheet", titles: Sequence[str], wording: Wording, *, tinted: bool = False) -> None:
        self._sheet = sheet
        self._titles = titles
        self._wording = wording
        self._tinted = tinted
        self._keys = [column.key for column in sheet.columns]
        self.columns = (
            GridColumn("", titles[0], right=False, stretch=True),
            *(self._column(at, title) for at, title in enumerate(titles[1:])),
        )
        self.rows = tuple(GridRow(row.key, row.level, strong=row.is_sum) for row in sheet.rows)

    def cell(self, row: int, column: int) -> GridCell:
        record = self._sheet.rows[row]
        if column == 0:
            return GridCell(record.text, state="text", meaning=record.text, tip=record.text)
        cell = record.cells[column - 1]
        if cell.kind == "bullet":
            return GridCell(state="text", bullet=self._bar(record))
        said = status_word(cell.status, self._wording) if cell.status and cell.kind != "word" else ""
        exact = f"{record.text} · {self._titles[column]} {exact_text(cell, self._wording)}".rstrip()
        judged = status_token(cell.status) in ("risk", "off")
        return GridCell(
            cell_text(cell, self._wording),
            plain_number(cell, self._wording),
            "text",
            value=cell.value if cell.kind == "amount" else None,
            metric=cell.metric,
            mark=cell.status if cell.kind == "word" or judged else "",
            ground=f"{status_token(cell.status)}-tint" if self._tinted and judged else "",
            meaning=" · ".join(part for part in (exact, said) if part),
        )

    def _column(self, at: int, title: str) -> GridColumn:
        words = bool(self._sheet.rows) and self._sheet.rows[0].cells[at].kind in ("word", "bullet")
        return GridColumn(self._keys[at], title, right=not words)

    def _bar(self, row: "SheetRow") -> tuple[Fraction | None, Fraction | None]:
        cells: dict[str, Cell] = dict(zip(self._keys, row.cells, strict=True))
        return cells["actual"].value, cells["target"].value
