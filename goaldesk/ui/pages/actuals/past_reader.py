"""Looks up who changed a cell, edit by edit between two other events, so that a long history holds nobody up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from goaldesk.model.changes import ChangeSet
from goaldesk.model.entry_cells import EntryCell
from goaldesk.model.errors import Fault
from goaldesk.model.sheets.past import EDITS_READ, CellChange, Happened, Past, cell_past

ENOUGH = 8
"""Changes after which nothing older is looked for."""


@dataclass(frozen=True, slots=True)
class _OneEdit:
    """A past of one edit."""

    edit: Happened
    past: Past

    def history(self, limit: int | None = None) -> Sequence[Happened]:
        return [self.edit]

    def changes_of(self, sequence: int) -> ChangeSet | None:
        return self.past.changes_of(sequence)


class PastReader(QObject):
    """`found` tells the changes of the cell, newest first, when all that will be read was read; `failed` why it
    could not be.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._changes: list[CellChange] = []
        self._steps: Iterator[tuple[CellChange, ...]] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    def read(self, past: Past, cell: EntryCell) -> None:
        """Begin to look up a cell. Raises Fault where the history cannot be read now."""
        self.stop()
        edits = past.history(EDITS_READ)
        self._steps = (cell_past(_OneEdit(edit, past), cell, most=1).changes for edit in edits)
        self._timer.start()

    def stop(self) -> None:
        """Look no further."""
        self._timer.stop()
        self._changes = []

    def _step(self) -> None:
        try:
            changes = next(self._steps, None)
        except Fault as fault:
            self._timer.stop()
            self.failed.emit(fault)
            return
        self._changes += changes or ()
        if changes is None or len(self._changes) >= ENOUGH:
            self._timer.stop()
            self.found.emit(tuple(self._changes))
