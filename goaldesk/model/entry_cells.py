"""Where a figure is typed: one leaf and metric in a run of days, a month or a single day.

The one rule: a cell is what its entries add up to. Everything here reads the snapshot's columns; texts stay in the
file.
"""

from dataclasses import dataclass

import numpy as np

from goaldesk.model.entries import EntryColumns, Ints
from goaldesk.model.periods import first_day, last_day
from goaldesk.model.rows import Person, Segment, Unit
from goaldesk.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class EntryCell:
    """The entries of a leaf and metric on the days `first` to `last`; segment 0 takes in all segments."""

    unit: int
    metric: int
    first: int
    last: int
    segment: int = 0

    @classmethod
    def of_month(cls, unit: int, metric: int, month: int, segment: int = 0) -> "EntryCell":
        return cls(unit, metric, first_day(month), last_day(month), segment)

    @classmethod
    def of_day(cls, unit: int, metric: int, day: int, segment: int = 0) -> "EntryCell":
        return cls(unit, metric, day, day, segment)


def segments_below(snapshot: Snapshot, segment: int) -> list[int]:
    """The segment and everything below it."""
    children: dict[int, list[int]] = {}
    for row in snapshot.all(Segment):
        children.setdefault(row.parent, []).append(row.id)
    found = [segment]
    for below in found:
        found.extend(children.get(below, ()))
    return found


def entries_between(snapshot: Snapshot, first: int, last: int, segment: int = 0) -> EntryColumns:
    """All entries of these days; of a segment and everything below it, or of all (0)."""
    entries = snapshot.entries
    chosen = np.flatnonzero((entries.day >= first) & (entries.day <= last))
    if segment:
        chosen = chosen[np.isin(entries.segment[chosen], segments_below(snapshot, segment))]
    return entries.take(chosen)


def entries_of(snapshot: Snapshot, cell: EntryCell) -> EntryColumns:
    """The entries that a cell is made of, by date."""
    found = entries_between(snapshot, cell.first, cell.last, cell.segment)
    found = found.take((found.unit == cell.unit) & (found.metric == cell.metric))
    return found.take(np.lexsort((found.id, found.day)))


def counted(entries: EntryColumns) -> dict[tuple[int, int], int]:
    """How many of these entries each unit and metric has."""
    units, metrics, counts = paired(entries)
    return dict(zip(zip(units.tolist(), metrics.tolist(), strict=True), counts.tolist(), strict=True))


def paired(entries: EntryColumns) -> tuple[Ints, Ints, Ints]:
    """The units and metrics that have some of these entries, each pair once, and how many."""
    if not len(entries):
        return entries.unit, entries.metric, entries.amount
    (units, unit), (metrics, metric) = _coded(entries.unit), _coded(entries.metric)
    counts = np.bincount(unit * len(metrics) + metric, minlength=len(units) * len(metrics))
    found = np.flatnonzero(counts)
    return units[found // len(metrics)], metrics[found % len(metrics)], counts[found]


def _coded(ids: Ints) -> tuple[Ints, Ints]:
    """The different ids in order, and the place of each among them: by a table, as sorting is slow."""
    seen = np.zeros(int(ids.max()) + 1, np.bool_)
    seen[ids] = True
    different = np.flatnonzero(seen)
    place = np.zeros(len(seen), np.int64)
    place[different] = np.arange(len(different))
    return different, place[ids]


def presence(snapshot: Snapshot, unit: int) -> tuple[int | None, int | None]:
    """The first and last day on which a unit is there: of its employment, and its own end; None where it is open."""
    row, person = snapshot.get(Unit, unit), snapshot.get(Person, unit)
    start, left = (person.start_day, person.end_day) if person else (None, None)
    ended = row.ended if row else None
    return start, (min(ended, left) if ended is not None and left is not None else left if ended is None else ended)


def day_to_enter(snapshot: Snapshot, cell: EntryCell, today: int) -> int:
    """The date of a new entry in a cell: today, brought into the cell's days and, where it can be, into those on which
    the unit is there.
    """
    start, end = presence(snapshot, cell.unit)
    first = cell.first if start is None or start > cell.last else max(cell.first, start)
    last = cell.last if end is None or end < first else min(cell.last, end)
    return min(max(today, first), last)


def level_of(entries: EntryColumns) -> int | None:
    """What a stock stands at by these entries: the last-dated, on one day the one with the higher id; None of none."""
    if not len(entries):
        return None
    at: Ints = np.lexsort((entries.id, entries.day))
    return int(entries.amount[at[-1]])
