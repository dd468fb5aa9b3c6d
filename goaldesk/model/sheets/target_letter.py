"""What a target letter says: the agreed targets of one unit for a year, by quarter and month, and what became of them.

The one rule: only what is agreed stands in a letter. A metric without an agreed target is left out, never written as 0,
and where metrics have weights, so are those without one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.errors import Refusal
from goaldesk.model.heads import Heads, Superior
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric, Revision, RevisionMonth, Target, Unit
from goaldesk.model.sheets.scorecard import active_metrics, tree_of
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.workdays import Workdays
from goaldesk.wording import QT_TRANSLATE_NOOP

AGREED = ("agreed", "locked")


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One metric: its target in each quarter, each month and the year, in its own unit; None where not set."""

    metric: Metric
    quarters: tuple[Fraction | None, ...]
    months: tuple[Fraction | None, ...]
    year: Fraction | None


@dataclass(frozen=True, slots=True)
class LetterChange:
    """A revision: of which metric, the year before it and after it, why and when."""

    metric: Metric
    before: Fraction
    after: Fraction
    reason: str
    by: str
    day: int


@dataclass(frozen=True, slots=True)
class TargetLetter:
    """The letter of a unit for a fiscal year. `above` are the units it belongs to, nearest first; `superior` leads the
    nearest of them, if it is said who does; `head` leads the company, or without one agreed the targets; `version`
    counts the agreement as 1 and each day with revisions after it.
    """

    unit: Unit
    above: tuple[Unit, ...]
    superior: Superior | None
    head: str
    year: Period
    version: int
    agreed_by: str
    agreed_day: int | None
    lines: tuple[LetterLine, ...]
    changes: tuple[LetterChange, ...]
    workdays: tuple[int, ...]
    provisional: tuple[int, ...]

    @property
    def number(self) -> str:
        """Year, unit and version."""
        return f"{self.year.label}-{self.unit.code}-{self.version}"

    @property
    def money(self) -> Sequence[LetterLine]:
        """The lines in money."""
        return [line for line in self.lines if line.metric.unit == "money"]


def letter_units(snapshot: Snapshot, year: Period) -> Sequence[Unit]:
    """The people of a year's tree who have an agreed target, in its order."""
    tree, units = tree_of(snapshot, year), snapshot.table(Unit)
    having = {target.unit for target in _agreed(snapshot, year)}
    return [units[(unit,)] for unit in tree.walk() if tree.is_leaf(unit) and unit in having]


def target_letter(snapshot: Snapshot, unit: int, year: Period) -> TargetLetter:
    """The letter of a unit. Raises Refusal `nothing_agreed`."""
    units, tree = snapshot.table(Unit), tree_of(snapshot, year)
    targets = [target for target in _agreed(snapshot, year) if target.unit == unit]
    having = {target.metric for target in targets}
    metrics = [row for row in active_metrics(snapshot) if row.id in having]
    # With weights the letter is about what counts for the score; what leads to it is planned beside it.
    metrics = [row for row in metrics if row.weight] or metrics
    lines = tuple(_line(snapshot, unit, row, year) for row in metrics)
    if not lines:
        raise Refusal(
            "nothing_agreed",
            QT_TRANSLATE_NOOP("Fault", "No letter was made: nothing is agreed with {unit} for {year}. Agree it first."),
            unit=units[(unit,)].name,
            year=year.label,
        )
    changes = _changes(snapshot, targets, {line.metric.id: line for line in lines})
    calendar = Workdays.of(snapshot)
    signed = max(targets, key=lambda target: target.agreed_day or 0)
    heads = Heads.of(snapshot, year.last_day())
    head = heads.of_units.get(tree.path(unit)[0])
    return TargetLetter(
        unit=units[(unit,)],
        above=tuple(units[(one,)] for one in reversed(tree.path(unit)) if one != unit),
        superior=heads.superior(unit, tree),
        head=head.name if head is not None else signed.agreed_by,
        year=year,
        version=1 + len({change.day for change in changes}),
        agreed_by=signed.agreed_by,
        agreed_day=signed.agreed_day,
        lines=lines,
        changes=changes,
        workdays=tuple(calendar.in_month(month) for month in year.month_numbers()),
        provisional=tuple(calendar.provisional_years(year.month_numbers())),
    )


def _agreed(snapshot: Snapshot, year: Period) -> list[Target]:
    """The agreed targets of the plan that begin in this year, over all segments."""
    plan = snapshot.settings.scenario
    return [
        target
        for target in snapshot.all(Target)
        if target.scenario == plan
        and not target.segment
        and target.status in AGREED
        and year.first <= target.first_month < year.end
    ]


def _line(snapshot: Snapshot, unit: int, metric: Metric, year: Period) -> LetterLine:
    figures, months = Figures.of(snapshot), year.month_numbers()

    def own(first: int, count: int) -> Fraction | None:
        figure = figures.target(unit, metric.id, Period("", first, count))
        return figure.value if figure.basis == "own" or metric.aggregation == "ratio" else None

    return LetterLine(
        metric,
        tuple(own(first, min(3, months.stop - first)) for first in months[::3]),
        tuple(own(month, 1) for month in months),
        own(months.start, len(months)),
    )


def _changes(snapshot: Snapshot, targets: Sequence[Target], lines: dict[int, LetterLine]) -> tuple[LetterChange, ...]:
    """The revisions of sums, newest first: the year before each follows from what came after it."""
    owners = {target.id: target.metric for target in targets}
    differences: dict[int, int] = {}
    for month in snapshot.all(RevisionMonth):
        change = (month.new_amount or 0) - (month.old_amount or 0)
        differences[month.revision] = differences.get(month.revision, 0) + change
    now = {metric: line.year for metric, line in lines.items() if line.metric.aggregation == "flow"}
    found = []
    for row in sorted(snapshot.all(Revision), key=lambda row: -row.id):
        after = now.get(owners.get(row.target, 0))
        if after is None:
            continue
        metric = lines[owners[row.target]].metric
        before = after - Fraction(differences.get(row.id, 0), 10**metric.decimals)
        now[metric.id] = before
        found.append(LetterChange(metric, before, after, row.reason, row.revised_by, row.revised_day))
    return tuple(found)
