"""Folding the rows that stand under another one, by key and by the sign before its name; and the box before a name."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QTableView

from goaldesk.ui.grid.delegate import GridDelegate

if TYPE_CHECKING:
    from goaldesk.ui.grid.view import Grid


class Folding(QObject):
    """Belongs to one grid."""

    def __init__(self, grid: "Grid", painter: GridDelegate) -> None:
        super().__init__(grid)
        self._grid = grid
        self._painter = painter

    def fold_row(self) -> None:
        """Fold the rows below the current one, or go to the row that it stands under."""
        grid, index = self._grid, self._grid.currentIndex()
        if not index.isValid():
            return
        record = grid.cells.row_at(index.row())
        if record.folds and not grid.cells.is_folded(index.row()):
            grid.cells.fold(index.row(), True)
            return
        if not record.level:
            return
        above = (row for row in range(index.row() - 1, -1, -1) if grid.cells.row_at(row).level < record.level)
        row = next(above, None)
        if row is not None:
            grid.go((row, index.column()))

    def unfold_row(self) -> None:
        """Show the rows below the current one again."""
        if self._grid.currentIndex().isValid():
            self._grid.cells.fold(self._grid.currentIndex().row(), False)

    def click(self, view: QTableView, point: QPoint) -> bool:
        """What a click in a first cell does besides choosing: fold, or the box. True if nothing is to be chosen."""
        grid, index = self._grid, view.indexAt(point)
        if not index.isValid() or index.column() != 0:
            return False
        record, area = grid.cells.row_at(index.row()), view.visualRect(index)
        if record.tick is not None and self._painter.box(area).adjusted(-8, -8, 8, 8).contains(point):
            grid.go((index.row(), 0))
            grid.box_clicked.emit(record.key)
            return True
        return self._painter.fold_sign(index.row(), area).contains(point) and self.turn(index.row())

    def turn(self, row: int) -> bool:
        """Fold or unfold a row; False if nothing stands under it."""
        if not self._grid.cells.row_at(row).folds:
            return False
        self._grid.cells.fold(row, not self._grid.cells.is_folded(row))
        return True
