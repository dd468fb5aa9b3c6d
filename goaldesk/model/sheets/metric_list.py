"""All metrics that a company has or could have: its own rows and the rest of the catalogue, by category.

The one rule: a metric of the catalogue that is not in the workbook yet stands here complete, under a negative id, so
that it can be read before it is ticked.
"""

from dataclasses import dataclass, replace
from typing import Literal

from goaldesk.model.metrics.catalogue import CATALOGUE
from goaldesk.model.metrics.catalogue_rows import row_of
from goaldesk.model.rows import Metric, Proposal, Target
from goaldesk.model.snapshot import Snapshot

CATEGORIES = ("result", "activity", "market", "efficiency", "customer")
MEASURED = ("days", "minutes", "score")

Kind = Literal["flow", "stock", "ratio", "average"]
Source = Literal["formula", "import", "entry", "both", "nothing", "ready"]


@dataclass(frozen=True, slots=True)
class MetricLine:
    """A metric with the two that a ratio is computed from, and where its figures come from so far."""

    metric: Metric
    parts: tuple[Metric, ...]
    source: Source

    @property
    def is_known(self) -> bool:
        """Whether it has a row in the workbook."""
        return self.metric.id > 0

    @property
    def in_use(self) -> bool:
        return self.is_known and bool(self.metric.active)

    @property
    def kind(self) -> Kind:
        return kind_of(self.metric)


@dataclass(frozen=True, slots=True)
class Uses:
    """What hangs on a metric: its entries (of a ratio those of its parts), its targets, the ratios made of it."""

    entries: int
    targets: int
    ratios: tuple[Metric, ...]


def kind_of(metric: Metric) -> Kind:
    """How a metric adds up. A weighted average is a ratio that is measured like each of its values: in days, minutes or
    points (the sum of the values divided by their number).
    """
    if metric.aggregation == "ratio":
        return "average" if metric.unit in MEASURED else "ratio"
    return "stock" if metric.aggregation == "stock" else "flow"


def metric_lines(snapshot: Snapshot) -> dict[str, tuple[MetricLine, ...]]:
    """The metrics of each category, in their order."""
    rows = {metric.id: metric for metric in snapshot.all(Metric)}
    taken = {metric.catalogue: metric for metric in rows.values() if metric.catalogue}
    digits = snapshot.settings.currency_digits
    usual = {
        one.key: taken.get(one.key) or replace(row_of(one, digits), id=-at, active=0)
        for at, one in enumerate(CATALOGUE, 1)
    }
    offered = {metric.id: metric for metric in usual.values()}
    named = {one.key: (one.numerator, one.denominator) for one in CATALOGUE if one.numerator}
    lines: dict[str, list[MetricLine]] = {category: [] for category in CATEGORIES}
    for metric in sorted((rows | offered).values(), key=lambda one: (one.position, one.id)):
        if metric.id > 0:
            parts = [rows[part] for part in (metric.numerator, metric.denominator) if part is not None]
        else:
            parts = [usual[key] for key in named.get(metric.catalogue, ())]
        lines[metric.category].append(MetricLine(metric, tuple(parts), _source(snapshot, metric)))
    return {category: tuple(found) for category, found in lines.items()}


def uses(snapshot: Snapshot, metric: Metric) -> Uses:
    """What hangs on a metric of the workbook."""
    parts = [part for part in (metric.numerator, metric.denominator) if part is not None] or [metric.id]
    return Uses(
        sum(int((snapshot.entries.metric == part).sum()) for part in parts),
        sum(target.metric == metric.id for target in snapshot.all(Target))
        + sum(proposal.metric == metric.id for proposal in snapshot.all(Proposal)),
        tuple(one for one in snapshot.all(Metric) if metric.id in (one.numerator, one.denominator)),
    )


def _source(snapshot: Snapshot, metric: Metric) -> Source:
    if metric.id < 0:
        return "ready"
    if metric.aggregation == "ratio":
        return "formula"
    entries = snapshot.entries
    batches = entries.batch[entries.metric == metric.id]
    if not len(batches):
        return "nothing"
    imported = int((batches > 0).sum())
    if imported == len(batches):
        return "import"
    return "both" if imported else "entry"
