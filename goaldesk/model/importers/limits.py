"""Rows over or under a limit: a number or a day, read as the table writes them.

One rule: a blank cell is neither over nor under; one that cannot be read is a problem of its row, and not passed over.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import Literal, TypeAlias

import numpy as np

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.dates import DateForm, Order
from goaldesk.model.importers.fitting import Mask, Rows
from goaldesk.model.importers.forms import DayForms, NumberForms
from goaldesk.model.importers.importer import Cell
from goaldesk.model.importers.layout import LIMITS, Condition, TablePlan
from goaldesk.model.importers.layout_expression import ColumnName
from goaldesk.model.importers.naming import BLANK
from goaldesk.model.importers.numbers import FORMS
from goaldesk.model.importers.problems import Problems

Kind: TypeAlias = Literal["number", "day"]
ORDERS: tuple[Order, ...] = ("YMD", "DMY", "MDY")


def kind_of_limit(text: str) -> Kind | None:
    """What a limit is in any form in which a file could write it; None where it is neither a number nor a day."""
    if any(_reads(form.exact, text) for form in FORMS):
        return "number"
    return "day" if any(_reads(DateForm(order).parse, text) for order in ORDERS) else None


def limited_columns(plan: TablePlan, kind: Kind) -> list[ColumnName]:
    """The columns of a table that conditions hold against limits of this kind."""
    conditions = (*plan.where, *(one for measure in plan.measures for one in measure.where))
    return [one.column for one in conditions if one.test in LIMITS and kind_of_limit(one.values[0]) == kind]


class Limits:
    """Of one table. A row is told once, however many conditions and measures look at it."""

    def __init__(self, numbers: NumberForms, days: DayForms, problems: Problems) -> None:
        self._numbers = numbers
        self._days = days
        self._problems = problems
        self._told: set[tuple[int, ColumnName]] = set()

    def meets(self, rows: Rows, condition: Condition, allowed: Mask) -> Mask:
        """Which of the rows that the mask allows lie over or under the limit. Raises Undecided, or Refusal where the
        limit is not written as the table writes such figures.
        """
        text = condition.values[0]
        by_day = kind_of_limit(text) == "day"
        passed = self._by_day(rows, condition, allowed) if by_day else self._by_number(rows, condition, allowed)
        return passed & allowed

    def _by_day(self, rows: Rows, condition: Condition, allowed: Mask) -> Mask:
        limit = self._days.day(condition.values[0])
        days = self._days.days(rows, condition.column, allowed)
        beyond = days > limit if condition.test == "over" else (days < limit) & (days > BLANK)
        return np.asarray(beyond, np.bool_)

    def _by_number(self, rows: Rows, condition: Condition, allowed: Mask) -> Mask:
        cells = rows.cells(condition.column)
        form = self._numbers.form([condition.values[0], *(cells[at] for at in np.flatnonzero(allowed).tolist())])
        limit = self._numbers.decimal(condition.values[0], form)
        if limit is None:
            raise ValueError("a limit without a number")
        known: dict[Cell, bool] = {}
        passed = np.zeros(len(rows), np.bool_)
        for at in np.flatnonzero(allowed).tolist():
            cell = cells[at]
            if cell not in known:
                try:
                    known[cell] = _beyond(self._numbers.decimal(cell, form), limit, condition.test)
                except Refusal as refusal:
                    self._tell(rows.numbers[at], condition.column, refusal)
                    continue
            passed[at] = known[cell]
        return passed

    def _tell(self, row: int, column: ColumnName, refusal: Refusal) -> None:
        if (row, column) not in self._told:
            self._told.add((row, column))
            self._problems.add(row, str(column), refusal.code, refusal.text, **refusal.facts)


def _beyond(value: Decimal | None, limit: Decimal, test: str) -> bool:
    return value is not None and (value > limit if test == "over" else value < limit)


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        return read(text) is not None
    except Refusal:
        return False
