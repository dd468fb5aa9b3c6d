"""The box below a cell that says why a text was not taken, or what is asked about it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.marks import StatusMark

WIDTH, PAD, KEYS_BESIDE = 288, 10, 40


class KeyRow(QWidget):
    """Keys with what they do, in one row."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 2, 0, 0)
        self._row.setSpacing(4)

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for key, does in keys:
            for label in (PlainLabel(key, "key-cap"), PlainLabel(does, "note-does")):
                self._row.addWidget(label)
                label.show()  # else it has no size before the next event, and what is measured now lacks it
        self._row.addStretch()
        self.setVisible(bool(keys))


class CellNote(QFrame):
    """`tone` is `off` (not taken), `risk` (taken, but asked about) or `note` (why one cannot type here)."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "cell-note")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._mark = StatusMark(look, "missed", 9)
        self.said = PlainLabel("", "note-said", wrap=True)
        self._keys = KeyRow()
        layout = self._layout = QGridLayout(self)
        layout.setContentsMargins(PAD, PAD, PAD, PAD)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(2)
        layout.addWidget(self._mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.said, 0, 1)
        layout.addWidget(self._keys, 1, 1)
        layout.setColumnStretch(1, 1)
        self.hide()

    def say(self, said: str, tone: str, keys: tuple[tuple[str, str], ...] = ()) -> None:
        """Show a sentence, and keys with what they do."""
        set_role(self, "tone", tone)
        self._mark.show_status({"off": "missed", "risk": "at_risk"}.get(tone, "none"))
        self.said.setText(said)
        self.setAccessibleName(said)
        self._keys.show_keys(keys)

    def stand_by(self, cell: QRect, room: QRect) -> None:
        """Show the box below a cell, or above it where there is no room below."""
        if not room.intersects(cell):
            self.hide()
            return
        self.setFixedWidth(min(max(WIDTH, self._keys.sizeHint().width() + KEYS_BESIDE), room.width()))
        self.setFixedHeight(self._layout.totalHeightForWidth(self.width()))
        left = max(room.left(), min(cell.left(), room.right() - self.width()))
        below = cell.bottom() + 2
        above = cell.top() - self.height() - 2
        top = below if below + self.height() <= room.bottom() or above < room.top() else above
        self.move(QPoint(left, top))
        self.show()
        self.raise_()
