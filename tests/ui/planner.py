"""The page of Plan in front, and fingers: what the tests of Plan stand on."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.periods import month_number
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.grid_tab import PlanGridTab
from goaldesk.ui.pages.plan.page import Plan

Settle = Callable[[MainWindow], None]
CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))


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

    def year(self, unit: str, text: str) -> None:
        """Type a year's figure, and take the way over the months that is offered."""
        self.at(unit, "year")
        self.type(text)
        self.press(Qt.Key.Key_Return)
        assert self.page.grid.writing.is_asking
        self.press(Qt.Key.Key_Return)

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


def m(number: int, year: int = 2027) -> str:
    return f"m{month_number(year, number)}"
