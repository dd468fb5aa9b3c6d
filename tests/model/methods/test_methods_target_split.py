"""Sharing a parent's target among those below it: what holds for every split, and what follows after one change."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaldesk.model.methods.following import parent_followed, parent_with_target, rest_shared
from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.methods.target_split import SplitAsk, TargetSplit, first_ask, rows_below, split_target, weights_of
from goaldesk.model.rows import MonthEvent, Person
from goaldesk.model.snapshot import Snapshot
from tests.builders import Company, day, month

JANUARY = month("2027-01")
EACH = [1_000] * 12
NAMED = {
    "all_locked_mismatch",
    "above_maximums",
    "below_minimums",
    "bounds_crossed",
    "infeasible",
    "locked_exceed_total",
    "month_overfull",
    "no_months",
    "no_room_for_residue",
    "no_step_multiple_in_bounds",
    "row_overfull",
    "row_without_room",
}


def company(*, closed: int = 0) -> Company:
    """A company of two teams, four people and one metric; the first months of 2027 may be closed."""
    made = Company(year=2027)
    made.unit("co", kind="company")
    for team, people in (("east", ("ann", "bob")), ("west", ("cid", "dee"))):
        made.unit(team, "co", kind="team")
        for person in people:
            made.unit(person, team)
    made.metric("rev", through="2026-12-31", shown=0)
    for at in range(closed):
        made.add(MonthEvent(made.id_for(f"closing {at}"), JANUARY + at, "closed", "", "", 0))
    return made


def asked(made: Company, snapshot: Snapshot, parent: str = "co", **more: object) -> SplitAsk:
    ask = SplitAsk(0, made.id(parent), made.id("rev"), 0, snapshot.fiscal.year(2027), ())
    ask = replace(ask, rows=rows_below(snapshot, ask, people=True))
    return replace(ask, **{"methods": (("equal", Fraction(1)),), **more})  # type: ignore[arg-type]


def earn(made: Company, unit: str, amounts: list[int]) -> None:
    for at, amount in enumerate(amounts):
        made.entry(unit, "rev", f"2026-{at + 1:02}-10", amount)


def totals(split: TargetSplit) -> list[int | None]:
    return [split.total(row.new) for row in split.rows]


@st.composite
def questions(draw: st.DrawFn) -> tuple[Company, Snapshot, SplitAsk]:
    amounts = st.integers(0, 5_000)
    made = company(closed=draw(st.integers(0, 3)))
    made.target("co", "rev", "2027-01", draw(st.lists(st.none() | amounts, min_size=12, max_size=12)), status="draft")
    for person in ("ann", "bob"):
        months = draw(st.lists(st.none() | st.integers(0, 900), min_size=12, max_size=12))
        made.target(person, "rev", "2027-01", months, status=draw(st.sampled_from(["draft", "agreed"])))
        earn(made, person, draw(st.lists(st.integers(-50, 900), min_size=12, max_size=12)))
    if draw(st.booleans()):
        made.employ("dee", "2027-04-01", "2027-10-15")
    snapshot = made.snapshot()
    people = [made.id(person) for person in ("ann", "bob", "cid", "dee")]
    cells = st.tuples(st.sampled_from(people), st.integers(JANUARY, JANUARY + 11))
    ask = asked(
        made,
        snapshot,
        methods=((draw(st.sampled_from(["history", "equal", "capacity", "present", "forecast"])), Fraction(1)),),
        pattern=draw(st.sampled_from(["season", "last_year", "parent"])),
        step=draw(st.sampled_from([1, 7, 100])),
        over=draw(st.sampled_from([Fraction(0), Fraction(1, 20)])),
        cells=draw(st.dictionaries(cells, st.integers(0, 700), max_size=4)),
        totals=draw(st.dictionaries(st.sampled_from(people), st.integers(0, 9_000), max_size=2)),
        limits=draw(
            st.dictionaries(
                st.sampled_from(people),
                st.tuples(st.none() | amounts, st.none() | st.integers(3_000, 40_000)),
                max_size=2,
            )
        ),
    )
    return made, snapshot, first_ask(snapshot, ask) if draw(st.booleans()) else ask


@settings(max_examples=40)
@given(questions())
def test_a_split_adds_up_both_ways_and_keeps_what_is_locked_or_closed_or_says_why_not(
    question: tuple[Company, Snapshot, SplitAsk],
) -> None:
    _, snapshot, ask = question
    split = split_target(snapshot, ask)
    if split.refused is not None:
        assert split.refused.code in NAMED
        return
    for at, month_number in enumerate(split.months):
        for row in split.rows:
            if at not in split.open:
                assert row.new[at] == row.now[at]
            elif (row.unit, month_number) in ask.cells:
                assert row.new[at] == ask.cells[row.unit, month_number]
        if at in split.open:
            assert sum(row.new[at] or 0 for row in split.rows) == split.wanted[at]
    for row in split.rows:
        low, high = ask.limits.get(row.unit, (None, None))
        total = split.total(row.new) or 0
        assert ask.totals.get(row.unit, total) == total
        if row.unit not in ask.totals and any(row.new[at] != row.now[at] for at in split.open):
            assert (low or 0) <= total
            assert high is None or total <= high
    given_out = sum(split.wanted[at] or 0 for at in split.open)
    parent = sum(split.parent[at] or 0 for at in split.open)
    assert abs(given_out - parent * (1 + ask.over)) <= ask.step / 2


def test_a_target_is_shared_by_history_and_each_row_is_within_a_step_of_its_share() -> None:
    made = company()
    made.target("co", "rev", "2027-01", EACH, status="draft")
    for person, each in (("ann", 50), ("bob", 30), ("cid", 20)):
        earn(made, person, [each] * 12)
    made.employ("dee", "2027-01-01")
    snapshot = made.snapshot()
    split = split_target(snapshot, asked(made, snapshot, methods=(("history", Fraction(1)),), step=100))
    assert totals(split) == [6_000, 3_600, 2_400, 0]
    assert split.rows[3].weight is None


def test_what_was_agreed_and_what_is_locked_is_kept_from_the_beginning() -> None:
    made = company()
    made.target("co", "rev", "2027-01", EACH, status="draft")
    made.target("ann", "rev", "2027-01", [321] * 12, status="agreed")
    made.target("bob", "rev", "2027-01", [100] * 12, status="draft")
    made.months[-1] = replace(made.months[-1], locked=1)
    snapshot = made.snapshot()
    split = split_target(snapshot, first_ask(snapshot, asked(made, snapshot)))
    assert split.rows[0].new == (321,) * 12
    assert split.rows[1].new[11] == 100
    assert {unit for unit, _ in split.changes()} == {made.id(person) for person in ("bob", "cid", "dee")}


def test_closed_months_stay_and_only_the_rest_is_shared() -> None:
    made = company(closed=3)
    made.target("co", "rev", "2027-01", EACH, status="draft")
    made.target("ann", "rev", "2027-01", [5_000] * 12, status="draft")
    snapshot = made.snapshot()
    split = split_target(snapshot, asked(made, snapshot))
    assert split.open == tuple(range(3, 12))
    assert [row.new[:3] for row in split.rows] == [(5_000,) * 3, *[(None,) * 3] * 3]
    assert totals(split) == [17_250, 2_250, 2_250, 2_250]


def test_a_newcomer_gets_nothing_before_joining_and_less_while_learning() -> None:
    made = company()
    made.target("co", "rev", "2027-01", EACH, status="draft")
    made.add(Person(made.id("dee"), day("2027-07-01"), ramp="[25, 50, 75]"))
    snapshot = made.snapshot()
    split = split_target(snapshot, asked(made, snapshot, methods=(("capacity", Fraction(1)),), pattern="parent"))
    dee = split.rows[3].new
    assert dee[:6] == (0,) * 6
    assert [bool(amount) for amount in dee[6:]] == [True] * 6
    assert (dee[6] or 0) < (dee[9] or 0)
    assert not any(unit == made.id("dee") and at < JANUARY + 6 for unit, at in split.changes())


def test_amounts_that_are_no_multiple_of_the_step_are_still_met_exactly() -> None:
    made = company()
    made.target("co", "rev", "2027-01", [1_001, 2_033, 999, *[1_000] * 9], status="draft")
    snapshot = made.snapshot()
    split = split_target(snapshot, asked(made, snapshot, step=50))
    assert [sum(row.new[at] or 0 for row in split.rows) for at in range(3)] == [1_001, 2_033, 999]
    assert sum(1 for row in split.rows for amount in row.new if (amount or 0) % 50) == 3


def test_over_assignment_gives_out_more_in_every_month() -> None:
    made = company()
    made.target("co", "rev", "2027-01", EACH, status="draft")
    snapshot = made.snapshot()
    split = split_target(snapshot, asked(made, snapshot, over=Fraction(1, 20)))
    assert split.wanted == (1_050,) * 12
    assert split.parent == (1_000,) * 12


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"totals": {"ann": 11_000, "bob": 2_000}}, "locked_exceed_total"),
        ({"cells": {("ann", 1): 1_200}}, "month_overfull"),
        ({"totals": {"ann": 100}, "cells": {("ann", 1): 300}}, "row_overfull"),
        ({"limits": dict.fromkeys(("ann", "bob", "cid", "dee"), (None, 2000))}, "above_maximums"),
        ({"limits": dict.fromkeys(("ann", "bob", "cid", "dee"), (4000, None))}, "below_minimums"),
        ({"totals": dict.fromkeys(("ann", "bob", "cid", "dee"), 2_000)}, "all_locked_mismatch"),
        ({"cells": {(one, 1): 100 for one in ("ann", "bob", "cid", "dee")}}, "infeasible"),
    ],
)
def test_what_cannot_be_says_why_and_changes_nothing_but_what_is_locked(
    more: dict[str, dict[object, int]], code: str
) -> None:
    made = company()
    made.target("co", "rev", "2027-01", EACH, status="draft")

    def key(one: object) -> object:
        return (made.id(one[0]), JANUARY + one[1]) if isinstance(one, tuple) else made.id(str(one))

    snapshot = made.snapshot()
    facts = {name: {key(one): value for one, value in facts.items()} for name, facts in more.items()}
    split = split_target(snapshot, asked(made, snapshot, **facts))
    assert split.refused is not None
    assert split.refused.code == code
    assert set(split.changes()) == set(facts.get("cells", {}))


def test_methods_are_mixed_by_their_parts() -> None:
    made = company()
    earn(made, "ann", [30] * 12)
    earn(made, "bob", [10] * 12)
    snapshot = made.snapshot()
    half = (("history", Fraction(1, 2)), ("weights", Fraction(1, 2)))
    ask = asked(made, snapshot, parent="east", methods=half, weights={made.id("bob"): Fraction(3)})
    assert weights_of(snapshot, ask) == [Fraction(1, 2), Fraction(1, 2)]


def test_a_team_with_a_target_of_its_own_stands_for_its_people() -> None:
    made = company()
    made.target("east", "rev", "2027-01", EACH, status="draft")
    snapshot = made.snapshot()
    assert asked(made, snapshot).rows == (made.id("east"), made.id("cid"), made.id("dee"))
    ask = asked(made, snapshot)
    assert rows_below(snapshot, ask, people=False) == (made.id("east"), made.id("west"))


def test_levels_are_shared_month_by_month() -> None:
    made = company()
    made.metric("staff", aggregation="stock", decimals=0, unit="count")
    made.target("co", "staff", "2027-01", [10 + at for at in range(12)], status="draft")
    snapshot = made.snapshot()
    ask = replace(asked(made, snapshot), metric=made.id("staff"))
    split = split_target(snapshot, ask)
    assert [sum(row.new[at] or 0 for row in split.rows) for at in range(12)] == [10 + at for at in range(12)]
    assert sum(total or 0 for total in totals(split)) == 21


@given(
    st.lists(st.integers(0, 900), min_size=3, max_size=3),
    st.integers(0, 3_000),
    st.sampled_from([1, 50]),
    st.booleans(),
)
def test_one_figure_changes_and_the_others_share_the_rest(now: list[int], total: int, step: int, agreed: bool) -> None:
    made = company()
    made.target("co", "rev", "2027-01", [total], status="draft")
    for person, amount in zip(("ann", "bob", "cid"), now, strict=True):
        status = "agreed" if agreed and person == "bob" else "draft"
        made.target(person, "rev", "2027-01", [amount], status=status)
    snapshot = made.snapshot()
    ask = replace(asked(made, snapshot, step=step), parent=made.id("co"))
    assert parent_with_target(snapshot, ask, made.id("ann")) == made.id("co")
    held = now[0] + (now[1] if agreed else 0)
    if held > total:
        with pytest.raises(CannotSplit, match="locked_exceed_total"):
            rest_shared(snapshot, ask, made.id("ann"), [JANUARY])
        return
    found = rest_shared(snapshot, ask, made.id("ann"), [JANUARY])
    people = [made.id(person) for person in ("ann", "bob", "cid", "dee")]
    after = [found.get((person, JANUARY), amount) for person, amount in zip(people, [*now, 0], strict=True)]
    assert sum(after) == total
    assert after[0] == now[0]
    assert after[1] == now[1] or not agreed


def test_the_parent_follows_in_open_months_only() -> None:
    made = company(closed=1)
    made.target("co", "rev", "2027-01", [1_000] * 3, status="draft")
    made.target("ann", "rev", "2027-01", [900, 1_300, 1_000], status="draft")
    snapshot = made.snapshot()
    months = range(JANUARY, JANUARY + 12)
    assert parent_followed(snapshot, asked(made, snapshot), months) == {(made.id("co"), JANUARY + 1): 1_300}


def test_a_locked_month_is_part_of_its_row_s_share() -> None:
    made = company()
    made.target("co", "rev", "2027-01", EACH, status="draft")
    snapshot = made.snapshot()
    split = split_target(snapshot, asked(made, snapshot, step=10, cells={(made.id("ann"), JANUARY + 1): 700}))
    assert totals(split) == [3_000] * 4
    assert split.rows[0].new[1] == 700
