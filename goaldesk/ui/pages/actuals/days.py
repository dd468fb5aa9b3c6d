"""Actuals, by day: people down, the days of a month across, one metric."""

from collections.abc import Hashable

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.day_grid import DayGrid
from goaldesk.model.sheets.scorecard import active_metrics
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.actuals.entry_sheet import DaySheet
from goaldesk.ui.pages.actuals.entry_tab import EntryTab
from goaldesk.ui.pages.scopes import label_of
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.wording import QT_TRANSLATE_NOOP


class Days(EntryTab):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "One metric is typed day by day here, as calls and visits are kept. Days that nobody works owe nothing. The "
        "sum of the month stands first.",
    )

    def __init__(self, desk: Desk) -> None:
        self.metric_id: int | None = None
        super().__init__(desk)
        self.metrics = ScopePicker(self.look, self._metrics)
        self.metrics.setFixedHeight(28)
        self.metrics.picked.connect(self.show_metric)
        self.strip.row.insertWidget(3, self.metrics)

    def make_sheet(self) -> DaySheet | None:
        metrics = self._entered()
        if not metrics:
            return None
        chosen = next((one for one in metrics if one.id == self.metric_id), None)
        metric = chosen or next((one for one in metrics if one.cadence == "day"), metrics[0])
        self.metric_id = metric.id
        grid = DayGrid(
            self.desk.snapshot, metric, self.month, today=self.desk.day, unit=self.unit, segment=self.segment
        )
        return DaySheet(grid, self.wording, self.tr("Unit")) if grid.rows else None

    def scope(self) -> Hashable:
        return self.metric_id, super().scope()

    def shown(self) -> None:
        self.metrics.set_caption("")
        self.metrics.show_choice(self.metric_id, label_of(self._metrics(), self.metric_id))

    def find_metric(self, metric: int) -> bool:
        if metric not in [one.id for one in self._entered()]:
            return False
        self.show_metric(metric)
        return True

    def show_metric(self, metric: int) -> None:
        """Enter this metric."""
        self.metric_id = metric
        self.grid.cells.remarks.clear()
        self.refresh()

    def _entered(self) -> list[Metric]:
        return [metric for metric in active_metrics(self.desk.snapshot) if metric.aggregation != "ratio"]

    def _metrics(self) -> list[Option]:
        return [Option(metric.id, metric_name(metric, self.wording)) for metric in self._entered()]
