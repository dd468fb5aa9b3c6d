"""The talk with one person: both figures, what is likely, three offers, the quarters, the steps so far, the answer."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QPlainTextEdit, QScrollArea

from goaldesk.model.sheets.grid import TextSheet
from goaldesk.model.sheets.proposal_offers import Prospect, prospect
from goaldesk.model.sheets.proposal_rounds import AGREED, NO_TARGET, NOT_BACK, WAITING, WITH_THEM, Round
from goaldesk.model.sheets.proposal_sheet import ProposalSheet
from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.pages.plan.proposals.strip import likely
from goaldesk.ui.pages.plan.proposals.talk_list import TalkList
from goaldesk.ui.pages.plan.proposals.words import (
    ground,
    offers_sheet,
    parent_then,
    parts_sheet,
    steps,
    title,
    two_figures,
)
from goaldesk.ui.text import ElidedLabel, PlainLabel, set_role, set_tip
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.layouts import ground as ground_of
from goaldesk.ui.widgets.range_strip import RangeStrip

WIDTH, PAD, ANSWER, ROW, LOW = 360, 16, 52, 25, 640
LEAST_ROWS, LEAST_TALK = 4, 44
"""So many rows of the sheet are always seen; the months are scrolled where there is no room for all."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TalkPanel(Spoken, QFrame):
    """`accepted`, `countering` and `kept` tell what was pressed; `left` that one goes back to the sheet."""

    accepted = Signal()
    countering = Signal()
    kept = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self.setFixedWidth(WIDTH)
        self.title = ElidedLabel("", "head")
        self.handed, self.now = PlainLabel("", "second"), PlainLabel("", "figure")
        self.change = ElidedLabel("", "small")
        self.strip, self.ground = RangeStrip(look), PlainLabel("", "caption", wrap=True)
        self.offers, self.parts = (Grid(look, whole_rows=True, row_height=ROW) for _ in range(2))
        self.talk = TalkList()
        self.then, self.gap = ElidedLabel("", "small"), PlainLabel("", "small")
        self.asks, self.needed = PlainLabel("", "row"), PlainLabel("", "caption")
        self.answer = QPlainTextEdit()
        self.refused = PlainLabel("", "error", wrap=True)
        self.accept = KeyButton(look, "", "Ctrl+Enter", "primary")
        self.counter = KeyButton(look, "pencil-line", "F2")
        self.keep = KeyButton(look, "", "Alt+K")
        self.months = False
        self._shown: tuple[ProposalSheet, Round] | None = None
        self._likely: tuple[object, Prospect | None] = (None, None)
        self._lay_out()
        self._connect()

    @property
    def sentence(self) -> str:
        """The answer as it was written."""
        return self.answer.toPlainText().strip()

    def show_round(self, sheet: ProposalSheet, talk: Round) -> None:
        """Show the talk with one person."""
        before = self._shown[1] if self._shown else None
        if before is None or before.unit != talk.unit or before.state != talk.state:
            self.answer.clear()
            self.say("")
        self._shown = sheet, talk
        wording, name = sheet.wording, talk.unit.name
        self.title.show_text(title(sheet, name))
        handed, now, change = two_figures(sheet, talk)
        self.handed.setText(self.tr("{amount} →").format(amount=handed) if now else "")
        self.now.setText(now or handed)
        self.change.show_text(change)
        found = self._prospect(sheet, talk)
        self._say_needed(found)
        self.strip.show_range(*likely(sheet, talk, found))
        set_tip(self.strip, ground(sheet, found))
        self.ground.setText(ground(sheet, found))
        self._fill(self.offers, offers_sheet(sheet, talk, found), self.tr("Offers"))
        self.show_parts(months=self.months)
        self.parts.setVisible(talk.state != NO_TARGET)
        self.talk.show_steps(tuple(steps(sheet, talk)), self.tr("What was said"))
        then, gap = parent_then(sheet, talk) if sheet.own is None else ("", "")
        self.then.show_text(then)
        self.gap.setText(gap)
        self._offer(sheet, talk)
        self.offers.wording = self.parts.wording = wording

    def show_parts(self, *, months: bool) -> None:
        """Show the year by quarters or by months."""
        self.months = months
        if self._shown is not None:
            sheet = parts_sheet(*self._shown, months=months)
            self._fill(self.parts, sheet, self.tr("The sheet"))
            self.parts.setMinimumHeight(LINE + ROW * min(len(sheet.rows), LEAST_ROWS))
        self.talk.setVisible(not months)

    def say(self, text: str) -> None:
        """Say at the answer why nothing was done; an empty text says nothing more."""
        self.refused.setText(text)
        self.refused.setVisible(bool(text))
        set_role(self.answer, "error", "true" if text else "")

    def name_accept(self, word: str) -> None:
        """What Ctrl+Enter does."""
        self.accept.say(word)

    def retranslate(self) -> None:
        self.asks.setText(self.tr("Answer"))
        self.answer.setAccessibleName(self.tr("Answer"))
        self.counter.say(self.tr("Counter…"))

    # --- inside

    def _say_needed(self, found: Prospect) -> None:
        far = self.tr("needed: this is out of reach")
        self.needed.setText(far if found.out_of_reach else self.tr("needed to send a figure back"))

    def _offer(self, sheet: ProposalSheet, talk: Round) -> None:
        """What can be done now; what cannot is grey. Nobody answers a proposal of their own."""
        rounds, own = sheet.rounds, sheet.own is not None
        open_, answers = not rounds.begun, talk.state == WITH_THEM or (talk.state == WAITING and not own)
        amount = sheet.said(rounds.value(talk.countered or talk.proposed))
        if talk.state == WITH_THEM:
            self.name_accept(self.tr("Agree {amount}").format(amount=amount))
        else:
            self.name_accept(self.tr("Accept {amount}").format(amount=amount))
        self.keep.say(self.tr("Keep {amount}").format(amount=sheet.said(rounds.value(talk.handed))))
        typed = own or talk.state in (NOT_BACK, NO_TARGET, WITH_THEM)
        self.counter.say(self.tr("Type a proposal…") if typed else self.tr("Counter…"))
        for button, shown in (
            (self.accept, answers),
            (self.keep, answers and talk.state == WAITING),
            (self.counter, talk.state != AGREED),
        ):
            button.setVisible(shown)
            button.setEnabled(open_)
        for widget in (self.asks, self.needed, self.answer):
            widget.setVisible(talk.state in (WAITING, WITH_THEM))

    def _prospect(self, sheet: ProposalSheet, talk: Round) -> Prospect:
        about = sheet.grid.snapshot, sheet.grid.view, talk.unit.id
        if self._likely[0] != about or self._likely[1] is None:
            found = prospect(sheet.rounds, talk)
            self._likely = about, found
            return found
        return self._likely[1]

    def _fill(self, grid: Grid, sheet: TextSheet, name: str) -> None:
        grid.setAccessibleName(name)
        grid.show_sheet(sheet)
        grid.setFixedHeight(LINE + ROW * len(sheet.rows) if sheet.rows else 0)

    def _connect(self) -> None:
        self.accept.clicked.connect(self.accepted)
        self.counter.clicked.connect(self.countering)
        self.keep.clicked.connect(self.kept)
        self.answer.installEventFilter(self)
        self.answer.textChanged.connect(lambda: self.say(""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window what the chances rest on is said by the strip alone."""
        super().resizeEvent(event)
        self.ground.setVisible(self.height() >= LOW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in ENTER and control:
                self.accepted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_K and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.kept.emit()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        for grid in (self.offers, self.parts):
            grid.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
            grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.talk.setMinimumHeight(LEAST_TALK)
        self.answer.setFixedHeight(ANSWER)
        self.answer.setTabChangesFocus(True)
        figures = row(self.handed, self.now, (self.change, 1))
        top = (self.title, figures, self.strip, self.ground)
        bottom = (
            row((self.then, 1), self.gap),
            row(self.asks, 1, self.needed),
            *(self.answer, self.refused),
            row(self.accept, 1),
            row(self.keep, self.counter, 1),
        )
        said = column(
            column(*top, margins=(PAD, 12, PAD, 12), spacing=4), self.offers, (self.parts, 100), (self.talk, 100), 1
        )
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(ground_of(said))
        answers = column(*bottom, margins=(PAD, 8, PAD, 12), spacing=6)
        self.setLayout(column((area, 1), answers, margins=(1, 0, 0, 0)))
        self.say("")
        self.retranslate()
