"""What the headers of the targets say about the cells of a plan: how far each is agreed, what is locked, what changed.

The one rule: a unit without a target of its own is as far as the one below it that is least far.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from goaldesk.model.periods import date_of
from goaldesk.model.rows import Proposal, Revision, RevisionMonth, Target
from goaldesk.model.sheets.grid import GridCell
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_headers import TargetHeaders
from goaldesk.model.tree import OrgTree
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording, isolated

if TYPE_CHECKING:
    from goaldesk.model.sheets.plan_grid import PlanView

Months: TypeAlias = dict[tuple[int, int], int]
"""By unit and month."""

STATES = {
    "draft": QT_TRANSLATE_NOOP("PlanState", "D"),
    "proposed": QT_TRANSLATE_NOOP("PlanState", "P"),
    "agreed": QT_TRANSLATE_NOOP("PlanState", "A"),
    "locked": QT_TRANSLATE_NOOP("PlanState", "L"),
}
"""The sign of each state, the one least far first."""

_WORDS = {
    "draft": QT_TRANSLATE_NOOP("PlanState", "Draft"),
    "proposed": QT_TRANSLATE_NOOP("PlanState", "Proposed"),
    "agreed": QT_TRANSLATE_NOOP("PlanState", "Agreed"),
    "locked": QT_TRANSLATE_NOOP("PlanState", "Locked"),
}


_INKS = {"draft": "text3", "proposed": "accent", "agreed": "on", "locked": "on"}

Noted: TypeAlias = tuple[str, int]
"""Who did it, and the day."""

LockedBy: TypeAlias = Callable[[int], Noted | None]
"""Who locked a target (its id) last, and the day; None where that cannot be told. Asked only where it is shown."""


def state_word(status: str, wording: Wording) -> str:
    """The word for the state of a target."""
    return wording.translate("PlanState", _WORDS[status])


class PlanHeads:
    """The targets of one view of the plan, read when they are asked for."""

    def __init__(self, snapshot: Snapshot, view: "PlanView", tree: OrgTree, locked_by: LockedBy | None = None) -> None:
        self._snapshot, self._view, self._tree, self._locked_by = snapshot, view, tree, locked_by

    @cached_property
    def by_unit(self) -> dict[int, list[Target]]:
        """The targets shown here, by unit."""
        view, found = self._view, dict[int, list[Target]]()
        for target in TargetHeaders.of(self._snapshot).of_metric(view.metric, view.scenario):
            in_year = target.first_month < view.year.end and view.year.first < target.first_month + target.months
            if target.segment == view.segment and in_year:
                found.setdefault(target.unit, []).append(target)
        return found

    @cached_property
    def locked(self) -> set[tuple[int, int]]:
        """Units and months that splits and fills keep."""
        found = set()
        for unit, targets in self.by_unit.items():
            for target in targets:
                months = self._snapshot.target_months.of(target.id)
                found |= {(unit, int(month)) for month in months.month[np.flatnonzero(months.locked)]}
        return found

    @cached_property
    def first_agreed(self) -> Months:
        """What was agreed before the first revision of a month."""
        units = {target.id: target.unit for targets in self.by_unit.values() for target in targets}
        revisions = {row.id: row for row in self._snapshot.all(Revision) if row.target in units}
        first: Months = {}
        for row in sorted(self._snapshot.all(RevisionMonth), key=lambda row: row.revision):
            revision = revisions.get(row.revision)
            if revision is not None and row.old_amount is not None:
                first.setdefault((units[revision.target], row.month), row.old_amount)
        return first

    @cached_property
    def statuses(self) -> dict[int, str]:
        """The state of each unit's targets, without own ones of those below it: the one least far."""
        order, found = tuple(STATES), dict[int, str]()
        for unit in reversed(list(self._tree.walk())):
            known = [target.status for target in self.by_unit.get(unit, [])]
            known = known or [found[child] for child in self._tree.children(unit) if child in found]
            if known:
                found[unit] = min(known, key=order.index)
        return found

    def cell(self, unit: int, wording: Wording) -> GridCell:
        """The sign of a unit's state; who brought it there is looked up when one asks."""
        status = self.statuses.get(unit)
        if status is None:
            return GridCell(state="text")
        text, own = wording.translate("PlanState", STATES[status]), unit in self.by_unit
        said = partial(self.state_said, unit, wording)
        return GridCell(text, text, "text", ink=_INKS[status] if own else "text3", strong=own, tip=said, meaning=said)

    def state_said(self, unit: int, wording: Wording) -> str:
        """The word for a unit's state, with who brought it there and when where that is known; empty without one."""
        status = self.statuses.get(unit)
        if status is None:
            return ""
        word, noted = state_word(status, wording), self.noted(unit)
        if status == "locked":
            return self._locked_said(unit, word, noted, wording)
        if noted is None:
            return word
        return _filled(wording.translate("Plan", "{state} by {who} on {day}"), wording, noted, state=word)

    def _locked_said(self, unit: int, word: str, agreed: Noted | None, wording: Wording) -> str:
        """Who agreed it is noted at the target; who locked it stands in the history of edits."""
        targets = [one.id for one in self.by_unit.get(unit, []) if one.status == "locked"]
        known = [noted for one in targets if self._locked_by is not None and (noted := self._locked_by(one))]
        if known:
            locked = max(known, key=lambda noted: noted[1])
            by = wording.translate("Plan", "{state} by {who} on {day}")
            if not locked[0]:  # nobody said who sits at that desk
                by = wording.translate("Plan", "{state} on {day}")
            word = _filled(by, wording, locked, state=word)
        if agreed is None:
            return word
        return _filled(wording.translate("Plan", "{state}, agreed by {who} on {day}"), wording, agreed, state=word)

    def noted(self, unit: int) -> Noted | None:
        """Who agreed a unit's target or proposed it, and when: the last one; None where nobody noted it."""
        status = self.statuses.get(unit)
        if status == "proposed":
            return self._proposed.get(unit)
        found = [(one.agreed_day, one.agreed_by) for one in self.by_unit.get(unit, []) if one.status == status]
        days = [(day, who) for day, who in found if day is not None and who]
        return (max(days)[1], max(days)[0]) if days else None

    @cached_property
    def _proposed(self) -> dict[int, Noted]:
        """The last proposal of each unit for the targets shown here."""
        view, found = self._view, dict[int, Noted]()
        for one in sorted(self._snapshot.all(Proposal), key=lambda one: one.id):
            about = (one.metric, one.segment, one.scenario) == (view.metric, view.segment, view.scenario)
            in_year = one.first_month < view.year.end and view.year.first < one.first_month + one.months
            if about and in_year and one.status == "open" and one.proposed_by and one.proposed_day is not None:
                found[one.unit] = (one.proposed_by, one.proposed_day)
        return found

    @property
    def any_agreed(self) -> bool:
        """Whether one of them is agreed."""
        return any(target.status in ("agreed", "locked") for targets in self.by_unit.values() for target in targets)


def _filled(text: str, wording: Wording, noted: Noted, *, state: str) -> str:
    """A sentence about who brought something to a state, and when."""
    return text.format(state=state, who=isolated(noted[0]), day=wording.formats.date(date_of(noted[1])))
