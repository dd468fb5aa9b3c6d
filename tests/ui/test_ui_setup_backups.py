"""Setup, Backups, by keys alone: made, verified, compared, gone back to, and that undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.units import rename_unit
from goaldesk.model.rows import Unit
from goaldesk.model.store.copies import backups_of
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.setup.backups import Backups
from goaldesk.ui.pages.setup.page import Setup

Settle = Callable[[MainWindow], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def backups(desk_window: MainWindow, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Backups:
    monkeypatch.setenv("GOALDESK_HOME", str(tmp_path / "home"))
    return backups_tab(desk_window, settle)


def backups_tab(window: MainWindow, settle: Settle) -> Backups:
    window.go("setup")
    page = window.work.page
    assert isinstance(page, Setup)
    page.show_tab("backups")
    QApplication.processEvents()
    settle(window)
    tab = page.tab
    assert isinstance(tab, Backups)
    tab.take_focus()
    return tab


def rename(window: MainWindow, name: str) -> None:
    assert window.desk is not None
    unit = next(unit for unit in window.desk.snapshot.all(Unit) if unit.code == "QH")
    window.desk.do("Rename a unit", rename_unit, unit.id, name)


def states(tab: Backups) -> list[str]:
    return [line.cells[3] for line in tab.list.lines.lines]


def test_a_backup_is_made_by_a_key_and_a_second_one_only_after_a_change(
    desk_window: MainWindow, backups: Backups, qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClick(backups, Qt.Key.Key_Insert)
    settle(desk_window)
    assert states(backups) == ["verified when made"]
    assert "made and verified" in desk_window.line.meaning.whole()
    qtbot.keyClick(backups, Qt.Key.Key_Insert)
    settle(desk_window)
    assert len(states(backups)) == 1
    assert "Nothing was changed" in desk_window.line.meaning.whole()


def test_going_back_to_a_backup_says_before_what_differs_and_can_be_undone(
    desk_window: MainWindow, backups: Backups, qtbot: QtBot, settle: Settle
) -> None:
    assert desk_window.desk is not None
    first = desk_window.desk.workbook.digest()
    qtbot.keyClick(backups, Qt.Key.Key_Insert)
    settle(desk_window)
    rename(desk_window, "Hengda")
    second = desk_window.desk.workbook.digest()
    qtbot.keyClick(backups, Qt.Key.Key_Return, CTRL)
    settle(desk_window)
    assert desk_window.desk.workbook.digest() == second, "what was not compared yet cannot be gone back to"
    qtbot.keyClick(backups.list, Qt.Key.Key_Return)
    settle(desk_window)
    assert states(backups) == ["verified now"]
    assert [line.cells for line in backups.changes.lines.lines] == [("Units", "–", "1", "–")]
    qtbot.keyClick(backups, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: desk_window.desk is None or desk_window.desk.workbook.digest() != second)
    settle(desk_window)
    assert desk_window.desk is not None
    assert desk_window.desk.workbook.digest() == first
    assert desk_window.work.bar.isVisible()
    assert "kept as a backup" in desk_window.work.bar.label.text()
    qtbot.mouseClick(desk_window.work.bar.way_on, Qt.MouseButton.LeftButton)
    settle(desk_window)
    assert desk_window.desk is not None
    assert desk_window.desk.workbook.digest() == second


def test_a_damaged_backup_is_said_to_be_damaged_and_cannot_be_gone_back_to(
    desk_window: MainWindow, backups: Backups, qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClick(backups, Qt.Key.Key_Insert)
    settle(desk_window)
    rename(desk_window, "Hengda")
    path = next(iter(backups._found))
    content = path.read_bytes()
    assert b"Zhou Lan" in content
    path.write_bytes(content.replace(b"Zhou Lan", b"Zhou Lam"))
    qtbot.keyClick(backups.list, Qt.Key.Key_Return)
    settle(desk_window)
    assert states(backups) == ["damaged"]
    assert "damaged" in backups.status.text()
    assert not backups.restore.isEnabled()


def test_a_backup_that_is_due_is_made_beside_the_window_before_anything_is_edited(
    window: MainWindow, workbook_path: Path, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOALDESK_HOME", str(tmp_path / "home"))
    assert backups_of(workbook_path) == []
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: len(backups_of(workbook_path)) == 1)
    assert window.desk is not None
    window.desk.do("Rename", rename_unit, next(iter(window.desk.snapshot.all(Unit))).id, "Renamed")
    assert len(backups_of(workbook_path)) == 1
