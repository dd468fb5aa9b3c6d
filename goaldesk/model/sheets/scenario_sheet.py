"""Scenarios side by side as a grid: the org tree with target, growth and chance of each, and gap rows where one has a
gap.

The one rule: the plan's columns show the same figures as the target grid; with `differences` the others show what they
ask more or less than the plan.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.formats import half_up
from goaldesk.model.rows import Scenario, Unit
from goaldesk.model.sheets.chance_words import chance_status, chance_words
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow
from goaldesk.model.sheets.plan_grid import RowKey, gap_name
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

UNIT, BEFORE = "unit", "before"
KINDS = ("target", "growth", "chance")
TINT = "selected"
SHARE = 6
"""Decimals of a growth for other programs."""

_PLAN = QT_TRANSLATE_NOOP("Scenarios", "Plan")


@dataclass(frozen=True, slots=True)
class _Column:
    """What stands in a column: which of KINDS, of which scenario."""

    kind: str
    scenario: int = 0


class ScenarioSheet:
    """A sheet for the grid, to read. The key of a scenario's column is its kind and id, as in `target:7`."""

    frozen = 1

    def __init__(
        self, figures: ScenarioFigures, shown: Sequence[Scenario], wording: Wording, *, differences: bool = False
    ) -> None:
        self.figures, self.shown, self.wording = figures, shown, wording
        self.differences = differences
        self._units = figures.snapshot.table(Unit)
        self._settings = figures.snapshot.settings
        kinds = KINDS if figures.prospects.year else KINDS[:2]
        self._of = [_Column(UNIT), _Column(BEFORE), *(_Column(kind, row.id) for row in shown for kind in kinds)]
        self.columns: Sequence[GridColumn] = tuple(self._columns(kinds))
        self._committed = {unit for row in shown for unit in figures.committed(row.id)}
        self.keys, self.rows = self._rows()

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places."""
        key, of = self.keys[row], self._of[column]
        if of.kind == UNIT:
            return self._name(key)
        if of.kind == BEFORE:
            return GridCell(state="computed") if key.is_gap else self._before(key.unit)
        if key.is_gap:
            return self._gap(key.unit, of.scenario) if of.kind == "target" else GridCell(state="zero_gap")
        if of.kind == "target":
            return self._target(key.unit, of.scenario)
        return self._growth(key.unit, of.scenario) if of.kind == "growth" else self._chance(key.unit, of.scenario)

    # --- rows and columns

    def _rows(self) -> tuple[Sequence[RowKey], Sequence[GridRow]]:
        rows: dict[RowKey, GridRow] = {}
        tree = self.figures.tree
        uneven = {one.unit for row in self.shown for one in self.figures.uncovered(row.id)}
        for unit in tree.walk():
            if self._units[(unit,)].is_own and all(self.figures.target(row.id, unit) is None for row in self.shown):
                continue
            level, key = tree.depth(unit), RowKey(unit)
            rows[key] = GridRow(key, level, folds=not tree.is_leaf(unit))
            if unit in uneven:
                key = RowKey(unit, is_gap=True)
                rows[key] = GridRow(key, level + 1)
        return tuple(rows), tuple(rows.values())

    def _columns(self, kinds: Sequence[str]) -> Iterator[GridColumn]:
        wording = self.wording
        titles = {
            "target": wording.translate("Scenarios", "Target"),
            "growth": wording.translate("Scenarios", "Growth"),
            "chance": wording.translate("Scenarios", "Chance"),
        }
        yield GridColumn(UNIT, wording.translate("Scenarios", "Unit"), right=False)
        lands = self.figures.prospects.is_landing
        form = (
            wording.translate("Scenarios", "Landing {year}")
            if lands
            else wording.translate("Scenarios", "Actual {year}")
        )
        yield GridColumn(BEFORE, form.format(year=self.figures.before.label), rule=True)
        names = group_names(self.shown, wording)
        for row in self.shown:
            ground = TINT if row.id == self.figures.plan else ""
            for kind in kinds:
                yield GridColumn(
                    f"{kind}:{row.id}",
                    titles[kind],
                    names[row.id],
                    right=kind != "chance",
                    rule=kind == kinds[0],
                    ground=ground,
                )

    # --- cells

    def _name(self, key: RowKey) -> GridCell:
        name = self._units[(key.unit,)].name
        if not key.is_gap:
            return GridCell(name, name, "text", strong=key.unit in self._committed)
        text = gap_name(name, self.wording)
        return GridCell(text, text, "text", mark="at_risk", ground="risk-tint")

    def _before(self, unit: int) -> GridCell:
        value, metric = self.figures.prospects.before.get(unit), self.figures.metric
        exact = amount_text(value, metric, self.wording, exact=True)
        return GridCell(
            amount_text(value, metric, self.wording),
            self._precise(value),
            "computed",
            value=value,
            metric=metric,
            meaning=exact,
        )

    def _target(self, unit: int, scenario: int) -> GridCell:
        figure, metric = self.figures.figure(scenario, unit), self.figures.metric
        value, text = figure.value, amount_text(figure.value, metric, self.wording)
        exact = amount_text(value, metric, self.wording, exact=True)
        state = "computed" if figure.basis == "sum" or metric.aggregation == "ratio" else "normal"
        if self.differences and scenario != self.figures.plan:
            planned = self.figures.target(self.figures.plan, unit)
            value = None if value is None or planned is None else value - planned
            text = change_text(value, metric, self.wording)
        return GridCell(
            text,
            self._precise(value),
            state,
            value=value,
            metric=metric,
            ground=self._ground(scenario),
            strong=unit in self._committed,
            meaning=exact,
        )

    def _gap(self, unit: int, scenario: int) -> GridCell:
        gap, metric = self.figures.gap(scenario, unit), self.figures.metric
        if gap is None:
            return GridCell(state="zero_gap")
        text = change_text(gap, metric, self.wording)
        return GridCell(text, self._precise(gap), "gap" if gap else "zero_gap", value=gap, metric=metric, meaning=text)

    def _growth(self, unit: int, scenario: int) -> GridCell:
        growth, ratio = self.figures.growth(scenario, unit), self.figures.metric.aggregation == "ratio"
        if growth is not None and self.differences and scenario != self.figures.plan:
            planned = self.figures.growth(self.figures.plan, unit)
            growth, ratio = (None if planned is None else growth - planned), True
        text = "" if growth is None else growth_text(growth, self.wording, points=ratio)
        precise = "" if growth is None else f"{half_up(growth, SHARE):f}"
        return GridCell(text, precise, "computed", ground=self._ground(scenario), meaning=text)

    def _chance(self, unit: int, scenario: int) -> GridCell:
        chance, ground = self.figures.chance(scenario, unit), self._ground(scenario)
        if chance is None:
            blank = self.figures.target(scenario, unit) is None
            return GridCell(state="text", ground=ground) if blank else self._no_chance(ground)
        words = chance_words(chance, self._settings, self.wording, brief=True)
        known = self.figures.prospects.year[unit].months
        said = self.wording.translate("Scenarios", "{percent} from %n months of its own history", known)
        said = said.format(percent=self.wording.formats.percent(Fraction(chance), 0))
        return GridCell(
            words, words, "text", mark=chance_status(chance, self._settings), ground=ground, meaning=said, tip=said
        )

    def _no_chance(self, ground: str) -> GridCell:
        said = self.wording.translate("Scenarios", "Fewer than 12 closed months: no chance can be told.")
        return GridCell("", "", "text", mark="no_data", ground=ground, meaning=said, tip=said)

    def _precise(self, value: Fraction | None) -> str:
        """A value as another program reads it."""
        return "" if value is None else f"{half_up(value, self.figures.metric.decimals):f}"

    def _ground(self, scenario: int) -> str:
        return TINT if scenario == self.figures.plan else ""


def scenario_name(row: Scenario, wording: Wording) -> str:
    """The name of a scenario; the plan of a new workbook is called so in the reader's language until it is renamed."""
    return wording.translate("Scenarios", _PLAN) if row.name == _PLAN else row.name


def group_names(scenarios: Sequence[Scenario], wording: Wording) -> dict[int, str]:
    """The names of scenarios by id, told apart by their codes where two are called alike."""
    names = {row.id: scenario_name(row, wording) for row in scenarios}
    called = list(names.values())
    codes = {row.id: row.code for row in scenarios}
    return {key: name if called.count(name) == 1 else f"{name} ({codes[key]})" for key, name in names.items()}


def growth_text(growth: Fraction, wording: Wording, *, points: bool = False) -> str:
    """A growth with its sign: +5.2 %, or in points."""
    if points:
        return wording.formats.points(growth)
    text = wording.formats.percent(growth)
    return f"+{text}" if wording.formats.change(growth * 100, 1).startswith("+") else text
