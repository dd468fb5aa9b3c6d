"""Verbs for the heads of units: who leads a unit from a day on.

The one rule: what was before that day stays, so that a letter of last year names who led then.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import clean_name, real_day, there, today_of, unit_of
from goaldesk.model.errors import Refusal
from goaldesk.model.lookup import unit_finder
from goaldesk.model.rows import Membership, Unit, UnitHead
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships
from goaldesk.wording import QT_TRANSLATE_NOOP


def set_head(edit: Edit, unit: int, who: str, day: int | None = None, *, instead_of: int | None = None) -> None:
    """Let somebody lead a unit from `day` on (None: from the beginning), until a later day that is written already.

    `who` is the name, the code or an alias of a person of the tree; any other name is kept as it is, an empty one says
    that nobody leads. `instead_of` is the day of what was written before and is to hold from `day` on. Raises Refusal
    `ambiguous_unit` where several are called so, `leads_itself`, `name_too_long`, `day_far_off`, `gone`.
    """
    from_day = 0 if day is None else real_day(day)
    new = _row(edit, unit_of(edit, unit), from_day, who, unit_finder(edit.snapshot))
    rows = {row.from_day: row for row in edit.snapshot.all(UnitHead) if row.unit == unit}
    kept = dict(rows)
    if instead_of is not None:
        there(kept.pop(instead_of, None))
        kept = {at: row for at, row in kept.items() if not from_day <= at < instead_of}
    _write(edit, rows, kept | {from_day: new})


def set_heads(edit: Edit, told: Iterable[tuple[int, str, int | None]]) -> None:
    """`set_head` for many units at once: unit, name, and the day; without one it holds from today, the first of a unit
    from the beginning.
    """
    find = unit_finder(edit.snapshot)
    known: dict[int, dict[int, UnitHead]] = {}
    for row in edit.snapshot.all(UnitHead):
        known.setdefault(row.unit, {})[row.from_day] = row
    for unit, who, day in told:
        rows = known.get(unit, {})
        from_day = real_day(day) if day is not None else today_of(edit) if rows else 0
        new = _row(edit, unit_of(edit, unit), from_day, who, find)
        _write(edit, rows, rows | {from_day: new})


def replace_head(edit: Edit, old: int, new: int, day: int) -> None:
    """Let another unit lead from `day` on what a unit leads then, as where the two are merged."""
    running: dict[int, UnitHead] = {}
    for row in sorted(edit.snapshot.all(UnitHead), key=lambda row: row.from_day):
        if row.from_day >= day and row.person == old:
            edit.put(UnitHead(row.unit, row.from_day, new))
        elif row.from_day < day:
            running[row.unit] = row
    written = {(row.unit, row.from_day) for row in edit.snapshot.all(UnitHead)}
    edit.put_many(
        UnitHead(unit, day, new) for unit, row in running.items() if row.person == old and (unit, day) not in written
    )


def _row(edit: Edit, led: Unit, day: int, who: str, find: Callable[[str], Unit | None]) -> UnitHead:
    if not who.strip():
        return UnitHead(led.id, day)
    name = clean_name(who)
    found = find(name)
    if found is None:
        return UnitHead(led.id, day, None, name)
    if found.id == led.id:
        raise Refusal(
            "leads_itself",
            QT_TRANSLATE_NOOP("Fault", "{name} is the unit itself; nothing was changed: name the person who leads it."),
            name=led.name,
        )
    return UnitHead(led.id, day, None, name) if found.id in _nodes(edit.snapshot) else UnitHead(led.id, day, found.id)


def _nodes(snapshot: Snapshot) -> Collection[int | None]:
    """The units that have, or had, others below them."""
    memberships = Memberships.of(snapshot)
    return snapshot.lasting(
        "nodes", (Unit, Membership), lambda: {one for parents in memberships.parents.values() for one in parents}
    )


def _write(edit: Edit, rows: Mapping[int, UnitHead], wanted: Mapping[int, UnitHead]) -> None:
    """Write what is wanted in the place of these rows, without what says only what holds already."""
    kept: dict[int, UnitHead] = {}
    before: tuple[int | None, str] = (None, "")
    for at in sorted(wanted):
        if (wanted[at].person, wanted[at].name) != before:
            kept[at] = wanted[at]
        before = (wanted[at].person, wanted[at].name)
    for at, row in rows.items():
        if kept.get(at) != row:
            edit.remove(row)
    edit.put_many(row for at, row in kept.items() if rows.get(at) != row)
