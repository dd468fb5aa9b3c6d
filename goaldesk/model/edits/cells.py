"""Verbs for typing a figure into a cell: the entries of the cell are written so that it shows what was typed.

The one rule: a cell without an entry gets one, a cell of one entry has it changed, and a cell of several is refused
unless a line for the difference was asked for; nobody's dated entries are changed unseen.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

import numpy as np

from goaldesk.model.changes import Edit
from goaldesk.model.edits.actuals import Entry, check_entry
from goaldesk.model.edits.months import require_open_day
from goaldesk.model.edits.rules import metric_of, reason_given, today_of
from goaldesk.model.entries import EntryBlock, EntryColumns, frozen
from goaldesk.model.entry_cells import EntryCell, day_to_enter, entries_between, level_of
from goaldesk.model.errors import Refusal
from goaldesk.model.metrics.catalogue import metric_term
from goaldesk.model.periods import date_of
from goaldesk.wording import QT_TRANSLATE_NOOP

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Typed:
    """A figure typed into a cell, in the metric's smallest unit; None empties the cell."""

    cell: EntryCell
    amount: int | None
    note: str = ""


@dataclass(slots=True)
class _Plan:
    """What is to be written, gathered first so that a refused cell leaves nothing behind."""

    changed: dict[int, int] = field(default_factory=dict)
    removed: list[int] = field(default_factory=list)
    new: list[Entry] = field(default_factory=list)


def set_cell(edit: Edit, cell: EntryCell, amount: int | None, *, add_difference: bool = False) -> None:
    """Write a cell so that it shows `amount`; None empties it. `add_difference` adds a line to a cell of several
    entries: for a flow the difference, for a stock the new level.

    Raises Refusal `several_entries`, `shared_entry`, `level_by_segment`, and all of `enter_actual`.
    """
    (refusal,) = set_cells(edit, [Typed(cell, amount)], add_difference=add_difference)
    if refusal is not None:
        raise refusal


def set_cells(edit: Edit, typed: Sequence[Typed], *, add_difference: bool = False) -> list[Refusal | None]:
    """Write many cells as one edit, as a paste does. For each cell what speaks against it, or None where it was
    written; a refused cell keeps what it had.
    """
    if not typed:
        return []
    first, last = min(one.cell.first for one in typed), max(one.cell.last for one in typed)
    near = entries_between(edit.snapshot, first, last)
    plan, results = _Plan(), list[Refusal | None]()
    splits = _splits(edit, near, typed)
    for one in typed:
        try:
            _plan(edit, one, _within(near, one.cell), (plan, splits, add_difference))
        except Refusal as refusal:
            results.append(refusal)
        else:
            results.append(None)
    _write(edit, plan)
    return results


def leave_blank(edit: Edit, cell: EntryCell, reason: str) -> None:
    """Say that an empty cell is empty on purpose: an entry of 0 whose note is the reason.

    Raises Refusal `no_reason`, `several_entries` for a cell that has entries, and all of `enter_actual`.
    """
    typed = Typed(cell, 0, reason_given(reason))
    found = _within(entries_between(edit.snapshot, cell.first, cell.last), cell)
    if len(found):
        raise _several(edit, cell, found)
    plan = _Plan()
    _plan(edit, typed, found, (plan, {}, False))
    _write(edit, plan)


def _within(near: EntryColumns, cell: EntryCell) -> EntryColumns:
    chosen = (near.unit == cell.unit) & (near.metric == cell.metric)
    chosen &= (near.day >= cell.first) & (near.day <= cell.last)
    if cell.segment:
        chosen &= near.segment == cell.segment
    return near.take(chosen)


def _plan(edit: Edit, typed: Typed, found: EntryColumns, into: tuple[_Plan, dict[int, int], bool]) -> None:
    plan, splits, add_difference = into
    cell, amount = typed.cell, typed.amount
    stock = metric_of(edit, cell.metric).aggregation == "stock"
    if stock:
        _check_one_segment(edit, cell)
    if len(found) > 1:
        total = int(found.amount.sum()) if not stock else level_of(found)
        if amount == total:
            return
        if amount is None or not add_difference:
            raise _several(edit, cell, found)
        day = max(day_to_enter(edit.snapshot, cell, today_of(edit)), int(found.day.max()) if stock else cell.first)
        _add(edit, plan, cell, (day, amount if stock else amount - int(total or 0), typed.note))
    elif len(found) == 1:
        _change(edit, plan, (cell, amount, found), splits)
    elif amount is not None:
        _add(edit, plan, cell, (day_to_enter(edit.snapshot, cell, today_of(edit)), amount, typed.note))


def _add(edit: Edit, plan: _Plan, cell: EntryCell, written: tuple[int, int, str]) -> None:
    day, amount, note = written
    entry = Entry(cell.unit, cell.metric, day, amount, cell.segment, note=note)
    check_entry(edit, entry)
    plan.new.append(entry)


def _change(
    edit: Edit, plan: _Plan, change: tuple[EntryCell, int | None, EntryColumns], splits: dict[int, int]
) -> None:
    cell, amount, found = change
    own, day = int(found.id[0]), int(found.day[0])
    if amount == int(found.amount[0]):
        return
    if splits.get(own):
        raise Refusal(
            "shared_entry",
            QT_TRANSLATE_NOOP("Fault", "This entry is shared; nothing was changed: change how it is split instead."),
        )
    if amount is None:
        require_open_day(edit, day)
        plan.removed.append(own)
    else:
        check_entry(edit, Entry(cell.unit, cell.metric, day, amount, int(found.segment[0])))
        plan.changed[own] = amount


def _check_one_segment(edit: Edit, cell: EntryCell) -> None:
    """A level that is kept for each segment is not one figure, so it cannot be typed as one."""
    entries = edit.snapshot.entries
    if (
        cell.segment
        or not ((entries.metric == cell.metric) & (entries.unit == cell.unit) & (entries.segment > 0)).any()
    ):
        return
    raise Refusal(
        "level_by_segment",
        QT_TRANSLATE_NOOP("Fault", "{name} is kept for each segment; nothing was changed: choose a segment first."),
        name=metric_term(metric_of(edit, cell.metric)),
    )


def _several(edit: Edit, cell: EntryCell, found: EntryColumns) -> Refusal:
    decimals = metric_of(edit, cell.metric).decimals
    lines = [
        f"{date_of(day).isoformat()} {Decimal(amount).scaleb(-decimals):f}"
        for day, amount in zip(found.day[:_NAMED].tolist(), found.amount[:_NAMED].tolist(), strict=True)
    ]
    return Refusal(
        "several_entries",
        QT_TRANSLATE_NOOP(
            "Fault",
            "This figure is made of {count} entries ({entries}); nothing was changed: change one of them, or add a line"
            " for the difference.",
        ),
        count=len(found),
        entries=", ".join([*lines, *(["…"] if len(found) > _NAMED else [])]),
    )


def _splits(edit: Edit, near: EntryColumns, typed: Iterable[Typed]) -> dict[int, int]:
    """The split of each entry that stands alone in a cell and is to be changed."""
    alone = [found.id for one in typed if len(found := _within(near, one.cell)) == 1]
    if not alone:
        return {}
    block = edit.entries(np.unique(np.concatenate(alone)))
    return dict(zip(block.columns.id.tolist(), block.split.tolist(), strict=True))


def _write(edit: Edit, plan: _Plan) -> None:
    if plan.changed or plan.removed:
        old = edit.remove_entries([*plan.changed, *plan.removed])
        stays = np.flatnonzero(np.isin(old.columns.id, list(plan.changed)))
        columns = old.columns.take(stays)
        amounts = frozen([plan.changed[one] for one in columns.id.tolist()])
        same = (columns.id, columns.day, columns.unit, columns.metric, columns.segment)
        texts = [None if one is None else [one[at] for at in stays.tolist()] for one in (old.reference, old.note)]
        edit.add_entries(EntryBlock(EntryColumns(*same, amounts, columns.batch), frozen(old.split[stays]), *texts))
    if plan.new:
        edit.add_entries(_block(list(edit.new_ids(len(plan.new))), plan.new))


def _block(ids: Sequence[int], new: Sequence[Entry]) -> EntryBlock:
    columns = EntryColumns(
        frozen(ids),
        frozen([entry.day for entry in new]),
        frozen([entry.unit for entry in new]),
        frozen([entry.metric for entry in new]),
        frozen([entry.segment for entry in new]),
        frozen([entry.amount for entry in new]),
        none := frozen([0] * len(new)),
    )
    return EntryBlock(columns, none, [""] * len(new), [entry.note.strip() for entry in new])
