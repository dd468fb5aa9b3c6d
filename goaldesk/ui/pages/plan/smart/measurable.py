"""Step 2, Measurable: from where, to where, and where the figure will come from."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.smart.assessment import period_of
from goaldesk.model.methods.smart.baselines import amount_of_run
from goaldesk.model.methods.smart.linked import linked
from goaldesk.model.sheets.smart.light_words import target_words
from goaldesk.model.sheets.smart.sentence import period_words, said, subject_words
from goaldesk.model.target_draft import SOURCES
from goaldesk.ui.pages.plan.smart.amount_fields import AmountFields
from goaldesk.ui.pages.plan.smart.charts import PeriodChart
from goaldesk.ui.pages.plan.smart.choice_table import Choice, ChoiceTable
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.plan.smart.frame import StepPage, side_by_side
from goaldesk.ui.pages.plan.smart.measurable_rows import (
    baseline_choices,
    entry_rows,
    other_words,
    season_note,
    source_facts,
)
from goaldesk.ui.pages.plan.smart.rate_row import RateRow
from goaldesk.ui.text import PlainLabel, set_role, set_tip
from goaldesk.ui.widgets.combo_box import ComboBox
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.panel import Panel
from goaldesk.ui.widgets.segmented import Segmented
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

LADDER = tuple(Fraction(part, 100) for part in (-5, 0, 5, 10, 15, 20, 25))
STEPS = tuple(10**power for power in range(10))


class MeasurableStep(StepPage):
    step = "measurable"

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__(desk, course)
        look = self.look
        self.base_panel, self.base = Panel(), ChoiceTable(look, right=(2, 3), stretched=1)
        self.own, self.own_from, self.own_said = QLineEdit(), QLineEdit(), PlainLabel("", "error", wrap=True)
        self.own_row, self.season = QWidget(), PlainLabel("", "small", wrap=True)
        self.season.setContentsMargins(12, 6, 12, 8)
        self.from_panel, self.entries = Panel(), ChoiceTable(look, right=(1, 2), reads=True)
        self.open_entries = KeyButton(look, "", "Alt+Enter", "flat")
        self.from_panel.add_to_head(self.open_entries)
        self.chart_panel, self.chart = Panel(margin=8), PeriodChart(look)
        self.amount_panel, self.amounts = Panel(margin=12), AmountFields(desk, course)
        self.rounding, self.rounded = ComboBox(look), PlainLabel("", "small")
        self.rate = RateRow(desk, course)
        self.words = ChoiceTable(look, right=(1, 2, 3), reads=True)
        self.source_panel, self.source = Panel(margin=12), Segmented(SOURCES)
        self.source_note = PlainLabel("", "small", wrap=True)
        self.ladder_panel, self.ladder = Panel(), ChoiceTable(look, right=(1, 2), reads=True)
        self.side = self.ladder_panel
        self._lay_out()
        self._connect()

    def first(self) -> QWidget:
        return self.amounts.fields["amount"]

    def keys(self) -> Mapping[Qt.Key, QWidget]:
        return {
            Qt.Key.Key_B: self.base,
            Qt.Key.Key_M: self.amounts.fields["amount"],
            Qt.Key.Key_S: self.source,
            Qt.Key.Key_P: self.rate.field,
        }

    def deeds(self) -> Mapping[Qt.Key, Callable[[], object]]:
        return {Qt.Key.Key_Return: self._open_entries, Qt.Key.Key_Enter: self._open_entries}

    def hints(self) -> Sequence[Hint]:
        if self.ladder.hasFocus():
            return (Hint("Enter", self.tr("take this growth")),)
        return (
            Hint("↑ ↓", self.tr("more or less")),
            Hint("Shift+↑ ↓", self.tr("ten times as much")),
            Hint("Alt+B", self.tr("baseline")),
            Hint("Alt+M", self.tr("amount")),
            Hint("Alt+S", self.tr("source")),
            *((Hint("Alt+Enter", self.tr("entries of the baseline")),) if self.open_entries.isVisible() else ()),
            *((Hint("Alt+P", self.tr("so many a day")),) if self.rate.isVisible() else ()),
        )

    def show_draft(self) -> None:
        super().show_draft()
        facts, wording = self.course.facts, self.wording
        draft = facts.draft
        heads = (self.tr("Baseline"), self.tr("Based on"), self.tr("Amount"), self.tr("Growth"))
        self.base.show_choices(heads, baseline_choices(facts, wording), draft.baseline)
        self.base.fit()
        self.season.setText(season_note(facts, wording))
        self.season.setVisible(bool(self.season.text()))
        self.own_row.setVisible(draft.baseline == "own")
        if not self.own.hasFocus():
            self.own.setText(said(draft.own_baseline, facts.metric, wording, exact=True))
        if not self.own_from.hasFocus():
            self.own_from.setText(draft.own_from)
        self.entries.show_choices(
            (self.tr("Month"), self.tr("Entries"), self.tr("Amount")), entry_rows(facts, wording), None
        )
        self._say_entries()
        self.chart.show_draft(facts, wording)
        self.amounts.show_draft()
        self.rate.show_draft()
        self._show_rounding()
        heads = (self.tr("In other words"), self.tr("Year before"), self.tr("Target"), self.tr("Change"))
        words = other_words(facts, wording)
        self.words.show_choices(heads, words, None)
        self.words.fit()
        self.words.setVisible(bool(words))
        for key, button in zip(SOURCES, self.source.buttons, strict=True):
            button.setVisible((key == "computed") == (facts.metric.aggregation == "ratio"))
        if draft.source in SOURCES:
            self.source.choose(draft.source)
        self.source_note.setText(source_facts(facts, wording))
        self.source_panel.note.show_text(self.tr("date, tax and credit belong to the metric and are changed in Setup"))
        self._show_ladder()
        self.chart_panel.note.show_text(subject_words(facts, wording))

    def detail(self) -> str:
        return target_words(self.course.facts, self.wording)

    def retranslate(self) -> None:
        self.base_panel.say(self.tr("From where"), "", "Alt+B")
        self.base.setAccessibleName(self.tr("Baseline"))
        self.own.setPlaceholderText(self.tr("Own baseline"))
        self.own.setAccessibleName(self.tr("Own baseline"))
        self.own_from.setPlaceholderText(self.tr("Where it comes from"))
        self.own_from.setAccessibleName(self.tr("Where it comes from"))
        self.from_panel.say(self.tr("What it is made of"))
        self.entries.setAccessibleName(self.tr("Entries of the baseline"))
        self.chart_panel.say(self.tr("Periods before"))
        set_tip(self.chart, self.tr("A click takes a period as own baseline."))
        self.amount_panel.say(self.tr("How much"), self.tr("type one, the others follow"), "Alt+M")
        self.amounts.retranslate()
        self.rate.retranslate()
        self.rounding.setAccessibleName(self.tr("Round to"))
        self.words.setAccessibleName(self.tr("In other words"))
        self.source_panel.say(self.tr("Where the figures will come from"), "", "Alt+S")
        names = (self.tr("Typed"), self.tr("Imported"), self.tr("Computed"))
        self.source.say(names, self.tr("Source"))
        self.ladder_panel.say(self.tr("Another growth"), self.tr("Enter takes it"))
        self.ladder.setAccessibleName(self.tr("Another growth"))

    # --- inside

    def _show_rounding(self) -> None:
        facts, wording = self.course.facts, self.wording
        scale = 10 ** max(facts.metric.decimals - facts.metric.shown, 0)
        steps = [step for step in STEPS if step >= scale]
        self.rounding.blockSignals(True)
        self.rounding.clear()
        for step in steps:
            self.rounding.addItem(self.tr("Round to {step}").format(step=said(step, facts.metric, wording)), step)
        self.rounding.setCurrentIndex(max(0, self.rounding.findData(facts.draft.step)))
        self.rounding.blockSignals(False)
        self.rounding.setVisible(facts.metric.unit != "percent")
        exact = facts.linked.unrounded
        text = "" if exact is None else self.tr("exactly {amount}")
        value = Fraction(0) if exact is None else exact / 10**facts.metric.decimals
        self.rounded.setText(text.format(amount=wording.formats.number(value, 2)))

    def _show_ladder(self) -> None:
        facts, wording = self.course.facts, self.wording
        baseline, rows = facts.baseline.amount, []
        possible = baseline is not None and baseline > 0 and facts.metric.unit != "percent"
        for growth in LADDER if possible else ():
            one = linked("growth", growth, baseline, facts.draft.step)
            percent = wording.formats.percent(growth)
            text = f"+{percent}" if growth > 0 else percent
            change = wording.formats.change(
                Fraction(one.difference or 0, 10**facts.metric.decimals), facts.metric.shown
            )
            rows.append(Choice(growth, (text, said(one.amount, facts.metric, wording), change)))
        heads = (self.tr("Growth"), self.tr("Target"), self.tr("Difference"))
        self.ladder.show_choices(heads, rows, None)
        self.ladder.fit()
        self.ladder_panel.setVisible(bool(rows))

    def _take_own(self) -> None:
        facts = self.course.facts
        if not self.own.isModified():
            return
        try:
            amount = typed_amount(self.own.text(), facts.metric.decimals, percent=facts.metric.unit == "percent")
        except Refusal as refusal:
            set_role(self.own, "error", "true")
            self.own_said.setText(sentence(refusal, self.wording))
            return
        set_role(self.own, "error", "")
        self.own_said.setText("")
        self.own.setModified(False)
        self.course.change(own_baseline=amount)

    def _say_entries(self) -> None:
        facts, count = self.course.facts, self.course.facts.baseline.entries
        ratio = facts.metric.aggregation == "ratio" and facts.baseline.amount is not None
        text = self.wording.translate("Smart", "Open %n entries", count)
        self.open_entries.say(text if count else self.tr("Open its entries"))
        self.open_entries.setVisible(facts.draft.baseline != "own" and (count > 0 or ratio))

    def _open_entries(self) -> None:
        """Show what the chosen baseline, or the month of it one stands at, is made of."""
        from goaldesk.ui.pages.plan.smart.baseline_entries import BaselineEntries, EntriesOf

        if self.open_entries.isHidden():
            return
        facts, baseline = self.course.facts, self.course.facts.baseline
        first, months, month = baseline.first, baseline.months, self.entries.current_key()
        if self.entries.hasFocus() and isinstance(month, int):
            first, months = month, 1
        name = period_words(period_of(facts.snapshot, first, months), self.wording)
        BaselineEntries(self.desk, facts.draft, EntriesOf(range(first, first + months), name), self).open()

    def _take_period(self, first: int) -> None:
        """Take the period of a bar as own baseline, with its name as where it comes from."""
        facts = self.course.facts
        draft, period = facts.draft, period_of(facts.snapshot, first, facts.draft.months)
        amount = amount_of_run(facts.snapshot, Subject(draft.unit, draft.metric, draft.segment, period.month_numbers()))
        if amount is not None:
            name = period_words(period, self.wording)
            self.course.change(baseline="own", own_baseline=amount, own_from=name)

    def _connect(self) -> None:
        self.chart.picked.connect(self._take_period)
        self.open_entries.clicked.connect(self._open_entries)
        self.base.chosen_key.connect(lambda key: self.course.change(baseline=key))
        self.own.editingFinished.connect(self._take_own)
        self.own_from.editingFinished.connect(lambda: self.course.change(own_from=self.own_from.text().strip()))
        self.rounding.activated.connect(lambda _: self.course.change(step=self.rounding.currentData()))
        self.source.chosen.connect(lambda key: self.course.change(source=key))
        self.ladder.entered.disconnect()
        self.ladder.entered.connect(lambda place: self.course.rule("growth", place.row))
        for table in (self.base, self.entries, self.words):
            table.meaning.connect(self.meaning)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self.own_row)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        self.own.setFixedWidth(140)
        self.rounding.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        row.addWidget(self.own)
        row.addWidget(self.own_from, 1)
        self.base_panel.inside.setSpacing(0)
        for widget in (self.base, self.own_row, self.own_said, self.season):
            self.base_panel.inside.addWidget(widget)
        self.base_panel.inside.addStretch()
        self.from_panel.inside.addWidget(self.entries)
        self.chart_panel.inside.addWidget(self.chart)
        rounding = QHBoxLayout()
        rounding.setSpacing(8)
        rounding.addWidget(self.rounding)
        rounding.addWidget(self.rounded, 1)
        self.amount_panel.inside.addWidget(self.amounts)
        self.amount_panel.inside.addLayout(rounding)
        self.amount_panel.inside.addWidget(self.rate)
        self.amount_panel.inside.addWidget(self.words)
        self.amount_panel.inside.addStretch()
        source = QHBoxLayout()
        source.setSpacing(16)
        source.addWidget(self.source, 0, Qt.AlignmentFlag.AlignTop)
        source.addWidget(self.source_note, 1)
        self.source_panel.inside.addLayout(source)
        self.ladder_panel.inside.addWidget(self.ladder)
        self.column.addWidget(self.headline)
        self.column.addLayout(side_by_side((self.base_panel, 10), (self.from_panel, 7)))
        self.column.addLayout(side_by_side((self.chart_panel, 10), (self.amount_panel, 7)), 1)
        self.column.addWidget(self.source_panel)
        self.retranslate()
