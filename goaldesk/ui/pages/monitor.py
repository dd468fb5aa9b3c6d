"""Monitor: the scorecard of one unit and period, the units below it, the months of the year. Read-only.

Figures are computed in a job; an older one that is still on its way is dropped.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from goaldesk.model.periods import year_and_month
from goaldesk.model.rows import Unit
from goaldesk.ui import icons
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job
from goaldesk.ui.pages.monitor_figures import MonitorFigures, Scope, monitor_figures
from goaldesk.ui.pages.monitor_view import MonitorView
from goaldesk.ui.pages.monitor_words import Lacking, complete_up_to, what_lacks
from goaldesk.ui.pages.page import Page
from goaldesk.ui.pages.record import PageRecord
from goaldesk.ui.pages.scopes import (
    calendar_note,
    first_period,
    label_of,
    neighbour,
    period_options,
    period_words,
    unit_options,
)
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.empty_state import EmptyState
from goaldesk.ui.widgets.figure_table import FigureTable
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.changes import ChangeSet
    from goaldesk.model.sheets import Sheet


class Monitor(Page):
    help = QT_TRANSLATE_NOOP(
        "Help",
        "Monitor shows the scorecard of one unit for one period: target, actual, difference and attainment of every "
        "metric. Below it stand the units of the tree and the months of the year for the chosen metric. What a target "
        "was when it was agreed is said below the scorecard and month by month where it was revised since; a triangle "
        "beside a target says that its revision came late.",
    )

    def __init__(self, desk: Desk, record: PageRecord) -> None:
        super().__init__(desk, record)
        self.unit: int | None = None
        self.period = first_period(desk.snapshot, desk.day)
        self._period_chosen = False
        self.metric_id: int | None = None
        self.shown: MonitorFigures | None = None
        self._job: Job | None = None
        self.unit_picker = ScopePicker(self.look, self._units)
        self.unit_picker.picked.connect(self.show_unit)
        self.period_picker = ScopePicker(self.look, self._periods)
        self.period_picker.picked.connect(self._show_label)
        self.copy_button = QPushButton()
        self.copy_button.clicked.connect(self.copy)
        self.header.add_scope(self.unit_picker)
        self.header.add_scope(self.period_picker)
        self.header.add_action(self.copy_button)
        self.view = MonitorView(self.look)
        self.empty = EmptyState(self.look, record.sign)
        self.empty.wanted.connect(self.wanted)
        self._blank = QWidget()
        self._body = QStackedWidget()
        for body in (self._blank, self.view, self.empty):
            self._body.addWidget(body)
        self.column.addWidget(self._body, 1)
        self.look.changed.connect(self._draw)
        self.view.scores.current.connect(self._show_metric)
        self.view.units.entered_row.connect(self.show_unit)
        for table in self.view.tables():
            table.meaning.connect(self.meaning)
        self._draw()

    def concerns(self, changes: "ChangeSet") -> bool:
        return bool(changes.tables - {"layout", "printed_pack", "desk"})

    def take_focus(self) -> None:
        shown = next((button for button in self.empty.buttons if not button.isHidden()), self.unit_picker)
        (shown if self._body.currentWidget() is self.empty else self.view.scores).setFocus()

    def refresh(self) -> None:
        """Compute the view anew and show it when it is there."""
        snapshot = self.desk.snapshot
        if not self._period_chosen:
            self.period = first_period(snapshot, self.desk.day)
        units = self._units()
        lacking = what_lacks(snapshot, self.wording)
        if lacking is not None:
            self._show_empty(lacking, bool(units))
            return
        if self.unit not in [option.key for option in units]:
            self.unit = int(str(units[0].key))
        self.unit_picker.show_choice(self.unit, label_of(units, self.unit))
        self.period_picker.show_choice(self.period.label, period_words(self.period, self.wording))
        if self._body.currentWidget() is self.empty:
            self._body.setCurrentWidget(self._blank)
        before, self._job = self._job, None
        if before:
            before.cancel()
        scope = Scope(int(str(self.unit)), self.period, self.metric_id, self.desk.day)
        self._job = Job(self.tr("Working out the figures"), monitor_figures, snapshot, scope, self.wording)
        self._job.finished.connect(self._take)
        self._job.cancelled.connect(self._not_worked_out)
        self._job.failed.connect(self.desk.surroundings.faults.show_error)
        self.desk.start(self._job)

    def show_unit(self, unit: int) -> None:
        """Look at this unit."""
        if unit != self.unit:
            self.unit = unit
            self.refresh()

    def step(self, by: int) -> bool:
        self._period_chosen = True
        self.period = neighbour(self.desk.snapshot.fiscal, self.period, by)
        self.refresh()
        return True

    def up(self) -> bool:
        from goaldesk.model.sheets.scorecard import tree_of

        tree = tree_of(self.desk.snapshot, self.period)
        above = tree.parent(self.unit) if self.unit is not None and self.unit in tree else None
        if above is None:
            return False
        self.show_unit(above)
        return True

    def find_unit(self, unit: int) -> bool:
        self.show_unit(unit)
        return True

    def find_metric(self, metric: int) -> bool:
        self._show_metric(metric)
        return True

    def copy(self) -> bool:
        """Copy the table in which one stands, the scorecard if in none."""
        table = next((table for table in self.view.tables() if table.hasFocus()), self.view.scores)
        table.copy()
        self.meaning.emit(self.tr("The table is on the clipboard, with all decimals."))
        return True

    def hints(self) -> Sequence[Hint]:
        hints = [Hint("Ctrl+F", self.tr("find a unit")), Hint("Ctrl+PgUp PgDn", self.tr("other period"))]
        front = self.focusWidget()
        if isinstance(front, FigureTable):
            hints.insert(0, Hint("↑ ↓", self.tr("other metric") if front is self.view.scores else self.tr("move")))
            if front is self.view.units:
                hints.insert(1, Hint("Enter", self.tr("drill down")))
        hints.append(Hint("Backspace", self.tr("unit above")))
        return hints

    def retranslate(self) -> None:
        self.unit_picker.set_caption(self.tr("Unit"))
        self.period_picker.set_caption(self.tr("Period"))
        self.copy_button.setText(self.tr("Copy"))
        self.view.scores.setAccessibleName(self.tr("Scorecard"))
        self.view.units.setAccessibleName(self.tr("Units below"))
        self.view.months.setAccessibleName(self.tr("Month by month"))
        super().retranslate()

    # --- inside

    def _units(self) -> list[Option]:
        return unit_options(self.desk.snapshot, self.period)

    def _periods(self) -> list[Option]:
        return period_options(self.desk.snapshot, self.desk.day, self.wording)

    def _show_label(self, label: str) -> None:
        self._period_chosen = True
        self.period = self.desk.snapshot.fiscal.parse(label)
        self.refresh()

    def _show_metric(self, metric: int) -> None:
        if self.shown and metric != self.shown.scope.metric:
            self.metric_id = metric
            self.refresh()

    def _not_worked_out(self) -> None:
        if self._job is self.sender():  # not one that a newer job replaced
            self._job = None
            self.empty.say(self.tr("The figures were not worked out"), self.tr("Choose the unit or the period again."))
            self.empty.show_ways(())
            self._body.setCurrentWidget(self.empty)

    def _take(self, figures: MonitorFigures) -> None:
        self._job = None
        self._body.setCurrentWidget(self.view)
        self.shown = figures
        self.metric_id = figures.scope.metric
        period = figures.scope.period
        notes = (
            complete_up_to(figures.card, period, self.wording),
            calendar_note(self.desk.snapshot, period, self.wording),
        )
        self.header.note.show_text(" · ".join(filter(None, notes)))
        self.view.show_card(figures.card, self.wording)
        self.view.show_revised(figures.revised)
        self.view.scores.show_figures(figures.scores, self._score_titles(figures), self.wording)
        self.view.units.show_figures(figures.units, self._unit_titles(), self.wording)
        self.view.months.show_figures(self._named(figures), self._month_titles(figures), self.wording)
        metric = next((row.text for row in figures.scores.rows if row.key == self.metric_id), "")
        unit = self.desk.snapshot.table(Unit)[(figures.scope.unit,)].name
        self.view.name_panels(
            (self.tr("Scorecard"), f"{period_words(figures.scope.period, self.wording)} · {self._currency()}"),
            (self.tr("Units"), metric),
            (self.tr("Month by month"), f"{metric} · {unit}"),
        )
        if self.metric_id is not None and self.view.scores.current_key() != self.metric_id:
            self.view.scores.choose(self.metric_id)
        self.view.arrange()

    def _currency(self) -> str:
        return self.wording.formats.currency(self.desk.snapshot.settings.currency)

    def _named(self, figures: MonitorFigures) -> "Sheet":
        names = {
            "target": self.tr("Target"),
            "actual": self.tr("Actual"),
            "variance": self.tr("Variance"),
            "attainment": self.tr("Attainment"),
            "agreed": self.tr("Target as agreed"),
            "agreed_share": self.tr("Attainment on it"),
        }
        return replace(figures.months, rows=tuple(replace(row, text=names[row.text]) for row in figures.months.rows))

    def _score_titles(self, figures: MonitorFigures) -> list[str]:
        period = period_words(figures.card.to_date, self.wording) if "/" not in figures.card.to_date.label else ""
        return [
            self.tr("Metric"),
            self.tr("Target"),
            self.tr("Actual"),
            self.tr("Variance"),
            self.tr("Attainment"),
            "",
            period or self.tr("Year to date"),
            self.tr("Status"),
        ]

    def _unit_titles(self) -> list[str]:
        return [self.tr("Unit"), self.tr("Target"), self.tr("Actual"), self.tr("Attainment")]

    def _month_titles(self, figures: MonitorFigures) -> list[str]:
        names = []
        for column in figures.months.columns:
            if column.key == "year":
                names.append(self.tr("Year"))
            else:
                names.append(self.wording.formats.month_name(dt.date(*year_and_month(int(column.key)), 1)))
        return ["", *names]

    def _show_empty(self, lacking: Lacking, has_units: bool) -> None:
        self._body.setCurrentWidget(self.empty)
        self.header.note.show_text("")
        self.empty.say(lacking.title, lacking.text)
        self.empty.show_ways(lacking.ways)
        for picker in (self.unit_picker, self.period_picker):
            picker.setVisible(has_units)

    def _draw(self) -> None:
        icons.dress(self.copy_button, "copy", self.look.tokens.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and self.up():
            return
        super().keyPressEvent(event)
