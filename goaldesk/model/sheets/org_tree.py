"""The org tree as a table as of a day, and who belonged where when: what Setup shows of units and people.

The one rule: a line says what was true on the day that is looked at; what has ended is shown only when asked for.
"""

import json
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from goaldesk.model.periods import month_of_day
from goaldesk.model.rows import Alias, Membership, Person, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships, OrgTree


@dataclass(frozen=True, slots=True)
class OrgRow:
    """One unit as of a day. `since` is the first day of its present membership (None: from the beginning), `people`
    the leaves below it, `ramp` the month of a ramp that runs and how many it has, `over` whether it has ended, and
    `moved_from` the unit it belonged to before.
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


@dataclass(frozen=True, slots=True)
class Span:
    """A unit under one parent: from `first` (None: from the beginning) to `last` (None: it goes on)."""

    parent: Unit | None
    first: int | None
    last: int | None


def org_rows(snapshot: Snapshot, day: int, *, ended: bool, folded: Collection[int] = ()) -> list[OrgRow]:
    """The tree as of a day, parents before their children. `ended` adds what ended before that day at its last place;
    what lies below a `folded` unit is left out.
    """
    since = min((unit.ended for unit in snapshot.all(Unit) if unit.ended is not None), default=day)
    tree = OrgTree.of(snapshot, day, since=min(since, day) if ended else None)
    units = {unit.id: unit for unit in snapshot.all(Unit)}
    aliases: dict[int, list[str]] = {}
    for alias in snapshot.all(Alias):
        aliases.setdefault(alias.unit, []).append(alias.name)
    people = _people(tree, units, day)
    rows: list[OrgRow] = []
    closed: int | None = None
    levels: dict[int, int] = {}
    for unit in tree.walk():
        parent = tree.parent(unit)
        level = levels[unit] = 0 if parent is None else levels[parent] + 1
        if closed is not None and level > closed:
            continue
        closed = level if unit in folded else None
        names = tuple(sorted(aliases.get(unit, ())))
        rows.append(_row(snapshot, units, (unit, level, tree.is_leaf(unit)), day, (names, people[unit])))
    return rows


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
    tree = OrgTree.of(snapshot, last, since=first)
    events: dict[int, int] = {}
    for row in snapshot.all(Membership):
        if row.unit in tree and first <= row.from_day <= last:
            events[row.unit] = max(events.get(row.unit, row.from_day), row.from_day)
    for unit in tree.walk():
        for day in (beginning(snapshot, unit), last_day_of(snapshot, unit)):
            if day is not None and first <= day <= last:
                events[unit] = max(events.get(unit, day), day)
    leaves = [unit for unit in tree.leaves() if not snapshot.table(Unit)[(unit,)].is_own]
    order = {unit: at for at, unit in enumerate(leaves)}
    latest = sorted(leaves, key=lambda unit: (-events.get(unit, first - 1), order[unit]))
    known = [chosen] if chosen is not None and chosen in snapshot_units(snapshot) else []
    return [*known, *(unit for unit in latest if unit != chosen)][:most]


def snapshot_units(snapshot: Snapshot) -> set[int]:
    """The ids of all units."""
    return {unit.id for unit in snapshot.all(Unit)}


def ramp_steps(person: Person | None) -> list[int]:
    """The percents of the first months of a person."""
    steps = [] if person is None else json.loads(person.ramp)
    return [int(step) for step in steps]


def _row(
    snapshot: Snapshot,
    units: dict[int, Unit],
    where: tuple[int, int, bool],
    day: int,
    known: tuple[tuple[str, ...], int],
) -> OrgRow:
    unit, level, is_leaf = where
    row = units[unit]
    memberships = Memberships.of(snapshot)
    days = memberships.days[unit]
    at = max(0, sum(start <= day for start in days) - 1)
    last = last_day_of(snapshot, unit)
    before = memberships.parents[unit][at - 1] if at else None
    return OrgRow(
        row,
        level,
        is_leaf,
        days[at] if at else beginning(snapshot, unit),
        known[0],
        known[1],
        _ramp(snapshot.get(Person, unit), day),
        last is not None and last < day,
        None if before is None else units[before],
    )


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
