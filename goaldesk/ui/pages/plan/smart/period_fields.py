"""The run of months of a target: a year, quarter or month by its name, or own months from and to.

The one rule: whatever is chosen lies within one fiscal year, as a target does.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from goaldesk.model.methods.smart.assessment import period_of
from goaldesk.model.periods import Period, month_of_day
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.scopes import period_words
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

OWN = "own"
LENGTHS = ("year", "quarter", "month", OWN)
LENGTH_OF = {3: "quarter", 1: "month"}


class PeriodFields(Spoken, QWidget):
    """What is chosen goes into the course at once."""

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self._desk, self._course = desk, course
        look = desk.surroundings.look
        self.length, self.period = Segmented(LENGTHS), ScopePicker(look, self._periods)
        self.begin, self.end = ScopePicker(look, self._begins), ScopePicker(look, self._ends)
        self._own = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widget in (self.length, self.period, self.begin, self.end):
            row.addWidget(widget)
        self.setFocusProxy(self.length)
        self.length.chosen.connect(self._other_length)
        self.period.picked.connect(lambda label: course.move_to(desk.snapshot.fiscal.parse(str(label))))
        self.begin.picked.connect(lambda month: self._move(begin=int(str(month))))
        self.end.picked.connect(lambda month: self._move(end=int(str(month))))
        self.retranslate()

    def show_draft(self) -> None:
        """Show the months of the draft; those of an agreed target stay as they are."""
        facts = self._course.facts
        own = self._own or not facts.period.label
        self.length.choose(OWN if own else LENGTH_OF.get(facts.draft.months, "year"))
        if facts.period.label:
            self.period.show_choice(facts.period.label, self._words(facts.period))
        for picker, month in ((self.begin, facts.draft.first), (self.end, facts.draft.end - 1)):
            picker.show_choice(month, self._words(self._desk.snapshot.fiscal.month(month)))
        self.period.setVisible(not own)
        self.begin.setVisible(own)
        self.end.setVisible(own)
        for widget in (self.length, self.period, self.begin, self.end):
            widget.setEnabled(not self._course.is_agreed)

    def retranslate(self) -> None:
        names = (self.tr("Year"), self.tr("Quarter"), self.tr("Month"), self.tr("Own"))
        self.length.say(names, self.tr("Length of the period"))
        self.period.set_caption(self.tr("Period"))
        self.begin.set_caption(self.tr("From"))
        self.end.set_caption(self.tr("To"))

    # --- inside

    def _words(self, period: Period) -> str:
        return period_words(period, self._desk.surroundings.language.wording)

    def _reach(self) -> range:
        """The months that are offered: from the running year to the end of the one after next."""
        fiscal = self._desk.snapshot.fiscal
        year = fiscal.year_of(month_of_day(self._desk.day))
        return range(year.first, fiscal.year_of(fiscal.year_of(year.end).end).end)

    def _periods(self) -> Sequence[Option]:
        """The periods of the chosen length."""
        found, months = [], self._reach()
        month = months.start
        while month < months.stop:
            period = self._period_at(month, self.length.key)
            found.append(Option(period.label, self._words(period), found_by=period.label))
            month = period.end
        return found

    def _begins(self) -> Sequence[Option]:
        return [Option(month, self._words(self._desk.snapshot.fiscal.month(month))) for month in self._reach()]

    def _ends(self) -> Sequence[Option]:
        """The months in which it can end: to the end of the fiscal year in which it begins."""
        first, fiscal = self._course.draft.first, self._desk.snapshot.fiscal
        return [Option(month, self._words(fiscal.month(month))) for month in range(first, fiscal.year_of(first).end)]

    def _period_at(self, month: int, length: str) -> Period:
        fiscal = self._desk.snapshot.fiscal
        if length == "year":
            return fiscal.year_of(month)
        return fiscal.quarter_of(month) if length == "quarter" else fiscal.month(month)

    def _move(self, *, begin: int | None = None, end: int | None = None) -> None:
        """Let own months begin or end elsewhere."""
        draft, snapshot = self._course.draft, self._desk.snapshot
        first = draft.first if begin is None else begin
        last = max(draft.end - 1 if end is None else end, first)
        last = min(last, snapshot.fiscal.year_of(first).end - 1)
        self._course.move_to(period_of(snapshot, first, last - first + 1))

    def _other_length(self, length: str) -> None:
        self._own = length == OWN
        if self._own:
            self.show_draft()
        else:
            self._course.move_to(self._period_at(self._course.draft.first, length))
            self.show_draft()
