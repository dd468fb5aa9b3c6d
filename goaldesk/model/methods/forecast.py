"""The sum of the months to come of an amount, from a unit's own closed months (methods 4.2).

The one rule: no trend is read out of short histories. Growth is what the planner says, or none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum, log, sqrt
from typing import Literal, TypeAlias

from goaldesk.model.methods.chance import LogNormal
from goaldesk.model.methods.seasonality import MONTHS, Seasonality, Strength, seasonality

Confidence: TypeAlias = Literal["very_low", "low", "normal"]
Code: TypeAlias = Literal["short_history", "no_basis", "not_applicable", "too_many_gaps"]

FEWEST, MOST_GAPS, MOST_NEGATIVE = 6, 2, 0.2
LONG = 24
SMOOTHING_LONG = (0.05, 0.15, 0.30, 0.50, 0.80)
SMOOTHING_SHORT = (0.05, 0.10, 0.20, 0.35, 0.50)
LEAST_INDEX, WARM_UP, SKIPPED = 0.05, 6, 2
UNKNOWN_GROWTH, WIDER = 0.005, 1.05


class NoForecast(Exception):
    """A history says nothing about the future: `code` tells why."""

    def __init__(self, code: Code) -> None:
        super().__init__(code)
        self.code: Code = code


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is asked: the sum of `months` (1 to 12) that begin `after` months behind the history (0: at once), with a
    growth a year that the planner assumes, the index of the company where there is one, and how far a single year is
    trusted without it.
    """

    months: int
    growth: float = 0.0
    company: Sequence[float] | None = None
    strength: Strength = "normal"
    after: int = 0


@dataclass(frozen=True, slots=True)
class Forecast:
    """How the sum may turn out, the seasonality behind it, and how many months it rests on."""

    outlook: LogNormal
    season: Seasonality
    months: int

    @property
    def confidence(self) -> Confidence:
        return confidence(self.months)


def confidence(months: int) -> Confidence:
    """How much a history of this many months carries."""
    return "normal" if months >= LONG else "low" if months >= MONTHS else "very_low"


def forecast(history: Sequence[float | None], ahead: Ahead) -> Forecast:
    """The sum of the next months from a history (oldest first; None: a missing month, at most two in the last twelve).

    A mean over five smoothing constants, weighted by how well each would have told the past. Raises NoForecast.
    Backtests and sources: exponential smoothing with shrunken seasonality (Makridakis and Hibon 2000 on why simple
    methods win).
    """
    months = _filled(history, ahead)
    count = len(months)
    season = seasonality(months, ahead.company, ahead.strength)
    level_of = [value / max(season.of_past(count - at), LEAST_INDEX) for at, value in enumerate(months)]
    runs = [_smooth(level_of, constant) for constant in (SMOOTHING_LONG if count >= LONG else SMOOTHING_SHORT)]
    trust = _trust(runs, level_of)
    # The months in between count with nothing, but the level drifts through them all the same.
    ahead_of_us = range(ahead.after + ahead.months)
    weights = [season.index[month % MONTHS] if month >= ahead.after else 0.0 for month in ahead_of_us]
    factor: float = fsum(weight * (1 + ahead.growth) ** (month / MONTHS) for month, weight in enumerate(weights, 1))
    freedom = _freedom(count, season)
    means = [run.level * factor for run in runs]
    of_index = season.variance * ahead.months * (1 - ahead.months / MONTHS)
    spreads = [_variance(run, weights, freedom, of_index) for run in runs]
    mean = fsum(part * value for part, value in zip(trust, means, strict=True))
    both = zip(trust, spreads, means, strict=True)
    sd = WIDER * sqrt(fsum(part * (spread + (value - mean) ** 2) for part, spread, value in both))
    if season.years == 1 and not ahead.company:
        # A single year cannot tell its season from its level: the plain mean of the year pulls along, the more the
        # further one looks.
        plain, part = fsum(months[-MONTHS:]) / MONTHS * factor, ahead.months / 16
        sd = sqrt(sd**2 + part * (1 - part) * (mean - plain) ** 2)
        mean = (1 - part) * mean + part * plain
    if mean <= 0:
        raise NoForecast("no_basis")
    return Forecast(LogNormal(mean, sd), season, count)


@dataclass(frozen=True, slots=True)
class _Run:
    """One smoothing constant, the level it ends at, and the sum of its squared errors."""

    constant: float
    level: float
    errors: float


def _filled(history: Sequence[float | None], ahead: Ahead) -> list[float]:
    """The history without gaps and without negative months."""
    if len(history) < FEWEST:
        raise NoForecast("short_history")
    known = [value for value in history if value is not None]
    if sum(value is None for value in history[-MONTHS:]) > MOST_GAPS or len(known) < FEWEST:
        raise NoForecast("too_many_gaps")
    if sum(value < 0 for value in known) > MOST_NEGATIVE * len(known):
        raise NoForecast("not_applicable")
    usual = fsum(max(value, 0.0) for value in known) / len(known)
    months = [usual if value is None else max(value, 0.0) for value in history]
    if len(known) == len(months):
        return months
    season = seasonality(months, ahead.company, ahead.strength)
    indices = [max(season.of_past(len(months) - at), LEAST_INDEX) for at in range(len(months))]
    levels = [month / index for month, index, value in zip(months, indices, history, strict=True) if value is not None]
    level = fsum(levels) / len(levels)
    return [
        level * index if value is None else month for month, index, value in zip(months, indices, history, strict=True)
    ]


def _smooth(values: Sequence[float], constant: float) -> _Run:
    level, errors = fsum(values[:WARM_UP]) / WARM_UP, 0.0
    for at, value in enumerate(values):
        error = value - level
        if at >= SKIPPED:
            errors += error * error
        level += constant * error
    return _Run(constant, max(level, 0.0), errors)


def _trust(runs: Sequence[_Run], values: Sequence[float]) -> list[float]:
    """How much each smoothing constant counts, by its errors in the past."""
    least = 1e-12 * fsum(value * value for value in values)
    if least <= 0:
        return [1 / len(runs)] * len(runs)
    logs = [-(len(values) - SKIPPED) / 4 * log(max(run.errors, least)) for run in runs]
    parts = [exp(value - max(logs)) for value in logs]
    return [part / fsum(parts) for part in parts]


def _freedom(count: int, season: Seasonality) -> float:
    """Degrees of freedom of the errors: estimated indices cost some."""
    used = count - SKIPPED
    if season.years == 0:
        return max(used - 1, 2)
    if season.years == 1:
        return max((used - 1) * float((1 - season.shrink) ** 1.5), 2)
    return max(used - 1 - 11 * season.shrink, 3)


def _variance(run: _Run, weights: Sequence[float], freedom: float, of_index: float) -> float:
    """Noise and drift of the level, growth nobody knows, and the error of the indices."""
    later = [fsum(weights[month + 1 :]) for month in range(len(weights))]
    noise = fsum((weight + run.constant * rest) ** 2 for weight, rest in zip(weights, later, strict=True))
    growth = UNKNOWN_GROWTH * run.level * fsum(month * weight for month, weight in enumerate(weights, 1))
    return run.errors / freedom * noise + growth**2 + run.level**2 * of_index
