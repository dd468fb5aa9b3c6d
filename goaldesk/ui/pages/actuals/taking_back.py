"""Taking back the import that brought the current line, asked in place: what goes, and what was changed since.

The one rule: it is looked up and written beside the window, as one edit, and what was changed since stays unless one
says otherwise.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from goaldesk.model.edits.taking_back import edited_since, take_back_import
from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.rows import ImportBatch
from goaldesk.model.sheets.past import import_changes
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.part import Part
from goaldesk.ui.text import PlainLabel, isolated
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, framed, row
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.store.workbook import Workbook

PAD = 16
LABEL = QT_TRANSLATE_NOOP("Edit", "Take an import back")


class Found(NamedTuple):
    """What an import changed, and how many of its lines somebody changed since."""

    changes: "ChangeSet"
    edited: int


class TakingBack(Part):
    """Hidden where the line was typed by hand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._then: Callable[[Any], None] = lambda _: None
        self._batch: ImportBatch | None = None
        self._found: Found | None = None
        self._job: Job | None = None
        self.open = KeyButton(self.look, "undo-2", "Ctrl+Del")
        self.said = PlainLabel("", "small", wrap=True)
        self.take = KeyButton(self.look, "undo-2", "", "primary")
        self.take_all, self.leave = QPushButton(), QPushButton()
        self.leave.setProperty("kind", "flat")
        self.open.clicked.connect(self.ask)
        self.take.clicked.connect(lambda: self._write(edited_too=False))
        self.take_all.clicked.connect(lambda: self._write(edited_too=True))
        self.leave.clicked.connect(self.put_away)
        ways = column(row(self.take, self.leave, 0, spacing=8), row(self.take_all, 0), spacing=4)
        inside = column(row(self.open, 0), self.said, ways, margins=(PAD, 8, PAD, 12), spacing=8)
        self.setLayout(column(framed("rule"), inside))
        self.retranslate()
        self.hide()

    def show_batch(self, batch: ImportBatch | None) -> None:
        """Stand on a line of this import, or on one that was typed (None)."""
        if batch != self._batch:
            self._batch = batch
            self._forget()
        self.setVisible(batch is not None)

    def ask(self) -> None:
        """Look up what the import changed, and ask whether it is to go."""
        if self._batch is None or self._job is not None:
            return
        name = self.tr("Looking up what “{file}” brought").format(file=isolated(self._batch.file_name))
        self._start(Job(name, _looked_up, self.desk.workbook, self._batch.id), self._asked)

    def put_away(self) -> None:
        """Ask for nothing any more; nothing was changed."""
        self._forget()
        self.open.setFocus()

    def hints(self) -> Sequence[Hint]:
        return (Hint("Space", self.tr("choose")), Hint("Esc", self.tr("leave it")))

    def retranslate(self) -> None:
        self.open.say(self.tr("Take the import back…"))
        self.take.say(self.tr("Take back"))
        self.take_all.setText(self.tr("Also what was changed since"))
        self.leave.setText(self.tr("Leave it"))

    # --- inside

    def _forget(self) -> None:
        self._found, self._job = None, None
        self._say("")

    def _asked(self, found: Found | None) -> None:
        self._found = found
        if found is None or self._batch is None:
            self._say(self.tr("What this import brought is not in the history any more; nothing was changed."))
            return
        changes = found.changes
        came = len(changes.added) if changes.added is not None else 0
        # Not `self.tr`: Qt writes counts without separators of thousands.
        text = self.wording.translate(
            "TakingBack", "%n lines that came or changed with “{file}” go back to how they were.", came
        )
        said = [text.format(file=isolated(self._batch.file_name))]
        if found.edited:
            said.append(self.wording.translate("TakingBack", "%n of them were changed since and stay.", found.edited))
        self._say("\n".join(said))
        self.take.setFocus()

    def _write(self, *, edited_too: bool) -> None:
        if self._found is not None and self._job is None:
            name, changes = self.tr("Taking the import back"), self._found.changes
            job = self.desk.beside(name, LABEL, take_back_import, changes, edited_too=edited_too)
            self._start(job, lambda _: self._forget())

    def _start(self, job: Job, then: Callable[[Any], None]) -> None:
        self._job, self._then = job, then
        job.finished.connect(self._take)
        job.failed.connect(self._failed)
        job.ended.connect(self._ended)
        self.desk.start(job)

    def _take(self, result: Any) -> None:
        if self._job is self.sender():  # not one for a line that one has left
            self._job = None
            self._then(result)

    def _failed(self, error: BaseException) -> None:
        self._found = None
        if isinstance(error, Refusal):
            self._say(sentence(error, self.wording))
        else:
            self.desk.surroundings.faults.show_error(error)

    def _ended(self) -> None:
        if self._job is self.sender():
            self._job = None

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        asks = bool(text) and self._found is not None
        self.open.setVisible(not asks)
        self.take.setVisible(asks)
        self.leave.setVisible(asks)
        self.take_all.setVisible(asks and self._found is not None and self._found.edited > 0)

    # --- what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._found is not None:
            self.put_away()
        else:
            super().keyPressEvent(event)


def _looked_up(report: Report, book: "Workbook", batch: int) -> Found | None:
    changes = import_changes(book, batch)
    return None if changes is None else Found(changes, len(edited_since(book.snapshot, changes)))
