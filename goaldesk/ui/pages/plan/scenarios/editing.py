"""Making, naming and changing scenarios: the forms, and the edits that they become."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from goaldesk.model.edits.scenarios import change_scenario, copy_scenario
from goaldesk.model.edits.targets import create_scenario
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric, Scenario
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.plan.scenarios.form import EMPTY, ScenarioForm, Wish
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import Edit


class ScenarioEditing(QObject):
    """`made` tells the id of a new scenario. `form` is the one that was opened last."""

    made = Signal(int)

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk, self._over = desk, over
        self.form: ScenarioForm | None = None

    def ask_new(self, source: int, year: Period, metric: int) -> None:
        """Ask for a scenario that begins as a copy of another one, with growth in a year."""
        self._open(self._make).ask_new(source, year, self._desk.snapshot.table(Metric)[(metric,)])

    def ask_change(self, row: Scenario) -> None:
        """Ask for another name and other notes of a scenario."""
        self._open(lambda wish: self._keep(row, wish)).ask_change(row)

    def attempt(self, label: str, verb: Callable[..., object], *facts: object) -> str:
        """Run a verb as one edit; why not, if it was refused."""
        wording = self._desk.surroundings.language.wording
        try:
            self._desk.do(label, verb, *facts)
        except Refusal as refusal:
            return sentence(refusal, wording)
        except Fault as fault:
            self._desk.surroundings.faults.show(fault)
            return sentence(fault, wording)
        return ""

    # --- inside

    def _open(self, take: Callable[[Wish], str]) -> ScenarioForm:
        self.form = ScenarioForm(self._desk, take, self._over.window())
        self.form.finished.connect(self.form.deleteLater)
        return self.form

    def _make(self, wish: Wish) -> str:
        if wish.source == EMPTY:
            said = self.attempt(QT_TRANSLATE_NOOP("Edit", "Add a scenario"), _add, wish)
        else:
            said = self.attempt(QT_TRANSLATE_NOOP("Edit", "Copy a scenario"), _copy, wish)
        if not said:
            self.made.emit(max(row.id for row in self._desk.snapshot.all(Scenario)))
        return said

    def _keep(self, row: Scenario, wish: Wish) -> str:
        changed = replace(row, name=wish.name, note=wish.note)
        return self.attempt(QT_TRANSLATE_NOOP("Edit", "Change a scenario"), change_scenario, changed)


def _add(edit: "Edit", wish: Wish) -> None:
    create_scenario(edit, wish.name, wish.name, note=wish.note)


def _copy(edit: "Edit", wish: Wish) -> None:
    copy = copy_scenario(edit, wish.source, wish.name, wish.name, wish.growth)
    change_scenario(edit, replace(copy, note=wish.note))
