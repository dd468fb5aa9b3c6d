"""The page Setup: its tabs in a list at the left, the chosen one beside it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget

from goaldesk.model.errors import Fault
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.page import Page
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.pages.setup import TABS
from goaldesk.ui.pages.setup.tab import Tab
from goaldesk.ui.text import set_tip
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet

WIDTH, ROW = 188, 32


class Setup(Page):
    """A tab is made when one first goes to it, and is shown anew when an edit concerned it meanwhile."""

    help = QT_TRANSLATE_NOOP(
        "Help",
        "Setup shapes the company. Up and Down choose a part in the list, Tab goes into it. Every change is saved at "
        "once and can be undone.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self.list = QListWidget()
        self.list.setObjectName("tabs")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFixedWidth(WIDTH)
        self.list.setIconSize(QSize(16, 16))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for tab in TABS:
            item = QListWidgetItem(self.list)
            item.setSizeHint(QSize(WIDTH, ROW))
            item.setData(Qt.ItemDataRole.UserRole, tab.key)
        self.stack = QStackedWidget()
        self._tabs: dict[str, Tab] = {}
        self._outdated: set[str] = set()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.stack, 1)
        self.column.addLayout(row, 1)
        self.undo = KeyButton(self.look, "undo-2", "Ctrl+Z", "flat")
        self.undo.clicked.connect(self._take_back)
        self.header.add_action(self.undo)
        desk.undo_stack.indexChanged.connect(self._say_undo)
        self._draw_signs()
        self.look.changed.connect(self._draw_signs)
        self.list.currentRowChanged.connect(self._chosen)

    @property
    def tab(self) -> Tab | None:
        """The tab in front."""
        current = self.stack.currentWidget()
        return current if isinstance(current, Tab) else None

    def show_tab(self, key: str) -> None:
        """Go to the tab with this key."""
        self.list.setCurrentRow(next(at for at, tab in enumerate(TABS) if tab.key == key))

    def show_part(self, part: str) -> None:
        self.show_tab(part)

    def refresh(self) -> None:
        self.list.setAccessibleName(self.tr("Parts of Setup"))
        self._say_undo()
        for at, tab in enumerate(TABS):
            self.list.item(at).setText(self.wording.translate("Setup", tab.title))
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._outdated.update(self._tabs)
        self._show_anew()

    def take_focus(self) -> None:
        self.list.setFocus()

    def hints(self) -> Sequence[Hint]:
        if self.list.hasFocus():
            return (
                Hint("↑ ↓", self.tr("choose a part")),
                Hint("Tab", self.tr("into it")),
                Hint("Ctrl+Z", self.tr("undo")),
            )
        return self.tab.hints() if self.tab else ()

    def explain(self) -> str:
        return self.help if self.tab is None or self.list.hasFocus() else self.tab.help

    def search(self) -> bool:
        return self.tab.search() if self.tab else False

    def _chosen(self, row: int) -> None:
        record = TABS[row]
        if record.key not in self._tabs:
            made = self._tabs[record.key] = record.make(self.desk)
            made.meaning.connect(self.meaning)
            self.stack.addWidget(made)
            self._outdated.add(record.key)
        self.stack.setCurrentWidget(self._tabs[record.key])
        self._show_anew()

    def _show_anew(self) -> None:
        key = TABS[max(0, self.list.currentRow())].key
        if key in self._outdated and key in self._tabs:
            self._outdated.discard(key)
            self._tabs[key].refresh()

    def _changed(self, changes: "ChangeSet") -> None:
        self._outdated.update(key for key, tab in self._tabs.items() if tab.concerns(changes))
        if self.isVisible():
            self._show_anew()

    def _say_undo(self) -> None:
        what = self.desk.next_undo()
        self.undo.say(self.tr("Undo"))
        self.undo.setEnabled(bool(what))
        set_tip(self.undo, self.tr("Undo: {what}").format(what=what) if what else "")

    def _take_back(self) -> None:
        try:
            self.desk.undo()
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)

    def _draw_signs(self) -> None:
        for at, tab in enumerate(TABS):
            self.list.item(at).setIcon(self.look.icon(tab.sign))
