"""What of the plan is looked at: year, metric, segment and scenario, the same on every tab of Plan."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from goaldesk.model.methods.targets import planned_units
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import Period, month_of_day
from goaldesk.model.rows import Metric, Scenario, Segment
from goaldesk.model.sheets.plan_grid import PlanView
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.landings import Landings
from goaldesk.ui.pages.scopes import fiscal_years, label_of, period_words
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.layouts import row

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.ui.desk import Desk


class PlanChoices(QObject):
    """`changed` tells that something else is to be looked at. The metric is None while there is none. `landings` are
    those of the year before.
    """

    changed = Signal()

    def __init__(self, desk: "Desk") -> None:
        super().__init__()
        self._desk = desk
        self.landings = Landings(desk)
        self.year: Period = year_to_plan(desk.snapshot, desk.day)
        self.metric: int | None = None
        self.segment = 0
        self.scenario = 0
        self._unit: int | None = None

    @property
    def view(self) -> PlanView | None:
        """What is looked at; None while there is no metric."""
        metric = self.metric
        return None if metric is None else PlanView(self.year, metric, self.segment, self.scenario)

    def settle(self) -> None:
        """Choose anew what is gone from the workbook."""
        snapshot = self._desk.snapshot
        metrics = [option.key for option in self.metrics()]
        if self.metric not in metrics:
            self.metric = int(str(metrics[0])) if metrics else None
        if snapshot.get(Scenario, self.scenario) is None:
            self.scenario = snapshot.settings.scenario
        if self.segment and snapshot.get(Segment, self.segment) is None:
            self.segment = 0

    def choose(self, **facts: object) -> None:
        """Look at another year (a period), metric, segment or scenario (their ids)."""
        for name, fact in facts.items():
            setattr(self, name, fact)
        self.changed.emit()

    def come_for(self, unit: int) -> None:
        """Let the grid stand at this unit when it is shown next."""
        self._unit = unit

    def came_for(self) -> int | None:
        """The unit that the grid is to stand at, asked once."""
        unit, self._unit = self._unit, None
        return unit

    def step(self, by: int) -> None:
        """Go to the year before or after."""
        self.choose(year=self._desk.snapshot.fiscal.year_of(self.year.end if by > 0 else self.year.first - 1))

    def years(self) -> Sequence[Option]:
        snapshot, wording = self._desk.snapshot, self._desk.surroundings.language.wording
        years = fiscal_years(snapshot, self._desk.day)
        years.append(snapshot.fiscal.year_of(years[-1].end))
        return [Option(year.label, period_words(year, wording)) for year in reversed(years)]

    def metrics(self) -> Sequence[Option]:
        wording = self._desk.surroundings.language.wording
        rows = sorted(self._desk.snapshot.all(Metric), key=lambda row: (row.position, row.id))
        return [Option(row.id, metric_name(row, wording), found_by=row.code) for row in rows if row.active]

    def segments(self) -> Sequence[Option]:
        rows = sorted(self._desk.snapshot.all(Segment), key=lambda row: (row.position, row.id))
        return [Option(0, self.tr("All")), *(Option(row.id, row.name, 1 + bool(row.parent), row.code) for row in rows)]

    def scenarios(self) -> Sequence[Option]:
        plan = self._desk.snapshot.settings.scenario
        rows = sorted(self._desk.snapshot.all(Scenario), key=lambda row: (row.id != plan, row.id))
        return [Option(row.id, self.tr("The plan") if row.id == plan else row.name, found_by=row.code) for row in rows]


class ChoicePickers(Spoken, QWidget):
    """The pickers of a tab: of year, metric, segment and scenario those that are named, in this order."""

    def __init__(self, desk: "Desk", choices: PlanChoices, names: Sequence[str]) -> None:
        super().__init__()
        self._desk, self._choices = desk, choices
        look = desk.surroundings.look
        self.year = ScopePicker(look, choices.years)
        self.metric_picker = ScopePicker(look, choices.metrics)
        self.segment = ScopePicker(look, choices.segments)
        self.scenario = ScopePicker(look, choices.scenarios)
        self._names = names
        self.setLayout(row(*(picker for name, picker in self._pickers().items() if name in names)))
        self.year.picked.connect(lambda label: choices.choose(year=desk.snapshot.fiscal.parse(str(label))))
        self.metric_picker.picked.connect(lambda metric: choices.choose(metric=metric))
        self.segment.picked.connect(lambda segment: choices.choose(segment=segment))
        self.scenario.picked.connect(lambda scenario: choices.choose(scenario=scenario))
        self.retranslate()

    def show_choices(self) -> None:
        """Show what is chosen, after the workbook or the language changed."""
        choices = self._choices
        choices.settle()
        self.year.show_choice(choices.year.label, period_words(choices.year, self._desk.surroundings.language.wording))
        for picker, options, key in (
            (self.metric_picker, choices.metrics(), choices.metric),
            (self.segment, choices.segments(), choices.segment),
            (self.scenario, choices.scenarios(), choices.scenario),
        ):
            picker.show_choice(key, label_of(options, key))
        has_segments = any(True for _ in self._desk.snapshot.all(Segment))
        self.segment.setVisible("segment" in self._names and has_segments)

    def _pickers(self) -> dict[str, ScopePicker]:
        return {
            "year": self.year,
            "metric": self.metric_picker,
            "segment": self.segment,
            "scenario": self.scenario,
        }

    def retranslate(self) -> None:
        self.year.set_caption(self.tr("Year"))
        self.metric_picker.set_caption(self.tr("Metric"))
        self.segment.set_caption(self.tr("Segment"))
        self.scenario.set_caption(self.tr("Scenario"))


def year_to_plan(snapshot: "Snapshot", day: int) -> Period:
    """The fiscal year one plans: the running one, in its last four months the next one where this one is planned."""
    month = month_of_day(day)
    year = snapshot.fiscal.year_of(month)
    if year.end - month > 4 or not planned_units(snapshot, year):
        return year
    return snapshot.fiscal.year_of(year.end)
