"""Setup, Working calendar: the year, how its working days are counted, and the chosen day.

The one rule: a change of the calendar changes pace and what is due, never a figure; closed months say so.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from goaldesk.model.closing import day_is_closed
from goaldesk.model.edits.calendar import choose_country, close_days, load_years, mark_day, restore_days
from goaldesk.model.edits.settings import change_settings
from goaldesk.model.periods import date_of, day_of, month_text
from goaldesk.model.sheets.calendar_year import CalendarYear, calendar_year, month_with
from goaldesk.model.workdays import Workdays
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.setup import calendar_words as words
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.choice import ScopePicker
from goaldesk.ui.widgets.day_field import DayField
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.line_table import LineTable
from goaldesk.ui.widgets.segmented import Segmented
from goaldesk.ui.widgets.settled_choice import SettledChoice
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.ui.widgets.year_calendar import YearCalendar
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet

PANEL, FIRST_YEAR = 348, 2020


class Calendar(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "The working calendar says which days are worked. Arrow keys go from day to day, Page Up and Page Down from "
        "month to month, with Ctrl from year to year. Space makes a day worked or closed, Ins closes several days, Del "
        "goes back to the announcement. Pace and what is due follow at once; figures of closed months stay.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = self.look
        self.day = desk.day
        self.years = [QPushButton() for _ in range(4)]
        self.week = SettledChoice(look)
        self.country = ScopePicker(look, lambda: words.country_options(self.wording))
        self.add = KeyButton(look, "plus", "Ins")
        self.year = YearCalendar(look)
        self.legend = PlainLabel("", "caption", wrap=True)
        self.counts = LineTable(look, right=range(1, 14))
        self.head = PlainLabel("", "head")
        self.state = PlainLabel("", "second", wrap=True)
        self.load = QPushButton()
        self.holidays = LineTable(look, right=(2,))
        self.day_head = PlainLabel("", "panel", wrap=True)
        self.kind = Segmented(("work", "off"))
        self.name = QLineEdit()
        self.until = DayField()
        self.close_button = QPushButton()
        self.form, self.rules = FieldForm(), FieldForm()
        self.effect = PlainLabel("", "small", wrap=True)
        self.wrong = PlainLabel("", "error", wrap=True)
        self._lay_out()
        self._connect()

    def concerns(self, changes: "ChangeSet") -> bool:
        return bool(changes.tables & {"calendar_day", "setting", "month_event"})

    def take_focus(self) -> None:
        self.year.setFocus()

    def hints(self) -> Sequence[Hint]:
        if not self.year.hasFocus():
            return Hint("Tab", self.tr("next field")), Hint("Esc", self.tr("back to the year"))
        return (
            Hint("← → ↑ ↓", self.tr("day by day")),
            Hint("Space", self.tr("work or closed")),
            Hint("Enter", self.tr("change this day")),
            Hint("Ins", self.tr("close several days")),
            Hint("Ctrl+PgDn", self.tr("next year")),
            Hint("Del", self.tr("back to the announcement")),
        )

    def refresh(self) -> None:
        wording, snapshot = self.wording, self.desk.snapshot
        sheet = calendar_year(snapshot, date_of(self.day).year)
        self.year.today = self.desk.day
        self.year.setAccessibleName(self.tr("Year {year}").format(year=sheet.year))
        self.year.show_year(sheet, self.day, wording.formats, words.weekday_letters(wording))
        self._say_strip(sheet)
        self.legend.setText(
            self.tr("Grey run: public holiday. Blue ring 班: make-up day. Dark ring 停: closed. Black ground: today.")
        )
        self.counts.setAccessibleName(self.tr("Working days by month"))
        self.counts.show_lines(*words.count_table(sheet, wording))
        self.counts.setFixedHeight(26 + 28 * 5 + 2)
        self.head.setText(self.tr("{year}: {days} working days").format(year=sheet.year, days=sheet.workdays.year))
        self.state.setText(self._state(sheet))
        self.load.setText(self.tr("Read the holidays of {year}").format(year=sheet.year))
        self.load.setVisible(bool(snapshot.settings.country) and sheet.state != "announced")
        self.holidays.setAccessibleName(self.tr("Public holidays"))
        self.holidays.show_lines(*words.holiday_table(sheet, wording))
        self.holidays.setVisible(bool(sheet.runs))
        self.holidays.setFixedHeight(26 + 28 * min(9, len(sheet.runs)) + 2)
        self._say_day(sheet)

    def refused(self, said: str) -> None:
        self.wrong.setText(said)
        self.wrong.show()

    # --- what is shown

    def _say_strip(self, sheet: CalendarYear) -> None:
        wording, settings = self.wording, self.desk.snapshot.settings
        first = sheet.year - 2 if sheet.year != self.desk.today.year + 1 else sheet.year - 3
        for at, button in enumerate(self.years):
            year = first + at
            provisional = calendar_year(self.desk.snapshot, year).state == "provisional"
            text = self.tr("▲ {year} provisional").format(year=year) if provisional else str(year)
            button.setText(text)
            button.setChecked(year == sheet.year)
            button.setProperty("year", year)
        self.rules.name("week", self.tr("Week"))
        self.rules.name("country", self.tr("Holidays of"))
        self.week.clear()
        for digits, text in words.WEEKS:
            self.week.addItem(wording.translate("Calendar", text), digits)
        names = words.weekday_names(wording)
        for at in range(7):
            works = settings.week[at] == "1"
            text = self.tr("Own: without {day}") if works else self.tr("Own: with {day}")
            own = settings.week[:at] + ("0" if works else "1") + settings.week[at + 1 :]
            if self.week.findData(own) < 0 and "1" in own:
                self.week.addItem(text.format(day=names[at]), own)
        if self.week.findData(settings.week) < 0:
            worked = ", ".join(name for name, digit in zip(names, settings.week, strict=True) if digit == "1")
            self.week.insertItem(0, worked, settings.week)
        self.week.setCurrentIndex(self.week.findData(settings.week))
        self.country.show_choice(settings.country, words.country_name(settings.country, wording))
        self.add.say(self.tr("Add a closure…"))

    def _state(self, sheet: CalendarYear) -> str:
        text = words.state_sentence(sheet, self.desk.snapshot.settings.country, self.wording)
        if sheet.year == self.desk.today.year:
            done = Workdays.of(self.desk.snapshot).count(day_of(dt.date(sheet.year, 1, 1)), self.desk.day - 1)
            rest = sheet.workdays.year - done
            text += " " + self.tr("{done} are over, {rest} left.").format(done=done, rest=rest)
        return text

    def _say_day(self, sheet: CalendarYear) -> None:
        cell, wording = sheet.cell(self.day), self.wording
        if cell is None:
            return
        said = words.day_sentence(cell, wording)
        self.year.setAccessibleDescription(said)
        self.meaning.emit(said)
        self.day_head.setText(said)
        self.kind.say((self.tr("Work"), self.tr("Closed")), self.tr("This day"))
        self.kind.choose("work" if cell.works else "off")
        self.form.name("kind", self.tr("This day"))
        self.form.name("name", self.tr("Name"))
        self.form.name("until", self.tr("Closed until"))
        self.close_button.setText(self.tr("Close"))
        if not self.name.hasFocus():
            self.name.setText(cell.name)
        self.until.show_day(self.day, wording)
        now, then = month_with(self.desk.snapshot, self.day, "off" if cell.works else "work")
        month = wording.formats.period(month_text(date_of(self.day).year * 12 + date_of(self.day).month - 1))
        form = self.tr("{month} has {now} working days; with Space it has {then}. Printed packs do not change.")
        text = form.format(month=month, now=now, then=then)
        if day_is_closed(self.desk.snapshot, self.day):
            text += " " + self.tr("The month is closed: its figures stay, only its pace changes.")
        self.effect.setText(text)

    # --- what is done

    def _came_to(self, day: int) -> None:
        other = date_of(day).year != date_of(self.day).year
        self.day = day
        self.wrong.hide()
        if other:
            self.refresh()
        else:
            self._say_day(calendar_year(self.desk.snapshot, date_of(day).year))

    def _toggle(self, day: int) -> None:
        self.wrong.hide()
        works = Workdays.of(self.desk.snapshot).is_workday(day)
        self.attempt(
            QT_TRANSLATE_NOOP("Edit", "Change a day of the calendar"), mark_day, day, "off" if works else "work"
        )

    def _restore(self, day: int) -> None:
        self.wrong.hide()
        self.attempt(QT_TRANSLATE_NOOP("Edit", "Take a day back to the announcement"), restore_days, [day])

    def _name_day(self) -> None:
        cell = calendar_year(self.desk.snapshot, date_of(self.day).year).cell(self.day)
        name = " ".join(self.name.text().split())
        if cell is not None and name != cell.name:
            kind = "work" if cell.works else "off"
            self.attempt(QT_TRANSLATE_NOOP("Edit", "Name a day of the calendar"), mark_day, self.day, kind, name)

    def _choose_kind(self, kind: str) -> None:
        works = Workdays.of(self.desk.snapshot).is_workday(self.day)
        if works != (kind == "work"):
            self._toggle(self.day)

    def _want_closure(self, day: int) -> None:
        self.until.setFocus()
        self.until.selectAll()

    def _close(self) -> None:
        self.wrong.hide()
        if not self.until.take() or self.until.day is None:
            self.refused(self.tr("This is no day that can be read; write it as it is shown elsewhere."))
            return
        name, last = self.name.text(), self.until.day
        if self.attempt(QT_TRANSLATE_NOOP("Edit", "Close several days"), close_days, self.day, last, name):
            self.year.setFocus()

    def _choose_week(self) -> None:
        settings = self.desk.snapshot.settings
        if self.week.currentData() != settings.week:
            week = replace(settings, week=self.week.currentData())
            self.attempt(QT_TRANSLATE_NOOP("Edit", "Change the working week"), change_settings, week)

    def _choose_country(self, country: str) -> None:
        if country != self.desk.snapshot.settings.country:
            years = range(FIRST_YEAR, max(self.desk.today.year, date_of(self.day).year) + 2)
            self.attempt(QT_TRANSLATE_NOOP("Edit", "Choose the public holidays"), choose_country, country, years)

    def _load(self) -> None:
        year = date_of(self.day).year
        self.attempt(QT_TRANSLATE_NOOP("Edit", "Read public holidays"), load_years, [year])

    def _go_year(self, year: int) -> None:
        date = date_of(self.day)
        self._came_to(day_of(dt.date(year, date.month, min(date.day, 28))))

    def _edit_name(self) -> None:
        self.name.setFocus()
        self.name.selectAll()

    def _connect(self) -> None:
        self.year.current.connect(self._came_to)
        self.year.year_wanted.connect(self._came_to)
        self.year.toggled.connect(self._toggle)
        self.year.restored.connect(self._restore)
        self.year.entered.connect(lambda _: self._edit_name())
        self.year.closure_wanted.connect(self._want_closure)
        self.add.clicked.connect(lambda: self._want_closure(self.day))
        self.kind.chosen.connect(self._choose_kind)
        self.name.editingFinished.connect(self._name_day)
        self.until.returnPressed.connect(self._close)
        self.close_button.clicked.connect(self._close)
        self.week.settled.connect(self._choose_week)
        self.country.picked.connect(self._choose_country)
        self.load.clicked.connect(self._load)
        for button in self.years:
            button.clicked.connect(lambda _=False, made=button: self._go_year(made.property("year")))

    def _lay_out(self) -> None:
        strip = QHBoxLayout()
        strip.setSpacing(0)
        for button in self.years:
            button.setCheckable(True)
            button.setProperty("kind", "segment")
            strip.addWidget(button)
        strip.addStretch()
        strip.addWidget(self.add)
        inside = QWidget()
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addLayout(strip)
        for widget in (self.year, self.legend, self.counts):
            column.addWidget(widget)
        column.addStretch()
        left = QScrollArea()
        left.setWidgetResizable(True)
        left.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        left.setWidget(inside)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self._panel())

    def _panel(self) -> QScrollArea:
        self.form.add("kind", self.kind)
        self.form.add("name", self.name)
        self.form.add("until", self.until, self.close_button)
        day = QFrame()
        day.setProperty("panel", "detail")
        editor = QVBoxLayout(day)
        editor.setContentsMargins(16, 12, 16, 12)
        for widget in (self.day_head, self.form, self.effect, self.wrong):
            editor.addWidget(widget)
        self.wrong.hide()
        self.rules.add("week", self.week)
        self.rules.add("country", self.country)
        inside = QWidget()
        inside.setProperty("ground", "surface")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 0, 0)
        top = QVBoxLayout()
        top.setContentsMargins(16, 0, 16, 0)
        for shown in (self.head, self.state, self.load, self.rules):
            top.addWidget(shown)
        column.addLayout(top)
        column.addWidget(self.holidays)
        column.addWidget(day)
        column.addStretch()
        panel = QScrollArea()
        panel.setWidgetResizable(True)
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        panel.setFixedWidth(PANEL)
        panel.setWidget(inside)
        return panel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.year.hasFocus():
            self.year.setFocus()
            self._say_day(calendar_year(self.desk.snapshot, date_of(self.day).year))
            return
        super().keyPressEvent(event)
