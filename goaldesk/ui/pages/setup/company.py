"""Setup, Company: who the company is."""

from PySide6.QtWidgets import QVBoxLayout

from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.setup.tab import Tab
from goaldesk.ui.text import PlainLabel
from goaldesk.wording import QT_TRANSLATE_NOOP


class Company(Tab):
    help = QT_TRANSLATE_NOOP("Help", "The company: its name, its currency and its fiscal year.")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.name = PlainLabel("", "head")
        self.facts = PlainLabel("", "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        column.addStretch(1)

    def refresh(self) -> None:
        snapshot = self.desk.snapshot
        formats = self.wording.formats
        year = snapshot.fiscal.year_of(self.desk.today.year * 12 + self.desk.today.month - 1)
        self.name.setText(snapshot.settings.company or self.desk.workbook.path.stem)
        self.facts.setText(
            self.tr("Currency {currency}, fiscal year {year}.").format(
                currency=formats.currency(snapshot.settings.currency), year=formats.period(year.label)
            )
        )
