"""Files that this program wrote, beside what the workbook has: lists of entries, and sheets of cells.

One rule: whoever entered it, what is there already is not entered again. A row of a list is an entry like any other
that is alike in everything; a cell of a sheet is what its entries add up to, and typing into it changes the only one.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from goaldesk.model.entries import EntryBlock, EntryColumns, Ints
from goaldesk.model.entry_cells import level_of
from goaldesk.model.importers import problems as told
from goaldesk.model.importers.context import Context
from goaldesk.model.importers.recognising import Comparison, Wanted, alike
from goaldesk.model.periods import first_day, last_day, month_of_day

Read = Callable[["Sequence[int] | Ints"], EntryBlock]


def compare_with_all(context: Context, wanted: Wanted, read: Read) -> tuple[EntryBlock, Comparison]:
    """The rows of a list beside all entries of the same units and metrics between its first and last day."""
    if not len(wanted):
        return read([]), Comparison(np.empty(0, np.int64))
    span = int(wanted.day.min()), int(wanted.day.max())
    entries = context.snapshot.entries
    near = (entries.day >= span[0]) & (entries.day <= span[1])
    near &= np.isin(entries.unit, wanted.unit) & np.isin(entries.metric, wanted.metric)
    existing = read(entries.id[np.flatnonzero(near)])
    texts = replace(existing, note=_joined(existing.reference, existing.note, len(existing)))
    asked = replace(wanted, note=_joined(wanted.reference, wanted.note, len(wanted)))
    return existing, alike(asked, texts, span=span)


def compare_cells(context: Context, wanted: Wanted, read: Read, *, by_month: bool) -> tuple[EntryBlock, Comparison]:
    """The cells of a sheet beside the entries that they are made of. A cell of several entries, or of a shared one,
    that is to change is a problem; so is one that stands in the sheet twice.
    """
    existing = _of_cells(context, wanted, read, by_month)
    groups: dict[tuple[int, int, int], list[int]] = {}
    for at, key in enumerate(_keys(existing.columns, by_month)):
        groups.setdefault(key, []).append(at)
    new, changed, to, unchanged = list[int](), list[int](), list[int](), 0
    seen: set[tuple[int, int, int]] = set()
    for place, key in enumerate(_keys(wanted, by_month)):
        found, row = groups.get(key, []), int(wanted.row[place])
        if key in seen:
            context.problems.add(row, "", "cell_twice", told.CELL_TWICE)
            continue
        seen.add(key)
        if not found:
            new.append(place)
        elif int(wanted.amount[place]) == _shown(context, existing.columns, found):
            unchanged += 1
        elif len(found) > 1 or existing.split[found[0]]:
            context.problems.add(row, "", "several_in_cell", told.SEVERAL_IN_CELL, count=len(found))
        else:
            changed.append(found[0])
            to.append(place)
    _keep_place(wanted, existing.columns, changed, to)
    changes = [np.array(one, np.int64) for one in (new, changed, to)]
    return existing, Comparison(changes[0], changes[1], changes[2], unchanged=unchanged)


def _of_cells(context: Context, wanted: Wanted, read: Read, by_month: bool) -> EntryBlock:
    if not len(wanted):
        return read([])
    first, last = int(wanted.day.min()), int(wanted.day.max())
    if by_month:
        first, last = first_day(month_of_day(first)), last_day(month_of_day(last))
    entries = context.snapshot.entries
    near = (entries.day >= first) & (entries.day <= last)
    near &= np.isin(entries.unit, wanted.unit) & np.isin(entries.metric, wanted.metric)
    return read(entries.id[np.flatnonzero(near)])


def _keys(columns: Wanted | EntryColumns, by_month: bool) -> list[tuple[int, int, int]]:
    days = columns.day.tolist()
    times = [month_of_day(day) for day in days] if by_month else days
    return list(zip(columns.unit.tolist(), columns.metric.tolist(), times, strict=True))


def _shown(context: Context, columns: EntryColumns, found: Sequence[int]) -> int | None:
    """What a cell shows by these entries."""
    own = columns.take(np.array(found, np.int64))
    return level_of(own) if context.metrics.is_stock(int(own.metric[0])) else int(own.amount.sum())


def _keep_place(wanted: Wanted, columns: EntryColumns, changed: Sequence[int], to: Sequence[int]) -> None:
    """A changed entry keeps its day and segment: the sheet only says its amount."""
    wanted.day[list(to)] = columns.day[list(changed)]
    wanted.segment[list(to)] = columns.segment[list(changed)]


def _joined(references: Sequence[str] | None, notes: Sequence[str] | None, count: int) -> list[str]:
    """Reference and note as one text, to be compared."""
    blank = [""] * count
    return [f"{reference}\0{note}" for reference, note in zip(references or blank, notes or blank, strict=True)]
