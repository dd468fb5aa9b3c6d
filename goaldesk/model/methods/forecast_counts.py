"""The sum of the months to come of a small count, less than about thirty a month (methods 4.3).

The one rule: older months fade, so that a count follows what is done now; how much it scatters is learned from itself.
"""

from collections.abc import Sequence
from math import sqrt

from goaldesk.model.methods.chance import NegativeBinomial
from goaldesk.model.methods.forecast import NoForecast
from goaldesk.model.methods.seasonality import MONTHS

FADING, LEAST_MEAN, FROM_MONTH = 0.85, 0.05, 5
UNKNOWN_GROWTH = 0.01
SMALL_BELOW = 30


def is_small(history: Sequence[float]) -> bool:
    """Whether a count is forecast here: its mean of the last twelve months is below thirty."""
    recent = history[-MONTHS:]
    return bool(recent) and sum(recent) / len(recent) < SMALL_BELOW


def forecast_count(
    history: Sequence[int], months: int, index: Sequence[float] | None = None, *, after: int = 0
) -> NegativeBinomial:
    """The sum of `months` that begin `after` months behind a history of counts (oldest first) and, where there is one,
    the index of the twelve months after it. Raises NoForecast. Source: discounted Gamma-Poisson model (Harvey and
    Fernandes 1989).
    """
    if not history:
        raise NoForecast("short_history")
    index = index or [1.0] * MONTHS
    events, exposure = 1.0, 1 / max(sum(history) / len(history), LEAST_MEAN)
    scatter, counted = 0.0, 0
    for at, count in enumerate(history):
        share = index[(at - len(history)) % MONTHS]
        events, exposure = FADING * events, FADING * exposure
        usual = share * events / exposure
        if at + 1 >= FROM_MONTH:
            scatter += (count - usual) ** 2 / max(usual * (1 + share / exposure), 1e-12)
            counted += 1
        events, exposure = events + count, exposure + share
    events, exposure = FADING * events, FADING * exposure
    rate, widening = events / exposure, max(1.0, scatter / max(counted - 1, 1))
    ahead = [index[month % MONTHS] if month >= after else 0.0 for month in range(after + months)]
    amount = sum(ahead)
    if amount * rate <= 0:
        raise NoForecast("no_basis")
    growth = UNKNOWN_GROWTH * rate * sum(month * share for month, share in enumerate(ahead, 1))
    variance = widening * (amount * rate + amount**2 * events / exposure**2) + growth**2
    return NegativeBinomial(amount * rate, sqrt(variance))
