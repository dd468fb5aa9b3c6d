"""Above the sheet of proposals: what is looked at, and how many stand in which state, of which one can be chosen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from goaldesk.model.rows import Unit
from goaldesk.model.sheets.proposal_rounds import AGREED, NO_TARGET, NOT_BACK, WAITING, WITH_THEM
from goaldesk.model.sheets.proposal_sheet import ProposalSheet
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.choices import ChoicePickers, PlanChoices
from goaldesk.ui.pages.plan.proposals.standing import Standing
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

ALL = "all"
ROOM = 20 + 8 + 20
"""What stands beside the two: the margins and the gap between them."""


class ProposalStrip(Spoken, QFrame):
    """`state_chosen` tells that another state is to be shown, `seeing` that the sheet is to be seen as somebody else
    sees it. Both stand beside what is looked at, or below it where there is no room.
    """

    state_chosen = Signal()
    seeing = Signal()

    def __init__(self, desk: "Desk", choices: PlanChoices) -> None:
        super().__init__()
        self.setProperty("panel", "strip")
        self.pickers = ChoicePickers(desk, choices, ("year", "metric", "segment", "scenario"))
        self.states = Segmented((ALL, WAITING, WITH_THEM, NOT_BACK, AGREED))
        self.states.chosen.connect(lambda _: self.state_chosen.emit())
        self.see = KeyButton(desk.surroundings.look, "user-round", "Alt+O", "flat")
        self.see.clicked.connect(self.seeing)
        self._more = QWidget()
        self._more.setLayout(row(self.states, 1, self.see))
        self.standing = Standing(desk.surroundings.look)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(20, 6, 20, 6)
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.pickers, 0, 0, Qt.AlignmentFlag.AlignLeft)
        self._is_wide: bool | None = None
        self._arrange()
        self.setLayout(column(self._grid, self.standing))
        self.retranslate()

    @property
    def state(self) -> str:
        """The state that is shown; empty for all."""
        return "" if self.states.key == ALL else self.states.key

    def choose_all(self) -> None:
        """Show all of them."""
        self.states.choose(ALL)

    def retranslate(self) -> None:
        self.see.say(self.tr("As they see it"))

    def show_choices(self) -> None:
        self.pickers.show_choices()

    def show_rounds(self, sheet: ProposalSheet, seen_as: int | None) -> None:
        """Say how many stand in each state, and how all stand; a state in which nobody stands cannot be chosen. Where
        one row only is shown, say whose, and whether that is seen by somebody else (`seen_as`).
        """
        self.states.setVisible(sheet.own is None)
        self.see.setVisible(sheet.own is None or seen_as is not None)
        self.see.say(self.tr("As they see it") if seen_as is None else self.tr("See everybody"))
        self._say_counts(sheet.rounds.counts)
        if sheet.own is None:
            self.standing.show_rounds(sheet.rounds)
        else:
            name = sheet.grid.snapshot.table(Unit)[(sheet.own,)].name
            self.standing.show_own(name if seen_as is not None else "")
        self._arrange()

    # --- inside

    def _say_counts(self, counts: Mapping[str, int]) -> None:
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

    def _arrange(self) -> None:
        needed = self.pickers.sizeHint().width() + self._more.sizeHint().width() + ROOM
        if (is_wide := needed <= self.width()) != self._is_wide:
            self._is_wide = is_wide
            self._grid.removeWidget(self._more)
            self._grid.addWidget(self._more, *((0, 1) if is_wide else (1, 0, 1, 2)))

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
