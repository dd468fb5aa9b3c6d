"""A list of words one walks with the arrow keys: sections, ticks, levels. Tab leaves it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView

from goaldesk.ui.grid.view import Grid
from goaldesk.ui.items.list_model import ListColumn, ListModel, ListRow
from goaldesk.ui.look import Look


class Listing(Grid):
    """A grid of rows of words, one of which is chosen. `list` holds the rows shown now."""

    def __init__(self, look: Look) -> None:
        self.list = ListModel()
        super().__init__(look, whole_rows=True, model=self.list)
        self.column_lines = True
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_rows(self, columns: Sequence[ListColumn], rows: Sequence[ListRow]) -> None:
        """Show these; the current row stays the current one if it is still there."""
        self.show_sheet(self.list.take(columns, rows))

    def current_row(self) -> ListRow | None:
        """The current row, None where there is none."""
        index = self.currentIndex()
        return self.list.rows[index.row()] if index.isValid() and index.row() < len(self.list.rows) else None
