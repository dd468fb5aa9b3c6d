"""Before a workbook is left: what is still being typed is taken, and what is not taken is asked about.

The one rule: nothing that somebody typed or imports goes away without having been saved or given up by hand.
"""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from goaldesk.ui.text import isolated

if TYPE_CHECKING:
    from goaldesk.ui.grid.view import Grid
    from goaldesk.ui.jobs import Job
    from goaldesk.ui.main_window import MainWindow


class Leaving(QObject):
    """Belongs to one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def then(self, go: Callable[[], object]) -> None:
        """Take what is being typed, then go; where something is not taken, ask first."""
        if self.is_free(go):
            go()

    def is_free(self, go: Callable[[], object]) -> bool:
        """Take what is being typed. Where something is not taken, or a large change is being written, it is asked
        about, and `go` is called once it was given up.
        """
        desk = self._window.desk
        if desk is not None and desk.writing is not None:
            self._ask_about(desk.writing, go)
            return False
        typed = self._not_taken() if self._window.desk is not None else ""
        if typed:
            self._ask(typed, go)
        return not typed

    def without_asking(self) -> None:
        """Take what is being typed, and give up what is not taken: nobody is there to ask."""
        desk = self._window.desk
        if desk is not None:
            desk.stop_writing()
            self._not_taken()
            self._give_up()

    def _not_taken(self) -> str:
        """What was typed last and cannot be saved; empty where all is."""
        window = self._window
        front = window.focusWidget()
        if front is not None and window.work.isAncestorOf(front):
            # As if one had gone on to another field: each kind of field takes its text in its own way.
            QApplication.sendEvent(front, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.OtherFocusReason))
        texts = [text for grid in self._grids() for text in grid.cells.not_taken()]
        return texts[-1] if texts else ""

    def _grids(self) -> "list[Grid]":
        loaded = sys.modules.get("goaldesk.ui.grid.view")  # as long as nobody has loaded it there is none
        return self._window.work.findChildren(loaded.Grid) if loaded is not None else []

    def _ask_about(self, job: "Job", go: Callable[[], object]) -> None:
        """Whether to wait for what is being written; once it has ended nothing is asked any more."""
        from goaldesk.ui.dialogs.trouble import TroubleDialog

        def give_up() -> None:
            job.ended.connect(lambda: go())
            job.cancel()

        window = self._window
        message = self.tr(
            "A large change is being written. Everything before it is in the file. Wait until it is done, or give it "
            "up: nothing of it stays, unless it is done in the meantime."
        )
        dialog = TroubleDialog(window.surroundings.look, message, "", window)
        dialog.name_leave(self.tr("Wait"))
        dialog.offer(self.tr("Give it up and close"), give_up)
        job.ended.connect(dialog.reject)
        dialog.open()

    def _ask(self, typed: str, go: Callable[[], object]) -> None:
        from goaldesk.ui.dialogs.trouble import TroubleDialog

        window = self._window
        message = self.tr(
            "“{typed}” was typed and is not saved. Everything else is in the file. Go back to mend it, or close "
            "without it."
        ).format(typed=isolated(typed))
        dialog = TroubleDialog(window.surroundings.look, message, "", window)
        dialog.name_leave(self.tr("Go back"))
        dialog.offer(self.tr("Close without it"), self._give_up)
        dialog.risky.clicked.connect(lambda: go())
        dialog.open()

    def _give_up(self) -> None:
        for grid in self._grids():
            grid.cells.forget_all()
