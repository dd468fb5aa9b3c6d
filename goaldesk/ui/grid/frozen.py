"""The first columns of a grid, which stay while the others scroll: a second view laid over the first.

Both show the same model and share the selection and the vertical scroll bar; the keys belong to the view below.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from goaldesk.ui.grid.header import GridHeader

if TYPE_CHECKING:
    from goaldesk.ui.grid.view import Grid


def assemble(view: QTableView, grid: "Grid", heads: GridHeader) -> None:
    """Let a view show the cells of a grid as all of them do: no frame, no lines of Qt's own, rows of one height."""
    view.setModel(grid.cells)
    view.setHorizontalHeader(heads)
    heads.line_up()
    behaviour = QAbstractItemView.SelectionBehavior
    view.setSelectionBehavior(behaviour.SelectRows if grid.whole_rows else behaviour.SelectItems)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setMouseTracking(True)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    rows = view.verticalHeader()
    rows.hide()
    rows.setMinimumSectionSize(20)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(grid.row_height)


class FrozenColumns(QTableView):
    """Laid over the left of the grid; as wide as its columns."""

    def __init__(self, grid: "Grid") -> None:
        super().__init__(grid)
        self._grid = grid
        heads = GridHeader(self, grid.cells, grid.inks, grid.pad)
        heads.setHidden(grid.heads.isHidden())
        assemble(self, grid, heads)
        self.setSelectionModel(grid.selectionModel())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("frozen", "true")
        mine, theirs = self.verticalScrollBar(), grid.verticalScrollBar()
        theirs.valueChanged.connect(mine.setValue)
        mine.valueChanged.connect(theirs.setValue)
        self.hide()

    def line_up(self) -> None:
        """Show the frozen columns at the widths they have in the grid."""
        grid, count = self._grid, self._grid.frozen
        self.setVisible(count > 0)
        self.setAccessibleName(grid.accessibleName())
        if not count:
            return
        heads = self.horizontalHeader()
        if isinstance(heads, GridHeader):
            heads.line_up()
        wide = 0
        for column in range(grid.model().columnCount()):
            self.setColumnHidden(column, column >= count)
            if column < count:
                self.setColumnWidth(column, grid.columnWidth(column))
                wide += grid.columnWidth(column)
        heads = grid.horizontalHeader()
        high = (0 if heads.isHidden() else heads.height()) + grid.viewport().height()
        self.setGeometry(QRect(0, 0, wide, high))
        self.verticalScrollBar().setValue(grid.verticalScrollBar().value())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._grid.ring_row = self._grid.currentIndex().row()
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grid.setFocus(Qt.FocusReason.MouseFocusReason)
        if not self._grid.folding.click(self, event.position().toPoint()):
            super().mousePressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            return self._grid.viewportEvent(event)
        return super().viewportEvent(event)
