"""The panel of the current cell: the figure beside its target and earlier ones, and what it is made of."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from goaldesk.model.errors import Fault
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, month_of_day, year_and_month
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.grid import Place
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.actuals.cell_words import compared, made_of, past_lines, targeted
from goaldesk.ui.pages.actuals.entry_lines import EntryLines
from goaldesk.ui.pages.actuals.entry_sheet import MonthSheet
from goaldesk.ui.pages.actuals.past_reader import PastReader
from goaldesk.ui.pages.part import Part
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.status_line import Hint

if TYPE_CHECKING:
    from goaldesk.model.entry_cells import EntryCell
    from goaldesk.model.sheets.past import CellChange
    from goaldesk.ui.pages.actuals.entry_sheet import DaySheet

WIDTH, PAD = 344, 16


class CellPanel(Part):
    """`left` tells that one goes back to the grid."""

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self.frame = QFrame()
        self.frame.setProperty("panel", "side")
        self.head = ElidedLabel("", "panel")
        self.figure = PlainLabel("", "figure")
        self.target = ElidedLabel("", "small")
        self.target.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.compare = (PlainLabel("", "small"), PlainLabel("", "small"))
        self.made_of = EntryLines(desk)
        self.made_of.left.connect(self.left)
        self.made_of.meaning.connect(self.meaning)
        self.past_head, self.past = PlainLabel("", "panel"), PlainLabel("", "small", wrap=True)
        self._cell: EntryCell | None = None
        self._metric: Metric | None = None
        self._reader = PastReader(self)
        self._reader.found.connect(self._say_past)
        self._reader.failed.connect(lambda fault: self._say(desk.surroundings.faults.sentence(fault)))
        self.below = QVBoxLayout()
        self._lay_out()

    def show_place(self, sheet: "MonthSheet | DaySheet | None", place: Place | None) -> None:
        """Show what stands at a place of the grid; of a name only the name."""
        metric = sheet.metric_of(place) if sheet and place else None
        row = next((at for at, one in enumerate(sheet.rows) if place and one.key == place.row), None) if sheet else None
        for widget in (self.figure, self.target, *self.compare, self.made_of):
            widget.setVisible(metric is not None and row is not None)
        if sheet is None or place is None or metric is None or row is None:
            self.head.show_text(self.tr("Stand on a figure to see what it is made of."))
            return
        cell = sheet.entry_cell(place)
        if cell != self._cell:
            self._hide_past()
        self._cell, self._metric = cell, metric
        column = [one.key for one in sheet.columns].index(place.column)
        shown = sheet.cell(row, column)
        self._say_figure(shown.text if shown.value is not None else "", cell, metric)
        whole = cell.first != cell.last
        self.target.show_text(targeted(self.desk.snapshot, cell, metric, self.desk.day, self.wording) if whole else "")
        said: tuple[str, ...] = ()
        if isinstance(sheet, MonthSheet):
            said = compared(sheet.grid.cell(cell.unit, metric.id), sheet.grid.month, metric, self.wording)
        for label, text in zip(self.compare, (*said, "", ""), strict=False):
            label.setText(text)
            label.setVisible(bool(text))
        if metric.aggregation == "ratio" or not sheet.grid.row(cell.unit).is_leaf:
            self.made_of.show_parts(made_of(self.desk.snapshot, cell, metric, self.wording))
        else:
            self.made_of.show_cell(cell, metric)

    def take_focus(self) -> None:
        self.made_of.take_focus()

    def show_past(self) -> None:
        """Look up who changed the current cell, and when."""
        self._hide_past()
        if self._cell is None or not self.made_of.lines:
            return
        try:
            self._reader.read(self.desk.workbook, self._cell)
        except Fault as fault:
            self._say(self.desk.surroundings.faults.sentence(fault))

    def _hide_past(self) -> None:
        self._reader.stop()
        self.past_head.hide()
        self.past.hide()

    def _say_past(self, changes: "Sequence[CellChange]") -> None:
        if self._metric is not None:
            lines = past_lines(changes, self._metric, self.wording)
            self._say("\n".join(lines) or self.tr("No change of it was kept: it came with the workbook."))

    def _say(self, text: str) -> None:
        self.past_head.setText(self.tr("History of this cell"))
        self.past.setText(text)
        self.past_head.show()
        self.past.show()

    def begin_entry(self) -> None:
        """Begin a new entry in the current cell."""
        self.made_of.begin_entry()

    def hints(self) -> Sequence[Hint]:
        return self.made_of.hints()

    def _say_figure(self, text: str, cell: "EntryCell", metric: Metric) -> None:
        formats = self.wording.formats
        unit = self.desk.snapshot.table(Unit)[(cell.unit,)]
        month = dt.date(*year_and_month(month_of_day(cell.first)), 1)
        when = formats.weekday(date_of(cell.first)) if cell.first == cell.last else formats.month_long(month)
        self.head.show_text(f"{unit.name} · {metric_name(metric, self.wording)} · {when}")
        self.figure.setText(text or self.tr("nothing entered"))

    def _lay_out(self) -> None:
        self.frame.setLayout(
            column(
                column(
                    self.head,
                    row(self.figure, (self.target, 1), spacing=2),
                    *self.compare,
                    margins=(PAD, 12, PAD, 12),
                    spacing=2,
                ),
                (self.made_of, 1),
                self.below,
                column(self.past_head, self.past, margins=(PAD, 4, PAD, 12), spacing=2),
                margins=(1, 0, 0, 0),
            )
        )
        self._hide_past()
        self.setLayout(column(self.frame))
