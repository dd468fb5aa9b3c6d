"""A sheet as a Qt table: rows that can be folded, and what was typed and needs attention. It computes nothing.

A new sheet with the same rows and columns is told as changed cells, so that the place one stands at stays.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from goaldesk.model.sheets.grid import (
    Answer,
    GridCell,
    GridColumn,
    GridRow,
    GridSheet,
    ManyRows,
    Place,
    TextSheet,
    Writer,
)
from goaldesk.ui.text import tip

Index = QModelIndex | QPersistentModelIndex

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
FIRST_ROWS = 50
MOST_KEPT = 20_000

_NONE = Qt.ItemFlag.NoItemFlags
_WHOLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_TYPED = _WHOLE | Qt.ItemFlag.ItemIsEditable


@dataclass(frozen=True, slots=True)
class Remark:
    """What was typed at a place and what is said about it. Of a text that was taken, `stored` is what then stood there;
    when something else stands there, the question is settled.
    """

    typed: str
    answer: Answer
    stored: str | None = None


class GridModel(QAbstractTableModel):
    """Rows and columns are numbered as they are shown; `place` and `index_of` lead to the keys and back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: GridSheet = TextSheet()
        self.remarks: dict[Place, Remark] = {}
        self.writer: Writer | None = None
        self._folded: set[Hashable] = set()
        self._shown: Sequence[int] = ()
        self._places: dict[Hashable, int] | None = None
        self._cells: dict[int, GridCell] = {}
        self.heads: Sequence[int] = ()
        self.rules: Sequence[str] = ()
        self.rules_rows = False

    # --- what is shown

    def show_sheet(self, sheet: GridSheet) -> bool:
        """Show this sheet; True if every row and column stayed in its place."""
        same = _same_shape(self.sheet, sheet)
        if not same:
            self.beginResetModel()
        self.sheet = sheet
        self._cells.clear()
        many = isinstance(sheet.rows, ManyRows)
        self.heads = sheet.rows.heads if isinstance(sheet.rows, ManyRows) else _heads(sheet.rows)
        self.rules_rows = not many and any(row.rule for row in sheet.rows)
        self.rules = _rules(sheet)
        if not same:
            self._shown, self._places = self._unfolded(), None
            self.endResetModel()
        elif self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        self._settle()
        return same

    def row_at(self, row: int) -> GridRow:
        return self.sheet.rows[self._shown[row]]

    def column_at(self, column: int) -> GridColumn:
        return self.sheet.columns[column]

    def cell_at(self, row: int, column: int) -> GridCell:
        """The cell at a shown place, kept until another sheet is shown: Qt asks for one several times to paint it."""
        at = self._shown[row] * len(self.sheet.columns) + column
        cell = self._cells.get(at)
        if cell is None:
            if len(self._cells) >= MOST_KEPT:
                self._cells.clear()
            cell = self._cells[at] = self.sheet.cell(self._shown[row], column)
        return cell

    def remark_at(self, row: int, column: int) -> Remark | None:
        """What needs attention at a shown place."""
        return self.remarks.get(self.place(row, column)) if self.remarks else None

    def place(self, row: int, column: int) -> Place:
        return Place(self.row_at(row).key, self.sheet.columns[column].key)

    def row_of(self, key: Hashable) -> int:
        """The shown row with this key, -1 if there is none."""
        if isinstance(self.sheet.rows, ManyRows):
            return self.sheet.rows.place_of(key)
        if self._places is None:
            self._places = {self.sheet.rows[at].key: row for row, at in enumerate(self._shown)}
        return self._places.get(key, -1)

    def shown_heads(self) -> Sequence[int]:
        """Where the sections are shown."""
        if not self._folded:
            return self.heads
        heads = set(self.heads)
        return [row for row, at in enumerate(self._shown) if at in heads]

    def column_of(self, key: str) -> int:
        return next((at for at, column in enumerate(self.sheet.columns) if column.key == key), -1)

    def index_of(self, place: Place) -> QModelIndex:
        """The index of a place; not valid where it is not shown."""
        return self.index(self.row_of(place.row), self.column_of(place.column))

    def choosable(self, row: int) -> int:
        """The first row from this place on that can be chosen, else the last before it."""
        order = chain(range(row, self.rowCount()), range(row - 1, -1, -1))
        return next((at for at in order if not self.row_at(at).section), -1)

    def first_spot(self) -> tuple[int, int] | None:
        """Where to begin: the first place in the first rows that can be written, else the first that can be chosen."""
        columns = range(self.columnCount())
        typed = ((row, column) for row in range(min(FIRST_ROWS, self.rowCount())) for column in columns)
        spot = next((spot for spot in typed if self.writer is not None and self.writable(*spot)), None)
        row = self.choosable(0)
        return spot or ((row, min(self.sheet.frozen, columns.stop - 1)) if row >= 0 and columns.stop else None)

    def nearest(self, place: Place | None, near: int, column: int) -> tuple[int, int] | None:
        """Where to stand after other rows came: the same cell, the same row, or the one nearest to where it was."""
        if not self.rowCount():
            return None
        row = self.row_of(place.row) if place else -1
        across = self.column_of(place.column) if place else -1
        row = row if row >= 0 else self.choosable(max(0, min(near, self.rowCount() - 1)))
        across = across if across >= 0 else min(column, self.columnCount() - 1)
        return (row, across) if row >= 0 else None

    # --- folding

    def is_folded(self, row: int) -> bool:
        return self.row_at(row).key in self._folded

    def fold(self, row: int, folded: bool) -> None:
        """Hide or show the rows that belong to a row."""
        record = self.row_at(row)
        if not record.folds or folded == (record.key in self._folded):
            return
        if folded:
            last = row
            while last + 1 < len(self._shown) and self.row_at(last + 1).level > record.level:
                last += 1
            self._folded.add(record.key)
            if last > row:
                self.beginRemoveRows(QModelIndex(), row + 1, last)
                self._shown, self._places = self._unfolded(), None
                self.endRemoveRows()
        else:
            self._folded.discard(record.key)
            before, rows = len(self._shown), self._unfolded()
            if len(rows) > before:
                self.beginInsertRows(QModelIndex(), row + 1, row + len(rows) - before)
                self._shown, self._places = rows, None
                self.endInsertRows()
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def _unfolded(self) -> Sequence[int]:
        rows = self.sheet.rows
        if not self._folded:
            return range(len(rows))
        shown: list[int] = []
        under: int | None = None
        for at, row in enumerate(rows):
            if under is not None and row.level > under:
                continue
            shown.append(at)
            under = row.level if row.folds and row.key in self._folded else None
        return shown

    # --- writing

    def writable(self, row: int, column: int) -> bool:
        return self.writer is not None and self.cell_at(row, column).writable

    def write(self, texts: Mapping[Place, str], writer: Writer | None = None) -> Mapping[Place, Answer]:
        """Write these texts as one edit, and keep what needs attention; that is returned."""
        writer = writer or self.writer
        if writer is None or not texts:
            return {}
        for place in texts:
            self.remarks.pop(place, None)
        answers = writer(texts)
        for place, answer in answers.items():
            self.remarks[place] = Remark(texts[place], answer)
        self._settle()
        self.tell(texts)
        return answers

    def forget(self, place: Place) -> None:
        """Drop what was typed here and not taken, or settle the question about it."""
        if self.remarks.pop(place, None):
            self.tell((place,))

    def not_taken(self) -> list[str]:
        """What was typed and is not saved, in the order in which it was typed."""
        return [remark.typed for remark in self.remarks.values() if not remark.answer.taken]

    def forget_all(self) -> None:
        """Drop all that was typed and not taken."""
        for place in [place for place, remark in self.remarks.items() if not remark.answer.taken]:
            self.forget(place)

    def tell(self, places: Sequence[Place] | Mapping[Place, str]) -> None:
        """Let these places be painted anew."""
        for place in places:
            index = self.index_of(place)
            if index.isValid():
                self.dataChanged.emit(index, index)

    def problems(self) -> list[tuple[int, int]]:
        """The shown places that need attention, in reading order."""
        indexes = [self.index_of(place) for place in self.remarks]
        return sorted((index.row(), index.column()) for index in indexes if index.isValid())

    def _settle(self) -> None:
        """Drop questions about figures that are no longer there, and remarks on rows that are gone."""
        if not self.remarks:
            return
        many = self.sheet.rows if isinstance(self.sheet.rows, ManyRows) else None
        rows = {} if many else {row.key: at for at, row in enumerate(self.sheet.rows)}
        for place, remark in list(self.remarks.items()):
            row = many.place_of(place.row) if many else rows.get(place.row, -1)
            column = self.column_of(place.column)
            if row < 0 or column < 0:
                del self.remarks[place]
            elif remark.answer.taken:
                stands = self.sheet.cell(row, column).precise
                if remark.stored is None:
                    self.remarks[place] = replace(remark, stored=stands)
                elif remark.stored != stands:
                    del self.remarks[place]

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.sheet.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.writer is None and not self.heads:
            return _WHOLE if index.isValid() else _NONE
        if not index.isValid() or self.row_at(index.row()).section:
            return _NONE
        if self.writer is not None and self.cell_at(index.row(), index.column()).writable:
            return _TYPED
        return _WHOLE

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.sheet.columns):
            return None
        column = self.sheet.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{column.group} {column.title}" if column.group and role != 0 else column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(column.tip)
        return int(_RIGHT if column.right else _LEFT) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            remark = self.remark_at(row, column)
            return remark.typed if remark and not remark.answer.taken else self.cell_at(row, column).text
        if role == Qt.ItemDataRole.EditRole:
            remark = self.remark_at(row, column)
            return remark.typed if remark and not remark.answer.taken else self._editable_text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_RIGHT if self.sheet.columns[column].right else _LEFT)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self.said_at(row, column) or self.cell_at(row, column).tipped)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == 0 and (tick := self.row_at(row).tick) is not None:
            return Qt.CheckState.Checked if tick else Qt.CheckState.Unchecked
        return None

    def said_at(self, row: int, column: int) -> str:
        """What is said about a place that needs attention."""
        remark = self.remark_at(row, column)
        return remark.answer.said if remark else ""

    def _editable_text(self, row: int, column: int) -> str:
        return typed_text(self.cell_at(row, column))

    def _spoken(self, row: int, column: int) -> str:
        cell = self.cell_at(row, column)
        remark = self.remark_at(row, column)
        shown = remark.typed if remark and not remark.answer.taken else cell.text
        said = remark.answer.said if remark else ""
        known = shown if cell.state == "text" and column and not cell.mark else cell.said or shown
        return ", ".join(part for part in (known, said) if part)


def typed_text(cell: GridCell) -> str:
    """What stands in a cell as it would be typed; a target that stands there in grey is not in it."""
    return cell.precise or ("" if cell.state == "target" else cell.text)


def _rules(sheet: GridSheet) -> list[str]:
    """The token of the line behind each column; behind the last one none where nothing scrolls."""
    columns = sheet.columns
    strong = [at + 1 == sheet.frozen or (at + 1 < len(columns) and columns[at + 1].rule) for at in range(len(columns))]
    rules = ["line-strong" if one else "line" for one in strong]
    return rules if sheet.frozen or not rules else [*rules[:-1], ""]


def _heads(rows: Sequence[GridRow]) -> list[int]:
    """The places of the sections."""
    return [at for at, row in enumerate(rows) if row.section]


def _same_shape(one: GridSheet, other: GridSheet) -> bool:
    return (
        len(one.rows) == len(other.rows)
        and one.frozen == other.frozen
        and [(c.key, c.group, c.rank, c.stretch) for c in one.columns]
        == [(c.key, c.group, c.rank, c.stretch) for c in other.columns]
        and _same_rows(one.rows, other.rows)
    )


def _same_rows(one: Sequence[GridRow], other: Sequence[GridRow]) -> bool:
    if isinstance(one, ManyRows) or isinstance(other, ManyRows):
        return isinstance(one, ManyRows) and isinstance(other, ManyRows) and one.same_as(other)
    return one is other or all(
        a.key == b.key and a.level == b.level and a.folds == b.folds and a.section == b.section
        for a, b in zip(one, other, strict=True)
    )
