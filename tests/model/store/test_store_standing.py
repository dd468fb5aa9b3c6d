"""How a workbook stands before anybody opens it, and how writing is taken over from a desk that is gone."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from goaldesk.model.errors import Trouble
from goaldesk.model.store.library import connect
from goaldesk.model.store.lock import lock_path
from goaldesk.model.store.standing import look_at
from goaldesk.model.store.workbook import Workbook
from tests.model.store.kit import clock, create, unit

HOLD = """
import sys
from pathlib import Path
from goaldesk.model.store.workbook import Workbook
book = Workbook.open(Path(sys.argv[1]), desk="Wu Qian")
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "firm.goaldesk"
    with create(found) as book:
        book.edit("Add", unit, "A")
    return found


def far_away(path: Path) -> None:
    """The lock file that another computer left."""
    holder = {"process": 7, "host": "BOOKS-02", "boot": "x", "user": "Wu Qian", "since": "2026-09-09T06:05:00.000Z"}
    lock_path(path).write_bytes(b" " + json.dumps(holder).encode())


def test_a_workbook_that_nobody_has_open_is_ready_and_tells_its_last_change(path: Path) -> None:
    found = look_at(path)
    assert (found.state, found.changed) == ("ready", "2026-09-09T08:30:00.000Z")


def test_what_is_open_in_another_program_names_the_desk_and_what_it_left_behind_does_not(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        found = look_at(path)
        assert found.holder is not None
        assert (found.state, found.holder.user) == ("elsewhere", "Wu Qian")
        other.send_signal(signal.SIGKILL)
        other.wait()
    assert look_at(path).state == "unclosed"
    Workbook.open(path).close()
    assert look_at(path).state == "ready"


def test_what_another_computer_has_open_is_elsewhere(path: Path) -> None:
    far_away(path)
    found = look_at(path)
    assert found.holder is not None
    assert (found.state, found.holder.host) == ("elsewhere", "BOOKS-02")


def test_each_kind_of_file_that_cannot_be_used_is_told_apart(path: Path, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("a,b\n1,2\n")
    empty = tmp_path / "empty.goaldesk"
    empty.touch()
    sealed = tmp_path / "sealed.goaldesk"
    create(sealed, key="secret").close()
    states = {name: look_at(tmp_path / name).state for name in ("table.csv", "empty.goaldesk", "none.goaldesk")}
    assert states == {"table.csv": "table", "empty.goaldesk": "damaged", "none.goaldesk": "gone"}
    assert look_at(sealed).state == "passphrase"
    assert look_at(tmp_path).state == "not_ours"


def test_a_newer_file_is_told_with_its_version_and_whether_it_can_be_read(path: Path) -> None:
    connection = connect(str(path))
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    found = look_at(path)
    assert (found.state, found.version) == ("newer", 99)
    connection = connect(str(path))
    connection.execute("UPDATE file SET min_reader = 99")
    connection.commit()
    connection.close()
    found = look_at(path)
    assert (found.state, found.version) == ("too_new", 99)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="who may do everything may write here too")
def test_a_folder_that_cannot_be_written_to_makes_it_read_only(path: Path) -> None:
    path.parent.chmod(0o500)
    try:
        assert look_at(path).state == "read_only"
    finally:
        path.parent.chmod(0o700)


def test_a_damaged_workbook_offers_its_newest_backup(path: Path) -> None:
    with Workbook.open(path, clock=clock) as book:
        copy = book.back_up()
    content = bytearray(path.read_bytes())
    content[100:400] = bytes(300)
    path.write_bytes(content)
    found = look_at(path)
    assert found.backup is not None
    assert (found.state, found.backup.path) == ("damaged", copy)


def test_looking_changes_no_byte(path: Path) -> None:
    far_away(path)
    before = (path.read_bytes(), lock_path(path).read_bytes(), sorted(path.parent.iterdir()))
    look_at(path)
    assert (path.read_bytes(), lock_path(path).read_bytes(), sorted(path.parent.iterdir())) == before


def test_writing_is_taken_over_from_another_computer_and_stands_in_the_history(path: Path) -> None:
    far_away(path)
    with Workbook.open(path) as reader:
        assert reader.read_only
    with Workbook.open(path, desk="Lin Yuan", take_over=True) as book:
        assert not book.read_only
        last = book.history(1)[0]
        assert (last.label, last.desk) == ("Take over writing", "Lin Yuan")
        assert "Wu Qian, BOOKS-02" in last.reason
        book.edit("Add", unit, "B")
        book.check()
    assert not lock_path(path).exists()


def test_who_lost_the_lock_writes_nothing_more(path: Path) -> None:
    with Workbook.open(path) as book:
        before = book.digest()
        far_away(path)
        for _ in range(2):
            with pytest.raises(Trouble) as lost:
                book.edit("Add", unit, "B")
            assert lost.value.code == "lock_lost"
        assert book.snapshot.settings
    assert lock_path(path).exists()
    lock_path(path).unlink()
    with Workbook.open(path) as book:
        assert book.digest() == before


def test_what_still_runs_on_this_computer_is_not_taken_over(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with Workbook.open(path, take_over=True) as book:
            assert book.read_only
        other.send_signal(signal.SIGKILL)
        other.wait()
