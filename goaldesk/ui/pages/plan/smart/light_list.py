"""The five lights below each other: mark, name of the step, its reason. Enter goes to that step."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from goaldesk.reports.marks import status_mark
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.primitives import paint

PAD, LEFT, LINE = 6, 32, 16
ROOMY_PAD, NAMES = 12, 176
INKS = {"on_track": "on", "at_risk": "risk", "off_track": "off"}


class LightList(QWidget):
    """`chosen` tells the number of the light that was entered, from 0. One that `reads` is only looked at; a
    `roomy` one has the reasons beside the names, and under each name the word of its status.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, *, reads: bool = False, roomy: bool = False) -> None:
        super().__init__()
        self._look = look
        self._rows: Sequence[tuple[str, str, str]] = ()
        self._words: Mapping[str, str] = {}
        self._front, self._at = -1, 0
        self._reads, self._roomy = reads, roomy
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if reads else Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    @property
    def _pad(self) -> int:
        return ROOMY_PAD if self._roomy else PAD

    def say(self, words: Mapping[str, str]) -> None:
        """The words of the statuses."""
        self._words = words
        self.update()

    def show_lights(self, rows: Sequence[tuple[str, str, str]], front: int) -> None:
        """Status, name and reason of each; `front` is the step one is at, -1 for none."""
        self._rows, self._front = rows, front
        self._at = max(0, front)
        self.setAccessibleDescription("; ".join(f"{name}: {reason}" for _, name, reason in rows))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        boxes = self._boxes(width)
        return boxes[-1].bottom() + 5 if boxes else 0

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 240)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._look.tokens
        for at, (box, (status, name, reason)) in enumerate(zip(self._boxes(self.width()), self._rows, strict=True)):
            if at == self._front:
                painter.fillRect(box, QColor(tokens.accent_tint))
            paint(painter, status_mark(status, 12, box.top() + self._pad + 4, 9), tokens)
            painter.setPen(QColor(tokens.text))
            painter.setFont(font(13, QFont.Weight.Medium))
            top = box.top() + self._pad
            painter.drawText(QRect(LEFT, top, box.width() - LEFT, 18), Qt.AlignmentFlag.AlignVCenter, name)
            if self._roomy and (word := self._words.get(status, "")):
                painter.setFont(font(12))
                painter.setPen(QColor(getattr(tokens, INKS.get(status, "text2"))))
                painter.drawText(QRect(LEFT, top + 18, NAMES - LEFT, 18), Qt.AlignmentFlag.AlignVCenter, word)
            painter.setPen(QColor(tokens.text2))
            painter.setFont(font(12))
            painter.drawText(self._room(box), Qt.TextFlag.TextWordWrap, reason)
            if self._roomy and at:
                painter.setPen(QColor(tokens.line))
                painter.drawLine(box.left(), box.top(), box.right(), box.top())
            if at == self._at and self.hasFocus():
                painter.setPen(QColor(tokens.accent))
                painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        key = Qt.Key(event.key())
        if key in steps and self._rows:
            self._at = max(0, min(len(self._rows) - 1, self._at + steps[key]))
            self.update()
        elif (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.chosen.emit(self._at)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        for at, box in enumerate(self._boxes(self.width())):
            if box.contains(spot) and not self._reads:
                self.chosen.emit(at)

    def _room(self, box: QRect) -> QRect:
        """Where the reason of a light stands."""
        if self._roomy:
            return QRect(NAMES, box.top() + self._pad, box.width() - NAMES - 12, box.height() - self._pad)
        return QRect(LEFT, box.top() + PAD + 18, box.width() - LEFT - 12, box.height() - PAD - 18)

    def _boxes(self, width: int) -> list[QRect]:
        metrics, boxes, top = QFontMetrics(font(12)), [], 0
        for _, _, reason in self._rows:
            room = QRect(0, 0, max(self._room(QRect(0, 0, width, 400)).width(), 60), 400)
            tall = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, reason).height()
            high = 2 * self._pad + (max(tall, 36) if self._roomy else 18 + max(tall, LINE))
            boxes.append(QRect(0, top, width, high))
            top += high
        return boxes
