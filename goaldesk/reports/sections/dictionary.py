"""What is counted: every metric of the pack with its definition, so that nobody argues about the figure."""

from goaldesk.model.metrics.catalogue import metric_definition, metric_name
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.scorecard import ScoreRow
from goaldesk.model.snapshot import Snapshot
from goaldesk.reports.blocks import Block, Column, Heading, Table, TableRow, Text
from goaldesk.reports.context import Context
from goaldesk.wording import Wording


def build(context: Context) -> list[Block]:
    """Title and table; nothing without a metric."""
    if not context.card.rows:
        return []
    wording = context.wording
    columns = (
        Column(wording.translate("Pack", "Metric"), "text"),
        Column(wording.translate("Pack", "What is counted"), "text"),
        Column(wording.translate("Pack", "Complete to"), "text"),
    )
    return [
        Heading(wording.translate("Pack", "What the metrics mean")),
        Table(columns, tuple(_row(context, row) for row in context.card.rows)),
    ]


def _row(context: Context, row: ScoreRow) -> TableRow:
    through = row.figures.data_through
    return TableRow(
        (
            Text(context.writer(row.metric).name, "strong"),
            Text(meaning_of(context.snapshot, row.metric, context.wording)),
            Text("" if through is None else context.wording.formats.date(date_of(through)), "quiet"),
        )
    )


def meaning_of(snapshot: Snapshot, metric: Metric, wording: Wording) -> str:
    """What a metric counts, and in a line below how it adds up."""
    return f"{metric_definition(metric, wording)}\n{_adds_up(snapshot, metric, wording)}".strip()


def _adds_up(snapshot: Snapshot, metric: Metric, wording: Wording) -> str:
    """In words how units and months come together, and which way is better."""
    if metric.aggregation == "ratio":
        parts = [snapshot.get(Metric, part) for part in (metric.numerator, metric.denominator)]
        names = [metric_name(part, wording) for part in parts if part is not None]
        if len(names) == 2:
            text = (
                wording.translate("Pack", "{first} divided by {second}, from their sums; less is better.")
                if metric.direction == "down"
                else wording.translate("Pack", "{first} divided by {second}, from their sums.")
            )
            return text.format(first=names[0], second=names[1])
    if metric.aggregation == "stock":
        if metric.direction == "down":
            return wording.translate("Pack", "Level at the end of the period; less is better.")
        return wording.translate("Pack", "Level at the end of the period.")
    if metric.direction == "down":
        return wording.translate("Pack", "Sum over units and months; less is better.")
    return wording.translate("Pack", "Sum over units and months.")
