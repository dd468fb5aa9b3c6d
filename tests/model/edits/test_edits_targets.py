"""Targets: headers with months, what is agreed, and revisions."""

from dataclasses import replace

from goaldesk.model.amounts import LARGEST
from goaldesk.model.announcements import announced_days
from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.calendar import set_calendar_days
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.revisions import revise_target, take_back_revision
from goaldesk.model.edits.targets import (
    create_scenario,
    remove_target,
    set_target,
    set_target_month,
    set_target_status,
)
from goaldesk.model.rows import Revision, RevisionMonth, Scenario, Target, TargetMonth


def amounts(firm, target):
    months = firm.now.target_months.of(target.id)
    return dict(zip(months.month.tolist(), months.amount.tolist(), strict=True))


def test_a_target_stands_in_the_plan_with_its_months(firm, month):
    target = firm.target("ann", [10] * 12)
    assert target.scenario == firm.now.settings.scenario
    assert amounts(firm, target) == {month(2026, at): 10 for at in range(1, 13)}


def test_a_month_without_an_amount_is_not_set(firm, month):
    row = Target(0, 0, firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 1), 12)
    target = firm.do(set_target, row, {month(2026, 3): 0})
    assert amounts(firm, target) == {month(2026, 3): 0}


def test_targets_of_one_key_never_overlap(firm, month):
    firm.target("ann", [10] * 6)
    row = Target(0, 0, firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 6), 7)
    assert firm.refused(set_target, row, {}) == "target_overlaps"
    firm.do(set_target, replace(row, first_month=month(2026, 7), months=6), {})
    firm.do(set_target, replace(row, scenario=firm.do(create_scenario, "high", "High").id), {})
    firm.do(set_target, replace(row, unit=firm.unit["bob"]), {})


def test_a_target_lies_within_one_fiscal_year(firm, month):
    row = Target(0, 0, firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 7), 12)
    assert firm.refused(set_target, row, {}) == "target_over_years"


def test_a_target_needs_facts_that_are_there(firm, month):
    row = Target(0, 0, firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 1), 12)
    start = row.first_month
    for wrong in ({"unit": 99_999}, {"metric": 99_999}, {"segment": 99_999}, {"scenario": 99_999}, {"id": 99_999}):
        assert firm.refused(set_target, replace(row, **wrong), {start: 1}) == "gone"
    assert firm.refused(set_target, replace(row, status="fine"), {start: 1}) == "not_one_of"
    assert firm.refused(set_target, replace(row, months=0), {}) == "out_of_range"
    assert firm.refused(set_target, row, {start - 1: 1}) == "month_outside"
    assert firm.refused(set_target, row, {start: LARGEST + 1}) == "amount_too_large"


def test_a_draft_is_written_again_whole(firm, month):
    target = firm.target("ann", [10, 20, 30])
    firm.do(set_target_month, target.id, month(2026, 2), 25, locked=True)
    firm.do(set_target, replace(target, statement="More"), {month(2026, 1): 11, month(2026, 2): 26})
    assert amounts(firm, target) == {month(2026, 1): 11, month(2026, 2): 26}
    assert firm.row(TargetMonth, target.id, month(2026, 2)).locked == 1
    assert firm.row(Target, target.id).statement == "More"


def test_a_month_of_a_draft_is_set_and_taken_back(firm, month):
    target = firm.target("ann", [10, 20, 30])
    firm.do(set_target_month, target.id, month(2026, 3), None)
    assert amounts(firm, target) == {month(2026, 1): 10, month(2026, 2): 20}
    assert firm.refused(set_target_month, target.id, month(2026, 4), 1) == "month_outside"


def test_an_agreed_target_changes_only_by_a_revision(firm, month):
    target = firm.target("ann", [10, 20, 30], status="agreed")
    assert firm.refused(set_target_month, target.id, month(2026, 3), 1) == "target_agreed"
    assert firm.refused(set_target, target, {month(2026, 1): 1}) == "target_agreed"
    assert firm.refused(remove_target, target.id) == "target_agreed"
    draft = firm.target("bob", [10, 20, 30])
    assert firm.refused(revise_target, draft.id, {month(2026, 3): 1}, "why") == "not_agreed_yet"


def test_a_revision_keeps_what_was_and_says_why(firm, month, day):
    target = firm.target("ann", [10] * 12, status="agreed")
    revision = firm.do(revise_target, target.id, {month(2026, 10): 12, month(2026, 11): 10}, " A dealer left. ")
    assert (revision.from_month, revision.reason, revision.revised_by) == (month(2026, 10), "A dealer left.", "Ann")
    assert revision.revised_day == day("2026-09-09")
    assert list(firm.now.all(RevisionMonth)) == [RevisionMonth(revision.id, month(2026, 10), 10, 12)]
    assert amounts(firm, target)[month(2026, 10)] == 12


def test_a_revision_can_take_a_month_back(firm, month):
    target = firm.target("ann", [10] * 12, status="agreed")
    firm.do(revise_target, target.id, {month(2026, 12): None}, "The shop closes")
    assert month(2026, 12) not in amounts(firm, target)


def test_a_revision_is_refused_without_reason_change_or_open_month(firm, month, day):
    target = firm.target("ann", [10] * 12, status="agreed")
    assert firm.refused(revise_target, target.id, {month(2026, 10): 12}, "  ") == "no_reason"
    assert firm.refused(revise_target, target.id, {month(2026, 10): 10}, "why") == "nothing_revised"
    assert firm.refused(revise_target, target.id, {month(2027, 1): 10}, "why") == "month_outside"
    assert firm.refused(revise_target, target.id, {month(2026, 10): LARGEST + 1}, "why") == "amount_too_large"
    firm.do(close_month, month(2026, 7))
    assert firm.refused(revise_target, target.id, {month(2026, 7): 9}, "why") == "month_closed"
    firm.do(revise_target, target.id, {month(2026, 7): 10, month(2026, 8): 9}, "why")


def test_no_target_is_written_into_a_closed_month(firm, month):
    draft = firm.target("bob", [10] * 12)
    firm.do(close_month, month(2026, 7))
    row = Target(0, 0, firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 1), 12)
    assert firm.refused(set_target, row, {month(2026, 7): 1}) == "month_closed"
    assert firm.refused(set_target, draft, {month(2026, 8): 1}) == "month_closed"
    assert firm.refused(set_target_month, draft.id, month(2026, 7), None) == "month_closed"
    assert firm.refused(remove_target, draft.id) == "month_closed"
    firm.do(set_target, row, {month(2026, 8): 1})
    firm.do(set_target, draft, {month(2026, at): 10 if at < 8 else 11 for at in range(1, 13)})


def test_a_revision_is_late_once_four_fifths_of_the_working_days_had_gone(firm, month, day):
    firm.do(set_calendar_days, announced_days("CN", [2026]))
    august = firm.target("ann", [194], status="agreed", first=month(2026, 8))

    def late(target, at, on, amount):
        return firm.do(revise_target, target.id, {at: amount}, "Typhoon", day=day(on)).late

    assert [late(august, month(2026, 8), "2026-08-25", 190), late(august, month(2026, 8), "2026-08-26", 180)] == [0, 1]
    year = firm.target("bob", [10] * 12, status="agreed")
    assert late(year, month(2026, 9), "2026-08-27", 9) == 0
    assert late(year, month(2026, 8), "2026-08-27", 9) == 1  # the month itself had gone
    assert late(year, month(2026, 12), "2026-12-01", 9) == 1


def test_a_target_is_agreed_by_somebody_and_stays_so(firm, day):
    target = firm.target("ann", [10] * 12)
    firm.do(set_target_status, target.id, "proposed")
    firm.do(set_target_status, target.id, "draft")
    agreed = firm.do(set_target_status, target.id, "agreed", by="Lin", reason="A red light, but we try")
    assert (agreed.agreed_by, agreed.agreed_day, agreed.reason) == (
        *("Lin", day("2026-09-09")),
        "A red light, but we try",
    )
    assert firm.refused(set_target_status, target.id, "draft") == "status_step"
    assert firm.do(set_target_status, target.id, "locked").agreed_by == "Lin"
    assert firm.refused(revise_target, target.id, {target.first_month: 9}, "Typhoon") == "target_locked"
    assert firm.refused(set_target_status, target.id, "fine") == "not_one_of"


def test_a_draft_is_removed_with_its_months(firm):
    before = firm.book.digest()
    target = firm.target("ann", [10] * 12)
    firm.do(remove_target, target.id)
    assert firm.book.digest() == before


def test_a_scenario_has_a_code_of_its_own(firm):
    scenario = firm.do(create_scenario, "high", "High", kind="stretch")
    assert firm.row(Scenario, scenario.id) == scenario
    assert firm.refused(create_scenario, "HIGH", "Again") == "code_taken"
    assert firm.refused(create_scenario, "low", "Low", kind="x") == "not_one_of"


def test_entries_do_not_wait_for_targets(firm, day):
    assert firm.do(enter_actual, Entry(firm.unit["ann"], firm.metric["revenue"], day("2026-08-03"), -5))


def test_a_revision_is_taken_back_by_another_one_in_the_months_that_nobody_changed_since(firm, month, day):
    target = firm.target("ann", [100] * 12, status="agreed")
    first = firm.do(revise_target, target.id, dict.fromkeys(range(month(2026, 6), month(2027, 1)), 120), "New shop")
    firm.do(revise_target, target.id, {month(2026, 12): 150}, "Christmas")
    for at in range(1, 7):
        firm.do(close_month, month(2026, at))
    assert firm.refused(take_back_revision, first.id, " ") == "no_reason"
    back = firm.do(take_back_revision, first.id, "The shop stays closed")
    amounts = firm.now.target_months.of(target.id).amount.tolist()
    assert amounts == [100] * 5 + [120] + [100] * 5 + [150]
    assert (back.from_month, back.reason) == (month(2026, 7), "The shop stays closed")
    assert len(list(firm.now.all(Revision))) == 3
    assert firm.refused(take_back_revision, first.id, "Once more") == "nothing_to_take_back"
