"""The hand through which a verb changes the workbook: the `Edit` of the gate.

Rows are gathered and written at the end, each once, however often a verb put it; entries go to the file at once, so
that a million of them are never held twice. What comes back to where it was is no change.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import TypeVar, cast

import numpy as np

from goaldesk.model.changes import Change, ChangeSet
from goaldesk.model.entries import EntryBlock, Ints, frozen
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import ROWS, ImportBatch, Key, Metric, Row, Segment, Unit, Value
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.store import blocks, reading, writing
from goaldesk.model.store.library import Connection
from goaldesk.model.store.texts import bad_text
from goaldesk.wording import QT_TRANSLATE_NOOP

R = TypeVar("R", bound=Row)

_KINDS = frozenset(ROWS)
_LEAST, _MOST = -(2**63), 2**63 - 1
_FIRST_DAY, _LAST_DAY = -719_162, 2_932_896
_NO_ROW = QT_TRANSLATE_NOOP(
    "Fault", "What was to be removed ({what}) is not there any more; nothing was changed: look again."
)
_NO_ENTRY = QT_TRANSLATE_NOOP(
    "Fault", "An entry that was to be changed is not there any more; nothing was changed: look again."
)
_TOO_LARGE = QT_TRANSLATE_NOOP("Fault", "A number is too large to be kept; nothing was changed: check the amount.")
_BAD_DAY = QT_TRANSLATE_NOOP("Fault", "A date lies outside the years 1 to 9999; nothing was changed: check the date.")
_UNKNOWN = QT_TRANSLATE_NOOP(
    "Fault", "An entry names something that is not in the workbook ({what}); nothing was changed: add it first."
)


@dataclass
class GateEdit:
    """One edit under way; see `changes.Edit`. Made by the gate alone, and of no use once it is over."""

    connection: Connection
    typed: Callable[[], AbstractContextManager[None]]
    base: Snapshot
    label: str
    by: str
    at: str
    last_id: int
    reason: str = ""
    open: bool = True
    result: ChangeSet = field(default_factory=lambda: ChangeSet(""))
    _rows: dict[tuple[str, Key], Change] = field(default_factory=dict)
    _removed: list[EntryBlock] = field(default_factory=list)
    _added: list[EntryBlock] = field(default_factory=list)
    _now: Snapshot | None = None

    @property
    def snapshot(self) -> Snapshot:
        if self._now is None:
            changes = self.changes()
            self._now = self.base.after(changes) if changes else self.base
        return self._now

    def get(self, kind: type[R], *key: Value) -> R | None:
        change = self._rows.get((kind.TABLE, key))
        return cast("R | None", change.after) if change else self.base.get(kind, *key)

    def new_id(self) -> int:
        return self.new_ids(1)[0]

    def new_ids(self, count: int) -> range:
        self._check_open()
        first = self.last_id + 1
        self.last_id += count
        return range(first, first + count)

    def put(self, row: Row) -> None:
        self._check_open()
        _check_row(row)
        self._note(row, row)

    def put_many(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self.put(row)

    def remove(self, row: Row) -> None:
        self._check_open()
        if self.get(type(row), *row.key) is None:
            raise Refusal("gone", _NO_ROW, what=row.TABLE)
        self._note(row, None)

    def _note(self, row: Row, after: Row | None) -> None:
        place = row.TABLE, row.key
        noted = self._rows.get(place)
        before = noted.before if noted else self.base.get(type(row), *row.key)
        self._rows[place] = Change(before, after)
        self._now = None

    def add_entries(self, block: EntryBlock) -> None:
        self._check_open()
        block = blocks.settled(block)
        if not len(block):
            return
        self._check_entries(block)
        with self._at_the_file():
            writing.insert_entries(self.connection, block)
        self._added.append(block)
        self._now = None

    def remove_entries(self, ids: Sequence[int] | Ints) -> EntryBlock:
        self._check_open()
        wanted = np.unique(np.asarray(ids, dtype=np.int64))
        block = self.entries(wanted)
        if len(block) != len(wanted):
            raise Refusal("gone", _NO_ENTRY)
        with self._at_the_file():
            writing.delete_entries(self.connection, wanted)
        own = np.isin(wanted, np.concatenate([[0], *(part.columns.id for part in self._added)]))
        if own.any():
            self._added = [_without(part, wanted) for part in self._added]
        self._removed.append(blocks.taken(block, ~own))
        self._now = None
        return block

    def entries(self, ids: Sequence[int] | Ints) -> EntryBlock:
        with self._at_the_file():
            return reading.read_block(self.connection, np.asarray(ids, dtype=np.int64))

    def changes(self) -> ChangeSet:
        """What this edit did so far; what is as it was before is left out."""
        rows = tuple(change for change in self._rows.values() if change.before != change.after)
        removed, added = blocks.joined(self._removed), blocks.joined(self._added)
        self._removed = [] if removed is None else [removed]
        self._added = [] if added is None else [added]
        if removed is not None and added is not None:
            removed, added = _without_unchanged(removed, added)
        return ChangeSet(self.label, rows, removed, added)

    def check_references(self, changes: ChangeSet) -> None:
        """Whatever entries name is there. The file does not check it: over whole columns it costs next to nothing.

        Raises Refusal `unknown_fact` or `still_used`.
        """
        uses = [("unit", Unit), ("metric", Metric), ("segment", Segment), ("batch", ImportBatch)]
        gone = {kind for change in changes.rows if change.after is None for kind in (type(change.row),)}
        for name, kind in uses:
            if kind in gone:
                used = getattr(self.snapshot.entries, name)
            elif changes.added is not None:
                used = getattr(changes.added.columns, name)
            else:
                continue
            known: Mapping[Key, Row] = self.snapshot.table(kind)
            missing = {one for one in np.unique(used).tolist() if (one,) not in known}
            if missing - ({0} if kind in {Segment, ImportBatch} else set()):
                raise Refusal("unknown_fact", _UNKNOWN, what=name)

    def _check_open(self) -> None:
        if not self.open:
            raise RuntimeError("the edit is over: rows are written only inside it")

    @contextmanager
    def _at_the_file(self) -> Iterator[None]:
        """Errors are faults, and one is the end of the edit: what it did so far cannot be trusted any more."""
        self._check_open()
        try:
            with self.typed():
                yield
        except BaseException:
            self.open = False
            raise

    def _check_entries(self, block: EntryBlock) -> None:
        columns = block.columns
        ids = columns.id
        if np.any(ids[1:] == ids[:-1]) or ids[0] < 1 or ids[-1] > self.last_id:
            raise ValueError("entries need ids of their own, taken from new_ids")
        if columns.day.min() < _FIRST_DAY or columns.day.max() > _LAST_DAY:
            raise Refusal("bad_day", _BAD_DAY)


def _without(block: EntryBlock, ids: Ints) -> EntryBlock:
    return blocks.taken(block, ~np.isin(block.columns.id, ids))


def _without_unchanged(removed: EntryBlock, added: EntryBlock) -> tuple[EntryBlock | None, EntryBlock | None]:
    both = np.intersect1d(removed.columns.id, added.columns.id, assume_unique=True)
    if not len(both):
        return removed, added
    old = blocks.taken(removed, np.isin(removed.columns.id, both))
    new = blocks.taken(added, np.isin(added.columns.id, both))
    unchanged = frozen(both[~blocks.differing(old, new)])
    if not len(unchanged):
        return removed, added
    return blocks.joined([_without(removed, unchanged)]), blocks.joined([_without(added, unchanged)])


def _check_row(row: Row) -> None:
    if type(row) not in _KINDS:
        raise TypeError(f"{type(row).__name__} has no table")
    for value in row.values():
        if type(value) is str:
            _check_text(value)
        elif type(value) is int:
            if not _LEAST <= value <= _MOST:
                raise Refusal("too_large", _TOO_LARGE)
        elif value is not None:
            raise TypeError(f"{row.TABLE} holds a {type(value).__name__}; a row holds int, str and None")


def _check_text(value: str) -> None:
    if value.isascii():
        if "\0" in value:
            raise bad_text()
        return
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise bad_text() from error
    if "\0" in value:
        raise bad_text()
