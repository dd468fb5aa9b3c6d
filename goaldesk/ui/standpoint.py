"""Where one stands in the window: in which room, in which grid, and what can be done from there.

The one rule: a menu that is open over it does not move the standpoint.
"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QPushButton, QWidget

from goaldesk.ui.undo_keys import FIELDS, UndoKeys
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.ui.grid.view import Grid
    from goaldesk.ui.main_window import MainWindow
    from goaldesk.ui.new_workbook import NewWorkbook
    from goaldesk.ui.start_page import StartPage
    from goaldesk.ui.workbench import Workbench


FIND = QT_TRANSLATE_NOOP("Action", "Find a unit, metric or page…")


class Standpoint(QObject):
    """Belongs to one window, whose menus and status line follow it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.grid: Grid | None = None
        self._undo_keys = UndoKeys(self)
        self._focus = QApplication.instance().focusChanged.connect(self._moved)  # type: ignore[union-attr]

    def end(self) -> None:
        """The window goes away: what still gets or loses the focus meanwhile is of no interest."""
        QObject.disconnect(self._focus)

    def awake(self) -> None:
        """Fill the menus, with which the keys come, and say them."""
        self.renew()
        self.say_hints()

    def renew(self) -> None:
        """Let the menus offer what can be done now."""
        window, desk, menus = self._window, self._window.desk, self._window.menus
        menus.enable(self._possible())
        for key, free in (("new", desk is None), ("new_target", desk is not None)):
            menus.set_keys(key, ("Ctrl+N",) if free else ())
        undo, redo = (desk.next_undo(), desk.next_redo()) if desk else ("", "")
        menus.say("undo", self.tr("Undo: {what}").format(what=undo) if undo else self.tr("Undo"))
        menus.say("redo", self.tr("Redo: {what}").format(what=redo) if redo else self.tr("Redo"))
        find = QT_TRANSLATE_NOOP("Action", "Find a workbook…") if desk is None else FIND
        menus.say("find", window.surroundings.language.wording.translate("Action", find))

    def hints(self) -> Sequence[Hint]:
        """The keys of where one stands."""
        return cast("StartPage | NewWorkbook | Workbench", self._window.rooms.currentWidget()).hints()

    def say_hints(self) -> None:
        """Show these keys in the status line."""
        self._window.line.set_hints(tuple(self.hints()))

    def entered(self, event: QKeyEvent) -> None:
        """A key that nothing took: Enter presses the button that has the focus, as it does in a dialog."""
        button = self._window.focusWidget()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and isinstance(button, QPushButton):
            event.accept()
            button.click()

    def _possible(self) -> set[str]:
        """What can be done now, as the menus need it."""
        desk = self._window.desk
        possible = {"none"} if desk is None else {"workbook"}
        if desk and desk.undo_stack.canUndo():
            possible.add("undo")
        if desk and desk.undo_stack.canRedo():
            possible.add("redo")
        if self.grid is not None:
            possible.add("grid")
        if not self._window.is_creating():
            possible.add("find")
        return possible

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and not isinstance(new, QMenu | QMenuBar):
            before, self.grid = self.grid, grid_around(new)
            if self.grid is None and isinstance(new, FIELDS):
                new.installEventFilter(self._undo_keys)
            if (before is None) != (self.grid is None):
                self.renew()
        self.say_hints()


def grid_around(widget: QWidget | None) -> "Grid | None":
    """The grid that this widget is, or stands in."""
    loaded = sys.modules.get("goaldesk.ui.grid.view")  # as long as nobody has loaded it there is none
    while loaded is not None and widget is not None and not isinstance(widget, loaded.Grid):
        widget = widget.parentWidget()
    return cast("Grid | None", widget) if loaded is not None else None
