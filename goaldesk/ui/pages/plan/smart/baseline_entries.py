"""The entries that a baseline is made of, to be read: each with its date, who it is credited to and where it came from.

The one rule: they are looked for beside the window; nothing is changed here.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from goaldesk.model.periods import first_day, last_day
from goaldesk.model.sheets.entry_filter import EntryFilter
from goaldesk.model.sheets.entry_list import EntryList
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.actuals.entry_list_sheet import EntryListSheet, sum_text
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import DIALOG, column, row

if TYPE_CHECKING:
    from goaldesk.model.store.workbook import Workbook
    from goaldesk.model.target_draft import TargetDraft
    from goaldesk.ui.desk import Desk

WIDTH, HEIGHT = 880, 520


@dataclass(frozen=True, slots=True)
class EntriesOf:
    """Of which months the entries are shown, and what these are called."""

    run: range
    name: str

    def wanted(self, draft: "TargetDraft") -> EntryFilter:
        """The entries of a draft's unit, metric and segment in these months."""
        days = first_day(self.run.start), last_day(self.run.stop - 1)
        return EntryFilter(*days, unit=draft.unit, metric=draft.metric, segment=draft.segment)


class BaselineEntries(QDialog):
    """Escape closes it."""

    def __init__(self, desk: "Desk", draft: "TargetDraft", of: EntriesOf, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, look = desk, desk.surroundings.look
        self.grid, self.said = Grid(look), PlainLabel("", "small", wrap=True)
        self.meaning, self.leave = PlainLabel("", "small", wrap=True), KeyButton(look, "", "Esc")
        self.setWindowTitle(self.tr("Entries of {period}").format(period=of.name))
        self.grid.setAccessibleName(self.windowTitle())
        self.leave.say(self.tr("Close"))
        self.said.setText(self.tr("Looking for the entries…"))
        self.grid.meaning.connect(self.meaning.setText)
        self.leave.clicked.connect(self.reject)
        self.setLayout(column(self.said, (self.grid, 1), self.meaning, row(1, self.leave), margins=DIALOG, spacing=12))
        self.resize(WIDTH, HEIGHT)
        self._job = Job(self.tr("Looking for the entries"), _found, desk.workbook, of.wanted(draft))
        self._job.finished.connect(self._show)
        self._job.failed.connect(self._fail)
        self.finished.connect(lambda _: self._job.cancel())
        desk.surroundings.jobs.start(self._job)

    def _show(self, entries: EntryList) -> None:
        wording = self._desk.surroundings.language.wording
        self.said.setText(sum_text(entries, wording))
        self.grid.show_sheet(EntryListSheet(entries, wording, {}), wording)
        self.grid.setFocus()

    def _fail(self, error: BaseException) -> None:
        self.reject()
        self._desk.surroundings.faults.show_error(error)


def _found(report: Report, book: "Workbook", wanted: EntryFilter) -> EntryList:
    return EntryList(book, wanted, asked=lambda: report(0, 0, ""))
