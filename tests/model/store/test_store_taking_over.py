"""Taking writing over from another computer: waited for, backed up first, written down; copies of one's own."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from goaldesk.model.edits.units import create_unit
from goaldesk.model.errors import Refusal, Trouble
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.copies import backups_of, folder_of
from goaldesk.model.store.duplicating import copy_bytes, copy_workbook
from goaldesk.model.store.files import has_hot_journal
from goaldesk.model.store.lock import lock_path
from goaldesk.model.store.taking_over import wait_for_a_sign
from goaldesk.model.store.workbook import Workbook


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workbook that a desk on another computer has open, without a backup here."""
    monkeypatch.setenv("GOALDESK_HOME", str(tmp_path / "home"))
    path = tmp_path / "firm.goaldesk"
    with Workbook.create(path, WorkbookSettings(company="A"), desk="Wu Qian") as book:
        book.edit("Add", lambda edit: create_unit(edit, "A", "company"))
    for copy in backups_of(path):
        copy.path.unlink()
    holder = {"process": 7, "host": "BOOKS-02", "boot": "x", "user": "Wu Qian", "since": "2026-09-09T06:05:00.000Z"}
    lock_path(path).write_bytes(b" " + json.dumps(holder).encode())
    return path


def test_taking_over_makes_a_backup_of_how_it_stood_first(path: Path) -> None:
    with Workbook.open(path, read_only=True) as book:
        before = book.digest()
    assert backups_of(path) == []
    with Workbook.open(path, desk="Lin Yuan", take_over=True) as book:
        (copy,) = backups_of(path)
        assert not book.read_only
        assert book.history(1)[0].label == "Take over writing"
    with Workbook.open(copy.path, read_only=True) as kept:
        assert kept.digest() == before
        assert [entry.label for entry in kept.history()] == ["Add", "New workbook"]


def test_where_no_backup_can_be_made_nothing_is_taken_over(path: Path) -> None:
    with Workbook.open(path, read_only=True) as book:
        uuid = book._gate.facts.uuid
    folder = folder_of(uuid)
    folder.rmdir()
    folder.write_text("in the way")
    before = (path.read_bytes(), lock_path(path).read_bytes())
    with pytest.raises(Trouble) as trouble:
        Workbook.open(path, take_over=True)
    assert trouble.value.code == "io"
    assert (path.read_bytes(), lock_path(path).read_bytes()) == before


def moments(path: Path, at: int, what: Callable[[], object]) -> Callable[[float], None]:
    """A clock that does not wait; at the so manieth pause something happens."""
    seen: list[float] = []

    def pause(seconds: float) -> None:
        seen.append(seconds)
        if len(seen) == at:
            what()

    return pause


def test_a_desk_that_gives_a_sign_keeps_writing(path: Path) -> None:
    told: list[float] = []
    pause = moments(path, 3, lambda: os.utime(lock_path(path), ns=(1, 1)))
    with pytest.raises(Refusal) as still:
        wait_for_a_sign(path, 30, told.append, pause)
    assert still.value.code == "still_there"
    assert still.value.facts["who"] == "Wu Qian"
    assert told == [0, 0.5, 1]


def test_an_open_workbook_gives_a_sign_that_others_see(path: Path) -> None:
    lock_path(path).unlink()
    with Workbook.open(path, desk="Wu Qian") as book:
        os.utime(lock_path(path), ns=(1, 1))
        book.give_sign()
        assert lock_path(path).stat().st_mtime_ns > 1
        assert not book.was_stopped


def test_silence_is_waited_for_as_long_as_was_said(path: Path) -> None:
    told: list[float] = []
    wait_for_a_sign(path, 2, told.append, lambda seconds: None)
    assert told == [0, 0.5, 1, 1.5]


def test_who_lets_go_meanwhile_is_not_waited_for(path: Path) -> None:
    told: list[float] = []
    wait_for_a_sign(path, 30, told.append, moments(path, 2, lock_path(path).unlink))
    assert told == [0, 0.5]
    with Workbook.open(path, take_over=True) as book:
        assert not book.read_only
        assert book.history(1)[0].label != "Take over writing"


def test_what_was_half_done_elsewhere_is_taken_back_and_backed_up(path: Path, tmp_path: Path) -> None:
    with Workbook.open(path, read_only=True) as book:
        before = book.digest()
    lock = lock_path(path).read_bytes()
    lock_path(path).unlink()
    torn = tmp_path / "torn.goaldesk"
    with Workbook.open(path) as book:  # the file as it lies on the disk in the middle of a change, with its journal
        connection = book._gate.connection
        connection.execute("PRAGMA synchronous = OFF")  # the journal says at once that it is one
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE file SET generation = generation + 1")
        for ending in ("", "-journal"):
            subprocess.run(["cp", f"{path}{ending}", f"{torn}{ending}"], check=True)
        connection.execute("ROLLBACK")
    assert has_hot_journal(torn)
    lock_path(torn).write_bytes(lock)
    with Workbook.open(torn, take_over=True) as book:
        assert book.digest() == before
        assert backups_of(torn)


# --- copies


def test_a_copy_for_a_trial_is_a_workbook_of_its_own_while_another_desk_writes(path: Path) -> None:
    target = path.with_name("trial.goaldesk")
    copy_workbook(path, target, desk="Lin Yuan")
    with Workbook.open(path, read_only=True) as book, Workbook.open(target) as trial:
        assert trial.digest() == book.digest()
        assert not trial.read_only
        assert trial._gate.facts.uuid != book._gate.facts.uuid
        assert trial._gate.facts.lineage == book._gate.facts.uuid
        trial.edit("Add", lambda edit: create_unit(edit, "B", "company"))
        assert trial.check() == []
    assert lock_path(path).exists()


def test_no_copy_takes_the_place_of_a_file(path: Path) -> None:
    target = path.with_name("there.goaldesk")
    target.write_bytes(b"kept")
    for copy in (lambda: copy_workbook(path, target), lambda: copy_bytes(path, target)):
        with pytest.raises(Refusal) as refused:
            copy()
        assert refused.value.code == "file_exists"
    assert target.read_bytes() == b"kept"
    assert sorted(path.parent.glob(".*")) == []
