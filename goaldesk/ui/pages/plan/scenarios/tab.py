"""The tab Scenarios of Plan: up to four plans beside each other, what each asks of everybody, and how likely it is.

Nothing but the plan is ever measured: a scenario is opened in the grid to be worked on, and made the plan on a page of
its own, which says before what that changes.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goaldesk.model.edits.scenarios import change_scenario, copy_scenario, remove_scenario
from goaldesk.model.edits.targets import create_scenario
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.methods.prospects import Prospects, prospects
from goaldesk.model.periods import Period
from goaldesk.model.rows import CalendarDay, Membership, Metric, Person, Scenario, Setting, Unit
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.scenario_sheet import ScenarioSheet, scenario_name
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.pages.plan.plan_tab import PlanTab
from goaldesk.ui.pages.plan.scenarios.cards import MOST
from goaldesk.ui.pages.plan.scenarios.form import EMPTY, ScenarioForm, Wish
from goaldesk.ui.pages.plan.scenarios.view import DIFFERENCES, ScenariosView
from goaldesk.ui.pages.plan.scenarios.words import card_words
from goaldesk.ui.pages.scopes import unit_options
from goaldesk.ui.widgets.choice import Option
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import Edit
    from goaldesk.model.snapshot import Snapshot

CTRL = Qt.KeyboardModifier.ControlModifier


class ScenariosTab(PlanTab):
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
        self._known: tuple[Sequence[object], Prospects] = ((), Prospects())
        self._peeking = False
        self.view = ScenariosView(desk, choices, self._others)
        self.grid = self.view.grid
        column = QVBoxLayout(self.front)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._connect()

    # --- what the window asks

    def first(self) -> QWidget:
        return self.grid

    def show_plan(self) -> None:
        metric = self.choices.metric
        if metric is None:
            return
        view = self.view
        view.pickers.show_choices()
        found = self._known_prospects(metric)
        figures = self.figures = ScenarioFigures(
            self.desk.snapshot, self.choices.year, (metric, self.choices.segment), found
        )
        self.shown = self._side_by_side(figures.scenarios)
        last = self.desk.workbook.last_of_scenario
        view.cards.show_all([card_words(figures, row, last(row.id), self.wording) for row in self.shown])
        self._show_table()
        view.only_plan.setVisible(len(self.shown) == 1)
        view.others.setVisible(len(figures.scenarios) > MOST)
        said = self.tr("%n side by side", "", len(self.shown))
        view.count.show_text(said)
        if self.grid.currentIndex().column() < 2:
            self.grid.choose(self.grid.current_key(), f"target:{figures.plan}")
        view.cards.show_chosen(self._at())

    def hints(self) -> Sequence[Hint]:
        if not self.grid.hasFocus():
            return Hint("Ctrl+N", self.tr("new scenario")), Hint("Tab", self.tr("next field"))
        return (
            Hint("← →", self.tr("scenario")),
            Hint("Enter", self.tr("open in the grid")),
            Hint("Ctrl+D", self.tr("copy")),
            Hint("F2", self.tr("name and notes")),
            Hint("Del", self.tr("delete")),
            Hint("F6", self.tr("see the differences")),
        )

    def copy(self) -> bool:
        self.grid.writing.copy()
        return True

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
            self._form(lambda wish: self._keep(row, wish)).ask_change(row)

    def remove(self) -> None:
        """Delete the scenario one stands on; undo brings it back."""
        row = self.current
        if row is not None and self.attempt(QT_TRANSLATE_NOOP("Edit", "Delete a scenario"), remove_scenario, row.id):
            said = self.tr("“{name}” is deleted. Ctrl+Z brings it back.")
            self.meaning.emit(said.format(name=scenario_name(row, self.wording)))

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
        self.grid.choose(place.row, f"{kind}:{self.shown[at].id}")

    # --- inside

    def _ask_new(self, source: int) -> None:
        units = unit_options(self.desk.snapshot, self.choices.year)
        self._form(self._make).ask_new(source, units)

    def _form(self, take: Callable[[Wish], str]) -> ScenarioForm:
        self.form = ScenarioForm(self.desk, take, self.window())
        self.form.finished.connect(self.form.deleteLater)
        return self.form

    def _make(self, wish: Wish) -> str:
        if wish.source == EMPTY:
            said = self._try(QT_TRANSLATE_NOOP("Edit", "Add a scenario"), _add, wish)
        else:
            said = self._try(QT_TRANSLATE_NOOP("Edit", "Copy a scenario"), _copy, wish)
        if not said:
            made = max(row.id for row in self.desk.snapshot.all(Scenario))
            self._wanted.append(made)
            self.choices.choose(scenario=made)
            self.wanted.emit("plan:grid")
        return said

    def _keep(self, row: Scenario, wish: Wish) -> str:
        changed = replace(row, name=wish.name, note=wish.note)
        return self._try(QT_TRANSLATE_NOOP("Edit", "Change a scenario"), change_scenario, changed)

    def _try(self, label: str, verb: Callable[..., object], *facts: object) -> str:
        """Run a verb; why not, if it was refused."""
        try:
            self.desk.do(label, verb, *facts)
        except Refusal as refusal:
            return sentence(refusal, self.wording)
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)
            return sentence(fault, self.wording)
        return ""

    def _at(self) -> int:
        """The place of the scenario whose column is the current one."""
        place = self.grid.current_place()
        column = place.column.partition(":")[2] if place else ""
        ids = [str(row.id) for row in self.shown]
        plan = str(self.desk.snapshot.settings.scenario)
        key = column or plan
        return ids.index(key) if key in ids else -1

    def _side_by_side(self, rows: Sequence[Scenario]) -> Sequence[Scenario]:
        """Those shown: the plan, those that were asked for last, then the newest."""
        plan = self.desk.snapshot.settings.scenario
        ranked = sorted(rows, key=lambda row: (row.id == plan, self._rank(row.id), row.id), reverse=True)
        chosen = {row.id for row in ranked[:MOST]}
        return tuple(row for row in rows if row.id in chosen)

    def _rank(self, scenario: int) -> int:
        return self._wanted.index(scenario) if scenario in self._wanted else -1

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
            return self.tr("chances come from history alone")
        currency = self.wording.formats.currency(self.desk.snapshot.settings.currency)
        return self.tr("{currency}; chances come from history alone").format(currency=currency)

    def _do(self, at: int, deed: str) -> None:
        """What a card was asked for."""
        self._choose_card(at)
        {
            "open": self.open_in_grid,
            "copy": self.begin_copy,
            "change": self.change,
            "remove": self.remove,
        }[deed]()

    def _choose_card(self, at: int) -> None:
        row = self.grid.current_key()
        if row is None and self.figures is not None and self.figures.tree.roots:
            row = RowKey(self.figures.tree.roots[0])
        self.grid.choose(row, f"target:{self.shown[at].id}")

    def _peek(self, peeking: bool) -> None:
        if peeking != self._peeking:
            self._peeking = peeking
            self._show_table()

    # --- prospects, worked out beside the window

    def _known_prospects(self, metric: int) -> Prospects:
        snapshot, choices = self.desk.snapshot, self.choices
        kinds = (Unit, Membership, Person, Metric, Setting, CalendarDay)
        about = [metric, choices.segment, choices.year, snapshot.entries, *(snapshot.table(kind) for kind in kinds)]
        known, found = self._known
        if len(known) == len(about) and all(_same(one, other) for one, other in zip(known, about, strict=True)):
            return found
        self._known = about, Prospects()
        job = Job(self.tr("Working out chances"), _prospects, snapshot, (metric, choices.segment), choices.year)
        job.finished.connect(lambda found: self._take(about, found))
        job.failed.connect(self.desk.surroundings.faults.show_error)
        self.desk.surroundings.jobs.start(job)
        return Prospects()

    def _take(self, about: Sequence[object], found: Prospects) -> None:
        if self._known[0] is about:
            self._known = about, found
            self.refresh()

    def _connect(self) -> None:
        view, grid = self.view, self.grid
        view.new.clicked.connect(self.begin_new)
        view.others.picked.connect(self._show_other)
        view.cards.wanted.connect(self._do)
        view.cards.chosen.connect(self._choose_card)
        view.ways.chosen.connect(lambda _: self._show_table())
        grid.meaning.connect(self.meaning)
        grid.came.connect(lambda _: view.cards.show_chosen(self._at()))
        grid.entered.connect(lambda _: self.open_in_grid())
        grid.on(Qt.Key.Key_Tab, grid.leave)
        grid.on(Qt.Key.Key_Backtab, grid.leave_backwards)
        grid.on(Qt.Key.Key_Left, lambda: self.walk(-1))
        grid.on(Qt.Key.Key_Right, lambda: self.walk(1))
        grid.on(Qt.Key.Key_D, self.begin_copy, CTRL)
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


def _prospects(report: Report, snapshot: "Snapshot", about: tuple[int, int], year: Period) -> Prospects:
    return prospects(snapshot, about, year, lambda done, of: report(done, of, ""))


def _same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, int | Period) and one == other)


def _add(edit: "Edit", wish: Wish) -> None:
    create_scenario(edit, wish.name, wish.name, note=wish.note)


def _copy(edit: "Edit", wish: Wish) -> None:
    copy = copy_scenario(edit, wish.source, wish.name, wish.name, wish.growth)
    change_scenario(edit, replace(copy, note=wish.note))
