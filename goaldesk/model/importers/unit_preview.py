"""What importing a list of units would do, line by line: problems first, then what is new, then what changes.

The one rule: it is read from the draft alone, so a preview can say nothing that the import does not do.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from goaldesk.model.importers.draft import Draft
from goaldesk.model.importers.problems import Problem
from goaldesk.model.importers.unit_rows import UnitChange
from goaldesk.model.rows import Unit
from goaldesk.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit that is new or changes, or a problem with its row. `under` is what it comes to stand under, empty where it
    stays; `change` are its names, its employment and from when it belongs there.
    """

    mark: Literal["problem", "new", "changed"]
    name: str = ""
    kind: str = ""
    under: str = ""
    change: UnitChange | None = None
    problem: Problem | None = None


def unit_lines(draft: Draft, snapshot: Snapshot) -> Iterator[UnitLine]:
    """The lines of a draft that was not written yet."""
    yield from (UnitLine("problem", problem=problem) for problem in draft.problems)
    names = {unit.id: unit.name for unit in snapshot.all(Unit)} | {unit.id: unit.name for unit in draft.units}
    changes = {change.unit: change for change in draft.unit_changes}
    for unit in draft.units:
        if not unit.is_own:
            yield UnitLine("new", unit.name, unit.kind, names.get(unit.parent, ""), changes.get(unit.id))
    for change in draft.unit_changes:
        if change.unit > 0:
            under = "" if change.parent is None else names.get(change.parent, "")
            yield UnitLine("changed", names[change.unit], "", under, change)
