"""Actuals, Entries: the dated lines behind every figure, found, typed over, shared, refunded and taken away."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from goaldesk.model.edits.actuals import (
    Entry,
    enter_actual,
    refund_actual,
    remove_actual,
    rewrite_actual,
    rewrite_actuals,
)
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.sheets.entry_filter import EntryFilter
from goaldesk.model.sheets.entry_list import EntryLine, EntryList, SortBy
from goaldesk.model.sheets.entry_list_rows import NEW
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.actuals.credit_panel import CreditPanel
from goaldesk.ui.pages.actuals.entry_list_sheet import Draft, EntryListSheet, entry_of, sum_text
from goaldesk.ui.pages.actuals.entry_strip import EntryStrip
from goaldesk.ui.pages.actuals.entry_typing import asked_about, meant_by, typed_into
from goaldesk.ui.pages.part import Part
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.store.workbook import Workbook

NARROW_BELOW = 1040
CTRL = Qt.KeyboardModifier.ControlModifier

AT_ONCE, AT_ONCE_BY_TEXT = 200_000, 5_000
"""So many entries of a workbook are filtered and sorted before one notices; with more it is a job."""


class Listed(NamedTuple):
    """A list, who imported what stands in it, by the moment, and of an empty one how many lines there would be without
    each filter.
    """

    entries: EntryList
    desks: Mapping[str, str]
    without: Mapping[str, int]


class EntriesTab(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Every figure goes back to dated lines. They are typed over in place; Ins begins a new one with what stands in "
        "the current line, Ctrl+R records a refund, Del takes a line away. Alt+Enter leads to who shares it. Lines "
        "stand under the import that brought them; Ctrl+Del takes that back as a whole.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.draft: Draft | None = None
        self.sheet: EntryListSheet | None = None
        self._found: Listed | None = None
        self._job: Job | None = None
        self._desks: Mapping[str, str] = {}
        self.strip = EntryStrip(desk)
        self.grid = Grid(self.look)
        self.panel = CreditPanel(desk)
        self.empty = EmptyState(self.look, "list-filter")
        self._lay_out()
        self._connect()

    # --- what the page asks

    def concerns(self, changes: "ChangeSet") -> bool:
        return bool(changes.tables & {"entry", "unit", "membership", "person", "metric", "segment", "month_event"})

    def refresh(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self.strip.show_choices(self._found.entries.counts if self._found else {})
        wanted = (self.desk.workbook, self.strip.filter_chosen(), *self.strip.sorting(), self._desks)
        self._job = None
        if self._is_quick():
            try:
                self._show(listed(lambda *_: None, *wanted))
            except Fault as fault:
                self._failed(fault)
            return
        self._job = Job(self.tr("Looking for lines"), listed, *wanted)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._failed)
        self.desk.start(self._job)

    def take_focus(self) -> None:
        (self.grid if self.body.currentWidget() is self.grid else self.strip.periods).setFocus()

    def hints(self) -> Sequence[Hint]:
        if self.panel.isAncestorOf(self.focusWidget() or self):
            return self.panel.hints()
        return (
            Hint("F2", self.tr("edit")),
            Hint("Ins", self.tr("new entry")),
            Hint("Ctrl+R", self.tr("refund")),
            Hint("Del", self.tr("take away")),
            Hint("Ctrl+Del", self.tr("take its import back")),
            Hint("Alt+Enter", self.tr("who shares it")),
            Hint("Ctrl+Shift+F", self.tr("find")),
        )

    def search(self) -> bool:
        self.strip.field.setFocus()
        self.strip.field.selectAll()
        return True

    def copy(self) -> bool:
        self.grid.writing.copy()
        return True

    def step(self, by: int) -> bool:
        """Go to an earlier or later period."""
        return self.strip.step(by)

    def turn_panel(self) -> bool:
        """Show or hide the panel."""
        self.panel.setVisible(not self.panel.isVisible())
        return True

    # --- what one does

    def line(self) -> EntryLine | None:
        """The current line; None where there is none, or where it cannot be read now, which is said."""
        try:
            return self.sheet.line_of(self.grid.current_key()) if self.sheet else None
        except Fault as fault:
            self.meaning.emit(self.desk.surroundings.faults.sentence(fault))
            return None

    def begin_new(self) -> None:
        """Begin an entry with the date, person and metric of the current line; it is there once it has an amount."""
        line = self.line()
        wanted = self.strip.filter_chosen()
        base = (
            entry_of(line)
            if line
            else Entry(0, wanted.metric or 0, min(max(self.desk.day, wanted.first), wanted.last), 0)
        )
        self.draft = Draft(replace(base, amount=0, reference="", note=""))
        self._show_found()
        self.grid.choose(NEW, "amount" if line else "unit")
        self.grid.setFocus()

    def refund(self) -> None:
        """Record the refund of the current line, dated today."""
        line = self.line()
        if line is not None:
            self._say(self.against(QT_TRANSLATE_NOOP("Edit", "Record a refund"), refund_actual, line.id, self.desk.day))

    def take_away(self) -> None:
        """Take the current line away, with all its shares."""
        if self.grid.current_key() == NEW:
            self._drop_draft()
            return
        line = self.line()
        if line is not None:
            self._say(self.against(QT_TRANSLATE_NOOP("Edit", "Take an entry away"), remove_actual, line.id))

    def take_import_back(self) -> None:
        """Ask whether the import that brought the current line is to be taken back."""
        if (line := self.line()) is None or line.batch is None:
            self.meaning.emit(self.tr("This line was typed by hand; no import brought it."))
            return
        self.panel.show()
        self.panel.back.ask()

    # --- writing

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        """Write what can be read of these texts, in lines that are there as one edit."""
        answers: dict[Place, Answer] = {}
        changed: dict[int, Entry] = {}
        for place, text in texts.items():
            base = self._base(place, changed, answers)
            if base is None:
                continue
            try:
                entry = typed_into(self.desk, base, place.column, text)
            except Refusal as refusal:
                meant = meant_by(self.desk, base, text) if place.column == "amount" else ""
                answers[place] = Answer(sentence(refusal, self.wording), meant)
                continue
            if place.row != NEW:
                changed[int(str(place.row))] = entry
            elif (said := self._write_new(entry, place.column)) is not None:
                answers[place] = said
        refused = self._rewrite(changed)
        for place in (place for place in texts if place not in answers and place.row in changed):
            line = int(str(place.row))
            said = Answer(refused[line]) if line in refused else asked_about(self.desk, changed[line], place.column)
            if said is not None:
                answers[place] = said
        if self.draft is not None:
            self._show_found()
        return answers

    def _base(self, place: Place, changed: Mapping[int, Entry], answers: dict[Place, Answer]) -> Entry | None:
        """The entry that a text is written into; None where there is none, or it cannot be read, which is answered."""
        if place.row == NEW:
            return self.draft.entry if self.draft else None
        if place.row in changed:
            return changed[int(str(place.row))]
        try:
            line = self.sheet.line_of(place.row) if self.sheet else None
        except Fault as fault:
            answers[place] = Answer(self.desk.surroundings.faults.sentence(fault))
            return None
        return entry_of(line) if line else None

    def _rewrite(self, changed: Mapping[int, Entry]) -> dict[int, str]:
        """Write these lines as one edit; what speaks against those that were refused."""
        if not changed:
            return {}
        label = QT_TRANSLATE_NOOP("Edit", "Change an entry")
        if len(changed) > 1:
            label = QT_TRANSLATE_NOOP("Edit", "Change entries")
        try:
            refused = self.desk.do(label, rewrite_actuals, changed)
        except Refusal as refusal:
            return dict.fromkeys(changed, sentence(refusal, self.wording))
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)
            return dict.fromkeys(changed, sentence(fault, self.wording))
        return {line: sentence(refusal, self.wording) for line, refusal in refused.items()}

    def _write_new(self, entry: Entry, column: str) -> Answer | None:
        self.draft = Draft(entry)
        if column != "amount" or not entry.unit or not entry.metric:
            return asked_about(self.desk, entry, column) if entry.unit else None
        self.draft = None
        said = self.against(QT_TRANSLATE_NOOP("Edit", "Enter an actual"), enter_actual, entry)
        if said:
            self.draft = Draft(replace(entry, amount=0))
            return Answer(said)
        return None

    def _share(self, shares: dict[int, int]) -> None:
        line = self.line()
        if line is None:
            return
        label = QT_TRANSLATE_NOOP("Edit", "Share a credit")
        entry = replace(entry_of(line), unit=next(iter(shares)))
        self._say(self.against(label, rewrite_actual, line.id, entry, shares))

    # --- inside

    def _is_quick(self) -> bool:
        """Whether the list is there before one notices that it was made."""
        by, _ = self.strip.sorting()
        most = AT_ONCE_BY_TEXT if by in ("reference", "note") else AT_ONCE
        return len(self.desk.snapshot.entries) <= most

    def _take(self, found: "Listed") -> None:
        if self._job is self.sender():  # not one that a newer job replaced
            self._job = None
            self._show(found)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Refusal):
            self.meaning.emit(sentence(error, self.wording))
        else:
            self.desk.surroundings.faults.show_error(error)

    def _show(self, found: "Listed") -> None:
        """Show a list, once nothing is being typed into the one before: rows that go would take it with them."""
        self._found = found
        if not self.grid.is_typing:
            self._show_found()

    def _show_found(self) -> None:
        found = self._found
        if found is None or (self.sheet is not None and self.sheet.is_of(found.entries, self.draft)):
            return
        self._desks = found.desks
        self.sheet = EntryListSheet(found.entries, self.wording, found.desks, self.draft)
        self.body.setCurrentWidget(self.grid if self.sheet.rows else self.empty)
        self.empty.say(self.tr("No line fits the filters"), self._way_on(found.without))
        self.grid.setAccessibleName(self.tr("Entries"))
        self.grid.show_sheet(self.sheet, self.wording)
        self.strip.show_choices(found.entries.counts)
        self.strip.sum.setText(sum_text(found.entries, self.wording))
        self._came()

    def _way_on(self, without: Mapping[str, int]) -> str:
        """Which filter removes most, and how many lines there are without it."""
        name = max(without, key=lambda one: without[one], default="")
        count = without.get(name, 0)
        ways = {
            "text": self.tr("Without the text that is sought there are %n lines.", "", count),
            "unit": self.tr("Of all units there are %n lines.", "", count),
            "metric": self.tr("Of all metrics there are %n lines.", "", count),
            "segment": self.tr("Of all segments there are %n lines.", "", count),
            "source": self.tr("From all sources there are %n lines.", "", count),
            "period": self.tr("In all periods there are %n lines.", "", count),
        }
        return ways[name] if count else self.tr("Choose another period, or fewer filters.")

    def _say(self, said: str) -> None:
        if said:
            self.meaning.emit(said)

    def _drop_draft(self) -> None:
        self.draft = None
        self._show_found()

    def _leave(self) -> None:
        if not self.grid.writing.escape() and self.draft is not None:
            self._drop_draft()

    def _came(self) -> None:
        line = self.line()
        self.panel.show_line(line)
        if line is None and self.draft is None:
            self.meaning.emit("")

    def _to_panel(self) -> None:
        self.panel.show()
        self.panel.take_focus()

    def _lay_out(self) -> None:
        self.body = QStackedWidget()
        self.body.setProperty("ground", "surface")
        self.body.addWidget(self.grid)
        self.body.addWidget(self.empty)
        self.setLayout(row((column(self.strip, (self.body, 1)), 1), self.panel, spacing=0))

    def _connect(self) -> None:
        self.strip.changed.connect(self.refresh)
        self.grid.write_with(self._write)
        self.grid.remember(self.desk.surroundings.remembered, "actuals.entries")
        self.grid.meaning.connect(self.meaning)
        self.grid.current.connect(lambda _: self._came())
        self.grid.typed.connect(self._show_found)
        self.grid.asked.connect(lambda _: self._to_panel())
        self.grid.on(Qt.Key.Key_Insert, self.begin_new)
        self.grid.on(Qt.Key.Key_Delete, self.take_away)
        self.grid.on(Qt.Key.Key_Delete, self.take_import_back, CTRL)
        self.grid.on(Qt.Key.Key_R, self.refund, CTRL)
        self.grid.on(Qt.Key.Key_Escape, self._leave)
        self.panel.left.connect(self.grid.setFocus)
        self.panel.wanted.connect(self._share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setVisible(self.width() >= NARROW_BELOW)


def listed(
    report: Report,
    book: "Workbook",
    wanted: EntryFilter,
    by: SortBy,
    descending: bool,
    desks: Mapping[str, str],
) -> Listed:
    """A list as it is wanted; `desks` are those that are known already."""
    entries = EntryList(book, wanted, by=by, descending=descending, asked=lambda: report(0, 0, ""))
    moments = {group.batch.imported_at for group in entries.groups if group.batch is not None}
    if not moments <= desks.keys():
        desks = dict.fromkeys(moments, "") | {edit.at: edit.desk for edit in book.history()}
    entries.place_of(NEW)  # what places are found by is made here, and not while one waits
    return Listed(entries, desks, {} if len(entries) else entries.without())
