"""What is said in the talk with one person: a proposal accepted, what was handed down kept, another figure typed.

The one rule: a figure typed beside one that waits goes back as a counter, and that needs a sentence; until it is given,
what was typed stays at its cell. Rules are the verbs' own: what they refuse is said in the panel.
"""

from collections.abc import Mapping
from dataclasses import replace

from goaldesk.model.edits.proposals import accept, counter, propose
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount
from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.model.sheets.proposal_rounds import WAITING, WITH_THEM, Round
from goaldesk.model.sheets.proposal_sheet import ProposalSheet
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.part import Part
from goaldesk.ui.pages.plan.proposals.panel import TalkPanel
from goaldesk.wording import QT_TRANSLATE_NOOP


class Answering:
    """Writes through the tab's desk; the grid holds what was typed, the panel the sentence that goes with it."""

    def __init__(self, tab: Part, grid: Grid, panel: TalkPanel) -> None:
        self._tab, self._grid, self._panel = tab, grid, panel
        self._sheet: ProposalSheet | None = None
        self._unsent: Mapping[Place, str] = {}
        grid.write_with(self._write)

    def talk_of(self, sheet: ProposalSheet | None) -> None:
        """Answer in the talks of this sheet from now on."""
        self._sheet = sheet

    def forget(self) -> None:
        """Let go of a counter that waits for its sentence: one has gone elsewhere."""
        self._unsent = {}

    def accept(self, talk: Round | None) -> None:
        """Agree the last word, or send the counter that waits for its sentence."""
        if self._unsent:
            texts, self._unsent = self._unsent, {}
            self._grid.setFocus()
            self._grid.writing.write(texts)
            return
        if talk is None or talk.talk.last is None or talk.state not in self._acceptable:
            return
        label = QT_TRANSLATE_NOOP("Edit", "Agree a target")
        self._go_on(self._tab.attempt(label, accept, talk.talk.last.id, comment=self._panel.sentence))

    def keep(self, talk: Round | None) -> None:
        """Send back what was handed down, with a sentence."""
        if talk is None or talk.state != WAITING or talk.talk.last is None or self._is_own:
            return
        label = QT_TRANSLATE_NOOP("Edit", "Keep a target")
        self._go_on(self._tab.attempt(label, counter, talk.talk.last.id, talk.handed, self._panel.sentence))

    # --- inside

    @property
    def _is_own(self) -> bool:
        return self._sheet is not None and self._sheet.own is not None

    @property
    def _acceptable(self) -> tuple[str, ...]:
        """Nobody agrees to a proposal of their own."""
        return (WITH_THEM,) if self._is_own else (WAITING, WITH_THEM)

    def _go_on(self, done: bool) -> None:
        (self._grid if done else self._panel.answer).setFocus()

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        answers: dict[Place, Answer] = {}
        for place, text in texts.items():
            if isinstance(place.row, RowKey) and self._sheet is not None:
                talk = self._sheet.rounds.people.get(place.row.unit)
                answer = self._write_one(self._sheet, talk, place, text) if talk else None
                if answer is not None:
                    answers[place] = answer
        return answers

    def _write_one(self, sheet: ProposalSheet, talk: Round, place: Place, text: str) -> Answer | None:
        wording, decimals = self._tab.wording, sheet.metric.decimals
        try:
            amount = typed_amount(text, decimals)
            if amount is None:
                return Answer(wording.translate("Proposals", "A proposal is not cleared: take it back with Ctrl+Z."))
            amounts = sheet.rounds.laid_out(talk.unit.id, amount)
        except Refusal as refusal:
            return Answer(sentence(refusal, wording), meant_text(text, decimals))
        except CannotSplit:
            text = wording.translate("Proposals", "This amount cannot be laid over the months. Nothing was changed.")
            return Answer(text)
        try:
            self._say(sheet, talk, amounts)
        except Refusal as refusal:
            return self._not_written(sheet, place, text, amount, refusal)
        except Fault as fault:
            self._tab.desk.surroundings.faults.show(fault)
            return Answer(sentence(fault, wording))
        return None

    def _say(self, sheet: ProposalSheet, talk: Round, amounts: Mapping[int, int]) -> None:
        do, last = self._tab.desk.do, talk.talk.last
        if talk.state == WAITING and last is not None and not self._is_own:
            label = QT_TRANSLATE_NOOP("Edit", "Counter a proposal")
            do(label, counter, last.id, amounts, self._panel.sentence)
        else:
            asked = replace(sheet.rounds.asked(talk.unit.id), comment=self._panel.sentence)
            do(QT_TRANSLATE_NOOP("Edit", "Propose a target"), propose, asked, amounts)

    def _not_written(self, sheet: ProposalSheet, place: Place, text: str, amount: int, refusal: Refusal) -> Answer:
        """Where only the sentence is missing, it is asked for and the figure waits for it."""
        wording = self._tab.wording
        if refusal.code != "no_reason":
            return Answer(sentence(refusal, wording))
        self._unsent = {place: text}
        send = wording.translate("Proposals", "Send {amount} back").format(amount=sheet.grid.said(amount))
        self._panel.name_accept(send)
        self._panel.show()
        self._panel.answer.setFocus()
        return Answer(
            wording.translate(
                "Proposals", "A counter needs a sentence: write it at the right (Alt+A), then Ctrl+Enter sends it."
            )
        )
