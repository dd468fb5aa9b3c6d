"""The workbook: one company in one file, open. A thin front: rules live with the verbs, sums with the methods.

Its one rule: whatever changes the file goes through `edit` (or `apply`, which is an edit too), is saved when the call
returns, and is announced to those who listen. There is no saving by hand.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Concatenate, ParamSpec, TypeVar

import numpy as np

from goaldesk.model.changes import ChangeSet, Edit, Edited
from goaldesk.model.entries import EntryBlock, Ints
from goaldesk.model.errors import Fault, Trouble
from goaldesk.model.rows import Value
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.store import creating, faults, history, reading, tables, undoing
from goaldesk.model.store.copies import Origin
from goaldesk.model.store.duplicating import duplicate
from goaldesk.model.store.gate import Clock, Gate, utc_now
from goaldesk.model.store.history import HistoryEntry
from goaldesk.model.store.keeper import Keeper
from goaldesk.model.store.opening import Wish, open_gate
from goaldesk.model.store.scenario_edits import ScenarioEdits
from goaldesk.model.store.taking_over import open_over

P = ParamSpec("P")
T = TypeVar("T")


class Workbook:
    """An open workbook. Made by `create` or `open`; a context manager that closes it."""

    def __init__(self, gate: Gate, *, new: bool = False) -> None:
        self._gate = gate
        self._keeper = Keeper(gate, new=new)
        self._scenario_edits = ScenarioEdits()
        self._listeners: list[Callable[[ChangeSet], None]] = []

    @classmethod
    def create(
        cls,
        path: Path,
        settings: WorkbookSettings,
        *,
        desk: str = "",
        key: str | None = None,
        clock: Clock = utc_now,
        begin: Callable[[Edit], object] | None = None,
    ) -> "Workbook":
        """A new workbook with these settings, the fiscal year that the clock's date lies in, and the scenario "plan".

        `begin` is a verb that fills it in the same edit. Raises Refusal `file_exists` rather than overwrite anything;
        Trouble where the disk says no; whatever `begin` raises. The file appears whole or not at all.
        """
        wish = Wish(desk, key, False, clock)
        creating.create(path.resolve(), settings, wish, begin)
        return cls(open_gate(path.resolve(), wish), new=True)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        desk: str = "",
        key: str | None = None,
        read_only: bool = False,
        take_over: bool = False,
        clock: Clock = utc_now,
    ) -> "Workbook":
        """The workbook at `path`; `read_only` where it is wished, or where `why_read_only` says so.

        `take_over` takes writing from a desk on another computer that is gone, after a backup; it stands in the
        history. `taking_over.wait_for_a_sign` tells before whether that desk is gone.

        Raises Refusal `no_file`, `locked`, `not_locked`, `wrong_key`; Trouble `not_ours`, `damaged`, `newer`, `busy`,
        `io`. None of them changes a byte of the file.
        """
        wish = Wish(desk, key, read_only, clock, take_over)
        return cls((open_over if take_over else open_gate)(path.resolve(), wish))

    @property
    def path(self) -> Path:
        return self._gate.path

    @property
    def uuid(self) -> str:
        """The number by which the workbook is known, wherever its file lies and whatever it is called."""
        return self._gate.facts.uuid

    @property
    def key(self) -> str | None:
        """The passphrase with which it was opened: whoever restores a backup opens the workbook anew."""
        return self._gate.key

    def sit_down(self, desk: str) -> None:
        """From the next edit on this name stands in the history."""
        self._gate.desk = desk

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written: from the beginning, or since a fault has stopped the writing."""
        return self._gate.lock is None or self._gate.stopped is not None

    @property
    def why_read_only(self) -> Fault | None:
        """Why nothing can be written, where that was not wished: who writes, or what forbids it."""
        return self._gate.why_read_only or self._gate.stopped

    @property
    def was_stopped(self) -> bool:
        """Whether it was open for writing, until another desk or a fault ended that; `why_read_only` says which."""
        return self._gate.lock is not None and self._gate.stopped is not None

    def give_sign(self) -> None:
        """Show other desks that somebody writes here, and find out whether one has taken that over meanwhile.

        To be called every few seconds, from any thread but the window's: a drive may take its time.
        """
        self._gate.give_sign()

    @property
    def snapshot(self) -> Snapshot:
        """The workbook as it is now. Safe to read from any thread, also while an edit runs."""
        return self._gate.snapshot

    def edit(
        self, label: str, verb: "Callable[Concatenate[Edit, P], T]", *args: P.args, **kwargs: P.kwargs
    ) -> Edited[T]:
        """Run `verb(edit, …)` as one transaction: saved when this returns, or nothing changed where it raises.

        `label` is source text of the context "Edit". An edit that changes nothing leaves the file untouched. Raises
        whatever the verb raises, Refusal `busy_import` while another edit runs, and Trouble from the disk. Who reads is
        waited for.
        """
        self._keeper.keep()
        with self._gate.edit(label) as edit:
            value = verb(edit, *args, **kwargs)
        if edit.result:
            for listener in self._listeners:
                listener(edit.result)
        return Edited(edit.result, value)

    def apply(self, changes: ChangeSet, label: str) -> None:
        """Make these very changes: `apply(changes.inverse(), …)` is undo, `apply(changes, …)` redo.

        Raises Refusal `changed_since` where a row is not as the changes say it was, and `closed_month` where they reach
        into a month that is closed and stays so.
        """
        self.edit(label, undoing.apply_changes, changes)

    def entries(self, ids: "Sequence[int] | Ints") -> EntryBlock:
        """These entries with references, notes and splits, in the order of their ids."""
        with self._gate.alone(), self._gate.typed():
            return reading.read_block(self._gate.connection, np.asarray(ids, dtype=np.int64))

    def entry_texts(self, batches: Collection[int] | None = None) -> EntryBlock:
        """All entries of these import batches (None: of all, typed ones too) with references, notes and splits."""
        with self._gate.alone(), self._gate.typed():
            return reading.read_batches(self._gate.connection, self._gate.snapshot.entries, batches)

    def entries_with(self, text: str) -> Ints:
        """The ids of the entries with a text in reference or note. Looks through the whole file."""
        with self._gate.alone(), self._gate.typed():
            return reading.entries_with(self._gate.connection, text)

    def shared_entries(self) -> tuple[Ints, Ints]:
        """The ids of all entries that share a credit, in order, and the number that those of one credit share."""
        with self._gate.alone(), self._gate.typed():
            return reading.shared_entries(self._gate.connection)

    def refresh(self) -> bool:
        """For who only reads: take in what the writing desk has saved since. Whether there was anything.

        To be asked once a second or so; costs next to nothing while nothing is written. Raises Trouble `busy` while a
        save is under way, `moved` where the file was replaced.
        """
        return self._gate.refresh()

    def subscribe(self, listener: Callable[[ChangeSet], None]) -> None:
        """`listener` is called after every edit that changed something, in the thread of the edit."""
        self._listeners.append(listener)

    def when_stopped(self, listener: Callable[[], None]) -> None:
        """`listener` is called when a fault ends the writing, in the thread that meets it."""
        self._gate.stop_listeners.append(listener)

    def history(self, limit: int | None = None) -> list[HistoryEntry]:
        """What was done, newest first. Raises Trouble `damaged` where the chain of the history is broken."""
        gate = self._gate
        with gate.alone(), gate.typed():
            if history.broken_headers(gate.connection, gate.facts.head):
                raise faults.trouble("damaged", gate.path, "history")
            return history.read(gate.connection, limit)

    def latest(self, count: int) -> list[HistoryEntry]:
        """What was done last, newest first; the chain is not gone through. Raises Refusal `busy_import`."""
        with self._gate.alone(), self._gate.typed():
            return history.read(self._gate.connection, count)

    def history_of_unit(self, unit: int) -> list[HistoryEntry]:
        """What was changed on a unit, its places, its employment and its names, newest first."""
        with self._gate.alone(), self._gate.typed():
            return history.read_of_unit(self._gate.connection, unit)

    def last_of_scenario(self, scenario: int, *, amounts: bool = False) -> HistoryEntry | None:
        """What was changed last on a scenario or its targets, or only on their `amounts`."""
        with self._gate.alone(), self._gate.typed():
            return self._scenario_edits.last(self._gate.connection, scenario, amounts=amounts)

    def amount_edits(self, scenario: int, after: int) -> list[HistoryEntry]:
        """What changed amounts of a scenario after this entry of the history, oldest first."""
        with self._gate.alone(), self._gate.typed():
            return history.read_amount_edits(self._gate.connection, scenario, after)

    def brought_to(self, target: int, status: str) -> HistoryEntry | None:
        """What brought a target to this status last. Raises Refusal `busy_import`."""
        with self._gate.alone(), self._gate.typed():
            return history.read_brought(self._gate.connection, target, status)

    def changes_of(self, sequence: int) -> ChangeSet | None:
        """What one entry of the history changed, or None where that was erased."""
        with self._gate.alone(), self._gate.typed():
            return history.changes_of(self._gate.connection, sequence)

    def digest(self) -> str:
        """Over all business rows and entries; not over history, generation, the counter of ids and moments in time."""
        return tables.digest(self._gate.snapshot, self._gate.seal)

    def tables(self) -> "Iterator[tuple[str, tuple[str, ...], Iterator[tuple[Value, ...]]]]":
        """Every table: its name, its columns, its rows in the order of their keys. Amounts are exact integers."""
        with self._gate.alone(), self._gate.typed():
            yield from tables.all_tables(self._gate.connection)

    def check(self) -> list[Trouble]:
        """What is wrong with the file, each finding as a Trouble; an empty list means that all is well."""
        with self._gate.alone():
            return tables.check(self._gate)

    def back_up(self) -> Path:
        """A verified copy in the user's own folder; the newest one, where nothing was changed since. Raises Trouble."""
        return self._keeper.back_up()

    def keep_backup(self) -> None:
        """A backup if one is due: an edit would make it first. To be called now and then from beside the window.

        Raises Refusal `busy_import` while an edit runs, and what has stopped the writing.
        """
        if not self.read_only:
            self._keeper.keep()

    def save_copy(self, target: Path) -> None:
        """A workbook of its own with what stands in the file, also after a fault has stopped the writing here.

        Raises Refusal `file_exists`, `bad_suffix`, `busy_import`; Trouble.
        """
        gate = self._gate
        with gate.reading():
            facts, _ = reading.facts_of(gate.connection)
            duplicate(Origin(gate.path, gate.connection, facts, gate.key), target, gate.desk, gate.clock)

    @property
    def why_no_backup(self) -> Fault | None:
        """Why the last backup that was due by itself could not be made; to be shown, because nothing else says it."""
        return self._keeper.fault

    def close(self, *, back_up: bool = True) -> bool:
        """Let go of the file, with a backup if anything was changed. It is one file then, with nothing beside it.

        Without `back_up` none is made here; returned is whether one is due, for `copies.back_up_closed`.
        """
        due = self._keeper.is_due_at_closing()
        if due and back_up:
            self._keeper.closing()
        self._gate.close()
        return due and not back_up

    def __enter__(self) -> "Workbook":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
