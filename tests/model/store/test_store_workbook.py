"""Creating, opening, editing, closing: what a person may rely on."""

import errno
import os
import stat
import threading
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

from goaldesk.model.entries import EntryBlock, frozen
from goaldesk.model.errors import Fault, Refusal, Trouble
from goaldesk.model.periods import month_number
from goaldesk.model.rows import FiscalYear, Metric, Scenario, Setting, TargetMonth, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.workbook import Workbook

Facts = tuple[int, int, int]


def files_beside(path: Path) -> list[str]:
    return sorted(found.name for found in path.parent.iterdir())


def test_a_new_workbook_has_its_settings_a_plan_and_the_fiscal_year_of_today(path: Path, kit: ModuleType) -> None:
    settings = WorkbookSettings(company="Acme", fiscal_start=4, fiscal_label="end")
    with Workbook.create(path, settings, clock=kit.clock) as workbook:
        snapshot = workbook.snapshot
    plan = next(iter(snapshot.all(Scenario)))
    assert plan.code == "plan"
    assert snapshot.settings == replace(settings, scenario=plan.id)
    assert list(snapshot.all(FiscalYear)) == [FiscalYear(2027, month_number(2026, 4), 12)]


def test_a_new_workbook_is_one_file_for_its_owner_alone(path: Path, kit: ModuleType) -> None:
    kit.create(path).close()
    assert files_beside(path) == [path.name]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_creating_never_overwrites(path: Path, kit: ModuleType) -> None:
    path.write_text("mine")
    with pytest.raises(Refusal, match="file_exists"):
        kit.create(path)
    assert path.read_text() == "mine"
    assert files_beside(path) == [path.name]


def test_where_a_file_can_have_but_one_name_a_workbook_is_made_all_the_same(
    path: Path, kit: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EPERM, "no second names here")

    monkeypatch.setattr(os, "link", refused)
    kit.create(path).close()
    assert files_beside(path) == [path.name]
    with pytest.raises(Refusal, match="file_exists"):
        kit.create(path)


def test_a_workbook_that_cannot_be_made_leaves_nothing_behind(
    path: Path, kit: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr(os, "link", full)
    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(Trouble, match="full"):
        kit.create(path)
    assert files_beside(path) == []


def test_creating_wants_the_name_of_a_workbook(tmp_path: Path, kit: ModuleType) -> None:
    with pytest.raises(Refusal, match="bad_suffix"):
        kit.create(tmp_path / "company.db")
    assert not files_beside(tmp_path / "any")


def test_what_was_edited_is_there_when_opened_again(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    ids = workbook.edit("Add", kit.add, facts, 50).value
    target = workbook.edit("Plan", kit.plan, facts).value
    digest = workbook.digest()
    workbook.close()
    with Workbook.open(workbook.path, clock=kit.clock) as again:
        assert again.digest() == digest
        assert again.check() == []
        assert again.snapshot.entries.id.tolist() == list(ids)
        assert again.snapshot.get(TargetMonth, target, kit.MONTH + 3) == TargetMonth(target, kit.MONTH + 3, 1003)
        assert again.snapshot.get(Unit, facts[0]).name == "陈曦"


def test_a_workbook_is_found_under_any_name(tmp_path: Path, kit: ModuleType) -> None:
    path = tmp_path / "100 % of ?#&'清 禾.goaldesk"
    kit.create(path).close()
    with Workbook.open(path) as workbook:
        assert workbook.snapshot.settings.company == "清禾贸易"


def test_an_edit_that_fails_changes_nothing_and_is_not_announced(
    workbook: Workbook, facts: Facts, kit: ModuleType
) -> None:
    heard: list[object] = []
    workbook.subscribe(heard.append)
    before, digest, history = workbook.path.read_bytes(), workbook.digest(), workbook.history()

    def half(edit: object) -> None:
        kit.add(edit, facts, 3)
        kit.rename(edit, facts[0], "never")
        raise KeyError("a bug in a verb")

    with pytest.raises(KeyError):
        workbook.edit("Fail", half)
    assert (workbook.digest(), workbook.history(), heard) == (digest, history, [])
    assert workbook.check() == []
    workbook.edit("Rename", kit.rename, facts[0], "now")
    assert len(heard) == 1
    assert workbook.path.read_bytes() != before


def test_an_edit_without_changes_leaves_the_file_as_it_is(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    ids = workbook.edit("Add", kit.add, facts, 3).value
    before, snapshot = workbook.path.read_bytes(), workbook.snapshot

    def there_and_back(edit: object) -> None:
        kit.rename(edit, facts[0], "other")
        kit.rename(edit, facts[0], "陈曦")
        edit.add_entries(edit.remove_entries(ids))
        gone = kit.add(edit, facts, 2)
        edit.remove_entries(gone)
        edit.new_id()

    assert not workbook.edit("Nothing", there_and_back).changes
    assert workbook.path.read_bytes() == before
    assert workbook.snapshot is snapshot


def test_an_edit_sees_what_it_did_so_far(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    def verb(edit: object) -> None:
        new = kit.unit(edit, "wang")
        assert edit.get(Unit, new).code == "wang"
        assert edit.snapshot.get(Unit, new).code == "wang"
        ids = kit.add(edit, facts, 4)
        assert edit.snapshot.entries.id.tolist() == list(ids)
        assert list(edit.entries(ids[1:2]).reference) == ["D-00001"]
        edit.remove(edit.get(Unit, new))
        assert edit.get(Unit, new) is None
        assert new not in {row.id for row in edit.snapshot.all(Unit)}

    with pytest.raises(Refusal, match="still_used"):
        workbook.edit("Try", verb)


def test_rows_are_written_only_inside_an_edit(workbook: Workbook, facts: Facts) -> None:
    kept = workbook.edit("Keep", lambda edit: edit).value
    with pytest.raises(RuntimeError):
        kept.put(Setting("paper", '"Letter"'))
    with pytest.raises(RuntimeError):
        kept.remove_entries([1])


def test_a_second_edit_is_refused_while_one_runs(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def slow(edit: object) -> None:
        kit.add(edit, facts, 10)
        inside.set()
        go_on.wait(60)

    job = threading.Thread(target=workbook.edit, args=("Import", slow))
    job.start()
    inside.wait(60)
    try:
        assert len(workbook.snapshot.entries) == 0
        for refused in (
            lambda: workbook.edit("Rename", kit.rename, facts[0], "other"),
            lambda: workbook.entries([1]),
            workbook.history,
        ):
            with pytest.raises(Refusal, match="busy_import"):
                refused()
    finally:
        go_on.set()
        job.join()
    assert len(workbook.snapshot.entries) == 10


def test_an_edit_waits_for_who_reads_and_is_not_refused(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    reads, edits, refused = threading.Event(), threading.Event(), []

    def read() -> None:
        for _ in workbook.tables():
            reads.set()
            edits.wait(60)
            try:
                workbook.history()  # who reads cannot wait for itself
            except Refusal as refusal:
                refused.append(refusal.code)

    job = threading.Thread(target=read)
    job.start()
    reads.wait(60)
    edits.set()
    workbook.edit("Rename", kit.rename, facts[0], "other")
    job.join()
    assert workbook.snapshot.get(Unit, facts[0]).name == "other"
    assert set(refused) == {"busy_import"}


def test_what_goes_by_gate_must_be_plain(workbook: Workbook, facts: Facts) -> None:
    row = workbook.snapshot.get(Unit, facts[0])
    for wrong in (np.int64(1), 1.0, True):
        with pytest.raises(TypeError):
            workbook.edit("Wrong", lambda edit, value=wrong: edit.put(replace(row, position=value)))
    for text in ("half \ud800", "nul \0"):
        with pytest.raises(Refusal, match="bad_text"):
            workbook.edit("Wrong", lambda edit, value=text: edit.put(replace(row, name=value)))
    with pytest.raises(Refusal, match="too_large"):
        workbook.edit("Wrong", lambda edit: edit.put(replace(row, position=2**63)))


def test_a_code_is_unique_whatever_its_case(workbook: Workbook, kit: ModuleType) -> None:
    with pytest.raises(Refusal, match="not_unique"):
        workbook.edit("Add", kit.unit, "CHEN-XI")


def test_what_is_used_cannot_go(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    workbook.edit("Add", kit.add, facts, 3)
    revenue = workbook.snapshot.get(Metric, facts[1])
    with pytest.raises(Refusal, match="unknown_fact"):
        workbook.edit("Remove", lambda edit: edit.remove(revenue))


@pytest.mark.parametrize("place", range(3))
def test_an_entry_names_only_what_is_there(workbook: Workbook, facts: Facts, kit: ModuleType, place: int) -> None:
    unknown = tuple(999 if at == place else fact for at, fact in enumerate(facts))
    with pytest.raises(Refusal, match="unknown_fact"):
        workbook.edit("Add", kit.add, unknown, 3)
    assert len(workbook.snapshot.entries) == 0


def test_entries_take_new_ids_only(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    ids = workbook.edit("Add", kit.add, facts, 3).value
    with pytest.raises(Fault):
        workbook.edit("Again", lambda edit: edit.add_entries(kit.block(ids, facts)))
    with pytest.raises(ValueError, match="new_ids"):
        workbook.edit("Unasked", lambda edit: edit.add_entries(kit.block(range(900, 903), facts)))
    assert workbook.check() == []


def test_ids_are_never_used_again(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    edited = workbook.edit("Add", kit.add, facts, 3)
    workbook.apply(edited.changes.inverse(), "Undo")
    workbook.close()
    with Workbook.open(workbook.path, clock=kit.clock) as again:
        later = again.edit("Add", kit.add, facts, 1).value
    assert later[0] > edited.value[-1]


def test_entries_come_with_their_texts_and_splits(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    def verb(edit: object) -> range:
        ids = edit.new_ids(40_000)
        block = kit.block(ids, facts)
        edit.add_entries(EntryBlock(block.columns, frozen(np.arange(40_000) % 5), block.reference, block.note))
        kit.add(edit, (*facts[:2], 0), 2)
        return ids

    ids = workbook.edit("Import", verb).value
    some = workbook.entries([ids[39_999], ids[7], 10**9])
    assert some.columns.id.tolist() == [ids[7], ids[39_999]]
    assert list(some.reference) == ["D-00007", "D-39999"]
    assert list(some.note) == ["退款", ""]
    assert some.split.tolist() == [2, 4]
    whole = workbook.entry_texts([facts[2]])
    assert whole.columns.id.tolist() == list(ids)
    assert list(whole.reference) == [f"D-{i:05d}" for i in range(40_000)]
    assert whole.split.tolist() == [i % 5 for i in range(40_000)]
    assert len(workbook.entry_texts(None)) == 40_002
    assert list(workbook.entry_texts([0]).reference) == ["D-00000", "D-00001"]
    assert len(workbook.entry_texts([])) == 0


def test_every_table_can_be_walked(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    workbook.edit("Add", kit.add, facts, 3)
    tables = {name: (columns, list(rows)) for name, columns, rows in workbook.tables()}
    columns, rows = tables["entry"]
    assert dict(zip(columns, rows[0], strict=True))["amount"] == -500
    assert tables["unit"][1][0][1:3] == ("chen-xi", "陈曦")
    assert [row[3] for row in tables["history"][1]] == ["New workbook", "Start", "Add"]


def test_a_closed_workbook_says_so(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    workbook.close()
    workbook.close()
    with pytest.raises(Refusal, match="closed"):
        workbook.edit("Rename", kit.rename, facts[0], "late")
    assert files_beside(workbook.path) == [workbook.path.name]


def test_the_digest_is_of_the_business_alone(tmp_path: Path, kit: ModuleType) -> None:
    digests = set()
    for name, steps in (("one", 1), ("two", 3)):
        with kit.create(tmp_path / f"{name}.goaldesk", clock=kit.Clock()) as workbook:
            facts = workbook.edit("Start", kit.company).value
            for step in range(steps):
                workbook.edit("Rename", kit.rename, facts[0], f"name {step}")
            workbook.edit("Rename", kit.rename, facts[0], "the end")
            digests.add(workbook.digest())
    assert len(digests) == 1
