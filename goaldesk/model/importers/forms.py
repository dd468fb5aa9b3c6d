"""Which form the numbers and dates of a table are written in: as the layout says, else as the file proves.

One rule: nothing is read in a form that is not proven. Cells that mean the same in every form are read at once; the
first that does not sets off a look at the whole file, and what stays open is refused with the layout's key.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import TypeVar

import numpy as np

from goaldesk.model.entries import Ints
from goaldesk.model.errors import Refusal
from goaldesk.model.importers import problems as told
from goaldesk.model.importers.dates import DateEvidence, DateForm
from goaldesk.model.importers.fitting import Fitted, Mask, Rows
from goaldesk.model.importers.importer import Cell, Doubt
from goaldesk.model.importers.layout import ColumnPart, Origin
from goaldesk.model.importers.layout_expression import ColumnName
from goaldesk.model.importers.month_headers import parse_month_header
from goaldesk.model.importers.naming import BLANK, UNKNOWN
from goaldesk.model.importers.number_detection import NumberEvidence
from goaldesk.model.importers.numbers import FORMS, NumberForm
from goaldesk.model.importers.problems import Problems
from goaldesk.model.periods import FiscalCalendar, Period, date_of, last_day, month_number

F = TypeVar("F", NumberForm, DateForm)

_MARKS = re.compile(r"[.,' \u00a0\u202f\u2019]")
_IN_TEXT = re.compile(r"(?<!\d)(\d{4})(?:-(Q[1-4]|\d{2}))?(?!\d)")


class NumberForms:
    """One form for all columns of a table that hold numbers."""

    def __init__(self, fitted: Fitted, columns: Iterable[ColumnName], said: str | None) -> None:
        self._fitted = fitted
        self._columns = list(dict.fromkeys(columns))
        self._form = NumberForm.named(said) if said else None

    @property
    def label(self) -> str | None:
        """The form as a layout would say it, None as long as every form would do."""
        return self._form.label if self._form else None

    def form(self, cells: Sequence[Cell]) -> NumberForm:
        """The form in which these cells are to be read. Raises Undecided."""
        if self._form is None:
            texts = [cell for cell in cells if isinstance(cell, str)]
            if not _MARKS.search("\n".join(texts)):
                return FORMS[0]
            evidence = NumberEvidence()
            evidence.add(texts)
            self._form = _decided(evidence.result(), lambda: self._search(evidence))
        return self._form

    def decimal(self, cell: Cell, form: NumberForm) -> Decimal | None:
        """A cell's exact value, None if it is blank. Raises Refusal as `NumberForm.exact`."""
        exact = form.exact(cell)
        return None if exact is None else Decimal(exact[0]).scaleb(exact[1])

    def _search(self, evidence: NumberEvidence) -> NumberForm:
        found = evidence.result()
        for rows in self._fitted.chunks():
            for name in self._columns:
                evidence.add(rows.cells(name))
            found = evidence.result()
            if isinstance(found, NumberForm):
                return found
        return _decided(found, None)


class DayForms:
    """One form for all columns of a table that hold dates."""

    def __init__(self, fitted: Fitted, columns: Iterable[ColumnName], said: str | None, problems: Problems) -> None:
        self._fitted = fitted
        self._columns = list(dict.fromkeys(columns))
        self._form = DateForm.named(said) if said else None
        self._neutral = DateForm()
        self._problems = problems

    @property
    def label(self) -> str | None:
        """The form as a layout would say it, None as long as every form would do."""
        return self._form.label if self._form else None

    def day(self, text: str) -> int:
        """A day that the layout says, in the form of the file. Raises Undecided, and Refusal where it is none in it."""
        try:
            found = (self._form or self._neutral).parse(text)
        except Refusal:
            self._form = self._form or self._decide([text])
            found = self._form.parse(text)
        if found is None:
            raise ValueError("a day without a text")
        return found

    def days(self, rows: Rows, column: ColumnName, mask: Mask) -> Ints:
        """The day of each row, BLANK where there is none, UNKNOWN where it is no date: a problem if the mask allows
        the row. Raises Undecided.
        """
        cells = rows.cells(column)
        parsed = (self._form or self._neutral).parse_column(cells)
        if parsed.problems and self._form is None:
            self._form = self._decide([cells[at] for at in parsed.problems])
            parsed = self._form.parse_column(cells)
        for at, refusal in parsed.problems.items():
            if mask[at]:
                self._problems.add(rows.numbers[at], str(column), refusal.code, refusal.text, **refusal.facts)
        if None not in parsed.values:
            return np.array(parsed.values, np.int64)
        days = np.fromiter((BLANK if day is None else day for day in parsed.values), np.int64, len(rows))
        days[list(parsed.problems)] = UNKNOWN
        return days

    def _decide(self, cells: Sequence[Cell]) -> DateForm:
        evidence = DateEvidence()
        evidence.add(cells)
        return _decided(evidence.result(), lambda: self._search(evidence))

    def _search(self, evidence: DateEvidence) -> DateForm:
        found = evidence.result()
        for rows in self._fitted.chunks():
            for name in self._columns:
                evidence.add(rows.cells(name))
            found = evidence.result()
            if isinstance(found, DateForm):
                return found
        return _decided(found, None)


class PeriodNames:
    """Periods by what the file calls them: 2017, 2018-Q1, Jan-26, 2026年1月, a day of a month, `Ano: 2017`."""

    def __init__(self, fiscal: FiscalCalendar, problems: Problems) -> None:
        self._fiscal = fiscal
        self._problems = problems
        self._known: dict[str, Period | None] = {}

    def periods(self, rows: Rows, origin: Origin, mask: Mask) -> list[Period | None]:
        """The period of each row that the mask allows; where there is none, that is a problem."""
        found: list[Period | None] = []
        for at, text in enumerate(rows.texts(origin)):
            if text not in self._known:
                self._known[text] = self.period(text)
            found.append(self._known[text])
            if mask[at] and found[-1] is None:
                self._problems.add(rows.numbers[at], "", "bad_period", told.BAD_PERIOD, text=text)
        return found

    def period(self, text: str) -> Period | None:
        """The period that a text means, None if it means none."""
        text = text.strip()
        try:
            return self._fiscal.parse(text)
        except Refusal:
            pass  # not as it is typed in commands; files have their own ways
        month = parse_month_header(text)
        if month is not None and month.month is not None:
            return self._fiscal.month(month.month)
        try:
            day = DateForm().parse(text)
        except Refusal:
            day = None
        if day is not None:
            date = date_of(day)
            return self._fiscal.month(month_number(date.year, date.month))
        inside = _IN_TEXT.findall(text)
        return self._fiscal.parse("-".join(filter(None, inside[0]))) if len(inside) == 1 else None


def last_days(periods: Sequence[Period | None]) -> Ints:
    """The last day of each period, BLANK where there is none."""
    return np.fromiter((BLANK if one is None else last_day(one.end - 1) for one in periods), np.int64, len(periods))


def day_column(origin: Origin | None) -> ColumnName | None:
    """The column that a date is read from, if it is read from one."""
    if origin is not None and len(origin.parts) == 1 and isinstance(origin.parts[0], ColumnPart):
        return origin.parts[0].name
    return None


def _decided(found: F | Doubt, search: Callable[[], F] | None) -> F:
    """What was found; if it is a doubt, what a search finds; if there is none left, the refusal."""
    if not isinstance(found, Doubt):
        return found
    if search is None:
        raise found.refusal()
    return search()
