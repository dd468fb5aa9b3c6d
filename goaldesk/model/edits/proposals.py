"""Verbs for the talk about targets: a unit proposes, the owner counters or accepts, until the amounts are agreed.

The one rule: nothing said is ever changed. Each step is a proposal of its own, the last one of a unit, metric, segment
and run of months counts, and accepting it is what agrees the target.
"""

from collections.abc import Mapping
from dataclasses import replace

from goaldesk.model.amounts import checked
from goaldesk.model.changes import Edit
from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.edits.rules import metric_of, reason_given, there, today_of, unit_of, within
from goaldesk.model.edits.targets import AGREED, LONGEST, set_target_status
from goaldesk.model.errors import Refusal
from goaldesk.model.periods import month_text
from goaldesk.model.rows import Proposal, ProposalMonth, Scenario, Segment, Target
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP

OPEN, COUNTERED, ACCEPTED = "open", "countered", "accepted"


def propose(edit: Edit, proposal: Proposal, amounts: Mapping[int, int]) -> Proposal:
    """Add what a unit says it can reach, by month in smallest units (a scenario of 0 is the plan). By whom and when is
    noted.

    Raises Refusal `month_outside`, `amount_too_large`, `already_agreed`, `out_of_range`, `gone`.
    """
    return _add(edit, replace(proposal, status=OPEN), amounts)


def counter(edit: Edit, proposal: int, amounts: Mapping[int, int], comment: str) -> Proposal:
    """Answer the last proposal with other amounts and a sentence why. Raises Refusal `no_reason` without one,
    `not_the_last`, and what `propose` does.
    """
    asked = _last_one(edit, proposal)
    return _add(edit, replace(asked, status=COUNTERED, comment=reason_given(comment)), amounts)


def accept(edit: Edit, proposal: int, *, comment: str = "") -> Proposal:
    """Agree the amounts of the last proposal: they are the targets from now on, changed only by revisions.

    Raises Refusal `not_the_last`, `already_agreed`, `month_closed`, `gone`.
    """
    asked = _last_one(edit, proposal)
    _check_not_agreed(edit.snapshot, asked)
    amounts = amounts_of(edit.snapshot, asked.id)
    about = (asked.unit, asked.metric, asked.segment)
    cells = {(*about, month): amount for month, amount in amounts.items()}
    write_plan(edit, cells, Writing(asked.scenario, "proposed"))
    for target in covering(edit.snapshot, asked):
        set_target_status(edit, target.id, "agreed")
    return _add(edit, replace(asked, status=ACCEPTED, comment=comment.strip()), amounts, checks=False)


def amounts_of(snapshot: Snapshot, proposal: int) -> dict[int, int]:
    """The amounts of a proposal by month, in smallest units."""
    return {row.month: row.amount for row in snapshot.all(ProposalMonth) if row.proposal == proposal}


def last_proposals(snapshot: Snapshot) -> dict[tuple[int, int, int, int, int, int], Proposal]:
    """The proposal that counts, by scenario, unit, metric, segment, first month and number of months."""
    return {_about(row): row for row in sorted(snapshot.all(Proposal), key=lambda row: row.id)}


def covering(snapshot: Snapshot, proposal: Proposal) -> list[Target]:
    """The targets that share a month with a proposal."""
    end = proposal.first_month + proposal.months
    return [
        target
        for target in snapshot.all(Target)
        if _about(target)[:4] == _about(proposal)[:4]
        and target.first_month < end
        and proposal.first_month < target.first_month + target.months
    ]


def _about(row: Proposal | Target) -> tuple[int, int, int, int, int, int]:
    return row.scenario, row.unit, row.metric, row.segment, row.first_month, row.months


def _add(edit: Edit, proposal: Proposal, amounts: Mapping[int, int], *, checks: bool = True) -> Proposal:
    unit_of(edit, proposal.unit)
    metric_of(edit, proposal.metric)
    if proposal.segment:
        there(edit.get(Segment, proposal.segment))
    scenario = proposal.scenario or edit.snapshot.settings.scenario
    there(edit.get(Scenario, scenario))
    within("months", proposal.months, 1, LONGEST)
    proposal = replace(proposal, id=edit.new_id(), scenario=scenario, proposed_by=edit.by, proposed_day=today_of(edit))
    if checks:
        _check_not_agreed(edit.snapshot, proposal)
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


def _last_one(edit: Edit, proposal: int) -> Proposal:
    row = there(edit.get(Proposal, proposal))
    if last_proposals(edit.snapshot)[_about(row)].id != proposal:
        raise Refusal(
            "not_the_last",
            QT_TRANSLATE_NOOP("Fault", "There is a later word on this target; nothing was changed: answer that one."),
        )
    return row


def _check_not_agreed(snapshot: Snapshot, proposal: Proposal) -> None:
    if any(target.status in AGREED for target in covering(snapshot, proposal)):
        raise Refusal(
            "already_agreed",
            QT_TRANSLATE_NOOP(
                "Fault", "This target is agreed already; nothing was changed: revise it with a reason instead."
            ),
        )
