"""Verbs for the funnel: which metrics are its stages, and in which order.

The one rule: only a flow is a stage, and its place is a number of its own; moving one changes no figure, only which
conversions are shown.
"""

from dataclasses import replace

from goaldesk.model.changes import Edit
from goaldesk.model.edits.metrics import change_metric
from goaldesk.model.edits.rules import metric_of
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Metric
from goaldesk.wording import QT_TRANSLATE_NOOP

STEP = 10


def set_stage(edit: Edit, metric: int, is_stage: bool) -> Metric:
    """Make a metric the last stage of the funnel, or no stage any more. Raises Refusal `only_flow_is_a_stage`."""
    row = metric_of(edit, metric)
    if is_stage == (row.stage is not None):
        return row
    last = max((one.stage for one in edit.snapshot.all(Metric) if one.stage is not None), default=0)
    return change_metric(edit, replace(row, stage=last + STEP if is_stage else None))


def move_stage(edit: Edit, metric: int, by: int) -> bool:
    """Move a stage before the stage in use before it (`by` -1) or behind the next one (1); False at the end.

    Raises Refusal `no_stage`.
    """
    row = metric_of(edit, metric)
    if row.stage is None or not row.active:
        raise Refusal(
            "no_stage",
            QT_TRANSLATE_NOOP("Fault", "{name} is no stage of the funnel; make it one first, then move it."),
            name=row.name,
        )
    order = sorted(
        (one for one in edit.snapshot.all(Metric) if one.stage is not None),
        key=lambda one: (one.stage, one.position, one.id),
    )
    shown = [one for one in order if one.active]
    to = shown.index(row) + by
    if not 0 <= to < len(shown):
        return False
    neighbour = shown[to]
    order.remove(row)
    order.insert(order.index(neighbour) + (by > 0), row)
    for place, one in enumerate(order, 1):
        if one.stage != place * STEP:
            edit.put(replace(one, stage=place * STEP))
    return True
