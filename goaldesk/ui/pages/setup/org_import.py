"""Importing a list of units and people: the file, what it would do line by line, and one button that does it.

The one rule: all of it is imported as one step that can be undone, or nothing is.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from goaldesk.model.errors import Refusal, Trouble, sentence
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.setup.org_words import unit_line_texts
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.choice import Choice
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.line_table import Line, LineTable
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.importers.draft import Draft
    from goaldesk.model.importers.unit_preview import UnitLine
    from goaldesk.model.store.workbook import Workbook

WIDTH, HEIGHT = 760, 520
CTRL = Qt.KeyboardModifier.ControlModifier
LABEL = QT_TRANSLATE_NOOP("Edit", "Import units")


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in a file."""

    draft: "Draft"
    lines: "tuple[UnitLine, ...]"


class UnitsImport(QDialog):
    """Enter in the first field reads the file, Ctrl+Enter imports, Escape leaves everything as it was."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._seen: Seen | None = None
        self._read: dict[str, str] = {}
        self._job: Job | None = None
        look = desk.surroundings.look
        self.path = QLineEdit()
        self.browse = QPushButton(self.tr("Choose…"))
        self.doubt = PlainLabel("", "small", wrap=True)
        self.reading = Choice(look)
        self.summary = PlainLabel("", wrap=True)
        self.table = LineTable(look, stretched=3)
        self.main = KeyButton(look, "", "Ctrl+↵", "primary")
        self.cancel = KeyButton(look, "", "Esc")
        self._lay_out()
        self._connect()

    # --- inside

    def _choose(self) -> None:
        kinds = self.tr("Lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods)")
        path, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), self.path.text(), kinds)
        if path:
            self.path.setText(path)
            self._take()

    def _take(self) -> None:
        """Read the file that is named, from the beginning."""
        self._read = {}
        self._look()

    def _look(self) -> None:
        self._show(None)
        text = self.path.text().strip()
        if not text:
            return
        self.summary.setText(self.tr("Reading the file"))
        facts = (self._desk.workbook, Path(text), self._desk.day, dict(self._read))
        job = self._job = Job(self.tr("Reading the file"), _seen, *facts)
        job.finished.connect(lambda seen: self._show(seen) if job is self._job else None)
        job.failed.connect(lambda error: self._fail(error) if job is self._job else None)
        self._desk.surroundings.jobs.start(job)

    def _fail(self, error: BaseException) -> None:
        """Ask what the file leaves open; else say why it cannot be read."""
        from goaldesk.model.importers.importer import Undecided

        self._show(None)
        if isinstance(error, Undecided):
            doubt = error.doubt
            text = self.tr("“{sample}” can be read in more than one way. How is it meant?")
            self.doubt.setText(text.format(sample=doubt.sample))
            self.reading.clear()
            for choice in doubt.choices:
                self.reading.addItem(choice, (doubt.key, choice))
            for widget in (self.doubt, self.reading):
                widget.show()
            self.reading.setFocus()
            self._read[doubt.key] = doubt.choices[0]
        elif isinstance(error, Refusal | Trouble):
            self.summary.setText(sentence(error, self._desk.surroundings.language.wording))
        else:
            self._desk.surroundings.faults.show_error(error)

    def _decided(self) -> None:
        key, value = self.reading.currentData()
        self._read[key] = value
        self._look()

    def _show(self, seen: Seen | None) -> None:
        self._seen = seen
        for widget in (self.doubt, self.reading):
            widget.hide()
        wording = self._desk.surroundings.language.wording
        heads = (self.tr("What"), self.tr("Unit"), self.tr("Belongs to"), self.tr("Says"))
        lines = [unit_line_texts(line, wording) for line in seen.lines] if seen else []
        shown = zip(seen.lines, lines, strict=True) if seen else ()
        self.table.show_lines(
            heads, [Line(at, cells, strong=line.mark == "problem") for at, (line, cells) in enumerate(shown)]
        )
        report = seen.draft.report if seen else None
        self.main.setEnabled(report is not None and not report.problem_count and bool(report.new or report.changed))
        self.summary.setText("")
        if report is not None:
            whole = wording.formats.whole
            counts = self.tr("New: {new}. Changed: {changed}. As before: {same}. Problems: {problems}.").format(
                new=whole(report.new),
                changed=whole(report.changed),
                same=whole(report.unchanged),
                problems=whole(report.problem_count),
            )
            self.summary.setText(counts)

    def _import(self) -> None:
        """Write it beside the window; it is one step of undo."""
        if self._seen is None or not self.main.isEnabled():
            return
        self.main.setEnabled(False)
        job = self._job = Job(self.tr("Importing"), _written, self._desk.workbook, self._seen.draft)
        job.finished.connect(self._done)
        job.failed.connect(self._fail)
        self._desk.surroundings.jobs.start(job)

    def _done(self, changes: "ChangeSet") -> None:
        self._desk.remember(LABEL, changes)
        self.accept()

    def _connect(self) -> None:
        self.path.returnPressed.connect(self._take)
        self.browse.clicked.connect(self._choose)
        self.reading.activated.connect(self._decided)
        self.main.clicked.connect(self._import)
        self.cancel.clicked.connect(self.reject)
        self.path.installEventFilter(self)

    def _lay_out(self) -> None:
        title = self.tr("Import units and people")
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self.path.setAccessibleName(self.tr("File"))
        self.path.setPlaceholderText(self.tr("a CSV, XLSX, XLS or ODS file"))
        self.reading.setAccessibleName(self.tr("How it is meant"))
        self.table.setAccessibleName(self.tr("What the file would do"))
        self.main.say(self.tr("Import"))
        self.cancel.say(self.tr("Cancel"))
        self.browse.setAutoDefault(False)
        for button in (self.main, self.cancel):
            button.setAutoDefault(False)
        note = self.tr("Columns are known by their heads: Name, Code, Team, Belongs to, Also known as, Start, End.")
        file, doubt, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        file.addWidget(self.path, 1)
        file.addWidget(self.browse)
        doubt.addWidget(self.doubt, 1)
        doubt.addWidget(self.reading)
        buttons.addWidget(self.main)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(title, "head"))
        column.addWidget(PlainLabel(note, "small", wrap=True))
        column.addLayout(file)
        column.addLayout(doubt)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)
        self._show(None)

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


def _seen(report: Report, workbook: "Workbook", path: Path, today: int, read: dict[str, str]) -> Seen:
    from goaldesk.model.importers.draft import draft
    from goaldesk.model.importers.unit_heads import unit_layout
    from goaldesk.model.importers.unit_preview import unit_lines

    drafted = draft(
        workbook, path, unit_layout(path, read), today=today, progress=lambda rows: report(rows, 0, str(rows))
    )
    return Seen(drafted, tuple(unit_lines(drafted, workbook.snapshot)))


def _written(report: Report, workbook: "Workbook", draft: "Draft") -> "ChangeSet":
    from goaldesk.model.edits.imports import import_draft

    return workbook.edit(LABEL, import_draft, draft).changes
