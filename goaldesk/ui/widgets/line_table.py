"""A table of lines of text to read: whole lines are chosen, Tab leaves it, one column takes the room that is left."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, Place, TextSheet
from goaldesk.ui.grid.model import GridModel
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.look import Look


@dataclass(frozen=True, slots=True)
class Line:
    """`cells` are its texts; `mark` is the status drawn before the last of them; a quiet line is grey, `rule` draws a
    strong line above it.
    """

    key: Hashable
    cells: tuple[str, ...]
    mark: str = ""
    strong: bool = False
    quiet: bool = False
    rule: bool = False


class LineModel(GridModel):
    """`lines` are those shown now."""

    lines: Sequence[Line] = ()

    def take(self, columns: tuple[GridColumn, ...], lines: Sequence[Line], frozen: int = 0) -> TextSheet:
        """The sheet of these lines, which are now the ones shown."""
        self.lines = lines
        rows = tuple(GridRow(line.key, strong=line.strong, quiet=line.quiet, rule=line.rule) for line in lines)
        return TextSheet(columns, rows, tuple(_cells(columns, line) for line in lines), frozen)


class LineTable(Grid):
    """`current` tells the key of the line one came to (None: there is none), `entered_line` on which Enter was pressed.
    `right` are the columns whose texts are numbers. With `scrolls` the first column stays and none is stretched.
    """

    entered_line = Signal(object)

    def __init__(self, look: Look, *, stretched: int = 0, right: Sequence[int] = (), scrolls: bool = False) -> None:
        self.lines = LineModel()
        super().__init__(look, whole_rows=True, model=self.lines)
        self._stretched, self._right = -1 if scrolls else stretched, set(right)
        self._frozen = int(scrolls)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        if not scrolls:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entered.connect(self._entered)

    def show_lines(self, heads: Sequence[str], lines: Sequence[Line], current: Hashable = None) -> None:
        """Show these lines. The line that was current stays so, unless `current` names another one."""
        columns = tuple(
            GridColumn(str(at), head, right=at in self._right, stretch=at == self._stretched)
            for at, head in enumerate(heads)
        )
        before = self.key()
        self.show_sheet(self.lines.take(columns, lines, self._frozen))
        if current is not None:
            self.choose(current)
        if self.key() == before:
            self.current.emit(before)

    def key(self) -> Hashable:
        """The key of the current line; None without one."""
        return self.current_key()

    def _entered(self, place: Place) -> None:
        self.entered_line.emit(place.row)


def _cells(columns: Sequence[GridColumn], line: Line) -> tuple[GridCell, ...]:
    last = len(line.cells) - 1
    return tuple(
        GridCell(
            text,
            state="text",
            ink="" if line.quiet else "text",
            mark=line.mark if at == last else "",
            meaning=f"{columns[at].title}: {text}" if columns[at].title else text,
            tip=text,
        )
        for at, text in enumerate(line.cells)
    )
