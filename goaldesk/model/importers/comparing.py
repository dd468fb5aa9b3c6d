"""The entries of a file beside those of earlier imports: what is new, what changes, what goes.

One rule: only entries of the same source are looked at, so that what was typed or came from elsewhere is never touched.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from goaldesk.model.closing import closed_through
from goaldesk.model.entries import EntryBlock, EntryColumns, Ints
from goaldesk.model.importers import problems as told
from goaldesk.model.importers.actuals import Gathered
from goaldesk.model.importers.cells import compare_cells, compare_with_all
from goaldesk.model.importers.context import Context
from goaldesk.model.importers.layout import LayoutPlan
from goaldesk.model.importers.recognising import Comparison, Named, Wanted, alike, by_reference
from goaldesk.model.importers.sharing import keep_shared
from goaldesk.model.periods import last_day, month_of_day, month_text
from goaldesk.model.rows import ImportBatch, Layout, Person
from goaldesk.model.snapshot import Snapshot

Read = Callable[["Sequence[int] | Ints"], EntryBlock]
_EVER_BEFORE, _EVER_AFTER = -(2**40), 2**40


@dataclass(slots=True)
class EntryChanges:
    """`wanted` is what the file yields; `new` and `changed_to` are places in it. `changed`, `removed` and `missing` are
    ids; what is missing stays.
    """

    wanted: Wanted
    new: Ints
    changed: Ints
    changed_to: Ints
    removed: Ints
    unchanged: int
    sums: dict[int, tuple[int, int, int, int]] = field(default_factory=dict)
    missing: Ints = field(default_factory=lambda: np.empty(0, np.int64))


def known_batches(snapshot: Snapshot, layout: LayoutPlan, *, same_layout: bool = False) -> list[int]:
    """The imports that came from the same source, or by the same layout."""
    layouts = {
        row.id
        for row in snapshot.all(Layout)
        if (row.name == layout.name if same_layout else row.source == layout.source)
    }
    return [batch.id for batch in snapshot.all(ImportBatch) if batch.layout in layouts]


def compare_entries(context: Context, gathered: Sequence[Gathered], read: Read) -> list[EntryChanges]:
    """What the gathered entries change in the workbook. Entries of closed months that would change are problems."""
    found: list[EntryChanges] = []
    plain: list[Wanted] = []
    named: list[Wanted] = []
    own = [table for table in gathered if table.plan.compares != "source"]
    gathered = [table for table in gathered if table.plan.compares == "source"]
    found += [_compare_own(context, table, read) for table in own]
    for table in gathered:
        for one in table.yields:
            wanted = _on_leaves(context, one.wanted())
            if one.plan.take == "first":
                found.append(_compare_first(context, table, wanted, read))
            elif wanted.reference is None:
                plain.append(wanted)
            else:
                mask = np.fromiter(map(bool, wanted.reference), np.bool_, len(wanted))
                named.append(wanted if mask.all() else wanted.take(np.flatnonzero(mask)))
                if not mask.all():
                    plain.append(replace(wanted.take(np.flatnonzero(~mask)), reference=None))
    if named or any(table.silent for table in gathered):
        found.append(_compare_named(context, gathered, Wanted.joined(named), read))
    if plain:
        found.append(_compare_plain(context, gathered, Wanted.joined(plain), read))
    return found


def _compare_own(context: Context, table: Gathered, read: Read) -> EntryChanges:
    """A list or sheet that this program wrote."""
    wanted = _on_leaves(context, Wanted.joined([one.wanted() for one in table.yields]))
    if table.plan.compares == "all":
        existing, found = compare_with_all(context, wanted, read)
        return _changes(context, wanted, existing, _decided(context, [table], found))
    existing, found = compare_cells(context, wanted, read, by_month=table.plan.compares == "month")
    return _changes(context, wanted, existing, found)


def _compare_named(context: Context, gathered: Sequence[Gathered], wanted: Wanted, read: Read) -> EntryChanges:
    mapped = [table for table in gathered if table.plan.reference is not None]
    names = Named(
        metrics={metric for table in mapped for metric in table.metrics},
        silent={text for table in mapped for text in table.silent},
        kept={pair for table in mapped for pair in table.kept},
    )
    existing = _existing(context, known_batches(context.snapshot, context.layout), names.metrics, read)
    found = keep_shared(wanted, existing, by_reference(wanted, existing, names, span=_span(mapped)))
    return _changes(context, wanted, existing, _decided(context, mapped, found))


def _compare_plain(context: Context, gathered: Sequence[Gathered], wanted: Wanted, read: Read) -> EntryChanges:
    wanted = _levels(context, wanted)
    mapped = any(table.plan.reference is not None for table in gathered)
    metrics = set(np.unique(wanted.metric).tolist()) | {metric for table in gathered for metric in table.metrics}
    batches = known_batches(context.snapshot, context.layout, same_layout=True)
    texts = read if mapped or wanted.note is not None else None
    existing = _existing(context, batches, metrics, texts)
    if mapped and existing.reference is not None:
        existing = _taken(existing, np.flatnonzero([not text for text in existing.reference]))
    found = alike(wanted, existing, span=_span(gathered))
    existing = _with_splits(existing, wanted, found, read)
    found = keep_shared(wanted, existing, found)
    return _changes(context, wanted, existing, _decided(context, gathered, found))


def _compare_first(context: Context, table: Gathered, wanted: Wanted, read: Read) -> EntryChanges:
    """First occurrences: what was found before this file begins stands, inside it the file decides."""
    metrics = set(np.unique(wanted.metric).tolist())
    existing = _existing(context, known_batches(context.snapshot, context.layout), metrics, read)
    names = Named(metrics, table.firsts)
    found = by_reference(wanted, existing, names)
    begin = table.span[0] if table.span else 0
    later = existing.columns.day[found.changed] >= begin
    gone = existing.columns.day[found.removed] >= begin
    found = replace(
        found,
        changed=found.changed[later],
        changed_to=found.changed_to[later],
        removed=found.removed[gone],
        unchanged=found.unchanged + int(np.count_nonzero(~later)),
    )
    return _changes(context, wanted, existing, found)


def _decided(context: Context, tables: Sequence[Gathered], found: Comparison) -> Comparison:
    """What the file's days had and the file has not goes where the layout says so or a person did."""
    goes = context.answers.take_out or any(table.plan.replaces == "span" for table in tables)
    return found.without_missing() if goes else found


def _changes(context: Context, wanted: Wanted, existing: EntryBlock, found: Comparison) -> EntryChanges:
    found = _without_closed(context, wanted, existing.columns, found)
    ids = existing.columns.id
    return EntryChanges(
        wanted,
        found.new,
        ids[found.changed],
        found.changed_to,
        ids[found.removed],
        found.unchanged,
        _sums(wanted),
        ids[found.missing],
    )


def _existing(context: Context, batches: Sequence[int], metrics: Collection[int], read: Read | None) -> EntryBlock:
    """The entries of these imports and metrics; with texts only if a reader is given."""
    entries = context.snapshot.entries
    chosen = np.flatnonzero(np.isin(entries.batch, batches) & np.isin(entries.metric, list(metrics)))
    if read is not None and len(chosen):
        return read(entries.id[chosen])
    columns = entries if len(chosen) == len(entries) else entries.take(chosen)
    return EntryBlock(columns, np.broadcast_to(np.int64(0), len(chosen)))


def _with_splits(existing: EntryBlock, wanted: Wanted, found: Comparison, read: Read) -> EntryBlock:
    """The existing entries with their splits, read only where a line of the file found no entry on a day that has
    some.
    """
    if not len(found.new) or not len(existing):
        return existing
    near = np.flatnonzero(np.isin(existing.columns.day, np.unique(wanted.day[found.new])))
    split = np.zeros(len(existing), np.int64)
    if len(near):
        split[near] = read(existing.columns.id[near]).split
    return EntryBlock(existing.columns, split)


def _taken(block: EntryBlock, places: Ints) -> EntryBlock:
    chosen = places.tolist()
    return EntryBlock(
        block.columns.take(places),
        block.split[places],
        [block.reference[at] for at in chosen] if block.reference is not None else None,
        [block.note[at] for at in chosen] if block.note is not None else None,
    )


def _span(tables: Iterable[Gathered]) -> tuple[int, int] | None:
    spans = [table.span for table in tables if table.span is not None]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else None


def _on_leaves(context: Context, wanted: Wanted) -> Wanted:
    """Entries of a unit that others stand under go to its own leaf."""
    for unit in np.unique(wanted.unit).tolist():
        leaf = context.units.leaf_of(unit)
        if leaf != unit:
            wanted.unit[wanted.unit == unit] = leaf
    return wanted


def _levels(context: Context, wanted: Wanted) -> Wanted:
    """Lines of a level (stock) of one unit, segment and day are one level: their sum."""
    stocks = [number for number in np.unique(wanted.metric).tolist() if context.metrics.is_stock(number)]
    chosen = np.flatnonzero(np.isin(wanted.metric, stocks))
    if not len(chosen):
        return wanted
    keys = np.stack([getattr(wanted, name)[chosen] for name in ("metric", "unit", "segment", "day")])
    _, first, group = np.unique(keys, axis=1, return_index=True, return_inverse=True)
    sums = np.zeros(len(first), np.int64)
    np.add.at(sums, group.ravel(), wanted.amount[chosen])
    wanted.amount[chosen[first]] = sums
    rest = np.ones(len(wanted), np.bool_)
    rest[chosen] = False
    rest[chosen[first]] = True
    return wanted.take(np.flatnonzero(rest))


def _without_closed(context: Context, wanted: Wanted, existing: EntryColumns, found: Comparison) -> Comparison:
    """What it would change in closed months is a problem of its row, and nothing that would be written."""
    last = closed_through(context.snapshot)
    if last is None:
        return found
    end = last_day(last)
    new = wanted.day[found.new] <= end
    day = np.minimum(existing.day[found.changed], wanted.day[found.changed_to])
    changed, gone = day <= end, existing.day[found.removed] <= end
    for at in found.new[new].tolist():
        _tell_closed(context, int(wanted.row[at]), int(wanted.day[at]))
    for to, on in zip(found.changed_to[changed].tolist(), day[changed].tolist(), strict=True):
        _tell_closed(context, int(wanted.row[to]), on)
    for on in existing.day[found.removed[gone]].tolist():
        _tell_closed(context, 0, on)
    return replace(
        found,
        new=found.new[~new],
        changed=found.changed[~changed],
        changed_to=found.changed_to[~changed],
        removed=found.removed[~gone],
    )


def _tell_closed(context: Context, row: int, day: int) -> None:
    context.problems.add(row, "", "month_closed", told.CLOSED_MONTH, month=month_text(month_of_day(day)))


def _sums(wanted: Wanted) -> dict[int, tuple[int, int, int, int]]:
    """For each metric the number of entries, their exact sum, the first and the last day."""
    sums: dict[int, tuple[int, int, int, int]] = {}
    for metric in np.unique(wanted.metric).tolist():
        mine = wanted.metric == metric
        days = wanted.day[mine]
        sums[metric] = len(days), exact_total(wanted.amount[mine]), int(days.min()), int(days.max())
    return sums


def exact_total(amounts: Ints) -> int:
    """The sum, also where it does not fit into 64 bits: high and low halves are added up apart."""
    return (int((amounts >> 32).sum()) << 32) + int((amounts & 0xFFFFFFFF).sum())


def in_future(changes: EntryChanges, today: int) -> tuple[int, int]:
    """How many of the entries to be written are dated after today, and the first of their days (0 without any).

    The last day of the month that runs is not meant: figures of a month are dated by it.
    """
    places = np.concatenate([changes.new, changes.changed_to])
    days = changes.wanted.day[places]
    later = days[(days > today) & (days != last_day(month_of_day(today)))]
    return len(later), int(later.min()) if len(later) else 0


def outside_employment(snapshot: Snapshot, changes: EntryChanges) -> int:
    """How many of the entries to be written are dated before their person's first or after the last day."""
    people = sorted(
        (
            person.unit,
            _EVER_BEFORE if person.start_day is None else person.start_day,
            _EVER_AFTER if person.end_day is None else person.end_day,
        )
        for person in snapshot.all(Person)
    )
    places = np.concatenate([changes.new, changes.changed_to])
    if not people or not len(places):
        return 0
    units, first, last = (np.array(column, np.int64) for column in zip(*people, strict=True))
    unit, day = changes.wanted.unit[places], changes.wanted.day[places]
    at = np.searchsorted(units, unit).clip(max=len(people) - 1)
    known = units[at] == unit
    return int(np.count_nonzero(known & ((day < first[at]) | (day > last[at]))))
