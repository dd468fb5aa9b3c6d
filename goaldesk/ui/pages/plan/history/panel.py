"""Beside the history: one unit's year on another plan and on today's, every changed unit, and the way to take back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from goaldesk.model.periods import date_of, first_day
from goaldesk.model.sheets.plan_history import Happening, Revised
from goaldesk.reports.history_chart import history_chart
from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import ElidedLabel, PlainLabel, isolated, set_tip, spaced
from goaldesk.ui.widgets.drawing import Drawing
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.reason_editor import ReasonEditor

if TYPE_CHECKING:
    from goaldesk.model.sheets.grid import GridSheet
    from goaldesk.model.sheets.history_words import HistoryWords
    from goaldesk.model.sheets.plan_comparison import Comparison
    from goaldesk.ui.speech import QtWording

WIDTH, PAD, CHART = 400, 16, 168


class HistoryPanel(Spoken, QFrame):
    """`wanted` asks to take the current revision back; the reason is then asked for here."""

    wanted = Signal()

    def __init__(self, look: Look, compare: QWidget) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self.setFixedWidth(WIDTH)
        self.title, self.about = ElidedLabel("", "head"), PlainLabel("", "small", wrap=True)
        self.chart_head, self.chart = PlainLabel("", "caption"), Drawing(look, CHART)
        self.standing, self.changed = Grid(look, whole_rows=True), Grid(look, whole_rows=True)
        for grid in (self.standing, self.changed):
            grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.compare = compare
        self.same = PlainLabel("", "small", wrap=True)
        self.take_back = KeyButton(look, "undo-2", "", "")
        self.take_back.clicked.connect(self.wanted)
        self.editor = ReasonEditor(look)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.take_back.say(self.tr("Take back…"))
        self.standing.setAccessibleName(self.tr("Standing on both plans"))
        self.changed.setAccessibleName(self.tr("Changed units"))
        self.same.setText(self.tr("No unit’s target of this metric differs."))

    def show_one(self, words: "HistoryWords", found: "Comparison", event: Happening, heads: tuple[str, str]) -> None:
        """Show the year of one unit and metric; `event` is the one that is current in the list."""
        chart = history_chart(words, found, event, heads)
        self.title.show_text(chart.title)
        self.about.setText(self._about(words, event))
        self.about.setVisible(bool(self.about.text()))
        self.chart_head.setText(chart.unit)
        self.chart_head.setVisible(bool(chart.unit))
        self.chart.show_drawing(chart.draw, chart.said)
        self.standing.show_sheet(words.standing(found, heads), words.wording)
        self.standing.setFixedHeight(LINE + self.standing.row_height * self.standing.cells.rowCount())

    def show_changed(self, table: "GridSheet", wording: "QtWording") -> None:
        """Show the units whose target of the year differs."""
        self.changed.show_sheet(table, wording)
        self.changed.setVisible(bool(table.rows))
        self.same.setVisible(not table.rows)

    def offer(self, why_not: str) -> None:
        """Offer to take the current revision back, or say why that cannot be."""
        self.take_back.setEnabled(not why_not)
        set_tip(self.take_back, why_not)

    def ask(self, words: "HistoryWords", event: Revised, give: Callable[[str], str]) -> None:
        """Ask for the reason to take a revision back."""
        self.editor.ask(
            words.taken_back(event),
            self.tr("This writes another revision, in open months; the first one stays in the history."),
            self.tr("Take back"),
            give,
        )

    # --- inside

    def _about(self, words: "HistoryWords", event: object) -> str:
        if not isinstance(event, Revised):
            return ""
        old, new = words.amount(event.old, event.metric), words.amount(event.new, event.metric)
        day = words.wording.formats.date(date_of(event.day))
        month = words.wording.formats.month_long(date_of(first_day(event.revision.from_month)))
        text = self.tr("{old} → {new} on {day} by {who}, from {month}. Closed months stay.")
        who = isolated(event.revision.revised_by)
        return spaced(text.format(old=old, new=new, day=day, who=who, month=month))

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(PAD, 12, PAD, 8)
        top.setSpacing(4)
        for widget in (self.title, self.about, self.chart_head, self.chart):
            top.addWidget(widget)
        head = QHBoxLayout()
        head.setContentsMargins(PAD, 8, PAD, 8)
        head.addWidget(self.compare)
        head.addStretch(1)
        same = QHBoxLayout()
        same.setContentsMargins(PAD, 0, PAD, 8)
        same.addWidget(self.same)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAD, 8, PAD, 8)
        foot.addStretch()
        foot.addWidget(self.take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.standing)
        column.addLayout(head)
        column.addLayout(same)
        column.addWidget(self.changed, 1)
        column.addStretch(0)
        column.addWidget(self.editor)
        column.addLayout(foot)
