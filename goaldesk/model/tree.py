"""The org tree as it was on a day, from units and their dated memberships.

The one rule: a tree is always a tree *as of* a day, so that last quarter prints as it was. A unit's first membership
reaches back for ever, each lasts to the next; a unit that ended before the day is no longer there.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from goaldesk.model.errors import Trouble
from goaldesk.model.rows import Membership, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Memberships:
    """Which parent each unit had when: `days` and `parents` of a unit in the order of time. `changes` are the days on
    which a unit came under another parent, in order; on each the tree is a new one. `ends` are the last days of units
    that ended, in order.
    """

    days: Mapping[int, tuple[int, ...]]
    parents: Mapping[int, tuple[int | None, ...]]
    changes: Sequence[int]
    ends: Sequence[int]

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Memberships":
        return snapshot.lasting("memberships", (Unit, Membership), lambda: cls._read(snapshot))

    @classmethod
    def _read(cls, snapshot: Snapshot) -> "Memberships":
        days: dict[int, tuple[int, ...]] = {unit.id: () for unit in snapshot.all(Unit)}
        parents: dict[int, tuple[int | None, ...]] = dict.fromkeys(days, ())
        for row in sorted(snapshot.all(Membership), key=attrgetter("from_day")):
            days[row.unit] += (row.from_day,)
            parents[row.unit] += (row.parent,)
        changes = sorted({day for days_of in days.values() for day in days_of[1:]})
        return cls(days, parents, changes, sorted(unit.ended for unit in snapshot.all(Unit) if unit.ended is not None))

    def parent(self, unit: int, day: int) -> int | None:
        """The unit above on that day; None for a root."""
        days = self.days[unit]
        return self.parents[unit][max(bisect_right(days, day) - 1, 0)] if days else None


class OrgTree:
    """The tree as of a day. Siblings stand in the order of position, then name."""

    def __init__(self, units: Mapping[int, Unit], parents: Mapping[int, int | None]) -> None:
        self._parents = parents
        children: dict[int | None, list[int]] = {}
        for unit in sorted(parents, key=lambda id_: (units[id_].position, units[id_].name, id_)):
            children.setdefault(parents[unit], []).append(unit)
        self._children = {unit: tuple(below) for unit, below in children.items()}
        self._order = tuple(self._descend(None))
        if len(self._order) != len(parents):
            raise circle_of_units()
        self._depths: dict[int | None, int] = {None: -1}
        for unit in self._order:
            self._depths[unit] = self._depths[parents[unit]] + 1

    @classmethod
    def of(cls, snapshot: Snapshot, day: int, *, since: int | None = None) -> "OrgTree":
        """The tree as of a day; with `since`, units that ended on or after that day are still in it, at their last
        place.

        Raises Trouble `circle_of_units` if the memberships of the file lead in a circle.
        """
        memberships, kept_from = Memberships.of(snapshot), day if since is None else since
        # Between two changes all days have one tree.
        same = bisect_right(memberships.changes, day), bisect_left(memberships.ends, kept_from)
        return snapshot.lasting(("tree", *same), (Unit, Membership), lambda: cls._read(snapshot, day, kept_from))

    @classmethod
    def _read(cls, snapshot: Snapshot, day: int, kept_from: int) -> "OrgTree":
        memberships = Memberships.of(snapshot)
        units = {unit.id: unit for unit in snapshot.all(Unit)}
        parents = {unit: memberships.parent(unit, day) for unit in units}
        there = {id_ for id_, unit in units.items() if unit.ended is None or unit.ended >= kept_from}
        for unit in tuple(there):  # what goes on below an ended unit keeps it in the tree
            above = parents[unit]
            while above is not None and above not in there:
                there.add(above)
                above = parents[above]
        return cls(units, {unit: parent for unit, parent in parents.items() if unit in there})

    @property
    def roots(self) -> tuple[int, ...]:
        return self._children.get(None, ())

    def __contains__(self, unit: int) -> bool:
        return unit in self._parents

    def __len__(self) -> int:
        return len(self._order)

    def parent(self, unit: int) -> int | None:
        return self._parents[unit]

    def children(self, unit: int) -> tuple[int, ...]:
        return self._children.get(unit, ())

    def is_leaf(self, unit: int) -> bool:
        return unit not in self._children

    def walk(self, unit: int | None = None) -> Iterator[int]:
        """The unit and everything below it, parents before their children; without a unit the whole tree."""
        if unit is None:
            return iter(self._order)
        return self._descend(unit, with_itself=True)

    def leaves(self, unit: int | None = None) -> Iterator[int]:
        """The units below (or the unit itself) that have nothing below them."""
        return (below for below in self.walk(unit) if self.is_leaf(below))

    def path(self, unit: int) -> tuple[int, ...]:
        """From the root down to the unit itself."""
        upwards = [unit]
        while (above := self._parents[upwards[-1]]) is not None:
            upwards.append(above)
        return tuple(reversed(upwards))

    def depth(self, unit: int) -> int:
        """0 for a root."""
        return self._depths[unit]

    def _descend(self, unit: int | None, *, with_itself: bool = False) -> Iterator[int]:
        waiting = [unit] if with_itself and unit is not None else list(reversed(self._children.get(unit, ())))
        while waiting:
            here = waiting.pop()
            yield here
            waiting.extend(reversed(self._children.get(here, ())))


def circle_of_units() -> Trouble:
    """The memberships lead back to where they started, which no edit allows: the file was changed by other means."""
    return Trouble(
        "circle_of_units",
        QT_TRANSLATE_NOOP(
            "Fault", "Some units of this file belong to each other in a circle. Nothing was changed; restore a backup."
        ),
    )
