"""The one way to show words that may come from a file: as plain text.

Qt takes text that looks like HTML for HTML and loads the pictures in it. Labels made here never do, and a tooltip is
escaped.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

# The library's `html` would read its table of two thousand names for this, a twentieth of the whole start.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "<br>"})
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


class PlainLabel(QLabel):
    """A label that shows its text as it is. `role` names its place in the style sheet."""

    def __init__(self, text: str = "", role: str = "", *, wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        self.setText(text)


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


def isolated(name: str) -> str:
    """A name within a sentence, kept apart from it whichever way it is written."""
    return f"{_ISOLATE}{name}{_END_ISOLATE}"


def set_role(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet looks at, and let it look again."""
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
