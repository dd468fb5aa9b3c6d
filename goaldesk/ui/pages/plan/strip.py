"""Above the target grid: what is looked at and what its signs mean; below that the current cell, how a year is laid
over its months, and the reason for changing what is agreed.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from goaldesk.model.methods.phasing import PHASINGS
from goaldesk.model.sheets.grid import GridCell
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.choices import ChoicePickers, PlanChoices
from goaldesk.ui.pages.plan.legend import Legend
from goaldesk.ui.pages.scopes import label_of
from goaldesk.ui.text import ElidedLabel, set_tip
from goaldesk.ui.widgets.choice import Option, ScopePicker

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

VALUE_WIDTH, LEAST_NOTE, SIDE, GAP = 160, 120, 20, 8


class PlanStrip(Spoken, QFrame):
    """`reason_given` tells that Enter was pressed in the reason, `value_given` the text of the value field when it was
    pressed there, `left` that Esc was.
    """

    reason_given = Signal()
    value_given = Signal(str)
    left = Signal()

    def __init__(self, desk: "Desk", choices: PlanChoices) -> None:
        super().__init__()
        self.setProperty("panel", "strip")
        self._desk = desk
        self.pickers = ChoicePickers(desk, choices, ("year", "metric", "segment", "scenario"))
        self.phasing = ScopePicker(desk.surroundings.look, self._phasings)
        self.unit_note = ElidedLabel("", "small")
        self.legend = Legend(desk.surroundings.look, lambda: desk.surroundings.language.wording)
        self.cell = ElidedLabel("", "row")
        self.value = QLineEdit()
        self.value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.value.setFixedWidth(VALUE_WIDTH)
        self.value.returnPressed.connect(lambda: self.value_given.emit(self.value.text()))
        self.facts = ElidedLabel("", "second")
        self.reason = QLineEdit()
        self.reason.returnPressed.connect(self.reason_given)
        self._way = "season"
        self.phasing.picked.connect(self.choose_way)
        self._lay_out()

    @property
    def way(self) -> str:
        """The key of the way in which a year that has no months yet is laid over them."""
        return self._way

    def show_choices(self) -> None:
        """Show what is chosen, after the workbook or the language changed."""
        self.pickers.show_choices()
        self._share_room()
        self.phasing.show_choice(self._way, label_of(self._phasings(), self._way))

    def choose_way(self, key: object) -> None:
        """Lay years over their months in this way from now on."""
        self._way = str(key)
        self.show_choices()

    def show_cell(self, name: str, facts: str, cell: GridCell | None = None) -> None:
        """Say what the current cell is, exactly how much stands there, and what helps to judge it."""
        self.cell.show_text(name)
        self.facts.show_text(facts)
        self.value.setText("" if cell is None else cell.precise)
        self.value.setReadOnly(cell is None or not cell.writable)
        set_tip(self.value, "" if cell is None else cell.why_not)
        self.value.setAccessibleName(self.tr("Value of {cell}").format(cell=name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.phasing.set_caption(self.tr("Spread a year"))
        self.reason.setPlaceholderText(self.tr("Reason for a change (Alt+R)"))
        self.reason.setAccessibleName(self.tr("Reason for changing agreed targets"))

    # --- inside

    def _share_room(self) -> None:
        """The legend is in short where the note beside it would have next to no room."""
        self.legend.shorten(self.width() - self.pickers.sizeHint().width() - LEAST_NOTE - 2 * SIDE - 2 * GAP)

    def _phasings(self) -> Sequence[Option]:
        wording = self._desk.surroundings.language.wording
        return [Option(way.key, wording.translate("Phasing", way.name)) for way in PHASINGS]

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setContentsMargins(SIDE, 6, SIDE, 6)
            row.setSpacing(GAP)
        first.addWidget(self.pickers)
        first.addWidget(self.unit_note, 1)
        first.addWidget(self.legend)
        self.cell.setMinimumWidth(128)
        self.reason.setMinimumWidth(200)
        second.addWidget(self.cell, 2)
        second.addWidget(self.value)
        second.addWidget(self.facts, 8)
        second.addWidget(self.phasing)
        second.addWidget(self.reason, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        self.retranslate()
