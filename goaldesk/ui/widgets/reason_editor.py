"""A reason asked for in place: what it is for, a field, a button, and below them why it was not taken.

The one rule: Ctrl+Enter gives it, Esc closes it, and what was refused stays in the field.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, row

PAD, REASON = 16, 64


class ReasonEditor(QFrame):
    """Hidden until `ask` opens it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "detail")
        self._give: Callable[[str], str] | None = None
        self.asks, self.explains = PlainLabel("", "panel", wrap=True), PlainLabel("", "small", wrap=True)
        self.reason = QPlainTextEdit()
        self.reason.setFixedHeight(REASON)
        self.reason.setTabChangesFocus(True)
        self.reason.installEventFilter(self)
        self.refused = PlainLabel("", "error", wrap=True)
        self.give = KeyButton(look, "check", "Ctrl+Enter", "primary")
        self.give.clicked.connect(self._given)
        self._lay_out()
        self.hide()

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
        self.show()
        self.reason.setFocus()

    def put_away(self) -> None:
        """Ask for nothing any more."""
        self._give = None
        self.hide()

    def _given(self) -> None:
        if self._give is None:
            return
        said = self._give(self.reason.toPlainText())
        self._say(said)
        if not said:
            self.put_away()

    def _say(self, text: str) -> None:
        self.refused.setText(text)
        self.refused.setVisible(bool(text))
        set_role(self.reason, "error", "true" if text else "")

    def _lay_out(self) -> None:
        self.setLayout(
            column(
                self.asks,
                self.explains,
                self.reason,
                self.refused,
                row(self.give, 0),
                margins=(PAD, 12, PAD, 12),
                spacing=8,
            )
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.put_away()
                return True
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._given()
                return True
        return super().eventFilter(watched, event)
