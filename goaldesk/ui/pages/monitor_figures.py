"""What Monitor shows, computed away from the window: plain sheets made from one snapshot. No Qt here."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goaldesk.model.periods import Period
from goaldesk.ui.jobs import Report
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets import Sheet
    from goaldesk.model.sheets.scorecard import Scorecard, StatusRow
    from goaldesk.model.snapshot import Snapshot

CARDS = 4
SCORE_COLUMNS = ("target", "actual", "variance", "attainment", "bullet", "to_date", "status")
UNIT_COLUMNS = ("target", "actual", "attainment")


@dataclass(frozen=True, slots=True)
class Scope:
    """What is looked at: a unit, a period, the metric of the lower tables (None: the first), the day of today."""

    unit: int
    period: Period
    metric: int | None
    today: int


@dataclass(frozen=True, slots=True)
class MonitorFigures:
    """`scores` has a row for each metric, `units` for each unit below, `months` a column for each month of the year;
    `revised` says in words what of the targets was revised.
    """

    scope: Scope
    card: "Scorecard"
    scores: "Sheet"
    units: "Sheet"
    months: "Sheet"
    revised: tuple[str, ...] = ()


def monitor_figures(report: Report, snapshot: "Snapshot", scope: Scope, wording: Wording) -> MonitorFigures:
    """Everything for one view. Raises KeyError for a unit that is not in the workbook."""
    from goaldesk.model.sheets import Sheet
    from goaldesk.model.sheets.revised_targets import revised_target
    from goaldesk.model.sheets.revised_words import revised_words
    from goaldesk.model.sheets.scorecard import scorecard

    card = scorecard(snapshot, scope.unit, scope.period, today=scope.today)
    report(1, 3, "")
    metrics = [row.metric.id for row in card.rows]
    empty = Sheet(())
    if not metrics:
        return MonitorFigures(scope, card, empty, empty, empty)
    metric = scope.metric if scope.metric in metrics else metrics[0]
    chosen = Scope(scope.unit, scope.period, metric, scope.today)
    units = _unit_sheet(snapshot, chosen, metric)
    report(2, 3, "")
    found = (revised_target(snapshot, row.figures, scope.period) for row in card.rows)
    revised = sorted((one for one in found if one is not None), key=lambda one: one.late is None)
    late = {one.metric.id for one in revised if one.late is not None}
    return MonitorFigures(
        chosen,
        card,
        _score_sheet(card, wording, late),
        units,
        _month_sheet(snapshot, chosen, metric),
        tuple(revised_words(one, wording) for one in revised),
    )


def _score_sheet(card: "Scorecard", wording: Wording, late: Collection[int]) -> "Sheet":
    from goaldesk.model.metrics.catalogue import metric_name
    from goaldesk.model.sheets import Cell, Column, Sheet, SheetRow
    from goaldesk.model.sheets.words import REVISED_LATE

    rows = [
        SheetRow(
            row.metric.id,
            metric_name(row.metric, wording),
            cells=(
                Cell(row.figures.target, row.metric, REVISED_LATE if row.metric.id in late else ""),
                Cell(row.figures.actual, row.metric),
                Cell(row.figures.variance, row.metric, kind="change"),
                Cell(row.figures.attainment, row.metric, kind="share"),
                Cell(None, row.metric, kind="bullet"),
                Cell(row.to_date.attainment, row.metric, kind="share"),
                Cell(None, row.metric, row.figures.status, "word"),
            ),
        )
        for row in card.rows
    ]
    return Sheet(tuple(Column(key) for key in SCORE_COLUMNS), tuple(rows))


def _unit_sheet(snapshot: "Snapshot", scope: Scope, metric: int) -> "Sheet":
    from goaldesk.model.sheets import Cell, Column, Sheet, SheetRow
    from goaldesk.model.sheets.tree_table import tree_table

    table = tree_table(snapshot, scope.unit, metric, scope.period, today=scope.today)
    inner = {row.unit.id for row, after in zip(table.rows, table.rows[1:], strict=False) if after.level > row.level}

    def cells(row: "StatusRow") -> tuple[Cell, ...]:
        return (
            Cell(row.target, table.metric),
            Cell(row.actual, table.metric),
            Cell(row.attainment, table.metric, row.status, "share"),
        )

    rows = [
        SheetRow(
            row.unit.id, row.unit.name, row.level, cells(row.period), is_sum=row.unit.id in inner and row.level < 2
        )
        for row in table.rows
    ]
    return Sheet(tuple(Column(key) for key in UNIT_COLUMNS), tuple(rows))


def _month_sheet(snapshot: "Snapshot", scope: Scope, metric: int) -> "Sheet":
    from goaldesk.model.methods.attainment import attainment
    from goaldesk.model.sheets import Cell, Column, Sheet, SheetRow
    from goaldesk.model.sheets.revised_targets import targets_as_agreed
    from goaldesk.model.sheets.scorecard import series

    year = series(snapshot, scope.unit, metric, scope.period, today=scope.today)
    figures = [*(month.figures for month in year.months), year.whole_year]
    periods = [*(snapshot.fiscal.month(month.month) for month in year.months), year.year]
    agreed = targets_as_agreed(snapshot, scope.unit, metric, periods)
    columns = [*(Column(str(month.month)) for month in year.months), Column("year")]
    kinds = {"target": "amount", "actual": "amount", "variance": "change", "attainment": "share"}
    rows = []
    for key, (name, kind) in enumerate(kinds.items()):
        status = [row.status if name == "attainment" else "" for row in figures]
        values = [getattr(row, name) for row in figures]
        cells = tuple(Cell(v, year.metric, s, kind) for v, s in zip(values, status, strict=True))
        rows.append(SheetRow(key, name, cells=cells))
    if agreed is not None:
        shares = [
            attainment(then, row.actual, year.metric.direction) for then, row in zip(agreed, figures, strict=True)
        ]
        for name, kind, values in (("agreed", "amount", agreed), ("agreed_share", "share", shares)):
            rows.append(SheetRow(len(rows), name, cells=tuple(Cell(v, year.metric, "", kind) for v in values)))
    return Sheet(tuple(columns), tuple(rows))
