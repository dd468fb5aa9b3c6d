"""The page Plan: its tabs in the head. Year, metric, segment and scenario chosen on one hold on all."""

from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.plan import TABS
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.pages.plan.plan_tab import PlanTab
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.pages.tabs import TabBarPage, TabRecord
from goaldesk.ui.widgets.key_button import KeyButton
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
        self.split = KeyButton(self.look, "split", "Ctrl+Shift+D")
        self.split.clicked.connect(self._split)
        self.header.add_action(self.split)

    def refresh(self) -> None:
        super().refresh()
        self.split.say(self.tr("Split…"))

    def show_chosen(self, at: int) -> None:
        super().show_chosen(at)
        self.split.setVisible(isinstance(self.tab, PlanTab) and self.tab.splits)

    def make_tab(self, record: TabRecord) -> Part:
        return record.make(self.desk, self.choices)

    def _split(self) -> None:
        if isinstance(self.tab, PlanTab):
            self.tab.split()
