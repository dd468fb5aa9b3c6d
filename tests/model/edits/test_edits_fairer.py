"""A scenario of other yearly amounts: exact, with the shape of the months, and the plan untouched."""

from goaldesk.model.edits.fairer import Shared, make_shared_scenario
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.plan_cells import lock_plan
from goaldesk.model.edits.scenarios import amounts_of


def shared(firm, month):
    year = firm.now.fiscal.year_of(month(2026, 1))
    return Shared(firm.now.settings.scenario, firm.metric["revenue"], 0, year)


def year_of(firm, scenario, unit):
    found = amounts_of(firm.now, scenario)
    return [amount for (owner, *_), amount in sorted(found.items()) if owner == firm.unit[unit]]


def test_people_get_their_amounts_to_the_last_digit_and_a_parent_that_was_their_sum_goes_on_to_be_it(firm, month):
    firm.target("ann", [100, 200] * 6)
    firm.target("bob", [300] * 12)
    firm.target("A", [400, 500] * 6, status="agreed")
    plan = firm.now.settings.scenario
    before = amounts_of(firm.now, plan)
    made = firm.do(
        make_shared_scenario, shared(firm, month), "Fairer", {firm.unit["ann"]: 2001, firm.unit["bob"]: 3399}
    )
    ann, bob, team = (year_of(firm, made.id, unit) for unit in ("ann", "bob", "A"))
    assert (sum(ann), sum(bob)) == (2001, 3399)
    assert [a + b for a, b in zip(ann, bob, strict=True)] == team
    assert all(
        second in (2 * first, 2 * first + 1, 2 * first - 1) for first, second in zip(ann[::2], ann[1::2], strict=True)
    )
    assert amounts_of(firm.now, plan) == before


def test_a_name_that_is_taken_gets_a_number(firm, month):
    firm.target("ann", [100] * 12)
    names = [firm.do(make_shared_scenario, shared(firm, month), "Fairer", {}).name for _ in range(3)]
    assert names == ["Fairer", "Fairer 2", "Fairer 3"]


def test_closed_and_locked_months_keep_their_amount_and_refuse_what_does_not_fit(firm, month):
    firm.target("ann", [100] * 12)
    firm.do(close_month, month(2026, 1))
    firm.do(lock_plan, [(firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 2))], True)
    made = firm.do(make_shared_scenario, shared(firm, month), "Fairer", {firm.unit["ann"]: 2200})
    assert year_of(firm, made.id, "ann") == [100, 100, *[200] * 10]
    assert firm.refused(make_shared_scenario, shared(firm, month), "Less", {firm.unit["ann"]: 150}) == "no_room_in_year"
