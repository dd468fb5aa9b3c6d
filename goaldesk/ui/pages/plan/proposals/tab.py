"""The tab Proposals of Plan: who has answered, how far apart the figures are, and what is still to be decided by whom.

What is said in a talk is in `answering`, how a gap is closed in `closing`. Who is a person of the tree and leads nobody
sees the own row only; so does who looks at it in that person's place.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import PlanGrid, RowKey
from goaldesk.model.sheets.proposal_rounds import Round
from goaldesk.model.sheets.proposal_sheet import PROPOSED, ProposalSheet
from goaldesk.model.sheets.proposal_turns import Seat
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.pages.plan.plan_tab import PlanTab
from goaldesk.ui.pages.plan.proposals.answering import Answering
from goaldesk.ui.pages.plan.proposals.closing import GapClosing
from goaldesk.ui.pages.plan.proposals.gap_dock import GapDock
from goaldesk.ui.pages.plan.proposals.letters import chosen_units, print_letters
from goaldesk.ui.pages.plan.proposals.panel import TalkPanel
from goaldesk.ui.pages.plan.proposals.sheets import read_sheets, send_sheets
from goaldesk.ui.pages.plan.proposals.top import ProposalStrip
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

CTRL, ALT, SHIFT = (getattr(Qt.KeyboardModifier, f"{name}Modifier") for name in ("Control", "Alt", "Shift"))
NARROW_BELOW, ROW = 1040, 25


class ProposalsTab(PlanTab):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "What is handed down to each, what they propose, and what is agreed. Type into “Proposed” what somebody said; "
        "beside a figure that waits for you a typed one goes back as a counter, with a sentence why. Ctrl+Enter "
        "accepts, Alt+K keeps what was handed down, F8 goes to the next that waits, Alt+O shows what the current "
        "person sees, Ctrl+P prints the letters to sign. What is agreed is the target from then on and changes by "
        "revisions only.",
    )
    makes_targets, prints = False, True

    def __init__(self, desk: Desk, choices: PlanChoices) -> None:
        super().__init__(desk, choices)
        self.sheet: ProposalSheet | None = None
        self.panel_wanted = True
        self.strip = ProposalStrip(desk, choices)
        self.send, self.read_back = KeyButton(self.look, "file-up", "Alt+S"), KeyButton(self.look, "file-down", "Alt+B")
        self.grid = Grid(self.look, row_height=ROW)
        self.no_talk = EmptyState(self.look, "target")
        self.middle = QStackedWidget()
        self.panel = TalkPanel(self.look)
        self.dock = GapDock(self.look)
        self.answering = Answering(self, self.grid, self.panel)
        self.closing = GapClosing(self, self.dock)
        self._seen_as: int | None = None
        self._lay_out()
        self._connect()

    # --- what the window asks

    def first(self) -> QWidget:
        return self.grid

    def deeds(self) -> Sequence[KeyButton]:
        return self.send, self.read_back

    def retranslate(self) -> None:
        self.send.say(self.tr("Send sheets…"))
        self.read_back.say(self.tr("Read back…"))

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
        now = self.desk.surroundings.remembered.now
        seat = Seat(now.desk_name, now.desk_role)
        sheet = ProposalSheet(grid, landings, self.strip.state, seat=seat, own=self._seen_as)
        if self.strip.state and not sheet.rows:  # the last one in this state was answered
            self.strip.choose_all()
            sheet = ProposalSheet(grid, landings, seat=seat, own=self._seen_as)
        self.sheet = sheet
        self.answering.talk_of(sheet)
        self.middle.setCurrentWidget(self.grid)
        self.strip.show_rounds(sheet, self._seen_as)
        self.grid.setAccessibleName(self.tr("Proposals by unit"))
        self.grid.show_sheet(sheet, self.wording)
        self._follow()
        self.closing.follow(sheet)

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
        if self.sheet is not None and self.sheet.own is not None:
            return (
                Hint("F2", self.tr("propose")),
                Hint("Ctrl+Enter", self.tr("agree to a counter")),
                Hint("Space", self.tr("months")),
                Hint("Alt+S", self.tr("make this sheet")),
            )
        return (
            Hint("Ctrl+Enter", self.tr("accept")),
            Hint("F2", self.tr("counter or propose")),
            Hint("Alt+K", self.tr("keep")),
            Hint("F8", self.tr("next that waits")),
            Hint("Alt+A", self.tr("answer")),
            Hint("Space", self.tr("months")),
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
        """Agree the last word of the current person."""
        self.answering.accept(self.current)

    def keep(self) -> None:
        """Send back what was handed down to the current person."""
        self.answering.keep(self.current)

    def see_as(self) -> None:
        """See what the current person sees and is sent, or again everything that this desk sees."""
        unit = None if self._seen_as is not None else self.unit_here()
        if self.sheet is None or (unit is not None and unit not in self.sheet.rounds.people):
            self.meaning.emit(self.tr("Stand on a person to see what that person sees."))
            return
        here, self._seen_as = self.unit_here(), unit
        self.refresh()
        if here is not None:
            self.grid.choose(RowKey(here), PROPOSED)
        self.grid.clearFocus()  # the keys of the status line are others now; they are asked for with the focus
        self.grid.setFocus()

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
        """Make a sheet to fill in for everybody who has not agreed yet, or for the one whose row alone is seen."""
        if self.sheet is not None:
            send_sheets(self, self.sheet.rounds, self.sheet.own)

    def open_gap(self, place: Place) -> None:
        """Close the gap in whose row Enter was pressed."""
        if self.sheet is not None and isinstance(place.row, RowKey) and place.row.is_gap:
            self.panel.hide()
            self.closing.begin(self.sheet, place.row.unit)

    def to_answer(self) -> None:
        if self.current is not None:
            self._show_panel()
            self.panel.answer.setFocus()

    # --- inside

    def _waits(self, key: RowKey) -> bool:
        talk = self.sheet.rounds.people.get(key.unit) if self.sheet and not key.is_gap else None
        return self.sheet is not None and talk is not None and self.sheet.is_turn(talk)

    def _came(self, place: Place | None) -> None:
        self.answering.forget()
        self._follow()

    def _follow(self) -> None:
        talk = self.current
        alone = self.sheet is not None and self.sheet.own is not None
        shown = talk is not None and self.panel_wanted and (alone or self._is_wide)
        if not shown and self.panel.isAncestorOf(self.focusWidget() or self):
            self.grid.setFocus()  # left to itself the focus would go on to the next button
        self.panel.setVisible(shown)
        if talk is not None and self.sheet is not None:
            self.panel.show_round(self.sheet, talk)

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
        for widget in (self.grid, self.no_talk):
            self.middle.addWidget(widget)
        left = column(self.strip, (self.middle, 1), self.dock)
        self.front.setLayout(row((left, 1), self.panel, spacing=0))
        self.retranslate()

    def _connect(self) -> None:
        self.choices.landings.found.connect(self.look_again)
        self.strip.state_chosen.connect(self.refresh)
        self.strip.seeing.connect(self.see_as)
        self.send.clicked.connect(self.send_sheets)
        self.read_back.clicked.connect(lambda: read_sheets(self))
        self.grid.remember(self.desk.surroundings.remembered, "proposals")
        self.grid.meaning.connect(self.meaning)
        self.grid.came.connect(self._came)
        self.grid.entered.connect(self.open_gap)
        self.desk.seated.connect(self.look_again)
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
        elif event.modifiers() & ALT and event.key() == Qt.Key.Key_O:
            self.see_as()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()
