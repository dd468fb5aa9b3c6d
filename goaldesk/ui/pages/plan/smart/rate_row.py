"""An activity as people say it, so many a working day, a week or a month: an amount by the working calendar."""

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.importers.typed_rate import DIGITS
from goaldesk.model.methods.activity_rates import PERS, Per, counts
from goaldesk.model.methods.smart.rates import rate_of
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

WIDTH = 88


class RateRow(Spoken, QWidget):
    """Shown for counts only. What is typed becomes the amount, and its months follow the working days."""

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self._desk, self._course = desk, course
        self.field, self.per = QLineEdit(), Segmented(PERS)
        self.said = PlainLabel("", "small", wrap=True)
        self.field.setFixedWidth(WIDTH)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self.per)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.said)
        self.field.editingFinished.connect(self._take)
        self.per.chosen.connect(lambda _: self._show())
        self.retranslate()

    def show_draft(self) -> None:
        """Show what the amount is in the way chosen here."""
        self.setVisible(counts(self._course.facts.metric))
        self._show()

    def retranslate(self) -> None:
        self.field.setAccessibleName(self.tr("So many each"))
        names = (self.tr("a working day"), self.tr("a week"), self.tr("a month"))
        self.per.say(names, self.tr("Counted by"))

    # --- inside

    @property
    def _way(self) -> Per:
        return next(per for per in PERS if per == self.per.key)

    def _show(self) -> None:
        facts, formats = self._course.facts, self._desk.surroundings.language.wording.formats
        self.said.setText(self.tr("by the working calendar, for the whole unit"))
        if self.field.hasFocus() and self.field.isModified():
            return
        rate = None if facts.amount is None else rate_of(facts.snapshot, facts.draft, facts.amount, self._way)
        self.field.setText("" if rate is None else formats.rate(rate))

    def _take(self) -> None:
        if not self.field.isModified():
            return
        try:
            typed = typed_amount(self.field.text(), DIGITS)
        except Refusal as refusal:
            set_role(self.field, "error", "true")
            self.said.setText(sentence(refusal, self._desk.surroundings.language.wording))
            return
        set_role(self.field, "error", "")
        self.field.setModified(False)
        if typed is not None:
            self._course.rate(Fraction(typed, 10**DIGITS), self._way)
