"""What is worked on and, below it, what was opened for it; how high the lower part was dragged is remembered.

One rule: until somebody dragged it, the lower part is as high as it asks to be.
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
        lower = min(kept, high * 4 // 5) if kept > 0 else min(wanted, high * 11 // 20)
        self.setSizes([high - self.handleWidth() - lower, lower])

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
            self._remembered.keep_widths(self._view, {_KEPT: self.sizes()[1]})
        return False
