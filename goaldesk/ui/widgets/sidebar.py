"""The sidebar of the loop: the company on top, the pages with what is waiting on each, who sits here at the bottom.

Narrow, it shows the signs alone; the names are then in the tooltips.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.text import ElidedLabel, tip
from goaldesk.ui.widgets.desk_button import DeskButton
from goaldesk.ui.widgets.layouts import column, framed

Index = QModelIndex | QPersistentModelIndex

WIDE, NARROW = 184, 56
ITEM, SEPARATOR = 34, 17


class Place(NamedTuple):
    """A page in the sidebar; `gap` draws a line above it. `waiting` is shown when it is above zero."""

    key: str
    sign: str
    name: str = ""
    gap: bool = False
    waiting: int = 0


class PlacesModel(QAbstractListModel):
    """The pages in the order of the loop, with a line as a row of its own."""

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.rows: list[Place | None] = []
        for place in places:
            self.rows += [None, place] if place.gap else [place]

    def row_of(self, key: str) -> int:
        return next(row for row, place in enumerate(self.rows) if place and place.key == key)

    def rename(self, names: dict[str, str]) -> None:
        """Show these names, in the language of the screens."""
        self.rows = [place and place._replace(name=names[place.key]) for place in self.rows]
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def show_waiting(self, counts: dict[str, int]) -> None:
        """How much waits on each page."""
        self.rows = [place and place._replace(waiting=counts.get(place.key, 0)) for place in self.rows]
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if index.isValid() and self.rows[index.row()] else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = self.rows[index.row()] if index.isValid() else None
        if place is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{place.name}, {place.waiting}" if place.waiting else place.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(place.name)
        return None


class _PlaceDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, places: PlacesModel, parent: QListView) -> None:
        super().__init__(parent)
        self._look, self._places, self._list = look, places, parent
        self.narrow = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ITEM if self._places.rows[index.row()] else SEPARATOR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._look.tokens
        place = self._places.rows[index.row()]
        area = option.rect.adjusted(8, 1, -8, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place is None:
            self._fill(painter, QRect(area.left() + 8, area.center().y(), area.width() - 16, 1), tokens.line_strong)
            painter.restore()
            return
        chosen = index.row() == self._list.currentIndex().row()
        if chosen:
            self._ground(painter, area, tokens.subtle if tokens.dark else tokens.surface)
            self._fill(painter, QRect(area.left(), area.top() + 4, 3, area.height() - 8), tokens.accent)
        elif self._list.underMouse() and self._hovered(option):
            self._ground(painter, area, tokens.hover)
        if chosen and self._list.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        self._contents(painter, area, place, tokens.text if chosen else tokens.text2, chosen)
        painter.restore()

    @staticmethod
    def _hovered(option: QStyleOptionViewItem) -> bool:
        from PySide6.QtWidgets import QStyle  # its hundreds of names would cost a fourteenth of the start

        return bool(option.state & QStyle.StateFlag.State_MouseOver)

    def _contents(self, painter: QPainter, area: QRect, place: Place, colour: str, chosen: bool) -> None:
        left = area.left() + (area.width() - 16) // 2 if self.narrow else area.left() + 8
        painter.drawPixmap(left, area.center().y() - 7, icons.pixmap(place.sign, colour))
        if self.narrow:
            return
        painter.setPen(QColor(colour))
        painter.setFont(font(13, QFont.Weight.DemiBold if chosen else QFont.Weight.Normal))
        room = area.adjusted(34, 0, -34 if place.waiting else -6, 0)
        shown = painter.fontMetrics().elidedText(place.name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
        if place.waiting:
            self._count(painter, area, str(place.waiting))

    def _count(self, painter: QPainter, area: QRect, text: str) -> None:
        tokens = self._look.tokens
        painter.setFont(font(11, QFont.Weight.Medium))
        wide = max(20, painter.fontMetrics().horizontalAdvance(text) + 12)
        pill = QRectF(area.right() - wide - 7, area.center().y() - 9, wide, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(QColor(tokens.text2))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)

    @staticmethod
    def _fill(painter: QPainter, area: QRect, colour: str) -> None:
        # `fillRect` would set up the names of all of Qt's gradients when it is first called.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRect(area)

    @staticmethod
    def _ground(painter: QPainter, area: QRect, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(area), 4, 4)


class Sidebar(QFrame):
    """`chosen` tells the key of the page that was picked; `desk` is the button at the bottom."""

    chosen = Signal(str)

    def __init__(self, look: Look, places: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self._look = look
        self.company = ElidedLabel("", "row")
        self.year = ElidedLabel("", "caption")
        self.model = PlacesModel(places)
        self.list = QListView()
        self.list.setObjectName("nav")
        self.list.setModel(self.model)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _PlaceDelegate(look, self.model, self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        self.desk = DeskButton(look)
        look.changed.connect(self._draw_again)
        self._head = QWidget()
        self.setFixedWidth(WIDE)
        self._lay_out()

    def choose(self, key: str) -> None:
        """Mark this page as the current one."""
        self.list.setCurrentIndex(self.model.index(self.model.row_of(key)))

    def set_narrow(self, narrow: bool) -> None:
        """Show the signs alone, or signs and names."""
        if narrow == self._delegate.narrow:
            return
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._delegate.narrow = narrow
        self._head.setVisible(not narrow)
        self._draw_again()
        self.desk.narrow = narrow
        self.desk.update()

    def show_company(self, name: str, year: str) -> None:
        self.company.show_text(name)
        self.year.show_text(year)

    def retranslate(self, names: dict[str, str], list_name: str) -> None:
        self.model.rename(names)
        self.list.setAccessibleName(list_name)

    def _lay_out(self) -> None:
        self._head.setLayout(column(self.company, self.year, margins=(16, 14, 12, 8), spacing=2))
        self.setLayout(column(self._head, (self.list, 1), framed("rule"), self.desk, margins=(0, 0, 1, 6), spacing=4))

    def _draw_again(self) -> None:
        self.model.dataChanged.emit(self.model.index(0), self.model.index(len(self.model.rows) - 1))

    def _current_changed(self, current: QModelIndex) -> None:
        place = self.model.rows[current.row()] if current.isValid() else None
        if place:
            self.chosen.emit(place.key)
