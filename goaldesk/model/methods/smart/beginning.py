"""With what a draft begins: the defaults of a new target, and the draft of one that is there.

The one rule: a default is what the workbook itself suggests, and each can be changed. A target that is opened again
gives the draft from which it would be written as it stands.
"""

from dataclasses import replace
from fractions import Fraction

import numpy as np

from goaldesk.model.amounts import rounded
from goaldesk.model.closing import closed_through
from goaldesk.model.methods.reverse_funnel import stage_metrics
from goaldesk.model.methods.smart.assessment import Assessment, overlapping
from goaldesk.model.methods.smart.linked import usual_step
from goaldesk.model.methods.smart.months import usual_deadline
from goaldesk.model.periods import Period, month_of_day
from goaldesk.model.rows import FiscalYear, Metric, Target
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import Rhythm, TargetDraft, baseline_from
from goaldesk.model.target_headers import TargetHeaders


def new_draft(snapshot: Snapshot, unit: int, metric: int, segment: int, period: Period) -> TargetDraft:
    """A new target with its defaults. Where history allows, the amount is one that is reached in six of ten similar
    cases, else that of the baseline; where nothing was ever reached it is left open.
    """
    return with_defaults(snapshot, TargetDraft(unit, metric, segment, period.first, period.months))


def with_defaults(snapshot: Snapshot, draft: TargetDraft) -> TargetDraft:
    """The draft with the defaults of what it is about: amount and its step, baseline, source, parent, objective,
    deadline. What was typed about another unit, metric or period is gone.
    """
    metric = snapshot.table(Metric)[(draft.metric,)]
    draft = _in_open_months(snapshot, draft)
    draft = replace(draft, ruler="amount", ruling=None, baseline="last_year", by_hand=(), parent=None, rest_to=0)
    facts = Assessment(snapshot, draft)
    known = next((one for one in facts.baselines[:3] if one.amount), None)  # of 0 nothing can be asked
    draft = replace(
        draft,
        baseline=known.kind if known else "own",
        step=usual_step(known.amount if known else None, metric.decimals, metric.shown),
        source=usual_source(snapshot, metric),
        objective=next(iter(objectives(snapshot, draft.first)), ""),
        deadline=usual_deadline(snapshot, draft.run),
        parent=facts.parents[0].target.id if facts.parents else None,
    )
    suggested = facts.reach.suggested()
    if suggested is None:
        return replace(draft, ruling=None if known is None or known.amount is None else Fraction(known.amount))
    return replace(draft, ruling=Fraction(rounded(Fraction(suggested, draft.step)) * draft.step))


def with_period(snapshot: Snapshot, draft: TargetDraft, period: Period, *, keeps_amount: bool) -> TargetDraft:
    """The draft over another run of months: deadline and parent are proposed anew, months typed by hand are gone, and
    so is an amount that was only proposed.
    """
    moved = replace(draft, first=period.first, months=period.months, by_hand=(), parent=None, rest_to=0)
    moved = _in_open_months(snapshot, moved)
    if not keeps_amount:
        fresh = with_defaults(snapshot, moved)
        return replace(fresh, source=draft.source, objective=draft.objective)
    parents = Assessment(snapshot, moved).parents
    parent = parents[0].target.id if parents and draft.parent is not None else None
    return replace(moved, deadline=usual_deadline(snapshot, moved.run), parent=parent)


def _in_open_months(snapshot: Snapshot, draft: TargetDraft) -> TargetDraft:
    """A new target asks for what can still be reached: closed months at its beginning are left out, so that it is
    compared with the same months of the year before. One that is there keeps its months.
    """
    last = closed_through(snapshot)
    if draft.target or last is None or not draft.first <= last < draft.end - 1:
        return draft
    return replace(draft, first=last + 1, months=draft.end - last - 1)


def usual_period(snapshot: Snapshot, about: TargetDraft, today: int) -> Period:
    """The first quarter to come in which there is no such target yet, up to the end of next year; else the next one."""
    fiscal, first = snapshot.fiscal, snapshot.fiscal.quarter_of(month_of_day(today)).end
    last = fiscal.year_of(fiscal.year_of(month_of_day(today)).end).end
    for month in range(first, last, 3):
        quarter = fiscal.quarter_of(month)
        if overlapping(snapshot, replace(about, first=quarter.first, months=quarter.months)) is None:
            return quarter
    return fiscal.quarter_of(first)


def draft_of(snapshot: Snapshot, target: Target) -> TargetDraft:
    """The draft from which a target would be written as it stands."""
    metric = snapshot.table(Metric)[(target.metric,)]
    months = snapshot.target_months.of(target.id)
    amounts = dict(zip(months.month.tolist(), months.amount.tolist(), strict=True))
    kind, origin = baseline_from(target.baseline_kind or "last_year")
    draft = TargetDraft(
        target.unit,
        target.metric,
        target.segment,
        target.first_month,
        target.months,
        scenario=target.scenario,
        target=target.id,
        baseline=kind,
        own_baseline=target.baseline if kind == "own" else None,
        own_from=origin,
        ruler="amount",
        ruling=_whole(metric, list(amounts.values())),
        source=target.source or usual_source(snapshot, metric),
        parent=target.parent_target,
        objective=target.objective,
        why=target.reason,
        achievable=target.achievable,
        phasing=target.phasing or "season",
        deadline=target.deadline_day,
        rhythm=Rhythm.from_text(target.rhythm) or Rhythm(),
        statement=target.statement,
    )
    if not target.baseline_kind:  # it was made without these steps: what they would have said is proposed
        parents = Assessment(snapshot, draft).parents
        draft = replace(
            draft,
            deadline=usual_deadline(snapshot, draft.run),
            parent=draft.parent or (parents[0].target.id if parents else None),
            objective=draft.objective or next(iter(objectives(snapshot, draft.first)), ""),
        )
    facts = Assessment(snapshot, draft)
    draft = replace(draft, step=usual_step(facts.baseline.amount, metric.decimals, metric.shown))
    draft = replace(draft, activities=tuple(row.metric for row in linked_activities(snapshot, target)))
    spread = Assessment(snapshot, draft).amounts
    as_it_is = tuple(amounts.get(month) for month in draft.run)
    hand = tuple(sorted(amounts.items())) if spread != as_it_is else ()
    return replace(draft, by_hand=hand)


def linked_activities(snapshot: Snapshot, target: Target) -> list[Target]:
    """The targets of the funnel's stages that were made with a target, in the order of the funnel."""
    order = [metric.id for metric in stage_metrics(snapshot)]
    found = [
        row
        for row in TargetHeaders.of(snapshot).of_unit(target.unit)
        if row.parent_target == target.id and row.metric in order
    ]
    return sorted(found, key=lambda row: order.index(row.metric))


def objectives(snapshot: Snapshot, first: int) -> list[str]:
    """The objectives that targets of the same year and the year before name, the most frequent first."""
    year = snapshot.fiscal.year_of(first)
    return snapshot.lasting(("objectives", year.first), (Target, FiscalYear), lambda: _named(snapshot, year))


def _named(snapshot: Snapshot, year: Period) -> list[str]:
    counted: dict[str, int] = {}
    for row in snapshot.all(Target):
        if row.objective and year.first - 12 <= row.first_month < year.end:
            counted[row.objective] = counted.get(row.objective, 0) + 1
    return sorted(counted, key=lambda text: (-counted[text], text))


def usual_source(snapshot: Snapshot, metric: Metric) -> str:
    """Where the figures of a metric come from: computed (a ratio), imported, or entered, as its last entry was."""
    if metric.aggregation == "ratio":
        return "computed"
    entries = snapshot.entries
    latest = np.argmax(entries.metric[::-1] == metric.id) if len(entries) else 0
    last = len(entries) - 1 - int(latest)
    return "import" if last >= 0 and entries.metric[last] == metric.id and entries.batch[last] else "entry"


def _whole(metric: Metric, amounts: list[int]) -> Fraction | None:
    """The amount of a target from its months: the sum of a flow, else the last one."""
    if not amounts:
        return None
    return Fraction(sum(amounts) if metric.aggregation == "flow" else amounts[-1])
