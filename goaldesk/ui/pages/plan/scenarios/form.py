"""The form for a new scenario, or for the name and notes of one: a copy with growth for all or for single units, or an
empty one.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from goaldesk.model.edits.scenarios import Growth
from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric, Scenario
from goaldesk.model.sheets.grid import Answer, GridCell, GridColumn, GridRow, Place, TextSheet
from goaldesk.model.sheets.scenario_sheet import scenario_name
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.scopes import label_of, unit_options
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import DIALOG, column, row

WIDTH, NOTE_HEIGHT, UNITS_HEIGHT = 520, 64, 200
DECIMALS = 6
"""Growth is kept to the ten thousandth of a percent."""

EMPTY = ALL = 0


@dataclass(frozen=True, slots=True)
class Wish:
    """What was filled in: `source` is the scenario that is copied, EMPTY for none."""

    name: str
    note: str
    source: int = EMPTY
    growth: Growth = field(default_factory=Growth)


class ScenarioForm(QDialog):
    """`take` is given the wish; the form stays until it is accepted, or refused with a sentence."""

    def __init__(self, desk: Desk, take: Callable[[Wish], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(WIDTH)
        self._desk, self._take = desk, take
        self._wording = desk.surroundings.language.wording
        self._units: dict[int, int] = {}
        self._options: Sequence[Option] = ()
        self._year: Period | None = None
        self._metric: Metric | None = None
        look = desk.surroundings.look
        self.name = QLineEdit()
        self.source = ScopePicker(look, self._sources)
        self.source.picked.connect(self._choose_source)
        self.growth = QLineEdit()
        self.growth.setFixedWidth(112)
        self.reach = ScopePicker(look, self._reaches)
        self.reach.picked.connect(self._choose_reach)
        self.units = Grid(look)
        self.units.setFixedHeight(UNITS_HEIGHT)
        self.units.write_with(self._write)
        self.note = QPlainTextEdit()
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        self.keep = KeyButton(look, "", "Ctrl+Enter", "primary")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._keep)
        self.cancel = KeyButton(look, "", "Esc")
        self.cancel.say(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.form = FieldForm()
        self.head = PlainLabel("", "head")
        self._lay_out()

    def ask_new(self, source: int, year: Period, metric: Metric) -> None:
        """Ask for a new scenario that begins as a copy of this one, grown in a year."""
        self._year, self._metric = year, metric
        self._options = unit_options(self._desk.snapshot, year)
        self._choose_reach(self._reaches()[0].key)
        label = self._wording.translate("Period", "FY {year}").format(year=year.label)
        self.form.name("growth", self.tr("Growth in {year}").format(year=label), self.tr("What grows"))
        self._head(self.tr("New scenario"), self.tr("Make the scenario"))
        self.growth.setText(self._wording.formats.percent(0, 0))
        self._choose_source(source)
        self._show_units()
        self.open()
        self.name.setFocus()

    def ask_change(self, scenario: Scenario) -> None:
        """Ask for another name and other notes."""
        self._head(self.tr("Name and notes"), self.tr("Keep"))
        for line in ("source", "growth", "units"):
            self.form.show_line(line, False)
        self.name.setText(scenario_name(scenario, self._wording))
        self.name.selectAll()
        self.note.setPlainText(scenario.note)
        self.open()
        self.name.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why it was not done; what was filled in stays."""
        self._work(False)
        self.form.say("name", sentence)
        self.name.setFocus()

    # --- inside

    def _keep(self) -> None:
        self.form.clear()
        try:
            share = typed_amount(self.growth.text(), DECIMALS, percent=True) or 0
        except Refusal as refusal:
            self.form.say("growth", sentence(refusal, self._wording))
            self.growth.setFocus()
            return
        shares = {unit: Fraction(amount, 10**DECIMALS) for unit, amount in self._units.items()}
        wish = Wish(
            self.name.text(),
            self.note.toPlainText().strip(),
            int(str(self.source.key or EMPTY)),
            self._growth(Fraction(share, 10**DECIMALS), shares),
        )
        self._work(True)
        self._take(wish)

    def _work(self, working: bool) -> None:
        """While the wish is carried out the form stays: what comes of it is said in it."""
        for button in (self.keep, self.cancel):
            button.setEnabled(not working)

    def _growth(self, share: Fraction, units: Mapping[int, Fraction]) -> Growth:
        if self._year is None:
            return Growth()
        return Growth(share, units, self._year.month_numbers(), int(str(self.reach.key)) or None)

    def _reaches(self) -> Sequence[Option]:
        found = [Option(ALL, self.tr("all metrics"))]
        if self._metric is not None and self._metric.aggregation != "ratio":  # which is computed from what grows
            name = metric_name(self._metric, self._wording)
            found.insert(0, Option(self._metric.id, self.tr("{metric} only").format(metric=name)))
        return found

    def _choose_reach(self, key: object) -> None:
        self.reach.show_choice(int(str(key)), label_of(self._reaches(), key))

    def _sources(self) -> Sequence[Option]:
        plan = self._desk.snapshot.settings.scenario
        rows = sorted(self._desk.snapshot.all(Scenario), key=lambda row: (row.id != plan, row.id))
        named = self.tr("a copy of {name}")
        copies = [
            Option(row.id, named.format(name=scenario_name(row, self._wording)), found_by=row.code) for row in rows
        ]
        return [*copies, Option(EMPTY, self.tr("empty"))]

    def _choose_source(self, key: object) -> None:
        self.source.show_choice(int(str(key)), label_of(self._sources(), key))
        for line in ("growth", "units"):
            self.form.show_line(line, key != EMPTY)
        self.adjustSize()

    def _show_units(self) -> None:
        columns = (
            GridColumn("unit", self.tr("Unit"), right=False, stretch=True),
            GridColumn("growth", self.tr("Growth"), width=112),
        )
        rows = tuple(GridRow(option.key, option.level, folds=option.strong) for option in self._options)
        cells = tuple((GridCell(o.label, o.label, "text"), self._growth_cell(int(str(o.key)))) for o in self._options)
        self.units.show_sheet(TextSheet(columns, rows, cells), self._wording)

    def _growth_cell(self, unit: int) -> GridCell:
        amount = self._units.get(unit)
        if amount is None:
            return GridCell()
        text = self._wording.formats.percent(Fraction(amount, 10**DECIMALS))
        return GridCell(text, text)

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        answers: dict[Place, Answer] = {}
        for place, text in texts.items():
            try:
                amount = typed_amount(text, DECIMALS, percent=True)
            except Refusal as refusal:
                answers[place] = Answer(sentence(refusal, self._wording))
                continue
            unit = int(str(place.row))
            if amount is None:
                self._units.pop(unit, None)
            else:
                self._units[unit] = amount
        self._show_units()
        return answers

    def _head(self, title: str, keep: str) -> None:
        self.setWindowTitle(title)
        self.head.setText(title)
        self.keep.say(keep)

    def _lay_out(self) -> None:
        for key, name, *widgets in (
            ("name", self.tr("Scenario"), self.name),
            ("source", self.tr("Begins as"), self.source),
            ("growth", "", self.growth, self.reach),
            ("units", self.tr("Else for"), self.units),
            ("note", self.tr("Notes"), self.note),
        ):
            self.form.add(key, *widgets)
            self.form.name(key, name)
        self.note.setPlaceholderText(self.tr("What it takes for granted. A line such as “Price: +2 %” becomes a row."))
        self.setLayout(
            column(self.head, self.form, row(0, self.cancel, self.keep, spacing=14), margins=DIALOG, spacing=14)
        )

    # --- what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.keep.click()
        else:
            super().keyPressEvent(event)

    def reject(self) -> None:
        if self.cancel.isEnabled():
            super().reject()
