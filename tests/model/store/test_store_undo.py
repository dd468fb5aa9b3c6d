"""Undo, redo and the history: row images, and nothing else, lead back and forth."""

from dataclasses import replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaldesk.model.changes import ChangeSet
from goaldesk.model.entries import EntryBlock, frozen
from goaldesk.model.errors import Refusal, Trouble
from goaldesk.model.periods import month_of_day
from goaldesk.model.rows import MonthEvent, Setting, Target, TargetMonth, Unit
from goaldesk.model.store.blocks import same
from goaldesk.model.store.library import connect
from goaldesk.model.store.schema import fingerprint
from goaldesk.model.store.workbook import Workbook

Facts = tuple[int, int, int]


def test_an_import_is_undone_and_redone_as_one(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    first = workbook.digest()
    changes = workbook.edit("Import", kit.add, facts, 5000).changes
    last = workbook.digest()
    workbook.apply(changes.inverse(), "Undo import")
    assert (workbook.digest(), len(workbook.snapshot.entries)) == (first, 0)
    workbook.apply(changes, "Redo import")
    assert workbook.digest() == last
    assert same(workbook.entry_texts(None), changes.added)
    assert [entry.label for entry in workbook.history(2)] == ["Redo import", "Undo import"]


def test_an_altered_entry_keeps_its_id(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    ids = workbook.edit("Add", kit.add, facts, 5).value
    before = workbook.digest()

    def double(edit: object) -> None:
        old = edit.remove_entries(ids[2:3])
        edit.add_entries(
            EntryBlock(replace(old.columns, amount=frozen(old.columns.amount * 2)), old.split, ["D-9"], old.note)
        )

    changes = workbook.edit("Change", double).changes
    assert changes.removed.columns.id.tolist() == changes.added.columns.id.tolist() == [ids[2]]
    assert list(workbook.entries(ids[2:3]).reference) == ["D-9"]
    assert workbook.check() == []
    workbook.apply(changes.inverse(), "Undo")
    assert workbook.digest() == before


def test_undo_is_refused_where_a_row_has_changed_since(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    changes = workbook.edit("Rename", kit.rename, facts[0], "B").changes
    workbook.edit("Rename", kit.rename, facts[0], "C")
    digest = workbook.digest()
    with pytest.raises(Refusal, match="changed_since"):
        workbook.apply(changes.inverse(), "Undo")
    assert workbook.digest() == digest


@pytest.mark.parametrize("undone", ["removed", "added"])
def test_undo_is_refused_where_an_entry_has_changed_since(
    workbook: Workbook, facts: Facts, kit: ModuleType, undone: str
) -> None:
    added = workbook.edit("Add", kit.add, facts, 5)
    removed = workbook.edit("Remove", lambda edit: edit.remove_entries(added.value[:2])).changes
    changes = added.changes.inverse() if undone == "removed" else added.changes
    with pytest.raises(Refusal, match="changed_since"):
        workbook.apply(changes, "Undo")
    workbook.apply(removed.inverse(), "Undo")
    workbook.apply(added.changes.inverse(), "Undo")
    assert len(workbook.snapshot.entries) == 0


def close_month(edit: object, month: int, kind: str = "closed") -> None:
    edit.put(MonthEvent(edit.new_id(), month, kind, "Anna", "2026-09-09T08:30:00Z"))


def test_undo_never_reaches_into_a_closed_month(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    entries = workbook.edit("Add", kit.add, facts, 3).changes
    targets = workbook.edit("Plan", kit.plan, facts).changes
    closing = workbook.edit("Close", close_month, month_of_day(kit.DAY)).changes
    for changes in (entries, targets):
        with pytest.raises(Refusal, match="closed_month"):
            workbook.apply(changes.inverse(), "Undo")
    workbook.edit("Reopen", close_month, month_of_day(kit.DAY), "reopened")
    workbook.apply(targets.inverse(), "Undo")
    assert not list(workbook.snapshot.all(Target))
    with pytest.raises(Refusal, match="changed_since"):
        workbook.apply(closing, "Redo")


def test_a_closing_can_be_undone_with_what_was_done_in_the_same_step(
    workbook: Workbook, facts: Facts, kit: ModuleType
) -> None:
    before = workbook.digest()

    def last_entry_and_close(edit: object) -> None:
        kit.add(edit, facts, 1)
        close_month(edit, month_of_day(kit.DAY))

    changes = workbook.edit("Close", last_entry_and_close).changes
    after = workbook.digest()
    workbook.apply(changes.inverse(), "Undo")
    assert workbook.digest() == before
    workbook.apply(changes, "Redo")
    assert workbook.digest() == after


def test_the_history_keeps_every_change_as_it_was(workbook: Workbook, facts: Facts, kit: ModuleType) -> None:
    def verb(edit: object) -> None:
        kit.rename(edit, facts[0], "Wang")
        kit.plan(edit, facts)
        kit.add(edit, facts, 300)

    changes = workbook.edit("All", verb).changes
    gone = workbook.edit("Remove", lambda edit: edit.remove_entries(changes.added.columns.id[5:9])).changes
    newest = workbook.history(1)[0]
    kept = workbook.changes_of(newest.sequence - 1)
    assert sorted(kept.rows, key=repr) == sorted(changes.rows, key=repr)
    assert same(kept.added, changes.added)
    assert kept.removed is None
    assert same(workbook.changes_of(newest.sequence).removed, gone.removed)
    assert (newest.label, newest.at) == ("Remove", "2026-09-09T08:30:00.000Z")
    assert workbook.changes_of(99) is None


COLUMNS = ("sequence", "at", "desk", "label", "reason", "body_hash", "previous")


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("place", [2, 3])
def test_a_change_of_the_past_shows(workbook: Workbook, facts: Facts, kit: ModuleType, column: str, place: int) -> None:
    workbook.edit("Rename", kit.rename, facts[0], "B")
    workbook.close()
    value = "77" if column == "sequence" else f"{column} || 'x'"
    with connect(workbook.path) as tampered:
        tampered.execute(f"UPDATE history SET {column} = {value} WHERE sequence = {place}")  # noqa: S608
    tampered.close()
    with Workbook.open(workbook.path, clock=kit.clock) as again:
        assert any("history" in str(finding) for finding in again.check())
        with pytest.raises(Trouble, match="damaged"):
            again.history()


def test_a_changed_body_shows_and_an_emptied_one_leaves_the_chain_whole(
    workbook: Workbook, facts: Facts, kit: ModuleType
) -> None:
    workbook.edit("Rename", kit.rename, facts[0], "B")
    workbook.close()
    with connect(workbook.path) as forgotten:
        forgotten.execute("DELETE FROM history_body WHERE sequence = 2")
    forgotten.close()
    with Workbook.open(workbook.path, clock=kit.clock) as again:
        assert again.check() == []
        assert again.changes_of(2) is None
    with connect(workbook.path) as tampered:
        tampered.execute("UPDATE history_body SET rows = replace(rows, 'B', 'C') WHERE sequence = 3")
    tampered.close()
    with Workbook.open(workbook.path, clock=kit.clock) as again:
        assert ["history 3" in str(finding) for finding in again.check()] == [True]


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5)
STEP = st.one_of(
    st.tuples(st.just("name"), st.integers(0, 3), TEXT),
    st.tuples(st.just("drop"), st.integers(0, 3), st.just("")),
    st.tuples(st.just("month"), st.integers(0, 5), st.integers(-(2**63), 2**63 - 1)),
    st.tuples(st.just("add"), st.integers(1, 40), TEXT),
    st.tuples(st.just("take"), st.integers(0, 60), st.integers(1, 9)),
    st.tuples(st.just("undo"), st.just(0), st.just("")),
)


def do(edit: object, facts: Facts, kit: ModuleType, step: tuple[str, int, object]) -> None:
    what, number, value = step
    setting = Setting(f"key {number}", str(value))
    if what == "name":
        edit.put(replace(setting, value=str(value)))
    elif what == "drop" and edit.get(Setting, setting.name):
        edit.remove(setting)
    elif what == "month":
        target = next(iter(edit.snapshot.all(Target)), None)
        if target:
            edit.put(TargetMonth(target.id, kit.MONTH + number, value))
        else:
            kit.plan(edit, facts)
    elif what == "add":
        block = kit.block(edit.new_ids(number), facts)
        edit.add_entries(EntryBlock(block.columns, block.split, block.reference, [value] * number))
    elif what == "take":
        ids = edit.snapshot.entries.id
        edit.remove_entries(ids[np.arange(len(ids)) % (value + 1) == number % (value + 1)])


@settings(max_examples=40)
@given(edits=st.lists(st.lists(STEP, max_size=4), max_size=8))
def test_any_run_of_edits_is_undone_to_the_first_and_redone_to_the_last(
    edits: list[list[tuple[str, int, object]]], tmp_path_factory: pytest.TempPathFactory, kit: ModuleType
) -> None:
    path = tmp_path_factory.mktemp("run") / "company.goaldesk"
    done: list[ChangeSet] = []
    with kit.create(path) as workbook:
        facts = workbook.edit("Start", kit.company).value
        first = workbook.digest()
        for steps in edits:
            if ("undo", 0, "") in steps and done:
                workbook.apply(done.pop().inverse(), "Undo")
                continue
            changes = workbook.edit(
                "Edit", lambda edit, steps=steps: [do(edit, facts, kit, step) for step in steps]
            ).changes
            done += [changes] if changes else []
        last = workbook.digest()
        assert workbook.check() == []
        for changes in reversed(done):
            workbook.apply(changes.inverse(), "Undo")
        assert workbook.digest() == first
        for changes in done:
            workbook.apply(changes, "Redo")
        assert workbook.digest() == last
        assert workbook.check() == []
    with Workbook.open(path, clock=kit.clock) as again:
        assert again.digest() == last


def test_the_undone_creation_of_a_unit_is_refused_while_it_is_used(
    workbook: Workbook, facts: Facts, kit: ModuleType
) -> None:
    made = workbook.edit("Add unit", kit.unit, "wang")
    workbook.edit("Plan", kit.plan, (made.value, *facts[1:]))
    with pytest.raises(Refusal, match="still_used"):
        workbook.apply(made.changes.inverse(), "Undo")
    assert workbook.snapshot.get(Unit, made.value) is not None
    assert workbook.check() == []


def test_taking_many_units_back_does_work_by_their_number_and_not_by_its_square(
    workbook: Workbook, kit: ModuleType
) -> None:
    first, tables = workbook.digest(), fingerprint(workbook._gate.connection)
    steps: list[int] = []
    for count in (200, 800):
        made = workbook.edit("Import", lambda edit, count=count: [kit.unit(edit, f"U{at}") for at in range(count)])
        done: list[None] = []
        workbook._gate.connection.set_progress_handler(lambda done=done: done.append(None), 100)
        workbook.apply(made.changes.inverse(), "Undo")
        workbook._gate.connection.set_progress_handler(None, 0)
        steps.append(len(done))
        assert workbook.digest() == first
    assert steps[1] < 6 * steps[0]
    assert fingerprint(workbook._gate.connection) == tables
    assert workbook.check() == []


def test_a_read_only_workbook_undoes_nothing(workbook: Workbook, facts: Facts, kit: ModuleType, path: Path) -> None:
    changes = workbook.edit("Rename", kit.rename, facts[0], "B").changes
    workbook.close()
    with Workbook.open(path, read_only=True) as viewer, pytest.raises(Refusal, match="read_only"):
        viewer.apply(changes.inverse(), "Undo")
