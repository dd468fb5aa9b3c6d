"""Setup, Desks and Language and look, by keys alone."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goaldesk.model.rows import Desk as DeskRow
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.setup.desks import Desks
from goaldesk.ui.pages.setup.looks import Looks
from goaldesk.ui.pages.setup.page import Setup

from .conftest import type_text

Settle = Callable[[MainWindow], None]
CTRL = Qt.KeyboardModifier.ControlModifier


def setup_page(window: MainWindow, key: str) -> Setup:
    window.go("setup")
    page = window.work.page
    assert isinstance(page, Setup)
    page.show_tab(key)
    QApplication.processEvents()
    return page


@pytest.fixture
def desks(desk_window: MainWindow) -> Desks:
    tab = setup_page(desk_window, "desks").tab
    assert isinstance(tab, Desks)
    tab.take_focus()
    return tab


def names(window: MainWindow) -> dict[str, str]:
    assert window.desk is not None
    return {row.name: row.role for row in window.desk.snapshot.all(DeskRow)}


def test_a_desk_is_added_renamed_given_a_role_and_taken_off_by_keys(
    desk_window: MainWindow, desks: Desks, qtbot: QtBot
) -> None:
    assert desk_window.desk is not None
    before = desk_window.desk.workbook.digest()
    qtbot.keyClick(desks, Qt.Key.Key_Insert)
    assert desks.focusWidget() is desks.name
    type_text(desks.name, "Wu Qian")
    qtbot.keyClick(desks.name, Qt.Key.Key_Return)
    assert names(desk_window) == {"Wu Qian": "manager"}
    assert desks.focusWidget() is desks.list
    qtbot.keyClick(desks.list, Qt.Key.Key_F2)
    type_text(desks.name, "Wu Qian 2")
    qtbot.keyClick(desks.name, Qt.Key.Key_Return)
    qtbot.keyClick(desks.name, Qt.Key.Key_Tab)
    assert desks.focusWidget() is desks.role
    qtbot.keyClick(desks.role, Qt.Key.Key_Down)
    qtbot.keyClick(desks.role, Qt.Key.Key_Return)
    assert names(desk_window) == {"Wu Qian 2": "bookkeeper"}
    desks.take_focus()
    qtbot.keyClick(desks.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert names(desk_window) == {}
    for _ in range(4):
        qtbot.keyClick(desk_window, Qt.Key.Key_Z, CTRL)
    assert desk_window.desk.workbook.digest() == before


def test_who_sits_down_stands_in_the_sidebar_and_in_the_history(
    desk_window: MainWindow, desks: Desks, qtbot: QtBot
) -> None:
    assert desk_window.desk is not None
    for name in ("Wu Qian", "Bo Ming"):
        qtbot.keyClick(desks, Qt.Key.Key_Insert)
        type_text(desks.name, name)
        qtbot.keyClick(desks.name, Qt.Key.Key_Return)
    qtbot.keyClick(desks.list, Qt.Key.Key_Down)
    qtbot.keyClick(desks.list, Qt.Key.Key_Return)
    now = desk_window.surroundings.remembered.now
    assert (now.desk_name, now.desk_role) == ("Wu Qian", "manager")
    assert desk_window.work.sidebar.desk.accessibleName() == "Wu Qian, Sales manager"
    assert [line.cells[2] for line in desks.list.lines.lines] == ["", "sits here"]
    qtbot.keyClick(desks, Qt.Key.Key_Insert)
    type_text(desks.name, "Anna")
    qtbot.keyClick(desks.name, Qt.Key.Key_Return)
    assert [entry.desk for entry in desk_window.desk.workbook.history(2)] == ["Wu Qian", "Lin Yuan"]


def test_a_name_that_is_there_already_is_refused_at_the_field_and_escape_forgets_it(
    desk_window: MainWindow, desks: Desks, qtbot: QtBot
) -> None:
    for name in ("Wu Qian", "wu qian"):
        qtbot.keyClick(desks, Qt.Key.Key_Insert)
        type_text(desks.name, name)
        qtbot.keyClick(desks.name, Qt.Key.Key_Return)
    assert "on the list already" in desks.form.said("name")
    qtbot.keyClick(desks.name, Qt.Key.Key_Escape)
    assert not desks.form.said("name")
    assert names(desk_window) == {"Wu Qian": "manager"}
    assert desks.focusWidget() is desks.list


def test_desks_say_that_they_are_no_login(desks: Desks) -> None:
    assert "not a login" in desks.note.text()


def test_the_list_of_desks_keeps_the_rules_of_qt(desks: Desks, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(desks.list.lines, QAbstractItemModelTester.FailureReportingMode.Fatal, desks.list)
    qtbot.keyClick(desks, Qt.Key.Key_Insert)
    type_text(desks.name, "Wu Qian")
    qtbot.keyClick(desks.name, Qt.Key.Key_Return)
    assert tester.model() is desks.list.lines
    assert desks.list.lines.rowCount() == 1


def test_undo_stands_in_the_header_of_setup_and_says_what_it_takes_back(
    desk_window: MainWindow, desks: Desks, qtbot: QtBot
) -> None:
    page = desk_window.work.page
    assert isinstance(page, Setup)
    assert not page.undo.isEnabled()
    qtbot.keyClick(desks, Qt.Key.Key_Insert)
    type_text(desks.name, "Wu Qian")
    qtbot.keyClick(desks.name, Qt.Key.Key_Return)
    assert page.undo.isEnabled()
    assert "Add a desk" in page.undo.toolTip()
    qtbot.mouseClick(page.undo, Qt.MouseButton.LeftButton)
    assert names(desk_window) == {}
    assert not page.undo.isEnabled()


def test_language_and_theme_are_switched_at_once_and_kept(desk_window: MainWindow, qtbot: QtBot) -> None:
    page = setup_page(desk_window, "look")
    tab = page.tab
    assert isinstance(tab, Looks)
    tab.take_focus()
    qtbot.keyClick(tab.languages.buttons[0], Qt.Key.Key_Down)
    QApplication.processEvents()
    assert page.header.title.text() == desk_window.surroundings.language.wording.translate("Page", "Setup")
    assert page.header.title.text() != "Setup"
    assert desk_window.menus.actions["language:zh"].isChecked()
    tab.themes.focus()
    qtbot.keyClick(tab.themes.buttons[0], Qt.Key.Key_Down)
    assert desk_window.surroundings.look.tokens.dark
    now = desk_window.surroundings.remembered.now
    assert (now.language, now.theme) == ("zh", "dark")
    desk_window.choose_theme("light")
    assert tab.themes.buttons[0].isChecked()


ENLARGED = """
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.program import application_instance, enlarge, make_surroundings
from goaldesk.ui.settings import Remembered

remembered = Remembered()
enlarge(remembered.now.text_size)
application = application_instance()
window = MainWindow(make_surroundings(application, remembered))
window.resize(1024, 700)
print(window.devicePixelRatio(), window.width())
"""


def test_larger_texts_are_chosen_by_keys_and_come_with_the_next_start(desk_window: MainWindow, qtbot: QtBot) -> None:
    tab = setup_page(desk_window, "look").tab
    assert isinstance(tab, Looks)
    tab.sizes.focus()
    for at in range(2):
        qtbot.keyClick(tab.sizes.buttons[at], Qt.Key.Key_Down)
    assert "started next" in desk_window.line.meaning.whole()
    remembered = desk_window.surroundings.remembered
    assert remembered.now.text_size == "150"
    there = os.environ | {"GOALDESK_HOME": str(remembered.folder)}
    started = subprocess.run([sys.executable, "-c", ENLARGED], env=there, capture_output=True, check=True)
    assert started.stdout.split() == [b"1.5", b"1024"]


def test_the_status_line_says_nothing_of_a_part_that_is_no_longer_in_front(
    desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    said = desk_window.line.meaning.whole
    desk_window.go("setup:calendar")
    settle(desk_window)
    assert "working day" in said()
    desk_window.go("setup:look")
    assert said() == ""
    desk_window.go("actuals:entries")
    settle(desk_window)
    entry = said()
    assert entry
    for _ in range(2):
        desk_window.go("adjust")
        assert said() == ""
        desk_window.go("actuals:entries")
        assert said() == entry
