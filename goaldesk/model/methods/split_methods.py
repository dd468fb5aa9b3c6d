"""By what a parent's target is shared among those below it: one weight for each of them.

The one rule: nothing is guessed. Who has no ground for a weight (no history, not employed) has None, and counts as 0.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from goaldesk.model.methods.bases import capacity, ramp
from goaldesk.model.methods.forecast import Ahead, NoForecast, forecast
from goaldesk.model.methods.history import history_of
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.seasonality import MONTHS
from goaldesk.model.periods import Period, first_day, last_day, month_of_day
from goaldesk.model.rows import Person
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree
from goaldesk.wording import QT_TRANSLATE_NOOP

Weights: TypeAlias = list[Fraction | None]


@dataclass(frozen=True, slots=True)
class Sharing:
    """Among whom what is shared: units, a metric and segment, the months ahead, in which scenario (None: the plan)."""

    units: Sequence[int]
    metric: int
    segment: int
    months: range
    scenario: int | None = None


@dataclass(frozen=True, slots=True)
class SplitMethod:
    """A way to share: its name (source text of the context "Split") and the weights it gives."""

    key: str
    name: str
    weights: Callable[[Snapshot, Sharing], Weights]


def by_history(snapshot: Snapshot, sharing: Sharing) -> Weights:
    """What each reached in the last twelve complete months before."""
    found: Weights = []
    for unit in sharing.units:
        history = history_of(snapshot, unit, sharing.metric, sharing.segment, before=sharing.months.start)
        known = [amount for amount in history.last(MONTHS) if amount is not None]
        found.append(Fraction(max(sum(known), 0)) if known else None)
    return found


def by_forecast(snapshot: Snapshot, sharing: Sharing) -> Weights:
    """What each would reach by the forecast from its own months."""
    found: Weights = []
    for unit in sharing.units:
        history = history_of(snapshot, unit, sharing.metric, sharing.segment, before=sharing.months.start)
        ahead = min(max(sharing.months.stop - history.end, 1), MONTHS)
        try:
            mean = forecast([None if one is None else float(one) for one in history.amounts], Ahead(ahead)).outlook.mean
        except NoForecast:
            found.append(None)
        else:
            found.append(Fraction(mean))
    return found


def equally(snapshot: Snapshot, sharing: Sharing) -> Weights:
    """The same for each."""
    return [Fraction(1)] * len(sharing.units)


def by_capacity(snapshot: Snapshot, sharing: Sharing) -> Weights:
    """By heads: how many full months of work each unit's people have, ramp and leaving included."""
    return [capacity_of(snapshot, unit, sharing.months) or None for unit in sharing.units]


def by_present(snapshot: Snapshot, sharing: Sharing) -> Weights:
    """By the targets each has now."""
    figures, about = Figures.of(snapshot), (sharing.segment, sharing.scenario)
    period = Period("", sharing.months.start, len(sharing.months))
    return [figures.target(unit, sharing.metric, period, *about).value for unit in sharing.units]


SPLIT_METHODS = (
    SplitMethod("history", QT_TRANSLATE_NOOP("Split", "Last 12 months"), by_history),
    SplitMethod("forecast", QT_TRANSLATE_NOOP("Split", "Forecast"), by_forecast),
    SplitMethod("equal", QT_TRANSLATE_NOOP("Split", "Equal"), equally),
    SplitMethod("capacity", QT_TRANSLATE_NOOP("Split", "Heads with ramp"), by_capacity),
    SplitMethod("present", QT_TRANSLATE_NOOP("Split", "Present targets"), by_present),
)


def capacity_of(snapshot: Snapshot, unit: int, months: range) -> Fraction:
    """The full months of work of the people who belong to a unit at the end of these months."""
    return capacity(Fraction(1), ramp_of(snapshot, unit, months))


def ramp_of(snapshot: Snapshot, unit: int, months: range) -> list[Fraction]:
    """How much of a full month of work each month holds, of all people who belong to a unit at the end of them."""
    tree = OrgTree.of(snapshot, last_day(months.stop - 1), since=first_day(months.start))
    found = [Fraction(0)] * len(months)
    for leaf in tree.leaves(unit) if unit in tree else ():
        found = [one + more for one, more in zip(found, ramped(snapshot, leaf, months), strict=True)]
    return found


def ramped(snapshot: Snapshot, leaf: int, months: range) -> list[Fraction]:
    """The same of one person: capacity, ramp of the first months, joining and leaving."""
    person = snapshot.get(Person, leaf) or Person(leaf)
    curve = [Fraction(step, 100) for step in json.loads(person.ramp)]
    hired = -len(curve) if person.start_day is None else month_of_day(person.start_day) - months.start
    left = None if person.end_day is None else month_of_day(person.end_day) - months.start
    share = Fraction(person.capacity, 100)
    return [share * step for step in ramp(curve, hired, len(months), left)]
