"""Everything that follows from a draft on a workbook as it stands, each figure worked out when it is asked for.

The one rule: one assessment belongs to one draft and one snapshot, and never changes.
"""

from functools import cached_property

from goaldesk.model.methods.history import History, history_of
from goaldesk.model.methods.reverse_funnel import Need
from goaldesk.model.methods.smart.baselines import Baseline, baselines
from goaldesk.model.methods.smart.known_targets import in_its_months, targets_of
from goaldesk.model.methods.smart.lights import Light, lights_of
from goaldesk.model.methods.smart.linked import Linked, linked
from goaldesk.model.methods.smart.months import Spread, chosen_spread, workdays_of
from goaldesk.model.methods.smart.reach import Reach, heads, needs_of, reach_of
from goaldesk.model.methods.smart.rest import Taker, takers_of
from goaldesk.model.methods.smart.standing import Parent, Standing, parents_of, standing_of
from goaldesk.model.periods import Period, last_day
from goaldesk.model.rows import Metric, Target
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import TargetDraft
from goaldesk.model.tree import OrgTree


class Assessment:
    """Amounts are in the metric's smallest unit; None where something is not known or not yet said."""

    def __init__(self, snapshot: Snapshot, draft: TargetDraft) -> None:
        self.snapshot, self.draft = snapshot, draft

    # --- whose, of what

    @cached_property
    def metric(self) -> Metric:
        return self.snapshot.table(Metric)[(self.draft.metric,)]

    @cached_property
    def period(self) -> Period:
        return period_of(self.snapshot, self.draft.first, self.draft.months)

    @cached_property
    def same(self) -> Target | None:
        """Another target of the same unit, metric and segment in some of these months."""
        return overlapping(self.snapshot, self.draft)

    @cached_property
    def history(self) -> History:
        """The complete months before the period; empty for a ratio."""
        draft = self.draft
        return history_of(self.snapshot, draft.unit, draft.metric, draft.segment, before=draft.first)

    @cached_property
    def heads(self) -> int:
        return heads(self.snapshot, self.draft.unit, self.period)

    # --- how much

    @cached_property
    def baselines(self) -> tuple[Baseline, ...]:
        return baselines(self.snapshot, self.draft)

    @cached_property
    def baseline(self) -> Baseline:
        """The baseline that was chosen."""
        return next(one for one in self.baselines if one.kind == self.draft.baseline)

    @cached_property
    def linked(self) -> Linked:
        draft = self.draft
        return linked(draft.ruler, draft.ruling, self.baseline.amount, draft.step)

    @property
    def amount(self) -> int | None:
        return self.linked.amount

    # --- whether it can be reached

    @cached_property
    def reach(self) -> Reach:
        return reach_of(self.snapshot, self.draft)

    @cached_property
    def chance(self) -> float | None:
        return self.reach.chance(self.amount)

    @cached_property
    def needs(self) -> list[Need]:
        return needs_of(self.snapshot, self.draft, self.amount)

    # --- what it is for

    @cached_property
    def parents(self) -> list[Parent]:
        return parents_of(self.snapshot, self.draft)

    @cached_property
    def parent(self) -> Parent | None:
        """The target it serves."""
        return next((one for one in self.parents if one.target.id == self.draft.parent), None)

    @cached_property
    def standing(self) -> Standing | None:
        parent = self.parent
        return None if parent is None else standing_of(self.snapshot, self.draft, parent, self.amount)

    @cached_property
    def takers(self) -> list[Taker]:
        """Who may be asked to carry what nobody carries yet of the parent."""
        standing = self.standing if self.amount is not None else None
        return [] if standing is None else takers_of(self.snapshot, self.draft, standing)

    @property
    def taker(self) -> Taker | None:
        """Who is asked with this target."""
        return next((one for one in self.takers if one.unit == self.draft.rest_to), None)

    @cached_property
    def is_top(self) -> bool:
        """Whether no unit is above."""
        tree = OrgTree.of(self.snapshot, last_day(self.draft.end - 1))
        return self.draft.unit in tree and tree.parent(self.draft.unit) is None

    # --- until when

    @cached_property
    def spread(self) -> Spread | None:
        amount = self.amount
        return None if amount is None else chosen_spread(self.snapshot, self.draft, amount)

    @property
    def amounts(self) -> tuple[int, ...] | None:
        """The amounts of the months; None where there is no amount, or months typed by hand miss it."""
        return self.spread.amounts if self.spread is not None else None

    @cached_property
    def workdays(self) -> int:
        return workdays_of(self.snapshot, self.draft.run)

    # --- all in all

    @cached_property
    def lights(self) -> tuple[Light, ...]:
        return lights_of(self)

    @property
    def is_red(self) -> bool:
        """Whether a light asks for a written reason before the target is agreed."""
        return any(light.status == "off_track" for light in self.lights)


def period_of(snapshot: Snapshot, first: int, months: int) -> Period:
    """A run of months as the fiscal year, quarter or month that it is; else with no label."""
    fiscal = snapshot.fiscal
    for known in (fiscal.month(first), fiscal.quarter_of(first), fiscal.year_of(first)):
        if (known.first, known.months) == (first, months):
            return known
    return Period("", first, months)


def overlapping(snapshot: Snapshot, draft: TargetDraft) -> Target | None:
    """The first other target with the same scenario, unit, metric and segment that shares a month with the draft."""
    found = [
        row for row in targets_of(snapshot, draft, draft.unit) if row.id != draft.target and in_its_months(row, draft)
    ]
    return min(found, key=lambda row: row.first_month, default=None)
