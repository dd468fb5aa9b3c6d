"""The list of entries: dated lines with sums and who they are credited to, over a million of them.

The one rule: what is filtered, sorted and summed are the snapshot's columns; texts are read from the file for the lines
that are looked at. A shared entry is one line, and counts once.
"""

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
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
STEP = 20_000
"""So many lines are read or put in order at a time, so that others come to their turn between them."""

BY_HAND = np.iinfo(np.int64).max
"""Stands for the batch of what was typed, which comes after all imports."""


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
    """The lines of one import (`batch`), or those typed by hand (None): how many, from which day to which, and their
    sum in the metric's own unit where all are of one that adds up. `first` is the place of its first line.
    """

    batch: ImportBatch | None
    first: int
    lines: int
    first_day: int
    last_day: int
    amount: Fraction | None


@dataclass(slots=True, eq=False)
class _Lines:
    """One row a line: the place of its first entry among the columns, and the sum of its entries."""

    lead: Ints
    amount: Ints


class EntryList:
    """The lines that meet a filter, sorted. Made anew when filter, order or workbook change.

    `metric` is that of all lines, None where they are of several; `total` their sum in its own unit, None where there
    is no such metric, or it is a level. `groups` tell where the lines came from, where they are sorted by that.
    """

    def __init__(
        self,
        book: Entries,
        wanted: EntryFilter,
        *,
        by: SortBy = "date",
        descending: bool = False,
        asked: Callable[[], None] = lambda: None,
    ) -> None:
        """`asked` is called now and then while texts are put in order, and may raise to break off."""
        self.book, self.wanted, self._asked = book, wanted, asked
        self.snapshot = book.snapshot
        self._entries = self.snapshot.entries
        self._split = self._splits()
        rough = chosen_entries(book, wanted)
        masks = {source: self._of_source(rough, source) for source in SOURCES}
        self.counts: dict[Source, int] = {source: self._count(rough[mask]) for source, mask in masks.items()}
        self._chosen = rough[masks[wanted.source]]
        self.metric = self._one_metric()
        self.total = self._total()
        self._lines = self._sorted(self._lines_of(self._chosen), by, descending)
        self.groups: Sequence[Group] = self._groups() if by == "source" and not descending else ()

    def __len__(self) -> int:
        return len(self._lines.lead)

    @cached_property
    def line_ids(self) -> Ints:
        """The id of each line, in the order of the lines; of a shared one that of its first entry."""
        return self._entries.id[self._lines.lead]

    @cached_property
    def _by_id(self) -> Ints:
        return np.argsort(self.line_ids, kind="stable")

    def place_of(self, line: int) -> int:
        """The place of the line with this id, -1 if it is not among them."""
        at = int(np.searchsorted(self.line_ids, line, sorter=self._by_id))
        place = int(self._by_id[at]) if at < len(self) else -1
        return place if place >= 0 and self.line_ids[place] == line else -1

    def ids(self) -> Ints:
        """The ids of all entries shown, in the order of the workbook."""
        return self._entries.id[self._chosen]

    def lines(self, first: int = 0, count: int = 500) -> list[EntryLine]:
        """Lines from `first` on, with their texts. Raises Refusal `lines_gone` where the workbook was changed since."""
        leads = self._lines.lead[first : first + count]
        splits = self._split[leads]
        wanted = np.union1d(self._entries.id[leads], self._parts_of(splits[splits > 0]))
        block = self.book.entries(wanted)
        if len(block) < len(wanted):
            raise Refusal(
                "lines_gone", QT_TRANSLATE_NOOP("Fault", "Lines were taken away meanwhile; the list is shown anew.")
            )
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

    def without(self) -> dict[str, int]:
        """How many lines there would be without each single filter that is set, by its name; `period` is the days."""
        days = self._entries.day
        wider = {
            "text": replace(self.wanted, text=""),
            "unit": replace(self.wanted, unit=None),
            "metric": replace(self.wanted, metric=None),
            "segment": replace(self.wanted, segment=0),
            "source": replace(self.wanted, source="all"),
            "period": replace(self.wanted, first=int(days.min(initial=0)), last=int(days.max(initial=0))),
        }
        return {name: len(EntryList(self.book, one)) for name, one in wider.items() if one != self.wanted}

    # --- choosing

    def _one_metric(self) -> Metric | None:
        metrics = np.unique(self._entries.metric[self._chosen]).tolist()
        return self.snapshot.get(Metric, metrics[0]) if len(metrics) == 1 else None

    def _total(self) -> Fraction | None:
        if self.metric is None or self.metric.aggregation == "stock":
            return None
        return Fraction(int(self._entries.amount[self._chosen].sum()), 10**self.metric.decimals)

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

    def _groups(self) -> tuple[Group, ...]:
        """Where the lines came from; those of one source stand together."""
        lead = self._lines.lead
        if not len(lead):
            return ()
        sources, first, counts = np.unique(self._sort_key(self._lines, "source"), return_index=True, return_counts=True)
        days = self._entries.day[lead]
        starts, ends = np.minimum.reduceat(days, first).tolist(), np.maximum.reduceat(days, first).tolist()
        unity = None if self.total is None or self.metric is None else 10**self.metric.decimals
        sums = np.add.reduceat(self._lines.amount, first).tolist()
        amounts = [None if unity is None else Fraction(one, unity) for one in sums]
        batches = [self.snapshot.get(ImportBatch, one) for one in sources.tolist()]
        return tuple(map(Group, batches, first.tolist(), counts.tolist(), starts, ends, amounts))

    def _sort_key(self, lines: _Lines, by: SortBy) -> Ints:
        if by == "amount":
            return lines.amount
        if by == "source":
            batch = self._entries.batch[lines.lead]
            return np.where(batch > 0, batch, BY_HAND)
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
        """Where each line's text comes in their order, read and sorted step by step."""
        ids = self._entries.id[lead]
        texts: list[str] = []
        for first in range(0, len(ids), STEP):
            self._asked()
            step = ids[first : first + STEP]
            block = self.book.entries(step)
            column = (block.reference if by == "reference" else block.note) or [""] * len(block)
            read = dict(zip(block.columns.id.tolist(), column, strict=True))
            texts += [read.get(one, "").casefold() for one in step.tolist()]
        parts = (texts[first : first + STEP] for first in range(0, len(texts), STEP))
        runs = [sorted(set(part)) for part in parts]
        rank: dict[str, int] = {}
        for text in heapq.merge(*runs):
            rank.setdefault(text, len(rank))
        return np.array([rank[text] for text in texts], np.int64)

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
