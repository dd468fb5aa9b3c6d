"""Merging two units: one goes on, the other ends and keeps its history.

The one rule: up to the day before nothing changes; from the day on the units below, the entries, the names and what the
one that ends leads belong to the one that goes on.
"""

from dataclasses import replace

import numpy as np

from goaldesk.model.changes import Edit
from goaldesk.model.edits.heads import replace_head
from goaldesk.model.edits.months import require_open_day
from goaldesk.model.edits.own_leaves import own_leaf
from goaldesk.model.edits.rules import unit_of
from goaldesk.model.edits.units import end_unit, move_unit, units_below
from goaldesk.model.entries import EntryBlock, frozen
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Alias, Unit
from goaldesk.wording import QT_TRANSLATE_NOOP


def merge_units(edit: Edit, source: int, into: int, day: int) -> Unit:
    """Merge `source` into another unit from `day` on; the source, ended on the day before, is returned.

    Targets of the source stay where they are, as a vacancy. Raises Refusal `merged_with_itself`, `below_itself`,
    `already_ended`, `unit_ended`, `month_closed`, `gone`.
    """
    if source == into:
        raise Refusal(
            "merged_with_itself",
            QT_TRANSLATE_NOOP("Fault", "A unit cannot be merged with itself; nothing was changed: choose another."),
        )
    require_open_day(edit, day)
    goes_on = unit_of(edit, into)
    if goes_on.ended is not None:
        raise Refusal(
            "merged_into_ended",
            QT_TRANSLATE_NOOP("Fault", "{name} has ended; nothing was changed: merge into a unit that goes on."),
            name=goes_on.name,
        )
    for child in units_below(edit, source, day):
        move_unit(edit, child.id, into, day)
    _hand_over_entries(edit, source, into, day)
    ended = replace(end_unit(edit, source, day - 1), merged_into=into)
    edit.put(ended)
    for alias in [alias for alias in edit.snapshot.all(Alias) if alias.unit == source]:
        edit.put(replace(alias, unit=into))
    replace_head(edit, source, into, day)
    return ended


def _hand_over_entries(edit: Edit, source: int, into: int, day: int) -> None:
    entries = edit.snapshot.entries
    ids = entries.id[(entries.unit == source) & (entries.day >= day)]
    if not len(ids):
        return
    taker = own_leaf(edit, into).id if units_below(edit, into, day) else into
    moved = edit.remove_entries(ids)
    columns = replace(moved.columns, unit=frozen(np.full(len(moved), taker)))
    edit.add_entries(EntryBlock(columns, moved.split, moved.reference, moved.note))
