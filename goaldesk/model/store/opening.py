"""From a path to an open gate: every check of a file that comes before its figures are believed.

The order is the rule: what the file looks like from outside, the lock, a connection, whose it is and which version,
whether its pages are whole, whether its tables are exactly ours, and last whether every row is as it was sealed.
"""

import os
from dataclasses import dataclass, field
from pathlib import Path

from goaldesk.model.errors import Fault, Refusal, Trouble
from goaldesk.model.store import copies, faults, files, reading, schema, soundness
from goaldesk.model.store.gate import Clock, Gate, stamp
from goaldesk.model.store.library import Connection
from goaldesk.model.store.lock import Holder, Lock
from goaldesk.wording import QT_TRANSLATE_NOOP

_OLDER = QT_TRANSLATE_NOOP(
    "Fault",
    "“{path}” was made by an older GoalDesk and can be read once it was opened for writing; it was left untouched.",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """How a workbook is to be opened: who opens it, with which passphrase, whether to write, and by which clock."""

    desk: str
    key: str | None = field(repr=False)
    read_only: bool
    clock: Clock
    take_over: bool = False


def open_gate(path: Path, wish: Wish) -> Gate:
    """The gate of the workbook at `path`; it is for reading only where another desk writes or the file forbids writing.

    Raises a Refusal or Trouble of `files.check_before`, or Trouble `newer`, `damaged`, `not_ours`, `busy`.
    """
    files.check_before(path, wish.key)
    lock, why = (None, None) if wish.read_only else _lock(path, wish)
    try:
        with faults.typed(path):
            if lock is None:
                _recover(path, wish)
            return _opened(path, wish, lock, why)
    except _ForReading as only:
        if lock is not None:
            lock.release()
        with faults.typed(path):
            return _opened(path, wish, None, only.why)
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _lock(path: Path, wish: Wish) -> tuple[Lock | None, Fault | None]:
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return None, faults.trouble("read_only", path)
    try:
        taken = Lock.take(path, wish.desk, stamp(wish.clock()), over=wish.take_over)
    except OSError:
        return None, faults.trouble("read_only", path)
    return (None, taken.fault(path)) if isinstance(taken, Holder) else (taken, None)


def _recover(path: Path, wish: Wish) -> None:
    """A reader cannot undo what a crash left half done: where nobody writes, do it under the lock, once."""
    if not files.has_hot_journal(path):
        return
    lock, why = _lock(path, wish)
    if lock is None:
        if why is not None and why.code == "read_only":
            raise why
        return
    try:
        connection = files.connection_to(path, write=True, key=wish.key)
        try:
            _check_version(connection, path)
            files.hold_journal(connection)
            files.drop_journal(connection)
        finally:
            connection.close()
    finally:
        lock.release()


def _opened(path: Path, wish: Wish, lock: Lock | None, why: Fault | None) -> Gate:
    identity = files.Identity.of(path)
    if identity is None:
        raise faults.trouble("moved", path)
    files.note_open(identity)
    connection = None
    try:
        connection = files.connection_to(path, write=lock is not None, key=wish.key)
        version = _check_version(connection, path)
        if version > schema.CURRENT:
            _check_reader(connection, path, version)
            if lock is not None:
                why = Trouble("newer", faults.NEWER_VIEWED, path=str(path), version=version)
                raise _ForReading(why)
        elif version < schema.CURRENT and lock is None:
            raise Refusal("older", _OLDER, path=str(path))
        if lock is not None:
            files.hold_journal(connection)
            if version < schema.CURRENT:
                origin = copies.Origin(path, connection, reading.facts_of(connection)[0], wish.key)
                copies.back_up(origin, wish.clock)
                schema.upgrade(connection)
        read = soundness.checked(connection, path, newer=version > schema.CURRENT)
    except BaseException:
        if connection is not None:
            connection.close()
        files.note_closed(identity)
        raise
    gate = Gate(path, connection, identity, read.facts, read.snapshot, read.seal, wish.desk, wish.clock, wish.key)
    gate.lock, gate.why_read_only, gate.version = lock, why, gate.written()
    return gate


class _ForReading(Exception):
    """The file can be read here but not written."""

    def __init__(self, why: Fault) -> None:
        super().__init__(why)
        self.why = why


def _check_reader(connection: Connection, path: Path, version: int) -> None:
    if schema.reader_needed(connection) > schema.CURRENT:
        raise Trouble("newer", faults.NEWER, path=str(path), version=version)


def _check_version(connection: Connection, path: Path) -> int:
    (number,) = connection.execute("PRAGMA application_id").fetchone()
    if number != files.APPLICATION_ID:
        raise files.not_ours(path, "application")
    return schema.version_of(connection)
