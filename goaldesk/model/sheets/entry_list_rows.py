"""The rows of a list of entries, a million of them without one being made: a new one, then the lines, under heads that
say where they came from where the list has groups.

The one rule: where a line stands follows from its place in the list and the heads before it; nothing is looked through.
"""

from bisect import bisect_right
from collections.abc import Hashable
from typing import NamedTuple

import numpy as np

from goaldesk.model.sheets.entry_list import EntryList, Group
from goaldesk.model.sheets.grid import GridRow, ManyRows

NEW = 0
"""The key of the row of a new entry; entries have ids from 1 on."""


class Head(NamedTuple):
    """The key of a head: the id of the import, 0 for what was typed by hand."""

    batch: int


class EntryRows(ManyRows):
    """`has_new` puts the row of a new entry first. The key of a line is its id, that of a head a Head."""

    def __init__(self, entries: EntryList, notes: tuple[str, ...], *, has_new: bool) -> None:
        """`notes` are the second texts of the heads, one for each group."""
        self.entries = entries
        self._first = int(has_new)
        self._notes = notes
        self.heads = [group.first + at + self._first for at, group in enumerate(entries.groups)]

    def __len__(self) -> int:
        return self._first + len(self.entries) + len(self.heads)

    def group_at(self, at: int) -> Group | None:
        """The group whose head stands at this place; None for a line."""
        before = bisect_right(self.heads, at)
        return self.entries.groups[before - 1] if before and self.heads[before - 1] == at else None

    def line_at(self, at: int) -> int:
        """The place in the list of the line that stands here; -1 for a new one."""
        return at - self._first - bisect_right(self.heads, at)

    def place_of(self, key: Hashable) -> int:
        if isinstance(key, Head):
            batches = [_batch(group) for group in self.entries.groups]
            return self.heads[batches.index(key.batch)] if key.batch in batches else -1
        if not isinstance(key, int):
            return -1
        if key == NEW:
            return 0 if self._first else -1
        line = self.entries.place_of(key)
        if line < 0:
            return -1
        return self._first + line + bisect_right([group.first for group in self.entries.groups], line)

    def same_as(self, other: ManyRows) -> bool:
        return (
            isinstance(other, EntryRows)
            and self._first == other._first
            and self.heads == other.heads
            and np.array_equal(self.entries.line_ids, other.entries.line_ids)
        )

    def row(self, at: int) -> GridRow:
        if (group := self.group_at(at)) is not None:
            note = self._notes[self.entries.groups.index(group)]
            return GridRow(Head(_batch(group)), section=True, note=note)
        line = self.line_at(at)
        return GridRow(NEW if line < 0 else int(self.entries.line_ids[line]))


def _batch(group: Group) -> int:
    return group.batch.id if group.batch else 0
