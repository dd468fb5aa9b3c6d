"""The panel of the month end: the chosen month with its ledger, a reason to be written, and who did what."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.layouts import column
from goaldesk.ui.widgets.reason_editor import ReasonEditor

if TYPE_CHECKING:
    from goaldesk.model.sheets.grid import TextSheet
    from goaldesk.wording import Wording

WIDTH, PAD = 344, 16
ROOM_FOR_BOTH = 720


class MonthPanel(QFrame):
    """A reason is asked for in place, by `ask`; `asked` tells that nothing is asked for any more."""

    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self.setFixedWidth(WIDTH)
        self.title, self.state = PlainLabel("", "head"), PlainLabel("", "small", wrap=True)
        self.ledger = Grid(look, whole_rows=True)
        self.ledger.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor = ReasonEditor(look)
        self.reason, self.refused = self.editor.reason, self.editor.refused
        self.events_head, self.events = PlainLabel("", "panel"), PlainLabel("", "small", wrap=True)
        self.editor.installEventFilter(self)
        self._lay_out()

    def show_ledger(self, sheet: "TextSheet", wording: "Wording") -> None:
        """Show what was entered for each metric and what the ledger says."""
        self.ledger.setAccessibleName(wording.translate("MonthEnd", "Entered and ledger"))
        self.ledger.show_sheet(sheet, wording)
        self.ledger.setFixedHeight(LINE + self.ledger.row_height * len(sheet.rows) if sheet.rows else 0)

    def show_events(self, head: str, lines: Sequence[str]) -> None:
        """Show who did what, newest first."""
        self.events_head.setText(head if lines else "")
        self.events.setText("\n".join(lines))
        self._make_room()

    def ask(self, asks: str, explains: str, word: str, give: Callable[[str], str]) -> None:
        """Ask for a reason; `give` does what it is for and returns why not, empty if it was done."""
        self.editor.ask(asks, explains, word, give)

    def close_editor(self) -> None:
        """Ask for nothing any more."""
        self.editor.put_away()

    def _make_room(self) -> None:
        """While a reason is given, what was done gives way where there is no room for both."""
        shown = bool(self.events.text()) and (self.editor.isHidden() or self.height() >= ROOM_FOR_BOTH)
        for part in (self.events_head, self.events):
            part.setVisible(shown)

    def _lay_out(self) -> None:
        self.setLayout(
            column(
                column(self.title, self.state, margins=(PAD, 12, PAD, 12), spacing=2),
                self.ledger,
                self.editor,
                column(self.events_head, self.events, margins=(PAD, 12, PAD, 12), spacing=4),
                0,
                margins=(1, 0, 0, 0),
            )
        )

    # --- what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._make_room()
        if event.type() == QEvent.Type.Hide and self.isVisible():
            self.asked.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
