"""How attainments spread: the worked examples (`vectors/evaluation.json`)."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.fairness import quantile, rank_correlation, spread_of

CASES = json.loads((Path(__file__).parents[2] / "data/vectors/evaluation.json").read_text("utf-8"))["cases"]
SPREADS = [case for case in CASES if case["op"] == "fairness"]


@pytest.mark.parametrize("case", SPREADS, ids=[case["id"] for case in SPREADS])
def test_a_worked_example_comes_out(case: dict[str, Any]) -> None:
    given, expected = case["input"], case["expect"]
    made = spread_of(given["targets"], given["actuals"], given["history"])
    assert made.people == expected["n"]
    for name, key in (
        ("median", "median"),
        ("quartiles", "iqr"),
        ("variation", "cv"),
        ("met", "share_ge_100"),
        ("near", "share_ge_80"),
        ("targets_to_history", "rho_target_history"),
        ("attainment_to_history", "rho_attainment_history"),
        ("total", "total"),
    ):
        if expected[key] is None:
            assert getattr(made, name) is None
        else:
            assert getattr(made, name) == pytest.approx(expected[key], rel=1e-8)


def test_what_is_the_same_for_all_has_no_rank() -> None:
    assert rank_correlation([1, 1, 1], [1, 2, 3]) is None


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=20, unique=True))
def test_the_same_order_correlates_fully_and_the_reverse_the_other_way(values: list[int]) -> None:
    assert rank_correlation(values, [value**3 for value in values]) == pytest.approx(1)
    assert rank_correlation(values, [-value for value in values]) == pytest.approx(-1)


def test_one_person_is_all_quantiles() -> None:
    assert [quantile([3.0], share) for share in (0, 0.5, 1)] == [3, 3, 3]
