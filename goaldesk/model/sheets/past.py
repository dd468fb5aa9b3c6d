"""Who changed something and when, read from the history of a workbook, newest first.

The one rule: as much is read as was asked for, and what was not read is said (`complete`): the bodies of old imports
are large. Nothing here knows the store; whoever has a history can be asked.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from goaldesk.model.changes import ChangeSet
from goaldesk.model.entries import EntryBlock
from goaldesk.model.entry_cells import EntryCell
from goaldesk.model.periods import first_day, last_day
from goaldesk.model.rows import ImportBatch

EDITS_READ, MONTH_EDITS_READ = 300, 60


class Happened(Protocol):
    """One edit: its number, moment (UTC, ISO text), desk, and label (source text of the context "Edit")."""

    @property
    def sequence(self) -> int: ...
    @property
    def at(self) -> str: ...
    @property
    def desk(self) -> str: ...
    @property
    def label(self) -> str: ...


class Past(Protocol):
    """What has a history; a workbook has one."""

    def history(self, limit: int | None = None) -> Sequence[Happened]: ...

    def changes_of(self, sequence: int) -> ChangeSet | None: ...


@dataclass(frozen=True, slots=True)
class CellChange:
    """What one edit did to the entries of a cell: amounts that went and came, in the metric's smallest unit."""

    at: str
    desk: str
    label: str
    gone: tuple[int, ...]
    come: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CellPast:
    """The changes of a cell, newest first. `complete` is False where older edits were not looked at."""

    changes: tuple[CellChange, ...]
    complete: bool


def cell_past(past: Past, cell: EntryCell, *, most: int = EDITS_READ) -> CellPast:
    """What happened to a cell in the last `most` edits."""
    found = []
    edits = past.history(most + 1)
    for edit in edits[:most]:
        changes = past.changes_of(edit.sequence)
        if changes is None:
            continue
        gone, come = _amounts(changes.removed, cell), _amounts(changes.added, cell)
        if gone or come:
            found.append(CellChange(edit.at, edit.desk, edit.label, gone, come))
    return CellPast(tuple(found), len(edits) <= most)


def import_changes(past: Past, batch: int) -> ChangeSet | None:
    """What an import changed: its inverse takes the whole import back. None where it is not in the history any more."""

    def brought(changes: ChangeSet) -> bool:
        came = (one.after for one in changes.rows if one.before is None)
        return any(isinstance(row, ImportBatch) and row.id == batch for row in came)

    for edit in past.history():
        changes = past.changes_of(edit.sequence)
        if changes is not None and brought(changes):
            return changes
    return None


def enters_between(first: int, last: int) -> Callable[[ChangeSet], bool]:
    """Whether changes add or remove entries of these days."""

    def touches(changes: ChangeSet) -> bool:
        blocks = [block for block in (changes.added, changes.removed) if block is not None]
        return any(bool(((one.columns.day >= first) & (one.columns.day <= last)).any()) for one in blocks)

    return touches


def changes_table(table: str, *key: int) -> Callable[[ChangeSet], bool]:
    """Whether changes touch rows of a table; with `key`, of keys that end with it."""

    def touches(changes: ChangeSet) -> bool:
        keys = (one.row.key for one in changes.rows if table == one.row.TABLE)
        return any(not key or found[-len(key) :] == key for found in keys)

    return touches


@dataclass(frozen=True, slots=True)
class MonthTouched:
    """Who entered something in a month last, and who typed a total of its ledger last; None of what was not found."""

    entered: Happened | None
    ledger: Happened | None


def month_touched(past: Past, month: int, asked: Callable[[], None], *, most: int = MONTH_EDITS_READ) -> MonthTouched:
    """Look that up in the last `most` edits. `asked` is called before each, and may raise to break off."""
    enters, types = enters_between(first_day(month), last_day(month)), changes_table("control_total", month)
    entered: Happened | None = None
    ledger: Happened | None = None
    for edit in past.history(most):
        asked()
        changes = past.changes_of(edit.sequence)
        if changes is None:
            continue
        entered = entered or (edit if enters(changes) else None)
        ledger = ledger or (edit if types(changes) else None)
        if entered and ledger:
            break
    return MonthTouched(entered, ledger)


def _amounts(block: EntryBlock | None, cell: EntryCell) -> tuple[int, ...]:
    if block is None:
        return ()
    columns = block.columns
    chosen = (columns.unit == cell.unit) & (columns.metric == cell.metric)
    chosen &= (columns.day >= cell.first) & (columns.day <= cell.last)
    if cell.segment:
        chosen &= columns.segment == cell.segment
    return tuple(int(amount) for amount in columns.amount[np.flatnonzero(chosen)])
