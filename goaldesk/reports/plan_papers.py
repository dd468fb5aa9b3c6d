"""The plan on paper: what is asked of each, scenarios side by side, and what was changed since it was agreed.

One rule: the words are those of the window.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Scenario
from goaldesk.model.sheets.fairness_table import FairnessWriter
from goaldesk.model.sheets.fairness_words import facts, headline
from goaldesk.model.sheets.history_words import HistoryWords
from goaldesk.model.sheets.plan_comparison import ChangedUnit, Comparison
from goaldesk.model.sheets.plan_history import Happening
from goaldesk.model.sheets.scenario_demands import demand_sheet
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.scenario_sheet import ScenarioSheet, scenario_name
from goaldesk.model.sheets.scenario_words import chance_text, growth_texts, total_text
from goaldesk.reports.blocks import Drawing
from goaldesk.reports.fairness_chart import raise_chart
from goaldesk.reports.history_chart import history_chart
from goaldesk.reports.marks import Primitive
from goaldesk.reports.scenario_chart import TEXT, drawn
from goaldesk.reports.scenario_chart_words import chart_of, chart_title, unit_text
from goaldesk.reports.sheets_on_paper import OnPaper, Part
from goaldesk.reports.style import Letters
from goaldesk.wording import Wording

WIDTH, HEIGHT = 720.0, 240.0
"""How large a chart is drawn before it is brought to the width of the page, where its letters are those of a table."""

Even: TypeAlias = Mapping[int, tuple[int, int]]
"""Of each scenario how many people of how many have a chance of 1 in 2 or better."""


def fairness_paper(writer: FairnessWriter, scenario: str) -> OnPaper:
    """What a plan, called `scenario`, asks of each, what would be fairer, and the facts."""
    fairness, wording = writer.fairness, writer.wording
    said = headline(writer)
    year = wording.translate("Period", "FY {year}").format(year=fairness.view.year.label)
    parts = [*_scatter(writer), Part(writer.people())]
    if fairness.trials:
        parts.append(Part(writer.trials(""), wording.translate("Fairness", "What would be fairer?")))
    parts.append(Part(facts(writer), wording.translate("Fairness", "What is looked at")))
    return OnPaper(
        wording.translate("Fairness", "Fairness of targets"),
        " · ".join((metric_name(fairness.metric, wording), year, scenario)),
        said.sentence,
        said.below,
        said.mark if said.mark != "no_data" else "",
        tuple(parts),
    )


def _scatter(writer: FairnessWriter) -> list[Part]:
    """Result against raise; nothing where nobody had a target in the year before."""
    chart = raise_chart(writer)
    if not chart.spots:
        return []
    return [Part(_drawing(chart.draw), chart.title, chart.note)]


def scenarios_paper(figures: ScenarioFigures, shown: Sequence[Scenario], even: Even, wording: Wording) -> OnPaper:
    """Scenarios side by side: a line for each, the chart, the table, and what each demands."""
    lines = [_said(figures, row, wording) for row in sorted(shown, key=lambda row: row.id != figures.plan)]
    year = wording.translate("Period", "FY {year}").format(year=figures.year.label)
    demands = demand_sheet(figures, shown, wording, even)
    parts = [*_scenario_chart(figures, shown, wording), Part(ScenarioSheet(figures, shown, wording))]
    parts += [Part(demands, wording.translate("Scenarios", "Demands"))] if demands.rows else []
    return OnPaper(
        wording.translate("Scenarios", "Scenarios side by side"),
        f"{metric_name(figures.metric, wording)} · {year}",
        lines[0],
        "\n".join(lines[1:]),
        parts=tuple(parts),
    )


def _said(figures: ScenarioFigures, row: Scenario, wording: Wording) -> str:
    """What a scenario asks, with its growth and chance where they are known."""
    growth, chance = growth_texts(figures, row.id, wording)[0], chance_text(figures, row.id, wording)[1]
    if growth and chance:
        form = wording.translate("Scenarios", "{name}: {total}, {growth}, {chance}")
    elif growth:
        form = wording.translate("Scenarios", "{name}: {total}, {growth}")
    elif chance:
        form = wording.translate("Scenarios", "{name}: {total}, {chance}")
    else:
        form = wording.translate("Scenarios", "{name}: {total}")
    total = total_text(figures, row.id, wording)
    return form.format(name=scenario_name(row, wording), total=total, growth=growth, chance=chance)


def _scenario_chart(figures: ScenarioFigures, shown: Sequence[Scenario], wording: Wording) -> list[Part]:
    """The chart of the window; none where nothing but one figure is known of the year."""
    from goaldesk.reports.typesetting import Typesetter

    chart, scale = chart_of(figures, shown, wording)
    if len(chart.values()) < 2:
        return []
    typesetter, letters = Typesetter(wording), Letters(TEXT, TEXT, bold=True)

    def fitted(name: str, figure: str, room: float) -> str:
        behind = f" {figure}"
        used = typesetter.width(typesetter.clean(behind), TEXT, bold=True)
        return typesetter.fitted(name, letters, room - used) + behind

    drawing = _drawing(lambda width, height: drawn(chart, width, height, fitted))
    return [Part(drawing, chart_title(figures, wording), unit_text(figures, scale, wording))]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two states of the plan, called as `heads` says: the year of one unit on both, with the event that is looked at,
    and the units whose target differs.
    """

    heads: tuple[str, str]
    one: Comparison | None
    event: Happening | None
    units: Sequence[ChangedUnit]


def history_paper(words: HistoryWords, events: Sequence[Happening], compared: Compared) -> OnPaper:
    """These events, and the two states of the plan beside each other."""
    wording, heads = words.wording, compared.heads
    said, below = words.headline()
    parts = [Part(words.sheet(events))] if events else []
    if compared.one is not None:
        chart = history_chart(words, compared.one, compared.event, heads)
        drawing, standing = _drawing(chart.draw), words.standing(compared.one, heads)
        if drawing.marks:
            parts += [Part(drawing, chart.title, chart.unit), Part(standing)]
        else:  # nothing above zero is no drawing
            parts.append(Part(standing, chart.title, chart.unit))
    if compared.units:
        parts.append(Part(words.changed(compared.units, heads), wording.translate("PlanHistory", "Changed units")))
    return OnPaper(
        wording.translate("PlanHistory", "History of the plan"),
        words.period_text(words.history.view.year),
        said,
        below,
        parts=tuple(parts),
    )


def _drawing(draw: Callable[[float, float], Sequence[Primitive]]) -> Drawing:
    return Drawing(tuple(draw(WIDTH, HEIGHT)), WIDTH, HEIGHT)
