"""Plan: targets by unit and month. They come in by import for now; the page says so."""

from goaldesk.model.rows import Target
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.quiet import QuietPage
from goaldesk.ui.pages.record import PageRecord
from goaldesk.wording import QT_TRANSLATE_NOOP


class Plan(QuietPage):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Plan will be the grid of targets, by unit and month. In this version targets are imported from the command "
        "line: a layout file says which columns of your table mean what.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self._command = self.empty.offer(
            lambda: self.copy_command(f"goaldesk import {self.file_name()} targets.xlsx --layout targets.toml")
        )

    def refresh(self) -> None:
        scenario = self.desk.snapshot.settings.scenario
        count = sum(target.scenario == scenario for target in self.desk.snapshot.all(Target))
        title = (
            self.wording.translate("Plan", "%n targets are in the plan", count) if count else self.tr("No targets yet")
        )
        self.empty.say(
            title,
            self.tr(
                "Targets come in from a table, with the import command and a layout that says what its columns mean. "
                "Typing them here comes with a later version."
            ),
        )
        self.offer_monitor()
        self.empty.set_button(self._command, self.tr("Copy the import command"), "copy")
