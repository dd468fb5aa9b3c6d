"""The months' indices: the worked examples (`vectors/seasonality.json`) and what holds for every history."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.seasonality import seasonality

CASES = json.loads((Path(__file__).parents[2] / "data/vectors/seasonality.json").read_text("utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_worked_example_comes_out(case: dict[str, Any]) -> None:
    made, expected = seasonality(case["input"]["history"], case["input"]["base"]), case["expect"]
    assert made.index == pytest.approx(expected["index"], rel=1e-9)
    assert made.shrink == pytest.approx(expected["shrink"], rel=1e-9, abs=1e-12)
    assert made.variance == pytest.approx(expected["index_var"], rel=1e-9, abs=1e-12)
    assert made.years == expected["years"]


@given(st.lists(st.integers(-1000, 10**9), max_size=48))
def test_the_twelve_indices_are_never_negative_and_average_one(history: list[int]) -> None:
    made = seasonality(history)
    assert min(made.index) >= 0
    assert sum(made.index) == pytest.approx(12)


def test_one_year_is_trusted_as_far_as_the_setting_says() -> None:
    year = [100.0] * 11 + [300.0]
    flat, normal, strong = (seasonality(year, strength=strength).index[11] for strength in ("none", "normal", "strong"))
    assert flat == 1
    assert flat < normal < strong


def test_the_last_month_of_the_history_has_the_last_index() -> None:
    made = seasonality([1.0] * 11 + [5.0])
    assert made.of_past(1) == made.index[11]
    assert made.of_past(12) == made.index[0]
