"""What nobody carries yet of the parent, and who may be asked to: the units beside that have not agreed their target.

The one rule: who is asked is asked for what it carries and the whole rest, over the months that are open. It is a
proposal; who has agreed already is asked by a revision of that target, which is not made here.
"""

from dataclasses import dataclass

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.smart.known_targets import as_of, in_its_months, targets_of
from goaldesk.model.methods.smart.months import chosen_spread
from goaldesk.model.methods.smart.standing import Standing
from goaldesk.model.periods import last_day
from goaldesk.model.rows import Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import TargetDraft

AGREED = ("agreed", "locked")


@dataclass(frozen=True, slots=True)
class Taker:
    """A unit that may be asked for the rest, and what it would carry then, in smallest units."""

    unit: int
    amount: int


def takers_of(snapshot: Snapshot, draft: TargetDraft, standing: Standing) -> list[Taker]:
    """Who may be asked, in the order of the tree; nobody where nothing is left or no month is open."""
    rest = standing.uncovered
    if rest <= 0 or all(is_closed(snapshot, month) for month in draft.run):
        return []
    return [
        Taker(part.unit, (part.amount or 0) + rest)
        for part in standing.parts
        if not part.is_this and _may_be_asked(snapshot, draft, part.unit)
    ]


def months_asked(snapshot: Snapshot, draft: TargetDraft, taker: Taker) -> dict[int, int]:
    """What is asked of a unit by month, phased as the draft is, by the unit's own season; closed months keep theirs."""
    amounts = chosen_spread(snapshot, as_of(snapshot, draft, taker.unit), taker.amount).amounts or ()
    months = zip(draft.run, amounts, strict=False)
    return {month: amount for month, amount in months if not is_closed(snapshot, month)}


def _may_be_asked(snapshot: Snapshot, draft: TargetDraft, unit: int) -> bool:
    ended = snapshot.table(Unit)[(unit,)].ended
    stays = ended is None or ended >= last_day(draft.end - 1)
    agreed = (row for row in targets_of(snapshot, draft, unit) if row.status in AGREED)
    return stays and not any(in_its_months(row, draft) for row in agreed)
