"""A bar above the content for what concerns the whole page: a mark, a sentence, a way on, a button to put it away."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy

from goaldesk.ui import icons
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, caption, set_role
from goaldesk.ui.widgets.layouts import row
from goaldesk.ui.widgets.marks import StatusMark


class MessageBar(Spoken, QFrame):
    """Shows one sentence at a time; hidden when there is none. One that `stays` cannot be put away."""

    def __init__(self, look: Look, *, stays: bool = False) -> None:
        super().__init__()
        self._look = look
        self._stays = stays
        self.setProperty("panel", "bar")
        self.label = PlainLabel("", wrap=True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._way_on: Callable[[], object] | None = None
        self.way_on = QPushButton()
        self.way_on.clicked.connect(lambda: self._go_on(self._way_on))
        self._other_way: Callable[[], object] | None = None
        self.other_way = QPushButton()
        self.other_way.clicked.connect(lambda: self._go_on(self._other_way))
        self.put_away = QPushButton()
        self.put_away.setProperty("kind", "flat")
        self.put_away.clicked.connect(self.hide)
        self.mark = StatusMark(look, "at_risk", 11)
        self.setLayout(
            row(self.mark, self.label, self.way_on, self.other_way, self.put_away, margins=(20, 6, 12, 6), spacing=10)
        )
        self.put_away.setVisible(not stays)  # not before it has a parent: it would be a window of its own
        self.hide()
        look.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def say(
        self, sentence: str, text: str = "", way_on: Callable[[], object] | None = None, *, done: bool = False
    ) -> None:
        """Show this sentence until it is put away or another one comes; `text` is what the button of a way on says.
        `done` tells of what went well, else it is something to look at.
        """
        self.mark.show_status("met" if done else "at_risk")
        set_role(self, "panel", "bar-on" if done else "bar")
        self.label.setText(sentence)
        self._way_on = way_on
        self.way_on.setText(caption(text))
        self.way_on.setVisible(way_on is not None)
        self.other_way.hide()
        self.setAccessibleName(sentence)
        self.show()

    def offer(self, text: str, way: Callable[[], object]) -> None:
        """A second way on from what was said."""
        self._other_way = way
        self.other_way.setText(caption(text))
        self.other_way.show()

    def retranslate(self) -> None:
        self.put_away.setText(self.tr("Put away"))

    def _go_on(self, way: Callable[[], object] | None) -> None:
        if not self._stays:
            self.hide()
        if way:
            way()

    def _draw(self) -> None:
        self.put_away.setIcon(icons.icon("x", self._look.tokens.text2))
