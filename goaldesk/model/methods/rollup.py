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
from goaldesk.model.methods.ledger import EntryBook
from goaldesk.model.methods.targets import TargetFigure, TargetTable
from goaldesk.model.metrics import AGGREGATIONS
from goaldesk.model.metrics.aggregation import Aggregation, Cells, Counted
from goaldesk.model.periods import Period, month_of_day
from goaldesk.model.pieces import Pieces, Places, Timeline
from goaldesk.model.rows import Membership, Metric, Person, Segment, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP


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
    leaver's late collection). `by_piece` are the same sums by piece; `known` is the last month with anything known.
    """

    first: int
    sums: tuple[Ints, ...]
    used: Places
    beyond: Places | None
    stale: Places | None
    by_piece: tuple[Ints, ...]
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
        self._book = EntryBook.of(snapshot)
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
        pieces = self.timeline.pieces(table.first, table.end)
        for piece in range(int(pieces.month_starts[at]), int(pieces.month_lasts[at]) + 1):
            for child in self.timeline.shape(int(pieces.numbers[piece])).children.get(place, ()):
                if table.used[child, at]:
                    yield int(child), [int(amounts[child, piece]) for amounts in table.by_piece]

    # --- whole tables

    def table(self, metric: int, segment: int = 0) -> MetricTable:
        """One metric over all units and months."""
        kinds = (Unit, Membership, Person, Segment, Metric)
        key = ("actuals", metric, segment)
        return self.snapshot.lasting(key, kinds, lambda: self._roll_up(metric, segment), entries=True)

    def target_table(self, metric: int, segment: int = 0, scenario: int | None = None) -> TargetTable:
        """The targets of one metric over all units and months."""
        chosen = self.snapshot.settings.scenario if scenario is None else scenario
        return TargetTable.of(self.snapshot, self.metric(metric), segment, chosen)

    def _decimals(self, metric: Metric) -> tuple[int, ...]:
        return tuple(self.metric(part).decimals for part in self.aggregation(metric).parts(metric))

    def _roll_up(self, metric: int, segment: int) -> MetricTable:
        row = self.metric(metric)
        parts = self.aggregation(row).parts(row)
        self._refuse_ratios(parts)
        through = [self.metric(part).data_through for part in parts]
        if not parts or any(self._book.extent(part) is None for part in parts):
            return _empty(len(self.timeline.units), _earliest(through))
        pieces = self.timeline.pieces(*self._book.months(parts))
        cells = [self._cells(part, segment, pieces) for part in parts]
        return self._rolled(cells, pieces, _earliest(through), self._known(parts))

    def _rolled(self, cells: list[Cells], pieces: Pieces, data_through: int | None, known: int) -> MetricTable:
        has = cells[0].has if len(cells) == 1 else np.logical_and.reduce([one.has for one in cells])
        for one in cells:
            if len(cells) > 1:
                one.amount[~pieces.in_pieces(has)] = 0
            pieces.roll_up(one.amount)
        unexpected = has & ~self._expectation.cells(pieces)
        stale = [one.stale for one in cells if one.stale is not None]
        return MetricTable(
            pieces.first,
            tuple(pieces.by_month(one.amount) for one in cells),
            pieces.count_below(has),
            pieces.count_below(unexpected) if unexpected.any() else None,
            pieces.count_below(has & np.logical_or.reduce(stale)) if stale else None,
            tuple(one.amount for one in cells),
            data_through,
            known,
        )

    def _cells(self, metric: int, segment: int, pieces: Pieces) -> Cells:
        row, extent = self.metric(metric), self._book.extent(metric)
        first = None if extent is None else month_of_day(extent.first)
        complete = self._expectation.complete(pieces, first, row.data_through)
        return cast(Counted, self.aggregation(row)).cells(self._book.ledger(metric, segment, pieces), complete)

    def _refuse_ratios(self, parts: tuple[int, ...]) -> None:
        for part in parts:
            row = self.metric(part)
            if self.aggregation(row).parts(row) != (part,):
                raise Trouble(
                    "ratio_of_ratio",
                    QT_TRANSLATE_NOOP("Fault", "The metric {metric} is a ratio, and no other ratio can be made of it."),
                    metric=row.code,
                )

    def _known(self, parts: tuple[int, ...]) -> int:
        """The last month with anything known of these metrics."""
        extents = (self._book.extent(part) for part in parts)
        days = [extent.last for extent in extents if extent]
        days += [day for part in parts if (day := self.metric(part).data_through) is not None]
        return month_of_day(max(days))


def _empty(units: int, data_through: int | None) -> MetricTable:
    known = None if data_through is None else month_of_day(data_through)
    return MetricTable(0, (), np.zeros((units, 0), np.int32), None, None, (), data_through, known)


def _earliest(days: list[int | None]) -> int | None:
    """The earliest day, None where one of them is not known."""
    known = [day for day in days if day is not None]
    return min(known) if known and len(known) == len(days) else None
