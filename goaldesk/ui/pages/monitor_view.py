"""How Monitor is laid out: headline, cards, scorecard beside the units, the months below.

One column where it is narrow.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QScrollArea, QWidget

from goaldesk.model.sheets.words import amount_text, change_text, status_word
from goaldesk.ui.look import Look
from goaldesk.ui.pages.monitor_figures import CARDS
from goaldesk.ui.pages.monitor_words import headline, tally
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.figure_table import FigureTable
from goaldesk.ui.widgets.layouts import column, framed
from goaldesk.ui.widgets.panel import Panel
from goaldesk.ui.widgets.score_card import ScoreCard
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.scorecard import Scorecard, ScoreRow

MARGIN, GAP = 20, 12
ONE_COLUMN_BELOW = 1060
LEAST_ROWS, MOST_ROWS = 5, 24


def _panel(table: FigureTable) -> Panel:
    made = Panel(spacing=0)
    made.inside.addWidget(table, 1)
    return made


class MonitorView(QScrollArea):
    """Scrolls as a whole only where the window is too small for it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.headline = PlainLabel("", "head", wrap=True)
        self.tally = PlainLabel("", "second", wrap=True)
        self.cards = [ScoreCard(look) for _ in range(CARDS)]
        self.scores = FigureTable(look)
        self.units = FigureTable(look, tinted=True)
        self.months = FigureTable(look, tinted=True)
        self.panels = [_panel(table) for table in self.tables()]
        self.revised = PlainLabel("", "small", wrap=True)
        self.revised.setContentsMargins(12, 6, 12, 8)
        self.panels[0].inside.addWidget(self.revised)
        self._lay_out()

    def tables(self) -> tuple[FigureTable, FigureTable, FigureTable]:
        return self.scores, self.units, self.months

    def show_card(self, card: "Scorecard", wording: Wording) -> None:
        """Headline, tally, and cards of the first metrics that have something to show, those with a target first."""
        self.headline.setText(headline(card, wording))
        self.tally.setText(tally(card, wording))
        self.tally.setVisible(bool(self.tally.text()))
        worth = [row for row in card.rows if row.figures.actual is not None or row.figures.target is not None]
        worth.sort(key=lambda row: row.figures.target is None)
        for at, shown in enumerate(self.cards):
            shown.setVisible(at < len(worth))
            if at < len(worth):
                fill_card(shown, worth[at], wording)

    def show_revised(self, sentences: Sequence[str]) -> None:
        """Say below the scorecard what of its targets was revised."""
        self.revised.setText("\n".join(sentences))
        self.revised.setVisible(bool(sentences))

    def name_panels(self, *names: tuple[str, str]) -> None:
        """Title and note of each panel."""
        for panel, (title, note) in zip(self.panels, names, strict=True):
            panel.title.setText(title)
            panel.note.show_text(note)

    def arrange(self) -> None:
        """Put scorecard and units side by side if there is room, and give the tables their heights."""
        narrow = self.viewport().width() < ONE_COLUMN_BELOW
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(way)
        self._place_cards(2 if narrow else CARDS)
        for table in (self.scores, self.units):
            rows = max(LEAST_ROWS, min(MOST_ROWS, table.cells.rowCount()))
            table.setMinimumHeight(26 + 28 * (rows if narrow else min(rows, 9)) + 2)
        self.months.setFixedHeight(self.months.needed_height())

    def _place_cards(self, columns: int) -> None:
        for at in range(CARDS):
            self._cards.setColumnStretch(at, 1 if at < columns else 0)
        for at, card in enumerate(self.cards):
            self._cards.addWidget(card, at // columns, at % columns)

    def _lay_out(self) -> None:
        self._cards = QGridLayout()
        self._cards.setSpacing(GAP)
        self._place_cards(CARDS)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(GAP)
        self._middle.addWidget(self.panels[0], 5)
        self._middle.addWidget(self.panels[1], 3)
        ground = QWidget()
        ground.setProperty("ground", "window")
        ground.setLayout(
            column(
                framed("true", column(self.headline, self.tally, margins=(16, 12, 16, 12), spacing=4)),
                self._cards,
                (self._middle, 1),
                self.panels[2],
                margins=(MARGIN, 16, MARGIN, 16),
                spacing=GAP,
            )
        )
        self.setWidget(ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()


def fill_card(shown: ScoreCard, row: "ScoreRow", wording: Wording) -> None:
    """Show a metric of the scorecard on a card."""
    from goaldesk.model.metrics.catalogue import metric_name

    figures, metric = row.figures, row.metric
    shown.name.show_text(metric_name(metric, wording))
    shown.show_status(figures.status, status_word(figures.status, wording))
    actual = amount_text(figures.actual, metric, wording)
    shown.figure.setText(actual or wording.translate("Monitor", "no actual"))
    target = amount_text(figures.target, metric, wording)
    of_target = wording.translate("Monitor", "of {target}").format(target=target)
    shown.target.show_text(of_target if target else wording.translate("Monitor", "no target"))
    shown.share.setText("" if figures.attainment is None else wording.formats.percent(figures.attainment))
    shown.bullet.show_figures(figures.actual, figures.target)
    change = change_text(figures.variance, metric, wording)
    shown.change.show_text(
        wording.translate("Monitor", "{change} against the target").format(change=change) if change else ""
    )
