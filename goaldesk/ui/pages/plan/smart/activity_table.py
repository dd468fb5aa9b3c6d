"""The activity targets that go with a target: what each stage has to bring, over the months by working days."""

from collections.abc import Sequence

from goaldesk.model.methods.smart.assessment import Assessment, overlapping
from goaldesk.model.methods.smart.months import activity_months
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.sheets.smart.sentence import said
from goaldesk.model.target_draft import TargetDraft
from goaldesk.ui.pages.plan.smart.choice_table import Choice
from goaldesk.wording import Wording

MOST_MONTHS = 3


def activity_choices(facts: Assessment, wording: Wording) -> tuple[Sequence[str], list[Choice]]:
    """Heads and rows of the ticked activities; the months only where they are few."""
    draft = facts.draft
    shown = list(draft.run) if draft.months <= MOST_MONTHS else []
    names = [wording.formats.month_name(date_of(first_day(month))) for month in shown]
    heads = (wording.translate("Smart", "Activity"), *names, wording.translate("Smart", "Together"))
    rows = []
    for need in facts.needs:
        if need.metric.id not in draft.activities or need.needed is None:
            continue
        months = activity_months(facts.snapshot, draft, need.metric.id, need.needed)
        cells = [said(months.get(month), need.metric, wording) for month in shown]
        name = metric_name(need.metric, wording)
        rows.append(Choice(need.metric.id, (name, *cells, said(need.needed, need.metric, wording)), radio=False))
    return heads, rows


def has_own_target(facts: Assessment, metric: int) -> bool:
    """Whether the unit has a target for this activity in these months already, which then is kept."""
    draft = facts.draft
    about = TargetDraft(draft.unit, metric, 0, draft.first, draft.months, scenario=draft.scenario)
    found = overlapping(facts.snapshot, about)
    return found is not None and (not draft.target or found.parent_target != draft.target)
