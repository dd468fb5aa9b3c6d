"""The tables: a row type each, exactly ours, and every version that was ever released still opens."""

import gzip
import json
from dataclasses import fields
from pathlib import Path
from types import ModuleType

import pytest

from goaldesk.model.errors import Refusal, Trouble
from goaldesk.model.rows import ROWS, TargetMonth
from goaldesk.model.store import files, schema
from goaldesk.model.store.copies import backups_of
from goaldesk.model.store.library import Connection, Error, connect
from goaldesk.model.store.restoring import differences, read_copy, restore_backup
from goaldesk.model.store.workbook import Workbook

RELEASED = Path(__file__).parents[2] / "data" / "workbooks"
OWN = {"file", "seal", "history", "history_body", "entry", "_sqlite_migrations"}


@pytest.fixture
def connection(tmp_path: Path) -> Connection:
    """A file with nothing but its tables."""
    made = connect(tmp_path / "tables.goaldesk", isolation_level=None)
    schema.upgrade(made)
    yield made
    made.close()


def test_every_row_type_has_its_table_and_every_table_a_row_type(connection: Connection) -> None:
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert names == {kind.TABLE for kind in ROWS} | OWN
    for kind in ROWS:
        columns = list(connection.execute(f"SELECT name, pk FROM pragma_table_info('{kind.TABLE}')"))  # noqa: S608
        sealed = [] if kind is TargetMonth else ["seal"]
        assert [name for name, _ in columns] == [field.name for field in fields(kind)] + sealed
        assert tuple(name for name, place in sorted(columns, key=lambda column: column[1]) if place) == kind.KEY


def test_every_table_is_strict(connection: Connection) -> None:
    loose = connection.execute("SELECT name FROM pragma_table_list WHERE NOT strict AND name NOT LIKE '%sqlite_%'")
    assert loose.fetchall() == []
    with pytest.raises(Error, match="TEXT value in INTEGER"):
        connection.execute("INSERT INTO entry VALUES (1, 'x', 1, 1, 0, 1, 0, 0, '', '')")


def test_a_new_file_says_what_it_is(connection: Connection) -> None:
    assert connection.execute("PRAGMA application_id").fetchone() == (files.APPLICATION_ID,)
    assert bytes.fromhex(f"{files.APPLICATION_ID:x}") == b"GoDk"
    assert schema.version_of(connection) == schema.CURRENT
    assert schema.fingerprint(connection) == schema.expected_fingerprint(schema.CURRENT)


def test_a_migration_that_fails_leaves_the_file_as_it_was(connection: Connection, kit: ModuleType) -> None:
    before = schema.fingerprint(connection)
    broken = (*kit.NEXT_VERSIONS, ("next3", ("CREATE TABLE fine (x)", "no SQL at all")))
    with pytest.raises(Error):
        schema.upgrade(connection, broken)
    assert (schema.fingerprint(connection), schema.version_of(connection)) == (before, schema.CURRENT)
    schema.upgrade(connection, kit.NEXT_VERSIONS)
    assert schema.version_of(connection) == len(kit.NEXT_VERSIONS)


def test_a_migration_that_breaks_a_reference_is_taken_back(connection: Connection) -> None:
    orphan = ("next1", ("INSERT INTO alias VALUES ('nobody', 7, 0)",))
    with pytest.raises(ValueError, match="reference"):
        schema.upgrade(connection, (*schema.VERSIONS, orphan))
    assert connection.execute("SELECT count(*) FROM alias").fetchone() == (0,)


@pytest.mark.parametrize("version", range(1, schema.CURRENT + 1))
def test_every_released_version_still_opens(version: int, tmp_path: Path, kit: ModuleType) -> None:
    told = json.loads((RELEASED / f"v{version}.json").read_text())
    path = tmp_path / "old.goaldesk"
    path.write_bytes(gzip.decompress((RELEASED / f"v{version}.goaldesk.gz").read_bytes()))
    with Workbook.open(path, clock=kit.clock) as workbook:
        assert not workbook.read_only
        assert workbook.check() == []
        assert workbook.digest() == told["digest"]
        assert len(workbook.snapshot.entries) == told["entries"]
        workbook.edit("Add", kit.unit, "new")
        assert workbook.check() == []


@pytest.mark.parametrize("version", range(1, schema.CURRENT))
def test_the_backup_made_before_an_upgrade_is_compared_and_gone_back_to(
    version: int, tmp_path: Path, kit: ModuleType
) -> None:
    told = json.loads((RELEASED / f"v{version}.json").read_text())
    path = tmp_path / "old.goaldesk"
    path.write_bytes(gzip.decompress((RELEASED / f"v{version}.goaldesk.gz").read_bytes()))
    with Workbook.open(path, clock=kit.clock) as workbook:
        workbook.edit("Add", kit.unit, "new")
        (old,) = (backup.path for backup in backups_of(path))
        before = old.read_bytes()
        found = {one.table: one.lost for one in differences(workbook.snapshot, read_copy(old))}
        assert found["unit"] == 1
    restore_backup(path, old, clock=kit.clock)
    with Workbook.open(path, clock=kit.clock) as again:
        assert (again.digest(), again.check()) == (told["digest"], [])
    assert old.read_bytes() == before
    assert not [left for left in old.parent.iterdir() if left.name.startswith(".")]


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch, kit: ModuleType) -> None:
    """A program that is two versions ahead."""
    monkeypatch.setattr(schema, "VERSIONS", kit.NEXT_VERSIONS)
    monkeypatch.setattr(schema, "CURRENT", len(kit.NEXT_VERSIONS))


def test_an_older_file_is_backed_up_and_brought_up_to_date(
    workbook: Workbook, kit: ModuleType, request: pytest.FixtureRequest
) -> None:
    digest = workbook.digest()
    workbook._gate.close()
    assert backups_of(workbook.path) == []
    request.getfixturevalue("later")
    with pytest.raises(Refusal, match="older"):
        Workbook.open(workbook.path, read_only=True)
    with Workbook.open(workbook.path, clock=kit.clock) as again:
        assert again.digest() == digest
        assert again.check() == []
        again.edit("Add", kit.unit, "new")
    assert kit.same_kept(workbook.path) == kit.AFTER
    assert kit.BEFORE in [kit.same_kept(backup.path) for backup in backups_of(workbook.path)]


def test_a_file_is_not_brought_up_to_date_without_a_backup(
    workbook: Workbook, kit: ModuleType, later: None, home: Path
) -> None:
    workbook._gate.close()
    (home / "backups").write_text("in the way")
    with pytest.raises(Trouble, match="io"):
        Workbook.open(workbook.path)
    assert kit.same_kept(workbook.path) == kit.BEFORE
