"""The working calendar: which days are worked. The workbook's week decides, and its calendar days say otherwise.

The one rule: no year is ever missing. Where public holidays are followed, a year that has not been announced is
`provisional`: it follows the week, the statutory holidays that are known of it and the company's own days.
"""

from collections.abc import Collection, Iterable

import numpy as np

from goaldesk.model.announcements import ANNOUNCED, OWN, PROVISIONAL
from goaldesk.model.entries import Ints
from goaldesk.model.periods import date_of, first_day, last_day, year_and_month
from goaldesk.model.rows import CalendarDay
from goaldesk.model.snapshot import Snapshot

_MONDAY = 4
"""1970-01-01, day 0, was a Thursday; day 4 was the first Monday. Weeks that alternate are counted from it."""


PLAIN = "plain"
"""What a year is, beside `announced` and `provisional`: public holidays are not followed at all."""


class Workdays:
    """Working days of a company. `week` has seven digits, Monday first, or fourteen for two weeks that alternate;
    `kinds` are the days that differ.

    `announced` are the calendar years whose holidays were announced; None: public holidays are not followed.
    """

    def __init__(self, week: str, kinds: dict[int, str], announced: Collection[int] | None = None) -> None:
        self._week = tuple(digit == "1" for digit in week)
        usual = {day: kind for day, kind in kinds.items() if self._in_week(day) != (kind == "work")}
        self._differ: Ints = np.array(sorted(usual), np.int64)
        self._added: Ints = np.cumsum(
            [0] + [1 if usual[day] == "work" else -1 for day in sorted(usual)], dtype=np.int64
        )
        self._kinds = kinds
        self._announced = announced

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Workdays":
        return snapshot.derived("workdays", lambda: cls._read(snapshot))

    @classmethod
    def _read(cls, snapshot: Snapshot) -> "Workdays":
        days = list(snapshot.all(CalendarDay))
        public = [row for row in days if row.source != OWN]
        years = {date_of(row.day).year for row in public if row.source != PROVISIONAL}
        follows = bool(snapshot.settings.country or public)
        return cls(snapshot.settings.week, {row.day: row.kind for row in days}, years if follows else None)

    def is_workday(self, day: int) -> bool:
        kind = self._kinds.get(day)
        return self._in_week(day) if kind is None else kind == "work"

    def count(self, first: int, last: int) -> int:
        """The working days from `first` to `last`, both included; 0 where last is before first."""
        if last < first:
            return 0
        low, high = np.searchsorted(self._differ, [first, last + 1])
        return self._usual(last + 1) - self._usual(first) + int(self._added[high] - self._added[low])

    def in_month(self, month: int) -> int:
        """The working days of a month."""
        return self.count(first_day(month), last_day(month))

    def nth(self, month: int, number: int) -> int | None:
        """The day that is the working day `number` (from 1) of a month; None if the month has fewer."""
        for day in range(first_day(month), last_day(month) + 1):
            if self.is_workday(day):
                number -= 1
                if number == 0:
                    return day
        return None

    def state(self, year: int) -> str:
        """What the count of a calendar year rests on: it is `announced`, `provisional` or `plain`."""
        if self._announced is None:
            return PLAIN
        return ANNOUNCED if year in self._announced else PROVISIONAL

    def provisional_years(self, months: Iterable[int]) -> list[int]:
        """The calendar years of these months whose public holidays were not announced yet."""
        years = sorted({year_and_month(month)[0] for month in months})
        return [year for year in years if self.state(year) == PROVISIONAL]

    def _in_week(self, day: int) -> bool:
        return self._week[(day - _MONDAY) % len(self._week)]

    def _usual(self, day: int) -> int:
        """The working days of the usual weeks from the first Monday to before `day` (negative before it)."""
        rounds, over = divmod(day - _MONDAY, len(self._week))
        return rounds * sum(self._week) + sum(self._week[:over])


def worked_instead(snapshot: Snapshot, day: int) -> int | None:
    """The day that the company works for a closure of its own: the nearest one under the same name, which no closure of
    that name is nearer to. None where there is none.
    """
    closed = snapshot.get(CalendarDay, day)
    if closed is None or (closed.source, closed.kind) != (OWN, "off") or not closed.name:
        return None
    same = [row for row in snapshot.all(CalendarDay) if row.source == OWN and row.name == closed.name]
    worked = sorted((row.day for row in same if row.kind == "work"), key=lambda other: (abs(other - day), other))
    off = [row.day for row in same if row.kind == "off"]
    return next((other for other in worked if min(off, key=lambda one: (abs(one - other), one)) == day), None)
