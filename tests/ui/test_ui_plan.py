"""Plan: the target grid of a year, by keys alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.periods import month_number
from goaldesk.model.rows import Revision, Unit
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.grid_tab import PlanGridTab
from goaldesk.ui.pages.plan.page import Plan

Settle = Callable[[MainWindow], None]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Planner:
    """The page of Plan in front, and fingers."""

    def __init__(self, qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
        self.qtbot, self.window, self.settle = qtbot, window, settle
        window.go("plan")
        settle(window)
        page = window.work.page
        assert isinstance(page, Plan)
        assert isinstance(page.tab, PlanGridTab)
        self.page = page.tab
        self.show_year(2027)

    def show_year(self, year: int) -> None:
        """Go to this year by keys."""
        self.page.grid.setFocus()
        while (now := int(self.page.choices.year.label)) != year:
            self.press(Qt.Key.Key_PageDown if now < year else Qt.Key.Key_PageUp, CTRL)

    def at(self, unit: str, column: str) -> None:
        self.page.grid.choose(RowKey(self.unit(unit)), column)
        self.page.grid.setFocus()

    def unit(self, name: str) -> int:
        assert self.window.desk is not None
        return next(row.id for row in self.window.desk.snapshot.all(Unit) if row.name == name)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.front(), key, modifier)
        self.settle(self.window)

    def type(self, text: str) -> None:
        for sign in text:
            self.qtbot.keyClicks(self.front(), sign)

    def front(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def text(self, unit: str, column: str) -> str:
        index = self.page.grid.cells.index_of(Place(RowKey(self.unit(unit)), column))
        return str(index.data())

    def digest(self) -> str:
        assert self.window.desk is not None
        return self.window.desk.workbook.digest()


@pytest.fixture
def planner(qtbot: QtBot, desk_window: MainWindow, settle: Settle) -> Planner:
    return Planner(qtbot, desk_window, settle)


def m(number: int, year: int = 2027) -> str:
    return f"m{month_number(year, number)}"


def test_months_and_years_are_typed_and_taken_back_to_the_first_digit(planner: Planner) -> None:
    before = planner.digest()
    planner.at("Zhou Lan", m(10))
    planner.type("250k")
    planner.press(Qt.Key.Key_Return)
    assert planner.text("Zhou Lan", m(10)) == "250,000"
    assert planner.page.grid.current_place() == Place(RowKey(planner.unit("Xu Wei")), m(10))
    planner.at("Xu Wei", "year")
    planner.type("3m")
    planner.press(Qt.Key.Key_Return)
    assert planner.text("Xu Wei", "year") == "3,000,000"
    for _ in range(2):
        planner.press(Qt.Key.Key_Z, CTRL)
    assert planner.digest() == before


def test_a_sum_says_that_it_is_one_and_the_facts_of_a_cell_stand_above(planner: Planner) -> None:
    planner.show_year(2026)
    planner.at("Shanghai", m(10, 2026))
    planner.type("5")
    assert "sum of 3 units" in planner.page.grid.writing.note.said.text()
    planner.press(Qt.Key.Key_Escape)
    planner.at("Tang Yi", m(3, 2026))
    assert "Tang Yi" in planner.page.strip.cell.whole()
    assert "exactly" in planner.page.strip.facts.whole()


def test_what_is_agreed_asks_for_its_reason_once_and_then_takes_what_was_typed(planner: Planner) -> None:
    planner.show_year(2026)
    before = planner.digest()
    planner.at("Zhou Lan", m(11, 2026))
    planner.type("90k")
    planner.press(Qt.Key.Key_Return)
    assert "agreed" in planner.page.grid.writing.note.said.text()
    assert planner.text("Zhou Lan", m(11, 2026)) == "90k"
    assert planner.digest() == before
    planner.press(Qt.Key.Key_R, ALT)
    planner.type("New shop in the east")
    planner.press(Qt.Key.Key_Return)
    assert planner.text("Zhou Lan", m(11, 2026)) == "90,000"
    planner.at("Zhou Lan", m(12, 2026))
    planner.type("95k")
    planner.press(Qt.Key.Key_Return)
    desk = planner.window.desk
    assert desk is not None
    assert [row.reason for row in desk.snapshot.all(Revision)] == ["New shop in the east"] * 2
    for _ in range(2):
        planner.press(Qt.Key.Key_Z, CTRL)
    assert planner.digest() == before


def test_a_locked_month_is_kept_when_the_year_is_typed(planner: Planner) -> None:
    def year(text: str) -> str:
        planner.at("Tang Yi", "year")
        planner.type(text)
        planner.press(Qt.Key.Key_Return)
        return planner.text("Tang Yi", m(2))

    def lock() -> None:
        planner.at("Tang Yi", m(2))
        planner.press(Qt.Key.Key_L, CTRL)

    kept = year("3m")
    lock()
    assert year("5m") == kept
    lock()
    assert year("1m") != kept


def test_other_years_come_with_control_and_page_keys(planner: Planner) -> None:
    assert planner.text("Tang Yi", "year") == ""
    planner.press(Qt.Key.Key_PageUp, CTRL)
    assert planner.page.choices.year.label == "2026"
    assert planner.text("Tang Yi", "year") != ""
