"""A calendar year as it is shown: each day with what it is, the count of working days by month, the holidays.

The one rule: a day counts once, so that in every month and in the year
Monday to Friday (or what the week says) - holidays + make-up days - closures + days worked besides = working days.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from goaldesk.model.announcements import CHINA, OWN, runs_of
from goaldesk.model.periods import date_of, day_of, month_number
from goaldesk.model.rows import CalendarDay
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.workdays import Workdays

WORK, REST, HOLIDAY, MAKE_UP, CLOSED, EXTRA = "work", "rest", "holiday", "make_up", "closed", "extra"
"""What a day is: as the week says (worked or not), announced (off or worked), the company's own (off or worked)."""


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the year. `kind` is one of the words above; `works` says whether it is a working day."""

    day: int
    kind: str
    works: bool
    name: str = ""


@dataclass(frozen=True, slots=True)
class CountRow:
    """Days by calendar month, January first: what is taken away is negative."""

    key: str
    months: tuple[int, ...]

    @property
    def year(self) -> int:
        return sum(self.months)


@dataclass(frozen=True, slots=True)
class HolidayRun:
    """A public holiday: its days in a run, and the days that are worked for it."""

    name: str
    first: int
    last: int
    make_up: tuple[int, ...]

    @property
    def days(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """`state` says what the count rests on, as in `Workdays.state`."""

    year: int
    state: str
    days: Sequence[DayCell]
    week: CountRow
    holidays: CountRow
    make_up: CountRow
    closed: CountRow
    extra: CountRow
    workdays: CountRow
    runs: Sequence[HolidayRun]

    def cell(self, day: int) -> DayCell | None:
        """The day, if it lies in this year."""
        at = day - self.days[0].day
        return self.days[at] if 0 <= at < len(self.days) else None


def calendar_year(snapshot: Snapshot, year: int) -> CalendarYear:
    """The year as the workbook has it now."""
    first, last = day_of(dt.date(year, 1, 1)), day_of(dt.date(year, 12, 31))
    known = {row.day: row for row in snapshot.all(CalendarDay) if first <= row.day <= last}
    usual, calendar = Workdays(snapshot.settings.week, {}), Workdays.of(snapshot)
    cells = [_cell(day, usual.is_workday(day), known.get(day)) for day in range(first, last + 1)]
    change = {cell.day: cell.works - usual.is_workday(cell.day) for cell in cells}

    def counted(kind: str) -> CountRow:
        months = [0] * 12
        for cell in cells:
            if cell.kind == kind:
                months[date_of(cell.day).month - 1] += change[cell.day]
        return CountRow(kind, tuple(months))

    numbers = range(month_number(year, 1), month_number(year, 1) + 12)
    return CalendarYear(
        year,
        calendar.state(year),
        cells,
        CountRow("week", tuple(usual.in_month(month) for month in numbers)),
        counted(HOLIDAY),
        counted(MAKE_UP),
        counted(CLOSED),
        counted(EXTRA),
        CountRow("workdays", tuple(calendar.in_month(month) for month in numbers)),
        _runs(cells, whole=snapshot.settings.country == CHINA),
    )


def month_with(snapshot: Snapshot, day: int, kind: str) -> tuple[int, int]:
    """The working days of the day's month now, and if the day were `off` or `work`."""
    calendar, date = Workdays.of(snapshot), date_of(day)
    now = calendar.in_month(month_number(date.year, date.month))
    return now, now + (kind == "work") - calendar.is_workday(day)


def _cell(day: int, usual: bool, row: CalendarDay | None) -> DayCell:
    if row is None:
        return DayCell(day, WORK if usual else REST, usual)
    works = row.kind == "work"
    if row.source == OWN:
        return DayCell(day, EXTRA if works else CLOSED, works, row.name)
    return DayCell(day, MAKE_UP if works else HOLIDAY, works, row.name)


def _runs(cells: Sequence[DayCell], *, whole: bool) -> list[HolidayRun]:
    off = {cell.day: cell.name for cell in cells if cell.kind == HOLIDAY}
    made: list[tuple[str, list[int]]] = []
    for run in runs_of(off):
        for part in [run] if whole else _by_name(run, off):
            made.append((Counter(off[day] for day in part).most_common(1)[0][0], part))
    worked: dict[int, list[int]] = {at: [] for at in range(len(made))}
    for cell in cells:
        if cell.kind == MAKE_UP and made:
            near = min(range(len(made)), key=lambda at: (made[at][0] != cell.name, _distance(cell.day, made[at][1])))
            worked[near].append(cell.day)
    return [HolidayRun(name, run[0], run[-1], tuple(worked[at])) for at, (name, run) in enumerate(made)]


def _by_name(run: list[int], names: dict[int, str]) -> list[list[int]]:
    parts: list[list[int]] = []
    for day in run:
        if parts and names[parts[-1][0]] == names[day]:
            parts[-1].append(day)
        else:
            parts.append([day])
    return parts


def _distance(day: int, run: list[int]) -> int:
    return min(abs(day - run[0]), abs(day - run[-1]))
