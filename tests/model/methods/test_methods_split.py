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
) -> tuple[Split | None, CannotSplit | None]:
    try:
        return split(total, weights, step=step, locked=locked, limits=limits), None
    except CannotSplit as why:
        return None, why


@given(tasks())
def test_a_split_adds_up_exactly_within_its_limits_or_proves_that_none_can(
    task: tuple[int, list[int], int, dict[int, int], Limits],
) -> None:
    total, weights, step, locked, limits = task
    made, why_not = attempt(total, weights, step, locked, limits)
    free = [cell for cell in range(len(weights)) if cell not in locked]
    if made is None:
        assert why_not is not None
        proves_that_none_can(why_not, total - sum(locked.values()), step, [limits.of(cell) for cell in free], free)
        return
    assert sum(made.values) == total
    assert all(made.values[cell] == value for cell, value in locked.items())
    for cell in free:
        low, high = limits.of(cell)
        assert low <= made.values[cell] <= (total if high is None else high)
    assert sum(made.values[cell] % step != 0 for cell in free) <= 1


def proves_that_none_can(
    why: CannotSplit, left: int, step: int, bounds: list[tuple[int, int | None]], free: list[int]
) -> None:
    """That the figures of a refusal are true, and that no split exists where they are."""
    code, figures = why.code.upper(), why.figures
    least = sum(-(-low // step) * step for low, _ in bounds)
    most = sum(high // step * step for _, high in bounds if high is not None)
    named = figures.get("indexes", ())
    if code == "BOUNDS_CROSSED":
        crossed = tuple(cell for cell, (low, high) in zip(free, bounds, strict=True) if high is not None and low > high)
        assert named == crossed != ()
    elif code == "NO_STEP_MULTIPLE_IN_BOUNDS":
        pairs = zip(free, bounds, strict=True)
        empty = tuple(cell for cell, (low, high) in pairs if high is not None and -(-low // step) * step > high)
        assert named == empty != ()
    elif code == "LOCKED_EXCEED_TOTAL":
        assert figures["excess"] == -left > 0
    elif code == "ALL_LOCKED_MISMATCH":
        assert not free
        assert figures["gap"] == left > 0
    elif code == "BELOW_MINIMUMS":
        assert (figures["minimum"], figures["available"], figures["short"]) == (least, left, least - left)
        assert least > left // step * step
    elif code == "ABOVE_MAXIMUMS":
        assert all(high is not None for _, high in bounds)
        assert (figures["maximum"], figures["available"], figures["excess"]) == (most, left, left - most)
        assert most < left // step * step
    else:
        assert code == "NO_ROOM_FOR_RESIDUE"
        assert figures["residue"] == left % step > 0


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
