"""The rows of a grid in which figures are typed: the org tree of a month, flattened, with who was there when.

The one rule: the tree is that of the month's last day, so a row stands where its unit was at the month's end. Who was
not there on any day of the month has a row only where it has entries.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from goaldesk.model.entry_cells import presence
from goaldesk.model.periods import first_day, last_day
from goaldesk.model.rows import Membership, Person, Unit
from goaldesk.model.sheets.grid import GridRow
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships, OrgTree


class EntryRow(NamedTuple):
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


class EntryTree(NamedTuple):
    """The units of a month, parents before their children, and the same as rows of a grid."""

    rows: tuple[EntryRow, ...]
    grid_rows: tuple[GridRow, ...]


def entry_tree(
    snapshot: Snapshot, month: int, *, unit: int | None = None, with_entries: Collection[int] = ()
) -> EntryTree:
    """The tree (or what is below `unit`) in a month. `with_entries` are the units that have entries in the month.

    Figures are typed more often than people come and go: a tree is made once and lasts until they do.
    """
    kinds = (Unit, Membership, Person)
    rows = snapshot.lasting(("entry rows", month, unit), kinds, lambda: tuple(_rows(snapshot, month, unit)))
    gone = snapshot.lasting(
        ("gone", month, unit), kinds, lambda: frozenset(row.unit.id for row in rows if row.is_leaf and not row.is_there)
    )
    kept = gone & frozenset(with_entries)
    return snapshot.lasting(("entry tree", month, unit, kept), kinds, lambda: _tree(rows, gone - kept))


def _tree(rows: tuple[EntryRow, ...], without: Collection[int]) -> EntryTree:
    shown = tuple(row for row in rows if row.unit.id not in without) if without else rows
    return EntryTree(shown, _grid_rows(shown))


def _grid_rows(rows: Sequence[EntryRow]) -> tuple[GridRow, ...]:
    """The units as rows of the grid; those that have teams below them are strong."""
    made = []
    teams: dict[int, bool] = {}  # from below: each level that waits for the row above it, and whether a team is there
    for row in reversed(rows):
        below = [teams.pop(level) for level in tuple(teams) if level > row.level]
        strong = bool(below) and (row.level == 0 or any(below))
        made.append(GridRow(row.unit.id, row.level, folds=bool(below), strong=strong))
        teams[row.level] = teams.get(row.level, False) or any(below) or not row.is_leaf
    return tuple(reversed(made))


def _rows(snapshot: Snapshot, month: int, unit: int | None) -> Iterator[EntryRow]:
    first, last = first_day(month), last_day(month)
    tree = OrgTree.of(snapshot, last, since=first)
    if unit is not None and unit not in tree:
        return
    memberships, units = Memberships.of(snapshot), snapshot.table(Unit)
    top = 0 if unit is None else tree.depth(unit)
    for one in tree.walk(unit):
        start, end = presence(snapshot, one)
        moves = [day for day in memberships.days[one][1:] if first < day <= last]
        before = memberships.parent(one, first) if moves else None
        came = moves and before is not None and before != tree.parent(one)
        yield EntryRow(
            units[(one,)],
            tree.depth(one) - top,
            tree.is_leaf(one),
            first if start is None or start < first else start,
            last if end is None or end > last else end,
            units[(before,)] if came and before is not None else None,
            moves[-1] if came else None,
        )
