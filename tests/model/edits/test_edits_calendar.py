"""Closures and the days that are worked instead of them."""

from dataclasses import replace

import pytest

from goaldesk.model.edits.calendar import close_days, close_with_make_up, mark_day, restore_days
from goaldesk.model.edits.settings import change_settings
from goaldesk.model.rows import CalendarDay
from goaldesk.model.workdays import worked_instead


@pytest.fixture
def closed(firm, day):
    """Tuesday 30 June 2026 is closed, Saturday the 27th worked instead."""
    firm.do(mark_day, day("2026-06-30"), "off", "Stocktaking")
    firm.do(close_with_make_up, day("2026-06-30"), day("2026-06-27"))
    return firm


def days(firm):
    return sorted((row.day, row.kind, row.name) for row in firm.now.all(CalendarDay))


def test_a_day_is_worked_instead_of_a_closure_under_its_name(closed, day):
    assert days(closed) == [(day("2026-06-27"), "work", "Stocktaking"), (day("2026-06-30"), "off", "Stocktaking")]
    assert worked_instead(closed.now, day("2026-06-30")) == day("2026-06-27")
    assert worked_instead(closed.now, day("2026-06-27")) is None


def test_another_day_takes_its_place_and_none_takes_it_back(closed, day):
    closed.do(close_with_make_up, day("2026-06-30"), day("2026-07-04"))
    assert [row[0] for row in days(closed)] == [day("2026-06-30"), day("2026-07-04")]
    closed.do(close_with_make_up, day("2026-06-30"), None)
    assert [row[0] for row in days(closed)] == [day("2026-06-30")]


@pytest.mark.parametrize(
    "end", [lambda edit, at: mark_day(edit, at, "work"), lambda edit, at: restore_days(edit, [at])]
)
def test_without_its_closure_no_day_is_worked_instead(closed, day, end):
    closed.do(end, day("2026-06-30"))
    assert days(closed) == []


def test_what_cannot_be_worked_instead_is_refused(closed, day):
    def refused(closure, instead):
        return closed.refused(close_with_make_up, day(closure), day(instead))

    before = closed.book.digest()
    assert refused("2026-06-30", "2026-07-01") == "worked_anyway"
    assert refused("2026-06-29", "2026-06-28") == "not_closed"
    assert closed.book.digest() == before
    closed.do(mark_day, day("2026-06-29"), "off")
    assert refused("2026-06-29", "2026-06-28") == "name_first"
    closed.do(close_days, day("2026-07-09"), day("2026-07-10"), "Fair")
    assert refused("2026-07-09", "2026-07-11") == "nearer_to_another"


def test_a_week_has_seven_days_or_fourteen(firm):
    settings = firm.now.settings
    firm.do(change_settings, replace(settings, week="11111101111100"))
    assert firm.refused(change_settings, replace(settings, week="111111")) == "bad_week"
