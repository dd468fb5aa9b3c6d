"""A bar above the content for what concerns the whole page: a mark, a sentence, and a button to put it away."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from goaldesk.ui import icons
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.marks import StatusMark


class MessageBar(Spoken, QFrame):
    """Shows one sentence at a time; hidden when there is none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("panel", "bar")
        self.label = PlainLabel("", wrap=True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.put_away = QPushButton()
        self.put_away.setProperty("kind", "flat")
        self.put_away.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 6, 12, 6)
        layout.setSpacing(10)
        layout.addWidget(StatusMark(look, "at_risk", 11))
        layout.addWidget(self.label)
        layout.addWidget(self.put_away)
        self.hide()
        look.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def say(self, sentence: str) -> None:
        """Show this sentence until it is put away or another one comes."""
        self.label.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    def retranslate(self) -> None:
        self.put_away.setText(self.tr("Put away"))

    def _draw(self) -> None:
        self.put_away.setIcon(icons.icon("x", self._look.tokens.text2))
