"""Which typed figure is asked about: one that lies far from what the same leaf had before, month by month or
day by day.

The one rule: a question, never a refusal. With m the median of up to twelve known values before and d the median of
their distances from m, a value is asked about where |value - m| > max(5 x 1.4826 x d, |m| / 2). 1.4826 x d estimates
the standard deviation where figures are spread normally and is not moved by a few odd months (Hampel 1974); half the
median keeps calm series, whose d is next to nothing, from raising a question at every step.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

LEAST_VALUES = 4
MOST_VALUES = 12
_WIDTH = 5 * Fraction(14826, 10000)


@dataclass(frozen=True, slots=True)
class Outlier:
    """Why a value is asked about: the usual one, the range that raises no question, of how many known values."""

    usual: Fraction
    low: Fraction
    high: Fraction
    known: int


def outlier(value: Fraction, before: Sequence[Fraction]) -> Outlier | None:
    """The question about a value after these earlier ones (oldest first); None where there is none, and always for
    fewer than four earlier values.
    """
    known = before[-MOST_VALUES:]
    if len(known) < LEAST_VALUES:
        return None
    middle = Fraction(median(known))
    spread = Fraction(median([abs(one - middle) for one in known]))
    reach = max(_WIDTH * spread, abs(middle) / 2)
    if abs(value - middle) <= reach or value in known:
        return None
    return Outlier(middle, middle - reach, middle + reach, len(known))
