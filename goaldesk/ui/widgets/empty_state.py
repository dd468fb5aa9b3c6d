"""What stands where there is nothing to show: a sign, a line that says what it is, a line or two what to do now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from goaldesk.ui import icons
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, caption
from goaldesk.ui.widgets.layouts import Gap, column, row
from goaldesk.ui.widgets.marks import Sign

WIDTH = 420


@dataclass(frozen=True, slots=True)
class Way:
    """A way on from where there is nothing: what its button says, a sign, and the page it leads to."""

    text: str
    sign: str
    place: str


class EmptyState(QWidget):
    """At most two buttons, the first one primary. The texts are set by whoever shows it, in the screens' language.
    `wanted` asks for the page that a way leads to.
    """

    wanted = Signal(str)

    def __init__(self, look: Look, sign: str) -> None:
        super().__init__()
        self._look = look
        self.title = PlainLabel("", "head", wrap=True)
        self.text = PlainLabel("", "second", wrap=True)
        self.buttons: list[QPushButton] = []
        self._places: list[str] = []
        self._signs: dict[QPushButton, str] = {}
        look.changed.connect(self._draw_signs)
        self._row = row(0, 0)
        middle = Qt.AlignmentFlag.AlignHCenter
        for label in (self.title, self.text):
            label.setAlignment(middle | Qt.AlignmentFlag.AlignTop)
            label.setFixedWidth(WIDTH)
        shown = Sign(look, sign, 32, "c_axis")
        inner = column((shown, middle), Gap(4), (self.title, middle), (self.text, middle), Gap(8), self._row, spacing=8)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(inner)
        outer.addStretch(3)

    def say(self, title: str, text: str) -> None:
        """Set the two texts."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        for label in (self.title, self.text):
            label.setMinimumHeight(label.heightForWidth(WIDTH))

    def show_ways(self, ways: Sequence[Way]) -> None:
        """Offer these ways on, and no others."""
        while len(self._places) < len(ways):
            at = len(self._places)
            self._places.append("")
            self.offer(partial(self._go, at), primary=not at)
        for button in self.buttons:
            button.hide()
        for at, way in enumerate(ways):
            self._places[at] = way.place
            self.set_button(self.buttons[at], way.text, way.sign)
            self.buttons[at].show()

    def offer(self, call: Callable[[], object], *, primary: bool = False) -> QPushButton:
        """Add a button; its text is set with `set_button`."""
        button = QPushButton()
        if primary:
            button.setProperty("kind", "primary")
        button.clicked.connect(lambda: call())
        self._row.insertWidget(len(self.buttons) + 1, button)
        self.buttons.append(button)
        return button

    def set_button(self, button: QPushButton, text: str, sign: str = "") -> None:
        """What a button says, and its sign."""
        button.setText(caption(text))
        if sign:
            self._signs[button] = sign
            self._draw_signs()

    def _go(self, at: int) -> None:
        self.wanted.emit(self._places[at])

    def _draw_signs(self) -> None:
        tokens = self._look.tokens
        for button, sign in self._signs.items():
            primary = button.property("kind") == "primary"
            icons.dress(button, sign, tokens.on_accent if primary else tokens.text, tokens.disabled)
