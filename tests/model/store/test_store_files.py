"""Wrong files, other desks, other programs' hands: one typed fault, nothing written, nothing lost."""

import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from goaldesk.model.errors import Fault, Refusal, Trouble, sentence
from goaldesk.model.rows import Unit
from goaldesk.model.store import schema
from goaldesk.model.store.library import connect
from goaldesk.model.store.lock import lock_path
from goaldesk.model.store.workbook import Workbook
from goaldesk.wording import PlainWording

Facts = tuple[int, int, int]


def state(folder: Path) -> dict[str, str]:
    """Every file of a folder and what is in it."""
    return {
        str(found.relative_to(folder)): hashlib.sha256(found.read_bytes()).hexdigest() if found.is_file() else "-"
        for found in sorted(folder.rglob("*"))
    }


def sql(path: Path, *statements: str) -> None:
    """What another program does to the file."""
    connection = connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def patch(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def beside(path: Path, ending: str, data: bytes) -> None:
    Path(f"{path}{ending}").write_bytes(data)


JOURNAL = bytes.fromhex("d9d505f920a163d7")

WRONG: dict[str, tuple[str, Callable[[Path], object]]] = {
    "nothing there": ("no_file", lambda path: path.unlink()),
    "0 bytes": ("damaged", lambda path: path.write_bytes(b"")),
    "1 byte": ("not_ours", lambda path: path.write_bytes(b"S")),
    "a text": ("not_ours", lambda path: path.write_text("Once upon a time\n" * 99)),
    "a text of a whole page": ("locked", lambda path: path.write_text("x" * 4096)),
    "a folder": ("not_ours", lambda path: (path.unlink(), path.mkdir())),
    "a queue": ("not_ours", lambda path: (path.unlink(), os.mkfifo(path))),
    "the header alone": ("damaged", lambda path: os.truncate(path, 100)),
    "less than a header": ("damaged", lambda path: os.truncate(path, 60)),
    "half of it": ("damaged", lambda path: os.truncate(path, path.stat().st_size // 2)),
    "another application": ("not_ours", lambda path: sql(path, "PRAGMA application_id = 7")),
    "another program's database": (
        "not_ours",
        lambda path: (path.unlink(), sql(path, "CREATE TABLE t (x)", "INSERT INTO t VALUES (1)")),
    ),
    "our number on another database": (
        "not_ours",
        lambda path: (path.unlink(), sql(path, "CREATE TABLE t (x)", "PRAGMA application_id = 1198486635")),
    ),
    "write-ahead mode": ("not_ours", lambda path: patch(path, 18, b"\x02\x02")),
    "a write-ahead log beside it": ("not_ours", lambda path: beside(path, "-wal", b"")),
    "shared memory beside it": ("not_ours", lambda path: beside(path, "-shm", b"x")),
    "a journal that names another file": (
        "not_ours",
        lambda path: beside(path, "-journal", JOURNAL + bytes(600) + b"victim" + JOURNAL),
    ),
    "a journal that is a folder": ("not_ours", lambda path: Path(f"{path}-journal").mkdir()),
    "a trigger": (
        "not_ours",
        lambda path: sql(path, "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM unit; END"),
    ),
    "a view": ("not_ours", lambda path: sql(path, "CREATE VIEW v AS SELECT * FROM unit")),
    "one more table": ("not_ours", lambda path: sql(path, "CREATE TABLE more (x)")),
    "one table less": ("not_ours", lambda path: sql(path, "DROP TABLE person")),
    "a newer version that we cannot read": (
        "newer",
        lambda path: sql(path, "PRAGMA user_version = 100", "UPDATE file SET min_reader = 99"),
    ),
    "a figure changed by hand": (
        "damaged",
        lambda path: sql(path, "UPDATE entry SET amount = amount + 1 WHERE id = 6"),
    ),
    "a note changed by hand": ("damaged", lambda path: sql(path, "UPDATE entry SET note = 'x' WHERE id = 6")),
    "two references swapped": (
        "damaged",
        lambda path: sql(
            path,
            "UPDATE entry SET reference = CASE id WHEN 6 THEN 'D-00002' ELSE 'D-00001' END WHERE id IN (6, 7)",
        ),
    ),
    "an entry lost": ("damaged", lambda path: sql(path, "DELETE FROM entry WHERE id = 6")),
    "a month of a target changed": ("damaged", lambda path: sql(path, "UPDATE target_month SET amount = 1")),
    "a name changed by hand": ("damaged", lambda path: sql(path, "UPDATE unit SET name = 'x'")),
    "a unit without a seal": (
        "damaged",
        lambda path: sql(path, "INSERT INTO unit VALUES (99,'c','n','k',0,0,NULL,NULL,'',0)"),
    ),
    "an older generation": ("damaged", lambda path: sql(path, "UPDATE file SET generation = 1")),
    "no seal at all": ("damaged", lambda path: sql(path, "DELETE FROM seal")),
    "a text that is no text": ("damaged", lambda path: sql(path, "UPDATE unit SET name = CAST(x'ff80' AS TEXT)")),
}


@pytest.fixture
def closed(workbook: Workbook, facts: Facts, kit: ModuleType) -> Path:
    workbook.edit("Add", kit.add, facts, 20)
    workbook.edit("Plan", kit.plan, facts)
    workbook.close()
    return workbook.path


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("read_only", [False, True], ids=["to write", "to read"])
def test_a_wrong_file_is_refused_in_one_sentence_and_left_as_it_is(closed: Path, name: str, read_only: bool) -> None:
    code, spoil = WRONG[name]
    spoil(closed)
    before = state(closed.parent)
    with pytest.raises(Fault) as raised:
        Workbook.open(closed, read_only=read_only)
    assert raised.value.code == code
    said = sentence(raised.value, PlainWording())
    assert said.endswith(".")
    assert ". " not in said
    assert state(closed.parent) == before


def test_a_newer_file_that_we_can_read_is_opened_for_reading(closed: Path) -> None:
    sql(closed, f"PRAGMA user_version = {schema.CURRENT + 1}", "ALTER TABLE desk ADD COLUMN phone TEXT")
    before = state(closed.parent)
    with Workbook.open(closed) as workbook:
        assert workbook.read_only
        assert workbook.why_read_only.code == "newer"
        assert len(workbook.snapshot.entries) == 20
        with pytest.raises(Trouble, match="newer"):
            workbook.edit("Edit", lambda edit: None)
    assert state(closed.parent) == before


# --- other hands on the open file ------------------------------------------------------------------------


def older_copy_over(path: Path) -> None:
    # By a second process, as it would be: in this one, reading the file by hand would drop SQLite's locks.
    subprocess.run(["cp", path.with_name("older"), path], check=True)


MEANWHILE: dict[str, tuple[str, Callable[[Path], object]]] = {
    "renamed": ("moved", lambda path: path.rename(path.with_name("other.goaldesk"))),
    "deleted": ("moved", lambda path: path.unlink()),
    "replaced": ("moved", lambda path: path.with_name("older").replace(path)),
    "emptied": ("damaged", lambda path: os.truncate(path, 0)),
    "cut": ("damaged", lambda path: os.truncate(path, 8192)),
    "overwritten by an older copy": ("moved", older_copy_over),
}


@pytest.mark.parametrize("what", MEANWHILE)
def test_the_next_save_stops_when_the_open_file_was_touched(closed: Path, kit: ModuleType, what: str) -> None:
    shutil.copy(closed, closed.with_name("older"))
    code, touch = MEANWHILE[what]
    workbook = Workbook.open(closed, clock=kit.clock)
    facts = kit.facts_in(workbook)
    workbook.edit("Rename", kit.rename, facts[0], "saved")
    snapshot = workbook.snapshot
    touch(closed)
    before = state(closed.parent)
    with pytest.raises(Trouble) as raised:
        workbook.edit("Rename", kit.rename, facts[0], "in the form")
    assert raised.value.code == code
    assert sentence(raised.value, PlainWording()).count(".") - str(closed).count(".") == 1
    assert workbook.snapshot is snapshot
    with pytest.raises(Trouble):
        workbook.edit("Rename", kit.rename, facts[0], "again")
    workbook.close()
    after = state(closed.parent)
    assert {name: after[name] for name in after if name != f"{closed.name}-journal"} == {
        name: before[name] for name in before if not name.endswith(("-lock", "-journal"))
    }


def test_a_copy_taken_while_open_has_all_that_was_saved(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    for number in range(20):
        workbook.edit("Rename", kit.rename, facts[0], f"name {number}")
    copy = workbook.path.with_name("copy.goaldesk")
    subprocess.run(["cp", workbook.path, copy], check=True)
    with Workbook.open(copy) as opened:
        assert opened.snapshot.get(Unit, facts[0]).name == "name 19"


# --- who writes ------------------------------------------------------------------------------------------


def test_who_comes_second_reads_and_is_told_who_writes(path: Path, kit: ModuleType) -> None:
    with kit.create(path, desk="Anna") as workbook:
        with Workbook.open(path, desk="Ben") as second:
            assert second.read_only
            said = sentence(second.why_read_only, PlainWording())
            assert "Anna" in said
            assert socket.gethostname() in said
            assert "9 Sep 2026" in said
            with pytest.raises(Trouble, match="busy"):
                second.edit("Edit", lambda edit: None)
        facts = workbook.edit("Start", kit.company).value
        assert workbook.edit("Rename", kit.rename, facts[0], "still writing").changes
    with Workbook.open(path) as third:
        assert not third.read_only


def test_who_reads_sees_what_is_saved_meanwhile(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    with Workbook.open(workbook.path) as viewer:
        assert not viewer.refresh()
        workbook.edit("Rename", kit.rename, facts[0], "B")
        workbook.edit("Add", kit.add, facts, 5)
        assert viewer.snapshot.get(Unit, facts[0]).name == "陈曦"
        assert viewer.refresh()
        assert not viewer.refresh()
        assert viewer.snapshot.get(Unit, facts[0]).name == "B"
        assert viewer.digest() == workbook.digest()
        assert viewer.check() == []


HOLD = """
import sys
from pathlib import Path
from goaldesk.model.store.workbook import Workbook
workbook = Workbook.open(Path(sys.argv[1]), desk="Anna")
print("open", workbook.read_only, flush=True)
sys.stdin.read()
"""


def test_a_lock_dies_with_its_program(closed: Path, kit: ModuleType) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(closed)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with writer:
        assert writer.stdout.readline() == "open False\n"
        with Workbook.open(closed) as second:
            assert second.read_only
            assert second.why_read_only.facts["who"] == "Anna"
        writer.kill()
    assert lock_path(closed).exists()
    with Workbook.open(closed, clock=kit.clock) as after:
        assert not after.read_only
        assert after.edit("Rename", kit.rename, kit.facts_in(after)[0], "mine").changes
    assert not lock_path(closed).exists()


def test_the_lock_of_another_computer_is_not_taken(closed: Path) -> None:
    told = {"process": 1, "host": "elsewhere", "boot": "b", "user": "Anna", "since": "2020-01-01T00:00:00Z"}
    lock_path(closed).write_bytes(b"\n" + json.dumps(told).encode())
    before = state(closed.parent)
    with Workbook.open(closed) as workbook:
        assert workbook.read_only
        assert workbook.why_read_only.facts["host"] == "elsewhere"
    assert state(closed.parent) == before


@pytest.mark.parametrize("left", [b"", b"\n{", b"\n[1]", b"\xff" * 50], ids=repr)
def test_a_lock_file_that_says_nothing_holds_nobody(closed: Path, left: bytes) -> None:
    lock_path(closed).write_bytes(left)
    with Workbook.open(closed) as workbook:
        assert not workbook.read_only


def test_a_file_that_forbids_writing_is_read(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # the superuser may write everywhere
    with Workbook.open(closed) as workbook:
        assert workbook.read_only
        assert workbook.why_read_only.code == "read_only"
        assert len(workbook.snapshot.entries) == 20


CRASH = """
import os, sys
from pathlib import Path
from goaldesk.model.store import files
connection = files.connection_to(Path(sys.argv[1]), write=True, key=None)
files.hold_journal(connection)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
for i in range(3000):
    connection.execute("INSERT INTO entry VALUES (?, 1, 1, 1, 0, 1, 0, 0, 'reference', 'note')", (1000 + i,))
os._exit(0)
"""


def test_a_reader_has_what_a_crash_left_half_done_undone_first(closed: Path) -> None:
    with Workbook.open(closed) as workbook:
        digest = workbook.digest()
    subprocess.run([sys.executable, "-c", CRASH, str(closed)], check=True)
    assert Path(f"{closed}-journal").stat().st_size > 0
    with Workbook.open(closed, read_only=True) as workbook:
        assert workbook.digest() == digest
        assert workbook.check() == []


def test_a_wrong_passphrase_is_no_damage(path: Path, kit: ModuleType) -> None:
    kit.create(path, key="correct horse").close()
    for key, code in ((None, "locked"), ("wrong", "wrong_key")):
        with pytest.raises(Refusal) as raised:
            Workbook.open(path, key=key)
        assert raised.value.code == code


def test_a_passphrase_for_an_open_file_is_refused(closed: Path) -> None:
    with pytest.raises(Refusal, match="not_locked"):
        Workbook.open(closed, key="x")
