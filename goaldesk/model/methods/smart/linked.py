"""Amount, growth and difference of a target: one is typed, the others follow.

The one rule: what was typed stays exactly as typed. Growth on a baseline of nothing does not exist.
"""

from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.amounts import rounded
from goaldesk.model.rows import Metric
from goaldesk.model.target_draft import Ruler

SHARE_OF_BASELINE = 1000


@dataclass(frozen=True, slots=True)
class Linked:
    """`amount` and `difference` in smallest units, `growth` as a share; None where it does not exist. `unrounded` is
    the amount before the step, where the step changed it.
    """

    amount: int | None
    growth: Fraction | None
    difference: int | None
    unrounded: Fraction | None = None


def linked(ruler: Ruler, ruling: Fraction | None, baseline: int | None, step: int) -> Linked:
    """What follows from the one that was typed."""
    if ruling is None:
        return Linked(None, None, None)
    if ruler == "amount":
        return _from_amount(rounded(ruling), baseline)
    if baseline is None:
        return Linked(None, ruling if ruler == "growth" else None, rounded(ruling) if ruler == "difference" else None)
    if ruler == "difference":
        made = _from_amount(baseline + rounded(ruling), baseline)
        return Linked(made.amount, made.growth, rounded(ruling))
    if baseline <= 0:
        return Linked(None, None, None)
    exact = baseline * (1 + ruling)
    amount = rounded(exact / step) * step
    return Linked(amount, ruling, amount - baseline, exact if exact != amount else None)


def usual_step(baseline: int | None, decimals: int, shown: int) -> int:
    """The step to which an amount is rounded: about a thousandth of the baseline, a power of ten, never finer than what
    is shown.
    """
    least = int(10 ** max(decimals - shown, 0))
    step = 1
    while baseline is not None and step * 10 * SHARE_OF_BASELINE <= abs(baseline):
        step *= 10
    return max(step, least)


def nudge(metric: Metric, size: int) -> int:
    """By how much a key changes an amount of this size, in smallest units: a power of ten, from a thousandth of it to a
    hundredth; of a percentage at least a tenth of a point.
    """
    step = int(10 ** max(metric.decimals - 3, 0)) if metric.unit == "percent" else int(10**metric.decimals)
    while step * SHARE_OF_BASELINE <= abs(size):
        step *= 10
    return step


def _from_amount(amount: int, baseline: int | None) -> Linked:
    if baseline is None:
        return Linked(amount, None, None)
    growth = Fraction(amount, baseline) - 1 if baseline > 0 else None
    return Linked(amount, growth, amount - baseline)
