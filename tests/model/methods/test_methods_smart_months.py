"""The months of a target: by each way of phasing, typed or moved by hand, closed; and the days of its checks."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.methods.smart.months import check_days, chosen_spread, review_days, spreads, with_month
from goaldesk.model.rows import MonthEvent
from goaldesk.model.target_draft import Rhythm
from tests.builders import day, month
from tests.model.methods.test_methods_smart import MADE, SNAPSHOT, codes, company, draft


@given(st.integers(0, 10**11), st.sampled_from([1, 3, 12]), st.sampled_from([1, 100, 100_000]))
def test_every_way_of_phasing_adds_up_to_the_amount(amount: int, months: int, step: int) -> None:
    wanted = replace(draft(MADE, ruling=Fraction(amount), step=step), months=months)
    for spread in spreads(SNAPSHOT, wanted, amount):
        assert spread.amounts is None or sum(spread.amounts) == amount


def test_months_typed_by_hand_stay_and_the_others_share_the_rest() -> None:
    made = company()
    hand = draft(made, by_hand=((month("2027-02"), 900_000),), phasing="equal", step=100)
    assert Assessment(made.snapshot(), hand).amounts == (550_000, 900_000, 550_000)
    too_much = Assessment(made.snapshot(), replace(hand, by_hand=((month("2027-02"), 2_100_000),)))
    assert too_much.amounts is None
    assert codes(too_much)["timebound"] == ("off_track", "months_miss")
    every = tuple((month("2027-01") + at, part) for at, part in enumerate((100_000, 200_000, 700_000)))
    assert Assessment(made.snapshot(), replace(hand, by_hand=every)).amounts == (200_000, 400_000, 1_400_000)


@given(
    st.integers(1, 10**9),
    st.integers(2, 12),
    st.lists(st.tuples(st.integers(0, 11), st.integers(-(10**9), 2 * 10**9)), min_size=1, max_size=14),
)
def test_a_month_moved_by_hand_takes_what_the_held_ones_leave_and_the_sum_stays(
    amount: int, months: int, moves: list[tuple[int, int]]
) -> None:
    made = draft(MADE, months=months, ruling=Fraction(amount), phasing="equal")
    for at, wanted in moves:
        moved = made.first + at % months
        made = with_month(SNAPSHOT, made, amount, moved, wanted)
        found = chosen_spread(SNAPSHOT, made, amount).amounts
        assert found is not None
        assert sum(found) == amount
        assert min(found) >= 0
        assert found[moved - made.first] == dict(made.by_hand)[moved]


def test_closed_months_keep_what_they_have_and_a_period_that_is_all_closed_is_refused() -> None:
    made = company()
    made.target("ann", "rev", "2026-11", [500_000, 600_000])
    made.add(MonthEvent(made.id_for("closed"), month("2026-11"), "closed", "x", "2026-12-03T08:00:00"))
    opened = draft(made, target=made.id("plan/ann/rev//2026-11"), first=month("2026-11"), months=2, phasing="equal")
    facts = Assessment(made.snapshot(), opened)
    assert facts.amounts == (500_000, 1_500_000)
    over = Assessment(made.snapshot(), replace(opened, months=1))
    assert codes(over)["timebound"] == ("off_track", "period_closed")


def test_checks_fall_on_their_weekday_or_the_next_working_day_and_reviews_into_the_month_after() -> None:
    made = company()
    made.calendar("2027-01-04", "off")
    run = range(month("2027-01"), month("2027-02"))
    snapshot = made.snapshot()
    found = check_days(snapshot, run, Rhythm("week", 0, 3))
    assert found == [day(text) for text in ("2027-01-05", "2027-01-11", "2027-01-18", "2027-01-25")]
    assert review_days(snapshot, run, Rhythm("week", 0, 3)) == [day("2027-02-03")]
    assert check_days(snapshot, run, Rhythm("none", 0, 0)) == []


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"deadline": day("2027-04-05")}, ("on_track", "dated")),
        ({"deadline": day("2027-04-04")}, ("at_risk", "deadline_on_free_day")),
        ({"deadline": day("2027-03-30")}, ("off_track", "deadline_before_end")),
        ({"rhythm": Rhythm("none", 0, 0)}, ("at_risk", "no_rhythm")),
        ({"by_hand": ((month("2027-03"), 1_700_000),)}, ("at_risk", "late_in_period")),
    ],
)
def test_the_light_of_the_dates_follows_its_rules(facts: dict[str, object], code: tuple[str, str]) -> None:
    assert codes(Assessment(SNAPSHOT, draft(MADE, **facts)))["timebound"] == code
