"""The strip of the loop: a button for each of its pages, with a mark and a few words on how it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from goaldesk.reports.marks import status_mark
from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.text import tip
from goaldesk.ui.widgets.layouts import row
from goaldesk.ui.widgets.primitives import paint

HEIGHT, SIGN, LEFT, MARK = 56, 18, 40, 9


class LoopButton(QPushButton):
    """A page of the loop. `say` sets its name, the mark of its state and the words for it."""

    def __init__(self, look: Look, sign: str) -> None:
        super().__init__()
        self._look, self._sign = look, sign
        self._name = self._words = ""
        self._mark = "open"
        self.setProperty("kind", "strip")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def say(self, name: str, mark: str, words: str) -> None:
        self._name, self._mark, self._words = name, mark, words
        self.setAccessibleName(f"{name}: {words}")
        self.setToolTip(tip(f"{name}\n{words}"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(150, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(110, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        tokens = self._look.tokens
        painter.drawPixmap(12, (self.height() - SIGN) // 2, icons.pixmap(self._sign, tokens.text2, SIGN))
        painter.drawPixmap(self.width() - 24, self.height() // 2 - 7, icons.pixmap("chevron-right", tokens.text3, 14))
        room = QRect(LEFT, 9, self.width() - LEFT - 30, 19)
        self._line(painter, room, self._name, tokens.text2, QFont.Weight.Normal)
        room.translate(0, 19)
        paint(painter, status_mark(self._mark, 0, 0, MARK), tokens, room.left(), room.center().y() - MARK // 2)
        self._line(painter, room.adjusted(MARK + 5, 0, 0, 0), self._words, tokens.text, QFont.Weight.Medium)
        painter.end()

    @staticmethod
    def _line(painter: QPainter, area: QRect, text: str, colour: str, weight: QFont.Weight) -> None:
        painter.setFont(font(12, weight))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


class LoopStrip(QWidget):
    """`wanted` tells the key of the page that was chosen."""

    wanted = Signal(str)

    def __init__(self, look: Look, pages: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.buttons: dict[str, LoopButton] = {}
        for key, sign in pages:
            button = self.buttons[key] = LoopButton(look, sign)
            button.clicked.connect(lambda _=False, key=key: self.wanted.emit(key))
        self.setLayout(row(*self.buttons.values(), spacing=0))
