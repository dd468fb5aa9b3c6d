"""The scorecard: a row for each metric with target, actual, attainment, a bullet, the word, and points if weighted.

One rule: once metrics have weights, the scorecard holds those that count for the score; the others follow in a table
of their own, so that every metric of the workbook is in the pack.
"""

from collections.abc import Sequence
from fractions import Fraction

from goaldesk.model.sheets.revised_words import revised_words
from goaldesk.model.sheets.scorecard import ScoreRow
from goaldesk.model.sheets.words import REVISED_LATE, status_word
from goaldesk.reports.blocks import Block, Bullet, Cell, Column, Figure, Heading, Status, Table, TableRow, Text
from goaldesk.reports.context import Context
from goaldesk.reports.words import flag, months_text, period_text
from goaldesk.wording import unmarked


def build(context: Context) -> list[Block]:
    """Title and table of what counts; nothing without a metric."""
    card = context.card
    rows = [row for row in card.rows if row.weight or not card.is_weighted]
    if not rows:
        return []
    wording = context.wording
    note = wording.translate("Pack", "{period}, money in {currency}").format(
        period=period_text(context.period, wording),
        currency=wording.formats.currency(context.snapshot.settings.currency),
    )
    if not card.is_weighted and all(row.figures.target is None for row in rows):
        return [Heading(wording.translate("Pack", "Scorecard"), note), _plain(context, rows)]
    lines = [_row(context, row, weighted=card.is_weighted) for row in rows]
    if card.is_weighted:
        lines.append(_sum(context))
    remarks = [_cap(context), *_remarks(context, rows)] if card.is_weighted else _remarks(context, rows)
    return [
        Heading(wording.translate("Pack", "Scorecard"), note),
        Table(_columns(context, weighted=card.is_weighted), tuple(lines), _note(context, rows, remarks)),
    ]


def build_others(context: Context) -> list[Block]:
    """Title and table of the metrics that do not count for the score; nothing without any."""
    rows = [row for row in context.card.rows if context.card.is_weighted and not row.weight]
    if not rows:
        return []
    wording = context.wording
    heading = Heading(wording.translate("Pack", "Other metrics"), wording.translate("Pack", "not in the score"))
    if all(row.figures.target is None for row in rows):
        return [heading, _plain(context, rows)]
    lines = tuple(_row(context, row, weighted=False) for row in rows)
    return [heading, Table(_columns(context, weighted=False), lines, _note(context, rows, _remarks(context, rows)))]


def _plain(context: Context, rows: Sequence[ScoreRow]) -> Table:
    """Actuals alone, where no metric has a target in the period: columns that stay empty are not printed."""
    wording = context.wording
    columns = [Column(wording.translate("Pack", "Metric"), "text"), Column(wording.translate("Pack", "Actual"))]
    if context.is_part_of_year:
        columns.append(Column(months_text(context.card.to_date, wording)))
    lines = []
    for row in rows:
        writer = context.writer(row.metric)
        cells: list[Cell] = [Text(writer.name, "strong" if row is context.lead else "body")]
        cells.append(Figure(writer.value(row.figures.actual), "strong"))
        if context.is_part_of_year:
            cells.append(Figure(writer.value(row.to_date.actual)))
        lines.append(TableRow(tuple(cells)))
    remarks = [wording.translate("Pack", "No target is set for these metrics."), *_remarks(context, rows)]
    return Table(tuple(columns), tuple(lines), " ".join(remarks))


def _columns(context: Context, *, weighted: bool) -> tuple[Column, ...]:
    wording = context.wording
    columns = [Column(wording.translate("Pack", "Metric"), "text")]
    if weighted:
        columns.append(Column(wording.translate("Pack", "Weight")))
    columns += [
        Column(wording.translate("Pack", "Target")),
        Column(wording.translate("Pack", "Actual")),
        Column(wording.translate("Pack", "Difference")),
        Column(wording.translate("Pack", "Attainment")),
        Column("", "bullet"),
        Column(wording.translate("Pack", "Result"), "status"),
    ]
    if context.is_part_of_year:
        columns.append(Column(months_text(context.card.to_date, wording)))
    if weighted:
        columns.append(Column(wording.translate("Pack", "Points")))
    return tuple(columns)


def _row(context: Context, row: ScoreRow, *, weighted: bool) -> TableRow:
    wording, figures = context.wording, row.figures
    writer = context.writer(row.metric)
    percent = wording.formats.percent
    lead = context.lead is not None and row.metric.id == context.lead.metric.id
    revised = context.revised.get(row.metric.id)
    late = REVISED_LATE if revised is not None and revised.late is not None else ""
    cells: list[Cell] = [Text(writer.name, "strong" if lead else "body")]
    if weighted:
        cells.append(Figure(wording.formats.whole(row.weight), "quiet"))
    cells += [
        Figure(writer.value(figures.target), "body", late),
        Figure(writer.value(figures.actual), "strong"),
        Figure(writer.change(writer.difference(figures.target, figures.actual))),
        Figure("" if figures.attainment is None else percent(figures.attainment), "strong"),
        _bullet(row),
        Status(figures.status, status_word(figures.status, wording)),
    ]
    if context.is_part_of_year:
        so_far = row.to_date
        share = "" if so_far.attainment is None else percent(so_far.attainment)
        cells.append(Figure(share, "quiet", flag(so_far.status)))
    if weighted:
        judged = row.points is not None and figures.status != "open"
        cells.append(Figure(wording.formats.number(row.points or Fraction(0), 1)) if judged else None)
    return TableRow(tuple(cells))


def _bullet(row: ScoreRow) -> Bullet | None:
    """Actual against target; where less is better, the attainment against 1, so that longer is better everywhere."""
    if row.figures.attainment is None:
        return None
    if row.metric.direction == "down":
        return Bullet(row.figures.attainment, Fraction(1))
    return Bullet(row.figures.actual, row.figures.target)


def _sum(context: Context) -> TableRow:
    """The score below the points, or the weights alone while there is none."""
    wording, card = context.wording, context.card
    score = None if context.score is None else Figure(wording.formats.number(context.score, 1), "strong")
    weight = Figure(wording.formats.whole(sum(row.weight for row in card.rows)), "strong")
    middle: list[Cell] = [None] * (len(_columns(context, weighted=True)) - 3)
    return TableRow((Text(wording.translate("Pack", "Score"), "strong"), weight, *middle, score), "sum")


def _cap(context: Context) -> str:
    wording = context.wording
    text = wording.translate("Pack", "Points are weight times attainment, which counts up to {cap}.")
    return text.format(cap=wording.formats.percent(Fraction(context.snapshot.settings.score_cap, 100), 0))


def _remarks(context: Context, rows: Sequence[ScoreRow]) -> list[str]:
    """What a reader has to know to read the figures right, a sentence each."""
    wording = context.wording
    remarks = _missing(context, rows)
    for row in rows:
        figures, writer = row.figures, context.writer(row.metric)
        if figures.draft:
            remarks.append(wording.translate("Pack", "{metric}: the target is a draft.").format(metric=writer.name))
        if (
            figures.target_basis == "own"
            and figures.children_target is not None
            and figures.children_target != figures.target
            and not writer.is_percent
        ):
            text = wording.translate("Pack", "{metric}: the units below have targets of {amount} together.")
            remarks.append(text.format(metric=writer.name, amount=writer.said(figures.children_target)))
    return remarks


def _note(context: Context, rows: Sequence[ScoreRow], remarks: Sequence[str]) -> str:
    """The remarks, and below them a line for each target that was revised."""
    revised = [context.revised[row.metric.id] for row in rows if row.metric.id in context.revised]
    lines = [" ".join(remarks), *(unmarked(revised_words(one, context.wording)) for one in revised)]
    return "\n".join(line for line in lines if line)


def _missing(context: Context, rows: Sequence[ScoreRow]) -> list[str]:
    """A sentence for all metrics of which the same number of monthly figures is in; not while the period runs."""
    wording = context.wording
    counts: dict[tuple[int, int], list[str]] = {}
    for row in rows:
        figures = row.figures
        over = figures.data_through is None or figures.data_through >= context.period.last_day()
        if over and figures.actual is not None and figures.coverage < 1:
            counts.setdefault((figures.used, figures.expected), []).append(context.writer(row.metric).name)
    text = wording.translate("Pack", "Only {used} of {expected} monthly figures are in: {metrics}.")
    whole = wording.formats.whole
    between = "、" if wording.language == "zh" else ", "
    return [
        text.format(used=whole(used), expected=whole(expected), metrics=between.join(names))
        for (used, expected), names in counts.items()
    ]
