"""The grid against a table of Qt that holds every text in C++: a jump to far rows, and one cell that changes."""

import os
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.harness import WHOLE, Result, Size, calls_in_turn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

ROWS, COLUMNS = 36_000, 14
SIZE = (1440, 800)


class _Figures:
    """A sheet of written figures."""

    frozen = 1

    def __init__(self, rows: int) -> None:
        from goaldesk.model.rows import Metric
        from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow

        money = Metric(1, "revenue", "Revenue", "flow", "result")
        self.columns = tuple(GridColumn(str(at), f"Column {at}", right=at > 0) for at in range(COLUMNS))
        self.rows = tuple(GridRow(at, level=at % 3) for at in range(rows))
        self.cells = [GridCell(f"{at * 997 % 1_000_000:,}.50", value=Fraction(at), metric=money) for at in range(rows)]

    def cell(self, row: int, column: int) -> object:
        return self.cells[(row * 31 + column) % len(self.rows)]


def _jumping(view: "QTableView", rows: Iterator[int]) -> Callable[[], None]:
    from PySide6.QtWidgets import QAbstractItemView

    def jump() -> None:
        view.scrollTo(view.model().index(next(rows), 0), QAbstractItemView.ScrollHint.PositionAtTop)
        view.viewport().repaint()

    return jump


def scrolling(folder: Path, size: Size = WHOLE) -> Iterator[Result]:
    """Both tables show half a million cells, 36,000 rows of 14 columns, in a window of the same size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QTableView

    from goaldesk.ui.grid.view import Grid
    from goaldesk.ui.look import Look

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    look = Look(application, "light")
    rows = ROWS * size.many // WHOLE.many
    sheet = _Figures(rows)
    grid, plain = Grid(look), QTableView()
    grid.show_sheet(sheet)  # type: ignore[arg-type]
    model = QStandardItemModel(rows, COLUMNS)
    for row in range(rows):
        for column in range(COLUMNS):
            model.setItem(row, column, QStandardItem(f"{(row * 31 + column) * 997 % 1_000_000:,}.50"))
    plain.setModel(model)
    for view in (grid, plain):
        look.dress(view)
        view.resize(*SIZE)
        view.show()
    application.processEvents()
    far = [(at * 7919) % rows for at in range(500)]
    ratio, ours, floor = calls_in_turn(min(60, size.most), _jumping(grid, cycle(far)), _jumping(plain, cycle(far)))
    detail = f"{ours * 1000:.1f} ms against {floor * 1000:.1f}"
    yield Result("jump to a far row, half a million cells / QStandardItemModel", ratio, 1.2, 1.0, detail)
