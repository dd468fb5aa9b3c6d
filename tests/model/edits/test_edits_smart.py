"""The verb of the SMART wizard: one edit that writes everything, and is taken back as one."""

from dataclasses import replace
from fractions import Fraction

import pytest

from goaldesk.model.edits.smart import Saving, write_target_draft
from goaldesk.model.edits.targets import set_target_status
from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.methods.smart.beginning import draft_of, linked_activities
from goaldesk.model.rows import Proposal, Revision, Target
from goaldesk.model.talks import amounts_of
from goaldesk.model.target_draft import Rhythm, TargetDraft


@pytest.fixture
def draft(firm, month):
    """30.00 for the last quarter, nothing known before."""
    about = (firm.unit["ann"], firm.metric["revenue"], 0, month(2026, 10), 3)
    return TargetDraft(*about, ruler="amount", ruling=Fraction(3000), phasing="equal", source="entry")


def months(firm, target):
    kept = firm.now.target_months.of(target.id)
    return dict(zip(kept.month.tolist(), kept.amount.tolist(), strict=True))


def test_a_draft_becomes_a_target_with_months_and_texts_and_is_taken_back_as_one(firm, month, draft):
    before = firm.book.digest()
    full = replace(draft, objective="Grow", why="Two dealers joined", rhythm=Rhythm(who="Ann"), deadline=20_823)
    edited = firm.book.edit("Make a target", write_target_draft, full, Saving("proposed"))
    target = edited.value
    assert months(firm, target) == {month(2026, 10): 1000, month(2026, 11): 1000, month(2026, 12): 1000}
    assert (target.status, target.objective, target.reason, target.phasing) == (
        "proposed",
        "Grow",
        "Two dealers joined",
        "equal",
    )
    firm.book.apply(edited.changes.inverse(), "Undo")
    assert firm.book.digest() == before


def test_a_target_that_is_opened_again_and_saved_unchanged_changes_nothing(firm, draft):
    full = replace(draft, by_hand=((draft.first, 500),), achievable="Why not", baseline="own", own_baseline=2800)
    target = firm.do(write_target_draft, replace(full, own_from="The old books"))
    again = draft_of(firm.now, target)
    assert (again.own_baseline, again.own_from, again.by_hand[0]) == (2800, "The old books", (draft.first, 500))
    assert not firm.book.edit("Again", write_target_draft, again, Saving("draft")).changes


def test_a_red_light_is_agreed_only_with_a_written_reason(firm, month, draft):
    firm.target("A", [5000] * 3, status="draft", first=month(2026, 10))
    parent = next(iter(firm.now.all(Target)))
    red = replace(draft, parent=parent.id)
    assert firm.refused(write_target_draft, red, Saving("agreed")) == "red_light"
    agreed = firm.do(write_target_draft, replace(red, achievable="The parent follows"), Saving("agreed"))
    assert (agreed.status, agreed.agreed_by, agreed.achievable) == ("agreed", "Ann", "The parent follows")


def test_what_is_agreed_is_opened_again_as_a_revision_with_a_reason(firm, draft):
    agreed = firm.do(write_target_draft, draft, Saving("agreed"))
    more = replace(draft_of(firm.now, agreed), ruling=Fraction(3600), why="A new shop")
    assert firm.refused(write_target_draft, more, Saving("agreed")) == "no_reason"
    firm.do(write_target_draft, more, Saving("agreed", "A new shop opened"))
    assert sorted(months(firm, agreed).values()) == [1200] * 3
    assert [row.reason for row in firm.now.all(Revision)] == ["A new shop opened"]
    assert firm.row(Target, agreed.id).reason == "A new shop"
    longer = replace(draft_of(firm.now, agreed), months=2)
    assert firm.refused(write_target_draft, longer, Saving("agreed", "Shorter")) == "period_agreed"
    texts = replace(draft_of(firm.now, agreed), objective="Grow")
    firm.do(write_target_draft, texts, Saving("agreed"))  # words need no revision
    assert len(list(firm.now.all(Revision))) == 1


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"ruling": None}, "no_amount"),
        ({"by_hand": ((24321, 9000),)}, "months_miss"),
        ({"first": 24315, "months": 12}, "target_over_years"),
    ],
)
def test_what_is_not_finished_is_refused(firm, draft, change, code):
    assert firm.refused(write_target_draft, replace(draft, **change)) == code


def test_a_second_target_in_the_same_months_is_refused(firm, draft):
    firm.do(write_target_draft, draft)
    assert firm.refused(write_target_draft, draft) == "target_overlaps"


def test_nothing_is_linked_where_no_activity_was_ticked(firm, draft):
    target = firm.do(write_target_draft, draft)
    assert linked_activities(firm.now, target) == []


def test_what_nobody_carries_is_proposed_to_a_neighbour_that_has_not_agreed_and_taken_back_with_the_target(
    firm, month, draft
):
    firm.target("A", [5000] * 3, first=month(2026, 10))
    firm.target("bob", [1000, 2000, 3000], first=month(2026, 10))
    before, parent = firm.book.digest(), next(iter(firm.now.all(Target)))
    asking = replace(draft, parent=parent.id, rest_to=firm.unit["bob"])
    edited = firm.book.edit("Make a target", write_target_draft, asking, Saving(asking="With what is left"))
    asked = next(iter(firm.now.all(Proposal)))
    assert (asked.unit, asked.status, asked.comment, asked.proposed_by) == (
        firm.unit["bob"],
        "open",
        "With what is left",
        "Ann",
    )
    assert sum(amounts_of(firm.now, asked.id).values()) == 15_000 - 3000  # what Bob has, and the rest
    assert set(amounts_of(firm.now, asked.id)) == set(draft.run)
    firm.book.apply(edited.changes.inverse(), "Undo")
    assert firm.book.digest() == before
    for target in list(firm.now.all(Target)):
        firm.do(set_target_status, target.id, "agreed")
    assert Assessment(firm.now, asking).takers == []  # who has agreed is asked by a revision
    firm.do(write_target_draft, asking)
    assert not list(firm.now.all(Proposal))
