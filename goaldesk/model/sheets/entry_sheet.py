"""The entry sheet of a person or a branch: what there is to be filled in anywhere and read back.

The one rule: a cell of the sheet is a cell of the grid. What it shows now stands in it; where typing could not change
it (a closed month, several entries, a shared one) it is fixed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from goaldesk.formats import half_up
from goaldesk.model.entry_cells import EntryCell, day_to_enter
from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.day_grid import DayGrid
from goaldesk.model.sheets.entry_rows import EntryRow
from goaldesk.model.sheets.expected_cells import Expected
from goaldesk.model.sheets.month_grid import MonthCell, MonthGrid
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What stands in a cell, in the metric's own unit; `is_fixed` where it is only shown."""

    value: Decimal | None
    is_fixed: bool


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A leaf on a day (the day its figures of the month get), with a cell for each metric."""

    unit: Unit
    day: int
    cells: tuple[SheetCell, ...]


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The metrics that are entered by the `month`, or by the `day`."""

    by: Literal["month", "day"]
    metrics: tuple[Metric, ...]
    lines: tuple[SheetLine, ...]


@dataclass(frozen=True, slots=True)
class EntrySheet:
    """The sheet of what is below `unit` for a month."""

    unit: Unit
    month: int
    tables: tuple[SheetTable, ...]


def entry_sheet(snapshot: Snapshot, unit: Unit, month: int, today: int) -> EntrySheet:
    """The sheet of a unit: its leaves that owe figures, with the metrics that they owe.

    Raises Refusal `nothing_to_enter` where there are none.
    """
    grid = MonthGrid(snapshot, month, unit=unit.id)
    tables = [
        table
        for table in (_by_month(snapshot, grid, today), _by_day(snapshot, grid, unit, today))
        if table.metrics and table.lines
    ]
    if not tables:
        raise Refusal(
            "nothing_to_enter",
            QT_TRANSLATE_NOOP("Fault", "Nobody below {name} owes figures in this month; no sheet was made."),
            name=unit.name,
        )
    return EntrySheet(unit, month, tuple(tables))


def _owed(snapshot: Snapshot, grid: MonthGrid, *, daily: bool) -> tuple[Metric, ...]:
    expected = Expected(snapshot, grid.month)
    return tuple(
        metric
        for metric in grid.metrics
        if metric.aggregation != "ratio"
        and (metric.cadence == "day") == daily
        and any(row.is_leaf and expected.is_expected(row.unit.id, metric.id) for row in grid.rows)
    )


def _leaves(grid: MonthGrid) -> Iterator[EntryRow]:
    return (row for row in grid.rows if row.is_leaf and row.is_there)


def _by_month(snapshot: Snapshot, grid: MonthGrid, today: int) -> SheetTable:
    metrics = _owed(snapshot, grid, daily=False)
    lines = [
        SheetLine(
            row.unit,
            day_to_enter(snapshot, EntryCell.of_month(row.unit.id, 0, grid.month), today),
            tuple(_cell(grid.cell(row.unit.id, metric.id), metric) for metric in metrics),
        )
        for row in _leaves(grid)
    ]
    return SheetTable("month", metrics, tuple(lines))


def _by_day(snapshot: Snapshot, grid: MonthGrid, unit: Unit, today: int) -> SheetTable:
    metrics = _owed(snapshot, grid, daily=True)
    grids = [DayGrid(snapshot, metric, grid.month, today=today, unit=unit.id) for metric in metrics]
    if not grids:
        return SheetTable("day", (), ())
    lines = []
    for row in _leaves(grid):
        for column in grids[0].columns:
            if not row.first <= column.day <= row.last:
                continue
            shown = [(one.cell(row.unit.id, column.day), one.metric) for one in grids]
            if column.is_workday or any(cell.entries for cell, _ in shown):
                lines.append(SheetLine(row.unit, column.day, tuple(_cell(cell, metric) for cell, metric in shown)))
    return SheetTable("day", metrics, tuple(lines))


def _cell(cell: MonthCell, metric: Metric) -> SheetCell:
    value = cell.value if cell.entries else None
    return SheetCell(_exact(value, metric), cell.state == "closed" or cell.entries > 1)


def _exact(value: Fraction | None, metric: Metric) -> Decimal | None:
    return None if value is None else half_up(value, metric.decimals)
