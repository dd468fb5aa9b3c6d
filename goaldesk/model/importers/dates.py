"""How days are written in other people's files: text or typed cell to a day number.

One rule: what is unambiguous is read whatever the form (ISO, a month's name, 2026年9月9日, eight digits, real dates);
only for two numbers before a year does the form's order decide, and the whole column decides the order. A time of day
is read over and left out: a day is as written in the source, without time zone.
"""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeAlias

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.importer import Cell, CellError, Doubt
from goaldesk.model.importers.month_names import month_named
from goaldesk.model.importers.numbers import error_cell
from goaldesk.model.periods import day_of
from goaldesk.wording import QT_TRANSLATE_NOOP

Order: TypeAlias = Literal["YMD", "DMY", "MDY"]

_LABELS: dict[str, Order] = {"YYYY-MM-DD": "YMD", "DD/MM/YYYY": "DMY", "MM/DD/YYYY": "MDY"}
_EARLIEST, _LATEST = 1900, 2199
LONGEST = 60
"""Signs of the longest text that is looked at as a date."""
_SERIAL_ZERO = dt.date(1899, 12, 30).toordinal()
_TIME = (
    r"(?:[T\s]\s*\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?"
    r"\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|[-+]\d{2}:?\d{2})?)?"
)
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.ASCII)
_NUMBERS = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_TIME}", re.ASCII)
_EIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_CHINESE = re.compile(rf"(\d{{4}}|\d{{2}})\s*年\s*(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*[日号]?{_TIME}", re.ASCII)
_DAY_NAMED = re.compile(
    rf"(?:[^\W\d]+\.?,?\s+)?(\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?(?:\s+de)?[-/\s]*([^\W\d]+)\.?(?:\s+de)?[-/\s,]*(\d{{4}}|\d{{2}}){_TIME}"
)
_NAMED_DAY = re.compile(rf"([^\W\d]+)\.?[-/\s]*(\d{{1,2}})(?:st|nd|rd|th)?(?:,\s*|[-/\s]+)(\d{{4}}){_TIME}")
_YEAR_NAMED = re.compile(rf"(\d{{4}})[-/\s]+([^\W\d]+)\.?[-/\s]+(\d{{1,2}}){_TIME}")
_FULL_WIDTH = (
    {0xFF10 + digit: 0x30 + digit for digit in range(10)}
    | dict.fromkeys((0xA0, 0x3000, 0x202F), 0x20)
    | dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFF0D), 0x2D)
    | {0xFF0F: 0x2F, 0xFF0E: 0x2E, 0xFF1A: 0x3A}
)


@dataclass(frozen=True, slots=True)
class ParsedDates:
    """A column's days (None: blank) and the rows that are no dates."""

    values: list[int | None]
    problems: dict[int, Refusal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DateForm:
    """The order of the numbers in a date such as 03/04/2026. Two digits of a year mean 1969 to 2068."""

    order: Order = "YMD"
    _known: dict[Cell, int | None] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def named(cls, label: str) -> "DateForm":
        """The form a layout names: YYYY-MM-DD, DD/MM/YYYY or MM/DD/YYYY; raises Refusal `unknown_date_form`."""
        order = _LABELS.get(label.strip().upper())
        if order is None:
            raise Refusal(
                "unknown_date_form",
                QT_TRANSLATE_NOOP("Fault", "“{label}” is no known form of dates. Known are: {forms}."),
                label=label,
                forms=", ".join(_LABELS),
            )
        return cls(order)

    @property
    def label(self) -> str:
        """What a layout and a report say."""
        return next(label for label, order in _LABELS.items() if order == self.order)

    def parse(self, cell: Cell) -> int | None:
        """The day number, None if the cell is blank. Raises Refusal `not_a_date` or `error_cell`."""
        if isinstance(cell, str):
            text = cell.strip()
            return self._read(text) if text else None
        if isinstance(cell, CellError):
            raise error_cell(cell)
        if isinstance(cell, dt.date):
            return _checked(cell.year, cell.month, cell.day, cell)
        if isinstance(cell, bool):
            raise _not_a_date(str(cell).upper())
        return _serial(cell)

    def parse_column(self, cells: Sequence[Cell]) -> ParsedDates:
        """A chunk of a column; each distinct cell is looked at once, for as long as there are not too many."""
        known = self._known
        try:
            return ParsedDates([known[cell] for cell in cells])
        except KeyError:
            pass  # something new: look at each
        if len(known) > 100_000:
            known.clear()
        problems: dict[int, Refusal] = {}
        values: list[int | None] = []
        for at, cell in enumerate(cells):
            value = known.get(cell)
            if value is None and cell not in known:
                try:
                    value = known[cell] = self.parse(cell)
                except Refusal as refusal:
                    problems[at] = refusal
            values.append(value)
        return ParsedDates(values, problems)

    def _read(self, text: str) -> int:
        if len(text) > LONGEST:
            raise _not_a_date(text)
        text = text if text.isascii() else text.translate(_FULL_WIDTH)
        if match := _NUMBERS.fullmatch(text):
            first, second, third = int(match[1]), int(match[3]), match[4]
            if self.order == "YMD":
                if len(third) == 2:
                    return _checked(_year(match[1]), second, int(third), text)
                raise _not_a_date(text)
            day, month = (first, second) if self.order == "DMY" else (second, first)
            return _checked(_year(third), month, day, text)
        parts = _plain_parts(text)
        if parts is None:
            raise _not_a_date(text)
        return _checked(*parts, text)


def detect_date_form(cells: Iterable[Cell]) -> DateForm | Doubt:
    """The order that all these cells allow, or the doubt (`key` "dates"). Unambiguous cells prove nothing."""
    evidence = DateEvidence()
    evidence.add(cells)
    return evidence.result()


FORMS = tuple(map(DateForm, _LABELS.values()))
"""Every form that is looked for."""


class DateEvidence:
    """Collects, over a whole column, what the cells prove about the order of day and month."""

    def __init__(self) -> None:
        self._seen: set[str] = set()
        self._proof: dict[Order, str] = {}
        self._open = ""

    def add(self, cells: Iterable[Cell]) -> None:
        """Take in a chunk of a column."""
        # In the order of the column: the first text in doubt is the one that is shown, in every run.
        fresh = [text for text in dict.fromkeys(cells) if isinstance(text, str) and text not in self._seen]
        if len(self._seen) < 100_000:
            self._seen.update(fresh)
        for text in fresh:
            match = _NUMBERS.fullmatch(text.strip().translate(_FULL_WIDTH)) if len(text) <= LONGEST else None
            if match:
                self._weigh(int(match[1]), int(match[3]), match[4], text.strip())

    @property
    def proves(self) -> bool:
        """Whether any cell allows one order only."""
        return bool(self._proof)

    def result(self) -> DateForm | Doubt:
        """The form, or the doubt between the orders that fit."""
        if len(self._proof) == 1:
            return DateForm(next(iter(self._proof)))
        if self._proof or self._open:
            sample = self._open or " ≠ ".join(sorted(self._proof.values()))
            return Doubt("dates", ("DD/MM/YYYY", "MM/DD/YYYY"), sample)
        return DateForm()

    def _weigh(self, first: int, second: int, year: str, text: str) -> None:
        if 12 < first <= 31 and 1 <= second <= 12:
            self._proof.setdefault("DMY", text)
        elif 12 < second <= 31 and 1 <= first <= 12:
            self._proof.setdefault("MDY", text)
        elif first > 31 and len(year) == 2:
            self._proof.setdefault("YMD", text)
        elif 1 <= first <= 12 and 1 <= second <= 12 and first != second and not self._open:
            self._open = text


def looks_like_date(text: str) -> bool:
    """Whether a text is a date in any order."""
    if len(text) > LONGEST:
        return False
    text = text.strip().translate(_FULL_WIDTH)
    return bool(_NUMBERS.fullmatch(text)) or _plain_parts(text) is not None


@lru_cache(maxsize=4096)
def _plain_parts(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of a text that can be read in one way only."""
    if match := _YEAR_FIRST.fullmatch(text):
        return int(match[1]), int(match[3]), int(match[4])
    if match := _EIGHT.fullmatch(text) or _CHINESE.fullmatch(text):
        return _year(match[1]), int(match[2]), int(match[3])
    for pattern, day, name, year in ((_DAY_NAMED, 1, 2, 3), (_NAMED_DAY, 2, 1, 3), (_YEAR_NAMED, 3, 2, 1)):
        if (match := pattern.fullmatch(text)) and (month := month_named(match[name])):
            return _year(match[year]), month, int(match[day])
    return None


def _year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    return int(text) + (2000 if int(text) < 69 else 1900)


def _checked(year: int, month: int, day: int, shown: object) -> int:
    if not _EARLIEST <= year <= _LATEST:
        raise _not_a_date(shown)
    try:
        return day_of(dt.date(year, month, day))
    except ValueError as error:
        raise _not_a_date(shown) from error


def _serial(cell: int | Decimal) -> int:
    """A sheet's number where a date is meant: eight digits as written, else days since the end of 1899."""
    whole = int(cell)
    if 19_000_101 <= whole <= 21_991_231:
        return _checked(whole // 10_000, whole // 100 % 100, whole % 100, whole)
    if not 61 <= whole <= 109_574:  # March 1900, where the count is right, to the end of 2199
        raise _not_a_date(cell)
    return day_of(dt.date.fromordinal(_SERIAL_ZERO + whole))


def _not_a_date(shown: object) -> Refusal:
    return Refusal(
        "not_a_date",
        QT_TRANSLATE_NOOP("Fault", "“{value}” is not a date in a form that is known here, or not in the calendar."),
        value=str(shown)[:60],
    )
