"""A read-only table of lines of text: whole lines are chosen, Tab leaves it, one column takes the room that is left."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from goaldesk.reports.marks import status_mark
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.text import tip
from goaldesk.ui.widgets.primitives import paint

Index = QModelIndex | QPersistentModelIndex

ROW, HEADER, PAD, MARK = 28, 26, 8, 9


@dataclass(frozen=True, slots=True)
class Line:
    """`cells` are its texts; `mark` is the status drawn before the last of them; a quiet line is grey."""

    key: Hashable
    cells: tuple[str, ...]
    mark: str = ""
    strong: bool = False
    quiet: bool = False


class LineModel(QAbstractTableModel):
    """`right` are the columns whose texts are numbers."""

    def __init__(self, right: Sequence[int], parent: QObject) -> None:
        super().__init__(parent)
        self._right = set(right)
        self._heads: Sequence[str] = ()
        self.lines: Sequence[Line] = ()

    def show_lines(self, heads: Sequence[str], lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self._heads, self.lines = heads, lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        text = line.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(text)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() in self._right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return line if role == Qt.ItemDataRole.UserRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in self._right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QTableView) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        tokens, area = self._look.tokens, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(tokens.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(tokens.hover))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        room = area.adjusted(PAD, 0, -PAD, 0)
        if line.mark and index.column() == len(line.cells) - 1:
            paint(painter, status_mark(line.mark, 0, 0, MARK), tokens, room.left(), room.center().y() - MARK // 2)
            room.setLeft(room.left() + MARK + 6)
        painter.setFont(font(12, QFont.Weight.DemiBold if line.strong else QFont.Weight.Normal))
        painter.setPen(QColor(tokens.text3 if line.quiet else tokens.text))
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)), text)
        table = self.parent()
        if isinstance(table, QTableView) and table.hasFocus() and table.currentIndex().row() == index.row():
            self._ring(painter, option, index)
        painter.restore()

    def _ring(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        area = option.rect
        painter.setPen(QColor(self._look.tokens.accent))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if index.column() == 0:
            painter.drawLine(area.topLeft(), area.bottomLeft())
        if index.column() == index.model().columnCount() - 1:
            painter.drawLine(area.topRight(), area.bottomRight())


class LineTable(QTableView):
    """`current` tells the key of the line one came to (None: there is none), `entered` on which Enter was pressed."""

    current = Signal(object)
    entered_line = Signal(object)

    def __init__(self, look: Look, *, stretched: int = 0, right: Sequence[int] = ()) -> None:
        super().__init__()
        self.lines = LineModel(right, self)
        self.setModel(self.lines)
        self.setItemDelegate(_LineDelegate(look, self))
        self._stretched = stretched
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        heads = self.horizontalHeader()
        heads.setFixedHeight(HEADER)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.current.emit(self.key()))
        self.doubleClicked.connect(lambda _: self.entered_line.emit(self.key()))
        look.changed.connect(self.viewport().update)

    def show_lines(self, heads: Sequence[str], lines: Sequence[Line], current: Hashable = None) -> None:
        """Show these lines. The line that was current stays so, unless `current` names another one."""
        wanted = self.key() if current is None else current
        self.lines.show_lines(heads, lines)
        self._fit()
        rows = [at for at, line in enumerate(lines) if line.key == wanted]
        if lines:
            self.setCurrentIndex(self.lines.index(rows[0] if rows else 0, 0))
        else:
            self.current.emit(None)

    def key(self) -> Hashable:
        """The key of the current line; None without one."""
        index = self.currentIndex()
        return self.lines.lines[index.row()].key if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.key() is not None:
                self.entered_line.emit(self.key())
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        heads = self.horizontalHeader()
        wide = heads.fontMetrics()
        for column in range(self.lines.columnCount()):
            if column == self._stretched:
                heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
                continue
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            texts = [str(self.lines.headerData(column, Qt.Orientation.Horizontal))]
            texts += [line.cells[column] for line in self.lines.lines]
            marked = column == self.lines.columnCount() - 1 and any(line.mark for line in self.lines.lines)
            room = 2 * PAD + (MARK + 6 if marked else 0)
            heads.resizeSection(column, max(wide.horizontalAdvance(text) for text in texts) + room)
