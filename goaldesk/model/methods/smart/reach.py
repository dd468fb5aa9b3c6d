"""Whether a target can be reached: the forecast of the unit's own history, the chance, and what it takes.

The one rule: without a forecast there is no chance, and the reason for that is said instead.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.chance import Ambition, ambition
from goaldesk.model.methods.forecast import Code, NoForecast
from goaldesk.model.methods.history import history_of
from goaldesk.model.methods.outlook import Outlook, outlook_of
from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.reverse_funnel import Need, Way, reverse_funnel, stages_to
from goaldesk.model.periods import Period
from goaldesk.model.rows import Membership, Metric, Unit
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import TargetDraft
from goaldesk.model.tree import OrgTree

EASY, EVEN, HARD = 0.85, 0.50, 0.15
"""The chances at which one word of ambition ends and the next begins."""
USUAL = 0.60
"""The chance that a suggested target has (methods 8)."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Amounts in smallest units. `low` to `high` is the range in which the sum lies eight times in ten, `zones` are the
    amounts with a chance of 85, 50 and 15 %; without an outlook `why_none` says why. `booked` is what those months
    brought that are complete already; the outlook is of the others.
    """

    outlook: Outlook | None
    why_none: Code | None
    direction: str = "up"
    booked: int = 0

    @property
    def expected(self) -> int | None:
        return None if self.outlook is None else self.booked + round(self.outlook.outcome.mean)

    @property
    def low(self) -> int | None:
        return self._quantile(0.1)

    @property
    def high(self) -> int | None:
        return self._quantile(0.9)

    @property
    def zones(self) -> tuple[int, ...]:
        if self.outlook is None:
            return ()
        return tuple(self._with_chance(chance) for chance in (EASY, EVEN, HARD))

    def suggested(self, chance: float = USUAL) -> int | None:
        """The amount that is reached with this chance."""
        return None if self.outlook is None else self._with_chance(chance)

    def chance(self, amount: int | None) -> float | None:
        """The chance of an amount; None where none can be said."""
        if self.outlook is None or amount is None:
            return None
        return self.outlook.chance(amount - self.booked, self.direction)

    def ambition(self, amount: int | None) -> Ambition | None:
        chance = self.chance(amount)
        return None if chance is None else ambition(chance)

    def _with_chance(self, chance: float) -> int:
        found = self._quantile(1 - chance if self.direction == "up" else chance)
        return 0 if found is None else found

    def _quantile(self, share: float) -> int | None:
        return None if self.outlook is None else self.booked + round(self.outlook.outcome.quantile(share))


def reach_of(snapshot: Snapshot, draft: TargetDraft) -> Reach:
    """The reach of a draft's unit in its months."""
    run, booked = _ahead(snapshot, draft)
    subject = Subject(draft.unit, draft.metric, draft.segment, run)
    return snapshot.derived(("reach", subject, booked), lambda: _reach(snapshot, subject, booked))


def _ahead(snapshot: Snapshot, draft: TargetDraft) -> tuple[range, int]:
    """The months of a draft that are not complete, and what the complete ones before them brought. Closed ones in which
    it asks for nothing count for nothing. All months where it is wholly to come or past, or something is missing.
    """
    history = history_of(snapshot, draft.unit, draft.metric, draft.segment)
    complete = range(draft.first, min(max(history.end, draft.first), draft.end))
    if not complete or complete.stop == draft.end or snapshot.table(Metric)[(draft.metric,)].aggregation != "flow":
        return draft.run, 0
    asked = snapshot.target_months
    counted = [month for month in complete if not is_closed(snapshot, month) or asked.find(draft.target, month)]
    amounts = [history.of(month) for month in counted]
    known = [amount for amount in amounts if amount is not None]
    return (range(complete.stop, draft.end), sum(known)) if len(known) == len(amounts) else (draft.run, 0)


def _reach(snapshot: Snapshot, subject: Subject, booked: int) -> Reach:
    metric = snapshot.table(Metric)[(subject.metric,)]
    try:
        outlook = outlook_of(snapshot, subject)
    except NoForecast as why:
        return Reach(None, why.code, metric.direction)
    return Reach(outlook, None, metric.direction, booked)


def needs_of(
    snapshot: Snapshot, draft: TargetDraft, amount: int | None, rates: Mapping[int, Fraction] | None = None
) -> list[Need]:
    """What each stage of the funnel has to bring, first stage first; nothing where no funnel leads to the metric."""
    stages = stages_to(snapshot, snapshot.table(Metric)[(draft.metric,)])
    if not stages or amount is None or amount <= 0:
        return []
    way = Way(draft.unit, draft.metric, draft.segment, draft.run, stages, rates)
    return list(reversed(reverse_funnel(snapshot, way, amount)))


def heads(snapshot: Snapshot, unit: int, period: Period) -> int:
    """How many people (or other leaves) a unit has at the end of a period, itself if it is one."""
    day = period.last_day()
    return snapshot.lasting(("heads", unit, day), (Unit, Membership), lambda: _heads(snapshot, unit, day))


def _heads(snapshot: Snapshot, unit: int, day: int) -> int:
    tree = OrgTree.of(snapshot, day)
    if unit not in tree:
        return 0
    leaves = list(tree.leaves(unit))
    kinds = snapshot.table(Unit)
    people = [leaf for leaf in leaves if kinds[(leaf,)].kind == "person" or kinds[(leaf,)].is_own]
    return len(people or leaves)
