"""Rows of words as a Qt table: sections that head others, rows with a tick, rows of a tree. It computes nothing."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goaldesk.ui.text import tip

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column with its head. Where there is not room for all, those of the highest `rank` are left out first; those of
    rank 0 stay. `right` are numbers.
    """

    title: str
    rank: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row with a text for each column. A section has one text and a note, and cannot be chosen.

    `tick` draws a box, ticked or not; `level` is the depth in a tree; a `quiet` row is grey; `meaning` is what the
    status line and a screen reader say of it.
    """

    key: Hashable
    texts: tuple[str, ...]
    level: int = 0
    section: bool = False
    note: str = ""
    tick: bool | None = None
    quiet: bool = False
    meaning: str = ""


class ListModel(QAbstractTableModel):
    """Rows with the same keys in the same order are told as changed, so that the place one stands at stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: Sequence[ListColumn] = ()
        self.rows: Sequence[ListRow] = ()

    def show_rows(self, columns: Sequence[ListColumn], rows: Sequence[ListRow]) -> bool:
        """Show these; False if every row stayed in its place."""
        same = [row.key for row in rows] == [row.key for row in self.rows] and len(columns) == len(self.columns)
        if not same:
            self.beginResetModel()
        self.columns, self.rows = columns, rows
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        return not same

    def row_of(self, key: Hashable) -> int:
        """The place of the row with this key, -1 if there is none."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].section:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return int(self._side(section)) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[index.column()] if index.column() < len(row.texts) else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.meaning or row.texts[0])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (row.meaning or row.texts[0]) if index.column() == 0 else row.texts[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(self._side(index.column()))
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0 and row.tick is not None:
            return Qt.CheckState.Checked if row.tick else Qt.CheckState.Unchecked
        return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return _RIGHT if self.columns[column].right else _LEFT
