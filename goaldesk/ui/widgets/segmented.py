"""A few words side by side of which one is chosen: arrow keys go from one to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from goaldesk.ui.text import caption
from goaldesk.ui.widgets.layouts import row


class Segmented(QWidget):
    """`chosen` tells the key that was chosen by hand."""

    chosen = Signal(str)

    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__()
        self._keys = tuple(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self.buttons = [QPushButton() for _ in keys]
        for at, button in enumerate(self.buttons):
            button.setProperty("kind", "segment" if at else "segment-first")
            button.setCheckable(True)
            self._group.addButton(button, at)
        self.setLayout(row(*self.buttons, spacing=0))
        self.buttons[0].setChecked(True)
        self.setFocusProxy(self.buttons[0])
        self._group.idClicked.connect(lambda at: self.chosen.emit(self._keys[at]))

    @property
    def key(self) -> str:
        return self._keys[max(0, self._group.checkedId())]

    def say(self, texts: Sequence[str], name: str) -> None:
        """The words, and what is chosen here."""
        self.setAccessibleName(name)
        for button, text in zip(self.buttons, texts, strict=True):
            button.setText(caption(text))
            button.setAccessibleName(f"{name}: {text}")

    def choose(self, key: str) -> None:
        """Show this one as chosen; nothing is told."""
        chosen = self.buttons[self._keys.index(key)]
        chosen.setChecked(True)
        self.setFocusProxy(chosen)
