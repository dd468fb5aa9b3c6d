"""Everything in a workbook, frozen: what screens, sheets, packs and jobs read. Safe in any thread.

Rows are read from the file once, at opening; after each edit `after(changes)` gives the next snapshot, which shares
every untouched table. Entries and target months are columns. What is expensive to compute may hang on a snapshot
(`derived`), where it cannot be stale.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numpy as np

from goaldesk.model.entries import EntryColumns, Ints, frozen, sealed
from goaldesk.model.periods import FiscalCalendar
from goaldesk.model.rows import ROWS, FiscalYear, Key, Row, Setting, TargetMonth, Value
from goaldesk.model.settings import WorkbookSettings

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet

R = TypeVar("R", bound=Row)
T = TypeVar("T")

_MONTH_BITS = 20


@dataclass(frozen=True, slots=True, eq=False)
class TargetMonths:
    """The rows of `target_month` in columns, in the order of target and month."""

    target: Ints
    month: Ints
    amount: Ints
    locked: Ints

    def __len__(self) -> int:
        return len(self.target)

    def sort_key(self) -> Ints:
        """Target and month in one integer."""
        return (self.target << _MONTH_BITS) | self.month

    def row(self, at: int) -> TargetMonth:
        return TargetMonth(*(int(getattr(self, f.name)[at]) for f in fields(self)))

    def find(self, target: int, month: int) -> TargetMonth | None:
        """The amount of one target in one month."""
        first, end = int(self.target.searchsorted(target)), int(self.target.searchsorted(target, "right"))
        at = first + int(self.month[first:end].searchsorted(month))
        return self.row(at) if at < end and self.month[at] == month else None

    def of(self, target: int) -> "TargetMonths":
        """The months of one target."""
        first, end = np.searchsorted(self.target, [target, target + 1])
        return TargetMonths(*(getattr(self, f.name)[first:end] for f in fields(self)))

    def replaced(self, gone: Iterable[Key], come: Iterable[TargetMonth]) -> "TargetMonths":
        """Without the rows of these keys, with those. What follows each other is written in one piece, so that an edit
        of a few months costs no more than a copy of the columns, and of amounts alone only one of these.
        """
        rows = sorted(come, key=lambda row: (row.target, row.month))
        keys = np.array([(row.target << _MONTH_BITS) | row.month for row in rows], np.int64)
        known = self.sort_key()
        leaving = _found(known, np.array([(cast(int, t) << _MONTH_BITS) | cast(int, m) for t, m in gone], np.int64))
        if len(leaving) == len(keys) and np.array_equal(known[leaving], keys):
            return self._rewritten(leaving, rows)
        places = _one_place(np.searchsorted(_without(known, leaving), keys))
        columns = []
        for f in fields(self):
            stays, added = _without(getattr(self, f.name), leaving), [getattr(row, f.name) for row in rows]
            columns.append(sealed(np.insert(stays, places, added) if added else stays))
        return TargetMonths(*columns)

    def _rewritten(self, places: Ints, rows: list[TargetMonth]) -> "TargetMonths":
        """With the amounts and locks of these rows at their places; the other columns are shared."""
        columns = [self.target, self.month]
        for name in ("amount", "locked"):
            column: Ints = getattr(self, name).copy()
            column[places] = [getattr(row, name) for row in rows]
            columns.append(sealed(column))
        return TargetMonths(*columns)

    @classmethod
    def empty(cls) -> "TargetMonths":
        return cls(*(frozen([]) for _ in fields(cls)))


class Snapshot:
    """The rows of all tables by key, the entries, the target months. `generation` grows by one with each edit."""

    def __init__(
        self,
        tables: Mapping[str, Mapping[Key, Row]],
        entries: EntryColumns,
        target_months: TargetMonths,
        generation: int = 0,
    ) -> None:
        self._tables = {
            row.TABLE: MappingProxyType(dict(tables.get(row.TABLE, {}))) for row in ROWS if row is not TargetMonth
        }
        self.entries = entries
        self.target_months = target_months
        self.generation = generation
        self._derived: dict[Hashable, Any] = {}
        self._lasting: dict[Hashable, tuple[frozenset[str], Any]] = {}

    def table(self, kind: type[R]) -> Mapping[Key, R]:
        """The rows of one table by key. Target months are in `target_months`."""
        return cast("Mapping[Key, R]", self._tables[kind.TABLE])

    def all(self, kind: type[R]) -> Iterable[R]:
        """The rows of one table."""
        return self.table(kind).values()

    def get(self, kind: type[R], *key: Value) -> R | None:
        """The row with this key, or None."""
        if kind is TargetMonth:
            return cast("R | None", self.target_months.find(cast(int, key[0]), cast(int, key[1])))
        return self.table(kind).get(key)

    @property
    def settings(self) -> WorkbookSettings:
        return self.derived("settings", lambda: WorkbookSettings.from_rows(self.all(Setting)))

    @property
    def fiscal(self) -> FiscalCalendar:
        return self.derived("fiscal", lambda: FiscalCalendar(self.all(FiscalYear)))

    def derived(self, name: Hashable, compute: Callable[[], T]) -> T:
        """What `compute` gives, computed once for this snapshot."""
        if name not in self._derived:
            self._derived[name] = compute()
        return cast(T, self._derived[name])

    def lasting(
        self, name: Hashable, kinds: Iterable[type[Row]], compute: Callable[[], T], *, entries: bool = False
    ) -> T:
        """As `derived`, for what is computed from these tables (and the `entries`) alone: kept until an edit touches
        one of them. What is kept holds no snapshot, which would keep all its tables with it.
        """
        if name not in self._lasting:
            tables = {kind.TABLE for kind in kinds} | ({"entry"} if entries else set())
            self._lasting[name] = frozenset(tables), compute()
        return cast(T, self._lasting[name][1])

    def after(self, changes: "ChangeSet") -> "Snapshot":
        """The snapshot that these changes lead to; untouched tables are shared."""
        touched: dict[str, dict[Key, Row]] = {}
        gone: dict[Key, TargetMonth | None] = {}
        for change in changes.rows:
            row = change.row
            if isinstance(row, TargetMonth):
                gone[row.key] = cast("TargetMonth | None", change.after)
                continue
            table = touched.get(row.TABLE)
            if table is None:
                table = touched[row.TABLE] = dict(self._tables[row.TABLE])
            if change.after is None:
                table.pop(row.key, None)
            else:
                table[row.key] = change.after
        after = object.__new__(Snapshot)
        after._tables = {**self._tables, **{name: MappingProxyType(rows) for name, rows in touched.items()}}
        after.target_months = (
            self.target_months.replaced(gone, (row for row in gone.values() if row)) if gone else self.target_months
        )
        after.entries = _entries_after(self.entries, changes)
        after.generation = self.generation + 1
        after._derived = {}
        tables = changes.tables
        after._lasting = {name: kept for name, kept in self._lasting.copy().items() if not kept[0] & tables}
        return after


def _found(known: Ints, keys: Ints) -> Ints:
    """Where those of these keys stand that are known, in order."""
    keys = np.unique(keys)
    places: Ints = np.searchsorted(known, keys)
    there = known[np.minimum(places, len(known) - 1)] == keys if len(known) else np.zeros(len(keys), np.bool_)
    found: Ints = places[there]
    return found


def _without(column: Ints, places: Ints) -> Ints:
    """A column without these places; those that follow each other are left out without looking at every row."""
    if not len(places):
        return column
    first, last = int(places[0]), int(places[-1])
    left: Ints = np.delete(column, slice(first, last + 1) if last - first == len(places) - 1 else places)
    return left


def _one_place(places: Ints) -> "Ints | int":
    """Places that are all the same as one, which numpy opens without looking at every row."""
    return int(places[0]) if len(places) and places[0] == places[-1] else places


def _entries_after(entries: EntryColumns, changes: "ChangeSet") -> EntryColumns:
    gone = changes.removed.columns.id if changes.removed else frozen([])
    come = changes.added.columns if changes.added else EntryColumns.empty()
    if len(gone) and len(come):
        # Entries that only changed stay where they are: one copy of the columns instead of three and a sorting.
        stays = np.isin(come.id, gone)
        if stays.any():
            changed = come.take(stays)
            entries = _rewritten(entries, changed)
            gone, come = gone[~np.isin(gone, changed.id)], come.take(~stays)
    if len(gone):
        entries = entries.take(~np.isin(entries.id, gone))
    if len(come):
        joined = EntryColumns(*(sealed(_joined(getattr(entries, f.name), getattr(come, f.name))) for f in fields(come)))
        in_order = len(entries) == 0 or entries.id[-1] < come.id.min()
        entries = joined if in_order and _rising(come.id) else joined.take(np.argsort(joined.id, kind="stable"))
    return entries


def _rewritten(entries: EntryColumns, changed: EntryColumns) -> EntryColumns:
    """The entries with these written over those with their ids; a column in which nothing differs is shared."""
    places = np.searchsorted(entries.id, changed.id)
    columns = []
    for f in fields(EntryColumns):
        old, new = getattr(entries, f.name), getattr(changed, f.name)
        if np.array_equal(old[places], new):
            columns.append(old)
            continue
        copy = old.copy()
        copy[places] = new
        columns.append(sealed(copy))
    return EntryColumns(*columns)


def _joined(old: Ints, new: Ints) -> Ints:
    """One after the other; the first entries of a workbook are shared with the edit that brought them."""
    return np.concatenate([old, new]) if len(old) else new


def _rising(ids: Ints) -> bool:
    return bool(np.all(ids[1:] > ids[:-1]))
