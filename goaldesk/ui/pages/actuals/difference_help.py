"""What would explain a difference to the ledger, and the one edit that sets it right."""

from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton

from goaldesk.model.edits.actuals import change_actual, remove_actual
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.methods.ledger_search import Explanation, explanations
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, first_day, last_day
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.ledger_words import explanation_text
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.actuals.entries_sheet import Line, lines_of, with_field
from goaldesk.ui.pages.part import Part
from goaldesk.ui.text import PlainLabel, caption
from goaldesk.ui.widgets.layouts import column, framed, row
from goaldesk.ui.widgets.marks import StatusMark
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.methods.control_totals import LedgerLine

PAD = 16


class DifferenceHelp(Part):
    """`show_entry` asks for the place of an entry: unit, metric, day."""

    show_entry = Signal(int, int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._deed: Callable[[], Any] | None = None
        self._line: Line | None = None
        self.head, self.text = PlainLabel("", "panel", wrap=True), PlainLabel("", "small", wrap=True)
        self.deed, self.show_it = QPushButton(), QPushButton()
        self.show_it.setProperty("kind", "flat")
        self.refusal = PlainLabel("", "error", wrap=True)
        self.deed.clicked.connect(self._do)
        self.show_it.clicked.connect(self._show)
        self._lay_out()
        self.hide()

    def show_line(self, line: "LedgerLine | None", month: int) -> None:
        """Show what would explain this difference; None hides it."""
        self.refusal.hide()
        if line is None or not line.difference or line.reason:
            self.hide()
            return
        self.show()
        metric, amount = line.metric, Fraction(abs(line.difference), 10**line.metric.decimals)
        missing = self.tr("{amount} is missing in {metric}")
        head = missing if line.difference < 0 else self.tr("{amount} too much in {metric}")
        shown = amount_text(amount, metric, self.wording, exact=True)
        self.head.setText(head.format(amount=shown, metric=metric_name(metric, self.wording)))
        found = explanations(self.desk.snapshot, metric, month)
        if not found:
            self.text.setText(self.tr("No single entry or pair explains it. Compare the entries with the ledger."))
            self._offer(None, "", None)
            return
        self.text.setText(explanation_text(self.desk.snapshot, metric, found[0], self.wording))
        self._say_deed(found[0], metric, month)

    def _say_deed(self, found: Explanation, metric: Metric, month: int) -> None:
        """The edit that sets an explained difference right, where there is one."""
        try:
            lines = lines_of(self.desk.workbook.entries(list(found.entries[:1]))) if found.entries else []
        except Fault as fault:
            self.text.setText(self.desk.surroundings.faults.sentence(fault))
            lines = []
        line = lines[0] if lines else None
        if line is None or line.shared:
            self._offer(None, "", line)
            return
        if found.slip == "outside":
            day = last_day(month) if line.entry.day > last_day(month) else first_day(month)
            moved = with_field(line.entry, "day", day)
            text = self.tr("Move it to {date}").format(date=self.wording.formats.day(date_of(day)))
            self._offer(lambda: self.desk.do(_CHANGE, change_actual, line.id, moved), text, line)
        elif found.slip == "doubled":
            text = self.tr("Take the second one away")
            self._offer(lambda: self.desk.do(_REMOVE, remove_actual, line.id), text, line)
        elif found.becomes is not None:
            right = with_field(line.entry, "amount", found.becomes)
            value = Fraction(found.becomes, 10**metric.decimals)
            text = self.tr("Change it to {amount}").format(amount=amount_text(value, metric, self.wording, exact=True))
            self._offer(lambda: self.desk.do(_CHANGE, change_actual, line.id, right), text, line)
        else:
            self._offer(None, "", line)

    def _offer(self, deed: Callable[[], Any] | None, text: str, line: Line | None) -> None:
        self._deed, self._line = deed, line
        self.deed.setVisible(deed is not None)
        self.deed.setText(caption(text))
        self.show_it.setVisible(line is not None)
        self.show_it.setText(self.tr("Show it"))

    def _do(self) -> None:
        if self._deed is None:
            return
        try:
            self._deed()
        except Refusal as refusal:
            self.refusal.setText(sentence(refusal, self.wording))
            self.refusal.show()
        except Fault as fault:
            self.desk.surroundings.faults.show(fault)

    def _show(self) -> None:
        if self._line is not None:
            entry = self._line.entry
            self.show_entry.emit(entry.unit, entry.metric, entry.day)

    def _lay_out(self) -> None:
        buttons = row(self.deed, self.show_it, 0, margins=(0, 6, 0, 0), spacing=4)
        said = column(self.head, self.text, buttons, self.refusal, spacing=2)
        grid = QGridLayout()
        grid.setContentsMargins(PAD, 8, PAD, 8)
        grid.setHorizontalSpacing(8)
        grid.addWidget(StatusMark(self.look, "at_risk", 10), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(said, 0, 1)
        grid.setColumnStretch(1, 1)
        self.setLayout(column(framed("rule"), grid, spacing=6))


_CHANGE = QT_TRANSLATE_NOOP("Edit", "Change an entry")
_REMOVE = QT_TRANSLATE_NOOP("Edit", "Take an entry away")
