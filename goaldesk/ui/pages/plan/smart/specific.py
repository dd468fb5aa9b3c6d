"""Step 1, Specific: whose target, of what, of which customers. After three choices nobody can ask that again."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goaldesk.model.methods.smart.standing import already_there
from goaldesk.model.metrics.catalogue import metric_definition, metric_name
from goaldesk.model.rows import Target, Unit
from goaldesk.model.sheets.smart.light_words import light_reason
from goaldesk.model.sheets.smart.sentence import period_words
from goaldesk.model.tree import OrgTree
from goaldesk.ui.pages.plan.smart.choice_table import Cells, Choice, ChoiceTable, SearchedChoices
from goaldesk.ui.pages.plan.smart.course import Course
from goaldesk.ui.pages.plan.smart.frame import StepPage, side_by_side
from goaldesk.ui.pages.plan.smart.light_list import LightList
from goaldesk.ui.pages.plan.smart.sentence_panel import SentencePanel
from goaldesk.ui.pages.plan.smart.specific_lists import (
    metric_choices,
    neighbour_choices,
    segment_choices,
    unit_cells,
    unit_choices,
    width_facts,
)
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.panel import Panel
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import isolated, spaced

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

ALT_LIST_HEIGHT = 132


class SpecificStep(StepPage):
    step = "specific"

    def __init__(self, desk: "Desk", course: Course) -> None:
        super().__init__(desk, course)
        look = self.look
        self.sentence = SentencePanel(desk, course)
        self.unit_panel, self.metric_panel, self.segment_panel = Panel(), Panel(), Panel()
        self.units, self.metrics = SearchedChoices(look, right=(1,)), SearchedChoices(look)
        self.segments = ChoiceTable(look, right=(1, 2))
        self.no_segments = KeyButton(look, "settings")
        self.counted_panel, self.there_panel, self.width_panel = Panel(margin=12), Panel(), Panel()
        self.counted = PlainLabel("", "small", wrap=True)
        self.there = ChoiceTable(look, right=(2,), reads=True)
        self.width_facts = LightList(look, reads=True)
        self.side = self.width_panel
        self._tree: OrgTree | None = None
        self._rows: Sequence[Choice] = ()
        self._lay_out()
        self._connect()

    def first(self) -> QWidget:
        return self.units.table

    def keys(self) -> Mapping[Qt.Key, QWidget]:
        return {
            Qt.Key.Key_U: self.units.table,
            Qt.Key.Key_T: self.metrics.table,
            Qt.Key.Key_G: self.segments,
            Qt.Key.Key_H: self.there,
        }

    def hints(self) -> Sequence[Hint]:
        if self.there.hasFocus():
            return (Hint("Enter", self.tr("open that target")),)
        return (
            Hint("↑ ↓", self.tr("choose")),
            Hint("Enter", self.tr("next list")),
            Hint(self.tr("Type"), self.tr("to find")),
            Hint("F2", self.tr("edit the words")),
        )

    def forget(self) -> None:
        self.units.field.clear()
        self.metrics.field.clear()

    def edit(self) -> bool:
        self.sentence.begin()
        return True

    def show_draft(self) -> None:
        super().show_draft()
        facts, wording = self.course.facts, self.wording
        self.sentence.show_draft()
        draft = facts.draft
        self.units.show_choices((self.tr("Unit"), self._period()), self._unit_rows(), draft.unit)
        currency = self.desk.snapshot.settings.currency
        metrics = metric_choices(facts, wording, currency)
        self.metrics.show_choices((self.tr("Metric"), self.tr("Counted in")), metrics, draft.metric)
        segments = segment_choices(facts, wording, self.tr("No segment: all"))
        heads = (self.tr("Cut"), self.tr("Year before"), self.tr("Entries"))
        self.segments.show_choices(heads, segments, draft.segment)
        self.no_segments.setVisible(len(segments) == 1)
        self.counted_panel.note.show_text(metric_name(facts.metric, wording))
        self.counted.setText(metric_definition(facts.metric, wording) or self.tr("Setup says nothing about it yet."))
        self._show_there()
        self.width_facts.show_lights(width_facts(facts, wording), -1)

    def detail(self) -> str:
        facts = self.course.facts
        return light_reason(facts.lights[1], facts, self.wording)

    def retranslate(self) -> None:
        self.sentence.retranslate()
        self.unit_panel.say(f"1  {self.tr('Unit')}", self.tr("with its target"), "Alt+U")
        self.metric_panel.say(f"2  {self.tr('Metric')}", "", "Alt+T")
        self.segment_panel.say(f"3  {self.tr('Segment')}", self.tr("one cut at most"), "Alt+G")
        self.units.say(self.tr("Unit"), self.tr("Find a unit"))
        self.metrics.say(self.tr("Metric"), self.tr("Find a metric"))
        self.segments.setAccessibleName(self.tr("Segment"))
        self.no_segments.say(self.tr("Set up segments"))
        self.counted_panel.say(self.tr("What is counted"))
        self.there_panel.say(self.tr("Already there"), self.tr("Enter opens it"), "Alt+H")
        self.there.setAccessibleName(self.tr("Already there"))
        self.width_panel.say(self.tr("Too wide or too narrow?"), self.tr("from the records"))
        self.width_facts.setAccessibleName(self.tr("Too wide or too narrow?"))

    # --- inside

    def _period(self) -> str:
        return period_words(self.course.facts.period, self.wording)

    def _unit_rows(self) -> Sequence[Choice]:
        """The rows of the tree: the same whatever is chosen."""
        facts = self.course.facts
        tree = OrgTree.of(facts.snapshot, facts.period.last_day())
        if self._tree is not tree:
            self._tree, self._rows = tree, unit_choices(facts.snapshot, tree, self._cells_of)
        return self._rows

    def _cells_of(self, unit: int) -> Cells:
        return unit_cells(self.course.facts, unit, self.wording)

    def _show_there(self) -> None:
        facts, wording = self.course.facts, self.wording
        heads = (self.tr("Unit"), self.tr("Period"), self.tr("Target"), self.tr("State"), self.tr("To this one"))
        found = already_there(facts.snapshot, facts.draft)
        rows = neighbour_choices(facts, found, wording)
        self.there.show_choices(heads, rows, None)
        names = facts.snapshot.table(Unit)
        free = self.tr("Nothing yet for {unit} in {period}: nothing counts twice.")
        said_free = spaced(free.format(unit=isolated(names[(facts.draft.unit,)].name), period=self._period()))
        self.there_panel.note.show_text(self.tr("Enter opens it") if facts.same else said_free)

    def _open(self, key: object) -> None:
        target = self.desk.snapshot.get(Target, int(str(key)))
        if target is not None:
            self.course.reopen(target)
            self.go_to.emit("summary")

    def _go_to(self, field: str) -> None:
        """Words of the sentence were clicked: go to the list they were chosen in."""
        lists = {"unit": self.units.table, "metric": self.metrics.table, "segment": self.segments}
        if field in lists:
            lists[field].setFocus()

    def _connect(self) -> None:
        self.sentence.pressed.connect(self._go_to)
        self.units.table.chosen_key.connect(lambda key: self.course.turn_to(unit=key))
        self.metrics.table.chosen_key.connect(lambda key: self.course.turn_to(metric=key))
        self.segments.chosen_key.connect(lambda key: self.course.turn_to(segment=key))
        self.there.entered.disconnect()
        self.there.entered.connect(lambda place: self._open(place.row))
        self.there.meaning.connect(self.meaning)
        self.no_segments.clicked.connect(lambda: self.wanted.emit("setup:segments"))

    def _lay_out(self) -> None:
        self.unit_panel.inside.addWidget(self.units)
        self.metric_panel.inside.addWidget(self.metrics)
        self.segment_panel.inside.addWidget(self.segments, 1)
        holder = QVBoxLayout()
        holder.setContentsMargins(12, 0, 12, 12)
        holder.addWidget(self.no_segments, 0, Qt.AlignmentFlag.AlignLeft)
        self.segment_panel.inside.addLayout(holder)
        self.counted_panel.inside.addWidget(self.counted)
        self.counted_panel.inside.addStretch()
        self.there_panel.inside.addWidget(self.there)
        self.there.setMinimumHeight(ALT_LIST_HEIGHT)
        self.width_panel.inside.addWidget(self.width_facts)
        self.width_panel.inside.addStretch()
        for panel in (self.unit_panel, self.metric_panel, self.segment_panel):
            panel.setMinimumHeight(240)
        self.column.addWidget(self.headline)
        self.column.addWidget(self.sentence)
        self.column.addLayout(side_by_side((self.unit_panel, 4), (self.metric_panel, 4), (self.segment_panel, 5)), 3)
        self.column.addLayout(side_by_side((self.counted_panel, 4), (self.there_panel, 9)), 1)
        self.retranslate()
