"""Paints the cells of a sheet: figures at the right, a status as mark and word, a bullet, the current cell's ring."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from goaldesk.reports.marks import bullet, status_mark, status_token
from goaldesk.ui.fonts import font
from goaldesk.ui.items.sheet_model import BULLET, CELL, LEVEL, STRONG
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.primitives import colour, paint

Index = QModelIndex | QPersistentModelIndex

PAD, INDENT, MARK, BULLET_HEIGHT = 8, 14, 9, 16


class FigureDelegate(QStyledItemDelegate):
    """One delegate for every read-only table. `tinted` puts the tint of a status behind its figure."""

    def __init__(self, look: Look, parent: QAbstractItemView, *, tinted: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._tinted = tinted

    def width_of(self, index: Index) -> int:
        """How wide a cell would like to be."""
        if index.data(BULLET) is not None:
            return 96
        metrics = self._metrics(index)
        wide = metrics.horizontalAdvance(index.data(Qt.ItemDataRole.DisplayRole) or "") + 2 * PAD
        if index.column() == 0:
            return wide + INDENT * int(index.data(LEVEL) or 0)
        cell = index.data(CELL)
        return wide + (MARK + 8 if cell and cell.status else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.width_of(index), 28)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = self._look.tokens
        area = option.rect
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        cell = index.data(CELL)
        if chosen:
            painter.fillRect(area, QColor(tokens.selected))
        elif self._tinted and cell and cell.status and status_token(cell.status) in ("risk", "off"):
            painter.fillRect(area, colour(tokens, f"{status_token(cell.status)}-tint"))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(tokens.line))
        painter.setFont(self._font(index))
        if index.column() == 0:
            self._name(painter, area, index)
        elif index.data(BULLET) is not None:
            actual, target = index.data(BULLET)
            marks = bullet(actual, target, None, area.width() - 2 * PAD, BULLET_HEIGHT)
            paint(painter, marks, tokens, area.left() + PAD, area.center().y() - BULLET_HEIGHT / 2 + 1)
        else:
            self._figure(painter, area, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def _name(self, painter: QPainter, area: QRect, index: Index) -> None:
        room = area.adjusted(PAD + INDENT * int(index.data(LEVEL) or 0), 0, -PAD, 0)
        painter.setPen(QColor(self._look.tokens.text))
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _figure(self, painter: QPainter, area: QRect, index: Index) -> None:
        tokens = self._look.tokens
        cell = index.data(CELL)
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        room = area.adjusted(PAD, 0, -PAD, 0)
        ink = tokens.text
        if cell.kind == "word":
            token = status_token(cell.status)
            paint(painter, status_mark(cell.status, 0, 0, MARK), tokens, room.left(), room.center().y() - MARK / 2 + 1)
            room = room.adjusted(MARK + 7, 0, 0, 0)
            ink = getattr(tokens, token)
        elif cell.status and status_token(cell.status) in ("risk", "off"):
            paint(painter, status_mark(cell.status, 0, 0, MARK), tokens, room.left(), room.center().y() - MARK / 2 + 1)
        painter.setPen(QColor(ink))
        painter.drawText(room, Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)), text)

    def _font(self, index: Index) -> QFont:
        heavy = index.data(STRONG) or (index.column() == 0 and index.data(LEVEL) == 0)
        return font(
            12, QFont.Weight.DemiBold if index.data(STRONG) else QFont.Weight.Medium if heavy else QFont.Weight.Normal
        )

    def _metrics(self, index: Index) -> QFontMetrics:
        return QFontMetrics(self._font(index))
