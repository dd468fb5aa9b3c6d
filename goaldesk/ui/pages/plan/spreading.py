"""The ways in which a year's or quarter's amount goes over its months, and what each of them makes of it.

The one rule: closed and locked months stay as they are and the others share the rest. Where they have a shape already,
keeping it is the usual way; else it is the chosen one, or equal months where nothing is known that it could go by.
"""

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.activity_rates import Per, months_of_rate
from goaldesk.model.methods.phasing import PHASINGS, Phasing, Subject, phase
from goaldesk.model.sheets.plan_grid import PlanGrid
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

EQUAL = "equal"
PRESENT = Phasing("present", QT_TRANSLATE_NOOP("Phasing", "Present shape"), lambda snapshot, subject: None)
WAYS = {way.key: way for way in (PRESENT, *PHASINGS)}


def name_of(way: str, wording: Wording) -> str:
    """What a way is called."""
    return wording.translate("Phasing", WAYS[way].name)


class Spread:
    """An amount (smallest units; None: not set) of a unit, over these months of a plan."""

    def __init__(self, grid: PlanGrid, unit: int, amount: int | None, months: Sequence[int]) -> None:
        self._grid, self._unit, self._amount, self._months = grid, unit, amount, months
        kept = {month for month in months if is_closed(grid.snapshot, month) or (unit, month) in grid.locked}
        self._held = {at: grid.own(unit, month) or 0 for at, month in enumerate(months) if month in kept}
        self._weights: dict[str, list[Fraction] | None] = {}

    def ways(self) -> list[str]:
        """The keys of the ways for which there is ground."""
        return [way for way in WAYS if self._weights_of(way) is not None]

    def usual(self, chosen: str) -> str:
        """The way that is taken without being asked for."""
        if self.is_level:
            return EQUAL
        return next(way for way in (PRESENT.key, chosen, EQUAL) if self._weights_of(way) is not None)

    def over_months(self, way: str) -> dict[int, int | None]:
        """The amount over the open months; None takes them away. A level (stock) stands in each of them.

        Raises CannotSplit where closed and locked months hold more than the amount.
        """
        grid, free = self._grid, [month for at, month in enumerate(self._months) if at not in self._held]
        if self.is_level or self._amount is None:
            return dict.fromkeys(free, self._amount)
        weights = self._weights_of(way) or [Fraction(1)] * len(self._months)
        step = 10 ** max(grid.metric.decimals - grid.metric.shown, 0)
        values = phase(self._amount, weights, step=step, locked=self._held).values
        return {month: values[at] for at, month in enumerate(self._months) if at not in self._held}

    def by_rate(self, rate: Fraction, per: Per) -> dict[int, int | None]:
        """So many whole ones a working day, week or month in the open months, by the working calendar; where none is
        open in all of them, which is then refused where it is written.
        """
        free = [month for at, month in enumerate(self._months) if at not in self._held] or self._months
        return dict(months_of_rate(self._grid.snapshot, rate * 10**self._grid.metric.decimals, per, free))

    @property
    def is_level(self) -> bool:
        """Whether every month gets the same, whatever the way."""
        return self._amount is None or self._grid.metric.aggregation == "stock"

    # --- inside

    @cached_property
    def _present(self) -> list[Fraction]:
        return [Fraction(abs(self._grid.own(self._unit, month) or 0)) for month in self._months]

    def _weights_of(self, way: str) -> list[Fraction] | None:
        """The weights of the months; None where there is no ground for this way among those that are free."""
        if way not in self._weights:
            view, months = self._grid.view, self._months
            subject = Subject(self._unit, view.metric, view.segment, range(months[0], months[-1] + 1))
            found = self._present if way == PRESENT.key else WAYS[way].weights(self._grid.snapshot, subject)
            free = [weight for at, weight in enumerate(found or ()) if at not in self._held]
            self._weights[way] = found if any(free) or way == EQUAL else None
        return self._weights[way]
