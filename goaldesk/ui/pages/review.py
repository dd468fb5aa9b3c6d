"""Review: talking about a period with its figures. The packs are printed from the command line for now."""

from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.quiet import QuietPage
from goaldesk.ui.pages.record import PageRecord
from goaldesk.wording import QT_TRANSLATE_NOOP


class Review(QuietPage):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Review will hold the reviews of each month. In this version the command line prints the review packs as PDF, "
        "for one unit, for each person or for each team, in English or Chinese.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self._command = self.empty.offer(
            lambda: self.copy_command(
                f"goaldesk pack {self.file_name()} --period {self._period()} --each person --out packs"
            )
        )

    def refresh(self) -> None:
        self.empty.say(
            self.tr("No reviews are kept yet"),
            self.tr(
                "The packs for the review can be printed today: the command makes a PDF for each person, "
                "with scorecard, chart and month table."
            ),
        )
        self.offer_monitor()
        self.empty.set_button(self._command, self.tr("Copy the pack command"), "copy")

    def _period(self) -> str:
        today = self.desk.today
        year, month = (today.year, today.month - 1) if today.month > 1 else (today.year - 1, 12)
        return f"{year:04d}-{month:02d}"
