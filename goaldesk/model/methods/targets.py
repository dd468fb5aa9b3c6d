"""Targets: a unit's own commitment, else the sum of its children's (decisions 17 to 19).

The one rule: the two are never mixed up. A month that was set counts as set, a month that was not stays unset, and
the coverage says how much of a sum is there. A target on a segment is part of the target on 0, never added to it.

In the month in which a unit comes under another parent, its flow target is split by the working days of the pieces of
the month, exactly, and each part counts where the unit stood then. Stocks and ratios count where it stands at the end.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.amounts import parts_of
from goaldesk.model.entries import Ints
from goaldesk.model.methods.coverage import Expectation
from goaldesk.model.methods.ledger import LARGEST_SUM, sum_too_large
from goaldesk.model.metrics.aggregation import Flags
from goaldesk.model.periods import Period
from goaldesk.model.pieces import Level, Pieces, Places, Shape, Timeline
from goaldesk.model.rows import Metric, Target, TargetMonth, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_headers import TargetHeaders
from goaldesk.model.workdays import Workdays

Basis = Literal["own", "sum"]


def planned_units(snapshot: Snapshot, period: Period, scenario: int = 0) -> frozenset[int]:
    """The units that have a target of their own in a period; scenario 0 is the plan."""
    chosen, first, end = scenario or snapshot.settings.scenario, period.first, period.end
    return snapshot.lasting(
        ("planned units", chosen, first, end),
        (Target,),
        lambda: frozenset(
            row.unit
            for row in snapshot.all(Target)
            if row.scenario == chosen and row.first_month < end and first < row.first_month + row.months
        ),
    )


@dataclass(frozen=True, slots=True)
class TargetFigure:
    """A target in the metric's own unit, None where not set.

    `basis` says whether it is the unit's `own` commitment in all its months or (also) the children's `sum`, which
    always stands beside it as `children`. `coverage` is the share of the months, and in a sum of the children, that
    have a target. `draft` says that a draft is in it.
    """

    value: Fraction | None
    basis: Basis | None
    children: Fraction | None
    coverage: Fraction
    draft: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """One side of the table, own or children's, by unit and month. `parts` holds the amounts of a flow or stock; of a
    ratio the rates times their planned denominators, and these denominators.
    """

    parts: tuple[NDArray[Any], ...]
    has: Flags
    draft: Flags


@dataclass(frozen=True, slots=True, eq=False)
class TargetTable:
    """The targets of one metric, segment and scenario over all units and the months from `first`.

    `set_below` of `slots_below` places have a target: a place is a unit with a commitment or a leaf that ought to
    have one. `rate` holds the typed rates of a ratio.
    """

    first: int
    decimals: int
    own: _Side
    below: _Side
    set_below: Places
    slots_below: Places
    rate: NDArray[Any] | None

    @classmethod
    def of(cls, snapshot: Snapshot, metric: Metric, segment: int, scenario: int) -> "TargetTable":
        """The table, computed once for a snapshot. Raises Trouble `sum_too_large` where 64 bits would not do."""
        key = ("targets", metric.id, segment, scenario)
        return snapshot.derived(key, lambda: _TargetSums(snapshot, metric, segment, scenario).table())

    @property
    def end(self) -> int:
        return self.first + int(self.own.has.shape[1])

    def figure(self, place: int, months: range) -> TargetFigure:
        """The target of the unit at a place for these months."""
        shown = [m - self.first for m in months if self.first <= m < self.end]
        own = self.own.has[place].tolist()
        below = self.below.has[place].tolist()
        mine = [m for m in shown if own[m]]
        theirs = [m for m in shown if below[m]]
        filled = [m for m in theirs if not own[m]]
        value = self._value(place, mine, filled)
        coverage = len(mine) + sum(
            (Fraction(int(self.set_below[place, m]), int(self.slots_below[place, m])) for m in filled), Fraction(0)
        )
        draft = any(self.own.draft[place, m] for m in mine) or any(self.below.draft[place, m] for m in filled)
        basis: Basis | None = None if value is None else "sum" if filled else "own"
        return TargetFigure(value, basis, self._value(place, [], theirs), Fraction(coverage, len(months)), draft)

    def uncovered(self, place: int, months: range) -> int | None:
        """What of a unit's own flow or stock target in these months those below it do not cover, in smallest units:
        below zero where they have more; None where the unit has none of its own.
        """
        shown = [m - self.first for m in months if self.first <= m < self.end and self.own.has[place, m - self.first]]
        own, below = self.own.parts[0], self.below.parts[0]
        return sum(int(own[place, m]) - int(below[place, m]) for m in shown) if shown else None

    def all_uncovered(self, months: range) -> tuple[Flags, Ints]:
        """The same for all places at once: which have a target of their own in these months, and what is uncovered."""
        low, high = max(months.start, self.first), min(months.stop, self.end)
        shown = slice(low - self.first, max(low, high) - self.first)
        has = self.own.has[:, shown]
        missing: Ints = np.where(has, self.own.parts[0][:, shown] - self.below.parts[0][:, shown], 0).sum(axis=1)
        own: Flags = np.logical_or.reduce(has, axis=1)
        return own, missing

    def _value(self, place: int, own: list[int], below: list[int]) -> Fraction | None:
        """These months of the unit's own together with those months of its children."""
        if not own and not below:
            return None
        pairs = [(self.own.parts, m) for m in own] + [(self.below.parts, m) for m in below]
        sums = [sum(int(parts[at][place, m]) for parts, m in pairs) for at in range(len(self.own.parts))]
        if self.rate is None:
            return Fraction(sums[0], 10**self.decimals)
        rates = {Fraction(int(self.rate[place, m])) for m in own}
        rates |= {Fraction(int(self.below.parts[0][place, m]), int(self.below.parts[1][place, m])) for m in below}
        if len(rates) == 1:  # typed alike for every month, so no weighting can change it
            return Fraction(rates.pop(), 10**self.decimals)
        if sums[1] <= 0 or not all(self.own.parts[1][place, m] for m in own):
            return None
        return Fraction(sums[0], sums[1] * 10**self.decimals)


class PlannedMonths:
    """Where the months of each scenario, metric and segment stand in a snapshot's columns, and for which unit."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._headers = headers = TargetHeaders.of(snapshot)
        self._months = snapshot.target_months
        self._first = np.searchsorted(self._months.target, headers.id)
        self._count = np.searchsorted(self._months.target, headers.id, "right") - self._first
        self._place = Timeline.of(snapshot).lookup.places(headers.unit).astype(np.int64)

    @classmethod
    def of(cls, snapshot: Snapshot) -> "PlannedMonths":
        return snapshot.lasting("planned_months", (Target, TargetMonth, Unit), lambda: cls(snapshot))

    def of_key(self, scenario: int, metric: int, segment: int) -> tuple[Ints, Ints, Ints, Flags]:
        """Place, month, amount and whether it is a draft, for each month that has a target."""
        known = self._headers
        headers = np.flatnonzero((known.metric == metric) & (known.scenario == scenario) & (known.segment == segment))
        count = self._count[headers]
        before = np.cumsum(count) - count
        rows = np.repeat(self._first[headers] - before, count) + np.arange(int(count.sum()))
        months = self._months
        place, draft = np.repeat(self._place[headers], count), np.repeat(known.draft[headers], count)
        return place, months.month[rows], months.amount[rows], draft


class _TargetSums:
    """The making of a table: own amounts from the rows, then level by level from below."""

    def __init__(self, snapshot: Snapshot, metric: Metric, segment: int, scenario: int) -> None:
        self.snapshot, self.metric, self.segment, self.scenario = snapshot, metric, segment, scenario
        self.timeline = Timeline.of(snapshot)

    def table(self) -> TargetTable:
        amount, has, draft, first = self._typed()
        end = first + has.shape[1]
        if self.metric.aggregation == "ratio":
            parts: tuple[NDArray[Any], ...] = self._weighted(amount, first, end)
            weighs = has & (parts[1] > 0)
        else:
            parts, weighs = (amount,), has
        below = _Side(tuple(np.zeros_like(part) for part in parts), np.zeros_like(has), np.zeros_like(has))
        counts = (np.zeros(has.shape, np.int32), np.zeros(has.shape, np.int32))
        table = TargetTable(
            first, self.metric.decimals, _Side(parts, has, draft), below, *counts, amount if len(parts) == 2 else None
        )
        if has.any():
            self._climb(table, weighs)
        return table

    def _typed(self) -> tuple[Ints, Flags, Flags, int]:
        place, month, amounts, drafts = PlannedMonths.of(self.snapshot).of_key(
            self.scenario, self.metric.id, self.segment
        )
        if not len(month):
            nothing = np.zeros((len(self.timeline.units), 0), np.bool_)
            return nothing.astype(np.int64), nothing, nothing, 0
        self._guard(amounts)
        first = int(month.min())
        shape = (len(self.timeline.units), int(month.max()) - first + 1)
        amount, has, draft = np.zeros(shape, np.int64), np.zeros(shape, np.bool_), np.zeros(shape, np.bool_)
        cell = place * shape[1] + month - first
        amount.reshape(-1)[cell] = amounts
        has.reshape(-1)[cell] = True
        if drafts.any():
            draft.reshape(-1)[cell] = drafts
        return amount, has, draft, first

    def _guard(self, amounts: Ints) -> None:
        if max(int(amounts.max()), -int(amounts.min())) * len(amounts) >= LARGEST_SUM:
            raise sum_too_large(self.metric.code)

    def _weighted(self, rate: NDArray[np.int64], first: int, end: int) -> tuple[NDArray[Any], NDArray[Any]]:
        """The rates times the planned denominators, and these; in Python's integers where 64 bits might not do."""
        weight = np.zeros_like(rate)
        row = None if self.metric.denominator is None else self.snapshot.get(Metric, self.metric.denominator)
        if row is not None and end > first:
            planned = TargetTable.of(self.snapshot, row, self.segment, self.scenario)
            low, high = max(first, planned.first), min(end, planned.end)
            if low < high:
                inner, outer = slice(low - planned.first, high - planned.first), slice(low - first, high - first)
                own, below = planned.own, planned.below
                weight[:, outer] = np.where(own.has, own.parts[0], below.parts[0])[:, inner]
        weight[weight < 0] = 0  # a plan below zero cannot weigh anything
        largest = int(np.abs(rate).max(initial=0)) * int(weight.max(initial=0)) * max(rate.size, 1)
        kind = np.int64 if largest < LARGEST_SUM else np.object_
        return rate.astype(kind) * weight.astype(kind), weight.astype(kind)

    def _climb(self, table: TargetTable, weighs: Flags) -> None:
        """Fill the children's side, month by month with the tree of the month's end; flows of months with moves by
        piece.
        """
        pieces = self.timeline.pieces(table.first, table.end)
        expectation = Expectation.of(self.snapshot)
        own_leaf = np.array([bool(unit.is_own) for unit in self.timeline.units], np.bool_)
        wanted = expectation.cells(pieces) & ~own_leaf[:, None]
        there = expectation.there(table.first, table.end)
        numbers = pieces.numbers[pieces.month_lasts]
        starts = np.flatnonzero(np.diff(numbers, prepend=-1)).tolist()
        for first, end in zip(starts, [*starts[1:], len(numbers)], strict=True):
            months = slice(first, end)
            shape = self.timeline.shape(int(numbers[first]))
            _Climb(table, months, weighs, wanted, there).up(shape)
        if self.metric.aggregation == "flow":
            workdays = Workdays.of(self.snapshot)
            for month in pieces.cut_months():
                _CutMonth(table, month, pieces, workdays).fill(wanted, there)


class _CutMonth:
    """A month in which somebody came under another parent: cut at those days, climbed piece by piece, joined again."""

    def __init__(self, table: TargetTable, month: int, pieces: Pieces, workdays: Workdays) -> None:
        self.table, self.month = table, month
        first, end = int(pieces.month_starts[month]), int(pieces.month_lasts[month]) + 1
        self.shapes = [pieces.timeline.shape(int(number)) for number in pieces.numbers[first:end]]
        days = [*pieces.days[first:end].tolist(), int(pieces.month_days[month + 1])]
        self.worked = [workdays.count(day, until - 1) for day, until in pairwise(days)]

    def fill(self, wanted: Flags, there: Flags) -> None:
        """Write the children's side of this month."""
        count, month, table = len(self.shapes), slice(self.month, self.month + 1), self.table
        own, draft, wanted, there = (
            np.repeat(flags[:, month], count, axis=1) for flags in (table.own.has, table.own.draft, wanted, there)
        )
        below = _Side((np.zeros(own.shape, np.int64),), np.zeros_like(own), np.zeros_like(own))
        places = (np.zeros(own.shape, np.int32), np.zeros(own.shape, np.int32))
        cut = TargetTable(0, table.decimals, _Side((self._parts(),), own, draft), below, *places, None)
        for at, shape in enumerate(self.shapes):
            _Climb(cut, slice(at, at + 1), own, wanted, there).up(shape)
        table.below.parts[0][:, self.month] = below.parts[0].sum(axis=1)
        table.below.has[:, self.month] = below.has.any(axis=1)
        table.below.draft[:, self.month] = below.draft.any(axis=1)
        self._count(*places)

    def _parts(self) -> Ints:
        """The own targets by piece: those of units that moved, or stand below one that did, split; all others whole,
        in the last piece.
        """
        amounts = self.table.own.parts[0][:, self.month]
        parts = np.zeros((len(amounts), len(self.shapes)), np.int64)
        parts[:, -1] = amounts
        for unit in np.flatnonzero(self._touched() & self.table.own.has[:, self.month]).tolist():
            parts[unit] = self._split(int(amounts[unit]), unit)
        return parts

    def _split(self, amount: int, unit: int) -> list[int]:
        """Over the runs with one parent first, so that the moves of others do not change how this one is rounded."""
        parents = [int(shape.parent[unit]) for shape in self.shapes]
        starts = [at for at in range(len(parents)) if not at or parents[at] != parents[at - 1]]
        runs = [slice(start, end) for start, end in zip(starts, [*starts[1:], len(parents)], strict=True)]
        shares = parts_of(amount, [Fraction(sum(self.worked[run])) for run in runs])
        found: list[int] = []
        for share, run in zip(shares, runs, strict=True):
            found += parts_of(share, [Fraction(days) for days in self.worked[run]])
        return found

    def _touched(self) -> Flags:
        above = np.stack([shape.parent for shape in self.shapes])
        touched: Flags = (above != above[0]).any(axis=0)
        while True:
            below = touched | (touched[above] & (above >= 0)).any(axis=0)
            if (below == touched).all():
                return touched
            touched = below

    def _count(self, placed: Places, slots: Places) -> None:
        """How many places are set: where that differs between pieces, each piece weighs with its working days, and as
        much as any other for who had places on days off alone.
        """
        weights, even = np.array(self.worked, np.int32), np.ones(len(self.worked), np.int32)
        worked = slots @ weights > 0
        same = (placed == placed[:, :1]).all(axis=1) & (slots == slots[:, :1]).all(axis=1)
        for counted, table in ((placed, self.table.set_below), (slots, self.table.slots_below)):
            weighed = np.where(worked, counted @ weights, counted @ even)
            table[:, self.month] = np.where(same, counted[:, -1], weighed)


class _Climb:
    """What each unit hands up to the one above it, in months with the same tree: its own target, else the sum below."""

    def __init__(self, table: TargetTable, months: slice, weighs: Flags, wanted: Flags, there: Flags) -> None:
        self.table, self.months = table, months
        self.there = None if there[:, months].all() else there[:, months]
        self.own = table.own.has[:, months]
        self.parts = [_only(weighs[:, months], part[:, months]) for part in table.own.parts]
        self.draft = table.own.draft[:, months].copy() if table.own.draft.any() else None
        self.set = weighs[:, months].astype(np.int32)
        self.slots = (self.own | wanted[:, months]).astype(np.int32)

    def up(self, shape: Shape) -> None:
        below, months = self.table.below, self.months
        for level in shape.levels:
            parents, own = level.parents, self.own[level.parents]
            kept = own if own.any() else None
            for into, part in zip(below.parts, self.parts, strict=True):
                into[parents, months] = self._handed(part, level, kept)
            placed = self._handed(self.set, level, kept)
            below.has[parents, months] = placed > 0
            self.table.set_below[parents, months] = placed
            self.table.slots_below[parents, months] = self._handed(self.slots, level, kept)
            if self.draft is not None:
                below.draft[parents, months] = self._handed(self.draft, level, kept)

    def _handed(self, rows: NDArray[Any], level: Level, own: Flags | None) -> NDArray[Any]:
        """What the children hand up; noted as what their parents hand up in turn, where these have nothing `own`."""
        rows_below = rows[level.children]
        if self.there is not None:
            rows_below = _only(self.there[level.children], rows_below)
        join: np.ufunc = np.logical_or if rows.dtype == np.bool_ else np.add
        total: NDArray[Any] = join.reduceat(rows_below, level.starts, axis=0)
        rows[level.parents] = total if own is None else np.where(own, rows[level.parents], total)
        return total


def _only(flags: Flags, rows: NDArray[Any]) -> NDArray[Any]:
    """A copy of the rows with 0 where the flag does not stand."""
    kept: NDArray[Any] = rows.copy()
    kept[~flags] = 0
    return kept
