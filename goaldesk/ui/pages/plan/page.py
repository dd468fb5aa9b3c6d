"""The page Plan: its tabs in the head. Year, metric, segment and scenario chosen on one hold on all."""

from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.plan import TABS
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.pages.tabs import TabBarPage, TabRecord
from goaldesk.wording import QT_TRANSLATE_NOOP


class Plan(TabBarPage):
    """`choices` is what all tabs look at."""

    records = TABS
    help = QT_TRANSLATE_NOOP(
        "Help",
        "A plan says what is wanted of whom until when. Ctrl+Tab goes through its parts; what is chosen on one of them "
        "holds on all.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        self.choices = PlanChoices(desk)
        super().__init__(desk, record)

    def make_tab(self, record: TabRecord) -> Part:
        return record.make(self.desk, self.choices)
