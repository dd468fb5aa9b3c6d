"""The grid in which a month is entered: units down, metrics across, each figure with where it comes from.

The one rule: a cell of a leaf is what its entries add up to; everything else is computed and takes no typing. Blank
means that nothing was entered, which is not zero; only where the month is known to be complete for the metric does a
cell without entries count as 0. Cells are made when they are asked for, so a tree of thousands costs what is seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

import numpy as np

from goaldesk.model.closing import is_closed
from goaldesk.model.entries import EntryColumns
from goaldesk.model.entry_cells import counted, entries_between
from goaldesk.model.methods.control_totals import LedgerLine, ledger_line
from goaldesk.model.methods.outliers import MOST_VALUES, Outlier, outlier
from goaldesk.model.methods.rollup import Figures, MetricTable
from goaldesk.model.periods import first_day, last_day
from goaldesk.model.pieces import Timeline
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.entry_rows import EntryRow, entry_tree
from goaldesk.model.sheets.expected_cells import Expected
from goaldesk.model.snapshot import Snapshot

State = Literal["empty", "entered", "several", "computed", "closed", "elsewhere"]


@dataclass(frozen=True, slots=True)
class MonthCell:
    """A figure of the grid, in the metric's own unit.

    `entries` is how many entries it is made of (0 for what is computed). `state`: `empty` (nothing entered), `entered`,
    `several` (more than one entry: typing opens them), `computed` (a sum or a ratio), `closed` (the month is), and
    `elsewhere` (the unit was not there in this month, and nothing was entered). `expected` says that the month is not
    complete without it. `last_month` and `last_year` are for comparison; `question` asks about an unusual figure.
    """

    value: Fraction | None
    entries: int
    state: State
    expected: bool = False
    last_month: Fraction | None = None
    last_year: Fraction | None = None
    question: Outlier | None = None


@dataclass(frozen=True, slots=True)
class Completeness:
    """How many of the `expected` cells are `entered`, and which (unit, metric) are not, in the order of the grid."""

    entered: int
    expected: int
    missing: tuple[tuple[int, int], ...]


class MonthGrid:
    """The figures of `month` for the whole company, or for what is below `unit`; of one segment, or of all (0)."""

    def __init__(self, snapshot: Snapshot, month: int, *, unit: int | None = None, segment: int = 0) -> None:
        self.snapshot, self.month, self.segment = snapshot, month, segment
        self.entries = entries_between(snapshot, first_day(month), last_day(month), segment)
        self.rows, self.grid_rows = entry_tree(
            snapshot, month, unit=unit, with_entries=frozenset(np.unique(self.entries.unit).tolist())
        )
        self.metrics: tuple[Metric, ...] = grid_metrics(snapshot)
        self._top = unit
        self._row = {row.unit.id: row for row in self.rows}
        self._metric = {metric.id: metric for metric in self.metrics}
        self._figures = Figures.of(snapshot)
        self._place = Timeline.of(snapshot).place
        self._counts = counted(self.entries)
        self._expected = Expected(snapshot, month)

    @classmethod
    def of(cls, snapshot: Snapshot, month: int, *, unit: int | None = None, segment: int = 0) -> "MonthGrid":
        """The grid of a month, made once for a snapshot."""
        key = ("month grid", month, unit, segment)
        return snapshot.derived(key, lambda: cls(snapshot, month, unit=unit, segment=segment))

    @property
    def is_closed(self) -> bool:
        return is_closed(self.snapshot, self.month)

    def row(self, unit: int) -> EntryRow:
        """The row of a unit. Raises KeyError for one that has none."""
        return self._row[unit]

    def cell(self, unit: int, metric: int, *, full: bool = True) -> MonthCell:
        """The cell of a row and column; not `full` it lacks what to compare with and the question, which take most of
        the time. Raises KeyError for a unit without a row.
        """
        row, column = self._row[unit], self._metric[metric]
        now = self._value(unit, column, self.month)
        before, year = (self._value(unit, column, self.month - back) if full else None for back in (1, 12))
        if not row.is_leaf or column.aggregation == "ratio":
            return MonthCell(now, 0, "computed", False, before, year)
        count = self._counts.get((unit, metric), 0)
        value = now if count or self._is_known(row, column) else None
        expected = self._expected.is_expected(unit, metric)
        question = self._question(unit, column, value) if full else None
        return MonthCell(value, count, self._state(row, count, value), expected, before, year, question)

    @cached_property
    def completeness(self) -> Completeness:
        """How far the month is entered, over the leaves of this grid; of all segments whatever the grid shows."""
        counts = self._counts if not self.segment else counted(self._all_entries())
        expected = missing = 0
        left: list[tuple[int, int]] = []
        for row, metric in self._typed():
            if self._expected.is_expected(row.unit.id, metric.id):
                expected += 1
                if not counts.get((row.unit.id, metric.id)) and not self._is_known(row, metric):
                    missing += 1
                    left.append((row.unit.id, metric.id))
        return Completeness(expected - missing, expected, tuple(left))

    def ledger(self, metric: int) -> LedgerLine:
        """What was entered for a metric in the month by the whole company, and what the ledger says."""
        entries = self._all_entries() if self.segment else self.entries
        return ledger_line(self.snapshot, self._metric[metric], self.month, entries)

    def _typed(self) -> Iterator[tuple[EntryRow, Metric]]:
        metrics = [metric for metric in self.metrics if metric.aggregation != "ratio"]
        return ((row, metric) for row in self.rows if row.is_leaf for metric in metrics)

    def _state(self, row: EntryRow, count: int, value: Fraction | None) -> State:
        if self.is_closed:
            return "closed"
        if count > 1:
            return "several"
        if count or value is not None:
            return "entered"
        return "empty" if row.is_there else "elsewhere"

    def _is_known(self, row: EntryRow, metric: Metric) -> bool:
        """Whether a leaf without entries is known to have none: the metric is complete to the end of its month."""
        through = metric.data_through
        return metric.aggregation == "flow" and row.is_there and through is not None and through >= row.last

    def _value(self, unit: int, metric: Metric, month: int) -> Fraction | None:
        return value_in(self._figures, self._figures.table(metric.id, self.segment), metric, (self._place[unit], month))

    def _question(self, unit: int, metric: Metric, value: Fraction | None) -> Outlier | None:
        if value is None or not self._counts.get((unit, metric.id)):
            return None
        earlier = (self._value(unit, metric, self.month - back) for back in range(MOST_VALUES, 0, -1))
        return outlier(value, [one for one in earlier if one is not None])

    def _all_entries(self) -> EntryColumns:
        return entries_between(self.snapshot, first_day(self.month), last_day(self.month))


def grid_metrics(snapshot: Snapshot) -> tuple[Metric, ...]:
    """The metrics in use: those that are entered in their order, then those that are computed from them."""
    active = [metric for metric in snapshot.all(Metric) if metric.active]
    return tuple(sorted(active, key=lambda one: (one.aggregation == "ratio", one.position, one.id)))


def value_in(figures: Figures, table: MetricTable, metric: Metric, at: tuple[int, int]) -> Fraction | None:
    """The value of the unit at a place in a month, read from a whole table; None where nothing is known."""
    place, month = at
    if not table.first <= month < table.end or not table.used[place, month - table.first]:
        return None
    aggregation = figures.aggregation(metric)
    sums = (int(amounts[place, month - table.first]) for amounts in table.sums)
    decimals = (figures.metric(part).decimals for part in aggregation.parts(metric))
    return aggregation.value([Fraction(amount, 10**d) for amount, d in zip(sums, decimals, strict=True)])
