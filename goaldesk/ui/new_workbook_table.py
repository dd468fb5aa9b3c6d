"""The table that somebody starts a workbook from: a note in the form that says what becomes of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from goaldesk.ui.jobs import Job
from goaldesk.ui.language import Spoken
from goaldesk.ui.new_workbook_reading import TableUse, look_at_table
from goaldesk.ui.new_workbook_words import table_text
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.layouts import NOTE, column

if TYPE_CHECKING:
    import datetime as dt

    from goaldesk.model.edits.starting import Start


class TableNote(Spoken, QFrame):
    """`people` tells that the table is a list of people, `known` that it was read; hidden where there is none."""

    people = Signal(object)
    known = Signal()

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._table: TableUse | None = None
        self._job: Job | None = None
        self.text = PlainLabel("", wrap=True)
        self.setProperty("panel", "note")
        self.setLayout(column(self.text, margins=NOTE))
        self.hide()

    def begin(self, path: Path | None, start: "Start", today: "dt.date") -> None:
        """Find out what the table at this path is good for; None starts from none."""
        before, self._job, self._table = self._job, None, None
        if before is not None:
            before.cancel()
        self.hide()
        if path is not None:
            self._job = Job(self.tr("Reading {name}").format(name=path.name), look_at_table, path, start, today)
            self._job.finished.connect(self._seen)
            self._job.failed.connect(self._surroundings.faults.show_error)
            self._job.ended.connect(self._ended)
            self._surroundings.jobs.start(self._job)

    @property
    def is_being_read(self) -> bool:
        """Whether it is still to be found out what the table is good for."""
        return self._job is not None

    def to_import(self) -> Path | None:
        """The table, where it holds figures that are to be imported once the workbook is made."""
        return self._table.path if self._table is not None and self._table.figures else None

    def retranslate(self) -> None:
        if self._table is not None:
            self.text.setText(table_text(self._table, self._surroundings.language.wording))

    def _ended(self) -> None:
        if self._job is self.sender():
            self._job = None

    def _seen(self, table: TableUse) -> None:
        self._table = table
        self.retranslate()
        self.show()
        self._job = None
        if table.people:
            self.people.emit(table.path)
        self.known.emit()
