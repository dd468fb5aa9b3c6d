"""What is waiting at a desk: computed from the workbook, never ticked off by hand.

The one rule: a line stands as long as its cause stands, and leads to the place where the cause is removed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

import numpy as np

from goaldesk.model.closing import closed_through
from goaldesk.model.methods.smart.months import check_days, review_days
from goaldesk.model.methods.targets import planned_units
from goaldesk.model.periods import Period, first_day, last_day, month_of_day
from goaldesk.model.rows import ControlTotal, Metric, Person, PrintedPack, Target, Unit
from goaldesk.model.sheets.proposal_turns import Seat, Turns
from goaldesk.model.sheets.scorecard import active_metrics, pack_units
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.talks import OPEN, talks
from goaldesk.model.target_draft import Rhythm
from goaldesk.model.tree import OrgTree
from goaldesk.model.workdays import Workdays

NOW, WEEK, LATER, AGREE = GROUPS = ("now", "week", "later", "agree")
PLAN_AHEAD = 122
"""Days before a fiscal year from which on its targets are missed."""
LOOK_BACK = 3
"""Months in which somebody must have entries to be missed in the next one."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A line of the list. `kind` names what it is, `place` where it is done (a page, and after a colon a part of it).

    `group`: now, week, later, agree. `mark` is the status that is drawn; `late` the working days since it was due.
    The others are what its sentence speaks of: how many, which month, up to which day, whose, by how much.
    """

    kind: str
    place: str
    group: str = LATER
    mark: str = ""
    count: int = 0
    month: int | None = None
    year: Period | None = None
    day: int | None = None
    due: int | None = None
    late: int = 0
    names: tuple[str, ...] = ()
    metrics: tuple[Metric, ...] = ()
    difference: Fraction | None = None

    @property
    def page(self) -> str:
        return self.place.partition(":")[0]


@dataclass(frozen=True)
class Desk:
    """What the questions are asked of. `month` is the last one that is over, `year` the fiscal year of today."""

    snapshot: Snapshot
    today: int
    seat: Seat
    backup_failed: bool = False

    @cached_property
    def month(self) -> int:
        return month_of_day(self.today) - 1

    @cached_property
    def year(self) -> Period:
        return self.snapshot.fiscal.year_of(month_of_day(self.today))

    @cached_property
    def next_year(self) -> Period:
        return self.snapshot.fiscal.year_of(self.year.end)

    @cached_property
    def metrics(self) -> list[Metric]:
        return active_metrics(self.snapshot)

    @cached_property
    def leaves(self) -> list[Unit]:
        """Who can have figures: the leaves of today's tree below a root, without the own leaves of heads."""
        tree = OrgTree.of(self.snapshot, self.today)
        units = self.snapshot.table(Unit)
        below = (units[(leaf,)] for leaf in tree.leaves() if tree.parent(leaf) is not None)
        return [unit for unit in below if not unit.is_own]

    @cached_property
    def closing_due(self) -> int:
        """The day on which closing the last month is due."""
        number = self.snapshot.settings.closing_due_workday
        return Workdays.of(self.snapshot).nth(self.month + 1, number) or last_day(self.month + 1)

    def planned_in(self, year: Period) -> frozenset[int]:
        """The units with a target of their own in a fiscal year."""
        return planned_units(self.snapshot, year)

    def with_entries(self, first: int, last: int) -> set[int]:
        """The units with entries in these months, both included."""
        entries = self.snapshot.entries
        inside = (entries.day >= first_day(first)) & (entries.day <= last_day(last))
        return {int(unit) for unit in np.unique(entries.unit[inside])}

    def works_in(self, unit: Unit, month: int) -> bool:
        """Whether a unit goes on to the end of a month, as far as its employment is known."""
        person = self.snapshot.get(Person, unit.id)
        started = person is None or person.start_day is None or person.start_day <= first_day(month)
        return started and (person is None or person.end_day is None or person.end_day >= last_day(month))

    def timed(self, line: Waiting, due: int) -> Waiting:
        """The line with its due day: now where that is past, this week where it comes within seven days."""
        if due < self.today:
            late = Workdays.of(self.snapshot).count(due + 1, self.today)
            return replace(line, due=due, late=late, group=NOW, mark=line.mark or "at_risk")
        return replace(line, due=due, group=WEEK if due <= self.today + 7 else LATER)


def waiting(snapshot: Snapshot, today: int, seat: Seat, *, backup_failed: bool = False) -> tuple[Waiting, ...]:
    """What waits at a desk by its role (`owner`, `manager`, `bookkeeper`; any other sees what an owner sees).

    Order: what is due now, this week, later, for agreement; within a group as the role looks at it, then the oldest.
    """
    desk = Desk(snapshot, today, seat, backup_failed)
    kinds = KINDS.get(seat.role, KINDS["owner"])
    lines = [line for kind in kinds for line in FINDERS[kind](desk)]
    return tuple(sorted(lines, key=lambda line: (GROUPS.index(line.group), kinds.index(line.kind), line.due or 0)))


def count_by_page(lines: Iterable[Waiting]) -> dict[str, int]:
    """How many lines lead to each page."""
    return dict(Counter(line.page for line in lines))


# --- the beginning: what everything else waits for


def _no_people(desk: Desk) -> Iterator[Waiting]:
    if not desk.leaves:
        yield Waiting("no_people", "setup:org", NOW, "open")


def _no_metrics(desk: Desk) -> Iterator[Waiting]:
    if not desk.metrics:
        yield Waiting("no_metrics", "setup:metrics", NOW, "open")


def _no_targets(desk: Desk) -> Iterator[Waiting]:
    if desk.metrics and not desk.planned_in(desk.year):
        yield Waiting("no_targets", "plan", NOW, "at_risk" if len(desk.snapshot.entries) else "open", year=desk.year)


def _no_actuals(desk: Desk) -> Iterator[Waiting]:
    if desk.metrics and not len(desk.snapshot.entries):
        yield Waiting("no_actuals", "actuals", NOW, "open")


# --- actuals


def _month_open(desk: Desk) -> Iterator[Waiting]:
    entries = desk.snapshot.entries
    if not len(entries):
        return
    closed = closed_through(desk.snapshot)
    first = month_of_day(int(entries.day.min())) if closed is None else closed + 1
    if first <= desk.month:
        line = Waiting("month_open", "actuals", month=desk.month, count=desk.month - first + 1)
        yield desk.timed(line, desk.closing_due)


def _ledger(desk: Desk) -> Iterator[Waiting]:
    entries, closed = desk.snapshot.entries, closed_through(desk.snapshot)
    metrics = {metric.id: metric for metric in desk.metrics if metric.aggregation == "flow"}
    for total in sorted(desk.snapshot.all(ControlTotal), key=lambda total: (total.month, total.metric)):
        metric = metrics.get(total.metric)
        if metric is None or total.reason or (closed is not None and total.month <= closed):
            continue
        inside = (entries.metric == metric.id) & (entries.day >= first_day(total.month))
        inside &= entries.day <= last_day(total.month)
        apart = int(entries.amount[inside].sum()) - total.amount
        if apart:
            difference = Fraction(apart, 10**metric.decimals)
            line = Waiting("ledger", "actuals", month=total.month, metrics=(metric,), difference=difference)
            yield desk.timed(replace(line, mark="at_risk"), desk.closing_due)


def _missing(desk: Desk) -> Iterator[Waiting]:
    closed = closed_through(desk.snapshot)
    if closed is not None and desk.month <= closed:
        return
    there = desk.with_entries(desk.month, desk.month)
    before = desk.with_entries(desk.month - LOOK_BACK, desk.month - 1)
    names = [u.name for u in desk.leaves if u.id in before and u.id not in there and desk.works_in(u, desk.month)]
    if there and names:
        line = Waiting("missing", "actuals", count=len(names), names=tuple(names), month=desk.month)
        yield desk.timed(line, desk.closing_due)


def _stale(desk: Desk) -> Iterator[Waiting]:
    entered = {int(metric) for metric in np.unique(desk.snapshot.entries.metric)}
    end = last_day(desk.month)
    behind = [m for m in desk.metrics if m.id in entered and m.data_through is not None and m.data_through < end]
    if behind:
        days = [metric.data_through for metric in behind if metric.data_through is not None]
        line = Waiting("stale", "actuals", count=len(behind), day=min(days), metrics=tuple(behind))
        yield desk.timed(line, desk.closing_due)


# --- plan


def _without_target(desk: Desk) -> Iterator[Waiting]:
    planned = desk.planned_in(desk.year)
    names = tuple(unit.name for unit in desk.leaves if unit.id not in planned)
    if planned and names:
        yield Waiting("without_target", "plan", WEEK, count=len(names), names=names, year=desk.year)


def _next_year(desk: Desk) -> Iterator[Waiting]:
    end = desk.year.last_day()
    if desk.planned_in(desk.year) and end - desk.today <= PLAN_AHEAD and not desk.planned_in(desk.next_year):
        yield desk.timed(Waiting("next_year", "plan", year=desk.next_year), end)


def _proposals(desk: Desk) -> Iterator[Waiting]:
    scenario = desk.snapshot.settings.scenario
    words = [talk.last for (plan, *_), talk in talks(desk.snapshot).items() if plan == scenario]
    turns = Turns(desk.snapshot, OrgTree.of(desk.snapshot, desk.today), desk.today, desk.seat)
    rows = [row for row in words if row is not None and row.status == OPEN and turns.is_mine(row.unit)]
    if rows:
        units = desk.snapshot.table(Unit)
        names = dict.fromkeys(units[(row.unit,)].name for row in sorted(rows, key=lambda row: row.id))
        yield Waiting("proposals", "plan:proposals", AGREE, count=len(rows), names=tuple(names))


def _checks(desk: Desk) -> Iterator[Waiting]:
    scenario, units = desk.snapshot.settings.scenario, desk.snapshot.table(Unit)
    asked: dict[tuple[int, int, str], bool] = {}
    names: dict[str, None] = {}
    for target in desk.snapshot.all(Target):
        if not target.rhythm or target.scenario != scenario or target.status not in ("agreed", "locked"):
            continue
        about = (target.first_month, target.months, target.rhythm)
        if about not in asked:
            asked[about] = _is_looked_at(desk, target)
        if asked[about]:
            names[units[(target.unit,)].name] = None
    if names:
        yield Waiting("checks", "monitor", NOW, "open", count=len(names), names=tuple(names), due=desk.today)


def _is_looked_at(desk: Desk, target: Target) -> bool:
    """Whether today is a day of a check or a review of a target."""
    rhythm = Rhythm.from_text(target.rhythm)
    if rhythm is None:
        return False
    run = range(target.first_month, target.first_month + target.months)
    days = (*check_days(desk.snapshot, run, rhythm), *review_days(desk.snapshot, run, rhythm))
    return desk.today in days


# --- review, company


def _packs(desk: Desk) -> Iterator[Waiting]:
    known = [metric.data_through for metric in desk.metrics if metric.data_through is not None]
    if not known or max(known) < last_day(desk.month):
        return
    printed = {
        pack.unit for pack in desk.snapshot.all(PrintedPack) if pack.first_month == desk.month and pack.months == 1
    }
    units = pack_units(desk.snapshot, desk.snapshot.fiscal.month(desk.month), "person")
    names = tuple(unit.name for unit in units if unit.id not in printed)
    if names:
        yield Waiting("packs", "review", WEEK, count=len(names), names=names, month=desk.month)


def _calendar(desk: Desk) -> Iterator[Waiting]:
    workdays = Workdays.of(desk.snapshot)
    last = desk.next_year if desk.year.last_day() - desk.today <= PLAN_AHEAD else desk.year
    for year in workdays.provisional_years(range(desk.year.first, last.end)):
        yield Waiting("calendar", "setup:calendar", count=year)


def _backup(desk: Desk) -> Iterator[Waiting]:
    if desk.backup_failed:
        yield Waiting("backup", "setup:backups", NOW, "off_track")


FINDERS: dict[str, Callable[[Desk], Iterator[Waiting]]] = {
    "no_people": _no_people,
    "no_metrics": _no_metrics,
    "no_targets": _no_targets,
    "no_actuals": _no_actuals,
    "month_open": _month_open,
    "ledger": _ledger,
    "missing": _missing,
    "stale": _stale,
    "without_target": _without_target,
    "next_year": _next_year,
    "proposals": _proposals,
    "checks": _checks,
    "packs": _packs,
    "calendar": _calendar,
    "backup": _backup,
}
_BEGINNING = ("backup", "no_people", "no_metrics", "no_targets", "no_actuals")
KINDS = {
    "owner": (
        *_BEGINNING,
        *(
            "checks",
            "month_open",
            "ledger",
            "without_target",
            "next_year",
            "missing",
            "stale",
            "packs",
            "calendar",
            "proposals",
        ),
    ),
    "manager": (
        *_BEGINNING,
        "checks",
        "packs",
        "missing",
        "without_target",
        "stale",
        "month_open",
        "next_year",
        "proposals",
    ),
    "bookkeeper": ("backup", "no_actuals", "month_open", "ledger", "missing", "stale"),
}
