"""The chosen workbook of the start page unfolded: how it stands in a sentence, and the ways on as buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from goaldesk.ui.look import Look
from goaldesk.ui.start_words import NO_BACKUP, STATES, WAYS, ways_on
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.marks import StatusMark
from goaldesk.ui.widgets.recent_list import RecentModel, RecentRow

SIGNS = {
    "open": "folder-open",
    "check": "folder-open",
    "view": "folder-open",
    "backup": "archive",
    "look_for": "search",
}


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
        self._ways = QHBoxLayout()
        self._ways.setSpacing(8)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.head)
        column.addWidget(self.text)
        column.addLayout(self._ways)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 16)
        row.setSpacing(12)
        self._mark.setContentsMargins(0, 4, 0, 0)
        row.addLayout(self._mark)
        row.addLayout(column, 1)

    def show_row(self, row: RecentRow) -> None:
        """Unfold this workbook."""
        words = STATES[row.state]
        self.head.setText(self._rows.say(words.head, row))
        text = self._rows.say(words.text, row) or self._rows.say(NO_BACKUP if row.state == "damaged" else "{path}", row)
        self.text.setText(row.why or text)
        _empty(self._mark)
        self._mark.addWidget(StatusMark(self._look, words.mark, 11), 0, Qt.AlignmentFlag.AlignTop)
        _empty(self._ways)
        self.buttons = []
        for at, way in enumerate(self.ways(row)):
            button = KeyButton(self._look, SIGNS.get(way, ""), "" if at else "Enter", "" if at else "primary")
            button.say(self._rows.say(WAYS[way], row))
            button.clicked.connect(lambda _, way=way: self.wanted.emit(way))
            self._ways.addWidget(button)
            self.buttons.append(button)
        self._ways.addStretch()

    @staticmethod
    def ways(row: RecentRow) -> list[str]:
        """The keys of the ways on, the first one by Enter."""
        return list(ways_on(row.state, row.standing))


def _empty(layout: QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
