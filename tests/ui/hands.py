"""A window and fingers: keys go where the focus is, and all that was done can be undone to where it began."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from goaldesk.ui.main_window import MainWindow

Settle = Callable[[MainWindow], None]
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Hands:
    def __init__(self, window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
        self.window, self.qtbot, self.settle = window, qtbot, settle
        assert window.desk is not None
        self.desk = window.desk
        self.began = self.desk.workbook.digest()

    def front(self) -> QWidget:
        return self.window.focusWidget() or self.window

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            self.qtbot.keyClick(self.front(), key, modifier)
        self.settle(self.window)

    def type(self, text: str) -> None:
        """Sign by sign: the first one may open what takes the others."""
        for sign in text:
            self.qtbot.keyClicks(self.front(), sign)

    def digest(self) -> str:
        return self.desk.workbook.digest()

    def undo_all(self) -> None:
        while self.desk.undo_stack.canUndo():
            self.press(Qt.Key.Key_Z, modifier=CTRL)
        assert self.digest() == self.began
