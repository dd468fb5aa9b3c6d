"""Verbs for scenarios: alternative plans, copied and grown. How one becomes the plan stands in `switching`.

The one rule: nothing but the plan is ever measured against.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from goaldesk.model.amounts import checked, rounded
from goaldesk.model.changes import Edit
from goaldesk.model.closing import is_closed
from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.edits.rules import clean_name, free_code, there
from goaldesk.model.edits.targets import create_scenario
from goaldesk.model.errors import Refusal
from goaldesk.model.methods.switching import Amounts, Cell, Changes, amounts_of
from goaldesk.model.periods import first_day
from goaldesk.model.rows import (
    Metric,
    Proposal,
    ProposalMonth,
    Revision,
    RevisionMonth,
    Row,
    Scenario,
    Target,
    TargetMonth,
)
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree
from goaldesk.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Growth:
    """What is added to every amount, as a share: `all` for everybody, `units` for those who have their own. A unit
    takes that of the nearest one above it. It is limited to `months` and one `metric` where these are named; what lies
    outside is copied as it is.
    """

    all: Fraction = Fraction(0)
    units: Mapping[int, Fraction] | None = None
    months: range | None = None
    metric: int | None = None

    def __bool__(self) -> bool:
        return bool(self.all or self.units)

    def reaches(self, metric: int, month: int) -> bool:
        """Whether amounts of a metric and month grow."""
        return self.metric in (None, metric) and (self.months is None or month in self.months)

    def of(self, tree: OrgTree, unit: int) -> Fraction:
        """The growth of a unit."""
        own = self.units or {}
        for above in reversed((*tree.path(unit),) if unit in tree else (unit,)):
            if above in own:
                return own[above]
        return self.all


def copy_scenario(edit: Edit, source: int, code: str, name: str, growth: Growth = Growth()) -> Scenario:
    """A new scenario with the targets of another as drafts, flows and stocks grown.

    Where a unit's own target was exactly what those below it have, it stays so. Raises Refusal `code_taken`, `no_name`,
    `amount_too_large`, `gone`.
    """
    there(edit.get(Scenario, source))
    snapshot = edit.snapshot
    copy = create_scenario(edit, code, name)
    headers = [target for target in snapshot.all(Target) if target.scenario == source]
    amounts = grown(snapshot, amounts_of(snapshot, source), growth)
    ids = dict(zip([target.id for target in headers], edit.new_ids(len(headers)), strict=True))
    for target in headers:
        new = replace(
            target,
            id=ids[target.id],
            scenario=copy.id,
            status="draft",
            parent_target=ids.get(target.parent_target or 0),
            agreed_by="",
            agreed_day=None,
        )
        edit.put(new)
        months = snapshot.target_months.of(target.id)
        edit.put_many(
            TargetMonth(new.id, month, checked(amounts[target.unit, target.metric, target.segment, month]), locked)
            for month, locked in zip(months.month.tolist(), months.locked.tolist(), strict=True)
        )
    return copy


def change_scenario(edit: Edit, scenario: Scenario) -> None:
    """Write name, kind and note of a scenario again. Raises Refusal `code_taken`, `no_name`, `gone`."""
    there(edit.get(Scenario, scenario.id))
    free_code(edit.snapshot.all(Scenario), scenario.code, scenario.id)
    edit.put(replace(scenario, code=clean_name(scenario.code), name=clean_name(scenario.name)))


def remove_scenario(edit: Edit, scenario: int) -> None:
    """Take a scenario away with its targets and all that was said about them. Raises Refusal `scenario_is_plan`,
    `gone`.
    """
    row = there(edit.get(Scenario, scenario))
    snapshot = edit.snapshot
    check_not_plan(snapshot, scenario)
    targets = {target.id: target for target in snapshot.all(Target) if target.scenario == scenario}
    revisions = {one.id: one for one in snapshot.all(Revision) if one.target in targets}
    proposals = {one.id: one for one in snapshot.all(Proposal) if one.scenario == scenario}
    gone: list[Row] = [one for one in snapshot.all(RevisionMonth) if one.revision in revisions]
    gone += [one for one in snapshot.all(ProposalMonth) if one.proposal in proposals]
    for target in targets:
        months = snapshot.target_months.of(target)
        gone += [months.row(at) for at in range(len(months))]
    for one in (*gone, *revisions.values(), *proposals.values(), *targets.values(), row):
        edit.remove(one)


def take_over(edit: Edit, scenario: int, changes: Changes) -> int:
    """Let a scenario follow what changed in the plan (`changes`: before and now): its amounts become as much more or
    less, so sums that were exact stay exact. What it does not set although the plan did stays so, and closed months
    stay. Returns how many amounts changed. Raises Refusal `amount_too_large`, `gone`.
    """
    there(edit.get(Scenario, scenario))
    mine = amounts_of(edit.snapshot, scenario)
    taken: dict[Cell, int | None] = {}
    for cell, (before, now) in changes.items():
        own = mine.get(cell)
        if now is None or own is None:
            after = now if before is None or now is None else None
        else:
            after = own if before is None else own + now - before
        if after != own and not is_closed(edit.snapshot, cell[3]):
            taken[cell] = after
    write_plan(edit, taken, Writing(scenario))
    return len(taken)


def grown(snapshot: Snapshot, old: Amounts, growth: Growth) -> Amounts:
    """The amounts with growth, units from below: a sum that was exact stays exact."""
    ratios = {metric.id for metric in snapshot.all(Metric) if metric.aggregation == "ratio"}
    tables: dict[tuple[int, int, int], dict[int, int]] = {}
    for (unit, metric, segment, month), amount in old.items():
        tables.setdefault((metric, segment, month), {})[unit] = amount
    found: Amounts = {}
    for (metric, segment, month), units in tables.items():
        if metric not in ratios and growth and growth.reaches(metric, month):
            units = _grown_month(OrgTree.of(snapshot, first_day(month)), units, growth)
        found |= {(unit, metric, segment, month): amount for unit, amount in units.items()}
    return found


def _grown_month(tree: OrgTree, old: Mapping[int, int], growth: Growth) -> dict[int, int]:
    new = {}
    sums: dict[int, tuple[int, int] | None] = {}
    for unit in reversed(list(tree.walk())):
        below = [sums[child] for child in tree.children(unit) if sums[child] is not None]
        before, after = (sum(pair[side] for pair in below if pair) for side in (0, 1))
        if unit in old:
            exact = bool(below) and before == old[unit]
            new[unit] = after if exact else rounded(old[unit] * (1 + growth.of(tree, unit)))
            sums[unit] = old[unit], new[unit]
        else:
            sums[unit] = (before, after) if below else None
    outside = {unit: rounded(amount * (1 + growth.of(tree, unit))) for unit, amount in old.items() if unit not in new}
    return new | outside


def check_not_plan(snapshot: Snapshot, scenario: int) -> None:
    """Raises Refusal `scenario_is_plan`."""
    if snapshot.settings.scenario == scenario:
        raise Refusal(
            "scenario_is_plan",
            QT_TRANSLATE_NOOP("Fault", "This is the plan itself; nothing was changed: choose another scenario."),
        )
