"""Actuals: what was achieved, dated and signed. They come in by import for now; the page says so."""

from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.quiet import QuietPage
from goaldesk.ui.pages.record import PageRecord
from goaldesk.wording import QT_TRANSLATE_NOOP


class Actuals(QuietPage):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Actuals will be entered, imported and closed by month here. In this version they are imported from the "
        "command line; importing the same file again changes nothing.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self._command = self.empty.offer(
            lambda: self.copy_command(f"goaldesk import {self.file_name()} actuals.csv --layout actuals.toml")
        )

    def refresh(self) -> None:
        count = len(self.desk.snapshot.entries)
        self.empty.say(
            self.wording.translate("Actuals", "%n entries are in the workbook", count)
            if count
            else self.tr("No actuals yet"),
            self.tr(
                "Actuals come in from a CSV or spreadsheet file, with the import command and a layout. "
                "The same file imported again adds nothing twice."
            ),
        )
        self.offer_monitor()
        self.empty.set_button(self._command, self.tr("Copy the import command"), "copy")
