"""Bars over time: a line for each unit, a bar for each place where it was, a mark for the day that is looked at.

One rule: it knows no workbook; what it draws are words and days, and what one does with it are signals.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from goaldesk.model.periods import date_of, day_of
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look

LINE, BAR, HEAD, LEFT, NAMES, RIGHT, PAD, NEAR = 23, 17, 30, 16, 96, 20, 6, 4
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True, slots=True)
class Bar:
    """From `first` (None: from before the picture) to `last` (None: beyond it); `now` that it is the present place."""

    first: int | None
    last: int | None
    text: str
    now: bool = False


@dataclass(frozen=True, slots=True)
class TimeLine:
    """One line: whose it is, its bars in the order of time, and a word behind the last one (ended)."""

    key: int
    name: str
    bars: tuple[Bar, ...]
    end: str = ""


class Timeline(QWidget):
    """`chosen` tells the line that was clicked or walked to, `day_chosen` the day. `redated` asks for another day of a
    change: its line, its day, and the one it was dragged to (the same one where Enter was pressed on it).
    """

    chosen = Signal(int)
    day_chosen = Signal(int)
    redated = Signal(int, int, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: Sequence[TimeLine] = ()
        self._current: int | None = None
        self._first, self._last, self._day = 0, 1, 0
        self._day_text = ""
        self._dragged: tuple[int, int] | None = None
        self._to = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    def show_lines(self, lines: Sequence[TimeLine], current: int | None, span: tuple[int, int]) -> None:
        """Draw these lines from the first to the last day of `span`, the current one highlighted."""
        self._lines, self._current = lines, current
        self._first, self._last = span
        self.setAccessibleDescription("; ".join(f"{line.name}: {_spoken(line)}" for line in lines))
        self.updateGeometry()
        self.update()

    def show_day(self, day: int, text: str) -> None:
        """Mark this day, with these words at its head."""
        self._day, self._day_text = day, text
        self.update()

    def changes(self) -> list[int]:
        """The days of the current line on which something changes."""
        line = next((line for line in self._lines if line.key == self._current), None)
        days = [bar.first for bar in line.bars] if line else []
        return sorted(day for day in days if day is not None and self._first <= day <= self._last)

    def place_of(self, key: int) -> int:
        """How far down the bar of a line stands, its middle."""
        return HEAD + LINE * [line.key for line in self._lines].index(key) + BAR // 2

    def x_of(self, day: int) -> int:
        """How far to the right a day stands."""
        share = (day - self._first) / max(1, self._last + 1 - self._first)
        return LEFT + NAMES + round(share * self._wide())

    def sizeHint(self) -> QSize:
        return QSize(400, HEAD + LINE * max(1, len(self._lines)) + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        keys = [line.key for line in self._lines]
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD
        if event.key() in steps and self._current in keys:
            self.chosen.emit(keys[(keys.index(self._current) + steps[Qt.Key(event.key())]) % len(keys)])
        elif event.key() == Qt.Key.Key_Left and (days := [day for day in self.changes() if day < self._day]):
            self.day_chosen.emit(days[-1])
        elif event.key() == Qt.Key.Key_Right and (days := [day for day in self.changes() if day > self._day]):
            self.day_chosen.emit(days[0])
        elif enter and self._current is not None and self._day in self._boundaries(self._current):
            self.redated.emit(self._current, self._day, self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        at = (place.y() - HEAD) // LINE
        if not 0 <= at < len(self._lines):
            return
        line = self._lines[at].key
        boundary = self._boundary_at(place)
        self.chosen.emit(line)
        if boundary is not None:
            self._dragged, self._to = (line, boundary), boundary
        elif place.x() >= LEFT + NAMES:
            self.day_chosen.emit(self._day_at(place.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if self._dragged is not None:
            self._to = max(self._first, min(self._last, self._day_at(place.x())))
            self.update()
        elif self._boundary_at(place) is not None:
            self.setCursor(Qt.CursorShape.SplitHCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._dragged = self._dragged, None
        self.update()
        if dragged is None:
            return
        if abs(self.x_of(self._to) - self.x_of(dragged[1])) < NEAR:
            self.day_chosen.emit(dragged[1])
        else:
            self.redated.emit(*dragged, self._to)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._grid(painter)
        for at, line in enumerate(self._lines):
            self._line(painter, HEAD + LINE * at, line)
        self._mark(painter)
        held = self._dragged[0] if self._dragged else None
        place = next((at for at, line in enumerate(self._lines) if line.key == held), None)
        if place is not None:
            ground = QColor(self._look.tokens.accent)
            painter.fillRect(QRect(self.x_of(self._to) - 1, HEAD + LINE * place - 2, 3, BAR + 4), ground)
        if self.hasFocus():
            painter.setPen(QColor(self._look.tokens.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _boundaries(self, key: int) -> list[int]:
        """The days on which a line comes elsewhere, its beginning left out."""
        line = next((line for line in self._lines if line.key == key), None)
        later = line.bars[1:] if line else ()
        return [bar.first for bar in later if bar.first is not None and self._first < bar.first <= self._last]

    def _boundary_at(self, place: QPoint) -> int | None:
        at = (place.y() - HEAD) // LINE
        if not 0 <= at < len(self._lines) or place.y() < HEAD:
            return None
        days = self._boundaries(self._lines[at].key)
        return next((day for day in days if abs(self.x_of(day) - place.x()) <= NEAR), None)

    def _day_at(self, x: int) -> int:
        share = (x - LEFT - NAMES) / max(1, self._wide())
        return self._first + round(share * (self._last - self._first))

    def _grid(self, painter: QPainter) -> None:
        tokens = self._look.tokens
        painter.setFont(font(11))
        top, bottom = HEAD - 4, HEAD + LINE * len(self._lines)
        for year in range(date_of(self._first).year, date_of(self._last).year + 1):
            for month in (1, 4, 7, 10):
                day = day_of(dt.date(year, month, 1))
                if self._first <= day <= self._last:
                    ink = tokens.line_strong if month == 1 else tokens.line
                    painter.fillRect(QRect(self.x_of(day), top, 1, bottom - top), QColor(ink))
            day = day_of(dt.date(year, 1, 1))
            if day >= self._first and abs(self.x_of(day) - self.x_of(self._day)) > 60:
                painter.setPen(QColor(tokens.text3))
                painter.drawText(self.x_of(day) + 4, HEAD - 10, str(year))

    def _line(self, painter: QPainter, top: int, line: TimeLine) -> None:
        tokens = self._look.tokens
        here = line.key == self._current
        painter.setFont(font(12, QFont.Weight.DemiBold if here else QFont.Weight.Normal))
        painter.setPen(QColor(tokens.text if here else tokens.text2))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        name = painter.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideRight, NAMES - PAD)
        painter.drawText(QRect(LEFT, top, NAMES - PAD, BAR), middle, name)
        painter.setFont(font(11))
        right = LEFT + NAMES
        for bar in line.bars:
            area = self._area(bar, top)
            if area.width() <= 0:
                continue
            ground = tokens.c_track if not here else tokens.c_band if bar.now else tokens.c_bar2
            painter.fillRect(area, QColor(ground))
            painter.setPen(QColor(tokens.on_accent if here and not bar.now and tokens.dark else tokens.text))
            room = area.adjusted(PAD, 0, -2, 0)
            shown = painter.fontMetrics().elidedText(bar.text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, middle, shown)
            right = area.right()
        if line.end:
            painter.setPen(QColor(tokens.text3))
            painter.drawText(QRect(right + PAD, top, 120, BAR), middle, line.end)

    def _mark(self, painter: QPainter) -> None:
        if not self._first <= self._day <= self._last:
            return
        tokens = self._look.tokens
        x = self.x_of(self._day)
        painter.fillRect(QRect(x, HEAD - 6, 2, LINE * len(self._lines) + 6), QColor(tokens.text))
        painter.setFont(font(11, QFont.Weight.DemiBold))
        wide = painter.fontMetrics().horizontalAdvance(self._day_text)
        left = max(LEFT + NAMES, min(x + 4, self.width() - wide - 4))
        painter.setPen(QColor(tokens.text))
        painter.drawText(left, HEAD - 10, self._day_text)

    def _area(self, bar: Bar, top: int) -> QRect:
        first = self._first if bar.first is None else max(bar.first, self._first)
        last = self._last if bar.last is None else min(bar.last, self._last)
        left = self.x_of(first)
        return QRect(left, top, self.x_of(last + 1) - left - 1 if last >= first else 0, BAR)

    def _wide(self) -> int:
        return self.width() - LEFT - NAMES - RIGHT


def _spoken(line: TimeLine) -> str:
    return ", ".join([*(bar.text for bar in line.bars), *([line.end] if line.end else [])])
