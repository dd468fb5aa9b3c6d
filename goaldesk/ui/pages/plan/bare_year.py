"""What stands below the grid while a year has no target at all: make the first one, or copy the year before.

The grid above it can be typed into as ever.
"""

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from goaldesk.model.edits.copy_year import YearCopy, copy_year
from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.methods.targets import planned_units
from goaldesk.model.sheets.plan_grid import PlanView
from goaldesk.ui.pages.plan.scenarios.editing import ScenarioEditing
from goaldesk.ui.pages.scopes import calendar_note
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.empty_state import EmptyState, Way
from goaldesk.ui.widgets.field_form import FieldForm
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import DIALOG, column, row
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.ui.desk import Desk

NEW, COPY = "plan:new", "plan:copy"
DECIMALS, WIDTH = 6, 440


class BareYear(EmptyState):
    """Shown while the year that is looked at has no target of any metric; `wanted` asks for what is chosen."""

    def __init__(self, desk: "Desk") -> None:
        super().__init__(desk.surroundings.look, "target")
        self._desk = desk
        self.hide()

    def show_year(self, view: PlanView) -> None:
        """Be there if this year is bare."""
        snapshot, year = self._desk.snapshot, view.year
        bare = not planned_units(snapshot, year, view.scenario)
        self.setVisible(bare)
        if not bare:
            return
        before = snapshot.fiscal.year_of(year.first - 1)
        ways = [Way(self.tr("New target"), "plus", NEW)]
        text = self.tr("Start with the company target, then split it. Or type into the grid above.")
        if planned_units(snapshot, before, view.scenario):
            ways.append(Way(self.tr("Copy {year}…").format(year=before.label), "copy", COPY))
            text = self.tr("Start with the company target, then split it. Or copy {year} and change the growth.")
        self.say(self.tr("No targets for {year} yet").format(year=year.label), text.format(year=before.label))
        self.show_ways(ways)


class CopyYearForm(QDialog):
    """Asks for the growth and copies; `done_copying` tells how many amounts were written. It stays until then."""

    done_copying = Signal(int)

    def __init__(self, desk: "Desk", view: PlanView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(WIDTH)
        self._desk, self._view = desk, view
        self._wording, look = desk.surroundings.language.wording, desk.surroundings.look
        self._source = desk.snapshot.fiscal.year_of(view.year.first - 1)
        self.growth = QLineEdit(self._wording.formats.percent(0, 0))
        self.growth.setFixedWidth(112)
        self.form = FieldForm()
        self.form.add("growth", self.growth)
        self.form.name("growth", self.tr("Growth"))
        self.keep, cancel = KeyButton(look, "", "Enter", "primary"), KeyButton(look, "", "Esc")
        self.keep.setDefault(True)
        self.keep.clicked.connect(self._copy)
        cancel.clicked.connect(self.reject)
        title = self.tr("Copy {source} to {year}").format(source=self._source.label, year=view.year.label)
        self.setWindowTitle(title)
        self.keep.say(self.tr("Copy the targets"))
        cancel.say(self.tr("Cancel"))
        self.setLayout(
            column(
                PlainLabel(title, "head"),
                PlainLabel(self._note(), "second", wrap=True),
                self.form,
                row(0, cancel, self.keep, spacing=14),
                margins=DIALOG,
                spacing=14,
            )
        )

    def ask(self) -> None:
        """Open it, the growth ready to be typed over."""
        self.open()
        self.growth.setFocus()
        self.growth.selectAll()

    # --- inside

    def _note(self) -> str:
        """What is copied, in words."""
        text = self.tr(
            "All metrics and units, month by month, as drafts. A target that is the sum of those below it stays so."
        )
        provisional = calendar_note(self._desk.snapshot, self._view.year, self._wording)
        return "\n".join(filter(None, (text, provisional)))

    def _copy(self) -> None:
        self.form.clear()
        try:
            share = typed_amount(self.growth.text(), DECIMALS, percent=True) or 0
        except Refusal as refusal:
            self.refuse(sentence(refusal, self._wording))
            return
        wish = YearCopy(self._source, self._view.year, Fraction(share, 10**DECIMALS), self._view.scenario)
        self.keep.setEnabled(False)
        deed = QT_TRANSLATE_NOOP("Edit", "Copy the targets of a year"), copy_year, wish
        ScenarioEditing(self._desk, self).attempt(deed, self._written, self.refuse)

    def _written(self, count: int) -> None:
        self.accept()
        self.done_copying.emit(count)

    def refuse(self, said: str) -> None:
        """Say why nothing was copied; what was typed stays."""
        self.keep.setEnabled(True)
        self.form.say("growth", said)
        self.growth.setFocus()
