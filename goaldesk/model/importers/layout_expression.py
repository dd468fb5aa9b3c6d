"""An amount worked out of the columns of a row, as `price * qty * (1 - discount)`.

A tiny grammar: numbers, columns, `+`, `-`, `*`, brackets. A column is written by its name, in square brackets where the
name has blanks or signs (`[Unit Price]`), or by its place (`#4`). Every result is exact: there is no division and no
float.
"""

import decimal
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from goaldesk.model.errors import Refusal
from goaldesk.wording import QT_TRANSLATE_NOOP

_LONGEST = 500
# Wide enough for a product of a dozen amounts of any length that an amount may have; a result that is not exact raises.
_EXACT = decimal.Context(prec=400, traps=[decimal.Inexact, decimal.InvalidOperation, decimal.Overflow])
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)|\[(?P<quoted>[^\]]+)\]|#(?P<place>\d+)|(?P<name>[^\W\d][\w.]*)|(?P<sign>[-+*()]))"
)

ColumnName: TypeAlias = str | int
Columns: TypeAlias = Mapping[ColumnName, Sequence[Decimal]]


@dataclass(frozen=True, slots=True)
class Number:
    """A constant."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Column:
    """The value that the row has in a column, by its name or its place counted from 1."""

    name: ColumnName


@dataclass(frozen=True, slots=True)
class Operation:
    """Two parts joined by `+`, `-` or `*`."""

    sign: str
    left: "Expression"
    right: "Expression"


Expression: TypeAlias = Number | Column | Operation

_JOIN: Mapping[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": _EXACT.add,
    "-": _EXACT.subtract,
    "*": _EXACT.multiply,
}


def parse_expression(text: str) -> Expression:
    """The expression that a text means. Raises Refusal `bad_expression`, naming the place where it stops to make
    sense.
    """
    if len(text) > _LONGEST:
        raise _refusal(text, _LONGEST)
    return _Parser(text).whole()


def column_names(expression: Expression) -> list[ColumnName]:
    """The columns that an expression reads, each once, in the order in which they stand."""
    if isinstance(expression, Column):
        return [expression.name]
    if isinstance(expression, Operation):
        return list(dict.fromkeys(column_names(expression.left) + column_names(expression.right)))
    return []


def evaluate(expression: Expression, columns: Columns, count: int) -> list[Decimal]:
    """The exact results for `count` rows, column by column."""
    if isinstance(expression, Number):
        return [expression.value] * count
    if isinstance(expression, Column):
        return list(columns[expression.name])
    left = evaluate(expression.left, columns, count)
    right = evaluate(expression.right, columns, count)
    return list(map(_JOIN[expression.sign], left, right))


def rounded(value: Decimal, decimals: int) -> int:
    """The value in the smallest unit of so many decimals, halves away from zero."""
    return int(_EXACT.scaleb(value, decimals).to_integral_value(rounding=decimal.ROUND_HALF_UP))


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.kind = ""
        self.word = ""
        self._next()

    def whole(self) -> Expression:
        expression = self._sum()
        if self.kind:
            raise _refusal(self.text, self.at)
        return expression

    def _next(self) -> None:
        if not self.text[self.at :].strip():
            self.kind, self.word = "", ""
            return
        match = _TOKEN.match(self.text, self.at)
        if match is None:
            raise _refusal(self.text, self.at + 1)
        self.kind = match.lastgroup or ""
        self.word = match[self.kind]
        self.at = match.end()

    def _sum(self) -> Expression:
        left = self._product()
        while self.kind == "sign" and self.word in "+-":
            sign = self.word
            self._next()
            left = Operation(sign, left, self._product())
        return left

    def _product(self) -> Expression:
        left = self._part()
        while self.kind == "sign" and self.word == "*":
            self._next()
            left = Operation("*", left, self._part())
        return left

    def _part(self) -> Expression:
        kind, word = self.kind, self.word
        if kind == "sign" and word in "-(":
            self._next()
            if word == "-":
                return Operation("-", Number(Decimal(0)), self._part())
            inner = self._sum()
            if (self.kind, self.word) != ("sign", ")"):
                raise _refusal(self.text, self.at)
            self._next()
            return inner
        if kind in ("", "sign"):
            raise _refusal(self.text, self.at)
        self._next()
        if kind == "number":
            return Number(Decimal(word))
        return Column(int(word) if kind == "place" else word.strip())


def _refusal(text: str, at: int) -> Refusal:
    return Refusal(
        "bad_expression",
        QT_TRANSLATE_NOOP(
            "Fault",
            "“{text}” cannot be worked out: it stops making sense at sign {at}. Use numbers, columns, + - * and "
            "brackets; a column name with blanks stands in square brackets.",
        ),
        text=text,
        at=at,
    )
