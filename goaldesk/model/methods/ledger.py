"""The entries of a workbook as figures need them: by metric, in places and pieces, without an object for any of them.

The one rule: sums are exact. They are made of 64-bit integers only, and refused where 64 bits might not hold them.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from goaldesk.model.entries import Ints
from goaldesk.model.errors import Trouble
from goaldesk.model.metrics.aggregation import Entered, Flags
from goaldesk.model.metrics.stock import CARRY_LIMIT
from goaldesk.model.periods import month_of_day
from goaldesk.model.pieces import Lookup, Pieces, Timeline
from goaldesk.model.rows import Membership, Metric, Segment, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP

LARGEST_SUM = 1 << 62
"""No sum of absolute amounts may reach this, so no sum of amounts can leave 64 bits."""

_CHUNK = 1 << 17
"""Entries handled at once: small enough for the processor's cache, and no copy of a long column."""

_CELLS = 1 << 22
"""Up to this many cells (units by pieces by metrics) the entries of several metrics are summed in one pass."""

_MONTHS = 600
"""Above this many months between the first and the last entry each metric has months of its own."""


def sum_too_large(metric: str) -> Trouble:
    return Trouble(
        "sum_too_large",
        QT_TRANSLATE_NOOP(
            "Fault", "The amounts of {metric} are too large to be added up exactly. Nothing was changed."
        ),
        metric=metric,
    )


@dataclass(frozen=True, slots=True)
class Extent:
    """The first and the last day with an entry."""

    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class _Batch:
    """Several metrics summed in one pass: `amount` and `entered` by metric, unit and piece."""

    pieces: Pieces
    at: dict[int, int]
    amount: Ints
    entered: Flags


class EntryBook:
    """The entries of a snapshot by metric."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._rows, self._segments = snapshot.table(Metric), snapshot.all(Segment)
        self._entries = snapshot.entries
        self._timeline = Timeline.of(snapshot)
        self._metrics = Lookup(np.array(sorted(metric.id for metric in snapshot.all(Metric)), np.int64))
        self._extents = self._read_extents()
        self._shared = self._range(tuple(self._extents))
        self._batches: list[_Batch] = []

    @classmethod
    def of(cls, snapshot: Snapshot) -> "EntryBook":
        """Raises Trouble `sum_too_large` where 64 bits might not hold every sum of a metric's entries."""
        kinds = (Unit, Membership, Metric, Segment)
        return snapshot.lasting("entry_book", kinds, lambda: cls(snapshot), entries=True)

    def extent(self, metric: int) -> Extent | None:
        """The days of the first and last entry of a metric; None where it has none."""
        return self._extents.get(metric)

    def months(self, metrics: tuple[int, ...]) -> tuple[int, int]:
        """The months `first <= month < end` that a table of these metrics needs: those of all metrics where they are
        not too many, so that tables share their pieces. Levels are carried on beyond the last day.
        """
        return self._shared if self._shared[1] - self._shared[0] <= _MONTHS else self._range(metrics)

    def ledger(self, metric: int, segment: int, pieces: Pieces) -> "MetricLedger":
        """The entries of a metric in a segment and everything below it; 0 for all."""
        return MetricLedger(self, metric, segment, pieces)

    def batch(self, metric: int, pieces: Pieces) -> _Batch | None:
        """The batch that a metric was or is now summed in; None where a batch would be too large."""
        room = _CELLS // max(pieces.units * len(pieces.days), 1)
        if room < 2 or (pieces.first, pieces.end) != self._shared:
            return None
        found = next((batch for batch in self._batches if metric in batch.at), None)
        if found:
            return found
        done = {one for batch in self._batches for one in batch.at}
        others = [one for one in self._extents if one not in done and one != metric and self._flows(one)]
        batch = self._sum([metric, *others[: room - 1]], pieces)
        self._batches.append(batch)
        return batch

    def chosen(self, metric: int, segment: int) -> Iterator[Ints | slice]:
        """Where the entries of a metric and segment stand, in the order of their ids."""
        wanted = np.array(self._segments_below(segment), np.int64) if segment else None
        for first in range(0, len(self._entries), _CHUNK):
            part = slice(first, first + _CHUNK)
            fits = self._entries.metric[part] == metric
            if wanted is not None:
                fits &= np.isin(self._entries.segment[part], wanted)
            if fits.all():
                yield slice(first, first + len(fits))
            elif fits.any():
                yield np.flatnonzero(fits) + first

    def columns(self, at: Ints | slice) -> Entered:
        """The entries at these places."""
        entries = self._entries
        place = self._timeline.lookup.places(entries.unit[at])
        return Entered(entries.day[at], place.astype(np.int64), entries.segment[at], entries.amount[at])

    def _flows(self, metric: int) -> bool:
        row = self._rows.get((metric,))
        return row is not None and row.aggregation == "flow"

    def _range(self, metrics: tuple[int, ...]) -> tuple[int, int]:
        days = [day for metric in metrics for day in self._days(metric)]
        return (month_of_day(min(days)), month_of_day(max(days)) + 1 + CARRY_LIMIT) if days else (0, 0)

    def _days(self, metric: int) -> list[int]:
        """The days between which something is known of a metric; none if it has no entries."""
        extent, row = self._extents.get(metric), self._rows.get((metric,))
        if extent is None or row is None:
            return []
        return [extent.first, extent.last, *([row.data_through] if row.data_through is not None else [])]

    def _sum(self, metrics: list[int], pieces: Pieces) -> _Batch:
        entries, width, count = self._entries, len(pieces.days), len(metrics)
        at = np.full(len(self._metrics.ids), -1, np.int64)
        at[self._metrics.places(np.array(metrics, np.int64))] = np.arange(count)
        amount = np.zeros(pieces.units * count * width, np.int64)
        entered = np.zeros(len(amount), np.bool_)
        for first in range(0, len(entries), _CHUNK):
            part = slice(first, first + _CHUNK)
            metric = at[self._metrics.places(entries.metric[part])]
            unit, day, value = entries.unit[part], entries.day[part], entries.amount[part]
            if (fits := metric >= 0).all() is not np.True_:
                metric, unit, day, value = metric[fits], unit[fits], day[fits], value[fits]
            cell = (metric * pieces.units + self._timeline.lookup.places(unit)) * width + pieces.piece_of(day)
            np.add.at(amount, cell, value)
            entered[cell] = True
        shape = (count, pieces.units, width)
        return _Batch(
            pieces, dict(zip(metrics, range(count), strict=True)), amount.reshape(shape), entered.reshape(shape)
        )

    def _read_extents(self) -> dict[int, Extent]:
        entries = self._entries
        count = len(self._metrics.ids)
        first, last = np.full(count, np.iinfo(np.int64).max), np.full(count, np.iinfo(np.int64).min)
        size = np.zeros(count, np.float64)
        for start in range(0, len(entries), _CHUNK):
            part = slice(start, start + _CHUNK)
            metric = self._metrics.places(entries.metric[part])
            np.minimum.at(first, metric, entries.day[part])
            np.maximum.at(last, metric, entries.day[part])
            np.add.at(size, metric, np.abs(entries.amount[part]).astype(np.float64))
        ids = self._metrics.ids.tolist()
        for metric, total in zip(ids, size.tolist(), strict=True):
            if total >= LARGEST_SUM:
                raise sum_too_large(self._rows[metric,].code)
        days = zip(ids, first.tolist(), last.tolist(), strict=True)
        return {metric: Extent(a, b) for metric, a, b in days if a <= b}

    def _segments_below(self, segment: int) -> list[int]:
        children: dict[int, list[int]] = {}
        for row in self._segments:
            children.setdefault(row.parent, []).append(row.id)
        found = [segment]
        for below in found:
            found.extend(children.get(below, ()))
        return found


class MetricLedger:
    """The entries of one metric and segment (with those below it)."""

    def __init__(self, book: EntryBook, metric: int, segment: int, pieces: Pieces) -> None:
        self._book, self._metric, self._segment = book, metric, segment
        self.pieces = pieces

    def summed(self) -> tuple[Ints, Flags]:
        batch = None if self._segment else self._book.batch(self._metric, self.pieces)
        if batch is not None:
            at = batch.at[self._metric]
            return batch.amount[at].copy(), batch.entered[at].copy()
        shape = (self.pieces.units, len(self.pieces.days))
        amount, entered = np.zeros(shape, np.int64).reshape(-1), np.zeros(shape, np.bool_).reshape(-1)
        for chosen in self._book.chosen(self._metric, self._segment):
            columns = self._book.columns(chosen)
            cell = columns.place * shape[1] + self.pieces.piece_of(columns.day)
            np.add.at(amount, cell, columns.amount)
            entered[cell] = True
        return amount.reshape(shape), entered.reshape(shape)

    def entered(self) -> Entered:
        parts = [self._book.columns(chosen) for chosen in self._book.chosen(self._metric, self._segment)]
        nothing = np.empty(0, np.int64)
        names = ("day", "place", "segment", "amount")
        return Entered(*(np.concatenate([nothing, *(getattr(part, name) for part in parts)]) for name in names))
