"""The definition of one metric, top down: name, how it adds up with its proof, unit, direction, weight, the sentence.

The panel changes nothing itself: it says which metric is wanted and from which field, and a refusal is said there.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from goaldesk.model.metrics.catalogue import metric_definition, metric_name
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.metric_terms import CATEGORIES, UNITS
from goaldesk.ui.look import Look
from goaldesk.ui.pages.setup.metric_kind import KindPicker
from goaldesk.ui.pages.setup.metric_words import ARROWS, CADENCES, DIRECTIONS, proof_head, proof_text, status_words
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.day_field import DayField
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import NOTE, column, framed, ground, row
from goaldesk.ui.widgets.paragraph import Paragraph
from goaldesk.ui.widgets.segmented import Segmented
from goaldesk.ui.widgets.settled_choice import SettledChoice
from goaldesk.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from goaldesk.model.sheets.metric_list import MetricLine, Uses
    from goaldesk.model.sheets.metric_proof import Proof
    from goaldesk.ui.speech import QtWording

WIDTH, NARROW = 344, 300
MARGIN, DICTIONARY, SHORT = 16, 88, 52
_LINES = {"shown": "decimals"}
"""Fields that stand on the line of another one."""


class MetricPanel(QFrame):
    """`wanted` says from which field which metric is wanted; `left` that Escape was pressed."""

    wanted = Signal(str, object)
    left = Signal()

    def __init__(self, look: Look, wording: "QtWording") -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self._wording = wording
        self.line: MetricLine | None = None
        self.head = ElidedLabel("", "head")
        self.status = PlainLabel("", "small", wrap=True)
        self.name, self.code = QLineEdit(), QLineEdit()
        self.category, self.unit, self.cadence = SettledChoice(look), SettledChoice(look), SettledChoice(look)
        self.decimals, self.shown = SettledChoice(look), SettledChoice(look)
        for digits in (self.decimals, self.shown):
            digits.setFixedWidth(SHORT)
        self.kind = KindPicker(look)
        self.proof = QFrame()
        self.proof.setProperty("panel", "note")
        self.proof_head, self.proof_text = PlainLabel("", "row", wrap=True), PlainLabel("", "small", wrap=True)
        self.better = Segmented(tuple(DIRECTIONS))
        self.shown_caption = PlainLabel("", "second")
        self.weight = QLineEdit()
        self.weight.setValidator(QIntValidator(0, 100, self))
        self.weight.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.weight.setFixedWidth(SHORT)
        self.through = DayField(optional=True)
        self.stage = TickBox(look)
        self.definition = Paragraph()
        self.definition.setFixedHeight(DICTIONARY)
        self.dictionary, self.dictionary_note = PlainLabel("", "panel"), PlainLabel("", "caption")
        self.definition_note = PlainLabel("", "error", wrap=True)
        self.print_all = KeyButton(look, "printer", "Ctrl+P", "flat")
        self.top, self.rest = FieldForm(), FieldForm()
        self._lay_out()
        self._connect()

    # --- what the tab says

    def show_line(self, line: "MetricLine | None", used: "Uses | None", options: Sequence[Metric]) -> None:
        """Show a metric; one that is not in the workbook yet can be read, not changed. `options` may be parts."""
        same = self.line is not None and line is not None and self.line.metric.id == line.metric.id
        self.line = line
        if not same:
            self.clear()
        self.setEnabled(line is not None)
        if line is None:
            return
        metric, wording = line.metric, self._wording
        self.head.show_text(metric_name(metric, wording) or self.tr("Own metric"))
        new = self.tr("New: it is there as soon as it has a name.")
        self.status.setText(status_words(line, used, wording) if metric.id else new)
        for field, text in ((self.name, metric_name(metric, wording)), (self.code, metric.code)):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        for choice, value in (
            (self.category, metric.category),
            (self.unit, metric.unit),
            (self.cadence, metric.cadence),
            (self.decimals, metric.decimals),
            (self.shown, metric.shown),
        ):
            choice.setCurrentIndex(choice.findData(value))
        self.kind.show_line(line, options, wording)
        self.better.choose(metric.direction)
        self.weight.setText(str(metric.weight))
        self.through.show_day(metric.data_through, wording)
        self.rest.show_line("data_through", metric.aggregation != "ratio")
        self.stage.setChecked(metric.stage is not None)
        text = metric_definition(metric, wording)
        if self.definition.toPlainText() != text:
            self.definition.setPlainText(text)
        for widget in (self.top, self.kind, self.rest, self.definition):
            widget.setEnabled(line.is_known or metric.id == 0)

    def show_proof(self, proof: "Proof | None") -> None:
        """Show the proof, nothing where there is none."""
        self.proof.setVisible(proof is not None and self.line is not None)
        if proof is not None and self.line is not None:
            self.proof_head.setText(proof_head(self.line, proof, self._wording))
            self.proof_text.setText(proof_text(self.line, proof, self._wording))

    def say(self, field: str, sentence: str) -> None:
        """Say at a field why it stays as it was."""
        if field == "definition":
            self.definition_note.setText(sentence)
            self.definition_note.setVisible(bool(sentence))
        elif field in ("aggregation", "parts"):
            self.kind.say(sentence)
            self._bring_up(self.kind.note)
        else:
            form, line = self._form(field), _LINES.get(field, field)
            form.say(line, sentence)
            self._bring_up(form.note(line))

    def said(self, field: str) -> str:
        """What is said at a field."""
        if field in ("aggregation", "parts"):
            return self.kind.said()
        if field == "definition":
            return self.definition_note.text()
        return self._form(field).said(_LINES.get(field, field))

    def clear(self) -> None:
        """Say nothing at any field."""
        self.top.clear()
        self.rest.clear()
        self.say("definition", "")
        self.kind.say("")

    def begin(self) -> None:
        """Go to the first field, its text chosen."""
        self.show()
        self.area.ensureVisible(0, 0)
        self.name.setFocus()
        self.name.selectAll()

    # --- words

    def retranslate(self, wording: "QtWording", currency: str) -> None:
        """Write all texts in the language of the screens."""
        self._wording = wording
        self.kind.retranslate(wording)
        words: dict[SettledChoice, dict[Any, str]] = {
            self.category: CATEGORIES,
            self.cadence: CADENCES,
            self.unit: UNITS | ({"money": wording.formats.currency(currency)} if currency else {}),
            self.decimals: {n: str(n) for n in range(5)},
            self.shown: {n: str(n) for n in range(5)},
        }
        for choice, texts in words.items():
            choice.clear()
            for key, text in texts.items():
                choice.addItem(wording.translate("Metric", text), key)
        self.top.name("name", self.tr("Name"))
        self.top.name("code", self.tr("Code"))
        self.top.name("category", self.tr("Category"))
        self.rest.name("unit", self.tr("Unit"))
        self.rest.name("decimals", self.tr("Decimals"))
        self.shown_caption.setText(self.tr("shown"))
        self.shown.setAccessibleName(self.tr("Decimals shown"))
        self.rest.name("direction", self.tr("Better is"))
        self.rest.name("cadence", self.tr("Followed"))
        self.rest.name("weight", self.tr("Score weight"))
        self.rest.name("data_through", self.tr("Complete to"))
        self.rest.name("stage", self.tr("Funnel"))
        self.stage.setText(self.tr("is a stage"))
        better = [f"{ARROWS[key]} {wording.translate('Metric', text)}" for key, text in DIRECTIONS.items()]
        self.better.say(better, self.tr("Better is"))
        self.dictionary.setText(self.tr("In the dictionary"))
        self.dictionary_note.setText(self.tr("printed at the end of every pack"))
        self.print_all.say(self.tr("Print all"))
        self.definition.setAccessibleName(self.tr("In the dictionary"))
        self.name.setPlaceholderText(self.tr("Name of the metric"))
        self.code.setPlaceholderText(self.tr("as the name"))

    # --- inside

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._name_typed)
        self.code.editingFinished.connect(lambda: self._want("code", code=self.code.text()))
        self.definition.finished.connect(self._definition_typed)
        for choice, field in (
            (self.category, "category"),
            (self.unit, "unit"),
            (self.cadence, "cadence"),
            (self.decimals, "decimals"),
            (self.shown, "shown"),
        ):
            choice.settled.connect(lambda c=choice, f=field: self._want(f, **{f: c.currentData()}))
        self.better.chosen.connect(lambda key: self._want("direction", direction=key))
        self.weight.editingFinished.connect(lambda: self._want("weight", weight=int(self.weight.text() or 0)))
        self.through.changed.connect(lambda day: self._want("data_through", data_through=day))
        self.stage.clicked.connect(self._stage_clicked)
        self.kind.wanted.connect(lambda field, facts: self._want(field, **facts))

    def _name_typed(self) -> None:
        if self.line is not None and self.name.text() != metric_name(self.line.metric, self._wording):
            self._want("name", name=self.name.text())

    def _definition_typed(self) -> None:
        text = self.definition.toPlainText()
        if self.line is not None and text != metric_definition(self.line.metric, self._wording):
            self._want("definition", definition=text)

    def _stage_clicked(self, on: bool) -> None:
        self._want("stage", stage=0 if on else None)

    def _want(self, field: str, **facts: object) -> None:
        if self.line is None:
            return
        wanted = replace(self.line.metric, **facts)  # type: ignore[arg-type]
        if wanted != self.line.metric:
            self.wanted.emit(field, wanted)

    def _bring_up(self, note: QWidget) -> None:
        """Let what is said be in sight, once it has its place."""
        if note.isVisibleTo(self):
            QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(note, 0, MARGIN))

    def _form(self, field: str) -> FieldForm:
        return self.top if self.top.has(field) else self.rest

    def _lay_out(self) -> None:
        for key, field in (("name", self.name), ("code", self.code), ("category", self.category)):
            self.top.add(key, field)
        self.rest.add("unit", self.unit)
        self.rest.add("decimals", self.decimals, self.shown_caption, self.shown)
        self.rest.add("direction", self.better)
        self.rest.add("cadence", self.cadence)
        self.rest.add("weight", self.weight, PlainLabel("%", "second"))
        self.rest.add("data_through", self.through)
        self.rest.add("stage", self.stage)
        self.proof.setLayout(column(self.proof_head, self.proof_text, margins=NOTE, spacing=4))
        inner = ground(
            column(
                self.head,
                self.status,
                self.top,
                framed("rule"),
                self.kind,
                self.proof,
                framed("rule"),
                self.rest,
                1,
                margins=(MARGIN, 12, MARGIN, 12),
                spacing=10,
            )
        )
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(inner)
        self.setLayout(column((self.area, 1), self._dictionary()))

    def _dictionary(self) -> QFrame:
        self.definition_note.hide()
        return framed(
            "detail",
            column(
                row((self.dictionary, 1), self.print_all, spacing=4),
                self.dictionary_note,
                self.definition,
                self.definition_note,
                margins=(MARGIN, 8, MARGIN, 12),
                spacing=4,
            ),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
