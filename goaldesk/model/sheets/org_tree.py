"""The org tree as a table as of a day, and who belonged where when: what Setup shows of units and people.

The one rule: a line says what was true on the day that is looked at; what has ended is shown only when asked for.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from goaldesk.model.heads import Heads
from goaldesk.model.periods import month_of_day
from goaldesk.model.rows import Alias, Membership, Person, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships, OrgTree


@dataclass(frozen=True, slots=True)
class OrgLine:
    """A unit at its place in the tree; `over` says whether it has ended."""

    unit: Unit
    level: int
    is_leaf: bool
    over: bool


@dataclass(frozen=True, slots=True)
class OrgRow:
    """One unit as of a day. `since` is the first day of its present membership (None: from the beginning), `people`
    the leaves below it, `ramp` the month of a ramp that runs and how many it has, `over` whether it has ended, and
    `moved_from` the unit it belonged to before. `head` is who leads it, `leads` what it leads itself.
    """

    unit: Unit
    level: int
    is_leaf: bool
    since: int | None
    aliases: tuple[str, ...]
    people: int
    ramp: tuple[int, int] | None
    over: bool
    moved_from: Unit | None
    head: str = ""
    leads: tuple[Unit, ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """A unit under one parent: from `first` (None: from the beginning) to `last` (None: it goes on)."""

    parent: Unit | None
    first: int | None
    last: int | None


class OrgList:
    """The tree as of a day, parents before their children. `ended` adds what ended before that day, at its last place.

    What a line says is there at once; a row is worked out when it is asked for, since a tree of ten thousand units is
    looked at forty rows at a time.
    """

    def __init__(self, snapshot: Snapshot, day: int, *, ended: bool) -> None:
        first = min((unit.ended for unit in snapshot.all(Unit) if unit.ended is not None), default=day)
        self.day = day
        self._snapshot = snapshot
        self._tree = OrgTree.of(snapshot, day, since=min(first, day) if ended else None)
        self._units = {unit.id: unit for unit in snapshot.all(Unit)}
        self.lines = tuple(self._lines())
        self._rows: dict[int, OrgRow] = {}

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, at: int) -> OrgRow:
        if at not in self._rows:
            self._rows[at] = self._row(self.lines[at])
        return self._rows[at]

    def __iter__(self) -> Iterator[OrgRow]:
        return (self[at] for at in range(len(self)))

    @cached_property
    def _people(self) -> Counter[int]:
        return _people(self._tree, self._units, self.day)

    def _lines(self) -> Iterator[OrgLine]:
        people, levels, day = self._snapshot.table(Person), dict[int, int](), self.day
        for unit in self._tree.walk():
            parent = self._tree.parent(unit)
            level = levels[unit] = 0 if parent is None else levels[parent] + 1
            row, person = self._units[unit], people.get((unit,))
            over = row.ended is not None and row.ended < day
            over = over or (person is not None and person.end_day is not None and person.end_day < day)
            yield OrgLine(row, level, self._tree.is_leaf(unit), over)

    def _row(self, line: OrgLine) -> OrgRow:
        snapshot, day, unit = self._snapshot, self.day, line.unit.id
        memberships = Memberships.of(snapshot)
        days = memberships.days[unit]
        at = max(0, sum(start <= day for start in days) - 1)
        before = memberships.parents[unit][at - 1] if at else None
        heads = Heads.of(snapshot, day)
        return OrgRow(
            line.unit,
            line.level,
            line.is_leaf,
            days[at] if at else beginning(snapshot, unit),
            snapshot.lasting("aliases of units", (Alias,), lambda: _aliases(snapshot)).get(unit, ()),
            self._people[unit],
            _ramp(snapshot.get(Person, unit), day),
            line.over,
            None if before is None else self._units[before],
            heads.of_units[unit].name if unit in heads.of_units else "",
            tuple(self._units[one] for one in self._nearest_first(heads.led_by(unit))),
        )

    def _nearest_first(self, units: Sequence[int]) -> Sequence[int]:
        return sorted((one for one in units if one in self._tree), key=lambda one: -self._tree.depth(one))


def spans(snapshot: Snapshot, unit: int) -> list[Span]:
    """Where a unit belonged when, oldest first; the end of the unit and of an employment end the last one."""
    memberships = Memberships.of(snapshot)
    days, parents = memberships.days[unit], memberships.parents[unit]
    units = snapshot.table(Unit)
    starts = [beginning(snapshot, unit), *days[1:]]
    ends = [*(day - 1 for day in days[1:]), last_day_of(snapshot, unit)]
    return [
        Span(None if parent is None else units[(parent,)], first, last)
        for parent, first, last in zip(parents, starts, ends, strict=True)
    ]


def beginning(snapshot: Snapshot, unit: int) -> int | None:
    """The day from which a unit is shown to be there: start of employment, else its first membership; None if neither
    says one. Figures of earlier days count all the same.
    """
    person = snapshot.get(Person, unit)
    if person is not None and person.start_day is not None:
        return person.start_day
    return Memberships.of(snapshot).days[unit][0] or None


def last_day_of(snapshot: Snapshot, unit: int) -> int | None:
    """The last day of a unit or of its employment, whichever comes first; None while it goes on."""
    person = snapshot.get(Person, unit)
    days = [snapshot.table(Unit)[(unit,)].ended, None if person is None else person.end_day]
    return min((day for day in days if day is not None), default=None)


def changed_people(snapshot: Snapshot, chosen: int | None, first: int, last: int, most: int) -> list[int]:
    """The units to draw over time: the chosen one, then leaves that moved, joined or left between these days, the
    latest first, then other leaves in the order of the tree; `most` at most.
    """
    kinds = (Unit, Membership, Person)
    latest = snapshot.lasting(("latest changes", first, last), kinds, lambda: _latest(snapshot, first, last))
    known = [] if chosen is None or snapshot.get(Unit, chosen) is None else [chosen]
    return [*known, *(unit for unit in latest[: most + 1] if unit != chosen)][:most]


def _latest(snapshot: Snapshot, first: int, last: int) -> list[int]:
    tree = OrgTree.of(snapshot, last, since=first)
    events: dict[int, int] = {}
    days = [(row.unit, row.from_day) for row in snapshot.all(Membership)]
    for unit in tree.walk():
        days += [(unit, day) for day in (beginning(snapshot, unit), last_day_of(snapshot, unit)) if day is not None]
    for unit, day in days:
        if first <= day <= last:
            events[unit] = max(events.get(unit, day), day)
    leaves = [unit for unit in tree.leaves() if not snapshot.table(Unit)[(unit,)].is_own]
    order = {unit: at for at, unit in enumerate(leaves)}
    return sorted(leaves, key=lambda unit: (-events.get(unit, first - 1), order[unit]))


def ramp_steps(person: Person | None) -> list[int]:
    """The percents of the first months of a person."""
    steps = [] if person is None else json.loads(person.ramp)
    return [int(step) for step in steps]


def _aliases(snapshot: Snapshot) -> dict[int, tuple[str, ...]]:
    names: dict[int, tuple[str, ...]] = {}
    for alias in sorted(snapshot.all(Alias), key=lambda alias: alias.name):
        names[alias.unit] = (*names.get(alias.unit, ()), alias.name)
    return names


def _people(tree: OrgTree, units: dict[int, Unit], day: int) -> Counter[int]:
    """How many leaves that go on stand below each unit."""
    counts: Counter[int] = Counter()
    for unit in tree.walk():
        ended = units[unit].ended
        counts[unit] = int(tree.is_leaf(unit) and not units[unit].is_own and (ended is None or ended >= day))
    for unit in reversed(list(tree.walk())):
        parent = tree.parent(unit)
        if parent is not None:
            counts[parent] += counts[unit]
    return counts


def _ramp(person: Person | None, day: int) -> tuple[int, int] | None:
    steps = ramp_steps(person)
    if person is None or person.start_day is None or not steps:
        return None
    month = month_of_day(day) - month_of_day(person.start_day) + 1
    return (month, len(steps)) if 1 <= month <= len(steps) else None
