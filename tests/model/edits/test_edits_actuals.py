"""Entries typed by hand: leaves, open months, shared credit that adds up."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.amounts import LARGEST, parts_of
from goaldesk.model.edits.actuals import (
    Entry,
    change_actual,
    enter_actual,
    refund_actual,
    remove_actual,
    rewrite_actual,
    split_credit,
)
from goaldesk.model.edits.months import close_month
from goaldesk.model.edits.units import create_unit


def entry(firm, day, unit="ann", amount=10_001, metric="revenue", on="2026-08-19", **more):
    return Entry(firm.unit[unit], firm.metric[metric], day(on), amount, **more)


def test_an_entry_keeps_what_was_typed(firm, day):
    new = firm.do(enter_actual, entry(firm, day, reference=" SO-1 ", note="首单"))
    block = firm.book.entries([new])
    assert (block.columns.amount.tolist(), list(block.reference), list(block.note)) == ([10_001], ["SO-1"], ["首单"])
    assert block.columns.batch.tolist() == [0]


def test_a_refund_is_a_negative_entry(firm, day):
    firm.do(enter_actual, entry(firm, day, amount=-860_000))
    assert firm.now.entries.amount.tolist() == [-860_000]


def test_entries_stand_on_leaves_only(firm, day):
    assert firm.refused(enter_actual, entry(firm, day, unit="A")) == "not_a_leaf"


def test_what_cannot_be_entered_is_refused(firm, day):
    assert firm.refused(enter_actual, entry(firm, day, metric="gross_margin")) == "computed_metric"
    assert firm.refused(enter_actual, entry(firm, day, amount=LARGEST + 1)) == "amount_too_large"
    assert firm.refused(enter_actual, entry(firm, day, amount=-LARGEST - 1)) == "amount_too_large"
    assert firm.refused(enter_actual, entry(firm, day, on="1066-10-14")) == "day_far_off"
    assert firm.refused(enter_actual, entry(firm, day, segment=99_999)) == "gone"
    assert firm.refused(enter_actual, Entry(99_999, firm.metric["revenue"], day("2026-08-19"), 1)) == "gone"
    firm.do(enter_actual, entry(firm, day, amount=LARGEST))


def test_a_closed_month_takes_no_entry_and_gives_none(firm, day, month):
    new = firm.do(enter_actual, entry(firm, day, on="2026-07-31"))
    firm.do(close_month, month(2026, 7))
    assert firm.refused(enter_actual, entry(firm, day, on="2026-07-31")) == "month_closed"
    assert firm.refused(enter_actual, entry(firm, day, on="2020-01-01")) == "month_closed"
    assert firm.refused(change_actual, new, entry(firm, day)) == "month_closed"
    assert firm.refused(remove_actual, new) == "month_closed"
    assert firm.refused(split_credit, new, {firm.unit["ann"]: 1, firm.unit["bob"]: 1}) == "month_closed"
    other = firm.do(enter_actual, entry(firm, day))
    assert firm.refused(change_actual, other, entry(firm, day, on="2026-07-31")) == "month_closed"


def test_a_changed_entry_keeps_its_id(firm, day):
    new = firm.do(enter_actual, entry(firm, day, reference="SO-1"))
    firm.do(change_actual, new, entry(firm, day, unit="bob", amount=5, reference="SO-2"))
    block = firm.book.entries([new])
    assert (block.columns.unit.tolist(), block.columns.amount.tolist()) == ([firm.unit["bob"]], [5])
    assert list(block.reference) == ["SO-2"]
    assert firm.refused(change_actual, 99_999, entry(firm, day)) == "gone"


def test_an_entry_that_is_written_as_it_was_is_no_change(firm, day):
    new = firm.do(enter_actual, entry(firm, day))
    assert not firm.book.edit("Again", change_actual, new, entry(firm, day)).changes


def test_a_shared_credit_adds_up_to_the_fen(firm, day):
    new = firm.do(enter_actual, entry(firm, day, amount=6_890_000, reference="SO-2608-083", note="新客户"))
    ids = firm.do(split_credit, new, {firm.unit["ann"]: 60, firm.unit["bob"]: 40})
    block = firm.book.entries(ids)
    assert block.columns.amount.tolist() == [4_134_000, 2_756_000]
    assert block.split.tolist() == [ids[0], ids[0]]
    assert list(block.reference) == ["SO-2608-083"] * 2


def test_a_share_is_changed_by_any_of_its_parts_and_taken_back(firm, day):
    new = firm.do(enter_actual, entry(firm, day))
    units = [firm.unit[code] for code in ("ann", "bob", "cid")]
    ids = firm.do(split_credit, new, dict.fromkeys(units, 1))
    assert firm.now.entries.amount.tolist() == [3334, 3334, 3333]
    ids = firm.do(split_credit, ids[2], {units[0]: 1, units[1]: 3})
    assert sorted(firm.now.entries.amount.tolist()) == [2500, 7501]
    (whole,) = firm.do(split_credit, ids[1], {units[2]: 100, units[0]: 0})
    block = firm.book.entries([whole])
    assert (block.columns.amount.tolist(), block.split.tolist()) == ([10_001], [0])
    assert len(firm.now.entries) == 1


def test_a_shared_entry_is_changed_and_removed_as_a_whole(firm, day):
    other = firm.do(enter_actual, entry(firm, day, amount=7))
    new = firm.do(enter_actual, entry(firm, day))
    ids = firm.do(split_credit, new, {firm.unit["ann"]: 1, firm.unit["bob"]: 1})
    assert firm.refused(change_actual, ids[0], entry(firm, day)) == "shared_entry"
    firm.do(remove_actual, ids[1])
    assert firm.now.entries.id.tolist() == [other]


def test_a_share_that_cannot_be_is_refused(firm, day):
    new = firm.do(enter_actual, entry(firm, day))
    ann, team = firm.unit["ann"], firm.unit["A"]
    assert firm.refused(split_credit, new, {}) == "no_shares"
    assert firm.refused(split_credit, new, {ann: 0}) == "no_shares"
    assert firm.refused(split_credit, new, {ann: 5, firm.unit["bob"]: -1}) == "no_shares"
    assert firm.refused(split_credit, new, {ann: 1, team: 1}) == "not_a_leaf"
    deal = firm.do(enter_actual, entry(firm, day, metric="deals_won", amount=1))
    assert firm.refused(split_credit, deal, {ann: 1, firm.unit["bob"]: 1}) == "count_not_divisible"


def test_the_refusal_for_a_head_names_the_own_leaf(firm, day):
    firm.do(enter_actual, entry(firm, day))
    firm.do(create_unit, "Trainee", "person", parent=firm.unit["ann"])
    assert firm.refused(enter_actual, entry(firm, day)) == "not_a_leaf"


@given(st.integers(-LARGEST, LARGEST), st.lists(st.integers(1, 10_000), min_size=1, max_size=9))
def test_shares_lose_nothing_and_stay_within_a_unit_of_their_part(total, weights):
    parts = parts_of(total, [Fraction(weight) for weight in weights])
    assert sum(parts) == total
    assert all(
        abs(part - Fraction(total * weight, sum(weights))) < 1 for part, weight in zip(parts, weights, strict=True)
    )


def test_a_shared_entry_is_rewritten_with_its_shares_or_others(firm, day):
    new = firm.do(enter_actual, entry(firm, day, amount=1_000, reference="SO-1"))
    ann, bob, cid = (firm.unit[name] for name in ("ann", "bob", "cid"))
    ids = firm.do(split_credit, new, {ann: 60, bob: 40})
    ids = firm.do(rewrite_actual, ids[1], entry(firm, day, amount=2_001, reference="SO-2"))
    block = firm.book.entries(ids)
    assert dict(zip(block.columns.unit.tolist(), block.columns.amount.tolist(), strict=True)) == {ann: 1_201, bob: 800}
    assert list(block.reference) == ["SO-2"] * 2
    ids = firm.do(rewrite_actual, ids[0], entry(firm, day, amount=-300), {bob: 1, cid: 2})
    block = firm.book.entries(ids)
    assert dict(zip(block.columns.unit.tolist(), block.columns.amount.tolist(), strict=True)) == {bob: -100, cid: -200}
    (alone,) = firm.do(rewrite_actual, ids[0], entry(firm, day, amount=7), {cid: 1})
    assert firm.book.entries([alone]).split.tolist() == [0]
    assert firm.now.entries.amount.tolist() == [7]
    assert firm.refused(rewrite_actual, alone, entry(firm, day, unit="A"), None) == "not_a_leaf"


def test_a_refund_has_the_same_people_and_shares_and_names_what_it_refunds(firm, day):
    new = firm.do(enter_actual, entry(firm, day, amount=999, reference="SO-1"))
    firm.do(split_credit, new, {firm.unit["ann"]: 50, firm.unit["bob"]: 50})
    ids = firm.do(refund_actual, int(firm.now.entries.id[0]), day("2026-09-05"), reference="CR-1")
    block = firm.book.entries(ids)
    assert block.columns.amount.tolist() == [-500, -499]
    assert (list(block.reference), list(block.note)) == (["CR-1"] * 2, ["SO-1"] * 2)
    assert int(firm.now.entries.amount.sum()) == 0
