"""The funnel: its stages in order, how many came to each in the fiscal year so far, and which share of the one before.

The one rule: a conversion is always that of two neighbours. Where the order changes, those of new neighbours are new,
and a rate planned between others has to be set again.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from goaldesk.model.methods.reverse_funnel import stage_metrics
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.metric_proof import year_so_far
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage. `reached` and `planned` are sums of the months so far; the conversions are shares of the stage before,
    None for the first one and where the figures for them are missing.
    """

    metric: Metric
    reached: Fraction | None
    planned: Fraction | None
    conversion: Fraction | None
    planned_conversion: Fraction | None


@dataclass(frozen=True, slots=True)
class Funnel:
    """`data_through` is the day up to which all stages are known, None where one is not."""

    stages: tuple[Stage, ...]
    period: Period
    data_through: int | None


def neighbours(snapshot: Snapshot) -> list[tuple[int, int]]:
    """Each two stages between which there is a conversion."""
    stages = [metric.id for metric in stage_metrics(snapshot)]
    return list(pairwise(stages))


def new_neighbours(before: Snapshot, after: Snapshot) -> list[tuple[Metric, Metric]]:
    """The conversions that there were not before."""
    known = set(neighbours(before))
    rows = {metric.id: metric for metric in after.all(Metric)}
    return [(rows[one], rows[other]) for one, other in neighbours(after) if (one, other) not in known]


def funnel(snapshot: Snapshot, *, today: int) -> Funnel:
    """The funnel of the whole company in the fiscal year so far."""
    metrics = stage_metrics(snapshot)
    days = [metric.data_through for metric in metrics]
    known = [day for day in days if day is not None]
    through = min(known) if known and len(known) == len(days) else None
    period = year_so_far(snapshot, today if through is None else min(today, through))
    roots = OrgTree.of(snapshot, period.last_day(), since=period.first_day()).roots
    figures = Figures.of(snapshot)
    stages: list[Stage] = []
    for metric in metrics:
        reached = _sum([figures.actual(unit, metric.id, period).value for unit in roots])
        planned = _sum([figures.target(unit, metric.id, period).value for unit in roots])
        before = stages[-1] if stages else None
        stages.append(
            Stage(
                metric,
                reached,
                planned,
                _share(reached, before.reached if before else None),
                _share(planned, before.planned if before else None),
            )
        )
    return Funnel(tuple(stages), period, through)


def _sum(values: list[Fraction | None]) -> Fraction | None:
    known = [value for value in values if value is not None]
    return sum(known, Fraction(0)) if known else None


def _share(part: Fraction | None, whole: Fraction | None) -> Fraction | None:
    return part / whole if part is not None and whole else None
