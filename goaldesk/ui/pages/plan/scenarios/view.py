"""How the tab Scenarios is laid out: what is looked at, the cards, the table, and beside it the chart and what each
scenario demands.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from goaldesk.model.sheets.grid import GridSheet
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.choices import ChoicePickers, PlanChoices
from goaldesk.ui.pages.plan.scenarios.cards import GAP, ScenarioCards
from goaldesk.ui.pages.plan.scenarios.chart import ChartPanel
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import HAIRLINE, INSIDE, column, framed, row
from goaldesk.ui.widgets.segmented import Segmented
from goaldesk.wording import Wording

MARGIN, PANEL_HEAD, ROW = 20, 36, 25
SIDE, SIDE_OF_FOUR, WIDE, CELL_PAD = 344, 408, 1090, 4
MOST_ABREAST = 3
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
        self.grid = Grid(look, row_height=ROW, pad=CELL_PAD)
        self.chart = ChartPanel(look)
        self.demands = Grid(look, row_height=ROW, pad=CELL_PAD)
        self.demands.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.demands.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.demands.on(Qt.Key.Key_Tab, self.demands.leave)
        self.demands.on(Qt.Key.Key_Backtab, self.demands.leave_backwards)
        self.what_if = PlainLabel("", "panel", wrap=True)
        self.effect = PlainLabel("", "small", wrap=True)
        self.side = self._side()
        self._turned = False
        self._lay_out()
        self.retranslate()

    def show_demands(self, sheet: GridSheet, wording: Wording) -> None:
        """Show what is assumed and demanded, all rows of it. Up to three scenarios have room beside each other in the
        table; with four it is scrolled anyway, and what stands beside it gets the room.
        """
        self.side.setFixedWidth(SIDE if len(sheet.columns) <= MOST_ABREAST + 1 else SIDE_OF_FOUR)
        self.demands.show_sheet(sheet, wording)
        self._demands_panel.setFixedHeight(LINE + ROW * len(sheet.rows) + 2)
        self._demands_panel.setVisible(bool(sheet.rows))

    def show_effect(self, title: str, effect: str) -> None:
        """Say what making the current scenario the plan would do; nothing where it is the plan."""
        self.what_if.setText(title)
        self.effect.setText(effect)
        self._effect_panel.setVisible(bool(effect))

    def turn_side(self) -> None:
        """Show or hide what stands beside the table."""
        self._turned = not self._turned
        self._place_side()

    def retranslate(self) -> None:
        self.new.say(self.tr("New scenario…"))
        self.others.set_caption(self.tr("Show another"))
        self.title.setText(self.tr("Side by side"))
        self.ways.say((self.tr("Amounts"), self.tr("Differences from the plan")), self.tr("What the table shows"))
        self.only_plan.setText(
            self.tr("There is only the plan so far. Copy it to try another growth: the plan itself stays as it is.")
        )
        self.grid.setAccessibleName(self.tr("Scenarios by unit"))
        self.demands.setAccessibleName(self.tr("Assumptions and demands"))

    # --- inside

    def _lay_out(self) -> None:
        ground = QWidget()
        ground.setProperty("ground", "window")
        ground.setLayout(
            column(
                self.cards,
                self.only_plan,
                (row(self.side, (self._table(), 1), spacing=GAP), 1),
                margins=(MARGIN, GAP, MARGIN, GAP),
                spacing=GAP,
            )
        )
        self.setLayout(column(self._strip(), (ground, 1)))

    def _side(self) -> QScrollArea:
        self._demands_panel, self._effect_panel = _panel(self.demands), QFrame()
        self._effect_panel.setProperty("panel", "true")
        self._effect_panel.setLayout(column(self.what_if, self.effect, margins=INSIDE, spacing=4))
        inside = QWidget()
        inside.setProperty("ground", "window")
        inside.setLayout(column(self.chart, self._demands_panel, self._effect_panel, 0, spacing=GAP))
        side = QScrollArea()
        side.setWidgetResizable(True)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setFixedWidth(SIDE)
        side.setWidget(inside)
        return side

    def _place_side(self) -> None:
        """Beside the table where there is room, else only when it was asked for."""
        self.side.setVisible((self.width() >= WIDE) != self._turned)

    def _strip(self) -> QFrame:
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return framed(
            "strip", row(self.pickers, self.others, (self.count, 1), self.new, margins=(MARGIN, 6, MARGIN, 6))
        )

    def _table(self) -> QFrame:
        panel, head = QFrame(), QWidget()
        panel.setProperty("panel", "true")
        head.setLayout(row(self.title, (self.note, 1), self.ways, margins=(12, 0, 12, 0)))
        head.setFixedHeight(PANEL_HEAD)
        panel.setLayout(column(head, (self.grid, 1), margins=HAIRLINE))
        return panel

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_side()


def _panel(inside: QWidget) -> QFrame:
    return framed("true", column(inside, margins=HAIRLINE))
