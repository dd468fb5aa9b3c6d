"""A small company to try the store with, and the operations that the reliability tests kill: run as a program, it forks
a child for every point at which a call of the system can be the last one.
"""

import contextlib
import datetime as dt
import json
import os
import random
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from goaldesk.model.changes import Edit
from goaldesk.model.entries import EntryBlock, EntryColumns, frozen
from goaldesk.model.errors import Trouble
from goaldesk.model.rows import ImportBatch, Membership, Metric, Scenario, Target, TargetMonth, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store import files, schema
from goaldesk.model.store.library import connect
from goaldesk.model.store.restoring import restore_backup
from goaldesk.model.store.workbook import Workbook

MOMENT = dt.datetime(2026, 9, 9, 8, 30, tzinfo=dt.UTC)
DAY = 20_500
MONTH = 2026 * 12


def clock() -> dt.datetime:
    return MOMENT


class Clock:
    """A clock that a test sets."""

    def __init__(self, now: dt.datetime = MOMENT) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now

    def on(self, **step: float) -> None:
        self.now += dt.timedelta(**step)


def create(path: Path, **options: object) -> Workbook:
    return Workbook.create(path, WorkbookSettings(company="清禾贸易"), **{"clock": clock, **options})


def unit(edit: Edit, code: str, name: str = "", parent: int | None = None) -> int:
    made = Unit(edit.new_id(), code, name or code, "person")
    edit.put(made)
    edit.put(Membership(made.id, 0, parent))
    return made.id


def metric(edit: Edit, code: str = "revenue") -> int:
    made = Metric(edit.new_id(), code, code.title(), "flow", "result")
    edit.put(made)
    return made.id


def company(edit: Edit) -> tuple[int, int, int]:
    """One unit, one metric, one import batch."""
    batch = ImportBatch(edit.new_id(), 0, "crm.csv", "d1", "2026-09-09T08:30:00Z", 3)
    edit.put(batch)
    return unit(edit, "chen-xi", "陈曦"), metric(edit), batch.id


def block(ids: range, facts: tuple[int, int, int], texts: bool = True) -> EntryBlock:
    """Entries of a unit, metric and batch on running days, with references and notes."""
    count = len(ids)
    one = np.ones(count, dtype=np.int64)
    unit_id, metric_id, batch = facts
    columns = EntryColumns(
        *map(
            frozen,
            (
                np.array(ids),
                DAY + np.arange(count) % 300,
                one * unit_id,
                one * metric_id,
                one * 0,
                np.arange(count) * 37 - 500,
                one * batch,
            ),
        )
    )
    reference = [f"D-{i:05d}" for i in range(count)] if texts else None
    note = ["退款" if i % 7 == 0 else "" for i in range(count)] if texts else None
    return EntryBlock(columns, frozen(one * 0), reference, note)


def add(edit: Edit, facts: tuple[int, int, int], count: int) -> range:
    ids = edit.new_ids(count)
    edit.add_entries(block(ids, facts))
    return ids


def plan(edit: Edit, facts: tuple[int, int, int]) -> int:
    """A target of twelve months."""
    scenario = next(iter(edit.snapshot.all(Scenario)))
    target = Target(edit.new_id(), scenario.id, facts[0], facts[1], 0, MONTH, 12)
    edit.put(target)
    edit.put_many(TargetMonth(target.id, MONTH + i, 1000 + i) for i in range(12))
    return target.id


def rename(edit: Edit, unit_id: int, name: str) -> None:
    row = edit.get(Unit, unit_id)
    assert row is not None
    edit.put(replace(row, name=name))


# --- what the reliability tests kill ---------------------------------------------------------------------


def facts_in(workbook: Workbook) -> tuple[int, int, int]:
    snapshot = workbook.snapshot
    return tuple(next(iter(snapshot.all(kind))).id for kind in (Unit, Metric, ImportBatch))


def small_edit(workbook: Workbook) -> None:
    facts = facts_in(workbook)

    def verb(edit: Edit) -> None:
        rename(edit, facts[0], "陈曦 2")
        add(edit, facts, 1)

    workbook.edit("Edit", verb)


def large_edit(workbook: Workbook) -> None:
    workbook.edit("Import", add, facts_in(workbook), 3000)


def run_edit(path: Path) -> None:
    workbook = Workbook.open(path, clock=clock)
    try:
        small_edit(workbook)
    except Trouble as trouble:
        if trouble.code != "full":
            raise
        path.with_name("trouble").write_text("full")
        small_edit(workbook)  # there is room again
    acknowledge(path)
    workbook._gate.close()  # the backup that closing makes is an operation of its own here


def run_import(path: Path) -> None:
    workbook = Workbook.open(path, clock=clock)
    large_edit(workbook)
    acknowledge(path)
    workbook._gate.close()


def run_backup(path: Path) -> None:
    with Workbook.open(path, clock=clock) as workbook:
        workbook.back_up()
        acknowledge(path)


def run_create(path: Path) -> None:
    create(path.with_name("new.goaldesk")).close()
    acknowledge(path)


def run_restore(path: Path) -> None:
    restore_backup(path, path.with_name("copy.goaldesk"), clock=clock)
    acknowledge(path)


NEXT_VERSIONS = (
    *schema.VERSIONS,
    ("next1", ("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT",)),
    ("next2", ("ALTER TABLE desk ADD COLUMN phone TEXT", "INSERT INTO note VALUES (1, 'third')")),
)


BEFORE, AFTER = f"{len(schema.VERSIONS)} False False", f"{len(NEXT_VERSIONS)} True True"
"""What `same_kept` says of a file of today, and of one that was brought up to these."""


def run_migration(path: Path) -> None:
    connection = files.connection_to(path, write=True, key=None)
    files.hold_journal(connection)
    schema.upgrade(connection, NEXT_VERSIONS)
    acknowledge(path)
    files.drop_journal(connection)
    connection.close()


def run_saves(path: Path) -> None:
    """Three edits; each of them is written down when it is saved."""
    workbook = Workbook.open(path, clock=clock)
    facts = facts_in(workbook)
    told = os.open(path.with_name("saved"), os.O_CREAT | os.O_WRONLY)
    for _ in range(3):
        workbook.edit("Add", add, facts, 5)
        os.write(told, b"+")
    workbook._gate.close()


def run_full(path: Path) -> None:
    """A drive that fills up in the middle of an import, and has room again afterwards."""
    import resource

    workbook = Workbook.open(path, clock=clock)
    before = workbook.digest()
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 20_000, most))
    try:
        large_edit(workbook)
    except Trouble as trouble:
        print(trouble.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    if workbook.digest() != before:
        print("changed")
    workbook._gate.close()
    with Workbook.open(path, clock=clock) as again:
        print(again.check(), again.digest() == before)
        large_edit(again)
        print(again.check(), len(again.snapshot.entries))


OPERATIONS: dict[str, Callable[[Path], None]] = {
    "edit": run_edit,
    "import": run_import,
    "backup": run_backup,
    "create": run_create,
    "restore": run_restore,
    "migration": run_migration,
    "saves": run_saves,
    "full": run_full,
}


def acknowledge(path: Path) -> None:
    """What a person would see as "saved"."""
    descriptor = os.open(path.with_name("acknowledged"), os.O_CREAT | os.O_WRONLY)
    os.write(descriptor, b"yes")
    os.close(descriptor)


def without_waiting() -> None:
    """The control: a store that does not wait for the drive must be caught."""
    files._PRAGMAS = tuple(pragma.replace("EXTRA", "OFF") for pragma in files._PRAGMAS)


def without_journal() -> None:
    """The control: a store that keeps no journal must be caught."""
    files.hold_journal = lambda connection: connection.execute("PRAGMA journal_mode = OFF")  # type: ignore[assignment]


def link_again(path: Path) -> None:
    with contextlib.suppress(FileExistsError):
        os.link(path, path)


def burn(call: str, times: int, folder: Path) -> None:
    """Make harmless calls of a kind, so that the count of the tracer stands where it is wanted."""
    dummy = folder / "dummy"
    descriptor = os.open(dummy, os.O_CREAT | os.O_RDWR)
    calls: dict[str, Callable[[], object]] = {
        "pwrite64": lambda: os.pwrite(descriptor, b"x", 0),
        "write": lambda: os.write(descriptor, b"x"),
        "ftruncate": lambda: os.ftruncate(descriptor, 0),
        "fsync": lambda: os.fsync(descriptor),
        "fdatasync": lambda: os.fdatasync(descriptor),
        "openat": lambda: os.close(os.open(dummy, os.O_RDONLY)),
        "unlink": lambda: Path(folder / "never").unlink(missing_ok=True),
        "rename": lambda: dummy.rename(dummy),
        "link": lambda: link_again(dummy),
    }
    for _ in range(times):
        calls[call]()
    os.close(descriptor)


def apart(work: Callable[[], object]) -> None:
    """Done by a child."""
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    os.waitpid(child, 0)


def each_point(operation: str, base: Path, out: Path, points: dict[str, tuple[int, int]]) -> None:
    """Fork a child for every `step`th call until one ends by itself; the tracer acts on call `last` of a process."""
    spare = out / "spare"
    shutil.copytree(base, spare)
    os.environ["GOALDESK_HOME"] = str(spare / "home")
    # Once through in this process, so that the children import nothing any more.
    OPERATIONS[operation](spare / "company.goaldesk")
    for call, (last, step) in points.items():
        points_of(operation, (base, out), call, last, step)


def points_of(operation: str, folders: tuple[Path, Path], call: str, last: int, step: int) -> None:
    base, out = folders
    for number in range(1, last, step):
        folder = out / f"{call}-{number:03d}"
        # Every call is counted for each process by itself: whoever lives on makes as few as possible.
        apart(lambda folder=folder: shutil.copytree(base, folder))
        child = os.fork()
        if not child:
            os.environ["GOALDESK_HOME"] = str(folder / "home")
            status = 3
            try:
                burn(call, last - number - (call == "openat"), folder)
                OPERATIONS[operation](folder / "company.goaldesk")
                status = 0
            except Trouble as trouble:
                (folder / "trouble").write_text(trouble.code)
                status = 0 if trouble.code in {"full", "io", "read_only"} else 3
            finally:
                os._exit(status)
        _, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            if os.WEXITSTATUS(status):
                (folder / "crashed").write_text("an exception that is no Trouble")
            elif not (folder / "trouble").exists():
                (folder / "whole").write_text("")
                return


def random_kills(base: Path, out: Path, rounds: int, seed: int) -> None:
    """Fork a writer, kill it after a random while, and write down what it had acknowledged."""
    dice = random.Random(seed)
    path = out / "company.goaldesk"
    shutil.copytree(base, out, dirs_exist_ok=True)
    os.environ["GOALDESK_HOME"] = str(out / "home")
    with Workbook.open(path, clock=clock) as workbook:
        known = len(workbook.snapshot.entries)
        facts = facts_in(workbook)
    for turn in range(rounds):
        told, tell = os.pipe()
        child = os.fork()
        if not child:
            write_until_killed(path, facts, tell)
        os.close(tell)
        select.select([told], [], [], 5)
        time.sleep(dice.uniform(0, 0.02))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        acknowledged = 0
        while data := os.read(told, 4096):
            acknowledged += data.count(b"+")
        os.close(told)
        with Workbook.open(path, clock=clock) as workbook:
            now = len(workbook.snapshot.entries) - known
            findings = workbook.check() if turn % 10 == 0 else []
        if findings or now % 5 or not acknowledged <= now // 5 <= acknowledged + 1:
            print(f"acknowledged {acknowledged} edits of 5, found {now} entries, {findings}")
            return
        known += now
    print("sound")


def write_until_killed(path: Path, facts: tuple[int, int, int], tell: int) -> None:
    workbook = Workbook.open(path, clock=clock)
    os.write(tell, b".")
    while True:
        workbook.edit("Add", add, facts, 5)
        os.write(tell, b"+")


def same_kept(path: Path) -> str:
    """The version of a file and its tables, for the test of migrations."""
    connection = connect(path)
    version = schema.version_of(connection)
    names = sorted(name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"))
    phone = "phone" in str(connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'desk'").fetchone())
    connection.close()
    return f"{version} {'note' in names} {phone}"


if __name__ == "__main__":
    what, *told = sys.argv[1:]
    if os.environ.get("CONTROL") == "no journal":
        without_journal()
    if os.environ.get("CONTROL") == "no waiting":
        without_waiting()
    if what == "each":
        each_point(told[0], Path(told[1]), Path(told[2]), json.loads(told[3]))
    elif what == "random":
        random_kills(Path(told[0]), Path(told[1]), int(told[2]), int(told[3]))
    else:
        OPERATIONS[what](Path(told[0]))
