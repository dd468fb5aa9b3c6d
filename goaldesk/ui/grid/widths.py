"""How wide the columns of a grid are: as wide as their texts, as remembered, and one that takes what is left.

One rule: a figure is never cut off. One that turns out wider than its column widens it; names give way before figures
have to be scrolled to.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView

from goaldesk.ui.grid.delegate import GridDelegate

if TYPE_CHECKING:
    from goaldesk.ui.grid.view import Grid
    from goaldesk.ui.settings import Remembered

SAMPLE = 100
"""Rows whose texts are measured; wider figures further down widen their column when they are painted."""

LEAST, LEAST_STRETCHED, LEAST_SQUEEZED, MOST, MOST_FIGURE, MOST_EXTRA = 40, 140, 72, 280, 400, 32
LEAST_NAMES = 128


class Widths(QObject):
    """Belongs to one grid; `arranged` tells that columns have other widths. What was made wider by hand stays so."""

    arranged = Signal()

    def __init__(self, grid: "Grid", painter: GridDelegate) -> None:
        super().__init__(grid)
        self._grid = grid
        self._painter = painter
        self._remembered: Remembered | None = None
        self._view = ""
        self._by_hand: dict[str, int] = {}
        self._fitted: dict[int, int] = {}
        self._wider: dict[int, int] = {}
        self._kept_names = 0
        self._arranging = False
        self._above: Grid | None = None
        self._foot: Widths | None = None
        self._leader: Grid | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._widen_now)
        grid.heads.sectionResized.connect(self._resized)
        grid.heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def remember(self, remembered: "Remembered", view: str) -> None:
        """Take the widths that were chosen for this view, and keep what will be chosen."""
        self._remembered, self._view = remembered, view
        self._by_hand = remembered.widths_of(view)
        self._grid.heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    def stand_under(self, above: "Grid") -> None:
        """Make this grid the foot of another one: no heads, its column widths, one scroll bar below both."""
        grid = self._grid
        self._above = above
        above.widths._foot = self
        for view in grid.views():
            view.horizontalHeader().hide()
        grid.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        above.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        above.widths.arranged.connect(self.arrange)
        above.horizontalScrollBar().valueChanged.connect(grid.horizontalScrollBar().setValue)
        grid.horizontalScrollBar().valueChanged.connect(above.horizontalScrollBar().setValue)

    def stand_below(self, leader: "Grid") -> None:
        """Let the columns that both grids have stand below each other, and scroll together; those before the first
        common one share the room that the other has there.
        """
        bar, theirs = self._grid.horizontalScrollBar(), leader.horizontalScrollBar()
        self._leader = leader
        leader.widths.arranged.connect(self.arrange)
        theirs.valueChanged.connect(bar.setValue)
        bar.valueChanged.connect(theirs.setValue)

    def arrange(self, *, again: bool = False) -> None:
        """Give every column its width. `again` measures all texts anew; else columns only grow."""
        grid = self._grid
        columns = grid.cells.sheet.columns
        if not columns:
            return
        if self._above is not None:
            self._above.widths.arrange(again=True) if again else self._copy(self._above)
            return
        if self._leader is not None:
            self._follow(self._leader)
            return
        self._measure(again)
        room = grid.viewport().width()
        least = {at: self._fitted[at] for at in range(len(columns))}
        stretched = next((at for at, column in enumerate(columns) if column.stretch), None)
        if stretched is not None:
            scrolls = grid.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            least[stretched] = min(least[stretched], LEAST_STRETCHED if scrolls else LEAST_SQUEEZED)
        shown = set(least)
        for at in sorted(shown, key=lambda at: -columns[at].rank):
            if columns[at].rank and sum(least[one] for one in shown) > room:
                shown.discard(at)
        names = self._names()
        if names is not None:
            least[names] = max(least[names], self._kept_names)
        left = room - sum(least[one] for one in shown)
        if left < 0 and names is not None:
            least[names] = max(min(least[names], LEAST_NAMES), self._kept_names, least[names] + left)
        left = max(0, left)
        if stretched is not None:
            least[stretched] += left
        elif movable := [at for at in shown if at >= grid.frozen and columns[at].key not in self._by_hand]:
            extra = min(MOST_EXTRA, left // len(movable))
            least.update({at: least[at] + extra for at in movable})
        self._arranging = True
        for at in range(len(columns)):
            grid.setColumnHidden(at, at not in shown)
            grid.setColumnWidth(at, least[at])
        self._arranging = False
        grid.line_up_frozen()
        self.arranged.emit()

    def _copy(self, above: "Grid") -> None:
        grid = self._grid
        for at in range(min(grid.cells.columnCount(), above.cells.columnCount())):
            grid.setColumnHidden(at, above.isColumnHidden(at))
            grid.setColumnWidth(at, above.columnWidth(at))
        beside = above.width() - above.viewport().width()
        grid.setViewportMargins(0, 0, beside, 0)
        wide = sum(grid.columnWidth(at) for at in grid.shown_columns())
        bar = grid.horizontalScrollBar().sizeHint().height() if wide > above.viewport().width() else 0
        grid.setFixedHeight(grid.row_height * grid.cells.rowCount() + bar)
        grid.line_up_frozen()
        grid.horizontalScrollBar().setValue(above.horizontalScrollBar().value())

    def _names(self) -> int | None:
        """The frozen column of names, which may be squeezed unless somebody chose its width."""
        columns = self._grid.cells.sheet.columns[: self._grid.frozen]
        free = (at for at, one in enumerate(columns) if not one.right and not one.stretch and not one.width)
        return next((at for at in free if columns[at].key not in self._by_hand), None)

    def _follow(self, leader: "Grid") -> None:
        grid, columns = self._grid, self._grid.cells.sheet.columns
        places = self._common(leader)
        first = min(places)
        before = sum(leader.columnWidth(at) for at in range(places[first]))
        wide = {at: max(column.width, self._wider.get(at, 0)) for at, column in enumerate(columns[:first])}
        stretched = next(at for at, column in enumerate(columns) if column.stretch)
        wide[stretched] = before - sum(wide.values()) + wide[stretched]
        if wide[stretched] < LEAST_SQUEEZED:
            leader.widths.keep_names(leader.columnWidth(0) + LEAST_SQUEEZED - wide[stretched])
            wide[stretched] = LEAST_SQUEEZED
        self._arranging = True
        for at in range(len(columns)):
            grid.setColumnHidden(at, at in places and leader.isColumnHidden(places[at]))
            grid.setColumnWidth(at, leader.columnWidth(places[at]) if at in places else wide.get(at, LEAST))
        self._arranging = False
        grid.line_up_frozen()
        grid.horizontalScrollBar().setValue(leader.horizontalScrollBar().value())
        self.arranged.emit()

    def _common(self, leader: "Grid") -> dict[int, int]:
        """Where the columns of this grid stand in the other one, as far as they are there."""
        columns = ((at, leader.cells.column_of(one.key)) for at, one in enumerate(self._grid.cells.sheet.columns))
        return {at: theirs for at, theirs in columns if theirs >= 0}

    def widen(self, column: int, width: int) -> None:
        """Make room for a figure that was found too wide, after the painting."""
        if self._leader is not None and (theirs := self._common(self._leader).get(column)) is not None:
            self._leader.widths.widen(theirs, width)
        elif self._above is not None:
            self._above.widths.widen(column, width)
        elif width <= MOST_FIGURE:
            self._wider[column] = max(width, self._wider.get(column, 0))
            self._later.start()

    def keep_names(self, width: int) -> None:
        """Leave the names at least this much: what stands below has to fit beside them."""
        if width > self._kept_names:
            self._kept_names = width
            self._later.start()

    def _measure(self, again: bool) -> None:
        columns, rows = self._grid.cells.sheet.columns, self._grid.cells.rowCount()
        if again or len(self._fitted) != len(columns):
            self._fitted = {}
            for at, column in enumerate(columns):
                fixed = self._by_hand.get(column.key) or column.width
                self._fitted[at] = fixed or self._texts(at, range(min(SAMPLE, rows)))

    def _texts(self, at: int, rows: range) -> int:
        """What the texts of a column and its head need."""
        column = self._grid.cells.column_at(at)
        most = MOST_FIGURE if column.right else MOST
        wide = max((self._painter.wanted_width(row, at) for row in rows), default=0)
        if self._foot is not None and at < self._foot._grid.cells.columnCount():
            wide = max(wide, self._foot._texts(at, range(self._foot._grid.cells.rowCount())))
        return max(LEAST, self._grid.heads.wanted_width(at), min(most, wide))

    def _widen_now(self) -> None:
        for column, width in self._wider.items():
            if column in self._fitted:
                self._fitted[column] = max(width, self._fitted[column])
        if self._leader is None:
            self._wider.clear()
        self.arrange()

    def _resized(self, section: int, before: int, now: int) -> None:
        if self._arranging or self._remembered is None or not before or not now:
            return
        self._by_hand[self._grid.cells.column_at(section).key] = now
        self._fitted[section] = now
        self._grid.line_up_frozen()
        self.arranged.emit()
        self._remembered.keep_widths(self._view, self._by_hand)
