"""What a total is split by: capacity with ramp, blends, January and February (2.1).

The one rule: weights are exact, and only their proportions count.
"""

from collections.abc import Sequence
from fractions import Fraction

from goaldesk.model.methods.split import Weight


def ramp(curve: Sequence[Fraction], hired: int, months: int, left: int | None = None) -> list[Fraction]:
    """The share of full productivity in each of the months: 0 before the month of hiring (its place, may be negative),
    along the curve from there on, then 1, and 0 after the month of leaving.
    """
    before, after = max(hired, 0), months if left is None else min(left + 1, months)
    steps = [Fraction(0)] * min(before, months)
    for at in range(before, months):
        since = at - hired
        full = curve[since] if since < len(curve) else Fraction(1)
        steps.append(full if at < after else Fraction(0))
    return steps


def capacity(share: Fraction, steps: Sequence[Fraction]) -> Fraction:
    """Full-time months: the share of a full working week over the ramped months."""
    return share * sum(steps, Fraction(0))


def blend(bases: Sequence[Sequence[Weight]], parts: Sequence[Fraction]) -> list[Fraction]:
    """One weight a cell from several bases, each counting with its part; a base whose sum is 0 is left out and the
    parts of the others are scaled up. All bases empty: all weights 0.
    """
    used = [(base, part) for base, part in zip(bases, parts, strict=True) if sum(base) > 0]
    whole = sum((part for _, part in used), Fraction(0))
    weights = [Fraction(0)] * len(bases[0])
    for base, part in used:
        total = sum((Fraction(value) for value in base), Fraction(0))
        for cell, value in enumerate(base):
            weights[cell] += part / whole * value / total if whole else Fraction(0)
    return weights


def january_share(own: Sequence[Fraction], workdays: tuple[int, int]) -> Fraction:
    """January's share of January and February together: the mean of the own share of up to three years and of the share
    of working days; with less than two years of history the working days alone.
    """
    by_days = Fraction(workdays[0], sum(workdays))
    if len(own) < 2:
        return by_days
    recent = own[-3:]
    return (sum(recent, Fraction(0)) / len(recent) + by_days) / 2
