"""Setup, Working calendar: the year, how its working days are counted, and the chosen day.

The one rule: a change of the calendar changes pace and what is due, never a figure; closed months say so.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from goaldesk.model.announcements import PROVISIONAL
from goaldesk.model.edits.calendar import (
    choose_country,
    close_days,
    close_with_make_up,
    load_years,
    mark_day,
    restore_days,
)
from goaldesk.model.edits.settings import change_settings
from goaldesk.model.periods import date_of, day_of
from goaldesk.model.sheets.calendar_year import CalendarYear, calendar_year
from goaldesk.model.workdays import Workdays
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.setup import calendar_words as words
from goaldesk.ui.pages.setup.calendar_day import DayEditor
from goaldesk.ui.pages.setup.calendar_import import AnnouncementImport
from goaldesk.ui.pages.setup.calendar_years import ProvisionalYear, YearButtons
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.choice import ScopePicker
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import BAR, column, framed, ground, row
from goaldesk.ui.widgets.line_table import LineTable
from goaldesk.ui.widgets.panel_edge import give_width, turn
from goaldesk.ui.widgets.settled_choice import SettledChoice
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.ui.widgets.year_calendar import YearCalendar
from goaldesk.ui.widgets.year_legend import YearLegend
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet

PANEL, WIDE_FROM, FIRST_YEAR = 384, 1280, 2020
HEAD, LINE = 26, 28


class Calendar(Part):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "The working calendar says which days are worked. Arrow keys go from day to day, Page Up and Page Down from "
        "month to month, with Ctrl from year to year. Space makes a day worked or closed, Ins closes several days, Del "
        "goes back to the announcement. The announcement of a provisional year is imported from a calendar file or a "
        "list. Pace and what is due follow at once; figures of closed months stay.",
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        look = self.look
        self.day = desk.day
        self._wants_panel: bool | None = None
        self.years = YearButtons(look)
        self.week = SettledChoice(look)
        self.country = ScopePicker(look, lambda: words.country_options(self.wording))
        self.add = KeyButton(look, "plus", "Ins")
        self.year = YearCalendar(look)
        self.legend = YearLegend(look)
        self.counts = LineTable(look, right=range(1, 14), scrolls=True)
        self.head = PlainLabel("", "head")
        self.state = PlainLabel("", "second", wrap=True)
        self.rules = FieldForm()
        self.holidays = LineTable(look, right=(2,))
        self.editor = DayEditor()
        self.provisional = ProvisionalYear(look)
        self.panel = self._panel()
        self.months = _scrolling(ground(column(self.year, self.legend, 0, margins=(16, 4, 12, 8), spacing=4)))
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
            Hint("Ctrl+PgDn", self.tr("next year")),
            Hint("Del", self.tr("back to the announcement")),
            Hint("F4", self.tr("panel")),
        )

    def refresh(self) -> None:
        wording, snapshot = self.wording, self.desk.snapshot
        sheet = self._year_of(self.day)
        self.year.today = self.desk.day
        self.year.setAccessibleName(self.tr("Year {year}").format(year=sheet.year))
        self.year.show_year(sheet, self.day, words.year_words(sheet, wording))
        self.years.show_year(sheet.year, self.desk.today.year, Workdays.of(snapshot))
        self._say_rules()
        self.legend.say(words.legend_words(wording), self.desk.day)
        self.counts.setAccessibleName(self.tr("Working days by month"))
        self.counts.show_lines(*words.count_table(sheet, wording))
        self.head.setText(self.tr("{year}: {days} working days").format(year=sheet.year, days=sheet.workdays.year))
        self.state.setText(self._state(sheet))
        self.holidays.setAccessibleName(self.tr("Public holidays"))
        self.holidays.show_lines(*words.holiday_table(sheet, wording))
        self.holidays.setVisible(bool(sheet.runs))
        self.holidays.setFixedHeight(HEAD + LINE * min(10, len(sheet.runs) + 1) + 2)
        self._say_provisional(sheet)
        self._say_day(sheet)

    def refused(self, said: str) -> None:
        self.editor.say(said)

    def turn_panel(self) -> bool:
        turn(self.panel, self.year)
        self._wants_panel = not self.panel.isHidden()
        self._arrange()
        return True

    # --- what is shown

    def _year_of(self, day: int) -> CalendarYear:
        """The year in which a day lies, in the language of the screens."""
        return words.spoken(calendar_year(self.desk.snapshot, date_of(day).year), self.wording)

    def _say_rules(self) -> None:
        settings = self.desk.snapshot.settings
        self.rules.name("week", self.tr("Week"))
        self.rules.name("country", self.tr("Holidays of"))
        self.week.clear()
        for digits, text in words.week_options(settings.week, self.desk.day, self.wording):
            self.week.addItem(text, digits)
        self.week.setCurrentIndex(self.week.findData(settings.week))
        self.country.show_choice(settings.country, words.country_name(settings.country, self.wording))
        self.add.say(self.tr("Add closure…"))

    def _state(self, sheet: CalendarYear) -> str:
        """What the year's count rests on; of a provisional year its own panel says it."""
        text = ""
        if sheet.state != PROVISIONAL:
            text = words.state_sentence(sheet, self.desk.snapshot.settings.country, self.wording)
        if sheet.year == self.desk.today.year:
            done = Workdays.of(self.desk.snapshot).count(day_of(dt.date(sheet.year, 1, 1)), self.desk.day - 1)
            over = self.tr("{done} are over, {rest} left.").format(done=done, rest=sheet.workdays.year - done)
            gap = "" if self.wording.language == "zh" or not text else " "
            text += gap + over
        self.state.setVisible(bool(text))
        return text

    def _say_provisional(self, sheet: CalendarYear) -> None:
        """Of the year that is shown, or of next year while this one is shown."""
        snapshot = self.desk.snapshot
        if sheet.state != PROVISIONAL and sheet.year == self.desk.today.year:
            shown = calendar_year(snapshot, sheet.year + 1)
        else:
            shown = sheet
        self.provisional.setVisible(shown.state == PROVISIONAL)
        country = snapshot.settings.country
        self.provisional.show_year(shown, country, self.wording, is_shown=shown is sheet)

    def _say_day(self, sheet: CalendarYear) -> None:
        cell = sheet.cell(self.day)
        if cell is None:
            return
        said = words.day_sentence(cell, self.wording)
        self.year.setAccessibleDescription(said)
        self.meaning.emit(said)
        self._bring_in()
        self.editor.show_day(self.desk.snapshot, cell, self.wording)

    def _bring_in(self) -> None:
        """Scroll to the month of the current day, once everything has its size."""

        def scroll() -> None:
            month = self.year.month_area(self.day)
            self.months.ensureVisible(month.center().x(), month.center().y(), 0, month.height() // 2)

        QTimer.singleShot(0, self.year, scroll)

    # --- what is done

    def _came_to(self, day: int) -> None:
        other = date_of(day).year != date_of(self.day).year
        self.day = day
        self.editor.say("")
        if other:
            self.refresh()
        else:
            self._say_day(self._year_of(day))

    def _toggle(self, day: int) -> None:
        self.editor.say("")
        works = Workdays.of(self.desk.snapshot).is_workday(day)
        self.attempt(
            QT_TRANSLATE_NOOP("Edit", "Change a day of the calendar"), mark_day, day, "off" if works else "work"
        )

    def _restore(self, day: int) -> None:
        self.editor.say("")
        self.attempt(QT_TRANSLATE_NOOP("Edit", "Take a day back to the announcement"), restore_days, [day])

    def _name_day(self, name: str) -> None:
        cell = self._year_of(self.day).cell(self.day)
        if cell is not None and name != cell.name:
            kind = "work" if cell.works else "off"
            self.attempt(QT_TRANSLATE_NOOP("Edit", "Name a day of the calendar"), mark_day, self.day, kind, name)

    def _choose_kind(self, kind: str) -> None:
        works = Workdays.of(self.desk.snapshot).is_workday(self.day)
        if works != (kind == "work"):
            self._toggle(self.day)

    def _choose_instead(self, instead: int | None) -> None:
        self.editor.say("")
        label = QT_TRANSLATE_NOOP("Edit", "Choose the day worked instead")
        if not self.attempt(label, close_with_make_up, self.day, instead):
            self._say_day(self._year_of(self.day))

    def _close(self, last: int) -> None:
        self.editor.say("")
        name = self.editor.name.text()
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

    def _load(self, year: int) -> None:
        self.attempt(QT_TRANSLATE_NOOP("Edit", "Read public holidays"), load_years, [year])

    def _import(self, year: int) -> None:
        AnnouncementImport(self.desk, year, self.window()).open()

    def _edit(self, begin: Callable[[], None]) -> None:
        """Begin in the panel, which may have been hidden."""
        self._wants_panel = True
        self._arrange()
        begin()

    def _go_year(self, year: int) -> None:
        date = date_of(self.day)
        self._came_to(day_of(dt.date(year, date.month, min(date.day, 28))))

    def _connect(self) -> None:
        self.months.verticalScrollBar().rangeChanged.connect(lambda *_: self._bring_in())
        self.year.current.connect(self._came_to)
        self.year.year_wanted.connect(self._came_to)
        self.year.toggled.connect(self._toggle)
        self.year.restored.connect(self._restore)
        self.year.entered.connect(lambda _: self._edit(self.editor.edit_name))
        self.year.closure_wanted.connect(lambda _: self._edit(self.editor.begin_closure))
        self.add.clicked.connect(lambda: self._edit(self.editor.begin_closure))
        self.editor.kind_chosen.connect(self._choose_kind)
        self.editor.named.connect(self._name_day)
        self.editor.instead_chosen.connect(self._choose_instead)
        self.editor.closure_wanted.connect(self._close)
        self.week.settled.connect(self._choose_week)
        self.country.picked.connect(self._choose_country)
        self.years.wanted.connect(self._go_year)
        self.provisional.year_wanted.connect(self._go_year)
        self.provisional.read_wanted.connect(self._load)
        self.provisional.import_wanted.connect(self._import)

    def _lay_out(self) -> None:
        bar = row(self.years, 0, self.add, margins=BAR, spacing=0)
        left = column(bar, (self.months, 1), framed("rule"), self.counts)
        self.counts.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.counts.widths.arranged.connect(self._fit_counts)
        self.setLayout(row((ground(left), 1), self.panel, spacing=0))

    def _panel(self) -> QScrollArea:
        self.rules.add("week", self.week)
        self.rules.add("country", self.country)
        inside = ground(
            column(
                column(self.head, self.state, self.rules, margins=(16, 0, 16, 0), spacing=6),
                self.holidays,
                self.editor,
                0,
                self.provisional,
                margins=(0, 12, 0, 0),
                spacing=6,
            )
        )
        return _scrolling(inside)

    def _arrange(self) -> None:
        wide = self.window().width() >= WIDE_FROM
        shown = wide if self._wants_panel is None else self._wants_panel
        give_width(self.panel, PANEL)
        self.panel.setVisible(shown)
        self.years.be_short(shown and not wide)

    def _fit_counts(self) -> None:
        """As high as its lines; the months scroll where they have no room beside each other."""
        wide = sum(self.counts.columnWidth(at) for at in self.counts.shown_columns())
        bar = self.counts.horizontalScrollBar().sizeHint().height() if wide > self.counts.width() else 0
        self.counts.setFixedHeight(HEAD + LINE * 5 + 2 + bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.year.hasFocus():
            self.year.setFocus()
            self._say_day(self._year_of(self.day))
            return
        super().keyPressEvent(event)


def _scrolling(inside: QWidget) -> QScrollArea:
    """What scrolls upwards and downwards only, and takes no focus itself."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
