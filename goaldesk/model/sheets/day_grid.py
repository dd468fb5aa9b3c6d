"""The grid in which one metric is entered day by day: units down, the days of a month across.

The one rule: a day stands on its own. What a unit is the sum of is decided by the tree of that day, and a day nobody
works owes nothing.
"""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from goaldesk.model.closing import is_closed
from goaldesk.model.entries import Ints
from goaldesk.model.entry_cells import entries_between
from goaldesk.model.periods import first_day, last_day
from goaldesk.model.pieces import Timeline
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.entry_rows import EntryRow, entry_tree
from goaldesk.model.sheets.expected_cells import Expected
from goaldesk.model.sheets.month_grid import Completeness, MonthCell, State
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.workdays import Workdays


@dataclass(frozen=True, slots=True)
class DayColumn:
    """A day of the month and whether it is worked."""

    day: int
    is_workday: bool


class DayGrid:
    """The figures of a metric in `month`, for the whole company or for what is below `unit`; of one segment, or of all
    (0). `today` is the last day that owes a figure. Its cells are those of the month grid; a stock shows the last level
    of a day and has no sums.
    """

    def __init__(
        self, snapshot: Snapshot, metric: Metric, month: int, *, today: int, unit: int | None = None, segment: int = 0
    ) -> None:
        self.snapshot, self.metric, self.month, self.segment = snapshot, metric, month, segment
        self._today = today
        entries = entries_between(snapshot, first_day(month), last_day(month), segment)
        self._entries = entries.take(entries.metric == metric.id)
        self.rows, self.grid_rows = entry_tree(
            snapshot, month, unit=unit, with_entries=frozenset(np.unique(self._entries.unit).tolist())
        )
        workdays = Workdays.of(snapshot)
        days = range(first_day(month), last_day(month) + 1)
        self.columns: tuple[DayColumn, ...] = tuple(DayColumn(day, workdays.is_workday(day)) for day in days)
        self._row = {row.unit.id: row for row in self.rows}
        self._timeline = Timeline.of(snapshot)
        self._expected = Expected(snapshot, month)
        self._amounts, self._counts = self._tables()

    @property
    def is_closed(self) -> bool:
        return is_closed(self.snapshot, self.month)

    def row(self, unit: int) -> EntryRow:
        """The row of a unit. Raises KeyError for one that has none."""
        return self._row[unit]

    def cell(self, unit: int, day: int) -> MonthCell:
        """The cell of a unit on a day of the month. Raises KeyError for a unit without a row."""
        row = self._row[unit]
        place, at = self._timeline.place[unit], day - self.columns[0].day
        count, value = int(self._counts[place, at]), self._value(place, at)
        if not row.is_leaf:
            return MonthCell(value, 0, "computed")
        return MonthCell(value, count, self._state(row, day, count), self._owes(row, day))

    def month_value(self, unit: int) -> Fraction | None:
        """The sum of the days of a row; None where nothing was entered, and for a stock."""
        counts = self._counts[self._timeline.place[unit]]
        if self.metric.aggregation == "stock" or not counts.any():
            return None
        return Fraction(int(self._amounts[self._timeline.place[unit]].sum()), 10**self.metric.decimals)

    @cached_property
    def completeness(self) -> Completeness:
        """How many of the days that owe a figure have one; `missing` are pairs of unit and day."""
        owed = [
            (row.unit.id, column.day)
            for row in self.rows
            if row.is_leaf
            for column in self.columns
            if self._owes(row, column.day)
        ]
        missing = tuple(
            (unit, day) for unit, day in owed if not self._counts[self._timeline.place[unit], day - self.columns[0].day]
        )
        return Completeness(len(owed) - len(missing), len(owed), missing)

    def _tables(self) -> tuple[Ints, Ints]:
        """Amount and number of entries by unit and day, rolled up with the tree of each day."""
        entries, units = self._entries, len(self._timeline.units)
        amounts = np.zeros((units, len(self.columns)), np.int64)
        counts = np.zeros_like(amounts)
        order: Ints = np.lexsort((entries.id,))
        place = self._timeline.lookup.places(entries.unit[order])
        day = entries.day[order] - self.columns[0].day
        np.add.at(counts, (place, day), 1)
        if self.metric.aggregation == "stock":
            amounts[place, day] = entries.amount[order]
            return amounts, counts
        np.add.at(amounts, (place, day), entries.amount[order])
        for at, column in enumerate(self.columns):
            shape = self._timeline.shape(self._timeline.number_of(column.day))
            for table in (amounts, counts):
                shape.roll_up(table[:, at : at + 1])
        return amounts, counts

    def _value(self, place: int, at: int) -> Fraction | None:
        if not self._counts[place, at]:
            return None
        return Fraction(int(self._amounts[place, at]), 10**self.metric.decimals)

    def _state(self, row: EntryRow, day: int, count: int) -> State:
        if self.is_closed:
            return "closed"
        if count:
            return "several" if count > 1 else "entered"
        return "empty" if row.first <= day <= row.last else "elsewhere"

    def _owes(self, row: EntryRow, day: int) -> bool:
        if self.metric.cadence != "day" or day > self._today or not row.first <= day <= row.last:
            return False
        is_workday = self.columns[day - self.columns[0].day].is_workday
        return is_workday and self._expected.is_expected(row.unit.id, self.metric.id)
