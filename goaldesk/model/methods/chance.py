"""What a forecast says about a target: how likely it is reached, and which amount has which chance (methods 4.2, 4.3).

The one rule: a chance belongs to the sum of the months ahead, of one unit's own history; chances are never added up.
"""

from dataclasses import dataclass
from functools import cached_property
from math import exp, floor, lgamma, log, sqrt
from statistics import NormalDist
from typing import Literal, TypeAlias

NORMAL = NormalDist()

Ambition: TypeAlias = Literal["too_easy", "realistic", "stretch", "out_of_reach"]


@dataclass(frozen=True)
class LogNormal:
    """Amounts: never below zero, with more room above than below. Mean above 0."""

    mean: float
    sd: float

    @cached_property
    def _logs(self) -> tuple[float, float]:
        variation = min(max(self.sd / self.mean, 0.005), 3.0)
        spread = sqrt(log(1 + variation**2))
        return log(self.mean) - spread**2 / 2, spread

    def reach(self, target: float) -> float:
        """The chance that the sum is at least the target, 0 to 1."""
        middle, spread = self._logs
        return 1.0 if target <= 0 else NORMAL.cdf((middle - log(target)) / spread)

    def quantile(self, share: float) -> float:
        """The amount that the sum stays at or below with this chance."""
        middle, spread = self._logs
        return exp(middle + spread * NORMAL.inv_cdf(share))


@dataclass(frozen=True)
class NegativeBinomial:
    """Counts: whole numbers, with a variance above the mean. Mean above 0."""

    mean: float
    sd: float

    def below(self, count: int) -> float:
        """The chance of less than this many."""
        variance = max(self.sd**2, self.mean * (1 + 1e-9))
        size = self.mean**2 / (variance - self.mean)
        share = size / (size + self.mean)
        at_zero, each = size * log(share), log(1 - share)
        logs = (at_zero + lgamma(at + size) - lgamma(size) - lgamma(at + 1) + at * each for at in range(count))
        return min(sum(exp(value) for value in logs), 1.0)

    def reach(self, target: float) -> float:
        return 1.0 if target <= 0 else 1 - self.below(-floor(-target))

    def stay_within(self, target: float) -> float:
        """The chance that the count is at most the target: where lower is better."""
        return self.below(floor(target) + 1) if target >= 0 else 0.0

    def quantile(self, share: float) -> float:
        most = max(1, round(self.mean + self.sd))
        while self.below(most + 1) < share:
            most *= 2
        least = 0
        while least < most:
            middle = (least + most) // 2
            least, most = (least, middle) if self.below(middle + 1) >= share else (middle + 1, most)
        return float(least)


def tenths(chance: float) -> int:
    """In how many of ten similar cases: 0 is almost never (below 5 %), 10 almost always (from 95 %)."""
    if chance < 0.05:
        return 0
    return 10 if chance >= 0.95 else min(max(floor(10 * chance + 0.5), 1), 9)


def ambition(chance: float) -> Ambition:
    """How ambitious a target with this chance is: too easy above 85 %, realistic from 50 %, a stretch from 15 %."""
    if chance > 0.85:
        return "too_easy"
    if chance >= 0.50:
        return "realistic"
    return "stretch" if chance >= 0.15 else "out_of_reach"
