"""The days of a period in a row: worked, free, checks as dots, reviews as diamonds, the last day as a line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy

from goaldesk.model.periods import date_of, first_day, last_day
from goaldesk.model.rows import CalendarDay, Key, Row
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.workdays import Workdays
from goaldesk.reports.marks import Ellipse, Label, Line, Polygon, Primitive, Rect
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.marks import Painted
from goaldesk.wording import Wording

HEIGHT, TOP, CELLS, SMALL = 78, 18, 18, 11
ROOMY = 84
"""Pixels from which a month has room for more than its name."""
LABEL = 58
"""Pixels that a diamond with its day takes; a day for which there is no room is not written."""
BEYOND = 14
"""Days shown after the last one, for the review that falls there."""


@dataclass(frozen=True, slots=True)
class DayRun:
    """The months that are shown, and the days on which the target is looked at."""

    run: range
    checks: Sequence[int]
    reviews: Sequence[int]


class DayStrip(Painted):
    """Says in words how often is looked at it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 400, HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown: tuple[Snapshot, DayRun, Wording] | None = None

    def show_run(self, snapshot: Snapshot, days: DayRun, wording: Wording) -> None:
        """Show the days of these months."""
        self._shown = snapshot, days, wording
        said = wording.translate("Smart", "{checks} checks, {reviews} reviews")
        whole = wording.formats.whole
        self.setAccessibleName(said.format(checks=whole(len(days.checks)), reviews=whole(len(days.reviews))))
        self.update()

    def marks(self) -> list[Primitive]:
        if self._shown is None:
            return []
        snapshot, days, wording = self._shown
        first, last = first_day(days.run.start), last_day(days.run.stop - 1)
        place = _Place(first, last, self.width() / (last - first + 1 + BEYOND), self.width())
        return [
            *_cells(snapshot, place),
            *_holidays(snapshot, place),
            *_months(snapshot, days.run, place, wording),
            *_signs(days, place, wording),
        ]


@dataclass(frozen=True, slots=True)
class _Place:
    """The first and last day, the width of one, and of all."""

    first: int
    last: int
    each: float
    width: float

    def x(self, day: int) -> float:
        return (day - self.first) * self.each


def _cells(snapshot: Snapshot, place: _Place) -> list[Primitive]:
    calendar, days = Workdays.of(snapshot), snapshot.table(CalendarDay)
    marks: list[Primitive] = []
    gap = 1 if place.each > 4 else 0
    for day in range(place.first, place.last + 1):
        row = days.get((day,))
        holiday = isinstance(row, CalendarDay) and row.kind == "off"
        fill = "c-track" if calendar.is_workday(day) else "risk-tint" if holiday else "subtle"
        marks.append(Rect(place.x(day), TOP, place.each - gap, CELLS, fill))
    return marks


def _holidays(snapshot: Snapshot, place: _Place) -> list[Primitive]:
    """The name of a holiday over its days, where it has room."""
    days = snapshot.table(CalendarDay)
    marks: list[Primitive] = []
    day = place.first
    while day <= place.last:
        name = _off(days, day)
        begin = day
        while day <= place.last and _off(days, day) == name:
            day += 1
        room = (day - begin) * place.each
        if name and QFontMetrics(font(SMALL)).horizontalAdvance(name) + 4 <= room:
            middle = place.x(begin) + room / 2
            marks.append(Label(middle, TOP + CELLS / 2 + 4, name, "risk", SMALL, align="center"))
    return marks


def _off(days: Mapping[Key, Row], day: int) -> str:
    row = days.get((day,))
    return row.name if isinstance(row, CalendarDay) and row.kind == "off" else ""


def _months(snapshot: Snapshot, run: range, place: _Place, wording: Wording) -> list[Primitive]:
    calendar = Workdays.of(snapshot)
    marks: list[Primitive] = []
    for month in run:
        x = place.x(first_day(month))
        marks.append(Line(x + 0.5, 2, x + 0.5, HEIGHT - 4, "line-strong", 1))
        text = name = wording.formats.month_name(date_of(first_day(month)))
        if place.each * 28 >= ROOMY:
            days = wording.translate("Smart", "{month} · %n days", calendar.in_month(month))
            text = days.format(month=name)
        marks.append(Label(x + 4, 12, text, "text2", SMALL))
    return marks


def _signs(days: DayRun, place: _Place, wording: Wording) -> list[Primitive]:
    marks: list[Primitive] = [
        Ellipse(place.x(day) + place.each / 2, TOP + CELLS + 12, 2.5, "c-bar") for day in days.checks
    ]
    end = place.x(place.last + 1)
    marks.append(Line(end, 2, end, HEIGHT - 4, "accent", 2))
    until = wording.translate("Smart", "until {day}").format(day=wording.formats.day(date_of(place.last)))
    if place.each * 28 >= ROOMY:
        marks.append(Label(end - 5, 12, until, "accent", SMALL, True, "right"))
    free_from = 0.0
    for day in days.reviews:
        x, y = place.x(day) + place.each / 2, TOP + CELLS + 32
        marks.append(Polygon(((x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y)), "accent"))
        if x + 9 >= free_from and x + LABEL <= place.width:
            marks.append(Label(x + 9, y + 4, wording.formats.day(date_of(day)), "text2", SMALL))
            free_from = x + LABEL
    return marks
