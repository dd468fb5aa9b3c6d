"""Which entries a list shows: the filter, applied to the snapshot's columns; only a text is looked up in the file.

The one rule: an entry counts for what its unit stood under on its day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.entries import EntryBlock, Ints
from goaldesk.model.entry_cells import segments_below
from goaldesk.model.pieces import Timeline
from goaldesk.model.rows import Metric, Segment, Unit
from goaldesk.model.snapshot import Snapshot

Source: TypeAlias = Literal["all", "shared", "refunds", "hand", "imported"]
SOURCES: tuple[Source, ...] = ("all", "shared", "refunds", "hand", "imported")


class Entries(Protocol):
    """What the list reads; a workbook is one. The last two look into the file."""

    @property
    def snapshot(self) -> Snapshot: ...

    def entries(self, ids: "Sequence[int] | Ints") -> EntryBlock: ...

    def entries_with(self, text: str) -> Ints: ...

    def shared_entries(self) -> tuple[Ints, Ints]: ...


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """What is shown: the days `first` to `last`, what was below `unit` on its day, a metric (of a ratio its two parts),
    a segment with those below it, where it came from, one import, and a text that stands in reference, note, a name or
    is the amount.
    """

    first: int
    last: int
    unit: int | None = None
    metric: int | None = None
    segment: int = 0
    source: Source = "all"
    batch: int | None = None
    text: str = ""


def chosen_entries(book: Entries, wanted: EntryFilter) -> Ints:
    """The places of the entries that meet the filter, whatever their source."""
    snapshot = book.snapshot
    entries = snapshot.entries
    chosen = np.flatnonzero((entries.day >= wanted.first) & (entries.day <= wanted.last))
    if wanted.metric is not None:
        chosen = chosen[np.isin(entries.metric[chosen], _counted(snapshot, wanted.metric))]
    if wanted.segment:
        chosen = chosen[np.isin(entries.segment[chosen], segments_below(snapshot, wanted.segment))]
    if wanted.batch is not None:
        chosen = chosen[entries.batch[chosen] == wanted.batch]
    if wanted.unit is not None:
        chosen = chosen[_below(snapshot, chosen, wanted.unit)]
    return chosen[_with_text(book, chosen, wanted.text.strip())] if wanted.text.strip() else chosen


def _counted(snapshot: Snapshot, metric: int) -> list[int]:
    """The metrics of which there are entries: of a ratio its two parts."""
    row = snapshot.get(Metric, metric)
    parts = (row.numerator, row.denominator) if row is not None and row.aggregation == "ratio" else (metric,)
    return [part for part in parts if part is not None]


def _below(snapshot: Snapshot, chosen: Ints, unit: int) -> NDArray[np.bool_]:
    """Which entries counted for a unit on their day."""
    timeline = Timeline.of(snapshot)
    place = timeline.lookup.places(snapshot.entries.unit[chosen]).astype(np.int64)
    shapes = np.searchsorted(timeline.changes, snapshot.entries.day[chosen], "right")
    below = np.zeros(len(chosen), np.bool_)
    for number in np.unique(shapes).tolist():
        mine = shapes == number
        pairs = timeline.shape(int(number)).pairs
        above = place[mine] * len(timeline.units) + timeline.place[unit]
        at = np.searchsorted(pairs, above).clip(max=len(pairs) - 1)
        below[mine] = pairs[at] == above
    return below


def _with_text(book: Entries, chosen: Ints, text: str) -> NDArray[np.bool_]:
    """Which entries have a text in reference or note, name it in unit, segment or metric, or have this amount."""
    snapshot = book.snapshot
    entries, folded = snapshot.entries, text.casefold()
    fits = np.isin(entries.id[chosen], book.entries_with(text))
    for kind, column in ((Unit, entries.unit), (Segment, entries.segment), (Metric, entries.metric)):
        rows: Sequence[Unit | Segment | Metric] = list(snapshot.all(kind))
        named = [row.id for row in rows if folded in row.name.casefold() or folded == row.code.casefold()]
        fits |= np.isin(column[chosen], named)
    digits = text.replace(",", "").replace("−", "-").replace(" ", "")
    for metric in snapshot.all(Metric):
        amount = _amount(digits, metric.decimals)
        if amount is not None:
            fits |= (entries.metric[chosen] == metric.id) & (entries.amount[chosen] == amount)
    return fits


def _amount(digits: str, decimals: int) -> int | None:
    """A typed figure in smallest units; None for what is none, or finer than the metric keeps."""
    sign = digits[:1] == "-"
    whole, point, part = digits.lstrip("-").partition(".")
    if not whole.isascii() or not whole.isdigit() or len(whole) > 15 or (point and not part.isdigit()):
        return None
    if len(part.rstrip("0")) > decimals:
        return None
    amount = int(whole + part.rstrip("0").ljust(decimals, "0")[:decimals]) if decimals else int(whole)
    return -amount if sign else amount
