"""What a change of the tree does to targets, before it is done: for a unit that moves, ends or is merged from a day on.

The one rule: two states of the workbook are compared, the one that is and the one that would be, so the preview can
say nothing that the change does not do.
"""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from goaldesk.model.methods.targets import TargetTable
from goaldesk.model.periods import Period, first_day, last_day, month_of_day
from goaldesk.model.pieces import Timeline
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships, OrgTree
from goaldesk.model.workdays import Workdays


@dataclass(frozen=True, slots=True)
class UnitEffect:
    """The sum of the targets below a unit, before and after, in the metric's own unit; None where none is set. `own`
    is its own commitment, which a change of the tree never touches.
    """

    unit: Unit
    before: Fraction | None
    after: Fraction | None
    own: Fraction | None


@dataclass(frozen=True, slots=True)
class MetricEffect:
    """What changes for one metric: `moved` is the target of the unit itself, `units` are those above it whose sums
    change, those nearest to it first.
    """

    metric: Metric
    moved: Fraction | None
    units: tuple[UnitEffect, ...]


@dataclass(frozen=True, slots=True)
class CutMonth:
    """The month of a change that is not made on its first day: the working days before the day, and from it on."""

    month: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Impact:
    """The effect from `day` on, in figures up to the end of the fiscal year (`period`). `leaves` units without others
    below them go along; `entries` are already dated `day` or later. `reaches_back` says that the unit never belonged
    elsewhere before that day, so that earlier months change too.
    """

    unit: Unit
    day: int
    period: Period
    metrics: tuple[MetricEffect, ...]
    cut: CutMonth | None
    leaves: int
    entries: int
    reaches_back: bool

    @property
    def first(self) -> MetricEffect | None:
        """The metric that a sentence tells: the first of those whose sums change."""
        return self.metrics[0] if self.metrics else None


def impact(before: Snapshot, after: Snapshot, unit: int, day: int, until: int | None = None) -> Impact:
    """What it does that `before` becomes `after` through a change of `unit` from `day` on, up to before `until`.

    `after` is what trying the verb gave (`edits.trial`). Raises KeyError for a unit that is not there.
    """
    row = before.table(Unit)[(unit,)]
    first = month_of_day(day)
    year = before.fiscal.year_of(first)
    end = year.end if until is None else max(first + 1, min(year.end, month_of_day(until - 1) + 1))
    period = Period(year.label, first, end - first)
    tree = OrgTree.of(before, day)
    below = list(tree.walk(unit)) if unit in tree else [unit]
    above = _above(before, after, unit, period)
    metrics = (
        _effect(before, after, metric, (unit, above), period)
        for metric in sorted(before.all(Metric), key=lambda metric: (metric.position, metric.id))
        if metric.active and metric.aggregation != "ratio"
    )
    entries = before.entries
    later = entries.day >= day if until is None else (entries.day >= day) & (entries.day < until)
    return Impact(
        row,
        day,
        period,
        tuple(effect for effect in metrics if effect.units),
        _cut(before, day) or (None if until is None else _cut(before, until)),
        sum(tree.is_leaf(one) for one in below) if unit in tree else 1,
        int(np.count_nonzero(np.isin(entries.unit, below) & later)),
        day <= Memberships.of(before).days[unit][0],
    )


def _above(before: Snapshot, after: Snapshot, unit: int, period: Period) -> list[int]:
    """All units above this one on any day that matters, before or after, nearest first."""
    found: dict[int, int] = {}
    last = last_day(period.end - 1)
    for snapshot in (after, before):
        memberships = Memberships.of(snapshot)
        row = snapshot.table(Unit)[(unit,)]
        starts = [unit] if row.merged_into is None else [unit, row.merged_into]
        days = [first_day(period.first), *memberships.changes]
        for day in [day for day in days if first_day(period.first) <= day <= last]:
            for start in starts:
                above, height = (start, 0) if start != unit else (memberships.parent(unit, day), 1)
                while above is not None and height < len(memberships.days):
                    found[above] = max(found.get(above, 0), height)
                    above, height = memberships.parent(above, day), height + 1
    return sorted(found, key=lambda one: found[one])


def _effect(
    before: Snapshot, after: Snapshot, metric: Metric, units: tuple[int, list[int]], period: Period
) -> MetricEffect:
    unit, above = units
    figures = []
    for snapshot in (before, after):
        table = TargetTable.of(snapshot, metric, 0, snapshot.settings.scenario)
        place = Timeline.of(snapshot).place
        figures.append({one: table.figure(place[one], period.month_numbers()) for one in (unit, *above)})
    was, becomes = figures
    table_of = before.table(Unit)
    effects = tuple(
        UnitEffect(
            table_of[(one,)],
            was[one].children,
            becomes[one].children,
            was[one].value if was[one].basis == "own" else None,
        )
        for one in above
        if was[one].children != becomes[one].children
    )
    return MetricEffect(metric, was[unit].value, effects)


def _cut(snapshot: Snapshot, day: int) -> CutMonth | None:
    month = month_of_day(day)
    if day == first_day(month):
        return None
    workdays = Workdays.of(snapshot)
    return CutMonth(month, workdays.count(first_day(month), day - 1), workdays.count(day, last_day(month)))
