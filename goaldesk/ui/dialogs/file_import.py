"""A small import: the file, what it would do line by line, and one button that does it.

The one rule: what is shown is what is done, as one step that can be undone, or nothing is done.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from goaldesk.model.errors import Refusal, Trouble, sentence
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import DIALOG, column, row
from goaldesk.ui.widgets.line_table import LineTable

CTRL = Qt.KeyboardModifier.ControlModifier
HEIGHT = 520

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class FileTexts:
    """What a dialog says of the file it asks for, in the language of the screens: its title, a note on what the file
    holds, what stands in the empty field, the kinds for the system's own dialog, and what the table shows.
    """

    title: str
    note: str
    placeholder: str
    kinds: str
    table: str


class FileImport(QDialog, Generic[S]):
    """Enter in the first field reads the file, Ctrl+Enter imports, Escape leaves everything as it was, also while it is
    being written; where that is past stopping, it is said.

    S is what was found in the file. `between` takes what an import asks before it can show anything.
    """

    def __init__(self, desk: Desk, table: LineTable, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk, self.table = desk, table
        self.seen: S | None = None
        self._job: Job | None = None
        self._writing: Job | None = None
        self._then: Callable[[Any], object] = self._show
        self.path = QLineEdit()
        self.browse = QPushButton(self.tr("Choose…"))
        self.between = QHBoxLayout()
        self.summary = PlainLabel("", wrap=True)
        self.main = KeyButton(desk.surroundings.look, "", "Ctrl+↵", "primary")
        self.cancel = KeyButton(desk.surroundings.look, "", "Esc")
        self.resize(width, HEIGHT)
        self._lay_out()
        self.path.returnPressed.connect(self.take_file)
        self.path.installEventFilter(self)
        self.browse.clicked.connect(self._choose)
        self.main.clicked.connect(self._import)
        self.cancel.clicked.connect(self.reject)

    # --- what each import says

    def texts(self) -> FileTexts:
        """What it says of its file."""
        raise NotImplementedError

    def reading(self, path: Path) -> Job:
        """The job that reads the file and brings what was found."""
        raise NotImplementedError

    def show_found(self, seen: S | None) -> bool:
        """Show what was found (None: nothing yet) in table and summary; whether it can be imported."""
        raise NotImplementedError

    def write(self, seen: S) -> None:
        """Import what was found, and accept when it is done. Raises Refusal or Trouble."""
        raise NotImplementedError

    def ask(self, error: BaseException) -> bool:
        """Ask what this error leaves open; False where it asks nothing."""
        return False

    # --- what is done

    def begin(self) -> None:
        """Show that nothing was found yet."""
        self._show(None)

    def take_file(self) -> None:
        """Read the file that is named, from the beginning."""
        self.look_again()

    def look_again(self) -> None:
        """Read the file that is named, beside the window."""
        self._show(None)
        text = self.path.text().strip()
        if text:
            self.summary.setText(self.tr("Reading the file"))
            self.run(self.reading(Path(text)), self._show)

    def run(self, job: Job, then: Callable[[Any], object]) -> None:
        """Start a job; `then` takes what it brings unless another one was started meanwhile."""
        self._job, self._then = job, then
        # Methods and not lambdas: with the dialog that is closed the job loses whom it would tell.
        job.finished.connect(self._came)
        job.late.connect(self._came)
        job.failed.connect(self._failed)
        self.desk.start(job)

    def write_beside(self, job: Job) -> None:
        """Start the job that imports; until it ends, Escape stops it and does not leave."""
        self._writing = job
        job.finished.connect(self.accept)
        job.late.connect(self._too_late)
        job.cancelled.connect(self._stopped)
        job.failed.connect(self._not_written)
        self.summary.setText(self.tr("Importing"))
        self.desk.start(job)

    def reject(self) -> None:
        """Leave; what is being written is stopped first."""
        if self._writing is None:
            super().reject()
        else:
            self._writing.cancel()
            self.summary.setText(self.tr("Stopping the import"))

    # --- inside

    def _too_late(self) -> None:
        """What was given up too late stands; said here, as nobody would look for it."""
        self._writing = None
        self._show(None)
        self.summary.setText(self.tr("It was written before it could be stopped. Undo (Ctrl+Z) takes it back."))
        self.cancel.say(self.tr("Close"))
        self.cancel.setFocus()

    def _stopped(self) -> None:
        if self._writing is not None:  # what came too late was told before
            self._writing = None
            super().reject()

    def _not_written(self, error: BaseException) -> None:
        self._writing = None
        self._fail(error)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), self.path.text(), self.texts().kinds)
        if path:
            self.path.setText(path)
            self.take_file()

    def _came(self, found: Any) -> None:
        if self._job is self.sender():
            self._then(found)

    def _failed(self, error: BaseException) -> None:
        if self._job is self.sender():
            self._fail(error)

    def _show(self, seen: S | None) -> None:
        self.seen = seen
        self.summary.setText("")
        self.main.setEnabled(self.show_found(seen))

    def _fail(self, error: BaseException) -> None:
        """Ask what the file leaves open; else say why it cannot be read."""
        self._show(None)
        if self.ask(error):
            return
        if isinstance(error, Refusal | Trouble):
            self.summary.setText(sentence(error, self.desk.surroundings.language.wording))
        else:
            self.desk.surroundings.faults.show_error(error)

    def _import(self) -> None:
        if self.seen is None or not self.main.isEnabled():
            return
        self.main.setEnabled(False)
        try:
            self.write(self.seen)
        except (Refusal, Trouble) as fault:
            self._fail(fault)

    def _lay_out(self) -> None:
        texts = self.texts()
        self.setWindowTitle(texts.title)
        self.path.setAccessibleName(self.tr("File"))
        self.path.setPlaceholderText(texts.placeholder)
        self.table.setAccessibleName(texts.table)
        self.main.say(self.tr("Import"))
        self.cancel.say(self.tr("Cancel"))
        for button in (self.browse, self.main, self.cancel):
            button.setAutoDefault(False)
        file = row((self.path, 1), self.browse, spacing=12)
        buttons = row(self.main, self.cancel, 1, spacing=12)
        self.setLayout(
            column(
                PlainLabel(texts.title, "head"),
                PlainLabel(texts.note, "small", wrap=True),
                file,
                self.between,
                self.summary,
                (self.table, 1),
                buttons,
                margins=DIALOG,
                spacing=12,
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter imports also from the field for the path, which would read the file anew."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and _is_enter(event, CTRL):
            self._import()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the fields: the dialog has no button that it would press."""
        if _is_enter(event, CTRL):
            self._import()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def _is_enter(event: QKeyEvent, modifier: Qt.KeyboardModifier) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == modifier
