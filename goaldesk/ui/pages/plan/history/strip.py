"""Above the history: which year, metric and unit, and which two states of the plan are compared."""

from collections.abc import Hashable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from goaldesk.model.rows import Scenario, Unit
from goaldesk.model.sheets.plan_history import FILTERS
from goaldesk.model.sheets.plan_states import (
    NOW,
    ORIGINAL,
    ORIGINAL_AND_NOW,
    Pair,
    PlanState,
    is_there,
    state_name,
    with_side,
)
from goaldesk.model.sheets.scorecard import tree_of
from goaldesk.ui.language import Spoken
from goaldesk.ui.pages.plan.choices import ChoicePickers, PlanChoices
from goaldesk.ui.pages.scopes import label_of
from goaldesk.ui.widgets.choice import Option, ScopePicker
from goaldesk.ui.widgets.layouts import row as row_of
from goaldesk.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from goaldesk.model.sheets.plan_history import PlanHistory
    from goaldesk.ui.desk import Desk


class HistoryStrip(Spoken, QFrame):
    """`chosen_metric` and `chosen_unit` are looked at (None: all), the states of `pair` are compared;
    `states`, which chooses them, stands where the comparison is shown. `changed` tells another choice.
    """

    changed = Signal()

    def __init__(self, desk: "Desk", choices: PlanChoices) -> None:
        super().__init__()
        self.setProperty("panel", "strip")
        self._desk, self._choices = desk, choices
        self.chosen_metric: int | None = None
        self.chosen_unit: int | None = None
        self.pair: Pair = ORIGINAL_AND_NOW
        self._revised: Sequence[int] = ()
        look = desk.surroundings.look
        self.year = ChoicePickers(desk, choices, ("year",))
        self.metrics, self.units = ScopePicker(look, self._metrics), ScopePicker(look, self._units)
        self.sides = ScopePicker(look, self._states), ScopePicker(look, self._states)
        self.states = QWidget()
        self.states.setLayout(row_of(*self.sides, spacing=8))
        self.filter = Segmented(tuple(FILTERS))
        self.metrics.picked.connect(lambda metric: self.choose(chosen_metric=metric))
        self.units.picked.connect(lambda unit: self.choose(chosen_unit=unit))
        for side, picker in enumerate(self.sides):
            picker.picked.connect(partial(self._pick, side))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 20, 6)
        row.setSpacing(8)
        for widget in (self.year, self.metrics, self.units):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.filter)
        self.retranslate()

    def show_choices(self, history: "PlanHistory | None") -> None:
        """Show what is chosen; what is gone from the workbook is chosen anew."""
        self._revised = sorted({one.day for one in history.revisions}, reverse=True) if history else ()
        self.year.show_choices()
        if self.chosen_metric not in [option.key for option in self._metrics()]:
            self.chosen_metric = None
        if self.chosen_unit not in [option.key for option in self._units()]:
            self.chosen_unit = None
        if not all(is_there(self._desk.snapshot, state) for state in self.pair):
            self.pair = ORIGINAL_AND_NOW
        states = self._states()
        for picker, options, key in (
            (self.metrics, self._metrics(), self.chosen_metric),
            (self.units, self._units(), self.chosen_unit),
            *((picker, states, state) for picker, state in zip(self.sides, self.pair, strict=True)),
        ):
            picker.show_choice(key, label_of(options, key))

    def choose(self, **facts: int | None) -> None:
        """Look at another metric or unit."""
        for name, fact in facts.items():
            setattr(self, name, fact)
        self.changed.emit()

    def compare(self, pair: Pair) -> None:
        """Compare two states of the plan."""
        self.pair = pair
        self.changed.emit()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many there are of each kind."""
        words = {
            "all": self.tr("All {count}"),
            "raised": self.tr("Raised {count}"),
            "lowered": self.tr("Lowered {count}"),
            "late": self.tr("Late {count}"),
            "moved": self.tr("Moved {count}"),
        }
        self.filter.say([words[key].format(count=counts[key]) for key in FILTERS], self.tr("Filter"))

    def retranslate(self) -> None:
        self.metrics.set_caption(self.tr("Metric"))
        self.units.set_caption(self.tr("Unit"))
        for picker, caption in zip(self.sides, (self.tr("Compare"), self.tr("with")), strict=True):
            picker.set_caption(caption)

    # --- inside

    def _metrics(self) -> Sequence[Option]:
        return [Option(None, self.tr("All")), *self._choices.metrics()]

    def _units(self) -> Sequence[Option]:
        tree, units = tree_of(self._desk.snapshot, self._choices.year), self._desk.snapshot.table(Unit)
        rows = [units[(unit,)] for unit in tree.walk()]
        found = [Option(row.id, row.name, tree.depth(row.id), row.code) for row in rows]
        return [Option(None, self.tr("All")), *found]

    def _pick(self, side: int, state: Hashable) -> None:
        self.compare(with_side(self.pair, side, cast("PlanState", state)))

    def _states(self) -> Sequence[Option]:
        """The plan as it was agreed, as it stood after each day of revisions but the last, as it is, the scenarios."""
        wording, snapshot = self._desk.surroundings.language.wording, self._desk.snapshot
        days = sorted({*self._revised[1:], *(which for kind, which in self.pair if kind == "day")}, reverse=True)
        scenarios = {row.id: row for row in snapshot.all(Scenario) if row.id != snapshot.settings.scenario}
        states: list[PlanState] = [ORIGINAL, NOW, *(("day", day) for day in days)]
        return [
            *(Option(state, state_name(snapshot, state, wording)) for state in states),
            *(
                Option(("scenario", which), state_name(snapshot, ("scenario", which), wording), found_by=row.code)
                for which, row in scenarios.items()
            ),
        ]
