"""Splitting one total: the worked examples (`vectors/allocation_1d.json`) and what holds for every split."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.split import CannotSplit, Limits, Split, split

CASES = json.loads((Path(__file__).parents[2] / "data/vectors/allocation_1d.json").read_text("utf-8"))["cases"]


def run(given: dict[str, Any]) -> Split:
    locked = {int(cell): value for cell, value in given.get("locked", {}).items()}
    limits = Limits(given.get("lo"), given.get("hi"))
    return split(given["total"], given["weights"], step=given.get("step", 1), locked=locked, limits=limits)


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_worked_example_comes_out(case: dict[str, Any]) -> None:
    if "expect_error" in case:
        with pytest.raises(CannotSplit) as found:
            run(case["input"])
        expected = {
            key: tuple(value) if isinstance(value, list) else value for key, value in case["expect_error"].items()
        }
        assert {"code": found.value.code.upper(), **found.value.figures} == expected
        return
    made = run(case["input"])
    notes = ["EQUAL_FALLBACK"] * made.equal + ([f"RESIDUE:{made.residue[0]}@{made.residue[1]}"] if made.residue else [])
    assert list(made.values) == case["expect"]["values"]
    assert notes == case["expect"]["notes"]


@st.composite
def tasks(draw: st.DrawFn) -> tuple[int, list[int], int, dict[int, int], Limits]:
    count = draw(st.integers(1, 8))
    weights = draw(st.lists(st.integers(0, 50), min_size=count, max_size=count))
    step = draw(st.sampled_from([1, 3, 10, 100]))
    least = draw(st.lists(st.none() | st.integers(0, 300), min_size=count, max_size=count))
    most = draw(st.lists(st.none() | st.integers(0, 900), min_size=count, max_size=count))
    locked = draw(st.dictionaries(st.integers(0, count - 1), st.integers(0, 400), max_size=count))
    return draw(st.integers(0, 3000)), weights, step, locked, Limits(least, most)


def attempt(
    total: int, weights: list[int], step: int, locked: dict[int, int], limits: Limits
) -> tuple[Split | None, str]:
    try:
        return split(total, weights, step=step, locked=locked, limits=limits), ""
    except CannotSplit as why:
        return None, why.code


@given(tasks())
def test_a_split_adds_up_exactly_within_its_limits_or_says_why_not(
    task: tuple[int, list[int], int, dict[int, int], Limits],
) -> None:
    total, weights, step, locked, limits = task
    made, why_not = attempt(total, weights, step, locked, limits)
    if made is None:
        assert why_not in WHY_NOT
        return
    assert sum(made.values) == total
    assert all(made.values[cell] == value for cell, value in locked.items())
    free = [cell for cell in range(len(weights)) if cell not in locked]
    for cell in free:
        low, high = limits.of(cell)
        assert low <= made.values[cell] <= (total if high is None else high)
    assert sum(made.values[cell] % step != 0 for cell in free) <= 1


WHY_NOT = {
    "bounds_crossed", "no_step_multiple_in_bounds", "locked_exceed_total", "all_locked_mismatch", "below_minimums",
    "above_maximums", "no_room_for_residue",
}  # fmt: skip


@given(st.integers(0, 10**15), st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(any))
def test_without_limits_each_cell_is_within_one_step_of_its_exact_share(total: int, weights: list[int]) -> None:
    made = split(total, weights)
    for value, weight in zip(made.values, weights, strict=True):
        assert abs(value - Fraction(total * weight, sum(weights))) < 1


def test_nothing_to_split_over_and_no_step_are_said() -> None:
    for code, weights, step in (("no_cells", [], 1), ("bad_step", [1], 0)):
        with pytest.raises(CannotSplit) as found:
            split(10, weights, step=step)
        assert found.value.code == code


def test_what_no_step_takes_needs_a_cell_with_room() -> None:
    with pytest.raises(CannotSplit) as found:
        split(105, [1, 1], step=10, limits=Limits(most=[50, 50]))
    assert (found.value.code, found.value.figures) == ("no_room_for_residue", {"residue": 5})
