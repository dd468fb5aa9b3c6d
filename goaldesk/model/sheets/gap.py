"""The gap of a parent: who stands below it, what they offer and up to where, and four ways to close it side by side.

The one rule: it starts from what was agreed or proposed; who has not answered stands there as handed down.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from goaldesk.model.methods.forecast import NoForecast
from goaldesk.model.methods.gap_closing import LOWER, RESERVE, Closing, Offer, close_every_way
from goaldesk.model.methods.outlook import Outlook, outlook_of
from goaldesk.model.methods.phasing import Subject, phase
from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.proposal_rounds import AGREED, Rounds

Amounts = Mapping[int, int]
"""By month, in smallest units."""


@dataclass(frozen=True, slots=True)
class Member:
    """One below the parent: what it starts from by month, whether that was handed down only, and what its history says
    of the year.
    """

    unit: Unit
    start: Amounts
    answered: bool
    fixed: bool
    outlook: Outlook | None


class Gap:
    """The gap of `parent`. `limits` are the amounts in smallest units that were typed, by unit; where none was, the
    limit is what nine of ten such years stay below.
    """

    def __init__(self, rounds: Rounds, parent: int, limits: Mapping[int, int] | None = None) -> None:
        self.rounds, self.parent, self._limits = rounds, parent, dict(limits or {})
        self.unit = rounds.snapshot.table(Unit)[(parent,)]
        self.own = rounds.own(parent)
        self.members: Sequence[Member] = [self._member(unit) for unit in self._below(parent)]

    @property
    def target(self) -> int:
        """What the parent asks, in smallest units."""
        return self.rounds.total(self.own) or 0

    @property
    def offered(self) -> int:
        """What those below start from together."""
        return sum(self.starts)

    @cached_property
    def starts(self) -> Sequence[int]:
        return [self.rounds.total(member.start) or 0 for member in self.members]

    @cached_property
    def limits(self) -> Sequence[int | None]:
        """Up to where each may be raised; None where that is not known."""
        return [self._limit(member, start) for member, start in zip(self.members, self.starts, strict=True)]

    @cached_property
    def ways(self) -> Mapping[str, Closing | CannotSplit]:
        """All four, each with its parts in the order of the members."""
        pairs = zip(self.members, self.starts, self.limits, strict=True)
        offers = [Offer(start, most, member.fixed) for member, start, most in pairs]
        return close_every_way(self.target, offers, step=self._step)

    def months_of(self, closing: Closing) -> dict[int, dict[int, int]]:
        """The amounts by month of every member whose figure is not fixed, by unit: in the shape they start from."""
        found = {}
        for member, start, part in zip(self.members, self.starts, closing.parts, strict=True):
            if not member.fixed:
                found[member.unit.id] = dict(member.start) if part == start else self._laid_out(member.start, part)
        return found

    def parent_months(self, closing: Closing) -> dict[int, int]:
        """The parent's own amounts by month afterwards: where it follows the people, their sums."""
        return self._sums() if closing.way == LOWER else dict(self.own)

    def reserve_months(self, closing: Closing) -> dict[int, int]:
        """What nobody carries, by month."""
        if closing.way != RESERVE:
            return {}
        sums = self._sums()
        return {month: amount - sums.get(month, 0) for month, amount in self.own.items()}

    def chance(self, member: Member, amount: int) -> float | None:
        """How likely a member reaches an amount, 0 to 1; None with too little history."""
        return None if member.outlook is None else member.outlook.chance(amount, self.rounds.metric.direction)

    # --- inside

    def _below(self, unit: int) -> list[int]:
        """The nearest units below with a target of their own."""
        found = []
        for child in self.rounds.grid.tree.children(unit):
            found += [child] if self.rounds.own(child) else self._below(child)
        return found

    def _member(self, unit: int) -> Member:
        rounds, view = self.rounds, self.rounds.view
        talk, row = rounds.people.get(unit), rounds.snapshot.table(Unit)[(unit,)]
        try:
            subject = Subject(unit, view.metric, view.segment, view.year.month_numbers())
            outlook = outlook_of(rounds.snapshot, subject)
        except NoForecast:
            outlook = None
        if talk is None:
            agreed = any(one.status in ("agreed", "locked") for one in rounds.grid.heads.by_unit.get(unit, []))
            return Member(row, rounds.own(unit), agreed, agreed, outlook)
        start = talk.agreed or talk.proposed or talk.handed
        return Member(row, start, talk.returned, talk.state == AGREED, outlook)

    def _limit(self, member: Member, start: int) -> int | None:
        if member.fixed:
            return start
        typed = self._limits.get(member.unit.id)
        if typed is not None or member.outlook is None:
            return typed
        return max(start, int(member.outlook.outcome.quantile(0.9)) // self._step * self._step)

    @property
    def _step(self) -> int:
        """Thousands where all figures are whole thousands, else what is shown."""
        metric = self.rounds.metric
        thousand, shown = 1000 * 10**metric.decimals, 10 ** max(metric.decimals - metric.shown, 0)
        whole = all(amount % thousand == 0 for amount in (self.target, *self.starts))
        return thousand if whole and self.target else int(shown)

    def _laid_out(self, shape: Amounts, amount: int) -> dict[int, int]:
        if self.rounds.metric.aggregation == "stock":
            return dict.fromkeys(shape, amount)
        metric = self.rounds.metric
        step = 10 ** max(metric.decimals - metric.shown, 0)
        values = phase(amount, [Fraction(abs(value)) for value in shape.values()], step=step).values
        return dict(zip(shape, values, strict=True))

    def _sums(self) -> dict[int, int]:
        sums: dict[int, int] = {}
        for member in self.members:
            for month, amount in member.start.items():
                sums[month] = sums.get(month, 0) + amount
        return dict(sorted(sums.items()))
