"""A white panel with a head, as every page is made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.layouts import HAIRLINE, column, row

HEAD = 36


class Panel(QFrame):
    """A white panel: title, note, the key that leads to it; below it what is in `inside`."""

    def __init__(self, *, margin: int = 0, spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.title, self.note = PlainLabel("", "panel"), ElidedLabel("", "small")
        self.key = PlainLabel("", "key-cap")
        self.key.hide()
        key = (self.key, Qt.AlignmentFlag.AlignVCenter)
        self._head = row(self.title, (self.note, 1), key, margins=(12, 0, 12, 0))
        holder = QWidget()
        holder.setFixedHeight(HEAD)
        holder.setLayout(self._head)
        self.inside = column(margins=(margin, 0, margin, margin), spacing=spacing)
        self.setLayout(column(holder, (self.inside, 1), margins=HAIRLINE))

    def say(self, title: str, note: str = "", key: str = "") -> None:
        """What the panel is called, a word about it, and the key that leads to it."""
        self.title.setText(title)
        self.note.show_text(note)
        self.key.setText(key)
        self.key.setVisible(bool(key))

    def add_to_head(self, widget: QWidget) -> None:
        """Put a button into the head."""
        self._head.addWidget(widget)
