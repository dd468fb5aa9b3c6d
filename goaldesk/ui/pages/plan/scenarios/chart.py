"""The chart of the scenarios in a panel: closed years, landing, forecast, and a line for each scenario."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from goaldesk.model.rows import Scenario
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.reports.scenario_chart import TEXT, drawn
from goaldesk.reports.scenario_chart_words import chart_of, chart_title, unit_text
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.drawing import Drawing
from goaldesk.ui.widgets.layouts import HAIRLINE, column, row
from goaldesk.wording import Wording

PANEL_HEAD, HEIGHT = 36, 216


class ChartPanel(QFrame):
    """What it shows is also said in words, for who cannot see it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.title = ElidedLabel("", "panel")
        self.note = PlainLabel("", "small")
        self.drawing = Drawing(look, HEIGHT)
        self.drawing.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        head = QWidget()
        head.setFixedHeight(PANEL_HEAD)
        head.setLayout(row((self.title, 1), self.note, margins=(12, 0, 12, 0)))
        self.setLayout(column(head, (self.drawing, 1), margins=HAIRLINE))

    def show_figures(self, figures: ScenarioFigures, shown: Sequence[Scenario], wording: Wording) -> None:
        """Draw these scenarios; nothing is shown where nothing is known of the year."""
        chart, scale = chart_of(figures, shown, wording)
        self.title.show_text(chart_title(figures, wording))
        self.note.setText(unit_text(figures, scale, wording))
        self.setVisible(len(chart.values()) > 1)
        said = [f"{point.name}: {point.text}" for point in chart.before]
        said += [f"{one.name} {one.figure}" for one in chart.plans]
        if chart.forecast:
            said += [f"{chart.forecast.name} {chart.forecast.figure}", *chart.forecast.words]
        self.drawing.show_drawing(lambda width, height: drawn(chart, width, height, _fitted), ", ".join(said))


def _fitted(name: str, figure: str, room: float) -> str:
    metrics = QFontMetrics(font(TEXT))
    left = room - metrics.horizontalAdvance(f" {figure}")
    return f"{metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(left))} {figure}"
