"""The verb that makes a scenario of other yearly amounts for people, with the same total.

The one rule: the plan is not touched. Months keep their shape, closed and locked ones their amount, and a parent whose
target was exactly what those below it have goes on to be so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.model.amounts import checked
from goaldesk.model.changes import Edit
from goaldesk.model.closing import is_closed
from goaldesk.model.edits.rules import folded, unit_of
from goaldesk.model.edits.scenarios import copy_scenario
from goaldesk.model.errors import Refusal
from goaldesk.model.methods.phasing import phase
from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.periods import Period, first_day
from goaldesk.model.rows import Scenario, Target, TargetMonth
from goaldesk.model.tree import OrgTree
from goaldesk.wording import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Shared:
    """Whose plan is shared out anew: a year of one metric and segment of a scenario."""

    scenario: int
    metric: int
    segment: int
    year: Period


def make_shared_scenario(edit: Edit, shared: Shared, name: str, amounts: Mapping[int, int]) -> Scenario:
    """A copy of the scenario in which units have these amounts of the year, in smallest units. A name that is taken
    gets a number.

    Raises Refusal `no_room_in_year` where closed and locked months hold more, `no_name`, `gone`.
    """
    free = _free_name(edit.snapshot.all(Scenario), name)
    copy = copy_scenario(edit, shared.scenario, free, free)
    rows = _rows(edit, shared, copy.id)
    new = {at: row.amount for at, row in rows.items()}
    for unit, amount in amounts.items():
        months = {month: row for (owner, month), row in rows.items() if owner == unit}
        new |= {(unit, month): part for month, part in _over_months(edit, unit, amount, months).items()}
    for month in shared.year.month_numbers():
        _follow(OrgTree.of(edit.snapshot, first_day(month)), month, rows, new)
    edit.put_many(
        TargetMonth(row.target, row.month, checked(new[at]), row.locked)
        for at, row in rows.items()
        if new[at] != row.amount
    )
    return copy


def _rows(edit: Edit, shared: Shared, scenario: int) -> dict[tuple[int, int], TargetMonth]:
    """The months of the year that have an amount, by unit and month."""
    snapshot, found = edit.snapshot, dict[tuple[int, int], TargetMonth]()
    about = (scenario, shared.metric, shared.segment)
    for target in snapshot.all(Target):
        if (target.scenario, target.metric, target.segment) == about:
            months = snapshot.target_months.of(target.id)
            for row in map(months.row, range(len(months))):
                if row.month in shared.year.month_numbers():
                    found[target.unit, row.month] = row
    return found


def _over_months(edit: Edit, unit: int, amount: int, months: Mapping[int, TargetMonth]) -> dict[int, int]:
    order = sorted(months)
    kept = {
        at: months[month].amount
        for at, month in enumerate(order)
        if months[month].locked or is_closed(edit.snapshot, month)
    }
    weights = [Fraction(abs(months[month].amount)) for month in order]
    try:
        parts = phase(amount, weights, locked=kept).values
    except CannotSplit as why:
        raise Refusal(
            "no_room_in_year",
            QT_TRANSLATE_NOOP(
                "Fault",
                "Closed and locked months of {unit} hold more than the year would have. Nothing was changed: unlock "
                "months, or try another way.",
            ),
            unit=unit_of(edit, unit).name,
        ) from why
    return dict(zip(order, parts, strict=True))


def _follow(
    tree: OrgTree, month: int, rows: Mapping[tuple[int, int], TargetMonth], new: dict[tuple[int, int], int]
) -> None:
    """Let parents whose target was the sum of those below it be so again, from below."""
    sums: dict[int, tuple[int, int] | None] = {}
    for unit in reversed(list(tree.walk())):
        below = [pair for child in tree.children(unit) if (pair := sums[child]) is not None]
        before, after = sum(pair[0] for pair in below), sum(pair[1] for pair in below)
        row = rows.get((unit, month))
        if row is None:
            sums[unit] = (before, after) if below else None
            continue
        if below and before == row.amount:
            new[unit, month] = after
        sums[unit] = row.amount, new[unit, month]


def _free_name(scenarios: Iterable[Scenario], name: str) -> str:
    taken = {folded(text) for scenario in scenarios for text in (scenario.code, scenario.name)}
    found, number = name, 2
    while folded(found) in taken:
        found, number = f"{name} {number}", number + 1
    return found
