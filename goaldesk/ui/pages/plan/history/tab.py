"""The tab History of Plan: what was changed, why, by whom, from when, and the year on two states of the plan.

Nothing here can be deleted or typed over; a wrong revision is answered by another one.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from goaldesk.model.edits.revisions import months_to_take_back, take_back_revision
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.sheets.history_words import HistoryLine, HistoryWords
from goaldesk.model.sheets.plan_comparison import ChangedUnit, Comparison, Subject, comparison
from goaldesk.model.sheets.plan_history import (
    FILTERS,
    Happening,
    HistoryView,
    Original,
    PlanHistory,
    Revised,
)
from goaldesk.model.sheets.plan_states import Pair, plans_in, state_name
from goaldesk.model.sheets.scorecard import tree_of
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.pages.plan.history.panel import HistoryPanel
from goaldesk.ui.pages.plan.history.reading import Told, read
from goaldesk.ui.pages.plan.history.rows import HistoryHead, HistoryList
from goaldesk.ui.pages.plan.history.strip import HistoryStrip
from goaldesk.ui.pages.plan.plan_tab import PlanTab
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.reports.sheets_on_paper import OnPaper

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NARROW_BELOW = 1060
SCROLL_BAR = 12


class HistoryTab(PlanTab):
    prints = True
    help = QT_TRANSLATE_NOOP(
        "Help",
        "What was changed in the plan since it was agreed, newest first, with its reason in full. A revision that came "
        "when four fifths of the working days had gone is marked late, and its period is shown on both targets. The "
        "last line is the plan as it was agreed. Nothing here can be deleted: a wrong revision is answered by another "
        "one.",
    )

    def __init__(self, desk: Desk, choices: PlanChoices) -> None:
        super().__init__(desk, choices)
        self.history: PlanHistory | None = None
        self._lines: Mapping[Hashable, HistoryLine] = {}
        self._words: HistoryWords | None = None
        self._changed: Sequence[ChangedUnit] = ()
        self._found: Comparison | None = None
        self._asked_panel: bool | None = None
        self.strip = HistoryStrip(desk, choices)
        self.head, self.below = PlainLabel("", "head", wrap=True), PlainLabel("", "second", wrap=True)
        self.list = HistoryList(self.look)
        self.heads = HistoryHead(self.look, self.list)
        self.months = Grid(self.look, row_height=25)
        self.panel = HistoryPanel(self.look, self.strip.states)
        self.nothing = EmptyState(self.look, "list-filter")
        self._lay_out()
        self._connect()

    # --- what the window asks

    def first(self) -> QWidget:
        return self.strip.metrics if self.list.isHidden() else self.list

    def show_plan(self) -> None:
        metric = self.choices.metric
        if metric is None:
            return
        self.strip.show_choices(self.history)
        view = HistoryView(self.choices.year, metric, self.strip.chosen_metric, self.strip.chosen_unit)
        self.work_out(
            self.tr("Reading the history of the plan"),
            read,
            (self.desk.snapshot, view, self.strip.pair),
            self.wording,
            self._heads(self.strip.pair, self.wording),
        )

    def find_metric(self, metric: int) -> bool:
        self.strip.choose(chosen_metric=metric)
        return True

    def find_unit(self, unit: int) -> bool:
        self.strip.choose(chosen_unit=unit)
        return True

    def unit_here(self) -> int | None:
        event = self.event_at(self.list.key())
        return None if event is None else self._unit_of(event)

    def copy(self) -> bool:
        rows = [self.heads.in_order(), *(line.texts() for line in self.list.rows.lines)]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        return True

    def print_title(self) -> str:
        return self.wording.translate("PlanHistory", "History of the plan")

    def paper(self) -> "Callable[[QtWording], OnPaper] | None":
        history, units, pair = self.history, self._changed, self.strip.pair
        if history is None:
            return None
        events, event, found = self._events(history), self.event_at(self.list.key()), self._found

        def paper(wording: QtWording) -> "OnPaper":
            from goaldesk.reports.plan_papers import Compared, history_paper

            compared = Compared(self._heads(pair, wording), found, event, units)
            return history_paper(HistoryWords(history, wording), events, compared)

        return paper

    def turn_panel(self) -> bool:
        self._asked_panel = not self.panel.isVisibleTo(self)
        self.panel.setVisible(self._asked_panel)
        return True

    def hints(self) -> Sequence[Hint]:
        if self.panel.editor.reason.hasFocus():
            return Hint("Ctrl+Enter", self.tr("give the reason")), Hint("Esc", self.tr("leave it"))
        return (
            Hint("↑ ↓", self.tr("revision")),
            Hint("Space", self.tr("month by month")),
            Hint("Enter", self.tr("the target in the grid")),
            Hint("F4", self.tr("both plans")),
            Hint("F8", self.tr("next late one")),
            Hint("Ctrl+P", self.tr("print")),
        )

    # --- what one does

    def turn_months(self) -> None:
        """Show or hide what the current revision did to each month."""
        self.months.setVisible(not self.months.isVisibleTo(self))
        self._show_months()

    def next_late(self, by: int = 1) -> None:
        """Go to the next late revision, or say that there is none."""
        if not self.list.next_marked(by):
            self.meaning.emit(self.tr("No revision came late."))

    def to_grid(self) -> None:
        """Go to the target of the current line in the grid."""
        event = self.event_at(self.list.key())
        if event is None or self.history is None:
            return
        unit = self._unit_of(event)
        if unit is not None:
            self.choices.come_for(unit)
        metric, segment = self.history.metric.id, 0
        if isinstance(event, Revised):
            metric, segment = event.metric.id, event.target.segment
        self.choices.choose(metric=metric, segment=segment, scenario=self.desk.snapshot.settings.scenario)
        self.wanted.emit("plan:grid")

    def ask_take_back(self) -> None:
        """Ask for the reason to take the current revision back."""
        event = self.event_at(self.list.key())
        if isinstance(event, Revised) and self._words is not None and not self._why_not(event):
            self.panel.show()
            self.panel.ask(self._words, event, lambda reason: self._take_back(event, reason))

    def event_at(self, key: Hashable | None) -> Happening | None:
        """The event of a line."""
        history = self.history
        if history is None or key is None:
            return None
        return next((event for event in (*history.events, history.original) if event.key == key), None)

    # --- inside: reading and showing

    def take(self, found: Told) -> None:
        self.history, self._changed, self._lines = found.history, found.units, found.lines
        self.strip.show_choices(self.history)
        self._words = HistoryWords(self.history, self.wording)
        self.panel.show_changed(found.table, self.wording)
        said, below = self._words.headline()
        self.head.setText(said)
        self.below.setText(below)
        self.below.setVisible(bool(below))
        counts = {key: len(self.history.chosen(key)) for key in FILTERS}
        self.strip.show_counts(counts)
        self._show_lines()

    def tell_given_up(self) -> None:
        self.history = self._words = None
        self.head.setText("")
        for widget in (self.below, self.list, self.panel, self.months):
            widget.hide()
        self.nothing.show()
        self.nothing.say(self.tr("This was not worked out"), self.tr("Choose the year or the metric again."))

    def _show_lines(self) -> None:
        history, words = self.history, self._words
        if history is None or words is None:
            return
        events = self._events(history)
        self.list.setAccessibleName(self.tr("Revisions of the plan"))
        self.list.show_lines([self._lines[event.key] for event in events])
        if not events and self.list.hasFocus():
            self.strip.metrics.setFocus()
        self.list.setVisible(bool(events))
        self.nothing.setVisible(not events)
        if not events:
            self._say_nothing()
        self._came()

    def _events(self, history: PlanHistory) -> list[Happening]:
        """What the filter lets through."""
        events: list[Happening] = [*history.chosen(self.strip.filter.key)]
        if self.strip.filter.key == "all" and history.original.targets:
            events.append(history.original)
        return events

    def _say_nothing(self) -> None:
        if self.strip.filter.key != "all":
            self.nothing.say(self.tr("Nothing of this kind"), self.tr("Choose another filter above: All has the rest."))
            return
        self.nothing.say(
            self.tr("Nothing is agreed for this year yet"),
            self.tr("The history begins when targets are agreed. From then on every change needs a reason."),
        )

    def _came(self, *_: object) -> None:
        """Show the line one came to beside the list and below it."""
        event, words, history = self.event_at(self.list.key()), self._words, self.history
        self.panel.editor.put_away()
        self._arrange()
        self._found = None
        if event is None or words is None or history is None:
            self.panel.hide()
            return
        heads = self._heads(self.strip.pair, self.wording)
        unit = self._unit_of(event)
        if unit is None:
            self.panel.hide()
            return
        metric = event.metric.id
        segment = event.target.segment if isinstance(event, Revised) else 0
        now = history.snapshot
        landings = history.landings if metric == history.metric.id and not segment else {}
        subject = Subject(unit, metric, segment, history.view.year)
        found = self._found = comparison(*plans_in(now, self.strip.pair), subject, landings)
        self.panel.show_one(words, found, event, heads)
        self.panel.changed.choose(unit)
        self.panel.offer(self._why_not(event))
        self.meaning.emit(self.tr("Nothing here can be deleted"))
        self._show_months()

    def _show_months(self) -> None:
        event, words = self.event_at(self.list.key()), self._words
        if self.months.isHidden() or words is None:
            return
        if isinstance(event, Revised):
            self.months.show_sheet(words.months(event), self.wording)
            self.months.setFixedHeight(LINE + 3 * self.months.row_height + SCROLL_BAR)
        else:
            self.months.hide()

    def _unit_of(self, event: Happening) -> int | None:
        if not isinstance(event, Original):
            return event.unit.id
        roots = tree_of(self.desk.snapshot, self.choices.year).roots
        return self.strip.chosen_unit if self.strip.chosen_unit is not None else roots[0] if roots else None

    def _heads(self, pair: Pair, wording: QtWording) -> tuple[str, str]:
        """The names of the two states that are compared."""
        snapshot, today = self.desk.snapshot, self.desk.today
        return state_name(snapshot, pair[0], wording, today), state_name(snapshot, pair[1], wording, today)

    # --- inside: taking back

    def _why_not(self, event: Happening) -> str:
        """Why the event cannot be taken back; empty if it can."""
        if not isinstance(event, Revised):
            return self.tr("Choose a revision: moves are changed in Setup.")
        if months_to_take_back(self.desk.snapshot, event.revision):
            return ""
        return self.tr("Its months are closed, or were revised again since.")

    def _take_back(self, event: Revised, reason: str) -> str:
        try:
            self.desk.do(
                QT_TRANSLATE_NOOP("Edit", "Take back a revision"),
                take_back_revision,
                event.revision.id,
                reason,
                day=self.desk.day,
            )
        except Refusal as refusal:
            return sentence(refusal, self.wording)
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)
            return sentence(fault, self.wording)
        self.list.setFocus()
        return ""

    # --- inside: layout

    def _arrange(self) -> None:
        wide = self.width() >= NARROW_BELOW
        self.panel.setVisible(wide if self._asked_panel is None else self._asked_panel)

    def _connect(self) -> None:
        self.strip.changed.connect(self.refresh)
        self.strip.filter.chosen.connect(lambda _: self._show_lines())
        self.list.current.connect(self._came)
        self.list.unfold.connect(self.turn_months)
        self.list.entered.connect(self.to_grid)
        self.panel.wanted.connect(self.ask_take_back)
        self.panel.changed.entered.connect(lambda place: self.find_unit(place.row))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        for widget in (self._headline(), self.heads):
            left.addWidget(widget)
        left.addWidget(self.list, 1)
        left.addWidget(self.nothing, 1)
        left.addWidget(self.months)
        inside = QHBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(left, 1)
        inside.addWidget(self.panel)
        column = QVBoxLayout(self.front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addLayout(inside, 1)
        self.months.hide()
        self.nothing.hide()

    def _headline(self) -> QWidget:
        headline = QFrame()
        headline.setProperty("panel", "strip")
        words = QVBoxLayout(headline)
        words.setContentsMargins(20, 10, 20, 10)
        words.setSpacing(2)
        words.addWidget(self.head)
        words.addWidget(self.below)
        return headline

    # --- what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F8:
            self.next_late(-1 if event.modifiers() & SHIFT else 1)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.heads.update()
