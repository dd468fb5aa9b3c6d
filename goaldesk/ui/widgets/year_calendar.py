"""A year as twelve months, painted: every day says by shape and sign what it is, not by colour alone.

One rule: the current day is always a day of the year that is shown; keys that lead out of it ask for another year.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from goaldesk.model.periods import date_of, day_of
from goaldesk.model.sheets.calendar_year import CLOSED, EXTRA, HOLIDAY, MAKE_UP, CalendarYear, DayCell
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.text import tip
from goaldesk.ui.tokens import Tokens

GAP, LEAST, HEAD, ROW = 8, 150, 24, 20
BESIDE = 5
"""Pixels between what stands beside each other in the head of a month."""
MONTH_HEIGHT = HEAD + 7 * ROW + 8
SIGNS = {MAKE_UP: "班", CLOSED: "停", EXTRA: "班"}


@dataclass(frozen=True, slots=True)
class YearWords:
    """`heads` are the seven days of the week, Monday first; `months` the twelve months with `holidays`, the public ones
    that begin in each; `count` has {count} in it.
    """

    heads: Sequence[str]
    months: Sequence[str]
    holidays: Sequence[str]
    count: str


class YearCalendar(QWidget):
    """`current` tells the day one came to, `year_wanted` a day of another year; `toggled`, `entered`, `closure_wanted`
    and `restored` what is wanted for the current day.
    """

    current = Signal(int)
    year_wanted = Signal(int)
    toggled = Signal(int)
    entered = Signal(int)
    closure_wanted = Signal(int)
    restored = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sheet: CalendarYear | None = None
        self._words = YearWords(("",) * 7, ("",) * 12, ("",) * 12, "{count}")
        self.day = 0
        self.today = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.update)

    def show_year(self, sheet: CalendarYear, day: int, words: YearWords) -> None:
        """Show this year; `day` is the current one."""
        self._sheet, self.day, self._words = sheet, day, words
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.update()

    def area(self, day: int) -> QRect:
        """Where a day is painted."""
        date = date_of(day)
        left, top, wide = self._month_place(date.month)
        first = dt.date(date.year, date.month, 1).weekday()
        row, column = divmod(first + date.day - 1, 7)
        return QRect(left + column * wide // 7, top + HEAD + (row + 1) * ROW, wide // 7, ROW)

    def month_area(self, day: int) -> QRect:
        """Where the month of a day is painted, its head with it."""
        left, top, wide = self._month_place(date_of(day).month)
        return QRect(left, top, wide, MONTH_HEIGHT)

    def _columns(self, width: int) -> int:
        return max(2, min(4, (width + GAP) // (LEAST + GAP)))

    def _month_place(self, month: int) -> tuple[int, int, int]:
        columns = self._columns(self.width())
        wide = (self.width() - GAP * (columns - 1)) // columns
        row, column = divmod(month - 1, columns)
        return column * (wide + GAP), row * MONTH_HEIGHT, wide

    def _go(self, day: int) -> None:
        self.day = day
        if self._sheet is not None and self._sheet.cell(day) is None:
            self.year_wanted.emit(day)
        else:
            self.current.emit(day)
        self.update()

    def _months_on(self, by: int) -> int:
        date = date_of(self.day)
        year, month = divmod(date.year * 12 + date.month - 1 + by, 12)
        following = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)
        last = (following - dt.timedelta(days=1)).day
        return day_of(dt.date(year, month + 1, min(date.day, last)))

    # --- painting

    def _paint_month(self, painter: QPainter, sheet: CalendarYear, month: int) -> None:
        left, top, wide = self._month_place(month)
        tokens = self._look.tokens
        name = self._words.months[month - 1]
        painter.setFont(font(13, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.text))
        painter.drawText(QRect(left, top, wide, HEAD), Qt.AlignmentFlag.AlignVCenter, name)
        used = painter.fontMetrics().horizontalAdvance(name) + BESIDE
        painter.setFont(font(11))
        painter.setPen(QColor(tokens.text2))
        count = self._words.count.format(count=sheet.workdays.months[month - 1])
        right = painter.fontMetrics().horizontalAdvance(count) + BESIDE
        sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(left, top, wide - 2, HEAD), sides, count)
        text = painter.fontMetrics().elidedText(
            self._words.holidays[month - 1], Qt.TextElideMode.ElideRight, max(0, wide - used - right)
        )
        painter.drawText(QRect(left + used, top, wide, HEAD), Qt.AlignmentFlag.AlignVCenter, text)
        for column, letter in enumerate(self._words.heads):
            box = QRect(left + column * wide // 7, top + HEAD, wide // 7, ROW)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(left, top + HEAD + ROW - 1, left + wide, top + HEAD + ROW - 1)

    def _paint_day(self, painter: QPainter, cell: DayCell) -> None:
        box, tokens = self.area(cell.day), self._look.tokens
        paint_day(painter, tokens, box, cell, today=cell.day == self.today)
        if cell.day == self.day:
            painter.setPen(QPen(QColor(tokens.accent), 2 if self.hasFocus() else 1, Qt.PenStyle.SolidLine))
            painter.drawRect(box.adjusted(0, 0, -1, -1))

    # --- what Qt calls

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return -(-12 // self._columns(width)) * MONTH_HEIGHT

    def sizeHint(self) -> QSize:
        return QSize(720, self.heightForWidth(720))

    def minimumSizeHint(self) -> QSize:
        return QSize(2 * LEAST + GAP, MONTH_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(1, 13):
            self._paint_month(painter, self._sheet, month)
        for cell in self._sheet.days:  # the ground of holidays first: rings reach over the days beside them
            if cell.kind == HOLIDAY:
                paint_ground(painter, self._look.tokens, self.area(cell.day))
        for cell in self._sheet.days:
            self._paint_day(painter, cell)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place: QPoint = event.position().toPoint()
        for cell in self._sheet.days if self._sheet else ():
            if self.area(cell.day).contains(place):
                self._go(cell.day)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.entered.emit(self.day)

    def told(self, place: QPoint) -> str:
        """What stands at a place in whole: the name of a day, the holidays at the head of a month."""
        if self._sheet is None:
            return ""
        for month in range(1, 13):
            left, top, wide = self._month_place(month)
            if QRect(left, top, wide, HEAD).contains(place):
                return self._words.holidays[month - 1]
        return next((cell.name for cell in self._sheet.days if self.area(cell.day).contains(place)), "")

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self.told(event.pos())), self)
            return True
        # Ctrl with Page Up and Page Down belongs to the menu; here it leads from year to year.
        pages = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in pages:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        deeds = {
            Qt.Key.Key_Space: self.toggled,
            Qt.Key.Key_Return: self.entered,
            Qt.Key.Key_Enter: self.entered,
            Qt.Key.Key_Insert: self.closure_wanted,
            Qt.Key.Key_Delete: self.restored,
        }
        if key in steps:
            self._go(self.day + steps[key])
        elif key in pages:
            whole_year = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._go(self._months_on(pages[key] * (12 if whole_year else 1)))
        elif key in deeds and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            deeds[key].emit(self.day)
        else:
            super().keyPressEvent(event)


def paint_ground(painter: QPainter, tokens: Tokens, box: QRect) -> None:
    """What lies under the days of a public holiday."""
    painter.fillRect(box.adjusted(0, 1, 1, -1), QColor(tokens.neutral_tint))


def paint_day(painter: QPainter, tokens: Tokens, box: QRect, cell: DayCell, *, today: bool) -> None:
    """A day with its shape and sign."""
    ring = box.adjusted(-3, 1, 2, -2) if cell.kind in SIGNS else box.adjusted(1, 1, -2, -2)
    ink = tokens.text if cell.works else tokens.text3
    if today:
        painter.fillRect(ring, QColor(tokens.text))
        ink = tokens.surface
    if cell.kind in SIGNS:
        colour = tokens.text if cell.kind == CLOSED else tokens.accent
        ink = ink if today else colour
        painter.setPen(QPen(QColor(colour), 1.5))
        painter.drawRoundedRect(ring, 3, 3)
    painter.setFont(font(10, QFont.Weight.DemiBold) if cell.kind in SIGNS else font(12))
    painter.setPen(QColor(ink))
    text = f"{date_of(cell.day).day}{SIGNS.get(cell.kind, '')}"
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
