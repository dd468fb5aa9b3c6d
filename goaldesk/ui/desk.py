"""The desk: an open workbook, who sits before it, and the undo stack. Pages get everything from their desk.

One rule: the edit comes first, the stack is moved afterwards. A refused edit, undo or redo changes neither.
"""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from goaldesk.model.periods import date_of, day_of
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.undo import WorkbookEdit
from goaldesk.ui.waiting import WaitingLines

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet, Edit
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.model.store.workbook import Workbook

P = ParamSpec("P")
T = TypeVar("T")


class Desk(QObject):
    """`changed` tells what an edit changed, whoever made it; `saved` that it is in the file; `seated` that somebody
    else sits here. `restore_wanted` asks the window to put a backup (its path) in the place of the workbook.
    """

    changed = Signal(object)
    saved = Signal()
    seated = Signal()
    restore_wanted = Signal(object)
    _committed = Signal(object)

    def __init__(self, workbook: "Workbook", surroundings: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workbook = workbook
        self.surroundings = surroundings
        self.undo_stack = QUndoStack(self)
        self.saved_at = dt.datetime.now().astimezone()
        self._committed.connect(self._tell)
        # An edit may be made by a job; a signal brings the news into the window's thread.
        workbook.subscribe(self._committed.emit)
        self.waiting = WaitingLines(self)

    @property
    def snapshot(self) -> "Snapshot":
        return self.workbook.snapshot

    @property
    def today(self) -> dt.date:
        """The day that was said at the start, else the workbook's practice day, else the computer's."""
        if self.surroundings.today:
            return self.surroundings.today
        practice = self.snapshot.settings.practice_today
        return dt.datetime.now().astimezone().date() if practice is None else date_of(practice)

    @property
    def day(self) -> int:
        return day_of(self.today)

    def sit_down(self, name: str, role: str) -> None:
        """Somebody sits down here: the name stands in the history from the next edit on."""
        self.surroundings.remembered.change(desk_name=name, desk_role=role)
        self.workbook.sit_down(name)
        self.seated.emit()

    def do(self, label: str, verb: "Callable[Concatenate[Edit, P], T]", *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a verb as one edit and remember it for undo. `label` is source text of the context "Edit".

        Raises Refusal or Trouble; then nothing was changed.
        """
        edited = self.workbook.edit(label, verb, *args, **kwargs)
        self.remember(label, edited.changes)
        return edited.value

    def remember(self, label: str, changes: "ChangeSet") -> None:
        """Put an edit that was done elsewhere (in a job) on the undo stack, unless it changed nothing."""
        if changes:
            self.undo_stack.push(WorkbookEdit(label, changes))

    def undo(self) -> None:
        """Take the last edit back. Raises Refusal or Trouble; then it still stands."""
        at = self.undo_stack.index()
        if at:
            last = cast(WorkbookEdit, self.undo_stack.command(at - 1))
            self.workbook.apply(last.changes.inverse(), last.label)
            self.undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back. Raises Refusal or Trouble; then nothing was changed."""
        at = self.undo_stack.index()
        if at < self.undo_stack.count():
            following = cast(WorkbookEdit, self.undo_stack.command(at))
            self.workbook.apply(following.changes, following.label)
            self.undo_stack.redo()

    def next_undo(self) -> str:
        """The label of the edit that undo would take back, in the language of the screens; empty if there is none."""
        return self._said(self.undo_stack.undoText())

    def next_redo(self) -> str:
        return self._said(self.undo_stack.redoText())

    def close(self) -> None:
        """Close the file. No page may use the desk afterwards."""
        self.workbook.close()

    def _said(self, label: str) -> str:
        return self.surroundings.language.wording.translate("Edit", label) if label else ""

    def _tell(self, changes: Any) -> None:
        self.saved_at = dt.datetime.now().astimezone()
        self.changed.emit(changes)
        self.saved.emit()
