"""Setup: the company, its tree, its metrics. For now the facts as they stand; they are changed by import."""

from goaldesk.ui.pages.quiet import QuietPage
from goaldesk.wording import QT_TRANSLATE_NOOP


class Setup(QuietPage):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Setup will shape the company: org tree and people, metrics, working calendar, desks, backups. "
        "In this version units and metrics come in by import; language and look are in the View menu.",
    )

    def refresh(self) -> None:
        settings = self.desk.snapshot.settings
        formats = self.wording.formats
        year = self.desk.snapshot.fiscal.year_of(self.desk.today.year * 12 + self.desk.today.month - 1)
        self.empty.say(
            settings.company or self.desk.workbook.path.stem,
            self.tr(
                "Currency {currency}, fiscal year {year}. Units and metrics are set up by import in this version; "
                "language and look are in the View menu."
            ).format(currency=formats.currency(settings.currency), year=formats.period(year.label)),
        )
        self.offer_monitor()
