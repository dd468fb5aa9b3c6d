"""Step 3, Achievable: whether the target can be reached, and what it takes stage by stage."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.methods.smart.reach import needs_of
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.smart.light_words import reach_words, verdict_words
from goaldesk.model.sheets.smart.sentence import period_words, subject_words
from goaldesk.ui.pages.plan.smart.achievable_rows import need_choices, trial_words
from goaldesk.ui.pages.plan.smart.amount_fields import AmountFields
from goaldesk.ui.pages.plan.smart.charts import PeriodChart, ZonesStrip
from goaldesk.ui.pages.plan.smart.choice_table import ChoiceTable
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.plan.smart.frame import Panel, StepPage, side_by_side
from goaldesk.ui.pages.plan.smart.measurable_rows import other_words
from goaldesk.ui.text import PlainLabel, set_role
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

_DIGITS = 4


class AchievableStep(StepPage):
    step = "achievable"

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__(desk, course)
        look = self.look
        self.chart_panel, self.chart = Panel(margin=8), PeriodChart(look, line=True)
        self.far_panel, self.zones, self.amounts = Panel(margin=12), ZonesStrip(look), AmountFields(desk, course)
        self.words = ChoiceTable(look, right=(1, 2, 3), reads=True)
        self.need_panel, self.needs = Panel(), ChoiceTable(look, right=(2, 3, 4, 5), reads=True)
        self.tick = TickBox(look)
        self.trial_panel = Panel(margin=12)
        self.trial_name, self.trial = PlainLabel("", "small", wrap=True), QLineEdit()
        self.trial_said = PlainLabel("", "small", wrap=True)
        self.side = self.trial_panel
        self._lay_out()
        self._connect()

    def first(self) -> QWidget:
        return self.amounts.fields["amount"]

    def keys(self) -> Mapping[Qt.Key, QWidget]:
        found: dict[Qt.Key, QWidget] = {Qt.Key.Key_M: self.amounts.fields["amount"], Qt.Key.Key_H: self.trial}
        return found | ({Qt.Key.Key_A: self.tick} if self.course.facts.needs else {})

    def hints(self) -> Sequence[Hint]:
        return (
            Hint("↑ ↓", self.tr("more or less")),
            Hint("Shift+↑ ↓", self.tr("ten times as much")),
            Hint("Alt+A", self.tr("activity targets")),
            Hint("Alt+H", self.tr("try another rate")),
        )

    def show_draft(self) -> None:
        super().show_draft()
        facts, wording = self.course.facts, self.wording
        light = facts.lights[2]
        self.headline.show_verdict(light.status, verdict_words(facts, wording), self.detail())
        self.chart.show_draft(facts, wording)
        self.chart_panel.note.show_text(subject_words(facts, wording))
        self.zones.show_draft(facts, wording)
        self.zones.setVisible(bool(facts.reach.zones))
        self.amounts.show_draft()
        heads = (self.tr("In other words"), self.tr("Year before"), self.tr("Target"), self.tr("Change"))
        self.words.show_choices(heads, other_words(facts, wording), None)
        self.words.fit()
        self._show_needs()
        self._show_trial()

    def detail(self) -> str:
        facts, wording = self.course.facts, self.wording
        said = reach_words(facts, wording)
        baseline = facts.baseline.amount
        lower = facts.amount is not None and baseline is not None and facts.amount < baseline
        if not lower or facts.metric.direction != "up":
            return self.tr("{reach}.").format(reach=said)
        return self.tr("{reach}. The target is below its baseline.").format(reach=said)

    def retranslate(self) -> None:
        self.chart_panel.say(self.tr("History and forecast"))
        self.far_panel.say(self.tr("How far is it?"), self.tr("drag the mark, or type"), "Alt+M")
        self.amounts.retranslate()
        self.zones.setAccessibleName(self.tr("How far is it?"))
        self.words.setAccessibleName(self.tr("In other words"))
        self.need_panel.say(self.tr("What it takes"), "", "Alt+A")
        self.needs.setAccessibleName(self.tr("What it takes"))
        self.trial_panel.say(self.tr("What would help?"), self.tr("only a trial"), "Alt+H")
        self.trial.setAccessibleName(self.tr("Another rate of the last stage"))

    # --- inside

    def _show_needs(self) -> None:
        facts, wording = self.course.facts, self.wording
        needs = facts.needs
        self.need_panel.setVisible(bool(needs))
        if not needs:
            return
        unit = facts.snapshot.table(Unit)[(facts.draft.unit,)].name
        note = self.tr("from {unit}’s own conversion of the last twelve months")
        self.need_panel.note.show_text(note.format(unit=unit))
        heads = (
            self.tr("Stage"),
            self.tr("Own rate"),
            self.tr("Needed in {period}").format(period=period_words(facts.period, wording)),
            self.tr("A person a week"),
            self.tr("Year before"),
            self.tr("Best ever"),
            self.tr("Ever done?"),
        )
        self.needs.show_choices(heads, need_choices(facts, wording), None)
        self.needs.fit()
        possible = [need.metric.id for need in needs if need.needed is not None]
        self.tick.setText(
            self.tr("Set these {count} activity targets for {unit}, over the months by working days").format(
                count=wording.formats.whole(len(possible)), unit=unit
            )
        )
        self.tick.blockSignals(True)
        self.tick.setChecked(bool(possible) and set(possible) <= set(facts.draft.activities))
        self.tick.setEnabled(bool(possible))
        self.tick.blockSignals(False)

    def _show_trial(self) -> None:
        facts, wording = self.course.facts, self.wording
        last = facts.needs[-1] if facts.needs else None
        self.trial_panel.setVisible(last is not None and last.rate is not None)
        if last is None or last.rate is None:
            return
        stage, result = metric_name(last.metric, wording), metric_name(facts.metric, wording)
        text = self.tr("{result} for each of {stage}, so far {rate}")
        rate = wording.formats.number(self._in_own_unit(last.rate), 2)
        self.trial_name.setText(text.format(result=result, stage=stage, rate=rate))
        if not self.trial.hasFocus():
            self.trial.setText("")
            self.trial_said.setText(self.tr("Type another rate to see what it would change. The target stays."))

    def _in_own_unit(self, rate: Fraction) -> Fraction:
        last = self.course.facts.needs[-1].metric
        return rate * Fraction(10**last.decimals, 10**self.course.facts.metric.decimals)

    def _try(self) -> None:
        facts, wording = self.course.facts, self.wording
        if not facts.needs or not self.trial.text().strip():
            return
        try:
            typed = typed_amount(self.trial.text(), _DIGITS)
        except Refusal as refusal:
            set_role(self.trial, "error", "true")
            self.trial_said.setText(sentence(refusal, wording))
            return
        set_role(self.trial, "error", "")
        if typed is None or typed <= 0:
            return
        last = facts.needs[-1].metric
        rate = Fraction(typed, 10**_DIGITS) * 10**facts.metric.decimals / 10**last.decimals
        tried = needs_of(facts.snapshot, facts.draft, facts.amount, {last.id: rate})
        self.trial_said.setText(trial_words(facts, tried, wording))

    def _ticked(self, ticked: bool) -> None:
        needs = self.course.facts.needs
        possible = tuple(need.metric.id for need in needs if need.needed is not None)
        self.course.change(activities=possible if ticked else ())

    def _connect(self) -> None:
        self.zones.dragged.connect(lambda amount: self.course.rule("amount", Fraction(amount)))
        self.tick.toggled.connect(self._ticked)
        self.trial.editingFinished.connect(self._try)
        self.needs.meaning.connect(self.meaning)

    def _lay_out(self) -> None:
        self.chart_panel.inside.addWidget(self.chart)
        for widget in (self.zones, self.amounts, self.words):
            self.far_panel.inside.addWidget(widget)
        self.far_panel.inside.addStretch()
        self.need_panel.inside.addWidget(self.needs)
        tick = QHBoxLayout()
        tick.setContentsMargins(12, 0, 12, 8)
        tick.addWidget(self.tick)
        tick.addStretch()
        self.need_panel.inside.addLayout(tick)
        trial = QVBoxLayout()
        trial.setSpacing(8)
        for part in (self.trial_name, self.trial, self.trial_said):
            trial.addWidget(part)
        self.trial_panel.inside.addLayout(trial)
        self.trial_panel.inside.addStretch()
        self.column.addWidget(self.headline)
        self.column.addLayout(side_by_side((self.chart_panel, 10), (self.far_panel, 7)), 1)
        self.column.addWidget(self.need_panel)
        self.retranslate()
