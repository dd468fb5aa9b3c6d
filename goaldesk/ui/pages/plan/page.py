"""The page Plan: its tabs in the head. Year, metric, segment and scenario chosen on one hold on all.

In the place of all of them stands the wizard while a target is being made.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from goaldesk.model.methods.smart.assessment import overlapping
from goaldesk.model.rows import Target
from goaldesk.model.target_draft import TargetDraft
from goaldesk.model.tree import OrgTree
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.plan import TABS
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.pages.plan.grid_tab import PlanGridTab
from goaldesk.ui.pages.plan.plan_tab import PlanTab
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.pages.tabs import TabBarPage, TabRecord
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.ui.pages.plan.smart.wizard import SmartWizard

NEW, OPEN, COPY = "new", "open", "copy"


class Plan(TabBarPage):
    """`choices` is what all tabs look at. The parts `new` and `open` are the wizard: for a new target, or for the one
    at which one stands.
    """

    records = TABS
    help = QT_TRANSLATE_NOOP(
        "Help",
        "A plan says what is wanted of whom until when. Ctrl+Tab goes through its parts; what is chosen on one of them "
        "holds on all.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        self.choices = PlanChoices(desk)
        self._wizard: SmartWizard | None = None
        self._deeds: Sequence[KeyButton] = ()
        super().__init__(desk, record)
        self.split = KeyButton(self.look, "split", "Ctrl+Shift+D")
        self.split.clicked.connect(self._split)
        self.new = KeyButton(self.look, "plus", "Ctrl+N")
        self.new.clicked.connect(lambda: self.make_target())
        self.print = KeyButton(self.look, "printer", "Ctrl+P")
        self.print.clicked.connect(self._print)
        for button in (self.print, self.split, self.new):
            self.header.add_action(button)
        desk.waiting.came.connect(self._name_tabs)

    def show_chosen(self, at: int) -> None:
        for button in self._deeds:
            button.hide()
        super().show_chosen(at)
        self._deeds = self.tab.deeds() if isinstance(self.tab, PlanTab) else ()
        for button in self._deeds:
            self.header.add_action(button, before=self.print)
            button.show()
        self.split.setVisible(isinstance(self.tab, PlanTab) and self.tab.splits)
        self.print.setVisible(isinstance(self.tab, PlanTab) and self.tab.prints)
        self.new.setVisible(isinstance(self.tab, PlanTab) and self.tab.makes_targets)
        self._name_print()

    @property
    def tab(self) -> Part | None:
        """The wizard while it is open, else the tab in front."""
        return self._wizard if self.is_making else super().tab

    @property
    def is_making(self) -> bool:
        """Whether the wizard is open."""
        return self._wizard is not None and not self._wizard.isHidden()

    @property
    def wizard(self) -> "SmartWizard":
        """The wizard, made when it is first asked for."""
        if self._wizard is None:
            from goaldesk.ui.pages.plan.smart.wizard import SmartWizard

            self._wizard = SmartWizard(self.desk)
            self._wizard.hide()
            self._wizard.meaning.connect(self.meaning)
            self._wizard.wanted.connect(self.wanted)
            self._wizard.saved.connect(self._stand_at)
            self._wizard.closed.connect(lambda: self._show_wizard(False))
            self.column.addWidget(self._wizard, 1)
        return self._wizard

    def show_part(self, part: str) -> None:
        if part in (NEW, OPEN):
            self.make_target(opens=part == OPEN)
        elif part == COPY:
            self._copy_year()
        else:
            super().show_part(part)

    def make_target(self, *, opens: bool = False) -> None:
        """Make a target of the unit, metric and segment one stands at, or open the one that is there."""
        if self.is_making:
            return
        self.choices.settle()
        tab = super().tab
        unit = tab.unit_here() if isinstance(tab, PlanTab) else None
        unit = self._root() if unit is None else unit
        if unit is None or self.choices.metric is None:
            return
        draft = TargetDraft(unit, self.choices.metric, self.choices.segment, self.choices.year.first, 12)
        there = overlapping(self.desk.snapshot, draft)
        wizard = self.wizard
        if opens and there is not None:
            wizard.reopen(there)
        elif not wizard.resume():
            wizard.begin(unit, draft.metric, draft.segment, self.choices.year)
        self._show_wizard(True)

    def turn_tab(self, by: int) -> None:
        if self._wizard is not None and self.is_making:
            self._wizard.go(self._wizard.at + by)
        else:
            super().turn_tab(by)

    def refresh(self) -> None:
        super().refresh()
        self._name_print()
        self.split.say(self.tr("Split…"))
        self.new.say(self.tr("New target"))
        if self._wizard is not None and self.is_making:
            self._wizard.refresh()

    def _changed(self, changes: "ChangeSet") -> None:
        super()._changed(changes)
        if self._wizard is not None and self.is_making:
            self._wizard.refresh()

    def _root(self) -> int | None:
        return next(iter(OrgTree.of(self.desk.snapshot, self.desk.day).roots), None)

    def _stand_at(self, target: Target) -> None:
        """Let the tabs look at what was just written."""
        self.choices.come_for(target.unit)
        year = self.desk.snapshot.fiscal.year_of(target.first_month)
        self.choices.choose(year=year, metric=target.metric, segment=target.segment, scenario=target.scenario)

    def _show_anew(self) -> None:
        """Behind the wizard nothing is shown anew; what changed meanwhile is, once, when it is closed."""
        if not self.is_making:
            super()._show_anew()

    def _show_wizard(self, shown: bool) -> None:
        self.wizard.setVisible(shown)
        self._show_anew()
        self.header.setVisible(not shown)
        self.stack.setVisible(not shown)
        self.take_focus()

    def make_tab(self, record: TabRecord) -> Part:
        return record.make(self.desk, self.choices)

    def _copy_year(self) -> None:
        if not self.is_making:
            self.show_tab("grid")
            if isinstance(self.tab, PlanGridTab):
                self.tab.copy_year()

    def _name_print(self) -> None:
        if isinstance(self.tab, PlanTab):
            self.print.say(self.tab.print_word())

    def _print(self) -> None:
        if isinstance(self.tab, PlanTab):
            self.tab.print_shown()

    def _split(self) -> None:
        if isinstance(self.tab, PlanTab):
            self.tab.split()

    def name_tab(self, at: int, name: str) -> None:
        """With how many things wait for this desk there."""
        place = f"plan:{self.records[at].key}"
        waiting = sum(line.count for line in self.desk.waiting.lines or () if line.place == place)
        counted = self.tr("{tab} ({count})").format(tab=name, count=waiting)
        super().name_tab(at, counted if waiting else name)

    def _name_tabs(self) -> None:
        for at, tab in enumerate(self.records):
            self.name_tab(at, self.wording.translate("Plan", tab.title))
