"""What is taken from the rows for a metric: an amount, a product, days, a count. One class for each way.

One rule: a line is exact until it is rounded, once, to the decimals that the metric keeps; what rounding changed is
added up and told.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Protocol, cast

import numpy as np

from goaldesk.model.amounts import LARGEST
from goaldesk.model.entries import Ints
from goaldesk.model.errors import Refusal
from goaldesk.model.importers import layout_expression as expressions
from goaldesk.model.importers import problems as told
from goaldesk.model.importers.fitting import Mask, Rows
from goaldesk.model.importers.forms import DayForms, NumberForms
from goaldesk.model.importers.importer import Cell
from goaldesk.model.importers.layout import MeasurePlan
from goaldesk.model.importers.layout_expression import ColumnName
from goaldesk.model.importers.naming import BLANK
from goaldesk.model.importers.numbers import NumberForm
from goaldesk.model.importers.problems import Problems


@dataclass(slots=True)
class Taken:
    """The amounts of a chunk's rows: which rows have one, which were blank on purpose (they change nothing), which said
    to clear. `rounding` is the sum of what was kept minus what was written.
    """

    amount: Ints
    present: Mask
    blank: Mask
    cleared: Mask
    rounding: Fraction = Fraction(0)

    def with_other(self, other: "Taken") -> "Taken":
        """Both together; no row has an amount in both."""
        return Taken(
            self.amount + np.where(other.present, other.amount, 0),
            self.present | other.present,
            self.blank | other.blank,
            self.cleared | other.cleared,
            self.rounding + other.rounding,
        )


class Taking(Protocol):
    """A way to take amounts from rows."""

    def take(self, rows: Rows, mask: Mask, decimals: int) -> Taken:
        """The amounts of the rows that the mask allows, in the smallest unit of so many decimals."""
        ...


@dataclass(frozen=True, slots=True)
class Means:
    """What every way of taking works with."""

    plan: MeasurePlan
    numbers: NumberForms
    days: DayForms
    problems: Problems
    clear: str


class SumTaking:
    """The amount in a column, or in the cell of a wide table."""

    def __init__(self, means: Means) -> None:
        self._means = means
        self.column: ColumnName | None = means.plan.columns[0] if means.plan.columns else None

    def take(self, rows: Rows, mask: Mask, decimals: int) -> Taken:
        if self.column is None:
            raise ValueError("a wide table's column was not said")
        return amounts_of(self._means, rows, mask, decimals, self.column)


class ProductTaking:
    """An expression over columns. A row in which any of them is blank is blank."""

    def __init__(self, means: Means) -> None:
        self._means = means

    def take(self, rows: Rows, mask: Mask, decimals: int) -> Taken:
        plan = self._means.plan
        if plan.expression is None:
            raise ValueError("a product without an expression")
        columns: dict[ColumnName, Sequence[Decimal]] = {}
        filled = mask.copy()
        for name in plan.columns:
            columns[name] = self._decimals(rows, filled, name)
        exact = expressions.evaluate(plan.expression, columns, len(rows))
        amount = np.zeros(len(rows), np.int64)
        rounding = Fraction(0)
        step = 10**decimals
        for at in np.flatnonzero(filled).tolist():
            kept = expressions.rounded(exact[at], decimals)
            if abs(kept) > LARGEST:
                self._means.problems.add(
                    rows.numbers[at], "", "number_too_large", told.TOO_LARGE, text=f"{exact[at]:f}"
                )
                filled[at] = False
                continue
            amount[at] = kept
            if (difference := Fraction(kept, step) - Fraction(exact[at])) != 0:
                rounding += difference
        return Taken(amount * plan.sign, filled, mask & ~filled, np.zeros(len(rows), np.bool_), rounding * plan.sign)

    def _decimals(self, rows: Rows, filled: Mask, name: ColumnName) -> list[Decimal]:
        """The column's exact values; rows without one are taken out of `filled`."""
        cells = rows.cells(name)
        form = self._means.numbers.form(cells)
        values: list[Decimal] = []
        for at, cell in enumerate(cells):
            value = None
            if filled[at]:
                try:
                    value = self._means.numbers.decimal(cell, form)
                except Refusal as refusal:
                    self._means.problems.add(rows.numbers[at], str(name), refusal.code, refusal.text, **refusal.facts)
            filled[at] &= value is not None
            values.append(Decimal(0) if value is None else value)
        return values


class DaysTaking:
    """The days from the first date to the second. A row in which either is blank is blank."""

    def __init__(self, means: Means) -> None:
        self._means = means

    def take(self, rows: Rows, mask: Mask, decimals: int) -> Taken:
        start, end = (self._means.days.days(rows, name, mask) for name in self._means.plan.columns)
        present = mask & (start > BLANK) & (end > BLANK)
        amount = np.where(present, (end - start) * 10**decimals, 0) * self._means.plan.sign
        return Taken(amount, present, mask & ~present, np.zeros(len(rows), np.bool_))


class CountTaking:
    """One for each row. First occurrences are counted so too, and sorted out when all rows are known."""

    def __init__(self, means: Means) -> None:
        self._means = means

    def take(self, rows: Rows, mask: Mask, decimals: int) -> Taken:
        none = np.zeros(len(rows), np.bool_)
        amount = np.where(mask, self._means.plan.sign * 10**decimals, 0)
        return Taken(amount, mask.copy(), none, none)


TAKINGS: Mapping[str, Callable[[Means], Taking]] = {
    "sum": SumTaking,
    "cells": SumTaking,
    "product": ProductTaking,
    "days": DaysTaking,
    "count": CountTaking,
    "first": CountTaking,
}


def amounts_of(means: Means, rows: Rows, mask: Mask, decimals: int, column: ColumnName) -> Taken:
    """The amounts in a column."""
    cells: Sequence[Cell] = rows.cells(column)
    none = np.zeros(len(rows), np.bool_)
    if not mask.all():
        cells = [cell if allowed else "" for cell, allowed in zip(cells, mask.tolist(), strict=True)]
    form = means.numbers.form(cells)
    plain = plain_amounts(form, cells, decimals)
    if plain is not None:
        return Taken(plain * means.plan.sign, mask, none, none)
    cleared = none
    if means.clear in cells:
        cleared = np.fromiter((cell == means.clear for cell in cells), np.bool_, len(rows))
        cells = ["" if cell == means.clear else cell for cell in cells]
    parsed = form.parse_column(cells, decimals, rounding=True)
    for at, refusal in parsed.problems.items():
        means.problems.add(rows.numbers[at], str(column), refusal.code, refusal.text, **refusal.facts)
    present = np.fromiter((value is not None for value in parsed.values), np.bool_, len(rows))
    amount = np.fromiter((value or 0 for value in parsed.values), np.int64, len(rows))
    blank = mask & ~present & ~cleared
    return Taken(amount * means.plan.sign, present, blank, cleared, parsed.rounding * means.plan.sign)


def plain_amounts(form: NumberForm, cells: Sequence[Cell], decimals: int) -> Ints | None:
    """The amounts of a whole column of plain texts, all filled and all with the same number of places, by one look;
    None where any cell is different. It reads what `NumberForm` reads, only sooner.
    """
    try:
        joined = "\n".join(cast("Sequence[str]", cells))
    except TypeError:
        return None  # typed cells of a spreadsheet
    places = len(joined) - 1 - joined.rfind(form.decimal) if form.decimal in joined[-5:] else 0
    if places > decimals or not _plain(form, places).fullmatch(joined):
        return None
    digits = joined.replace(form.decimal, "")
    amounts = np.fromstring(digits.replace(form.grouping, "") if form.grouping else digits, np.int64, sep="\n")
    return amounts * 10 ** (decimals - places) if len(amounts) == len(cells) else None


@cache
def _plain(form: NumberForm, places: int) -> re.Pattern[str]:
    grouped = rf"\d{{1,3}}(?:{re.escape(form.grouping)}\d{{3}}){{1,2}}|" if form.grouping else ""
    part = rf"{re.escape(form.decimal)}\d{{{places}}}" if places else ""
    one = rf"-?(?:{grouped}\d{{1,9}}){part}"
    return re.compile(rf"(?>{one}\n)*+{one}", re.ASCII)
