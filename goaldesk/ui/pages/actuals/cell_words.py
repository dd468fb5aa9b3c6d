"""What is said beside a figure: its target, earlier months, what a computed one comes from, questions about a date."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from goaldesk.model.methods.rollup import Figures
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import month_of_day, year_and_month
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, TextSheet
from goaldesk.model.sheets.scorecard import status_row, tree_of
from goaldesk.model.sheets.words import amount_text
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.entry_cells import EntryCell
    from goaldesk.model.sheets.month_grid import MonthCell
    from goaldesk.model.sheets.past import CellChange
    from goaldesk.model.snapshot import Snapshot


MOST_CHANGES = 5


@dataclass(frozen=True, slots=True)
class Parts:
    """The figures that a computed one comes from, with a line below them."""

    sheet: TextSheet
    words: str
    total: str


def targeted(snapshot: "Snapshot", cell: "EntryCell", metric: Metric, today: int, wording: Wording) -> str:
    """The target of the month and how much of it was reached; empty without one."""
    unit = snapshot.table(Unit)[(cell.unit,)]
    period = snapshot.fiscal.month(month_of_day(cell.first))
    row = status_row(Figures.of(snapshot), unit, metric, period, today)
    if row.target is None:
        return wording.translate("Actuals", "no target")
    target = amount_text(row.target, metric, wording)
    if row.attainment is None:
        return wording.translate("Actuals", "target {target}").format(target=target)
    text = wording.translate("Actuals", "target {target} · {attainment}")
    return text.format(target=target, attainment=wording.formats.percent(row.attainment))


def compared(shown: "MonthCell", month: int, metric: Metric, wording: Wording) -> tuple[str, ...]:
    """Last month and the same month last year, each with the change since."""
    said = []
    for value, back in ((shown.last_month, 1), (shown.last_year, 12)):
        if value is None:
            continue
        when = wording.formats.month(dt.date(*year_and_month(month - back), 1))
        figure = amount_text(value, metric, wording, exact=True)
        if shown.value is None or value <= 0 or metric.aggregation == "ratio":
            said.append(f"{when}  {figure}")
            continue
        share = shown.value / value - 1
        change = wording.formats.percent(share)
        said.append(f"{when}  {figure}  {'+' if share > 0 else ''}{change}")
    return tuple(said)


def made_of(snapshot: "Snapshot", cell: "EntryCell", metric: Metric, wording: Wording) -> Parts:
    """The rows below a sum, or the two metrics of a ratio."""
    period = snapshot.fiscal.month(month_of_day(cell.first))
    figures = Figures.of(snapshot)
    if metric.aggregation == "ratio":
        return _ratio(figures, cell, metric, wording)
    units = snapshot.table(Unit)
    tree = tree_of(snapshot, period)
    rows = [(units[(one,)], figures.actual(one, metric.id, period).value) for one in tree.children(cell.unit)]
    total = figures.actual(cell.unit, metric.id, period).value
    text = wording.translate("Actuals", "Sum of %n rows", len(rows))
    parts = [(unit.id, unit.name, amount_text(value, metric, wording, exact=True)) for unit, value in rows]
    return Parts(_listed(parts, wording.translate("Actuals", "Unit"), wording), text, _whole(total, metric, wording))


def past_lines(changes: "Sequence[CellChange]", metric: Metric, wording: Wording) -> tuple[str, ...]:
    """Who changed a cell, and when, newest first."""
    said = []
    for change in changes[:MOST_CHANGES]:
        at = dt.datetime.fromisoformat(change.at).astimezone()
        text = wording.translate("Actuals", "{who}, {when}: {what}")
        who = change.desk or wording.translate("Actuals", "somebody")
        said.append(text.format(who=who, when=wording.formats.moment(at), what=_changed(change, metric, wording)))
    if len(changes) > MOST_CHANGES:
        said.append(wording.translate("Actuals", "and earlier changes"))
    return tuple(said)


def _changed(change: "CellChange", metric: Metric, wording: Wording) -> str:
    """What an edit did to the amounts of a cell: those that stayed as they were are left out."""
    gone, come = list(change.gone), list(change.come)
    for amount in change.gone:
        if amount in come:
            gone.remove(amount)
            come.remove(amount)
    before, after = (
        ", ".join(amount_text(Fraction(one, 10**metric.decimals), metric, wording, exact=True) for one in amounts[:3])
        for amounts in (gone, come)
    )
    if before and after:
        return wording.translate("Actuals", "{before} became {after}").format(before=before, after=after)
    if after:
        return wording.translate("Actuals", "{after} entered").format(after=after)
    if before:
        return wording.translate("Actuals", "{before} taken away").format(before=before)
    return wording.translate("Edit", change.label)


def _ratio(figures: Figures, cell: "EntryCell", metric: Metric, wording: Wording) -> Parts:
    period = figures.snapshot.fiscal.month(month_of_day(cell.first))
    parts = []
    for one in (metric.numerator, metric.denominator):
        if one is None:
            continue
        part = figures.metric(one)
        value = figures.actual(cell.unit, one, period).value
        parts.append((one, metric_name(part, wording), amount_text(value, part, wording, exact=True)))
    total = figures.actual(cell.unit, metric.id, period).value
    words = wording.translate("Actuals", "The first divided by the second")
    return Parts(_listed(parts, wording.translate("Actuals", "Metric"), wording), words, _whole(total, metric, wording))


def _listed(parts: list[tuple[int, str, str]], head: str, wording: Wording) -> TextSheet:
    columns = (
        GridColumn("name", head, right=False, stretch=True),
        GridColumn("figure", wording.translate("Actuals", "Amount")),
    )
    cells = tuple(
        (
            GridCell(name, state="text", meaning=f"{name} {figure}"),
            GridCell(figure, state="text", meaning=f"{name} {figure}"),
        )
        for _, name, figure in parts
    )
    return TextSheet(columns, tuple(GridRow(key) for key, _, _ in parts), cells)


def _whole(value: Fraction | None, metric: Metric, wording: Wording) -> str:
    return amount_text(value, metric, wording, exact=metric.aggregation != "ratio")
