"""What the drawing of scenarios shows: closed years, landing, forecast and plans, with their figures written.

One rule: screen and paper draw the same chart; only how much room a name has differs.
"""

from collections.abc import Sequence
from fractions import Fraction

from goaldesk.formats import Scale
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Scenario, Unit
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.scenario_sheet import group_names
from goaldesk.reports.scenario_chart import PlanLine, Range, ScenarioChart, YearPoint
from goaldesk.wording import Wording, isolated, spaced

FOUR_FIGURES, THREE_FIGURES = 1000, 100


def chart_title(figures: ScenarioFigures, wording: Wording) -> str:
    """Of what and of whom it is."""
    metric, top = metric_name(figures.metric, wording), figures.top
    if top is None:
        return metric
    name = figures.snapshot.table(Unit)[(top,)].name
    return spaced(wording.translate("Scenarios", "{metric} of {unit}").format(metric=metric, unit=isolated(name)))


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
        PlanLine(totals[row.id], names[row.id], written.short(totals[row.id]), row.id == figures.plan)
        for row in shown
        if row.id in totals
    )
    return ScenarioChart(tuple(before), figures.year.label, plans, written.range(), written.tick), scale


class _Written:
    """How the figures of one chart are written."""

    def __init__(self, figures: ScenarioFigures, scale: Scale, wording: Wording) -> None:
        self.figures, self.scale, self.wording = figures, scale, wording

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

    def range(self) -> Range | None:
        """How the year may turn out, in words and figures."""
        prospect = self.figures.company
        if prospect is None:
            return None
        unit = 10**self.figures.metric.decimals
        amounts = prospect.quantile(0.1), prospect.mean, prospect.quantile(0.9)
        low, middle, high = (Fraction(amount, unit) for amount in amounts)
        name = self.wording.translate("Scenarios", "Forecast")
        words = self.wording.translate("Scenarios", "8 in 10:"), f"{self.short(low)}–{self.short(high)}"
        return Range(low, middle, high, name, self.short(middle), words)


def unit_text(figures: ScenarioFigures, scale: Scale, wording: Wording) -> str:
    """In what its figures are written."""
    if figures.metric.unit == "money":
        return wording.formats.currency_in(figures.snapshot.settings.currency, scale)
    return scale.sign
