"""Who sits at the window, and the menu under the name: who, which look, which language."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from goaldesk.ui.main_window import MainWindow


class Seat(QObject):
    """Belongs to one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Ask who sits here."""
        from goaldesk.ui.dialogs.who import Who

        dialog = Who(self._window.surroundings, self._window)
        dialog.chosen.connect(self._sit_down)
        dialog.open()

    def show_menu(self) -> None:
        """Show the menu over the name in the sidebar."""
        window = self._window
        window.menus.check("theme", window.surroundings.look.theme)
        menu = QMenu(window)
        menu.addAction(self.tr("Who sits here…"), self.ask)
        for group in ("theme", "language"):
            menu.addSeparator()
            menu.addActions([a for key, a in window.menus.actions.items() if key.startswith(f"{group}:")])
        button = window.work.sidebar.desk
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(button.rect().topLeft()))

    def _sit_down(self, name: str, role: str) -> None:
        window = self._window
        if window.desk:
            window.desk.sit_down(name, role)
        else:
            window.surroundings.remembered.change(desk_name=name, desk_role=role)
            window.work.say_desk()
            window.start.say_who()
