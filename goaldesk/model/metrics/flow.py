"""What flows adds up: over units and over months (revenue, calls, visits). A complete cell without entries is 0."""

from collections.abc import Sequence
from fractions import Fraction

from goaldesk.model.metrics.aggregation import Cells, Flags, Ledger
from goaldesk.model.rows import Metric


class Flow:
    key = "flow"

    def parts(self, metric: Metric) -> tuple[int, ...]:
        return (metric.id,)

    def span(self, months: range, known: int | None) -> range:
        return months

    def value(self, parts: Sequence[Fraction]) -> Fraction | None:
        return parts[0]

    def cells(self, ledger: Ledger, complete: Flags) -> Cells:
        amount, entered = ledger.summed()
        return Cells(amount, ledger.pieces.ever_in_month(entered) | complete)
