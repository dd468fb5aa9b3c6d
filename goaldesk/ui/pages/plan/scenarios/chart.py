"""The chart of the scenarios in a panel: closed years, landing, forecast, and a line for each scenario."""

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from goaldesk.formats import Scale
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Scenario, Unit
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.scenario_sheet import group_names
from goaldesk.reports.scenario_chart import RIGHT, TEXT, PlanLine, Range, ScenarioChart, YearPoint, drawn
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.layouts import HAIRLINE, column, row
from goaldesk.ui.widgets.primitives import paint
from goaldesk.wording import Wording

PANEL_HEAD, HEIGHT = 36, 216
FOUR_FIGURES, THREE_FIGURES = 1000, 100


class _Drawing(QWidget):
    """Shows a chart, as wide as there is room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._chart: ScenarioChart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.update)

    def show_chart(self, chart: ScenarioChart) -> None:
        self._chart = chart
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(280, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chart is not None:
            painter = QPainter(self)
            paint(painter, drawn(self._chart, self.width(), self.height()), self._look.tokens)
            painter.end()


class ChartPanel(QFrame):
    """What it shows is also said in words, for who cannot see it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "true")
        self.title = ElidedLabel("", "panel")
        self.note = PlainLabel("", "small")
        self.drawing = _Drawing(look)
        head = QWidget()
        head.setFixedHeight(PANEL_HEAD)
        head.setLayout(row((self.title, 1), self.note, margins=(12, 0, 12, 0)))
        self.setLayout(column(head, (self.drawing, 1), margins=HAIRLINE))

    def show_figures(self, figures: ScenarioFigures, shown: Sequence[Scenario], wording: Wording) -> None:
        """Draw these scenarios; nothing is shown where nothing is known of the year."""
        chart, scale = chart_of(figures, shown, wording)
        top = figures.top
        metric = metric_name(figures.metric, wording)
        name = "" if top is None else figures.snapshot.table(Unit)[(top,)].name
        titled = wording.translate("Scenarios", "{metric} of {unit}").format(metric=metric, unit=name)
        self.title.show_text(titled if name else metric)
        self.note.setText(_unit_text(figures, scale, wording))
        self.setVisible(len(chart.values()) > 1)
        self.drawing.show_chart(chart)
        said = [f"{point.name}: {point.text}" for point in chart.before] + [plan.text for plan in chart.plans]
        if chart.forecast:
            said += [chart.forecast.name, *chart.forecast.words]
        self.drawing.setAccessibleName(", ".join(said))


def chart_of(figures: ScenarioFigures, shown: Sequence[Scenario], wording: Wording) -> tuple[ScenarioChart, Scale]:
    """The chart of the whole company, and what its figures are divided by."""
    totals = {row.id: total for row in shown if (total := figures.total(row.id)) is not None}
    years = [(year.label, value) for year, value in figures.closed_years()]
    landing, expected = figures.landing(), figures.expected
    values = [value for _, value in years] + list(totals.values()) + [v for v in (landing, expected) if v is not None]
    largest = Fraction(0) if figures.metric.unit == "percent" else max(map(abs, values), default=Fraction(0))
    scale = wording.formats.scale(largest)
    written = _Written(figures, scale, wording)
    before = [YearPoint(label, value, written.short(value)) for label, value in years]
    if landing is not None:
        word = wording.translate("Scenarios", "landing") if figures.prospects.is_landing else ""
        before.append(YearPoint(figures.before.label, landing, written.short(landing), word))
    names = group_names(shown, wording)
    plans = tuple(
        PlanLine(totals[row.id], written.named(names[row.id], totals[row.id]), row.id == figures.plan)
        for row in shown
        if row.id in totals
    )
    return ScenarioChart(tuple(before), figures.year.label, plans, written.range(), written.tick), scale


class _Written:
    """How the figures of one chart are written."""

    def __init__(self, figures: ScenarioFigures, scale: Scale, wording: Wording) -> None:
        self.figures, self.scale, self.wording = figures, scale, wording
        self._metrics = QFontMetrics(font(TEXT))

    def short(self, value: Fraction) -> str:
        """With about four figures."""
        if self.figures.metric.unit == "percent":
            return self.wording.formats.percent(value)
        shown = value / self.scale.divisor
        digits = 0 if abs(shown) >= FOUR_FIGURES else 1 if abs(shown) >= THREE_FIGURES else self.scale.digits
        return self.wording.formats.number(shown, digits)

    def tick(self, value: Fraction, ticks: Sequence[Fraction]) -> str:
        """As short as all of them are exact."""
        percent = self.figures.metric.unit == "percent"
        size = Fraction(1, 100) if percent else Fraction(self.scale.divisor)
        digits = next((at for at in range(3) if all((tick / size * 10**at).denominator == 1 for tick in ticks)), 2)
        return (
            self.wording.formats.percent(value, digits)
            if percent
            else self.wording.formats.number(value / size, digits)
        )

    def named(self, name: str, value: Fraction) -> str:
        """A name, shortened to the room that is there, and its figure."""
        figure = self.short(value)
        room = RIGHT - 14 - self._metrics.horizontalAdvance(f" {figure}")
        return f"{self._metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)} {figure}"

    def range(self) -> Range | None:
        """How the year may turn out, in words and figures."""
        prospect = self.figures.company
        if prospect is None:
            return None
        unit = 10**self.figures.metric.decimals
        amounts = prospect.quantile(0.1), prospect.mean, prospect.quantile(0.9)
        low, middle, high = (Fraction(amount, unit) for amount in amounts)
        name = self.named(self.wording.translate("Scenarios", "Forecast"), middle)
        words = self.wording.translate("Scenarios", "8 in 10:"), f"{self.short(low)}–{self.short(high)}"
        return Range(low, middle, high, name, words)


def _unit_text(figures: ScenarioFigures, scale: Scale, wording: Wording) -> str:
    if figures.metric.unit == "money":
        return wording.formats.currency_in(figures.snapshot.settings.currency, scale)
    return scale.sign
