"""The working calendar: which days are worked. The workbook's week decides, and its calendar days say otherwise.

The one rule: no year is ever missing. A year of which nothing was announced follows the week, its statutory
holidays and the company's own days, and is `provisional`.
"""

from collections.abc import Iterable

import numpy as np

from goaldesk.model.announcements import OWN, PROVISIONAL
from goaldesk.model.entries import Ints
from goaldesk.model.periods import date_of, first_day, last_day
from goaldesk.model.rows import CalendarDay
from goaldesk.model.snapshot import Snapshot

_MONDAY = 4
"""1970-01-01, day 0, was a Thursday; day 4 was the first Monday."""


class Workdays:
    """Working days of a company. `week` has seven digits, Monday first; `kinds` are the days that differ.

    `known` are the days that tell that a year was announced (None: all of `kinds` do).
    """

    def __init__(self, week: str, kinds: dict[int, str], known: Iterable[int] | None = None) -> None:
        self._week = tuple(digit == "1" for digit in week)
        usual = {day: kind for day, kind in kinds.items() if self._in_week(day) != (kind == "work")}
        self._differ: Ints = np.array(sorted(usual), np.int64)
        self._added: Ints = np.cumsum(
            [0] + [1 if usual[day] == "work" else -1 for day in sorted(usual)], dtype=np.int64
        )
        self._kinds = kinds
        self._years = frozenset(date_of(day).year for day in (kinds if known is None else known))

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Workdays":
        return snapshot.derived("workdays", lambda: cls._read(snapshot))

    @classmethod
    def _read(cls, snapshot: Snapshot) -> "Workdays":
        days = list(snapshot.all(CalendarDay))
        sure = (row.day for row in days if row.source not in (PROVISIONAL, OWN))
        return cls(snapshot.settings.week, {row.day: row.kind for row in days}, sure)

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

    def is_provisional(self, year: int) -> bool:
        """Whether nothing is known of a calendar year but the usual week."""
        return year not in self._years

    def _in_week(self, day: int) -> bool:
        return self._week[(day - _MONDAY) % 7]

    def _usual(self, day: int) -> int:
        """The working days of the usual week from the first Monday to before `day` (negative before it)."""
        weeks, over = divmod(day - _MONDAY, 7)
        return weeks * sum(self._week) + sum(self._week[:over])
