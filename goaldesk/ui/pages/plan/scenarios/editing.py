"""Making, naming and changing scenarios: the forms, and the edits that they become.

A scenario of a large company has a hundred thousand months, so every edit here is made beside the window; it is one
step of undo all the same.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from goaldesk.model.edits.scenarios import change_scenario, copy_scenario, remove_scenario, take_over
from goaldesk.model.edits.targets import create_scenario
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric, Scenario
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.plan.scenarios.form import EMPTY, ScenarioForm, Wish
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import Edit
    from goaldesk.model.methods.switching import Changes
    from goaldesk.model.store.workbook import Workbook

Deed: TypeAlias = tuple[Any, ...]
"""A label (source text of the context "Edit"), a verb, and what it is given."""


class ScenarioEditing(QObject):
    """`made` tells the id of a new scenario. `form` is the one that was opened last."""

    made = Signal(int)

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._desk, self._over = desk, over
        self.form: ScenarioForm | None = None

    def ask_new(self, source: int, year: Period, metric: int) -> None:
        """Ask for a scenario that begins as a copy of another one, with growth in a year."""
        form = self._open(lambda wish: self._make(form, wish))
        form.ask_new(source, year, self._desk.snapshot.table(Metric)[(metric,)])

    def ask_change(self, row: Scenario) -> None:
        """Ask for another name and other notes of a scenario."""
        form = self._open(lambda wish: self._keep(form, row, wish))
        form.ask_change(row)

    def remove(self, scenario: int, done: Callable[[object], None], refused: Callable[[str], None]) -> None:
        """Delete a scenario."""
        self.attempt((QT_TRANSLATE_NOOP("Edit", "Delete a scenario"), remove_scenario, scenario), done, refused)

    def take_over(self, scenario: int, after: int, done: Callable[[int], None], refused: Callable[[str], None]) -> None:
        """Let a scenario follow what changed in the plan after an entry of the history."""
        wording = self._desk.surroundings.language.wording
        label = QT_TRANSLATE_NOOP("Edit", "Take changes of the plan over")
        job = Job(wording.translate("Edit", label), _drift, self._desk.workbook, after)
        job.finished.connect(lambda changes: self.attempt((label, take_over, scenario, changes), done, refused))
        job.failed.connect(lambda error: self._failed(error, refused))
        self._desk.start(job)

    def attempt(self, deed: Deed, done: Callable[[Any], None], refused: Callable[[str], None]) -> None:
        """Run a verb as one edit, beside the window; `done` is given what it gave back, `refused` why not."""
        label, verb, *facts = deed
        wording = self._desk.surroundings.language.wording
        job = self._desk.beside(wording.translate("Edit", label), label, verb, *facts)
        job.finished.connect(lambda edited: done(edited.value))
        job.late.connect(lambda edited: done(edited.value))
        job.failed.connect(lambda error: self._failed(error, refused))
        self._desk.start(job)

    # --- inside

    def _open(self, take: Callable[[Wish], None]) -> ScenarioForm:
        if self.form is not None:
            self.form.deleteLater()  # not when it is closed: what it asked for may still be on its way
        self.form = ScenarioForm(self._desk, take, self._over.window())
        self.destroyed.connect(self.form.deleteLater)
        return self.form

    def _make(self, form: ScenarioForm, wish: Wish) -> None:
        def made(row: Scenario) -> None:
            self.made.emit(row.id)
            form.accept()

        if wish.source == EMPTY:
            self.attempt((QT_TRANSLATE_NOOP("Edit", "Add a scenario"), _add, wish), made, form.refuse)
        else:
            self.attempt((QT_TRANSLATE_NOOP("Edit", "Copy a scenario"), _copy, wish), made, form.refuse)

    def _keep(self, form: ScenarioForm, row: Scenario, wish: Wish) -> None:
        changed = replace(row, name=wish.name, note=wish.note)
        label = QT_TRANSLATE_NOOP("Edit", "Change a scenario")
        self.attempt((label, change_scenario, changed), lambda _: form.accept(), form.refuse)

    def _failed(self, error: BaseException, refused: Callable[[str], None]) -> None:
        if isinstance(error, Fault):
            refused(sentence(error, self._desk.surroundings.language.wording))
        if not isinstance(error, Refusal):
            self._desk.surroundings.faults.show_error(error)


def _drift(report: Report, workbook: "Workbook", after: int) -> "Changes":
    from goaldesk.model.sheets.plan_drift import drift

    return drift(workbook, workbook.snapshot, workbook.snapshot.settings.scenario, after)


def _add(edit: "Edit", wish: Wish) -> Scenario:
    return create_scenario(edit, wish.name, wish.name, note=wish.note)


def _copy(edit: "Edit", wish: Wish) -> Scenario:
    copy = copy_scenario(edit, wish.source, wish.name, wish.name, wish.growth)
    change_scenario(edit, replace(copy, note=wish.note))
    return copy
