"""A white panel with a head, as every page is made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from goaldesk.ui.text import ElidedLabel, PlainLabel

HEAD = 36


class Panel(QFrame):
    """A white panel: title, note, the key that leads to it; below it what is in `inside`."""

    def __init__(self, *, margin: int = 0, spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.title, self.note = PlainLabel("", "panel"), ElidedLabel("", "small")
        self.key = PlainLabel("", "key-cap")
        self.key.hide()
        self._head = QHBoxLayout()
        self._head.setContentsMargins(12, 0, 12, 0)
        self._head.setSpacing(8)
        self._head.addWidget(self.title)
        self._head.addWidget(self.note, 1)
        self._head.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        holder = QWidget()
        holder.setFixedHeight(HEAD)
        holder.setLayout(self._head)
        self.inside = QVBoxLayout()
        self.inside.setContentsMargins(margin, 0, margin, margin)
        self.inside.setSpacing(spacing)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(holder)
        column.addLayout(self.inside, 1)

    def say(self, title: str, note: str = "", key: str = "") -> None:
        """What the panel is called, a word about it, and the key that leads to it."""
        self.title.setText(title)
        self.note.show_text(note)
        self.key.setText(key)
        self.key.setVisible(bool(key))

    def add_to_head(self, widget: QWidget) -> None:
        """Put a button into the head."""
        self._head.addWidget(widget)
