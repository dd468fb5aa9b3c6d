"""Above the sheet of proposals: what is looked at, and how many stand in which state, of which one can be chosen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from goaldesk.model.sheets.proposal_rounds import AGREED, NO_TARGET, NOT_BACK, WAITING, WITH_THEM, Rounds
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.choices import ChoicePickers, PlanChoices
from goaldesk.ui.pages.plan.proposals.standing import Standing
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

ALL = "all"


class ProposalStrip(Spoken, QFrame):
    """`state_chosen` tells that another state is to be shown, `sending` and `reading` that sheets are to be sent
    or read back.
    """

    state_chosen = Signal()
    sending = Signal()
    reading = Signal()

    def __init__(self, desk: "Desk", choices: PlanChoices) -> None:
        super().__init__()
        self.setProperty("panel", "strip")
        self.pickers = ChoicePickers(desk, choices, ("year", "metric", "segment", "scenario"))
        self.states = Segmented((ALL, WAITING, WITH_THEM, NOT_BACK, AGREED))
        self.states.chosen.connect(lambda _: self.state_chosen.emit())
        self.send = KeyButton(desk.surroundings.look, "file-up", "Alt+S")
        self.send.clicked.connect(self.sending)
        self.read_back = KeyButton(desk.surroundings.look, "file-down", "Alt+B")
        self.read_back.clicked.connect(self.reading)
        self.standing = Standing(desk.surroundings.look)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widget in ((first, self.pickers), (second, self.states)):
            row.setContentsMargins(20, 6, 20, 6)
            row.setSpacing(8)
            row.addWidget(widget)
            row.addStretch()
        for button in (self.send, self.read_back):
            second.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.standing)
        self.retranslate()

    @property
    def state(self) -> str:
        """The state that is shown; empty for all."""
        return "" if self.states.key == ALL else self.states.key

    def choose_all(self) -> None:
        """Show all of them."""
        self.states.choose(ALL)

    def retranslate(self) -> None:
        self.send.say(self.tr("Send sheets…"))
        self.read_back.say(self.tr("Read back…"))

    def show_choices(self) -> None:
        self.pickers.show_choices()

    def show_counts(self, rounds: Rounds) -> None:
        """Say how many stand in each state, and how all stand; a state in which nobody stands cannot be chosen."""
        counts = rounds.counts
        texts = (
            self.tr("All {count}").format(count=sum(counts.values()) - counts[NO_TARGET]),
            self.tr("Waiting {count}").format(count=counts[WAITING]),
            self.tr("With them {count}").format(count=counts[WITH_THEM]),
            self.tr("Not back {count}").format(count=counts[NOT_BACK]),
            self.tr("Agreed {count}").format(count=counts[AGREED]),
        )
        self.states.say(texts, self.tr("State"))
        for button, state in zip(self.states.buttons[1:], (WAITING, WITH_THEM, NOT_BACK, AGREED), strict=True):
            button.setEnabled(bool(counts[state]))
        self.standing.show_rounds(rounds)
