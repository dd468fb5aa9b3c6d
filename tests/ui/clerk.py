"""The bookkeeper at the Import tab: a table pasted, keys pressed, and what then stands in the workbook."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.actuals.importing.tab import Import
from goaldesk.ui.pages.actuals.page import Actuals

Settle = Callable[[MainWindow], None]
K = Qt.Key
NONE, CTRL, ALT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("No", "Control", "Alt"))
HEAD = "Date\tOwner\tRevenue"


class Clerk:
    """The Import tab in front, and fingers."""

    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
        self.window, self.qtbot, self.settle = window, qtbot, settle
        window.go("actuals")
        page = window.work.page
        assert isinstance(page, Actuals)
        page.show_tab("import")
        assert isinstance(page.tab, Import)
        self.tab = page.tab
        self.tab.take_focus()
        settle(window)

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            front = QApplication.focusWidget()
            assert front is not None
            self.qtbot.keyClick(front, key, modifier)
        self.settle(self.window)

    def paste(self, *lines: str) -> None:
        """Copy these lines elsewhere, and paste them here."""
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")
        self.press(K.Key_V, modifier=CTRL)
        QGuiApplication.clipboard().clear()

    def begin(self, path: Path) -> None:
        self.tab.begin(path)
        self.settle(self.window)

    def check_and_import(self) -> None:
        for _ in range(2):
            self.press(K.Key_Return, modifier=CTRL)

    def tab_to(self, wanted: QWidget) -> None:
        for _ in range(40):
            if QApplication.focusWidget() is wanted:
                return
            self.press(K.Key_Tab)
        raise AssertionError("the field cannot be reached with Tab")

    @property
    def book(self) -> Workbook:
        assert self.window.desk is not None
        return self.window.desk.workbook

    def sum_of(self, code: str, month: str) -> int:
        """The sum of a metric's entries in a month (ISO) in smallest units."""
        entries = self.book.snapshot.entries
        metric = next(row.id for row in self.book.snapshot.all(Metric) if row.code == code)
        rows = zip(entries.metric.tolist(), entries.day.tolist(), entries.amount.tolist(), strict=True)
        return sum(amount for one, day, amount in rows if one == metric and date_of(day).isoformat().startswith(month))
