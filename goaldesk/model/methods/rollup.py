"""Actuals: the entries of a metric added up the tree (methods 1.3).

The one rule: a unit's actual is the sum of the distinct entries below it, each counted where its unit stood on the
day of the entry. Whole tables (`MetricTable`, all units by all months of one metric) are computed once for a snapshot
with integer arithmetic only; single figures are read from them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

import numpy as np

from goaldesk.model.entries import Ints
from goaldesk.model.errors import Trouble
from goaldesk.model.methods.coverage import Expectation
from goaldesk.model.methods.targets import TargetFigure, TargetTable
from goaldesk.model.metrics import AGGREGATIONS
from goaldesk.model.metrics.aggregation import Aggregation, Cells, Chunk, Counted, Flags
from goaldesk.model.periods import Period, month_of_day
from goaldesk.model.pieces import Pieces, Places, Timeline
from goaldesk.model.rows import Metric, Segment
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP

_CHUNK = 1 << 17
"""Entries handled at once: small enough for the processor's cache, and no copy of a long column."""

_LARGEST_SUM = 1 << 62


@dataclass(frozen=True, slots=True)
class Actual:
    """What was reached. Values are in the metric's own unit; `value` is None where nothing is known.

    `coverage` is the share of the `expected` cells (leaf by month) that have a value (`used`). `stale` says that a
    level was carried on from the month before. For a ratio `numerator` and `denominator` are the sums it is made of.
    """

    value: Fraction | None
    coverage: Fraction
    used: int
    expected: int
    stale: bool = False
    data_through: int | None = None
    numerator: Fraction | None = None
    denominator: Fraction | None = None


@dataclass(frozen=True, slots=True, eq=False)
class MetricTable:
    """One metric (and segment) over all units and the months from `first`; rows in the order of `Timeline.units`.

    `sums` holds, in smallest units, the rolled-up amounts of each part: one for a flow or stock, numerator and
    denominator for a ratio. `used` counts the cells with a value, `beyond` those of them that were not expected (a
    leaver's late collection). `cut` has, for months in which somebody moved, the sums by piece.
    """

    first: int
    sums: tuple[Ints, ...]
    used: Places
    beyond: Places | None
    stale: Places | None
    cut: dict[int, tuple[Ints, ...]]
    data_through: int | None
    known: int | None

    @property
    def end(self) -> int:
        return self.first + int(self.used.shape[1])


class Figures:
    """All figures of a snapshot, computed when they are asked for and kept on it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.timeline = Timeline.of(snapshot)
        self._expectation = Expectation.of(snapshot)
        self._aggregations: dict[str, Aggregation] = {one.key: one for one in AGGREGATIONS}

    @classmethod
    def of(cls, snapshot: Snapshot) -> "Figures":
        return snapshot.derived("figures", lambda: cls(snapshot))

    def aggregation(self, metric: Metric) -> Aggregation:
        return self._aggregations[metric.aggregation]

    def metric(self, metric: int) -> Metric:
        row = self.snapshot.get(Metric, metric)
        if row is None:
            raise KeyError(metric)
        return row

    # --- single figures

    def actual(self, unit: int, metric: int, period: Period, segment: int = 0) -> Actual:
        """What a unit reached in a period."""
        row = self.metric(metric)
        table = self.table(metric, segment)
        span = self.aggregation(row).span(period.month_numbers(), table.known)
        at = self.timeline.place[unit]
        inside = slice(max(span.start - table.first, 0), max(span.stop - table.first, 0))
        used = sum(table.used[at, inside].tolist())
        expected = sum(int(self._expectation.count(month)[at]) for month in span)
        if table.beyond is not None:
            expected += sum(table.beyond[at, inside].tolist())
        coverage = Fraction(used, expected) if expected else Fraction(0)
        if not used:
            return Actual(None, coverage, used, expected, data_through=table.data_through)
        parts = [
            Fraction(sum(amounts[at, inside].tolist()), 10**decimals)
            for amounts, decimals in zip(table.sums, self._decimals(row), strict=True)
        ]
        stale = table.stale is not None and bool(table.stale[at, inside].any())
        value = self.aggregation(row).value(parts)
        numerator, denominator = parts if len(parts) == 2 else (None, None)
        return Actual(value, coverage, used, expected, stale, table.data_through, numerator, denominator)

    def target(
        self, unit: int, metric: int, period: Period, segment: int = 0, scenario: int | None = None
    ) -> TargetFigure:
        """The target of a unit for a period, in the plan or in another scenario."""
        table = self.target_table(metric, segment, scenario)
        row = self.metric(metric)
        return table.figure(self.timeline.place[unit], self.aggregation(row).span(period.month_numbers(), None))

    def contributions(self, unit: int, metric: int, period: Period, segment: int = 0) -> dict[int, Fraction | None]:
        """What each unit that stood directly below in the period added while it stood there.

        For a flow or stock the values add up to the unit's actual (less what was entered on the unit itself).
        """
        row = self.metric(metric)
        table = self.table(metric, segment)
        span = self.aggregation(row).span(period.month_numbers(), table.known)
        added: dict[int, list[int]] = {}
        for month in span:
            for child, amounts in self._added(table, self.timeline.place[unit], month):
                sums = added.setdefault(child, [0] * len(amounts))
                added[child] = [a + b for a, b in zip(sums, amounts, strict=True)]
        return {
            self.timeline.units[child].id: self.aggregation(row).value(
                [Fraction(amount, 10**d) for amount, d in zip(sums, self._decimals(row), strict=True)]
            )
            for child, sums in added.items()
        }

    def _added(self, table: MetricTable, place: int, month: int) -> Iterator[tuple[int, list[int]]]:
        """Each child of a place in each piece of a month, with its sums there; those never known are left out."""
        if not table.first <= month < table.end:
            return
        at = month - table.first
        pieces = self.timeline.pieces(month, month + 1)
        for piece, number in enumerate(pieces.numbers.tolist()):
            for child in self.timeline.shape(number).children.get(place, ()):
                if table.used[child, at]:
                    sums = (
                        [s[child, piece] for s in table.cut[at]]
                        if at in table.cut
                        else [s[child, at] for s in table.sums]
                    )
                    yield int(child), [int(amount) for amount in sums]

    # --- whole tables

    def table(self, metric: int, segment: int = 0) -> MetricTable:
        """One metric over all units and months."""
        return self.snapshot.derived(("actuals", metric, segment), lambda: self._roll_up(metric, segment))

    def target_table(self, metric: int, segment: int = 0, scenario: int | None = None) -> TargetTable:
        """The targets of one metric over all units and months."""
        chosen = self.snapshot.settings.scenario if scenario is None else scenario
        return TargetTable.of(self.snapshot, self.metric(metric), segment, chosen)

    def segments_below(self, segment: int) -> list[int]:
        """The segment and everything below it."""
        children: dict[int, list[int]] = {}
        for row in self.snapshot.all(Segment):
            children.setdefault(row.parent, []).append(row.id)
        found = [segment]
        for below in found:
            found.extend(children.get(below, ()))
        return found

    def _decimals(self, metric: Metric) -> tuple[int, ...]:
        return tuple(self.metric(part).decimals for part in self.aggregation(metric).parts(metric))

    def _roll_up(self, metric: int, segment: int) -> MetricTable:
        row = self.metric(metric)
        parts = self.aggregation(row).parts(row)
        bounds = [self._bounds(part) for part in parts]
        through = [self.metric(part).data_through for part in parts]
        known = [b[1] for b in bounds if b] + [day for day in through if day is not None]
        if not parts or not all(bounds) or not known:
            return _empty(len(self.timeline.units), _earliest(through))
        first = month_of_day(min(b[0] for b in bounds if b))
        end = month_of_day(max(known)) + 1
        pieces = self.timeline.pieces(first, end)
        cells = [self._cells(part, segment, pieces) for part in parts]
        has = np.logical_and.reduce([one.has for one in cells])
        data_through = _earliest(through)
        return self._rolled(cells, has, pieces, data_through)

    def _rolled(self, cells: list[Cells], has: Flags, pieces: Pieces, data_through: int | None) -> MetricTable:
        sums = []
        cut: dict[int, tuple[Ints, ...]] = {}
        for one in cells:
            amount = one.amount
            if len(cells) > 1:
                amount[~pieces.in_pieces(has)] = 0
            pieces.roll_up(amount)
            for month in pieces.cut_months():
                columns = amount[:, pieces.month_starts[month] : pieces.month_lasts[month] + 1].copy()
                cut[month] = (*cut.get(month, ()), columns)
            sums.append(pieces.by_month(amount))
        unexpected = has & ~self._expectation.cells(pieces)
        stale = [one.stale for one in cells if one.stale is not None]
        return MetricTable(
            pieces.first,
            tuple(sums),
            pieces.count_below(has),
            pieces.count_below(unexpected) if unexpected.any() else None,
            pieces.count_below(has & np.logical_or.reduce(stale)) if stale else None,
            cut,
            data_through,
            pieces.end - 1,
        )

    def _cells(self, metric: int, segment: int, pieces: Pieces) -> Cells:
        row = self.metric(metric)
        counted = self.aggregation(row)
        if counted.parts(row) != (metric,):
            raise Trouble(
                "ratio_of_ratio",
                QT_TRANSLATE_NOOP("Fault", "The metric {metric} is a ratio, and no other ratio can be made of it."),
                metric=row.code,
            )
        bounds = self._bounds(metric)
        complete = self._expectation.complete(pieces, bounds[0] if bounds else None, row.data_through)
        return cast(Counted, counted).cells(self._chunks(metric, segment), pieces, complete)

    # --- entries

    def _bounds(self, metric: int) -> tuple[int, int] | None:
        """The first and the last day with an entry of a metric.

        Raises Trouble `sum_too_large` where 64 bits could not hold every sum of its entries.
        """
        return self.snapshot.derived(("bounds", metric), lambda: self._read_bounds(metric))

    def _read_bounds(self, metric: int) -> tuple[int, int] | None:
        days: list[int] = []
        size = 0
        entries = self.snapshot.entries
        for chosen in self._places_of(metric):
            day, amount = entries.day[chosen], entries.amount[chosen]
            days += (int(day.min()), int(day.max()))
            largest = max(int(amount.max()), -int(amount.min()))
            size += largest * len(amount)
        if size >= _LARGEST_SUM:
            raise Trouble(
                "sum_too_large",
                QT_TRANSLATE_NOOP("Fault", "The entries of {metric} are too large to be added up exactly."),
                metric=self.metric(metric).code,
            )
        return (min(days), max(days)) if days else None

    def _places_of(self, metric: int) -> Iterator[Ints | slice]:
        """Where the entries of a metric stand, in pieces of at most `_CHUNK`."""
        column = self.snapshot.entries.metric
        for first in range(0, len(column), _CHUNK):
            found = np.flatnonzero(column[first : first + _CHUNK] == metric)
            if len(found) == len(column[first : first + _CHUNK]):
                yield slice(first, first + len(found))
            elif len(found):
                yield found + first

    def _chunks(self, metric: int, segment: int) -> Iterator[Chunk]:
        entries = self.snapshot.entries
        wanted = np.array(self.segments_below(segment), np.int64) if segment else None
        for chosen in self._places_of(metric):
            at = chosen
            if wanted is not None:
                at = np.arange(chosen.start, chosen.stop) if isinstance(chosen, slice) else chosen
                at = at[np.isin(entries.segment[at], wanted)]
            place = self.timeline.lookup.places(entries.unit[at])
            yield Chunk(entries.day[at], place, entries.segment[at], entries.amount[at])


def _empty(units: int, data_through: int | None) -> MetricTable:
    return MetricTable(0, (), np.zeros((units, 0), np.int32), None, None, {}, data_through, None)


def _earliest(days: list[int | None]) -> int | None:
    """The earliest day, None where one of them is not known."""
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None
