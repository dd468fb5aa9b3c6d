"""Forecasts and chances: the worked examples (`vectors/forecast_*.json`) and what a history must bring."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.chance import LogNormal, NegativeBinomial, ambition, tenths
from goaldesk.model.methods.forecast import Ahead, NoForecast, forecast
from goaldesk.model.methods.forecast_counts import forecast_count, is_small

VECTORS = Path(__file__).parents[2] / "data/vectors"
AMOUNTS = json.loads((VECTORS / "forecast_money.json").read_text("utf-8"))["cases"]
TENTHS = [
    case for case in json.loads((VECTORS / "evaluation.json").read_text("utf-8"))["cases"] if case["op"] == "tenths"
]
COUNTS = json.loads((VECTORS / "forecast_count.json").read_text("utf-8"))["cases"]


@pytest.mark.parametrize("case", AMOUNTS, ids=[case["id"] for case in AMOUNTS])
def test_a_worked_example_of_amounts_comes_out(case: dict[str, Any]) -> None:
    given, expected = case["input"], case["expect"]
    made = forecast(given["history"], Ahead(given["horizon"], company=given["base"])).outlook
    assert (made.mean, made.sd) == pytest.approx((expected["mean"], expected["sd"]), rel=1e-8)
    for share, amount in expected["quantiles"].items():
        assert made.quantile(float(share)) == pytest.approx(amount, rel=1e-8)
    assert [made.reach(target) for target in given["targets"]] == pytest.approx(expected["p_reach"], rel=1e-8)


@pytest.mark.parametrize("case", COUNTS, ids=[case["id"] for case in COUNTS])
def test_a_worked_example_of_counts_comes_out(case: dict[str, Any]) -> None:
    given, expected = case["input"], case["expect"]
    made = forecast_count(given["history"], given["horizon"], given["index"])
    assert (made.mean, made.sd) == pytest.approx((expected["mean"], expected["sd"]), rel=1e-8)
    assert [made.reach(target) for target in given["targets"]] == pytest.approx(expected["p_reach"], rel=1e-8)


@pytest.mark.parametrize(
    ("code", "history"),
    [
        ("short_history", [100.0] * 5),
        ("too_many_gaps", [100.0] * 9 + [None] * 3),
        ("not_applicable", [100.0] * 6 + [-100.0] * 2),
        ("no_basis", [0.0] * 12),
    ],
)
def test_a_history_that_says_nothing_is_refused_by_its_reason(code: str, history: list[float | None]) -> None:
    with pytest.raises(NoForecast) as found:
        forecast(history, Ahead(12))
    assert found.value.code == code


def test_no_months_are_no_forecast_of_a_count() -> None:
    with pytest.raises(NoForecast):
        forecast_count([], 3)


def test_two_missing_months_do_not_move_a_steady_forecast() -> None:
    steady: list[float | None] = [100.0] * 24
    gaps = [*steady[:20], None, *steady[21:23], None]
    assert forecast(gaps, Ahead(3)).outlook.mean == pytest.approx(forecast(steady, Ahead(3)).outlook.mean)


def test_growth_is_what_the_planner_says() -> None:
    plain, grown = forecast([100.0] * 24, Ahead(12)).outlook, forecast([100.0] * 24, Ahead(12, growth=0.2)).outlook
    assert plain.mean == pytest.approx(1200)
    assert 1200 < grown.mean < 1440


def test_months_further_off_have_their_own_season_and_a_wider_range() -> None:
    history = [float(100 + 50 * (at % 12 == 11) + at % 5) for at in range(36)]
    near, far = forecast(history, Ahead(1)).outlook, forecast(history, Ahead(1, after=11)).outlook
    assert far.mean > 1.2 * near.mean
    assert far.sd / far.mean > near.sd / near.mean
    counts = [int(value / 50) for value in history]
    assert forecast_count(counts, 1, after=11).sd > forecast_count(counts, 1).sd


def test_a_longer_history_is_trusted_more() -> None:
    words = [forecast([float(90 + at % 7) for at in range(months)], Ahead(3)).confidence for months in (6, 12, 24)]
    assert words == ["very_low", "low", "normal"]


@given(st.lists(st.integers(0, 10**12), min_size=6, max_size=40).filter(any), st.integers(1, 12))
def test_a_higher_target_is_never_more_likely(history: list[int], months: int) -> None:
    outlook = forecast(history, Ahead(months)).outlook
    chances = [outlook.reach(outlook.mean * share) for share in (0, 0.5, 0.9, 1.0, 1.2, 3)]
    assert chances == sorted(chances, reverse=True)
    assert chances[0] == 1
    assert outlook.reach(outlook.quantile(0.3)) == pytest.approx(0.7)


@given(st.floats(0.1, 300), st.floats(1.01, 5), st.floats(0.01, 0.99))
def test_the_quantile_of_a_count_is_the_first_that_has_the_chance(mean: float, wider: float, share: float) -> None:
    outlook = NegativeBinomial(mean, (mean * wider) ** 0.5)
    count = int(outlook.quantile(share))
    assert outlook.stay_within(count) >= share
    assert count == 0 or outlook.stay_within(count - 1) < share
    assert outlook.reach(count + 1) == pytest.approx(1 - outlook.stay_within(count))


@pytest.mark.parametrize("case", TENTHS, ids=[case["id"] for case in TENTHS])
def test_a_chance_is_told_in_tenths(case: dict[str, Any]) -> None:
    assert tenths(case["input"]["p"]) == case["expect"]


def test_the_chance_says_how_ambitious_a_target_is() -> None:
    words = [ambition(chance) for chance in (0.86, 0.85, 0.5, 0.49, 0.15, 0.14)]
    assert words == ["too_easy", "realistic", "realistic", "stretch", "stretch", "out_of_reach"]


def test_counts_below_thirty_a_month_are_small() -> None:
    assert is_small([40] * 12 + [29] * 12)
    assert not is_small([29] * 12 + [30] * 12)


def test_an_amount_of_no_more_than_nothing_is_always_reached() -> None:
    assert LogNormal(100, 10).reach(0) == 1
    assert NegativeBinomial(2, 3).reach(-1) == 1
