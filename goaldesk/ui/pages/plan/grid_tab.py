"""The tab Grid of Plan: the targets of a year by unit and month.

What is agreed changes only for a reason: it is asked for once, above the grid, and holds for this round of typing.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goaldesk.model.edits.plan_cells import Writing, lock_plan, write_plan
from goaldesk.model.errors import Fault, Refusal, sentence
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.plan_grid import PlanGrid, PlanView, RowKey
from goaldesk.model.workdays import Workdays
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.plan.choices import PlanChoices
from goaldesk.ui.pages.plan.plan_tab import PlanTab
from goaldesk.ui.pages.plan.strip import PlanStrip
from goaldesk.ui.pages.plan.typing import typed_targets
from goaldesk.ui.pages.plan.words import value_line
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.periods import Period
    from goaldesk.model.snapshot import Snapshot

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class PlanGridTab(PlanTab):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "The targets of a year by unit and month. Type a month, or a year's figure, which is spread over its months. "
        "Under a parent with a target of its own stands what those below it do not cover. Ctrl+L locks a month, so "
        "that nothing but typing changes it. What is agreed changes only with a reason.",
    )

    def __init__(self, desk: Desk, choices: PlanChoices) -> None:
        super().__init__(desk, choices)
        self.sheet: PlanGrid | None = None
        self.strip = PlanStrip(desk, choices)
        self.strip.reason_given.connect(self._reason_given)
        self.grid = Grid(self.look)
        self.grid.write_with(self._write)
        self.grid.remember(desk.surroundings.remembered, "plan")
        self.grid.meaning.connect(self.meaning)
        self.grid.came.connect(self._came)
        self.grid.on(Qt.Key.Key_L, self.lock, CTRL)
        self.grid.on(Qt.Key.Key_R, self.strip.reason.setFocus, ALT)
        self._landings: tuple[object, dict[int, Fraction | None]] = (None, {})
        self._unwritten: Mapping[Place, str] = {}
        self._lay_out()

    # --- what the window asks

    def first(self) -> QWidget:
        return self.grid

    def show_plan(self) -> None:
        view = self.choices.view
        if view is None:
            return
        self.strip.show_choices()
        self.grid.setAccessibleName(self.tr("Targets by unit and month"))
        self.sheet = PlanGrid(self.desk.snapshot, view, self.wording, self._known_landings(view))
        self.strip.unit_note.show_text(self._unit_note())
        self.strip.reason.setVisible(self._has_agreed())
        self.grid.show_sheet(self.sheet, self.wording)
        self._came(self.grid.current_place())

    def find_unit(self, unit: int) -> bool:
        row = RowKey(unit)
        if self.grid.cells.row_of(row) < 0:
            return False
        self.grid.choose(row)
        self.grid.setFocus()
        return True

    def copy(self) -> bool:
        self.grid.writing.copy()
        return True

    def hints(self) -> Sequence[Hint]:
        return (
            Hint(self.tr("Type"), self.tr("to edit")),
            Hint("F2", self.tr("edit in place")),
            Hint("Ctrl+R", self.tr("fill right")),
            Hint("Ctrl+D", self.tr("fill down")),
            Hint("Ctrl+L", self.tr("lock or unlock")),
            Hint("Ctrl+PgUp PgDn", self.tr("other year")),
        )

    # --- what one does

    def lock(self) -> None:
        """Lock the chosen months, or unlock them if all are locked."""
        sheet = self.sheet
        if sheet is None:
            return
        places = [self.grid.cells.place(*spot) for spot in self.grid.chosen()]
        cells = [
            (place.row.unit, int(place.column[1:]))
            for place in places
            if isinstance(place.row, RowKey) and not place.row.is_gap and place.column.startswith("m")
        ]
        cells = [cell for cell in cells if sheet.own(*cell) is not None]
        locked = not all(cell in sheet.locked for cell in cells)
        label = QT_TRANSLATE_NOOP("Edit", "Lock targets") if locked else QT_TRANSLATE_NOOP("Edit", "Unlock targets")
        if cells:
            about = [sheet.about(*cell) for cell in cells]
            self.desk.do(label, lock_plan, about, locked, scenario=sheet.view.scenario)

    # --- inside

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        if self.sheet is None:
            return {}
        typed = typed_targets(self.sheet, texts, self.strip.way)
        how = Writing(self.sheet.view.scenario, reason=self.strip.reason.text())
        if typed.cells:
            try:
                self.desk.do(QT_TRANSLATE_NOOP("Edit", "Type targets"), write_plan, typed.cells, how)
            except Refusal as refusal:
                return self._refused(texts, refusal)
            except Fault as fault:
                self.desk.surroundings.faults.show(fault)
                return {place: Answer(sentence(fault, self.wording)) for place in texts}
        return typed.answers

    def _refused(self, texts: Mapping[Place, str], refusal: Refusal) -> Mapping[Place, Answer]:
        """Nothing was written; where only the reason is missing, it is asked for and the texts wait for it."""
        said = sentence(refusal, self.wording)
        if refusal.code == "no_reason":
            said = self.tr("This target is agreed. Say above why it changes (Alt+R); then what you typed is taken.")
            self._unwritten = texts
            self.strip.reason.show()
        return dict.fromkeys(texts, Answer(said))

    def _reason_given(self) -> None:
        texts, self._unwritten = self._unwritten, {}
        if texts and self.strip.reason.text().strip():
            self.grid.writing.write(texts)
        self.grid.setFocus()

    def _came(self, place: Place | None) -> None:
        if self.sheet is not None:
            self.strip.show_cell(*value_line(self.sheet, place))

    def _known_landings(self, view: PlanView) -> Mapping[int, Fraction | None]:
        """The landings of the year before while it is not over; worked out beside the window when not known."""
        snapshot = self.desk.snapshot
        before = snapshot.fiscal.year_of(view.year.first - 1)
        metric = snapshot.table(Metric)[(view.metric,)]
        if metric.aggregation != "flow":
            return {}
        about = (view.metric, view.segment, before.label, metric.data_through, id(snapshot.entries))
        known, landings = self._landings
        if known != about:
            self._landings = about, {}
            job = Job(self.tr("Working out the landings"), _landings, snapshot, view, before)
            job.finished.connect(lambda found: self._landed(about, found))
            job.failed.connect(self.desk.surroundings.faults.show_error)
            self.desk.surroundings.jobs.start(job)
            return {}
        return landings

    def _landed(self, about: object, found: dict[int, Fraction | None]) -> None:
        if self._landings[0] == about:
            self._landings = about, found
            if found:
                self.refresh()

    def _has_agreed(self) -> bool:
        targets = self.sheet.targets.values() if self.sheet else ()
        return any(target.status in ("agreed", "locked") for row in targets for target in row)

    def _unit_note(self) -> str:
        """What holds for all amounts, and whether the year's working days may still change."""
        notes = []
        if self.sheet is not None and Workdays.of(self.desk.snapshot).provisional_years(
            self.sheet.view.year.month_numbers()
        ):
            notes.append(self.tr("▲ calendar provisional"))
        metric = self.sheet.metric if self.sheet else None
        if metric is not None and metric.unit == "money" and not metric.shown:
            currency = self.wording.formats.currency(self.desk.snapshot.settings.currency)
            notes.append(self.tr("{currency}; shown without decimals, kept exactly").format(currency=currency))
        return " · ".join(notes)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.grid, 1)


def _landings(report: Report, snapshot: "Snapshot", view: PlanView, before: "Period") -> dict[int, Fraction | None]:
    from goaldesk.model.methods.year_landing import is_over, year_landings

    if is_over(snapshot, view.metric, before):
        return {}
    return year_landings(snapshot, view.metric, view.segment, before)
