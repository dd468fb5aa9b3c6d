"""A target taken apart over the units below it, as a first look: by what each reached in the twelve months before.

The one rule: it adds up exactly, and nothing of it is saved; splitting is done in the plan.
"""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from goaldesk.model.methods.history import history_of
from goaldesk.model.methods.smart.standing import Part
from goaldesk.model.methods.split import split
from goaldesk.model.periods import last_day
from goaldesk.model.rows import Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import TargetDraft
from goaldesk.model.tree import OrgTree

YEAR = 12


def first_split(snapshot: Snapshot, draft: TargetDraft, amount: int, most: int) -> tuple[Part, ...]:
    """The people below a draft's unit with their parts of an amount, in the order of the tree; where they are more than
    `most`, the units right below it; nothing where those are too many as well, or nobody is below.
    """
    tree = OrgTree.of(snapshot, last_day(draft.end - 1))
    if draft.unit not in tree or tree.is_leaf(draft.unit) or amount <= 0:
        return ()
    units: tuple[int, ...] = ()
    for level in (tree.leaves(draft.unit), tree.children(draft.unit)):
        if not units:
            units = _there(snapshot, draft, list(level), most)
    if not units:
        return ()
    weights = [_reached(snapshot, replace(draft, unit=unit)) for unit in units]
    if not any(weights):
        weights = [Fraction(1)] * len(units)
    step = draft.step if amount % draft.step == 0 else 1
    parts = split(amount, weights, step=step).values
    return tuple(Part(unit, part) for unit, part in zip(units, parts, strict=True))


def _there(snapshot: Snapshot, draft: TargetDraft, units: Sequence[int], most: int) -> tuple[int, ...]:
    """Those that have not ended before the period, own leaves only with a history; none where they are too many."""
    rows, begin = snapshot.table(Unit), last_day(draft.first - 1)
    lasting = [unit for unit in units if (ended := rows[(unit,)].ended) is None or ended > begin]
    if len(lasting) > 2 * most:  # every second one may be an own leaf
        return ()
    found = [unit for unit in lasting if not rows[(unit,)].is_own or _reached(snapshot, replace(draft, unit=unit))]
    return tuple(found) if len(found) <= most else ()


def _reached(snapshot: Snapshot, draft: TargetDraft) -> Fraction:
    """What a unit reached in its last twelve complete months before a draft, never below 0."""
    history = history_of(snapshot, draft.unit, draft.metric, draft.segment, before=draft.first)
    return max(Fraction(sum(amount for amount in history.amounts[-YEAR:] if amount is not None)), Fraction(0))
