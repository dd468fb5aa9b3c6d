"""Whose turn it is in the talk about a target: who leads the people above answers, and the owner for everybody.

The one rule: a desk is a view to prevent accidents, not a lock. Who it is that sits there is known by the name.
"""

from dataclasses import dataclass

from goaldesk.model.heads import Heads
from goaldesk.model.rows import Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree

OWNER = "owner"


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits at a desk, and in which role."""

    name: str = ""
    role: str = OWNER


UNKNOWN = Seat()
"""A seat without a name, which sees what an owner sees."""


class Turns:
    """The turns in the talks with the people of a tree as of a day, as they look from a seat."""

    def __init__(self, snapshot: Snapshot, tree: OrgTree, day: int, seat: Seat = UNKNOWN) -> None:
        self._snapshot, self._tree, self._seat = snapshot, tree, seat
        self._heads = Heads.of(snapshot, day)

    @property
    def own(self) -> int | None:
        """The person of the tree who sits here, where it is one who leads nobody."""
        if self._seat.role == OWNER or not self._seat.name:
            return None
        units = self._snapshot.table(Unit)
        found = [leaf for leaf in self._tree.leaves() if units[(leaf,)].name == self._seat.name]
        return found[0] if len(found) == 1 and not self._heads.led_by(found[0]) else None

    def superior(self, unit: int) -> str:
        """The name of who answers a proposal of this unit; empty where nobody is known to lead the units above."""
        found = self._heads.superior(unit, self._tree) if unit in self._tree else None
        return found.name if found is not None else ""

    def is_mine(self, unit: int) -> bool:
        """Whether a proposal of this unit waits for who sits here."""
        if self._seat.role == OWNER:
            return True
        return self.own is None and self.superior(unit) in ("", self._seat.name)
