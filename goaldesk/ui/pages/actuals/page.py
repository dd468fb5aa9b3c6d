"""The page Actuals: its tabs in the head, the chosen one below."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QTabBar

from goaldesk.model.errors import Fault
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.actuals import TABS
from goaldesk.ui.pages.actuals.month import Month
from goaldesk.ui.pages.actuals.month_end import MonthEndTab
from goaldesk.ui.pages.page import Page
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.text import set_tip
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet


class Actuals(Page):
    """A tab is made when one first goes to it, and is shown anew when an edit concerned it meanwhile."""

    help = QT_TRANSLATE_NOOP(
        "Help",
        "Actuals are what was achieved: dated, signed entries. They are typed by month or by day, and every change is "
        "saved at once and can be undone.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.stack = QStackedWidget()
        self._tabs: dict[str, Part] = {}
        self._outdated: set[str] = set()
        for _ in TABS:
            self.bar.addTab("")
        self.header.add_scope(self.bar)
        self.column.addWidget(self.stack, 1)
        self.undo = KeyButton(self.look, "undo-2", "Ctrl+Z", "flat")
        self.undo.clicked.connect(self._take_back)
        self.header.add_action(self.undo)
        desk.undo_stack.indexChanged.connect(self._say_undo)
        self.bar.currentChanged.connect(self._chosen)

    @property
    def tab(self) -> Part | None:
        """The tab in front."""
        current = self.stack.currentWidget()
        return current if isinstance(current, Part) else None

    def show_tab(self, key: str) -> None:
        """Go to the tab with this key."""
        self.bar.setCurrentIndex(next(at for at, tab in enumerate(TABS) if tab.key == key))

    def show_cell(self, month: int, unit: int | None, metric: int) -> None:
        """Go to a cell of the month grid; without a unit to the ledger's total, without a metric to the month."""
        self.show_tab("month")
        if isinstance(self.tab, Month):
            self.tab.show_month(month)
            self.tab.show_cell(unit, metric)

    def show_part(self, part: str) -> None:
        self.show_tab(part)

    def refresh(self) -> None:
        self.bar.setAccessibleName(self.tr("Parts of Actuals"))
        self._say_undo()
        for at, tab in enumerate(TABS):
            self.bar.setTabText(at, self.wording.translate("Actuals", tab.title))
        self._outdated.update(self._tabs)
        if self.tab is None:
            self._chosen(max(0, self.bar.currentIndex()))
        self._show_anew()

    def take_focus(self) -> None:
        if self.tab is not None:
            self.tab.take_focus()

    def hints(self) -> Sequence[Hint]:
        if self.bar.hasFocus():
            return Hint("← →", self.tr("other part")), Hint("Tab", self.tr("into it"))
        return self.tab.hints() if self.tab else ()

    def search(self) -> bool:
        return self.tab.search() if self.tab else False

    def copy(self) -> bool:
        return bool(getattr(self.tab, "copy", bool)())

    def step(self, by: int) -> bool:
        return bool(getattr(self.tab, "step", bool)(by))

    def turn_panel(self) -> bool:
        return bool(getattr(self.tab, "turn_panel", bool)())

    def _chosen(self, at: int) -> None:
        record = TABS[at]
        if record.key not in self._tabs:
            made = self._tabs[record.key] = record.make(self.desk)
            made.meaning.connect(self.meaning)
            if isinstance(made, MonthEndTab):
                made.wanted.connect(self.wanted)
                made.cell_wanted.connect(self.show_cell)
            self.stack.addWidget(made)
            self._outdated.add(record.key)
        self.stack.setCurrentWidget(self._tabs[record.key])
        self._show_anew()

    def _show_anew(self) -> None:
        key = TABS[max(0, self.bar.currentIndex())].key
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
