"""How a year spreads over its months, learned from one to three years and drawn towards the company's own (methods
3.1).

The one rule: the fewer and the rougher the months, the nearer the index stays to the company's, or to twelve equal
ones.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from math import fsum
from typing import Literal, TypeAlias

Strength: TypeAlias = Literal["none", "normal", "strong"]

MONTHS = 12
MOST_YEARS = 3
ONE_YEAR: dict[Strength, float] = {"none": 0.0, "normal": 0.5, "strong": 0.75}
ONE_YEAR_TO_COMPANY = 0.25


@dataclass(frozen=True, slots=True)
class Seasonality:
    """The indices of the twelve months after the history (their mean is 1), how far they follow the own history (0 to
    1), the variance of one index, and the full years used.
    """

    index: tuple[float, ...]
    shrink: float
    variance: float
    years: int

    def of_past(self, months_ago: int) -> float:
        """The index of a month of the history; 1 is the last one."""
        return self.index[-months_ago % MONTHS]


def seasonality(
    history: Sequence[float], company: Sequence[float] | None = None, strength: Strength = "normal"
) -> Seasonality:
    """The months' indices from a history (oldest first) and, where there is one, the company's index. `strength` says
    how far a single year without a company's index is trusted; the company's own index is made with "strong".

    Source: shrunken seasonal indices (James-Stein; Ouwehand, Hyndman and others 2007; Boylan and others 2014).
    """
    base = list(company) if company else [1.0] * MONTHS
    years = min(len(history) // MONTHS, MOST_YEARS)
    if not years:
        return Seasonality(tuple(base), 0.0, 0.0, 0)
    recent = history[-MONTHS * years :]
    rows = _ratios([recent[at : at + MONTHS] for at in range(0, len(recent), MONTHS)])
    means = _to_mean_one([fsum(column) / years for column in zip(*rows, strict=True)])
    away = [mean - usual for mean, usual in zip(means, base, strict=True)]
    spread = fsum(value * value for value in away) / (MONTHS - 1)
    if years == 1:
        shrink = ONE_YEAR_TO_COMPANY if company else ONE_YEAR[strength]
        noise = (1 - shrink) * spread
    else:
        noise = _noise(rows)
        shrink = min(max(1 - 9 / 11 * noise / spread, 0.0), 1.0) if spread else 0.0
    index = _to_mean_one([max(usual + shrink * value, 0.0) for usual, value in zip(base, away, strict=True)])
    return Seasonality(tuple(index), shrink, noise * shrink, years)


def _ratios(years: Sequence[Sequence[float]]) -> list[list[float]]:
    """Each month beside its year's mean, without the growth inside the year."""
    means = [fsum(year) / MONTHS for year in years]
    growth = 1.0
    if len(years) > 1 and means[0] > 0 and means[-1] > 0:
        growth = min(max((means[-1] / means[0]) ** (1 / (MONTHS * (len(years) - 1))), 0.95), 1.05)
    return [
        [value / (mean * growth ** (month - 5.5)) if mean > 0 else 1.0 for month, value in enumerate(year)]
        for year, mean in zip(years, means, strict=True)
    ]


def _noise(rows: Sequence[Sequence[float]]) -> float:
    """The variance of the mean of the years' ratios in one month."""
    years = len(rows)
    means = [fsum(column) / years for column in zip(*rows, strict=True)]
    squares = chain.from_iterable(((value - mean) ** 2 for value, mean in zip(row, means, strict=True)) for row in rows)
    return fsum(squares) / ((MONTHS - 1) * (years - 1)) / years


def _to_mean_one(values: Sequence[float]) -> list[float]:
    mean = fsum(values) / len(values)
    return [value / mean for value in values] if mean > 0 else [1.0] * len(values)
