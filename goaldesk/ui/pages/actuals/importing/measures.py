"""What the file counts: one line for each metric, and the one that is chosen laid open to be changed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit, QWidget

from goaldesk.model.importers.choices import Choices, MeasureChoice
from goaldesk.model.importers.wide_looks import open_years
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, month_of_day
from goaldesk.model.rows import Metric, Unit
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.actuals.importing.condition_row import ConditionRow, fill
from goaldesk.ui.pages.scopes import unit_options
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.line_table import Line, LineTable
from goaldesk.ui.widgets.settled_choice import SettledChoice

if TYPE_CHECKING:
    from goaldesk.model.importers.proposing import Missing, Proposal
    from goaldesk.ui.desk import Desk

SHOWN, YEARS_BACK = 6, 10
CONDITION, MOST_CONDITIONS = 2, 3
"""Conditions begin in the third line; so many of a measure are shown, one more than it has."""


class Measures(Spoken, QFrame):
    """`chosen` brings other choices."""

    chosen = Signal(object)

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self._desk = desk
        self._choices: Choices | None = None
        self._proposal: Proposal | None = None
        look = desk.surroundings.look
        self.head = PlainLabel("", "head")
        self.add = KeyButton(look, "plus", "Ins")
        self.list = LineTable(look)
        self.which, self.take, self.column = SettledChoice(look), SettledChoice(look), SettledChoice(look)
        self.conditions = tuple(ConditionRow(look) for _ in range(MOST_CONDITIONS))
        self.refused = PlainLabel("", "error", wrap=True)
        self.refused.hide()
        self.date = SettledChoice(look)
        self.labels = [PlainLabel("", "second") for _ in range(MOST_CONDITIONS + 3)]
        self.remember_label = PlainLabel("", "second")
        self.layout_name = QLineEdit()
        self.creating = QCheckBox()
        self.whose = ScopePicker(look, self._units)
        self.year = ScopePicker(look, lambda: [Option(year, str(year)) for year in self._years()])
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_proposal(self, proposal: "Proposal", choices: Choices) -> None:
        """Show what the file counts by these choices."""
        self._proposal, self._choices = proposal, choices
        kept = self.at
        lines = [Line(at, self._said(one)) for at, one in enumerate(choices.measures)]
        self.list.show_lines((self.tr("Metric"), self.tr("From")), lines, kept)
        self.list.setFixedHeight(28 * (1 + min(SHOWN, max(2, len(lines)))))
        self.layout_name.setText(choices.name)
        self.creating.setChecked(choices.create_units)
        self._show_said(proposal, choices)
        self._show_measure()

    @property
    def at(self) -> int:
        """The place of the measure that is laid open."""
        key = self.list.key()
        return key if isinstance(key, int) else 0

    def field_of(self, part: "Missing") -> QWidget:
        """Where a part is said that nothing in the file says."""
        fields: dict[Missing, QWidget] = {"unit": self.whose, "amount": self.column, "date": self.date}
        return fields.get(part, self.year if part == "year" else self.which)

    def add_measure(self) -> None:
        """Count something else of the same rows."""
        if self._choices is not None:
            date = self._choices.measures[0].date if self._choices.measures else ""
            self.chosen.emit(
                replace(self._choices, measures=(*self._choices.measures, MeasureChoice("", "count", "", date)))
            )

    def retranslate(self) -> None:
        self.head.setText(self.tr("What this file counts"))
        self.add.say(self.tr("Add"))
        self.list.setAccessibleName(self.head.text())
        wheres = [self.tr("Where"), *[self.tr("and")] * (MOST_CONDITIONS - 1)]
        names = (self.tr("Metric"), self.tr("Take"), *wheres, self.tr("Dated by"))
        for label, text in zip(self.labels, names, strict=True):
            label.setText(text)
        fields = ((self.which, names[0]), (self.take, names[1]), (self.column, self.tr("Of column")))
        for field, name in (*fields, (self.date, names[-1])):
            field.setAccessibleName(name)
        for line, name in zip(self.conditions, wheres, strict=True):
            line.name(name)
        self.remember_label.setText(self.tr("Remember this layout as"))
        self.layout_name.setAccessibleName(self.remember_label.text())
        self.creating.setText(self.tr("Add units that are not in the workbook"))
        self.whose.set_caption(self.tr("All rows belong to"))
        self.year.set_caption(self.tr("Year of the months"))

    # --- inside

    def _said(self, one: MeasureChoice) -> tuple[str, str]:
        metric = next((row for row in self._desk.snapshot.all(Metric) if row.code == one.metric), None)
        name = metric_name(metric, self._desk.surroundings.language.wording) if metric else one.metric
        if not name and self._choices is not None and self._choices.metric_column:
            name = self.tr("by column {name}").format(name=self._choices.metric_column)
        templates = {
            "sum": self.tr("sum of {column}"),
            "count": self.tr("number of rows"),
            "first": self.tr("number of different {column}"),
            "cells": self.tr("the cells of the table"),
        }
        return name or self.tr("choose a metric"), templates[one.take].format(column=one.column or "…")

    def _show_said(self, proposal: "Proposal", choices: Choices) -> None:
        """What no column says and a person has to: whose all rows are, which year the months are of."""
        unit = next((one for one in self._desk.snapshot.all(Unit) if one.code == choices.same_unit), None)
        self.whose.setVisible(not choices.unit and choices.wide != "units")
        self.whose.show_choice(unit.id if unit else None, unit.name if unit else self.tr("choose…"))
        year = choices.year or choices.fiscal_year
        self.year.setVisible(bool(open_years(proposal.look, choices.wide)))
        self.year.show_choice(year, str(year) if year else self.tr("choose…"))

    def _units(self) -> list[Option]:
        snapshot = self._desk.snapshot
        return unit_options(snapshot, snapshot.fiscal.month(month_of_day(self._desk.day)))

    def _years(self) -> range:
        this = date_of(self._desk.day).year
        return range(this + 1, this - YEARS_BACK, -1)

    def _say_whose(self, unit: object) -> None:
        if self._choices is not None:
            code = self._desk.snapshot.table(Unit)[(int(str(unit)),)].code
            self.chosen.emit(replace(self._choices, same_unit=code))

    def _say_year(self, year: object) -> None:
        if self._choices is not None and self._proposal is not None:
            kinds, said = open_years(self._proposal.look, self._choices.wide), int(str(year))
            calendar, fiscal = said if "calendar" in kinds else None, said if "fiscal" in kinds else None
            self.chosen.emit(replace(self._choices, year=calendar, fiscal_year=fiscal))

    def _show_measure(self) -> None:
        choices, proposal = self._choices, self._proposal
        if choices is None or proposal is None or not choices.measures:
            return
        one = choices.measures[min(self.at, len(choices.measures) - 1)]
        wording = self._desk.surroundings.language.wording
        rows = [row for row in self._desk.snapshot.all(Metric) if row.active and row.aggregation != "ratio"]
        metrics = [("", self.tr("choose…")), *((row.code, metric_name(row, wording)) for row in rows)]
        named = [("", "–"), *((column.name, column.name) for column in proposal.look.columns)]
        takes = [
            ("sum", self.tr("sum of")),
            ("count", self.tr("number of rows")),
            ("first", self.tr("number of different")),
        ]
        if one.take == "cells":
            takes = [("cells", self.tr("the cells of the table"))]
        for field, options, current in (
            (self.which, metrics, one.metric),
            (self.take, takes, one.take),
            (self.column, named, one.column),
            (self.date, named, one.date),
        ):
            fill(field, options, current)
        self.column.setEnabled(one.take in ("sum", "first"))
        for at, line in enumerate(self.conditions):
            line.show_condition(one.where[at] if at < len(one.where) else None, proposal.look)
            for part in (line, self.labels[CONDITION + at]):
                part.setVisible(at <= len(one.where))
        self.which.setEnabled(not choices.metric_column)
        self.date.setEnabled(choices.wide != "months")

    def _write(self, **facts: object) -> None:
        choices = self._choices
        if choices is None:
            return
        measures = list(choices.measures)
        measures[self.at] = replace(measures[self.at], **facts)  # type: ignore[arg-type]
        if tuple(measures) != choices.measures:
            self.chosen.emit(replace(choices, measures=tuple(measures)))

    def _write_conditions(self) -> None:
        chosen = [one for row in self.conditions if (one := row.condition()) is not None]
        measures = self._choices.measures if self._choices else ()
        more = measures[self.at].where[MOST_CONDITIONS:] if self.at < len(measures) else ()
        self._write(where=tuple(dict.fromkeys((*chosen, *more))))

    def _say_refused(self, text: str) -> None:
        self.refused.setText(text)
        self.refused.setVisible(bool(text))

    def _named(self) -> None:
        if self._choices is not None and self.layout_name.text().strip() not in ("", self._choices.name):
            self.chosen.emit(replace(self._choices, name=self.layout_name.text().strip()))

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_measure)
        self.list.current.connect(lambda _: self._show_measure())
        self.which.settled.connect(lambda: self._write(metric=self.which.currentData()))
        self.take.settled.connect(lambda: self._write(take=self.take.currentData()))
        self.column.settled.connect(lambda: self._write(column=self.column.currentData()))
        self.date.settled.connect(lambda: self._write(date=self.date.currentData()))
        for line in self.conditions:
            line.settled.connect(self._write_conditions)
            line.refused.connect(self._say_refused)
        self.layout_name.editingFinished.connect(self._named)
        self.creating.toggled.connect(self._create)
        self.whose.picked.connect(self._say_whose)
        self.year.picked.connect(self._say_year)

    def _create(self, wanted: bool) -> None:
        if self._choices is not None and wanted != self._choices.create_units:
            self.chosen.emit(replace(self._choices, create_units=wanted))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        lines: Sequence[tuple[QWidget, ...]] = (
            (self.which,),
            (self.take, self.column),
            *((one,) for one in self.conditions),
            (self.date,),
        )
        for at, (label, fields) in enumerate(zip(self.labels, lines, strict=True)):
            grid.addWidget(label, at, 0)
            grid.addLayout(row(*((field, 1) for field in fields)), at, 1)
        grid.setColumnStretch(1, 1)
        self.setLayout(
            column(
                row((self.head, 1), self.add, spacing=12),
                self.list,
                grid,
                self.refused,
                self.whose,
                self.year,
                self.creating,
                0,
                self.remember_label,
                self.layout_name,
                margins=(16, 12, 16, 16),
                spacing=12,
            )
        )
