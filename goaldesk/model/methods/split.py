"""Splitting one total over cells: exact integers, in proportion to weights, within bounds (methods 2.2).

The one rule: the values add up to the total to the last digit. Where that cannot be, `CannotSplit` says by how much.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

Weight: TypeAlias = int | Fraction
Figure: TypeAlias = int | tuple[int, ...]


class CannotSplit(Exception):
    """No split keeps all the conditions. `code` says which one fails, `figures` by how much or in which cells."""

    def __init__(self, code: str, **figures: Figure) -> None:
        super().__init__(code, figures)
        self.code = code
        self.figures = figures


@dataclass(frozen=True, slots=True)
class Limits:
    """The least and the most of each cell, in the unit of the total; None is no limit (never below zero). Both may be
    left out.
    """

    least: Sequence[int | None] | None = None
    most: Sequence[int | None] | None = None

    def of(self, cell: int) -> tuple[int, int | None]:
        """The least and the most of one cell."""
        least = self.least[cell] if self.least is not None else None
        return least or 0, self.most[cell] if self.most is not None else None


@dataclass(frozen=True, slots=True)
class Split:
    """The value of each cell. `equal` tells that all weights were zero and equal ones were taken, `residue` what was
    left over by the step and in which cell it lies.
    """

    values: tuple[int, ...]
    equal: bool = False
    residue: tuple[int, int] | None = None


def split(
    total: int,
    weights: Sequence[Weight],
    *,
    step: int = 1,
    locked: Mapping[int, int] | None = None,
    limits: Limits = Limits(),
    held: Sequence[int] = (),
) -> Split:
    """Split `total` over the cells in proportion to `weights`, in multiples of `step`; `locked` cells keep their value.
    What a cell has already (`held`) is part of its share and its limits; only what comes to it is a multiple.

    Each free cell ends within one step of its exact share within its limits; what is left goes to the largest
    remainders (ties: the larger weight, then the order of the cells). At most one cell is no multiple of the step.
    Raises CannotSplit with one of the codes `no_cells`, `bad_step`, `negative_total`, `negative_weight`,
    `bounds_crossed`, `no_step_multiple_in_bounds`, `locked_exceed_total`, `all_locked_mismatch`, `below_minimums`,
    `above_maximums`, `no_room_for_residue`. Source: largest remainder (Hamilton).
    """
    locked = locked or {}
    _check_input(total, weights, step)
    free = [cell for cell in range(len(weights)) if cell not in locked]
    there = [held[cell] if held else 0 for cell in free]
    lows, highs = _in_steps(free, limits, step, there)
    left = _left_by_locks(total, locked, len(free)) - sum(there)
    quantity, residue = divmod(left, step)
    _check_room(left, quantity, step, lows, highs)
    shares = [Fraction(weights[cell]) for cell in free]
    equal = bool(free) and not any(shares)
    if equal:
        shares = [Fraction(1)] * len(free)
    whole = largest_remainder(_rest_in_steps(quantity, shares, (lows, highs), there, step), shares)
    values = [0] * len(weights)
    for cell, value in locked.items():
        values[cell] = value
    for cell, steps, had in zip(free, whole, there, strict=True):
        values[cell] = had + steps * step
    taker = _take_residue(residue, values, free, limits)
    return Split(tuple(values), equal, (residue, taker) if taker is not None else None)


def proportional(
    quantity: Weight, weights: Sequence[Fraction], lows: Sequence[Weight], highs: Sequence[Weight | None]
) -> list[Fraction]:
    """The exact shares `clip(level x weight, low, high)` that add up to `quantity`; the level follows from that.

    A cell without weight stays at its low; only when all others are full is the rest spread over those equally. The
    quantity must lie between the sums of lows and highs.
    """
    weighed = [cell for cell, weight in enumerate(weights) if weight > 0]
    others = [cell for cell, weight in enumerate(weights) if weight == 0]
    most = None if any(highs[cell] is None for cell in weighed) else sum(highs[cell] or 0 for cell in weighed)
    rest = quantity - sum(lows[cell] for cell in others)
    overflow = max(rest - most, 0) if most is not None else 0
    shares = [Fraction(low) for low in lows]
    for cells, amount, levels in (
        (weighed, rest - overflow, weights),
        (others, quantity - rest + overflow, [Fraction(1)] * len(weights)),
    ):
        if cells:
            level = _level(Fraction(amount), [(levels[cell], lows[cell], highs[cell]) for cell in cells])
            for cell in cells:
                shares[cell] = _clip(level * levels[cell], lows[cell], highs[cell])
    return shares


def largest_remainder(shares: Sequence[Fraction], weights: Sequence[Weight]) -> list[int]:
    """Whole numbers with the same (whole) sum as the shares: each is rounded down, and the rest goes one by one to the
    largest remainders (ties: the larger weight, then the order).
    """
    whole = [share.__floor__() for share in shares]
    rest = int(sum(shares, Fraction(0))) - sum(whole)
    by_remainder = sorted(range(len(shares)), key=lambda cell: (whole[cell] - shares[cell], -weights[cell], cell))
    for cell in by_remainder[:rest]:
        whole[cell] += 1
    return whole


def _rest_in_steps(
    quantity: int,
    weights: Sequence[Fraction],
    bounds: tuple[Sequence[int], Sequence[int | None]],
    there: Sequence[int],
    step: int,
) -> list[Fraction]:
    """What comes to each cell in steps, so that with what is there it has its share."""
    had = [Fraction(value, step) for value in there]
    lows, highs = bounds
    shares = proportional(
        quantity + sum(had, Fraction(0)),
        weights,
        [low + one for low, one in zip(lows, had, strict=True)],
        [None if high is None else high + one for high, one in zip(highs, had, strict=True)],
    )
    return [share - one for share, one in zip(shares, had, strict=True)]


def _clip(value: Fraction, low: Weight, high: Weight | None) -> Fraction:
    value = max(value, Fraction(low))
    return value if high is None else min(value, Fraction(high))


def _level(amount: Fraction, cells: Sequence[tuple[Fraction, Weight, Weight | None]]) -> Fraction:
    """The level at which the clipped shares add up to the amount. Between breakpoints their sum is a straight line."""
    constant = Fraction(sum(low for _, low, _ in cells))
    slope = Fraction(0)
    events = [(low / weight, weight, -low) for weight, low, _ in cells]
    events += [(high / weight, -weight, high) for weight, _, high in cells if high is not None]
    level = Fraction(0)
    for at, turn, jump in sorted(events):
        if constant + slope * at >= amount:
            break
        level, constant, slope = at, constant + jump, slope + turn
    return (amount - constant) / slope if slope else level


def _check_input(total: int, weights: Sequence[Weight], step: int) -> None:
    if not weights:
        raise CannotSplit("no_cells")
    if step < 1:
        raise CannotSplit("bad_step", step=step)
    if total < 0:
        raise CannotSplit("negative_total", total=total)
    negative = tuple(cell for cell, weight in enumerate(weights) if weight < 0)
    if negative:
        raise CannotSplit("negative_weight", indexes=negative)


def _in_steps(
    free: Sequence[int], limits: Limits, step: int, there: Sequence[int]
) -> tuple[list[int], list[int | None]]:
    """The limits of the free cells in whole steps beyond what is there."""
    bounds = [limits.of(cell) for cell in free]
    reached = [(max(low, had), high) for (low, high), had in zip(bounds, there, strict=True)]
    crossed = tuple(cell for cell, (low, high) in zip(free, reached, strict=True) if high is not None and low > high)
    if crossed:
        raise CannotSplit("bounds_crossed", indexes=crossed)
    lows = [-(-(low - had) // step) for (low, _), had in zip(reached, there, strict=True)]
    highs = [None if high is None else (high - had) // step for (_, high), had in zip(reached, there, strict=True)]
    empty = [high is not None and low > high for low, high in zip(lows, highs, strict=True)]
    if any(empty):
        between = tuple(cell for cell, nothing in zip(free, empty, strict=True) if nothing)
        raise CannotSplit("no_step_multiple_in_bounds", indexes=between, step=step)
    return lows, highs


def _left_by_locks(total: int, locked: Mapping[int, int], free: int) -> int:
    held = sum(locked.values())
    if held > total:
        raise CannotSplit("locked_exceed_total", locked=held, total=total, excess=held - total)
    if not free and held != total:
        raise CannotSplit("all_locked_mismatch", locked=held, total=total, gap=total - held)
    return total - held


def _check_room(left: int, quantity: int, step: int, lows: Sequence[int], highs: Sequence[int | None]) -> None:
    least = sum(lows)
    if least > quantity:
        raise CannotSplit("below_minimums", minimum=least * step, available=left, short=least * step - left)
    if highs and None not in highs:
        most = sum(high for high in highs if high is not None)
        if most < quantity:
            raise CannotSplit("above_maximums", maximum=most * step, available=left, excess=left - most * step)


def _take_residue(residue: int, values: list[int], free: Sequence[int], limits: Limits) -> int | None:
    """Add what no step takes to the largest free cell with room; the cell."""
    if not residue:
        return None
    for cell in sorted(free, key=lambda cell: (-values[cell], cell)):
        most = limits.of(cell)[1]
        if most is None or values[cell] + residue <= most:
            values[cell] += residue
            return cell
    raise CannotSplit("no_room_for_residue", residue=residue)
