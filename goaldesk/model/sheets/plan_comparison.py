"""Two states of a plan beside each other: by month with what was reached, due, pace and landing on both, and every unit
whose target differs.

The one rule: both sides come from the same figures; only the plan differs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import Period, first_day, last_day, month_of_day
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.plan_history import HistoryView
from goaldesk.model.sheets.scorecard import tree_of
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.workdays import Workdays


@dataclass(frozen=True, slots=True)
class BothMonths:
    """A month on both plans, in the metric's own unit; `part` says that its actual is that of a part of it."""

    month: int
    then: Fraction | None
    now: Fraction | None
    actual: Fraction | None
    part: bool


@dataclass(frozen=True, slots=True)
class OnPlan:
    """How a year stands on one plan: target of the year, due to date, pace (actual to what is due), the distance to
    that, and what the landing is of the target. None where it is not known.
    """

    target: Fraction | None
    due: Fraction | None
    pace: Fraction | None
    distance: Fraction | None
    landing: Fraction | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """A unit and metric on two plans; `through` is the last day with complete figures within the year, `actual` what
    was reached up to it in months that have a target.
    """

    unit: Unit
    metric: Metric
    months: tuple[BothMonths, ...]
    then: OnPlan
    now: OnPlan
    through: int | None
    actual: Fraction | None
    landing: Fraction | None


@dataclass(frozen=True, slots=True)
class ChangedUnit:
    """A unit whose target of the year differs; `level` is its depth among those shown."""

    unit: Unit
    level: int
    then: Fraction | None
    now: Fraction | None

    @property
    def change(self) -> Fraction:
        return (self.now or Fraction(0)) - (self.then or Fraction(0))


@dataclass(frozen=True, slots=True)
class Subject:
    """What is compared: a unit, metric and segment in a year."""

    unit: int
    metric: int
    segment: int
    year: Period


def comparison(
    then: Snapshot, now: Snapshot, subject: Subject, landings: Mapping[int, Fraction | None] | None = None
) -> Comparison:
    """One subject on two states of the plan: the same workbook with another plan in its place."""
    figures, metric = Figures.of(now), Figures.of(now).metric(subject.metric)
    through = _through(metric, subject.year)
    months = tuple(_month(then, now, subject, month, through) for month in subject.year.month_numbers())
    planned = [one for one in months if one.then is not None or one.now is not None]
    known = [one.actual for one in planned if one.actual is not None]
    actual = sum(known, Fraction(0)) if known and metric.aggregation == "flow" else None
    landing = (landings or {}).get(subject.unit)
    if any(one.actual for one in months if one not in planned):
        landing = None  # the year's landing holds more than what a target for a part of it asks for
    elif landing is None and through == subject.year.last_day():
        landing = figures.actual(subject.unit, subject.metric, subject.year, subject.segment).value
    sides = [_on_plan(side, subject, (actual, landing), through) for side in (then, now)]
    unit = now.table(Unit)[(subject.unit,)]
    return Comparison(unit, metric, months, sides[0], sides[1], through, actual, landing)


def changed_units(then: Snapshot, now: Snapshot, view: HistoryView, metric: int) -> list[ChangedUnit]:
    """The units of a view whose target of the year differs, in the order of the tree."""
    year, tree, units = view.year, tree_of(now, view.year), now.table(Unit)
    before, after = Figures.of(then), Figures.of(now)
    found, levels = [], dict[int, int]()
    for unit in tree.walk(view.unit) if view.unit is None or view.unit in tree else ():
        pair = before.target(unit, metric, year).value, after.target(unit, metric, year).value
        if pair[0] != pair[1]:
            above = [levels[one] for one in tree.path(unit)[:-1] if one in levels]
            levels[unit] = above[-1] + 1 if above else 0
            found.append(ChangedUnit(units[(unit,)], levels[unit], *pair))
    return found


def _through(metric: Metric, year: Period) -> int | None:
    if metric.data_through is None or metric.data_through < year.first_day():
        return None
    return min(metric.data_through, year.last_day())


def _month(then: Snapshot, now: Snapshot, subject: Subject, month: int, through: int | None) -> BothMonths:
    period = Period("", month, 1)
    about = (subject.unit, subject.metric, period, subject.segment)
    targets = [Figures.of(side).target(*about).value for side in (then, now)]
    begun = through is not None and first_day(month) <= through
    actual = Figures.of(now).actual(*about).value if begun else None
    part = through is not None and first_day(month) <= through < last_day(month)
    return BothMonths(month, targets[0], targets[1], actual, part)


def _on_plan(
    plan: Snapshot, subject: Subject, reached: tuple[Fraction | None, Fraction | None], through: int | None
) -> OnPlan:
    actual, landing = reached
    target = Figures.of(plan).target(subject.unit, subject.metric, subject.year, subject.segment).value
    due = _due(plan, subject, through)
    return OnPlan(
        target,
        due,
        actual / due if due and actual is not None else None,
        actual - due if due is not None and actual is not None else None,
        landing / target if landing is not None and target else None,
    )


def _due(plan: Snapshot, subject: Subject, through: int | None) -> Fraction | None:
    """The target to date: whole months, and of the running one the share of its working days."""
    figures = Figures.of(plan)
    if through is None or figures.metric(subject.metric).aggregation != "flow":
        return None
    running, calendar = month_of_day(through), Workdays.of(plan)
    parts = [(Period("", subject.year.first, running - subject.year.first), Fraction(1))]
    days = calendar.in_month(running)
    done = Fraction(calendar.count(first_day(running), through), days) if days else Fraction(1)
    parts.append((Period("", running, 1), done))
    found = [
        (value, share)
        for period, share in parts
        if period.months
        and (value := figures.target(subject.unit, subject.metric, period, subject.segment).value) is not None
    ]
    return sum((value * share for value, share in found), Fraction(0)) if found else None
