"""The talk about a target, step by step: who, when and what, and below it the words; the newest last."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from goaldesk.ui.pages.plan.proposals.words import Said
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.layouts import column, framed, row

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
        inside.setLayout(column(*map(_step, said), 1))
        self.setWidget(inside)
        # Its height is known when it has been laid out.
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(self.verticalScrollBar().maximum()))


def _step(step: Said) -> QWidget:
    who, what = ElidedLabel("", "row"), PlainLabel(step.what, "caption")
    who.show_text(step.who)
    words = (PlainLabel(step.words, "small", wrap=True),) if step.words else ()
    lines = column(row((who, 1), what), *words, margins=(PAD, 6, PAD, 6), spacing=2)
    lines.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
    return framed("strip", lines)
