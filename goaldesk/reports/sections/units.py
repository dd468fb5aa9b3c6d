"""The units below: the people of a team ranked, or the tree of a company, with the period and the year."""

from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.periods import date_of
from goaldesk.model.sheets.tree_table import Move, TreeRow, TreeTable
from goaldesk.reports.adding_up import ShownFigures
from goaldesk.reports.blocks import Block, Bullet, Cell, Column, Figure, Heading, Table, TableRow, Text
from goaldesk.reports.context import Context
from goaldesk.reports.words import Writer, flag, months_text, period_text

MOST_ROWS = 60
TOP_LEVELS = 2


@dataclass(frozen=True, slots=True)
class _Look:
    """How the rows of the table are written: the shown figures by unit, the metric's writer, whether with targets."""

    shown: dict[int, ShownFigures]
    writer: Writer
    targets: bool


def build(context: Context) -> list[Block]:
    """Title and table; nothing without a metric or units below."""
    table = context.units
    if table is None:
        return []
    look = _Look(context.shown_units, context.writer(table.metric), _has_targets(table))
    return _ranked(context, table, look) if context.leads_leaves else _tree(context, table, look)


def _ranked(context: Context, table: TreeTable, look: _Look) -> list[Block]:
    """People in the order of their attainment, those without one last; the team as the sum."""
    top, *people = table.rows
    people.sort(key=lambda row: (row.period.attainment is None, -(row.period.attainment or 0), row.unit.name))
    title = context.wording.translate("Pack", "People, ranked by attainment in {period}")
    rows = [_row(context, row, look, (Text(row.unit.name, "strong"), str(rank))) for rank, row in enumerate(people, 1)]
    rows.append(_row(context, top, look, (Text(top.unit.name, "strong"), "")))
    rows[-1] = TableRow(rows[-1].cells, "sum")
    columns = (Column("", "text"), *_columns(context, table, look.writer))
    return [
        Heading(title.format(period=period_text(context.period, context.wording, year=False)), _legend(context, table)),
        Table(columns, tuple(rows), " ".join(_moves(context, table))),
    ]


def _tree(context: Context, table: TreeTable, look: _Look) -> list[Block]:
    """Units as a tree, down to the level that still fits; what is not shown is said."""
    deepest = _deepest(table)
    rows = [
        _row(context, row, look, (Text(row.unit.name, "strong" if row.level < TOP_LEVELS else "body", row.level), None))
        for row in table.rows
        if row.level <= deepest
    ]
    shown = [row for row in table.rows if row.level <= deepest]
    strong = [
        TableRow(row.cells, "strong") if unit.level == 1 and number else row
        for number, (row, unit) in enumerate(zip(rows, shown, strict=True))
    ]
    remarks = _moves(context, table)
    hidden = len(table.rows) - len(shown)
    if hidden:
        remarks.append(context.wording.translate("Pack", "%n unit(s) below these are not listed.", hidden))
    return [
        Heading(context.wording.translate("Pack", "Units"), _legend(context, table)),
        Table(_columns(context, table, look.writer), tuple(strong), " ".join(remarks)),
    ]


def _deepest(table: TreeTable) -> int:
    """The lowest level with which the table has not more than `MOST_ROWS` rows, at least the first."""
    deepest = max(row.level for row in table.rows)
    while deepest > 1 and sum(row.level <= deepest for row in table.rows) > MOST_ROWS:
        deepest -= 1
    return deepest


def _legend(context: Context, table: TreeTable) -> str:
    """What the bar of the year shows, if there is one."""
    if not _has_targets(table):
        return ""
    return context.wording.translate("Pack", "bar: actual, tick: due so far, post: target of the year")


def _has_targets(table: TreeTable) -> bool:
    """Whether any unit has a target in the year; without one the columns for it are not printed."""
    return any(row.year.target is not None or row.period.target is not None for row in table.rows)


def _columns(context: Context, table: TreeTable, writer: Writer) -> tuple[Column, ...]:
    wording = context.wording
    unit = writer.unit()
    named = (
        writer.name if not unit else wording.translate("Pack", "{metric}, {unit}").format(metric=writer.name, unit=unit)
    )
    period = period_text(context.period, wording)
    actual = wording.translate("Pack", "Actual")
    if not _has_targets(table):
        spans = [period, months_text(table.to_date, wording)] if context.is_part_of_year else [period]
        return (Column(named, "text"), *(Column(actual, group=span) for span in spans))
    columns = [
        Column(named, "text"),
        Column(wording.translate("Pack", "Target"), group=period),
        Column(actual, group=period),
        Column(wording.translate("Pack", "Difference"), group=period),
        Column(wording.translate("Pack", "Attained"), group=period),
    ]
    if context.is_part_of_year:
        months = months_text(table.to_date, wording)
        columns += [
            Column(wording.translate("Pack", "Target"), group=months),
            Column(actual, group=months),
            Column(wording.translate("Pack", "Attained"), group=months),
        ]
    columns.append(Column(wording.translate("Pack", "Year in one bar"), "bullet"))
    return tuple(columns)


def _row(context: Context, row: TreeRow, look: _Look, head: tuple[Text, str | None]) -> TableRow:
    """One unit. A head with a rank has a cell for it in front."""
    shown, writer = look.shown[row.unit.id], look.writer
    name, rank = head
    role = "strong" if name.role == "strong" else "body"
    cells: list[Cell] = [name] if rank is None else [Text(rank, "quiet"), name]
    actuals = [Figure(writer.value(shown.actual), role)]
    if context.is_part_of_year:
        actuals.append(Figure(writer.value(shown.year_actual), role))
    if not look.targets:
        return TableRow((*cells, *actuals))
    cells += [
        Figure(writer.value(shown.target), "quiet"),
        actuals[0],
        Figure(writer.change(shown.difference)),
        _attained(context, row.period.attainment, row.period.status),
    ]
    if context.is_part_of_year:
        cells += [
            Figure(writer.value(shown.year_target), "quiet"),
            actuals[1],
            _attained(context, row.to_date.attainment, row.to_date.status),
        ]
    return TableRow((*cells, _bar(row)))


def _attained(context: Context, share: Fraction | None, status: str) -> Cell:
    return None if share is None else Figure(context.wording.formats.percent(share), "body", flag(status))


def _bar(row: TreeRow) -> Bullet | None:
    if row.year.target is None or row.year.target <= 0:
        return None
    return Bullet(row.to_date.actual, row.year.target, row.to_date.target)


def _moves(context: Context, table: TreeTable) -> list[str]:
    """A sentence for each unit that changed its place in the year."""
    return [_move(context, move) for move in table.moves]


def _move(context: Context, move: Move) -> str:
    wording = context.wording
    day = wording.formats.date(date_of(move.day))
    if move.before is None or move.after is None:
        return wording.translate("Pack", "{unit} has its place since {day}.").format(unit=move.unit.name, day=day)
    text = wording.translate("Pack", "{unit} counts for {before} until {day}, and for {after} from then on.")
    until = wording.formats.date(date_of(move.day - 1))
    return text.format(unit=move.unit.name, before=move.before.name, after=move.after.name, day=until)
