"""One unit of the org tree: what it is called, how imports know it, employment, where it belonged when.

The one rule: a field is written when it is left, as its own undo step.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from goaldesk.model.edits.people import LONGEST_RAMP, ramp_text
from goaldesk.model.rows import Person, Unit
from goaldesk.ui.look import Look
from goaldesk.ui.pages.setup.org_head import HeadFields
from goaldesk.ui.pages.setup.org_words import KINDS, day_text, kind_word
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import ElidedLabel, PlainLabel, caption
from goaldesk.ui.widgets.day_field import DayField
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.layouts import column, framed, ground, row
from goaldesk.ui.widgets.settled_choice import SettledChoice

if TYPE_CHECKING:
    from goaldesk.model.sheets.org_tree import OrgRow, Span

WIDTH, DAY, SPANS = 400, 116, 6


class OrgPanel(QFrame):
    """`wanted` tells from which field what (a Unit, a Person, a HeadWish, a list of aliases) is wanted; `left` that
    Escape was pressed; `history_wanted` that one wants to see what was changed.
    """

    wanted = Signal(str, object)
    left = Signal()
    history_wanted = Signal()

    def __init__(self, look: Look, wording: QtWording) -> None:
        super().__init__()
        self.setProperty("panel", "side")
        self._wording = wording
        self.row: OrgRow | None = None
        self.person: Person | None = None
        self.head, self.status = ElidedLabel("", "head"), ElidedLabel("", "small")
        self.name, self.code, self.aliases, self.note = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = SettledChoice(look)
        self.start, self.end = DayField(optional=True), DayField(optional=True)
        self.to = PlainLabel("", "second")
        self.capacity, self.ramp = QSpinBox(), QSpinBox()
        self.ramp_label = PlainLabel("", "second")
        self.leads, self.since_label = HeadFields(), PlainLabel("", "second")
        self.form = FieldForm()
        self.membership, self.membership_note = PlainLabel("", "panel"), ElidedLabel("", "small")
        self.spans = QWidget()
        self.slot = QVBoxLayout()
        self.history_label = PlainLabel("", "small")
        self.history = QPushButton()
        self.history.setProperty("kind", "link")
        self._lay_out()
        self._connect()

    def show_row(self, row: "OrgRow", person: Person | None, path: str, spans: "Sequence[Span]") -> None:
        """Show a unit as of the day that is looked at."""
        if self.row is None or self.row.unit.id != row.unit.id:
            self.form.clear()
        self.row, self.person = row, person
        unit, wording = row.unit, self._wording
        self.head.show_text(unit.name)
        self.status.show_text(path)
        aliases = ", ".join(row.aliases)
        fields = ((self.name, unit.name), (self.code, unit.code), (self.aliases, aliases), (self.note, unit.note))
        for field, text in fields:
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
            field.setModified(False)
        self._fill_kinds(unit)
        self.start.show_day(person.start_day if person else None, wording)
        self.end.show_day(person.end_day if person else None, wording)
        self.capacity.setValue(person.capacity if person else 100)
        self.ramp.setValue(len(self._steps()))
        for key in ("employment", "capacity"):
            self.form.show_line(key, row.is_leaf)
        self.form.show_line("head", not row.is_leaf)
        self._say_ramp()
        self._show_spans(spans)

    def show_history(self, changes: int | None) -> None:
        """How often this unit was changed; None where that is not known now."""
        self.history.setText("…" if changes is None else caption(self._wording.translate("Org", "%n changes", changes)))

    def begin(self) -> None:
        """Go to the name, its text chosen."""
        self.name.setFocus()
        self.name.selectAll()

    def retranslate(self, wording: QtWording) -> None:
        """Write all texts in the language of the screens."""
        self._wording = wording
        self.form.name("name", wording.translate("Org", "Name"))
        self.form.name("kind", wording.translate("Org", "Kind"))
        self.form.name("code", wording.translate("Org", "Code"))
        self.form.name("aliases", wording.translate("Org", "Also known as"))
        self.form.name("note", wording.translate("Org", "Note"))
        self.form.name("employment", wording.translate("Org", "With us"), "", wording.translate("Org", "Last day"))
        self.form.name("capacity", wording.translate("Org", "Capacity"), "", wording.translate("Org", "Ramp"))
        self.form.name("head", wording.translate("Org", "Led by"), "", wording.translate("Org", "Leads since"))
        self.leads.name.setPlaceholderText(wording.translate("Org", "a name"))
        self.leads.since.setPlaceholderText(wording.translate("Org", "the beginning"))
        self.since_label.setText(wording.translate("Org", "since"))
        self.aliases.setPlaceholderText(wording.translate("Org", "names in files, with commas between"))
        self.start.setPlaceholderText(wording.translate("Org", "open"))
        self.end.setPlaceholderText(wording.translate("Org", "open"))
        self.to.setText(wording.translate("Org", "to"))
        self.ramp_label.setText(wording.translate("Org", "Ramp"))
        self.ramp.setSpecialValueText(wording.translate("Org", "none"))
        self.membership.setText(wording.translate("Org", "Membership"))
        self.membership_note.show_text(wording.translate("Org", "figures stay where they were earned"))
        self.history_label.setText(wording.translate("Org", "History of this unit"))
        self._say_ramp()

    # --- inside

    def _fill_kinds(self, unit: Unit) -> None:
        self.kind.clear()
        for kind in dict.fromkeys((*KINDS, unit.kind)):
            self.kind.addItem(kind_word(kind, self._wording), kind)
        self.kind.setCurrentIndex(self.kind.findData(unit.kind))

    def _steps(self) -> list[int]:
        from goaldesk.model.sheets.org_tree import ramp_steps

        return ramp_steps(self.person)

    def _say_ramp(self) -> None:
        self.ramp.setSuffix(self._wording.translate("Org", " months"))
        steps = self._steps()
        self.ramp.setToolTip(", ".join(f"{step} %" for step in steps))

    def _show_spans(self, spans: "Sequence[Span]") -> None:
        grid = self.spans.layout()
        if not isinstance(grid, QGridLayout):
            return
        while (item := grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        wording = self._wording
        for place, text in enumerate(
            (wording.translate("Org", "From"), wording.translate("Org", "To"), wording.translate("Org", "Belongs to"))
        ):
            grid.addWidget(PlainLabel(text, "caption"), 0, place)
        for at, span in enumerate(list(reversed(spans))[:SPANS], 1):
            first = wording.translate("Org", "the beginning") if span.first is None else day_text(span.first, wording)
            last = wording.translate("Org", "open") if span.last is None else day_text(span.last, wording)
            parent = ElidedLabel("", "row" if at == 1 else "")
            parent.show_text(span.parent.name if span.parent else wording.translate("Org", "nothing above"))
            grid.addWidget(PlainLabel(first, "small"), at, 0)
            grid.addWidget(PlainLabel(last, "small"), at, 1)
            grid.addWidget(parent, at, 2)

    def _unit_left(self, field: str, **facts: object) -> None:
        if self.row is None:
            return
        unit = replace(self.row.unit, **facts)  # type: ignore[arg-type]
        if unit != self.row.unit:
            self.wanted.emit(field, unit)

    def _aliases_left(self) -> None:
        if self.row is None:
            return
        names = [name.strip() for name in self.aliases.text().replace("，", ",").replace("、", ",").split(",")]
        names = [name for name in names if name]
        if sorted(names) != sorted(self.row.aliases):
            self.wanted.emit("aliases", names)

    def _person_left(self, field: str, **facts: object) -> None:
        if self.row is None or not self.row.is_leaf:
            return
        known = self.person or Person(self.row.unit.id)
        person = replace(known, **facts)  # type: ignore[arg-type]
        if person != known:
            self.wanted.emit(field, person)

    def _ramp_left(self) -> None:
        months = self.ramp.value()
        if months != len(self._steps()):
            steps = [100 * (at + 1) // (months + 1) for at in range(months)]
            self._person_left("capacity", ramp=ramp_text(steps))

    def _connect(self) -> None:
        self.name.editingFinished.connect(lambda: self._unit_left("name", name=self.name.text()))
        self.code.editingFinished.connect(lambda: self._unit_left("code", code=self.code.text()))
        self.note.editingFinished.connect(lambda: self._unit_left("note", note=self.note.text().strip()))
        self.kind.settled.connect(lambda: self._unit_left("kind", kind=self.kind.currentData()))
        self.aliases.editingFinished.connect(self._aliases_left)
        self.start.changed.connect(lambda day: self._person_left("employment", start_day=day))
        self.end.changed.connect(lambda day: self._person_left("employment", end_day=day))
        self.capacity.editingFinished.connect(lambda: self._person_left("capacity", capacity=self.capacity.value()))
        self.ramp.editingFinished.connect(self._ramp_left)
        self.leads.wanted.connect(lambda wish: self.wanted.emit("head", wish))
        self.history.clicked.connect(self.history_wanted)

    def _lay_out(self) -> None:
        self.capacity.setRange(0, 200)
        self.capacity.setSuffix(" %")
        self.ramp.setRange(0, LONGEST_RAMP)
        for field in (self.capacity, self.ramp):
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.setKeyboardTracking(False)
        self.capacity.setFixedWidth(72)
        for day in (self.start, self.end):
            day.setFixedWidth(DAY)
        self.form.add("name", self.name)
        self.form.add("kind", self.kind)
        self.form.add("code", self.code)
        self.form.add("aliases", self.aliases)
        self.form.add("employment", self.start, self.to, self.end)
        self.form.add("capacity", self.capacity, self.ramp_label, self.ramp)
        self.form.add("head", self.leads.name, self.since_label, self.leads.since)
        self.form.add("note", self.note)
        grid = QGridLayout(self.spans)
        grid.setContentsMargins(16, 8, 16, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        inside = ground(
            column(
                _held((self.head, self.status, self.form), (16, 12, 16, 12)),
                framed("rule"),
                row(self.membership, (self.membership_note, 1), margins=(16, 8, 16, 0)),
                self.spans,
                self.slot,
                1,
            )
        )
        self._put(inside)

    def _put(self, inside: QWidget) -> None:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self.area = area
        self.setLayout(
            column(
                (area, 1),
                framed("rule"),
                row((self.history_label, 1), self.history, margins=(16, 4, 12, 4), spacing=0),
                margins=(1, 0, 0, 0),
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _held(widgets: tuple[QWidget, ...], margins: tuple[int, int, int, int]) -> QWidget:
    holder = QWidget()
    holder.setLayout(column(*widgets, margins=margins, spacing=8))
    return holder
