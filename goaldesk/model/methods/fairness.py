"""Whether targets ask the same of everybody: how attainments spread, and whether targets follow what people have
(methods 7).

The one rule: fewer than five people are a list, not a statistic; and none of this is a verdict about a person.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import fsum, sqrt

FEWEST = 5


@dataclass(frozen=True, slots=True)
class Spread:
    """Attainments of people of one level in one period: shares, 1 at target. The rank correlations are None for fewer
    than five people, or where one side is the same for all.
    """

    people: int
    median: float
    quartiles: float
    variation: float
    met: float
    near: float
    targets_to_history: float | None
    attainment_to_history: float | None
    total: float


def spread_of(targets: Sequence[int], actuals: Sequence[int], history: Sequence[int]) -> Spread:
    """How the attainments of at least one person spread; targets above 0, all three in the same order.

    `quartiles` is the distance between the quartiles, `variation` the standard deviation over the mean, `met` and
    `near` the shares of people at 100 % and 80 % or more.
    """
    shares = [actual / target for actual, target in zip(actuals, targets, strict=True)]
    count, mean = len(shares), fsum(shares) / len(shares)
    deviation = sqrt(fsum((share - mean) ** 2 for share in shares) / (count - 1)) if count > 1 else 0.0
    enough = count >= FEWEST
    return Spread(
        count,
        quantile(shares, 0.5),
        quantile(shares, 0.75) - quantile(shares, 0.25),
        deviation / mean if mean else 0.0,
        sum(share >= 1 for share in shares) / count,
        sum(share >= 0.8 for share in shares) / count,
        rank_correlation(targets, history) if enough else None,
        rank_correlation(shares, history) if enough else None,
        sum(actuals) / sum(targets),
    )


def quantile(values: Sequence[float], share: float) -> float:
    """The value at this share of the sorted ones, linear between neighbours (at `(n - 1) x share`)."""
    ordered = sorted(values)
    at = (len(ordered) - 1) * share
    low = int(at)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (at - low)


def rank_correlation(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Spearman's correlation of the ranks, -1 to 1, equal values sharing a rank; None where one side is constant."""
    ranks = [_ranks(first), _ranks(second)]
    means = [fsum(side) / len(side) for side in ranks]
    away = [[rank - mean for rank in side] for side, mean in zip(ranks, means, strict=True)]
    squares = [fsum(value * value for value in side) for side in away]
    if not all(squares):
        return None
    return fsum(a * b for a, b in zip(*away, strict=True)) / sqrt(squares[0] * squares[1])


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=lambda at: values[at])
    ranks = [0.0] * len(values)
    before = 0
    for _, same in groupby(order, key=lambda at: values[at]):
        places = list(same)
        for at in places:
            ranks[at] = before + (len(places) + 1) / 2
        before += len(places)
    return ranks
