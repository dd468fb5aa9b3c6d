"""The recent workbooks of the start page: found, followed where they moved, read where there is little room."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from goaldesk.ui.dialogs.who import Who
from goaldesk.ui.main_window import MainWindow

from .conftest import held_elsewhere, scouted

Settle = Callable[[MainWindow], None]


def test_recent_workbooks_are_found_by_name_or_place(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path, tmp_path: Path
) -> None:
    for name in ("North/Hengda.goaldesk", "South/Branch.goaldesk"):
        window.surroundings.remembered.opened(tmp_path / name, "2026-09-01T10:00")
    window.surroundings.remembered.opened(workbook_path, "2026-09-08T10:00")
    window.close_workbook()
    scouted(window, qtbot)
    panel, rows = window.start.panel, window.start.list
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(panel.filter.hasFocus)
    qtbot.keyClicks(panel.filter, "south bra")
    assert [rows.isRowHidden(at) for at in range(3)] == [True, False, True]
    assert "Branch.goaldesk" in panel.detail.head.text()
    qtbot.keyClicks(panel.filter, "x")
    assert panel.none_found.isVisible()
    assert not panel.detail.isVisible()
    qtbot.keyClick(panel.filter, Qt.Key.Key_Return)
    assert window.desk is None
    qtbot.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert not any(rows.isRowHidden(at) for at in range(3))
    assert rows.hasFocus()
    assert "Branch.goaldesk" in window.line.meaning.whole()
    window.ask_new()
    scouted(window, qtbot)
    settle(window)
    assert window.line.meaning.whole() == ""
    window.close_workbook()
    scouted(window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(panel.filter.hasFocus)
    qtbot.keyClicks(panel.filter, "qinghe")
    qtbot.keyClick(panel.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)


def test_a_workbook_that_moved_is_known_by_its_number_and_opened_there(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    window.close_workbook()
    scouted(window, qtbot)
    there = workbook_path.parent / "Archive" / "Renamed.goaldesk"
    there.parent.mkdir()
    workbook_path.rename(there)
    (workbook_path.parent / "Other.goaldesk").write_bytes(b"somebody's")
    window.close_workbook()
    scouted(window, qtbot)
    assert str(there) in window.start.detail.text.text()
    qtbot.keyClick(window.start.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert window.desk is not None
    assert window.desk.workbook.path == there
    assert [recent.path for recent in window.surroundings.remembered.now.recent] == [str(there)]


def test_who_sits_here_is_said_and_changed_on_the_start_page(window: MainWindow, qtbot: QtBot) -> None:
    side = window.start.side
    assert side.who.whole() == "Lin Yuan, Owner"
    qtbot.mouseClick(side.change, Qt.MouseButton.LeftButton)
    dialog = window.findChild(Who)
    assert dialog is not None
    dialog.name.setText("Wu Qian")
    dialog.role_buttons[2].setChecked(True)
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert side.who.whole() == "Wu Qian, Bookkeeper"


def test_who_else_writes_stays_readable_where_there_is_little_room(
    window: MainWindow, qtbot: QtBot, workbook_path: Path
) -> None:
    held_elsewhere(workbook_path)
    window.surroundings.remembered.opened(workbook_path, "2026-09-08T10:00")
    window.resize(1024, 700)
    window.close_workbook()
    scouted(window, qtbot)
    said = window.start.list.rows.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "BOOKS-02" in said
    assert "9 Sep" in said
    detail = window.start.detail
    qtbot.waitUntil(lambda: all(detail.rect().contains(button.geometry()) for button in detail.buttons))
    for button in detail.buttons:
        assert button.width() >= button.sizeHint().width()
