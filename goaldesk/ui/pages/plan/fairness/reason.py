"""How the chance of one person came about: a sentence, and below it the months that it rests on."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from goaldesk.model.sheets.fairness_words import how_it_came, months_behind
from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.look import Look
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.layouts import column

if TYPE_CHECKING:
    from goaldesk.model.periods import FiscalCalendar
    from goaldesk.model.sheets.fairness import Asked
    from goaldesk.model.sheets.fairness_table import FairnessWriter

PAD, ROW, SCROLL_BAR = 20, 25, 12


class ChanceReason(QVBoxLayout):
    """Both parts are hidden until they are turned on; `sentence` and `months` are its widgets."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.sentence = PlainLabel("", "small", wrap=True)
        self.months = Grid(look, row_height=ROW, pad=4)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(0)
        words = column(self.sentence, margins=(PAD, 4, PAD, 4))
        self.addLayout(words)
        self.addWidget(self.months)
        self.sentence.hide()
        self.months.hide()

    def turn_sentence(self) -> None:
        """Show or hide the sentence."""
        self.sentence.setVisible(self.sentence.isHidden())

    def turn_months(self) -> None:
        """Show or hide the months."""
        self.months.setVisible(self.months.isHidden())

    def show_one(self, writer: "FairnessWriter", one: "Asked | None", fiscal: "FiscalCalendar") -> None:
        """Show how the chance of this person came about; nothing of the totals."""
        if not self.sentence.isHidden():
            self.sentence.setText("" if one is None else how_it_came(writer, one))
        if self.months.isHidden():
            return
        sheet = months_behind(writer, one, fiscal)
        self.months.setAccessibleName(writer.wording.translate("Fairness", "Months behind the chance"))
        self.months.show_sheet(sheet, writer.wording)
        self.months.setFixedHeight(LINE + ROW * len(sheet.rows) + SCROLL_BAR)
