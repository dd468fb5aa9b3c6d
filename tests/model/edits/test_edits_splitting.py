"""Sharing a parent's target as one edit."""

from dataclasses import replace
from fractions import Fraction

from goaldesk.model.edits.scenarios import amounts_of
from goaldesk.model.edits.splitting import apply_split
from goaldesk.model.methods.target_split import SplitAsk, rows_below, split_target
from goaldesk.model.rows import Revision


def test_a_split_is_written_as_it_was_shown_and_taken_back_as_one(firm):
    firm.target("A", [900] * 12)
    firm.target("ann", [300] * 12, status="agreed")
    before = firm.book.digest()
    ask = SplitAsk(0, firm.unit["A"], firm.metric["revenue"], 0, firm.now.fiscal.year(2026), ())
    ask = replace(ask, rows=rows_below(firm.now, ask, people=True), methods=(("equal", Fraction(1)),))
    split = split_target(firm.now, ask)
    assert firm.refused(apply_split, split) == "no_reason"
    edited = firm.book.edit("Split", apply_split, split, reason="Shared anew")
    found = amounts_of(firm.now, firm.now.settings.scenario)
    for row in split.rows:
        assert [found[row.unit, ask.metric, 0, one] for one in split.months] == list(row.new)
    assert {row.reason for row in firm.now.all(Revision)} == {"Shared anew"}
    firm.book.apply(edited.changes.inverse(), "Undo")
    assert firm.book.digest() == before


def test_a_split_that_does_not_add_up_is_not_written(firm):
    firm.target("A", [900] * 12)
    ask = SplitAsk(0, firm.unit["A"], firm.metric["revenue"], 0, firm.now.fiscal.year(2026), (firm.unit["ann"],))
    split = split_target(firm.now, replace(ask, totals={firm.unit["ann"]: 1}))
    assert firm.refused(apply_split, split) == "split_open"
