"""Month by month: target, actual and attainment of the leading metric, and the actuals of the others."""

from fractions import Fraction

from goaldesk.model.methods.attainment import attainment
from goaldesk.model.sheets.revised_targets import targets_as_agreed
from goaldesk.model.sheets.scorecard import ScoreRow, StatusRow, month_table
from goaldesk.reports.adding_up import added_up
from goaldesk.reports.blocks import Block, Cell, Column, Figure, Heading, Table, TableRow, Text
from goaldesk.reports.context import Context
from goaldesk.reports.words import Writer, flag, months_text


def build(context: Context) -> list[Block]:
    """Target, actual and attainment of the leading metric; nothing where there are none."""
    return [] if context.lead is None else _leading(context, context.lead)


def _months(context: Context, row: ScoreRow) -> list[StatusRow]:
    """The months of the year so far, and behind them their total if there are several."""
    table = month_table(context.snapshot, context.unit.id, row.metric.id, context.period, today=context.today)
    return _with_total([*table.months], table.total)


def _lead_months(context: Context, lead: ScoreRow) -> list[StatusRow]:
    """The same of the leading metric, from the series that the chart shows."""
    if context.lead_series is None:
        return []
    so_far = context.card.to_date.month_numbers()
    return _with_total([one.figures for one in context.lead_series.months if one.month in so_far], lead.to_date)


def _with_total(months: list[StatusRow], total: StatusRow) -> list[StatusRow]:
    return [*months, total] if len(months) > 1 else months


def _columns(context: Context) -> tuple[Column, ...]:
    so_far = context.card.to_date
    columns = [Column("", "text"), *(Column(context.month_name(month)) for month in so_far.month_numbers())]
    if so_far.months > 1:
        columns.append(Column(months_text(so_far, context.wording)))
    return tuple(columns)


def _leading(context: Context, lead: ScoreRow) -> list[Block]:
    months = _lead_months(context, lead)
    if all(row.target is None and row.actual is None for row in months):
        return []
    wording, writer = context.wording, context.writer(lead.metric)
    targets = _figures(context, [row.target for row in months], writer)
    actuals = _figures(context, [row.actual for row in months], writer)
    shares: list[Cell] = [
        Figure(_share(context, row.attainment), "body", flag(row.status)) if row.attainment is not None else None
        for row in months
    ]
    rows = []
    if any(targets):
        rows.append(TableRow((Text(wording.translate("Pack", "Target")), *(Figure(text) for text in targets))))
    name = Text(wording.translate("Pack", "Actual"), "strong")
    rows.append(TableRow((name, *(Figure(text, "strong") for text in actuals))))
    if any(shares):
        rows.append(TableRow((Text(wording.translate("Pack", "Attainment, %")), *shares)))
    rows += _as_agreed(context, lead, months)
    note = wording.translate("Pack", "{metric}, {unit}") if writer.unit() else wording.translate("Pack", "{metric}")
    return [
        Heading(wording.translate("Pack", "Month by month"), note.format(metric=writer.name, unit=writer.unit())),
        Table(_columns(context), tuple(rows)),
    ]


def _as_agreed(context: Context, lead: ScoreRow, months: list[StatusRow]) -> list[TableRow]:
    """The targets as they were agreed, and the attainment on them; nothing where they still are."""
    so_far, wording, writer = context.card.to_date, context.wording, context.writer(lead.metric)
    periods = [context.snapshot.fiscal.month(month) for month in so_far.month_numbers()]
    periods += [so_far] if len(months) > len(periods) else []
    agreed = targets_as_agreed(context.snapshot, context.unit.id, lead.metric.id, periods)
    if agreed is None:
        return []
    direction = lead.metric.direction
    shares = [attainment(then, row.actual, direction) for then, row in zip(agreed, months, strict=True)]
    return [
        TableRow(
            (
                Text(wording.translate("Pack", "Target as agreed"), "quiet"),
                *(Figure(text, "quiet") for text in _figures(context, agreed, writer)),
            )
        ),
        TableRow(
            (
                Text(wording.translate("Pack", "Attainment on it, %"), "quiet"),
                *(Figure(_share(context, share), "quiet") for share in shares),
            )
        ),
    ]


def build_others(context: Context) -> list[Block]:
    """The actuals of all other metrics; nothing where there are none."""
    rows = []
    for row in context.card.rows:
        if context.lead is not None and row.metric.id == context.lead.metric.id:
            continue
        months = _months(context, row)
        if all(one.actual is None for one in months):
            continue
        writer = context.writer(row.metric)
        texts = _figures(context, [one.actual for one in months], writer)
        cells = (Figure(text, "body", flag(one.status)) for text, one in zip(texts, months, strict=True))
        rows.append(TableRow((Text(writer.name), *cells)))
    if not rows:
        return []
    title = context.wording.translate("Pack", "The other metrics by month")
    return [Heading(title, context.wording.translate("Pack", "actual")), Table(_columns(context), tuple(rows))]


def _figures(context: Context, values: list[Fraction | None], writer: Writer) -> list[str]:
    """The values as written; of a flow the months as shown add up to the total as shown."""
    *months, total = values
    if writer.metric.aggregation != "flow" or not months or total is None:
        return [writer.value(value) for value in values]
    places = [at for at, value in enumerate(months) if value is not None]
    parts = [value for value in months if value is not None]
    inside = set(context.period.month_numbers())
    first = context.card.to_date.first
    kept = frozenset(number for number, at in enumerate(places) if first + at in inside)
    shown: list[Fraction | None] = [None] * len(months)
    for at, part in zip(places, added_up(parts, total, writer.written_digits, kept=kept), strict=True):
        shown[at] = part
    return [writer.value(value) for value in (*shown, total)]


def _share(context: Context, attainment: Fraction | None) -> str:
    return "" if attainment is None else context.wording.formats.number(attainment * 100, 1)
