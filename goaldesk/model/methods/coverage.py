"""Which cells are expected, and which are complete: the difference between "nothing sold" and "not known".

A cell, leaf by month, is expected if the unit was a leaf in the month, had not ended, and, where it is a person, was
employed in it. It is complete if a day of that lies up to the metric's data-through date and the month is not before
the metric's first entry. A complete cell without entries is 0; any other has no value (decision 21).
"""

import numpy as np

from goaldesk.model.entries import Ints
from goaldesk.model.metrics.aggregation import Flags
from goaldesk.model.periods import first_day
from goaldesk.model.pieces import Pieces, Places, Timeline
from goaldesk.model.rows import Membership, Person, Unit
from goaldesk.model.snapshot import Snapshot

_NEVER = 1 << 40


class Expectation:
    """Who is expected to have figures, by month. The same for all metrics."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._timeline = Timeline.of(snapshot)
        units = self._timeline.units
        self._start = np.full(len(units), -_NEVER, np.int64)
        self._end = np.array([_NEVER if unit.ended is None else unit.ended for unit in units], np.int64)
        for person in snapshot.all(Person):
            at = self._timeline.place[person.unit]
            self._start[at] = -_NEVER if person.start_day is None else person.start_day
            if person.end_day is not None:
                self._end[at] = min(self._end[at], person.end_day)
        self._counts: dict[int, Places] = {}
        self._cells: dict[tuple[int, int], Flags] = {}

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Expectation":
        return snapshot.lasting("expectation", (Unit, Membership, Person), lambda: cls(snapshot))

    def cells(self, pieces: Pieces) -> Flags:
        """The expected cells, by unit and month; not to be written to."""
        key = (pieces.first, pieces.end)
        if key not in self._cells:
            self._cells[key] = self._leaves(pieces) & (
                self._begin(pieces) <= np.minimum(pieces.month_days[1:] - 1, self._end[:, None])
            )
        return self._cells[key]

    def _leaves(self, pieces: Pieces) -> Flags:
        leaf = np.zeros((pieces.units, pieces.months), np.bool_)
        for first, end, shape in pieces.runs():
            months = np.unique(pieces.month_of(pieces.days[first:end]))
            leaf[:, months] |= shape.is_leaf[:, None]
        return leaf

    def complete(self, pieces: Pieces, first_month: int | None, data_through: int | None) -> Flags:
        """The expected cells that are complete, for a metric with this month of its first entry and data-through."""
        if first_month is None or data_through is None:
            return np.zeros((pieces.units, pieces.months), np.bool_)
        begun = (self._start <= data_through)[:, None] & (pieces.month_days[:-1] <= data_through)
        complete: Flags = self.cells(pieces) & begun
        complete[:, : max(first_month - pieces.first, 0)] = False
        return complete

    def count(self, month: int) -> Places:
        """For each unit how many cells are expected below it (or for itself) in a month."""
        if month not in self._counts:
            pieces = self._timeline.pieces(month, month + 1)
            self._counts[month] = pieces.count_below(self.cells(pieces))[:, 0]
        return self._counts[month]

    def there(self, first: int, end: int) -> Flags:
        """Whether each unit had not ended before each of the months `first <= month < end`."""
        days = np.array([first_day(month) for month in range(first, end)], np.int64)
        return self._ended_after(days)

    def _ended_after(self, days: Ints) -> Flags:
        ended = np.array([_NEVER if unit.ended is None else unit.ended for unit in self._timeline.units], np.int64)
        there: Flags = ended[:, None] >= days
        return there

    def _begin(self, pieces: Pieces) -> Ints:
        begin: Ints = np.maximum(pieces.month_days[:-1], self._start[:, None])
        return begin
