"""The talk about a target, step by step: who, when and what, and below it the words; the newest last."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from goaldesk.ui.pages.plan.proposals.words import Said
from goaldesk.ui.text import ElidedLabel, PlainLabel

PAD = 16


class TalkList(QScrollArea):
    """Scrolls by the arrow keys; it stands at the newest step."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("ring", "true")
        self.said: Sequence[Said] = ()

    def show_steps(self, said: Sequence[Said], name: str) -> None:
        """Show these steps."""
        self.setAccessibleName(name)
        if said == self.said and self.widget() is not None:
            return
        self.said = said
        inside = QWidget()
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for step in said:
            column.addWidget(_step(step))
        column.addStretch()
        self.setWidget(inside)
        # Its height is known when it has been laid out.
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(self.verticalScrollBar().maximum()))


def _step(step: Said) -> QWidget:
    row = QFrame()
    row.setProperty("panel", "strip")
    head = QHBoxLayout()
    head.setSpacing(8)
    who, what = ElidedLabel("", "row"), PlainLabel(step.what, "caption")
    who.show_text(step.who)
    head.addWidget(who, 1)
    head.addWidget(what)
    column = QVBoxLayout(row)
    column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
    column.setContentsMargins(PAD, 6, PAD, 6)
    column.setSpacing(2)
    column.addLayout(head)
    if step.words:
        column.addWidget(PlainLabel(step.words, "small", wrap=True))
    return row
