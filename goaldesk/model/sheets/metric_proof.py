"""The proof of how a metric adds up, with the company's own figures of the fiscal year so far.

The one rule: beside the figure that counts stands the one that the wrong way would give, and it is never used: for a
ratio the plain average of the people, for a level the sum of its months.
"""

from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import Period, first_day, month_of_day, month_text
from goaldesk.model.rows import Metric
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import OrgTree

EXAMPLE = ((Fraction(10), Fraction(20)), (Fraction(30), Fraction(180)))
"""Two people, each with numerator and denominator: 40 ÷ 200 is a fifth, the average of 1/2 and 1/6 is a third."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Values in the metrics' own units. `people` is how many leaves have a value of their own.

    `numerator` and `denominator` are the sums that a ratio is made of; `wrong` is what adding or averaging the wrong
    way would give, None where it gives nothing else to say. `period` is None for the example of a ratio without
    figures.
    """

    value: Fraction | None
    period: Period | None
    data_through: int | None = None
    people: int = 0
    months: int = 0
    numerator: Fraction | None = None
    denominator: Fraction | None = None
    wrong: Fraction | None = None


def metric_proof(snapshot: Snapshot, metric: Metric, *, today: int) -> Proof | None:
    """The proof for a metric, of a ratio without figures an example; None for a flow or level without figures."""
    if snapshot.get(Metric, metric.id) is None:
        return _without_figures(metric)
    figures = Figures.of(snapshot)
    through = figures.table(metric.id).data_through
    period = year_so_far(snapshot, min(today, through) if through is not None else today)
    roots, leaves = _units(snapshot, period)
    actuals = [actual for unit in roots if (actual := figures.actual(unit, metric.id, period)).value is not None]
    own = [value for unit in leaves if (value := figures.actual(unit, metric.id, period).value) is not None]
    if not actuals:
        return _without_figures(metric)
    through = actuals[0].data_through
    if metric.aggregation == "ratio":
        numerator = sum((a.numerator for a in actuals if a.numerator is not None), Fraction(0))
        denominator = sum((a.denominator for a in actuals if a.denominator is not None), Fraction(0))
        value = numerator / denominator if denominator else None
        return Proof(value, period, through, len(own), period.months, numerator, denominator, _mean(own))
    value = sum((a.value for a in actuals if a.value is not None), Fraction(0))
    if metric.aggregation == "flow":
        return Proof(value, period, through, len(own), period.months)
    levels = [_level(figures, roots, metric.id, snapshot.fiscal.month(month)) for month in period.month_numbers()]
    known = [level for level in levels if level is not None]
    return Proof(
        value, period, through, len(own), len(known), wrong=sum(known, Fraction(0)) if len(known) > 1 else None
    )


def year_so_far(snapshot: Snapshot, day: int) -> Period:
    """The fiscal year of a day up to the month of that day. The label is `2026-01/2026-08`, or the month's own."""
    month = month_of_day(day)
    first = snapshot.fiscal.year_of(month).first
    if first == month:
        return snapshot.fiscal.month(month)
    return Period(f"{month_text(first)}/{month_text(month)}", first, month + 1 - first)


def _units(snapshot: Snapshot, period: Period) -> tuple[list[int], list[int]]:
    tree = OrgTree.of(snapshot, period.last_day(), since=first_day(period.first))
    return list(tree.roots), list(tree.leaves())


def _level(figures: Figures, roots: list[int], metric: int, month: Period) -> Fraction | None:
    found = [value for unit in roots if (value := figures.actual(unit, metric, month).value) is not None]
    return sum(found, Fraction(0)) if found else None


def _mean(values: list[Fraction]) -> Fraction | None:
    return sum(values, Fraction(0)) / len(values) if len(values) > 1 else None


def _without_figures(metric: Metric) -> Proof | None:
    if metric.aggregation != "ratio":
        return None
    numerator = sum((part for part, _ in EXAMPLE), Fraction(0))
    denominator = sum((whole for _, whole in EXAMPLE), Fraction(0))
    wrong = _mean([part / whole for part, whole in EXAMPLE])
    return Proof(numerator / denominator, None, None, len(EXAMPLE), 0, numerator, denominator, wrong)
