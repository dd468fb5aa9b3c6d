"""What is said of a scenario: what it asks, its growth, how likely that is, and whether its parts add up."""

from goaldesk.model.rows import Scenario, Unit
from goaldesk.model.sheets.chance_words import chance_status, chance_words
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.scenario_notes import notes_of
from goaldesk.model.sheets.scenario_sheet import growth_text
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.wording import Wording, isolated, spaced


def total_text(figures: ScenarioFigures, scenario: int, wording: Wording) -> str:
    """What it asks of all together."""
    text = amount_text(figures.total(scenario), figures.metric, wording)
    return text or wording.translate("Scenarios", "not set")


def chance_text(figures: ScenarioFigures, scenario: int, wording: Wording) -> tuple[str, str, str]:
    """Mark, words and sample; nothing where there are several trees, or nothing is asked."""
    if figures.metric.aggregation != "flow" or figures.top is None or figures.total(scenario) is None:
        return "", "", ""
    chance, settings = figures.chance(scenario, figures.top), figures.snapshot.settings
    if chance is None:
        return "no_data", wording.translate("Scenarios", "no chance: fewer than 12 closed months"), ""
    sample = wording.translate("Scenarios", "from %n months", figures.prospects.year[figures.top].months)
    return chance_status(chance, settings), chance_words(chance, settings, wording), sample


def growth_texts(figures: ScenarioFigures, scenario: int, wording: Wording) -> tuple[str, str]:
    """The growth, with what it is measured on and without."""
    growth = figures.grown(figures.total(scenario), figures.landing())
    if growth is None:
        return "", ""
    if figures.prospects.is_landing:
        form = wording.translate("Scenarios", "{growth} on landing {year}")
    else:
        form = wording.translate("Scenarios", "{growth} on {year}")
    text = growth_text(growth, wording, points=figures.metric.aggregation == "ratio")
    return form.format(growth=text, year=figures.before.label), text


def sums_and_notes(figures: ScenarioFigures, row: Scenario, wording: Wording) -> str:
    """Whether the parts add up, and what was noted in sentences."""
    sums, noted = _sums(figures, row.id, wording), notes_of(row.note).sentences
    if not sums or not noted:
        return sums or noted
    return wording.translate("Scenarios", "{sums} {noted}").format(sums=sums, noted=noted)


def _sums(figures: ScenarioFigures, scenario: int, wording: Wording) -> str:
    """Whether the parts add up."""
    if figures.metric.aggregation == "ratio" or figures.total(scenario) is None:
        return ""
    uneven = figures.uncovered(scenario)
    if not uneven:
        if not figures.committed(scenario):
            return wording.translate("Scenarios", "All totals are sums of the people.")
        return wording.translate("Scenarios", "The parts add up everywhere, difference 0.")
    largest = uneven[0]
    name = isolated(figures.snapshot.table(Unit)[(largest.unit,)].name)
    gap = change_text(abs(largest.gap), figures.metric, wording).lstrip("+")
    if len(uneven) > 1:
        said = wording.translate("Scenarios", "%n units do not add up; most of all {unit}, by {amount}.", len(uneven))
    elif largest.gap < 0:
        said = wording.translate("Scenarios", "The parts of {unit} are {amount} short of it.")
    else:
        said = wording.translate("Scenarios", "The parts of {unit} are {amount} more than it.")
    return spaced(said.format(unit=name, amount=gap))
