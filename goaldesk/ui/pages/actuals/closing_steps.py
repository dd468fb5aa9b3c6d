"""The lines below the month grid: what is done and what is not before the month can be closed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QGridLayout

from goaldesk.ui.look import Look
from goaldesk.ui.pages.actuals.closing_words import DONE, Step
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.layouts import INSIDE, column, row
from goaldesk.ui.widgets.marks import StatusMark

HEAD_WIDTH, COLUMNS, MARK = 176, 2, 9


class ClosingSteps(QFrame):
    """`head` names the month; the lines stand in two columns, marks before them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.head = PlainLabel("", "panel", wrap=True)
        self.done = PlainLabel("", "small")
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(8)
        self._lines.setVerticalSpacing(4)
        self.head.setFixedWidth(HEAD_WIDTH)
        self.setLayout(row(column(self.head, self.done, 0, spacing=2), (self._lines, 1), margins=INSIDE, spacing=12))

    def show_steps(self, head: str, done: str, steps: Sequence[Step]) -> None:
        """Show these lines."""
        self.head.setText(head)
        self.done.setText(done)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        for at, step in enumerate(steps):
            mark, label = StatusMark(self._look, step.status, MARK), ElidedLabel("", "small")
            label.show_text(step.text)
            self._lines.addWidget(mark, at // COLUMNS, at % COLUMNS * 2)
            self._lines.addWidget(label, at // COLUMNS, at % COLUMNS * 2 + 1)
        for at in range(COLUMNS):
            self._lines.setColumnStretch(2 * at + 1, 1)

    @staticmethod
    def count_done(steps: Sequence[Step]) -> int:
        """How many of them are done."""
        return sum(step.status == DONE for step in steps)
