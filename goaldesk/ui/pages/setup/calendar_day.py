"""The chosen day of the working calendar: what it is, its name, what is worked instead, and what it does to its month.

The one rule: nothing is changed here; what is wanted is asked for.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton

from goaldesk.model.closing import day_is_closed
from goaldesk.model.periods import date_of, month_text
from goaldesk.model.sheets.calendar_year import CLOSED, DayCell, month_with
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.workdays import worked_instead
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.setup import calendar_words as words
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.day_field import DayField
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.layouts import INSIDE, column
from goaldesk.ui.widgets.segmented import Segmented

WHOLE_DATE = 128
"""Pixels: 2026年12月31日 has room."""


class DayEditor(Spoken, QFrame):
    """`kind_chosen` tells `work` or `off`, `named` a name, `instead_chosen` the day worked instead (None: none), and
    `closure_wanted` that the company closes until the day in `until`.
    """

    kind_chosen = Signal(str)
    named = Signal(str)
    instead_chosen = Signal(object)
    closure_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "detail")
        self.head = PlainLabel("", "panel", wrap=True)
        self.kind = Segmented(("work", "off"))
        self.name = QLineEdit()
        self.instead = DayField(optional=True)
        self.until = DayField()
        self.close_button = QPushButton()
        for field in (self.instead, self.until):
            field.setFixedWidth(WHOLE_DATE)
        self.form = FieldForm()
        self.effect = PlainLabel("", "small", wrap=True)
        self.wrong = PlainLabel("", "error", wrap=True)
        self._lay_out()
        self.kind.chosen.connect(self.kind_chosen)
        self.name.editingFinished.connect(lambda: self.named.emit(" ".join(self.name.text().split())))
        self.instead.changed.connect(self.instead_chosen)
        self.instead.returnPressed.connect(self._check_instead)
        self.until.returnPressed.connect(self._want_closure)
        self.close_button.clicked.connect(self._want_closure)

    def show_day(self, snapshot: Snapshot, cell: DayCell, wording: QtWording) -> None:
        """Show this day; a name that is being typed stays."""
        self.head.setText(words.day_sentence(cell, wording))
        self.kind.choose("work" if cell.works else "off")
        if not self.name.hasFocus():
            self.name.setText(cell.name)
        made_up = worked_instead(snapshot, cell.day)
        self.form.show_line("instead", cell.kind == CLOSED)
        if not self.instead.hasFocus() or not self.instead.is_wrong:
            self.instead.show_day(made_up, wording)
        self.until.show_day(cell.day, wording)
        text = self._effect(snapshot, cell, made_up, wording)
        if day_is_closed(snapshot, cell.day):
            text += " " + self.tr("The month is closed: its figures stay, only its pace changes.")
        self.effect.setText(text)

    def say(self, sentence: str) -> None:
        """Say why not; an empty sentence says nothing any more."""
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def edit_name(self) -> None:
        self.name.setFocus()
        self.name.selectAll()

    def begin_closure(self) -> None:
        self.until.setFocus()
        self.until.selectAll()

    def retranslate(self) -> None:
        self.kind.say((self.tr("Work"), self.tr("Closure")), self.tr("This day"))
        self.form.name("kind", self.tr("This day"))
        self.form.name("name", self.tr("Day’s name"))
        self.form.name("instead", self.tr("Worked instead"))
        self.form.name("until", self.tr("Closed until"))
        self.instead.setPlaceholderText(self.tr("no day"))
        self.close_button.setText(self.tr("Close days"))

    # --- inside

    def _effect(self, snapshot: Snapshot, cell: DayCell, made_up: int | None, wording: QtWording) -> str:
        now, then = month_with(snapshot, cell.day, "off" if cell.works else "work")
        date = date_of(cell.day)
        month = wording.formats.period(month_text(date.year * 12 + date.month - 1))
        if made_up is not None:
            form = self.tr("{month} has {now} working days: this day is closed, {day} is worked instead. {rest}")
            rest = self.tr("Printed packs do not change.")
            return form.format(month=month, now=now, day=wording.formats.day(date_of(made_up)), rest=rest)
        form = self.tr("{month} has {now} working days; with Space it has {then}. Printed packs do not change.")
        return form.format(month=month, now=now, then=then)

    def _check_instead(self) -> None:
        if not self.instead.take():
            self.say(self.tr("This is no day that can be read; write it as it is shown elsewhere."))

    def _want_closure(self) -> None:
        if self.until.take() and self.until.day is not None:
            self.closure_wanted.emit(self.until.day)
        else:
            self.say(self.tr("This is no day that can be read; write it as it is shown elsewhere."))

    def _lay_out(self) -> None:
        self.form.add("kind", self.kind)
        self.form.add("name", self.name)
        self.form.add("instead", self.instead)
        self.form.add("until", self.until, self.close_button)
        self.setLayout(column(self.head, self.form, self.effect, self.wrong, margins=INSIDE, spacing=6))
        self.wrong.hide()
        self.retranslate()
