"""The working place: the sidebar of the loop and the pages of one desk. Pages are made when they are first shown."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from goaldesk.ui.language import Spoken
from goaldesk.ui.pages import PAGES
from goaldesk.ui.roles import role_word
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.page_header import PageHeader
from goaldesk.ui.widgets.sidebar import Place, Sidebar
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk
    from goaldesk.ui.finder import Finder
    from goaldesk.ui.pages.page import Page
    from goaldesk.ui.widgets.message_bar import MessageBar

FIRST = "home"
NARROW_BELOW = 1100


class BareGround(QWidget):
    """What is there at a first start until the form for a new workbook stands on it."""

    def hints(self) -> Sequence[Hint]:
        return ()


class Workbench(Spoken, QWidget):
    """Shows an empty page until a desk is set; `shown` tells that a page came to the front, `meaning` what the page in
    front says for the status line; one that comes back says again what it said last, unless that may not hold any more.
    """

    shown = Signal()
    meaning = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self.desk: Desk | None = None
        self._pages: dict[str, Page] = {}
        self._said: dict[str, str] = {}
        self._finder: Finder | None = None
        self._key = FIRST
        places = [Place(page.key, page.sign, gap=page.gap) for page in PAGES]
        self.sidebar = Sidebar(surroundings.look, places)
        self.waiting = QWidget()
        self._waiting_title = PageHeader()
        self.waiting_text = PlainLabel("", "second")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.waiting)
        self._lay_out()
        self.sidebar.chosen.connect(self.go)
        self.retranslate()
        self.sidebar.choose(FIRST)

    @cached_property
    def bar(self) -> "MessageBar":
        """The bar above the pages, made when there is something to say."""
        from goaldesk.ui.widgets.message_bar import MessageBar

        made = MessageBar(self._surroundings.look)
        self._right.insertWidget(self._right.indexOf(self.stack), made)
        return made

    def say(
        self, sentence: str, text: str = "", way_on: "Callable[[], object] | None" = None, *, done: bool = False
    ) -> None:
        """Say something above the page; `text` is what the button of a way on says, `done` that it went well."""
        self.bar.say(sentence, text, way_on, done=done)

    def put_above(self, bar: QWidget) -> None:
        """Let this stand above the pages, over the bar for messages."""
        self._right.insertWidget(0, bar)

    @property
    def page(self) -> "Page | None":
        """The page on the screen; None while there is no desk."""
        return self._pages.get(self._key)

    def wait_for(self, name: str) -> None:
        """Show the frame while a workbook of this name is being opened."""
        self.sidebar.show_company(name, "")
        self.waiting_text.setText("")
        self.retranslate()

    def say_waiting(self, sentence: str) -> None:
        """Say what is waited for while no workbook is open yet."""
        self.waiting_text.setText(sentence)

    def set_desk(self, desk: "Desk") -> None:
        """Show this desk's pages."""
        self.desk = desk
        desk.changed.connect(self._say_company)
        desk.changed.connect(lambda _: self._said.clear())
        desk.waiting.came.connect(self._say_waiting)
        desk.waiting.renew()
        self.say_desk()
        self._say_company()
        self.go(self._key)
        self._pages[self._key].take_focus()

    def clear(self) -> None:
        """Free the pages of the desk."""
        if "bar" in self.__dict__:
            self.bar.hide()
        self.desk = None
        self.sidebar.model.show_waiting({})
        self.stack.setCurrentWidget(self.waiting)
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._said.clear()
        if self._finder is not None:
            self._finder.deleteLater()
            self._finder = None

    def go(self, place: str) -> None:
        """Bring a page to the front, and on it the part that is named after a colon; without a desk only remember
        which page is wanted.
        """
        key, _, part = place.partition(":")
        self._key = key
        self.sidebar.choose(key)
        self._name_waiting()
        self.meaning.emit(self._said.get(key, ""))
        if self.desk is None:
            return
        if key not in self._pages:
            self._pages[key] = self._make(key, self.desk)
        self.stack.setCurrentWidget(self._pages[key])
        if part:
            self._pages[key].show_part(part)
        if part or not self.sidebar.list.hasFocus():
            self._pages[key].take_focus()
        self.shown.emit()

    def ask_find(self) -> None:
        """Let the user find a page, a unit or a metric."""
        if self.desk is not None:
            from goaldesk.ui.finder import Finder

            if self._finder is None:
                self._finder = Finder(self, self.desk)
            self._finder.open_over(self.stack)

    def hints(self) -> Sequence[Hint]:
        """The keys of what has the focus, and those that hold on every page."""
        everywhere = (Hint("Ctrl+1…7", self.tr("go to a page")), Hint("F1", self.tr("help")))
        return (*(self.page.hints() if self.page else ()), *everywhere)

    def set_width(self, width: int) -> None:
        self.sidebar.set_narrow(width < NARROW_BELOW)

    def say_desk(self) -> None:
        """Show who sits here, and what waits for this role."""
        if self.desk is not None:
            self.desk.waiting.renew()
        now = self._surroundings.remembered.now
        wording = self._surroundings.language.wording
        name = now.desk_name or self.tr("Who sits here?")
        self.sidebar.desk.say(name, role_word(now.desk_role, wording))

    def retranslate(self) -> None:
        self._said.clear()
        self.meaning.emit("")
        wording = self._surroundings.language.wording
        names = {page.key: wording.translate("Page", page.title) for page in PAGES}
        self.sidebar.retranslate(names, self.tr("Pages"))
        self._name_waiting()
        self.waiting_text.setText(self.tr("Reading the workbook…"))
        self.say_desk()
        self._say_company()

    def _say_waiting(self) -> None:
        from goaldesk.model.sheets.waiting import count_by_page

        if self.desk is not None:
            self.sidebar.model.show_waiting(count_by_page(self.desk.waiting.lines or ()))

    def _name_waiting(self) -> None:
        title = next(page.title for page in PAGES if page.key == self._key)
        self._waiting_title.title.setText(self._surroundings.language.wording.translate("Page", title))

    def _say_company(self) -> None:
        if self.desk is None:
            return
        import datetime as dt

        from goaldesk.model.periods import month_of_day, year_and_month

        formats = self._surroundings.language.wording.formats
        snapshot = self.desk.snapshot
        year = snapshot.fiscal.year_of(month_of_day(self.desk.day))
        first, last = (dt.date(*year_and_month(month), 1) for month in (year.first, year.end - 1))
        months = formats.months(first, last)
        text = self.tr("FY {year} · {months}").format(year=year.label, months=months)
        self.sidebar.show_company(snapshot.settings.company or self.desk.workbook.path.stem, text)

    def _mean(self, key: str, said: str) -> None:
        self._said[key] = said
        if key == self._key:
            self.meaning.emit(said)

    def _make(self, key: str, desk: "Desk") -> "Page":
        page = next(page for page in PAGES if page.key == key).make(desk)
        page.wanted.connect(self.go)
        page.meaning.connect(lambda said: self._mean(key, said))
        page.retranslate()
        self.stack.addWidget(page)
        return page

    def _lay_out(self) -> None:
        self.waiting.setLayout(column(self._waiting_title, self.waiting_text, 0, spacing=6))
        self.waiting_text.setContentsMargins(20, 20, 20, 0)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.addWidget(self.stack, 1)
        self.setLayout(row(self.sidebar, (self._right, 1), spacing=0))
