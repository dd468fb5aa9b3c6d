"""Verbs for actual entries typed by hand: enter, change, remove, share the credit.

The one rule: an entry is a dated, signed amount on a leaf, in an open month. A shared one is several entries with the
same `split` (the id of the first); they are changed and removed together, and add up to the whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from goaldesk.model.amounts import checked, parts_of
from goaldesk.model.changes import Edit
from goaldesk.model.edits.months import require_open_day
from goaldesk.model.edits.own_leaves import find_own_leaf
from goaldesk.model.edits.rules import metric_of, real_day, there, unit_of
from goaldesk.model.edits.units import units_below
from goaldesk.model.entries import EntryBlock, EntryColumns, frozen
from goaldesk.model.errors import Refusal
from goaldesk.model.metrics.catalogue import metric_term
from goaldesk.model.rows import Segment
from goaldesk.wording import QT_TRANSLATE_NOOP

MOST_PARTS = 100
_FINEST_COUNT = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """What is typed for one entry. The amount is signed, in the metric's smallest unit; segment 0 is not divided."""

    unit: int
    metric: int
    day: int
    amount: int
    segment: int = 0
    reference: str = ""
    note: str = ""


def enter_actual(edit: Edit, entry: Entry) -> int:
    """Add an entry; its id is returned.

    Raises Refusal `not_a_leaf`, `computed_metric`, `segment_divided`, `month_closed`, `day_far_off`,
    `amount_too_large`, `gone`.
    """
    check_entry(edit, entry)
    new = edit.new_id()
    edit.add_entries(_block([new], [entry.unit], [entry.amount], entry))
    return new


def change_actual(edit: Edit, entry_id: int, entry: Entry) -> None:
    """Write an entry as given; it keeps its id and where it came from.

    Raises Refusal `shared_entry` for one of several that share a credit, and all of `enter_actual`.
    """
    old = _parts(edit, entry_id)
    if len(old) > 1:
        raise Refusal(
            "shared_entry",
            QT_TRANSLATE_NOOP("Fault", "This entry is shared; nothing was changed: change how it is split instead."),
        )
    require_open_day(edit, int(old.columns.day[0]))
    check_entry(edit, entry)
    edit.remove_entries([entry_id])
    edit.add_entries(_block([entry_id], [entry.unit], [entry.amount], entry, batch=int(old.columns.batch[0])))


def remove_actual(edit: Edit, entry_id: int) -> None:
    """Remove an entry, a shared one with all its parts. Raises Refusal `month_closed`, `gone`."""
    old = _parts(edit, entry_id)
    require_open_day(edit, int(old.columns.day[0]))
    edit.remove_entries(old.columns.id)


def split_credit(edit: Edit, entry_id: int, shares: Mapping[int, int]) -> list[int]:
    """Share an entry between units in proportion to `shares` (percents, say), exactly: the parts add up to the whole,
    what is left over by rounding goes to the largest remainders. A single unit takes it back to one entry.

    The new ids are returned, in the order of the shares. Raises Refusal `no_shares`, `count_not_divisible`,
    `not_a_leaf`, `month_closed`, `gone`.
    """
    old = _parts(edit, entry_id)
    taking = {unit: share for unit, share in shares.items() if share > 0}
    if not taking or len(taking) > MOST_PARTS or min(shares.values()) < 0:
        raise Refusal(
            "no_shares",
            QT_TRANSLATE_NOOP("Fault", "A credit is shared by 1 to {most} units with a share above zero; check them."),
            most=MOST_PARTS,
        )
    total = int(old.columns.amount.sum())
    whole = _entry(old, next(iter(taking)), total)
    metric = metric_of(edit, whole.metric)
    if len(taking) > 1 and metric.unit == "count" and metric.decimals < _FINEST_COUNT:
        raise Refusal(
            "count_not_divisible",
            QT_TRANSLATE_NOOP(
                "Fault", "{name} counts whole pieces and cannot be shared; give each an entry of its own."
            ),
            name=metric_term(metric),
        )
    for unit in taking:
        check_entry(edit, _entry(old, unit, total))
    edit.remove_entries(old.columns.id)
    ids = list(edit.new_ids(len(taking)))
    amounts = parts_of(total, [Fraction(share) for share in taking.values()])
    split = ids[0] if len(ids) > 1 else 0
    edit.add_entries(_block(ids, list(taking), amounts, whole, split=split, batch=int(old.columns.batch[0])))
    return ids


def rewrite_actual(edit: Edit, entry_id: int, entry: Entry, shares: Mapping[int, int] | None = None) -> list[int]:
    """Write an entry, shared or not, as given, and share it in proportion to `shares` (None: as it was shared). The
    ids of its parts are returned.

    Raises Refusal `no_shares`, `count_not_divisible` and all of `enter_actual`.
    """
    old = _parts(edit, entry_id)
    if shares is None and len(old) == 1:
        change_actual(edit, entry_id, entry)
        return [entry_id]
    if shares is None:
        shares = _shares_of(old)
    require_open_day(edit, int(old.columns.day[0]))
    check_entry(edit, replace(entry, unit=next(iter(shares), entry.unit)))
    edit.remove_entries(old.columns.id)
    lead = int(old.columns.id[0])
    edit.add_entries(_block([lead], [next(iter(shares), entry.unit)], [entry.amount], entry, batch=_batch(old)))
    if len(shares) == 1:
        return [lead]
    return split_credit(edit, lead, shares)


def rewrite_actuals(edit: Edit, wanted: Mapping[int, Entry]) -> dict[int, Refusal]:
    """Write many entries by their ids as one edit, as a paste does; shared ones stay shared as they were. Returned is
    what speaks against those that were refused; they stay as they are.

    Raises Refusal `count_not_divisible`, and then nothing is changed.
    """
    refused = {}
    for entry_id, entry in wanted.items():
        old = _parts(edit, entry_id)
        try:
            require_open_day(edit, int(old.columns.day[0]))
            check_entry(edit, entry)
        except Refusal as refusal:
            refused[entry_id] = refusal
        else:
            rewrite_actual(edit, entry_id, entry)
    return refused


def refund_actual(edit: Edit, entry_id: int, day: int, *, reference: str = "") -> list[int]:
    """Enter the refund of an entry: the same metric, segment, people and shares with the amount negative, dated `day`.
    Its note is the reference of what is refunded. The new ids are returned.

    Raises Refusal `gone` and all of `enter_actual`.
    """
    old = _parts(edit, entry_id)
    whole = _entry(old, int(old.columns.unit[0]), int(old.columns.amount.sum()))
    entry = replace(whole, day=day, amount=-whole.amount, reference=reference, note=whole.reference or whole.note)
    new = enter_actual(edit, entry)
    return [new] if len(old) == 1 else split_credit(edit, new, _shares_of(old))


def _shares_of(block: EntryBlock) -> dict[int, int]:
    """The units of a shared entry in proportion to what they have; equally where nobody has anything."""
    sizes = [abs(amount) for amount in block.columns.amount.tolist()]
    return dict(zip(block.columns.unit.tolist(), sizes if any(sizes) else [1] * len(sizes), strict=True))


def _batch(block: EntryBlock) -> int:
    return int(block.columns.batch[0])


def check_entry(edit: Edit, entry: Entry) -> None:
    require_open_day(edit, real_day(entry.day))
    checked(entry.amount)
    metric = metric_of(edit, entry.metric)
    if metric.aggregation == "ratio":
        raise Refusal(
            "computed_metric",
            QT_TRANSLATE_NOOP("Fault", "{name} is computed and takes no entries: enter its two metrics."),
            name=metric_term(metric),
        )
    _check_leaf(edit, entry)
    if entry.segment:
        segment = there(edit.get(Segment, entry.segment))
        if any(other.parent == entry.segment for other in edit.snapshot.all(Segment)):
            raise Refusal(
                "segment_divided",
                QT_TRANSLATE_NOOP("Fault", "{name} is divided further: choose one of the segments below it."),
                name=segment.name,
            )


def _check_leaf(edit: Edit, entry: Entry) -> None:
    unit = unit_of(edit, entry.unit)
    below = units_below(edit, unit.id, entry.day)
    if below:
        own = find_own_leaf(edit.snapshot, unit.id)
        raise Refusal(
            "not_a_leaf",
            QT_TRANSLATE_NOOP("Fault", "{name} is the sum of the units below it: enter for one of them, as {below}."),
            name=unit.name,
            below=(own or below[0]).name,
        )


def _parts(edit: Edit, entry_id: int) -> EntryBlock:
    """The entry, and if its credit is shared all that share it. Raises Refusal `gone`."""
    known = edit.snapshot.entries.id
    block = edit.entries([entry_id])
    if not len(block):
        there(None)
    split = int(block.split[0])
    if not split:
        return block
    near = known[(known >= split) & (known < split + MOST_PARTS)]
    block = edit.entries(near)
    return _taken(block, np.flatnonzero(block.split == split))


def _taken(block: EntryBlock, places: Sequence[int] | np.ndarray) -> EntryBlock:
    return EntryBlock(
        block.columns.take(np.asarray(places, np.int64)),
        frozen(block.split[places]),
        None if block.reference is None else [block.reference[int(at)] for at in places],
        None if block.note is None else [block.note[int(at)] for at in places],
    )


def _entry(block: EntryBlock, unit: int, amount: int) -> Entry:
    columns = block.columns
    return Entry(
        unit,
        int(columns.metric[0]),
        int(columns.day[0]),
        amount,
        int(columns.segment[0]),
        block.reference[0] if block.reference else "",
        block.note[0] if block.note else "",
    )


def _block(
    ids: Sequence[int], units: Sequence[int], amounts: Sequence[int], entry: Entry, *, split: int = 0, batch: int = 0
) -> EntryBlock:
    count = len(ids)
    same = [[value] * count for value in (entry.day, entry.metric, entry.segment, batch)]
    day, metric, segment, batches = (frozen(values) for values in same)
    columns = EntryColumns(frozen(ids), day, frozen(units), metric, segment, frozen(amounts), batches)
    reference, note = [entry.reference.strip()] * count, [entry.note.strip()] * count
    return EntryBlock(columns, frozen([split] * count), reference, note)
