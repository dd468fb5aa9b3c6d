"""A box to tick with its word, drawn like the boxes of a list."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from goaldesk.ui import icons
from goaldesk.ui.look import Look

BOX, GAP, HEIGHT = 14, 8, 28


def paint_box(painter: QPainter, look: Look, box: QRect, *, ticked: bool, enabled: bool = True) -> None:
    """Paint a box, ticked or not, in the colours of the theme."""
    tokens = look.tokens
    ground = (tokens.accent if enabled else tokens.disabled) if ticked else tokens.surface
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(ground if ticked else tokens.text3 if enabled else tokens.disabled))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        painter.drawPixmap(box.left() + 1, box.top() + 1, icons.pixmap("check", tokens.on_accent, box.width() - 2))
    painter.restore()


class TickBox(QCheckBox):
    """An ordinary check box; only its look is the program's own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(BOX + GAP + self.fontMetrics().horizontalAdvance(self.text()) + 6, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._look.tokens
        box = QRect(1, (self.height() - BOX) // 2, BOX, BOX)
        paint_box(painter, self._look, box, ticked=self.isChecked(), enabled=self.isEnabled())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(0, 4, -1, -5), 4, 4)
        painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.disabled))
        room = self.rect().adjusted(BOX + GAP, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
