"""Importing a list of units and people from Setup: looked at first, then written as one step."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from goaldesk.ui.pages.setup.org_import import UnitsImport
from tests.ui.conftest import held_up
from tests.ui.test_ui_setup_org import CTRL, At, Key, at

__all__ = ["at"]


def test_a_list_of_people_is_looked_at_imported_as_one_step_and_taken_back(at: At, tmp_path: Path) -> None:
    before = at.digest()
    staff = tmp_path / "staff.csv"
    staff.write_text("Name,Belongs to,Aliases,Start\nFang Min,Hangzhou,F. Min,2026-10-05\nLu Jing,,LuJing,\n", "utf-8")
    at.tab.take_focus()
    while at.front() is not at.tab.bar.importing:
        at.press(Key.Key_Backtab)
    at.press(Key.Key_Space)
    shown = at.window.findChild(UnitsImport)
    assert shown is not None
    at.qtbot.keyClicks(at.front(), str(staff))
    at.press(Key.Key_Return)
    assert [line.cells for line in shown.table.lines.lines] == [
        ("new", "Fang Min", "Hangzhou", "Person · known as F. Min · starts 5 Oct 2026"),
        ("changed", "Lu Jing", "", "known as LuJing"),
    ]
    assert at.digest() == before
    desk = shown.desk
    with held_up(desk.surroundings.jobs):
        at.qtbot.keyClick(at.front(), Key.Key_Return, CTRL)
        assert desk.writing is not None
    at.qtbot.waitUntil(lambda: not desk.surroundings.jobs.busy)
    assert (at.parent("Fang Min", "2026-10-05"), at.aliases("Lu Jing")) == ("Hangzhou", {"LuJing"})
    at.window.activateWindow()
    at.qtbot.waitUntil(at.tab.table.hasFocus)
    assert at.undo_all() == 1
    assert at.digest() == before


def test_a_list_with_a_problem_says_its_row_and_imports_nothing(at: At, tmp_path: Path) -> None:
    before = at.digest()
    staff = tmp_path / "staff.csv"
    staff.write_text("Name,Belongs to\nFang Min,Hangzhou\nGu Tao,Nowhere\n", "utf-8")
    at.press(Key.Key_Backtab)
    at.press(Key.Key_Space)
    shown = at.window.findChild(UnitsImport)
    assert shown is not None
    at.qtbot.keyClicks(at.front(), str(staff))
    at.press(Key.Key_Return)
    first = shown.table.lines.lines[0].cells
    assert (first[:2], "Nowhere" in first[3], shown.main.isEnabled()) == (("problem", "Row 3"), True, False)
    at.press(Key.Key_Return, modifier=CTRL)
    assert shown.isVisible()
    at.press(Key.Key_Escape)
    assert at.digest() == before


def begun(at: At, folder: Path) -> UnitsImport:
    """The dialog with a list of one person in it, looked at."""
    staff = folder / "staff.csv"
    staff.write_text("Name,Belongs to\nFang Min,Hangzhou\n", "utf-8")
    at.tab.take_focus()
    while at.front() is not at.tab.bar.importing:
        at.press(Key.Key_Backtab)
    at.press(Key.Key_Space)
    shown = at.window.findChild(UnitsImport)
    assert shown is not None
    at.qtbot.keyClicks(at.front(), str(staff))
    at.press(Key.Key_Return)
    return shown


def test_escape_while_a_list_is_written_stops_it_and_leaves_nothing(at: At, tmp_path: Path) -> None:
    before = at.digest()
    shown = begun(at, tmp_path)
    desk, jobs = shown.desk, shown.desk.surroundings.jobs
    with at.qtbot.waitSignal(shown.rejected, timeout=30_000), held_up(jobs):
        at.qtbot.keyClick(at.front(), Key.Key_Return, CTRL)
        at.qtbot.keyClick(at.front(), Key.Key_Escape)
        assert shown.isVisible()
        assert shown.summary.text() == "Stopping the import"
        at.qtbot.keyClick(at.front(), Key.Key_Escape)
    at.qtbot.waitUntil(lambda: not jobs.busy)
    assert at.digest() == before
    assert not desk.undo_stack.canUndo()


def test_an_import_that_is_past_stopping_says_so_and_can_be_undone(at: At, tmp_path: Path) -> None:
    before = at.digest()
    shown = begun(at, tmp_path)
    desk = shown.desk
    # The workbook tells of the edit in the thread of the job, after it was saved and before its news comes here.
    desk.workbook.subscribe(lambda _: desk.stop_writing())
    at.qtbot.keyClick(at.front(), Key.Key_Return, CTRL)
    at.qtbot.waitUntil(lambda: "Undo (Ctrl+Z)" in shown.summary.text())
    assert at.digest() != before
    at.press(Key.Key_Escape)
    assert at.window.findChild(UnitsImport) is None
    at.window.activateWindow()
    at.tab.take_focus()
    at.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert at.undo_all() == 1
    assert at.digest() == before
