"""What would help: another conversion, another average, more people, each only as a trial beside the target.

The one rule: a trial never changes the target; it says what it would take then, and how likely that makes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.methods.reverse_funnel import Need
from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.methods.smart.reach import needs_of
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.sheets.chance_words import chance_words
from goaldesk.model.sheets.smart.sentence import about, said
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.smart.achievable_rows import a_week
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

WIDTH, DIGITS = 96, 4

Kind = Literal["share", "average", "people"]


@dataclass(frozen=True, slots=True)
class Trial:
    """What can be tried: the share of a stage that becomes the next one, the average of the last one, or the people.
    `at` is the place of the stage among the needs, `now` what it is, a share as it is written (0.2).
    """

    kind: Kind
    at: int
    now: Fraction


def trials(facts: Assessment) -> list[Trial]:
    """The conversion into the last stage, its average, and the people, as far as they are known."""
    needs, found = facts.needs, []
    for at in range(max(len(needs) - 2, 0), len(needs)):
        rate = needs[at].rate
        if rate is not None:
            last = at == len(needs) - 1
            after = facts.metric if last else needs[at + 1].metric
            own = rate * Fraction(10 ** needs[at].metric.decimals, 10**after.decimals)
            found.append(Trial("average" if last else "share", at, own))
    if needs and needs[0].needed is not None and facts.heads > 1:
        found.append(Trial("people", 0, Fraction(facts.heads)))
    return found


def trial_words(facts: Assessment, trial: Trial, tried: Fraction, wording: Wording) -> str:
    """What another figure would change: how many it takes then, and where the unit would land with it."""
    if trial.kind == "people":
        need = facts.needs[trial.at]
        text = wording.translate("Smart", "{then} {stage} a person a week instead of {now}")
        return text.format(
            then=a_week(facts, need, tried, wording),
            now=a_week(facts, need, trial.now, wording),
            stage=metric_name(need.metric, wording),
        )
    now, then = facts.needs[trial.at], _needed(facts, trial, tried)
    lines = []
    if now.needed is not None and then is not None and then.needed is not None:
        text = wording.translate("Smart", "{then} {stage} are enough instead of {now}")
        if then.needed > now.needed:
            text = wording.translate("Smart", "{then} {stage} are needed instead of {now}")
        stage = metric_name(now.metric, wording)
        shown = [said(need.needed, now.metric, wording) for need in (then, now)]
        lines.append(text.format(then=shown[0], now=shown[1], stage=stage))
    lines += _landing(facts, tried / trial.now, wording)
    return "\n".join(lines)


def _needed(facts: Assessment, trial: Trial, tried: Fraction) -> Need | None:
    stage = facts.needs[trial.at]
    if stage.rate is None:
        return None
    rates = {stage.metric.id: stage.rate * tried / trial.now}
    return needs_of(facts.snapshot, facts.draft, facts.amount, rates)[trial.at]


def _landing(facts: Assessment, times: Fraction, wording: Wording) -> list[str]:
    """Where the unit lands when everything yields so many times as much, and the chance of the target then."""
    expected, amount = facts.reach.expected, facts.amount
    if expected is None or amount is None or times <= 0:
        return []
    chance = facts.reach.chance(round(amount / times))
    if chance is None:
        return []
    text = wording.translate("Smart", "With it about {landing} is expected; the chance of the target is {chance}.")
    words = chance_words(chance, facts.snapshot.settings, wording)
    return [text.format(landing=about(round(expected * times), facts.metric, wording), chance=words)]


class TrialRow(QWidget):
    """A name, a field with what it is now, and below it what another figure would change."""

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self._desk, self._course = desk, course
        self._trial: Trial | None = None
        self.name, self.said = PlainLabel("", "small", wrap=True), PlainLabel("", "small", wrap=True)
        self.field = QLineEdit()
        self.field.setFixedWidth(WIDTH)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.editingFinished.connect(self._try)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.said)

    def show_trial(self, facts: Assessment, trial: Trial | None) -> None:
        """Offer this trial anew; None for nothing."""
        self.setVisible(trial is not None)
        if trial is None or (trial == self._trial and self.field.isModified()):
            return
        self._trial = trial
        wording = self._desk.surroundings.language.wording
        name = _name(facts, trial, wording)
        self.name.setText(name)
        self.field.setAccessibleName(name)
        set_role(self.field, "error", "")
        self.field.setText(_shown(trial, wording))
        self.said.setText("")
        self.said.hide()

    def _try(self) -> None:
        trial, facts = self._trial, self._course.facts
        if trial is None or not self.field.isModified():
            return
        wording = self._desk.surroundings.language.wording
        try:
            typed = typed_amount(self.field.text(), DIGITS, percent=trial.kind == "share")
        except Refusal as refusal:
            set_role(self.field, "error", "true")
            self.said.setText(sentence(refusal, wording))
            self.said.show()
            return
        set_role(self.field, "error", "")
        tried = Fraction(typed or 0, 10**DIGITS)
        shows = tried > 0 and tried != trial.now
        self.said.setText(trial_words(facts, trial, tried, wording) if shows else "")
        self.said.setVisible(shows)


class Trials(Spoken, QWidget):
    """The rows below each other."""

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__()
        self._course = course
        self.rows: Sequence[TrialRow] = [TrialRow(desk, course) for _ in range(3)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for row in self.rows:
            column.addWidget(row)
        self.setFocusProxy(self.rows[0].field)

    def show_draft(self) -> None:
        """Offer what can be tried for the draft; nothing where there is no funnel."""
        facts = self._course.facts
        found: list[Trial | None] = [*trials(facts), None, None, None]
        for row, trial in zip(self.rows, found, strict=False):
            row.show_trial(facts, trial)


def _name(facts: Assessment, trial: Trial, wording: Wording) -> str:
    if trial.kind == "people":
        return wording.translate("Smart", "People")
    stage = metric_name(facts.needs[trial.at].metric, wording)
    if trial.kind == "average":
        return wording.translate("Smart", "{result} for each of {stage}").format(
            result=metric_name(facts.metric, wording), stage=stage
        )
    after = metric_name(facts.needs[trial.at + 1].metric, wording)
    return wording.translate("Smart", "{stage} that become {after}").format(stage=stage, after=after)


def _shown(trial: Trial, wording: Wording) -> str:
    formats = wording.formats
    if trial.kind == "share":
        return formats.percent(trial.now)
    return formats.whole(trial.now) if trial.kind == "people" else formats.number(trial.now, 2)
