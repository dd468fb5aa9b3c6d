"""What is asked of each person against what was reached, and whether a good year is punished with a higher target (the
ratchet, 鞭打快牛).

The one rule: it speaks of the plan, never of a person; fewer than five people are a list. The lines are a convention.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import fsum
from typing import Protocol

from goaldesk.model.methods.fairness import FEWEST, rank_correlation
from goaldesk.model.methods.split import split

RANKS_WARN = 0.40
"""The rank correlation of result and raise above which a good result is raised most."""

SHARE_WARNS = Fraction(10, 100)
"""How much more of the raise than of the targets those above their target carry when it is too much."""

FINE = Fraction(1, 500)
"""The step of a trial's amounts is at most this share of the usual amount."""

HALVINGS = 60


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked of one person, in the metric's smallest unit, all above 0: `landing` and target (`before`, None:
    there was none) of the year before, and the target now.
    """

    landing: int
    before: int | None
    target: int

    @property
    def growth(self) -> Fraction:
        """The growth on the landing, as a share."""
        return Fraction(self.target, self.landing) - 1

    @property
    def result(self) -> Fraction | None:
        """What the landing is of the target of its year."""
        return None if self.before is None else Fraction(self.landing, self.before)

    @property
    def raised(self) -> Fraction | None:
        """The raise on the target of the year before, as a share."""
        return None if self.before is None else Fraction(self.target, self.before) - 1


@dataclass(frozen=True, slots=True)
class Ratchet:
    """How the raise follows the last result: the rank correlation, and by how many points one point of result raises
    (`slope`, the line through `(mean_result, mean_raise)`); None where one side is the same for all.

    `above` are the places of those above their target; they carry `of_raise` of the raise (None where nothing is raised
    in all) and `of_targets` of the targets of the year before.
    """

    correlation: float | None
    slope: float | None
    means: tuple[float, float]
    above: tuple[int, ...]
    of_raise: Fraction | None
    of_targets: Fraction
    warns: bool


def ratchet_of(asks: Sequence[Ask]) -> Ratchet | None:
    """Whether those who did well are raised most; None for fewer than five people with a target in both years."""
    results = [ask.result for ask in asks if ask.result is not None]
    raises = [ask.raised for ask in asks if ask.raised is not None]
    if len(results) != len(asks) or len(asks) < FEWEST:
        return None
    above = tuple(at for at, result in enumerate(results) if result > 1)
    raised = [ask.target - (ask.before or 0) for ask in asks]
    carried, whole = sum(raised[at] for at in above), sum(raised)
    of_targets = Fraction(sum(asks[at].before or 0 for at in above), sum(ask.before or 0 for ask in asks))
    first, second = [float(value) for value in results], [float(value) for value in raises]
    correlation = rank_correlation(first, second)
    too_much = carried > 0 and carried >= (of_targets + SHARE_WARNS) * whole
    return Ratchet(
        correlation,
        slope_of(first, second),
        (fsum(first) / len(first), fsum(second) / len(second)),
        above,
        Fraction(carried, whole) if whole > 0 else None,
        of_targets,
        correlation is not None and correlation > RANKS_WARN and too_much,
    )


def slope_of(first: Sequence[float], second: Sequence[float]) -> float | None:
    """By how much the second grows with one of the first (least squares); None where the first is the same for all."""
    middle, other = fsum(first) / len(first), fsum(second) / len(second)
    width = fsum((value - middle) ** 2 for value in first)
    if not width:
        return None
    return fsum((a - middle) * (b - other) for a, b in zip(first, second, strict=True)) / width


# --- trials with the same total --------------------------------------------------------------------------------------


class Quantiles(Protocol):
    """An outcome of which only this is asked."""

    def quantile(self, share: float) -> float:
        """The amount that the sum stays at or below with this chance."""


def same_growth(asks: Sequence[Ask], *, least: int = 1) -> tuple[int, ...]:
    """The targets with the same growth on the landing for all; steps no finer than `least`."""
    return _shared(asks, [Fraction(ask.landing) for ask in asks], least)


def half_counts(asks: Sequence[Ask], *, least: int = 1) -> tuple[int, ...]:
    """The targets if only half of what was above or below the last target counted."""
    halves = [Fraction(ask.landing + (ask.landing if ask.before is None else ask.before), 2) for ask in asks]
    return _shared(asks, halves, least)


def same_chance(asks: Sequence[Ask], outcomes: Sequence[Quantiles | None], *, least: int = 1) -> tuple[int, ...] | None:
    """The targets that all reach with the same chance; who has no outlook keeps theirs. None where nobody has one."""
    chosen = [at for at, outcome in enumerate(outcomes) if outcome is not None]
    known = [outcome for outcome in outcomes if outcome is not None]
    if not known:
        return None
    total = sum(asks[at].target for at in chosen)
    share = _meeting(lambda share: fsum(outcome.quantile(share) for outcome in known), total)
    amounts = [ask.target for ask in asks]
    weights = [Fraction(max(outcome.quantile(share), 0.0)) for outcome in known]
    moved = _shared([asks[at] for at in chosen], weights, least)
    for at, amount in zip(chosen, moved, strict=True):
        amounts[at] = amount
    return tuple(amounts)


def _meeting(rising: Callable[[float], float], wanted: float) -> float:
    """Where a function that rises between 0 and 1 meets the wanted value, as near as it can."""
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if not 0.0 < middle < 1.0:
            break
        low, high = (middle, high) if rising(middle) < wanted else (low, middle)
    return min(max(low, 1e-9), 1 - 1e-9)


def _shared(asks: Sequence[Ask], weights: Sequence[Fraction], least: int) -> tuple[int, ...]:
    total = sum(ask.target for ask in asks)
    return split(total, weights, step=_step(Fraction(total, len(asks)), least)).values


def _step(usual: Fraction, least: int) -> int:
    """A round step: 1, 2 or 5 with zeros, times the least one, at most FINE of the usual amount."""
    step, unit = least, least
    while unit <= usual * FINE:
        step = max(unit * part for part in (1, 2, 5) if unit * part <= usual * FINE)
        unit *= 10
    return step
