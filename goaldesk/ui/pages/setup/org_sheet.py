"""The org tree as the grid shows it: a row for each unit, its cells worked out when they are looked at."""

from typing import TYPE_CHECKING

from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow
from goaldesk.ui.pages.setup.org_words import row_texts
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.org_tree import OrgLine, OrgList, OrgRow

NAME = "name"
SIGNS = {"company": "building-2", "region": "map", "team": "users-round", "person": "user-round"}


class OrgSheet:
    """The first column is the unit's name, which can be typed."""

    frozen = 0

    def __init__(self, units: "OrgList", wording: Wording) -> None:
        self.units = units
        self._wording = wording
        self._texts: dict[int, tuple[str, ...]] = {}
        self._places = {line.unit.id: at for at, line in enumerate(units.lines)}
        self.rows = tuple(_row(line) for line in units.lines)
        self.columns = (
            GridColumn(NAME, wording.translate("Org", "Unit"), right=False),
            GridColumn("code", wording.translate("Org", "Code"), right=False, rank=1),
            GridColumn("since", wording.translate("Org", "Member since"), right=False, rank=3),
            GridColumn("aliases", wording.translate("Org", "Known in imports as"), right=False, rank=2),
            GridColumn("note", wording.translate("Org", "Note"), right=False, stretch=True),
        )

    def cell(self, row: int, column: int) -> GridCell:
        if row not in self._texts:
            self._texts[row] = row_texts(self.units[row], self._wording)
        text, line = self._texts[row][column], self.units.lines[row]
        said = f"{self.columns[column].title}: {text}"
        if column == 0:
            return GridCell(text, strong=line.level < 2 and not line.is_leaf, meaning=said, tip=text)
        ink = "" if line.over else "text" if column == 2 else "text2"
        return GridCell(text, state="text", ink=ink, meaning=said, tip=text)

    def row_of(self, unit: int | None) -> "OrgRow | None":
        """What stands in the row of a unit; None where it is not in the tree of that day."""
        at = None if unit is None else self._places.get(unit)
        return None if at is None else self.units[at]

    def above(self, unit: int) -> list[int]:
        """The units above one in this tree, topmost first."""
        lines, found = self.units.lines, list[int]()
        at = self._places.get(unit, 0)
        level = lines[at].level if lines else 0
        while at > 0 and level > 0:
            at -= 1
            if lines[at].level < level:
                level = lines[at].level
                found.insert(0, lines[at].unit.id)
        return found


def _row(line: "OrgLine") -> GridRow:
    return GridRow(line.unit.id, line.level, folds=not line.is_leaf, quiet=line.over, sign=_sign(line))


def _sign(line: "OrgLine") -> str:
    sign = SIGNS.get(line.unit.kind, "user-round" if line.is_leaf else "users-round")
    return "user-round-x" if line.over and sign == "user-round" else sign
