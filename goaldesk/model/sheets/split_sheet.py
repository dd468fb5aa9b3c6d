"""A split before it is made: who would get how much in which month, beside what is there now.

The one rule: three rows below it prove it. They add up what is shown, set the parent's beside it, and say what is left.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction

from goaldesk.model.closing import is_closed
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.target_split import BY_WEIGHTS, SplitRow, TargetSplit
from goaldesk.model.periods import year_and_month
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow
from goaldesk.model.sheets.plan_grid import GROWTH, STATE, STATE_WIDTH, YEAR
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import Wording

UNIT, SHARE, LIMIT = "who", "share", "limit"
SUM, PARENT, LEFT = "sum", "parent", "left"
SHARE_WIDTH, LIMIT_WIDTH = 56, 84


class SplitSheet:
    """A sheet for the grid; its months, year and growth have the keys of the plan's, so that they stand below them."""

    frozen = 1

    def __init__(self, snapshot: Snapshot, split: TargetSplit, wording: Wording) -> None:
        self.snapshot, self.split, self.wording = snapshot, split, wording
        self.metric = Figures.of(snapshot).metric(split.ask.metric)
        self.by_weights = split.ask.methods[0][0] == BY_WEIGHTS
        self._units = snapshot.table(Unit)
        self._sums = [self._sum_of(at) for at in range(len(split.months))]
        self.columns: Sequence[GridColumn] = tuple(self._columns())
        self.rows: Sequence[GridRow] = tuple(GridRow(row.unit) for row in split.rows)
        self.proof = SplitProof(self)

    @property
    def adds_up(self) -> bool:
        """Whether every month that is shared adds up to what it must."""
        return self.split.refused is None

    @property
    def given(self) -> int:
        """What is given out in the year, in smallest units: the rows' totals."""
        return sum(self.split.total(row.new) or 0 for row in self.split.rows)

    def said(self, amount: int) -> str:
        """An amount in smallest units as it is shown."""
        return amount_text(Fraction(amount, 10**self.metric.decimals), self.metric, self.wording)

    def name(self, unit: int) -> str:
        return self._units[(unit,)].name

    @property
    def of_people(self) -> bool:
        """Whether all rows are persons."""
        return all(self._units[(row.unit,)].kind == "person" for row in self.split.rows)

    def row_locked(self, unit: int) -> bool:
        """Whether all months of a row that are shared are locked."""
        ask, open_months = self.split.ask, [self.split.months[at] for at in self.split.open]
        return bool(open_months) and all((unit, month) in ask.cells for month in open_months)

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places."""
        return self._of_unit(self.split.rows[row], self.columns[column].key)

    def changed(self) -> tuple[int, int]:
        """How many of the cells that are shared would change, and how many there are."""
        return len(self.split.changes()), len(self.split.rows) * len(self.split.open)

    # --- cells

    def _of_unit(self, row: SplitRow, name: str) -> GridCell:
        if name == UNIT:
            return self._name(row)
        if name == SHARE:
            return self._share(row)
        if name == LIMIT:
            return self._limit(row.unit)
        if name == YEAR:
            locked = row.unit in self.split.ask.totals or self.row_locked(row.unit)
            return self._amount(self.split.total(row.new), "locked" if locked else "normal", strong=True)
        if name == GROWTH:
            return self._change(row)
        if name == STATE:
            return GridCell(state="text", mark="check" if self.adds_up else "")
        at = int(name[1:]) - self.split.months[0]
        month, amount = self.split.months[at], row.new[at]
        if at not in self.split.open:
            return self._amount(amount, "closed", why_not=self._why_closed(month))
        same = "text3" if amount == row.now[at] else ""
        if (row.unit, month) in self.split.ask.cells:
            return self._amount(amount, "locked_part" if self.row_locked(row.unit) else "locked")
        return self._amount(amount, "normal", ink=same)

    def _name(self, row: SplitRow) -> GridCell:
        name = self.name(row.unit)
        if row.weight or row.unit in self.split.ask.totals or self.row_locked(row.unit):
            return GridCell(name, name, "text", tip=name)
        text = self.wording.translate(
            "Split", "{unit} has nothing to be shared by in this way, so nothing comes from it: type a total."
        ).format(unit=name)
        return GridCell(name, name, "text", mark="none", tip=text, meaning=text)

    def _share(self, row: SplitRow) -> GridCell:
        if self.by_weights:
            weight = self.split.ask.weights.get(row.unit, Fraction(1))
            text = self.wording.formats.number(weight, 0 if weight.denominator == 1 else 2)
            return GridCell(text, text, "normal", value=weight)
        if self.split.levels or not self.given:
            return GridCell(state="computed")
        share = Fraction(self.split.total(row.new) or 0, self.given)
        text = self.wording.formats.percent(share)
        return GridCell(text, text, "normal", ink="text2", value=share)

    def _limit(self, unit: int) -> GridCell:
        low, high = self.split.ask.limits.get(unit, (None, None))
        if low is None and high is None:
            return GridCell(state="normal")
        if low is None or high is None:
            sign, value = ("≤", high) if high is not None else ("≥", low)
            text = f"{sign} {self.said(value or 0)}"
            return GridCell(text, text, "normal")
        text = f"{self.said(low)}–{self.said(high)}"
        return GridCell(text, text, "normal")

    def _change(self, row: SplitRow) -> GridCell:
        new, now = self.split.total(row.new), self.split.total(row.now)
        if new is None:
            return GridCell(state="computed")
        value = Fraction(new - (now or 0), 10**self.metric.decimals)
        text = change_text(value, self.metric, self.wording) if value else self.said(0)
        return GridCell(text, self._exact(value), "computed", value=value, metric=self.metric)

    def proof_cell(self, key: str, name: str) -> GridCell:
        """The cell of the proof in a row and column with these keys."""
        split = self.split
        if name == UNIT:
            return self._foot_name(key)
        if name == STATE:
            return GridCell(state="computed", mark="check" if key == LEFT and self.adds_up else "")
        if name == YEAR or name.startswith("m"):
            at = None if name == YEAR else int(name[1:]) - split.months[0]
            return self._foot_amount(key, at)
        if key == SUM and name == SHARE and self.given and not (self.by_weights or split.levels):
            return GridCell(self.wording.formats.percent(Fraction(1)), "", "computed")
        if key == SUM and name == GROWTH:
            now = sum(split.total(row.now) or 0 for row in split.rows)
            value = Fraction(self.given - now, 10**self.metric.decimals)
            text = change_text(value, self.metric, self.wording) if value else self.said(0)
            return GridCell(text, self._exact(value), "computed", value=value, metric=self.metric)
        return GridCell(state="computed")

    def _foot_name(self, key: str) -> GridCell:
        name = self.name(self.split.ask.parent)
        over = self.split.ask.over
        if key == SUM:
            text = self.wording.translate("Split", "Sum")
        elif key == LEFT:
            text = self.wording.translate("Split", "Difference")
        elif over:
            text = self.wording.translate("Split", "{unit} {over}").format(
                unit=name, over=f"+{self.wording.formats.percent(over)}"
            )
        else:
            text = name
        return GridCell(text, text, "computed", tip=text)

    def _foot_amount(self, key: str, at: int | None) -> GridCell:
        places = range(len(self.split.months)) if at is None else (at,)
        sums, wanted = [self._sums[one] for one in places], [self._asked(one) for one in places]
        if key != LEFT:
            return self._amount(self.split.total(sums if key == SUM else wanted), "computed")
        pairs = [(theirs or 0, mine) for theirs, mine in zip(sums, wanted, strict=True) if mine is not None]
        if not pairs:
            return GridCell(state="zero_gap")
        chosen = pairs[-1:] if self.split.levels else pairs
        left = sum(theirs - mine for theirs, mine in chosen)
        value = Fraction(left, 10**self.metric.decimals)
        text = change_text(value, self.metric, self.wording) if left else self.said(0)
        return GridCell(text, self._exact(value), "gap_part" if left else "zero_gap", value=value, metric=self.metric)

    def _amount(
        self, amount: int | None, state: str, *, ink: str = "", strong: bool = False, why_not: str = ""
    ) -> GridCell:
        if amount is None:
            return GridCell(state=state, why_not=why_not)
        value = Fraction(amount, 10**self.metric.decimals)
        exact = self._exact(value)
        return GridCell(
            self.said(amount),
            exact,
            state,
            value=value,
            metric=self.metric,
            ink=ink,
            strong=strong,
            why_not=why_not,
            meaning=exact,
        )

    # --- figures and columns

    def _exact(self, value: Fraction) -> str:
        return amount_text(value, self.metric, self.wording, exact=True)

    def _asked(self, at: int) -> int | None:
        """What a month must add up to: the parent's, where it is shared raised by what is given out on top."""
        wanted = self.split.wanted[at]
        return self.split.parent[at] if wanted is None else wanted

    def _sum_of(self, at: int) -> int | None:
        known = [amount for row in self.split.rows if (amount := row.new[at]) is not None]
        return sum(known) if known else None

    def _why_closed(self, month: int) -> str:
        if is_closed(self.snapshot, month):
            return self.wording.translate("Plan", "This month is closed, so its targets stay as they are.")
        return self.wording.translate(
            "Split", "{unit} has no target in this month, so there is nothing to share."
        ).format(unit=self.name(self.split.ask.parent))

    def _columns(self) -> Iterator[GridColumn]:
        wording = self.wording
        yield GridColumn(UNIT, wording.translate("Plan", "Unit"), right=False, stretch=True)
        share = wording.translate("Split", "Weight") if self.by_weights else wording.translate("Split", "Share")
        yield GridColumn(SHARE, share, width=SHARE_WIDTH, rule=True)
        yield GridColumn(LIMIT, wording.translate("Split", "Limit"), width=LIMIT_WIDTH)
        yield GridColumn(YEAR, wording.translate("Split", "New total"))
        yield GridColumn(GROWTH, wording.translate("Split", "Change"))
        for at, month in enumerate(self.split.months):
            name = self.wording.formats.month_name(dt.date(*year_and_month(month), 1))
            yield GridColumn(f"m{month}", name, rule=at % 3 == 0, locked=is_closed(self.snapshot, month))
        yield GridColumn(STATE, "", right=False, rule=True, width=STATE_WIDTH)


class SplitProof:
    """The rows below a split, as a sheet of their own: they stay in sight while the split is scrolled."""

    frozen = SplitSheet.frozen

    def __init__(self, sheet: SplitSheet) -> None:
        self._sheet = sheet
        self.columns = sheet.columns
        self.rows: Sequence[GridRow] = (
            GridRow(SUM, rule=True, strong=True),
            GridRow(PARENT, strong=True),
            GridRow(LEFT, quiet=sheet.adds_up),
        )

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places."""
        return self._sheet.proof_cell(str(self.rows[row].key), self.columns[column].key)
