"""What a total is split by: capacity with ramp, blends, current values, January and February; and what is left (2.1,
2.4).

The one rule: weights are exact, only their proportions count, and no gap is closed unless somebody chose how.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.split import Limits, Split, Weight, split


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


def reallocate(
    current: Sequence[int],
    changed: Mapping[int, int],
    *,
    total: int | None = None,
    locked: Collection[int] = (),
    step: int = 1,
) -> Split:
    """Change some cells, or the total, and share the rest over the others in proportion to their current values."""
    held = {cell: current[cell] for cell in locked} | dict(changed)
    return split(sum(current) if total is None else total, current, step=step, locked=held)


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A parent beside its children's proposals: their sum, what is not covered (below 0: more than asked for), and by
    which share the children are above the parent (None where the parent is 0).
    """

    total: int
    gap: int
    over_assignment: Fraction | None


def reconcile(parent: int, proposals: Sequence[int]) -> Reconciled:
    """How the proposals stand to the parent."""
    total = sum(proposals)
    return Reconciled(total, parent - total, Fraction(total, parent) - 1 if parent else None)


def spread_gap(parent: int, proposals: Sequence[int], room: Sequence[Weight], *, step: int = 1) -> list[int]:
    """Share the gap over the proposals in proportion to the room each has; a negative gap is taken off likewise, no
    proposal falling below 0. Raises CannotSplit.
    """
    gap = parent - sum(proposals)
    if gap >= 0:
        more = split(gap, room, step=step).values
        return [proposal + part for proposal, part in zip(proposals, more, strict=True)]
    less = split(-gap, room, step=step, limits=Limits(most=proposals)).values
    return [proposal - part for proposal, part in zip(proposals, less, strict=True)]


def january_share(own: Sequence[Fraction], workdays: tuple[int, int]) -> Fraction:
    """January's share of January and February together: the mean of the own share of up to three years and of the share
    of working days; with less than two years of history the working days alone.
    """
    by_days = Fraction(workdays[0], sum(workdays))
    if len(own) < 2:
        return by_days
    recent = own[-3:]
    return (sum(recent, Fraction(0)) / len(recent) + by_days) / 2
