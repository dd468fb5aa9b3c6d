"""Own leaves: what the head of a unit earns stands on a leaf below it, never on the unit itself.

The one rule: entries stand on leaves only, so a leaf that gets units below it hands its entries to an own leaf in the
same edit. No figure of any unit changes by that, which is why closed months do not stand in its way.
"""

from dataclasses import replace

import numpy as np

from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import free_code, unit_of
from goaldesk.model.entries import EntryBlock, frozen
from goaldesk.model.rows import Membership, Person, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships

_OWN = {"en": "own", "zh": "本人"}


def own_leaf(edit: Edit, unit: int) -> Unit:
    """The own leaf of a unit, made where there is none yet. Raises Refusal `gone`, `code_taken`."""
    known = find_own_leaf(edit.snapshot, unit)
    if known is not None:
        return known
    head = unit_of(edit, unit)
    snapshot = edit.snapshot
    word = _OWN.get(snapshot.settings.language, _OWN["en"])
    code = free_code(snapshot.all(Unit), f"{head.code}.own")
    leaf = Unit(edit.new_id(), code, f"{head.name} ({word})", head.kind, is_own=1)
    edit.put(leaf)
    edit.put(Membership(leaf.id, Memberships.of(snapshot).days[unit][0], unit))
    return leaf


def find_own_leaf(snapshot: Snapshot, unit: int) -> Unit | None:
    """The own leaf of a unit, or None. It is known by where it first belonged, wherever a merger took it."""
    first_parents = {id_: parents[0] for id_, parents in Memberships.of(snapshot).parents.items() if parents}
    return next((leaf for leaf in snapshot.all(Unit) if leaf.is_own and first_parents.get(leaf.id) == unit), None)


def make_node(edit: Edit, unit: int) -> None:
    """Prepare a unit to have others below it: its entries and its employment go to its own leaf, if it has any."""
    entries = edit.snapshot.entries
    ids = entries.id[entries.unit == unit]
    if not len(ids):
        return
    leaf = own_leaf(edit, unit)
    moved = edit.remove_entries(ids)
    columns = replace(moved.columns, unit=frozen(np.full(len(moved), leaf.id)))
    edit.add_entries(EntryBlock(columns, moved.split, moved.reference, moved.note))
    person = edit.get(Person, unit)
    if person is not None:
        edit.remove(person)
        edit.put(replace(person, unit=leaf.id))
