"""The year of the working calendar: it adds up in both directions, and has the announced days of mainland China."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.announcements import announced_days
from goaldesk.model.periods import date_of
from goaldesk.model.rows import CalendarDay
from goaldesk.model.sheets.calendar_year import CalendarYear, calendar_year, month_with
from goaldesk.model.workdays import Workdays
from tests.builders import Company, day, month

VECTORS = json.loads((Path(__file__).parents[2] / "data" / "vectors" / "calendar_cn.json").read_text())
COUNTS, FESTIVALS = (
    next(case["expect"] for case in VECTORS["cases"] if case["id"] == name)
    for name in ("month_workdays", "spring_festival_day")
)


def china(*years: int, week: str = "1111100", own: tuple[CalendarDay, ...] = (), language: str = "en") -> Company:
    company = Company(week=week, country="CN")
    written = {row.day for row in own}
    for row in [row for row in announced_days("CN", years, language) if row.day not in written] + list(own):
        company.add(row)
    return company


def adds_up(sheet: CalendarYear) -> None:
    parts = (sheet.week, sheet.holidays, sheet.make_up, sheet.closed, sheet.extra)
    for at in range(12):
        assert sum(part.months[at] for part in parts) == sheet.workdays.months[at]
    assert sum(part.year for part in parts) == sheet.workdays.year == sum(cell.works for cell in sheet.days)


@pytest.mark.parametrize("year", range(2020, 2027))
def test_the_built_in_years_of_mainland_china_have_the_known_working_days(year: int) -> None:
    sheet = calendar_year(china(year).snapshot(), year)
    assert list(sheet.workdays.months) == COUNTS[str(year)]
    assert sheet.state == "announced"
    adds_up(sheet)


def test_the_spring_festival_is_off_on_its_own_day_in_every_year() -> None:
    for year, festival in FESTIVALS.items():
        named = {row.day: row for row in announced_days("CN", [int(year)], "zh")}
        first = named[day(festival)]
        assert (first.kind, first.name) == ("off", "春节"), festival


def test_2026_is_261_days_less_19_and_6_more() -> None:
    sheet = calendar_year(china(2026).snapshot(), 2026)
    years = (sheet.week.year, sheet.holidays.year, sheet.make_up.year, sheet.workdays.year)
    assert years == (261, -19, 6, 248)


def test_the_holidays_of_2026_have_their_days_and_the_days_worked_for_them() -> None:
    runs = calendar_year(china(2026, language="zh").snapshot(), 2026).runs
    assert [(run.name, run.days) for run in runs] == [
        ("元旦", 3),
        ("春节", 9),
        ("清明节", 3),
        ("劳动节", 5),
        ("端午节", 3),
        ("中秋节", 3),
        ("国庆节", 7),
    ]
    assert [str(date_of(at)) for at in runs[1].make_up] == ["2026-02-14", "2026-02-28"]
    assert [str(date_of(at)) for at in runs[6].make_up] == ["2026-09-20", "2026-10-10"]
    assert sum(run.days for run in runs) == 33
    assert sum(len(run.make_up) for run in runs) == 6


def test_a_year_that_was_not_announced_is_provisional_with_its_13_statutory_days() -> None:
    snapshot = china(2027).snapshot()
    sheet = calendar_year(snapshot, 2027)
    assert sheet.state == "provisional"
    assert (sheet.week.year, sheet.holidays.year, sheet.workdays.year) == (261, -13, 248)
    assert Workdays.of(snapshot).state(2027) == sheet.state
    adds_up(sheet)


def test_a_year_of_which_nothing_is_known_follows_the_week() -> None:
    sheet = calendar_year(Company().snapshot(), 2031)
    assert (sheet.state, sheet.workdays.year, list(sheet.runs)) == ("plain", 261, [])


def test_own_days_are_counted_apart_and_do_not_make_a_year_announced() -> None:
    own = (
        CalendarDay(day("2026-06-30"), "off", "Stocktaking", "own"),
        CalendarDay(day("2026-06-27"), "work", "Stocktaking", "own"),
    )
    sheet = calendar_year(china(2026, own=own).snapshot(), 2026)
    assert (sheet.closed.months[5], sheet.extra.months[5], sheet.workdays.months[5]) == (-1, 1, 21)
    assert sheet.workdays.year == 248
    alone = Company()
    alone.add(own[0])
    assert calendar_year(alone.snapshot(), 2026).state == "plain"
    announced_before = china(2025, own=own).snapshot()
    assert calendar_year(announced_before, 2026).state == "provisional"


def test_a_six_day_week_has_the_whole_holiday_off() -> None:
    sheet = calendar_year(china(2026, week="1111110").snapshot(), 2026)
    saturday = sheet.cell(day("2026-01-03"))
    assert saturday is not None
    assert (saturday.kind, saturday.works) == ("holiday", False)
    adds_up(sheet)


def test_it_is_said_what_a_day_does_to_its_month() -> None:
    snapshot = china(2026).snapshot()
    assert month_with(snapshot, day("2026-06-30"), "off") == (21, 20)
    assert month_with(snapshot, day("2026-06-27"), "work") == (21, 22)
    assert month_with(snapshot, day("2026-06-27"), "off") == (21, 21)
    assert calendar_year(snapshot, 2026).workdays.months[month("2026-06") % 12] == 21


@pytest.mark.parametrize("country", ["DE", "US", "IN", "GB"])
def test_other_countries_add_up_and_no_year_fails(country: str) -> None:
    company = Company(country=country)
    for row in announced_days(country, range(1999, 2041, 20)):
        company.add(row)
    for year in (1999, 2019, 2039, 2040):
        adds_up(calendar_year(company.snapshot(), year))


@given(
    st.dictionaries(
        st.integers(day("2026-01-01"), day("2026-12-31")),
        st.tuples(st.sampled_from(["off", "work"]), st.sampled_from(["own", "announced", "provisional"])),
        max_size=40,
    ),
    st.text("01", min_size=7, max_size=7),
)
def test_whatever_was_set_the_year_adds_up(days: dict[int, tuple[str, str]], week: str) -> None:
    company = Company(week=week)
    for number, (kind, source) in days.items():
        company.add(CalendarDay(number, kind, "", source))
    adds_up(calendar_year(company.snapshot(), 2026))
