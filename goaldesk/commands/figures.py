"""`status`: the figures of a period, a row for each unit and metric."""

import json
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

import click

from goaldesk.commands.session import JSON, Session, on_workbook
from goaldesk.formats import half_up
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.model.rows import Metric
    from goaldesk.model.sheets.scorecard import StatusRow

HEADS = (
    QT_TRANSLATE_NOOP("Status", "Unit"),
    QT_TRANSLATE_NOOP("Status", "Metric"),
    QT_TRANSLATE_NOOP("Status", "Target"),
    QT_TRANSLATE_NOOP("Status", "Actual"),
    QT_TRANSLATE_NOOP("Status", "Variance"),
    QT_TRANSLATE_NOOP("Status", "Attainment"),
    QT_TRANSLATE_NOOP("Status", "Status"),
)


@click.command()
@on_workbook
@click.option("--period", required=True, help="A year (2026), a quarter (2026-Q3) or a month (2026-10).")
@click.option("--unit", help="Only this unit: its code, name or alias.")
@click.option("--metric", help="Only this metric: its code or name.")
@JSON
def status(session: Session, period: str, unit: str | None, metric: str | None, as_json: bool) -> None:
    """Targets and actuals of a workbook FILE in a period, with attainment and status."""
    from goaldesk.model.lookup import find_metric, find_unit
    from goaldesk.model.rows import Metric
    from goaldesk.model.sheets.scorecard import status_rows

    with session.open() as workbook:
        snapshot = workbook.snapshot
        rows = status_rows(
            snapshot,
            snapshot.fiscal.parse(period),
            today=session.day(snapshot),
            unit=find_unit(snapshot, unit).id if unit else None,
            metric=find_metric(snapshot, metric).id if metric else None,
        )
        metrics = {row.id: row for row in snapshot.all(Metric)}
    if as_json:
        click.echo(json.dumps([as_record(row, metrics[row.metric_id]) for row in rows], ensure_ascii=False, indent=1))
    else:
        _print_table(rows, metrics, session.wording)


def as_record(row: "StatusRow", metric: "Metric") -> dict[str, object]:
    """A row as the JSON that other programs read: figures as exact decimal strings, null where there is none."""

    def exact(value: Fraction | None) -> str | None:
        return None if value is None else f"{half_up(value, metric.decimals):f}"

    def share(value: Fraction | None) -> float | None:
        return None if value is None else float(half_up(value, 6))

    return {
        "unit": row.unit,
        "name": row.name,
        "metric": row.metric,
        "period": row.period,
        "target": exact(row.target),
        "actual": exact(row.actual),
        "variance": exact(row.variance),
        "attainment": share(row.attainment),
        "coverage": share(row.coverage),
        "status": row.status,
        "gap": exact(row.gap),
        "target_basis": row.target_basis,
        "children_target": exact(row.children_target),
        "target_coverage": share(row.target_coverage),
        "data_through": None if row.data_through is None else _iso(row.data_through),
    }


def _iso(day: int) -> str:
    from goaldesk.model.periods import date_of

    return date_of(day).isoformat()


def _print_table(rows: list["StatusRow"], metrics: dict[int, "Metric"], wording: Wording) -> None:
    from goaldesk.model.sheets.words import status_word
    from goaldesk.reports.words import Writer

    lines = [[wording.translate("Status", head) for head in HEADS]]
    for row in rows:
        writer = Writer(metrics[row.metric_id], wording, "")
        lines.append(
            [
                row.name,
                writer.name,
                writer.value(row.target),
                writer.value(row.actual),
                writer.change(row.variance),
                "" if row.attainment is None else wording.formats.percent(row.attainment),
                status_word(row.status, wording),
            ]
        )
    print_lines(lines, right=range(2, 6))


def print_lines(lines: Sequence[Sequence[str]], right: range) -> None:
    """Print lines of cells below each other, the columns of figures (`right`) to the right."""
    widths = [max(map(columns_wide, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = [_padded(cell, widths[at], right=at in right) for at, cell in enumerate(line)]
        click.echo("  ".join(cells).rstrip())


def columns_wide(text: str) -> int:
    """How many columns of a terminal a text takes: wide (Chinese) signs take two."""
    import unicodedata

    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def _padded(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - columns_wide(text))
    return space + text if right else text + space
