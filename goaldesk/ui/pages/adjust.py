"""Adjust: changing targets that no longer fit. Which ones these are is not worked out yet; any can be revised."""

from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.page import Page
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.widgets.empty_state import EmptyState, Way
from goaldesk.wording import QT_TRANSLATE_NOOP


class Adjust(Page):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Adjust is where targets that no longer fit are changed, with the reason. This version works out no "
        "suggestions. A target is revised in the grid of Plan, which asks for the reason and keeps what was agreed.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self.empty = EmptyState(self.look, record.sign)
        self.empty.wanted.connect(self.wanted)
        self.column.addWidget(self.empty, 1)

    def take_focus(self) -> None:
        self.empty.buttons[0].setFocus()

    def refresh(self) -> None:
        self.empty.say(
            self.tr("No suggestions here yet"),
            self.tr(
                "Monitor shows who is ahead and who is behind. A target that no longer fits is revised in the grid "
                "of Plan: type the new figure and say why; what was agreed before is kept."
            ),
        )
        self.empty.show_ways(
            (
                Way(self.tr("Revise a target…"), "pencil-line", "plan:grid"),
                Way(self.tr("Show the figures"), "activity", "monitor"),
            )
        )
