"""What scenarios ask of everybody in a year, beside each other, and how likely each is.

The one rule: the figures of a scenario are computed as those of the plan are, and the chances of all come from the same
history.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

import numpy as np

from goaldesk.model.entries import Ints
from goaldesk.model.methods.prospects import Prospect, Prospects
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.targets import TargetFigure
from goaldesk.model.metrics.aggregation import Flags
from goaldesk.model.periods import Period
from goaldesk.model.rows import Scenario
from goaldesk.model.sheets.scorecard import tree_of
from goaldesk.model.snapshot import Snapshot

EVEN = 0.5
"""The chance from which on a target is as likely reached as not."""

MOST = 4
"""Scenarios that stand side by side."""

MOST_YEARS = 3
"""Closed years before the last one that are shown."""


@dataclass(frozen=True, slots=True)
class Uncovered:
    """A unit whose own target differs from the sum of those below it, and by how much: below zero is missing."""

    unit: int
    gap: Fraction


class ScenarioFigures:
    """All scenarios of a workbook for a fiscal year, metric and segment. Values are in the metric's own unit, None
    where nothing is set or known.
    """

    def __init__(self, snapshot: Snapshot, year: Period, about: tuple[int, int], prospects: Prospects) -> None:
        self.snapshot, self.year, self.prospects = snapshot, year, prospects
        metric, self.segment = about
        self.figures = Figures.of(snapshot)
        self.metric = self.figures.metric(metric)
        self.tree = tree_of(snapshot, year)
        self.before = snapshot.fiscal.year_of(year.first - 1)
        self.plan: int = snapshot.settings.scenario
        self._place = self.figures.timeline.place
        self._known: dict[int, tuple[Flags, Ints]] = {}
        self._committed: dict[int, list[int]] = {}
        self._span = self.figures.aggregation(self.metric).span(year.month_numbers(), None)

    @cached_property
    def scenarios(self) -> tuple[Scenario, ...]:
        """Those of the workbook, from the lowest total to the highest; those that set nothing first."""
        totals = {row.id: self.total(row.id) for row in self.snapshot.all(Scenario)}
        rows = sorted(self.snapshot.all(Scenario), key=lambda row: row.id)
        return tuple(sorted(rows, key=lambda row: (totals[row.id] is not None, totals[row.id] or 0)))

    @property
    def top(self) -> int | None:
        """The unit that all others stand under; None where there are several."""
        return self.tree.roots[0] if len(self.tree.roots) == 1 else None

    @property
    def company(self) -> Prospect | None:
        """How the year may turn out for all; None where it is not known, or there are several trees."""
        return None if self.top is None else self.prospects.year.get(self.top)

    @property
    def expected(self) -> Fraction | None:
        """What the year is expected to come to for all."""
        return None if self.company is None else Fraction(self.company.mean, 10**self.metric.decimals)

    def closed_years(self) -> list[tuple[Period, Fraction]]:
        """At most three years before the last one whose figures are all there, oldest first."""
        found: list[tuple[Period, Fraction]] = []
        year = self.before
        while self.top is not None and len(found) < MOST_YEARS:
            year = self.snapshot.fiscal.year_of(year.first - 1)
            actual = self.figures.actual(self.top, self.metric.id, year, self.segment)
            if actual.value is None or actual.coverage < 1:
                break
            found.append((year, actual.value))
        return found[::-1]

    def figure(self, scenario: int, unit: int) -> TargetFigure:
        """What a scenario asks of a unit."""
        table = self.figures.target_table(self.metric.id, self.segment, scenario)
        return table.figure(self._place[unit], self._span)

    def target(self, scenario: int, unit: int) -> Fraction | None:
        return self.figure(scenario, unit).value

    def total(self, scenario: int) -> Fraction | None:
        """What a scenario asks of all; of several trees the sum, of a ratio none."""
        known = [value for unit in self.tree.roots if (value := self.target(scenario, unit)) is not None]
        if self.metric.aggregation == "ratio" and len(self.tree.roots) > 1:
            return None
        return sum(known, Fraction(0)) if known else None

    def landing(self) -> Fraction | None:
        """What the year before comes to for all."""
        if self.metric.aggregation == "ratio":
            return None if self.top is None else self.prospects.before.get(self.top)
        known = [value for unit in self.tree.roots if (value := self.prospects.before.get(unit)) is not None]
        return sum(known, Fraction(0)) if known else None

    def growth(self, scenario: int, unit: int) -> Fraction | None:
        """A target on the year before, as a share; of a ratio the difference."""
        return self.grown(self.target(scenario, unit), self.prospects.before.get(unit))

    def grown(self, target: Fraction | None, before: Fraction | None) -> Fraction | None:
        """How much more a target is than what was before: as a share of it, of a ratio as a difference."""
        if target is None or before is None:
            return None
        if self.metric.aggregation == "ratio":
            return target - before
        return target / before - 1 if before > 0 else None

    def chance(self, scenario: int, unit: int | None) -> float | None:
        """The chance of a unit's target, 0 to 1."""
        if unit is None or unit not in self.prospects.year:
            return None
        target = self.target(scenario, unit)
        if target is None:
            return None
        return self.prospects.year[unit].chance(round(target * 10**self.metric.decimals))

    def gap(self, scenario: int, unit: int) -> Fraction | None:
        """What those below a unit have more than its own target (below zero: less); None where it has none of its own
        or nobody below.
        """
        if self.metric.aggregation == "ratio" or self.tree.is_leaf(unit):
            return None
        has, missing = self._uncovered_of(scenario)
        place = self._place[unit]
        return Fraction(-int(missing[place]), 10**self.metric.decimals) if has[place] else None

    def uncovered(self, scenario: int) -> list[Uncovered]:
        """The units that do not add up, those with the largest gap first."""
        found = [Uncovered(unit, gap) for unit in self.committed(scenario) if (gap := self.gap(scenario, unit))]
        return sorted(found, key=lambda one: (-abs(one.gap), one.unit))

    def committed(self, scenario: int) -> list[int]:
        """The units with others below them that have a target of their own."""
        if self.metric.aggregation == "ratio":
            return []
        if scenario not in self._committed:
            units = self.figures.timeline.units
            found = [units[place].id for place in np.flatnonzero(self._uncovered_of(scenario)[0]).tolist()]
            parents = [unit for unit in found if unit in self.tree and not self.tree.is_leaf(unit)]
            self._committed[scenario] = parents
        return self._committed[scenario]

    def _uncovered_of(self, scenario: int) -> tuple[Flags, Ints]:
        """By place: which units have a target of their own, and what of it those below them do not cover."""
        if scenario not in self._known:
            table = self.figures.target_table(self.metric.id, self.segment, scenario)
            self._known[scenario] = table.all_uncovered(self._span)
        return self._known[scenario]

    def even(self, scenario: int) -> tuple[int, int]:
        """How many people are as likely to reach their target as not, of how many whose chance is known. It takes as
        long as there are people.
        """
        chances = [self.chance(scenario, unit) for unit in self.tree.leaves()]
        known = [chance for chance in chances if chance is not None]
        return sum(chance >= EVEN for chance in known), len(known)


def side_by_side(figures: ScenarioFigures, wanted: Sequence[int] = ()) -> tuple[Scenario, ...]:
    """The scenarios that are shown, in their order: the plan, of those `wanted` the last ones, then the newest."""
    rank = {scenario: at for at, scenario in enumerate(wanted)}
    ranked = sorted(
        figures.scenarios, key=lambda row: (row.id == figures.plan, rank.get(row.id, -1), row.id), reverse=True
    )
    chosen = {row.id for row in ranked[:MOST]}
    return tuple(row for row in figures.scenarios if row.id in chosen)
