"""The second calculation against the worked examples: what the program is held against is right itself."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.stories import second_calculation as second

VECTORS = Path(__file__).parents[1] / "data/vectors"
NEAR = {"rel": 1e-8, "abs": 1e-12}


def cases(name: str) -> list[dict[str, Any]]:
    read = json.loads((VECTORS / f"{name}.json").read_text("utf-8"), parse_float=Fraction, parse_int=Fraction)
    found: list[dict[str, Any]] = read["cases"]
    return found


def near(*values: Any) -> Any:
    return pytest.approx([float(value) for value in values], **NEAR)


def test_the_second_calculation_gives_the_worked_seasons() -> None:
    for case in cases("seasonality"):
        made, expected = second.season(case["input"]["history"], case["input"]["base"]), case["expect"]
        assert [*map(float, made.index)] == near(*expected["index"]), case["id"]
        assert [float(made.shrink), float(made.variance)] == near(expected["shrink"], expected["index_var"]), case["id"]
        assert made.years == expected["years"]


def test_the_second_calculation_gives_the_worked_forecasts_and_chances_of_amounts() -> None:
    for case in cases("forecast_money"):
        asked, expected = case["input"], case["expect"]
        made = second.money(second.without_refunds(asked["history"]), int(asked["horizon"]), asked["base"])
        chances = [second.chance(made, target) for target in asked["targets"]]
        amounts = [second.reached_by(made, Fraction(share)) for share in expected["quantiles"]]
        assert [float(made.mean), float(made.sd)] == near(expected["mean"], expected["sd"]), case["id"]
        assert [*map(float, amounts)] == near(*expected["quantiles"].values()), case["id"]
        assert chances == near(*expected["p_reach"]), case["id"]


def test_the_second_calculation_gives_the_worked_forecasts_and_chances_of_counts() -> None:
    for case in cases("forecast_count"):
        asked, expected = case["input"], case["expect"]
        made = second.counts([int(month) for month in asked["history"]], int(asked["horizon"]), asked["index"])
        chances = [second.chance_of_count(made, int(target)) for target in asked["targets"]]
        assert [float(made.mean), float(made.sd)] == near(expected["mean"], expected["sd"]), case["id"]
        assert [*map(float, chances)] == near(*expected["p_reach"]), case["id"]
