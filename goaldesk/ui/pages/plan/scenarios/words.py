"""What a card says of a scenario. No Qt widgets here."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Scenario, Unit
from goaldesk.model.sheets.chance_words import chance_status, chance_words
from goaldesk.model.sheets.grid import GridSheet
from goaldesk.model.sheets.scenario_demands import demand_sheet
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.scenario_notes import notes_of
from goaldesk.model.sheets.scenario_sheet import ScenarioSheet, growth_text, scenario_name
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.ui.text import isolated, spaced
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.store.history import HistoryEntry
    from goaldesk.reports.sheets_on_paper import OnPaper

Even: TypeAlias = Mapping[int, tuple[int, int]]
"""Of each scenario how many people of how many have a chance of 1 in 2 or better."""


@dataclass(frozen=True, slots=True)
class CardWords:
    """The texts of a card: `status` is the mark before the chance, `sample` what that rests on; `stale` says that the
    plan has changed since.
    """

    name: str
    is_plan: bool
    when: str
    status: str
    chance: str
    sample: str
    total: str
    growth: str
    growth_short: str
    line: str
    stale: str = ""


@dataclass(frozen=True, slots=True)
class LastEdits:
    """What was changed last: on a scenario, on its amounts, on those of the plan; None where that is not known."""

    all: "HistoryEntry | None" = None
    amounts: "HistoryEntry | None" = None
    plan: "HistoryEntry | None" = None

    @property
    def overtaken(self) -> "HistoryEntry | None":
        """The change of the plan that came after all changes of the scenario."""
        own = self.amounts or self.all
        return self.plan if self.plan and own and self.plan.sequence > own.sequence else None


def on_paper(figures: ScenarioFigures, shown: Sequence[Scenario], even: Even, wording: Wording) -> "OnPaper":
    """The scenarios side by side as they are printed: a line for each, the table, and what each demands."""
    from goaldesk.reports.sheets_on_paper import OnPaper

    form = wording.translate("Scenarios", "{name}: {total}, {growth}, {chance}")
    lines = []
    for row in sorted(shown, key=lambda row: row.id != figures.plan):
        card = card_words(figures, row, LastEdits(), wording)
        lines.append(form.format(name=card.name, total=card.total, growth=card.growth, chance=card.chance))
    year = wording.translate("Period", "FY {year}").format(year=figures.year.label)
    demands = demand_sheet(figures, shown, wording, even)
    sheets: list[tuple[str, GridSheet]] = [("", ScenarioSheet(figures, shown, wording))]
    sheets += [(wording.translate("Scenarios", "Demands"), demands)] if demands.rows else []
    return OnPaper(
        wording.translate("Scenarios", "Scenarios side by side"),
        f"{metric_name(figures.metric, wording)} · {year}",
        lines[0],
        "\n".join(lines[1:]),
        sheets=tuple(sheets),
    )


def card_words(figures: ScenarioFigures, row: Scenario, last: LastEdits, wording: Wording) -> CardWords:
    """What the card of a scenario says."""
    total = figures.total(row.id)
    return CardWords(
        scenario_name(row, wording),
        row.id == figures.plan,
        _when(last.all, wording, is_plan=row.id == figures.plan),
        *_chance(figures, row.id, wording),
        amount_text(total, figures.metric, wording) or wording.translate("Scenarios", "not set"),
        *_growth(figures, row.id, wording),
        _line(figures, row, wording),
        "" if row.id == figures.plan else _stale(last.overtaken, wording),
    )


def _when(last: "HistoryEntry | None", wording: Wording, *, is_plan: bool) -> str:
    if last is None:
        return ""
    day = wording.formats.day(dt.datetime.fromisoformat(last.at).astimezone().date())
    if is_plan:
        return wording.translate("Scenarios", "updated {day}").format(day=day)
    return wording.translate("Scenarios", "{day}, {name}").format(day=day, name=last.desk) if last.desk else day


def _stale(change: "HistoryEntry | None", wording: Wording) -> str:
    if change is None:
        return ""
    day = wording.formats.day(dt.datetime.fromisoformat(change.at).astimezone().date())
    return wording.translate("Scenarios", "The plan changed on {day}.").format(day=day)


def _chance(figures: ScenarioFigures, scenario: int, wording: Wording) -> tuple[str, str, str]:
    """Mark, words and sample; nothing where there are several trees, or nothing is asked."""
    if figures.metric.aggregation != "flow" or figures.top is None or figures.total(scenario) is None:
        return "", "", ""
    chance, settings = figures.chance(scenario, figures.top), figures.snapshot.settings
    if chance is None:
        return "no_data", wording.translate("Scenarios", "no chance: fewer than 12 closed months"), ""
    sample = wording.translate("Scenarios", "from %n months", figures.prospects.year[figures.top].months)
    return chance_status(chance, settings), chance_words(chance, settings, wording), sample


def _growth(figures: ScenarioFigures, scenario: int, wording: Wording) -> tuple[str, str]:
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


def _line(figures: ScenarioFigures, row: Scenario, wording: Wording) -> str:
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
