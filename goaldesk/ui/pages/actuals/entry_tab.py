"""What the two entry grids of Actuals have in common: strip, grid, the panel of the current cell, and the way back."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.actuals.cell_panel import CellPanel
from goaldesk.ui.pages.actuals.entry_sheet import DaySheet, MonthSheet
from goaldesk.ui.pages.actuals.strip import Strip
from goaldesk.ui.pages.actuals.writing import difference_added, write_cells
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.scopes import first_period
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.sheets.day_grid import DayGrid
    from goaldesk.model.sheets.month_close import MonthEnd
    from goaldesk.model.sheets.month_grid import Completeness, MonthGrid

NARROW_BELOW = 1040
AT_ONCE = 1_500
"""Units whose sheet is made before one notices; with more it is a job."""

REST = 120
"""Milliseconds after which the panel follows the current cell, so that walking waits for nothing."""


class EntryTab(Part):
    """A subclass makes the sheet, and says with `ends_month` whether it shows how the month stands. `month` is a month
    number, `unit` None for the whole company, `segment` 0 for all.
    """

    ends_month: ClassVar[bool] = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.month = first_period(desk.snapshot, desk.day).first
        self.unit: int | None = None
        self.segment = 0
        self.sheet: MonthSheet | DaySheet | None = None
        self.panel_wanted = True
        self.strip = Strip(self)
        self.grid = Grid(self.look)
        self.panel = CellPanel(desk)
        self.empty = EmptyState(self.look, "table-2")
        self._to_setup = self.empty.offer(lambda: None, primary=True)
        self.left = QVBoxLayout()
        self.body = QStackedWidget()
        self._job: Job | None = None
        self._coming: Job | None = None
        self._scope: Hashable = None
        self._then: Callable[[], object] | None = None
        self._asked: set[int] = set()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._lay_out()
        self._connect()

    # --- what a subclass says

    def make_sheet(self) -> "MonthSheet | DaySheet | None":
        """The sheet of the chosen month; None where there is nothing to enter. Of many people it is made in a job."""
        raise NotImplementedError

    def scope(self) -> Hashable:
        """What is chosen; of the same units another sheet is made before one notices."""
        return self.month, self.unit, self.segment

    def shown(self) -> None:
        """After the sheet was shown."""

    def rested(self, end: "MonthEnd | None") -> None:
        """When it was worked out how the month stands (None where that was not wanted)."""

    # --- what the page asks

    def concerns(self, changes: "ChangeSet") -> bool:
        return bool(changes.tables - {"layout", "printed_pack", "desk", "target_event"})

    def refresh(self) -> None:
        if self._coming is not None:
            self._coming.cancel()
            self._coming = None
        if self.scope() == self._scope or len(self.desk.snapshot.table(Unit)) <= AT_ONCE:
            self._show(self.make_sheet())
            return
        self.strip.show_choices()
        self._coming = Job(self.tr("Looking at the month"), _made, self.make_sheet)
        self._coming.finished.connect(self._came)
        self._coming.failed.connect(self.desk.surroundings.faults.show_error)
        self.desk.start(self._coming)

    def take_focus(self) -> None:
        (self.grid if self.sheet or self._coming else self._to_setup).setFocus()

    def hints(self) -> Sequence[Hint]:
        if self.panel.isAncestorOf(self.focusWidget() or self):
            return self.panel.hints()
        return (
            Hint("Enter", self.tr("down")),
            Hint("Tab", self.tr("right")),
            Hint("Ctrl+V", self.tr("paste")),
            Hint("Alt+Enter", self.tr("entries of the cell")),
            Hint("=1+2", self.tr("sums are computed")),
            Hint("PgUp PgDn", self.tr("other month")),
        )

    def find_unit(self, unit: int) -> bool:
        if self.grid.cells.row_of(unit) < 0:
            return False
        self.grid.choose(unit)
        self.grid.setFocus()
        return True

    def copy(self) -> bool:
        self.grid.writing.copy()
        return True

    def step(self, by: int) -> bool:
        """Go some months on."""
        self.show_month(self.month + by)
        return True

    def turn_panel(self) -> bool:
        """Show or hide the panel of the current cell."""
        self.panel_wanted = not self.panel.isVisible()
        self.panel.setVisible(self.panel_wanted)
        self._follow()
        return True

    # --- what one does

    def show_month(self, month: int) -> None:
        if month != self.month:
            self.month = month
            self._asked.clear()
            self.grid.cells.remarks.clear()
            self.refresh()

    def show_unit(self, unit: int | None) -> None:
        self.unit = unit
        self.refresh()

    def show_segment(self, segment: int) -> None:
        self.segment = segment
        self.refresh()

    def open_entries(self, place: Place) -> None:
        """Go to what the current figure is made of."""
        self.panel_wanted = True
        self.panel.show()
        self._follow_now()
        self.panel.show_past()
        self.panel.take_focus()

    # --- inside

    def when_shown(self, deed: Callable[[], object]) -> None:
        """Do this once the sheet of what is chosen is there."""
        if self._coming is None:
            deed()
        else:
            self._then = deed

    def _came(self, sheet: "MonthSheet | DaySheet | None") -> None:
        if self._coming is self.sender():  # not one that a newer job replaced
            self._coming = None
            self._show(sheet)

    def _show(self, sheet: "MonthSheet | DaySheet | None") -> None:
        first, self.sheet, self._scope = self.sheet is None, sheet, self.scope()
        self.body.setCurrentIndex(0 if self.sheet else 1)
        if self.sheet is None:
            self._say_empty()
            return
        self.grid.setAccessibleName(self.tr("Actuals"))
        self.grid.show_sheet(self.sheet, self.wording)
        self.strip.show_choices()
        self.shown()
        self._follow_now() if first else self._follow()
        deed, self._then = self._then, None
        if deed is not None:
            deed()

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        if self.sheet is None:
            return {}
        before = {place: self._count(place) for place in texts}
        answers = write_cells(self.desk, self.sheet, texts, self.wording)
        for place, count in before.items():
            metric = self.sheet.metric_of(place)
            if place in answers or metric is None:
                continue
            if count > 1 and self._count(place) > count:
                answers[place] = difference_added(count, self.wording)
            elif (answer := self._question(place, metric)) is not None:
                answers[place] = answer
        return answers

    def _count(self, place: Place) -> int:
        index = self.grid.cells.index_of(place)
        return self.grid.cells.cell_at(index.row(), index.column()).count if index.isValid() else 0

    def _question(self, place: Place, metric: Metric) -> Answer | None:
        from goaldesk.model.entry_cells import day_to_enter, entries_of
        from goaldesk.model.sheets.entry_questions import InFuture, amount_question, day_question, question_text

        if self.sheet is None:
            return None
        cell, today = self.sheet.entry_cell(place), self.desk.day
        if cell.first > today and cell.first not in self._asked:
            self._asked.add(cell.first)  # once for a day or month to come, not at every cell of it
            question = InFuture(day_to_enter(self.desk.snapshot, cell, today))
            return Answer(question_text(question, self.wording), taken=True)
        by_month = isinstance(self.sheet, MonthSheet)
        value = self.sheet.grid.cell(cell.unit, metric.id if by_month else cell.first).value
        if value is None or not len(entries_of(self.desk.snapshot, cell)):
            return None
        ask, when = (amount_question, self.month) if by_month else (day_question, cell.first)
        unusual = ask(self.desk.snapshot, metric, cell.unit, when, value)
        return None if unusual is None else Answer(question_text(unusual, self.wording), taken=True)

    def _follow(self) -> None:
        self._rest.start()

    def _follow_now(self) -> None:
        place = self.grid.current_place()
        self._rest.stop()
        if self.panel.isVisibleTo(self):
            self.panel.show_place(self.sheet, place if self.sheet else None)
        if self.sheet is not None:
            self._work_out(self.sheet)

    def _work_out(self, sheet: "MonthSheet | DaySheet") -> None:
        """How complete the month is and how it stands, beside the window: with thousands of people it takes a while."""
        if self._job is not None:
            self._job.cancel()
        text = self.tr("Looking at the month")
        self._job = Job(text, _worked_out, sheet.grid, self.ends_month, self.desk.day)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self.desk.surroundings.faults.show_error)
        self.desk.start(self._job)

    def _take(self, found: "tuple[Completeness, MonthEnd | None]") -> None:
        if self._job is self.sender():  # not one that a newer job replaced
            self._job = None
            self.strip.show_done(found[0])
            self.rested(found[1])

    def _say_empty(self) -> None:
        has_units = bool(self.desk.snapshot.all(Unit))
        self.empty.say(
            self.tr("Nothing to enter yet"),
            self.tr("Tick the metrics that are to be entered in Setup; each becomes a column here.")
            if has_units
            else self.tr("Add the people in Setup, or import them; each becomes a row here."),
        )
        self.empty.set_button(self._to_setup, self.tr("Go to Setup"), "settings")

    def _lay_out(self) -> None:
        self.left.setContentsMargins(0, 0, 0, 0)
        self.left.setSpacing(0)
        self.left.addWidget(self.strip)
        self.left.addWidget(self.grid, 1)
        inside = QWidget()
        inside.setLayout(row((self.left, 1), self.panel, spacing=0))
        frame = QFrame()
        frame.setProperty("ground", "surface")
        QVBoxLayout(frame).addWidget(self.empty)
        self.body.addWidget(inside)
        self.body.addWidget(frame)
        self.body.setProperty("ground", "surface")
        self.setLayout(column(self.body))

    def _connect(self) -> None:
        self.grid.write_with(self._write)
        self.grid.remember(self.desk.surroundings.remembered, f"actuals.{type(self).__name__.lower()}")
        self.grid.meaning.connect(self.meaning)
        self.grid.came.connect(lambda _: self._follow())
        self.grid.asked.connect(self.open_entries)
        self.grid.entered.connect(self.open_entries)
        self.grid.on(Qt.Key.Key_PageUp, lambda: self.step(-1))
        self.grid.on(Qt.Key.Key_PageDown, lambda: self.step(1))
        self.grid.on(Qt.Key.Key_Insert, self._new_entry)
        self.panel.left.connect(self.grid.setFocus)
        self.panel.meaning.connect(self.meaning)
        self._rest.timeout.connect(self._follow_now)

    def _new_entry(self) -> None:
        if (place := self.grid.current_place()) is not None:
            self.open_entries(place)
            self.panel.begin_entry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setVisible(self.panel_wanted and self.width() >= NARROW_BELOW)


def _worked_out(
    report: Report, grid: "MonthGrid | DayGrid", ends_month: bool, today: int
) -> "tuple[Completeness, MonthEnd | None]":
    """How complete a grid is, and how its month stands if that is wanted, as a job works it out."""
    from goaldesk.model.sheets.month_close import month_end

    return grid.completeness, month_end(grid.snapshot, grid.month, today) if ends_month else None


def _made(report: Report, make: "Callable[[], MonthSheet | DaySheet | None]") -> "MonthSheet | DaySheet | None":
    sheet = make()
    report(0, 0, "")
    return sheet
