"""The bookkeeper's commands: `entries`, `enter`, `sheet`, `month`, `ledger`, `close`, `reopen` and `through`.

One rule: a command does what the verb does; amounts are typed as in the window, and said exactly.
"""

import datetime as dt
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from goaldesk.commands.session import JSON, Session, on_workbook
from goaldesk.model.errors import Refusal
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.model.methods.control_totals import LedgerLine
    from goaldesk.model.rows import Metric
    from goaldesk.model.sheets.entry_list import EntryLine
    from goaldesk.model.sheets.month_close import MonthEnd
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.model.spreadsheets import OutTable

_SORTS = ("date", "unit", "metric", "segment", "amount", "source", "reference", "note")
_SOURCES = ("all", "shared", "refunds", "hand", "imported")
_HUNDRED = 100
MONTH = click.option("--month", "month_label", required=True, help="A month (2026-08).")
METRIC = click.option("--metric", "metric_text", required=True, help="A metric: its code or name.")


@click.command()
@on_workbook
@click.option("--period", required=True, help="A year (2026), a quarter (2026-Q3) or a month (2026-10).")
@click.option("--unit", "unit_text", help="Only this unit and what is below it: its code, name or alias.")
@click.option("--metric", "metric_text", help="Only this metric: its code or name.")
@click.option("--source", type=click.Choice(_SOURCES), default="all", show_default=True)
@click.option("--find", default="", help="Only lines with this text, name or amount.")
@click.option("--sort", type=click.Choice(_SORTS), default="date", show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="Write them to this .xlsx or .csv file instead.")
@JSON
def entries(session: Session, period: str, out: Path | None, as_json: bool, **wanted: str | None) -> None:
    """List the entries of FILE in a period; a shared one is one line. In a file each of its parts is a row, and
    `import` reads the file back without a layout.
    """
    from goaldesk.model.lookup import find_metric, find_unit
    from goaldesk.model.sheets.entry_export import entry_table
    from goaldesk.model.sheets.entry_filter import EntryFilter
    from goaldesk.model.sheets.entry_list import EntryList

    with session.open() as workbook:
        snapshot = workbook.snapshot
        chosen = snapshot.fiscal.parse(period)
        unit, metric = wanted["unit_text"], wanted["metric_text"]
        shown = EntryList(
            workbook,
            EntryFilter(
                chosen.first_day(),
                chosen.last_day(),
                unit=find_unit(snapshot, unit).id if unit else None,
                metric=find_metric(snapshot, metric).id if metric else None,
                source=wanted["source"],  # type: ignore[arg-type] # one of _SOURCES, which the option checks
                text=wanted["find"] or "",
            ),
            by=wanted["sort"],  # type: ignore[arg-type] # one of _SORTS
        )
        if out is not None:
            _write(entry_table(workbook, shown.ids().tolist(), session.wording), out)
            return
        records = [_record(line) for line in shown.lines(0, len(shown))]
    if as_json:
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
        return
    for record in records:
        units = ", ".join(record["units"])  # type: ignore[arg-type] # a list of texts by its making
        click.echo("  ".join(str(record[key]) for key in ("id", "date", "metric", "amount")) + f"  {units}")


def _write(table: "OutTable", out: Path) -> None:
    """Write a table as the file's ending says; whatever is not .csv is XLSX."""
    from goaldesk.model.outputs import write_file
    from goaldesk.model.spreadsheets import csv_bytes, xlsx_bytes

    write_file(out, csv_bytes(table) if out.suffix.lower() == ".csv" else xlsx_bytes([table]))
    click.echo(str(out))


@click.command()
@on_workbook
@MONTH
@click.option("--unit", "unit_text", required=True, help="Who fills it in: a person, or a branch with all its people.")
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The .xlsx file.")
def sheet(session: Session, month_label: str, unit_text: str, out: Path) -> None:
    """Make a sheet of FILE to be filled in anywhere; `import` reads it back without a layout."""
    from goaldesk.model.lookup import find_unit
    from goaldesk.model.outputs import write_file
    from goaldesk.model.sheets.entry_sheet import entry_sheet
    from goaldesk.model.sheets.entry_sheet_file import entry_sheet_bytes

    with session.open() as workbook:
        snapshot = workbook.snapshot
        unit, number = find_unit(snapshot, unit_text), _month(snapshot, month_label)
        write_file(out, entry_sheet_bytes(entry_sheet(snapshot, unit, number, session.day(snapshot)), session.wording))
    click.echo(str(out))


def _record(line: "EntryLine") -> dict[str, object]:
    from goaldesk.formats import half_up
    from goaldesk.model.periods import date_of

    decimals = line.metric.decimals
    return {
        "id": line.id,
        "date": date_of(line.day).isoformat(),
        "units": [part.unit.code for part in line.parts],
        "shares": [f"{half_up(part.amount, decimals):f}" for part in line.parts],
        "metric": line.metric.code,
        "segment": line.segment.code if line.segment else "",
        "amount": f"{half_up(line.amount, decimals):f}",
        "reference": line.reference,
        "note": line.note,
        "import": line.batch.file_name if line.batch else None,
        "closed": line.is_closed,
        "elsewhere": line.elsewhere.code if line.elsewhere else None,
    }


@click.command()
@on_workbook
@click.option("--unit", "unit_text", required=True, help="Whose it is: code, name or alias.")
@METRIC
@click.option("--date", required=True, type=click.DateTime(["%Y-%m-%d"]))
@click.option("--amount", required=True, help="Signed, as 1234.50; a refund is negative.")
@click.option("--reference", default="")
@click.option("--note", default="")
@click.option("--share", multiple=True, help="UNIT=PERCENT, for each who shares the credit; together 100.")
@click.option("--yes", is_flag=True, help="Enter it without asking.")
def enter(session: Session, date: dt.datetime, share: Sequence[str], yes: bool, **said: str) -> None:
    """Add one entry to FILE; its number is printed."""
    from goaldesk.model.edits.actuals import Entry, enter_actual, split_credit
    from goaldesk.model.lookup import find_metric, find_unit
    from goaldesk.model.periods import day_of
    from goaldesk.model.sheets.entry_questions import date_questions, question_text, reference_question

    with session.open(read_only=False) as workbook:
        snapshot = workbook.snapshot
        metric, unit = find_metric(snapshot, said["metric_text"]), find_unit(snapshot, said["unit_text"])
        day = day_of(date.date())
        entry = Entry(
            unit.id, metric.id, day, _typed(said["amount"], metric), reference=said["reference"], note=said["note"]
        )
        shares = _shares(snapshot, share)
        twice = reference_question(workbook, said["reference"])
        for question in (*date_questions(snapshot, unit.id, day, session.day(snapshot)), *((twice,) if twice else ())):
            click.echo(question_text(question, session.wording), err=True)
            if not yes:
                click.confirm(session.wording.translate("EntryQuestion", "Go on?"), abort=True, err=True)
        new = workbook.edit(QT_TRANSLATE_NOOP("Edit", "Enter an actual"), enter_actual, entry).value
        if shares:
            new = workbook.edit(QT_TRANSLATE_NOOP("Edit", "Share a credit"), split_credit, new, shares).value[0]
    click.echo(str(new))


def _shares(snapshot: "Snapshot", said: Sequence[str]) -> dict[int, int]:
    """The units of `UNIT=PERCENT` with their percents. Raises Refusal `shares_not_whole`."""
    from goaldesk.model.lookup import find_unit

    shares: dict[int, int] = {}
    for one in said:
        name, _, percent = one.rpartition("=")
        if not percent.isascii() or not percent.isdigit():
            raise click.UsageError("--share takes UNIT=PERCENT, as ann=60.")
        shares[find_unit(snapshot, name).id] = int(percent)
    total = sum(shares.values())
    if shares and total != _HUNDRED:
        raise Refusal(
            "shares_not_whole",
            QT_TRANSLATE_NOOP("Fault", "The shares add up to {total} percent; nothing was changed: make them 100."),
            total=total,
        )
    return shares


@click.command()
@on_workbook
@MONTH
@click.option("--out", type=click.Path(path_type=Path), help="Write its grid to this .xlsx or .csv file instead.")
@JSON
def month(session: Session, month_label: str, out: Path | None, as_json: bool) -> None:
    """Say what stands between a month of FILE and its closing, and what would explain a difference. A grid written to
    a file reads back into the same cells.
    """
    from goaldesk.model.sheets.grid_export import month_table
    from goaldesk.model.sheets.month_close import month_end
    from goaldesk.model.sheets.month_grid import MonthGrid

    with session.open() as workbook:
        snapshot = workbook.snapshot
        if out is not None:
            grid = MonthGrid(snapshot, _month(snapshot, month_label))
            _write(month_table(grid, session.wording, session.day(snapshot)), out)
            return
        end = month_end(snapshot, _month(snapshot, month_label), session.day(snapshot))
    record = _month_record(snapshot, end, session.wording)
    if as_json:
        click.echo(json.dumps(record, ensure_ascii=False, indent=1))
        return
    said = session.wording
    text = said.translate("MonthEnd", "{entered} of {expected} cells are entered.")
    click.echo(text.format(entered=end.complete.entered, expected=end.complete.expected))
    for one in record["missing"]:
        click.echo(said.translate("MonthEnd", "Blank: {what}.").format(what=one))
    for line in record["ledger"]:
        text = said.translate("MonthEnd", "{metric}: entered {entered}, ledger {ledger}, difference {difference}.")
        click.echo(text.format(**{key: "-" if value is None else value for key, value in line.items()}))
        for one in line["explanations"]:
            click.echo(f"  {one}")


def _month_record(snapshot: "Snapshot", end: "MonthEnd", wording: Wording) -> dict[str, Any]:
    """A month end as other programs read it."""
    from goaldesk.model.periods import date_of, month_text
    from goaldesk.model.rows import Metric, Unit

    missing = [
        f"{snapshot.table(Unit)[(unit,)].name}, {snapshot.table(Metric)[(metric,)].name}"
        for unit, metric in end.complete.missing
    ]
    return {
        "month": month_text(end.month),
        "closed": end.is_closed,
        "can_close": end.can_close,
        "due": date_of(end.due_day).isoformat(),
        "entered": end.complete.entered,
        "expected": end.complete.expected,
        "missing": missing,
        "ledger": [_ledger_record(snapshot, line, end.month, wording) for line in end.ledger],
        "steps": dict(zip(("complete", "ledger", "closed", "packs", "actions"), end.marks, strict=True)),
    }


def _ledger_record(snapshot: "Snapshot", line: "LedgerLine", number: int, wording: Wording) -> dict[str, Any]:
    from goaldesk.model.methods.ledger_search import explanations
    from goaldesk.model.sheets.ledger_words import explanation_text

    amounts = {"entered": line.entered, "ledger": line.ledger, "difference": line.difference}
    found = explanations(snapshot, line.metric, number)
    return {
        "metric": line.metric.code,
        **{key: None if amount is None else _exact(amount, line.metric) for key, amount in amounts.items()},
        "reason": line.reason,
        "explanations": [explanation_text(snapshot, line.metric, one, wording) for one in found],
    }


@click.command()
@on_workbook
@MONTH
@METRIC
@click.option("--total", help="What the ledger says, as 1234.50.")
@click.option("--reason", default="", help="Why a difference is accepted.")
def ledger(session: Session, month_label: str, metric_text: str, total: str | None, reason: str) -> None:
    """Note in FILE what the ledger says for a metric and month, or why it differs."""
    from goaldesk.model.edits.months import explain_difference, set_control_total
    from goaldesk.model.lookup import find_metric

    with session.open(read_only=False) as workbook:
        metric = find_metric(workbook.snapshot, metric_text)
        number = _month(workbook.snapshot, month_label)
        if total is not None:
            label = QT_TRANSLATE_NOOP("Edit", "Note the ledger's total")
            workbook.edit(label, set_control_total, metric.id, number, _typed(total, metric), reason=reason)
        elif reason:
            workbook.edit(
                QT_TRANSLATE_NOOP("Edit", "Explain a difference"), explain_difference, metric.id, number, reason
            )
        else:
            raise click.UsageError("Say --total or --reason.")


@click.command()
@on_workbook
@MONTH
@click.option("--anyway", is_flag=True, help="Close it although cells are blank.")
def close(session: Session, month_label: str, anyway: bool) -> None:
    """Close a month of FILE, with a backup: its figures are fixed from then on."""
    from goaldesk.model.edits.months import close_month
    from goaldesk.model.sheets.month_close import month_end

    with session.open(read_only=False) as workbook:
        number = _month(workbook.snapshot, month_label)
        complete = month_end(workbook.snapshot, number, session.day(workbook.snapshot)).complete
        if complete.missing and not anyway:
            raise Refusal(
                "month_incomplete",
                QT_TRANSLATE_NOOP("Fault", "{month} stays open. Blank cells: {missing}. Enter them, or say why not."),
                month=month_label,
                missing=len(complete.missing),
            )
        workbook.edit(QT_TRANSLATE_NOOP("Edit", "Close a month"), close_month, number)
        workbook.back_up()


@click.command()
@on_workbook
@MONTH
@click.option("--reason", required=True, help="Why; it stands in the history.")
def reopen(session: Session, month_label: str, reason: str) -> None:
    """Reopen a month of FILE, with all that were closed after it."""
    from goaldesk.model.edits.months import reopen_back_to

    with session.open(read_only=False) as workbook:
        workbook.edit(
            QT_TRANSLATE_NOOP("Edit", "Reopen a month"), reopen_back_to, _month(workbook.snapshot, month_label), reason
        )


@click.command()
@on_workbook
@METRIC
@click.option("--date", required=True, type=click.DateTime(["%Y-%m-%d"]))
def through(session: Session, metric_text: str, date: dt.datetime) -> None:
    """Say up to which day the actuals of a metric in FILE are complete."""
    from goaldesk.model.edits.months import set_data_through
    from goaldesk.model.lookup import find_metric
    from goaldesk.model.periods import day_of

    with session.open(read_only=False) as workbook:
        metric = find_metric(workbook.snapshot, metric_text)
        workbook.edit(
            QT_TRANSLATE_NOOP("Edit", "Say how far figures are complete"),
            set_data_through,
            metric.id,
            day_of(date.date()),
        )


def _month(snapshot: "Snapshot", label: str) -> int:
    """The month of a label. Raises Refusal `bad_period` for what is longer than a month too."""
    period = snapshot.fiscal.parse(label)
    if period.months != 1:
        raise Refusal(
            "bad_month", QT_TRANSLATE_NOOP("Fault", "“{text}” is not a month. Write it as 2026-10."), text=label
        )
    return period.first


def _typed(text: str, metric: "Metric") -> int:
    """A typed amount in the metric's smallest unit. Raises Refusal as `typed_amount`, `no_amount` for none."""
    from goaldesk.model.importers.typed import typed_amount

    amount = typed_amount(text, metric.decimals)
    if amount is None:
        raise Refusal("no_amount", QT_TRANSLATE_NOOP("Fault", "The amount is missing; nothing was changed: type one."))
    return amount


def _exact(amount: int, metric: "Metric") -> str:
    from goaldesk.model.sheets.export import exact

    return exact(amount, metric.decimals)
