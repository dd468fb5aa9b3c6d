"""Days, months and fiscal periods. Ranges are half open: a period holds the months `first <= month < end`.

A *day* is an integer, days since 1970-01-01, local and without time zone. A *month* is `year * 12 + month - 1`.
Months are what is planned; quarters and years are unions of whole months, and weeks never roll up.
"""

import calendar
import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goaldesk.model.errors import MonthText, Refusal
from goaldesk.model.rows import FiscalYear
from goaldesk.wording import QT_TRANSLATE_NOOP

_EPOCH = dt.date(1970, 1, 1).toordinal()
_PERIOD = re.compile(r"(\d{4})(?:-(?:Q([1-4])|(\d{2})))?", re.IGNORECASE)


def day_of(date: dt.date) -> int:
    """The day number of a date."""
    return date.toordinal() - _EPOCH


def date_of(day: int) -> dt.date:
    """The date of a day number."""
    return dt.date.fromordinal(day + _EPOCH)


def month_number(year: int, month: int) -> int:
    """The month number of a calendar year and month 1 to 12."""
    return year * 12 + month - 1


def month_of_day(day: int) -> int:
    """The month that a day lies in."""
    date = date_of(day)
    return month_number(date.year, date.month)


def year_and_month(month: int) -> tuple[int, int]:
    """The calendar year and month 1 to 12 of a month number."""
    return month // 12, month % 12 + 1


def first_day(month: int) -> int:
    """The first day of a month."""
    return day_of(dt.date(*year_and_month(month), 1))


def last_day(month: int) -> int:
    """The last day of a month."""
    year, number = year_and_month(month)
    return day_of(dt.date(year, number, calendar.monthrange(year, number)[1]))


def month_text(month: int) -> MonthText:
    """A month as it is written in files and commands: `2026-10`. A fault that has it among its facts writes it out."""
    year, number = year_and_month(month)
    return MonthText(f"{year:04d}-{number:02d}")


@dataclass(frozen=True, slots=True)
class Period:
    """A fiscal year, a fiscal quarter or a calendar month: `label` as typed in commands, `first` month, `months`
    long.
    """

    label: str
    first: int
    months: int

    @property
    def end(self) -> int:
        return self.first + self.months

    def month_numbers(self) -> range:
        return range(self.first, self.end)

    def first_day(self) -> int:
        return first_day(self.first)

    def last_day(self) -> int:
        return last_day(self.end - 1)


class FiscalCalendar:
    """The company's fiscal years. Years without a row of their own continue the nearest one, twelve months each."""

    def __init__(self, years: Iterable[FiscalYear]) -> None:
        self._years: Sequence[FiscalYear] = sorted(years, key=lambda year: year.first_month)
        if not self._years:
            raise ValueError("a fiscal calendar needs at least one year")
        self._starts = [year.first_month for year in self._years]

    def year_of(self, month: int) -> Period:
        """The fiscal year that a month lies in."""
        at = bisect_right(self._starts, month) - 1
        if at < 0:
            first = self._years[0]
            back = -((month - first.first_month) // 12)
            return self._year(first.label - back, first.first_month - 12 * back, 12)
        year = self._years[at]
        end = year.first_month + year.months
        if month < end:
            return self._year(year.label, year.first_month, year.months)
        on = (month - end) // 12
        return self._year(year.label + 1 + on, end + 12 * on, 12)

    def year(self, label: int) -> Period:
        """The fiscal year with this label."""
        for year in self._years:
            if year.label == label:
                return self._year(year.label, year.first_month, year.months)
        first, last = self._years[0], self._years[-1]
        if label < first.label:
            return self._year(label, first.first_month - 12 * (first.label - label), 12)
        after = last.first_month + last.months
        return self._year(label, after + 12 * (label - last.label - 1), 12)

    def quarter(self, label: int, number: int) -> Period:
        """A quarter of a fiscal year: three months, counted from the year's first."""
        year = self.year(label)
        return Period(f"{label}-Q{number}", year.first + 3 * (number - 1), 3)

    def quarter_of(self, month: int) -> Period:
        """The fiscal quarter that a month lies in."""
        year = self.year_of(month)
        number = (month - year.first) // 3 + 1
        return Period(f"{year.label}-Q{number}", year.first + 3 * (number - 1), 3)

    def month(self, month: int) -> Period:
        """One calendar month as a period."""
        return Period(month_text(month), month, 1)

    def parse(self, text: str) -> Period:
        """`2026` and `2026-Q3` are fiscal, `2026-10` is always the calendar month.

        Raises Refusal `bad_period` for anything else.
        """
        match = _PERIOD.fullmatch(text.strip())
        if match:
            year = int(match[1])
            if match[2]:
                return self.quarter(year, int(match[2]))
            if not match[3]:
                return self.year(year)
            if 1 <= int(match[3]) <= 12:
                return self.month(month_number(year, int(match[3])))
        raise Refusal(
            "bad_period",
            QT_TRANSLATE_NOOP(
                "Fault", "“{text}” is not a period. Write a year (2026), a quarter (2026-Q3) or a month (2026-10)."
            ),
            text=text,
        )

    @staticmethod
    def _year(label: int, first: int, months: int) -> Period:
        return Period(str(label), first, months)
