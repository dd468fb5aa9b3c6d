"""Taking an import back as a whole, long after it was made and whatever was done since.

The one rule: what the import brought goes, what it changed or took away comes back, unless somebody changed it since:
then it stays as it is now, and is counted.
"""

from dataclasses import dataclass

import numpy as np

from goaldesk.model.changes import ChangeSet, Edit
from goaldesk.model.edits.months import require_open_day
from goaldesk.model.entries import EntryBlock, EntryColumns, Ints, frozen
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import ImportBatch
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP

_COLUMNS = ("day", "unit", "metric", "segment", "amount")


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many entries went, how many came back, and the ids of those that were changed since and stay."""

    gone: int
    back: int
    kept: tuple[int, ...]


def edited_since(snapshot: Snapshot, changes: ChangeSet) -> tuple[int, ...]:
    """The entries of an import that somebody changed since, by their ids: to be named before it is taken back."""
    return tuple(_differing(snapshot.entries, changes.added).tolist())


def take_back_import(edit: Edit, changes: ChangeSet, *, edited_too: bool = False) -> TakenBack:
    """Take back an import, given what it changed (`sheets.past.import_changes`). `edited_too` takes also what was
    changed since: the lines that it brought go, those that it had changed become as they were before it. Units, metrics
    and segments that came with it stay.

    Raises Refusal `import_is_gone` where nothing of it is left, `month_closed`.
    """
    snapshot = edit.snapshot
    added = _there(snapshot.entries, changes.added)
    was = changes.removed
    known = frozen([]) if was is None else was.columns.id
    if not len(added) and not len(known):
        raise Refusal(
            "import_is_gone",
            QT_TRANSLATE_NOOP("Fault", "Nothing is left of this import; nothing was changed."),
        )
    edited = frozen([]) if edited_too else _differing(snapshot.entries, changes.added)
    goes = added[~np.isin(added, edited)]
    comes = known[~np.isin(known, edited) & (~np.isin(known, snapshot.entries.id) | np.isin(known, goes))]
    _check_open(edit, snapshot.entries, goes, was, comes)
    edit.remove_entries(goes)
    if was is not None and len(comes):
        edit.add_entries(_taken(was, comes))
    for change in changes.rows:
        batch = change.after if change.before is None else None
        if isinstance(batch, ImportBatch) and not (edit.snapshot.entries.batch == batch.id).any():
            edit.remove(batch)
    return TakenBack(len(goes), len(comes), tuple(edited.tolist()))


def _there(entries: EntryColumns, block: EntryBlock | None) -> Ints:
    """The entries of a block that are still there."""
    ids = frozen([]) if block is None else block.columns.id
    return ids[np.isin(ids, entries.id)]


def _differing(entries: EntryColumns, block: EntryBlock | None) -> Ints:
    """Those of a block that are there with another day, unit, metric, segment or amount."""
    if block is None or not len(entries):
        return frozen([])
    old = block.columns.take(np.isin(block.columns.id, entries.id))
    at = np.searchsorted(entries.id, old.id)
    differs = np.zeros(len(old), np.bool_)
    for name in _COLUMNS:
        differs |= getattr(entries, name)[at] != getattr(old, name)
    return old.id[differs]


def _check_open(edit: Edit, entries: EntryColumns, goes: Ints, was: EntryBlock | None, comes: Ints) -> None:
    days = [entries.day[np.isin(entries.id, goes)]]
    if was is not None:
        days.append(was.columns.day[np.isin(was.columns.id, comes)])
    first = [int(part.min()) for part in days if len(part)]
    require_open_day(edit, *first)


def _taken(block: EntryBlock, ids: Ints) -> EntryBlock:
    places = np.flatnonzero(np.isin(block.columns.id, ids))
    texts = [None if one is None else [one[at] for at in places.tolist()] for one in (block.reference, block.note)]
    return EntryBlock(block.columns.take(places), frozen(block.split[places]), *texts)
