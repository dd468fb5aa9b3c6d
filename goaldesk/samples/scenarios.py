"""The plans beside the plan of the sample company: a careful one and a bold one for the year to come.

The one rule: a scenario is what each person would have; the months follow those of the plan, and regions and company
have exactly what their people have.
"""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from goaldesk.model.amounts import in_smallest_unit, parts_of
from goaldesk.model.changes import Edit
from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.edits.scenarios import change_scenario, copy_scenario
from goaldesk.model.methods.switching import Cell, amounts_of
from goaldesk.model.periods import last_day
from goaldesk.model.rows import Metric, Scenario, Unit
from goaldesk.model.tree import OrgTree
from goaldesk.samples import tables

_THOUSAND = 100_000  # fen: money is planned in whole thousands


def set_scenarios(edit: Edit, facts: Mapping[str, Any], language: str) -> None:
    """Add the scenarios of the tables, and note what the plan takes for granted."""
    about = facts["scenarios"]
    plan = edit.get(Scenario, edit.snapshot.settings.scenario)
    if plan is not None:
        change_scenario(edit, replace(plan, note=about["plan"][language]))
    for row in facts["scenario"]:
        made = copy_scenario(edit, edit.snapshot.settings.scenario, row["code"], row["name"][language])
        change_scenario(edit, replace(made, kind=row["code"], note=row["note"][language]))
        metric = next(one for one in edit.snapshot.all(Metric) if one.code == about["metric"])
        year = edit.snapshot.fiscal.parse(str(about["year"]))
        write_plan(edit, _amounts(edit, row["code"], metric, year.month_numbers()), Writing(made.id))


def _amounts(edit: Edit, scenario: str, metric: Metric, months: range) -> dict[Cell, int | None]:
    """The amounts of the people by month, and of those above them their sums, where the plan has some."""
    snapshot = edit.snapshot
    planned = amounts_of(snapshot, snapshot.settings.scenario)
    units = {unit.code: unit.id for unit in snapshot.all(Unit)}
    people: dict[int, list[int]] = {}
    for row in tables.rows("scenarios"):
        if row["scenario"] == scenario:
            unit = units[row["unit"]]
            weights = [Fraction(planned[unit, metric.id, 0, month]) for month in months]
            thousands = in_smallest_unit(Fraction(row["amount"]), metric.decimals) // _THOUSAND
            people[unit] = [part * _THOUSAND for part in parts_of(thousands, weights)]
    tree = OrgTree.of(snapshot, last_day(months[-1]))
    found: dict[Cell, int | None] = {}
    for unit in tree.walk():
        if (unit, metric.id, 0, months[0]) in planned:
            below = [people[leaf] for leaf in tree.leaves(unit) if leaf in people]
            sums = (sum(parts) for parts in zip(*below, strict=True))
            found |= {(unit, metric.id, 0, month): amount for month, amount in zip(months, sums, strict=True)}
    return found
