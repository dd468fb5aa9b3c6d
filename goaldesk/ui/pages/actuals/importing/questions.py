"""What an import asks before it writes: one question for each cause, with the answer that is likeliest first."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QRadioButton

from goaldesk.model.periods import date_of
from goaldesk.model.rows import Unit
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.actuals.importing.course import Course
from goaldesk.ui.pages.scopes import unit_options
from goaldesk.ui.text import PlainLabel, caption, isolated
from goaldesk.ui.widgets.choice import ScopePicker
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import INSIDE, column, row

if TYPE_CHECKING:
    from goaldesk.model.importers.preview import ChangesMuch, ImportQuestion, InFuture, NoLongerThere, WhoIs
    from goaldesk.ui.desk import Desk

ROWS_SHOWN = 6


class Questions(Spoken, QFrame):
    """The first open question. `skipped` asks to leave out every row with a problem."""

    answered = Signal()

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self._desk, self._course = desk, course
        self.question: ImportQuestion | None = None
        look = desk.surroundings.look
        self.where, self.head, self.text = (
            PlainLabel("", "small"),
            PlainLabel("", "head", wrap=True),
            PlainLabel("", "second", wrap=True),
        )
        self.first, self.other, self.leave = QRadioButton(), QRadioButton(), QRadioButton()
        self.remember = QCheckBox()
        self.who = ScopePicker(look, lambda: unit_options(desk.snapshot, desk.snapshot.fiscal.month(self._month())))
        self.apply = KeyButton(look, "check", "Ctrl+Enter", "primary")
        self._unit: int | None = None
        self._lay_out()
        self.apply.clicked.connect(self.give)
        self.who.picked.connect(self._picked)
        self.retranslate()

    def show_question(self, question: "ImportQuestion | None") -> None:
        """Ask this; nothing is open without one."""
        from goaldesk.model.importers.preview import ChangesMuch, InFuture, NoLongerThere, WhoIs

        self.question = question
        self.setVisible(question is not None)
        if isinstance(question, WhoIs):
            self._ask_who(question)
        elif isinstance(question, NoLongerThere):
            self._ask_gone(question)
        elif isinstance(question, InFuture):
            self._ask_future(question)
        elif isinstance(question, ChangesMuch):
            self._ask_much(question)

    def give(self) -> None:
        """Answer as chosen."""
        from goaldesk.model.importers.preview import NoLongerThere, WhoIs

        question, answers = self.question, self._course.answers
        if isinstance(question, WhoIs):
            name = question.name.text
            if self.leave.isChecked():
                self._course.answer(replace(answers, skipped_names=answers.skipped_names | {name}))
            elif self._unit is not None:
                kept = answers.remembered | {name} if self.remember.isChecked() else answers.remembered
                self._course.answer(replace(answers, units={**answers.units, name: self._unit}, remembered=kept))
        elif isinstance(question, NoLongerThere) and self.other.isChecked():
            self._course.answer(replace(answers, take_out=True))
        elif question is not None:
            self._course.settle(question)
        self.answered.emit()

    def retranslate(self) -> None:
        self.apply.say(self.tr("Apply"))
        self.remember.setText(self.tr("Remember this spelling"))
        self.who.set_caption(self.tr("Unit"))

    # --- the questions

    def _ask_who(self, question: "WhoIs") -> None:
        units = self._desk.snapshot.table(Unit)
        near = [units[(unit,)].name for unit in question.candidates if (unit,) in units]
        rows = ", ".join(str(row) for row in question.name.rows[:ROWS_SHOWN])
        self.where.setText(self.tr("Row {rows}").format(rows=rows))
        self.head.setText(self.tr("Who is “{name}”?").format(name=isolated(question.name.text)))
        said = (
            self.tr("Nobody in the org tree has this name. The nearest is {near}.")
            if near
            else self.tr("Nobody in the org tree has this name.")
        )
        self.text.setText(said.format(near=isolated(near[0]) if near else ""))
        count = question.name.count
        wording = self._desk.surroundings.language.wording
        self.first.setVisible(bool(near))
        first = wording.translate("Questions", "It is {name}, in all %n rows", count)
        self.first.setText(caption(first.format(name=near[0] if near else "")))
        self.other.setText(self.tr("Somebody else"))
        self.leave.setText(caption(wording.translate("Questions", "Skip these %n rows", count)))
        self._unit = question.candidates[0] if near else None
        self.who.show_choice(None, self.tr("choose…"))
        self._show_parts(who=True)
        (self.first if near else self.other).setChecked(True)
        self.remember.setChecked(True)

    def _ask_gone(self, question: "NoLongerThere") -> None:
        wording = self._desk.surroundings.language.wording
        self.where.setText("")
        self.head.setText(wording.translate("Questions", "%n entries are no longer in the file", len(question.ids)))
        self.text.setText(
            self.tr(
                "An earlier import of this layout brought them on days that this file covers. Were they corrected at "
                "the source, or is this file only a part?"
            )
        )
        self.first.setText(self.tr("It is a part: they stay"))
        self.other.setText(self.tr("They were corrected: take them out"))
        self._show_parts(who=False)
        (self.other if self._course.answers.take_out else self.first).setChecked(True)

    def _ask_future(self, question: "InFuture") -> None:
        wording = self._desk.surroundings.language.wording
        self.where.setText("")
        self.head.setText(wording.translate("Questions", "%n entries are dated after today", question.count))
        text = self.tr(
            "The first of them is of {date}. If that is wrong, look at how the dates are read, one step back."
        )
        self.text.setText(text.format(date=wording.formats.date(date_of(question.first))))
        self._ask_whether(self.tr("Yes, they are meant so"))

    def _ask_much(self, question: "ChangesMuch") -> None:
        whole = self._desk.surroundings.language.wording.formats.whole
        self.where.setText("")
        self.head.setText(self.tr("Is this the right file?"))
        text = self.tr("It changes {changing} of {there} entries that earlier imports brought, more than a fifth.")
        self.text.setText(text.format(changing=whole(question.changing), there=whole(question.there)))
        self._ask_whether(self.tr("Yes, it may change them"))

    # --- inside

    def _ask_whether(self, yes: str) -> None:
        """The one answer that goes on; who does not give it goes back."""
        self.first.setText(yes)
        self._show_parts(who=False)
        self.other.hide()
        self.first.setChecked(True)

    def _show_parts(self, *, who: bool) -> None:
        self.first.setVisible(True if not who else not self.first.isHidden())
        self.other.show()
        for part in (self.leave, self.remember, self.who):
            part.setVisible(who)

    def _picked(self, unit: object) -> None:
        self._unit = int(str(unit))
        self.who.show_choice(unit, self._desk.snapshot.table(Unit)[(self._unit,)].name)
        self.other.setChecked(True)

    def _month(self) -> int:
        from goaldesk.model.periods import month_of_day

        return month_of_day(self._desk.day)

    def _lay_out(self) -> None:
        self.setLayout(
            column(
                self.where,
                self.head,
                self.text,
                self.first,
                self.remember,
                row(self.other, (self.who, 1)),
                self.leave,
                row(self.apply, 0),
                margins=INSIDE,
                spacing=8,
            )
        )
