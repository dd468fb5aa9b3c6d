"""Trying a verb on a copy: what would a workbook be like after it? Nothing is written, and no file is needed.

The one rule: a preview is the verb itself, so what is shown is what happens, and what would be refused is refused.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Concatenate, ParamSpec, TypeVar, cast

import numpy as np

from goaldesk.model.changes import Change, ChangeSet, Edit
from goaldesk.model.entries import EntryBlock, Ints, frozen
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Key, Row, Value
from goaldesk.model.snapshot import Snapshot

P = ParamSpec("P")
R = TypeVar("R", bound=Row)

_FIRST_ID = 1 << 40
"""Beyond any id of a file."""


def tried(
    snapshot: Snapshot, today: int, verb: "Callable[Concatenate[Edit, P], object]", *args: P.args, **kwargs: P.kwargs
) -> Snapshot:
    """The snapshot that `verb` would lead to. Entries that it moves have no references and notes there.

    Raises whatever the verb raises.
    """
    trial = _Trial(snapshot, today)
    verb(trial, *args, **kwargs)
    return trial.snapshot


class _Trial:
    """An `Edit` that keeps what it is told in memory."""

    by = ""

    def __init__(self, snapshot: Snapshot, today: int) -> None:
        self._base = snapshot
        self._rows: dict[tuple[str, Key], Change] = {}
        self._now: Snapshot | None = snapshot
        self._next = _FIRST_ID
        self.at = f"{date_of(today).isoformat()}T00:00:00.000Z"

    @property
    def snapshot(self) -> Snapshot:
        if self._now is None:
            self._now = self._base.after(ChangeSet("", tuple(self._rows.values())))
        return self._now

    def get(self, kind: type[R], *key: Value) -> R | None:
        change = self._rows.get((kind.TABLE, key))
        return cast("R | None", change.after) if change else self._base.get(kind, *key)

    def new_id(self) -> int:
        return self.new_ids(1)[0]

    def new_ids(self, count: int) -> range:
        self._next += count
        return range(self._next - count, self._next)

    def put(self, row: Row) -> None:
        self._change(row, row)

    def put_many(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._change(row, row)

    def remove(self, row: Row) -> None:
        self._change(row, None)

    def add_entries(self, block: EntryBlock) -> None:
        self._take_in(ChangeSet("", added=block))

    def remove_entries(self, ids: "Sequence[int] | Ints") -> EntryBlock:
        block = self.entries(ids)
        self._take_in(ChangeSet("", removed=block))
        return block

    def entries(self, ids: "Sequence[int] | Ints") -> EntryBlock:
        columns = self.snapshot.entries
        chosen = columns.take(np.isin(columns.id, np.asarray(ids, np.int64)))
        return EntryBlock(chosen, frozen([0] * len(chosen)))

    def _change(self, row: Row, after: Row | None) -> None:
        self._rows[row.TABLE, row.key] = Change(self._base.get(type(row), *row.key) or row, after)
        self._now = None

    def _take_in(self, changes: ChangeSet) -> None:
        """Entries are taken in at once; what rows changed before them is in the snapshot that they change."""
        self._base = self._now = self.snapshot.after(changes)
        self._rows = {}
