"""Losing: the right to write, what is being typed when the window closes, the program itself."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.units import rename_unit
from goaldesk.model.errors import Refusal, Trouble
from goaldesk.model.rows import Unit
from goaldesk.model.store.copies import backups_of
from goaldesk.model.store.lock import lock_path
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.dialogs.trouble import TroubleDialog
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.jobs import Job
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.surroundings import Surroundings

from .conftest import held_elsewhere, held_up

Settle = Callable[[MainWindow], None]


def rename(window: MainWindow, name: str) -> None:
    desk = window.desk
    assert desk is not None
    desk.do("Rename", rename_unit, next(unit.id for unit in desk.snapshot.all(Unit) if unit.code == "QH"), name)


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the system's dialog for saving answer with this path."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, **more: (str(path), ""))


def says_that_it_was_lost(window: MainWindow) -> bool:
    why = window.notices.why
    return (
        why.isVisible()
        and "BOOKS-02" in why.label.text()
        and "(read-only)" in window.windowTitle()
        and "saved" in window.line.saved.text()
        and not window.line.saved.text().startswith("All changes")
    )


def test_an_edit_that_another_desk_forbids_says_at_once_that_nothing_more_is_saved(
    desk_window: MainWindow, workbook_path: Path
) -> None:
    assert desk_window.line.saved.text().startswith("All changes saved")
    held_elsewhere(workbook_path)
    with pytest.raises(Trouble):
        rename(desk_window, "Hengda")
    assert says_that_it_was_lost(desk_window)
    assert desk_window.notices.why.way_on.text() == "Open again"
    assert "9 Sep 2026" in desk_window.notices.why.label.text()  # a moment as people write it


def test_a_window_that_is_looked_at_again_finds_out_that_another_desk_writes(
    desk_window: MainWindow, qtbot: QtBot, workbook_path: Path
) -> None:
    desk_window.watch.look()  # what is just being asked is answered by the time before
    held_elsewhere(workbook_path)
    QApplication.sendEvent(desk_window, QEvent(QEvent.Type.WindowActivate))
    qtbot.waitUntil(lambda: says_that_it_was_lost(desk_window))


def test_who_lost_writing_saves_a_copy_and_opens_again_to_read(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename(desk_window, "Hengda")
    held_elsewhere(workbook_path)
    with pytest.raises(Trouble):
        rename(desk_window, "Lost")
    target = workbook_path.with_name("Rescued.goaldesk")
    choose_file(monkeypatch, target)
    qtbot.mouseClick(desk_window.notices.why.other_way, Qt.MouseButton.LeftButton)
    settle(desk_window)
    assert str(target) in desk_window.work.bar.label.text()
    with Workbook.open(target, read_only=True) as copy, Workbook.open(workbook_path, read_only=True) as book:
        assert copy.digest() == book.digest()
        assert copy.history(1)[0].label == "Save a copy"
        assert "Hengda" in [unit.name for unit in copy.snapshot.all(Unit)]
    qtbot.mouseClick(desk_window.notices.why.way_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk_window.desk is not None and not desk_window.desk.workbook.was_stopped)
    settle(desk_window)
    assert desk_window.desk is not None
    assert desk_window.desk.workbook.read_only
    assert "Wu Qian" in desk_window.notices.why.label.text()


def test_a_copy_never_takes_the_place_of_a_file_that_is_there(
    desk_window: MainWindow, settle: Settle, workbook_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = workbook_path.with_name("There.goaldesk")
    target.write_bytes(b"kept")
    choose_file(monkeypatch, target)
    desk_window.menus.actions["save_copy"].trigger()
    settle(desk_window)
    assert "already" in desk_window.work.bar.label.text()
    assert target.read_bytes() == b"kept"


def test_that_nothing_can_be_written_stays_above_every_page_and_beside_every_message(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    held_elsewhere(workbook_path)
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    why = window.notices.why
    assert "Wu Qian" in why.label.text()
    assert why.put_away.isHidden()
    window.surroundings.faults.show(Refusal("no", "Not today."))
    assert window.work.bar.isVisible()
    window.go("monitor")
    settle(window)
    assert why.isVisible()
    assert "Wu Qian" in why.label.text()
    window.close_workbook()
    assert not why.isVisible()


# --- what is being typed


def typing(window: MainWindow, qtbot: QtBot, settle: Settle, text: str) -> Grid:
    """The month of actuals with this text in the editor of its first cell one can write in."""
    window.go("actuals:month")
    settle(window)
    assert window.work.page is not None
    grid = next(grid for grid in window.work.page.findChildren(Grid) if grid.isVisible() and grid.cells.writer)
    grid.setFocus()
    cells = grid.cells
    spot = next((r, c) for r in range(cells.rowCount()) for c in range(cells.columnCount()) if cells.writable(r, c))
    grid.setCurrentIndex(cells.index(*spot))
    qtbot.keyClicks(grid, text[0])
    for sign in text[1:]:
        qtbot.keyClicks(QApplication.focusWidget(), sign)
    return grid


def test_what_is_being_typed_is_saved_when_the_window_closes(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    desk = desk_window.desk
    assert desk is not None
    before = desk.workbook.digest()
    typing(desk_window, qtbot, settle, "4321")
    assert desk.workbook.digest() == before
    desk_window.close()
    with Workbook.open(workbook_path) as book:
        assert book.digest() != before
        assert any(amount in (4321, 432100) for amount in book.snapshot.entries.amount.tolist())


def test_what_was_typed_and_not_taken_is_asked_about_before_the_window_closes(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    grid = typing(desk_window, qtbot, settle, "12x")
    desk_window.close()
    dialog = desk_window.findChild(TroubleDialog)
    assert dialog is not None
    assert "12x" in dialog.title.text()
    assert dialog.leave.isDefault()
    qtbot.mouseClick(dialog.leave, Qt.MouseButton.LeftButton)
    assert desk_window.desk is not None
    assert grid.cells.not_taken() == ["12x"]
    desk_window.close_workbook()
    dialog = next(one for one in desk_window.findChildren(TroubleDialog) if one.isVisible())
    qtbot.mouseClick(dialog.risky, Qt.MouseButton.LeftButton)
    assert desk_window.desk is None


TYPE_AND_WAIT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
import goaldesk.ui.main_window as main_window
from goaldesk.ui.grid.view import Grid
begin = main_window.MainWindow.begin
def painted(self, path, *, crashed=False):
    begin(self, path, crashed=crashed)
    self.opening.opened.connect(lambda workbook: show(self))
def show(self):
    self.go("actuals:month")
    type_in(self)
def type_in(self):
    grids = [grid for grid in self.work.page.findChildren(Grid) if grid.isVisible() and grid.cells.writer]
    if not grids:
        QTimer.singleShot(20, lambda: type_in(self))  # the page is not shown yet
        return
    grid = grids[0]
    cells = grid.cells
    spot = next((r, c) for r in range(cells.rowCount()) for c in range(cells.columnCount()) if cells.writable(r, c))
    grid.setFocus()
    grid.setCurrentIndex(cells.index(*spot))
    QTest.keyClicks(grid, "4")
    QTest.keyClicks(QApplication.focusWidget(), "321")
    print("typed", flush=True)
main_window.MainWindow.begin = painted
from goaldesk.ui.application import open_window
sys.exit(open_window(Path(sys.argv[1])))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal there")
def test_the_end_of_the_session_saves_what_is_being_typed_and_leaves_one_file(
    workbook_path: Path, tmp_path: Path
) -> None:
    environment = {**os.environ, "GOALDESK_HOME": str(tmp_path / "other"), "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", TYPE_AND_WAIT, str(workbook_path)],
        env=environment,
        cwd=Path(__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "typed\n"
        program.send_signal(signal.SIGTERM)
        assert program.wait(60) == 0
    assert [path.name for path in workbook_path.parent.glob("*.goaldesk*")] == [workbook_path.name]
    with Workbook.open(workbook_path) as book:
        assert any(amount in (4321, 432100) for amount in book.snapshot.entries.amount.tolist())


# --- closing


def test_a_closed_workbook_is_free_at_once_and_its_backup_is_made_beside_the_window(
    desk_window: MainWindow, settle: Settle, workbook_path: Path
) -> None:
    settle(desk_window)
    rename(desk_window, "Hengda")
    assert desk_window.desk is not None
    digest = desk_window.desk.workbook.digest()
    desk_window.close_workbook()
    assert not lock_path(workbook_path).exists()
    assert desk_window.surroundings.jobs.busy
    desk_window.surroundings.jobs.cancel_all()  # nobody can give it up
    settle(desk_window)
    with Workbook.open(backups_of(workbook_path)[0].path, read_only=True) as copy:
        assert copy.digest() == digest


def test_the_program_ends_after_the_backup_and_without_what_nobody_needs(surroundings: Surroundings) -> None:
    done: list[str] = []
    with held_up(surroundings.jobs):
        surroundings.jobs.start(Job("wish", lambda report: done.append("wish")))
        surroundings.jobs.start(Job("backup", lambda report: done.append("backup"), needed=True))
        surroundings.jobs.cancel_all()
    surroundings.jobs.close()
    assert done == ["backup"]


# --- ending badly


STARTED = """
import os, signal, sys
from goaldesk.ui.crash import CrashReporter
from goaldesk.ui.program import application_instance, make_surroundings
from goaldesk.ui.settings import Remembered

remembered = Remembered()
reporter = CrashReporter(remembered.folder, make_surroundings(application_instance(), remembered).faults)
print(reporter.crashed_last_time())
reporter.install()
if "crash" in sys.argv:
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGSEGV)
reporter.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_an_end_below_python_is_known_at_the_next_start_and_forgotten_at_the_one_after(tmp_path: Path) -> None:
    there = os.environ | {"GOALDESK_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    said = []
    for how in ("crash", "in order", "in order"):
        ended = subprocess.run([sys.executable, "-c", STARTED, how], env=there, capture_output=True, check=False)
        said.append((ended.stdout.strip(), ended.returncode == 0))
    assert said == [(b"False", False), (b"True", True), (b"False", True)]


def test_a_bad_end_is_said_where_one_stands(window: MainWindow, qtbot: QtBot) -> None:
    window.begin(None, crashed=True)
    assert window.notices.above.isVisible()
    assert "ended badly" in window.notices.above.label.text()


def test_after_a_bad_end_it_is_said_that_the_workbook_was_checked(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    window.begin(None, crashed=True)
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert "checked and is sound" in window.work.bar.label.text()
    qtbot.mouseClick(window.work.bar.put_away, Qt.MouseButton.LeftButton)
    window.close_workbook()
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert not window.work.bar.isVisible()


def test_a_bad_end_is_still_said_where_the_workbook_cannot_be_opened(
    window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.goaldesk"
    window.expect(gone)
    window.begin(gone, crashed=True)
    assert "ended badly" in window.work.bar.label.text()
    settle(window)
    qtbot.waitUntil(lambda: window.rooms.currentWidget() is window.start)
    assert window.notices.above.isVisible()
    assert "ended badly" in window.notices.above.label.text()
    qtbot.mouseClick(window.notices.above.put_away, Qt.MouseButton.LeftButton)
    window.ask_new()
    assert not window.notices.above.isVisible()


def test_the_report_of_a_bug_says_where_it_lies_and_promises_only_what_is_so(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lies_in, target = workbook_path.with_name("reports.txt"), workbook_path.with_name("for the doctor.txt")
    window.show_report("ValueError", lies_in)
    dialog = window.findChild(TroubleDialog)
    assert dialog is not None
    assert str(lies_in) in dialog.body.text()
    assert "All changes" not in dialog.body.text()
    choose_file(monkeypatch, target)
    qtbot.mouseClick(dialog.save_details, Qt.MouseButton.LeftButton)
    assert target.read_text() == "ValueError"
    dialog.close()
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    window.show_report("ValueError", lies_in)
    dialog = next(one for one in window.findChildren(TroubleDialog) if one.isVisible())
    assert "All changes up to now are in the file" in dialog.body.text()
    dialog.close()
