"""What the selected cells add up to, for the status line. Ratios have no sum; figures of different metrics neither."""

from collections.abc import Iterable
from fractions import Fraction

from goaldesk.model.sheets.grid import GridCell
from goaldesk.model.sheets.words import amount_text
from goaldesk.wording import Wording

MOST = 200_000
"""From here on the selection is only counted: adding up more would be felt."""


def summary(cells: Iterable[GridCell], wording: Wording) -> str:
    """Sum, average and count of the figures among these cells; empty if there are none."""
    figures = [cell for cell in cells if cell.value is not None]
    if not figures:
        return ""
    metrics = {cell.metric for cell in figures}
    metric = metrics.pop() if len(metrics) == 1 else None
    if metric is None or metric.aggregation == "ratio" or len(figures) > MOST:
        return wording.translate("Grid", "%n figures", len(figures))
    total = sum((cell.value for cell in figures if cell.value is not None), Fraction(0))
    text = wording.translate("Grid", "Sum {sum} · average {average} · %n figures", len(figures))
    return text.format(
        sum=amount_text(total, metric, wording, exact=True),
        average=amount_text(total / len(figures), metric, wording, exact=True),
    )
