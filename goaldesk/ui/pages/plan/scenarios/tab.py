"""The tab Scenarios of Plan: up to four plans beside each other, what each asks of everybody, and how likely it is.

Nothing but the plan is ever measured: a scenario is opened in the grid to be worked on, and made the plan on a page of
its own, which says before what that changes.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from goaldesk.model.errors import Refusal
from goaldesk.model.methods.prospects import Prospects
from goaldesk.model.rows import Scenario
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.model.sheets.scenario_demands import demand_sheet
from goaldesk.model.sheets.scenario_figures import MOST, ScenarioFigures, side_by_side
from goaldesk.model.sheets.scenario_sheet import KINDS, ScenarioSheet, scenario_name
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.pages.plan.plan_tab import PlanTab
from goaldesk.ui.pages.plan.scenarios.editing import ScenarioEditing
from goaldesk.ui.pages.plan.scenarios.switching import Switching
from goaldesk.ui.pages.plan.scenarios.view import DIFFERENCES, ScenariosView
from goaldesk.ui.pages.plan.scenarios.words import LastEdits, card_words
from goaldesk.ui.pages.plan.scenarios.working_out import Chances, EvenChances
from goaldesk.ui.widgets.choice import Option
from goaldesk.ui.widgets.layouts import column
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.reports.sheets_on_paper import OnPaper
    from goaldesk.ui.speech import QtWording

CTRL = Qt.KeyboardModifier.ControlModifier


class ScenariosTab(PlanTab):
    makes_targets, prints = False, True
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Scenarios are plans beside the plan: a careful one, a bold one. Ctrl+D copies the one you stand on, with a "
        "growth for all or for single units; Enter opens it in the grid. The table shows what each asks of everybody "
        "and how likely that is, from history alone. Nothing but the plan is ever measured.",
    )

    def __init__(self, desk: Desk, choices: PlanChoices) -> None:
        super().__init__(desk, choices)
        self.shown: Sequence[Scenario] = ()
        self.figures: ScenarioFigures | None = None
        self._wanted: list[int] = []
        self._chances, self._even = Chances(desk), EvenChances(desk)
        self._peeking = False
        self._told_of: Snapshot | None = None
        self._last_edits: dict[int, LastEdits] = {}
        self.view = ScenariosView(desk, choices, self._others)
        self.grid = self.view.grid
        self.editing = ScenarioEditing(desk, self)
        self.switching = Switching(desk, self.editing)
        self.pages = QStackedWidget()
        for page in (self.view, self.switching.page):
            self.pages.addWidget(page)
        self.front.setLayout(column(self.pages))
        self._connect()

    # --- what the window asks

    def first(self) -> QWidget:
        page = self.switching.page
        return page.first() if self.pages.currentWidget() is page else self.grid

    def show_plan(self) -> None:
        metric = self.choices.metric
        if metric is None:
            return
        view = self.view
        view.pickers.show_choices()
        year, segment = self.choices.year, self.choices.segment
        found = self._chances.ask(year, metric, segment) or Prospects()
        figures = self.figures = ScenarioFigures(self.desk.snapshot, year, (metric, segment), found)
        self.shown = side_by_side(figures, self._wanted)
        view.cards.show_all([card_words(figures, row, self._last(row.id), self.wording) for row in self.shown])
        self._show_table()
        view.only_plan.setVisible(len(self.shown) == 1)
        view.others.setVisible(len(figures.scenarios) > MOST)
        said = self.tr("%n side by side", "", len(self.shown))
        view.count.show_text(said)
        if self.grid.currentIndex().column() < 2:
            self.grid.choose(self.grid.current_key(), f"target:{figures.plan}")
        view.chart.show_figures(figures, self.shown, self.wording)
        self._show_demands()
        self._came()

    def hints(self) -> Sequence[Hint]:
        if self.pages.currentWidget() is self.switching.page:
            return (
                Hint("Tab", self.tr("next field")),
                Hint("Ctrl+Enter", self.tr("make it the plan")),
                Hint("Esc", self.tr("leave it")),
            )
        if not self.grid.hasFocus():
            return Hint("Ctrl+N", self.tr("new scenario")), Hint("Tab", self.tr("next field"))
        return (
            Hint("← →", self.tr("scenario")),
            Hint("Enter", self.tr("open in the grid")),
            Hint("Ctrl+D", self.tr("copy")),
            Hint("F2", self.tr("name and notes")),
            Hint("Del", self.tr("delete")),
            Hint("Ctrl+P", self.tr("print")),
            Hint("F6", self.tr("see the differences")),
        )

    def turn_panel(self) -> bool:
        self.view.turn_side()
        return True

    def copy(self) -> bool:
        self.grid.writing.copy()
        return True

    @property
    def on_its_way(self) -> bool:
        return self._chances.on_its_way or self._even.on_its_way

    def print_title(self) -> str:
        return self.wording.translate("Scenarios", "Scenarios side by side")

    def paper(self) -> "Callable[[QtWording], OnPaper] | None":
        figures, shown = self.figures, self.shown
        if figures is None or not shown or self.pages.currentWidget() is not self.view:
            return None
        even = self._even.ask(figures, [row.id for row in shown]) or {}

        def paper(wording: "QtWording") -> "OnPaper":
            from goaldesk.reports.plan_papers import scenarios_paper

            return scenarios_paper(figures, shown, even, wording)

        return paper

    # --- what one does

    @property
    def current(self) -> Scenario | None:
        """The scenario one stands on; the plan where one stands on none."""
        at = self._at()
        return self.shown[at] if 0 <= at < len(self.shown) else None

    def begin_new(self) -> None:
        """Ask for a new scenario that begins as a copy of the plan."""
        self._ask_new(self.desk.snapshot.settings.scenario)

    def begin_copy(self) -> None:
        """Ask for a copy of the scenario one stands on."""
        if self.current is not None:
            self._ask_new(self.current.id)

    def change(self) -> None:
        """Ask for another name and other notes of the scenario one stands on."""
        row = self.current
        if row is not None:
            self.editing.ask_change(row)

    def remove(self) -> None:
        """Delete the scenario one stands on; undo brings it back."""
        row = self.current
        if row is not None:
            said = self.tr("“{name}” is deleted. Ctrl+Z brings it back.")
            said = said.format(name=scenario_name(row, self.wording))
            self.editing.remove(row.id, lambda _: self.meaning.emit(said), self.meaning.emit)

    def begin_switch(self) -> None:
        """Show what making the scenario one stands on the plan would change, and let it be done."""
        row = self.current
        if row is None or row.id == self.desk.snapshot.settings.scenario:
            self.meaning.emit(self.tr("This is the plan already."))
        else:
            self.switching.begin(row.id)

    def take_over(self) -> None:
        """Let the scenario one stands on follow what changed in the plan since."""
        row = self.current
        own = self._last(row.id) if row else LastEdits()
        if row is not None and own.overtaken is not None:
            after = own.amounts or own.all
            self.editing.take_over(row.id, after.sequence if after else 0, self._taken_over, self.meaning.emit)

    def open_in_grid(self) -> None:
        """Open the scenario one stands on in the grid."""
        if self.current is not None:
            self.choices.choose(scenario=self.current.id)
            self.wanted.emit("plan:grid")

    def walk(self, by: int) -> None:
        """Go to the same column of the next scenario, or the one before."""
        place, at = self.grid.current_place(), self._at() + by
        if place is None or not 0 <= at < len(self.shown):
            return
        kind = place.column.partition(":")[0] if ":" in place.column else "target"
        self._show_columns(self.shown[at].id)
        self.grid.choose(place.row, f"{kind}:{self.shown[at].id}")

    # --- inside

    def _taken_over(self, count: int) -> None:
        if count:
            self.meaning.emit(self.tr("%n amounts follow the plan now. Ctrl+Z takes it back.", "", count))
        else:
            self.meaning.emit(self.tr("There is nothing to take over: the plan has its old amounts again."))

    def _last(self, scenario: int) -> LastEdits:
        """What was changed last, asked for once a state of the workbook. While an edit is being written nobody can be
        asked; when it has ended, all of this is shown anew.
        """
        snapshot, last = self.desk.snapshot, self.desk.workbook.last_of_scenario
        if self._told_of is not snapshot:
            self._told_of, self._last_edits = snapshot, {}
        if scenario not in self._last_edits:
            try:
                plan = last(snapshot.settings.scenario, amounts=True)
                self._last_edits[scenario] = LastEdits(last(scenario), last(scenario, amounts=True), plan)
            except Refusal:
                return LastEdits()
        return self._last_edits[scenario]

    def _ask_new(self, source: int) -> None:
        if self.choices.metric is not None:
            self.editing.ask_new(source, self.choices.year, self.choices.metric)

    def _made(self, scenario: int) -> None:
        """Open a new scenario in the grid, and show it here beside the plan."""
        self._wanted.append(scenario)
        self.choices.choose(scenario=scenario)
        self.wanted.emit("plan:grid")

    def _at(self) -> int:
        """The place of the scenario whose column is the current one."""
        place = self.grid.current_place()
        column = place.column.partition(":")[2] if place else ""
        ids = [str(row.id) for row in self.shown]
        plan = str(self.desk.snapshot.settings.scenario)
        key = column or plan
        return ids.index(key) if key in ids else -1

    def _others(self) -> Sequence[Option]:
        shown = {row.id for row in self.shown}
        rows = self.figures.scenarios if self.figures else ()
        return [
            Option(row.id, scenario_name(row, self.wording), found_by=row.code) for row in rows if row.id not in shown
        ]

    def _show_other(self, key: object) -> None:
        scenario = int(str(key))
        self._wanted = [one for one in self._wanted if one != scenario] + [scenario]
        self.refresh()
        self.grid.choose(self.grid.current_key(), f"target:{scenario}")

    def _show_table(self) -> None:
        if self.figures is None:
            return
        differences = (self.view.ways.key == DIFFERENCES) != self._peeking
        sheet = ScenarioSheet(self.figures, self.shown, self.wording, differences=differences)
        self.grid.show_sheet(sheet, self.wording)
        self.view.note.show_text(self._unit_text(differences=differences))

    def _unit_text(self, *, differences: bool) -> str:
        metric = self.figures.metric if self.figures else None
        if differences:
            return self.tr("what each asks more or less than the plan")
        if metric is None or metric.unit != "money":
            told = self.figures is not None and self.figures.prospects.year
            return self.tr("chances come from history alone") if told else ""
        currency = self.wording.formats.currency(self.desk.snapshot.settings.currency)
        return self.tr("{currency}; chances come from history alone").format(currency=currency)

    def _do(self, at: int, deed: str) -> None:
        """What a card was asked for."""
        self._choose_card(at)
        {
            "open": self.open_in_grid,
            "make_plan": self.begin_switch,
            "copy": self.begin_copy,
            "change": self.change,
            "remove": self.remove,
            "take_over": self.take_over,
        }[deed]()

    def _show_columns(self, scenario: int) -> None:
        """Scroll so that the columns of a scenario are in view."""
        row = max(0, self.grid.currentIndex().row())
        for kind in reversed(KINDS):
            column = self.grid.cells.column_of(f"{kind}:{scenario}")
            if column >= 0:
                self.grid.scrollTo(self.grid.cells.index(row, column))

    def _choose_card(self, at: int) -> None:
        row = self.grid.current_key()
        if row is None and self.figures is not None and self.figures.tree.roots:
            row = RowKey(self.figures.tree.roots[0])
        self._show_columns(self.shown[at].id)
        self.grid.choose(row, f"target:{self.shown[at].id}")

    def _peek(self, peeking: bool) -> None:
        if peeking != self._peeking:
            self._peeking = peeking
            self._show_table()

    def _came(self) -> None:
        """Show which scenario one stands on, and what making it the plan would do."""
        self.view.cards.show_chosen(self._at())
        row = self.current
        self.switching.look_at(row.id if row else 0)

    def _show_demands(self) -> None:
        if self.figures is not None:
            even = self._even.ask(self.figures, [row.id for row in self.shown]) or {}
            self.view.show_demands(demand_sheet(self.figures, self.shown, self.wording, even), self.wording)

    def _show_switch(self) -> None:
        if self.pages.currentWidget() is not self.switching.page:
            self.pages.setCurrentWidget(self.switching.page)
            self.switching.page.first().setFocus()

    def _leave_switch(self) -> None:
        self.pages.setCurrentWidget(self.view)
        self.grid.setFocus()

    def _connect(self) -> None:
        view, grid = self.view, self.grid
        view.new.clicked.connect(self.begin_new)
        view.others.picked.connect(self._show_other)
        view.cards.wanted.connect(self._do)
        view.cards.chosen.connect(self._choose_card)
        view.ways.chosen.connect(lambda _: self._show_table())
        grid.meaning.connect(self.meaning)
        grid.came.connect(lambda _: self._came())
        self.editing.made.connect(self._made)
        self._chances.told.connect(self.refresh)
        self._even.told.connect(self._show_demands)
        self.switching.told.connect(view.show_effect)
        self.switching.came.connect(self._show_switch)
        self.switching.left.connect(self._leave_switch)
        self.switching.done.connect(self.meaning)
        grid.entered.connect(lambda _: self.open_in_grid())
        grid.on(Qt.Key.Key_Tab, grid.leave)
        grid.on(Qt.Key.Key_Backtab, grid.leave_backwards)
        grid.on(Qt.Key.Key_Left, lambda: self.walk(-1))
        grid.on(Qt.Key.Key_Right, lambda: self.walk(1))
        grid.on(Qt.Key.Key_D, self.begin_copy, CTRL)
        grid.on(Qt.Key.Key_Return, self.begin_switch, CTRL)
        grid.on(Qt.Key.Key_F2, self.change)
        grid.on(Qt.Key.Key_Delete, self.remove)
        grid.installEventFilter(self)

    # --- what Qt calls

    def event(self, event: QEvent) -> bool:
        """Ctrl+N and Ctrl+D belong to scenarios here, wherever the focus is."""
        if event.type() == QEvent.Type.ShortcutOverride and self._deed_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deed_of(event)
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F6 shows the other way of the table as long as it is held."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F6 and not event.isAutoRepeat():
            if event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                self._peek(event.type() == QEvent.Type.KeyPress)
                return True
        elif event.type() == QEvent.Type.FocusOut:
            self._peek(False)
        return super().eventFilter(watched, event)

    def _deed_of(self, event: QEvent) -> Callable[[], None] | None:
        if not isinstance(event, QKeyEvent) or event.modifiers() != CTRL:
            return None
        return {Qt.Key.Key_N: self.begin_new, Qt.Key.Key_D: self.begin_copy}.get(Qt.Key(event.key()))
