"""The chosen workbook of the start page unfolded: how it stands in a sentence, and the ways on as buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from goaldesk.ui.look import Look
from goaldesk.ui.start_words import SPEAK_FOR_THEMSELVES, WAYS, ways_on, words_of
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.marks import StatusMark
from goaldesk.ui.widgets.recent_list import RecentModel, RecentRow

SIGNS = {
    "open": "folder-open",
    "check": "folder-open",
    "unlock": "lock-open",
    "view": "folder-open",
    "backup": "archive",
    "look_for": "search",
    "trial": "copy",
    "copy": "copy",
    "import_new": "plus",
}
SPACE, SIDES = 8, 56
APART = {"take_over", "forget"}
"""Ways that give something up: they stand apart from the others, at the far end."""


class RecentDetail(QFrame):
    """`wanted` tells the key of the way on that was chosen."""

    wanted = Signal(str)

    def __init__(self, look: Look, rows: RecentModel) -> None:
        super().__init__()
        self.setProperty("panel", "detail")
        self._look = look
        self._rows = rows
        self.head = PlainLabel("", "head", wrap=True)
        self.text = PlainLabel("", "second", wrap=True)
        self.buttons: list[KeyButton] = []
        self._mark = QHBoxLayout()
        self._row: RecentRow | None = None
        self._shown: tuple[object, ...] = ()
        self._ways, self._below = QHBoxLayout(), QHBoxLayout()
        for ways in (self._ways, self._below):
            ways.setSpacing(8)
        self._mark.setContentsMargins(0, 4, 0, 0)
        self.setLayout(
            row(
                self._mark,
                (column(self.head, self.text, self._ways, self._below, 0, spacing=8), 1),
                margins=(16, 14, 16, 16),
                spacing=12,
            )
        )

    def show_row(self, row: RecentRow) -> None:
        """Unfold this workbook."""
        words = words_of(row.state, row.standing)
        self.head.setText(self._rows.say(words.head, row))
        why = "" if row.state in SPEAK_FOR_THEMSELVES else row.why
        self.text.setText(why or self._rows.say(words.text, row) or self._rows.say("{path}", row))
        _empty(self._mark)
        self._mark.addWidget(StatusMark(self._look, words.mark, 11), 0, Qt.AlignmentFlag.AlignTop)
        self._row = row
        self._show_ways(row)

    def _show_ways(self, row: RecentRow) -> None:
        """Make the buttons anew, unless they are the same as before: one may stand on one of them."""
        wanted = (row.path, self.width(), *(self._rows.say(WAYS[way], row) for way in self.ways(row)))
        if wanted == self._shown:
            return
        self._shown = wanted
        for layout in (self._ways, self._below):
            _empty(layout)
        self.buttons = []
        ways = self.ways(row)
        near = [way for way in ways if way not in APART] or ways
        for way in near:
            self._make(way, row, "" if self.buttons else "primary")
        apart = len(self.buttons)
        for way in ways:
            if way not in near:
                self._make(way, row, "flat")
        wide = sum(button.sizeHint().width() + SPACE for button in self.buttons)
        fits = wide <= self.width() - SIDES
        for at, button in enumerate(self.buttons):
            if at == apart:
                self._ways.addStretch()
            (self._ways if fits or at < apart else self._below).addWidget(button)
        (self._ways if apart == len(self.buttons) else self._below).addStretch()

    def _make(self, way: str, row: RecentRow, kind: str) -> None:
        button = KeyButton(self._look, SIGNS.get(way, ""), "" if self.buttons else "Enter", kind)
        button.say(self._rows.say(WAYS[way], row))
        button.clicked.connect(lambda: self.wanted.emit(way))
        self.buttons.append(button)

    @staticmethod
    def ways(row: RecentRow) -> list[str]:
        """The keys of the ways on, the first one by Enter."""
        return list(ways_on(row.state, row.standing))

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._row is not None:
            self._show_ways(self._row)


def _empty(layout: QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
