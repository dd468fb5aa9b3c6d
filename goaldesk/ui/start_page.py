"""Where one stands without a workbook: the ways to begin, the recent ones, what stood in the way of one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from goaldesk.ui.language import Spoken
from goaldesk.ui.scout import Scout
from goaldesk.ui.settings import Recent
from goaldesk.ui.start_side import StartSide
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.widgets.layouts import row
from goaldesk.ui.widgets.recent_list import RecentRow
from goaldesk.ui.widgets.recent_panel import RecentPanel
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.model.store.standing import Standing
    from goaldesk.ui.speech import QtWording

WIDEST, NARROW_BELOW = 1250, 1200
WAIT_MS = 3000


class StartPage(Spoken, QWidget):
    """Emits what is wanted; it opens nothing itself. `way_wanted` brings the path, the key of the way on, and what is
    known of how the workbook stands; `meaning` says where the chosen one lies.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    table_wanted = Signal()
    sample_wanted = Signal()
    who_wanted = Signal()
    way_wanted = Signal(object, str, object)
    language_wanted = Signal(str)
    meaning = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "window")
        self.side = StartSide(surroundings)
        self.panel = RecentPanel(surroundings)
        self.list, self.detail = self.panel.list, self.panel.detail
        self._scout = Scout(self)
        self._waiting_for: str | None = None
        self._wait = QTimer(self)
        self._wait.setInterval(WAIT_MS)
        self._lay_out()
        self._connect()

    def show_recent(self) -> None:
        """Show the list of the settings, and look how each of them stands."""
        recents = self._surroundings.remembered.now.recent
        self._show_rows([RecentRow(recent.path, recent.opened) for recent in recents])
        (self.list if recents else self.side.new).setFocus()
        self._scout.look(recents)

    def say_why_not(self, path: Path, standing: "Standing", sentence: str) -> None:
        """Show at a workbook what stood in the way of opening it; one that is not on the list stands there for now."""
        shown = str(path.absolute())
        if all(row.path != shown for row in self.list.rows.rows):
            self._show_rows([RecentRow(shown, ""), *self.list.rows.rows])
        self.list.rows.set_standing(shown, standing, sentence)
        self.panel.choose(shown)
        self.list.setFocus()

    def say_who(self) -> None:
        """Somebody else sits here."""
        self.side.say_who()

    def ask_find(self) -> None:
        """Filter the recent workbooks."""
        if self.list.rows.rows:
            self.panel.filter.setFocus()
            self.panel.filter.selectAll()

    def wait_until_free(self, path: str) -> None:
        """Look again and again until nobody has this workbook open, then open it."""
        self._waiting_for = path
        self._wait.start()

    def hints(self) -> Sequence[Hint]:
        new, other = Hint("Ctrl+N", self.tr("new")), Hint("Ctrl+O", self.tr("open another"))
        if not self.list.rows.rows:
            return new, other, Hint("Ctrl+Shift+O", self.tr("sample company"))
        if self.panel.filter.hasFocus():
            into, all_again = Hint("↓", self.tr("into the list")), Hint("Esc", self.tr("show all"))
            return Hint("Enter", self.tr("open")), into, all_again
        choose, enter = Hint("↑ ↓", self.tr("choose")), Hint("Enter", self.tr("open"))
        off, find = Hint("Del", self.tr("take off the list")), Hint("Ctrl+F", self.tr("find"))
        return choose, enter, new, other, off, find

    # --- inside

    def _show_rows(self, rows: Sequence[RecentRow]) -> None:
        self._waiting_for = None
        self._wait.stop()
        self.panel.show_rows(rows)
        self._say_meaning()

    def _found(self, path: str, standing: "Standing") -> None:
        self.list.rows.set_standing(path, standing)
        self.panel.show_detail()
        self._say_meaning()
        if path == self._waiting_for and standing.state != "elsewhere":
            self._waiting_for = None
            self._wait.stop()
            self.way_wanted.emit(Path(path), "open", standing)

    def _say_meaning(self) -> None:
        from goaldesk.ui.start_words import path_and_size

        if self.isHidden():
            return  # what is in front says its own
        row = self.list.chosen()
        self.meaning.emit("" if row is None else path_and_size(row.path, row.standing, self._wording))

    @property
    def _wording(self) -> "QtWording":
        return self._surroundings.language.wording

    def _go_on(self, way: str) -> None:
        row = self.list.chosen()
        if row is None:
            return
        if way == "forget":
            self._take_off(row.path)
        elif way == "when_free":
            self.wait_until_free(row.path)
        else:
            self.way_wanted.emit(Path(row.path), way, row.standing)

    def _go_first(self) -> None:
        row = self.list.chosen()
        if row is not None:
            self._go_on(self.detail.ways(row)[0])

    def _take_off(self, path: str) -> None:
        self._surroundings.remembered.forget(path)
        self.show_recent()

    def _look_again(self) -> None:
        if self._waiting_for:
            self._scout.look([Recent(self._waiting_for, "")])

    def _connect(self) -> None:
        side, panel = self.side, self.panel
        for card, wanted in (
            (side.new, self.new_wanted),
            (side.open, self.open_wanted),
            (side.table, self.table_wanted),
            (side.sample, self.sample_wanted),
        ):
            card.clicked.connect(wanted)
        side.language_wanted.connect(self.language_wanted)
        side.who_wanted.connect(self.who_wanted)
        panel.chosen.connect(self._say_meaning)
        panel.restore_wanted.connect(lambda: self._go_on("backups"))
        self.list.wanted.connect(self._go_first)
        self.list.unwanted.connect(self._take_off)
        self.detail.wanted.connect(self._go_on)
        self._scout.found.connect(self._found)
        self._wait.timeout.connect(self._look_again)

    def _lay_out(self) -> None:
        centre = QWidget()
        centre.setMaximumWidth(WIDEST)
        self._columns = QHBoxLayout(centre)
        self._columns.addWidget(self.side)
        self._columns.addWidget(self.panel, 1)
        self.setLayout(row(0, (centre, 100), 0, spacing=6))

    # --- what Qt calls

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_BELOW
        side, above = (24, 32) if narrow else (40, 56)
        self._columns.setContentsMargins(side, above, side, side)
        self._columns.setSpacing(32 if narrow else 72)
