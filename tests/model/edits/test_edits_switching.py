"""Making a scenario the plan: what is agreed, locked or closed, and what was the plan before."""

from fractions import Fraction

from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.scenarios import Growth, copy_scenario, remove_scenario
from goaldesk.model.edits.switching import make_plan
from goaldesk.model.edits.targets import create_scenario, set_target, set_target_month
from goaldesk.model.methods.switching import Reasons, amounts_of, switch_lines
from goaldesk.model.rows import Revision, Scenario, Target


def plan_of(firm):
    return amounts_of(firm.now, firm.now.settings.scenario)


def copied(firm, share=Fraction(1, 10)):
    return firm.do(copy_scenario, firm.now.settings.scenario, "high", "High", Growth(share))


def test_agreed_targets_never_change_by_switching_alone(firm, month):
    firm.target("ann", [100] * 12, status="agreed")
    firm.target("bob", [100] * 12)
    plan = firm.now.settings.scenario
    high, before = copied(firm), plan_of(firm)
    kept = firm.do(make_plan, high.id, kept_as="Plan until today")
    after, revenue = plan_of(firm), firm.metric["revenue"]
    assert firm.now.settings.scenario == plan
    assert amounts_of(firm.now, kept.id) == before
    assert after[firm.unit["ann"], revenue, 0, month(2026, 12)] == 100
    assert after[firm.unit["bob"], revenue, 0, month(2026, 12)] == 110
    assert not list(firm.now.all(Revision))
    firm.do(make_plan, high.id, Reasons("The bank agreed"), kept_as="Plan before the bank")
    assert plan_of(firm)[firm.unit["ann"], revenue, 0, month(2026, 12)] == 110
    assert [revision.reason for revision in firm.now.all(Revision)] == ["The bank agreed"]


def test_an_agreed_target_takes_its_own_reason_before_the_one_for_all_and_stays_without_one(firm, month):
    for unit in ("ann", "bob"):
        firm.target(unit, [100] * 12, status="agreed")
    high = copied(firm)
    ann, bob = (line.subject for line in switch_lines(firm.now, high.id))
    firm.do(make_plan, high.id, Reasons("", {bob: "New shop"}), kept_as="One")
    assert {unit: amount for (unit, *_), amount in plan_of(firm).items()} == {ann[0]: 100, bob[0]: 110}
    firm.do(make_plan, high.id, Reasons("For all", {ann: "Own"}), kept_as="Two")
    assert [row.reason for row in sorted(firm.now.all(Revision), key=lambda row: row.id)] == ["New shop", "Own"]


def test_closed_and_locked_months_stay(firm, month):
    target = firm.target("ann", [100] * 12)
    firm.do(set_target_month, target.id, month(2026, 11), 100, locked=True)
    firm.do(close_month, month(2026, 8))
    high = copied(firm)
    fates = {cell[3]: line.fate for line in switch_lines(firm.now, high.id) for cell in line.changes}
    closed = {month(2026, at): "closed" for at in range(1, 9)}
    open_ones = dict.fromkeys((month(2026, at) for at in (9, 10, 12)), "replaced")
    assert fates == {**closed, **open_ones, month(2026, 11): "locked"}
    firm.do(make_plan, high.id, kept_as="Old")
    found = {at: amount for (*_, at), amount in plan_of(firm).items()}
    assert (found[month(2026, 8)], found[month(2026, 9)], found[month(2026, 11)]) == (100, 110, 100)


def test_a_month_that_an_agreed_target_would_have_to_take_in_stays_too(firm, month):
    firm.target("ann", [100] * 6, status="agreed")
    long = firm.do(create_scenario, "long", "Long")
    about = Target(0, long.id, firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 1), 12, "draft")
    firm.do(set_target, about, dict.fromkeys(range(month(2026, 1), month(2027, 1)), 110))
    firm.do(make_plan, long.id, kept_as="Old")
    assert plan_of(firm) == {(*line, month(2026, at)): 100 for line in [ann(firm)] for at in range(1, 7)}
    firm.do(make_plan, long.id, Reasons("Longer"), kept_as="Older")
    assert plan_of(firm) == {(*line, month(2026, at)): 110 for line in [ann(firm)] for at in range(1, 13)}


def ann(firm):
    return firm.unit["ann"], firm.metric["revenue"], 0


def test_a_scenario_that_was_taken_whole_gives_the_plan_its_name_and_is_no_longer_beside_it(firm, month):
    firm.target("bob", [100] * 12)
    high = copied(firm)
    firm.do(make_plan, high.id, kept_as="The plan of spring")
    plan = firm.now.get(Scenario, firm.now.settings.scenario)
    assert plan.name == "High"
    assert sorted(row.name for row in firm.now.all(Scenario)) == ["High", "The plan of spring"]


def test_what_a_scenario_does_not_set_is_no_longer_set(firm, month):
    firm.target("bob", [100] * 12)
    empty = firm.do(create_scenario, "none", "None")
    firm.do(make_plan, empty.id, kept_as="Old")
    assert plan_of(firm) == {}


def test_the_plan_cannot_be_made_the_plan(firm, month):
    assert firm.refused(make_plan, firm.now.settings.scenario, kept_as="Old") == "scenario_is_plan"


def test_a_switch_is_taken_back_in_one_step(firm, month):
    firm.target("ann", [97] * 12, status="agreed")
    firm.target("bob", [97] * 12)
    high = copied(firm)
    before = firm.book.digest()
    edited = firm.book.edit("Make it the plan", make_plan, high.id, Reasons("Why not"), kept_as="Old")
    assert firm.book.digest() != before
    firm.book.apply(edited.changes.inverse(), "Undo")
    assert firm.book.digest() == before


def test_a_copy_of_a_copy_stays_when_the_first_is_removed(firm, month):
    parent = firm.target("A", [200] * 12)
    firm.do(set_target, Target(0, 0, *ann(firm), month(2026, 1), 12, "draft", parent_target=parent.id), {})
    first = copied(firm)
    second = firm.do(copy_scenario, first.id, "second", "Second")
    firm.do(remove_scenario, first.id)
    below, above = sorted((row for row in firm.now.all(Target) if row.scenario == second.id), key=lambda row: -row.unit)
    assert below.parent_target == above.id
