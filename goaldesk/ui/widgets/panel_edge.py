"""The left edge of a panel at the right: dragged it makes the panel wider, and that is remembered for the view.

One rule: a panel is never narrower than its page made it, so nothing in it is cut off.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from goaldesk.ui.settings import Remembered

WIDE = 5
MOST_SHARE = 2
"""The panel takes at most one part in so many of the page."""
_KEPT = "panel"


class PanelEdge(QWidget):
    """Lies over the edge of a panel whose page gives it a fixed width: before, or by `give_width`."""

    def __init__(self, panel: QWidget, remembered: "Remembered", view: str) -> None:
        super().__init__(panel)
        self._panel, self._remembered, self._view = panel, remembered, view
        self._own, self._given = panel.maximumWidth(), 0
        self._extra = remembered.widths_of(view).get(_KEPT, 0)
        self._from: tuple[int, int] | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        panel.installEventFilter(self)
        self._arrange()

    def set_own(self, width: int) -> None:
        """The width that the page gives the panel now."""
        self._own = width
        self._arrange()

    def _arrange(self) -> None:
        """Give the panel the width of its page and what was dragged, as far as there is room."""
        room = (self._panel.parentWidget() or self._panel).width() // MOST_SHARE - self._own
        self._given = self._own + max(0, min(self._extra, room))
        if self._panel.maximumWidth() != self._given:
            self._panel.setFixedWidth(self._given)
        self.setGeometry(0, 0, WIDE, self._panel.height())
        self.raise_()

    # --- what Qt calls

    def eventFilter(self, panel: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._arrange()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._from = (round(event.globalPosition().x()), self._given - self._own)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            at, extra = self._from
            self._extra = max(0, extra + at - round(event.globalPosition().x()))
            self._arrange()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._from, self._extra = None, self._given - self._own
        self._remembered.keep_widths(self._view, {_KEPT: self._extra})


def give_width(panel: QWidget, width: int) -> None:
    """Give a panel this width, and what was dragged."""
    edge = panel.findChild(PanelEdge)
    if edge is None:
        panel.setFixedWidth(width)
    else:
        edge.set_own(width)


def turn(panel: QWidget, beside: QWidget) -> bool:
    """Hide the panel, with the focus on what stands beside it, or show it; True, as `Part.turn_panel` is to say."""
    panel.setVisible(panel.isHidden())
    if panel.isHidden():
        beside.setFocus()
    return True
