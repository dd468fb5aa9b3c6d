"""Where one stands without a workbook: new, open, sample; the recent ones; what stood in the way of one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from goaldesk.ui.language import LANGUAGES, Spoken
from goaldesk.ui.scout import Scout
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.card_button import CardButton
from goaldesk.ui.widgets.choice import Choice
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.marks import ProgramSign
from goaldesk.ui.widgets.recent_detail import RecentDetail
from goaldesk.ui.widgets.recent_list import RecentList, RecentRow
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.model.store.standing import Standing

WIDEST = 1180
LEFT_WIDTH = 330
WAIT_MS = 3000


class StartPage(Spoken, QWidget):
    """Emits what is wanted; it opens nothing itself. `way_wanted` brings the path, the key of the way on, and what is
    known of how the workbook stands.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal()
    way_wanted = Signal(object, str, object)
    language_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        look = surroundings.look
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "window")
        self.name = PlainLabel("GoalDesk", "title")
        self.purpose = PlainLabel("", "second", wrap=True)
        self.new = CardButton(look, "plus", "Ctrl+N")
        self.open = CardButton(look, "folder-open", "Ctrl+O")
        self.sample = CardButton(look, "users-round", "Ctrl+Shift+O")
        self.language = Choice(look)
        for code, own_name in LANGUAGES:
            self.language.addItem(own_name, code)
        self.language_label = PlainLabel("", "second")
        self.privacy = PlainLabel("", "small", wrap=True)
        self.heading = PlainLabel("", "head")
        self.list = RecentList(look, surroundings.language)
        self.nothing = EmptyState(look, "files")
        self.detail = RecentDetail(look, self.list.rows)
        self._scout = Scout(self)
        self._waiting_for: str | None = None
        self._wait = QTimer(self)
        self._wait.setInterval(WAIT_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_recent(self) -> None:
        """Show the list of the settings, and look how each of them stands."""
        rows = [RecentRow(recent.path, recent.opened) for recent in self._surroundings.remembered.now.recent]
        self._show_rows(rows)
        (self.list if rows else self.new).setFocus()
        self._scout.look([row.path for row in rows])

    def say_why_not(self, path: Path, standing: "Standing", sentence: str) -> None:
        """Show at a workbook what stood in the way of opening it; one that is not on the list stands there for now."""
        shown = str(path.absolute())
        if all(row.path != shown for row in self.list.rows.rows):
            self._show_rows([RecentRow(shown, ""), *self.list.rows.rows])
        self.list.rows.set_standing(shown, standing, sentence)
        at = [row.path for row in self.list.rows.rows].index(shown)
        self.list.selectionModel().setCurrentIndex(
            self.list.rows.index(at), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._show_detail()
        self.list.setFocus()

    def wait_until_free(self, path: str) -> None:
        """Look again and again until nobody has this workbook open, then open it."""
        self._waiting_for = path
        self._wait.start()

    def hints(self) -> Sequence[Hint]:
        new, other = Hint("Ctrl+N", self.tr("new")), Hint("Ctrl+O", self.tr("open another"))
        if not self.list.rows.rows:
            return new, other, Hint("Ctrl+Shift+O", self.tr("sample company"))
        choose, enter = Hint("↑ ↓", self.tr("choose")), Hint("Enter", self.tr("open"))
        return choose, enter, new, other, Hint("Del", self.tr("take off the list"))

    def retranslate(self) -> None:
        self.purpose.setText(self.tr("Plan, track, review and adjust sales targets."))
        self.new.say(self.tr("New workbook"), self.tr("One company is one file"))
        self.open.say(self.tr("Open a workbook…"), self.tr("From any folder, stick or share"))
        self.sample.say(self.tr("Sample company"), self.tr("10 people, three years of figures"))
        self.language_label.setText(self.tr("Language of the screens"))
        self.language.setAccessibleName(self.language_label.text())
        self.language.setCurrentIndex(self.language.findData(self._surroundings.language.code))
        self.privacy.setText(self.tr("Nothing leaves this computer: GoalDesk opens no network connection."))
        count = len(self.list.rows.rows)
        self.heading.setText(self.tr("Recent workbooks"))
        self.list.setAccessibleName(self.heading.text())
        self.nothing.say(
            self.tr("No workbook was open yet"),
            self.tr("Look around in the sample company, or start your own: three minutes for a company of ten people."),
        )
        self._show_detail()
        self.detail.setVisible(bool(count))

    def _show_rows(self, rows: Sequence[RecentRow]) -> None:
        self._waiting_for = None
        self._wait.stop()
        self.list.rows.show_rows(rows)
        self._right.setCurrentIndex(1 if rows else 0)
        if rows:
            self.list.setCurrentIndex(self.list.rows.index(0))
        self.retranslate()

    def _show_detail(self) -> None:
        row = self.list.chosen()
        if row is not None:
            self.detail.show_row(row)

    def _found(self, path: str, standing: "Standing") -> None:
        self.list.rows.set_standing(path, standing)
        self._show_detail()
        if path == self._waiting_for and standing.state != "elsewhere":
            self._waiting_for = None
            self._wait.stop()
            self.way_wanted.emit(Path(path), "open", standing)

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

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)
        self.sample.clicked.connect(self.sample_wanted)
        self.language.activated.connect(lambda at: self.language_wanted.emit(self.language.itemData(at)))
        self.list.wanted.connect(self._go_first)
        self.list.unwanted.connect(self._take_off)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_detail())
        self.detail.wanted.connect(self._go_on)
        self._scout.found.connect(self._found)
        self._wait.timeout.connect(lambda: self._scout.look([self._waiting_for] if self._waiting_for else []))

    def _lay_out(self) -> None:
        centre = QWidget()
        centre.setMaximumWidth(WIDEST)
        columns = QHBoxLayout(centre)
        columns.setContentsMargins(40, 56, 40, 40)
        columns.setSpacing(56)
        columns.addLayout(self._left_column())
        columns.addLayout(self._right_column(), 1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch()
        outer.addWidget(centre, 100)
        outer.addStretch()

    def _left_column(self) -> QVBoxLayout:
        title = QHBoxLayout()
        title.setSpacing(14)
        title.addWidget(ProgramSign(self._surroundings.look, 26))
        title.addWidget(self.name, 1)
        language = QHBoxLayout()
        language.addWidget(self.language_label, 1)
        language.addWidget(self.language)
        rule = QFrame()
        rule.setProperty("panel", "rule")
        note = QFrame()
        note.setProperty("panel", "note")
        inside = QVBoxLayout(note)
        inside.setContentsMargins(12, 8, 12, 8)
        inside.addWidget(self.privacy)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(title)
        column.addSpacing(2)
        column.addWidget(self.purpose)
        column.addSpacing(10)
        for card in (self.new, self.open, self.sample):
            card.setFixedWidth(LEFT_WIDTH)
            column.addWidget(card)
        column.addSpacing(8)
        column.addWidget(rule)
        column.addSpacing(4)
        column.addLayout(language)
        column.addSpacing(8)
        column.addWidget(note)
        column.addStretch()
        return column

    def _right_column(self) -> QVBoxLayout:
        self._right = QStackedWidget()
        self._right.setProperty("ground", "surface")
        self._right.addWidget(self.nothing)
        self._right.addWidget(self.list)
        panel = QFrame()
        panel.setProperty("panel", "true")
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._right, 1)
        inside.addWidget(self.detail)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.heading)
        column.addWidget(panel, 1)
        return column
