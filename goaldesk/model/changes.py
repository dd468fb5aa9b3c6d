"""What an edit did, as row images, and the hand through which a verb does it.

A `ChangeSet` holds each touched row before and after, so undo, redo and history need no code of their own: the
inverse swaps the two. Verbs get an `Edit`; its `put`, `remove`, `add_entries` and `remove_entries` are the only ways
to change a workbook.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from goaldesk.model.entries import EntryBlock, Ints
from goaldesk.model.rows import Row, Value
from goaldesk.model.snapshot import Snapshot

R = TypeVar("R", bound=Row)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change:
    """A row of one table and key, before and after; None means that it was not or is no longer there."""

    before: Row | None
    after: Row | None

    @property
    def row(self) -> Row:
        """The row that tells table and key."""
        row = self.after or self.before
        if row is None:
            raise ValueError("a change without a row")
        return row


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything one edit changed. An entry that was altered stands in `removed` and, with the same id, in `added`."""

    label: str
    rows: tuple[Change, ...] = ()
    removed: EntryBlock | None = None
    added: EntryBlock | None = None

    def __bool__(self) -> bool:
        return bool(self.rows or self.removed or self.added)

    @property
    def tables(self) -> frozenset[str]:
        """The names of the tables touched; entries count as "entry"."""
        names = {change.row.TABLE for change in self.rows}
        return frozenset(names | {"entry"} if self.removed or self.added else names)

    @property
    def size(self) -> int:
        """How many rows and entries it touches; an entry that was altered counts twice."""
        return len(self.rows) + sum(len(block) for block in (self.removed, self.added) if block is not None)

    def inverse(self) -> "ChangeSet":
        """What takes this back."""
        back = tuple(Change(change.after, change.before) for change in reversed(self.rows))
        return ChangeSet(self.label, back, removed=self.added, added=self.removed)


@dataclass(frozen=True, slots=True)
class Edited(Generic[T]):
    """What came of an edit: the changes, and what the verb gave back."""

    changes: ChangeSet
    value: T


class Edit(Protocol):
    """One edit under way. All of it is committed together, or none."""

    by: str
    """Who sits at the desk."""
    at: str
    """The moment of the edit, UTC, ISO text."""

    @property
    def snapshot(self) -> Snapshot:
        """The workbook as it stands now, this edit's own changes included."""
        ...

    def get(self, kind: type[R], *key: Value) -> R | None:
        """The row with this key as it stands now, cheaper than through the snapshot."""
        ...

    def new_id(self) -> int:
        """An id that no row of any table ever had."""
        ...

    def new_ids(self, count: int) -> range:
        """`count` new ids in a run."""
        ...

    def put(self, row: Row) -> None:
        """Add the row, or replace the one with its key."""
        ...

    def put_many(self, rows: Iterable[Row]) -> None:
        """`put` for many rows at once."""
        ...

    def remove(self, row: Row) -> None:
        """Remove the row with this row's key."""
        ...

    def add_entries(self, block: EntryBlock) -> None:
        """Add entries with new ids."""
        ...

    def remove_entries(self, ids: Sequence[int] | Ints) -> EntryBlock:
        """Remove these entries; returned as they were."""
        ...

    def entries(self, ids: Sequence[int] | Ints) -> EntryBlock:
        """These entries with their texts, in the order of their ids."""
        ...
