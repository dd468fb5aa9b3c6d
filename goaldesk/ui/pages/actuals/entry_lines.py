"""The entries of a cell, listed and typed over in place; for what is computed, the figures that it comes from.

One rule: a new entry is a row like the others, and is there as soon as it has an amount.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Any

from PySide6.QtCore import Qt, Signal

from goaldesk.model.closing import is_closed
from goaldesk.model.edits.actuals import Entry, change_actual, enter_actual, remove_actual
from goaldesk.model.entry_cells import EntryCell, day_to_enter, entries_of
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount, typed_day
from goaldesk.model.periods import month_of_day
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.entry_questions import date_questions, question_text
from goaldesk.model.sheets.grid import Answer, GridSheet, Place, TextSheet
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.actuals.cell_words import Parts
from goaldesk.ui.pages.actuals.entries_sheet import NEW, EntriesSheet, Line, lines_of, with_field
from goaldesk.ui.pages.part import Part
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, framed, row
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

PAD = 16


class EntryLines(Part):
    """`left` tells that one goes back to where one came from."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._cell: EntryCell | None = None
        self._metric: Metric | None = None
        self._draft: Line | None = None
        self.lines: list[Line] = []
        self.grid = Grid(self.look)
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count, self.sum = PlainLabel("", "panel", wrap=True), PlainLabel("", "panel")
        self.add = KeyButton(self.look, "plus", "Ins")
        self.remove = KeyButton(self.look, "x", "Del")
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- what the panel says

    def show_cell(self, cell: EntryCell, metric: Metric) -> None:
        """Show the entries of a cell."""
        if cell != self._cell:
            self._draft = None
            self.grid.cells.remarks.clear()
        self._cell, self._metric = cell, metric
        self._show_lines()

    def show_parts(self, parts: Parts) -> None:
        """Show what a computed figure comes from; nothing can be typed there."""
        self._cell = self._draft = None
        self.lines = []
        self._allow(False)
        for button in (self.add, self.remove):
            button.hide()
        self._show(parts.sheet)
        self.count.setText(parts.words)
        self.sum.setText(parts.total)

    def take_focus(self) -> None:
        self.grid.setFocus()
        if self.lines:
            self.grid.choose(self.lines[-1].id, "amount")

    def begin_entry(self) -> None:
        """Begin a new entry: it is there as soon as it has an amount."""
        if self._cell is None or not self._can_type():
            return
        day = day_to_enter(self.desk.snapshot, self._cell, self.desk.day)
        entry = Entry(self._cell.unit, self._cell.metric, day, 0, self._cell.segment)
        self._draft = Line(NEW, entry, has_amount=False)
        self._show_lines()
        self.grid.choose(NEW, "amount")
        self.grid.setFocus()

    def hints(self) -> Sequence[Hint]:
        return (
            Hint("F2", self.tr("edit")),
            Hint("Ins", self.tr("new entry")),
            Hint("Del", self.tr("take away")),
            Hint("Esc", self.tr("back to the grid")),
        )

    def retranslate(self) -> None:
        self.grid.setAccessibleName(self.tr("Entries of the cell"))
        self.add.say(self.tr("Add entry"))
        self.remove.say(self.tr("Take away"))

    # --- writing

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        answers = {place: answer for place, text in texts.items() if (answer := self._write_one(place, text))}
        self._show_lines()
        return answers

    def _write_one(self, place: Place, text: str) -> Answer | None:
        line = next((one for one in self._with_draft() if one.id == place.row), None)
        metric = self._metric
        if line is None or metric is None:
            return None
        try:
            value = self._value(place.column, text, line.entry, metric)
        except Refusal as refusal:
            percent = metric.unit == "percent"
            meant = meant_text(text, metric.decimals, percent=percent) if place.column == "amount" else ""
            return Answer(sentence(refusal, self.wording), meant)
        entry = with_field(line.entry, place.column, value)
        if line.id == NEW:
            return self._write_new(replace(line, entry=entry), place.column)
        label = QT_TRANSLATE_NOOP("Edit", "Change an entry")
        return self._attempt(label, change_actual, line.id, entry) or self._ask(place.column, entry)

    def _write_new(self, line: Line, column: str) -> Answer | None:
        self._draft = line
        if column != "amount":
            return self._ask(column, line.entry)
        said = self._attempt(QT_TRANSLATE_NOOP("Edit", "Enter an actual"), enter_actual, line.entry)
        self._draft = None if said is None else line
        return said

    def _value(self, column: str, text: str, entry: Entry, metric: Metric) -> str | int:
        if column == "day":
            day = typed_day(text, self.wording.language, entry.day)
            if day is None:
                raise Refusal(
                    "not_a_day",
                    QT_TRANSLATE_NOOP("Fault", "“{value}” is no date: write it like 24 Aug 2026 or 2026-08-24."),
                    value=text[:60],
                )
            return day
        if column != "amount":
            return text
        amount = typed_amount(text, metric.decimals, percent=metric.unit == "percent")
        if amount is None:
            raise Refusal(
                "no_amount", QT_TRANSLATE_NOOP("Fault", "An entry has an amount. Del takes the whole entry away.")
            )
        return amount

    def _attempt(self, label: str, verb: Callable[..., Any], *facts: Any) -> Answer | None:
        """Do an edit; what speaks against it, if something does."""
        said = self.against(label, verb, *facts)
        return Answer(said) if said else None

    def _ask(self, column: str, entry: Entry) -> Answer | None:
        if column != "day":
            return None
        questions = date_questions(self.desk.snapshot, entry.unit, entry.day, self.desk.day)
        return Answer(question_text(questions[0], self.wording), taken=True) if questions else None

    def _take_away(self) -> None:
        key = self.grid.current_key()
        if key == NEW and self._draft is not None:
            self._drop_draft()
        elif isinstance(key, int) and self.lines and self._can_type():
            said = self._attempt(QT_TRANSLATE_NOOP("Edit", "Take an entry away"), remove_actual, key)
            self._show_lines()
            if said is not None:
                self.meaning.emit(said.said)

    def _drop_draft(self) -> None:
        self._draft = None
        self._show_lines()

    def _leave(self) -> None:
        """Esc: first what was typed and not taken, then a new entry without an amount, then back to the grid."""
        if self.grid.writing.escape():
            return
        if self._draft is not None:
            self._drop_draft()
        else:
            self.left.emit()

    # --- inside

    def _say(self, text: str) -> None:
        """Only while one stands here: the panel follows the grid, whose figure the status line spells out."""
        if self.grid.hasFocus():
            self.meaning.emit(text)

    def _with_draft(self) -> list[Line]:
        return [*self.lines, *([self._draft] if self._draft else [])]

    def _can_type(self) -> bool:
        cell = self._cell
        return cell is not None and not is_closed(self.desk.snapshot, month_of_day(cell.first))

    def _allow(self, can_type: bool) -> None:
        self.grid.write_with(self._write if can_type else None)
        for button in (self.add, self.remove):
            button.show()
            button.setEnabled(can_type)

    def _show_lines(self) -> None:
        cell, metric = self._cell, self._metric
        if cell is None or metric is None:
            return
        found = entries_of(self.desk.snapshot, cell)
        try:
            self.lines = lines_of(self.desk.workbook.entries(found.id)) if len(found) else []
        except Fault as fault:  # an import is being written: the panel follows again when it has ended
            self.lines = []
            self._allow(False)
            self._show(TextSheet())
            self.count.setText(self.desk.surroundings.faults.sentence(fault))
            self.sum.setText("")
            return
        self._allow(self._can_type())
        sheet = EntriesSheet(self._with_draft(), metric, self.wording, closed=not self._can_type())
        self._show(sheet)
        self.count.setText(self.wording.translate("Actuals", "%n entries", len(self.lines)))
        total = Fraction(sum(line.entry.amount for line in self.lines), 10**metric.decimals)
        adds_up = metric.aggregation == "flow" and bool(self.lines)
        self.sum.setText(amount_text(total, metric, self.wording, exact=True) if adds_up else "")

    def _show(self, sheet: GridSheet) -> None:
        """Show these lines, as high as they are while there is room."""
        self.grid.show_sheet(sheet, self.wording)
        self.grid.setMaximumHeight(LINE + self.grid.row_height * max(1, len(sheet.rows)))

    def _lay_out(self) -> None:
        self.setLayout(
            column(
                (self.grid, 1),
                framed("rule"),
                row((self.count, 1), self.sum, margins=(PAD, 8, PAD - 8, 8), spacing=0),
                row(self.add, self.remove, 0, margins=(PAD, 0, PAD, 12)),
                0,
            )
        )

    def _connect(self) -> None:
        self.grid.meaning.connect(self._say)
        self.grid.on(Qt.Key.Key_Insert, self.begin_entry)
        self.grid.on(Qt.Key.Key_Delete, self._take_away)
        self.grid.on(Qt.Key.Key_Escape, self._leave)
        self.add.clicked.connect(self.begin_entry)
        self.remove.clicked.connect(self._take_away)
