"""The desk: an open workbook, who sits before it, and the undo stack. Pages get everything from their desk.

One rule: the edit comes first, the stack is moved afterwards. A refused edit, undo or redo changes neither.
"""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from goaldesk.model.errors import Refusal
from goaldesk.model.periods import date_of, day_of
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.undo import LargeStep, WorkbookEdit
from goaldesk.ui.waiting import WaitingLines
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

    from goaldesk.model.changes import ChangeSet, Edit, Edited
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.model.store.workbook import Workbook

P = ParamSpec("P")
T = TypeVar("T")

AT_ONCE = 2_000
"""So many rows and entries are taken back while the window waits, and are done before a finger leaves the key."""

_BUSY = QT_TRANSLATE_NOOP(
    "Fault", "The last undo or redo is still running; nothing was changed: wait until it has ended."
)


class Desk(QObject):
    """`changed` tells what an edit changed, whoever made it; `saved` that it is in the file; `seated` that somebody
    else sits here; `stopped` that nothing more can be written, because of another desk or a fault; `leaving` that the
    workbook is about to be closed. `restore_wanted` asks the window to put a backup (its path) in the place of the
    workbook.
    """

    changed = Signal(object)
    saved = Signal()
    seated = Signal()
    stopped = Signal()
    leaving = Signal()
    restore_wanted = Signal(object)
    _committed = Signal(object)

    def __init__(self, workbook: "Workbook", surroundings: Surroundings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workbook = workbook
        self.surroundings = surroundings
        self.undo_stack = QUndoStack(self)
        self.saved_at = dt.datetime.now().astimezone()
        self._step: LargeStep | None = None
        self._job: Job | None = None
        self._writing: list[Job] = []
        self._committed.connect(self._tell)
        # An edit may be made by a job; a signal brings the news into the window's thread.
        workbook.subscribe(self._committed.emit)
        workbook.when_stopped(self.stopped.emit)
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
        self._check_free()
        edited = self.workbook.edit(label, verb, *args, **kwargs)
        self._remember(edited)
        return edited.value

    def beside(
        self, name: str, label: str, verb: "Callable[Concatenate[Edit, P], T]", *args: P.args, **kwargs: P.kwargs
    ) -> Job:
        """The job that runs a verb as one edit beside the window and brings what came of it (Edited), to be started.

        `name` is what the job is called. Given up until the edit is about to be saved, nothing is changed; given up
        later, the edit stands. It is remembered for undo as soon as its news has come, and the workbook is not left
        over it without a word.
        """
        job = Job(name, _edited, self.workbook, label, lambda edit: verb(edit, *args, **kwargs))
        job.finished.connect(self._remember)
        job.late.connect(self._remember)
        self._writes(job)
        return job

    def start(self, job: Job) -> None:
        """Let a job run that works for who looks at this workbook: once it is left, the job is given up and tells
        nothing, because nobody is there any more.
        """
        self.leaving.connect(job.leave)
        self.surroundings.jobs.start(job)

    @property
    def writing(self) -> Job | None:
        """The last job that writes a large edit, unless it was given up."""
        return next((job for job in reversed(self._writing) if job.is_wanted), None)

    def stop_writing(self) -> None:
        """Give up every large edit that is not in the file yet."""
        for job in self._writing:
            job.cancel()

    def undo(self) -> None:
        """Take the last edit back; a large one beside the window, as a job that moves the stack when it has ended.

        Raises Refusal or Trouble; then it still stands. What the job meets is shown.
        """
        at = self.undo_stack.index()
        if at:
            last = cast(WorkbookEdit, self.undo_stack.command(at - 1))
            self._apply(last.changes.inverse(), last, self.undo_stack.undo)

    def redo(self) -> None:
        """Do again what was taken back, as `undo`. Raises Refusal or Trouble; then nothing was changed."""
        at = self.undo_stack.index()
        if at < self.undo_stack.count():
            following = cast(WorkbookEdit, self.undo_stack.command(at))
            self._apply(following.changes, following, self.undo_stack.redo)

    def next_undo(self) -> str:
        """The label of the edit that undo would take back, in the language of the screens; empty if there is none."""
        return self._said(self.undo_stack.undoText())

    def next_redo(self) -> str:
        return self._said(self.undo_stack.redoText())

    def close(self) -> None:
        """Close the file; a large edit or undo is given up before, or ends. No page may use the desk afterwards."""
        self.leaving.emit()
        self.stop_writing()
        step, job, self._step, self._job = self._step, self._job, None, None
        if step is None or job is None:
            self._let_go()
            return
        job.failed.disconnect(self._failed)
        job.cancel()
        with step.running:
            self._let_go()

    def _let_go(self) -> None:
        """Close the file at once; the backup of what was changed is made of the closed one, beside the window."""
        workbook, surroundings = self.workbook, self.surroundings
        if workbook.close(back_up=False):
            job = Job(self.tr("Making a backup"), _back_up, workbook.path, workbook.key, needed=True)
            job.failed.connect(surroundings.faults.show_error)
            surroundings.jobs.start(job)

    def _remember(self, edited: "Edited[Any]") -> None:
        if edited.changes:
            self.undo_stack.push(WorkbookEdit(edited.changes))

    def _writes(self, job: Job) -> None:
        self._writing.append(job)
        job.ended.connect(lambda: self._writing.remove(job))

    def _apply(self, changes: "ChangeSet", edit: WorkbookEdit, move: Callable[[], None]) -> None:
        self._check_free()
        if changes.size <= AT_ONCE:
            self.workbook.apply(changes, changes.label)
            move()
            return
        self._step = LargeStep(self.workbook, changes, self.snapshot.generation, move)
        self._job = Job(self._said(changes.label), self._step.run)
        self._job.failed.connect(self._failed)
        self._job.ended.connect(self._ended)
        self._writes(self._job)
        self.surroundings.jobs.start(self._job)

    def _check_free(self) -> None:
        # Also before the job has begun and until its news has come: an edit in between would stand above it.
        if self._step is not None:
            raise Refusal("busy_undo", _BUSY)

    def _failed(self, error: BaseException) -> None:
        self.surroundings.faults.show_error(error)

    def _ended(self) -> None:
        step, self._step, self._job = self._step, None, None
        # Asked of the step and not of the job: one that was given up too late was made all the same.
        if step is not None and step.made:
            step.move()

    def _said(self, label: str) -> str:
        return self.surroundings.language.wording.translate("Edit", label) if label else ""

    def _tell(self, changes: Any) -> None:
        self.saved_at = dt.datetime.now().astimezone()
        self.changed.emit(changes)
        self.saved.emit()


def _edited(report: Report, workbook: "Workbook", label: str, verb: "Callable[[Edit], T]") -> "Edited[T]":
    def whole(edit: "Edit") -> T:
        value = verb(edit)
        report(0, 0, "")
        return value

    return workbook.edit(label, whole)


def _back_up(report: Report, path: "Path", key: str | None) -> None:
    from goaldesk.model.store.copies import back_up_closed

    back_up_closed(path, key)
