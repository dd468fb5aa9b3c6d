"""The head of a page: its title, what it is about, and at the right what can be done, the main thing last."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.key_button import SHORTEST, KeyButton

HEIGHT, MARGIN, SPACE = 52, 20, 12


class PageHeader(QFrame):
    """`title`, then scope pickers, then `note`, then actions."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page-header")
        self.setFixedHeight(HEIGHT)
        self.title = PlainLabel("", "title")
        self.note = ElidedLabel("", "small")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.title)
        self._row.addSpacing(SPACE)
        self._row.addWidget(self.note, 1)

    def add_scope(self, widget: QWidget) -> None:
        """Put a picker behind the title and the pickers before it."""
        self._row.insertWidget(self._row.indexOf(self.note), widget)

    def add_action(self, widget: QWidget, before: QWidget | None = None) -> None:
        """Put an action at the right end, or before another one; there once, it stays where it is."""
        if self._row.indexOf(widget) < 0:
            self._row.insertWidget(self._row.count() if before is None else self._row.indexOf(before), widget)

    # --- inside

    def _fit(self) -> None:
        """Where there is no room for them, the keys on the buttons are left out, which the status line says too; then
        the word of what has a sign of its own.
        """
        items = (self._row.itemAt(at) for at in range(self._row.count()))
        widgets = (item.widget() for item in items if item is not None)
        shown = [one for one in widgets if one is not None and not one.isHidden() and one is not self.note]
        buttons = [one for one in shown if isinstance(one, KeyButton)]
        others = sum(one.sizeHint().width() for one in shown if not isinstance(one, KeyButton))
        gaps = self._row.spacing() * (len(shown) + 2) + SPACE + 2 * MARGIN
        for brevity in range(SHORTEST + 1):
            if others + gaps + sum(one.width_at(brevity) for one in buttons) <= self.width():
                break
        for button in buttons:
            button.be_brief(brevity)

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done
