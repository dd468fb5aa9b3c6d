"""The plan as a whole: writing many cells, scenarios, and the talk about targets."""

from fractions import Fraction

from goaldesk.model.edits.plan_cells import Writing, lock_plan, write_plan
from goaldesk.model.edits.scenarios import Growth, copy_scenario, remove_scenario, take_over
from goaldesk.model.edits.targets import create_scenario
from goaldesk.model.methods.switching import amounts_of
from goaldesk.model.rows import Revision, Target, TargetMonth
from goaldesk.model.sheets.plan_drift import drift
from goaldesk.model.store.workbook import Workbook


def cells(firm, unit, amounts, first):
    return {(firm.unit[unit], firm.metric["revenue"], 0, first + at): amount for at, amount in enumerate(amounts)}


def test_cells_of_two_years_become_a_draft_for_each(firm, month):
    firm.do(write_plan, cells(firm, "ann", [10] * 24, month(2026, 10)))
    targets = sorted(firm.now.all(Target), key=lambda target: target.first_month)
    assert [(target.first_month, target.months, target.status) for target in targets] == [
        (month(2026, 10), 3, "draft"),
        (month(2027, 1), 12, "draft"),
        (month(2028, 1), 9, "draft"),
    ]


def test_an_agreed_target_changes_by_a_revision_with_a_reason_only(firm, month):
    firm.target("ann", [10] * 12, status="agreed")
    change = cells(firm, "ann", [10, 12], month(2026, 10))
    assert firm.refused(write_plan, change) == "no_reason"
    firm.do(write_plan, change, Writing(reason="New shop"))
    revision = next(iter(firm.now.all(Revision)))
    assert (revision.reason, revision.from_month) == ("New shop", month(2026, 11))
    assert (
        amounts_of(firm.now, firm.now.settings.scenario)[firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 11)]
        == 12
    )


def test_cells_that_stay_as_they_are_need_no_reason(firm, month):
    firm.target("ann", [10] * 12, status="agreed")
    before = firm.book.digest()
    firm.do(write_plan, cells(firm, "ann", [10, 10], month(2026, 10)))
    assert firm.book.digest() == before


def test_a_copied_scenario_grows_and_exact_sums_stay_exact(firm, month):
    for unit, amounts in (("ann", [333] * 12), ("bob", [667] * 12)):
        firm.target(unit, amounts, status="agreed")
    firm.target("A", [1000] * 12, status="agreed")
    plan = firm.now.settings.scenario
    copy = firm.do(copy_scenario, plan, "high", "High", Growth(Fraction(1, 10)))
    found = amounts_of(firm.now, copy.id)
    june = [found[firm.unit[unit], firm.metric["revenue"], 0, month(2026, 6)] for unit in ("ann", "bob", "A")]
    assert june == [366, 734, 1100]
    assert {target.status for target in firm.now.all(Target) if target.scenario == copy.id} == {"draft"}
    assert amounts_of(firm.now, plan)[firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 6)] == 333


def test_a_unit_grows_as_the_nearest_one_above_it_says(firm, month):
    firm.target("ann", [100] * 12)
    growth = Growth(Fraction(1, 10), {firm.unit["A"]: Fraction(1, 2)})
    copy = firm.do(copy_scenario, firm.now.settings.scenario, "high", "High", growth)
    assert set(amounts_of(firm.now, copy.id).values()) == {150}


def test_growth_of_a_year_and_metric_leaves_the_others_as_they_are(firm, month):
    firm.target("ann", [100] * 12)
    firm.do(write_plan, {(firm.unit["ann"], firm.metric["revenue"], 0, month(2027, 1)): 100})
    firm.do(write_plan, {(firm.unit["ann"], firm.metric["deals_won"], 0, month(2027, 1)): 100})
    growth = Growth(Fraction(1, 2), months=range(month(2027, 1), month(2028, 1)), metric=firm.metric["revenue"])
    copy = firm.do(copy_scenario, firm.now.settings.scenario, "high", "High", growth)
    grown = {cell[1:] for cell, amount in amounts_of(firm.now, copy.id).items() if amount == 150}
    assert grown == {(firm.metric["revenue"], 0, month(2027, 1))}
    assert set(amounts_of(firm.now, copy.id).values()) == {100, 150}


def test_the_plan_cannot_be_removed_and_a_scenario_goes_with_its_targets(firm, month):
    firm.target("ann", [100] * 12)
    plan = firm.now.settings.scenario
    assert firm.refused(remove_scenario, plan) == "scenario_is_plan"
    before = firm.book.digest()
    copy = firm.do(copy_scenario, plan, "high", "High")
    firm.do(remove_scenario, copy.id)
    assert firm.book.digest() == before


def test_a_locked_month_stays_locked_until_it_is_unlocked(firm, month):
    target = firm.target("ann", [100] * 12)
    about = (firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 10))
    before = firm.book.digest()
    firm.do(lock_plan, [about], True)
    assert firm.row(TargetMonth, target.id, month(2026, 10)).locked
    firm.do(lock_plan, [about], False)
    assert firm.book.digest() == before


def test_a_scenario_takes_over_what_changed_in_the_plan_since_its_own_last_change(firm, month):
    firm.target("ann", [100] * 12)
    firm.target("bob", [200] * 12)
    firm.target("A", [300] * 12)
    plan = firm.now.settings.scenario
    high = firm.do(copy_scenario, plan, "high", "High", Growth(Fraction(1, 10)))
    own = firm.book.last_of_scenario(high.id, amounts=True)
    assert not drift(firm.book, firm.now, plan, own.sequence)
    firm.do(write_plan, cells(firm, "ann", [150, None], month(2026, 10)))
    firm.do(write_plan, cells(firm, "A", [350], month(2026, 10)))
    firm.do(write_plan, cells(firm, "bob", [210], month(2026, 12)))
    firm.do(write_plan, cells(firm, "bob", [200], month(2026, 12)))
    firm.do(write_plan, cells(firm, "cid", [70], month(2026, 10)))
    changes = drift(firm.book, firm.now, plan, own.sequence)
    assert len(changes) == 4
    assert firm.do(take_over, high.id, changes) == 4
    found = amounts_of(firm.now, high.id)
    about = firm.metric["revenue"], 0, month(2026, 10)
    october = {unit: found[firm.unit[unit], *about] for unit in ("ann", "bob", "A", "cid")}
    assert october == {"ann": 160, "bob": 220, "A": 380, "cid": 70}
    assert october["A"] == october["ann"] + october["bob"]
    assert (firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 11)) not in found
    assert found[firm.unit["bob"], firm.metric["revenue"], 0, month(2026, 12)] == 220


def test_what_was_changed_last_is_the_same_whether_the_history_was_asked_before_or_not(firm, month, tmp_path):
    firm.target("ann", [100] * 12)
    plan = firm.now.settings.scenario
    high = firm.do(copy_scenario, plan, "high", "High")
    firm.book.last_of_scenario(high.id, amounts=True)
    change = firm.book.edit("Plan", write_plan, cells(firm, "ann", [150], month(2026, 10))).changes
    firm.book.apply(change.inverse(), "Plan")
    firm.do(write_plan, cells(firm, "ann", [170], month(2026, 11)))
    questions = [(scenario, amounts) for scenario in (plan, high.id) for amounts in (False, True)]
    asked = [firm.book.last_of_scenario(scenario, amounts=amounts) for scenario, amounts in questions]
    copy = tmp_path / "copy.goaldesk"
    firm.book.save_copy(copy)
    with Workbook.open(copy) as other:
        assert [other.last_of_scenario(scenario, amounts=amounts) for scenario, amounts in questions] == asked
    assert asked[0].sequence > asked[2].sequence


def test_what_a_scenario_left_out_on_purpose_is_not_set_by_taking_over(firm, month):
    firm.target("ann", [100] * 12)
    plan = firm.now.settings.scenario
    empty = firm.do(create_scenario, "none", "None")
    before = firm.book.last_of_scenario(empty.id)
    firm.do(write_plan, cells(firm, "ann", [120], month(2026, 10)))
    assert firm.do(take_over, empty.id, drift(firm.book, firm.now, plan, before.sequence)) == 0
    assert amounts_of(firm.now, empty.id) == {}
