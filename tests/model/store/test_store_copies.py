"""Backups: verified, thinned by rule, restored and the restoring undone; also of locked files."""

import datetime as dt
import os
import stat
import threading
from pathlib import Path
from types import ModuleType

import pytest

from goaldesk.model.errors import Refusal, Trouble
from goaldesk.model.rows import Unit
from goaldesk.model.store.copies import backups_of, home
from goaldesk.model.store.keeping import kept
from goaldesk.model.store.library import connect
from goaldesk.model.store.restoring import Difference, differences, read_copy, restore_backup
from goaldesk.model.store.workbook import Workbook

Facts = tuple[int, int, int]


def name_of(path: Path, facts: Facts, key: str | None = None) -> str:
    with Workbook.open(path, key=key, read_only=True) as workbook:
        assert workbook.check() == []
        return workbook.snapshot.get(Unit, facts[0]).name


def test_a_backup_is_a_verified_copy_in_the_users_own_folder(
    workbook: Workbook, facts: Facts, kit: ModuleType, home: Path
) -> None:
    workbook.edit("Add", kit.add, facts, 30)
    copy = workbook.back_up()
    assert copy.is_relative_to(home / "backups")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [found.name for found in copy.parent.iterdir()] == [copy.name]
    (backup,) = backups_of(workbook.path)
    assert (backup.path, backup.made_at, backup.entries) == (copy, kit.MOMENT.replace(microsecond=0), 30)
    with Workbook.open(copy, read_only=True) as opened:
        assert opened.digest() == workbook.digest()


def test_nothing_changed_since_makes_no_second_backup(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    first = workbook.back_up()
    assert workbook.back_up() == first
    workbook.edit("Rename", kit.rename, facts[0], "B")
    assert workbook.back_up() != first
    assert len(backups_of(workbook.path)) == 2


def test_closing_keeps_what_was_changed_and_looking_keeps_nothing(
    workbook: Workbook, facts: Facts, kit: ModuleType
) -> None:
    workbook.close()
    assert len(backups_of(workbook.path)) == 1
    with Workbook.open(workbook.path, clock=kit.clock) as again:
        again.check()
    assert len(backups_of(workbook.path)) == 1
    with Workbook.open(workbook.path, clock=kit.clock) as again:
        again.edit("Rename", kit.rename, facts[0], "B")
    assert len(backups_of(workbook.path)) == 2


def test_before_the_first_edit_of_a_new_day_what_there_is_is_kept(path: Path, kit: ModuleType) -> None:
    clock = kit.Clock()
    with kit.create(path, clock=clock) as workbook:
        facts = workbook.edit("Start", kit.company).value
    for backup in backups_of(path):
        backup.path.unlink()
    clock.on(hours=30)
    with Workbook.open(path, clock=clock) as workbook:
        workbook.edit("Rename", kit.rename, facts[0], "B")
        (kept_before,) = backups_of(path)
        assert name_of(kept_before.path, facts) == "陈曦"
        clock.on(minutes=20)
        workbook.edit("Rename", kit.rename, facts[0], "C")
        assert len(backups_of(path)) == 1
        clock.on(minutes=11)
        workbook.edit("Rename", kit.rename, facts[0], "D")
        assert [name_of(backup.path, facts) for backup in backups_of(path)] == ["C", "陈曦"]


def test_whoever_edits_while_a_backup_is_made_is_not_refused(path: Path, kit: ModuleType) -> None:
    clock = kit.Clock()
    with kit.create(path, clock=clock) as workbook:
        facts = workbook.edit("Start", kit.company).value
        workbook.edit("Add", kit.add, facts, 20_000)
        clock.on(hours=30)
        making = threading.Thread(target=workbook.keep_backup)
        making.start()
        names = 0
        while making.is_alive():
            workbook.edit("Rename", kit.rename, facts[0], f"B{names}")
            names += 1
        making.join()
        newest = backups_of(path)[0]
        assert name_of(newest.path, facts) in {"陈曦", *(f"B{name}" for name in range(names))}
        assert newest.entries == 20_000
        assert workbook.why_no_backup is None
        workbook.keep_backup()
        assert backups_of(path)[0] == newest


def test_a_backup_that_fails_stops_no_work_and_is_said(
    workbook: Workbook, facts: Facts, kit: ModuleType, home: Path
) -> None:
    (home / "backups").write_text("in the way")
    with pytest.raises(Trouble):
        workbook.back_up()
    workbook.edit("Rename", kit.rename, facts[0], "B")
    workbook.close()
    assert workbook.why_no_backup.code == "io"
    assert name_of(workbook.path, facts) == "B"


def test_a_copy_that_is_not_sound_gets_no_name_and_nothing_older_goes(path: Path, kit: ModuleType) -> None:
    clock = kit.Clock()
    with kit.create(path, clock=clock) as workbook:
        facts = workbook.edit("Start", kit.company).value
        workbook.edit("Add", kit.add, facts, 10)
        for _ in range(4):
            workbook.back_up()
            clock.on(hours=2)
            workbook.edit("Rename", kit.rename, facts[0], f"{clock.now}")
        before = backups_of(path)
        clock.on(days=400)
        workbook._gate.connection.execute("UPDATE entry SET amount = 1 WHERE id = 7")
        with pytest.raises(Trouble, match="damaged"):
            workbook.back_up()
        assert backups_of(path) == before
        assert not list(before[0].path.parent.glob(".*"))


def test_copies_are_thinned_by_the_rule(path: Path, kit: ModuleType) -> None:
    clock = kit.Clock()
    with kit.create(path, clock=clock) as workbook:
        facts = workbook.edit("Start", kit.company).value
        for number in range(30):
            workbook.edit("Rename", kit.rename, facts[0], f"{number}")
            workbook.back_up()
            clock.on(hours=12)
        folder = backups_of(path)[0].path.parent
        stranger = folder / "stranger 20200101T000000Z g1-00000000.goaldesk"
        kit.create(stranger).close()
        workbook.edit("Rename", kit.rename, facts[0], "last")
        newest = workbook.back_up()
    found = backups_of(path)
    assert found[0].path == newest
    days = [clock.now - backup.made_at for backup in found]
    assert sum(age < dt.timedelta(days=2) for age in days) == 4
    assert len(found) == 4 + 12
    assert stranger.exists()


def test_what_a_crash_left_of_a_copy_goes_after_a_day(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    folder = workbook.back_up().parent
    left = folder / ".company 20260101T000000Z g1-00000000.tmp-12345678.goaldesk"
    left.write_text("half a copy")
    os.utime(left, (kit.MOMENT.timestamp() - 90_000,) * 2)
    workbook.edit("Rename", kit.rename, facts[0], "B")
    workbook.back_up()
    assert not left.exists()


def test_the_rule_keeps_days_weeks_and_months() -> None:
    now = dt.datetime(2026, 9, 9, 12, tzinfo=dt.UTC)
    moments = [now - dt.timedelta(hours=6 * step) for step in range(4 * 400)]
    future = now + dt.timedelta(days=900)
    stays = kept([*moments, future], now)
    ages = sorted((now - moment).days for moment in stays)
    assert future in stays
    assert sum(0 <= age < 2 for age in ages) == 8
    assert sum(2 <= age <= 14 for age in ages) >= 12
    assert len({moment.isocalendar()[:2] for moment in stays}) >= 10
    assert len({(moment.year, moment.month) for moment in stays}) >= 9
    assert len(stays) <= 1 + 8 + 12 + 10 + 9
    assert kept(stays, now) == stays


def test_restoring_brings_the_copy_back_and_can_be_undone(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    copy = workbook.back_up()
    old = workbook.digest()
    ids = workbook.edit("Add", kit.add, facts, 10).value
    workbook.edit("Rename", kit.rename, facts[0], "B")
    new = workbook.digest()
    assert differences(workbook.snapshot, read_copy(copy)) == [
        Difference("unit", 0, 1, 0),
        Difference("entry", 0, 0, 10),
    ]
    workbook.close()
    was = restore_backup(workbook.path, copy, desk="Anna", clock=kit.clock)
    with Workbook.open(workbook.path, clock=kit.clock) as again:
        assert again.digest() == old
        assert again.check() == []
        assert (again.history(1)[0].label, again.history(1)[0].desk) == ("Restore a backup", "Anna")
        assert again.edit("Add", kit.add, facts, 1).value[0] > ids[-1]
    restore_backup(workbook.path, was, clock=kit.clock)
    with Workbook.open(workbook.path, clock=kit.clock) as again:
        assert again.digest() == new
    assert [found.name for found in workbook.path.parent.iterdir()] == [workbook.path.name]


def test_who_has_the_restored_file_open_writes_nothing_more_to_it(
    workbook: Workbook, facts: Facts, kit: ModuleType
) -> None:
    copy = workbook.back_up()
    with pytest.raises(Trouble, match="busy"):
        restore_backup(workbook.path, copy)


def test_a_damaged_file_is_put_aside_when_a_copy_takes_its_place(
    workbook: Workbook, facts: Facts, kit: ModuleType
) -> None:
    copy = workbook.back_up()
    digest = workbook.digest()
    workbook.close()
    os.truncate(workbook.path, 9000)
    spoilt = workbook.path.read_bytes()
    assert [backup.path for backup in backups_of(workbook.path)] == [copy]
    aside = restore_backup(workbook.path, copy, clock=kit.clock)
    assert aside.name == "company.goaldesk.damaged-20260909T083000"
    assert aside.read_bytes() == spoilt
    with Workbook.open(workbook.path) as again:
        assert again.digest() == digest


def test_a_lost_file_comes_back(workbook: Workbook, kit: ModuleType) -> None:
    copy = workbook.back_up()
    digest = workbook.digest()
    workbook.close()
    workbook.path.unlink()
    assert copy in [backup.path for backup in backups_of(workbook.path)]
    assert restore_backup(workbook.path, copy, clock=kit.clock) is None
    with Workbook.open(workbook.path) as again:
        assert again.digest() == digest


def test_only_a_sound_backup_is_restored(workbook: Workbook, facts: Facts, kit: ModuleType, tmp_path: Path) -> None:
    copy = workbook.back_up()
    workbook.close()
    with Workbook.open(workbook.path) as before:
        digest = before.digest()
    other = tmp_path / "other.goaldesk"
    kit.create(other).close()
    with connect(copy) as tampered:
        tampered.execute("UPDATE unit SET name = 'x'")
    tampered.close()
    for wrong, kind, code in (
        (other, Refusal, "no_backup"),
        (tmp_path, Refusal, "no_backup"),
        (copy, Trouble, "damaged"),
    ):
        with pytest.raises(kind, match=code):
            restore_backup(workbook.path, wrong, clock=kit.clock)
    with Workbook.open(workbook.path) as after:
        assert after.digest() == digest


def test_the_folder_is_the_systems_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOALDESK_HOME")
    assert home().name == "goaldesk"
    assert home().is_absolute()


def test_a_locked_file_works_with_its_passphrase_from_the_first_version_on(path: Path, kit: ModuleType) -> None:
    key = "correct 'horse\" 电池"
    with kit.create(path, key=key) as workbook:
        facts = workbook.edit("Start", kit.company).value
        workbook.edit("Add", kit.add, facts, 100)
        copy = workbook.back_up()
        workbook.edit("Rename", kit.rename, facts[0], "B")
    for file in (path, copy):
        data = file.read_bytes()
        assert not data.startswith(b"SQLite")
        assert "陈曦".encode() not in data
        assert b"D-00001" not in data
    assert name_of(path, facts, key) == "B"
    assert copy in [backup.path for backup in backups_of(path, key)]
    restore_backup(path, copy, key=key, clock=kit.clock)
    assert name_of(path, facts, key) == "陈曦"
    with pytest.raises(Refusal, match="locked"):
        Workbook.open(path)
