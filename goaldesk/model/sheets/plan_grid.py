"""The target grid: the org tree by the months of a year, with the gap under every parent that has a target of its own.

The one rule: a figure that was committed to and a sum of others never look alike, and what is not set shows as nothing.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple

import numpy as np

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.metrics.aggregation import Flags
from goaldesk.model.periods import Period, year_and_month
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow
from goaldesk.model.sheets.plan_heads import LockedBy, Months, PlanHeads
from goaldesk.model.sheets.scorecard import tree_of
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.talks import amounts_of, talk_about
from goaldesk.wording import Wording, with_names

STATE_WIDTH, QUARTER = 24, "q"
BEFORE, YEAR, GROWTH, STATE = "before", "year", "growth", "state"


class RowKey(NamedTuple):
    """A row of the grid: a unit, or the gap below it."""

    unit: int
    is_gap: bool = False


@dataclass(frozen=True, slots=True)
class PlanView:
    """What of the plan is shown: a fiscal year of one metric, segment and scenario; zero gaps below the top or not;
    its months, or folded into `quarters`.
    """

    year: Period
    metric: int
    segment: int
    scenario: int
    zero_gaps: bool = False
    quarters: bool = False


def gap_name(unit: str, wording: Wording) -> str:
    """What the row of a unit's gap is called."""
    return with_names(wording.translate("Plan", "Gap to {unit}"), unit=unit)


class PlanGrid:
    """A sheet for the grid. Cells are made when they are asked for, from whole tables of the figures. `landings` stand
    in the place of the actuals of the year before while that is not over; `locked_by` tells who locked a target.
    """

    frozen = 1

    def __init__(
        self,
        snapshot: Snapshot,
        view: PlanView,
        wording: Wording,
        landings: Mapping[int, Fraction | None] | None = None,
        locked_by: LockedBy | None = None,
    ) -> None:
        self.snapshot, self.view, self.wording = snapshot, view, wording
        self.figures = Figures.of(snapshot)
        self.metric = self.figures.metric(view.metric)
        self.tree = tree_of(snapshot, view.year)
        self.table = self.figures.target_table(view.metric, view.segment, view.scenario)
        self.months = list(view.year.month_numbers())
        self.before = snapshot.fiscal.year_of(view.year.first - 1)
        self.landings = landings or {}
        self.heads = PlanHeads(snapshot, view, self.tree, locked_by)
        self._units = snapshot.table(Unit)
        self._place = self.figures.timeline.place
        self.keys, self.rows = self._rows()
        self.columns: Sequence[GridColumn] = tuple(self._columns())

    # --- what the grid asks

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places."""
        key, name = self.keys[row], self.columns[column].key
        if column == 0:
            return self._name(key)
        if name.startswith("m"):
            month = int(name[1:])
            return self._gap(key.unit, [month]) if key.is_gap else self._month(key.unit, month)
        if months := self.months_of(name):
            return self._gap(key.unit, months) if key.is_gap else self._several(key.unit, months, strong=name == YEAR)
        if key.is_gap:
            covered = name == STATE and not self._has_gap(key.unit)
            return GridCell(state="computed", mark="check" if covered else "")
        if name == BEFORE:
            return self._before(key.unit)
        return self._growth(key.unit) if name == GROWTH else self.heads.cell(key.unit, self.wording)

    # --- what pages ask besides

    def months_of(self, column: str) -> list[int]:
        """The months that a column is about: one, a quarter's, the year's; none of any other column."""
        if column == YEAR:
            return self.months
        if column[:1] not in ("m", QUARTER) or not column[1:].isdecimal():
            return []
        first = int(column[1:])
        return [first] if column[0] == "m" else [month for month in self.months if first <= month < first + 3]

    def about(self, unit: int, month: int) -> tuple[int, int, int, int]:
        """What a month's cell of a unit is about: unit, metric, segment, month."""
        return unit, self.view.metric, self.view.segment, month

    def total(self, amounts: Mapping[int, int]) -> int | None:
        """The figure of several months from amounts by month: their sum, of a stock the last one."""
        if not amounts:
            return None
        return sum(amounts.values()) if self.metric.aggregation == "flow" else amounts[max(amounts)]

    def reserve_of(self, unit: int) -> tuple[str, int] | None:
        """The name and amount of what of a unit's target was kept as a reserve last; None where nothing was."""
        view = self.view
        about = (view.scenario, unit, view.metric, view.segment, self.months[0], len(self.months))
        kept = talk_about(self.snapshot, about).reserve
        if kept is None:
            return None
        return kept.comment, self.total(amounts_of(self.snapshot, kept.id)) or 0

    def kept_as(self, unit: int) -> str:
        """The name of the reserve that is the whole gap of a unit; empty where it is no longer, or never was."""
        kept = self.reserve_of(unit)
        return kept[0] if kept is not None and kept[1] == self.gap_of(unit, self.months) else ""

    def said(self, amount: int) -> str:
        """An amount in smallest units as it is shown."""
        return amount_text(Fraction(amount, 10**self.metric.decimals), self.metric, self.wording)

    def own(self, unit: int, month: int) -> int | None:
        """A unit's own target in a month in smallest units, None where it has none."""
        return self._amount(unit, month, own=True)

    def children(self, unit: int, month: int) -> int | None:
        """The sum of those below it."""
        return self._amount(unit, month, own=False)

    def shown(self, unit: int, month: int) -> int | None:
        """What stands in a month's cell: the own target, else the sum of those below."""
        own = self.own(unit, month)
        return self.children(unit, month) if own is None else own

    def reached_before(self, unit: int, months: Sequence[int]) -> Fraction | None:
        """What was reached in the same months a year before, in the metric's own unit."""
        period = Period("", months[0] - 12, len(months))
        return self.figures.actual(unit, self.view.metric, period, self.view.segment).value

    def is_sum(self, unit: int, month: int) -> bool:
        """Whether what is shown is only the sum of others."""
        return self.own(unit, month) is None and self.children(unit, month) is not None

    @property
    def locked(self) -> set[tuple[int, int]]:
        """Units and months that splits and fills keep."""
        return self.heads.locked

    # --- rows and columns

    def _rows(self) -> tuple[Sequence[RowKey], Sequence[GridRow]]:
        rows: dict[RowKey, GridRow] = {}
        for unit in self.tree.walk():
            own, below = self._has_own(unit), not self.tree.is_leaf(unit)
            if self._units[(unit,)].is_own and not own:
                continue
            level, key = self.tree.depth(unit), RowKey(unit)
            rows[key] = GridRow(key, level, folds=below, strong=own and below)
            if below and own and (self.view.zero_gaps or level == 0 or self._has_gap(unit)):
                key = RowKey(unit, is_gap=True)
                rows[key] = GridRow(key, level + 1, quiet=not self._has_gap(unit))
        return tuple(rows), tuple(rows.values())

    def _columns(self) -> Iterator[GridColumn]:
        wording = self.wording
        yield GridColumn("unit", wording.translate("Plan", "Unit"), right=False)
        before = (
            wording.translate("Plan", "Landing {year}") if self.landings else wording.translate("Plan", "Actual {year}")
        )
        before = before.format(year=self._short(self.before))
        yield GridColumn(BEFORE, before, rule=True)
        yield GridColumn(YEAR, wording.translate("Period", "FY {year}").format(year=self.view.year.label))
        yield GridColumn(GROWTH, wording.translate("Plan", "vs {year}").format(year=self._short(self.before)))
        for at, month in enumerate(self.months):
            if self.view.quarters:
                if at % 3 == 0:
                    name = wording.translate("Plan", "Q{number}").format(number=at // 3 + 1)
                    yield GridColumn(f"{QUARTER}{month}", name, rule=at == 0)
                continue
            name = wording.formats.month_name(dt.date(*year_and_month(month), 1))
            yield GridColumn(f"m{month}", name, rule=at % 3 == 0, locked=is_closed(self.snapshot, month))
        tip = wording.translate("Plan", "State of the target")
        yield GridColumn(STATE, "", right=False, rule=True, width=STATE_WIDTH, tip=tip)

    def _short(self, year: Period) -> str:
        return f"’{year.label[-2:]}"

    # --- cells

    def _name(self, key: RowKey) -> GridCell:
        name = self._units[(key.unit,)].name
        if not key.is_gap:
            return GridCell(name, name, "text", tip=name)
        text = tip = gap_name(name, self.wording)
        if kept := self.kept_as(key.unit):
            text = self.wording.translate("Plan", "Reserve: {name}").format(name=kept)
            tip = self.wording.translate("Plan", "{gap}, kept as the reserve “{name}”").format(gap=tip, name=kept)
        is_open = self._has_gap(key.unit) and not kept
        return GridCell(
            text, text, "text", mark="at_risk" if is_open else "", ground="risk-tint" if is_open else "", tip=tip
        )

    def _month(self, unit: int, month: int) -> GridCell:
        state, why_not = self._how(unit, month)
        changed = (unit, month) in self._revised
        return self._figure(
            self.shown(unit, month), state, why_not, changed=changed, tip=self._was(unit, month) if changed else ""
        )

    def _several(self, unit: int, months: Sequence[int], *, strong: bool) -> GridCell:
        """The figure of a quarter or of the year."""
        figure = self.table.figure(self._place[unit], self._span(months))
        is_sum = figure.basis == "sum" and not self._has_own(unit)
        state = "computed" if is_sum or self.metric.aggregation == "ratio" else "normal"
        why_not = ""
        if is_sum:
            why_not = self._sum_of(unit)
        elif self.metric.aggregation == "ratio":
            why_not = self.wording.translate("Plan", "The year of a ratio is computed from its months: type those.")
        return self._shown(figure.value, state, why_not, strong=strong)

    def _gap(self, unit: int, months: Sequence[int]) -> GridCell:
        gap = self.gap_of(unit, months)
        if gap is None:
            return GridCell(state="zero_gap")
        amount = Fraction(-gap, 10**self.metric.decimals)
        why_not = self.wording.translate(
            "Plan", "A gap is computed. Enter splits the target of {unit} among those below."
        )
        text = change_text(amount, self.metric, self.wording)
        return GridCell(
            text,
            amount_text(amount, self.metric, self.wording, exact=True),
            ("computed" if self.kept_as(unit) else "gap_part") if gap else "zero_gap",
            value=amount,
            metric=self.metric,
            why_not=why_not.format(unit=self._units[(unit,)].name),
        )

    def _before(self, unit: int) -> GridCell:
        return replace(self._shown(self._reached(unit), "computed", self._why_computed()), light=True)

    def _growth(self, unit: int) -> GridCell:
        now, before = self.table.figure(self._place[unit], self._span(self.months)).value, self._reached(unit)
        if now is None or not before or self.metric.aggregation == "ratio":
            return GridCell(state="computed", why_not=self._why_computed())
        growth = now / before - 1
        text = self.wording.formats.percent(growth)
        precise = self.wording.formats.percent(growth, 4)
        text, why_not = f"+{text}" if growth > 0 else text, self._why_computed()
        return GridCell(text, precise, "computed", value=growth, light=True, why_not=why_not)

    def _why_computed(self) -> str:
        return self.wording.translate("Plan", "This column is computed. Targets are typed for the year and its months.")

    # --- figures

    @cached_property
    def _revised(self) -> Months:
        """What was agreed where something else stands now."""
        return {at: amount for at, amount in self.heads.first_agreed.items() if self.own(*at) != amount}

    def _amount(self, unit: int, month: int, *, own: bool) -> int | None:
        side, at = self.table.own if own else self.table.below, month - self.table.first
        place = self._place[unit]
        if not 0 <= at < side.has.shape[1] or not side.has[place, at]:
            return None
        if self.table.rate is None:
            return int(side.parts[0][place, at])
        if own:
            return int(self.table.rate[place, at])
        parts = [int(part[place, at]) for part in side.parts]
        return round(Fraction(parts[0], parts[1])) if parts[1] else None

    def gap_of(self, unit: int, months: Sequence[int]) -> int | None:
        """What of a unit's own target those below it do not cover, in smallest units; None where it has none."""
        if self.metric.aggregation == "ratio":
            return None
        chosen = months[-1:] if self.metric.aggregation == "stock" else months
        return self.table.uncovered(self._place[unit], range(chosen[0], chosen[-1] + 1))

    @cached_property
    def _gaps(self) -> tuple[Flags, Flags]:
        """Which units have a target of their own in the year, and which of them a month that those below miss."""
        table, count = self.table, len(self.figures.timeline.units)
        low, high = max(self.view.year.first, table.first), min(self.view.year.end, table.end)
        if low >= high:
            return np.zeros(count, np.bool_), np.zeros(count, np.bool_)
        shown = slice(low - table.first, high - table.first)
        has = table.own.has[:, shown]
        below = np.where(table.below.has[:, shown], table.below.parts[0][:, shown], 0)
        missed = has & (table.own.parts[0][:, shown] != below)
        own: Flags = np.logical_or.reduce(has, axis=1)
        gaps: Flags = np.logical_or.reduce(missed, axis=1)
        return own, gaps & (self.metric.aggregation != "ratio")

    def _has_own(self, unit: int) -> bool:
        return bool(self._gaps[0][self._place[unit]])

    def _has_gap(self, unit: int) -> bool:
        return bool(self._gaps[1][self._place[unit]])

    def _reached(self, unit: int) -> Fraction | None:
        if self.landings:
            return self.landings.get(unit)
        return self.figures.actual(unit, self.view.metric, self.before, self.view.segment).value

    def _span(self, months: Sequence[int]) -> range:
        return self.figures.aggregation(self.metric).span(range(months[0], months[-1] + 1), None)

    # --- what one may do with a cell

    def _how(self, unit: int, month: int) -> tuple[str, str]:
        if is_closed(self.snapshot, month):
            return "closed", self.wording.translate("Plan", "This month is closed, so its targets stay as they are.")
        if self.is_sum(unit, month):
            return "computed", self._sum_of(unit)
        return ("locked" if (unit, month) in self.locked else "normal"), ""

    def _sum_of(self, unit: int) -> str:
        return self.wording.translate(
            "Plan",
            "This is the sum of %n units below: change one of them, split it from here (Ctrl+Shift+D), or make it a "
            "target of its own (Ctrl+Shift+T).",
            len(self.tree.children(unit)),
        )

    def _was(self, unit: int, month: int) -> str:
        amount = Fraction(self._revised[unit, month], 10**self.metric.decimals)
        agreed = amount_text(amount, self.metric, self.wording, exact=True)
        return self.wording.translate("Plan", "Agreed was {amount}").format(amount=agreed)

    def _figure(
        self, amount: int | None, state: str, why_not: str, *, changed: bool = False, tip: str = ""
    ) -> GridCell:
        value = None if amount is None else Fraction(amount, 10**self.metric.decimals)
        return self._shown(value, state, why_not, changed=changed, tip=tip)

    def _shown(
        self,
        value: Fraction | None,
        state: str,
        why_not: str,
        *,
        strong: bool = False,
        changed: bool = False,
        tip: str = "",
    ) -> GridCell:
        exact = amount_text(value, self.metric, self.wording, exact=True)
        return GridCell(
            amount_text(value, self.metric, self.wording),
            exact,
            state,
            value=value,
            metric=self.metric,
            strong=strong,
            changed=changed,
            why_not=why_not,
            meaning=exact,
            tip=tip,
        )
