"""Step 4, Relevant: which target above it carries, how much of that nobody carries yet, and what it is for."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.methods.smart.beginning import objectives
from goaldesk.model.sheets.chance_words import chance_words
from goaldesk.model.sheets.grid import GridColumn
from goaldesk.model.sheets.smart.sentence import said, subject_words
from goaldesk.ui.pages.plan.smart.blocks import StandingBlocks
from goaldesk.ui.pages.plan.smart.choice_table import Choice, ChoiceTable
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.plan.smart.frame import StepPage, side_by_side
from goaldesk.ui.pages.plan.smart.relevant_rows import (
    NONE,
    parent_choices,
    share_choices,
    taker_choices,
    year_before_head,
)
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.panel import Panel
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk


MOST_TAKERS = 4


class RelevantStep(StepPage):
    step = "relevant"

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__(desk, course)
        look = self.look
        self.parent_panel, self.parents = Panel(), ChoiceTable(look, right=(3, 6))
        self.alone = PlainLabel("", "small", wrap=True)
        self.alone.setContentsMargins(12, 8, 12, 8)
        self.stand_panel, self.blocks = Panel(margin=12), StandingBlocks(look)
        self.share_panel, self.shares = Panel(), ChoiceTable(look, right=(1, 2, 3, 4, 5), reads=True)
        self.rest_panel, self.rest = Panel(), PlainLabel("", "small", wrap=True)
        self.take = KeyButton(look, "check", "Alt+K")
        self.takers, self.nobody = ChoiceTable(look), PlainLabel("", "small", wrap=True)
        self.objective_panel, self.objective = Panel(margin=12), QLineEdit()
        self.known = ChoiceTable(look, reads=True)
        self.why_name, self.why = PlainLabel("", "small", wrap=True), QLineEdit()
        self.side = self.objective_panel
        self._lay_out()
        self._connect()

    def first(self) -> QWidget:
        return self.parents if self.parents.isVisibleTo(self) else self.objective

    def keys(self) -> Mapping[Qt.Key, QWidget]:
        return {
            Qt.Key.Key_R: self.parents,
            Qt.Key.Key_O: self.objective,
            Qt.Key.Key_W: self.why,
            Qt.Key.Key_E: self.blocks,
            Qt.Key.Key_K: self.take,
            Qt.Key.Key_N: self.takers,
        }

    def hints(self) -> Sequence[Hint]:
        if self.known.hasFocus():
            return (Hint("Enter", self.tr("take this objective")),)
        return (
            Hint("↑ ↓", self.tr("choose")),
            Hint("Alt+R", self.tr("parent target")),
            *((Hint("Alt+N", self.tr("ask a neighbour")),) if self.takers.isVisible() else ()),
            Hint("Alt+O", self.tr("objective")),
            Hint("Alt+W", self.tr("why")),
        )

    def show_draft(self) -> None:
        super().show_draft()
        facts, wording = self.course.facts, self.wording
        heads = (
            self.tr("Parent target"),
            self.tr("Metric"),
            self.tr("Period"),
            self.tr("Amount"),
            self.tr("State"),
            self.tr("How it serves"),
            self.tr("Share"),
        )
        chosen = facts.draft.parent if facts.parent is not None else NONE
        self.parents.show_choices(heads, parent_choices(facts, wording), chosen)
        self.parents.fit(7)
        self.parent_panel.setVisible(not facts.is_top)
        self.alone.setVisible(not facts.parents)
        standing = facts.standing
        for panel in (self.stand_panel, self.share_panel, self.rest_panel):
            panel.setVisible(standing is not None)
        self.blocks.show_draft(facts, wording)
        if standing is not None:
            share_heads = (
                self.tr("Unit"),
                year_before_head(facts, standing.parent.target.unit, wording),
                self.tr("Share"),
                self.tr("Target"),
                self.tr("Share"),
                self.tr("Growth"),
                self.tr("Chance"),
            )
            self.shares.show_choices(share_heads, share_choices(facts, wording), None)
            self.shares.fit(9)
            self.share_panel.note.show_text(subject_words(facts, wording))
            self._say_rest(standing.uncovered)
        self._show_objective()

    def detail(self) -> str:
        facts, wording = self.course.facts, self.wording
        standing = facts.standing
        if standing is None or not standing.parent.amount:
            return ""
        percent = wording.formats.percent
        rest = Fraction(abs(standing.uncovered), standing.parent.amount)
        if standing.uncovered > 0:
            text = self.tr("{covered} of {amount} is covered; {rest} ({share}) belongs to nobody yet.")
        elif standing.uncovered < 0:
            text = self.tr("{covered} of {amount} is covered: over-assigned by {rest} ({share}).")
        else:
            text = self.tr("{covered} of {amount} is covered, exactly.")
        return text.format(
            covered=percent(1 - Fraction(standing.uncovered, standing.parent.amount)),
            amount=said(standing.parent.amount, facts.metric, wording),
            rest=said(abs(standing.uncovered), facts.metric, wording),
            share=percent(rest),
        )

    def retranslate(self) -> None:
        self.parent_panel.say(self.tr("Which target does it serve?"), self.tr("one parent counts"), "Alt+R")
        self.parents.setAccessibleName(self.tr("Which target does it serve?"))
        self.alone.setText(
            self.tr(
                "No unit above has a target of this metric for all of these months. Once one is set, it stands here."
            )
        )
        self.stand_panel.say(self.tr("Where it stands"), self.tr("height = amount"), "Alt+E")
        self.share_panel.say(self.tr("Share of each"))
        self.shares.setAccessibleName(self.tr("Share of each"))
        self.takers.setAccessibleName(self.tr("Who is asked to carry the rest"))
        self.nobody.setText(
            self.tr("The units beside have agreed their targets; ask for more by a revision in the grid.")
        )
        self.objective_panel.say(self.tr("Company objective"), "", "Alt+O")
        self.objective.setAccessibleName(self.tr("Company objective"))
        self.objective.setPlaceholderText(self.tr("What the company wants with it"))
        self.known.setAccessibleName(self.tr("Objectives of other targets"))
        self.why_name.setText(self.tr("Why this target, in a sentence (Alt+W)"))
        self.why.setAccessibleName(self.tr("Why this target"))

    # --- inside

    def _say_rest(self, uncovered: int) -> None:
        facts, wording = self.course.facts, self.wording
        amount = said(abs(uncovered), facts.metric, wording)
        self._show_takers(facts)
        self.take.setVisible(uncovered > 0 and facts.amount is not None)
        if uncovered <= 0 or facts.amount is None:
            over = (
                self.tr("Nothing is left over.")
                if not uncovered
                else self.tr("{amount} more than the parent asks for.")
            )
            self.rest.setText(over.format(amount=amount))
            return
        both = facts.amount + uncovered
        chance = facts.reach.chance(both)
        if chance is None:
            text = self.tr(
                "{amount} stays as not covered; the grid shows it under the parent. Taken here, the target is {both}."
            )
            self.rest.setText(text.format(amount=amount, both=said(both, facts.metric, wording)))
        else:
            text = self.tr(
                "{amount} stays as not covered; the grid shows it under the parent. Taken here, the target is {both}; "
                "the chance of that is {chance}."
            )
            words = chance_words(chance, facts.snapshot.settings, wording)
            self.rest.setText(text.format(amount=amount, both=said(both, facts.metric, wording), chance=words))
        self.take.say(self.tr("Take {amount} here").format(amount=amount))

    def _show_takers(self, facts: Assessment) -> None:
        takers = facts.takers
        heads = (
            GridColumn("who", self.tr("Propose to"), right=False),
            GridColumn("then", self.tr("Carries"), rank=1),
            GridColumn("chance", self.tr("Chance"), right=False),
        )
        chosen = NONE if facts.taker is None else facts.taker.unit
        self.takers.show_choices(heads, taker_choices(facts, self.wording) if takers else (), chosen)
        self.takers.fit(MOST_TAKERS)
        self.takers.setVisible(bool(takers))
        self.rest_panel.say(self.tr("What becomes of the rest?"), "", "Alt+N" if takers else "")
        standing = facts.standing
        left = standing is not None and standing.uncovered > 0 and facts.amount is not None
        self.nobody.setVisible(left and not takers and standing is not None and len(standing.parts) > 1)

    def _take_rest(self) -> None:
        facts = self.course.facts
        if facts.standing is not None and facts.standing.uncovered > 0 and facts.amount is not None:
            self.course.rule("amount", Fraction(facts.amount + facts.standing.uncovered))

    def _show_objective(self) -> None:
        draft = self.course.draft
        if not self.objective.hasFocus():
            self.objective.setText(draft.objective)
        if not self.why.hasFocus():
            self.why.setText(draft.why)
        found = objectives(self.desk.snapshot, draft.first)
        self.known.show_choices((self.tr("Objectives so far"),), [Choice(text, (text,)) for text in found], None)
        self.known.fit(6)
        self.known.setVisible(bool(found))

    def _choose_parent(self, key: object) -> None:
        self.course.change(parent=None if key == NONE else int(str(key)))

    def _connect(self) -> None:
        self.parents.chosen_key.connect(self._choose_parent)
        self.takers.chosen_key.connect(lambda key: self.course.change(rest_to=int(str(key))))
        self.take.clicked.connect(self._take_rest)
        self.objective.editingFinished.connect(lambda: self._change("objective", self.objective))
        self.why.editingFinished.connect(lambda: self._change("why", self.why))
        self.known.entered.disconnect()
        self.known.entered.connect(lambda place: self.course.change(objective=str(place.row)))
        for table in (self.parents, self.shares, self.takers, self.blocks):
            table.meaning.connect(self.meaning)

    def _change(self, name: str, field: QLineEdit) -> None:
        text = field.text().strip()
        if text != getattr(self.course.draft, name):
            self.course.change(**{name: text})

    def _lay_out(self) -> None:
        self.parent_panel.inside.addWidget(self.parents)
        self.parent_panel.inside.addWidget(self.alone)
        self.stand_panel.inside.addWidget(self.blocks)
        self.parent_panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.share_panel.inside.addWidget(self.shares)
        self.share_panel.inside.addStretch()
        words = QVBoxLayout()
        words.setContentsMargins(12, 0, 12, 0)
        words.setSpacing(8)
        words.addWidget(self.rest)
        words.addWidget(self.nobody)
        words.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self.rest_panel.inside.addLayout(words)
        self.rest_panel.inside.addWidget(self.takers)
        self.rest_panel.inside.addStretch()
        inside = QVBoxLayout()
        inside.setSpacing(8)
        for widget in (self.objective, self.known, self.why_name, self.why):
            inside.addWidget(widget)
        self.objective_panel.inside.addLayout(inside)
        self.objective_panel.inside.addStretch()
        self.column.addWidget(self.headline)
        self.column.addWidget(self.parent_panel)
        self.column.addWidget(self.stand_panel, 1)
        self.column.addLayout(side_by_side((self.share_panel, 13), (self.rest_panel, 6)))
        self.column.addStretch(0)
        self.retranslate()
