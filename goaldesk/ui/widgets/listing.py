"""A table of words one walks with the arrow keys: sections, ticks, levels. Tab leaves it.

One rule: every key but those that walk is given by whoever shows the table (`on`), so that it can say them.
"""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from goaldesk.ui.fonts import font
from goaldesk.ui.items.list_model import ROW, ListColumn, ListModel, ListRow
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.tick_box import BOX, paint_box

Index = QModelIndex | QPersistentModelIndex
Key = tuple[Qt.Key, Qt.KeyboardModifier]

HEIGHT, HEADER = 28, 26
PAD, INDENT, BESIDE_BOX = 8, 16, 10
LEAST_FIRST, MOST = 180, 240
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class ListDelegate(QStyledItemDelegate):
    """Paints one cell: box and level in the first column, a section over the whole width."""

    def __init__(self, look: Look, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._look = look

    def width_of(self, row: ListRow, column: int) -> int:
        """How wide a cell would like to be."""
        text = row.texts[column] if column < len(row.texts) else ""
        return QFontMetrics(_face(row, column)).horizontalAdvance(text) + 2 * PAD + 2 + _before(row, column)

    def box(self, area: QRect) -> QRect:
        """Where the box of a row stands."""
        return QRect(area.left() + PAD, area.center().y() - BOX // 2 + 1, BOX, BOX)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.width_of(index.data(ROW), index.column()), HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ListRow = index.data(ROW)
        tokens, area = self._look.tokens, option.rect
        painter.save()
        if row.section:
            painter.fillRect(area, QColor(tokens.subtle))
        elif option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(tokens.selected))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(tokens.line))
        if row.section:
            self._section(painter, area, row)
        else:
            painter.fillRect(QRect(area.right(), area.top(), 1, area.height()), QColor(tokens.line))
            self._cell(painter, area, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def _section(self, painter: QPainter, area: QRect, row: ListRow) -> None:
        room = area.adjusted(PAD, 0, -PAD, 0)
        painter.setFont(_face(row, 0))
        painter.setPen(QColor(self._look.tokens.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, row.texts[0])
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(row.texts[0]) + 8)
        painter.setFont(font(12))
        painter.setPen(QColor(self._look.tokens.text3))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, row.note)

    def _cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        row: ListRow = index.data(ROW)
        tokens = self._look.tokens
        room = area.adjusted(PAD + _before(row, index.column()), 0, -PAD, 0)
        if index.column() == 0 and row.tick is not None:
            paint_box(painter, self._look, self.box(area), ticked=row.tick)
        painter.setFont(_face(row, index.column()))
        strong = index.column() == 0
        painter.setPen(QColor(tokens.text3 if row.quiet else tokens.text if strong else tokens.text2))
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)), text)


class Listing(QTableView):
    """`meaning` says what the current row is, `current` tells the key of the row one came to."""

    meaning = Signal(str)
    current = Signal(object)
    box_clicked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.list = ListModel(self)
        self.setModel(self.list)
        self._painter = ListDelegate(look, self)
        self.setItemDelegate(self._painter)
        self._keys: dict[Key, Callable[[], object]] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(HEIGHT)
        heads = self.horizontalHeader()
        heads.setFixedHeight(HEADER)
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        self.on(Qt.Key.Key_Home, lambda: self._go(self._choosable(0), 0))
        self.on(Qt.Key.Key_End, lambda: self._go(self._choosable(len(self.list.rows) - 1), 0))
        self.selectionModel().currentChanged.connect(self._moved)
        look.changed.connect(self.viewport().update)

    def on(self, key: Qt.Key, call: Callable[[], object], modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Call this when the key is pressed here, even where a menu has the same one."""
        self._keys[(key, modifier)] = call

    def show_rows(self, columns: Sequence[ListColumn], rows: Sequence[ListRow]) -> None:
        """Show these; the current row stays the current one if it is still there."""
        key, column, near = self.current_key(), max(0, self.currentIndex().column()), self.currentIndex().row()
        if self.list.show_rows(columns, rows):
            self.clearSpans()
            for at, row in enumerate(rows):
                if row.section and len(columns) > 1:
                    self.setSpan(at, 0, 1, len(columns))
            at = self.list.row_of(key) if key is not None else -1
            self._go(at if at >= 0 else self._choosable(max(0, min(near, len(rows) - 1))), column)
        self._arrange()

    def choose(self, key: Hashable) -> None:
        """Make the row with this key the current one, if there is one."""
        at = self.list.row_of(key)
        if at >= 0:
            self._go(at, max(0, self.currentIndex().column()))

    def current_key(self) -> Hashable | None:
        """The key of the current row, None where there is none."""
        row = self.current_row()
        return None if row is None else row.key

    def current_row(self) -> ListRow | None:
        index = self.currentIndex()
        return self.list.rows[index.row()] if index.isValid() and index.row() < len(self.list.rows) else None

    # --- inside

    def _go(self, row: int, column: int) -> None:
        if row >= 0:
            self.setCurrentIndex(self.list.index(row, column))

    def _choosable(self, row: int) -> int:
        """The first row from this place on that can be chosen, else the last before it."""
        rows = self.list.rows
        order = [*range(row, len(rows)), *range(row - 1, -1, -1)]
        return next((at for at in order if not rows[at].section), -1)

    def _moved(self, index: QModelIndex, before: QModelIndex) -> None:
        row = self.current_row()
        if row is None:
            return
        self.meaning.emit(row.meaning)
        if not before.isValid() or index.row() != before.row():
            self.current.emit(row.key)

    def _arrange(self) -> None:
        columns = self.list.columns
        if not columns:
            return
        wide = [self._wanted(column) for column in range(len(columns))]
        least = min(wide[0], LEAST_FIRST)
        room = self.viewport().width()
        shown = set(range(1, len(columns)))
        for at in sorted(shown, key=lambda at: -columns[at].rank):
            if columns[at].rank and least + sum(wide[one] for one in shown) > room:
                shown.discard(at)
        for at in range(1, len(columns)):
            self.setColumnHidden(at, at not in shown)
            self.setColumnWidth(at, wide[at])
        self.setColumnWidth(0, max(least, room - sum(wide[one] for one in shown)))

    def _wanted(self, column: int) -> int:
        """How wide a column would like to be."""
        head = self.horizontalHeader().fontMetrics().horizontalAdvance(self.list.columns[column].title) + 2 * PAD + 4
        cells = (self._painter.width_of(row, column) for row in self.list.rows if not row.section)
        return min(MOST, max(head, max(cells, default=0)))

    # --- what Qt calls

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _key(event) in self._keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        call = self._keys.get(_key(event))
        if call is None:
            super().keyPressEvent(event)
            return
        call()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW) if index.isValid() and index.column() == 0 else None
        if row is not None and row.tick is not None and not row.section:
            box = self._painter.box(self.visualRect(index)).adjusted(-PAD, -PAD, PAD, PAD)
            if box.contains(event.position().toPoint()):
                self.box_clicked.emit(row.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _key(event: QKeyEvent) -> Key:
    key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
    return key, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _face(row: ListRow, column: int) -> QFont:
    if row.section:
        return font(12, QFont.Weight.DemiBold)
    return font(12, QFont.Weight.Medium if column == 0 and not row.quiet else QFont.Weight.Normal)


def _before(row: ListRow, column: int) -> int:
    if column:
        return 0
    return INDENT * row.level + (BOX + BESIDE_BOX if row.tick is not None else 0)
