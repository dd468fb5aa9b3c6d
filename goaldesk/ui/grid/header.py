"""The heads of a grid's columns: one line, or two where columns stand in groups."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.grid.inks import Inks

if TYPE_CHECKING:
    from goaldesk.ui.grid.model import GridModel

LINE, LOCK = 26, 12


class GridHeader(QHeaderView):
    """Painted from the sheet's columns; a group's head is centred over its columns."""

    def __init__(self, grid: QTableView, model: "GridModel", inks: Inks, pad: int) -> None:
        # First, for a styled view asks its heads for their height while they are being made.
        self._pad = pad
        self._columns = model
        self._inks = inks
        super().__init__(Qt.Orientation.Horizontal, grid)
        self._font = font(12, QFont.Weight.Medium)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setMinimumSectionSize(24)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignVCenter)

    def grouped(self) -> bool:
        return any(column.group for column in self._columns.sheet.columns)

    def line_up(self) -> None:
        """Take the height that the heads of this sheet need."""
        self.setFixedHeight(LINE * 2 if self.grouped() else LINE)

    def wanted_width(self, section: int) -> int:
        """How wide the head of a column would like to be."""
        column = self._columns.column_at(section)
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance(column.title) + 2 * self._pad + 4 + (LOCK + 6 if column.locked else 0)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), LINE * 2 if self.grouped() else LINE)

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        columns = self._columns.sheet.columns
        if not rect.isValid() or logical_index >= len(columns):
            return
        column = columns[logical_index]
        inks = self._inks
        painter.save()
        painter.setFont(self._font)
        painter.fillRect(rect, inks["subtle"])
        area = QRect(rect)
        if column.group:
            area.setTop(rect.bottom() - LINE + 1)
            self._group(painter, QRect(rect.left(), rect.top(), rect.width(), LINE), logical_index)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), inks["line-strong"])
        if logical_index < len(columns) - 1:
            after = columns[logical_index + 1].rule
            top = rect.top() if not column.group or columns[logical_index + 1].group != column.group else area.top()
            painter.fillRect(QRect(rect.right(), top, 1, rect.bottom() - top), inks["line-strong" if after else "line"])
        room = area.adjusted(self._pad, 0, -self._pad, 0)
        if column.locked:
            painter.drawPixmap(
                room.left() - 2, room.center().y() - LOCK // 2 + 1, icons.pixmap("lock", inks.text2, LOCK)
            )
            room.setLeft(room.left() + LOCK + 2)
        painter.setPen(QPen(inks["text2"]))
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(column.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()

    def _group(self, painter: QPainter, area: QRect, section: int) -> None:
        """This column's part of the head that stands over the whole group."""
        columns = self._columns.sheet.columns
        group = columns[section].group
        first = last = section
        while first > 0 and columns[first - 1].group == group:
            first -= 1
        while last + 1 < len(columns) and columns[last + 1].group == group:
            last += 1
        left = area.left() - sum(self.sectionSize(at) for at in range(first, section))
        whole = QRect(left, area.top(), sum(self.sectionSize(at) for at in range(first, last + 1)), area.height())
        painter.save()
        painter.setClipRect(area)
        if ground := columns[section].ground:
            painter.fillRect(area, self._inks[ground])
        painter.setPen(QPen(self._inks["text" if ground else "text2"]))
        painter.drawText(whole, Qt.AlignmentFlag.AlignCenter, group)
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), self._inks["line"])
        painter.restore()
