"""Above the target grid: which year, metric, segment and scenario, how a year is laid over its months, and the reason
for changing what is agreed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from goaldesk.model.methods.phasing import PHASINGS, Phasing
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import Period
from goaldesk.model.rows import Metric, Scenario, Segment
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.pages.scopes import fiscal_years, label_of, period_words
from goaldesk.ui.text import ElidedLabel
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.ui.desk import Desk


@dataclass(slots=True)
class Chosen:
    """What of the plan is looked at; the metric is None while there is none."""

    year: Period
    metric: int | None
    segment: int = 0
    scenario: int = 0
    phasing: str = "season"


class PlanStrip(Spoken, QFrame):
    """`changed` tells that something else is to be looked at, `reason_given` that Enter was pressed in the reason."""

    changed = Signal()
    reason_given = Signal()

    def __init__(self, desk: "Desk", look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "strip")
        self._desk = desk
        self.chosen = Chosen(year_to_plan(desk.snapshot, desk.day), None)
        self.year = ScopePicker(look, self._years)
        self.metric_picker = ScopePicker(look, self._metrics)
        self.segment = ScopePicker(look, self._segments)
        self.scenario = ScopePicker(look, self._scenarios)
        self.phasing = ScopePicker(look, self._phasings)
        self.unit_note = ElidedLabel("", "small")
        self.cell = ElidedLabel("", "row")
        self.facts = ElidedLabel("", "second")
        self.reason = QLineEdit()
        self.reason.returnPressed.connect(self.reason_given)
        self.year.picked.connect(lambda label: self._choose(year=desk.snapshot.fiscal.parse(str(label))))
        self.metric_picker.picked.connect(lambda metric: self._choose(metric=metric))
        self.segment.picked.connect(lambda segment: self._choose(segment=segment))
        self.scenario.picked.connect(lambda scenario: self._choose(scenario=scenario))
        self.phasing.picked.connect(lambda key: self._choose(phasing=key))
        self._lay_out()

    @property
    def way(self) -> Phasing:
        """How a typed year is laid over its months."""
        return next(way for way in PHASINGS if way.key == self.chosen.phasing)

    def show_choices(self, wording: Wording) -> None:
        """Show what is chosen, after the workbook or the language changed; what is gone is chosen anew."""
        chosen, snapshot = self.chosen, self._desk.snapshot
        metrics = self._metrics()
        if chosen.metric not in [option.key for option in metrics]:
            chosen.metric = int(str(metrics[0].key)) if metrics else None
        if snapshot.get(Scenario, chosen.scenario) is None:
            chosen.scenario = snapshot.settings.scenario
        if chosen.segment and snapshot.get(Segment, chosen.segment) is None:
            chosen.segment = 0
        self.year.show_choice(chosen.year.label, period_words(chosen.year, wording))
        for picker, options, key in (
            (self.metric_picker, metrics, chosen.metric),
            (self.segment, self._segments(), chosen.segment),
            (self.scenario, self._scenarios(), chosen.scenario),
            (self.phasing, self._phasings(), chosen.phasing),
        ):
            picker.show_choice(key, label_of(options, key))
        self.segment.setVisible(any(True for _ in snapshot.all(Segment)))

    def show_cell(self, name: str, facts: str) -> None:
        """Say what the current cell is, and what helps to judge it."""
        self.cell.show_text(name)
        self.facts.show_text(facts)

    def step(self, by: int) -> None:
        """Go to the year before or after."""
        year = self.chosen.year
        self._choose(year=self._desk.snapshot.fiscal.year_of(year.end if by > 0 else year.first - 1))

    def retranslate(self) -> None:
        self.year.set_caption(self.tr("Year"))
        self.metric_picker.set_caption(self.tr("Metric"))
        self.segment.set_caption(self.tr("Segment"))
        self.scenario.set_caption(self.tr("Scenario"))
        self.phasing.set_caption(self.tr("Spread a year"))
        self.reason.setPlaceholderText(self.tr("Reason for changing agreed targets (Alt+R)"))
        self.reason.setAccessibleName(self.tr("Reason for changing agreed targets"))

    # --- inside

    def _choose(self, **facts: object) -> None:
        for name, fact in facts.items():
            setattr(self.chosen, name, fact)
        self.changed.emit()

    def _years(self) -> Sequence[Option]:
        snapshot, wording = self._desk.snapshot, self._desk.surroundings.language.wording
        years = fiscal_years(snapshot, self._desk.day)
        years.append(snapshot.fiscal.year_of(years[-1].end))
        return [Option(year.label, period_words(year, wording)) for year in reversed(years)]

    def _metrics(self) -> Sequence[Option]:
        wording = self._desk.surroundings.language.wording
        rows = sorted(self._desk.snapshot.all(Metric), key=lambda row: (row.position, row.id))
        return [Option(row.id, metric_name(row, wording), found_by=row.code) for row in rows if row.active]

    def _segments(self) -> Sequence[Option]:
        rows = sorted(self._desk.snapshot.all(Segment), key=lambda row: (row.position, row.id))
        return [Option(0, self.tr("All")), *(Option(row.id, row.name, 1 + bool(row.parent), row.code) for row in rows)]

    def _scenarios(self) -> Sequence[Option]:
        plan = self._desk.snapshot.settings.scenario
        rows = sorted(self._desk.snapshot.all(Scenario), key=lambda row: (row.id != plan, row.id))
        return [Option(row.id, self.tr("The plan") if row.id == plan else row.name, found_by=row.code) for row in rows]

    def _phasings(self) -> Sequence[Option]:
        wording = self._desk.surroundings.language.wording
        return [Option(way.key, wording.translate("Phasing", way.name)) for way in PHASINGS]

    def _lay_out(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setContentsMargins(20, 6, 20, 6)
            row.setSpacing(8)
        for picker in (self.year, self.metric_picker, self.segment, self.scenario, self.phasing):
            first.addWidget(picker)
        first.addWidget(self.unit_note, 1)
        self.cell.setMinimumWidth(160)
        self.reason.setMinimumWidth(280)
        second.addWidget(self.cell, 2)
        second.addWidget(self.facts, 5)
        second.addWidget(self.reason, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addLayout(second)
        self.retranslate()


def year_to_plan(snapshot: "Snapshot", day: int) -> Period:
    """The fiscal year one plans: the next one in the last four months of a year, else the running one."""
    from goaldesk.model.periods import month_of_day

    month = month_of_day(day)
    year = snapshot.fiscal.year_of(month)
    return snapshot.fiscal.year_of(year.end) if year.end - month <= 4 else year
