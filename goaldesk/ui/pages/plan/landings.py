"""Where the year before the plan will land, worked out beside the window and kept while nothing of it changes."""

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from goaldesk.model.rows import Metric
from goaldesk.model.sheets.plan_grid import PlanView
from goaldesk.ui.jobs import Job, Report

if TYPE_CHECKING:
    from goaldesk.model.periods import Period
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.ui.desk import Desk

Known = dict[int, Fraction | None]


class Landings(QObject):
    """`found` tells that the landings that were asked for last are known now."""

    found = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self._about: object = None
        self._known: Known = {}

    def of(self, view: PlanView) -> Mapping[int, Fraction | None]:
        """The landing of each unit in the metric's own unit; empty while they are worked out, and for a year that is
        over or a metric without landings.
        """
        snapshot = self._desk.snapshot
        before = snapshot.fiscal.year_of(view.year.first - 1)
        metric = snapshot.table(Metric)[(view.metric,)]
        if metric.aggregation != "flow":
            return {}
        about = (view.metric, view.segment, before.label, metric.data_through, id(snapshot.entries))
        if about != self._about:
            self._about, self._known = about, {}
            job = Job(self.tr("Working out the landings"), _landings, snapshot, view, before)
            job.finished.connect(lambda found: self._take(about, found))
            job.cancelled.connect(lambda: self._forget(about))
            job.failed.connect(self._desk.surroundings.faults.show_error)
            self._desk.start(job)
        return self._known

    def _take(self, about: object, known: Known) -> None:
        if self._about == about and known:
            self._known = known
            self.found.emit()

    def _forget(self, about: object) -> None:
        """Given up: worked out when it is asked for again."""
        if self._about == about:
            self._about = None


def _landings(report: Report, snapshot: "Snapshot", view: PlanView, before: "Period") -> Known:
    from goaldesk.model.methods.year_landing import is_over, year_landings

    if is_over(snapshot, view.metric, before):
        return {}
    return year_landings(snapshot, view.metric, view.segment, before)
