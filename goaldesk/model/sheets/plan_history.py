"""What was changed in the plan of a year since it was agreed: revisions and moves, and the plan that was agreed.

The one rule: the list is read from what the revisions kept; nothing is written down for it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from goaldesk.model.amounts import parts_of
from goaldesk.model.methods.lateness import Gone, late_by
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.year_landing import is_over, year_landings
from goaldesk.model.periods import Period, last_day, month_of_day
from goaldesk.model.rows import Membership, Metric, Revision, RevisionMonth, Segment, Target, Unit
from goaldesk.model.sheets.plan_states import plan_as_of
from goaldesk.model.sheets.scorecard import tree_of
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships, OrgTree
from goaldesk.model.workdays import Workdays


@dataclass(frozen=True, slots=True)
class HistoryView:
    """What of the history is shown: a fiscal year, a metric (None: all of them), a unit with those below it (None:
    everybody). Totals are those of `metric`, else of `main`.
    """

    year: Period
    main: int
    metric: int | None = None
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class Revised:
    """A revision: amounts of its `period` in the metric's own unit (a single month where it changed one, else the whole
    target), None where nothing was set. `late` says by how much it came late.
    """

    revision: Revision
    target: Target
    unit: Unit
    metric: Metric
    segment: str
    months: tuple[RevisionMonth, ...]
    period: Period
    old: Fraction | None
    new: Fraction | None
    late: Gone | None

    @property
    def key(self) -> tuple[str, int]:
        return "revision", self.revision.id

    @property
    def day(self) -> int:
        return self.revision.revised_day

    @property
    def change(self) -> Fraction:
        """New minus old; what is not set counts nothing."""
        return (self.new or Fraction(0)) - (self.old or Fraction(0))


@dataclass(frozen=True, slots=True)
class Moved:
    """A unit that came under another parent within the year; `amount` is what of its target moved along."""

    unit: Unit
    day: int
    before: str
    after: str
    metric: Metric
    amount: Fraction | None

    @property
    def key(self) -> tuple[str, int, int]:
        return "move", self.unit.id, self.day


@dataclass(frozen=True, slots=True)
class Original:
    """The plan as it was agreed: on which day and by whom (None and empty where that is not known), how many targets,
    and the total of the metric.
    """

    day: int | None
    by: str
    targets: int
    metric: Metric
    total: Fraction | None

    @property
    def key(self) -> tuple[str]:
        return ("original",)


Happening = Revised | Moved | Original


@dataclass(frozen=True, eq=False)
class PlanHistory:
    """`events` are revisions and moves, newest first. `snapshot` is the workbook that was read, `landings` are those of
    the main metric's year by unit.
    """

    view: HistoryView
    snapshot: Snapshot
    events: tuple[Revised | Moved, ...]
    original: Original
    landings: Mapping[int, Fraction | None]

    @property
    def revisions(self) -> tuple[Revised, ...]:
        return tuple(event for event in self.events if isinstance(event, Revised))

    @property
    def metric(self) -> Metric:
        """The metric of the totals."""
        return self.original.metric

    @cached_property
    def total(self) -> Fraction | None:
        """What the company, or the chosen unit, is asked for now."""
        return _total(self.snapshot, self.view, self.metric)

    @cached_property
    def of_people(self) -> tuple[Fraction, Fraction]:
        """By how much people's targets of the metric were raised and lowered together."""
        tree = tree_of(self.snapshot, self.view.year)
        changes = [
            one.change
            for one in self.revisions
            if one.metric.id == self.metric.id and one.unit.id in tree and tree.is_leaf(one.unit.id)
        ]
        return sum((c for c in changes if c > 0), Fraction(0)), -sum((c for c in changes if c < 0), Fraction(0))

    def chosen(self, filter_key: str) -> tuple[Revised | Moved, ...]:
        """The events of a filter."""
        return tuple(event for event in self.events if FILTERS[filter_key](event))


FILTERS: Mapping[str, Callable[[Revised | Moved], bool]] = {
    "all": lambda event: True,
    "raised": lambda event: isinstance(event, Revised) and event.change > 0,
    "lowered": lambda event: isinstance(event, Revised) and event.change < 0,
    "late": lambda event: isinstance(event, Revised) and bool(event.revision.late),
    "moved": lambda event: isinstance(event, Moved),
}


def plan_history(snapshot: Snapshot, view: HistoryView) -> PlanHistory:
    """The history of the plan in a year. It takes about half a millisecond a person, for the landings."""
    figures = Figures.of(snapshot)
    metric = figures.metric(view.main if view.metric is None else view.metric)
    tree = tree_of(snapshot, view.year)
    below = None if view.unit is None else set(tree.walk(view.unit)) if view.unit in tree else {view.unit}
    events: list[Revised | Moved] = [*_revised(snapshot, view, below), *_moved(snapshot, view, metric, below)]
    events.sort(key=lambda event: (event.day, event.key[1]), reverse=True)
    runs = metric.aggregation == "flow" and not is_over(snapshot, metric.id, view.year)
    begun = metric.data_through is not None and metric.data_through >= view.year.first_day()
    landings = year_landings(snapshot, metric.id, 0, view.year) if runs and begun else {}
    return PlanHistory(view, snapshot, tuple(events), _original(snapshot, view, metric, below), landings)


# --- inside


def _revised(snapshot: Snapshot, view: HistoryView, below: set[int] | None) -> Iterable[Revised]:
    months: dict[int, list[RevisionMonth]] = {}
    for row in snapshot.all(RevisionMonth):
        months.setdefault(row.revision, []).append(row)
    states: dict[int, dict[int, int | None]] = {}
    metrics, units, segments = snapshot.table(Metric), snapshot.table(Unit), snapshot.table(Segment)
    for revision in sorted(snapshot.all(Revision), key=lambda row: -row.id):
        target = snapshot.get(Target, revision.target)
        if target is None or target.scenario != snapshot.settings.scenario:
            continue
        rows = sorted(months.get(revision.id, ()), key=lambda row: row.month)
        now = states.setdefault(target.id, _months(snapshot, target.id))
        before = now | {row.month: row.old_amount for row in rows}
        states[target.id] = before
        if not rows or not _shown(view, target, below):
            continue
        metric = metrics[(target.metric,)]
        single = len(rows) == 1 or metric.aggregation != "flow"
        period = Period("", rows[0].month, 1) if single else Period("", target.first_month, target.months)
        yield Revised(
            revision,
            target,
            units[(target.unit,)],
            metric,
            segments[(target.segment,)].name if target.segment else "",
            tuple(rows),
            period,
            _sum(before, period, metric),
            _sum(now, period, metric),
            late_by(snapshot, target, revision.from_month, revision.revised_day) if revision.late else None,
        )


def _shown(view: HistoryView, target: Target, below: set[int] | None) -> bool:
    return (
        target.first_month < view.year.end
        and view.year.first < target.first_month + target.months
        and (view.metric is None or target.metric == view.metric)
        and (below is None or target.unit in below)
    )


def _months(snapshot: Snapshot, target: int) -> dict[int, int | None]:
    rows = snapshot.target_months.of(target)
    return dict(zip(rows.month.tolist(), rows.amount.tolist(), strict=True))


def _sum(amounts: Mapping[int, int | None], period: Period, metric: Metric) -> Fraction | None:
    known = [amount for month, amount in amounts.items() if amount is not None and month in period.month_numbers()]
    return Fraction(sum(known), 10**metric.decimals) if known else None


def _moved(snapshot: Snapshot, view: HistoryView, metric: Metric, below: set[int] | None) -> Iterable[Moved]:
    memberships, units = Memberships.of(snapshot), snapshot.table(Unit)
    for row in snapshot.all(Membership):
        first = row.from_day == memberships.days[row.unit][0]
        inside = view.year.first_day() <= row.from_day <= view.year.last_day()
        if first or not inside or (below is not None and row.unit not in below):
            continue
        above = memberships.parent(row.unit, row.from_day - 1)
        names = [units[(parent,)].name if parent is not None else "" for parent in (above, row.parent)]
        amount = _amount_from(snapshot, view, metric, (row.unit, row.from_day))
        yield Moved(units[(row.unit,)], row.from_day, names[0], names[1], metric, amount)


def _amount_from(snapshot: Snapshot, view: HistoryView, metric: Metric, what: tuple[int, int]) -> Fraction | None:
    """A unit's own target from a day to the year's end; the month of the day is split by working days."""
    unit, day = what
    figures, month = Figures.of(snapshot), month_of_day(day)
    later = Period("", month + 1, view.year.end - month - 1)
    rest = figures.target(unit, metric.id, later).value if later.months else None
    whole = figures.target(unit, metric.id, Period("", month, 1)).value
    if metric.aggregation != "flow" or (rest is None and whole is None):
        return None
    scale, calendar = 10**metric.decimals, Workdays.of(snapshot)
    begin = view.year.first_day() if month == view.year.first else last_day(month - 1) + 1
    days = [calendar.count(begin, day - 1), calendar.count(day, last_day(month))]
    parts = parts_of(int((whole or Fraction(0)) * scale), [Fraction(one) for one in days])
    return (rest or Fraction(0)) + Fraction(parts[1], scale)


def _original(snapshot: Snapshot, view: HistoryView, metric: Metric, below: set[int] | None) -> Original:
    agreed = [
        target
        for target in snapshot.all(Target)
        if target.scenario == snapshot.settings.scenario
        and target.status in ("agreed", "locked")
        and _shown(view, target, below)
    ]
    days = [target.agreed_day for target in agreed if target.agreed_day is not None]
    by = {target.agreed_by for target in agreed if target.agreed_by}
    total = _total(plan_as_of(snapshot, None), view, metric)
    return Original(min(days, default=None), by.pop() if len(by) == 1 else "", len(agreed), metric, total)


def _total(snapshot: Snapshot, view: HistoryView, metric: Metric) -> Fraction | None:
    """The target of the chosen unit, else of the one root, for the year."""
    roots = OrgTree.of(snapshot, view.year.last_day(), since=view.year.first_day()).roots
    unit = view.unit if view.unit is not None else roots[0] if len(roots) == 1 else None
    return None if unit is None else Figures.of(snapshot).target(unit, metric.id, view.year).value
