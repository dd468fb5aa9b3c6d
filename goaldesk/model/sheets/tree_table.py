"""Units as a tree with the figures of a period and of its fiscal year: the first table of a team or company pack.

The one rule: a row shows what the unit earned wherever it was; `here` says what of it counts for the unit above it.
They differ only for who moved within the period, and the moves are listed with the table.
"""

from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import Period
from goaldesk.model.rows import Membership, Metric, Unit
from goaldesk.model.sheets import Cell, Column, Sheet, SheetRow
from goaldesk.model.sheets.scorecard import StatusRow, status_row, tree_of, unit_row, year_to_date
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.tree import Memberships, OrgTree


@dataclass(frozen=True, slots=True)
class Move:
    """A unit that came under another parent on `day` and counts there from then on."""

    unit: Unit
    before: Unit | None
    after: Unit | None
    day: int


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A unit: the period, the fiscal year up to the period's end, the whole fiscal year."""

    unit: Unit
    level: int
    period: StatusRow
    to_date: StatusRow
    year: StatusRow
    here: Fraction | None


@dataclass(frozen=True, slots=True)
class TreeTable:
    """The units below one unit, itself first, parents before their children, with who moved in the fiscal year."""

    metric: Metric
    period: Period
    to_date: Period
    year: Period
    rows: tuple[TreeRow, ...]
    moves: tuple[Move, ...]

    def sheet(self) -> Sheet:
        """The same as a sheet: the period's target, actual, variance and attainment, then those of the year."""
        columns = [Column(key, group) for group in ("period", "year") for key in _KEYS[group]]
        rows = [
            SheetRow(row.unit.id, row.unit.name, row.level, (*self._cells(row.period), *self._cells(row.to_date)))
            for row in self.rows
        ]
        return Sheet(tuple(columns), tuple(rows))

    def _cells(self, row: StatusRow) -> tuple[Cell, ...]:
        return (
            Cell(row.target, self.metric),
            Cell(row.actual, self.metric),
            Cell(row.variance, self.metric, kind="change"),
            Cell(row.attainment, self.metric, row.status, "share"),
        )


_KEYS = {
    "period": ("target", "actual", "variance", "attainment"),
    "year": ("year_target", "year_actual", "year_variance", "year_attainment"),
}


def tree_table(snapshot: Snapshot, unit: int, metric: int, period: Period, *, today: int) -> TreeTable:
    """One metric for a unit and all below it, as the tree was at the period's end."""
    figures = Figures.of(snapshot)
    row = figures.metric(metric)
    to_date, year = year_to_date(snapshot, period), snapshot.fiscal.year_of(period.end - 1)
    tree = tree_of(snapshot, period)
    top = tree.depth(unit)
    contributions = {
        above: figures.contributions(above, metric, period) for above in tree.walk(unit) if not tree.is_leaf(above)
    }
    rows = []
    for below in tree.walk(unit):
        here, above = unit_row(snapshot, below), tree.parent(below)
        own, so_far, whole = (status_row(figures, here, row, one, today) for one in (period, to_date, year))
        counted = own.actual if above not in contributions else contributions[above].get(below)
        rows.append(TreeRow(here, tree.depth(below) - top, own, so_far, whole, counted))
    return TreeTable(row, period, to_date, year, tuple(rows), moves(snapshot, tree, unit, to_date))


def moves(snapshot: Snapshot, tree: OrgTree, unit: int, period: Period) -> tuple[Move, ...]:
    """Who came into, left or moved within the units of the tree below `unit` in a period, in the order of time."""
    memberships = Memberships.of(snapshot)
    inside = set(tree.walk(unit))
    found = []
    for row in sorted(snapshot.all(Membership), key=lambda row: (row.from_day, row.unit)):
        before = memberships.parent(row.unit, row.from_day - 1)
        if not period.first_day() <= row.from_day <= period.last_day() or before == row.parent:
            continue
        if row.parent in inside or before in inside:
            found.append(
                Move(unit_row(snapshot, row.unit), _name(snapshot, before), _name(snapshot, row.parent), row.from_day)
            )
    return tuple(found)


def _name(snapshot: Snapshot, unit: int | None) -> Unit | None:
    return None if unit is None else snapshot.get(Unit, unit)
