"""The plan on paper: what is asked of each, and what was changed since it was agreed.

One rule: the words are those of the window.
"""

from collections.abc import Sequence

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.sheets.fairness_table import FairnessWriter
from goaldesk.model.sheets.fairness_words import facts, headline
from goaldesk.model.sheets.grid import GridSheet, TextSheet
from goaldesk.model.sheets.history_words import HistoryWords
from goaldesk.model.sheets.plan_comparison import ChangedUnit
from goaldesk.model.sheets.plan_history import Happening
from goaldesk.reports.sheets_on_paper import OnPaper


def fairness_paper(writer: FairnessWriter, scenario: str) -> OnPaper:
    """What a plan, called `scenario`, asks of each, what would be fairer, and the facts."""
    fairness, wording = writer.fairness, writer.wording
    said = headline(writer)
    year = wording.translate("Period", "FY {year}").format(year=fairness.view.year.label)
    sheets: list[tuple[str, GridSheet]] = [("", writer.people())]
    if fairness.trials:
        sheets.append((wording.translate("Fairness", "What would be fairer?"), writer.trials("")))
    sheets.append((wording.translate("Fairness", "What is looked at"), facts(writer)))
    return OnPaper(
        wording.translate("Fairness", "Fairness of targets"),
        " · ".join((metric_name(fairness.metric, wording), year, scenario)),
        said.sentence,
        said.below,
        said.mark if said.mark != "no_data" else "",
        tuple(sheets),
    )


def history_paper(
    words: HistoryWords, events: Sequence[Happening], units: Sequence[ChangedUnit], heads: tuple[str, str]
) -> OnPaper:
    """These events, and the units whose target differs between the two plans that `heads` names."""
    wording = words.wording
    said, below = words.headline()
    sheets: list[tuple[str, TextSheet]] = [("", words.sheet(events))] if events else []
    if units:
        sheets.append((wording.translate("PlanHistory", "Changed units"), words.changed(units, heads)))
    return OnPaper(
        wording.translate("PlanHistory", "History of the plan"),
        words.period_text(words.history.view.year),
        said,
        below,
        sheets=tuple(sheets),
    )
