"""A ratio is always a numerator over a denominator, each summed first: never added, never averaged (win rate, margin).

A weighted average is one too: the sum of value times count over the count. Only cells that have both parts go into
either sum; a denominator of zero gives no value.
"""

from collections.abc import Sequence
from fractions import Fraction

from goaldesk.model.rows import Metric


class Ratio:
    key = "ratio"

    def parts(self, metric: Metric) -> tuple[int, ...]:
        if metric.numerator is None or metric.denominator is None:
            return ()
        return (metric.numerator, metric.denominator)

    def span(self, months: range, known: int | None) -> range:
        return months

    def value(self, parts: Sequence[Fraction]) -> Fraction | None:
        if len(parts) != 2 or parts[1] == 0:
            return None
        return parts[0] / parts[1]
