"""Actuals, by month: people down, metrics across, one month; below it what the ledger says."""

from collections.abc import Mapping

from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.month_grid import MonthGrid
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.actuals.entry_sheet import MonthSheet
from goaldesk.ui.pages.actuals.entry_tab import EntryTab
from goaldesk.ui.pages.actuals.ledger_sheet import LedgerSheet, write_ledger
from goaldesk.wording import QT_TRANSLATE_NOOP


class Month(EntryTab):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "A month is typed here like in a spreadsheet: a figure and Enter goes down, Tab goes right. 3.5万, 12k, "
        "(1,200) and sums such as =186,400+12,800 are understood. Alt+Enter shows the entries of a figure.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.ledger = Grid(self.look)
        self.ledger.widths.stand_under(self.grid)
        self.ledger.write_with(self._write_ledger)
        self.ledger.meaning.connect(self.meaning)
        self.left.addWidget(self.ledger)
        self.left.addStretch()
        self.left.setStretchFactor(self.grid, 1000)
        self._totals: LedgerSheet | None = None

    def make_sheet(self) -> MonthSheet | None:
        grid = MonthGrid(self.desk.snapshot, self.month, unit=self.unit, segment=self.segment)
        if not grid.rows or not any(metric.aggregation != "ratio" for metric in grid.metrics):
            return None
        return MonthSheet(grid, self.wording, self.tr("Unit"))

    def shown(self) -> None:
        if isinstance(self.sheet, MonthSheet):
            self._totals = LedgerSheet(self.sheet, self.wording)
            self.ledger.setAccessibleName(self.tr("Ledger"))
            self.ledger.show_sheet(self._totals, self.wording)
            self.grid.setMaximumHeight(self.grid.heads.height() + self.grid.row_height * self.grid.cells.rowCount())

    def _write_ledger(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        return {} if self._totals is None else write_ledger(self.desk, self._totals, texts, self.wording)
