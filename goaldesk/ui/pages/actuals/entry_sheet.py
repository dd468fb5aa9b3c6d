"""The grids in which actuals are typed, as sheets: a month by metrics, or a metric by days.

One rule: what a cell says is made here, what it is worth in the model; a cell of a leaf is typed, all others say why
they are not.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import partial
from typing import TYPE_CHECKING

from goaldesk.formats import half_up
from goaldesk.model.entry_cells import EntryCell
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.metrics.catalogue import metric_definition, metric_name
from goaldesk.model.periods import date_of, year_and_month
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.grid import GridCell, GridColumn, Place
from goaldesk.model.sheets.words import amount_text
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.day_grid import DayGrid
    from goaldesk.model.sheets.entry_rows import EntryRow
    from goaldesk.model.sheets.month_grid import MonthCell, MonthGrid
    from goaldesk.model.spreadsheets import OutTable

STATES = {
    "empty": "normal",
    "entered": "normal",
    "several": "normal",
    "computed": "computed",
    "closed": "closed",
    "elsewhere": "outside",
}


@dataclass(frozen=True, slots=True)
class CellWords:
    """What all cells of a sheet share when they are put into words: the month, whether it is closed, the language."""

    month: int
    is_closed: bool
    wording: Wording

    def month_text(self, back: int = 0) -> str:
        """The month of the sheet, or one some months back, with its year."""
        return self.wording.formats.month(dt.date(*year_and_month(self.month - back), 1))

    def why_not(self, row: "EntryRow", metric: Metric) -> str:
        """Why one cannot type into a cell."""
        if self.is_closed:
            text = self.wording.translate(
                "Actuals",
                "{month} is closed. Correct it with an entry in an open month, or reopen it with a reason.",
            )
            return text.format(month=self.month_text())
        if metric.aggregation == "ratio":
            text = self.wording.translate(
                "Actuals", "{metric} is computed from two other metrics. Type those; this one follows."
            )
            return text.format(metric=metric_name(metric, self.wording))
        text = self.wording.translate(
            "Actuals", "{unit} is the sum of the rows below it. Type there; this one follows."
        )
        return text.format(unit=row.unit.name)

    def cell(self, cell: "MonthCell", row: "EntryRow", metric: Metric) -> GridCell:
        """A cell of the model as it is shown."""
        text = amount_text(cell.value, metric, self.wording, exact=metric.aggregation != "ratio")
        state = STATES[cell.state]
        if metric.aggregation == "ratio" or (not row.is_leaf and state == "normal"):
            state = "computed"
        return GridCell(
            text,
            plain_text(cell.value, metric),
            state,
            value=cell.value,
            metric=metric,
            count=cell.entries,
            why_not="" if state in ("normal", "outside") else self.why_not(row, metric),
        )

    def unit(self, row: "EntryRow") -> GridCell:
        """The first cell of a row: the unit, and what the month brought it."""
        said = row.unit.name
        if row.moved_from is not None and row.moved_on is not None:
            text = self.wording.translate("Actuals", "{unit} · from {team} since {date}")
            date = self.wording.formats.day(date_of(row.moved_on))
            said = text.format(unit=row.unit.name, team=row.moved_from.name, date=date)
        elif row.is_leaf and not row.is_there:
            said = self.wording.translate("Actuals", "{unit} · not there in this month").format(unit=row.unit.name)
        return GridCell(row.unit.name, state="text", meaning=said, tip=said, ink="" if row.is_there else "text3")

    def beside(self, cell: "MonthCell", metric: Metric) -> Sequence[str]:
        """What to compare with, and how many entries a figure is made of."""
        said = []
        for value, back in ((cell.last_month, 1), (cell.last_year, 12)):
            if value is not None:
                said.append(f"{self.month_text(back)} {amount_text(value, metric, self.wording, exact=True)}")
        if cell.entries > 1:
            said.append(self.wording.translate("Actuals", "%n entries", cell.entries))
        return said


def plain_text(value: Fraction | None, metric: Metric) -> str:
    """A figure for other programs and for typing: digits and a point, all its decimals."""
    if value is None:
        return ""
    if metric.unit == "percent":
        return f"{half_up(value * 100, max(0, metric.decimals - 2)):f}%"
    return f"{half_up(value, metric.decimals):f}"


class MonthSheet:
    """Units down, metrics across, one month. Of a month to come (`planned`) blank cells show the targets in grey."""

    frozen = 1

    def __init__(self, grid: "MonthGrid", wording: Wording, title: str, *, planned: bool = False) -> None:
        self.grid = grid
        self._planned = planned
        self.words = CellWords(grid.month, grid.is_closed, wording)
        self._wording = wording
        self.rows = grid.grid_rows
        self.columns = (GridColumn("unit", title, right=False), *self._heads())

    def cell(self, row: int, column: int) -> GridCell:
        record = self.grid.rows[row]
        if column == 0:
            return self.words.unit(record)
        metric = self.grid.metrics[column - 1]
        shown = self.words.cell(self.grid.cell(record.unit.id, metric.id, full=False), record, metric)
        if self._planned and not shown.text:
            target = self._target(record.unit.id, metric)
            shown = replace(shown, text=target, state="target" if shown.writable else shown.state, ink="text3")
        return replace(shown, meaning=partial(self._said, record, metric, shown.text))

    def _target(self, unit: int, metric: Metric) -> str:
        """What is planned for a month that has not come yet."""
        snapshot = self.grid.snapshot
        target = Figures.of(snapshot).target(unit, metric.id, snapshot.fiscal.month(self.grid.month))
        return amount_text(target.value, metric, self._wording)

    def _said(self, row: "EntryRow", metric: Metric, text: str) -> str:
        """What a cell says in words, made when it is asked for."""
        name = metric_name(metric, self._wording)
        beside = self.words.beside(self.grid.cell(row.unit.id, metric.id), metric)
        about = f"{row.unit.name} · {name} · {self.words.month_text()} {text}".strip()
        return " · ".join((about, *beside))

    def own_table(self, today: int) -> "OutTable | None":
        """The month as our import reads it back; a segment alone would be read as the whole."""
        from goaldesk.model.sheets.grid_export import month_table

        return None if self.grid.segment else month_table(self.grid, self._wording, today)

    def entry_cell(self, place: Place) -> EntryCell:
        """The entries that a place stands for."""
        return EntryCell.of_month(int(str(place.row)), int(place.column), self.grid.month, self.grid.segment)

    def metric_of(self, place: Place) -> Metric | None:
        return next((metric for metric in self.grid.metrics if str(metric.id) == place.column), None)

    def _heads(self) -> Sequence[GridColumn]:
        heads = []
        kind = ""
        for metric in self.grid.metrics:
            now = "ratio" if metric.aggregation == "ratio" else "money" if metric.unit == "money" else "count"
            name = metric_name(metric, self._wording)
            tip = f"{name}: {metric_definition(metric, self._wording)}"
            heads.append(
                GridColumn(str(metric.id), name, rule=now != kind and bool(kind), locked=self.words.is_closed, tip=tip)
            )
            kind = now
        return heads


class DaySheet:
    """Units down, the days of a month across, one metric; the month's sum stands first."""

    frozen = 2

    def __init__(self, grid: "DayGrid", wording: Wording, title: str) -> None:
        self.grid = grid
        self.words = CellWords(grid.month, grid.is_closed, wording)
        self._wording = wording
        self._title = title
        self.rows = grid.grid_rows
        self.columns = self._heads()

    def cell(self, row: int, column: int) -> GridCell:
        record = self.grid.rows[row]
        if column == 0:
            return self.words.unit(record)
        name = metric_name(self.grid.metric, self._wording)
        if column == 1:
            return self._sum(record, f"{record.unit.name} · {name} · {self.words.month_text()}")
        day = self.grid.columns[column - 2]
        about = f"{record.unit.name} · {name} · {self._wording.formats.weekday(date_of(day.day))}"
        cell = self.words.cell(self.grid.cell(record.unit.id, day.day), record, self.grid.metric)
        cell = replace(cell, meaning=f"{about} {cell.text}".strip())
        if not day.is_workday and cell.state == "normal":
            return replace(cell, ground="subtle")
        return cell

    def entry_cell(self, place: Place) -> EntryCell:
        """The entries that a place stands for; of the sum those of the whole month."""
        unit, metric = int(str(place.row)), self.grid.metric.id
        if place.column == "sum":
            return EntryCell.of_month(unit, metric, self.grid.month, self.grid.segment)
        return EntryCell.of_day(unit, metric, int(place.column), self.grid.segment)

    def metric_of(self, place: Place) -> Metric | None:
        return self.grid.metric if place.column != "unit" else None

    def _sum(self, row: "EntryRow", about: str) -> GridCell:
        metric, value = self.grid.metric, self.grid.month_value(row.unit.id)
        text = amount_text(value, metric, self._wording, exact=True)
        why = self._wording.translate("Actuals", "This is the sum of the days. Type into a day.")
        meaning = f"{about} {text}".strip()
        plain = plain_text(value, metric)
        return GridCell(text, plain, "computed", value=value, metric=metric, why_not=why, meaning=meaning)

    def _heads(self) -> tuple[GridColumn, ...]:
        formats = self._wording.formats
        heads = [
            GridColumn("unit", self._title, right=False),
            GridColumn("sum", formats.month_name(dt.date(*year_and_month(self.grid.month), 1)), rule=True),
        ]
        for day in self.grid.columns:
            date = date_of(day.day)
            heads.append(
                GridColumn(
                    str(day.day),
                    str(date.day),
                    rule=date.weekday() == 0 or day is self.grid.columns[0],
                    locked=False,
                    tip=formats.weekday(date),
                )
            )
        return tuple(heads)
