"""Units: where they belong from when on, what becomes of their entries, under which names they are known."""

from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.merging import merge_units
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.people import set_person
from goaldesk.model.edits.units import (
    add_alias,
    change_unit,
    create_unit,
    end_unit,
    move_unit,
    redate_move,
    remove_alias,
    rename_unit,
)
from goaldesk.model.rows import Alias, Membership, Person, Unit
from goaldesk.model.tree import Memberships, OrgTree


def test_a_name_is_composed_and_trimmed_and_becomes_the_code(firm):
    unit = firm.do(create_unit, "  Caf\u0065\u0301   Nord ", "store", parent=firm.unit["A"])
    assert (unit.name, unit.code) == ("Caf\u00e9 Nord", "Caf\u00e9 Nord")


def test_a_code_is_unique_regardless_of_case(firm):
    assert firm.refused(create_unit, "Another", "person", code="ANN", parent=firm.unit["A"]) == "code_taken"
    assert firm.refused(create_unit, "Straße", "person", code="a", parent=firm.unit["A"]) == "code_taken"


def test_an_empty_or_endless_name_is_refused(firm):
    assert firm.refused(create_unit, "  ", "person") == "no_name"
    assert firm.refused(rename_unit, firm.unit["ann"], "x" * 201) == "name_too_long"


def test_renaming_keeps_the_code(firm):
    firm.do(rename_unit, firm.unit["ann"], "Anna")
    assert (firm.row(Unit, firm.unit["ann"]).name, firm.row(Unit, firm.unit["ann"]).code) == ("Anna", "ann")


def test_a_unit_is_not_ended_by_writing_its_row(firm):
    import dataclasses

    row = firm.row(Unit, firm.unit["ann"])
    assert firm.do(change_unit, dataclasses.replace(row, note="leads A")).note == "leads A"
    assert firm.refused(change_unit, dataclasses.replace(row, ended=1)) == "own_verb"


def test_a_move_holds_from_its_day_on(firm, day):
    firm.do(move_unit, firm.unit["ann"], firm.unit["B"], day("2026-04-10"))
    before, after = OrgTree.of(firm.now, day("2026-04-09")), OrgTree.of(firm.now, day("2026-04-10"))
    assert before.parent(firm.unit["ann"]) == firm.unit["A"]
    assert after.parent(firm.unit["ann"]) == firm.unit["B"]


def test_moving_back_on_the_same_day_leaves_no_trace(firm, day):
    before = firm.book.digest()
    firm.do(move_unit, firm.unit["ann"], firm.unit["B"], day("2026-04-10"))
    firm.do(move_unit, firm.unit["ann"], firm.unit["A"], day("2026-04-10"))
    assert firm.book.digest() == before


def test_a_move_to_where_a_later_move_leads_takes_its_place(firm, day):
    firm.do(move_unit, firm.unit["ann"], firm.unit["B"], day("2026-06-01"))
    firm.do(move_unit, firm.unit["ann"], firm.unit["B"], day("2026-05-01"))
    rows = [row for row in firm.now.all(Membership) if row.unit == firm.unit["ann"]]
    assert [(row.from_day, row.parent) for row in rows] == [(0, firm.unit["A"]), (day("2026-05-01"), firm.unit["B"])]


def test_no_unit_comes_below_itself_also_not_by_a_later_move(firm, day):
    assert firm.refused(move_unit, firm.unit["ALL"], firm.unit["ann"], day("2026-04-01")) == "below_itself"
    assert firm.refused(move_unit, firm.unit["A"], firm.unit["A"], day("2026-04-01")) == "below_itself"
    firm.do(move_unit, firm.unit["B"], firm.unit["A"], day("2026-06-01"))
    assert firm.refused(move_unit, firm.unit["A"], firm.unit["B"], day("2026-04-01")) == "below_itself"


def test_a_move_where_it_is_already_is_refused(firm, day):
    assert firm.refused(move_unit, firm.unit["ann"], firm.unit["A"], day("2026-04-01")) == "already_there"


def test_no_move_reaches_into_a_closed_month(firm, day, month):
    firm.do(enter_actual, Entry(firm.unit["ann"], firm.metric["revenue"], day("2026-06-15"), 100))
    firm.do(close_month, month(2026, 6))
    assert firm.refused(move_unit, firm.unit["ann"], firm.unit["B"], day("2026-06-30")) == "month_closed"
    firm.do(move_unit, firm.unit["ann"], firm.unit["B"], day("2026-07-01"))


def test_a_first_membership_changes_only_without_closed_figures(firm, day, month):
    new = firm.do(create_unit, "Dan", "person", parent=firm.unit["A"], since=day("2026-07-01"))
    firm.do(enter_actual, Entry(new.id, firm.metric["revenue"], day("2026-06-15"), 100))
    firm.do(close_month, month(2026, 6))
    assert firm.refused(move_unit, new.id, firm.unit["B"], day("2026-07-01")) == "month_closed"


def test_a_leaf_that_gets_children_hands_its_entries_to_an_own_leaf(firm, day):
    ann = firm.unit["ann"]
    firm.do(set_person, Person(ann, day("2024-01-01")))
    firm.do(enter_actual, Entry(ann, firm.metric["revenue"], day("2026-08-03"), 100))
    firm.do(create_unit, "Trainee", "person", parent=ann)
    own = next(unit for unit in firm.now.all(Unit) if unit.is_own)
    assert (own.code, own.name) == ("ann.own", "Ann (own)")
    assert firm.now.entries.unit.tolist() == [own.id]
    assert OrgTree.of(firm.now, day("2026-08-03")).parent(own.id) == ann
    assert firm.row(Person, ann) is None
    assert firm.row(Person, own.id).start_day == day("2024-01-01")


def test_a_leaf_without_entries_gets_no_own_leaf(firm):
    firm.do(create_unit, "Trainee", "person", parent=firm.unit["ann"])
    assert not [unit for unit in firm.now.all(Unit) if unit.is_own]


def test_ending_a_person_ends_the_employment_and_needs_no_one_below(firm, day):
    firm.do(set_person, Person(firm.unit["ann"], day("2024-01-01")))
    firm.do(end_unit, firm.unit["ann"], day("2026-08-31"))
    assert firm.row(Unit, firm.unit["ann"]).ended == day("2026-08-31")
    assert firm.row(Person, firm.unit["ann"]).end_day == day("2026-08-31")
    assert firm.refused(end_unit, firm.unit["ann"], day("2026-08-31")) == "already_ended"
    assert firm.refused(end_unit, firm.unit["A"], day("2026-08-31")) == "has_units_below"
    assert firm.refused(move_unit, firm.unit["ann"], firm.unit["B"], day("2026-09-01")) == "unit_ended"
    assert firm.refused(create_unit, "New", "person", parent=firm.unit["ann"]) == "unit_ended"


def test_a_merged_unit_keeps_its_past_and_hands_over_the_rest(firm, day):
    revenue = firm.metric["revenue"]
    old = firm.do(enter_actual, Entry(firm.unit["ann"], revenue, day("2026-06-30"), 1))
    new = firm.do(enter_actual, Entry(firm.unit["ann"], revenue, day("2026-07-01"), 2))
    firm.do(add_alias, firm.unit["ann"], "安")
    ended = firm.do(merge_units, firm.unit["ann"], firm.unit["cid"], day("2026-07-01"))
    assert (ended.ended, ended.merged_into) == (day("2026-06-30"), firm.unit["cid"])
    entries = firm.now.entries
    assert dict(zip(entries.id.tolist(), entries.unit.tolist(), strict=True)) == {
        old: firm.unit["ann"],
        new: firm.unit["cid"],
    }
    assert firm.row(Alias, "安").unit == firm.unit["cid"]


def test_merging_a_team_moves_the_people_below_it(firm, day):
    firm.do(merge_units, firm.unit["A"], firm.unit["B"], day("2026-07-01"))
    assert set(OrgTree.of(firm.now, day("2026-07-01")).children(firm.unit["B"])) == {
        firm.unit[code] for code in ("ann", "bob", "cid")
    }
    assert set(OrgTree.of(firm.now, day("2026-06-30")).children(firm.unit["A"])) == {
        firm.unit["ann"],
        firm.unit["bob"],
    }


def test_a_merger_is_refused_where_it_makes_no_sense(firm, day, month):
    assert firm.refused(merge_units, firm.unit["A"], firm.unit["A"], day("2026-07-01")) == "merged_with_itself"
    assert firm.refused(merge_units, firm.unit["ALL"], firm.unit["A"], day("2026-07-01")) == "below_itself"
    firm.do(end_unit, firm.unit["cid"], day("2026-06-30"))
    assert firm.refused(merge_units, firm.unit["ann"], firm.unit["cid"], day("2026-07-01")) == "merged_into_ended"
    firm.do(close_month, month(2026, 7))
    assert firm.refused(merge_units, firm.unit["ann"], firm.unit["bob"], day("2026-07-31")) == "month_closed"
    firm.do(merge_units, firm.unit["ann"], firm.unit["bob"], day("2026-08-01"))


def test_an_alias_means_one_unit(firm):
    firm.do(add_alias, firm.unit["ann"], "Lu J.")
    firm.do(add_alias, firm.unit["ann"], "LU j.")
    assert len(list(firm.now.all(Alias))) == 1
    assert firm.refused(add_alias, firm.unit["bob"], "lu  J.") == "alias_taken"
    firm.do(remove_alias, "lu j.")
    assert not list(firm.now.all(Alias))
    assert firm.refused(remove_alias, "lu j.") == "gone"


def test_employment_is_checked(firm, day):
    ann = firm.unit["ann"]
    assert firm.refused(set_person, Person(ann, day("2026-01-02"), day("2026-01-01"))) == "ends_before_start"
    assert firm.refused(set_person, Person(ann, capacity=-1)) == "out_of_range"
    assert firm.refused(set_person, Person(ann, day("1000-01-01"))) == "day_far_off"
    for ramp in ("[101]", '["a"]', "{}", "[", "[true]"):
        assert firm.refused(set_person, Person(ann, ramp=ramp)) == "bad_ramp"
    assert firm.refused(set_person, Person(99_999)) == "gone"


def test_a_move_gets_another_day_and_nothing_else_changes(firm, day):
    firm.do(move_unit, firm.unit["ann"], firm.unit["B"], day("2026-04-01"))
    for to in ("2026-03-10", "2026-05-20"):
        before = [row for row in firm.now.all(Membership) if row.unit == firm.unit["ann"]]
        firm.do(redate_move, firm.unit["ann"], max(row.from_day for row in before), day(to))
        parents = Memberships.of(firm.now)
        assert parents.parent(firm.unit["ann"], day(to) - 1) == firm.unit["A"]
        assert parents.parent(firm.unit["ann"], day(to)) == firm.unit["B"]
        assert len(parents.days[firm.unit["ann"]]) == 2


def test_a_move_goes_neither_beyond_another_one_nor_into_a_closed_month(firm, day, month):
    ann = firm.unit["ann"]
    firm.do(move_unit, ann, firm.unit["B"], day("2026-04-01"))
    firm.do(move_unit, ann, firm.unit["A"], day("2026-08-01"))
    assert firm.refused(redate_move, ann, day("2026-04-01"), day("2026-08-01")) == "beyond_other_move"
    assert firm.refused(redate_move, ann, day("2026-08-01"), day("2026-03-01")) == "beyond_other_move"
    assert firm.refused(redate_move, ann, day("2026-05-01"), day("2026-06-01")) == "no_such_move"
    first = Memberships.of(firm.now).days[ann][0]
    assert firm.refused(redate_move, ann, first, day("2026-02-01")) == "no_such_move"
    firm.do(close_month, month(2026, 6))
    assert firm.refused(redate_move, ann, day("2026-08-01"), day("2026-06-30")) == "month_closed"
    assert firm.refused(redate_move, ann, day("2026-04-01"), day("2026-07-15")) == "month_closed"
    firm.do(redate_move, ann, day("2026-08-01"), day("2026-07-01"))
