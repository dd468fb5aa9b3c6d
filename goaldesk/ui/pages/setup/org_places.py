"""Where units are and may go, as the editors and pickers of the org tree ask for it. No Qt widgets here."""

from typing import TYPE_CHECKING

from goaldesk.model.periods import month_of_day
from goaldesk.model.rows import Unit
from goaldesk.model.tree import Memberships, OrgTree
from goaldesk.ui.pages.scopes import unit_options
from goaldesk.ui.pages.setup.org_words import kind_word
from goaldesk.ui.widgets.choice import Option
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot


def all_units(snapshot: "Snapshot", day: int) -> list[Option]:
    """The units of the tree in the month of a day, to be found by name, code and alias."""
    return unit_options(snapshot, snapshot.fiscal.month(month_of_day(day)))


def units_to_go_to(snapshot: "Snapshot", unit: int | None, day: int) -> list[Option]:
    """The units that this one may go to: all but itself and what is below it."""
    tree = OrgTree.of(snapshot, day)
    inside = set(tree.walk(unit)) if unit is not None and unit in tree else {unit}
    return [option for option in all_units(snapshot, day) if option.key not in inside]


def parent_for_new(snapshot: "Snapshot", unit: Unit | None, day: int) -> Unit | None:
    """What a new unit comes to lie below: the unit one stands on, or where that is a person, the one above it."""
    if unit is None or (unit.kind != "person" and not unit.is_own):
        return unit
    parent = Memberships.of(snapshot).parent(unit.id, day)
    return None if parent is None else snapshot.table(Unit)[(parent,)]


def path_text(snapshot: "Snapshot", unit: Unit, day: int, wording: Wording) -> str:
    """What a unit is and where: Person in Hangzhou, East China."""
    memberships, units = Memberships.of(snapshot), snapshot.table(Unit)
    names: list[str] = []
    above = memberships.parent(unit.id, day)
    while above is not None and len(names) < 2:
        names.append(units[(above,)].name)
        above = memberships.parent(above, day)
    kind = kind_word(unit.kind, wording)
    if not names:
        return kind
    return wording.translate("Org", "{kind} in {path}").format(kind=kind, path=wording.formats.listed(names))
