"""Exact amounts: integers in a metric's smallest unit (fen, one call, 0.01 %), and parts that add up to their whole.

The one rule: no float ever holds an amount. Outside the file a value is a `Fraction` in the metric's own unit.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from goaldesk.model.errors import Refusal
from goaldesk.wording import QT_TRANSLATE_NOOP

LARGEST = 10**15
"""No single amount may be larger than this, whatever its sign; sums of many still fit in 64 bits."""


def checked(amount: int) -> int:
    """The amount itself. Raises Refusal `amount_too_large` beyond ±10^15 smallest units."""
    if abs(amount) > LARGEST:
        raise Refusal(
            "amount_too_large",
            QT_TRANSLATE_NOOP("Fault", "The amount {amount} is larger than a workbook can hold. Nothing was changed."),
            amount=amount,
        )
    return amount


def in_smallest_unit(value: Decimal | Fraction | int, decimals: int) -> int:
    """A value as an integer of 10 ** -decimals.

    Raises Refusal `too_many_decimals` where it has a finer part, and `amount_too_large`.
    """
    scaled = Fraction(value) * 10**decimals
    if scaled.denominator != 1:
        raise Refusal(
            "too_many_decimals",
            QT_TRANSLATE_NOOP("Fault", "{value} has more than {decimals} decimal places. Nothing was changed."),
            value=value if isinstance(value, Decimal) else str(value),
            decimals=decimals,
        )
    return checked(scaled.numerator)


def parts_of(total: int, weights: Sequence[Fraction]) -> list[int]:
    """`total` split in proportion to the weights, exactly: each part is rounded down, and what is left goes one by
    one to the largest remainders, earlier parts first among equals (methods 2.2).

    The weights may not be negative; if all are zero the parts are equal.
    """
    if not weights:
        return []
    if min(weights) < 0:
        raise ValueError("a weight below zero")
    whole = sum(weights)
    shares = [Fraction(1, len(weights)) if whole == 0 else Fraction(weight) / whole for weight in weights]
    return _filled([abs(total) * share for share in shares], abs(total), 1 if total >= 0 else -1)


def _filled(exact: Sequence[Fraction], total: int, sign: int) -> list[int]:
    """Each part rounded down, then one more for those with the largest remainders until they make the total."""
    floors = [part.numerator // part.denominator for part in exact]
    left = total - sum(floors)
    by_remainder = sorted(range(len(exact)), key=lambda at: (floors[at] - exact[at], at))
    for at in by_remainder[:left]:
        floors[at] += 1
    return [sign * part for part in floors]


def rounded(value: Fraction) -> int:
    """The nearest whole number, a half away from zero (methods 1.2)."""
    whole = (2 * abs(value.numerator) + value.denominator) // (2 * value.denominator)
    return whole if value >= 0 else -whole
