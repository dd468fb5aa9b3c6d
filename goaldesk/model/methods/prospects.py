"""What the history of each unit says about a year that is being planned: where the year before lands, and how the year
itself may turn out.

The one rule: prospects come from history alone. They are the same for every scenario, and nothing that is planned moves
them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from goaldesk.model.methods.forecast import NoForecast
from goaldesk.model.methods.history import history_of
from goaldesk.model.methods.outlook import Outlook, outlook_of
from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.seasonality import MONTHS
from goaldesk.model.methods.year_landing import is_over, year_landings
from goaldesk.model.periods import Period
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree


@dataclass(frozen=True, slots=True)
class Prospect:
    """How a unit's year may turn out: what its complete months reached, and the outlook of the others, both in the
    metric's smallest unit.
    """

    reached: int
    outlook: Outlook
    direction: str

    @property
    def months(self) -> int:
        """How many months of history it rests on."""
        return len(self.outlook.history.amounts)

    @property
    def mean(self) -> int:
        """What the year is expected to come to."""
        return self.reached + round(self.outlook.outcome.mean)

    def chance(self, target: int) -> float:
        """The chance, 0 to 1, of a target for the whole year."""
        return self.outlook.chance(target - self.reached, self.direction)

    def quantile(self, share: float) -> int:
        """The amount at or below which the year stays with this chance."""
        return self.reached + round(self.outlook.outcome.quantile(share))


@dataclass(frozen=True, slots=True)
class Prospects:
    """By unit. `before` is what the year before comes to, a landing where it is not over (`is_landing`); `year` has no
    entry for a unit whose history is too short or says nothing.
    """

    before: Mapping[int, Fraction | None] = field(default_factory=dict)
    is_landing: bool = False
    year: Mapping[int, Prospect] = field(default_factory=dict)


def prospects(
    snapshot: Snapshot, about: tuple[int, int], year: Period, told: Callable[[int, int], None] = lambda done, of: None
) -> Prospects:
    """The prospects of all units of a year's tree for a metric and segment. A year's outlook needs twelve complete
    months; levels and ratios have none. It takes about a millisecond a unit; `told` hears how far it is.
    """
    metric, segment = about
    before = snapshot.fiscal.year_of(year.first - 1)
    figures, row = Figures.of(snapshot), Figures.of(snapshot).metric(metric)
    units = list(OrgTree.of(snapshot, year.last_day(), since=year.first_day()).walk())
    flows = row.aggregation == "flow"
    lands = flows and not is_over(snapshot, metric, before)
    if lands:
        reached = year_landings(snapshot, metric, segment, before)
    else:
        reached = {unit: figures.actual(unit, metric, before, segment).value for unit in units}
    found: dict[int, Prospect] = {}
    for at, unit in enumerate(units if flows else ()):
        told(at, len(units))
        prospect = _prospect(snapshot, Subject(unit, metric, segment, year.month_numbers()), row.direction)
        if prospect is not None:
            found[unit] = prospect
    return Prospects({unit: reached.get(unit) for unit in units}, lands, found)


def _prospect(snapshot: Snapshot, year: Subject, direction: str) -> Prospect | None:
    history = history_of(snapshot, year.unit, year.metric, year.segment, before=year.months.stop)
    rest = range(max(history.end, year.months.start), year.months.stop)
    if len(history.amounts) < MONTHS or not rest:
        return None
    reached = sum(history.of(month) or 0 for month in year.months)
    try:
        outlook = outlook_of(snapshot, Subject(year.unit, year.metric, year.segment, rest))
    except NoForecast:
        return None
    return Prospect(reached, outlook, direction)
