"""The names under which imports know a unit, written as one list.

The one rule: a name belongs to one unit; what is on the list is known, what is not on it is forgotten.
"""

from collections.abc import Sequence

from goaldesk.model.changes import Edit
from goaldesk.model.edits.rules import clean_name, folded, unit_of
from goaldesk.model.edits.units import add_alias, remove_alias
from goaldesk.model.rows import Alias


def set_aliases(edit: Edit, unit: int, names: Sequence[str]) -> None:
    """Let imports know a unit by these names and by no others.

    Raises Refusal `alias_taken`, `name_too_long`, `gone`.
    """
    unit_of(edit, unit)
    wanted = {folded(name): clean_name(name) for name in names if name.strip()}
    for alias in [alias for alias in edit.snapshot.all(Alias) if alias.unit == unit]:
        if wanted.get(folded(alias.name)) == alias.name:
            continue
        remove_alias(edit, alias.name)
    for name in wanted.values():
        add_alias(edit, unit, name)
