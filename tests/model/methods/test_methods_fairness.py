"""How attainments spread: the worked examples (`vectors/evaluation.json`)."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.fairness import FEWEST, quantile, rank_correlation

CASES = json.loads((Path(__file__).parents[2] / "data/vectors/evaluation.json").read_text("utf-8"))["cases"]
SPREADS = [case for case in CASES if case["op"] == "fairness"]


@pytest.mark.parametrize("case", SPREADS, ids=[case["id"] for case in SPREADS])
def test_a_worked_example_comes_out(case: dict[str, Any]) -> None:
    given, expected = case["input"], case["expect"]
    targets, history = given["targets"], given["history"]
    shares = [actual / target for actual, target in zip(given["actuals"], targets, strict=True)]
    assert quantile(shares, 0.5) == pytest.approx(expected["median"], rel=1e-8)
    assert quantile(shares, 0.75) - quantile(shares, 0.25) == pytest.approx(expected["iqr"], rel=1e-8)
    if len(shares) >= FEWEST:
        assert rank_correlation(targets, history) == pytest.approx(expected["rho_target_history"], rel=1e-8)
        assert rank_correlation(shares, history) == pytest.approx(expected["rho_attainment_history"], rel=1e-8)


def test_what_is_the_same_for_all_has_no_rank() -> None:
    assert rank_correlation([1, 1, 1], [1, 2, 3]) is None


@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=20, unique=True))
def test_the_same_order_correlates_fully_and_the_reverse_the_other_way(values: list[int]) -> None:
    assert rank_correlation(values, [value**3 for value in values]) == pytest.approx(1)
    assert rank_correlation(values, [-value for value in values]) == pytest.approx(-1)


def test_one_person_is_all_quantiles() -> None:
    assert [quantile([3.0], share) for share in (0, 0.5, 1)] == [3, 3, 3]
