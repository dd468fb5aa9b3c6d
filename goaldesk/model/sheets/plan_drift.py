"""In what a plan has changed since an edit, read from the history.

The one rule: what was changed and changed back is no change.
"""

from collections.abc import Sequence
from typing import Protocol

from goaldesk.model.changes import ChangeSet
from goaldesk.model.methods.switching import Cell, Changes, amounts_of
from goaldesk.model.rows import Target, TargetMonth
from goaldesk.model.sheets.past import Happened
from goaldesk.model.snapshot import Snapshot


class AmountPast(Protocol):
    """What has a history of amounts; a workbook has one."""

    def amount_edits(self, scenario: int, after: int) -> Sequence[Happened]: ...

    def changes_of(self, sequence: int) -> ChangeSet | None: ...


def drift(past: AmountPast, snapshot: Snapshot, scenario: int, after: int) -> Changes:
    """The cells of a scenario that differ from what they were after the edit `after`: before and now."""
    targets = {row.id: row for row in snapshot.all(Target) if row.scenario == scenario}
    first: dict[Cell, int | None] = {}
    for edit in past.amount_edits(scenario, after):
        changes = past.changes_of(edit.sequence)
        for change in changes.rows if changes else ():
            row = change.row
            if isinstance(row, TargetMonth) and row.target in targets:
                target = targets[row.target]
                before = change.before
                amount = before.amount if isinstance(before, TargetMonth) else None
                first.setdefault((target.unit, target.metric, target.segment, row.month), amount)
    now = amounts_of(snapshot, scenario)
    return {cell: (before, now.get(cell)) for cell, before in first.items() if before != now.get(cell)}
