"""The months behind a unit, how amounts are laid over months, and by what targets are shared."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.history import history_of
from goaldesk.model.methods.phasing import PHASINGS, Subject, as_last_year, by_season, by_workdays, phase
from goaldesk.model.methods.split import split
from goaldesk.model.methods.split_methods import SPLIT_METHODS, Sharing, by_capacity, by_history, capacity_of
from goaldesk.model.rows import Person
from tests.builders import Company, day, month


def company(*, through: str | None = "2026-12-31", **settings: object) -> Company:
    made = Company(year=2025, **settings)
    made.unit("co", kind="company")
    for person in ("ann", "bob"):
        made.unit(person, "co")
    made.metric("rev", through=through)
    return made


def earn(made: Company, person: str, first: str, amounts: list[int]) -> None:
    for at, amount in enumerate(amounts):
        year, number = divmod(month(first) + at, 12)
        made.entry(person, "rev", f"{year}-{number + 1:02d}-10", amount)


def subject(made: Company, unit: str, first: str = "2027-01", months: int = 12) -> Subject:
    return Subject(made.id(unit), made.id("rev"), 0, range(month(first), month(first) + months))


def test_a_history_has_complete_months_only_and_a_quiet_one_is_zero() -> None:
    made = company(through="2026-03-15")
    earn(made, "ann", "2025-11", [10, 0, 30, 40, 50])
    found = history_of(made.snapshot(), made.id("ann"), made.id("rev"))
    assert (found.first, found.amounts) == (month("2025-11"), (10, 0, 30, 40))
    assert found.of(month("2026-03")) is None
    assert found.sum_of(range(month("2025-11"), month("2026-01"))) == 10


def test_a_history_ends_before_the_month_that_is_asked_for() -> None:
    made = company()
    earn(made, "ann", "2025-11", [10, 20, 30])
    found = history_of(made.snapshot(), made.id("ann"), made.id("rev"), before=month("2026-01"))
    assert found.amounts == (10, 20)


def test_who_never_had_a_figure_has_no_history() -> None:
    made = company(through=None)
    assert history_of(made.snapshot(), made.id("ann"), made.id("rev")).amounts == ()


def test_the_season_of_the_closed_year_shapes_the_next() -> None:
    made = company()
    earn(made, "ann", "2025-01", [100] * 11 + [400] + [100] * 11 + [400])
    weights = by_season(made.snapshot(), subject(made, "ann"))
    assert weights is not None
    assert weights[11] > 3 * weights[10]


def test_a_short_history_has_no_season_and_last_year_needs_all_its_months() -> None:
    made = company()
    earn(made, "ann", "2026-10", [100, 200, 300])
    snapshot = made.snapshot()
    assert by_season(snapshot, subject(made, "bob")) is None
    assert as_last_year(snapshot, subject(made, "ann")) is None
    assert as_last_year(snapshot, subject(made, "ann", "2027-10", 3)) == [100, 200, 300]


def test_a_new_person_takes_the_season_of_the_company() -> None:
    made = company()
    earn(made, "ann", "2025-01", [100] * 11 + [400] + [100] * 11 + [400])
    earn(made, "bob", "2026-07", [50] * 6)
    weights = by_season(made.snapshot(), subject(made, "bob"))
    assert weights is not None
    assert weights[11] > 2 * weights[10]


def test_january_and_february_share_by_working_days_in_china() -> None:
    made = company(country="CN")
    for date in ("2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"):
        made.calendar(date, "off")
    earn(made, "ann", "2026-01", [100] * 12)
    weights = by_season(made.snapshot(), subject(made, "ann"))
    days = by_workdays(made.snapshot(), subject(made, "ann"))
    assert weights is not None
    assert days is not None
    # One own year is too few: working days alone, 21 in January and 20 - 5 = 15 in February 2027.
    assert (days[0], days[1]) == (21, 15)
    assert weights[0] / (weights[0] + weights[1]) == Fraction(21, 36)


@pytest.mark.parametrize("way", PHASINGS, ids=[way.key for way in PHASINGS])
@given(total=st.integers(-(10**12), 10**12), step=st.sampled_from([1, 100]))
def test_every_way_to_phase_adds_up_exactly(way: object, total: int, step: int) -> None:
    made = company()
    earn(made, "ann", "2025-01", [100 + at for at in range(24)])
    weights = way.weights(made.snapshot(), subject(made, "ann"))  # type: ignore[attr-defined]
    assert sum(phase(total, weights, step=step).values) == total


def test_a_locked_month_keeps_its_amount_below_zero_too() -> None:
    assert phase(-100, [Fraction(1)] * 3, locked={0: -40}).values == (-40, -30, -30)


def test_people_are_shared_by_what_they_reached_and_a_newcomer_has_no_weight() -> None:
    made = company()
    earn(made, "ann", "2026-01", [10] * 12)
    made.employ("bob", "2027-01-01")
    sharing = Sharing([made.id("ann"), made.id("bob")], made.id("rev"), 0, range(month("2027-01"), month("2028-01")))
    assert by_history(made.snapshot(), sharing) == [120, None]


def test_capacity_counts_ramp_joining_and_leaving() -> None:
    made = company()
    made.add(Person(made.id("ann"), capacity=50))
    made.add(Person(made.id("bob"), day("2027-03-01"), day("2027-10-31"), ramp="[25, 50, 75]"))
    snapshot = made.snapshot()
    year = range(month("2027-01"), month("2028-01"))
    assert capacity_of(snapshot, made.id("ann"), year) == 6
    assert (
        capacity_of(snapshot, made.id("bob"), year) == Fraction(3, 2) + 5
    )  # a quarter, a half, three quarters, 5 months
    assert capacity_of(snapshot, made.id("co"), year) == Fraction(25, 2)
    assert by_capacity(snapshot, Sharing([made.id("ann")], made.id("rev"), 0, year)) == [6]


@pytest.mark.parametrize("method", SPLIT_METHODS, ids=[method.key for method in SPLIT_METHODS])
def test_every_split_method_gives_weights_that_add_up_to_the_parent(method: object) -> None:
    made = company()
    earn(made, "ann", "2025-01", [100 + at for at in range(24)])
    earn(made, "bob", "2025-01", [50 + at for at in range(24)])
    made.target("ann", "rev", "2027-01", [7] * 12)
    units = [made.id("ann"), made.id("bob")]
    sharing = Sharing(units, made.id("rev"), 0, range(month("2027-01"), month("2028-01")))
    weights = method.weights(made.snapshot(), sharing)  # type: ignore[attr-defined]
    assert sum(split(10**7 + 1, [weight or Fraction(0) for weight in weights]).values) == 10**7 + 1
