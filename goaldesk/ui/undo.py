"""The one undo command of the program: the row images of an edit, with its label.

The desk changes the workbook first and moves the stack afterwards, in both directions, because Qt moves its stack even
when a command failed. So the command itself does nothing; it only remembers.
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet


class WorkbookEdit(QUndoCommand):
    """An edit of the workbook. `label` is source text of the context "Edit"."""

    def __init__(self, label: str, changes: "ChangeSet") -> None:
        super().__init__(label)
        self.label = label
        self.changes = changes
