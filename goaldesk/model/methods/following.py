"""What follows after one figure of a plan was changed (methods 2.4): the others share the rest, or the parent follows.

The one rule: nothing follows by itself. Whoever changed a figure chooses; locked, agreed and closed months stay.
"""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.split import split
from goaldesk.model.methods.target_split import Cell, SplitAsk, first_ask, plan_months, rows_below
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree


def parent_with_target(snapshot: Snapshot, ask: SplitAsk, unit: int) -> int | None:
    """The nearest unit above that has a target of its own in the year; None where there is none."""
    tree = OrgTree.of(snapshot, ask.year.last_day(), since=ask.year.first_day())
    above = tree.parent(unit) if unit in tree else None
    while above is not None and not any(one is not None for one in plan_months(snapshot, ask, above, own=True)):
        above = tree.parent(above)
    return above


def rest_shared(snapshot: Snapshot, ask: SplitAsk, unit: int, months: Iterable[int]) -> dict[Cell, int]:
    """What the others below `ask.parent` must have in these months so that they add up to its target again, the unit's
    own figures kept: in proportion to what they have now, in whole steps. Only what changes is returned.

    Raises CannotSplit where the locked ones hold more than there is, or all of them are locked.
    """
    rows = rows_below(snapshot, ask, people=True)
    locked = first_ask(snapshot, replace(ask, rows=rows)).cells
    now = {row: plan_months(snapshot, ask, row) for row in rows}
    parent, found = plan_months(snapshot, ask, ask.parent, own=True), dict[Cell, int]()
    for month in months:
        at = month - ask.year.first
        total = parent[at]
        if total is None or is_closed(snapshot, month):
            continue
        held = {place: now[row][at] or 0 for place, row in enumerate(rows) if row == unit or (row, month) in locked}
        weights = [Fraction(max(now[row][at] or 0, 0)) for row in rows]
        values = split(total, weights, step=ask.step, locked=held).values
        found |= {(row, month): value for row, value in zip(rows, values, strict=True) if value != (now[row][at] or 0)}
    return found


def parent_followed(snapshot: Snapshot, ask: SplitAsk, months: Iterable[int]) -> dict[Cell, int]:
    """The target of `ask.parent` in these months as the sum of those below it. Only what changes is returned."""
    own, found = plan_months(snapshot, ask, ask.parent, own=True), dict[Cell, int]()
    below = plan_months(snapshot, ask, ask.parent, own=False)
    for month in months:
        at = month - ask.year.first
        if own[at] is not None and below[at] is not None and own[at] != below[at] and not is_closed(snapshot, month):
            found[ask.parent, month] = below[at] or 0
    return found
