"""What somebody is about to do with a unit, and what it would do: tried away from the window. No Qt here."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from goaldesk.ui.jobs import Report
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.sheets.org_changes import Impact
    from goaldesk.model.snapshot import Snapshot

Deed = Literal["move", "end", "merge", "date"]

LABELS: dict[Deed, str] = {
    "move": QT_TRANSLATE_NOOP("Edit", "Move a unit"),
    "end": QT_TRANSLATE_NOOP("Edit", "End a unit"),
    "merge": QT_TRANSLATE_NOOP("Edit", "Merge units"),
    "date": QT_TRANSLATE_NOOP("Edit", "Change the day of a move"),
}


@dataclass(frozen=True, slots=True)
class Intent:
    """A change of the tree as it stands in the editor. `other` is the unit it goes to; `day` the first day of the new
    state, for an end the last day of the old one. `since` is the day of a move that gets another one.
    """

    deed: Deed
    unit: int
    other: int | None
    day: int
    since: int = 0

    def verb(self) -> tuple[Any, tuple[int | None, ...]]:
        """The verb and its facts."""
        from goaldesk.model.edits.merging import merge_units
        from goaldesk.model.edits.units import end_unit, move_unit, redate_move

        if self.deed == "move":
            return move_unit, (self.unit, self.other, self.day)
        if self.deed == "merge":
            return merge_units, (self.unit, self.other, self.day)
        if self.deed == "date":
            return redate_move, (self.unit, self.since, self.day)
        return end_unit, (self.unit, self.day)

    @property
    def from_day(self) -> int:
        """The first day on which something is different."""
        if self.deed == "date":
            return min(self.since, self.day)
        return self.day + 1 if self.deed == "end" else self.day

    @property
    def until(self) -> int | None:
        """The first day on which all is as before again; None where that never comes."""
        return max(self.since, self.day) if self.deed == "date" else None


def preview(report: Report, snapshot: "Snapshot", today: int, intent: Intent) -> "Impact":
    """What it would do. Raises the refusal that the verb would raise."""
    from goaldesk.model.edits.trial import tried
    from goaldesk.model.sheets.org_changes import impact

    verb, facts = intent.verb()
    after = tried(snapshot, today, verb, *facts)
    report(1, 2, "")
    return impact(snapshot, after, intent.unit, intent.from_day, intent.until)
