"""The button that says who sits here: a name, and the role below it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.text import tip

HEIGHT, SIGN, LEFT = 46, 18, 16


class DeskButton(QPushButton):
    """Narrow, it shows the sign alone."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name = self._role = ""
        self.narrow = False
        self.setProperty("kind", "flat")
        self.setFixedHeight(HEIGHT)
        look.changed.connect(self.update)

    def say(self, name: str, role: str) -> None:
        self._name, self._role = name, role
        self.setToolTip(tip(f"{name}\n{role}"))
        self.setAccessibleName(f"{name}, {role}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        tokens = self._look.tokens
        left = (self.width() - SIGN) // 2 if self.narrow else LEFT
        painter.drawPixmap(left, (self.height() - SIGN) // 2, icons.pixmap("user-round", tokens.text, SIGN))
        if not self.narrow:
            room = QRect(LEFT + SIGN + 12, 5, self.width() - LEFT - SIGN - 20, 18)
            self._line(painter, room, self._name, tokens.text, QFont.Weight.Medium)
            self._line(painter, room.translated(0, 18), self._role, tokens.text2, QFont.Weight.Normal)
        painter.end()

    @staticmethod
    def _line(painter: QPainter, area: QRect, text: str, colour: str, weight: QFont.Weight) -> None:
        painter.setFont(font(12, weight))
        painter.setPen(colour)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
