"""What of a period's targets was revised since it was agreed: the target as agreed, the attainment on it, and why.

The one rule: nothing is kept for it. The target as agreed is that of the plan with its revisions taken back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.attainment import attainment
from goaldesk.model.methods.lateness import Gone, late_by
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric, Revision, RevisionMonth, Target
from goaldesk.model.sheets.plan_states import plan_as_of
from goaldesk.model.sheets.scorecard import StatusRow, tree_of
from goaldesk.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class RevisedTarget:
    """`agreed` is the target of the period as it was agreed, `attainment` what was reached of it (None: not known).
    `revisions` changed it, the last one first; `late` says by how much one of them came late for this period.
    """

    metric: Metric
    agreed: Fraction | None
    attainment: Fraction | None
    revisions: tuple[Revision, ...]
    late: Gone | None


def revised_target(snapshot: Snapshot, row: StatusRow, period: Period) -> RevisedTarget | None:
    """What was revised of the target of a row of figures; None where it is as it was agreed."""
    figures = Figures.of(snapshot)
    metric = figures.metric(row.metric_id)
    if not _touched(snapshot, period):
        return None
    agreed = Figures.of(plan_as_of(snapshot, None)).target(row.unit_id, metric.id, period).value
    if agreed == row.target:
        return None
    found = sorted(_revisions(snapshot, row, period), key=lambda one: (one[0].revised_day, one[0].id), reverse=True)
    late = (late_by(snapshot, target, one.from_month, one.revised_day) for one, target in found if one.late)
    return RevisedTarget(
        metric,
        agreed,
        attainment(agreed, row.actual, metric.direction),
        tuple(one for one, _ in found),
        next((gone for gone in late if gone is not None and _meet(gone, period)), None),
    )


def targets_as_agreed(
    snapshot: Snapshot, unit: int, metric: int, periods: Sequence[Period]
) -> list[Fraction | None] | None:
    """The targets of these periods as they were agreed; None where all of them still are."""
    if not any(_touched(snapshot, period) for period in periods):
        return None
    sides = [Figures.of(plan) for plan in (plan_as_of(snapshot, None), snapshot)]
    then, now = ([side.target(unit, metric, period).value for period in periods] for side in sides)
    return None if then == now else then


# --- inside


def _touched(snapshot: Snapshot, period: Period) -> bool:
    """Whether any revision changed a month of a period: if not, no plan has to be taken back."""
    months = snapshot.lasting("revised months", (RevisionMonth,), lambda: _months(snapshot))
    return not months.isdisjoint(period.month_numbers())


def _months(snapshot: Snapshot) -> frozenset[int]:
    return frozenset(row.month for row in snapshot.all(RevisionMonth))


def _meet(gone: Gone, period: Period) -> bool:
    return gone.first < period.end and period.first <= gone.last


def _revisions(snapshot: Snapshot, row: StatusRow, period: Period) -> Iterator[tuple[Revision, Target]]:
    """The revisions of the targets that a unit's target is, or is the sum of."""
    units = set(_counted(snapshot, row, period))
    touched = {one.revision for one in snapshot.all(RevisionMonth) if one.month in period.month_numbers()}
    for revision in snapshot.all(Revision):
        target = snapshot.get(Target, revision.target)
        if (
            revision.id in touched
            and target is not None
            and (target.scenario, target.metric, target.segment) == (snapshot.settings.scenario, row.metric_id, 0)
            and target.unit in units
        ):
            yield revision, target


def _counted(snapshot: Snapshot, row: StatusRow, period: Period) -> Iterator[int]:
    figures, tree = Figures.of(snapshot), tree_of(snapshot, period)
    waiting = [row.unit_id]
    while waiting:
        unit = waiting.pop()
        if figures.target(unit, row.metric_id, period).basis != "sum":
            yield unit
        elif unit in tree:
            waiting += tree.children(unit)
