"""The rows of a grid in which figures are typed: the org tree of a month, flattened, with who was there when.

The one rule: the tree is that of the month's last day, so a row stands where its unit was at the month's end. Who was
not there on any day of the month has a row only where it has entries.
"""

from collections.abc import Collection
from dataclasses import dataclass

from goaldesk.model.entry_cells import presence
from goaldesk.model.periods import first_day, last_day
from goaldesk.model.rows import Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships, OrgTree


@dataclass(frozen=True, slots=True)
class EntryRow:
    """A unit in a month. `first` and `last` are the days of the month on which it was there (first > last: on none).
    `moved_from` is the unit it belonged to at the month's beginning, where that is another one, `moved_on` the day of
    its last move in the month.
    """

    unit: Unit
    level: int
    is_leaf: bool
    first: int
    last: int
    moved_from: Unit | None = None
    moved_on: int | None = None

    @property
    def is_there(self) -> bool:
        return self.first <= self.last


def entry_rows(
    snapshot: Snapshot, month: int, *, unit: int | None = None, with_entries: Collection[int] = ()
) -> tuple[EntryRow, ...]:
    """The tree (or what is below `unit`) in a month, parents before their children. `with_entries` are the leaves that
    have entries in the month.
    """
    tree = OrgTree.of(snapshot, last_day(month), since=first_day(month))
    if unit is not None and unit not in tree:
        return ()
    levels: dict[int, int] = {}
    shown = []
    for one in tree.walk(unit):
        above = tree.parent(one)
        level = levels[one] = levels[above] + 1 if above in levels else 0
        row = _row(snapshot, tree, one, month, level)
        if not row.is_leaf or row.is_there or one in with_entries:
            shown.append(row)
    return tuple(shown)


def _row(snapshot: Snapshot, tree: OrgTree, unit: int, month: int, level: int) -> EntryRow:
    start, end = presence(snapshot, unit)
    first, last = first_day(month), last_day(month)
    memberships = Memberships.of(snapshot)
    moves = [day for day in memberships.days[unit][1:] if first < day <= last]
    before = memberships.parent(unit, first) if moves else None
    came = moves and before is not None and before != tree.parent(unit)
    units = snapshot.table(Unit)
    return EntryRow(
        units[(unit,)],
        level,
        tree.is_leaf(unit),
        first if start is None else max(first, start),
        last if end is None else min(last, end),
        units[(before,)] if came and before is not None else None,
        moves[-1] if came else None,
    )
