"""Importing the announcement of a year: the file, what it would change month by month, and one button that does it.

The one rule: what is shown is what is done; it is one step that can be undone, and own closures stay.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from goaldesk.model.edits.calendar import take_announcement
from goaldesk.model.errors import Refusal, Trouble, sentence
from goaldesk.model.sheets.calendar_changes import MonthChange
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.setup import calendar_words as words
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.line_table import LineTable
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.importers.announcement import Announcement
    from goaldesk.model.snapshot import Snapshot

WIDTH, HEIGHT = 680, 520
CTRL = Qt.KeyboardModifier.ControlModifier
LABEL = QT_TRANSLATE_NOOP("Edit", "Import the announcement")


@dataclass(frozen=True, slots=True)
class Seen:
    """What a file says, and what that would change in its year of `now` and `then` working days."""

    announcement: "Announcement"
    changes: list[MonthChange]
    now: int
    then: int


class AnnouncementImport(QDialog):
    """Enter in the field reads the file, Ctrl+Enter imports, Escape leaves everything as it was."""

    def __init__(self, desk: Desk, year: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._year = desk, year
        self._seen: Seen | None = None
        self._job: Job | None = None
        look = desk.surroundings.look
        self.path = QLineEdit()
        self.browse = QPushButton(self.tr("Choose…"))
        self.summary = PlainLabel("", wrap=True)
        self.table = LineTable(look, stretched=4, right=(1, 2, 3))
        self.main = KeyButton(look, "", "Ctrl+↵", "primary")
        self.cancel = KeyButton(look, "", "Esc")
        self._lay_out()
        self.path.returnPressed.connect(self._look)
        self.path.installEventFilter(self)
        self.browse.clicked.connect(self._choose)
        self.main.clicked.connect(self._import)
        self.cancel.clicked.connect(self.reject)

    # --- inside

    def _choose(self) -> None:
        kinds = self.tr("Calendars and lists (*.ics *.csv *.tsv *.txt *.xlsx *.xls *.ods)")
        path, _ = QFileDialog.getOpenFileName(self, self.windowTitle(), self.path.text(), kinds)
        if path:
            self.path.setText(path)
            self._look()

    def _look(self) -> None:
        """Read the file that is named, beside the window."""
        self._show(None)
        text = self.path.text().strip()
        if not text:
            return
        self.summary.setText(self.tr("Reading the file"))
        facts = (self._desk.snapshot, Path(text), self._year, self._desk.day)
        job = self._job = Job(self.tr("Reading the file"), _seen, *facts)
        job.finished.connect(lambda seen: self._show(seen) if job is self._job else None)
        job.failed.connect(lambda error: self._fail(error) if job is self._job else None)
        self._desk.surroundings.jobs.start(job)

    def _fail(self, error: BaseException) -> None:
        self._show(None)
        if isinstance(error, Refusal | Trouble):
            self.summary.setText(sentence(error, self._desk.surroundings.language.wording))
        else:
            self._desk.surroundings.faults.show_error(error)

    def _show(self, seen: Seen | None) -> None:
        self._seen = seen
        wording = self._desk.surroundings.language.wording
        self.table.show_lines(*words.change_table(seen.changes if seen else [], self._year, wording))
        self.main.setEnabled(seen is not None)
        self.summary.setText("" if seen is None else self._sentence(seen))

    def _sentence(self, seen: Seen) -> str:
        """What the file has, what it does to the year, what of it is left out."""
        off = sum(row.kind == "off" for row in seen.announcement.days)
        said = self.tr("Of {year} the file has: days off {off}, make-up days {worked}. Working days: {now} → {then}.")
        facts = {"off": off, "worked": len(seen.announcement.days) - off, "year": self._year}
        parts = [said.format(now=seen.now, then=seen.then, **facts)]
        if not seen.changes:
            parts.append(self.tr("No day changes; the year then counts as announced."))
        if seen.announcement.elsewhere:
            parts.append(
                self.tr("Days of other years are left out: {count}.").format(count=seen.announcement.elsewhere)
            )
        if seen.announcement.aside:
            text = self.tr("Events that say neither off nor worked are left out: {count}.")
            parts.append(text.format(count=seen.announcement.aside))
        return ("" if self._desk.surroundings.language.code == "zh" else " ").join(parts)

    def _import(self) -> None:
        if self._seen is None:
            return
        try:
            self._desk.do(LABEL, take_announcement, self._year, self._seen.announcement.days)
        except (Refusal, Trouble) as fault:
            self._fail(fault)
        else:
            self.accept()

    def _lay_out(self) -> None:
        title = self.tr("Import the announcement of {year}").format(year=self._year)
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self.path.setAccessibleName(self.tr("File"))
        self.path.setPlaceholderText(self.tr("an ICS, CSV, XLSX, XLS or ODS file"))
        self.table.setAccessibleName(self.tr("What the file would change"))
        self.main.say(self.tr("Import"))
        self.cancel.say(self.tr("Cancel"))
        for button in (self.browse, self.main, self.cancel):
            button.setAutoDefault(False)
        note = self.tr(
            "A calendar file, or a list with the columns Date, To, Kind (off or worked) and Name. It takes the place "
            "of what is known of the year; own closures stay."
        )
        file, buttons = QHBoxLayout(), QHBoxLayout()
        file.addWidget(self.path, 1)
        file.addWidget(self.browse)
        buttons.addWidget(self.main)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(PlainLabel(title, "head"))
        column.addWidget(PlainLabel(note, "small", wrap=True))
        column.addLayout(file)
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
        """Enter belongs to the field: the dialog has no button that it would press."""
        if _is_enter(event, CTRL):
            self._import()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


def _is_enter(event: QKeyEvent, modifier: Qt.KeyboardModifier) -> bool:
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers == modifier


def _seen(report: Report, snapshot: "Snapshot", path: Path, year: int, today: int) -> Seen:
    from goaldesk.model.edits.trial import tried
    from goaldesk.model.importers.announcement import read_announcement
    from goaldesk.model.sheets.calendar_changes import calendar_changes
    from goaldesk.model.sheets.calendar_year import calendar_year

    found = read_announcement(path, year)
    after = tried(snapshot, today, take_announcement, year, found.days)
    now, then = calendar_year(snapshot, year), calendar_year(after, year)
    return Seen(found, calendar_changes(now, then), now.workdays.year, then.workdays.year)
