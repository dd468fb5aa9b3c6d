"""The org tree as one walks in it: the one grid, with the keys of the tree and rows that can be dragged onto others."""

from collections.abc import Hashable, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView

from goaldesk.model.sheets.grid import Writer
from goaldesk.ui.grid.model import GridModel, Index
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.look import Look
from goaldesk.ui.pages.setup.org_sheet import NAME, OrgSheet

MOVE, END, MERGE, ADD, ADD_UNIT = "move", "end", "merge", "add", "add unit"
_UNITS = "application/x-goaldesk-unit"
_PLAIN = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_DEEDS = (
    (Qt.Key.Key_Insert, _PLAIN, ADD),
    (Qt.Key.Key_Insert, _SHIFT, ADD_UNIT),
    (Qt.Key.Key_M, _CONTROL, MOVE),
    (Qt.Key.Key_M, _CONTROL | _SHIFT, MERGE),
    (Qt.Key.Key_Delete, _SHIFT, END),
)


class OrgModel(GridModel):
    """`dropped` tells a unit and the one that it was put onto. Nothing moves by itself: the day is asked for first."""

    dropped = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._dragged: Hashable | None = None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        return [_UNITS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        self._dragged = self.row_at(indexes[0].row()).key
        made = QMimeData()
        made.setData(_UNITS, b"")  # a row of this tree and of no other: which one is known here
        return made

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        dragged, self._dragged = self._dragged, None
        if dragged is not None and parent.isValid() and data.hasFormat(_UNITS):
            onto = self.row_at(parent.row()).key
            if onto != dragged:
                self.dropped.emit(dragged, onto)
        return False


class OrgTable(Grid):
    """`asked` tells what one wants to do with the unit one stands on."""

    asked = Signal(str)

    def __init__(self, look: Look, rename: Writer) -> None:
        self.org = OrgModel()
        super().__init__(look, whole_rows=True, model=self.org)
        self.column_lines = True
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.write_with(rename)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(True)
        for key, modifier, deed in _DEEDS:
            self.on(key, partial(self.asked.emit, deed), modifier)
        self.on(Qt.Key.Key_Left, self.folding.fold_row)
        self.on(Qt.Key.Key_Right, self.folding.unfold_row)
        self.on(Qt.Key.Key_F2, self.rename)
        self.on(Qt.Key.Key_Return, self._go_in)

    @property
    def sheet(self) -> OrgSheet | None:
        """What is shown."""
        return self.org.sheet if isinstance(self.org.sheet, OrgSheet) else None

    def unit(self) -> int | None:
        """The unit one stands on."""
        return cast("int | None", self.current_key())

    def come_to(self, unit: int) -> None:
        """Make a unit the current one, unfolding what it lies in."""
        if self.org.row_of(unit) < 0 and self.sheet is not None:
            for above in self.sheet.above(unit):
                self.org.fold(self.org.row_of(above), False)
        self.choose(unit, NAME)

    def rename(self) -> None:
        """Type another name in place."""
        index = self.currentIndex().siblingAtColumn(0)
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit(index, QAbstractItemView.EditTrigger.EditKeyPressed, QEvent(QEvent.Type.None_))

    def walk(self, step: str) -> None:
        """After a name was typed one stays at its unit."""

    def _go_in(self) -> None:
        if (place := self.current_place()) is not None:
            self.entered.emit(place)
