"""How a metric adds up: four choices with a half line each, and for a ratio the two metrics that it is computed from.

A ratio is asked for in two steps, the choice and then its two metrics; until both are chosen nothing is changed.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Metric
from goaldesk.ui.look import Look
from goaldesk.ui.pages.setup.metric_words import HALF_LINES, KINDS
from goaldesk.ui.text import PlainLabel, caption
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.layouts import column
from goaldesk.ui.widgets.settled_choice import SettledChoice
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.metric_list import MetricLine

MEASURED = ("days", "minutes", "score")


class KindPicker(QWidget):
    """`wanted` tells from which field which facts of the metric are wanted."""

    wanted = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._line: MetricLine | None = None
        self._pending = ""
        self.title = PlainLabel("", "panel")
        self.group = QButtonGroup(self)
        self.buttons = {kind: QRadioButton() for kind in KINDS}
        self.half_lines = {kind: PlainLabel("", "caption", wrap=True) for kind in KINDS}
        self.numerator, self.denominator = SettledChoice(look), SettledChoice(look)
        self.parts = FieldForm()
        self.note = PlainLabel("", "error", wrap=True)
        self.note.hide()
        self._lay_out()
        for at, button in enumerate(self.buttons.values()):
            self.group.addButton(button, at)
        self.group.idClicked.connect(lambda at: self._chosen(tuple(KINDS)[at]))
        for choice in (self.numerator, self.denominator):
            choice.settled.connect(self._part_chosen)

    def show_line(self, line: "MetricLine", options: Sequence[Metric], wording: Wording) -> None:
        """Show how this metric adds up."""
        if self._line is None or self._line.metric != line.metric:
            self._pending = ""
        self._line = line
        kind = self._pending or line.kind
        self.buttons[kind].setChecked(True)
        known = {metric.id for metric in options}
        offered = [*options, *(part for part in line.parts if part.id not in known)]
        for at, choice in enumerate((self.numerator, self.denominator)):
            before = choice.currentData()
            choice.clear()
            for metric in offered:
                if metric.id != line.metric.id:
                    choice.addItem(metric_name(metric, wording), metric.id)
            chosen = line.parts[at].id if len(line.parts) == 2 else before if self._pending else None
            choice.setCurrentIndex(choice.findData(chosen) if chosen is not None else -1)
        self._show_parts(kind)

    def retranslate(self, wording: Wording) -> None:
        self.title.setText(self.tr("How it adds up"))
        for kind, button in self.buttons.items():
            button.setText(caption(wording.translate("Metric", KINDS[kind])))
            half = wording.translate("Metric", HALF_LINES[kind])
            self.half_lines[kind].setText(half)
            button.setAccessibleDescription(half)
        self.parts.name("numerator", self.tr("Numerator"))
        self.parts.name("denominator", self.tr("Denominator"))
        for choice in (self.numerator, self.denominator):
            choice.setPlaceholderText(self.tr("choose a metric"))

    def say(self, sentence: str) -> None:
        """Say why it stays as it was."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def said(self) -> str:
        return self.note.text()

    def is_pending(self) -> bool:
        """Whether a ratio is chosen whose two metrics are not chosen yet."""
        return bool(self._pending)

    # --- inside

    def _show_parts(self, kind: str) -> None:
        shown = kind in ("ratio", "average")
        self.parts.setVisible(shown)
        if kind == "average":
            self.parts.name("numerator", self.tr("Sum of values"))
            self.parts.name("denominator", self.tr("Their number"))
        else:
            self.parts.name("numerator", self.tr("Numerator"))
            self.parts.name("denominator", self.tr("Denominator"))

    def _chosen(self, kind: str) -> None:
        if self._line is None:
            return
        metric = self._line.metric
        self._pending = ""
        if kind in ("flow", "stock"):
            self.wanted.emit("aggregation", {"aggregation": kind, "numerator": None, "denominator": None})
        elif metric.aggregation == "ratio":
            self.wanted.emit("aggregation", {"unit": self._unit(kind)})
        else:
            self._pending = kind
            self.wanted.emit("aggregation", {"aggregation": "ratio", "unit": self._unit(kind)})
        self._show_parts(kind if self._pending else self._line.kind)

    def _part_chosen(self) -> None:
        numerator, denominator = self.numerator.currentData(), self.denominator.currentData()
        if self._line is None or numerator is None or denominator is None:
            return
        facts: dict[str, object] = {"aggregation": "ratio", "numerator": numerator, "denominator": denominator}
        if self._pending:
            exact = {"decimals": 4, "shown": 1} if self._pending == "ratio" else {"decimals": 2, "shown": 1}
            facts |= {"unit": self._unit(self._pending), **exact}
        self.wanted.emit("parts", facts)

    def _unit(self, kind: str) -> str:
        """The unit that goes with a kind: percent for a ratio, what the values are measured in for an average."""
        unit = self._line.metric.unit if self._line else ""
        if kind == "ratio":
            return unit if unit in ("percent", "money") else "percent"
        return unit if unit in MEASURED else "score"

    def drop_pending(self) -> None:
        """Give up a ratio that was begun."""
        self._pending = ""
        if self._line is not None:
            self.buttons[self._line.kind].setChecked(True)
            self._show_parts(self._line.kind)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        for at, kind in enumerate(KINDS):
            self.half_lines[kind].setContentsMargins(22, 0, 0, 0)
            cell = column(self.buttons[kind], self.half_lines[kind], 1, margins=(0, 4, 0, 0))
            grid.addLayout(cell, at // 2, at % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.parts.add("numerator", self.numerator)
        self.parts.add("denominator", self.denominator)
        self.setLayout(column(self.title, grid, self.parts, self.note, spacing=8))
