"""Time cut into pieces in which the org tree stays the same: at the first day of each month and at each day on which
somebody came under another parent.

The one rule: what is true of a day is decided in its piece. A table of figures has a row for each unit and a column
for each piece; it is rolled up level by level with the tree of the piece, and only then are pieces joined to months.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.entries import Ints, frozen
from goaldesk.model.periods import first_day
from goaldesk.model.rows import Membership, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships, circle_of_units

Places = NDArray[np.int32]

_TABLE_OF_IDS = 1 << 22
"""Up to this span of ids a plain table finds places; beyond it a search, slower but without the memory."""


class Lookup:
    """From the ids of units to their places, for whole columns at once."""

    def __init__(self, ids: Ints) -> None:
        self.ids = ids
        self._first = int(ids[0]) if len(ids) else 0
        span = int(ids[-1]) - self._first + 1 if len(ids) else 0
        self._table: Places | None = None
        if span <= _TABLE_OF_IDS:
            self._table = np.full(span, -1, np.int32)
            self._table[ids - self._first] = np.arange(len(ids), dtype=np.int32)

    def places(self, ids: Ints) -> NDArray[np.int64] | Places:
        """The place of each id; all of them have to be known."""
        return np.searchsorted(self.ids, ids) if self._table is None else self._table[ids - self._first]


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """Units of one depth, those of one parent together: `starts` are where the children of each parent begin.

    Places that follow each other are a slice, which numpy reads where they lie.
    """

    parents: Ints | slice
    starts: Ints
    children: Ints | slice


def _run(places: Ints) -> Ints | slice:
    """Rising places as a slice, where none is left out between them."""
    first, last = int(places[0]), int(places[-1])
    return slice(first, last + 1) if np.array_equal(places, np.arange(first, last + 1)) else places


class Shape:
    """The tree while it stays the same: the place of the parent of each unit (-1: none), and its levels from below."""

    def __init__(self, parent: Ints) -> None:
        self.parent = parent
        self.is_leaf = np.ones(len(parent), np.bool_)
        self.is_leaf[parent[parent >= 0]] = False
        self.levels = tuple(self._levels())

    def _depths(self) -> Ints:
        above = self.parent.copy()
        depth = np.zeros(len(above), np.int64)
        while (on_way := np.flatnonzero(above >= 0)).size:
            depth[on_way] += 1
            above[on_way] = self.parent[above[on_way]]
            if depth[on_way[0]] > len(above):
                raise circle_of_units()
        return depth

    def _levels(self) -> list[Level]:
        levels = []
        depth = self._depths()
        for wanted in range(int(depth.max(initial=0)), 0, -1):
            children = np.flatnonzero(depth == wanted)
            children = children[np.argsort(self.parent[children], kind="stable")]
            parents, starts = np.unique(self.parent[children], return_index=True)
            levels.append(Level(_run(parents), starts, _run(children)))
        return levels

    def roll_up(self, table: NDArray[Any]) -> None:
        """Add to the row of each unit the rows of everything below it."""
        for level in self.levels:
            table[level.parents] += np.add.reduceat(table[level.children], level.starts, axis=0)

    @cached_property
    def children(self) -> dict[int, Ints]:
        """The places of the children of each unit that has some."""
        found: dict[int, Ints] = {}
        places = np.arange(len(self.parent))
        for level in self.levels:
            parents, children = places[level.parents], places[level.children]
            for parent, some in zip(parents.tolist(), np.split(children, level.starts[1:]), strict=True):
                found[parent] = some
        return found

    @cached_property
    def pairs(self) -> Ints:
        """Every unit with each unit above it, and itself, as `unit * count + above`, in order."""
        count = len(self.parent)
        units = np.arange(count)
        above = units
        found = [units * count + units]
        while len(units):
            above = self.parent[above]
            units, above = units[above >= 0], above[above >= 0]
            found.append(units * count + above)
        return np.unique(np.concatenate(found))


class Timeline:
    """All units of a workbook by place, and the shapes that their tree had."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.units = sorted(snapshot.all(Unit), key=lambda unit: unit.id)
        self.lookup = Lookup(frozen([unit.id for unit in self.units]))
        self.place = {unit.id: at for at, unit in enumerate(self.units)}
        self._memberships = Memberships.of(snapshot)
        self.changes = frozen(self._memberships.changes)
        self._shapes: dict[int, Shape] = {}
        self._pieces: dict[tuple[int, int], Pieces] = {}

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Timeline":
        return snapshot.lasting("timeline", (Unit, Membership), lambda: cls(snapshot))

    def shape(self, number: int) -> Shape:
        """The shape before the first change (0), or after the change of this number.

        Raises Trouble `circle_of_units` as `OrgTree.of` does.
        """
        if number not in self._shapes:
            day = int(self.changes[number - 1]) if number else int(self.changes[0]) - 1 if len(self.changes) else 0
            above = [self._memberships.parent(unit.id, day) for unit in self.units]
            self._shapes[number] = Shape(frozen([-1 if unit is None else self.place[unit] for unit in above]))
        return self._shapes[number]

    def number_of(self, day: int) -> int:
        """The number of the shape on a day."""
        return int(np.searchsorted(self.changes, day, "right"))

    def pieces(self, first: int, end: int) -> "Pieces":
        """The pieces of the months `first <= month < end`."""
        if (first, end) not in self._pieces:
            self._pieces[first, end] = Pieces(self, first, end)
        return self._pieces[first, end]


class Pieces:
    """The months `first <= month < end`, cut. Columns of a table by piece are in the order of time."""

    def __init__(self, timeline: Timeline, first: int, end: int) -> None:
        self.timeline, self.first, self.end = timeline, first, end
        month_days = frozen([first_day(month) for month in range(first, end + 1)])
        cuts = timeline.changes[(timeline.changes > month_days[0]) & (timeline.changes < month_days[-1])]
        self.days = np.unique(np.concatenate([month_days[:-1], cuts]))
        self.month_days = month_days
        self.month_starts = np.searchsorted(self.days, month_days[:-1])
        self.month_lasts = np.append(self.month_starts[1:], len(self.days)) - 1
        self.numbers = np.searchsorted(timeline.changes, self.days, "right")
        lengths = np.diff(np.append(self.days, month_days[-1]))
        self._piece_of_day = np.repeat(np.arange(len(self.days), dtype=np.int32), lengths)
        self._month_of_day = np.repeat(np.arange(end - first, dtype=np.int32), np.diff(month_days))

    @property
    def months(self) -> int:
        return self.end - self.first

    @property
    def units(self) -> int:
        return len(self.timeline.units)

    def piece_of(self, days: Ints) -> Places:
        """The piece of each day; all of them have to lie in these months."""
        pieces: Places = self._piece_of_day[days - self.month_days[0]]
        return pieces

    def month_of(self, days: Ints) -> Places:
        """The place of the month of each day, from 0."""
        months: Places = self._month_of_day[days - self.month_days[0]]
        return months

    def runs(self) -> list[tuple[int, int, Shape]]:
        """Pieces that follow each other with the same shape: first piece, end, shape."""
        starts = np.flatnonzero(np.diff(self.numbers, prepend=-1)).tolist()
        ends = [*starts[1:], len(self.numbers)]
        return [(a, b, self.timeline.shape(int(self.numbers[a]))) for a, b in zip(starts, ends, strict=True)]

    def roll_up(self, table: NDArray[Any]) -> None:
        """Roll up a table by piece, each piece with its own tree."""
        for first, end, shape in self.runs():
            shape.roll_up(table[:, first:end])

    def by_month(self, table: Ints) -> Ints:
        """The pieces of each month added."""
        if len(self.days) == self.months:
            return table
        joined: Ints = np.add.reduceat(table, self.month_starts, axis=1)
        return joined

    def ever_in_month(self, flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Whether a flag stands in any piece of the month."""
        if len(self.days) == self.months:
            return flags
        joined: NDArray[np.bool_] = np.logical_or.reduceat(flags, self.month_starts, axis=1)
        return joined

    def in_pieces(self, flags: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Flags by month, repeated for each piece of the month."""
        return np.repeat(flags, self.month_lasts - self.month_starts + 1, axis=1)

    def cut_months(self) -> list[int]:
        """The places of the months with more than one piece."""
        return np.flatnonzero(self.month_lasts > self.month_starts).tolist()

    def count_below(self, flags: NDArray[np.bool_]) -> Places:
        """For each unit and month how many units below (or itself) are flagged in that month.

        Somebody who moved within the month counts in each place where it was, and once in what is above both.
        """
        counts = flags.astype(np.int32)
        numbers = self.numbers[self.month_lasts]
        starts = np.flatnonzero(np.diff(numbers, prepend=-1)).tolist()
        for first, end in zip(starts, [*starts[1:], len(numbers)], strict=True):
            self.timeline.shape(int(numbers[first])).roll_up(counts[:, first:end])
        for month, units, above in self._left_behind:
            np.add.at(counts[:, month], above, flags[units, month].astype(np.int32))
        return counts

    @cached_property
    def _left_behind(self) -> list[tuple[int, Ints, Ints]]:
        """For each cut month the units with those above them that were so earlier in the month, but not at its end."""
        found = []
        for month in self.cut_months():
            numbers = self.numbers[self.month_starts[month] : self.month_lasts[month] + 1]
            *before, last = (self.timeline.shape(int(number)).pairs for number in numbers)
            gone = np.setdiff1d(np.unique(np.concatenate(before)), last, assume_unique=True)
            units, above = np.divmod(gone, max(self.units, 1))
            found.append((month, units, above))
        return found
