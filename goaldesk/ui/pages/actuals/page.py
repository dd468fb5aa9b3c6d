"""The page Actuals: its tabs in the head, the chosen one below."""

from goaldesk.ui.pages.actuals import TABS
from goaldesk.ui.pages.actuals.month import Month
from goaldesk.ui.pages.actuals.month_end import MonthEndTab
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.tabs import TabBarPage, TabRecord
from goaldesk.wording import QT_TRANSLATE_NOOP


class Actuals(TabBarPage):
    """What one may be led to here is a tab or a cell of the month grid."""

    records = TABS
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Actuals are what was achieved: dated, signed entries. They are typed by month or by day, and every change is "
        "saved at once and can be undone.",
    )

    def show_cell(self, month: int, unit: int | None, metric: int) -> None:
        """Go to a cell of the month grid; without a unit to the ledger's total, without a metric to the month."""
        self.show_tab("month")
        if isinstance(self.tab, Month):
            self.tab.show_month(month)
            self.tab.show_cell(unit, metric)

    def make_tab(self, record: TabRecord) -> Part:
        made = super().make_tab(record)
        if isinstance(made, MonthEndTab):
            made.cell_wanted.connect(self.show_cell)
        return made
