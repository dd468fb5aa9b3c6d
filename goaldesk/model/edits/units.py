"""Verbs for the org tree: units, where they belong from which day on, the names that imports know.

The one rule: nothing with figures is ever deleted or rewritten; a unit moves, ends or merges from a day on, and what
was before that day stays as it was.
"""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from goaldesk.model.changes import Edit
from goaldesk.model.edits.months import require_open_day
from goaldesk.model.edits.own_leaves import make_node
from goaldesk.model.edits.rules import clean_name, folded, free_code, real_day, unit_of
from goaldesk.model.errors import Refusal
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Alias, Membership, Person, Unit
from goaldesk.model.tree import Memberships
from goaldesk.wording import QT_TRANSLATE_NOOP

EDITABLE = frozenset({"code", "name", "kind", "position", "note"})


def create_unit(edit: Edit, name: str, kind: str, *, parent: int | None = None, code: str = "", since: int = 0) -> Unit:
    """Add a unit below `parent` (None: a root); without a code its name is the code.

    `since` is the day from which its membership is shown; it reaches back for ever all the same. A parent that has
    entries of its own gets an own leaf that takes them. Raises Refusal `code_taken`, `no_name`, `unit_ended`, `gone`.
    """
    name = clean_name(name)
    code = free_code(edit.snapshot.all(Unit), clean_name(code or name))
    if parent is not None:
        _goes_on(unit_of(edit, parent))
        make_node(edit, parent)
    new = edit.new_id()
    unit = Unit(new, code, name, clean_name(kind), position=new)
    edit.put(unit)
    edit.put(Membership(new, real_day(since), parent))
    return unit


def rename_unit(edit: Edit, unit: int, name: str) -> Unit:
    """Give a unit another name; its code and history stay. Raises Refusal `no_name`, `gone`."""
    renamed = replace(unit_of(edit, unit), name=clean_name(name))
    edit.put(renamed)
    return renamed


def change_unit(edit: Edit, unit: Unit) -> Unit:
    """Write a unit's code, name, kind, position or note as given. What else differs is refused: `own_verb`."""
    old = unit_of(edit, unit.id)
    allowed = {name: getattr(unit, name) for name in EDITABLE}
    if replace(old, **allowed) != unit:
        raise Refusal(
            "own_verb",
            QT_TRANSLATE_NOOP("Fault", "A unit ends or merges on a day; nothing was changed: use End or Merge."),
        )
    code = free_code(edit.snapshot.all(Unit), clean_name(unit.code), unit.id)
    new = replace(unit, code=code, name=clean_name(unit.name), kind=clean_name(unit.kind))
    edit.put(new)
    return new


def move_unit(edit: Edit, unit: int, parent: int | None, day: int) -> None:
    """Let a unit belong to `parent` from `day` on, until a later move that is already written.

    Raises Refusal `already_there`, `below_itself`, `unit_ended`, `month_closed`, `gone`.
    """
    moved = unit_of(edit, unit)
    _goes_on(moved, day)
    if parent is not None:
        _goes_on(unit_of(edit, parent), day)
    require_open_day(edit, real_day(day))
    if Memberships.of(edit.snapshot).parent(unit, day) == parent:
        raise Refusal(
            "already_there",
            QT_TRANSLATE_NOOP("Fault", "{name} belongs there on {day} already; nothing was changed."),
            name=moved.name,
            day=date_of(day),
        )
    _check_circle(edit, moved, parent, day)
    _check_beginning(edit, unit, day)
    if parent is not None:
        make_node(edit, parent)
    _write_membership(edit, unit, parent, day)


def redate_move(edit: Edit, unit: int, day: int, to: int) -> None:
    """Let a move that was made on `day` be one on the day `to`; between the two the unit belongs elsewhere than before.

    Raises Refusal `no_such_move`, `beyond_other_move`, `below_itself`, `unit_ended`, `month_closed`, `gone`.
    """
    moved = unit_of(edit, unit)
    own = sorted((row for row in edit.snapshot.all(Membership) if row.unit == unit), key=lambda row: row.from_day)
    at = next((at for at, row in enumerate(own) if row.from_day == day and at), None)
    if at is None:
        raise Refusal(
            "no_such_move",
            QT_TRANSLATE_NOOP("Fault", "{name} did not come elsewhere on {day}; nothing was changed."),
            name=moved.name,
            day=date_of(day),
        )
    first, last = own[at - 1].from_day if at > 1 else None, own[at + 1].from_day if at + 1 < len(own) else None
    if (first is not None and to <= first) or (last is not None and to >= last):
        raise Refusal(
            "beyond_other_move",
            QT_TRANSLATE_NOOP("Fault", "{day} lies beyond another move of {name}; nothing was changed."),
            name=moved.name,
            day=date_of(to),
        )
    require_open_day(edit, min(day, real_day(to)))
    parent = own[at].parent if to < day else own[at - 1].parent
    for row in (moved, *(unit_of(edit, one) for one in (parent,) if one is not None)):
        _goes_on(row, max(day, to) - (row is not moved))
    _check_circle(edit, moved, parent, min(day, to))
    if to != day:
        edit.remove(own[at])
        edit.put(replace(own[at], from_day=to))


def end_unit(edit: Edit, unit: int, day: int) -> Unit:
    """Let `day` be the last day of a unit; an employment that is open ends with it.

    Targets for the months after it stay as a vacancy, late entries still count. Raises Refusal `already_ended`,
    `has_units_below`, `month_closed`, `gone`.
    """
    ending = unit_of(edit, unit)
    if ending.ended is not None:
        raise Refusal(
            "already_ended",
            QT_TRANSLATE_NOOP("Fault", "{name} ended on {day}; nothing was changed."),
            name=ending.name,
            day=date_of(ending.ended),
        )
    require_open_day(edit, real_day(day) + 1)  # the last day itself stays as it was
    below = units_below(edit, unit, day + 1)
    if below:
        raise Refusal(
            "has_units_below",
            QT_TRANSLATE_NOOP("Fault", "{name} still has {below} below it; move or end them first."),
            name=ending.name,
            below=", ".join(child.name for child in below),
        )
    ended = replace(ending, ended=day)
    edit.put(ended)
    person = edit.get(Person, unit)
    if person is not None and person.end_day is None:
        edit.put(replace(person, end_day=day))
    return ended


def units_below(edit: Edit, unit: int, day: int) -> list[Unit]:
    """The units that belong directly to this one on a day and have not ended before it."""
    memberships = Memberships.of(edit.snapshot)
    return [
        other
        for other in edit.snapshot.all(Unit)
        if (other.ended is None or other.ended >= day) and memberships.parent(other.id, day) == unit
    ]


def add_alias(edit: Edit, unit: int, name: str) -> None:
    """Let imports know a unit under this name too. Raises Refusal `alias_taken` where it means another unit."""
    add_aliases(edit, [(unit, name)])


def add_aliases(edit: Edit, names: Iterable[tuple[int, str]]) -> None:
    """`add_alias` for many units at once."""
    known = {folded(alias.name): alias.unit for alias in edit.snapshot.all(Alias)}
    for unit, name in names:
        unit_of(edit, unit)
        owner = known.get(folded(name))
        if owner is None:
            known[folded(name)] = unit
            edit.put(Alias(clean_name(name), unit))
        elif owner != unit:
            raise Refusal(
                "alias_taken",
                QT_TRANSLATE_NOOP("Fault", "“{alias}” already means {name}; nothing was changed."),
                alias=clean_name(name),
                name=unit_of(edit, owner).name,
            )


def remove_alias(edit: Edit, name: str) -> None:
    """Forget a name under which imports knew a unit. Raises Refusal `gone`."""
    wanted = folded(name)
    known = [alias for alias in edit.snapshot.all(Alias) if folded(alias.name) == wanted]
    for alias in known or [Alias(name, 0)]:
        edit.remove(alias)


def _goes_on(unit: Unit, day: int | None = None) -> None:
    if unit.ended is not None and (day is None or day > unit.ended):
        raise Refusal(
            "unit_ended",
            QT_TRANSLATE_NOOP("Fault", "{name} ended on {day}; nothing was changed: choose another unit or day."),
            name=unit.name,
            day=date_of(unit.ended),
        )


def _check_circle(edit: Edit, moved: Unit, parent: int | None, day: int) -> None:
    """From `day` on, up to the next move of the unit, nothing above the new parent may be the unit itself."""
    memberships = Memberships.of(edit.snapshot)
    until = next((start for start in memberships.days[moved.id] if start > day), None)
    changes = [change for change in memberships.changes if change > day and (until is None or change < until)]
    for when in (day, *changes):
        above = parent
        while above is not None:
            if above == moved.id:
                raise Refusal(
                    "below_itself",
                    QT_TRANSLATE_NOOP("Fault", "{name} cannot belong to a unit below itself; nothing was changed."),
                    name=moved.name,
                )
            above = memberships.parent(above, when)


def _check_beginning(edit: Edit, unit: int, day: int) -> None:
    """A first membership reaches back for ever: it may only change where no closed month has entries of the unit."""
    memberships = Memberships.of(edit.snapshot)
    if day > memberships.days[unit][0]:
        return
    parents = {other: set(above) for other, above in memberships.parents.items()}
    below, found = {unit}, {unit}
    while found:
        found = {other for other, above in parents.items() if above & found} - below
        below |= found
    entries = edit.snapshot.entries
    touched = entries.day[np.isin(entries.unit, list(below)) & (entries.day < day)]
    if len(touched):
        require_open_day(edit, int(touched.min()))


def _write_membership(edit: Edit, unit: int, parent: int | None, day: int) -> None:
    own = sorted((row for row in edit.snapshot.all(Membership) if row.unit == unit), key=lambda row: row.from_day)
    before = [row for row in own if row.from_day < day]
    after = next((row for row in own if row.from_day > day), None)
    if after is not None and after.parent == parent:
        edit.remove(after)
    if not before or before[-1].parent != parent:
        edit.put(Membership(unit, day, parent))
    elif any(row.from_day == day for row in own):
        edit.remove(Membership(unit, day, None))
