"""Splitting over units and months: the worked examples (`vectors/allocation_2d.json`) and what always holds."""

import json
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.methods.two_way.table import Filled, Task, split_two_way

CASES = json.loads((Path(__file__).parents[2] / "data/vectors/allocation_2d.json").read_text("utf-8"))["cases"]


def asked(given: dict[str, Any]) -> Task:
    locked = {(int(key.split(",")[0]), int(key.split(",")[1])): value for key, value in given.get("locked", {}).items()}
    step, least, most = given.get("step", 1), given.get("lo"), given.get("hi")
    return Task(given["rows"], given["cols"], given["seed"], step, locked, least, most)


def holds(task: Task, filled: Filled) -> None:
    """Both totals, the locks, the limits, and each cell beside its fit."""
    assert filled.values.sum(axis=1).tolist() == list(task.rows)
    assert filled.values.sum(axis=0).tolist() == list(task.columns)
    for (row, column), value in np.ndenumerate(filled.values):
        cell = (row, column)
        if task.locked and cell in task.locked:
            assert value == task.locked[cell]
            continue
        assert value % task.step == 0
        low = task.least[row][column] if task.least else None
        high = task.most[row][column] if task.most else None
        assert (low or 0) <= value <= (task.rows[row] if high is None else high)
    if filled.proportional:
        assert (np.abs(filled.values - filled.fit) < task.step * (1 + 1e-6)).all()


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_worked_example_comes_out(case: dict[str, Any]) -> None:
    task = asked(case["input"])
    if "expect_error" in case:
        with pytest.raises(CannotSplit) as found:
            split_two_way(task)
        expected = {
            key: tuple(value) if isinstance(value, list) else value for key, value in case["expect_error"].items()
        }
        assert {"code": found.value.code.upper(), **found.value.figures} == expected
        return
    filled = split_two_way(task)
    holds(task, filled)
    assert filled.fit == pytest.approx(np.array(case["expect"]["fit"]), rel=1e-6, abs=1e-6)
    off = np.abs(filled.values - np.array(case["expect"]["fit"])).sum() / task.step
    assert off == pytest.approx(case["expect"]["objective"], abs=1e-5)


@st.composite
def tasks(draw: st.DrawFn) -> Task:
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    step = draw(st.sampled_from([1, 10]))
    cells = draw(
        st.lists(st.lists(st.integers(0, 40), min_size=columns, max_size=columns), min_size=rows, max_size=rows)
    )
    seeds = draw(
        st.lists(st.lists(st.integers(0, 9), min_size=columns, max_size=columns), min_size=rows, max_size=rows)
    )
    most = draw(
        st.none() | st.just([[draw(st.none() | st.integers(0, 900)) for _ in range(columns)] for _ in range(rows)])
    )
    least = draw(
        st.none() | st.just([[draw(st.none() | st.integers(0, 60)) for _ in range(columns)] for _ in range(rows)])
    )
    locked = {
        at: cells[at[0]][at[1]] * step for at in product(range(rows), range(columns)) if draw(st.integers(0, 5)) == 0
    }
    totals = np.array(cells) * step
    return Task(totals.sum(axis=1).tolist(), totals.sum(axis=0).tolist(), seeds, step, locked, least, most)


def attempt(task: Task) -> tuple[Filled | None, CannotSplit | None]:
    try:
        return split_two_way(task), None
    except CannotSplit as why:
        return None, why


@settings(max_examples=150)
@given(tasks())
def test_both_totals_are_exact_or_the_rows_in_the_way_are_named_with_the_proof(task: Task) -> None:
    filled, why_not = attempt(task)
    if filled is not None:
        holds(task, filled)
        return
    assert why_not is not None
    figures, (least, most) = why_not.figures, limits_of(task)
    if why_not.code == "no_step_multiple_in_bounds":
        assert least[figures["row"], figures["col"]] > most[figures["row"], figures["col"]]
        return
    needs, room = (np.array(totals) // task.step for totals in (task.rows, task.columns))
    needs, room = needs - least.sum(axis=1), room - least.sum(axis=0)
    if why_not.code == "locks_or_minimums_exceed_total":
        named = [np.flatnonzero(left < 0).tolist() for left in (needs, room)]
        assert [list(figures["rows"]), list(figures["cols"])] == named != [[], []]
        return
    # What the named rows need is more than the usable columns have left, with all that the limits of the others let in.
    assert why_not.code == "infeasible"
    usable = set(figures["usable_cols"])
    others = [at for at in range(len(task.columns)) if at not in usable]
    rows = list(figures["rows"])
    can_take = room[list(usable)].sum() + (most - least)[np.ix_(rows, others)].sum()
    assert (figures["need"], figures["can_take"]) == (needs[rows].sum() * task.step, can_take * task.step)
    assert figures["short"] == figures["need"] - figures["can_take"] > 0


def test_only_what_is_in_the_way_is_named() -> None:
    """The first row can take nothing; the second one finds its way round the third."""
    with pytest.raises(CannotSplit) as found:
        split_two_way(Task([1, 1, 1], [1, 2], [[0, 1], [1, 1], [1, 0]], most=[[None, 0], [None, None], [None, None]]))
    assert found.value.figures == {"rows": (0,), "usable_cols": (), "need": 1, "can_take": 0, "short": 1}


def limits_of(task: Task) -> tuple[Any, Any]:
    """The least and the most of each cell in steps: a lock is both, a cell without seed stays at its least."""
    shape = (len(task.rows), len(task.columns))
    least, most = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
    locked = task.locked or {}
    for row, column in np.ndindex(*shape):
        low, high = (limits[row][column] if limits else None for limits in (task.least, task.most))
        least[row, column] = -(-(low or 0) // task.step)
        most[row, column] = max(task.rows[row] // task.step, least[row, column]) if high is None else high // task.step
        if (row, column) in locked:
            least[row, column] = most[row, column] = locked[row, column] // task.step
    for row, seeds in enumerate(task.seeds):
        free = [at for at in range(len(seeds)) if (row, at) not in locked]
        if any(seeds[at] for at in free):
            for at in free:
                most[row, at] = most[row, at] if seeds[at] else min(least[row, at], most[row, at])
    return least, most


def nearest(fit: "np.ndarray[Any, Any]", rows: list[int], columns: list[int]) -> float:
    """The smallest sum of differences of all roundings, found by trying every one."""
    floors = np.floor(fit + 1e-6)
    best = np.inf
    for choice in product((0, 1), repeat=fit.size):
        tried = floors + np.array(choice).reshape(fit.shape)
        if (
            (np.abs(tried - fit) < 1).all()
            and tried.sum(axis=1).tolist() == rows
            and tried.sum(axis=0).tolist() == columns
        ):
            best = min(best, float(np.abs(tried - fit).sum()))
    return best


@settings(max_examples=40)
@given(st.lists(st.lists(st.integers(1, 9), min_size=3, max_size=3), min_size=3, max_size=3), st.integers(0, 10**6))
def test_no_other_rounding_is_nearer_to_the_proportional_values(seeds: list[list[int]], mix: int) -> None:
    rows = [3 + mix % 11, 5 + mix % 7, 4 + mix % 5]
    columns = [2 + mix % 6, 3 + mix % 4]
    filled = split_two_way(Task(rows, [*columns, sum(rows) - sum(columns)], seeds))
    off = float(np.abs(filled.values - filled.fit).sum())
    assert off == pytest.approx(nearest(filled.fit, rows, [*columns, sum(rows) - sum(columns)]), abs=1e-5)


def test_a_lock_off_the_step_and_a_negative_seed_are_refused() -> None:
    for code, task in (
        ("lock_not_step_multiple", Task([100], [100], [[1]], 10, {(0, 0): 15})),
        ("negative_weight", Task([10], [10], [[-1]])),
        ("bad_step", Task([10], [10], [[1]], 0)),
        ("no_step_multiple_in_bounds", Task([100], [100], [[1]], 100, None, [[120]], [[180]])),
    ):
        with pytest.raises(CannotSplit) as found:
            split_two_way(task)
        assert found.value.code == code
