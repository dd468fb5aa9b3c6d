"""The head of a page: its title, what it is about, and at the right what can be done, the main thing last."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from goaldesk.ui.text import ElidedLabel, PlainLabel

HEIGHT = 52


class PageHeader(QFrame):
    """`title`, then scope pickers, then `note`, then actions."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page-header")
        self.setFixedHeight(HEIGHT)
        self.title = PlainLabel("", "title")
        self.note = ElidedLabel("", "small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 0, 20, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.title)
        self._row.addSpacing(12)
        self._row.addWidget(self.note, 1)

    def add_scope(self, widget: QWidget) -> None:
        """Put a picker behind the title and the pickers before it."""
        self._row.insertWidget(self._row.indexOf(self.note), widget)

    def add_action(self, widget: QWidget) -> None:
        self._row.addWidget(widget)
