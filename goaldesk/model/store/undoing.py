"""Undo and redo: row images put back, if everything still is as they say, and never inside a closed month."""

from collections.abc import Iterable

import numpy as np

from goaldesk.model.changes import ChangeSet, Edit
from goaldesk.model.closing import closed_through
from goaldesk.model.entries import EntryBlock
from goaldesk.model.errors import Refusal
from goaldesk.model.periods import month_text
from goaldesk.model.rows import TargetMonth
from goaldesk.model.store import blocks
from goaldesk.model.store.seal import months_of_days
from goaldesk.wording import QT_TRANSLATE_NOOP

_CHANGED_SINCE = QT_TRANSLATE_NOOP(
    "Fault", "Something has been changed since ({what}); nothing was undone: change it by hand."
)
_CLOSED_MONTH = QT_TRANSLATE_NOOP(
    "Fault", "The month {month} is closed; nothing in it was undone: reopen the month first."
)


def apply_changes(edit: Edit, changes: ChangeSet) -> None:
    """Make exactly these changes.

    Raises Refusal `changed_since` where a row is not as its image before, or `closed_month`.
    """
    closed = closed_through(edit.snapshot)
    for change in changes.rows:
        row = change.row
        if edit.get(type(row), *row.key) != change.before:
            raise Refusal("changed_since", _CHANGED_SINCE, what=row.TABLE)
        if change.after is None:
            edit.remove(row)
        else:
            edit.put(change.after)
    _apply_entries(edit, changes)
    _check_closed(edit, changes, closed)


def _check_closed(edit: Edit, changes: ChangeSet, before: int | None) -> None:
    # Undoing a closing opens its month, so it may take with it what was done in the same step.
    after = closed_through(edit.snapshot)
    if before is None or after is None:
        return
    first = min(_months_of(changes), default=before + 1)
    if first <= min(before, after):
        raise Refusal("closed_month", _CLOSED_MONTH, month=month_text(first))


def _apply_entries(edit: Edit, changes: ChangeSet) -> None:
    if changes.removed is not None:
        now = edit.entries(changes.removed.columns.id)
        if not blocks.same(now, changes.removed):
            raise Refusal("changed_since", _CHANGED_SINCE, what="entry")
        edit.remove_entries(now.columns.id)
    if changes.added is not None:
        if len(edit.entries(changes.added.columns.id)):
            raise Refusal("changed_since", _CHANGED_SINCE, what="entry")
        edit.add_entries(changes.added)


def _months_of(changes: ChangeSet) -> set[int]:
    months: set[int] = set()
    for block in _parts(changes):
        months.update(np.unique(months_of_days(block.columns.day)).tolist())
    months.update(change.row.month for change in changes.rows if isinstance(change.row, TargetMonth))
    return months


def _parts(changes: ChangeSet) -> Iterable[EntryBlock]:
    return (block for block in (changes.removed, changes.added) if block is not None)
