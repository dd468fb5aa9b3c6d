"""A parent's target shared among those below it, over its months (methods 2.1 to 2.4).

The one rule: each open month adds up to the parent's and each row to its total, to the last digit. Closed months and
locked cells keep what they have, and whoever is agreed already is locked until somebody unlocks it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import TypeAlias, cast

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.bases import blend
from goaldesk.model.methods.phasing import PHASINGS, Subject
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.split import CannotSplit, Limits, split
from goaldesk.model.methods.split_methods import SPLIT_METHODS, Sharing, Weights, ramp_of
from goaldesk.model.methods.two_way.shares import Wanted, share
from goaldesk.model.metrics.aggregation import Flags
from goaldesk.model.periods import Period
from goaldesk.model.rows import Target, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree

Cell: TypeAlias = tuple[int, int]
"""A unit and a month."""

BY_WEIGHTS = "weights"
"""The method that takes the weights as they were typed."""

AS_PARENT = "parent"
"""The pattern by which everybody's months are as the parent's are."""

PATTERNS = ("season", "last_year", AS_PARENT)
"""How the months of one row may differ from those of the others. The parent's months are given, so ways that are the
same for everybody (equal, working days) would all come to `parent`."""


@dataclass(frozen=True, slots=True)
class SplitAsk:
    """What is to be shared how. Amounts are in the metric's smallest unit.

    `rows` are the units it goes to, `methods` keys of SPLIT_METHODS (or BY_WEIGHTS) with the part that each counts,
    `pattern` one of PATTERNS, `over` how much more than the parent's is given out (1/20: 5 %). `totals` are locked
    totals of rows over the year, `cells` locked months, `limits` least and most of a row's total.
    """

    scenario: int
    parent: int
    metric: int
    segment: int
    year: Period
    rows: tuple[int, ...]
    methods: tuple[tuple[str, Fraction], ...] = (("history", Fraction(1)),)
    weights: Mapping[int, Fraction] = field(default_factory=dict)
    pattern: str = PATTERNS[0]
    step: int = 1
    over: Fraction = Fraction(0)
    totals: Mapping[int, int] = field(default_factory=dict)
    cells: Mapping[Cell, int] = field(default_factory=dict)
    limits: Mapping[int, tuple[int | None, int | None]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SplitRow:
    """What a unit has now and would have, month by month (None: not set), and the weight by which it shares (None:
    there is no ground for one)."""

    unit: int
    now: tuple[int | None, ...]
    new: tuple[int | None, ...]
    weight: Fraction | None


@dataclass(frozen=True, slots=True)
class TargetSplit:
    """The rows, the parent's months, and what those that are shared must add up to (None: the month is not shared).
    `open` are the places of the months that are shared. `refused` says why it could not be done; then nothing but the
    locked cells differs from now.
    """

    ask: SplitAsk
    months: tuple[int, ...]
    rows: tuple[SplitRow, ...]
    parent: tuple[int | None, ...]
    wanted: tuple[int | None, ...]
    open: tuple[int, ...]
    levels: bool = False
    refused: CannotSplit | None = None

    def changes(self) -> dict[Cell, int]:
        """The amounts that would be written: where something else stands now, and no 0 where nothing is set."""
        return {
            (row.unit, self.months[at]): new
            for row in self.rows
            for at in self.open
            if (new := row.new[at]) is not None and new != row.now[at] and (new or row.now[at] is not None)
        }

    def total(self, amounts: Sequence[int | None]) -> int | None:
        """A year's figure of some months: their sum, of levels the last one; None where nothing is set."""
        known = [amount for amount in amounts if amount is not None]
        return (known[-1] if self.levels else sum(known)) if known else None


def split_target(snapshot: Snapshot, ask: SplitAsk) -> TargetSplit:
    """Share a parent's target as asked, as far as that can be done."""
    base = _Base(snapshot, ask)
    found = weights_of(snapshot, ask)
    try:
        filled = base.levels(found) if base.are_levels else base.flow(found)
    except CannotSplit as why:
        return base.result(found, {}, why)
    return base.result(found, filled, None)


def first_ask(snapshot: Snapshot, ask: SplitAsk) -> SplitAsk:
    """The same with the locks that are there before anybody locks more: locked cells, and all of what is agreed."""
    rows, held = set(ask.rows), dict(ask.cells)
    scenario = ask.scenario or snapshot.settings.scenario
    for target in snapshot.all(Target):
        if target.unit not in rows or (target.metric, target.segment) != (ask.metric, ask.segment):
            continue
        if target.scenario == scenario:
            months = snapshot.target_months.of(target.id)
            agreed = target.status in ("agreed", "locked")
            for at, month in enumerate(months.month.tolist()):
                if month in ask.year.month_numbers() and (agreed or months.locked[at]):
                    held[target.unit, month] = int(months.amount[at])
    return replace(ask, cells=held)


def rows_below(snapshot: Snapshot, ask: SplitAsk, *, people: bool) -> tuple[int, ...]:
    """Who a parent's target goes to: the units right below it, or the people; a unit in between that has a target of
    its own stands for those below it. An own leaf counts where it has a target or a history.
    """
    tree = OrgTree.of(snapshot, ask.year.last_day(), since=ask.year.first_day())
    figures, committed = Figures.of(snapshot), _committed(snapshot, ask)
    found: list[int] = []

    def walk(unit: int) -> None:
        for child in tree.children(unit):
            own = bool(committed[figures.timeline.place[child]])
            if people and not own and not tree.is_leaf(child):
                walk(child)
            elif own or not snapshot.table(Unit)[(child,)].is_own or _has_history(figures, child, ask):
                found.append(child)

    walk(ask.parent)
    return tuple(found)


def weights_of(snapshot: Snapshot, ask: SplitAsk) -> Weights:
    """The weight of each row by the methods asked for; None where no method has a ground for one."""
    scenario = ask.scenario or snapshot.settings.scenario
    sharing = Sharing(ask.rows, ask.metric, ask.segment, range(ask.year.first, ask.year.end), scenario)
    bases = [_by(method)(snapshot, sharing, ask) for method, _ in ask.methods]
    if len(bases) == 1:
        return bases[0]
    mixed = blend([[one or Fraction(0) for one in base] for base in bases], [part for _, part in ask.methods])
    return [None if all(base[at] is None for base in bases) else weight for at, weight in enumerate(mixed)]


def plan_months(snapshot: Snapshot, ask: SplitAsk, unit: int, *, own: bool | None = None) -> tuple[int | None, ...]:
    """A unit's months of the year: its own target, else the sum of those below; only the one or the other if asked."""
    figures = Figures.of(snapshot)
    table = figures.target_table(ask.metric, ask.segment, ask.scenario or snapshot.settings.scenario)
    sides = (table.own, table.below) if own is None else (table.own,) if own else (table.below,)
    place, found = figures.timeline.place[unit], list[int | None]()
    for month in ask.year.month_numbers():
        at = month - table.first
        there = (side for side in sides if 0 <= at < side.has.shape[1] and side.has[place, at])
        side = next(there, None)
        found.append(None if side is None else int(side.parts[0][place, at]))
    return tuple(found)


def _committed(snapshot: Snapshot, ask: SplitAsk) -> Flags:
    """By the place of each unit whether it has a target of its own in the year."""
    table = Figures.of(snapshot).target_table(ask.metric, ask.segment, ask.scenario or snapshot.settings.scenario)
    months = slice(max(ask.year.first - table.first, 0), max(ask.year.end - table.first, 0))
    return cast(Flags, table.own.has[:, months].any(axis=1))


class _Base:
    """The months of the year as they stand, for one question."""

    def __init__(self, snapshot: Snapshot, ask: SplitAsk) -> None:
        self._snapshot, self._ask = snapshot, ask
        self.are_levels = Figures.of(snapshot).metric(ask.metric).aggregation == "stock"
        self._months = tuple(ask.year.month_numbers())
        self._parent = plan_months(snapshot, ask, ask.parent)
        self._now = [plan_months(snapshot, ask, unit) for unit in ask.rows]
        self._closed = [is_closed(snapshot, month) for month in self._months]
        self._open = [at for at, one in enumerate(self._parent) if one is not None and not self._closed[at]]
        self._wanted = self._raised()

    def flow(self, weights: Weights) -> dict[tuple[int, int], int]:
        """The shared cells by places of row and month."""
        ask, places = self._ask, range(len(self._ask.rows))
        kept = [self._kept(row) for row in places]
        closed = [sum(amount for at, amount in one.items() if at not in self._open) for one in kept]
        limits = [ask.limits.get(unit, (None, None)) for unit in ask.rows]
        wanted = Wanted(
            [self._wanted[at] or 0 for at in self._open],
            [max(weight or Fraction(0), Fraction(0)) for weight in weights],
            self._seeds(),
            ask.step,
            {row: ask.totals[unit] - closed[row] for row, unit in enumerate(ask.rows) if unit in ask.totals},
            {(row, self._open.index(at)): one[at] for row, one in enumerate(kept) for at in self._open if at in one},
            Limits(
                [None if low is None else max(low - closed[row], 0) for row, (low, _) in enumerate(limits)],
                [None if high is None else high - closed[row] for row, (_, high) in enumerate(limits)],
            ),
        )
        if not self._open:
            raise CannotSplit("no_months")
        values = share(wanted)
        return {(row, at): int(values[row, column]) for row in places for column, at in enumerate(self._open)}

    def levels(self, weights: Weights) -> dict[tuple[int, int], int]:
        """Levels are shared month by month: there is no total over months."""
        ask, found = self._ask, dict[tuple[int, int], int]()
        if not self._open:
            raise CannotSplit("no_months")
        plain = [max(weight or Fraction(0), Fraction(0)) for weight in weights]
        limits = [ask.limits.get(unit, (None, None)) for unit in ask.rows]
        kept = [self._kept(row) for row in range(len(ask.rows))]
        for at in self._open:
            locked = {row: one[at] for row, one in enumerate(kept) if at in one}
            most = Limits([low for low, _ in limits], [high for _, high in limits])
            values = split(self._wanted[at] or 0, plain, step=ask.step, locked=locked, limits=most).values
            found |= {(row, at): value for row, value in enumerate(values)}
        return found

    def result(
        self, weights: Weights, filled: Mapping[tuple[int, int], int], refused: CannotSplit | None
    ) -> TargetSplit:
        rows = []
        for row, unit in enumerate(self._ask.rows):
            kept = self._kept(row)
            new = tuple(filled.get((row, at), kept.get(at, now)) for at, now in enumerate(self._now[row]))
            rows.append(SplitRow(unit, self._now[row], new, weights[row]))
        wanted = tuple(one if at in self._open else None for at, one in enumerate(self._wanted))
        return TargetSplit(
            self._ask, self._months, tuple(rows), self._parent, wanted, tuple(self._open), self.are_levels, refused
        )

    # --- inside

    def _kept(self, row: int) -> dict[int, int]:
        """The places of months that keep an amount: the closed ones, and what is locked."""
        unit, now = self._ask.rows[row], self._now[row]
        kept = {at: amount for at, amount in enumerate(now) if amount is not None and at not in self._open}
        locked = {at: self._ask.cells.get((unit, month)) for at, month in enumerate(self._months)}
        return kept | {at: amount for at, amount in locked.items() if amount is not None and at in self._open}

    def _raised(self) -> list[int | None]:
        """The parent's months, raised by what is given out on top: whole steps in all, in the parent's proportions."""
        ask = self._ask
        if not ask.over or not self._open:
            return list(self._parent)
        given = [self._parent[at] or 0 for at in self._open]
        more = Fraction(sum(given)) * ask.over / ask.step
        whole = (more + Fraction(1, 2)).__floor__() * ask.step
        raised = list(self._parent)
        for at, one, part in zip(self._open, given, split(whole, given, step=ask.step).values, strict=True):
            raised[at] = one + part
        return raised

    def _seeds(self) -> list[list[float]]:
        """For each row what its months weigh: its pattern, times the ramp of a person, 0 before joining and after
        leaving.
        """
        months = range(self._ask.year.first, self._ask.year.end)
        seeds = []
        for unit in self._ask.rows:
            pattern, ramped = self._pattern(unit, months), ramp_of(self._snapshot, unit, months)
            seeds.append([float(pattern[at] * ramped[at]) for at in self._open])
        return seeds

    def _pattern(self, unit: int, months: range) -> list[Fraction]:
        ask = self._ask
        if ask.pattern == AS_PARENT:
            return [Fraction(1)] * len(months)
        way = next(one for one in PHASINGS if one.key == ask.pattern)
        subject = Subject(unit, ask.metric, ask.segment, months)
        key = ("split_months", ask.pattern, subject)
        found = self._snapshot.derived(key, lambda: way.weights(self._snapshot, subject))
        return found or [Fraction(one or 0) for one in self._parent]


def _by(method: str) -> Callable[[Snapshot, Sharing, SplitAsk], Weights]:
    if method == BY_WEIGHTS:
        return lambda _snapshot, sharing, ask: [ask.weights.get(unit, Fraction(1)) for unit in sharing.units]
    way = next(one for one in SPLIT_METHODS if one.key == method)

    def known(snapshot: Snapshot, sharing: Sharing, _ask: SplitAsk) -> Weights:
        return snapshot.derived(("split", method, sharing), lambda: way.weights(snapshot, sharing))

    return known


def _has_history(figures: Figures, unit: int, ask: SplitAsk) -> bool:
    before = Period("", ask.year.first - 12, 12)
    return bool(figures.actual(unit, ask.metric, before, ask.segment).value)
