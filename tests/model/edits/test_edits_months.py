"""The month end: closing in order, reopening backwards, what the ledger says."""

import datetime as dt

from goaldesk.model.closing import closed_through, is_closed
from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.months import (
    close_month,
    explain_difference,
    reopen_back_to,
    reopen_month,
    set_control_total,
    set_data_through,
)
from goaldesk.model.edits.settings import change_settings, set_desk
from goaldesk.model.rows import ControlTotal, Metric, MonthEvent


def test_months_close_in_order_and_reopen_backwards(firm, month):
    firm.do(close_month, month(2026, 6))
    assert firm.refused(close_month, month(2026, 6)) == "not_next_to_close"
    assert firm.refused(close_month, month(2026, 8)) == "not_next_to_close"
    firm.do(close_month, month(2026, 7))
    assert firm.refused(reopen_month, month(2026, 6), "why") == "not_last_closed"
    assert firm.refused(reopen_month, month(2026, 8), "why") == "not_closed"
    assert firm.refused(reopen_month, month(2026, 7), " ") == "no_reason"
    firm.do(reopen_month, month(2026, 7), "Booked twice")
    assert closed_through(firm.now) == month(2026, 6)
    firm.do(close_month, month(2026, 7))
    assert [(event.kind, event.by, event.reason) for event in firm.now.all(MonthEvent)] == [
        ("closed", "Ann", ""),
        ("closed", "Ann", ""),
        ("reopened", "Ann", "Booked twice"),
        ("closed", "Ann", ""),
    ]


def test_everything_before_the_last_closed_month_is_closed(firm, month):
    assert closed_through(firm.now) is None
    firm.do(close_month, month(2026, 6))
    assert [is_closed(firm.now, month(2026, at)) for at in (1, 6, 7)] == [True, True, False]
    firm.do(reopen_month, month(2026, 6), "why")
    assert not is_closed(firm.now, month(2026, 1))


def test_a_month_that_is_not_over_stays_open(firm, month):
    assert firm.refused(close_month, month(2026, 9)) == "month_not_over"


def test_the_practice_day_is_today(firm, month, day):
    from dataclasses import replace

    firm.do(change_settings, replace(firm.now.settings, practice_today=day("2026-08-31")))
    assert firm.refused(close_month, month(2026, 8)) == "month_not_over"
    firm.do(change_settings, replace(firm.now.settings, practice_today=day("2026-09-01")))
    firm.do(close_month, month(2026, 8))
    assert dt.datetime.fromisoformat(next(iter(firm.now.all(MonthEvent))).at).year == 2026


def test_a_month_closes_when_it_agrees_with_the_ledger_or_the_difference_is_explained(firm, month, day):
    revenue, august = firm.metric["revenue"], month(2026, 8)
    firm.do(enter_actual, Entry(firm.unit["ann"], revenue, day("2026-08-31"), 205_546_160))
    firm.do(set_control_total, revenue, august, 206_786_160)
    assert firm.refused(close_month, august) == "ledger_differs"
    firm.do(set_control_total, revenue, august, 206_786_160, reason="An entry of September")
    firm.do(close_month, august)
    assert firm.refused(set_control_total, revenue, august, 1) == "month_closed"


def test_a_control_total_is_typed_and_taken_back(firm, month):
    before = firm.book.digest()
    firm.do(set_control_total, firm.metric["revenue"], month(2026, 8), 5)
    assert firm.row(ControlTotal, firm.metric["revenue"], month(2026, 8)).amount == 5
    firm.do(set_control_total, firm.metric["revenue"], month(2026, 8), None)
    assert firm.book.digest() == before
    assert firm.refused(set_control_total, firm.metric["gross_margin"], month(2026, 8), 5) == "computed_metric"
    assert firm.refused(set_control_total, firm.metric["revenue"], month(2026, 8), 10**16) == "amount_too_large"


def test_a_month_reopens_with_all_that_closed_after_it(firm, month):
    for number in (5, 6, 7):
        firm.do(close_month, month(2026, number))
    events = firm.do(reopen_back_to, month(2026, 6), "A return was booked twice")
    assert [event.month for event in events] == [month(2026, 7), month(2026, 6)]
    assert closed_through(firm.now) == month(2026, 5)
    assert firm.refused(reopen_back_to, month(2026, 6), "why") == "not_closed"


def test_reopening_is_the_owners_where_there_is_one(firm, month):
    firm.do(close_month, month(2026, 7))
    firm.do(set_desk, "Ann", "bookkeeper")
    firm.do(set_desk, "Lin", "owner")
    assert firm.refused(reopen_month, month(2026, 7), "why") == "owner_reopens"
    firm.do(set_desk, "Ann", "owner")
    firm.do(reopen_month, month(2026, 7), "why")


def test_a_difference_is_explained_only_where_a_total_was_typed(firm, month):
    revenue, august = firm.metric["revenue"], month(2026, 8)
    assert firm.refused(explain_difference, revenue, august, "why") == "no_ledger_total"
    firm.do(set_control_total, revenue, august, 100)
    assert firm.refused(explain_difference, revenue, august, "  ") == "no_reason"
    firm.do(explain_difference, revenue, august, " Posted in September ")
    assert firm.row(ControlTotal, revenue, august).reason == "Posted in September"
    firm.do(close_month, august)


def test_how_far_figures_are_complete_can_be_said_by_hand(firm, month, day):
    revenue = firm.metric["revenue"]
    firm.do(close_month, month(2026, 7))
    firm.do(set_data_through, revenue, day("2026-08-20"))
    assert firm.row(Metric, revenue).data_through == day("2026-08-20")
    firm.do(set_data_through, revenue, day("2026-08-10"))
    assert firm.refused(set_data_through, revenue, day("2026-09-10")) == "through_in_future"
    assert firm.refused(set_data_through, revenue, day("2026-07-30")) == "through_closed"
    assert firm.refused(set_data_through, firm.metric["gross_margin"], day("2026-08-10")) == "computed_metric"
