"""The list of entries: dated lines with sums and who they are credited to, over a million of them.

The one rule: what is filtered, sorted and summed are the snapshot's columns; texts are read from the file for the lines
that are looked at. A shared entry is one line, and counts once.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.closing import day_is_closed
from goaldesk.model.entries import EntryBlock, Ints
from goaldesk.model.entry_cells import presence
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import ImportBatch, Metric, Segment, Unit
from goaldesk.model.sheets.entry_filter import SOURCES, Entries, EntryFilter, Source, chosen_entries
from goaldesk.model.tree import Memberships
from goaldesk.wording import QT_TRANSLATE_NOOP

SortBy: TypeAlias = Literal["date", "unit", "metric", "segment", "amount", "source", "reference", "note"]
MOST_SORTED_BY_TEXT = 100_000


@dataclass(frozen=True, slots=True)
class Part:
    """Who a line is credited to: the amount in the metric's own unit, and its share of the whole."""

    unit: Unit
    amount: Fraction
    share: Fraction


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One line. `amount` is what of it falls under the filter, `whole` all of it; they differ for a shared line in one
    person's list. `elsewhere` is the unit it counts for, where the person belongs to another one now; `outside` says
    that the person was not there on that day. `batch` is None for what was typed.
    """

    id: int
    day: int
    metric: Metric
    segment: Segment | None
    amount: Fraction
    whole: Fraction
    parts: tuple[Part, ...]
    reference: str
    note: str
    batch: ImportBatch | None
    is_closed: bool
    elsewhere: Unit | None
    outside: bool

    @property
    def is_shared(self) -> bool:
        return len(self.parts) > 1

    @property
    def is_refund(self) -> bool:
        return self.whole < 0


@dataclass(frozen=True, slots=True)
class Credit:
    """What a unit has of the lines shown: by itself, of shared ones, together; in the metric's own unit."""

    unit: Unit
    own: Fraction
    shared: Fraction

    @property
    def total(self) -> Fraction:
        return self.own + self.shared


@dataclass(frozen=True, slots=True)
class Group:
    """The lines of one import (`batch`), or those typed by hand (None): how many, and their sum in smallest units where
    all are of one metric. `first` is the place of its first line where lines are sorted by source.
    """

    batch: ImportBatch | None
    lines: int
    amount: int | None
    first: int


@dataclass(slots=True, eq=False)
class _Lines:
    """One row a line: the place of its first entry among the columns, and the sum of its entries."""

    lead: Ints
    amount: Ints


class EntryList:
    """The lines that meet a filter, sorted. Made anew when filter, order or workbook change."""

    def __init__(self, book: Entries, wanted: EntryFilter, *, by: SortBy = "date", descending: bool = False) -> None:
        self.book, self.wanted = book, wanted
        self.snapshot = book.snapshot
        self._entries = self.snapshot.entries
        self._split = self._splits()
        rough = chosen_entries(book, wanted)
        masks = {source: self._of_source(rough, source) for source in SOURCES}
        self.counts: dict[Source, int] = {source: self._count(rough[mask]) for source, mask in masks.items()}
        self._chosen = rough[masks[wanted.source]]
        self._lines = self._sorted(self._lines_of(self._chosen), by, descending)

    def __len__(self) -> int:
        return len(self._lines.lead)

    @property
    def metric(self) -> Metric | None:
        """The metric of all lines; None where they are of several."""
        metrics = np.unique(self._entries.metric[self._chosen]).tolist()
        return self.snapshot.get(Metric, metrics[0]) if len(metrics) == 1 else None

    @property
    def total(self) -> Fraction | None:
        """The sum of the lines in the metric's own unit; None where they are of several metrics, or of a level."""
        metric = self.metric
        if metric is None or metric.aggregation == "stock":
            return None
        return Fraction(int(self._entries.amount[self._chosen].sum()), 10**metric.decimals)

    def line_ids(self) -> Ints:
        """The id of each line, in the order of the lines; of a shared one that of its first entry."""
        return self._entries.id[self._lines.lead]

    def ids(self) -> Ints:
        """The ids of all entries shown, in the order of the workbook."""
        return self._entries.id[self._chosen]

    def lines(self, first: int = 0, count: int = 500) -> list[EntryLine]:
        """Lines from `first` on, with their texts."""
        leads = self._lines.lead[first : first + count]
        splits = self._split[leads]
        wanted = np.union1d(self._entries.id[leads], self._parts_of(splits[splits > 0]))
        block = self.book.entries(wanted)
        place = {one: at for at, one in enumerate(block.columns.id.tolist())}
        by_split: dict[int, list[int]] = {}
        for at, split in enumerate(block.split.tolist()):
            if split:
                by_split.setdefault(split, []).append(at)
        amounts = self._lines.amount[first : first + count]
        return [
            self._line(block, place[int(self._entries.id[lead])], by_split, int(amount))
            for lead, amount in zip(leads.tolist(), amounts.tolist(), strict=True)
        ]

    def groups(self) -> list[Group]:
        """Where the lines came from, in the order in which they stand when sorted by source."""
        metric = self.metric
        batches = self._entries.batch[self._lines.lead]
        found, at = [], 0
        for batch in np.unique(batches).tolist():
            mine = batches == batch
            amount = int(self._lines.amount[mine].sum()) if metric is not None else None
            found.append(Group(self.snapshot.get(ImportBatch, batch), int(mine.sum()), amount, at))
            at += int(mine.sum())
        return found

    def credits(self) -> tuple[Credit, ...]:
        """What each unit has of the lines; empty where they are of several metrics. Adds up to the total."""
        metric = self.metric
        if metric is None:
            return ()
        chosen, units = self._chosen, self.snapshot.table(Unit)
        shared = self._split[chosen] > 0
        unit, amount, unity = self._entries.unit[chosen], self._entries.amount[chosen], 10**metric.decimals
        rows = []
        for one in np.unique(unit).tolist():
            mine = unit == one
            own, parts = (int(amount[mine & mask].sum()) for mask in (~shared, shared))
            rows.append(Credit(units[(one,)], Fraction(own, unity), Fraction(parts, unity)))
        return tuple(sorted(rows, key=lambda row: (row.unit.position, row.unit.name)))

    # --- choosing

    def _splits(self) -> Ints:
        """The split of every entry, 0 for one that is not shared."""

        def read() -> Ints:
            split = np.zeros(len(self._entries), np.int64)
            ids, splits = self.book.shared_entries()
            split[np.searchsorted(self._entries.id, ids)] = splits
            return split

        return self.snapshot.derived("splits", read)

    def _of_source(self, chosen: Ints, source: Source) -> NDArray[np.bool_]:
        batch, amount = self._entries.batch[chosen], self._entries.amount[chosen]
        if source == "shared":
            mask: NDArray[np.bool_] = self._split[chosen] > 0
            return mask
        masks: dict[str, NDArray[np.bool_]] = {"refunds": amount < 0, "hand": batch == 0, "imported": batch > 0}
        return masks.get(source, np.ones(len(chosen), np.bool_))

    def _count(self, chosen: Ints) -> int:
        """How many lines these entries make."""
        split = self._split[chosen]
        shared = split[split > 0]
        return len(chosen) - len(shared) + len(np.unique(shared))

    def _lines_of(self, chosen: Ints) -> _Lines:
        """Entries that share a split are one line, led by the first of them."""
        split = self._split[chosen]
        if not split.any():
            return _Lines(chosen, self._entries.amount[chosen])
        key = np.where(split > 0, split, self._entries.id[chosen])
        _, first, group = np.unique(key, return_index=True, return_inverse=True)
        amount = np.zeros(len(first), np.int64)
        np.add.at(amount, group.ravel(), self._entries.amount[chosen])
        return _Lines(chosen[first], amount)

    def _sorted(self, lines: _Lines, by: SortBy, descending: bool) -> _Lines:
        entries, lead = self._entries, lines.lead
        order: Ints = np.argsort(entries.day[lead], kind="stable")  # lines stand in the order of their ids already
        if by != "date":
            order = order[np.argsort(self._sort_key(lines, by)[order], kind="stable")]
        if descending:
            order = order[::-1]
        return _Lines(lead[order], lines.amount[order])

    def _sort_key(self, lines: _Lines, by: SortBy) -> Ints:
        if by == "amount":
            return lines.amount
        if by == "source":
            return self._entries.batch[lines.lead]
        if by in ("reference", "note"):
            return self._text_ranks(lines.lead, by)
        key: Ints = self._ranks(by)[np.searchsorted(self._known(by), getattr(self._entries, by)[lines.lead])]
        return key

    def _known(self, by: str) -> Ints:
        kind: type[Unit] | type[Metric] | type[Segment] = {"unit": Unit, "metric": Metric, "segment": Segment}[by]
        ids = sorted(row.id for row in self.snapshot.all(kind))
        return np.array([0, *ids] if by == "segment" else ids, np.int64)

    def _ranks(self, by: str) -> Ints:
        """The rank of each known row in the order of its name; "all" comes first."""
        kind: type[Unit] | type[Metric] | type[Segment] = {"unit": Unit, "metric": Metric, "segment": Segment}[by]
        names = {row.id: row.name.casefold() for row in self.snapshot.all(kind)} | {0: ""}
        order = sorted(self._known(by).tolist(), key=lambda one: names[one])
        rank = {one: at for at, one in enumerate(order)}
        return np.array([rank[one] for one in self._known(by).tolist()], np.int64)

    def _text_ranks(self, lead: Ints, by: str) -> Ints:
        if len(lead) > MOST_SORTED_BY_TEXT:
            raise Refusal(
                "too_many_to_sort",
                QT_TRANSLATE_NOOP(
                    "Fault",
                    "More than {most} lines are not sorted by a text; the order stays: narrow the filter first.",
                ),
                most=MOST_SORTED_BY_TEXT,
            )
        block = self.book.entries(self._entries.id[lead])
        column = block.reference if by == "reference" else block.note
        texts = dict(zip(block.columns.id.tolist(), column or [""] * len(block), strict=True))
        mine = [texts[one].casefold() for one in self._entries.id[lead].tolist()]
        rank = {text: at for at, text in enumerate(sorted(set(mine)))}
        return np.array([rank[text] for text in mine], np.int64)

    # --- one line

    def _parts_of(self, splits: Ints) -> Ints:
        return self._entries.id[np.flatnonzero(np.isin(self._split, splits))] if len(splits) else splits

    def _line(self, block: EntryBlock, at: int, by_split: dict[int, list[int]], amount: int) -> EntryLine:
        columns, snapshot = block.columns, self.snapshot
        split = int(block.split[at])
        members = by_split[split] if split else [at]
        metric = snapshot.table(Metric)[(int(columns.metric[at]),)]
        day, whole = int(columns.day[at]), int(columns.amount[members].sum())
        unity = 10**metric.decimals
        parts = tuple(
            Part(
                snapshot.table(Unit)[(int(columns.unit[one]),)],
                Fraction(int(columns.amount[one]), unity),
                Fraction(int(columns.amount[one]), whole) if whole else Fraction(1, len(members)),
            )
            for one in members
        )
        start, end = presence(snapshot, int(columns.unit[at]))
        return EntryLine(
            int(columns.id[at]),
            day,
            metric,
            snapshot.get(Segment, int(columns.segment[at])),
            Fraction(amount, unity),
            Fraction(whole, unity),
            parts,
            block.reference[at] if block.reference else "",
            block.note[at] if block.note else "",
            snapshot.get(ImportBatch, int(columns.batch[at])),
            day_is_closed(snapshot, day),
            self._elsewhere(int(columns.unit[at]), day),
            (start is not None and day < start) or (end is not None and day > end),
        )

    def _elsewhere(self, unit: int, day: int) -> Unit | None:
        memberships = Memberships.of(self.snapshot)
        there, now = memberships.parent(unit, day), memberships.parent(unit, self.wanted.last)
        return None if there is None or there == now else self.snapshot.get(Unit, there)
