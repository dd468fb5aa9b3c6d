"""How the tab Scenarios is laid out: what is looked at, the cards, the table."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.choices import ChoicePickers, PlanChoices
from goaldesk.ui.pages.plan.scenarios.cards import GAP, ScenarioCards
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.segmented import Segmented

MARGIN, PANEL_HEAD, ROW = 20, 36, 25
AMOUNTS, DIFFERENCES = "amounts", "differences"


class ScenariosView(Spoken, QWidget):
    """`others` lists the scenarios that are not shown, where there are more than have room."""

    def __init__(self, desk: Desk, choices: PlanChoices, others: Callable[[], Sequence[Option]]) -> None:
        super().__init__()
        look = desk.surroundings.look
        self.pickers = ChoicePickers(desk, choices, ("year", "metric", "segment"))
        self.others = ScopePicker(look, others)
        self.count = ElidedLabel("", "small")
        self.new = KeyButton(look, "plus", "Ctrl+N", "primary")
        self.cards = ScenarioCards(look)
        self.only_plan = PlainLabel("", "second", wrap=True)
        self.title = PlainLabel("", "panel")
        self.note = ElidedLabel("", "small")
        self.ways = Segmented((AMOUNTS, DIFFERENCES))
        self.grid = Grid(look, row_height=ROW)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.new.say(self.tr("New scenario…"))
        self.others.set_caption(self.tr("Show another"))
        self.title.setText(self.tr("Side by side"))
        self.ways.say((self.tr("Amounts"), self.tr("Differences from the plan")), self.tr("What the table shows"))
        self.only_plan.setText(
            self.tr("There is only the plan so far. Copy it to try another growth: the plan itself stays as it is.")
        )
        self.grid.setAccessibleName(self.tr("Scenarios by unit"))

    # --- inside

    def _lay_out(self) -> None:
        ground = QWidget()
        ground.setProperty("ground", "window")
        column = QVBoxLayout(ground)
        column.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.cards)
        column.addWidget(self.only_plan)
        column.addWidget(self._table(), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._strip())
        whole.addWidget(ground, 1)

    def _strip(self) -> QFrame:
        strip = QFrame()
        strip.setProperty("panel", "strip")
        row = QHBoxLayout(strip)
        row.setContentsMargins(MARGIN, 6, MARGIN, 6)
        row.setSpacing(8)
        row.addWidget(self.pickers)
        row.addWidget(self.others)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.count, 1)
        row.addWidget(self.new)
        return strip

    def _table(self) -> QFrame:
        panel, head = QFrame(), QWidget()
        panel.setProperty("panel", "true")
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.note, 1)
        row.addWidget(self.ways)
        head.setFixedHeight(PANEL_HEAD)
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.grid, 1)
        return panel
