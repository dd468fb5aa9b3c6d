"""A list of choices as a table with a radio mark: Up and Down move and choose, Enter goes to what comes next.

Typing goes into the field above the list, where there is one, and Esc empties it.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QVBoxLayout, QWidget

from goaldesk.model.sheets.grid import NOTHING, GridCell, GridColumn, GridRow
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.look import Look

ROW, SCROLL_BAR = 28, 12
MOST_COLUMNS = 9
"""A table with more columns scrolls sideways, its first column fixed."""


Cells: TypeAlias = Sequence[str | GridCell]


@dataclass(frozen=True, slots=True)
class Choice:
    """A row: `cells` are its texts, or finished cells, or in a long list what makes them when they are shown (then
    `found_by` has the name too); a `section` heads others and cannot be chosen. One that is not `radio` is only shown
    with the others.
    """

    key: Hashable
    cells: Cells | Callable[[], Cells]
    section: bool = False
    level: int = 0
    radio: bool = True
    found_by: str = ""


class ChoiceSheet:
    """The choices as the grid shows them; the cells of a row are made when the row is first shown."""

    def __init__(
        self, columns: Sequence[GridColumn], rows: Sequence[GridRow], choices: Sequence[Choice], frozen: int
    ) -> None:
        self.columns, self.rows, self.frozen = columns, rows, frozen
        self._choices = choices
        self._made: dict[int, tuple[GridCell, ...]] = {}

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places."""
        if row not in self._made:
            cells = self._choices[row].cells
            self._made[row] = tuple(_cell(text) for text in (cells() if callable(cells) else cells))
        made = self._made[row]
        return made[column] if column < len(made) else NOTHING


class ChoiceTable(Grid):
    """`chosen_key` tells the key that was chosen by hand. One that `reads` is only looked at; one without a `bar` is
    scrolled sideways by the table below it.
    """

    chosen_key = Signal(object)

    def __init__(
        self,
        look: Look,
        *,
        right: Sequence[int] = (),
        stretched: int = 0,
        reads: bool = False,
        bar: bool = True,
        pad: int = 8,
    ) -> None:
        super().__init__(look, whole_rows=True, pad=pad)
        self._right, self._stretched, self._reads, self._bar = set(right), stretched, reads, bar
        self._showing = False
        self._rows: dict[Hashable, GridRow] = {}
        self._rows_of: Sequence[Choice] = ()
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.NoSelection if reads else modes.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.current.connect(self._came)
        self.entered.connect(lambda _: self.focusNextChild())

    def show_choices(self, heads: Sequence[str | GridColumn], choices: Sequence[Choice], chosen: Hashable) -> None:
        """Show these, the chosen one marked and current; nothing is told. `heads` are words, or finished columns."""
        scrolls = len(heads) > MOST_COLUMNS
        columns = tuple(self._column(at, head, scrolls) for at, head in enumerate(heads))
        policies = Qt.ScrollBarPolicy
        bar = policies.ScrollBarAsNeeded if scrolls and self._bar else policies.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(bar)
        if choices is not self._rows_of or not choices:
            self._rows_of, self._rows = choices, {choice.key: self._row(choice) for choice in choices}
        rows = dict(self._rows)
        found = rows.get(chosen)
        if found is not None and not found.section:
            rows[chosen] = replace(found, strong=True, sign="radio-on" if found.sign else "")
        self._showing = True
        self.show_sheet(ChoiceSheet(columns, tuple(rows.values()), choices, int(scrolls)))
        if found is not None and not found.section:
            self.choose(chosen)
        self._showing = False

    def _row(self, choice: Choice) -> GridRow:
        """The row of a choice while it is not the chosen one."""
        sign = "radio" if choice.radio and not choice.section and not self._reads else ""
        return GridRow(choice.key, choice.level, section=choice.section, sign=sign)

    def _column(self, at: int, head: str | GridColumn, scrolls: bool) -> GridColumn:
        if isinstance(head, GridColumn):
            return head
        return GridColumn(str(at), head, right=at in self._right, stretch=at == self._stretched and not scrolls)

    def fit(self, most: int = 99) -> None:
        """Be as high as the rows, up to so many."""
        bar = SCROLL_BAR if self._bar and self.cells.columnCount() > MOST_COLUMNS else 0
        self.setFixedHeight(26 + ROW * min(most, self.cells.rowCount()) + 2 + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._reads and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def _came(self, key: Hashable) -> None:
        if not self._showing and not self._reads and key is not None:
            self.chosen_key.emit(key)


class SearchedChoices(QWidget):
    """A table of choices under a field to find one."""

    def __init__(self, look: Look, *, right: Sequence[int] = ()) -> None:
        super().__init__()
        self.field, self.table = QLineEdit(), ChoiceTable(look, right=right)
        self._all: tuple[Sequence[str], Sequence[Choice], Hashable] = ((), (), None)
        self.setFocusProxy(self.table)
        self.table.installEventFilter(self)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(lambda _: self._show())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        holder = QVBoxLayout()
        holder.setContentsMargins(12, 0, 12, 0)
        holder.addWidget(self.field)
        column.addLayout(holder)
        column.addWidget(self.table, 1)

    def show_choices(self, heads: Sequence[str], choices: Sequence[Choice], chosen: Hashable) -> None:
        """Show these, or of them what is being looked for."""
        self._all = heads, choices, chosen
        self._show()

    def say(self, name: str, placeholder: str) -> None:
        self.table.setAccessibleName(name)
        self.field.setAccessibleName(placeholder)
        self.field.setPlaceholderText(placeholder)

    def _show(self) -> None:
        keeps = "true" if self.field.text() else ""
        for part in (self.field, self.table):
            part.setProperty("keeps-escape", keeps)
        heads, choices, chosen = self._all
        wanted = self.field.text().strip().casefold()
        if wanted:
            found = [one for one in choices if not one.section and wanted in _searched(one)]
            choices = [replace(one, level=0) for one in found]
        self.table.show_choices(heads, choices, chosen)

    # --- what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key, text = Qt.Key(event.key()), self.field.text()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if key == Qt.Key.Key_Escape and text:
            self.field.clear()
            return True
        takes = plain and text and key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if takes and self.table.current_key() not in (None, self._all[2]):
            self.table.setFocus()
            self.table.chosen_key.emit(self.table.current_key())  # the first one that was found
            return True
        if watched is self.field and plain and key == Qt.Key.Key_Down:
            self.table.setFocus()
            return True
        if watched is self.table and plain and key == Qt.Key.Key_Backspace and text:
            self.field.setText(text[:-1])
            return True
        typed = event.text() if text else event.text().strip()  # a space only within what is being looked for
        if watched is self.table and plain and typed and typed.isprintable():
            self.field.setText(text + event.text())
            return True
        return super().eventFilter(watched, event)


def _cell(text: str | GridCell) -> GridCell:
    return text if isinstance(text, GridCell) else GridCell(text, state="text", meaning=text, tip=text)


def _searched(choice: Choice) -> str:
    first = "" if callable(choice.cells) else choice.cells[0]
    return f"{first.text if isinstance(first, GridCell) else first}\n{choice.found_by}".casefold()
