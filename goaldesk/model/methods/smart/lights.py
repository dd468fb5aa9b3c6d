"""The five lights of a target: each says how it stands and by which rule.

The one rule: a light is computed, never chosen. `on_track` is fine, `at_risk` deserves a look, `off_track` has to be
explained before the target can be agreed, `open` means that nothing can be said.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal, TypeAlias

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.smart.months import last_third
from goaldesk.model.rows import Unit
from goaldesk.model.workdays import Workdays

if TYPE_CHECKING:
    from goaldesk.model.methods.smart.assessment import Assessment

Step: TypeAlias = Literal["specific", "measurable", "achievable", "relevant", "timebound"]
STEPS: tuple[Step, ...] = ("specific", "measurable", "achievable", "relevant", "timebound")
Status: TypeAlias = Literal["on_track", "at_risk", "off_track", "open"]

FEWEST_WORKDAYS = 10
MOST_IN_LAST_THIRD = Fraction(4, 5)
ENOUGH_PERIODS, ENOUGH_MONTHS = 8, 24


@dataclass(frozen=True, slots=True)
class Light:
    """A step's light; `code` names the rule that decided."""

    step: Step
    status: Status
    code: str


def lights_of(facts: "Assessment") -> tuple[Light, ...]:
    """The five lights in the order of the steps."""
    rules = (_specific, _measurable, _achievable, _relevant, _timebound)
    return tuple(Light(step, *rule(facts)) for step, rule in zip(STEPS, rules, strict=True))


def _specific(facts: "Assessment") -> tuple[Status, str]:
    unit = facts.snapshot.table(Unit)[(facts.draft.unit,)]
    if facts.same is not None:
        return "off_track", "exists"
    if unit.ended is not None and unit.ended < facts.period.last_day():
        return "off_track", "unit_ended"
    enough = min(ENOUGH_PERIODS * facts.draft.months, ENOUGH_MONTHS)
    if facts.metric.aggregation == "flow" and (len(facts.history.amounts) < enough or not any(facts.history.amounts)):
        return "at_risk", "few_records"
    return "on_track", "clear"


def _measurable(facts: "Assessment") -> tuple[Status, str]:
    draft, baseline = facts.draft, facts.baseline
    if facts.amount is None:
        return "off_track", "no_amount"
    if baseline.amount is not None and baseline.amount <= 0 and facts.metric.aggregation == "flow":
        return "off_track", "nothing_to_grow_from"
    if baseline.amount is None:
        return "at_risk", "no_baseline"
    if draft.baseline == "own":
        return ("at_risk", "own_baseline") if draft.own_from.strip() else ("at_risk", "own_without_source")
    if baseline.expected:
        return "at_risk", "expected_part"
    return ("on_track", "from_entries") if draft.source else ("at_risk", "no_source")


def _achievable(facts: "Assessment") -> tuple[Status, str]:
    ambition = facts.reach.ambition(facts.amount)
    if facts.amount is None or ambition is None:
        return "open", "no_chance"
    status: Status = "off_track" if ambition == "out_of_reach" else "at_risk" if ambition == "stretch" else "on_track"
    return status, ambition


def _relevant(facts: "Assessment") -> tuple[Status, str]:
    if facts.parent is not None:
        unit = facts.snapshot.table(Unit)[(facts.parent.target.unit,)]
        if unit.ended is not None and unit.ended < facts.period.first_day():
            return "off_track", "parent_ended"
        if facts.parent.target.status not in ("agreed", "locked"):
            return "off_track", "parent_not_agreed"
        over = facts.standing.over if facts.standing is not None else None
        if over is not None and over * 100 > facts.snapshot.settings.over_assignment_line:
            return "at_risk", "over_assigned"
    elif not facts.is_top:
        return "at_risk", "stands_alone"
    if not facts.draft.objective.strip():
        return "at_risk", "no_objective"
    if facts.parent is None:
        return "on_track", "objective"
    return "on_track", "serves"


def _timebound(facts: "Assessment") -> tuple[Status, str]:
    draft, snapshot = facts.draft, facts.snapshot
    if all(is_closed(snapshot, month) for month in draft.run):
        return "off_track", "period_closed"
    if facts.amount is not None and facts.amounts is None:
        return "off_track", "months_miss"
    if draft.deadline is not None and draft.deadline < facts.period.last_day():
        return "off_track", "deadline_before_end"
    if draft.deadline is not None and not Workdays.of(snapshot).is_workday(draft.deadline):
        return "at_risk", "deadline_on_free_day"
    if facts.workdays < FEWEST_WORKDAYS:
        return "at_risk", "few_workdays"
    late = last_third(facts.amounts) if facts.amounts is not None and facts.metric.aggregation == "flow" else None
    if late is not None and late > MOST_IN_LAST_THIRD:
        return "at_risk", "late_in_period"
    return ("at_risk", "no_rhythm") if draft.rhythm.is_empty else ("on_track", "dated")
