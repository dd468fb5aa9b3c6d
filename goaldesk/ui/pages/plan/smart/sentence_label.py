"""The sentence of a target with its open places: what is not known yet is a dashed line of fixed width.

The pieces that are chosen in the present step carry a tint and a line below them.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from goaldesk.model.sheets.smart.sentence import Words
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.wording import Wording

OPEN_WIDTH = 64
STRONG = ("baseline", "amount")
_PLACE = "x"
"""Stands for an open place where lines are broken: like a letter."""


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of one line: its place, its text, and the field it belongs to."""

    box: QRect
    text: str
    field: str


class SentenceLabel(QWidget):
    """`pressed` tells the field whose words were clicked."""

    pressed = Signal(str)

    def __init__(self, look: Look, pixels: int, line: int) -> None:
        super().__init__()
        self._look, self._pixels, self._line = look, pixels, line
        self._pieces: Sequence[Words] = ()
        self._marked: Collection[str] = ()
        self._wording: Wording | None = None
        self._laid: dict[int, list[_Run]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    def show_sentence(self, pieces: Sequence[Words], wording: Wording, marked: Collection[str] = ()) -> None:
        """Show these pieces; those of the marked fields stand out."""
        self._pieces, self._wording, self._marked = pieces, wording, marked
        self._laid.clear()
        self.setAccessibleName("".join(piece.text or "…" for piece in pieces))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        runs = self._runs(width)
        return (runs[-1].box.bottom() + 1 if runs else self._line) + 2

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._line)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._look.tokens
        for run in self._runs(self.width()):
            if not run.text:
                painter.setPen(QPen(QColor(tokens.text3), 1, Qt.PenStyle.DashLine))
                painter.drawLine(run.box.left() + 2, run.box.bottom() - 5, run.box.right() - 2, run.box.bottom() - 5)
                continue
            marked = run.field in self._marked
            if marked:
                painter.fillRect(run.box.adjusted(0, 2, 0, -2), QColor(tokens.accent_tint))
                painter.fillRect(QRect(run.box.left(), run.box.bottom() - 3, run.box.width(), 2), QColor(tokens.accent))
            painter.setFont(self._font(run.field))
            painter.setPen(QColor(tokens.text))
            painter.drawText(run.box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, run.text)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot: QPoint = event.position().toPoint()
        hit = next((run for run in self._runs(self.width()) if run.field and run.box.contains(spot)), None)
        if hit is not None:
            self.pressed.emit(hit.field)

    # --- inside

    def _font(self, field: str) -> QFont:
        return font(self._pixels, QFont.Weight.DemiBold if self._is_strong(field) else QFont.Weight.Normal)

    def _is_strong(self, field: str) -> bool:
        return field in STRONG or field in self._marked

    def _runs(self, width: int) -> list[_Run]:
        """The pieces laid out in lines of this width, kept until others are shown."""
        if width not in self._laid:
            self._laid[width] = self._lines(width)
        return self._laid[width]

    def _lines(self, width: int) -> list[_Run]:
        """A line ends where the language lets it, also within a piece."""
        found: list[_Run] = []
        widths = self._widths()
        x = y = 0
        for word in self._words():
            wide = sum(widths(text, field) for text, field in word)
            bare = wide - widths(*word[-1]) + widths(word[-1][0].rstrip(), word[-1][1])
            if x and x + bare > width:
                x, y = 0, y + self._line
            for text, field in word:
                size = widths(text, field)
                last = found[-1] if found else None
                if last and text and last.text and last.field == field and last.box.topRight() == QPoint(x - 1, y):
                    found[-1] = _Run(last.box.adjusted(0, 0, size, 0), last.text + text, field)
                else:
                    found.append(_Run(QRect(x, y, size, self._line), text, field))
                x += size
        return found

    def _widths(self) -> Callable[[str, str], int]:
        """What tells the width of a text of a field; each of the two fonts is measured with once made metrics."""
        made: dict[bool, QFontMetrics] = {}

        def width(text: str, field: str) -> int:
            strong = self._is_strong(field)
            if strong not in made:
                made[strong] = QFontMetrics(self._font(field))
            return made[strong].horizontalAdvance(text) if text else OPEN_WIDTH

        return width

    def _words(self) -> list[list[tuple[str, str]]]:
        """What stays together in a line: stretches of text with the field each belongs to; "" is an open place."""
        whole = "".join(piece.text or _PLACE for piece in self._pieces)
        ends = set(self._wording.breaks(whole)) if self._wording else {len(whole)}
        words: list[list[tuple[str, str]]] = [[]]
        at = 0
        for piece in self._pieces:
            text, begin = piece.text or _PLACE, 0
            for end in range(1, len(text) + 1):
                if at + end in ends or end == len(text):
                    words[-1].append((text[begin:end] if piece.text else "", piece.field))
                    begin = end
                    if at + end in ends:
                        words.append([])
            at += len(text)
        return [word for word in words if word]
