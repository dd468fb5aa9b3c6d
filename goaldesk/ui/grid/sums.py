"""What the selected cells add up to, for the status line. Ratios have no sum; figures of different metrics neither."""

from collections.abc import Sequence
from fractions import Fraction

from goaldesk.model.sheets.grid import ManyRows
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.grid.clipboard import Block
from goaldesk.ui.grid.model import GridModel
from goaldesk.wording import Wording

MOST, MOST_READ = 200_000, 4_000
"""From here on the selection is only counted: adding up more would be felt, of rows that have to be read first (a
million may be there) soonest.
"""


def summary(cells: GridModel, block: Block, columns: Sequence[int], wording: Wording) -> str:
    """Sum, average and count of the figures in a block, as far as these columns are shown; empty if there are none."""
    most = MOST_READ if isinstance(cells.sheet.rows, ManyRows) else MOST
    if block.count > most:
        return wording.translate("Grid", "%n cells", block.count)
    chosen = (cells.cell_at(*spot) for spot in block.places() if spot[1] in columns)
    figures = [cell for cell in chosen if cell.value is not None]
    if not figures:
        return ""
    metrics = {cell.metric for cell in figures}
    metric = metrics.pop() if len(metrics) == 1 else None
    if metric is None or metric.aggregation == "ratio":
        return wording.translate("Grid", "%n figures", len(figures))
    total = sum((cell.value for cell in figures if cell.value is not None), Fraction(0))
    text = wording.translate("Grid", "Sum {sum} · average {average} · %n figures", len(figures))
    return text.format(
        sum=amount_text(total, metric, wording, exact=True),
        average=amount_text(total / len(figures), metric, wording, exact=True),
    )
