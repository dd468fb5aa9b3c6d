"""Stages as boxes in a row, and between them what share goes on: an arrow with a figure above and one below.

The boxes are walked with Left and Right; moving one is asked for with Alt and an arrow key, or by dragging its box to
another place. Nothing moves by itself.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygon
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look

HEIGHT, LEAST_BOX, LEAST_GAP, MOST_GAP = 48, 48, 40, 72
PAD, NARROW_PAD, NARROW_BELOW = 8, 6, 72
ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class StripStage:
    """A box with two lines; `share` and `plan` stand at the arrow that leads to it. `meaning` says all in words."""

    key: Hashable
    name: str
    figure: str
    share: str = ""
    plan: str = ""
    meaning: str = ""


class FunnelStrip(QWidget):
    """`moved` asks to move a stage by so many places (-1 before, 1 behind its neighbour); `current` tells the stage one
    came to.
    """

    moved = Signal(object, int)
    current = Signal(object)
    meaning = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.stages: Sequence[StripStage] = ()
        self._at = 0
        self._pressed: QPoint | None = None
        self._to = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_stages(self, stages: Sequence[StripStage]) -> None:
        """Show these; the current one stays current."""
        key = self.key
        self.stages = stages
        self._at = next((at for at, stage in enumerate(stages) if stage.key == key), 0)
        self.setAccessibleDescription("; ".join(stage.meaning for stage in stages))
        self.update()

    def choose(self, key: Hashable) -> None:
        """Make this stage the current one, if there is one; nothing is told."""
        self._at = next((at for at, stage in enumerate(self.stages) if stage.key == key), self._at)
        self.update()

    @property
    def key(self) -> Hashable | None:
        return self.stages[self._at].key if self._at < len(self.stages) else None

    def boxes(self) -> list[QRect]:
        """Where the boxes stand, at the widget's present width."""
        count = len(self.stages)
        if not count:
            return []
        gap = max(LEAST_GAP, min(MOST_GAP, self.width() // (2 * count + 1)))
        wide = max(LEAST_BOX, (self.width() - gap * (count - 1)) // count)
        return [QRect(at * (wide + gap), 0, wide, HEIGHT) for at in range(count)]

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT + 2)

    def _go(self, to: int) -> None:
        if 0 <= to < len(self.stages) and to != self._at:
            self._at = to
            self.update()
            self.current.emit(self.key)
            self.meaning.emit(self.stages[to].meaning)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        boxes = self.boxes()
        for at, (stage, box) in enumerate(zip(self.stages, boxes, strict=True)):
            if at:
                self._arrow(painter, boxes[at - 1].right() + 1, box.left(), stage)
            self._box(painter, box, stage, chosen=at == self._at and self.hasFocus())
        if self._to >= 0 and self._to != self._at:
            self._paint_place(painter, boxes)
        painter.end()

    def _paint_place(self, painter: QPainter, boxes: Sequence[QRect]) -> None:
        """A line where the dragged box would stand."""
        box = boxes[self._to]
        at = box.left() + 1 if self._to < self._at else box.right() - 1
        painter.setPen(QPen(QColor(self._look.tokens.accent), 3))
        painter.drawLine(at, 0, at, HEIGHT)

    def _box(self, painter: QPainter, box: QRect, stage: StripStage, *, chosen: bool) -> None:
        tokens = self._look.tokens
        inner = box.adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens.accent if chosen else tokens.ctl_line), 2 if chosen else 1))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(inner, 4, 4)
        pad = NARROW_PAD if box.width() < NARROW_BELOW else PAD
        room = inner.adjusted(pad, 4, -pad, -4)
        for text, face, ink, side in (
            (stage.name, font(12, QFont.Weight.Medium), tokens.text, Qt.AlignmentFlag.AlignTop),
            (stage.figure, font(12), tokens.text2, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(face)
            painter.setPen(QColor(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | side, shown)

    def _arrow(self, painter: QPainter, left: int, right: int, stage: StripStage) -> None:
        tokens = self._look.tokens
        middle, tip = HEIGHT // 2, right - 4
        painter.setPen(QColor(tokens.text3))
        painter.drawLine(left + 4, middle, tip, middle)
        painter.setBrush(QColor(tokens.text3))
        painter.drawPolygon(QPolygon([QPoint(tip, middle), QPoint(tip - 5, middle - 3), QPoint(tip - 5, middle + 3)]))
        room = QRect(left, 0, right - left, HEIGHT)
        centred = Qt.AlignmentFlag.AlignHCenter
        painter.setFont(_fitting(stage.share, room.width(), QFont.Weight.DemiBold) or font(11))
        painter.setPen(QColor(tokens.text))
        painter.drawText(room.adjusted(0, 0, 0, -middle - 3), centred | Qt.AlignmentFlag.AlignBottom, stage.share)
        face = _fitting(stage.plan, room.width())
        if face is None:  # the words of the stage say it
            return
        painter.setFont(face)
        painter.setPen(QColor(tokens.text3))
        painter.drawText(room.adjusted(0, middle + 4, 0, 0), centred | Qt.AlignmentFlag.AlignTop, stage.plan)

    # --- what Qt calls

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _moves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if _moves(event) and self.key is not None:
            self.moved.emit(self.key, step)
        elif step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go(self._at + step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = next((at for at, box in enumerate(self.boxes()) if box.contains(event.position().toPoint())), -1)
        self.setFocus()
        self._go(at)
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if at >= 0 and left else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._pressed is None:
            return
        if (place - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._to = _nearest(self.boxes(), place.x()) if -HEIGHT <= place.y() <= 2 * HEIGHT else -1
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        to, self._to, self._pressed = self._to, -1, None
        self.unsetCursor()
        self.update()
        if to >= 0 and to != self._at and self.key is not None:
            self.moved.emit(self.key, to - self._at)


def _moves(event: QKeyEvent) -> bool:
    return Qt.Key(event.key()) in _STEPS and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == ALT


def _nearest(boxes: Sequence[QRect], x: int) -> int:
    """The box whose middle is nearest to a place."""
    return min(range(len(boxes)), key=lambda at: abs(boxes[at].center().x() - x))


def _fitting(text: str, room: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont | None:
    """The largest small font in which a text has room; None where it has in none."""
    faces = [font(size, weight) for size in (12, 11, 10)]
    return next((face for face in faces if QFontMetrics(face).horizontalAdvance(text) <= room - 2), None)
