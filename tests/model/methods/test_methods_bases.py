"""What totals are split by: the worked examples (`vectors/planning.json`, `calendar_cn.json`)."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from goaldesk.model.methods.bases import blend, capacity, january_share, ramp
from goaldesk.model.methods.split import split

VECTORS = Path(__file__).parents[2] / "data/vectors"
CASES = json.loads((VECTORS / "planning.json").read_text("utf-8"))["cases"]
PAIRS = [
    case for case in json.loads((VECTORS / "calendar_cn.json").read_text("utf-8"))["cases"] if case["op"] == "jan_feb"
]


def fractions(texts: list[str]) -> list[Fraction]:
    return [Fraction(text) for text in texts]


def of_reallocate(given: dict[str, Any], expected: Any) -> None:
    current = given["current"]
    held = {cell: current[cell] for cell in given.get("locked", ())}
    held |= {int(cell): value for cell, value in given.get("changed", {}).items()}
    total = given.get("total", sum(current))
    assert list(split(total, current, step=given["step"], locked=held).values) == expected


def of_ramp(given: dict[str, Any], expected: Any) -> None:
    assert ramp(fractions(given["curve"]), given["hire_month_index"], given["months"]) == fractions(expected)


def of_capacity(given: dict[str, Any], expected: Any) -> None:
    curve = fractions(given["curve"])
    weights = [
        capacity(Fraction(unit["fte"]), ramp(curve, unit["hire_month_index"], given["months"]))
        for unit in given["units"]
    ]
    assert weights == fractions(expected["capacity"])
    assert list(split(given["total"], weights, step=given["step"]).values) == expected["values"]


def of_blend(given: dict[str, Any], expected: Any) -> None:
    weights = blend(given["bases"], fractions(given["lambdas"]))
    assert weights == fractions(expected["weights"])
    assert list(split(given["total"], weights, step=given["step"]).values) == expected["values"]


OPERATIONS = {
    "reallocate": of_reallocate,
    "ramp": of_ramp,
    "capacity": of_capacity,
    "blend": of_blend,
}


WORKED = [case for case in CASES if case["op"] in OPERATIONS]


@pytest.mark.parametrize("case", WORKED, ids=[case["id"] for case in WORKED])
def test_a_worked_example_comes_out(case: dict[str, Any]) -> None:
    OPERATIONS[case["op"]](case["input"], case["expect"])


@pytest.mark.parametrize("case", PAIRS, ids=[case["id"] for case in PAIRS])
def test_january_and_february_share_their_total_by_own_years_and_working_days(case: dict[str, Any]) -> None:
    given, expected = case["input"], case["expect"]
    share = january_share(fractions(given["own_jan_shares"]), (given["workdays"][0], given["workdays"][1]))
    assert share == Fraction(expected["jan_share"])
    assert split(given["pair_total"], [share, 1 - share]).values == (expected["jan"], expected["feb"])


def test_an_empty_base_is_left_out_of_a_blend() -> None:
    assert blend([[0, 0], [1, 3]], [Fraction(1, 2), Fraction(1, 2)]) == [Fraction(1, 4), Fraction(3, 4)]
    assert blend([[0, 0]], [Fraction(1)]) == [0, 0]


def test_who_leaves_has_no_capacity_afterwards() -> None:
    assert ramp([Fraction(1, 2)], 1, 5, left=3) == [0, Fraction(1, 2), 1, 1, 0]
    assert ramp([Fraction(1, 2)], -3, 2) == [1, 1]
