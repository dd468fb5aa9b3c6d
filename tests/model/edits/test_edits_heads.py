"""Who leads a unit: from which day on, and what becomes of it when people leave or are merged."""

from goaldesk.model.edits.heads import set_head
from goaldesk.model.edits.merging import merge_units
from goaldesk.model.edits.units import add_alias, create_unit, end_unit, rename_unit
from goaldesk.model.heads import Heads
from goaldesk.model.tree import OrgTree


def name(firm, unit, on):
    head = Heads.of(firm.now, on).of_units.get(firm.unit[unit])
    return head.name if head else None


def superior(firm, unit, on):
    found = Heads.of(firm.now, on).superior(firm.unit[unit], OrgTree.of(firm.now, on))
    return (found.name, [one.code for one in found.units]) if found else None


def test_who_leads_from_a_day_on_leaves_what_was_before_it(firm, day):
    firm.do(set_head, firm.unit["A"], "ann")
    firm.do(set_head, firm.unit["A"], "Lin Yuan", day("2026-04-01"))
    assert (name(firm, "A", day("2020-01-01")), name(firm, "A", day("2026-03-31"))) == ("Ann", "Ann")
    assert name(firm, "A", day("2026-04-01")) == "Lin Yuan"
    firm.do(set_head, firm.unit["A"], "Lin Yuan", day("2026-02-01"), instead_of=day("2026-04-01"))
    assert (name(firm, "A", day("2026-01-31")), name(firm, "A", day("2026-02-01"))) == ("Ann", "Lin Yuan")
    firm.do(set_head, firm.unit["A"], "", day("2026-06-01"))
    assert name(firm, "A", day("2026-06-01")) is None


def test_a_person_of_the_tree_is_known_by_code_name_and_alias_and_keeps_a_new_name(firm, day):
    firm.do(add_alias, firm.unit["ann"], "安")
    for who in ("ann", "Ann", "安"):
        firm.do(set_head, firm.unit["A"], who)
        assert Heads.of(firm.now, day("2026-09-01")).of_units[firm.unit["A"]].person == firm.unit["ann"]
    firm.do(rename_unit, firm.unit["ann"], "Anna")
    assert name(firm, "A", day("2026-09-01")) == "Anna"
    assert firm.refused(set_head, firm.unit["ann"], "Anna") == "leads_itself"
    firm.do(create_unit, "Anna", "person", parent=firm.unit["B"], code="anna2")
    assert firm.refused(set_head, firm.unit["B"], "Anna") == "ambiguous_unit"


def test_the_superior_is_the_nearest_above_who_is_somebody_else(firm, day):
    on = day("2026-09-01")
    firm.do(set_head, firm.unit["ALL"], "Lin Yuan")
    assert superior(firm, "ann", on) == ("Lin Yuan", ["ALL"])
    firm.do(set_head, firm.unit["A"], "ann")
    assert superior(firm, "ann", on) == ("Lin Yuan", ["ALL"])
    assert superior(firm, "bob", on) == ("Ann", ["A"])
    assert superior(firm, "ALL", on) is None


def test_who_has_left_leads_nobody_and_who_is_merged_leads_on_under_the_other(firm, day):
    firm.do(set_head, firm.unit["A"], "ann")
    firm.do(set_head, firm.unit["B"], "bob")
    firm.do(end_unit, firm.unit["ann"], day("2026-08-31"))
    assert (name(firm, "A", day("2026-08-31")), name(firm, "A", day("2026-09-01"))) == ("Ann", None)
    firm.do(merge_units, firm.unit["bob"], firm.unit["cid"], day("2026-09-01"))
    assert (name(firm, "B", day("2026-08-31")), name(firm, "B", day("2026-09-01"))) == ("Bob", "Cid")
    assert firm.book.check() == []
