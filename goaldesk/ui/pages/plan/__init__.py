"""Plan: targets of a year, by unit and month. The tabs, in the order in which a plan is made and agreed."""

from goaldesk.ui.pages.tabs import TabRecord
from goaldesk.wording import QT_TRANSLATE_NOOP

_ROOM = "goaldesk.ui.pages.plan"

TABS = (
    TabRecord("grid", QT_TRANSLATE_NOOP("Plan", "Grid"), f"{_ROOM}.grid_tab:PlanGridTab"),
    TabRecord("proposals", QT_TRANSLATE_NOOP("Plan", "Proposals"), f"{_ROOM}.proposals.tab:ProposalsTab"),
    TabRecord("scenarios", QT_TRANSLATE_NOOP("Plan", "Scenarios"), f"{_ROOM}.scenarios.tab:ScenariosTab"),
    TabRecord("fairness", QT_TRANSLATE_NOOP("Plan", "Fairness"), f"{_ROOM}.fairness.tab:FairnessTab"),
    TabRecord("history", QT_TRANSLATE_NOOP("Plan", "History"), f"{_ROOM}.history.tab:HistoryTab"),
)
