"""A table of figures to read: whole rows are chosen, Tab leaves it, the first column takes the room that is left."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication

from goaldesk.model.sheets.grid import Place
from goaldesk.ui.grid.clipboard import Block, text_of
from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.items.figure_sheet import FigureSheet
from goaldesk.ui.look import Look
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets import Sheet

SCROLL_BAR = 12


class FigureTable(Grid):
    """`entered_row` tells the key of the row on which Enter was pressed."""

    entered_row = Signal(object)

    def __init__(self, look: Look, *, tinted: bool = False) -> None:
        super().__init__(look, whole_rows=True)
        self._tinted = tinted
        self.off(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)  # the page copies, and says so
        self.entered.connect(self._entered)

    def show_figures(self, sheet: "Sheet", titles: Sequence[str], wording: Wording) -> None:
        """Show this sheet. `titles` has one entry more than the sheet has columns."""
        self.show_sheet(FigureSheet(sheet, titles, wording, tinted=self._tinted), wording)

    def copy(self) -> None:
        """Put the chosen rows, or all of them, on the clipboard with their heads, with full precision."""
        chosen = self.block()
        last = self.cells.rowCount() - 1
        top, bottom = (chosen.top, chosen.bottom) if chosen and chosen.bottom > chosen.top else (0, last)
        columns = range(self.cells.columnCount())
        heads = "\t".join(self.cells.column_at(column).title for column in columns)
        block = Block(top, 0, bottom, columns.stop - 1)
        QGuiApplication.clipboard().setText("\n".join([heads, text_of(self.cells, block, columns)]))

    def needed_height(self) -> int:
        """How high the table is with all its rows."""
        wide = sum(self.columnWidth(column) for column in self.shown_columns())
        bar = SCROLL_BAR if wide > self.viewport().width() else 0
        return LINE + self.row_height * self.cells.rowCount() + bar

    def _entered(self, place: Place) -> None:
        self.entered_row.emit(place.row)
