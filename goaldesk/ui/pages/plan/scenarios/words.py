"""What a card says of a scenario. No Qt widgets here."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goaldesk.model.rows import Scenario
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.scenario_sheet import scenario_name
from goaldesk.model.sheets.scenario_words import chance_text, growth_texts, sums_and_notes, total_text
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.store.history import HistoryEntry


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


def card_words(figures: ScenarioFigures, row: Scenario, last: LastEdits, wording: Wording) -> CardWords:
    """What the card of a scenario says."""
    return CardWords(
        scenario_name(row, wording),
        row.id == figures.plan,
        _when(last.all, wording, is_plan=row.id == figures.plan),
        *chance_text(figures, row.id, wording),
        total_text(figures, row.id, wording),
        *growth_texts(figures, row.id, wording),
        sums_and_notes(figures, row, wording),
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
