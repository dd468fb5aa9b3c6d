"""Who leads a unit as of a day: one of its people, or somebody who is no unit and is known by name only.

The one rule: who leads from a day on leads until somebody else does, or until the person has left.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goaldesk.model.rows import Person, Unit, UnitHead
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree


@dataclass(frozen=True, slots=True)
class Head:
    """Who leads a unit: the name, the unit that the person is (None: none), and since which day (0: the beginning)."""

    name: str
    person: int | None
    since: int


@dataclass(frozen=True, slots=True)
class Superior:
    """Who leads those above somebody, and which of the units above they are, nearest first."""

    name: str
    units: tuple[Unit, ...]


class Heads:
    """Everybody who leads a unit, as of a day."""

    def __init__(self, snapshot: Snapshot, day: int) -> None:
        self._snapshot, self._day = snapshot, day
        rows = sorted((row for row in snapshot.all(UnitHead) if row.from_day <= day), key=lambda row: row.from_day)
        found = {row.unit: self._head(row) for row in rows}
        self.of_units: Mapping[int, Head] = {unit: head for unit, head in found.items() if head is not None}

    @classmethod
    def of(cls, snapshot: Snapshot, day: int) -> "Heads":
        """The heads of a workbook on a day."""
        return snapshot.lasting(("heads", day), (UnitHead, Unit, Person), lambda: cls(snapshot, day))

    def led_by(self, person: int) -> Sequence[int]:
        """The units that a person leads, smallest id first."""
        return sorted(unit for unit, head in self.of_units.items() if head.person == person)

    def superior(self, unit: int, tree: OrgTree) -> Superior | None:
        """Who leads the nearest unit above that is not led by the unit itself. An own leaf is the head of its unit."""
        above = [one for one in reversed(tree.path(unit)) if one != unit]
        row = self._snapshot.table(Unit)[(unit,)]
        itself = {row.name}
        if row.is_own and above:
            head = self.of_units.get(above[0])
            itself |= {head.name} if head else set()
            above = above[1:]
        led = [(one, self.of_units[one].name) for one in above if one in self.of_units]
        name = next((name for _, name in led if name not in itself), None)
        if name is None:
            return None
        units = self._snapshot.table(Unit)
        return Superior(name, tuple(units[(one,)] for one, head in led if head == name))

    def _head(self, row: UnitHead) -> Head | None:
        if row.person is None:
            return Head(row.name, None, row.from_day) if row.name else None
        unit, person = self._snapshot.table(Unit)[(row.person,)], self._snapshot.get(Person, row.person)
        days = (unit.ended, person.end_day if person is not None else None)
        if any(day is not None and day < self._day for day in days):
            return None
        return Head(unit.name, row.person, row.from_day)
