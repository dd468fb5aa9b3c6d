"""Verbs for the desks of a company: who may sit at the program, by name and role.

The one rule: a name stands once, whatever the case, because the history names a desk by it. A desk is not a login.
"""

from dataclasses import replace

from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import clean_name, folded, one_of, there
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Desk
from goaldesk.wording import QT_TRANSLATE_NOOP

ROLES = ("owner", "manager", "bookkeeper")


def add_desk(edit: Edit, name: str, role: str) -> Desk:
    """Note somebody who sits here. Raises Refusal `no_name`, `name_too_long`, `desk_taken`, `not_one_of`."""
    desk = Desk(edit.new_id(), _free(edit, name), one_of("role", role, ROLES))
    edit.put(desk)
    return desk


def change_desk(edit: Edit, desk: int, name: str, role: str) -> Desk:
    """Another name or role for a desk; the history keeps the old name. Raises as `add_desk`, or `gone`."""
    old = there(edit.get(Desk, desk))
    new = replace(old, name=_free(edit, name, desk), role=one_of("role", role, ROLES))
    if new != old:
        edit.put(new)
    return new


def remove_desk(edit: Edit, desk: int) -> Desk:
    """Take a desk off the list; the history keeps its name. Raises Refusal `gone`."""
    old = there(edit.get(Desk, desk))
    edit.remove(old)
    return old


def _free(edit: Edit, name: str, own: int = 0) -> str:
    name = clean_name(name)
    if any(row.id != own and folded(row.name) == folded(name) for row in edit.snapshot.all(Desk)):
        raise Refusal(
            "desk_taken",
            QT_TRANSLATE_NOOP("Fault", "{name} is on the list already; nothing was changed: choose that line."),
            name=name,
        )
    return name
