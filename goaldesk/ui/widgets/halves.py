"""What is worked on and, below it, what was opened for it; how high the lower part was made is remembered.

One rule: until somebody dragged it, the lower part is as high as it asks to be, as far as that leaves a third to the
upper one.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QSplitter, QSplitterHandle

if TYPE_CHECKING:
    from goaldesk.ui.settings import Remembered

_KEPT = "height"


class Halves(QSplitter):
    """Holds the upper part first and the lower one second. `view` is the name under which the height is remembered."""

    def __init__(self, remembered: "Remembered", view: str) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._remembered, self._view, self._dragged = remembered, view, False
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._drag)

    def open_lower(self, wanted: int) -> None:
        """Give the lower part the height that it was dragged to, else what it wants; the upper part stays in sight."""
        high = self.height()
        kept = self._remembered.widths_of(self._view).get(_KEPT, 0)
        self._give(min(kept, high * 4 // 5) if kept > 0 else min(wanted, high * 2 // 3))

    def grow_lower(self, by: int) -> None:
        """Make the lower part higher by so much, or lower, as dragging does."""
        high = self.height()
        self._give(max(high // 5, min(high * 4 // 5, self.sizes()[1] + by)))
        self._keep()

    def _give(self, lower: int) -> None:
        self.setSizes([self.height() - self.handleWidth() - lower, lower])

    def _keep(self) -> None:
        self._remembered.keep_widths(self._view, {_KEPT: self.sizes()[1]})

    def _drag(self) -> None:
        self._dragged = True

    # --- what Qt calls

    def createHandle(self) -> QSplitterHandle:
        handle = super().createHandle()
        handle.installEventFilter(self)
        return handle

    def eventFilter(self, handle: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and self._dragged:
            self._dragged = False
            self._keep()
        return False
