"""The tab Proposals of Plan: who has answered, how far apart the figures are, and what is still to be decided by whom.

A figure typed beside one that waits goes back as a counter, and that needs a sentence; until it is given, what was
typed stays at its cell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from goaldesk.model.edits.gap_closing import answer_gap
from goaldesk.model.edits.proposals import accept, counter, propose
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount
from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.plan_grid import PlanGrid, RowKey
from goaldesk.model.sheets.proposal_rounds import WAITING, WITH_THEM, Round
from goaldesk.model.sheets.proposal_sheet import PROPOSED, ProposalSheet
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.pages.plan.plan_tab import PlanTab
from goaldesk.ui.pages.plan.proposals.gap_dock import GapDock
from goaldesk.ui.pages.plan.proposals.letters import chosen_units, print_letters
from goaldesk.ui.pages.plan.proposals.panel import TalkPanel
from goaldesk.ui.pages.plan.proposals.sheets import read_sheets, send_sheets
from goaldesk.ui.pages.plan.proposals.top import ProposalStrip
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
NARROW_BELOW, ROW = 1040, 25


class ProposalsTab(PlanTab):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "What is handed down to each, what they propose, and what is agreed. Type into “Proposed” what somebody said; "
        "beside a figure that waits for you a typed one goes back as a counter, with a sentence why. Ctrl+Enter "
        "accepts, Alt+K keeps what was handed down, F8 goes to the next that waits, Ctrl+P prints the letters "
        "to sign. What is agreed is the target from then on and changes by revisions only.",
    )
    prints = True

    def __init__(self, desk: Desk, choices: PlanChoices) -> None:
        super().__init__(desk, choices)
        self.sheet: ProposalSheet | None = None
        self.panel_wanted = True
        self.strip = ProposalStrip(desk, choices)
        self.grid = Grid(self.look, row_height=ROW)
        self.no_talk = EmptyState(self.look, "target")
        self.middle = QStackedWidget()
        self.panel = TalkPanel(self.look)
        self.dock = GapDock(self.look)
        self._unsent: Mapping[Place, str] = {}
        self._lay_out()
        self._connect()

    # --- what the window asks

    def first(self) -> QWidget:
        return self.grid

    def show_plan(self) -> None:
        view = self.choices.view
        if view is None:
            return
        landings = self.choices.landings.of(view)
        grid = PlanGrid(self.desk.snapshot, view, self.wording, landings)
        self.strip.show_choices()
        if grid.metric.aggregation == "ratio":
            self._say_ratio()
            return
        self.sheet = ProposalSheet(grid, landings, self.strip.state)
        if self.strip.state and not self.sheet.rows:  # the last one in this state was answered
            self.strip.choose_all()
            self.sheet = ProposalSheet(grid, landings)
        self.middle.setCurrentWidget(self.grid)
        self.strip.show_counts(self.sheet.rounds)
        self.grid.setAccessibleName(self.tr("Proposals by unit"))
        self.grid.show_sheet(self.sheet, self.wording)
        self._follow()
        self._show_dock()

    def find_unit(self, unit: int) -> bool:
        self.strip.choose_all()
        self.refresh()
        if self.grid.cells.row_of(RowKey(unit)) < 0:
            return False
        self.grid.choose(RowKey(unit), PROPOSED)
        self.grid.setFocus()
        return True

    def unit_here(self) -> int | None:
        key = self.grid.current_key()
        return key.unit if isinstance(key, RowKey) else None

    def copy(self) -> bool:
        self.grid.writing.copy()
        return True

    def turn_panel(self) -> bool:
        self.panel_wanted = not self.panel.isVisible()
        self.panel.setVisible(self.panel_wanted and self.current is not None)
        return True

    def refused(self, said: str) -> None:
        self._show_panel()
        self.panel.say(said)

    def hints(self) -> Sequence[Hint]:
        if self.dock.isAncestorOf(self.focusWidget() or self):
            return self.dock.hints()
        if self.panel.isAncestorOf(self.focusWidget() or self):
            return (
                Hint("Ctrl+Enter", self.tr("accept")),
                Hint("Alt+K", self.tr("keep")),
                Hint("Esc", self.tr("back to the sheet")),
            )
        return (
            Hint("Ctrl+Enter", self.tr("accept")),
            Hint("F2", self.tr("counter or propose")),
            Hint("Alt+K", self.tr("keep")),
            Hint("F8", self.tr("next that waits")),
            Hint("Alt+A", self.tr("answer")),
            Hint("Space", self.tr("months")),
            Hint("Ctrl+P", self.tr("letters")),
        )

    # --- what one does

    @property
    def current(self) -> Round | None:
        """The talk with the current person; None where one stands on a unit above."""
        key = self.grid.current_key()
        if self.sheet is None or not isinstance(key, RowKey) or key.is_gap:
            return None
        return self.sheet.rounds.people.get(key.unit)

    def accept(self) -> None:
        """Agree the last word, what is out of reach with a reason only, or send the counter that waits for one."""
        if self._unsent:
            texts, self._unsent = self._unsent, {}
            self.grid.writing.write(texts)
            return
        talk = self.current
        if talk is not None and talk.state in (WAITING, WITH_THEM) and talk.talk.last is not None:
            label = QT_TRANSLATE_NOOP("Edit", "Agree a target")
            if self.attempt(label, accept, talk.talk.last.id, comment=self.panel.sentence):
                self.grid.setFocus()
            else:
                self.panel.answer.setFocus()

    def keep(self) -> None:
        """Send back what was handed down, with a sentence."""
        talk = self.current
        if talk is None or talk.state != WAITING or talk.talk.last is None:
            return
        label = QT_TRANSLATE_NOOP("Edit", "Keep a target")
        if self.attempt(label, counter, talk.talk.last.id, talk.handed, self.panel.sentence):
            self.grid.setFocus()
        else:
            self.panel.answer.setFocus()

    def begin_typing(self) -> None:
        """Type into “Proposed” of the current person."""
        if self.current is not None:
            self.grid.choose(self.grid.current_key(), PROPOSED)
            self.grid.setFocus()
            index = self.grid.currentIndex()
            if self.grid.cells.writable(index.row(), index.column()):
                self.grid.edit(index, QAbstractItemView.EditTrigger.EditKeyPressed, None)  # type: ignore[arg-type]
            else:
                self.grid.writing.say_why_not()

    def next_waiting(self, by: int = 1) -> None:
        """Go to the next person, or the one before, whose proposal waits."""
        if self.sheet is None:
            return
        waiting = [key for key in self.sheet.keys if self._waits(key)]
        if not waiting:
            self.meaning.emit(self.tr("No proposal waits for an answer."))
            return
        here = self.grid.cells.row_of(self.grid.current_key())
        rows = {key: self.grid.cells.row_of(key) for key in waiting}
        ordered = sorted(waiting, key=lambda key: ((rows[key] - here) * by <= 0, rows[key] * by))
        self.grid.choose(ordered[0], PROPOSED)
        self.grid.setFocus()

    def turn_months(self) -> None:
        """Show the sheet of the current person by months, or by quarters again."""
        self._show_panel()
        self.panel.show_parts(months=not self.panel.months)

    def print_word(self) -> str:
        return self.tr("Print letters")

    def print_shown(self) -> None:
        """Make the target letters of the chosen people, or of all with whom something is agreed."""
        rows = dict.fromkeys(row for row, _ in self.grid.chosen())
        chosen = chosen_units([self.grid.cells.row_at(row).key for row in rows])
        print_letters(self, self.choices.year, chosen)

    def send_sheets(self) -> None:
        """Make a sheet to fill in for everybody who has not agreed yet."""
        if self.sheet is not None:
            send_sheets(self, self.sheet.rounds)

    def open_gap(self, place: Place) -> None:
        """Show four ways to close the gap in whose row Enter was pressed."""
        if self.sheet is not None and isinstance(place.row, RowKey) and place.row.is_gap:
            self.panel.hide()
            self.dock.open_gap(self.sheet.rounds, place.row.unit, self.wording)

    def use_way(self) -> None:
        """Write what the chosen way of the dock asks, as one edit."""
        answer = self.dock.answer()
        if answer is None:
            return
        try:
            self.desk.do(QT_TRANSLATE_NOOP("Edit", "Close a gap"), answer_gap, answer, self.dock.sentence.text())
        except Refusal as refusal:
            self.dock.say(sentence(refusal, self.wording))
            self.dock.sentence.setFocus()
            return
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)
            return
        self.close_dock()

    def close_dock(self) -> None:
        """Leave the gap as it is."""
        self.dock.hide()
        self.grid.setFocus()

    def to_answer(self) -> None:
        if self.current is not None:
            self._show_panel()
            self.panel.answer.setFocus()

    # --- inside

    def _waits(self, key: RowKey) -> bool:
        talk = self.sheet.rounds.people.get(key.unit) if self.sheet and not key.is_gap else None
        return talk is not None and talk.state == WAITING

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        answers: dict[Place, Answer] = {}
        for place, text in texts.items():
            if isinstance(place.row, RowKey) and self.sheet is not None:
                talk = self.sheet.rounds.people.get(place.row.unit)
                answer = self._write_one(self.sheet, talk, place, text) if talk else None
                if answer is not None:
                    answers[place] = answer
        return answers

    def _write_one(self, sheet: ProposalSheet, talk: Round, place: Place, text: str) -> Answer | None:
        metric = sheet.metric
        try:
            amount = typed_amount(text, metric.decimals)
            if amount is None:
                return Answer(self.tr("A proposal is not cleared: take it back with Ctrl+Z."))
            amounts = sheet.rounds.laid_out(talk.unit.id, amount)
        except Refusal as refusal:
            return Answer(sentence(refusal, self.wording), meant_text(text, metric.decimals))
        except CannotSplit:
            return Answer(self.tr("This amount cannot be laid over the months. Nothing was changed."))
        try:
            if talk.state == WAITING and talk.talk.last is not None:
                label = QT_TRANSLATE_NOOP("Edit", "Counter a proposal")
                self.desk.do(label, counter, talk.talk.last.id, amounts, self.panel.sentence)
            else:
                asked = replace(sheet.rounds.asked(talk.unit.id), comment=self.panel.sentence)
                self.desk.do(QT_TRANSLATE_NOOP("Edit", "Propose a target"), propose, asked, amounts)
        except Refusal as refusal:
            return self._not_written(sheet, place, text, amount, refusal)
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)
            return Answer(sentence(fault, self.wording))
        return None

    def _not_written(self, sheet: ProposalSheet, place: Place, text: str, amount: int, refusal: Refusal) -> Answer:
        """Where only the sentence is missing, it is asked for and the figure waits for it."""
        if refusal.code != "no_reason":
            return Answer(sentence(refusal, self.wording))
        self._unsent = {place: text}
        self._show_panel()
        told = sheet.grid.said(amount)
        self.panel.name_accept(self.tr("Send {amount} back").format(amount=told))
        self.panel.answer.setFocus()
        return Answer(self.tr("A counter needs a sentence: write it at the right (Alt+A), then Ctrl+Enter sends it."))

    def _came(self, place: Place | None) -> None:
        self._unsent = {}
        self._follow()

    def _follow(self) -> None:
        talk = self.current
        self.panel.setVisible(talk is not None and self.panel_wanted and self._is_wide)
        if talk is not None and self.sheet is not None:
            self.panel.show_round(self.sheet, talk)

    def _show_dock(self) -> None:
        """After an edit: the same gap as it is now, none where it is closed."""
        if self.dock.isHidden() or self.dock.gap is None or self.sheet is None:
            return
        if self.sheet.gap(self.dock.gap.parent):
            self.dock.show_gap(self.sheet.rounds, self.dock.gap.parent, self.wording)
        else:
            self.dock.hide()

    def _show_panel(self) -> None:
        self.panel_wanted = True
        self.panel.setVisible(self.current is not None)

    @property
    def _is_wide(self) -> bool:
        return self.width() >= NARROW_BELOW

    def _say_ratio(self) -> None:
        self.sheet = None
        self.panel.hide()
        self.strip.standing.hide()
        self.middle.setCurrentWidget(self.no_talk)
        self.no_talk.say(
            self.tr("A ratio is not proposed"),
            self.tr("It follows from its two parts: talk about their targets. Choose another metric above."),
        )

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.strip)
        self.middle.addWidget(self.grid)
        self.middle.addWidget(self.no_talk)
        left.addWidget(self.middle, 1)
        left.addWidget(self.dock)
        row = QHBoxLayout(self.front)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)

    def _connect(self) -> None:
        self.choices.landings.found.connect(self.look_again)
        self.strip.state_chosen.connect(self.refresh)
        self.strip.sending.connect(self.send_sheets)
        self.strip.reading.connect(lambda: read_sheets(self))
        self.grid.write_with(self._write)
        self.grid.remember(self.desk.surroundings.remembered, "proposals")
        self.grid.meaning.connect(self.meaning)
        self.grid.came.connect(self._came)
        self.grid.entered.connect(self.open_gap)
        self.dock.used.connect(self.use_way)
        self.dock.left.connect(self.close_dock)
        self.dock.grid.meaning.connect(self.meaning)
        self.panel.accepted.connect(self.accept)
        self.panel.countering.connect(self.begin_typing)
        self.panel.kept.connect(self.keep)
        self.panel.left.connect(self.grid.setFocus)
        for key, modifier, deed in (
            (Qt.Key.Key_Return, CTRL, self.accept),
            (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, self.begin_typing),
            (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier, self.next_waiting),
            (Qt.Key.Key_F8, SHIFT, lambda: self.next_waiting(-1)),
            (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, self.turn_months),
        ):
            self.grid.on(key, deed, modifier)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ALT and event.key() == Qt.Key.Key_K:
            self.keep()
        elif event.modifiers() & ALT and event.key() == Qt.Key.Key_A:
            self.to_answer()
        elif event.modifiers() & ALT and event.key() == Qt.Key.Key_S:
            self.send_sheets()
        elif event.modifiers() & ALT and event.key() == Qt.Key.Key_B:
            read_sheets(self)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()
