"""The tab Fairness of Plan: what is asked of each, whether a good year is punished, and what would be fairer.

It speaks of the plan, never of a person; a trial becomes a scenario, and the plan stays as it is.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from goaldesk.model.edits.fairer import Shared, make_shared_scenario
from goaldesk.model.rows import Metric, Scenario
from goaldesk.model.sheets.fairness import PEOPLE, Fairness, can_compare, fairness_of, levels_of
from goaldesk.model.sheets.fairness_table import TOTAL, TRIALS, FairnessWriter
from goaldesk.model.sheets.fairness_words import headline
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.scenario_sheet import scenario_name
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.jobs import Report
from goaldesk.ui.pages.plan.choices import ChoicePickers, PlanChoices
from goaldesk.ui.pages.plan.fairness.dock import FairnessDock
from goaldesk.ui.pages.plan.fairness.panel import FairnessPanel
from goaldesk.ui.pages.plan.fairness.reason import ChanceReason
from goaldesk.ui.pages.plan.plan_tab import PlanTab
from goaldesk.ui.pages.scopes import label_of
from goaldesk.ui.pages.setup.org_words import kind_word
from goaldesk.ui.text import ElidedLabel, PlainLabel, isolated, set_role
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.layouts import column, framed, row
from goaldesk.ui.widgets.marks import StatusMark
from goaldesk.ui.widgets.message_bar import MessageBar
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.sheets.plan_grid import PlanView
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.reports.sheets_on_paper import OnPaper
    from goaldesk.ui.speech import QtWording

CTRL = Qt.KeyboardModifier.ControlModifier
NARROW_BELOW, LOW_BELOW = 1060, 700


class FairnessTab(PlanTab):
    prints = True
    help = QT_TRANSLATE_NOOP(
        "Help",
        "What the plan asks of each, beside what each reached and how likely each target is. A warning stands here "
        "when those who did well are raised most: a good year then costs the one who had it, and people learn to hold "
        "back. Below are trials with the same total; Ctrl+Enter makes a scenario of one, and the plan stays as it is. "
        "People without a full year are named and are in no statistic.",
    )

    def __init__(self, desk: Desk, choices: PlanChoices) -> None:
        super().__init__(desk, choices)
        self.level = PEOPLE
        self.fairness: Fairness | None = None
        self._writer: FairnessWriter | None = None
        self._asked_panel: bool | None = None
        self.pickers = ChoicePickers(desk, choices, ("year", "metric", "segment", "scenario"))
        self.levels = ScopePicker(self.look, self._levels)
        self.levels.picked.connect(self._choose_level)
        self.unit_note = ElidedLabel("", "small")
        self.bar = MessageBar(self.look)
        self.mark, self.head = StatusMark(self.look, "no_data", 14), PlainLabel("", "head", wrap=True)
        self.below = PlainLabel("", "second", wrap=True)
        self.headline = QFrame()
        self.grid = Grid(self.look, whole_rows=True, pad=6)
        self.grid.column_lines = True
        self.reason = ChanceReason(self.look)
        self.dock, self.panel = FairnessDock(self.look), FairnessPanel(self.look)
        self.nothing = EmptyState(self.look, "users-round")
        self.content = QWidget()
        self._lay_out()
        self._connect()

    # --- what the window asks

    def first(self) -> QWidget:
        return self.grid if self.content.isVisibleTo(self.front) else self.pickers.metric_picker

    def show_plan(self) -> None:
        self.pickers.show_choices()
        self.levels.show_choice(self.level, label_of(self._levels(), self.level))
        self.levels.set_caption(self.tr("Level"))
        self.grid.setAccessibleName(self.tr("What is asked of each"))
        view = self.choices.view
        if view is None:
            return
        metric = self.desk.snapshot.table(Metric)[(view.metric,)]
        if not can_compare(metric):
            self._show_nothing(
                self.tr("This cannot be compared between people"),
                self.tr("Fairness looks at amounts that add up, of which more is better, such as revenue or visits."),
            )
            return
        about = view, self.level
        self.work_out(self.tr("Comparing what is asked"), _compare, self.desk.snapshot, about, self.wording)

    def find_unit(self, unit: int) -> bool:
        if self.grid.cells.row_of(unit) < 0:
            return False
        self.grid.choose(unit)
        self.grid.setFocus()
        return True

    def unit_here(self) -> int | None:
        place = self.grid.current_place()
        return place.row if place is not None and isinstance(place.row, int) else None

    def copy(self) -> bool:
        grid = next((one for one in (self.dock.changes, self.dock.trials) if one.hasFocus()), self.grid)
        grid.writing.copy()
        return True

    def print_title(self) -> str:
        return self.wording.translate("Fairness", "Fairness of targets")

    def paper(self) -> "Callable[[QtWording], OnPaper] | None":
        fairness, snapshot = self.fairness, self.desk.snapshot
        if fairness is None or not fairness.people:
            return None
        scenario = snapshot.table(Scenario)[(fairness.view.scenario,)]
        return partial(_paper, fairness, snapshot, scenario)

    def turn_panel(self) -> bool:
        self._asked_panel = not self.panel.isVisibleTo(self)
        self.panel.setVisible(self._asked_panel)
        return True

    def hints(self) -> Sequence[Hint]:
        make = Hint("Ctrl+Enter", self.tr("make a scenario"))
        if self.dock.trials.hasFocus():
            return Hint("↑ ↓", self.tr("trial")), make, Hint("F4", self.tr("drawings"))
        return (
            Hint("↑ ↓", self.tr("person")),
            Hint("Space", self.tr("how the chance came about")),
            Hint("Alt+Enter", self.tr("its months")),
            make,
            Hint("Ctrl+P", self.tr("print")),
            Hint("F4", self.tr("drawings")),
            Hint("F1", self.tr("why it is unfair")),
        )

    # --- what one does

    def make_scenario(self) -> None:
        """Make a scenario of the chosen trial."""
        fairness, trial, why = self.fairness, self.dock.trial, self.dock.why_not
        if self.on_its_way:
            self.meaning.emit(self.tr("This is still being worked out: make a scenario once it is shown."))
            return
        if fairness is None or trial is None or why:
            self.meaning.emit(why)
            return
        view = fairness.view
        name = self.wording.translate("Fairness", TRIALS[trial.key])
        shared = Shared(view.scenario, view.metric, view.segment, view.year)
        before = {row.id for row in self.desk.snapshot.all(Scenario)}
        label = QT_TRANSLATE_NOOP("Edit", "Make a scenario of a trial")
        if not self.attempt(label, make_shared_scenario, shared, name, self.dock.moved):
            return
        made = next(row for row in self.desk.snapshot.all(Scenario) if row.id not in before)
        text = self.tr("“{name}” is a scenario now; the plan is as it was.").format(name=isolated(made.name))
        self.bar.say(text, self.tr("Show in the grid"), lambda: self._show_in_grid(made.id), done=True)
        self.bar.show()

    def refused(self, said: str) -> None:
        self.bar.say(said)
        self.bar.show()

    def turn_reason(self) -> None:
        """Show or hide how the chance of the current person came about."""
        self.reason.turn_sentence()
        self._say_reason()

    def turn_months(self) -> None:
        """Show or hide the months that the chance of the current person rests on."""
        self.reason.turn_months()
        self._say_reason()
        self._arrange()

    # --- inside

    def take(self, found: FairnessWriter) -> None:
        writer, fairness = found, found.fairness
        self.fairness, self._writer = fairness, writer
        if not fairness.people:
            self._show_nothing(
                self.tr("Nothing is asked of anybody yet"),
                self.tr("There are no targets of people for this year. Type them in the grid, or split a total there."),
            )
            return
        self.nothing.hide()
        self.content.show()
        said = headline(writer)
        set_role(self.headline, "panel", "bar" if said.mark == "at_risk" else "strip")
        self.mark.show_status(said.mark)
        self.head.setText(said.sentence)
        self.below.setText(said.below)
        self.below.setVisible(bool(said.below))
        self.unit_note.show_text(self._unit_note(fairness.metric))
        self.grid.show_sheet(writer.people(), self.wording)
        if fairness.trials:
            self.dock.show_fairness(writer)
        self.panel.show_fairness(writer)
        self._arrange()
        self._say_reason()

    def tell_given_up(self) -> None:
        self._show_nothing(self.tr("This was not worked out"), self.tr("Choose the year or the metric again."))

    def _show_nothing(self, title: str, text: str) -> None:
        self.drop()
        self.fairness = None
        self.content.hide()
        self.nothing.say(title, text)
        self.nothing.show()

    def _show_in_grid(self, scenario: int) -> None:
        self.bar.hide()
        self.choices.choose(scenario=scenario)
        self.wanted.emit("plan:grid")

    def _say_reason(self, *_: object) -> None:
        writer = self._writer
        if writer is not None:
            people = {one.unit: one for one in writer.fairness.people}
            self.reason.show_one(writer, people.get(self.unit_here() or 0), self.desk.snapshot.fiscal)

    def _entered(self, place: Place) -> None:
        """Enter on a person goes to their targets in the grid."""
        if place.row != TOTAL:
            self.turn_reason()

    def _levels(self) -> Sequence[Option]:
        found = levels_of(self.desk.snapshot, self.choices.year)
        return [
            Option(level, self.tr("People") if level == PEOPLE else kind_word(level, self.wording)) for level in found
        ]

    def _choose_level(self, level: object) -> None:
        self.level = str(level)
        self.refresh()

    def _unit_note(self, metric: Metric) -> str:
        if metric.unit != "money":
            return ""
        return self.wording.formats.currency(self.desk.snapshot.settings.currency)

    def _arrange(self) -> None:
        wide = self.width() >= NARROW_BELOW
        self.panel.setVisible(wide if self._asked_panel is None else self._asked_panel)
        crowded = self.height() < LOW_BELOW and not self.reason.months.isHidden()
        self.dock.setVisible(self.fairness is not None and bool(self.fairness.trials) and not crowded)

    def _connect(self) -> None:
        for grid in (self.grid, self.dock.trials, self.dock.changes, self.panel.facts, self.reason.months):
            grid.meaning.connect(self.meaning)
            grid.on(Qt.Key.Key_Return, self.make_scenario, CTRL)
        self.grid.on(Qt.Key.Key_Space, self.turn_reason)
        self.grid.entered.connect(self._entered)
        self.grid.asked.connect(lambda _: self.turn_months())
        self.grid.current.connect(self._say_reason)
        self.dock.wanted.connect(self.make_scenario)

    def _lay_out(self) -> None:
        self._lay_out_headline()
        strip = framed("strip", row(self.pickers, self.levels, (self.unit_note, 1), margins=(20, 6, 20, 6)))
        left = column(self.headline, (self.grid, 1), self.reason, self.dock)
        self.content.setLayout(row((left, 1), self.panel, spacing=0))
        self.front.setLayout(column(strip, self.bar, (self.content, 1), (self.nothing, 1)))
        self.nothing.hide()

    def _lay_out_headline(self) -> None:
        self.headline.setLayout(
            row(
                (self.mark, Qt.AlignmentFlag.AlignTop),
                (column(self.head, self.below, spacing=2), 1),
                margins=(20, 10, 20, 10),
                spacing=12,
            )
        )

    # --- what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() & CTRL:
            self.make_scenario()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _compare(
    report: Report, snapshot: "Snapshot", about: "tuple[PlanView, str]", wording: "QtWording"
) -> FairnessWriter:
    fairness = fairness_of(snapshot, *about)
    fairness.work_out()
    return FairnessWriter(fairness, snapshot.settings, wording)


def _paper(fairness: Fairness, snapshot: "Snapshot", scenario: Scenario, wording: "QtWording") -> "OnPaper":
    from goaldesk.reports.plan_papers import fairness_paper

    writer = FairnessWriter(fairness, snapshot.settings, wording, whole_years=True)
    return fairness_paper(writer, scenario_name(scenario, wording))
