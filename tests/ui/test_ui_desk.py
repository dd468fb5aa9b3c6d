"""The desk and its worker: edit first, push afterwards; jobs one after the other."""

import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from goaldesk.model.changes import Edit
from goaldesk.model.edits.units import create_unit, rename_unit
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Membership, Unit
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.desk import AT_ONCE, Desk
from goaldesk.ui.dialogs.trouble import TroubleDialog
from goaldesk.ui.jobs import Job, JobQueue, Report
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.sweeping import LIMITS

from .conftest import held_up

# --- jobs


class Listener(QObject):
    """What a job told, and in which thread."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []
        self.threads: set[int] = set()
        job.finished.connect(lambda value: self.hear("finished", value))
        job.failed.connect(lambda error: self.hear("failed", error))
        job.cancelled.connect(lambda: self.hear("cancelled", None))
        job.progressed.connect(lambda done, total, what: self.hear("progressed", (done, total, what)))

    def hear(self, what: str, value: object) -> None:
        self.heard.append((what, value))
        self.threads.add(threading.get_ident())


@pytest.fixture
def queue(qapp: object) -> JobQueue:
    return JobQueue()


def test_a_job_runs_elsewhere_and_tells_its_result_in_the_window_s_thread(qtbot: QtBot, queue: JobQueue) -> None:
    def work(report: Report, value: int) -> tuple[int, int]:
        report(1, 2, "half")
        return value * 2, threading.get_ident()

    job = Job("Double", work, 21)
    listener = Listener(job)
    queue.start(job)
    qtbot.waitUntil(lambda: not queue.busy)
    (_, progress), (kind, (value, thread)) = listener.heard  # type: ignore[misc]
    assert (progress, kind, value) == ((1, 2, "half"), "finished", 42)
    assert thread != threading.get_ident()
    assert listener.threads == {threading.get_ident()}
    queue.close()


def test_jobs_run_one_after_the_other(qtbot: QtBot, queue: JobQueue) -> None:
    running: list[int] = []
    most: list[int] = []

    def work(report: Report) -> None:
        running.append(1)
        report(0, 0, "now")
        most.append(len(running))
        running.pop()

    for _ in range(8):
        queue.start(Job("Work", work))
    qtbot.waitUntil(lambda: not queue.busy)
    assert most == [1] * 8
    queue.close()


def test_a_cancelled_job_ends_at_its_next_report_and_tells_no_result(qtbot: QtBot, queue: JobQueue) -> None:
    go_on, begun = threading.Event(), threading.Event()
    done: list[int] = []

    def work(report: Report) -> str:
        begun.set()
        go_on.wait(60)
        report(1, 2, "")
        done.append(1)
        return "never"

    job = Job("Work", work)
    listener = Listener(job)
    queue.start(job)
    assert begun.wait(60)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not queue.busy)
    assert [kind for kind, _ in listener.heard] == ["cancelled"]
    assert done == []
    queue.close()


def test_a_job_that_fails_brings_its_error(qtbot: QtBot, queue: JobQueue) -> None:
    def work(report: Report) -> None:
        raise Refusal("no", "Not today.")

    job = Job("Work", work)
    listener = Listener(job)
    queue.start(job)
    qtbot.waitUntil(lambda: not queue.busy)
    kind, error = listener.heard[0]
    assert kind == "failed"
    assert isinstance(error, Refusal)
    queue.close()


# --- the desk


@pytest.fixture
def desk(workbook_path: Path, surroundings: Surroundings) -> Desk:
    return Desk(Workbook.open(workbook_path, desk="Lin Yuan"), surroundings)


def test_a_refused_edit_changes_neither_the_workbook_nor_the_stack(desk: Desk) -> None:
    digest = desk.workbook.digest()

    def refused(edit: Edit) -> None:
        create_unit(edit, "Somebody", "person")
        raise Refusal("no", "Not today.")

    with pytest.raises(Refusal):
        desk.do("Try", refused)
    assert desk.workbook.digest() == digest
    assert desk.undo_stack.count() == 0
    desk.close()


def test_undo_that_is_refused_leaves_the_edit_on_the_stack(desk: Desk) -> None:
    unit = next(iter(desk.snapshot.all(Unit)))
    desk.do("Rename unit", rename_unit, unit.id, "First")
    desk.workbook.edit("From elsewhere", rename_unit, unit.id, "Second")
    with pytest.raises(Refusal):
        desk.undo()
    assert desk.undo_stack.canUndo()
    assert desk.snapshot.table(Unit)[(unit.id,)].name == "Second"
    desk.close()


def test_edits_are_undone_to_the_first_state_and_redone_to_the_last(desk: Desk) -> None:
    digests = [desk.workbook.digest()]
    for name in ("One", "Two", "Three"):
        desk.do("Create unit", create_unit, name, "team")
        digests.append(desk.workbook.digest())
    for digest in reversed(digests[:-1]):
        desk.undo()
        assert desk.workbook.digest() == digest
    desk.undo()
    for digest in digests[1:]:
        desk.redo()
        assert desk.workbook.digest() == digest
    desk.redo()
    assert not desk.undo_stack.canRedo()
    desk.close()


def test_an_edit_that_changes_nothing_is_no_step_of_undo(desk: Desk) -> None:
    unit = next(iter(desk.snapshot.all(Unit)))
    desk.do("Rename unit", rename_unit, unit.id, unit.name)
    assert not desk.undo_stack.canUndo()
    desk.close()


def test_an_edit_made_by_a_job_is_told_in_the_window_s_thread(desk: Desk, qtbot: QtBot) -> None:
    told: list[int] = []
    desk.changed.connect(lambda changes: told.append(threading.get_ident()))

    desk.surroundings.jobs.start(desk.beside("Import", "Create unit", create_unit, "New", "team"))
    qtbot.waitUntil(lambda: bool(told) and desk.undo_stack.canUndo())
    assert told == [threading.get_ident()]
    desk.undo()
    desk.close()


@pytest.mark.parametrize("too_late", [False, True])
def test_an_edit_beside_the_window_that_is_given_up_leaves_nothing_or_one_step_of_undo(
    desk: Desk, qtbot: QtBot, *, too_late: bool
) -> None:
    before, begun, given_up, saved = desk.workbook.digest(), *(threading.Event() for _ in range(3))
    desk.workbook.subscribe(lambda changes: saved.set())

    def add(edit: Edit) -> None:
        create_unit(edit, "New", "team")
        begun.set()
        assert too_late or given_up.wait(60)

    job = desk.beside("Import", "Create unit", add)
    desk.surroundings.jobs.start(job)
    assert (saved if too_late else begun).wait(60)
    job.cancel()
    given_up.set()
    qtbot.waitUntil(lambda: not desk.surroundings.jobs.busy)
    assert (desk.workbook.digest() != before) is desk.undo_stack.canUndo() is too_late
    desk.undo()
    assert desk.workbook.digest() == before
    desk.close()


# --- a large undo, in a window


def many_units(edit: Edit) -> None:
    for at in range(AT_ONCE):
        unit = Unit(edit.new_id(), f"U{at}", f"Unit {at}", "person")
        edit.put_many((unit, Membership(unit.id, 0, None)))


@pytest.fixture
def full_desk(desk_window: MainWindow, qtbot: QtBot) -> Desk:
    """The desk of a window, with an edit on its stack that touched more than is taken back at once."""
    desk = desk_window.desk
    assert desk is not None
    desk.do("Import units", many_units)
    qtbot.waitUntil(lambda: not desk.surroundings.jobs.busy)
    return desk


def test_a_large_undo_and_redo_run_beside_the_window_and_move_the_stack_when_they_ended(
    full_desk: Desk, desk_window: MainWindow, qtbot: QtBot
) -> None:
    last = full_desk.workbook.digest()
    jobs = full_desk.surroundings.jobs
    for deed, index in ((desk_window.undo, 0), (desk_window.redo, 1)):
        started: list[str] = []
        listening = jobs.started.connect(lambda job, started=started: started.append(job.label))
        deed()
        assert started == [full_desk._said("Import units")]
        assert full_desk.undo_stack.index() == 1 - index
        with pytest.raises(Refusal, match="busy_undo"):
            full_desk.do("Create unit", create_unit, "New", "team")
        qtbot.waitUntil(lambda: not jobs.busy)
        jobs.disconnect(listening)
        assert full_desk.undo_stack.index() == index
        assert (full_desk.workbook.digest() == last) is bool(index)
        assert len([unit for unit in full_desk.snapshot.all(Unit) if unit.name == "Unit 7"]) == index
    assert full_desk.workbook.check() == []
    full_desk.do("Create unit", create_unit, "New", "team")


def test_a_large_undo_that_something_else_overtook_is_refused_and_stays_on_the_stack(
    full_desk: Desk, qtbot: QtBot
) -> None:
    said: list[str] = []
    full_desk.surroundings.faults.barred.connect(said.append)
    with held_up(full_desk.surroundings.jobs):
        full_desk.surroundings.jobs.start(full_desk.beside("Import", "Create unit", create_unit, "New", "team"))
        full_desk.undo()
    qtbot.waitUntil(lambda: not full_desk.surroundings.jobs.busy)
    assert len(said) == 1
    assert (full_desk.undo_stack.index(), full_desk.undo_stack.undoText()) == (2, "Create unit")
    assert full_desk.snapshot.table(Unit)


def test_a_large_undo_that_is_given_up_leaves_workbook_and_stack_as_one(full_desk: Desk, qtbot: QtBot) -> None:
    last = full_desk.workbook.digest()
    full_desk.undo()
    full_desk.surroundings.jobs.cancel_all()
    qtbot.waitUntil(lambda: not full_desk.surroundings.jobs.busy)
    assert (full_desk.workbook.digest() == last) is full_desk.undo_stack.canUndo()


def test_a_large_undo_under_a_window_that_closes_is_asked_about_and_given_up_leaves_a_sound_workbook(
    full_desk: Desk, desk_window: MainWindow, workbook_path: Path, qtbot: QtBot
) -> None:
    last = full_desk.workbook.digest()
    with held_up(full_desk.surroundings.jobs):
        desk_window.undo()
        desk_window.close()
        (dialog,) = desk_window.findChildren(TroubleDialog)
        assert desk_window.desk is full_desk
        dialog.risky.click()
    qtbot.waitUntil(lambda: desk_window.desk is None and not desk_window.surroundings.jobs.busy)
    with Workbook.open(workbook_path) as again:
        assert not again.read_only
        assert again.digest() == last
        assert again.check() == []


def test_a_ring_of_objects_dies_in_the_window_s_thread_and_not_while_a_job_runs(
    surroundings: Surroundings, qtbot: QtBot
) -> None:
    died: list[bool] = []
    one, here = QObject(), threading.current_thread()
    one.itself = one  # type: ignore[attr-defined]
    weakref.finalize(one, lambda: died.append(threading.current_thread() is here))
    del one
    job = Job("many", lambda report: [[] for _ in range(100_000)])
    with qtbot.waitSignal(job.ended):
        surroundings.jobs.start(job)
        surroundings.jobs.sweeper.sweep()
    assert died == []
    many: list[list[int]] = [[] for _ in range(LIMITS[0] + 1)]
    surroundings.jobs.sweeper.sweep()
    assert died == [True]
    assert many


def test_a_workbook_that_was_left_is_forgotten_with_all_that_showed_it(
    desk_window: MainWindow, qtbot: QtBot, settle: Callable[[MainWindow], None], workbook_path: Path
) -> None:
    assert desk_window.desk is not None
    left = weakref.ref(desk_window.desk.workbook)
    for key in ("home", "setup"):
        desk_window.go(key)
        settle(desk_window)
    desk_window.open_path(workbook_path)
    qtbot.waitUntil(lambda: left() is None)
    qtbot.waitUntil(lambda: desk_window.desk is not None)
