"""What a unit's own history says about months to come: a distribution, or why there is none.

The one rule: the forecast is of the unit itself, from its own sums; those of its children are neither added nor forced.
"""

from dataclasses import dataclass
from typing import TypeAlias

from goaldesk.model.methods.chance import LogNormal, NegativeBinomial, ambition
from goaldesk.model.methods.forecast import Ahead, Confidence, NoForecast, confidence, forecast
from goaldesk.model.methods.forecast_counts import forecast_count, is_small
from goaldesk.model.methods.history import History, history_of
from goaldesk.model.methods.phasing import Subject, company_index
from goaldesk.model.methods.seasonality import MONTHS
from goaldesk.model.rows import Metric
from goaldesk.model.snapshot import Snapshot

Outcome: TypeAlias = LogNormal | NegativeBinomial

FEWEST = 6
"""Months of history below which no chance is given (decision 38)."""


@dataclass(frozen=True, slots=True)
class Outlook:
    """How the sum of the months may turn out, in the metric's smallest unit, and the history behind it."""

    outcome: Outcome
    history: History

    @property
    def confidence(self) -> Confidence:
        return confidence(len(self.history.amounts))

    def chance(self, target: int, direction: str = "up") -> float:
        """The chance, 0 to 1, that a target in smallest units is reached (lower is better: not exceeded)."""
        if direction == "up":
            return self.outcome.reach(target)
        if isinstance(self.outcome, NegativeBinomial):
            return self.outcome.stay_within(target)
        return 1 - self.outcome.reach(target)

    def is_out_of_reach(self, target: int, direction: str = "up") -> bool:
        """Whether a target has so small a chance that it is agreed with a written reason only."""
        return ambition(self.chance(target, direction)) == "out_of_reach"


def outlook_of(snapshot: Snapshot, subject: Subject, growth: float = 0.0) -> Outlook:
    """The outlook of a flow over the subject's months, which must follow its complete months.

    Small whole counts are forecast as counts, everything else as amounts. Raises NoForecast, also for a stock or a
    ratio and for months that lie further off than two years.
    """
    metric = snapshot.get(Metric, subject.metric)
    if metric is None or metric.aggregation != "flow":
        raise NoForecast("not_applicable")
    history = history_of(snapshot, subject.unit, subject.metric, subject.segment, before=subject.months.start)
    after = subject.months.start - history.end
    if len(history.amounts) < FEWEST:
        raise NoForecast("short_history")
    if len(subject.months) > MONTHS or after + len(subject.months) > 2 * MONTHS:
        raise NoForecast("not_applicable")
    known = [amount for amount in history.amounts if amount is not None]
    if not any(known):  # nothing ever happened: that says nothing of what can be reached
        raise NoForecast("no_basis")
    if metric.unit == "count" and metric.decimals == 0 and len(known) == len(history.amounts) and is_small(known):
        return Outlook(forecast_count(known, len(subject.months), after=after), history)
    company = company_index(snapshot, subject, history)
    amounts = [None if amount is None else float(amount) for amount in history.amounts]
    return Outlook(forecast(amounts, Ahead(len(subject.months), growth, company, after=after)).outlook, history)
