"""Actuals, by month: people down, metrics across, one month; below it what the ledger says."""

from collections.abc import Mapping

from goaldesk.model.periods import month_of_day
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.month_close import MonthEnd
from goaldesk.model.sheets.month_grid import MonthGrid
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.actuals.closing_steps import ClosingSteps
from goaldesk.ui.pages.actuals.closing_words import before_closing, month_name
from goaldesk.ui.pages.actuals.difference_help import DifferenceHelp
from goaldesk.ui.pages.actuals.entry_sheet import MonthSheet
from goaldesk.ui.pages.actuals.entry_tab import EntryTab
from goaldesk.ui.pages.actuals.ledger_sheet import LEDGER, LedgerSheet, write_ledger
from goaldesk.wording import QT_TRANSLATE_NOOP


class Month(EntryTab):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "A month is typed here like in a spreadsheet: a figure and Enter goes down, Tab goes right. 3.5万, 12k, "
        "(1,200) and sums such as =186,400+12,800 are understood. Alt+Enter shows the entries of a figure.",
    )

    ends_month = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ledger = Grid(self.look)
        self.ledger.widths.stand_under(self.grid)
        self.ledger.write_with(self._write_ledger)
        self.ledger.meaning.connect(self.meaning)
        self.left.addWidget(self.ledger)
        self.steps = ClosingSteps(self.look)
        self.left.addWidget(self.steps)
        self.explain_difference = DifferenceHelp(desk)
        self.explain_difference.show_entry.connect(self.show_entry)
        self.panel.below.addWidget(self.explain_difference)
        self.ledger.came.connect(lambda _: self._rest.start())
        self.left.addStretch()
        self.left.setStretchFactor(self.grid, 1000)
        self._totals: LedgerSheet | None = None
        self._end: MonthEnd | None = None

    def make_sheet(self) -> MonthSheet | None:
        grid = MonthGrid.of(self.desk.snapshot, self.month, unit=self.unit, segment=self.segment)
        if not grid.rows or not any(metric.aggregation != "ratio" for metric in grid.metrics):
            return None
        planned = self.month > month_of_day(self.desk.day)
        return MonthSheet(grid, self.wording, self.tr("Unit"), planned=planned)

    def shown(self) -> None:
        if isinstance(self.sheet, MonthSheet):
            self._totals = LedgerSheet(self.sheet, self.wording)
            self.ledger.setAccessibleName(self.tr("Ledger"))
            self.ledger.show_sheet(self._totals, self.wording)
            self.grid.setMaximumHeight(self.grid.heads.height() + self.grid.row_height * self.grid.cells.rowCount())

    def rested(self, end: MonthEnd | None) -> None:
        self._end = end
        if end is not None and end.month == self.month:
            self._show_steps(end)
            self._show_help()

    def show_entry(self, unit: int, metric: int, day: int) -> None:
        """Go to the cell that an entry counts in, and to its entries."""
        self.show_month(month_of_day(day))
        self.when_shown(lambda: self._open_entry(unit, metric))

    def find_metric(self, metric: int) -> bool:
        if self.grid.cells.column_of(str(metric)) < 0:
            return False
        self.show_cell(int(str(place.row)) if (place := self.grid.current_place()) else None, metric)
        return True

    def show_cell(self, unit: int | None, metric: int) -> None:
        """Stand on a cell, or without a unit on the ledger's total of a metric."""
        self.when_shown(lambda: self._stand(unit, metric))

    def _open_entry(self, unit: int, metric: int) -> None:
        self.grid.choose(unit, str(metric))
        if (place := self.grid.current_place()) is not None:
            self.open_entries(place)

    def _stand(self, unit: int | None, metric: int) -> None:
        if unit is None and metric:
            self.ledger.setFocus()
            self.ledger.choose(LEDGER, str(metric))
            return
        if unit is not None:
            self.grid.choose(unit, str(metric))
        self.grid.setFocus()

    def _show_steps(self, end: MonthEnd) -> None:
        self.steps.setVisible(not end.is_closed)
        if end.is_closed:
            return
        steps = before_closing(self.desk.snapshot, end, self.wording)
        whole = self.wording.formats.whole
        self.steps.show_steps(
            self.tr("Before {month} closes").format(month=month_name(self.month, self.wording)),
            self.tr("{done} of {all} are done").format(done=whole(self.steps.count_done(steps)), all=whole(len(steps))),
            steps,
        )

    def _show_help(self) -> None:
        """Explain the difference of the metric in whose column one stands, else the first one."""
        if self._end is None or not isinstance(self.sheet, MonthSheet) or self.sheet.words.is_closed:
            self.explain_difference.show_line(None, self.month)
            return
        front = self.ledger if self.ledger.hasFocus() else self.grid
        place = front.current_place()
        lines = self._end.differences
        here = next((line for line in lines if place and str(line.metric.id) == place.column), None)
        self.explain_difference.show_line(here or next(iter(lines), None), self.month)

    def _write_ledger(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        return {} if self._totals is None else write_ledger(self.desk, self._totals, texts, self.wording)
