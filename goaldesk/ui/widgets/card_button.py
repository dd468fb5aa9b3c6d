"""A large button with a sign, a line in bold, a line below it, and its key at the right."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look

HEIGHT, SIGN, LEFT, PAD = 62, 18, 50, 16


class CardButton(QPushButton):
    """`say` sets its texts."""

    def __init__(self, look: Look, sign: str, key: str) -> None:
        super().__init__()
        self._look = look
        self._sign = sign
        self._key = key
        self._title = self._line = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, title: str, line: str) -> None:
        self._title, self._line = title, line
        self.setAccessibleName(title)
        self.setAccessibleDescription(line)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        tokens = self._look.tokens
        sign = icons.pixmap(self._sign, tokens.text, SIGN)
        painter.drawPixmap(PAD, (self.height() - SIGN) // 2, sign)
        painter.setFont(font(11))
        wide = painter.fontMetrics().horizontalAdvance(self._key)
        painter.setPen(tokens.text3)
        right = QRect(self.width() - PAD - wide - 1, 0, wide + 1, self.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter, self._key)
        painter.setPen(tokens.text)
        room = self.width() - LEFT - PAD - wide - 8
        self._text(painter, QRect(LEFT, 11, room, 20), self._title, QFont.Weight.DemiBold, 13)
        painter.setPen(tokens.text2)
        self._text(painter, QRect(LEFT, 31, room, 18), self._line, QFont.Weight.Normal, 12)
        painter.end()

    @staticmethod
    def _text(painter: QPainter, area: QRect, text: str, weight: QFont.Weight, pixels: int) -> None:
        painter.setFont(font(pixels, weight))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
