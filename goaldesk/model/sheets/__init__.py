"""Sheets: what is shown, before any widget or paper: columns, rows of a tree, cells with exact values.

A cell holds the exact value, the metric that says how it is written, and the status that says how it is marked; it
never holds text made for a language.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from goaldesk.model.rows import Metric


@dataclass(frozen=True, slots=True)
class Cell:
    """A value of a metric; `kind` says what of it: amount, change, share (a percentage) or word (only a status)."""

    value: Fraction | None
    metric: Metric | None = None
    status: str = ""
    kind: str = "amount"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `key` names it in code, `group` the columns that stand under one head (`period`, `year`)."""

    key: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row: `key` stays the same when figures change, `level` is its depth, `text` the name of what it is about."""

    key: int
    text: str
    level: int = 0
    cells: tuple[Cell, ...] = ()
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns and rows; the cells of a row stand in the order of the columns."""

    columns: tuple[Column, ...]
    rows: tuple[SheetRow, ...] = field(default=())

    def cell(self, key: int, column: str) -> Cell:
        """The cell of a row and column, by their keys."""
        at = [one.key for one in self.columns].index(column)
        return next(row for row in self.rows if row.key == key).cells[at]
