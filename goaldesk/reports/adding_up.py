"""Figures as they are shown add up: months to their year, units to the unit above them.

One rule: a total is rounded half up and stays; its parts move by a step at most until they make it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.formats import half_up
from goaldesk.model.sheets.tree_table import TreeTable
from goaldesk.reports.words import Writer


def added_up(
    parts: Sequence[Fraction],
    total: Fraction,
    digits: int,
    *,
    kept: frozenset[int] = frozenset(),
    shown_total: Fraction | None = None,
) -> list[Fraction]:
    """The parts rounded half up, then those with the largest rounding moved by one step until they add up to the
    total as it is shown (rounded half up, if not given); parts at the places of `kept` move last.

    Where the parts do not add up to the total as they are, each is only rounded.
    """
    shown = [Fraction(half_up(part, digits)) for part in parts]
    if not parts or sum(parts, Fraction(0)) != total:
        return shown
    wanted = Fraction(half_up(total, digits)) if shown_total is None else shown_total
    missing = wanted - sum(shown, Fraction(0))
    sign = 1 if missing > 0 else -1
    order = sorted(range(len(parts)), key=lambda at: (at in kept, (shown[at] - parts[at]) * sign, at))
    for turn in range(int(abs(missing) * 10**digits)):
        shown[order[turn % len(order)]] += Fraction(sign, 10**digits)
    return shown


@dataclass(frozen=True, slots=True)
class ShownFigures:
    """The figures of a unit as they are shown, the period's and those of the year so far."""

    target: Fraction | None
    actual: Fraction | None
    year_target: Fraction | None
    year_actual: Fraction | None

    @property
    def difference(self) -> Fraction | None:
        """Actual less target, as shown."""
        return None if self.target is None or self.actual is None else self.actual - self.target


def shown_figures(table: TreeTable, writer: Writer) -> dict[int, ShownFigures]:
    """The figures as shown: below each unit those of a flow add up to it, from the top of the tree down."""
    columns = [
        _added_up(table, [getattr(getattr(row, span), name) for row in table.rows], writer)
        for span, name in (("period", "target"), ("period", "actual"), ("to_date", "target"), ("to_date", "actual"))
    ]
    return {
        row.unit.id: ShownFigures(*values) for row, values in zip(table.rows, zip(*columns, strict=True), strict=True)
    }


def _added_up(table: TreeTable, values: list[Fraction | None], writer: Writer) -> list[Fraction | None]:
    """The values as shown, unit by unit from the top down."""
    shown = [None if value is None else Fraction(half_up(value, writer.written_digits)) for value in values]
    if table.metric.aggregation != "flow":
        return shown
    for at in range(len(table.rows)):
        below = [child for child in _children(table, at) if values[child] is not None]
        total = values[at]
        if total is not None and below:
            parts = [values[child] or Fraction(0) for child in below]
            fitted = added_up(parts, total, writer.written_digits, shown_total=shown[at])
            for child, part in zip(below, fitted, strict=True):
                shown[child] = part
    return shown


def _children(table: TreeTable, at: int) -> list[int]:
    """The places of the rows directly below the row at a place."""
    level = table.rows[at].level
    below = []
    for place in range(at + 1, len(table.rows)):
        if table.rows[place].level <= level:
            break
        if table.rows[place].level == level + 1:
            below.append(place)
    return below
