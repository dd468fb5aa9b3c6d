"""The panel of the month end: the chosen month with its ledger, a reason to be written, and who did what."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from goaldesk.model.sheets.grid import TextSheet
    from goaldesk.wording import Wording

WIDTH, PAD, REASON = 344, 16, 64


class MonthPanel(QFrame):
    """A reason is asked for in place: `ask` opens the editor, Ctrl+Enter gives it, Esc closes it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self.setFixedWidth(WIDTH)
        self._give: Callable[[str], str] | None = None
        self.title, self.state = PlainLabel("", "head"), PlainLabel("", "small", wrap=True)
        self.ledger = Grid(look, whole_rows=True)
        self.ledger.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.editor = QFrame()
        self.editor.setProperty("panel", "detail")
        self.asks, self.explains = PlainLabel("", "panel", wrap=True), PlainLabel("", "small", wrap=True)
        self.reason = QPlainTextEdit()
        self.reason.setFixedHeight(REASON)
        self.reason.setTabChangesFocus(True)
        self.reason.installEventFilter(self)
        self.refused = PlainLabel("", "error", wrap=True)
        self.give = KeyButton(look, "check", "Ctrl+Enter", "primary")
        self.give.clicked.connect(self._given)
        self.events_head, self.events = PlainLabel("", "panel"), PlainLabel("", "small", wrap=True)
        self._lay_out()
        self.close_editor()

    def show_ledger(self, sheet: "TextSheet", wording: "Wording") -> None:
        """Show what was entered for each metric and what the ledger says."""
        self.ledger.show_sheet(sheet, wording)
        self.ledger.setFixedHeight(LINE + self.ledger.row_height * len(sheet.rows) if sheet.rows else 0)

    def show_events(self, head: str, lines: Sequence[str]) -> None:
        """Show who did what, newest first."""
        self.events_head.setText(head)
        self.events.setText("\n".join(lines))
        self.events_head.setVisible(bool(lines))

    def ask(self, asks: str, explains: str, word: str, give: Callable[[str], str]) -> None:
        """Ask for a reason; `give` does what it is for and returns why not, empty if it was done."""
        self._give = give
        self.asks.setText(asks)
        self.explains.setText(explains)
        self.explains.setVisible(bool(explains))
        self.give.say(word)
        self.reason.setAccessibleName(asks)
        self.reason.clear()
        self._say("")
        self.editor.show()
        self.reason.setFocus()

    def close_editor(self) -> None:
        """Ask for nothing any more."""
        self._give = None
        self.editor.hide()

    def _given(self) -> None:
        if self._give is None:
            return
        said = self._give(self.reason.toPlainText())
        self._say(said)
        if not said:
            self.close_editor()

    def _say(self, text: str) -> None:
        self.refused.setText(text)
        self.refused.setVisible(bool(text))
        set_role(self.reason, "error", "true" if text else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_editor()
                return True
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._given()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(PAD, 12, PAD, 12)
        top.setSpacing(2)
        top.addWidget(self.title)
        top.addWidget(self.state)
        inner = QVBoxLayout(self.editor)
        inner.setContentsMargins(PAD, 12, PAD, 12)
        inner.setSpacing(8)
        buttons = QHBoxLayout()
        buttons.addWidget(self.give)
        buttons.addStretch()
        for widget in (self.asks, self.explains, self.reason, self.refused):
            inner.addWidget(widget)
        inner.addLayout(buttons)
        below = QVBoxLayout()
        below.setContentsMargins(PAD, 12, PAD, 12)
        below.setSpacing(4)
        below.addWidget(self.events_head)
        below.addWidget(self.events)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.ledger)
        column.addWidget(self.editor)
        column.addLayout(below)
        column.addStretch()
