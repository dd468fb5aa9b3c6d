"""Entries whose credit was shared after they were imported: several parts in the workbook, one line in the file.

One rule: as long as the parts add up to the line, the line is as before, whoever the parts belong to.
"""

from dataclasses import replace

import numpy as np

from goaldesk.model.entries import EntryBlock, Ints
from goaldesk.model.importers.recognising import Comparison, Wanted


def keep_shared(wanted: Wanted, existing: EntryBlock, found: Comparison) -> Comparison:
    """The comparison without what only seems to differ because it is shared. `existing.split` tells which are parts."""
    parts = np.flatnonzero(existing.split)
    if not len(parts):
        return found
    asked = np.concatenate([found.new, found.changed_to]).tolist()
    open_lines: dict[tuple[int, int, int, int, str], list[int]] = {}
    for at in reversed(asked):
        open_lines.setdefault(_line(wanted, at), []).append(at)
    groups: dict[int, list[int]] = {}
    for at in parts.tolist():
        groups.setdefault(int(existing.split[at]), []).append(at)
    lines: list[int] = []
    places: list[int] = []
    for group in groups.values():
        fitting = open_lines.get(_whole(existing, group))
        if fitting:
            lines.append(fitting.pop())
            places += group
    return _without(found, np.array(lines, np.int64), np.array(places, np.int64), len(lines)) if lines else found


def _without(found: Comparison, lines: Ints, places: Ints, count: int) -> Comparison:
    """These lines and these entries are as before; what was paired with them is new or goes."""
    line_kept, entry_kept = np.isin(found.changed_to, lines), np.isin(found.changed, places)
    stays = ~line_kept & ~entry_kept
    freed_lines = found.changed_to[entry_kept & ~line_kept]
    freed_entries = found.changed[line_kept & ~entry_kept]
    return replace(
        found,
        new=np.sort(np.concatenate([found.new[~np.isin(found.new, lines)], freed_lines])),
        changed=found.changed[stays],
        changed_to=found.changed_to[stays],
        removed=np.sort(np.concatenate([found.removed[~np.isin(found.removed, places)], freed_entries])),
        missing=found.missing[~np.isin(found.missing, places)],
        unchanged=found.unchanged + count,
    )


def _line(wanted: Wanted, at: int) -> tuple[int, int, int, int, str]:
    reference = wanted.reference[at] if wanted.reference is not None else ""
    columns = (wanted.metric, wanted.day, wanted.segment, wanted.amount)
    metric, day, segment, amount = (int(column[at]) for column in columns)
    return metric, day, segment, amount, reference


def _whole(existing: EntryBlock, group: list[int]) -> tuple[int, int, int, int, str]:
    columns, first = existing.columns, group[0]
    amount = sum(int(columns.amount[at]) for at in group)
    reference = existing.reference[first] if existing.reference is not None else ""
    return int(columns.metric[first]), int(columns.day[first]), int(columns.segment[first]), amount, reference
