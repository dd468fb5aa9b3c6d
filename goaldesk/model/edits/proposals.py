"""Verbs for the talk about targets: a unit proposes, the owner counters or accepts, until the amounts are agreed.

The one rule: nothing said is ever changed. Each step is a proposal of its own, the last one of a unit, metric, segment
and run of months counts, and accepting it is what agrees the target. What was handed down stands beside the talk as a
step of its own and never is the last word.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from goaldesk.model.amounts import checked
from goaldesk.model.changes import Edit
from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.edits.rules import explained, metric_of, reason_given, there, today_of, unit_of, within
from goaldesk.model.edits.targets import AGREED, LONGEST, set_target_status
from goaldesk.model.errors import Refusal
from goaldesk.model.methods.forecast import NoForecast
from goaldesk.model.methods.outlook import outlook_of
from goaldesk.model.methods.phasing import Subject
from goaldesk.model.periods import month_text
from goaldesk.model.rows import Metric, Proposal, ProposalMonth, Scenario, Segment
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.talks import (
    ACCEPTED,
    COUNTERED,
    HANDED,
    OPEN,
    RESERVED,
    about,
    amounts_of,
    covering,
    talk_about,
    target_amounts,
)
from goaldesk.wording import QT_TRANSLATE_NOOP


def hand_down(edit: Edit, rounds: Sequence[Proposal], *, day: int | None = None) -> None:
    """Keep what the plan asks of these units now, on `day` (None: today), so that they can answer it. Left out is a
    target without an amount, one that is agreed, and one that was handed down with these amounts already.
    """
    for asked in rounds:
        asked = replace(asked, scenario=asked.scenario or edit.snapshot.settings.scenario)
        if not any(target.status in AGREED for target in covering(edit.snapshot, asked)):
            _note_handed(edit, asked, day)


def propose(edit: Edit, proposal: Proposal, amounts: Mapping[int, int], *, day: int | None = None) -> Proposal:
    """Add what a unit says it can reach, by month in smallest units (a scenario of 0 is the plan). By whom and when is
    noted.

    Raises Refusal `month_outside`, `amount_too_large`, `already_agreed`, `out_of_range`, `gone`.
    """
    _check_not_agreed(edit.snapshot, replace(proposal, scenario=proposal.scenario or edit.snapshot.settings.scenario))
    return _add(edit, replace(proposal, status=OPEN), amounts, day)


def propose_all(edit: Edit, proposals: Sequence[tuple[Proposal, Mapping[int, int]]]) -> list[Proposal]:
    """`propose` for several at once: all of them, or none with what the first that cannot be taken raises."""
    return [propose(edit, asked, amounts) for asked, amounts in proposals]


def counter(edit: Edit, proposal: int, amounts: Mapping[int, int], comment: str, *, day: int | None = None) -> Proposal:
    """Answer the last proposal with other amounts and a sentence why. Raises Refusal `no_reason` without one,
    `not_the_last`, and what `propose` does.
    """
    asked = _last_one(edit, proposal)
    _check_not_agreed(edit.snapshot, asked)
    return _add(edit, replace(asked, status=COUNTERED, comment=reason_given(comment)), amounts, day)


def accept(edit: Edit, proposal: int, *, comment: str = "", day: int | None = None) -> Proposal:
    """Agree the amounts of the last proposal: they are the targets from now on, changed only by revisions. What is out
    of reach needs a comment why it is agreed all the same.

    Raises Refusal `not_the_last`, `already_agreed`, `red_light`, `month_closed`, `gone`.
    """
    asked = _last_one(edit, proposal)
    _check_not_agreed(edit.snapshot, asked)
    amounts = amounts_of(edit.snapshot, asked.id)
    comment = explained(_is_out_of_reach(edit.snapshot, asked, sum(amounts.values())), comment)
    _note_handed(edit, replace(asked, comment=""), day)
    cells = {(asked.unit, asked.metric, asked.segment, month): amount for month, amount in amounts.items()}
    write_plan(edit, cells, Writing(asked.scenario, "proposed"))
    for target in covering(edit.snapshot, asked):
        set_target_status(edit, target.id, "agreed", day=day)
    return _add(edit, replace(asked, status=ACCEPTED, comment=comment), amounts, day)


def accept_all(edit: Edit, rounds: Sequence[Proposal], comment: str = "") -> list[Proposal]:
    """`accept` of the last word in each of these talks: all of them, or none with what the first that cannot be agreed
    raises. Raises Refusal `nothing_proposed` where nobody has said anything yet.
    """
    return [accept(edit, _last_word(edit, asked).id, comment=comment) for asked in rounds]


def note_reserve(edit: Edit, asked: Proposal, amounts: Mapping[int, int]) -> Proposal:
    """Keep a part of a parent's target as a reserve that nobody carries; its name is the comment. Raises Refusal
    `no_reason` without one, `month_outside`, `gone`.
    """
    return _add(edit, replace(asked, status=RESERVED, comment=reason_given(asked.comment)), amounts, None)


def _add(edit: Edit, proposal: Proposal, amounts: Mapping[int, int], day: int | None) -> Proposal:
    unit_of(edit, proposal.unit)
    metric_of(edit, proposal.metric)
    if proposal.segment:
        there(edit.get(Segment, proposal.segment))
    scenario = proposal.scenario or edit.snapshot.settings.scenario
    there(edit.get(Scenario, scenario))
    within("months", proposal.months, 1, LONGEST)
    on_day = today_of(edit) if day is None else day
    proposal = replace(proposal, id=edit.new_id(), scenario=scenario, proposed_by=edit.by, proposed_day=on_day)
    first, last = proposal.first_month, proposal.first_month + proposal.months - 1
    outside = [month for month in amounts if not first <= month <= last]
    if outside:
        raise Refusal(
            "month_outside",
            QT_TRANSLATE_NOOP("Fault", "{month} lies outside the target, which goes from {first} to {last}."),
            month=month_text(outside[0]),
            first=month_text(first),
            last=month_text(last),
        )
    edit.put(proposal)
    edit.put_many(ProposalMonth(proposal.id, month, checked(amount)) for month, amount in sorted(amounts.items()))
    return proposal


def _note_handed(edit: Edit, proposal: Proposal, day: int | None) -> None:
    """Keep the amounts of the plan beside the talk, unless they stand there already."""
    amounts = target_amounts(edit.snapshot, proposal)
    before = talk_about(edit.snapshot, about(proposal)).handed
    if amounts and (before is None or amounts_of(edit.snapshot, before.id) != amounts):
        _add(edit, replace(proposal, status=HANDED), amounts, day)


def _last_word(edit: Edit, asked: Proposal) -> Proposal:
    asked = replace(asked, scenario=asked.scenario or edit.snapshot.settings.scenario)
    last = talk_about(edit.snapshot, about(asked)).last
    if last is None:
        raise Refusal(
            "nothing_proposed",
            QT_TRANSLATE_NOOP("Fault", "{unit} has not proposed anything yet; nothing was changed."),
            unit=unit_of(edit, asked.unit).name,
        )
    return last


def _last_one(edit: Edit, proposal: int) -> Proposal:
    row = there(edit.get(Proposal, proposal))
    if talk_about(edit.snapshot, about(row)).last != row:
        raise Refusal(
            "not_the_last",
            QT_TRANSLATE_NOOP("Fault", "There is a later word on this target; nothing was changed: answer that one."),
        )
    return row


def _is_out_of_reach(snapshot: Snapshot, asked: Proposal, amount: int) -> bool:
    """By the unit's own history; False where that is too short to say."""
    months = range(asked.first_month, asked.first_month + asked.months)
    try:
        outlook = outlook_of(snapshot, Subject(asked.unit, asked.metric, asked.segment, months))
    except NoForecast:
        return False
    return outlook.is_out_of_reach(amount, snapshot.table(Metric)[(asked.metric,)].direction)


def _check_not_agreed(snapshot: Snapshot, proposal: Proposal) -> None:
    if any(target.status in AGREED for target in covering(snapshot, proposal)):
        raise Refusal(
            "already_agreed",
            QT_TRANSLATE_NOOP(
                "Fault", "This target is agreed already; nothing was changed: revise it with a reason instead."
            ),
        )
