"""How much has to be done for an amount: from the amount back through the stages of the funnel (product: Achievable).

The one rule: every rate is the unit's own, of its last twelve complete months, and every need is rounded up, stage by
stage, before the next one is asked. A stage that is not counted by segment is counted whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from goaldesk.model.methods.history import History, history_of
from goaldesk.model.methods.seasonality import MONTHS
from goaldesk.model.rows import Metric
from goaldesk.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Need:
    """One stage, the last one first; all amounts in the stage's smallest unit. `rate` is what such a unit yields of the
    next stage (of the result, for the last stage). `needed` is how many it takes, in whole ones; None where no rate is
    known. `last_year` are the same months a year before, `best` the most in any run of as many months, from `since` on.
    """

    metric: Metric
    rate: Fraction | None
    needed: int | None
    last_year: int | None
    best: int | None
    since: int | None

    @property
    def ever_done(self) -> bool | None:
        """Whether that many were ever done in as many months; None where it is not known."""
        return None if self.needed is None or self.best is None else self.best >= self.needed


@dataclass(frozen=True, slots=True)
class Way:
    """What is to be reached, by whom, when, through which stages (first to last); `rates` replace own ones."""

    unit: int
    result: int
    segment: int
    months: range
    stages: Sequence[Metric]
    rates: Mapping[int, Fraction] | None = None


def stage_metrics(snapshot: Snapshot) -> list[Metric]:
    """The stages in use, in their order."""
    found = [metric for metric in snapshot.all(Metric) if metric.active and metric.stage is not None]
    return sorted(found, key=lambda metric: (metric.stage or 0, metric.position, metric.id))


def stages_to(snapshot: Snapshot, metric: Metric) -> list[Metric]:
    """The stages that lead to a metric: those before it, where it is one of them; all, where it is a result that adds
    up; else none.
    """
    stages = stage_metrics(snapshot)
    if metric in stages:
        return stages[: stages.index(metric)]
    leads = metric.aggregation == "flow" and metric.category in ("result", "market") and metric.direction == "up"
    return stages if leads else []


def reverse_funnel(snapshot: Snapshot, way: Way, amount: int) -> list[Need]:
    """What each stage has to bring for an amount in the result's smallest unit, from the last stage to the first."""
    needs: list[Need] = []
    wanted: int | None = amount
    after = history_of(snapshot, way.unit, way.result, way.segment, before=way.months.start)
    for stage in reversed(way.stages):
        history = stage_history(snapshot, way, stage)
        rate = (way.rates or {}).get(stage.id) or own_rate(history, after)
        scale = 10**stage.decimals
        needed = None if wanted is None or rate is None else ceil(wanted / rate / scale) * scale
        best, since = best_run(history, len(way.months))
        year_before = range(way.months.start - MONTHS, way.months.stop - MONTHS)
        needs.append(Need(stage, rate, needed, history.sum_of(year_before), best, since))
        wanted, after = needed, history
    return needs


def stage_history(snapshot: Snapshot, way: Way, stage: Metric) -> History:
    """The months of a stage in the segment; of all, where nothing of it was ever counted in the segment."""
    within = history_of(snapshot, way.unit, stage.id, way.segment, before=way.months.start)
    if not way.segment or any(within.amounts):
        return within
    return history_of(snapshot, way.unit, stage.id, before=way.months.start)


def own_rate(stage: History, after: History) -> Fraction | None:
    """What one unit of a stage yielded in the last twelve months that both are known for; None without any."""
    pairs = [(stage.of(month), after.of(month)) for month in range(stage.first, stage.end)]
    recent = [(one, other) for one, other in pairs if one is not None and other is not None][-MONTHS:]
    done, came = sum(one for one, _ in recent), sum(other for _, other in recent)
    return Fraction(came, done) if done > 0 and came > 0 else None


def best_run(history: History, months: int) -> tuple[int | None, int | None]:
    """The largest sum of as many months in a row, the latest of equal ones, and its first month."""
    sums = [
        (total, first)
        for first in range(history.first, history.end - months + 1)
        if (total := history.sum_of(range(first, first + months))) is not None
    ]
    return max(sums, default=(None, None))
