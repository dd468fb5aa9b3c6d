"""The verb of the SMART wizard: a whole draft becomes a target with its months, texts and activity targets, as one
edit.

The one rule: a target with a red light is agreed only with a written reason, and what is agreed already changes only
by a revision.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from goaldesk.model.changes import Edit
from goaldesk.model.closing import is_closed
from goaldesk.model.edits.proposals import propose
from goaldesk.model.edits.revisions import revise_target
from goaldesk.model.edits.rules import explained, one_of, real_day, there
from goaldesk.model.edits.targets import AGREED, STATUSES, remove_target, set_target, set_target_status, set_targets
from goaldesk.model.errors import Refusal
from goaldesk.model.methods.smart.assessment import Assessment, overlapping
from goaldesk.model.methods.smart.beginning import linked_activities
from goaldesk.model.methods.smart.months import activity_months
from goaldesk.model.methods.smart.rest import Taker, months_asked
from goaldesk.model.rows import Proposal, Target, TargetMonth
from goaldesk.model.target_draft import TargetDraft
from goaldesk.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Saving:
    """As what a draft is saved (`draft`, `proposed`, `agreed`), the reason for changing amounts that are agreed, and
    what is said to the unit that is asked for the rest of the parent.
    """

    status: str = "draft"
    reason: str = ""
    asking: str = ""


def write_target_draft(edit: Edit, draft: TargetDraft, how: Saving = Saving()) -> Target:
    """Write a draft. Its activity targets get the same status; those of the unit that are there already are kept. Who
    is chosen to carry the rest of the parent gets a proposal.

    Raises Refusal `no_amount`, `months_miss`, `red_light`, `period_agreed`, `no_reason`, `target_overlaps`,
    `month_closed`, `status_step`, `not_one_of`, `gone`.
    """
    one_of("status", how.status, STATUSES)
    facts = Assessment(edit.snapshot, draft)
    amounts = _amounts(facts)
    explained(how.status == "agreed" and facts.is_red, draft.achievable)
    old = there(edit.get(Target, draft.target)) if draft.target else None
    if old is not None and old.status in AGREED:
        target = _revise(edit, facts, old, amounts, how)
    else:
        target = set_target(edit, replace(_header(facts, old), status=old.status if old else "draft"), amounts)
        target = set_target_status(edit, target.id, how.status)
    _write_activities(edit, facts, target, how)
    if facts.taker is not None:
        _propose_rest(edit, facts, facts.taker, how)
    return target


def _propose_rest(edit: Edit, facts: Assessment, taker: Taker, how: Saving) -> None:
    draft = facts.draft
    about = draft.scenario, taker.unit, draft.metric, draft.segment, draft.first, draft.months
    amounts = months_asked(facts.snapshot, draft, taker)
    propose(edit, Proposal(0, *about, comment=how.asking.strip()), amounts)


def _amounts(facts: Assessment) -> dict[int, int]:
    """The months to be written: those that are not closed, and closed ones with what they have."""
    if facts.amount is None:
        raise Refusal(
            "no_amount",
            QT_TRANSLATE_NOOP("Fault", "The target has no amount; nothing was changed: type one, or a growth."),
        )
    if facts.amounts is None:
        raise Refusal(
            "months_miss",
            QT_TRANSLATE_NOOP(
                "Fault",
                "The months typed by hand do not add up to the target; nothing was changed: change one of them.",
            ),
        )
    draft, snapshot = facts.draft, facts.snapshot
    kept = snapshot.target_months
    return {
        month: amount
        for month, amount in zip(draft.run, facts.amounts, strict=True)
        if not is_closed(snapshot, month) or (draft.target and kept.find(draft.target, month) is not None)
    }


def _header(facts: Assessment, old: Target | None) -> Target:
    """The target's row: what it is about, and the texts of the five steps."""
    draft = facts.draft
    base = old or Target(0, draft.scenario, draft.unit, draft.metric, draft.segment, draft.first, draft.months)
    if draft.deadline is not None:
        real_day(draft.deadline)
    return replace(
        base,
        unit=draft.unit,
        metric=draft.metric,
        segment=draft.segment,
        first_month=draft.first,
        months=draft.months,
        statement=draft.statement.strip(),
        source=draft.source,
        baseline=facts.baseline.amount,
        baseline_kind=draft.baseline_text,
        expected=facts.reach.expected,
        achievable=draft.achievable.strip(),
        parent_target=draft.parent,
        objective=draft.objective.strip(),
        deadline_day=draft.deadline,
        rhythm=draft.rhythm.to_text(),
        phasing=draft.phasing,
        reason=draft.why.strip(),
    )


def _revise(edit: Edit, facts: Assessment, old: Target, amounts: Mapping[int, int], how: Saving) -> Target:
    header = _header(facts, old)
    about = (header.unit, header.metric, header.segment, header.first_month, header.months)
    if about != (old.unit, old.metric, old.segment, old.first_month, old.months):
        raise Refusal(
            "period_agreed",
            QT_TRANSLATE_NOOP(
                "Fault",
                "This target is agreed for its unit, metric and period; nothing was changed: make a new one instead.",
            ),
        )
    _revise_months(edit, old, amounts, how)
    edit.put(header)
    return header


def _write_activities(edit: Edit, facts: Assessment, target: Target, how: Saving) -> None:
    """The activity targets that were ticked; drafts of those that no longer are go away."""
    draft, before = facts.draft, facts.snapshot  # the edit has not touched the activities yet
    there_already = {row.metric: row for row in linked_activities(before, target)}
    needed = {need.metric.id: need.needed for need in facts.needs}
    plan = []
    for metric in draft.activities:
        old, amount = there_already.get(metric), needed.get(metric)
        amounts = {} if amount is None else activity_months(before, draft, metric, amount)
        about = replace(draft, metric=metric, segment=0, target=old.id if old else 0)
        if not amounts or overlapping(before, about) is not None:
            continue
        if old is not None and old.status in AGREED:
            _revise_months(edit, old, amounts, how)
        else:
            plan.append((_activity(facts, target, metric, old), amounts))
    for metric, row in there_already.items():
        if metric not in draft.activities and row.status not in AGREED:
            remove_target(edit, row.id)
    for made in set_targets(edit, plan) if plan else ():
        set_target_status(edit, made.id, how.status)


def _activity(facts: Assessment, target: Target, metric: int, old: Target | None) -> Target:
    draft = facts.draft
    return replace(
        old or Target(0, target.scenario, draft.unit, metric, 0, draft.first, draft.months, "draft"),
        first_month=draft.first,
        months=draft.months,
        parent_target=target.id,
        source=draft.source,
        deadline_day=draft.deadline,
        rhythm=draft.rhythm.to_text(),
        phasing="workdays",
    )


def _revise_months(edit: Edit, target: Target, amounts: Mapping[int, int], how: Saving) -> None:
    changes = _changed(edit, target, amounts)
    if changes:
        revise_target(edit, target.id, changes, how.reason)


def _changed(edit: Edit, target: Target, amounts: Mapping[int, int]) -> dict[int, int | None]:
    """The months whose amount is another one than the target has."""
    return {
        month: amount
        for month, amount in amounts.items()
        if (row := edit.get(TargetMonth, target.id, month)) is None or row.amount != amount
    }
