"""Columns named after months: `2026-01`, `Jan-26`, `1月`, `2026年1月`, `M01`, `janeiro`, real dates.

One rule: a header that names no year says so (`year` is None), and the layout gives it; `M01` counts from the start of
the fiscal year that the layout names.
"""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.dates import LONGEST, DateForm
from goaldesk.model.importers.importer import Cell, CellError
from goaldesk.model.importers.month_names import month_named
from goaldesk.model.periods import date_of, month_number


@dataclass(frozen=True, slots=True)
class MonthHeader:
    """`number` is the month 1 to 12 of the calendar year `year` (None: not said), or, if `fiscal`, the place 1 to 12 in
    a fiscal year.
    """

    number: int
    year: int | None = None
    fiscal: bool = False

    @property
    def month(self) -> int | None:
        """The month number, where the header says it all."""
        return None if self.year is None else month_number(self.year, self.number)


_YEAR_MONTH = re.compile(r"(\d{4})\s*(?:[-/.]|M)\s*(\d{1,2})|(\d{4})(\d{2})", re.ASCII | re.IGNORECASE)
_MONTH_YEAR = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{4})", re.ASCII)
_CHINESE = re.compile(r"(?:(\d{4}|\d{2})\s*年\s*)?(\d{1,2})\s*月(?:份)?\D{0,12}", re.ASCII)
_NAME_YEAR = re.compile(r"([^\W\d]+)\.?(?:(?:\s+de\s+|[-/\s'’]*)(\d{4}|\d{2}))?")
_YEAR_NAME = re.compile(r"(\d{4}|\d{2})[-/\s]*([^\W\d]+)\.?")
_FISCAL = re.compile(r"[MPmp]\s*(\d{1,2})", re.ASCII)
_CHINESE_WORD = re.compile(r"(?:(\d{4}|\d{2})\s*年\s*)?([一二三四五六七八九十]{1,2}月)(?:份)?")


def parse_month_header(cell: Cell, bare: bool = False, form: DateForm | None = None) -> MonthHeader | None:
    """The month that a header names, None if it names none. With `bare`, 1 to 12 alone count as months too; `form` says
    how to read headers such as 01/04/2026.
    """
    if isinstance(cell, dt.date):
        return MonthHeader(cell.month, cell.year)
    if isinstance(cell, bool | CellError):
        return None
    if isinstance(cell, int | Decimal):
        cell = str(cell)
    if len(cell) > LONGEST:
        return None
    text = " ".join(cell.split())
    return _written(text) or _whole_date(text, form or DateForm()) or (_bare(text) if bare else None)


def _written(text: str) -> MonthHeader | None:
    if match := _YEAR_MONTH.fullmatch(text):
        return _header(match[2] or match[4], match[1] or match[3])
    if match := _MONTH_YEAR.fullmatch(text):
        return _header(match[1], match[2])
    if match := _CHINESE.fullmatch(text):
        return _header(match[2], match[1])
    if match := _FISCAL.fullmatch(text):
        number = int(match[1])
        return MonthHeader(number, fiscal=True) if 1 <= number <= 12 else None
    for pattern, name, year in ((_NAME_YEAR, 1, 2), (_YEAR_NAME, 2, 1), (_CHINESE_WORD, 2, 1)):
        if (match := pattern.fullmatch(text)) and (month := month_named(match[name])):
            return _header(str(month), match[year])
    return None


def _header(number: str, year: str | None) -> MonthHeader | None:
    month = int(number)
    full = None if year is None else int(year) if len(year) == 4 else 2000 + int(year)
    if not 1 <= month <= 12 or (full is not None and not 1900 <= full <= 2199):
        return None
    return MonthHeader(month, full)


def _whole_date(text: str, form: DateForm) -> MonthHeader | None:
    """A date that is the first of a month: 2026-01-01, 01 April 2018."""
    try:
        day = form.parse(text)
    except Refusal:
        return None  # no date, so no month: that is an answer here
    date = None if day is None else date_of(day)
    return MonthHeader(date.month, date.year) if date and date.day == 1 else None


def _bare(text: str) -> MonthHeader | None:
    return MonthHeader(int(text)) if text.isascii() and text.isdigit() and 1 <= int(text) <= 12 else None
