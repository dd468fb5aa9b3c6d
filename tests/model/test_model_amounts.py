"""Exact amounts, and parts that add up to their whole."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.amounts import LARGEST, checked, in_smallest_unit, parts_of
from goaldesk.model.errors import Refusal


def test_a_value_becomes_smallest_units_without_loss() -> None:
    assert in_smallest_unit(Decimal("12.34"), 2) == 1234
    assert in_smallest_unit(Fraction(3, 10), 4) == 3000


def test_a_value_finer_than_the_metric_is_refused() -> None:
    with pytest.raises(Refusal, match="too_many_decimals"):
        in_smallest_unit(Decimal("0.125"), 2)
    with pytest.raises(Refusal, match="too_many_decimals"):
        in_smallest_unit(Fraction(1, 3), 4)


def test_an_amount_beyond_a_thousand_million_million_is_refused() -> None:
    assert checked(LARGEST) == LARGEST
    assert checked(-LARGEST) == -LARGEST
    for amount in (LARGEST + 1, -LARGEST - 1):
        with pytest.raises(Refusal, match="amount_too_large"):
            checked(amount)


@given(st.integers(-(10**15), 10**15), st.lists(st.fractions(0, 1000), min_size=1, max_size=12))
def test_parts_add_up_to_their_total_and_each_is_near_its_share(total: int, weights: list[Fraction]) -> None:
    parts = parts_of(total, weights)
    assert sum(parts) == total
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        share = total * (weight / whole if whole else Fraction(1, len(weights)))
        assert abs(part - share) < 1


def test_what_is_left_over_goes_to_the_largest_remainders_and_earlier_parts_first() -> None:
    assert parts_of(100, [Fraction(1)] * 3) == [34, 33, 33]
    assert parts_of(10, [Fraction(1), Fraction(2), Fraction(4)]) == [1, 3, 6]
    assert parts_of(-100, [Fraction(1)] * 3) == [-34, -33, -33]
    assert parts_of(7, [Fraction(0), Fraction(0)]) == [4, 3]
    assert parts_of(7, []) == []
    with pytest.raises(ValueError, match="below zero"):
        parts_of(7, [Fraction(-1), Fraction(2)])
