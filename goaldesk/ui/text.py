"""The one way to show words that may come from a file: as plain text.

Qt takes text that looks like HTML for HTML and loads the pictures in it. Labels made here never do, and a tooltip is
escaped.
"""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from goaldesk.wording import isolated as isolated  # names in sentences are written here with all other text
from goaldesk.wording import spaced as spaced

# The library's `html` would read its table of two thousand names for this, a twentieth of the whole start.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br>"})
_DASH, _JOINER = "\u2013", "\u2060"
# Patterns as texts: `re` keeps what it compiled, and compiles nothing that the first painting does not ask for.
_DASHED = rf"(?<=\w){_DASH}(?=\w)"


class PlainLabel(QLabel):
    """A label that shows its text as it is. `role` names its place in the style sheet."""

    def __init__(self, text: str = "", role: str = "", *, wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        self.setText(text)

    def setText(self, text: str) -> None:
        """A run such as Jan–Aug stays in one line."""
        super().setText(re.sub(_DASHED, f"{_DASH}{_JOINER}", text) if self.wordWrap() else text)


class ElidedLabel(PlainLabel):
    """A label of one line that leaves out the middle of a text too long for it; the tooltip has all of it."""

    def __init__(self, text: str = "", role: str = "") -> None:
        self._whole = text
        super().__init__(text, role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def whole(self) -> str:
        return self._whole

    def show_text(self, text: str) -> None:
        """Show this text, as much of it as there is room for."""
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - self.contentsMargins().left() - self.contentsMargins().right())
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room)
        super().setText(shown)
        self.setToolTip(tip(self._whole) if shown != self._whole else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def tip(text: str) -> str:
    """A text for a tooltip, shown as it is."""
    return f"<span>{text.translate(_ESCAPED)}</span>" if text else ""


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip, shown as it is."""
    widget.setToolTip(tip(text))


def caption(text: str) -> str:
    """A text for a button or a menu: an ampersand stays one, and marks no key."""
    return text.replace("&", "&&")


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet looks at, and let it look again where that changes something."""
    if (widget.property(name) or "") != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
