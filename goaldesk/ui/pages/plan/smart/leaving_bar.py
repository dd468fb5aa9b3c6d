"""What is said above a step: a refusal, or the question what becomes of a target that is not saved."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.marks import StatusMark


class LeavingBar(Spoken, QFrame):
    """Hidden while there is nothing to say. The buttons stand with a question only."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.mark, self.text = StatusMark(look, "near", 11), PlainLabel("", wrap=True)
        self.save = KeyButton(look, "")
        self.drop = KeyButton(look, "", "", "danger")
        self.stay = KeyButton(look, "", "Esc", "flat")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(8)
        row.addWidget(self.mark)
        row.addWidget(self.text, 1)
        for button in (self.save, self.drop, self.stay):
            row.addWidget(button)
        self.hide()
        self.retranslate()

    @property
    def asks(self) -> bool:
        """Whether the question stands."""
        return not self.isHidden() and not self.save.isHidden()

    def say(self, text: str) -> None:
        """Say why something was refused."""
        self._show(text, "missed", asks=False)

    def tell(self, text: str) -> None:
        """Say something that is good to know."""
        self._show(text, "met", asks=False)
        set_role(self, "panel", "bar-on")

    def ask(self) -> None:
        """Ask what becomes of what is not saved."""
        self._show(self.tr("This target is not saved yet."), "near", asks=True)
        self.save.setFocus()

    def hide_all(self) -> None:
        self.hide()

    def retranslate(self) -> None:
        self.save.say(self.tr("Save it"))
        self.drop.say(self.tr("Throw it away"))
        self.stay.say(self.tr("Go on with it"))

    def _show(self, text: str, mark: str, *, asks: bool) -> None:
        self.mark.show_status(mark)
        self.text.setText(text)
        set_role(self, "panel", "bar" if asks else "bar-off")
        for button in (self.save, self.drop, self.stay):
            button.setVisible(asks)
        self.show()
