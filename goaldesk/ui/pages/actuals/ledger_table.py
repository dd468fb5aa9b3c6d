"""Entered and ledger totals of a month side by side, to read."""

from collections.abc import Sequence
from fractions import Fraction

from goaldesk.model.methods.control_totals import LedgerLine
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, TextSheet
from goaldesk.model.sheets.words import amount_text
from goaldesk.wording import Wording


def ledger_table(lines: Sequence[LedgerLine], wording: Wording) -> TextSheet:
    """A row for each metric that is compared; empty without any."""
    if not lines:
        return TextSheet()
    columns = (
        GridColumn("metric", wording.translate("MonthEnd", "Metric"), right=False, stretch=True),
        GridColumn("entered", wording.translate("MonthEnd", "Entered")),
        GridColumn("ledger", wording.translate("MonthEnd", "Ledger")),
    )
    rows = tuple(GridRow(line.metric.id) for line in lines)
    return TextSheet(columns, rows, tuple(_cells(line, wording) for line in lines))


def _cells(line: LedgerLine, wording: Wording) -> tuple[GridCell, ...]:
    name = metric_name(line.metric, wording)
    texts = []
    for amount in (line.entered, line.ledger):
        value = None if amount is None else Fraction(amount, 10**line.metric.decimals)
        texts.append(amount_text(value, line.metric, wording, exact=True))
    said = " · ".join((name, *texts, line.reason)).rstrip(" ·")
    return tuple(GridCell(text, state="text", meaning=said, tip=said) for text in (name, *texts))
