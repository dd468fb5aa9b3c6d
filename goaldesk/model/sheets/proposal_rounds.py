"""Where the talk about the targets of a year stands: what was handed down to each, proposed, answered and agreed.

The one rule: the state is computed from what was said, never kept; what nobody returned is blank and counts nowhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.phasing import phase
from goaldesk.model.rows import Metric, Proposal, Target, Unit
from goaldesk.model.sheets.plan_grid import PlanGrid
from goaldesk.model.talks import OPEN, Talk, amounts_of, talk_about

WAITING, WITH_THEM, NOT_BACK, AGREED, NO_TARGET = STATES = ("waiting", "with_them", "not_back", "agreed", "no_target")


@dataclass(frozen=True, slots=True)
class Round:
    """The talk with one unit. Amounts are by month in smallest units, None where nothing was said."""

    unit: Unit
    state: str
    handed: Mapping[int, int]
    proposed: Mapping[int, int] | None = None
    countered: Mapping[int, int] | None = None
    agreed: Mapping[int, int] | None = None
    day: int | None = None
    talk: Talk = field(default_factory=Talk)

    @property
    def returned(self) -> bool:
        return self.proposed is not None or self.state == AGREED

    @property
    def now(self) -> Mapping[int, int]:
        """The figure on the table: agreed, else the last word, else what was handed down."""
        return self.agreed or self.countered or self.proposed or self.handed


class Rounds:
    """The talks with everybody below, in the order of the tree. For a flow or a stock."""

    def __init__(self, grid: PlanGrid) -> None:
        self.grid, self.view, self.metric = grid, grid.view, grid.metric
        self.snapshot, self.months = grid.snapshot, grid.months
        self.people: Mapping[int, Round] = {unit: self._round(unit) for unit in grid.tree.leaves() if self._shown(unit)}

    @property
    def begun(self) -> bool:
        """Whether a month of the year is closed: then targets change by revisions only."""
        return is_closed(self.snapshot, self.months[0])

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many stand in which state."""
        states = [one.state for one in self.people.values()]
        return {state: states.count(state) for state in STATES}

    def below(self, unit: int) -> Sequence[Round]:
        """The talks with the people below a unit."""
        return [self.people[leaf] for leaf in self.grid.tree.leaves(unit) if leaf in self.people]

    def parent_of(self, unit: int) -> int | None:
        """The nearest unit above with a target of its own."""
        above = self.grid.tree.path(unit)
        return next((one for one in reversed(above) if one != unit and self.own(one)), None)

    def own(self, unit: int) -> dict[int, int]:
        """What the plan asks of a unit itself, by month."""
        pairs = ((month, self.grid.own(unit, month)) for month in self.months)
        return {month: amount for month, amount in pairs if amount is not None}

    def total(self, amounts: Mapping[int, int]) -> int | None:
        """The year's figure of amounts by month, as the grid of the plan sums them."""
        return self.grid.total(amounts)

    def value(self, amounts: Mapping[int, int] | None) -> Fraction | None:
        """The same in the metric's own unit."""
        return in_unit(self.total(amounts), self.metric) if amounts else None

    def laid_out(self, unit: int, amount: int) -> dict[int, int]:
        """A year's amount over the months as those that were handed down. Raises CannotSplit."""
        shape = self.people[unit].handed or dict.fromkeys(self.months, 0)
        if self.metric.aggregation == "stock":
            return dict.fromkeys(shape, amount)
        step = 10 ** max(self.metric.decimals - self.metric.shown, 0)
        values = phase(amount, [Fraction(abs(value)) for value in shape.values()], step=step).values
        return dict(zip(shape, values, strict=True))

    def asked(self, unit: int) -> Proposal:
        """A first step of the talk with a unit, without amounts yet."""
        view = self.view
        return Proposal(0, view.scenario, unit, view.metric, view.segment, self.months[0], len(self.months))

    # --- inside

    def _shown(self, unit: int) -> bool:
        """Everybody in the year's tree; an own leaf of a head only where it has a target."""
        row = self.snapshot.table(Unit)[(unit,)]
        return not row.is_own or bool(self.own(unit))

    def _round(self, unit: int) -> Round:
        view, row = self.view, self.snapshot.table(Unit)[(unit,)]
        key = (view.scenario, unit, view.metric, view.segment, self.months[0], len(self.months))
        talk, own = talk_about(self.snapshot, key), self.own(unit)
        target = next(
            (one for one in self.grid.heads.by_unit.get(unit, []) if one.status in ("agreed", "locked")), None
        )
        last, said = talk.last, self._said(talk.proposed)
        if target is not None:
            handed = self._said(talk.handed) or own
            return Round(row, AGREED, handed, said, None, own, _agreed_day(target, last), talk)
        if last is None:
            return Round(row, NOT_BACK if own else NO_TARGET, own, talk=talk)
        if last.status == OPEN:
            return Round(row, WAITING, own, said, None, None, last.proposed_day, talk)
        return Round(row, WITH_THEM, own, said, self._said(last), None, last.proposed_day, talk)

    def _said(self, step: Proposal | None) -> Mapping[int, int] | None:
        return None if step is None else amounts_of(self.snapshot, step.id)


def in_unit(amount: int | None, metric: Metric) -> Fraction | None:
    """An amount in smallest units in the metric's own unit."""
    return None if amount is None else Fraction(amount, 10**metric.decimals)


def _agreed_day(target: Target, last: Proposal | None) -> int | None:
    return target.agreed_day if last is None else last.proposed_day
