"""The one undo command of the program: the row images of an edit, with its label.

The desk changes the workbook first and moves the stack afterwards, in both directions, because Qt moves its stack even
when a command failed. So the command itself does nothing; it only remembers.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from goaldesk.model.errors import Refusal
from goaldesk.ui.jobs import Report
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet, Edit
    from goaldesk.model.store.workbook import Workbook

_OVERTAKEN = QT_TRANSLATE_NOOP(
    "Fault", "Something else was saved before this could be undone; nothing was undone: look at it and try again."
)


class WorkbookEdit(QUndoCommand):
    """An edit of the workbook. Its text is source text of the context "Edit"."""

    def __init__(self, changes: "ChangeSet") -> None:
        super().__init__(changes.label)
        self.changes = changes


@dataclass(slots=True)
class LargeStep:
    """An undo or redo that is made beside the window, if nothing was saved since it was asked for (`generation`).

    `move` moves the stack, and is called in the window's thread, where `made` says that the step is in the file.
    Whoever holds `running` knows that the step is not at the file.
    """

    workbook: "Workbook"
    changes: "ChangeSet"
    generation: int
    move: Callable[[], None]
    made: bool = False
    running: threading.Lock = field(default_factory=threading.Lock)

    def run(self, report: Report) -> None:
        """Make the step. What a job runs; given up until it is about to be saved, nothing is changed."""
        with self.running:
            self.workbook.edit(self.changes.label, self._put_back, report)
            self.made = True

    def _put_back(self, edit: "Edit", report: Report) -> None:
        from goaldesk.model.store.undoing import apply_changes

        if edit.snapshot.generation != self.generation:
            raise Refusal("overtaken", _OVERTAKEN)
        report(0, 0, "")
        apply_changes(edit, self.changes)
        report(0, 0, "")
