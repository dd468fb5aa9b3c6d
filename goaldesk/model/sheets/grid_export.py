"""The grid of a month for other programs: a leaf a row, a metric a column, exact.

The one rule: it reads back into the same cells, so the heads are codes and sums are left out; the first head is the
mark by which the import knows it.
"""

from collections.abc import Iterator

from goaldesk.formats import half_up
from goaldesk.model.entry_cells import EntryCell, day_to_enter
from goaldesk.model.own_files import MONTH_MARK
from goaldesk.model.periods import date_of
from goaldesk.model.sheets.month_grid import MonthGrid
from goaldesk.model.spreadsheets import OutTable, Value
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

HEADS = (QT_TRANSLATE_NOOP("MonthGrid", "Date"), QT_TRANSLATE_NOOP("MonthGrid", "Name"))
_WIDTHS = (16, 12, 20)


def month_table(grid: MonthGrid, wording: Wording, today: int) -> OutTable:
    """The leaves of a month with the metrics that are entered; blank is not entered. `today` dates what is new."""
    metrics = [metric for metric in grid.metrics if metric.aggregation != "ratio"]
    heads = (MONTH_MARK, *(wording.translate("MonthGrid", head) for head in HEADS), *(one.code for one in metrics))

    def rows() -> Iterator[list[Value]]:
        for row in grid.rows:
            if not row.is_leaf:
                continue
            unit = row.unit
            day = day_to_enter(grid.snapshot, EntryCell.of_month(unit.id, 0, grid.month), today)
            cells = [grid.cell(unit.id, metric.id) for metric in metrics]
            values: list[Value] = [
                half_up(cell.value, metric.decimals) if cell.entries and cell.value is not None else None
                for cell, metric in zip(cells, metrics, strict=True)
            ]
            yield [unit.code, date_of(day), unit.name, *values]

    places = (None, None, None, *(metric.decimals for metric in metrics))
    name = wording.translate("MonthGrid", "Month")
    return OutTable(name, heads, rows(), places, (*_WIDTHS, *[14] * len(metrics)))
