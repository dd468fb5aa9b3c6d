"""What the tab Metrics works out beside the window: the proof of the current metric, and the funnel so far."""

from typing import TYPE_CHECKING

from goaldesk.model.rows import Metric
from goaldesk.ui.jobs import Report

if TYPE_CHECKING:
    from goaldesk.model.sheets.metric_funnel import Funnel
    from goaldesk.model.sheets.metric_proof import Proof
    from goaldesk.model.snapshot import Snapshot


def metric_figures(
    report: Report, snapshot: "Snapshot", metric: Metric | None, day: int
) -> "tuple[int | None, Proof | None, Funnel]":
    """The metric's id, its proof and the funnel; a job."""
    from goaldesk.model.sheets.metric_funnel import funnel
    from goaldesk.model.sheets.metric_proof import metric_proof

    proof = None if metric is None else metric_proof(snapshot, metric, today=day)
    return (metric.id if metric else None), proof, funnel(snapshot, today=day)
