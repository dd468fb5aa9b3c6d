"""The summary: the whole sentence, five lights with their reasons, months and activities, and as what it is saved."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.smart.light_words import light_reason, light_rule, step_name
from goaldesk.model.sheets.smart.sentence import said, subject_words
from goaldesk.ui.pages.plan.smart.activity_table import activity_choices, has_own_target
from goaldesk.ui.pages.plan.smart.charts import PeriodChart
from goaldesk.ui.pages.plan.smart.choice_table import Choice, ChoiceTable
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.plan.smart.coverage import CoverageBar
from goaldesk.ui.pages.plan.smart.frame import StepPage, side_by_side
from goaldesk.ui.pages.plan.smart.light_list import LightList
from goaldesk.ui.pages.plan.smart.sentence_panel import SentencePanel
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.panel import Panel
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import isolated, spaced

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

FEW_MONTHS = 3


class SummaryStep(StepPage):
    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__(desk, course)
        look = self.look
        self.sentence = SentencePanel(desk, course)
        self.light_panel, self.lights = Panel(), LightList(look, roomy=True)
        self.why_name, self.why = PlainLabel("", "small", wrap=True), QLineEdit()
        self.month_panel, self.months = Panel(), ChoiceTable(look, right=range(1, 20), reads=True)
        self.kept = PlainLabel("", "small", wrap=True)
        self.chart_panel, self.chart = Panel(margin=8), PeriodChart(look, line=True)
        self.cover_panel, self.cover = Panel(margin=16), CoverageBar(look)
        self.save_panel, self.saving = Panel(), ChoiceTable(look, stretched=1)
        self.saving.horizontalHeader().hide()
        self.reason_name, self.reason = PlainLabel("", "small", wrap=True), QLineEdit()
        self._lay_out()
        self._connect()

    def first(self) -> QWidget:
        course = self.course
        if course.is_agreed:
            return self.reason
        lacks_reason = course.status == "agreed" and course.facts.is_red and not course.draft.achievable
        return self.why if lacks_reason else self.saving

    def keys(self) -> Mapping[Qt.Key, QWidget]:
        return {Qt.Key.Key_L: self.lights, Qt.Key.Key_W: self.why, Qt.Key.Key_S: self.first()}

    def deeds(self) -> Mapping[Qt.Key, Callable[[], object]]:
        if self.course.is_agreed:
            return {}
        letters = {Qt.Key.Key_D: "draft", Qt.Key.Key_P: "proposed", Qt.Key.Key_A: "agreed"}
        return {key: partial(self.course.save_as, status) for key, status in letters.items()}

    def edit(self) -> bool:
        self.sentence.begin()
        return True

    def hints(self) -> Sequence[Hint]:
        if self.lights.hasFocus():
            return (Hint("Enter", self.tr("change it")),)
        return (
            Hint("Alt+D P A", self.tr("save as")),
            Hint("Alt+L", self.tr("lights")),
            Hint("Alt+W", self.tr("why")),
            Hint("F2", self.tr("edit the words")),
        )

    def show_draft(self) -> None:
        facts, wording = self.course.facts, self.wording
        self.sentence.show_draft()
        rows = [
            (
                light.status,
                step_name(light.step, wording),
                f"{light_reason(light, facts, wording)}\n{light_rule(light, wording)}",
            )
            for light in facts.lights
        ]
        self.lights.show_lights(rows, -1)
        self._say_lights()
        self._show_months()
        self.chart.show_draft(facts, wording)
        self.chart_panel.note.show_text(subject_words(facts, wording))
        self.cover.show_draft(facts, wording)
        self.cover_panel.setVisible(facts.standing is not None)
        self._say_cover()
        self._show_saving()
        if not self.why.hasFocus():
            self.why.setText(facts.draft.achievable)
        if not self.reason.hasFocus():
            self.reason.setText(self.course.reason)

    def retranslate(self) -> None:
        self.sentence.retranslate()
        self.light_panel.say(self.tr("Five lights"), "", "Alt+L")
        self.lights.setAccessibleName(self.tr("Five lights"))
        self.lights.say(
            {
                "on_track": self.tr("fine"),
                "at_risk": self.tr("to look at"),
                "off_track": self.tr("red"),
                "open": self.tr("cannot be said"),
            }
        )
        self.why.setAccessibleName(self.tr("Why it is set like this"))
        self.month_panel.say(self.tr("Months and activities"))
        self.months.setAccessibleName(self.tr("Months and activities"))
        self.chart_panel.say(self.tr("Forecast and target"))
        self.cover_panel.say(self.tr("Where it stands"))
        self.save_panel.say(self.tr("Save as"), "", "Alt+S")
        self.saving.setAccessibleName(self.tr("Save as"))
        self.reason_name.setText(self.tr("Why the agreed target changes (kept as a revision)"))
        self.reason.setAccessibleName(self.tr("Why the agreed target changes"))

    # --- inside

    def _say_lights(self) -> None:
        facts = self.course.facts
        counts = dict.fromkeys(("on_track", "at_risk", "off_track", "open"), 0)
        for light in facts.lights:
            counts[light.status] += 1
        text = self.tr("{fine} fine, {look} to look at, {red} red")
        whole = self.wording.formats.whole
        self.light_panel.note.show_text(
            text.format(fine=whole(counts["on_track"]), look=whole(counts["at_risk"]), red=whole(counts["off_track"]))
        )
        if facts.is_red:
            self.why_name.setText(self.tr("A light is red: to agree it, say why it is set all the same"))
        else:
            self.why_name.setText(self.tr("Why it is set like this (may stay empty)"))

    def _say_cover(self) -> None:
        facts, wording = self.course.facts, self.wording
        if facts.taker is None or facts.standing is None:
            self.cover_panel.note.show_text(self.tr("width = amount"))
            return
        text = self.tr("On saving {rest} is proposed to {unit}")
        unit = isolated(facts.snapshot.table(Unit)[(facts.taker.unit,)].name)
        self.cover_panel.note.show_text(
            spaced(text.format(rest=said(facts.standing.uncovered, facts.metric, wording), unit=unit))
        )

    def _show_months(self) -> None:
        facts, wording = self.course.facts, self.wording
        draft, metric = facts.draft, facts.metric
        if draft.months <= FEW_MONTHS:
            names = [wording.formats.month_name(date_of(first_day(month))) for month in draft.run]
            amounts = [said(one, metric, wording) for one in facts.amounts or ()] or ["" for _ in draft.run]
            heads = ("", *names, self.tr("Together"))
            rows = [Choice("target", (metric_name(metric, wording), *amounts, said(facts.amount, metric, wording)))]
            rows += activity_choices(facts, wording)[1]
        else:
            heads = (self.tr("Month"), self.tr("Target"))
            rows = [
                Choice(month, (wording.formats.month(date_of(first_day(month))), said(one, metric, wording)))
                for month, one in zip(draft.run, facts.amounts or (), strict=False)
            ]
            rows += activity_choices(facts, wording)[1]
        self.months.show_choices(heads, rows, None)
        self.months.fit(7)
        kept = [one for one in draft.activities if has_own_target(facts, one)]
        text = self.wording.translate("Smart", "%n activity targets are there already and stay as they are.", len(kept))
        self.kept.setText(text if kept else "")
        self.kept.setVisible(bool(kept))

    def _show_saving(self) -> None:
        agreed = self.course.is_agreed
        choices = [
            Choice("draft", (self.tr("Draft"), self.tr("marked as a draft wherever it counts"), "Alt+D")),
            Choice("proposed", (self.tr("Proposed"), self.tr("waits to be agreed"), "Alt+P")),
            Choice("agreed", (self.tr("Agreed"), self.tr("changes by revisions only from now on"), "Alt+A")),
        ]
        old = self.course.old
        if old is not None and old.status == "proposed":
            choices = choices[1:] if self.course.status != "draft" else choices
        self.saving.show_choices(("", "", ""), choices[-1:] if agreed else choices, self.course.status)
        self.saving.setFixedHeight(28 * (1 if agreed else len(choices)) + 2)
        self.reason_name.setVisible(agreed)
        self.reason.setVisible(agreed)

    def _connect(self) -> None:
        self.lights.chosen.connect(lambda at: self.go_to.emit(self.course.facts.lights[at].step))
        self.saving.chosen_key.connect(lambda key: self.course.save_as(str(key)))
        self.why.editingFinished.connect(lambda: self._take("achievable", self.why))
        self.reason.editingFinished.connect(lambda: self.course.explain(self.reason.text().strip()))

    def _take(self, name: str, field: QLineEdit) -> None:
        text = field.text().strip()
        if text != getattr(self.course.draft, name):
            self.course.change(**{name: text})

    def _lay_out(self) -> None:
        why = QVBoxLayout()
        why.setContentsMargins(16, 0, 16, 12)
        why.setSpacing(4)
        why.addWidget(self.why_name)
        why.addWidget(self.why)
        self.light_panel.inside.addWidget(self.lights)
        self.light_panel.inside.addLayout(why)
        self.light_panel.inside.addStretch()
        self.month_panel.inside.addWidget(self.months)
        kept = QVBoxLayout()
        kept.setContentsMargins(12, 0, 12, 8)
        kept.addWidget(self.kept)
        self.month_panel.inside.addLayout(kept)
        self.chart_panel.inside.addWidget(self.chart)
        reason = QVBoxLayout()
        reason.setContentsMargins(16, 0, 16, 12)
        reason.setSpacing(4)
        reason.addWidget(self.reason_name)
        reason.addWidget(self.reason)
        self.save_panel.inside.addWidget(self.saving)
        self.save_panel.inside.addLayout(reason)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.month_panel)
        column.addWidget(self.chart_panel, 1)
        column.addWidget(self.save_panel)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.addWidget(self.sentence)
        self.cover_panel.inside.addWidget(self.cover)
        left = QWidget()
        lights = QVBoxLayout(left)
        lights.setContentsMargins(0, 0, 0, 0)
        lights.setSpacing(12)
        lights.addWidget(self.light_panel, 1)
        lights.addWidget(self.cover_panel)
        self.column.addLayout(side_by_side((left, 10), (right, 8)), 1)
        self.retranslate()
