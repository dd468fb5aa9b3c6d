"""One step of the month end: mark, number, what it says, when, and what moves it on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from goaldesk.ui.look import Look
from goaldesk.ui.pages.actuals.month_end_words import StepWords
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import BAR, column, row
from goaldesk.ui.widgets.marks import StatusMark

HEIGHT, WHEN, BUTTONS, WIDE = 60, 168, 208, 800


@dataclass(frozen=True, slots=True)
class Deed:
    """A button of a step: what it says, its sign and key, what it calls; `possible` is False where it is grey."""

    word: str
    sign: str
    call: Callable[[], object]
    key: str = ""
    possible: bool = True


class StepRow(QFrame):
    """`number` stands before the title."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        self.setProperty("panel", "step")
        self.setMinimumHeight(HEIGHT)
        self._mark = StatusMark(look, "no_data", 10)
        self.title, self.detail = ElidedLabel("", "row"), ElidedLabel("", "small")
        self.when, self.late, self.what = ElidedLabel("", "small"), PlainLabel("", "error"), PlainLabel("", "small")
        self._held = QWidget()
        self._buttons = QHBoxLayout(self._held)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._buttons.setSpacing(8)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignRight)
        texts = column(0, self.title, self.detail, 0)
        times = column(0, self.when, self.late, self.what, 0)
        self.when.setFixedWidth(WHEN)
        self.setLayout(
            row(
                (self._mark, Qt.AlignmentFlag.AlignVCenter),
                PlainLabel(str(number), "small"),
                (texts, 1),
                times,
                self._held,
                margins=BAR,
                spacing=12,
            )
        )

    def show_step(self, words: StepWords, deeds: Sequence[Deed]) -> None:
        """Show the step and what moves it on."""
        self._mark.show_status(words.mark)
        for label, text in ((self.title, words.title), (self.detail, words.detail), (self.when, words.when)):
            label.show_text(text)
        for line, text in ((self.late, words.late), (self.what, words.what)):
            line.setText(text)
            line.setVisible(bool(text))
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for deed in deeds:
            button = KeyButton(self._look, deed.sign, deed.key)
            button.say(deed.word)
            button.setEnabled(deed.possible)
            button.clicked.connect(deed.call)
            self._buttons.addWidget(button)

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where there is room, what was done when stands below each other.
        self._held.setMinimumWidth(BUTTONS if self.width() >= WIDE else 0)
