"""Folding the rows that stand under another one, by key and by the sign before its name."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from goaldesk.ui.grid.view import Grid


class Folding(QObject):
    """Belongs to one grid."""

    def __init__(self, grid: "Grid") -> None:
        super().__init__(grid)
        self._grid = grid

    def fold_row(self) -> None:
        """Fold the rows below the current one, or go to the row that it stands under."""
        grid, index = self._grid, self._grid.currentIndex()
        if not index.isValid():
            return
        record = grid.cells.row_at(index.row())
        if record.folds and not grid.cells.is_folded(index.row()):
            grid.cells.fold(index.row(), True)
            return
        above = (row for row in range(index.row() - 1, -1, -1) if grid.cells.row_at(row).level < record.level)
        row = next(above, None)
        if row is not None:
            grid.go((row, index.column()))

    def unfold_row(self) -> None:
        """Show the rows below the current one again."""
        if self._grid.currentIndex().isValid():
            self._grid.cells.fold(self._grid.currentIndex().row(), False)

    def turn(self, row: int) -> bool:
        """Fold or unfold a row; False if nothing stands under it."""
        if not self._grid.cells.row_at(row).folds:
            return False
        self._grid.cells.fold(row, not self._grid.cells.is_folded(row))
        return True
