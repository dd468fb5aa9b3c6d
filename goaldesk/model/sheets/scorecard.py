"""The figures of a unit and period as they are shown: on the scorecard, on paper, on the command line.

The one rule: screen, paper and command read the same rows, so they cannot disagree.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.attainment import Status, attainment, gap, points, stage_of, status, variance
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import Period, first_day, month_text
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One unit, metric and period. Values are exact and in the metric's own unit; None where there is none.

    `variance` is actual less target, `gap` what is missing and never below zero. `coverage` is the share of the
    expected cells with a value, `target_coverage` that of the months (and children) with a target. `target_basis` is
    `own`, `sum` or None; `children_target` stands beside it. `stale`: a level carried on from the month before.
    """

    unit: str
    name: str
    metric: str
    period: str
    unit_id: int
    metric_id: int
    target: Fraction | None
    actual: Fraction | None
    variance: Fraction | None
    attainment: Fraction | None
    coverage: Fraction
    status: Status
    gap: Fraction | None
    target_basis: str | None
    children_target: Fraction | None
    target_coverage: Fraction
    data_through: int | None
    draft: bool = False
    stale: bool = False
    used: int = 0
    expected: int = 0
    numerator: Fraction | None = None
    denominator: Fraction | None = None


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A metric on the scorecard: the period, the fiscal year up to the period's end, and the points it gives."""

    metric: Metric
    figures: StatusRow
    to_date: StatusRow
    points: Fraction | None

    @property
    def weight(self) -> int:
        return self.metric.weight


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The active metrics of a unit in a period. `to_date` is the fiscal year up to the period's end.

    `score` is the sum of the points over the weights of the metrics that have any, times 100; None without weights.
    `weight` is the sum of these weights: below 100 (or below the sum of all) something has no figure yet.
    """

    unit: Unit
    period: Period
    to_date: Period
    rows: tuple[ScoreRow, ...]
    score: Fraction | None
    weight: int

    @property
    def is_weighted(self) -> bool:
        return any(row.metric.weight for row in self.rows)


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """One month of a series: the month itself, the year up to its end, and the same months a year before.

    What is not yet known is None: months that begin after the data-through date have no actual to date.
    """

    month: int
    figures: StatusRow
    target_to_date: Fraction | None
    actual_to_date: Fraction | None
    last_year: Fraction | None
    last_year_to_date: Fraction | None

    @property
    def variance_to_date(self) -> Fraction | None:
        """Actual less target since the year began: the gap strip below a cumulative chart."""
        return variance(self.target_to_date, self.actual_to_date)


@dataclass(frozen=True, slots=True)
class Series:
    """A metric of a unit month by month through a fiscal year."""

    unit: Unit
    metric: Metric
    year: Period
    months: tuple[MonthFigures, ...]
    whole_year: StatusRow


@dataclass(frozen=True, slots=True)
class MonthTable:
    """The months of the fiscal year up to a period's end, and their total as derived by the metric's aggregation."""

    metric: Metric
    months: tuple[StatusRow, ...]
    total: StatusRow


def active_metrics(snapshot: Snapshot) -> list[Metric]:
    """The metrics in use, in their order."""
    return sorted((m for m in snapshot.all(Metric) if m.active), key=lambda m: (m.position, m.id))


def status_row(figures: Figures, unit: Unit, metric: Metric, period: Period, today: int) -> StatusRow:
    """The figures of one unit, metric and period."""
    actual = figures.actual(unit.id, metric.id, period)
    target = figures.target(unit.id, metric.id, period)
    stage = stage_of(period, actual.data_through, today)
    settings = figures.snapshot.settings
    return StatusRow(
        unit=unit.code,
        name=unit.name,
        metric=metric.code,
        period=period.label,
        unit_id=unit.id,
        metric_id=metric.id,
        target=target.value,
        actual=actual.value,
        variance=variance(target.value, actual.value),
        attainment=attainment(target.value, actual.value, metric.direction),
        coverage=actual.coverage,
        status=status(target.value, actual.value, metric.direction, stage=stage, settings=settings),
        gap=gap(target.value, actual.value, metric.direction),
        target_basis=target.basis,
        children_target=target.children,
        target_coverage=target.coverage,
        data_through=actual.data_through,
        draft=target.draft,
        stale=actual.stale,
        used=actual.used,
        expected=actual.expected,
        numerator=actual.numerator,
        denominator=actual.denominator,
    )


def status_rows(
    snapshot: Snapshot, period: Period, *, today: int, unit: int | None = None, metric: int | None = None
) -> list[StatusRow]:
    """A row for each unit and metric; without `unit` every unit of the tree, parents before their children.

    The tree is that of the period's end; who left within the period still has its rows.
    """
    figures = Figures.of(snapshot)
    units = tree_of(snapshot, period).walk() if unit is None else [unit]
    metrics = active_metrics(snapshot) if metric is None else [figures.metric(metric)]
    return [status_row(figures, unit_row(snapshot, one), each, period, today) for one in units for each in metrics]


def tree_of(snapshot: Snapshot, period: Period) -> OrgTree:
    """The tree as of the period's last day, with the units that ended within the period at their last place."""
    return OrgTree.of(snapshot, period.last_day(), since=period.first_day())


def scorecard(snapshot: Snapshot, unit: int, period: Period, *, today: int) -> Scorecard:
    """The scorecard of a unit for a period."""
    figures = Figures.of(snapshot)
    row = unit_row(snapshot, unit)
    to_date = year_to_date(snapshot, period)
    rows = []
    for metric in active_metrics(snapshot):
        now = status_row(figures, row, metric, period, today)
        so_far = now if to_date == period else status_row(figures, row, metric, to_date, today)
        earned = points(metric.weight, now.attainment, snapshot.settings.score_cap) if metric.weight else None
        rows.append(ScoreRow(metric, now, so_far, earned))
    weight = sum(one.metric.weight for one in rows if one.points is not None)
    earned_points = sum((one.points for one in rows if one.points is not None), Fraction(0))
    return Scorecard(row, period, to_date, tuple(rows), earned_points * 100 / weight if weight else None, weight)


def year_to_date(snapshot: Snapshot, period: Period) -> Period:
    """The fiscal year of the period's last month, up to the period's end. The label is `2026-01/2026-08`."""
    year = snapshot.fiscal.year_of(period.end - 1)
    if period.first <= year.first:
        return period
    return Period(f"{month_text(year.first)}/{month_text(period.end - 1)}", year.first, period.end - year.first)


def series(snapshot: Snapshot, unit: int, metric: int, period: Period, *, today: int) -> Series:
    """A metric of a unit through the whole fiscal year in which the period ends."""
    figures = Figures.of(snapshot)
    row, kind = unit_row(snapshot, unit), figures.metric(metric)
    year = snapshot.fiscal.year_of(period.end - 1)
    months = []
    for month in year.month_numbers():
        so_far = Period(year.label, year.first, month + 1 - year.first)
        before = Period(year.label, year.first - 12, so_far.months)
        own = status_row(figures, row, kind, snapshot.fiscal.month(month), today)
        known = own.data_through is None or first_day(month) <= own.data_through
        months.append(
            MonthFigures(
                month,
                own,
                figures.target(unit, metric, so_far).value,
                figures.actual(unit, metric, so_far).value if known else None,
                figures.actual(unit, metric, snapshot.fiscal.month(month - 12)).value,
                figures.actual(unit, metric, before).value,
            )
        )
    return Series(row, kind, year, tuple(months), status_row(figures, row, kind, year, today))


def month_table(snapshot: Snapshot, unit: int, metric: int, period: Period, *, today: int) -> MonthTable:
    """The months from the beginning of the fiscal year to the period's end, with their total."""
    figures = Figures.of(snapshot)
    row, kind = unit_row(snapshot, unit), figures.metric(metric)
    so_far = year_to_date(snapshot, period)
    months = (snapshot.fiscal.month(month) for month in so_far.month_numbers())
    return MonthTable(
        kind,
        tuple(status_row(figures, row, kind, month, today) for month in months),
        status_row(figures, row, kind, so_far, today),
    )


def pack_units(snapshot: Snapshot, period: Period, each: str) -> Sequence[Unit]:
    """For whom a pack is made: each `person` (a leaf, whatever it is called, and an own leaf only with figures), each
    `team` (a unit with leaves below it, not a root), in the order of the tree.
    """
    tree = tree_of(snapshot, period)
    if each == "team":
        chosen = [
            unit
            for unit in tree.walk()
            if tree.parent(unit) is not None and any(tree.is_leaf(below) for below in tree.children(unit))
        ]
    else:
        chosen = [unit for unit in tree.walk() if tree.is_leaf(unit) and _is_somebody(snapshot, unit, period)]
    return [unit_row(snapshot, unit) for unit in chosen]


_GROUPS = ("company", "region", "team")


def _is_somebody(snapshot: Snapshot, unit: int, period: Period) -> bool:
    """Whether a leaf stands for a person, store or the like, and not for a team that nobody belongs to yet."""
    row = unit_row(snapshot, unit)
    if not row.is_own:
        return row.kind not in _GROUPS
    figures = Figures.of(snapshot)
    year = snapshot.fiscal.year_of(period.end - 1)
    return any(
        figures.target(unit, metric.id, year).value is not None or figures.actual(unit, metric.id, year).value
        for metric in active_metrics(snapshot)
    )


def unit_row(snapshot: Snapshot, unit: int) -> Unit:
    """The unit with this id; raises KeyError where there is none."""
    row = snapshot.get(Unit, unit)
    if row is None:
        raise KeyError(unit)
    return row
