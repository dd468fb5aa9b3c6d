"""The wizard in front, and the hands of who makes a target."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.rows import Metric, Target, Unit
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.page import Plan
from goaldesk.ui.pages.plan.smart.wizard import SmartWizard

Settle = Callable[[MainWindow], None]
CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
NONE = Qt.KeyboardModifier.NoModifier
ENTER = Qt.Key.Key_Return


class Maker:
    """The wizard in front, opened by Ctrl+N, and fingers."""

    def __init__(self, qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
        self.qtbot, self.window, self.settle = qtbot, window, settle
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.go("plan")
        settle(window)

    @property
    def page(self) -> Plan:
        page = self.window.work.page
        assert isinstance(page, Plan)
        return page

    @property
    def wizard(self) -> SmartWizard:
        wizard = self.page.tab
        assert isinstance(wizard, SmartWizard)
        return wizard

    def new(self) -> None:
        self.press(Qt.Key.Key_N, CTRL)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self.qtbot.keyClick(self.front(), key, modifier)
        if modifier == CTRL:  # undo, and what opens or saves: jobs may follow
            self.settle(self.window)

    def type(self, text: str) -> None:
        for sign in text:
            self.qtbot.keyClicks(self.front(), sign)

    def come_back(self) -> None:
        """To the window, after another one over it was closed: offscreen nobody else does it."""
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def front(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def digest(self) -> str:
        assert self.window.desk is not None
        return self.window.desk.workbook.digest()

    def targets(self) -> list[Target]:
        assert self.window.desk is not None
        return sorted(self.window.desk.snapshot.all(Target), key=lambda row: row.id)

    def unit(self, name: str) -> int:
        assert self.window.desk is not None
        return next(row.id for row in self.window.desk.snapshot.all(Unit) if row.name == name)

    def metric(self, target: Target) -> str:
        assert self.window.desk is not None
        return self.window.desk.snapshot.table(Metric)[(target.metric,)].code

    def months(self, target: Target) -> list[int]:
        assert self.window.desk is not None
        return list(self.window.desk.snapshot.target_months.of(target.id).amount.tolist())


@pytest.fixture
def maker(qtbot: QtBot, desk_window: MainWindow, settle: Settle) -> Maker:
    return Maker(qtbot, desk_window, settle)
