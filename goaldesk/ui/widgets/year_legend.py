"""What the shapes in the year of the working calendar mean: a day of each kind, as it is painted there, and its word.

The one rule: nothing is cut off; what has no room beside the others goes on below them.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from goaldesk.model.sheets.calendar_year import CLOSED, HOLIDAY, MAKE_UP, REST, WORK, DayCell
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.year_calendar import ROW, paint_day, paint_ground

SAMPLE, GAP, BETWEEN, TEXT = 24, 8, 16, 11
KINDS = (HOLIDAY, MAKE_UP, CLOSED, REST, WORK)
"""The kinds that are explained; the last one is shown as today."""


class YearLegend(QWidget):
    """Shows the kinds in their order; `say` brings their words and the day that the samples carry."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._words: Sequence[str] = [""] * len(KINDS)
        self._today = 0
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def say(self, words: Sequence[str], today: int) -> None:
        """Write the words of the kinds, in the order of `KINDS`."""
        self._words, self._today = words, today
        self.setAccessibleName(", ".join(words))
        self._fit()
        self.update()

    def places(self) -> Iterator[QRect]:
        """Where each kind stands with its word."""
        metrics, left, top = QFontMetrics(font(TEXT)), 0, 0
        for word in self._words:
            wide = SAMPLE + GAP + metrics.horizontalAdvance(word)
            if left and left + wide > self.width():
                left, top = 0, top + ROW
            yield QRect(left, top, wide, ROW)
            left += wide + BETWEEN

    def _fit(self) -> None:
        self.setFixedHeight(max(place.bottom() + 1 for place in self.places()))

    # --- what Qt calls

    def sizeHint(self) -> QSize:
        return QSize(SAMPLE, ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._look.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for kind, word, place in zip(KINDS, self._words, self.places(), strict=True):
            sample = QRect(place.left(), place.top(), SAMPLE, ROW)
            if kind == HOLIDAY:
                paint_ground(painter, tokens, sample)
            cell = DayCell(self._today, kind, works=kind in (WORK, MAKE_UP))
            paint_day(painter, tokens, sample.adjusted(3, 0, -3, 0), cell, today=kind == WORK)
            painter.setFont(font(TEXT))
            painter.setPen(QColor(tokens.text2))
            painter.drawText(place.adjusted(SAMPLE + GAP, 0, BETWEEN, 0), Qt.AlignmentFlag.AlignVCenter, word)
        painter.end()
