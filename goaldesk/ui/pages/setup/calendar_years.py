"""Which year of the working calendar is shown, and what is to be said of one that was not announced yet.

The one rule: provisional is a mark, a word and a sentence, not a colour alone.
"""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from goaldesk.model.announcements import PROVISIONAL
from goaldesk.model.sheets.calendar_year import CalendarYear
from goaldesk.model.workdays import Workdays
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.pages.setup import calendar_words as words
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, framed, row
from goaldesk.ui.widgets.marks import StatusMark, mark_icon

SHOWN, MARK = 4, 10


class YearButtons(Spoken, QWidget):
    """Four years side by side; `wanted` tells the one that was pressed. Where there is little room they are three, and
    the mark alone says which are provisional: their names and tips say it in words.
    """

    wanted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.buttons = [QPushButton() for _ in range(SHOWN)]
        for button in self.buttons:
            button.setCheckable(True)
            button.setIconSize(QSize(MARK, MARK))
            button.clicked.connect(lambda _=False, made=button: self.wanted.emit(made.property("year")))
        self.setLayout(row(*self.buttons, spacing=0))
        self._short = False
        self.be_short(False)
        look.changed.connect(self._draw)

    def show_year(self, year: int, today: int, workdays: Workdays) -> None:
        """Show this year as chosen; next year stands at the right as long as one is near it."""
        first = year - 2 if year != today + 1 else year - 3
        for at, button in enumerate(self.buttons):
            provisional = workdays.state(first + at) == PROVISIONAL
            said = self.tr("{year} provisional").format(year=first + at) if provisional else str(first + at)
            button.setAccessibleName(said)
            button.setToolTip(said if provisional else "")
            button.setChecked(first + at == year)
            button.setProperty("year", first + at)
            button.setProperty("provisional", provisional)
        self._write()
        self._draw()

    def be_short(self, short: bool) -> None:
        """Show the last three of the years, or all of them."""
        self._short = short
        for at, button in enumerate(self.buttons):
            button.setVisible(at >= int(short))
            set_role(button, "kind", "segment-first" if at == int(short) else "segment")
        self._write()

    def _write(self) -> None:
        for button in self.buttons:
            plain = self._short or not button.property("provisional")
            text = str(button.property("year")) if plain else button.accessibleName()
            button.setText(f" {text}" if button.property("provisional") else text)

    def _draw(self) -> None:
        for button in self.buttons:
            button.setIcon(mark_icon(self._look, "near" if button.property("provisional") else "", MARK))


class ProvisionalYear(Spoken, QFrame):
    """A year that was not announced yet: how many days it has for now and why, and how to get the announcement."""

    import_wanted = Signal(int)
    read_wanted = Signal(int)
    year_wanted = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.year = 0
        self.title = PlainLabel("", "panel")
        self.mark = StatusMark(look, "near")
        self.word = PlainLabel("", "small")
        self.days = PlainLabel("", "second")
        self.text = PlainLabel("", "small", wrap=True)
        self.read = QPushButton()
        self.take = KeyButton(look, "file-up", "")
        self.go = QPushButton()
        self.go.setProperty("kind", "flat")
        self._lay_out()
        self.take.clicked.connect(lambda: self.import_wanted.emit(self.year))
        self.read.clicked.connect(lambda: self.read_wanted.emit(self.year))
        self.go.clicked.connect(lambda: self.year_wanted.emit(self.year))

    def show_year(self, sheet: CalendarYear, country: str, wording: QtWording, *, is_shown: bool) -> None:
        """Say this of the year; `is_shown`: it is the one that stands beside."""
        self.year = sheet.year
        self.title.setText(self.tr("Year {year}").format(year=sheet.year))
        self.word.setText(self.tr("provisional"))
        self.days.setText(self.tr("{days} working days").format(days=sheet.workdays.year))
        self.text.setText(words.state_sentence(sheet, country, wording))
        self.read.setText(self.tr("Read the holidays of {year}").format(year=sheet.year))
        self.read.setVisible(bool(country) and not sheet.runs)
        self.take.say(self.tr("Import announcement…"))
        self.go.setText(self.tr("Show {year}").format(year=sheet.year))
        self.go.setVisible(not is_shown)

    def _lay_out(self) -> None:
        head = row(self.title, self.mark, self.word, 1, self.days)
        deeds = row(self.read, self.take, self.go, 1)
        self.setLayout(column(framed("rule"), column(head, self.text, deeds, margins=(16, 8, 16, 12), spacing=8)))
