"""What a plan asks of each person, beside what each reached and the chance of each, and what would be fairer.

The one rule: who has no full year is named, and is in no statistic; the total of a trial is the total of the plan.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from goaldesk.model.methods.fairness import FEWEST, quantile, rank_correlation
from goaldesk.model.methods.forecast import NoForecast
from goaldesk.model.methods.outlook import Outlook, outlook_of
from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.raises import Ask, Quantiles, Ratchet, half_counts, ratchet_of, same_chance, same_growth
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.split_methods import ramped
from goaldesk.model.methods.year_landing import is_over, year_landings
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric, Person, Target, Unit
from goaldesk.model.sheets.plan_grid import PlanView
from goaldesk.model.sheets.scorecard import tree_of
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships

PEOPLE = "people"
"""The level of those below whom nobody stands; any other level is a kind of units."""

HEALTHY = (Fraction(1, 2), Fraction(7, 10))
"""The share of people with a chance of 1 in 2 or better that is healthy."""

WIDEST = 0.50
"""Further apart than this, the chances are unequal."""

POTENTIAL = 0.50
"""Below this rank correlation targets do not follow what people have."""


@dataclass(frozen=True, slots=True)
class Work:
    """How much of the year a person works: the full `months` of work (capacity, ramp, joining and leaving counted) `of`
    how many, and what of the target lies in months without any, in which nobody can reach it.
    """

    months: Fraction
    of: int
    vacant: int


@dataclass(frozen=True, slots=True)
class Asked:
    """One person: amounts in the metric's smallest unit, and the chance of the target; `work` is None for a team.

    `left_out` says why there is no comparison: `joined` or `left` (on `day`), `part` (a target for a part of a year
    only), `no_last_target`, `no_landing`; empty for those who are compared. `moved` is the day in one of the two years
    on which somebody came to a team or left it for another, whose two years are then not those of the same people.
    """

    unit: int
    name: str
    landing: int | None
    before: int | None
    target: int
    left_out: str
    day: int | None
    outlook: Outlook | None
    work: Work | None = None
    moved: int | None = None

    @property
    def a_month(self) -> Fraction | None:
        """What is asked for each month of full work, ramp and leaving counted; None where there is none."""
        work = self.work
        return (self.target - work.vacant) / work.months if work is not None and work.months else None

    @property
    def ask(self) -> Ask:
        """What is asked, for the formulas; of those who are compared."""
        return Ask(self.landing or 0, self.before, self.target)

    @property
    def chance(self) -> float | None:
        """The chance, 0 to 1; None for want of history."""
        return None if self.outlook is None else self.outlook.chance(self.target)


@dataclass(frozen=True, slots=True)
class Trial:
    """Other amounts with the same total, one for each who is compared: `key` is as_is, growth, half or chance.

    `spread` is by how much the best chance is above the worst, `moved` how much changes hands.
    """

    key: str
    amounts: tuple[int, ...]
    ratchet: Ratchet | None
    spread: float | None
    moved: int


@dataclass(frozen=True, eq=False)
class Fairness:
    """`people` are sorted by their last result (without one, by growth), those who are left out at the end. `agreed`
    are the units whose target is agreed or locked.
    """

    view: PlanView
    level: str
    metric: Metric
    before: Period
    over: bool
    people: tuple[Asked, ...]
    agreed: frozenset[int]
    trials: tuple[Trial, ...]

    @cached_property
    def compared(self) -> tuple[Asked, ...]:
        return tuple(one for one in self.people if not one.left_out)

    @cached_property
    def left_out(self) -> tuple[Asked, ...]:
        return tuple(one for one in self.people if one.left_out)

    @property
    def of_people(self) -> bool:
        """Whether people are compared, and not teams or regions."""
        return self.level == PEOPLE

    @property
    def enough(self) -> bool:
        """Whether there are enough people for a statistic."""
        return len(self.compared) >= FEWEST

    @cached_property
    def has_results(self) -> bool:
        """Whether there were targets in the year before."""
        return any(one.before is not None for one in self.people)

    @cached_property
    def ratchet(self) -> Ratchet | None:
        return ratchet_of([one.ask for one in self.compared])

    @cached_property
    def chances(self) -> tuple[float, ...]:
        """The known chances of those who are compared."""
        return tuple(chance for one in self.compared if (chance := one.chance) is not None)

    @cached_property
    def half_or_better(self) -> int:
        """How many have a chance of 1 in 2 or better."""
        return sum(chance >= 0.5 for chance in self.chances)

    @cached_property
    def spread(self) -> float | None:
        """By how much the best chance is above the worst."""
        return max(self.chances) - min(self.chances) if self.chances else None

    @cached_property
    def follows_potential(self) -> float | None:
        """The rank correlation of targets and landings; None for too few people."""
        asks = [one.ask for one in self.compared]
        return rank_correlation([a.target for a in asks], [a.landing for a in asks]) if self.enough else None

    @cached_property
    def usual_month(self) -> Fraction | None:
        """The median of what is asked of those compared for each month of full work; None for too few of them."""
        found = [amount for one in self.compared if (amount := one.a_month) is not None]
        return Fraction(quantile([float(amount) for amount in found], 0.5)) if len(found) >= FEWEST else None

    @cached_property
    def come_or_gone(self) -> tuple[Asked, ...]:
        """Newcomers and leavers."""
        return tuple(one for one in self.left_out if one.left_out in ("joined", "left") and one.work is not None)

    @cached_property
    def vacant(self) -> tuple[Asked, ...]:
        """Those with targets in months in which they do not work."""
        return tuple(one for one in self.people if one.work is not None and one.work.vacant)

    @cached_property
    def growths(self) -> tuple[float, float, float] | None:
        """The first quartile, the median and the third one of the growth on the landing; None for too few people."""
        found = [float(one.ask.growth) for one in self.compared]
        return (quantile(found, 0.25), quantile(found, 0.5), quantile(found, 0.75)) if self.enough else None

    def work_out(self) -> None:
        """Compute all statistics now, beside the window: of thousands of people they take their time."""
        for name, kept in vars(type(self)).items():
            if isinstance(kept, cached_property):
                getattr(self, name)


def levels_of(snapshot: Snapshot, year: Period) -> list[str]:
    """The levels that can be compared, from the top: the kinds of which there are several, and the people."""
    tree, units = tree_of(snapshot, year), snapshot.table(Unit)
    kinds = [units[(unit,)].kind for unit in tree.walk() if not tree.is_leaf(unit)]
    return [*(kind for kind in dict.fromkeys(kinds) if kinds.count(kind) > 1), PEOPLE]


def can_compare(metric: Metric) -> bool:
    """Whether what is asked can be compared: amounts that add up, of which more is better."""
    return metric.aggregation == "flow" and metric.direction == "up"


def fairness_of(snapshot: Snapshot, view: PlanView, level: str = PEOPLE) -> Fairness:
    """What is asked of the people, or of the units of a kind, in a plan of a metric that `can_compare`. It takes about
    a millisecond a person.
    """
    before = snapshot.fiscal.year_of(view.year.first - 1)
    metric = Figures.of(snapshot).metric(view.metric)
    people = _Reading(snapshot, view, before).people(level)
    people.sort(key=lambda one: (bool(one.left_out), *_rank(one)))
    compared = [one for one in people if not one.left_out]
    least = 10 ** max(metric.decimals - metric.shown, 0)
    return Fairness(
        view,
        level,
        metric,
        before,
        is_over(snapshot, metric.id, before),
        tuple(people),
        _agreed(snapshot, view),
        tuple(_trials(compared, least)) if len(compared) > 1 else (),
    )


class _Reading:
    """Who is asked for what, from the figures."""

    def __init__(self, snapshot: Snapshot, view: PlanView, before: Period) -> None:
        self.snapshot, self.view, self.before = snapshot, view, before
        self.figures = Figures.of(snapshot)
        self.scale = 10 ** self.figures.metric(view.metric).decimals
        self.landings = year_landings(snapshot, view.metric, view.segment, before)

    def people(self, level: str) -> list[Asked]:
        """Those of a level who have a target."""
        tree, units = tree_of(self.snapshot, self.view.year), self.snapshot.table(Unit)
        chosen = [
            unit
            for unit in tree.walk()
            if (tree.is_leaf(unit) if level == PEOPLE else not tree.is_leaf(unit) and units[(unit,)].kind == level)
        ]
        targets = {unit: self._target(unit, self.view.year, self.view.scenario) for unit in chosen}
        last = {unit: self._target(unit, self.before, None) for unit in chosen}
        compares = any(amount is not None for amount, _ in last.values())
        moves = {} if level == PEOPLE else self._moves()
        return [
            replace(
                self._asked(
                    units[(unit,)],
                    (amount, whole),
                    last[unit],
                    self._work(unit) if level == PEOPLE else None,
                    compares=compares,
                ),
                moved=moves.get(unit),
            )
            for unit, (amount, whole) in targets.items()
            if amount is not None and amount > 0
        ]

    def _asked(
        self, unit: Unit, now: tuple[int, bool], last: tuple[int | None, bool], work: Work | None, *, compares: bool
    ) -> Asked:
        found = self.landings.get(unit.id)
        landing = None if found is None else int(found * self.scale)
        why, day = self._employed(unit)
        if not why and not (now[1] and (last[1] or last[0] is None)):
            why = "part"
        if not why and compares and not last[0]:
            why = "no_last_target"
        if not why and (landing is None or landing <= 0):
            why = "no_landing"
        return Asked(unit.id, unit.name, landing, last[0], now[0], why, day, self._outlook(unit.id), work)

    def _moves(self) -> dict[int, int]:
        """The units that somebody came to or left for another within the two years, and on which day last."""
        memberships = Memberships.of(self.snapshot)
        found: dict[int, int] = {}
        for unit, days in memberships.days.items():
            for day in days[1:]:
                if self.before.first_day() <= day <= self.view.year.last_day():
                    before, after = (set(self._above(memberships, unit, when)) for when in (day - 1, day))
                    found |= {one: max(day, found.get(one, day)) for one in before ^ after}
        return found

    @staticmethod
    def _above(memberships: Memberships, unit: int, day: int) -> Iterator[int]:
        above = memberships.parent(unit, day)
        while above is not None:
            yield above
            above = memberships.parent(above, day)

    def _work(self, unit: int) -> Work:
        months = self.view.year.month_numbers()
        works = ramped(self.snapshot, unit, months)
        idle = [month for month, part in zip(months, works, strict=True) if not part]
        amounts = (self._target(unit, Period("", month, 1), self.view.scenario)[0] for month in idle)
        return Work(sum(works, Fraction(0)), len(months), sum(amount for amount in amounts if amount is not None))

    def _employed(self, unit: Unit) -> tuple[str, int | None]:
        person = self.snapshot.get(Person, unit.id)
        start = None if person is None else person.start_day
        if start is not None and start > self.before.first_day():
            return "joined", start
        ends = [day for day in (unit.ended, None if person is None else person.end_day) if day is not None]
        return ("left", min(ends)) if ends and min(ends) < self.view.year.last_day() else ("", None)

    def _target(self, unit: int, year: Period, scenario: int | None) -> tuple[int | None, bool]:
        figure = self.figures.target(unit, self.view.metric, year, self.view.segment, scenario)
        return None if figure.value is None else int(figure.value * self.scale), figure.coverage >= 1

    def _outlook(self, unit: int) -> Outlook | None:
        subject = Subject(unit, self.view.metric, self.view.segment, self.view.year.month_numbers())
        try:
            return outlook_of(self.snapshot, subject)
        except NoForecast:
            return None


def _rank(one: Asked) -> tuple[Fraction, str]:
    if one.landing is None or one.landing <= 0:
        return Fraction(0), one.name
    asked = one.ask
    return -(asked.growth if asked.result is None else asked.result), one.name


def _trials(compared: Sequence[Asked], least: int) -> list[Trial]:
    asks = [one.ask for one in compared]
    outcomes: list[Quantiles | None] = [None if one.outlook is None else one.outlook.outcome for one in compared]
    tried: list[tuple[str, tuple[int, ...] | None]] = [
        ("as_is", tuple(ask.target for ask in asks)),
        ("growth", same_growth(asks, least=least)),
    ]
    if any(ask.before is not None for ask in asks):
        tried.append(("half", half_counts(asks, least=least)))
    tried.append(("chance", same_chance(asks, outcomes, least=least)))
    return [_trial(key, compared, amounts) for key, amounts in tried if amounts is not None]


def _trial(key: str, compared: Sequence[Asked], amounts: tuple[int, ...]) -> Trial:
    pairs = list(zip(compared, amounts, strict=True))
    ratchet = ratchet_of([Ask(one.landing or 0, one.before, amount) for one, amount in pairs])
    chances = [one.outlook.chance(amount) for one, amount in pairs if one.outlook is not None]
    moved = sum(max(amount - one.target, 0) for one, amount in pairs)
    return Trial(key, amounts, ratchet, max(chances) - min(chances) if chances else None, moved)


def _agreed(snapshot: Snapshot, view: PlanView) -> frozenset[int]:
    return frozenset(
        target.unit
        for target in snapshot.all(Target)
        if target.metric == view.metric
        and (target.scenario, target.segment) == (view.scenario, view.segment)
        and target.status in ("agreed", "locked")
        and target.first_month < view.year.end
        and view.year.first < target.first_month + target.months
    )
