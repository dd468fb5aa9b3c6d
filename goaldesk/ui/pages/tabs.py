"""A page of several parts, one in front: what its tabs have in common, whether they stand in a bar or in a list.

A tab is made when one first goes to it, and is shown anew when an edit concerned it meanwhile. Its `panel`, where it
has one, stands at the right and can be dragged wider.
"""

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from goaldesk.model.errors import Fault
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.page import Page
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.text import set_tip
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.panel_edge import PanelEdge
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet


@dataclass(frozen=True, slots=True)
class TabRecord:
    """A tab as it stands in the registry, known before its module is read: `title` is source text of the context that
    is named like the page's class, `made_by` module and class, `sign` an icon where tabs stand in a list.
    """

    key: str
    title: str
    made_by: str
    sign: str = ""

    def make(self, desk: Desk, *more: Any) -> Part:
        """The tab for a desk. Its module is imported with the first one."""
        module, _, name = self.made_by.partition(":")
        tab: Part = getattr(importlib.import_module(module), name)(desk, *more)
        return tab


class TabbedPage(Page):
    """A page of `records`; the tabs of one that is made from this are chosen in whatever it puts beside the stack."""

    records: ClassVar[tuple[TabRecord, ...]]

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self.stack = QStackedWidget()
        self._tabs: dict[str, Part] = {}
        self._outdated: set[str] = set()
        self._said: dict[Part, str] = {}
        self.undo = KeyButton(self.look, "undo-2", "Ctrl+Z", "flat")
        self.undo.clicked.connect(self._take_back)
        self.header.add_action(self.undo)
        desk.undo_stack.indexChanged.connect(self._say_undo)

    @property
    def tab(self) -> Part | None:
        """The tab in front."""
        current = self.stack.currentWidget()
        return current if isinstance(current, Part) else None

    def at(self) -> int:
        """Where the chosen tab stands among the records; negative before one was chosen."""
        raise NotImplementedError

    def go(self, at: int) -> None:
        """Choose the tab that stands there."""
        raise NotImplementedError

    def name_tab(self, at: int, name: str) -> None:
        """Show what the tab that stands there is called."""
        raise NotImplementedError

    def make_tab(self, record: TabRecord) -> Part:
        """Make a tab; a page whose tabs need more than the desk gives it here."""
        return record.make(self.desk)

    def show_tab(self, key: str) -> None:
        """Go to the tab with this key."""
        self.go(next(at for at, tab in enumerate(self.records) if tab.key == key))

    def show_part(self, part: str) -> None:
        self.show_tab(part)

    def turn_tab(self, by: int) -> None:
        self.go((self.at() + by) % len(self.records))
        self.take_focus()

    def refresh(self) -> None:
        self._say_undo()
        for at, tab in enumerate(self.records):
            self.name_tab(at, self.wording.translate(type(self).__name__, tab.title))
        if self.at() < 0:
            self.go(0)
        self._outdated.update(self._tabs)
        self._said.clear()
        if self.tab is None:
            self.show_chosen(self.at())
        self._show_anew()

    def explain(self) -> str:
        return self.tab.explain() if self.tab and self.tab.isAncestorOf(self.focusWidget() or self) else self.help

    def hints(self) -> Sequence[Hint]:
        return self.tab.hints() if self.tab else ()

    def search(self) -> bool:
        return self.tab.search() if self.tab else False

    def find_unit(self, unit: int) -> bool:
        return self.tab.find_unit(unit) if self.tab else False

    def find_metric(self, metric: int) -> bool:
        return self.tab.find_metric(metric) if self.tab else False

    def copy(self) -> bool:
        return self.tab.copy() if self.tab else False

    def step(self, by: int) -> bool:
        return self.tab.step(by) if self.tab else False

    def up(self) -> bool:
        return self.tab.up() if self.tab else False

    def turn_panel(self) -> bool:
        return self.tab.turn_panel() if self.tab else False

    def show_chosen(self, at: int) -> None:
        """Bring the tab that stands there to the front, made now if this is the first time."""
        record = self.records[at]
        if record.key not in self._tabs:
            made = self._tabs[record.key] = self.make_tab(record)
            made.meaning.connect(lambda said: self._mean(made, said))
            made.wanted.connect(self.wanted)
            self.stack.addWidget(made)
            if isinstance(panel := getattr(made, "panel", None), QWidget):
                PanelEdge(panel, self.desk.surroundings.remembered, f"{self.record.key}:{record.key}")
            self._outdated.add(record.key)
        self.meaning.emit(self._said.get(self._tabs[record.key], ""))
        self.stack.setCurrentWidget(self._tabs[record.key])
        self._show_anew()

    # --- inside

    def _mean(self, tab: Part, said: str) -> None:
        """Say it while the tab is in front, and again when it comes back and nothing was changed meanwhile."""
        self._said[tab] = said
        if tab is self.tab:
            self.meaning.emit(said)

    def _show_anew(self) -> None:
        key = self.records[max(0, self.at())].key
        if key in self._outdated and key in self._tabs:
            self._outdated.discard(key)
            self._tabs[key].refresh()

    def _changed(self, changes: "ChangeSet") -> None:
        self._outdated.update(key for key, tab in self._tabs.items() if tab.concerns(changes))
        self._said.clear()
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

    # --- what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_anew()  # the tab in front may have become outdated while another page was there


class TabBarPage(TabbedPage):
    """A tabbed page whose tabs stand in its head."""

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        for _ in self.records:
            self.bar.addTab("")
        self.header.add_scope(self.bar)
        self.column.addWidget(self.stack, 1)
        self.bar.currentChanged.connect(self.show_chosen)
        # The chosen one is written in bold: another one makes the bar wider, which it does not say by itself.
        self.bar.currentChanged.connect(lambda _: self.bar.updateGeometry())

    def at(self) -> int:
        return self.bar.currentIndex()

    def go(self, at: int) -> None:
        self.bar.setCurrentIndex(at)

    def name_tab(self, at: int, name: str) -> None:
        self.bar.setTabText(at, name)

    def refresh(self) -> None:
        self.bar.setAccessibleName(self.header.title.text())
        super().refresh()

    def take_focus(self) -> None:
        if self.tab is not None:
            self.tab.take_focus()

    def hints(self) -> Sequence[Hint]:
        if self.bar.hasFocus():
            return Hint("← →", self.tr("other part")), Hint("Tab", self.tr("into it"))
        return super().hints()
