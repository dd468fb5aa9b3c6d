"""A page that has nothing to show yet: it says what will be there, and what can be done today."""

from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.page import Page
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.widgets.empty_state import EmptyState


class QuietPage(Page):
    """Subclasses say their texts in `refresh`."""

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self.empty = EmptyState(self.look, record.sign)
        self.column.addWidget(self.empty, 1)
        self._to_monitor = self.empty.offer(lambda: self.wanted.emit("monitor"), primary=True)
        self.look.changed.connect(self.renew)

    def take_focus(self) -> None:
        self._to_monitor.setFocus()

    def offer_monitor(self) -> None:
        """Say what the first button does."""
        self.empty.set_button(self._to_monitor, self.tr("Show the figures"), "activity")
