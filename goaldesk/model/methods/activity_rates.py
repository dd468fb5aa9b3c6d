"""Activity targets as people say them: so many a working day, a week or a month, turned into months.

The one rule: the working calendar decides. A week counts as many working days as the company's usual week has, so a
month with a holiday asks for less.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, TypeAlias

from goaldesk.model.amounts import rounded
from goaldesk.model.methods.phasing import phase
from goaldesk.model.rows import Metric
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.workdays import Workdays

Per: TypeAlias = Literal["day", "week", "month"]
PERS: tuple[Per, ...] = ("day", "week", "month")


def counts(metric: Metric) -> bool:
    """Whether a metric is one that people plan by the day: a count that adds up."""
    return metric.aggregation == "flow" and metric.unit == "count"


def months_of_rate(snapshot: Snapshot, rate: Fraction, per: Per, months: Sequence[int]) -> dict[int, int]:
    """The amounts of the months, in the unit of `rate`, whole ones that add up to the rounded whole.

    2 a working day over months of 20 and 22 working days are 40 and 44; 10 a week in a week of five days the same.
    """
    weights = [_counted(snapshot, per, month) for month in months]
    whole = rounded(rate * sum(weights, Fraction(0)))
    return dict(zip(months, phase(whole, weights).values, strict=True)) if whole else dict.fromkeys(months, 0)


def rate_of_months(snapshot: Snapshot, total: int, per: Per, months: Sequence[int]) -> Fraction | None:
    """How many a working day, week or month a total means; None where the months have no working day."""
    whole = sum((_counted(snapshot, per, month) for month in months), Fraction(0))
    return total / whole if whole else None


def _counted(snapshot: Snapshot, per: Per, month: int) -> Fraction:
    """How many days, weeks or months of work a month has."""
    if per == "month":
        return Fraction(1)
    days = Fraction(Workdays.of(snapshot).in_month(month))
    return days if per == "day" else days / max(snapshot.settings.week.count("1"), 1)
