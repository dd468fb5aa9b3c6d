"""The bar of the steps in the head of the wizard: the mark of each step's light, and its name."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from goaldesk.reports.marks import status_mark
from goaldesk.ui import icons
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.page_header import HEIGHT
from goaldesk.ui.widgets.primitives import paint

DISC, GAP, PAD, NARROW_PAD = 20, 6, 10, 5


class StepButton(QPushButton):
    """A number in a disc and the name of the step; once one was past it, the mark of its light instead."""

    def __init__(self, look: Look, sign: str) -> None:
        super().__init__()
        self._look, self._sign = look, sign
        self._status, self._front, self._word, self._pad, self._bare = "", False, "", PAD, False
        self.setProperty("kind", "flat")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_step(self, word: str, status: str, *, front: bool) -> None:
        """`status` is empty while nobody was there."""
        self._word, self._status, self._front = word, status, front
        self.setAccessibleName(f"{self._sign} {word}")
        self.updateGeometry()
        self.update()

    def take_room(self, pad: int, *, bare: bool) -> None:
        """Leave so much at both sides; `bare` leaves out the word where it is not in front."""
        self._pad, self._bare = pad, bare
        self.setToolTip(self._word if bare else "")
        self.updateGeometry()
        self.update()

    @property
    def _shows_word(self) -> bool:
        return self._front or not self._bare

    @property
    def word_width(self) -> int:
        """What the word takes, in bold or not."""
        return GAP + QFontMetrics(font(13, QFont.Weight.DemiBold)).horizontalAdvance(self._word) + 2

    def sizeHint(self) -> QSize:
        return QSize(2 * self._pad + DISC + (self.word_width if self._shows_word else 0), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._look.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, top = self._pad, (HEIGHT - DISC) // 2
        spot = QRect(left, top, DISC, DISC)
        if self._status and not self._front:
            self._light(painter, spot)
        else:
            painter.setPen(QColor(tokens.accent if self._front else tokens.ctl_line))
            painter.setBrush(QColor(tokens.accent if self._front else tokens.surface))
            painter.drawEllipse(spot.adjusted(0, 0, -1, -1))
            painter.setFont(font(11, QFont.Weight.DemiBold))
            painter.setPen(QColor(tokens.on_accent if self._front else tokens.text2))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, self._sign)
        if self._shows_word:
            painter.setFont(font(13, QFont.Weight.DemiBold if self._front else QFont.Weight.Normal))
            painter.setPen(QColor(tokens.text if self._front else tokens.text2))
            room = QRect(spot.right() + GAP, 0, self.width(), HEIGHT)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._word)
        if self._front or self.hasFocus():
            thick = 2 if self._front else 1
            painter.fillRect(QRect(0, HEIGHT - thick - 1, self.width(), thick), QColor(tokens.accent))
        painter.end()

    def _light(self, painter: QPainter, spot: QRect) -> None:
        if self._status == "on_track":
            painter.drawPixmap(spot.left() + 2, spot.top() + 2, icons.pixmap("check", self._look.tokens.on_mark, 16))
        else:
            paint(painter, status_mark(self._status, spot.left() + 5, spot.top() + 5, 10), self._look.tokens)


class StepBar(QWidget):
    """`chosen` tells the number of the step that was pressed, from 0."""

    chosen = Signal(int)

    def __init__(self, look: Look, signs: Sequence[str]) -> None:
        super().__init__()
        self.buttons = [StepButton(look, sign) for sign in signs]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for at, button in enumerate(self.buttons):
            button.clicked.connect(lambda _=False, at=at: self.chosen.emit(at))
            row.addWidget(button)

    def show_steps(self, words: Sequence[str], statuses: Sequence[str], front: int, room: int) -> None:
        """Name and status of each, and which is in front. Where `room` is short, they move together first, then only
        the one in front keeps its word.
        """
        for at, (button, word, status) in enumerate(zip(self.buttons, words, statuses, strict=True)):
            button.show_step(word, status, front=at == front)
        wanted = sum(DISC + button.word_width for button in self.buttons)
        pad = PAD if wanted + 2 * PAD * len(self.buttons) <= room else NARROW_PAD
        bare = wanted + 2 * pad * len(self.buttons) > room
        for button in self.buttons:
            button.take_room(pad, bare=bare)
