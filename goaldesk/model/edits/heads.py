"""The verb for the heads of units: who leads a unit from a day on.

The one rule: what was before that day stays, so that a letter of last year names who led then.
"""

from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import clean_name, real_day, there, unit_of
from goaldesk.model.errors import Refusal
from goaldesk.model.lookup import find_unit
from goaldesk.model.rows import Unit, UnitHead
from goaldesk.model.tree import Memberships
from goaldesk.wording import QT_TRANSLATE_NOOP


def set_head(edit: Edit, unit: int, who: str, day: int | None = None, *, instead_of: int | None = None) -> None:
    """Let somebody lead a unit from `day` on (None: from the beginning), until a later day that is written already.

    `who` is the name, the code or an alias of a person of the tree; any other name is kept as it is, an empty one says
    that nobody leads. `instead_of` is the day of what was written before and is to hold from `day` on. Raises Refusal
    `ambiguous_unit` where several are called so, `leads_itself`, `name_too_long`, `day_far_off`, `gone`.
    """
    led = unit_of(edit, unit)
    from_day = 0 if day is None else real_day(day)
    new = _row(edit, led, from_day, who)
    rows = {row.from_day: row for row in edit.snapshot.all(UnitHead) if row.unit == unit}
    kept = dict(rows)
    if instead_of is not None:
        there(kept.pop(instead_of, None))
        kept = {at: row for at, row in kept.items() if not from_day <= at < instead_of}
    kept[from_day] = new
    kept = _changes(kept)
    for at, row in rows.items():
        if kept.get(at) != row:
            edit.remove(row)
    edit.put_many(row for at, row in kept.items() if rows.get(at) != row)


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


def _row(edit: Edit, led: Unit, day: int, who: str) -> UnitHead:
    if not who.strip():
        return UnitHead(led.id, day)
    name = clean_name(who)
    try:
        found = find_unit(edit.snapshot, name)
    except Refusal as refusal:
        if refusal.code != "unknown_unit":
            raise
        return UnitHead(led.id, day, None, name)
    if found.id == led.id:
        raise Refusal(
            "leads_itself",
            QT_TRANSLATE_NOOP("Fault", "{name} is the unit itself; nothing was changed: name the person who leads it."),
            name=led.name,
        )
    has_units_below = any(found.id in parents for parents in Memberships.of(edit.snapshot).parents.values())
    return UnitHead(led.id, day, None, name) if has_units_below else UnitHead(led.id, day, found.id)


def _changes(rows: dict[int, UnitHead]) -> dict[int, UnitHead]:
    """Without the rows that say what holds already."""
    kept: dict[int, UnitHead] = {}
    before: tuple[int | None, str] = (None, "")
    for at in sorted(rows):
        if (rows[at].person, rows[at].name) != before:
            kept[at] = rows[at]
        before = (rows[at].person, rows[at].name)
    return kept
