"""What all parts of one drafting share: the workbook as it is, the names known so far, the problems, the report."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TypeAlias

from goaldesk.model.importers.answers import Answers
from goaldesk.model.importers.fitting import Joined
from goaldesk.model.importers.layout import LayoutPlan
from goaldesk.model.importers.matching import MetricBook, SegmentBook, UnitBook
from goaldesk.model.importers.problems import Problems
from goaldesk.model.importers.report import ImportReport, MetricSum
from goaldesk.model.rows import Metric
from goaldesk.model.snapshot import Snapshot

Progress: TypeAlias = Callable[[int], None]
"""Is told how many rows were read so far."""


@dataclass(frozen=True, slots=True)
class Context:
    """One drafting."""

    snapshot: Snapshot
    layout: LayoutPlan
    source: Path
    units: UnitBook
    segments: SegmentBook
    metrics: MetricBook
    joined: tuple[Joined, ...]
    problems: Problems
    report: ImportReport
    today: int
    progress: Progress | None = None
    answers: Answers = field(default_factory=Answers)

    def count(self, rows: int) -> None:
        """Note that so many more rows were read. Whoever watches may raise here to break off: nothing was written."""
        self.report.rows += rows
        if self.progress is not None:
            self.progress(self.report.rows)


def metric_sum(metric: Metric, count: int, total: int, rounding: Fraction, days: tuple[int, int] | None) -> MetricSum:
    """What a file holds for one metric; `total` in its smallest unit, `rounding` in its own."""
    first, last = days or (None, None)
    kept = Decimal(total).scaleb(-metric.decimals)
    return MetricSum(metric.code, count, kept, kept - exact_decimal(rounding), first_day=first, last_day=last)


def exact_decimal(value: Fraction) -> Decimal:
    """A fraction of tens as the decimal that it is."""
    places = 0
    while 10**places % value.denominator:
        places += 1
    return Decimal(value.numerator * (10**places // value.denominator)).scaleb(-places)
