"""The one grid: shows a sheet, walks it by keys, types, pastes, fills, folds and adds up.

One rule: it knows no business word. What a cell shows comes from the sheet, what is typed goes to the writer that the
page gave, and every other key is given by the page (`on`), so that the page can say it.
"""

from collections.abc import Callable, Hashable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget

from goaldesk.model.sheets.grid import GridSheet, Place, Writer
from goaldesk.ui.grid.clipboard import Block, block_around
from goaldesk.ui.grid.delegate import GridDelegate
from goaldesk.ui.grid.editor import CellEditor
from goaldesk.ui.grid.folding import Folding
from goaldesk.ui.grid.frozen import FrozenColumns, assemble
from goaldesk.ui.grid.header import GridHeader
from goaldesk.ui.grid.inks import Inks
from goaldesk.ui.grid.keys import READING, TYPING, Key, key_of
from goaldesk.ui.grid.model import GridModel
from goaldesk.ui.grid.sums import summary
from goaldesk.ui.grid.walking import Spot, next_spot
from goaldesk.ui.grid.widths import Widths
from goaldesk.ui.grid.writing import Writing
from goaldesk.ui.look import Look
from goaldesk.wording import PlainWording, Wording

if TYPE_CHECKING:
    from goaldesk.ui.settings import Remembered

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Grid(QTableView):
    """With `whole_rows` rows are chosen and Tab leaves; else cells are chosen and Tab goes right. `pad` is the room at
    both sides of a text.

    `meaning` is for the status line. `came` tells the place one came to (None: there is none), `current` the key of the
    row when it is another one. `entered` tells the place at which Enter was pressed where nothing is typed, `asked` the
    one whose figure is to be taken apart (Alt+Enter), `box_clicked` the key of a row whose box was clicked, `typed`
    that typing ended and what was typed is written.
    """

    meaning = Signal(str)
    came = Signal(object)
    current = Signal(object)
    entered = Signal(object)
    asked = Signal(object)
    box_clicked = Signal(object)
    typed = Signal()

    def __init__(
        self,
        look: Look,
        *,
        whole_rows: bool = False,
        row_height: int = 28,
        pad: int = 8,
        model: GridModel | None = None,
    ) -> None:
        super().__init__()
        self.row_height, self.pad = row_height, pad
        self.whole_rows = whole_rows
        self.column_lines = not whole_rows
        self.tints_selection = whole_rows
        self.revising = False
        self.ring_row = -1
        self.wording: Wording = PlainWording()
        self._run_began: int | None = None
        self.inks = Inks(look, self)
        self.cells = model or GridModel()
        self.cells.setParent(self)
        self.heads = GridHeader(self, self.cells, self.inks, pad)
        self._painter = GridDelegate(self, self.cells, look, self.inks)
        self._keys: dict[Key, Callable[[], object]] = {}
        self._look = look
        assemble(self, self, self.heads)
        self.setItemDelegate(self._painter)
        self.widths = Widths(self, self._painter)
        self.writing = Writing(self, look)
        self.folding = Folding(self, self._painter)
        for key, deed in (*READING, *(() if whole_rows else TYPING)):
            self._keys[key] = self.deed(deed)
        if whole_rows:
            self.on(Qt.Key.Key_Home, lambda: self._to_row(0))
            self.on(Qt.Key.Key_End, lambda: self._to_row(self.cells.rowCount() - 1))
        self._connect(look)

    # --- what the page says

    def show_sheet(self, sheet: GridSheet, wording: Wording | None = None) -> None:
        """Show this sheet; the current cell stays the current one if it is still there."""
        self.wording = wording or self.wording
        here, column = self.current_place(), max(0, self.currentIndex().column())
        near = self.currentIndex().row()
        heads = [(column.title, column.locked) for column in self.cells.sheet.columns]
        same = self.cells.show_sheet(sheet)
        self.heads.line_up()
        if not same:
            self._span_sections()
            spot = self.cells.nearest(here, near, column) if here else self.cells.first_spot()
            self.go(spot) if spot else self.came.emit(None)
        self.widths.arrange(again=not same or heads != [(one.title, one.locked) for one in sheet.columns])
        self.writing.show_note()

    def on(self, key: Qt.Key, call: Callable[[], object], modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Call this when the key is pressed here, even where a menu has the same one."""
        self._keys[(key, modifier)] = call

    def off(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Leave this key to the window."""
        self._keys.pop((key, modifier), None)

    def write_with(self, writer: Writer | None) -> None:
        """Let texts be typed, which this writes; None makes the grid one to read."""
        self.cells.writer = writer
        triggers = QAbstractItemView.EditTrigger
        typed = triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        self.setEditTriggers(typed if writer else triggers.NoEditTriggers)

    def remember(self, remembered: "Remembered", view: str) -> None:
        """Let the columns be made wider by hand, and keep that under the name of this view."""
        self.widths.remember(remembered, view)

    def choose(self, row: Hashable, column: str | None = None) -> None:
        """Make the cell at these keys the current one, if it is shown."""
        across = max(0, self.currentIndex().column()) if column is None else self.cells.column_of(column)
        if (at := self.cells.row_of(row)) >= 0 and across >= 0:
            self.go((at, across))

    def current_place(self) -> Place | None:
        """The keys of the current cell, None where there is none."""
        index = self.currentIndex()
        return self.cells.place(index.row(), index.column()) if index.isValid() else None

    def current_key(self) -> Hashable | None:
        """The key of the current row, None where there is none."""
        index = self.currentIndex()
        return self.cells.row_at(index.row()).key if index.isValid() else None

    @property
    def frozen(self) -> int:
        return self.cells.sheet.frozen

    def deed(self, name: str) -> Callable[[], object]:
        """What a key or a menu calls, by its name in `keys`."""
        owner = next(one for one in (self, self.writing, self.folding) if hasattr(one, name))
        found: Callable[[], object] = getattr(owner, name)
        return found

    # --- what one does; each has its key in `keys`

    def ask(self) -> None:
        """Ask what the current figure is made of."""
        if (place := self.current_place()) is not None:
            self.asked.emit(place)

    def leave(self) -> None:
        """Go on to what comes after the grid, which Tab does not do where one types."""
        QWidget.focusNextPrevChild(self, True)

    def leave_backwards(self) -> None:
        QWidget.focusNextPrevChild(self, False)

    def walk(self, step: str) -> None:
        """Go to where this step leads from the current cell."""
        index = self.currentIndex()
        at: Spot = (index.row(), index.column())
        if step == "right":
            self._run_began = at[1] if self._run_began is None else self._run_began
        elif step == "down" and self._run_began is not None:
            at, self._run_began = (at[0], self._run_began), None
        else:
            self._run_began = None
        spot = next_spot(self.cells, self.shown_columns(), at, step) if index.isValid() else None
        if spot is not None:
            began, self._run_began = self._run_began, None
            self.go(spot)
            self._run_began = began if spot[0] == at[0] else None
        elif step in ("right", "left"):
            QWidget.focusNextPrevChild(self, step == "right")

    def go(self, spot: Spot) -> None:
        """Make this place the current one."""
        self.setCurrentIndex(self.cells.index(*spot))

    def _enter(self) -> None:
        """Enter on a cell in which nothing is being typed."""
        place = self.current_place()
        if place is None or self.writing.enter():
            return
        index = self.currentIndex()
        if self.cells.writable(index.row(), index.column()):
            self.walk("down")
        else:
            self.entered.emit(place)

    # --- what is chosen

    @property
    def is_typing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def block(self) -> Block | None:
        """The rectangle around what is chosen; None where nothing is."""
        return block_around(self.selectionModel().selection())

    def shown_columns(self) -> list[int]:
        return [column for column in range(self.cells.columnCount()) if not self.isColumnHidden(column)]

    def first_column(self) -> int:
        return next(iter(self.shown_columns()), 0)

    def last_column(self) -> int:
        return max(self.shown_columns(), default=0)

    def chosen(self) -> list[Spot]:
        """Every chosen place that is shown."""
        block = self.block()
        return [spot for spot in block.places() if not self.isColumnHidden(spot[1])] if block else []

    # --- inside

    @cached_property
    def over(self) -> FrozenColumns:
        """The frozen columns, laid over the others; made with the first sheet that has some."""
        made = FrozenColumns(self)
        made.setItemDelegate(GridDelegate(self, self.cells, self._look, self.inks))
        made.doubleClicked.connect(self._double_clicked)
        return made

    def views(self) -> Sequence[QTableView]:
        """The grid itself, and what is laid over it."""
        return (self, self.over) if "over" in self.__dict__ else (self,)

    def line_up_frozen(self) -> None:
        """Lay the frozen columns over the others, at the widths that they have in the grid."""
        if self.frozen or "over" in self.__dict__:
            self.over.line_up()

    def _connect(self, look: Look) -> None:
        chosen = self.selectionModel()
        chosen.currentChanged.connect(self._moved)
        chosen.selectionChanged.connect(self._selected)
        self._painter.finished.connect(self.writing.typed)
        self._painter.finished.connect(self.typed)
        self.verticalScrollBar().valueChanged.connect(self.writing.show_note)
        self.horizontalScrollBar().valueChanged.connect(self.writing.show_note)
        self.doubleClicked.connect(self._double_clicked)
        look.changed.connect(self.repaint_cells)

    def repaint_cells(self) -> None:
        for view in self.views():
            view.viewport().update()

    def _repaint_rows(self, *indexes: QModelIndex) -> None:
        for view in self.views():
            for index in (index for index in indexes if index.isValid()):
                row = view.rowViewportPosition(index.row())
                view.viewport().update(0, row, view.viewport().width(), self.row_height)

    def widen(self, column: int, width: int) -> None:
        """Give a column the room that a figure in it needs; asked for while painting."""
        self.widths.widen(column, width)

    def _double_clicked(self, index: QModelIndex) -> None:
        if not self.cells.writable(index.row(), index.column()):
            self.entered.emit(self.cells.place(index.row(), index.column()))

    def _span_sections(self) -> None:
        for view in self.views():
            view.clearSpans()
        for row in self.cells.shown_heads() if self.cells.columnCount() > 1 else ():
            self.setSpan(row, 0, 1, self.cells.columnCount())

    def _to_row(self, row: int) -> None:
        if self.cells.rowCount():
            self.go((self.cells.choosable(row), max(0, self.currentIndex().column())))

    def _moved(self, index: QModelIndex, before: QModelIndex) -> None:
        self._run_began = None
        self._repaint_rows(index, before)
        self.writing.show_note()
        if (place := self.current_place()) is None:
            return
        self._selected()
        self.came.emit(place)
        if not before.isValid() or index.row() != before.row():
            self.current.emit(place.row)

    def _selected(self) -> None:
        block = self.block()
        self.tints_selection = self.whole_rows or (block is not None and block.count > 1)
        if block is not None and block.count > 1 and not self.whole_rows:
            self.meaning.emit(summary(self.cells, block, self.shown_columns(), self.wording))
        elif (index := self.currentIndex()).isValid():
            self.meaning.emit(self.meaning_of(index))

    def meaning_of(self, index: QModelIndex) -> str:
        """What the status line says of a cell."""
        said = self.cells.said_at(index.row(), index.column())
        return said or self.cells.cell_at(index.row(), index.column()).said

    def open_room(self) -> QRect:
        """The part of the viewport that no frozen column covers."""
        room = self.viewport().rect()
        return room.adjusted(self.over.width() if self.frozen else 0, 0, 0, 0)

    # --- what Qt calls

    def edit(self, index: QModelIndex, trigger: QAbstractItemView.EditTrigger, event: QEvent) -> bool:  # type: ignore[override]
        over = QAbstractItemView.EditTrigger
        self.revising = trigger in (over.EditKeyPressed, over.DoubleClicked)
        return super().edit(index, trigger, event)

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and key_of(event) in self._keys
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = key_of(event)
        call = self._keys.get(key)
        if call is not None:
            call()
            return
        plain = key[1] in (NO_MODIFIER, Qt.KeyboardModifier.ShiftModifier)
        if key[0] == Qt.Key.Key_Return and plain:
            self.walk("up") if key[1] and not self.whole_rows else self._enter()
        elif key[0] == Qt.Key.Key_Escape and self.writing.escape():
            return
        elif not self.whole_rows and key[0] in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and plain:
            self.walk("right" if key[0] == Qt.Key.Key_Tab else "left")
        else:
            if event.text().isprintable() and event.text() and plain:
                self.writing.say_why_not()
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt opens the editor for a composition, but not for a sign that an input method hands over at once."""
        index = self.currentIndex()
        at_once = event.commitString() and self.state() != QAbstractItemView.State.EditingState
        if not at_once or not index.isValid():
            super().inputMethodEvent(event)
        elif not self.cells.writable(index.row(), index.column()):
            self.writing.say_why_not()
        elif self.edit(index, QAbstractItemView.EditTrigger.AnyKeyPressed, event):
            editor = self.focusWidget()
            if isinstance(editor, CellEditor):
                QApplication.sendEvent(editor, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.repaint_cells()
        self.writing.show_note()
        if not self.currentIndex().isValid() and (spot := self.cells.first_spot()) is not None:
            self.go(spot)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.repaint_cells()
        self.writing.show_note()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.folding.click(self, event.position().toPoint()):
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.ring_row = self.currentIndex().row()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.widths.arrange()
        self.writing.show_note()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """As Qt does, and out from under the frozen columns."""
        if self.frozen and index.column() < self.frozen:
            bar = self.horizontalScrollBar().value()
            super().scrollTo(index, hint)
            self.horizontalScrollBar().setValue(bar)
            return
        super().scrollTo(index, hint)
        covered = self.over.width() - self.visualRect(index).left() if self.frozen else 0
        if covered > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - covered)
