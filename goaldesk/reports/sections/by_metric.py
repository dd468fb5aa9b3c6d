"""Attainment by metric: the unit and those directly below it across the metrics that count and have
targets.
"""

from goaldesk.model.sheets.scorecard import StatusRow, status_rows
from goaldesk.reports.blocks import Block, Cell, Column, Figure, Heading, Table, TableRow, Text
from goaldesk.reports.context import Context
from goaldesk.reports.words import flag, period_text

MOST_UNITS = 30


def build(context: Context) -> list[Block]:
    """Title and table; nothing with less than two metrics that have an attainment."""
    if not 0 < len(context.children) <= MOST_UNITS:
        return []
    metrics = [
        row.metric
        for row in context.card.rows
        if row.figures.attainment is not None and (row.weight or not context.card.is_weighted)
    ]
    if len(metrics) < 2:
        return []
    wording = context.wording
    units = [context.unit.id, *context.children]
    columns = (Column("", "text"), *(Column(context.writer(metric).name) for metric in metrics))
    rows = []
    for unit in units:
        found = {
            row.metric_id: row for row in status_rows(context.snapshot, context.period, today=context.today, unit=unit)
        }
        name = Text(context.name(unit), "strong" if unit == context.unit.id else "body")
        rows.append(TableRow((name, *(_cell(context, found.get(metric.id)) for metric in metrics))))
    title = wording.translate("Pack", "Attainment by metric")
    return [
        Heading(title, wording.translate("Pack", "{period}, %").format(period=period_text(context.period, wording))),
        Table(columns, tuple(rows)),
    ]


def _cell(context: Context, row: StatusRow | None) -> Cell:
    if row is None or row.attainment is None:
        return None
    return Figure(context.wording.formats.number(row.attainment * 100, 1), "body", flag(row.status))
