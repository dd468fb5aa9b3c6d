"""The gate: the one connection, and the one way through which the file changes.

An edit is one transaction: is the file still ours and as we left it, the changes, the history, the seal, the
generation and one. It is saved when COMMIT has returned, and not before. After a fault that leaves the file in doubt
nothing more is written through this gate: the workbook has to be opened again.
"""

import datetime as dt
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from goaldesk import __version__
from goaldesk.model.changes import ChangeSet
from goaldesk.model.errors import Fault, Refusal, Trouble
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.store import faults, files, history, reading, soundness, writing
from goaldesk.model.store.editing import GateEdit
from goaldesk.model.store.library import Connection, Error
from goaldesk.model.store.lock import Lock
from goaldesk.model.store.reading import FileFacts
from goaldesk.model.store.seal import Seal
from goaldesk.model.store.turns import Turns
from goaldesk.wording import QT_TRANSLATE_NOOP

Clock: TypeAlias = Callable[[], dt.datetime]

_DOUBTFUL = {"moved", "overwritten", "io", "damaged", "lock_lost"}
_CLOSED = QT_TRANSLATE_NOOP("Fault", "“{path}” is closed; nothing was changed: open it again.")
_VIEWED = QT_TRANSLATE_NOOP("Fault", "“{path}” was opened for reading only; nothing was changed: open it for writing.")


def utc_now() -> dt.datetime:
    """The clock of the world."""
    return dt.datetime.now(dt.UTC)


def stamp(moment: dt.datetime) -> str:
    """A moment as it is kept: UTC, to the millisecond."""
    return moment.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass
class Gate:
    """What is open: the connection with all that was read through it. Not for use outside the store."""

    path: Path
    connection: Connection
    identity: files.Identity
    facts: FileFacts
    snapshot: Snapshot
    seal: Seal
    desk: str
    clock: Clock
    key: str | None = field(default=None, repr=False)
    lock: Lock | None = None
    why_read_only: Fault | None = None
    edits: int = 0
    version: int = 0
    stopped: Fault | None = None
    stop_listeners: list[Callable[[], None]] = field(default_factory=list)
    turns: Turns = field(default_factory=Turns)

    @contextmanager
    def alone(self, *, to_write: bool = False, wait: bool = False) -> Iterator[None]:
        """The connection is this thread's alone inside. Raises Refusal `busy_import` where another one writes, unless
        it is to `wait` for that too.
        """
        with self.turns.taken(to_write=to_write, wait=wait):
            self._check_going()
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """As `alone`, also after a fault has stopped the writing: what can still be read may be copied elsewhere."""
        with self.turns.taken():
            if self.is_closed:
                raise Refusal("closed", _CLOSED, path=str(self.path))
            with faults.typed(self.path):
                yield

    def _check_going(self) -> None:
        if self.stopped is not None:
            raise self.stopped

    @property
    def is_closed(self) -> bool:
        return self.stopped is not None and self.stopped.code == "closed"

    def stop(self, fault: Fault) -> None:
        """Nothing more is written through this gate, because of this; whoever listens is told, in this thread."""
        if self.stopped is None:
            self.stopped = fault
            for listener in self.stop_listeners:
                listener()

    def give_sign(self) -> None:
        """Show other desks that somebody is here, and stop where another desk has taken writing over.

        For any thread: the connection is not used. Takes as long as the drive does.
        """
        if self.lock is None or self.stopped is not None:
            return
        lost = self.lock.lost(self.path)
        if lost is not None:
            self.stop(lost)
        elif files.Identity.of(self.path) != self.identity:
            self.stop(faults.trouble("moved", self.path))
        else:
            self.lock.give_sign()

    def check_writable(self) -> None:
        """Raises the fault that says why nothing can be written."""
        if self.lock is None:
            raise self.why_read_only or Refusal("read_only", _VIEWED, path=str(self.path))

    @contextmanager
    def typed(self) -> Iterator[None]:
        """Errors of the file become faults here, and grave ones stop the gate."""
        try:
            with faults.typed(self.path, files.Identity.of(self.path) != self.identity):
                yield
        except Trouble as trouble:
            if trouble.code in _DOUBTFUL:
                self.stop(trouble)
            raise

    @contextmanager
    def edit(self, label: str) -> Iterator[GateEdit]:
        """One transaction around what is done inside; an exception takes all of it back."""
        self.check_writable()
        with self.alone(to_write=True):
            edit = self._begin(label)
            try:
                yield edit
                if not edit.open:
                    raise RuntimeError("a fault of the file was passed over inside an edit")
                with self.typed():
                    self._finish(edit)
            except BaseException:
                self._take_back()
                raise
            finally:
                edit.open = False

    def _begin(self, label: str) -> GateEdit:
        with self.typed():
            if files.Identity.of(self.path) != self.identity:
                raise faults.trouble("moved", self.path)
            if self.lock is not None and (lost := self.lock.lost(self.path)) is not None:
                raise lost
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                facts, sound = reading.facts_of(self.connection)
                if facts != self.facts or not sound:
                    raise Trouble("moved", faults.OVERWRITTEN, path=str(self.path))
            except BaseException:
                self._take_back()
                raise
        at = stamp(self.clock())
        return GateEdit(self.connection, self.typed, self.snapshot, label, self.desk, at, self.facts.last_id)

    def _finish(self, edit: GateEdit) -> None:
        changes = edit.result = edit.changes()
        if not changes:
            self.connection.execute("ROLLBACK")
            return
        edit.check_references(changes)
        writing.write_rows(self.connection, changes.rows)
        seal = self.seal.after(changes)
        writing.write_seal(self.connection, self.seal, seal)
        snapshot = edit.snapshot
        self._commit(edit, changes)
        self.seal, self.snapshot = seal, snapshot
        self.edits += 1

    def note(self, label: str, reason: str) -> None:
        """Put something into the history that changes no row."""
        with self.alone(to_write=True):
            edit = self._begin(label)
            edit.reason = reason
            try:
                with self.typed():
                    self._commit(edit, ChangeSet(label))
            except BaseException:
                self._take_back()
                raise

    def _commit(self, edit: GateEdit, changes: ChangeSet) -> None:
        """The history, the generation and one, and the end of the transaction."""
        entry = history.HistoryEntry(history.next_sequence(self.connection), edit.at, edit.by, edit.label, edit.reason)
        head = history.write(self.connection, entry, changes, self.facts.head)
        facts = replace(
            self.facts,
            generation=self.facts.generation + 1,
            last_id=edit.last_id,
            head=head,
            writer=writer(self.desk, edit.at),
        )
        writing.write_facts(self.connection, facts)
        self.connection.execute("COMMIT")
        self.facts = facts

    def _take_back(self) -> None:
        if not self.connection.in_transaction:
            return
        try:
            self.connection.execute("ROLLBACK")
        except Error as error:
            fault = faults.trouble("io", self.path, "rollback")
            self.stop(fault)
            raise fault from error

    def refresh(self) -> bool:
        """Read again what another desk has written since; whether there was anything. Raises Trouble."""
        with self.alone(), self.typed():
            if files.Identity.of(self.path) != self.identity:
                raise faults.trouble("moved", self.path)
            version = self.written()
            if version == self.version:
                return False
            read = soundness.checked(self.connection, self.path)
            self.facts, self.snapshot, self.seal, self.version = read.facts, read.snapshot, read.seal, version
            return True

    def written(self) -> int:
        """A number that changes when another connection has written to the file."""
        return int(self.connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Let go of the file: journal away, connection closed, lock file away. A second call does nothing."""
        if self.is_closed:
            return
        with self.turns.taken(to_write=True, wait=True):
            sound = self.stopped is None and files.Identity.of(self.path) == self.identity
            self.stopped = Refusal("closed", _CLOSED, path=str(self.path))
            try:
                if self.lock is not None and sound:
                    with faults.typed(self.path):
                        files.drop_journal(self.connection)
            finally:
                self.connection.close()
                files.note_closed(self.identity)
                if self.lock is not None:
                    self.lock.release()


def writer(desk: str, since: str) -> str:
    """Who wrote last, as it is kept in the file."""
    return json.dumps({"desk": desk, "process": os.getpid(), "program": __version__, "at": since}, ensure_ascii=False)
