"""A copy put in the place of the workbook. What was there becomes a copy first: restoring that one undoes it.

Nothing is lost: a file that is too damaged to be copied is renamed, and stays beside the restored one.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np

from goaldesk.model.errors import Fault, Refusal
from goaldesk.model.rows import ROWS, Key, Row, TargetMonth
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.store import copies, faults, files, reading, schema, soundness
from goaldesk.model.store.copies import Origin
from goaldesk.model.store.gate import Clock, stamp, utc_now, writer
from goaldesk.model.store.library import Connection
from goaldesk.model.store.lock import Holder, Lock
from goaldesk.model.store.opening import Wish, open_gate
from goaldesk.model.store.reading import FileFacts
from goaldesk.wording import QT_TRANSLATE_NOOP

_LABEL = QT_TRANSLATE_NOOP("Edit", "Restore a backup")
_NO_BACKUP = QT_TRANSLATE_NOOP(
    "Fault",
    "“{path}” is not a backup of a GoalDesk workbook; nothing was changed: choose one from the list of backups.",
)


@dataclass(frozen=True, slots=True)
class Difference:
    """How a copy differs from the workbook in one table: rows that only the copy has, that differ, that it lacks."""

    table: str
    added: int
    changed: int
    lost: int


def restore_backup(
    path: Path, copy: Path, *, desk: str = "", key: str | None = None, clock: Clock = utc_now
) -> Path | None:
    """Put the copy in the place of the workbook at `path`, which nobody may have open.

    Returned is where that what was there before lies now: a backup, or the damaged file under another name; None where
    there was nothing. Raises Trouble `busy` where somebody has it open, Refusal `no_backup`.
    """
    path, now = path.resolve(), stamp(clock())
    with faults.typed(path):
        lock = Lock.take(path, desk, now)
        if isinstance(lock, Holder):
            raise lock.fault(path)
        try:
            kept, before = _keep(path, Wish(desk, key, True, clock))
            with files.viewed(copy, key) as connection:
                if connection is None or reading.facts_of(connection)[0].kind != copies.KIND:
                    raise Refusal("no_backup", _NO_BACKUP, path=str(copy))
                with _up_to_date(connection, copy, key) as read:
                    soundness.checked(read, copy)
                facts = reading.facts_of(connection)[0]
                _put(path, Origin(copy, connection, facts, key), before, (desk, now))
        finally:
            lock.release()
    return kept


def _keep(path: Path, wish: Wish) -> tuple[Path | None, FileFacts | None]:
    """Make a copy of what is there, or put it aside where no copy can be made of it."""
    if not os.path.lexists(path):
        return None, None
    try:
        gate = open_gate(path, wish)
    except Fault as fault:
        if fault.code not in {"damaged", "not_ours"}:
            raise
        return _put_aside(path, wish), None
    try:
        return copies.back_up(Origin(path, gate.connection, gate.facts, wish.key), wish.clock), gate.facts
    finally:
        gate.close()


def _put_aside(path: Path, wish: Wish) -> Path:
    moment = f"{wish.clock():%Y%m%dT%H%M%S}"
    aside = path.with_name(f"{path.name}.damaged-{moment}")
    if os.path.lexists(aside):
        raise FileExistsError(aside)
    path.rename(aside)
    journal = Path(f"{path}-journal")
    if os.path.lexists(journal):
        journal.rename(f"{aside}-journal")
    return aside


def _put(path: Path, origin: Origin, before: FileFacts | None, by: tuple[str, str]) -> None:
    """Write the copy under a private name, note the restoring in its history, verify it, and give it its name."""
    old = origin.facts
    generation = max(old.generation, before.generation if before else 0) + 1
    last_id = max(old.last_id, before.last_id if before else 0)
    facts = replace(old, kind="workbook", generation=generation, last_id=last_id, lineage=old.uuid, writer=writer(*by))
    with copies.draft_beside(path) as draft:
        copies.copy_into(draft, origin, facts)
        copies.note(draft, origin, facts, copies.Note(by[1], by[0], _LABEL, origin.path.name))
        files.flush(draft)
        if os.path.lexists(f"{path}-journal"):
            raise faults.trouble("busy", path)
        draft.replace(path)
        files.flush_folder(path.parent)


def differences(now: Snapshot, copy: Snapshot) -> list[Difference]:
    """What restoring `copy` would change, table by table; tables that are the same are left out."""
    found = [_counted(kind.TABLE, now.table(kind), copy.table(kind)) for kind in ROWS if kind is not TargetMonth]
    found.append(_counted(TargetMonth.TABLE, _months(now), _months(copy)))
    found.append(_entries(now, copy))
    return [difference for difference in found if difference.added or difference.changed or difference.lost]


def _months(snapshot: Snapshot) -> Mapping[Key, Row]:
    rows = (snapshot.target_months.row(at) for at in range(len(snapshot.target_months)))
    return {row.key: row for row in rows}


def _counted(table: str, now: Mapping[Key, Row], copy: Mapping[Key, Row]) -> Difference:
    changed = sum(now[key] != copy[key] for key in now.keys() & copy.keys())
    return Difference(table, len(copy.keys() - now.keys()), changed, len(now.keys() - copy.keys()))


def _entries(now: Snapshot, copy: Snapshot) -> Difference:
    mine, theirs = now.entries, copy.entries
    both = np.intersect1d(mine.id, theirs.id, assume_unique=True)
    left, right = np.isin(mine.id, both), np.isin(theirs.id, both)
    differ = np.zeros(len(both), dtype=bool)
    for field in fields(mine):
        differ |= getattr(mine, field.name)[left] != getattr(theirs, field.name)[right]
    return Difference("entry", len(theirs) - len(both), int(differ.sum()), len(mine) - len(both))


def read_copy(copy: Path, key: str | None = None) -> Snapshot:
    """What is inside a copy, sound or a Trouble."""
    with faults.typed(copy), files.viewed(copy, key) as connection:
        if connection is None:
            raise Refusal("no_backup", _NO_BACKUP, path=str(copy))
        with _up_to_date(connection, copy, key) as read:
            return _sound(read, copy)


def _sound(connection: Connection, copy: Path) -> Snapshot:
    return soundness.checked(connection, copy).snapshot


@contextmanager
def _up_to_date(connection: Connection, copy: Path, key: str | None) -> Iterator[Connection]:
    """A copy as this version reads it. One that an older version made stays as it is: its tables are made sure of, and
    a draft of it, which goes away, is brought up to date.
    """
    if schema.version_of(connection) >= schema.CURRENT:
        yield connection
        return
    soundness.check_pages(connection, copy, "quick_check")
    soundness.check_tables(connection, copy)
    folder = copies.folder_of(reading.facts_of(connection)[0].uuid)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with copies.draft_beside(folder / copy.name) as draft:
        made = files.connection_to(draft, write=True, key=key)
        try:
            connection.backup(made)
            made.execute("PRAGMA journal_mode = MEMORY")  # what a crash leaves of a draft is thrown away
            schema.upgrade(made)
            yield made
        finally:
            made.close()
