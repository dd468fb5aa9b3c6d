"""Actuals, Month end: what stands between us and a closed month, the months of the year, closing and reopening."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from goaldesk.model.closing import closed_through
from goaldesk.model.edits.cells import leave_blank
from goaldesk.model.edits.months import close_month, explain_difference, reopen_back_to
from goaldesk.model.entry_cells import EntryCell
from goaldesk.model.periods import month_of_day, year_and_month
from goaldesk.model.rows import MonthEvent
from goaldesk.model.sheets.month_close import MonthEnd, next_to_close, year_of_months
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.actuals.ledger_table import ledger_table
from goaldesk.ui.pages.actuals.month_end_words import MonthEndWords, event_when, told, year_sheet
from goaldesk.ui.pages.actuals.month_panel import MonthPanel
from goaldesk.ui.pages.actuals.step_row import Deed, StepRow
from goaldesk.ui.pages.part import Part
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.layouts import INSIDE, column, row
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.periods import Period
    from goaldesk.model.sheets.past import MonthTouched
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.model.store.workbook import Workbook

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NARROW_BELOW, MOST_EVENTS = 1040, 8


class MonthEndTab(Part):
    """`cell_wanted` asks for a cell of the month grid (month, unit or None, metric)."""

    help = QT_TRANSLATE_NOOP(
        "Help",
        "A month is closed when all its cells are entered and its totals agree with the ledger, or the difference has "
        "a reason. Closing freezes its figures. A closed month is reopened with a reason, the last one first.",
    )

    cell_wanted = Signal(int, object, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.month = next_to_close(desk.snapshot, desk.day) or month_of_day(desk.day)
        self.end: MonthEnd | None = None
        self._months: tuple[MonthEnd, ...] = ()
        self._job: Job | None = None
        self._looking: Job | None = None
        self._touched: tuple[int, MonthTouched] | None = None
        self.headline, self.below = PlainLabel("", "head", wrap=True), PlainLabel("", "small", wrap=True)
        self.steps = tuple(StepRow(self.look, number) for number in range(1, 6))
        self.year = Grid(self.look, whole_rows=True)
        self.year.column_lines = True
        self.panel = MonthPanel(self.look)
        self.empty = EmptyState(self.look, "lock")
        self.body = QStackedWidget()
        self._lay_out()
        self._connect()

    # --- what the page asks

    def concerns(self, changes: "ChangeSet") -> bool:
        return bool(changes.tables - {"layout", "desk"})

    def refresh(self) -> None:
        snapshot = self.desk.snapshot
        self.body.setCurrentIndex(0 if len(snapshot.entries) else 1)
        text = self.tr("Enter or import actuals; then a month can be closed here.")
        self.empty.say(self.tr("Nothing to close yet"), text)
        if not len(snapshot.entries):
            return
        self.year.setAccessibleName(self.tr("Months of the year"))
        for job in (self._job, self._looking):
            if job is not None:
                job.cancel()
        self._touched = self._looking = None
        year = snapshot.fiscal.year_of(self.month)
        self._job = Job(self.tr("Looking at the months"), _months_of, snapshot, year, self.desk.day)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self.desk.surroundings.faults.show_error)
        self._job.ended.connect(self._ended)
        self.desk.start(self._job)

    def take_focus(self) -> None:
        self.year.setFocus()

    def hints(self) -> Sequence[Hint]:
        if self.panel.reason.hasFocus():
            return Hint("Ctrl+Enter", self.tr("give the reason")), Hint("Esc", self.tr("leave it"))
        return (
            Hint("↑ ↓", self.tr("other month")),
            Hint("Enter", self.tr("to its figures")),
            Hint("Ctrl+L", self.tr("close the month")),
            Hint("Ctrl+Shift+L", self.tr("reopen it")),
        )

    def step(self, by: int) -> bool:
        """Go some months on."""
        self.show_month(self.month + by)
        return True

    def turn_panel(self) -> bool:
        """Show or hide the panel."""
        self.panel.setVisible(not self.panel.isVisible())
        return True

    # --- what one does

    def show_month(self, month: int) -> None:
        """Look at this month."""
        if month == self.month:
            return
        self.month = month
        self.panel.close_editor()
        if any(end.month == month for end in self._months):
            self._show_month()
        else:
            self.refresh()

    def close_it(self) -> None:
        """Close the month, if the first two steps are done."""
        if self.end is None or self.end.is_closed:
            return
        if not self.end.can_close:
            self.meaning.emit(self.headline.text())
            return
        said = self.against(QT_TRANSLATE_NOOP("Edit", "Close a month"), close_month, self.month)
        if said:
            self.meaning.emit(said)

    def ask_reopen(self) -> None:
        """Ask for the reason to open the month again."""
        last = closed_through(self.desk.snapshot)
        if self.end is None or last is None or not self.end.is_closed:
            return
        explains = self.tr("Often not needed: an entry in an open month corrects it too; this month stays as it is.")
        if last > self.month:
            after = self.tr("Every month closed after it opens with it, back from {last}.")
            explains = f"{explains}\n{after.format(last=self._month_text(last))}"
        text = self.tr("Reopen {month}: for which reason?").format(month=self._month_text(self.month))
        self.panel.show()
        self.panel.ask(text, explains, self.tr("Reopen"), self._reopen)

    def ask_explain(self) -> None:
        """Ask for the reason why the first difference to the ledger may stay."""
        if self.end is None or not self.end.differences:
            return
        metric = self.end.differences[0].metric.id
        label = QT_TRANSLATE_NOOP("Edit", "Explain a difference")
        text = self.tr("Why may it differ from the ledger?")
        give = self._giving(label, lambda reason: (explain_difference, metric, self.month, reason))
        self.panel.show()
        self.panel.ask(text, "", self.tr("Explain"), give)

    # --- inside

    def _reopen(self, reason: str) -> str:
        return self.against(QT_TRANSLATE_NOOP("Edit", "Reopen a month"), reopen_back_to, self.month, reason)

    def _ask_blank(self) -> None:
        if self.end is None or not self.end.complete.missing:
            return
        unit, metric = self.end.complete.missing[0]
        label = QT_TRANSLATE_NOOP("Edit", "Leave a cell blank")
        text = self.tr("Why is the cell blank on purpose?")
        cell = EntryCell.of_month(unit, metric, self.month)
        self.panel.show()
        self.panel.ask(
            text, "", self.tr("Leave blank"), self._giving(label, lambda reason: (leave_blank, cell, reason))
        )

    def _giving(self, label: str, edit: Callable[[str], tuple[Any, ...]]) -> Callable[[str], str]:
        return lambda reason: self.against(label, *edit(reason))

    def _take(self, months: tuple[MonthEnd, ...]) -> None:
        if self._job is not self.sender():  # a newer one is on its way
            return
        self._months = months
        self.year.show_sheet(year_sheet(months, self.wording), self.wording)
        self._job = None
        self._show_month()

    def _ended(self) -> None:
        """One that failed or was given up leaves what was shown before, and one can go on in it."""
        if self._job is self.sender():
            self._job = None

    def _show_month(self) -> None:
        snapshot = self.desk.snapshot
        end = self.end = next(end for end in self._months if end.month == self.month)
        self.year.choose(self.month)
        known = self._touched[1] if self._touched and self._touched[0] == self.month else None
        words = MonthEndWords(snapshot, end, self.desk.day, self.wording, known)
        self.headline.setText(words.headline())
        self.below.setText(words.below())
        for line, step, deeds in zip(self.steps, words.steps(), self._deeds(end), strict=True):
            line.show_step(step, deeds)
        if known is None:
            self._look_up()
        self.panel.title.setText(self._month_text(self.month))
        closing = event_when(end.events[-1], self.wording) if end.is_closed and end.events else ""
        self.panel.state.setText(
            self.tr("closed by {who}").format(who=closing) if closing else self.tr("not closed yet")
        )
        self.panel.show_ledger(ledger_table(end.ledger, self.wording), self.wording)
        lines, closed = list[str](), set[int]()
        for event in sorted(snapshot.all(MonthEvent), key=lambda event: event.id):
            lines.append(told(event, self.wording, again=event.month in closed))
            closed.add(event.month)
        self.panel.show_events(self.tr("Who did what"), lines[: -MOST_EVENTS - 1 : -1])

    def _look_up(self) -> None:
        """Who entered in the month last, and who typed its ledger: looked up in the history, beside the window."""
        if self._looking is not None:
            self._looking.cancel()
        self._looking = Job(self.tr("Looking at who did what"), _touched_by, self.desk.workbook, self.month)
        self._looking.finished.connect(self._found)
        self._looking.failed.connect(self._not_found)
        self.desk.start(self._looking)

    def _found(self, touched: "MonthTouched") -> None:
        if self._looking is self.sender():
            self._looking, self._touched = None, (self.month, touched)
            self._show_month()

    def _not_found(self, error: BaseException) -> None:
        if self._looking is self.sender():
            self._looking = None
            self.desk.surroundings.faults.show_error(error)

    def _deeds(self, end: MonthEnd) -> tuple[Sequence[Deed], ...]:
        missing = next(iter(end.complete.missing), None) if not end.is_closed else None
        differs = next(iter(end.differences), None) if not end.is_closed else None
        complete = agrees = ()  # type: tuple[Deed, ...]
        if missing is not None:
            unit, metric = missing
            complete = (
                Deed(self.tr("Enter it"), "pencil-line", lambda: self.cell_wanted.emit(self.month, unit, metric)),
                Deed(self.tr("Leave blank…"), "", self._ask_blank),
            )
        if differs is not None:
            wanted = differs.metric.id
            agrees = (
                Deed(self.tr("Find it"), "search", lambda: self.cell_wanted.emit(self.month, None, wanted)),
                Deed(self.tr("Explain…"), "", self.ask_explain),
            )
        closing = Deed(self.tr("Close the month"), "lock", self.close_it, "Ctrl+L", end.can_close)
        if end.is_closed:
            closing = Deed(self.tr("Reopen…"), "lock-open", self.ask_reopen, "Ctrl+Shift+L")
        period = self.desk.snapshot.fiscal.month(self.month).label
        review = Deed(self.tr("To review"), "clipboard-check", lambda: self.wanted.emit(f"review:{period}"))
        return complete, agrees, (closing,), (review,), (review,)

    def _month_text(self, month: int) -> str:
        return self.wording.formats.month(dt.date(*year_and_month(month), 1))

    def _came(self, month: object) -> None:
        if self._job is None:  # not while other months are being shown
            self.show_month(int(str(month)))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setLayout(
            row(
                (
                    column(
                        column(self.headline, self.below, margins=INSIDE, spacing=2),
                        *self.steps,
                        (self.year, 1),
                    ),
                    1,
                ),
                self.panel,
                spacing=0,
            )
        )
        frame = QFrame()
        QVBoxLayout(frame).addWidget(self.empty)
        self.body.setProperty("ground", "surface")
        self.body.addWidget(inside)
        self.body.addWidget(frame)
        self.setLayout(column(self.body))

    def _connect(self) -> None:
        self.year.current.connect(self._came)
        self.year.entered.connect(lambda place: self.cell_wanted.emit(int(str(place.row)), None, 0))
        self.year.meaning.connect(self.meaning)
        self.panel.asked.connect(self.take_focus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_L and modifiers == CTRL:
            self.close_it()
        elif event.key() == Qt.Key.Key_L and modifiers == CTRL | SHIFT:
            self.ask_reopen()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setVisible(self.width() >= NARROW_BELOW)


def _touched_by(report: Report, workbook: "Workbook", month: int) -> "MonthTouched":
    from goaldesk.model.sheets.past import month_touched

    return month_touched(workbook, month, lambda: report(0, 0, ""))


def _months_of(report: Report, snapshot: "Snapshot", year: "Period", today: int) -> tuple[MonthEnd, ...]:
    """The months of a year, as a job works them out."""
    return year_of_months(snapshot, year, today)
