"""Whether targets ask the same of everybody: how attainments spread, and whether targets follow what people have
(methods 7).

The one rule: fewer than five people are a list, not a statistic; and none of this is a verdict about a person.
"""

from collections.abc import Sequence
from itertools import groupby
from math import fsum, sqrt

FEWEST = 5


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
