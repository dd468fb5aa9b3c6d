"""Making a scenario the plan: first what it would change is worked out and shown, then it is done, as one step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from goaldesk.model.edits.switching import make_plan
from goaldesk.model.methods.switching import Reasons
from goaldesk.model.rows import Scenario
from goaldesk.model.sheets.scenario_sheet import scenario_name
from goaldesk.model.sheets.switch_words import effect_words, kept_name
from goaldesk.ui.desk import Desk
from goaldesk.ui.pages.plan.scenarios.editing import ScenarioEditing
from goaldesk.ui.pages.plan.scenarios.switch_page import SwitchPage
from goaldesk.ui.pages.plan.scenarios.working_out import Differing
from goaldesk.ui.text import isolated
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import Edit


class Switching(QObject):
    """`came` says that the page is to be shown, `left` that it is not any more; `done` tells the sentence about what
    was done, `told` title and sentences about what making the scenario one looks at the plan would do.
    """

    came = Signal()
    left = Signal()
    done = Signal(str)
    told = Signal(str, str)

    def __init__(self, desk: Desk, editing: ScenarioEditing) -> None:
        super().__init__(editing)
        self._desk, self._editing = desk, editing
        self._differing = Differing(desk)
        self._looked_at = self._under_way = 0
        self.page = SwitchPage(desk.surroundings.look)
        self._differing.told.connect(self._tell)
        self.page.decided.connect(self._switch)
        self.page.left.connect(self.leave)

    def look_at(self, scenario: int) -> None:
        """Work out what making this scenario the plan would do; 0 or the plan itself: nothing."""
        self._looked_at = scenario
        plan = self._desk.snapshot.settings.scenario
        if self._under_way:
            self._renew()
        elif scenario in (0, plan):
            self._differing.forget()
            self.told.emit("", "")
        elif self._differing.ask(scenario) is not None:
            self._tell()

    def begin(self, scenario: int) -> None:
        """Show the page for a scenario as soon as it is known what would change."""
        self._under_way = scenario
        if self._differing.ask(scenario) is not None:
            self._tell()

    def leave(self) -> None:
        """Leave the page; nothing was changed by it."""
        self._under_way = 0
        self.left.emit()

    # --- inside

    def _renew(self) -> None:
        """Work out anew what would change; where the scenario is gone there is nothing to decide any more."""
        if self._desk.snapshot.get(Scenario, self._under_way) is None:
            self.leave()
        elif self._differing.ask(self._under_way) is not None:
            self._tell()

    def _tell(self) -> None:
        snapshot, wording = self._desk.snapshot, self._desk.surroundings.language.wording
        key = self._under_way or self._looked_at
        row, plan = snapshot.get(Scenario, key), snapshot.get(Scenario, snapshot.settings.scenario)
        lines = self._differing.ask(key)
        if row is None or plan is None or lines is None:
            return
        name = scenario_name(row, wording)
        if self._under_way:
            kept = kept_name(plan, self._desk.day, snapshot.all(Scenario), wording)
            self.page.show_switch((snapshot, key), lines, (name, kept), wording)
            self.came.emit()
        title = QCoreApplication.translate("Scenarios", "Making “{name}” the plan").format(name=isolated(name))
        self.told.emit(title, effect_words(lines, wording))

    def _switch(self, reasons: Reasons, kept_as: str) -> None:
        row = self._desk.snapshot.get(Scenario, self._under_way)
        if row is None:
            self.leave()
            return
        name = scenario_name(row, self._desk.surroundings.language.wording)
        label = QT_TRANSLATE_NOOP("Edit", "Make a scenario the plan")
        self._editing.attempt(
            (label, _make_plan, row.id, reasons, kept_as), lambda _: self._made(name), self.page.refuse
        )

    def _made(self, name: str) -> None:
        self.leave()
        said = QCoreApplication.translate("Scenarios", "“{name}” was made the plan. Ctrl+Z takes it back.")
        self.done.emit(said.format(name=name))


def _make_plan(edit: "Edit", scenario: int, reasons: Reasons, kept_as: str) -> None:
    make_plan(edit, scenario, reasons, kept_as=kept_as)
