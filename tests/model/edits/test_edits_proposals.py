"""The talk about targets: handed down, proposed, countered, agreed."""

from goaldesk.model.edits.actuals import Entry, enter_actual
from goaldesk.model.edits.metrics import set_data_through
from goaldesk.model.edits.proposals import accept, counter, hand_down, propose
from goaldesk.model.periods import first_day
from goaldesk.model.rows import Proposal, Target
from goaldesk.model.talks import amounts_of as proposed_in
from goaldesk.model.talks import talks


def planned(snapshot, target):
    months = snapshot.target_months.of(target.id)
    return dict(zip(months.month.tolist(), months.amount.tolist(), strict=True))


def proposal(firm, month, unit="ann"):
    return Proposal(0, 0, firm.unit[unit], firm.metric["revenue"], 0, month(2026, 10), 3)


def test_a_talk_ends_with_the_amounts_that_were_accepted(firm, month):
    asked = firm.do(propose, proposal(firm, month), dict.fromkeys(range(month(2026, 10), month(2027, 1)), 90))
    assert firm.refused(counter, asked.id, {}, " ") == "no_reason"
    answer = firm.do(counter, asked.id, dict.fromkeys(range(month(2026, 10), month(2027, 1)), 95), "Half way")
    assert firm.refused(accept, asked.id) == "not_the_last"
    firm.do(accept, answer.id)
    (target,) = firm.now.all(Target)
    assert target.status == "agreed"
    assert set(planned(firm.now, target).values()) == {95}
    (talk,) = talks(firm.now).values()
    assert talk.last.status == "accepted"
    assert [row.status for row in sorted(firm.now.all(Proposal), key=lambda row: row.id)] == [
        "open",
        "countered",
        "accepted",
    ]
    assert firm.refused(propose, proposal(firm, month), {month(2026, 10): 1}) == "already_agreed"


def test_a_proposal_lies_within_its_months(firm, month):
    assert firm.refused(propose, proposal(firm, month), {month(2026, 9): 1}) == "month_outside"


def test_what_was_handed_down_stays_beside_the_talk_when_other_amounts_are_agreed(firm, month):
    span = range(month(2026, 10), month(2027, 1))
    firm.target("ann", [100] * 3, first=span[0])
    firm.do(hand_down, [proposal(firm, month)])
    firm.do(hand_down, [proposal(firm, month)])
    (talk,) = talks(firm.now).values()
    assert [step.status for step in talk.steps] == ["handed"]
    assert talk.last is None
    asked = firm.do(propose, proposal(firm, month), dict.fromkeys(span, 90))
    firm.do(accept, asked.id)
    (talk,) = talks(firm.now).values()
    assert [step.status for step in talk.steps] == ["handed", "open", "accepted"]
    assert proposed_in(firm.now, talk.handed.id) == dict.fromkeys(span, 100)


def test_amounts_that_were_never_handed_down_are_kept_when_others_are_agreed(firm, month):
    span = range(month(2026, 10), month(2027, 1))
    firm.target("ann", [100] * 3, first=span[0])
    asked = firm.do(propose, proposal(firm, month), dict.fromkeys(span, 90))
    firm.do(accept, asked.id)
    (talk,) = talks(firm.now).values()
    assert proposed_in(firm.now, talk.handed.id) == dict.fromkeys(span, 100)


def test_what_is_out_of_reach_is_agreed_with_a_written_reason_only(firm, month, day):
    for back in range(2, 14):
        on = first_day(month(2026, 10) - back)
        firm.do(enter_actual, Entry(firm.unit["ann"], firm.metric["revenue"], on, 100_00))
    firm.do(set_data_through, firm.metric["revenue"], day("2026-08-31"))
    span = range(month(2026, 10), month(2027, 1))
    asked = firm.do(propose, proposal(firm, month), dict.fromkeys(span, 900_00))
    assert firm.refused(accept, asked.id, comment=" ") == "red_light"
    firm.do(accept, asked.id, comment="A new warehouse")
    (talk,) = talks(firm.now).values()
    assert talk.last.comment == "A new warehouse"
