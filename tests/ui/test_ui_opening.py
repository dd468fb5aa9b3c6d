"""One workbook at a time is on its way to the desk; what comes when it is not wanted any more is let go. So is what is
worked out for a workbook that one leaves.
"""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot

from goaldesk.model.store.lock import lock_path
from goaldesk.ui.jobs import Job
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages import PAGES
from goaldesk.ui.pages.actuals.importing.tab import Import

from .conftest import held_up

Settle = Callable[[MainWindow], None]


def test_of_two_workbooks_that_are_opened_at_once_the_last_one_stands_and_the_other_one_is_free(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(workbook_path, tmp_path / "Other.goaldesk"))
    with held_up(window.surroundings.jobs):
        for path in (workbook_path, other, workbook_path, workbook_path, other):
            window.open_path(path)
            qtbot.waitUntil(lambda: not window.ways_on.busy)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert window.desk is not None
    assert window.desk.workbook.path == other
    assert not window.desk.workbook.read_only
    assert not lock_path(workbook_path).exists()


def test_a_workbook_whose_opening_is_cancelled_too_late_is_free_again(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    opened = threading.Event()
    with held_up(window.surroundings.jobs):
        window.open_path(workbook_path)
        qtbot.waitUntil(lambda: not window.ways_on.busy)
        window.surroundings.jobs.start(Job("after", lambda report: opened.set()))
    assert opened.wait(60)  # it is open, and the window has not heard of it yet
    window.surroundings.jobs.cancel_all()
    settle(window)
    assert window.rooms.currentWidget() is window.start
    assert not lock_path(workbook_path).exists()


def test_a_workbook_is_left_while_the_figures_of_every_place_are_worked_out(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    with held_up(desk_window.surroundings.jobs):
        for page in PAGES:
            for part in page.parts() or (None,):
                desk_window.go(f"{page.key}:{part.key}" if part else page.key)
        desk_window.close_workbook()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle(desk_window)
    assert desk_window.rooms.currentWidget() is desk_window.start


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Figures with which one may start."""
    path = tmp_path / "figures.csv"
    path.write_text("Date,Owner,Revenue\n2026-08-01,Zhou Lan,12.00\n")
    return path


def test_a_table_that_is_read_for_a_form_that_was_given_up_is_not_imported_into_the_next_workbook(
    window: MainWindow, settle: Settle, table: Path
) -> None:
    with held_up(window.surroundings.jobs):
        window.ask_new(table)
        window.ask_new()
    settle(window)
    assert window.form.table.to_import() is None


def test_a_workbook_that_is_made_before_its_table_was_read_waits_for_it(
    window: MainWindow, qtbot: QtBot, settle: Settle, table: Path, tmp_path: Path
) -> None:
    with held_up(window.surroundings.jobs):
        window.ask_new(table)
        window.form.fields.company.setText("Hengda")
        window.form.fields.place.setText(str(tmp_path / "new.goaldesk"))
        qtbot.keyClick(window.form.fields.company, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    tab = getattr(window.work.page, "tab", None)
    assert isinstance(tab, Import)
    assert tab.course.path == table
