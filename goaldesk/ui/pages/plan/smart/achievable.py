"""Step 3, Achievable: whether the target can be reached, and what it takes stage by stage."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from goaldesk.model.rows import Unit
from goaldesk.model.sheets.smart.light_words import reach_words, verdict_words
from goaldesk.model.sheets.smart.sentence import period_words, subject_words
from goaldesk.ui.pages.plan.smart.achievable_rows import need_choices
from goaldesk.ui.pages.plan.smart.amount_fields import AmountFields
from goaldesk.ui.pages.plan.smart.charts import PeriodChart, ZonesStrip
from goaldesk.ui.pages.plan.smart.choice_table import ChoiceTable
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.plan.smart.frame import StepPage, side_by_side
from goaldesk.ui.pages.plan.smart.measurable_rows import other_words
from goaldesk.ui.pages.plan.smart.trials import Trials
from goaldesk.ui.widgets.panel import Panel
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.ui.widgets.tick_box import TickBox
from goaldesk.wording import isolated, spaced

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk


class AchievableStep(StepPage):
    step = "achievable"

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__(desk, course)
        look = self.look
        self.chart_panel, self.chart = Panel(margin=8), PeriodChart(look, line=True)
        self.far_panel, self.zones, self.amounts = Panel(margin=12), ZonesStrip(look), AmountFields(desk, course)
        self.words = ChoiceTable(look, right=(1, 2, 3), reads=True)
        self.need_panel, self.needs = Panel(), ChoiceTable(look, right=(2, 3, 4, 5, 6), reads=True)
        self.tick = TickBox(look)
        self.trial_panel = Panel(margin=12)
        self.trials = Trials(desk, course)
        self.side = self.trial_panel
        self._lay_out()
        self._connect()

    def first(self) -> QWidget:
        return self.amounts.fields["amount"]

    def keys(self) -> Mapping[Qt.Key, QWidget]:
        found: dict[Qt.Key, QWidget] = {
            Qt.Key.Key_M: self.amounts.fields["amount"],
            Qt.Key.Key_H: self.trials,
        }
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
        self.far_panel.note.show_text(self.tr("drag the mark, or type") if facts.reach.zones else "")
        self.amounts.show_draft()
        heads = (self.tr("In other words"), self.tr("Year before"), self.tr("Target"), self.tr("Change"))
        words = other_words(facts, wording)
        self.words.show_choices(heads, words, None)
        self.words.fit()
        self.words.setVisible(bool(words))
        self._show_needs()
        self.trials.show_draft()
        self.trial_panel.setVisible(bool(facts.needs))

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
        self.far_panel.say(self.tr("How far is it?"), "", "Alt+M")
        self.amounts.retranslate()
        self.zones.setAccessibleName(self.tr("How far is it?"))
        self.words.setAccessibleName(self.tr("In other words"))
        self.need_panel.say(self.tr("What it takes"), "", "Alt+A")
        self.needs.setAccessibleName(self.tr("What it takes"))
        self.trial_panel.say(self.tr("What would help?"), self.tr("only a trial"), "Alt+H")

    # --- inside

    def _show_needs(self) -> None:
        facts, wording = self.course.facts, self.wording
        needs = facts.needs
        self.need_panel.setVisible(bool(needs))
        if not needs:
            return
        unit = facts.snapshot.table(Unit)[(facts.draft.unit,)].name
        note = self.tr("in {period}, from {unit}’s own conversion of the last twelve months")
        period = period_words(facts.period, wording)
        self.need_panel.note.show_text(spaced(note.format(unit=isolated(unit), period=period)))
        heads = (
            self.tr("Stage"),
            self.tr("Own rate"),
            self.tr("Needed"),
            self.tr("Each a week"),
            self.tr("Now"),
            self.tr("Year before"),
            self.tr("Best ever"),
            self.tr("Best, needed"),
            self.tr("Ever done?"),
        )
        self.needs.show_choices(heads, need_choices(facts, wording), None)
        self.needs.fit()
        possible = [need.metric.id for need in needs if need.needed is not None]
        text = wording.translate(
            "Smart", "Set these %n activity targets for {unit}, over the months by working days", len(possible)
        )
        self.tick.setText(spaced(text.format(unit=isolated(unit))))
        self.tick.blockSignals(True)
        self.tick.setChecked(bool(possible) and set(possible) <= set(facts.draft.activities))
        self.tick.setEnabled(bool(possible))
        self.tick.blockSignals(False)

    def _ticked(self, ticked: bool) -> None:
        needs = self.course.facts.needs
        possible = tuple(need.metric.id for need in needs if need.needed is not None)
        self.course.change(activities=possible if ticked else ())

    def _connect(self) -> None:
        self.zones.dragged.connect(lambda amount: self.course.rule("amount", Fraction(amount)))
        self.tick.toggled.connect(self._ticked)
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
        self.trial_panel.inside.addWidget(self.trials)
        self.trial_panel.inside.addStretch()
        self.column.addWidget(self.headline)
        self.column.addLayout(side_by_side((self.chart_panel, 10), (self.far_panel, 7)), 1)
        self.column.addWidget(self.need_panel)
        self.retranslate()
