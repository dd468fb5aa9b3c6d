"""The working calendar."""

from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.periods import month_number
from goaldesk.model.workdays import Workdays
from tests.builders import Company, day


def spring() -> Workdays:
    company = Company()
    for date in ("2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"):
        company.calendar(date, "off")
    company.calendar("2026-02-14", "work")  # a Saturday that is worked
    company.calendar("2026-02-21", "off")  # as the week says
    return Workdays.of(company.snapshot())


def test_the_week_decides_and_calendar_days_say_otherwise() -> None:
    workdays = spring()
    assert workdays.is_workday(day("2026-02-13"))
    assert workdays.is_workday(day("2026-02-14"))
    assert not workdays.is_workday(day("2026-02-17"))
    assert not workdays.is_workday(day("2026-02-21"))
    assert workdays.in_month(month_number(2026, 2)) == 20 - 5 + 1
    assert workdays.in_month(month_number(2026, 1)) == 22


def test_working_days_are_counted_with_both_ends() -> None:
    workdays = spring()
    assert workdays.count(day("2026-02-13"), day("2026-02-13")) == 1
    assert workdays.count(day("2026-02-13"), day("2026-02-23")) == 3
    assert workdays.count(day("2026-02-13"), day("2026-02-12")) == 0


def test_the_numbered_working_day_of_a_month() -> None:
    workdays = spring()
    february = month_number(2026, 2)
    assert workdays.nth(february, 1) == day("2026-02-02")
    assert workdays.nth(february, 11) == day("2026-02-14")
    assert workdays.nth(february, 12) == day("2026-02-23")
    assert workdays.nth(february, 17) is None
    assert workdays.nth(february, 0) is None


def test_no_year_is_missing_and_one_that_was_not_announced_is_provisional() -> None:
    workdays = spring()
    assert (workdays.state(2026), workdays.state(2031)) == ("announced", "provisional")
    assert workdays.provisional_years(range(month_number(2026, 10), month_number(2028, 2))) == [2027, 2028]
    assert workdays.count(day("1931-01-01"), day("1931-12-31")) == 261
    assert workdays.count(day("2131-01-01"), day("2131-12-31")) == 261


def test_without_public_holidays_no_year_is_provisional() -> None:
    company = Company()
    company.calendar("2026-06-30", "off", "own")
    assert Workdays.of(company.snapshot()).state(2026) == "plain"
    assert Workdays.of(Company(country="CN").snapshot()).state(2026) == "provisional"


def test_a_week_without_working_days_has_none() -> None:
    assert Workdays("0000000", {}).count(0, 1000) == 0
    assert Workdays("0000000", {}).nth(month_number(2026, 1), 1) is None


def test_alternate_saturdays_are_worked_every_second_week() -> None:
    workdays = Workdays("11111101111100", {})
    saturdays = [at for at in range(day("2026-09-05"), day("2026-10-04")) if at % 7 == day("2026-09-05") % 7]
    assert [workdays.is_workday(at) for at in saturdays] == [True, False, True, False, True]
    assert workdays.in_month(month_number(2026, 9)) == 22 + 2
    assert Workdays("11111001111110", {}).in_month(month_number(2026, 9)) == 22 + 2


@given(
    st.text("01", min_size=7, max_size=7) | st.text("01", min_size=14, max_size=14),
    st.dictionaries(st.integers(-400, 400), st.sampled_from(["off", "work"]), max_size=30),
    st.integers(-500, 500),
    st.integers(0, 300),
)
def test_counting_is_asking_day_by_day(week: str, kinds: dict[int, str], first: int, length: int) -> None:
    workdays = Workdays(week, kinds)
    assert workdays.count(first, first + length) == sum(map(workdays.is_workday, range(first, first + length + 1)))
