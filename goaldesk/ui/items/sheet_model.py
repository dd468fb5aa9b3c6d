"""Any sheet of the model as a Qt table. The first column is what the rows are about; it computes nothing.

A new sheet with the same rows and columns is told cell by cell, so that selection and scrolling stay.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goaldesk.model.sheets.words import status_word
from goaldesk.ui.items.figures import cell_text, exact_text, plain_number
from goaldesk.ui.text import tip
from goaldesk.wording import PlainWording, Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets import Cell, Sheet, SheetRow

Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole
LEVEL = Qt.ItemDataRole.UserRole + 1
STRONG = Qt.ItemDataRole.UserRole + 2
BULLET = Qt.ItemDataRole.UserRole + 3
MEANING = Qt.ItemDataRole.UserRole + 4

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SheetModel(QAbstractTableModel):
    """`titles` are the heads of the columns in the screens' language, the one of the rows first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None
        self._titles: Sequence[str] = ("",)
        self._wording: Wording = PlainWording()

    def show_sheet(self, sheet: "Sheet", titles: Sequence[str], wording: Wording) -> None:
        """Show this sheet. `titles` has one entry more than the sheet has columns."""
        same = self.sheet is not None and _shape(self.sheet) == _shape(sheet)
        if not same:
            self.beginResetModel()
        self.sheet, self._titles, self._wording = sheet, titles, wording
        if not same:
            self.endResetModel()
        elif sheet.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def row(self, index: Index) -> "SheetRow":
        """The row of a valid index."""
        if self.sheet is None:
            raise IndexError(index.row())
        return self.sheet.rows[index.row()]

    def row_of(self, key: int) -> int:
        """The place of the row with this key, -1 if there is none."""
        rows = self.sheet.rows if self.sheet else ()
        return next((at for at, row in enumerate(rows) if row.key == key), -1)

    def as_text(self, rows: Sequence[int]) -> str:
        """These rows with the heads, tabs between the columns, with full precision."""
        lines = ["\t".join(self._titles)]
        for at in rows:
            row = self.row(self.index(at, 0))
            lines.append("\t".join([_one_line(row.text), *(plain_number(c, self._wording) for c in row.cells)]))
        return "\n".join(lines)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return int(_LEFT if self._is_text(section) else _RIGHT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.sheet is None:
            return None
        row = self.sheet.rows[index.row()]
        if role == LEVEL:
            return row.level
        if role == STRONG:
            return row.is_sum
        return self._of_row(row, role) if index.column() == 0 else self._of_cell(row, index.column() - 1, role)

    def _of_row(self, row: "SheetRow", role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, MEANING):
            return row.text
        return tip(row.text) if role == Qt.ItemDataRole.ToolTipRole else None

    def _of_cell(self, row: "SheetRow", at: int, role: int) -> Any:
        cell = row.cells[at]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(cell, self._wording)
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_LEFT if self._is_text(at + 1) else _RIGHT)
        if role == BULLET:
            return self._bullet(row, cell)
        if role == MEANING:
            return f"{row.text} · {self._titles[at + 1]} {exact_text(cell, self._wording)}".rstrip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(text for text in (cell_text(cell, self._wording), self._status(cell)) if text)
        return None

    def _status(self, cell: "Cell") -> str:
        return status_word(cell.status, self._wording) if cell.status and cell.kind != "word" else ""

    def _bullet(self, row: "SheetRow", cell: "Cell") -> tuple[Fraction | None, Fraction | None] | None:
        if cell.kind != "bullet" or self.sheet is None:
            return None
        keys = [column.key for column in self.sheet.columns]
        return row.cells[keys.index("actual")].value, row.cells[keys.index("target")].value

    def _is_text(self, column: int) -> bool:
        if column == 0 or self.sheet is None:
            return True
        return bool(self.sheet.rows) and self.sheet.rows[0].cells[column - 1].kind in ("word", "bullet")


def _shape(sheet: "Sheet") -> tuple[object, ...]:
    return sheet.columns, tuple((row.key, row.level) for row in sheet.rows)


def _one_line(text: str) -> str:
    return " ".join(text.split())
