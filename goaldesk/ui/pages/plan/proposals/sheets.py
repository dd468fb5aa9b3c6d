"""Proposal sheets from the tab: made for everybody who has not agreed yet, and read back several at once.

What is sent is handed down in the same step; what comes back is shown before anything is written, and taken whole or
not at all.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QWidget

from goaldesk.model.edits.proposals import hand_down, propose_all
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.importers.proposal_forms import STATES
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.proposal_rounds import Rounds, in_unit
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.exports import say_written
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import PlainLabel, isolated
from goaldesk.ui.widgets.day_field import DayField
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.layouts import DIALOG, column, row
from goaldesk.ui.widgets.line_table import Line, LineTable
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.importers.proposal_forms import FormDraft
    from goaldesk.model.sheets.proposal_form import ProposalForm
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.ui.desk import Desk
    from goaldesk.ui.main_window import MainWindow
    from goaldesk.ui.pages.part import Part

WIDTH, WIDE, HIGH, LINE, SHORT, ABOVE = 440, 860, 300, 28, 5, 120
WEEK = 7

_MARKS = {"new": "on_track", "again": "no_data", "blank": "no_data", "problem": "missed"}


class SendSheets(QDialog):
    """`wanted` tells the day by which the sheets are wanted back (None: none)."""

    wanted = Signal(object)

    def __init__(self, desk: "Desk", count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.setWindowTitle(self.tr("Send proposal sheets"))
        wording = desk.surroundings.language.wording
        self.due = DayField(optional=True)
        self.due.show_day(desk.day + WEEK, wording)
        form = FieldForm()
        form.add("due", self.due)
        form.name("due", self.tr("Back by"))
        text = self.tr("%n sheets, one for each person who has not agreed yet, to be filled in anywhere.", "", count)
        self.make = QPushButton(self.tr("Choose a folder…"))
        self.make.setProperty("kind", "primary")
        self.make.setDefault(True)
        self.make.clicked.connect(self._make)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        _lay_out(self, (form, PlainLabel(text, "small", wrap=True)), (cancel, self.make))

    def _make(self) -> None:
        if self.due.take():
            self.wanted.emit(self.due.day)
            self.accept()


class ReadSheets(QDialog):
    """What the files would do, line by line; `taken` tells that they are to be taken."""

    taken = Signal()

    def __init__(self, desk: "Desk", drafts: "Sequence[FormDraft]", parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(WIDE, HIGH)
        self.resize(WIDE, min(HIGH + LINE * max(0, len(drafts) - SHORT), parent.height() - ABOVE))
        self.setWindowTitle(self.tr("Read proposal sheets back"))
        self._desk, self._wording = desk, desk.surroundings.language.wording
        self.table = LineTable(desk.surroundings.look, stretched=4, right=(2, 3))
        self.table.setAccessibleName(self.windowTitle())
        heads = (self.tr("File"), self.tr("Person"), self.tr("Handed down"), self.tr("Proposed"), self.tr("What"))
        self.table.show_lines(heads, [self._line(draft) for draft in drafts])
        new = sum(draft.state == "new" for draft in drafts)
        problems = sum(draft.fault is not None for draft in drafts)
        self.note = PlainLabel(self._note(new, problems), "small", wrap=True)
        self._general = self.note.text()
        self._faults = {str(draft.path): sentence(draft.fault, self._wording) for draft in drafts if draft.fault}
        self.table.current.connect(self._show_line)
        self.take = QPushButton(self.tr("Take %n proposals", "", new))
        self.take.setProperty("kind", "primary")
        self.take.setDefault(True)
        self.take.setEnabled(bool(new) and not problems)
        self.take.clicked.connect(self._take)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        _lay_out(self, (self.table, self.note), (self.cancel, self.take))
        (self.take if self.take.isEnabled() else self.cancel).setFocus()

    def _show_line(self, key: object) -> None:
        """The whole sentence about the current file, where it has a problem."""
        self.note.setText(self._faults.get(str(key), self._general))

    def _take(self) -> None:
        self.taken.emit()
        self.accept()

    def _note(self, new: int, problems: int) -> str:
        if problems:
            return self.tr("Nothing is taken while %n files have a problem: leave them out or mend them.", "", problems)
        if not new:
            return self.tr("Nothing here is new, so nothing changes.")
        return self.tr("All of them are taken as one step that can be undone.")

    def _line(self, draft: "FormDraft") -> Line:
        if draft.fault is not None or draft.asked is None:
            said = sentence(draft.fault, self._wording) if draft.fault else ""
            return Line(str(draft.path), (draft.path.name, "", "", "", said), "missed")
        name = self._desk.snapshot.table(Unit)[(draft.asked.unit,)].name
        what = self._wording.translate("ProposalSheets", STATES[draft.state])
        if draft.is_older:
            text = self.tr("{what}; the plan was {before} when the sheet was made")
            what = text.format(what=what, before=self._told(draft, draft.handed))
        elif draft.is_far:
            what = self.tr("{what}; far from what was handed down, as if a digit were wrong").format(what=what)
        cells = (draft.path.name, name, self._told(draft, draft.now or draft.handed), self._told(draft, draft.amounts))
        mark = "at_risk" if draft.is_older or draft.is_far else _MARKS[draft.state]
        return Line(str(draft.path), (*cells, what), mark)

    def _told(self, draft: "FormDraft", amounts: dict[int, int]) -> str:
        if draft.asked is None or not amounts:
            return ""
        metric = self._desk.snapshot.table(Metric)[(draft.asked.metric,)]
        total = sum(amounts.values()) if metric.aggregation == "flow" else amounts[max(amounts)]
        return amount_text(in_unit(total, metric), metric, self._wording)


def send_sheets(tab: "Part", rounds: Rounds, only: int | None = None) -> None:
    """Ask by when and where, hand down, and make the sheets, or that of one unit only; a refusal is said on the tab."""
    from goaldesk.model.sheets.proposal_form import proposal_forms

    try:
        count = len(proposal_forms(rounds, only=only))
    except Refusal as refusal:
        tab.meaning.emit(sentence(refusal, tab.wording))
        return
    dialog = SendSheets(tab.desk, count, tab.window())
    dialog.wanted.connect(lambda due: _send(tab, rounds, due, only))
    dialog.open()
    dialog.due.setFocus()


def read_sheets(tab: "Part") -> None:
    """Ask for files and show what they would do."""
    wording, window = tab.wording, cast("MainWindow", tab.window())
    title = wording.translate("ProposalSheets", "Proposal sheets that came back")
    kinds = wording.translate("ProposalSheets", "Spreadsheets (*.xlsx)")
    chosen, _ = QFileDialog.getOpenFileNames(window, title, str(tab.desk.workbook.path.absolute().parent), kinds)
    if not chosen:
        return
    label = wording.translate("ProposalSheets", "Reading proposal sheets")
    job = Job(label, _read, tab.desk.snapshot, [Path(one) for one in chosen])
    job.finished.connect(lambda drafts: _preview(tab, drafts))
    job.failed.connect(tab.desk.surroundings.faults.show_error)
    tab.desk.start(job)


def _send(tab: "Part", rounds: Rounds, due: int | None, only: int | None) -> None:
    from goaldesk.model.sheets.proposal_form import proposal_forms, to_hand_down

    desk, window = tab.desk, cast("MainWindow", tab.window())
    title = tab.wording.translate("ProposalSheets", "Where the proposal sheets go")
    folder = QFileDialog.getExistingDirectory(window, title, str(desk.workbook.path.absolute().parent))
    if not folder:
        return
    written = QtWording(desk.snapshot.settings.language)
    comment = written.translate("ProposalSheets", "Sheet sent.")
    if due is not None:
        comment = written.translate("ProposalSheets", "Sheet sent, back by {day}.")
        comment = comment.format(day=written.formats.date(date_of(due)))
    try:
        forms = proposal_forms(rounds, due, only)
        desk.do(QT_TRANSLATE_NOOP("Edit", "Hand down targets"), hand_down, to_hand_down(rounds, comment, only))
    except Fault as fault:
        desk.surroundings.faults.show(fault)
        return
    job = Job(tab.wording.translate("ProposalSheets", "Making proposal sheets"), _write, forms, Path(folder), written)
    job.finished.connect(lambda count: _say(window, Path(folder), count))
    job.failed.connect(desk.surroundings.faults.show_error)
    desk.surroundings.jobs.start(job)


def _say(window: "MainWindow", folder: Path, count: int) -> None:
    wording = window.surroundings.language.wording
    text = wording.translate("ProposalSheets", "%n proposal sheets were written to “{folder}”.", count)
    say_written(window, folder, text.format(folder=isolated(str(folder))))


def _preview(tab: "Part", drafts: "Sequence[FormDraft]") -> None:
    dialog = ReadSheets(tab.desk, drafts, tab.window())
    new = [(draft.asked, draft.amounts) for draft in drafts if draft.state == "new"]
    dialog.taken.connect(lambda: tab.attempt(QT_TRANSLATE_NOOP("Edit", "Read proposals back"), propose_all, new))
    dialog.open()


def _write(report: Report, forms: "Sequence[ProposalForm]", folder: Path, wording: QtWording) -> int:
    from goaldesk.model.sheets.proposal_form_file import write_forms

    return len(write_forms(forms, folder, wording))


def _read(report: Report, snapshot: "Snapshot", paths: Sequence[Path]) -> "list[FormDraft]":
    from goaldesk.model.importers.proposal_forms import read_forms

    return read_forms(snapshot, paths, report)


def _lay_out(dialog: QDialog, widgets: Sequence[QWidget], buttons: Sequence[QPushButton]) -> None:
    title = PlainLabel(dialog.windowTitle(), "head")
    dialog.setLayout(column(title, *widgets, row(1, *buttons), margins=DIALOG, spacing=14))
