"""The actuals of the sample company: the tables by month as dated entries, and up to which day they are complete.

The one rule: the entries of a month, those written out in `entries.csv` included, add up to the tables.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from goaldesk.model.amounts import parts_of
from goaldesk.model.changes import Edit
from goaldesk.model.edits.metrics import set_data_through
from goaldesk.model.entries import EntryBlock, EntryColumns, frozen
from goaldesk.model.periods import day_of, last_day, month_of_day
from goaldesk.model.rows import Metric, Segment, Unit
from goaldesk.model.workdays import Workdays
from goaldesk.samples import spreading, tables
from goaldesk.samples.plan import amount_of
from goaldesk.samples.spreading import Cell, Days, Line

Cells = dict[tuple[str, str, str, int], Cell]
COUNTED = ("calls", "visits", "opportunities", "quotes", "new_customers")


def enter_figures(edit: Edit, facts: Mapping[str, Any], language: str) -> None:
    """Enter all figures, and say for each metric that it is complete up to the day in `company.toml`."""
    metrics = {metric.code: metric for metric in edit.snapshot.all(Metric)}
    last = day_of(facts["company"]["complete_to"])
    silent = {row["unit"]: day_of(row["after"]) for row in facts["silent"]}
    days = Days(Workdays.of(edit.snapshot), last, silent)
    lines = _lines(_cells(metrics), written_out(metrics, language), days, facts, language)
    order = {code: place for place, code in enumerate(metrics)}
    lines.sort(key=lambda line: (line.day, order[line.metric], line.reference, line.unit, line.segment))
    edit.add_entries(_block(edit, lines))
    for metric in metrics.values():
        if metric.aggregation != "ratio":
            set_data_through(edit, metric.id, last)


def written_out(metrics: Mapping[str, Metric], language: str) -> list[Line]:
    """The lines of `entries.csv`; one whose credit is shared is a line for each share."""
    found = []
    for row in tables.rows("entries"):
        amount = amount_of(row["amount"], metrics[row["metric"]])
        day = day_of(dt.date.fromisoformat(row["day"]))
        shares = [share.split(":") for share in row["shared"].split(";") if share] or [[row["unit"], "1"]]
        parts = parts_of(amount, [Fraction(weight) for _, weight in shares])
        shared = row["reference"] if len(shares) > 1 else ""
        for (unit, _), part in zip(shares, parts, strict=True):
            line = Line(
                row["metric"], row["segment"], unit, day, part, row["reference"], row[f"note_{language}"], shared
            )
            found.append(line)
    return found


def _cells(metrics: Mapping[str, Metric]) -> Cells:
    return {
        (row.metric, row.segment, row.unit, month): Cell(
            row.metric, row.segment, row.unit, month, amount_of(text, metrics[row.metric])
        )
        for row in tables.by_month("actuals")
        for month, text in row.months.items()
    }


def _lines(cells: Cells, known: Sequence[Line], days: Days, facts: Mapping[str, Any], language: str) -> list[Line]:
    shipments = _shipments(cells, known, days, facts["refunds"], language)
    by_month: dict[tuple[str, int], list[Line]] = {}
    for line in shipments:
        by_month.setdefault((line.unit, month_of_day(line.day)), []).append(line)
    lines = list(shipments)
    payments: list[Line] = []
    for cell in cells.values():
        worked = days.of(cell.unit, cell.month)
        if cell.metric in COUNTED:
            lines += spreading.counts(cell, worked)
        elif cell.metric == "deals_lost":
            lost = spreading.counts(cell, worked)
            lines += lost + [Line("deals_closed", line.segment, line.unit, line.day, line.amount) for line in lost]
        elif cell.metric == "deals_won":
            value = cells["contract_value", cell.segment, cell.unit, cell.month]
            lines += spreading.deals(cell, value, worked)
        elif cell.metric == "collections":
            payments += spreading.amounts(cell, worked, spreading.PAYMENT)
        elif cell.metric == "gross_profit":
            lines += spreading.profit(cell, by_month[cell.unit, cell.month])
        elif cell.metric == "active_accounts":
            lines.append(cell.line(last_day(cell.month), cell.amount))
    return lines + spreading.numbered(payments, "RC", "PR")


def _shipments(
    cells: Cells, known: Sequence[Line], days: Days, refunds: Mapping[str, Any], language: str
) -> list[Line]:
    found = list(known)
    for cell in cells.values():
        if cell.metric != "revenue":
            continue
        own = [
            line
            for line in known
            if (line.segment, line.unit, month_of_day(line.day)) == (cell.segment, cell.unit, cell.month)
        ]
        worked = days.of(cell.unit, cell.month)
        lines = spreading.amounts(cell, worked, spreading.SHIPMENT, own)
        note = refunds["note"][language]
        found += (
            lines if own else spreading.refunded(lines, refunds["one_in"], Fraction(refunds["share"]), worked, note)
        )
    return spreading.numbered(found, "SO", "CR")


def _block(edit: Edit, lines: Sequence[Line]) -> EntryBlock:
    snapshot = edit.snapshot
    metrics = {row.code: row.id for row in snapshot.all(Metric)}
    units = {row.code: row.id for row in snapshot.all(Unit)}
    segments = {"": 0, **{row.code: row.id for row in snapshot.all(Segment)}}
    ids = edit.new_ids(len(lines))
    columns = EntryColumns(
        frozen(ids),
        frozen([line.day for line in lines]),
        frozen([units[line.unit] for line in lines]),
        frozen([metrics[line.metric] for line in lines]),
        frozen([segments[line.segment] for line in lines]),
        frozen([line.amount for line in lines]),
        frozen([0] * len(lines)),
    )
    return EntryBlock(
        columns, frozen(_splits(ids, lines)), [line.reference for line in lines], [line.note for line in lines]
    )


def _splits(ids: Iterable[int], lines: Sequence[Line]) -> list[int]:
    first: dict[str, int] = {}
    return [first.setdefault(line.shared, id_) if line.shared else 0 for id_, line in zip(ids, lines, strict=True)]
