"""Settings, fiscal years, desks and the calendar: nothing of it rewrites history."""

import base64
import datetime as dt
from dataclasses import replace

import pytest

from goaldesk.model.announcements import announced_days
from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.calendar import (
    choose_country,
    close_days,
    load_years,
    mark_day,
    restore_days,
    set_calendar_days,
)
from goaldesk.model.edits.metrics import add_catalogue_metrics
from goaldesk.model.edits.settings import (
    change_settings,
    free_fiscal_year,
    set_desk,
    set_fiscal_label,
    set_fiscal_year,
    set_logo,
)
from goaldesk.model.edits.units import create_unit
from goaldesk.model.errors import Refusal
from goaldesk.model.periods import month_number
from goaldesk.model.rows import CalendarDay, Desk, Metric
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.workbook import Workbook
from goaldesk.model.workdays import Workdays

NOW = dt.datetime(2026, 9, 9, 8, 0, tzinfo=dt.UTC)


def test_settings_are_written_and_only_what_differs(firm):
    changes = firm.book.edit("Set", change_settings, replace(firm.now.settings, paper="Letter", company=" Firm  2 "))
    assert {change.row.name for change in changes.changes.rows} == {"paper", "company"}
    assert (firm.now.settings.paper, firm.now.settings.company) == ("Letter", "Firm 2")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"company": ""}, "no_name"),
        ({"language": "fr"}, "not_one_of"),
        ({"paper": "A3"}, "not_one_of"),
        ({"week": "0000000"}, "bad_week"),
        ({"week": "11111"}, "bad_week"),
        ({"currency": "yuan"}, "bad_currency"),
        ({"near_line": 110}, "bad_lines"),
        ({"off_track_line": 60}, "bad_lines"),
        ({"currency_digits": 5}, "out_of_range"),
        ({"score_cap": 90}, "out_of_range"),
        ({"closing_due_workday": 0}, "out_of_range"),
        ({"fiscal_start": 4}, "fiscal_year_by_itself"),
        ({"fiscal_label": "end"}, "fiscal_year_by_itself"),
        ({"scenario": 99_999}, "gone"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(firm, fields, code):
    assert firm.refused(change_settings, replace(firm.now.settings, **fields)) == code


def test_currency_digits_are_fixed_by_the_first_figure(firm, day):
    firm.do(change_settings, replace(firm.now.settings, currency="JPY", currency_digits=0))
    assert firm.row(Metric, firm.metric["revenue"]).decimals == 0
    assert firm.row(Metric, firm.metric["gross_margin"]).decimals == 4
    firm.do(enter_actual, Entry(firm.unit["ann"], firm.metric["revenue"], day("2026-08-03"), 5))
    assert firm.refused(change_settings, replace(firm.now.settings, currency_digits=2)) == "currency_digits_fixed"


def test_the_fiscal_year_changes_by_a_short_year_to_come(firm, month):
    firm.do(set_fiscal_year, month(2027, 1), 3)
    years = [firm.now.fiscal.year_of(month(*at)) for at in ((2026, 12), (2027, 3), (2027, 4), (2028, 3))]
    assert [(year.label, year.months) for year in years] == [("2026", 12), ("2027", 3), ("2028", 12), ("2028", 12)]
    assert firm.now.settings.fiscal_start == 4


def test_the_fiscal_year_is_refused_where_it_would_change_what_is_planned_or_past(firm, month):
    assert firm.refused(set_fiscal_year, month(2026, 1), 3) == "fiscal_year_begun"
    assert firm.refused(set_fiscal_year, month(2027, 4), 3) == "not_a_fiscal_start"
    assert firm.refused(set_fiscal_year, month(2027, 1), 0) == "out_of_range"
    firm.target("ann", [10] * 12, first=month(2027, 1))
    assert firm.refused(set_fiscal_year, month(2027, 1), 3) == "fiscal_year_has_targets"
    free = free_fiscal_year(firm.now, month(2026, 9))
    assert (free.label, free.end) == ("2027", month(2028, 1))
    firm.do(set_fiscal_year, free.end, 6)
    assert free_fiscal_year(firm.now, month(2026, 9)) == free


def test_a_desk_keeps_its_id_when_the_role_changes(firm):
    first = firm.do(set_desk, "Lin Yuan", "manager")
    again = firm.do(set_desk, "Lin Yuan", "owner", language="zh")
    assert list(firm.now.all(Desk)) == [again]
    assert first.id == again.id
    assert firm.refused(set_desk, "Lin Yuan", "king") == "not_one_of"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_chinese_calendar_has_its_make_up_days(firm, month, language):
    firm.do(set_calendar_days, announced_days("CN", [2024, 2025, 2026], language))
    calendar = Workdays.of(firm.now)
    assert [calendar.in_month(month(2026, at)) for at in range(1, 13)] == [
        21,
        16,
        22,
        21,
        19,
        21,
        23,
        21,
        22,
        18,
        21,
        23,
    ]
    assert [sum(calendar.in_month(month(year, at)) for at in range(1, 13)) for year in (2024, 2025)] == [251, 248]


def test_own_days_are_set_and_cleared(firm, day):
    closure = CalendarDay(day("2026-06-30"), "off", "Stocktaking", "own")
    firm.do(set_calendar_days, [closure])
    assert not Workdays.of(firm.now).is_workday(closure.day)
    firm.do(set_calendar_days, [], cleared=[closure.day, closure.day + 1])
    assert not list(firm.now.all(CalendarDay))
    assert firm.refused(set_calendar_days, [replace(closure, kind="half")]) == "not_one_of"


def test_a_country_without_holidays_is_refused(firm):
    assert firm.refused(lambda edit: announced_days("XX", [2026])) == "unknown_country"


def test_own_closures_stay_when_a_country_is_chosen_or_an_announcement_is_read_again(firm, day):
    firm.do(mark_day, day("2026-10-01"), "work", "Trade fair")
    assert firm.do(close_days, day("2026-06-29"), day("2026-07-05"), "Half-year stocktaking") == 5
    firm.do(choose_country, "CN", [2025, 2026, 2027])
    own = [row for row in firm.now.all(CalendarDay) if row.source == "own"]
    assert len(own) == 6
    assert firm.now.settings.country == "CN"
    assert Workdays.of(firm.now).provisional_years(range(month_number(2026, 1), month_number(2027, 2))) == [2027]
    before = firm.book.digest()
    firm.do(load_years, [2026, 2027])
    assert firm.book.digest() == before
    firm.do(choose_country, "DE", [2026])
    assert [row for row in firm.now.all(CalendarDay) if row.source == "own"] == own
    firm.do(choose_country, "", [])
    assert list(firm.now.all(CalendarDay)) == own
    assert firm.refused(choose_country, "XX", [2026]) == "unknown_country"


def test_a_day_goes_back_to_the_announcement_or_to_the_week(firm, day):
    firm.do(choose_country, "CN", [2026])
    before = firm.book.digest()
    for date in ("2026-10-01", "2026-02-14", "2026-06-30", "2026-06-27"):
        works = Workdays.of(firm.now).is_workday(day(date))
        firm.do(mark_day, day(date), "off" if works else "work")
        assert Workdays.of(firm.now).is_workday(day(date)) != works
        firm.do(restore_days, [day(date)])
        assert firm.book.digest() == before
    firm.do(mark_day, day("2026-06-30"), "off")
    firm.do(mark_day, day("2026-06-30"), "work")
    assert firm.book.digest() == before


def test_a_closure_that_cannot_be_is_refused(firm, day):
    assert firm.refused(close_days, day("2026-06-30"), day("2026-06-29"), "") == "closure_backwards"
    assert firm.refused(close_days, day("2026-06-27"), day("2026-06-28"), "") == "nothing_to_close"
    assert firm.refused(close_days, day("2026-01-01"), day("2027-01-02"), "") == "closure_too_long"


def test_the_fiscal_year_is_named_by_its_start_or_end_until_there_are_figures(tmp_path, day, month):
    settings = WorkbookSettings(company="April Ltd.", fiscal_start=4)
    with Workbook.create(tmp_path / "april.goaldesk", settings, clock=lambda: NOW) as book:

        def label() -> str:
            return book.snapshot.fiscal.year_of(month(2026, 9)).label

        assert label() == "2026"
        book.edit("Try", set_fiscal_label, "end")
        assert (label(), book.snapshot.settings.fiscal_label) == ("2027", "end")
        book.edit("Try", set_fiscal_label, "start")
        assert label() == "2026"
        metric = book.edit("Try", add_catalogue_metrics, ["revenue"]).value[0]
        unit = book.edit("Try", create_unit, "Ann", "person").value
        book.edit("Try", enter_actual, Entry(unit.id, metric.id, day("2026-08-03"), 5))
        before = book.digest()
        for wrong, code in (("end", "fiscal_label_fixed"), ("middle", "not_one_of")):
            with pytest.raises(Refusal) as refusal:
                book.edit("Try", set_fiscal_label, wrong)
            assert refusal.value.code == code
        assert book.digest() == before


def png(wide, high):
    head = b"\x89PNG\r\n\x1a\n" + (13).to_bytes(4, "big") + b"IHDR"
    return head + wide.to_bytes(4, "big") + high.to_bytes(4, "big") + bytes(9)


def test_a_small_png_is_kept_as_the_picture_of_the_packs_and_nothing_else(firm):
    for picture in (b"GIF89a", png(801, 10), png(10, 241), png(0, 10), png(10, 10) + bytes(200_001)):
        assert firm.refused(set_logo, picture) == "bad_logo"
    firm.do(set_logo, png(800, 240))
    assert base64.b64decode(firm.now.settings.logo) == png(800, 240)
    firm.do(set_logo, b"")
    assert firm.now.settings.logo == ""
