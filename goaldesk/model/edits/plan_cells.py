"""Amounts of many units and months into the plan: one target for each fiscal year touched, month by month.

The one rule: what is there is kept. A month that a target covers is written into it; a year that has a target gets no
second one, its range grows instead. What is agreed changes only by a revision with a reason.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from goaldesk.model.amounts import checked
from goaldesk.model.changes import Edit
from goaldesk.model.edits.months import require_open
from goaldesk.model.edits.revisions import revise_targets
from goaldesk.model.edits.targets import AGREED
from goaldesk.model.rows import Target, TargetMonth

Cell: TypeAlias = tuple[int, int, int, int]
"""Unit, metric, segment, month."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How plan cells are written: into which scenario (0: the plan), with which status new targets begin, and the
    reason for changing what is agreed. `revises` is off for an import, which brings the agreed amounts themselves.
    """

    scenario: int = 0
    status: str = "draft"
    reason: str = ""
    revises: bool = True


def write_plan(edit: Edit, amounts: Mapping[Cell, int | None], how: Writing = Writing()) -> None:
    """Write these amounts in smallest units, None takes one away. Cells that stay as they are are not touched.

    Raises Refusal `month_closed`, `amount_too_large`, `no_reason` where an agreed target would change without one.
    """
    snapshot = edit.snapshot
    scenario = how.scenario or snapshot.settings.scenario
    require_open(edit, {month for *_, month in amounts})
    by_year: dict[Cell, list[Target]] = {}
    for target in _about(edit, scenario, amounts):
        year = snapshot.fiscal.year_of(target.first_month).first
        by_year.setdefault((target.unit, target.metric, target.segment, year), []).append(target)
    groups: dict[Cell, dict[int, int | None]] = {}
    for (unit, metric, segment, month), amount in amounts.items():
        year = snapshot.fiscal.year_of(month).first
        groups.setdefault((unit, metric, segment, year), {})[month] = amount
    revised: dict[int, Mapping[int, int | None]] = {}
    for key, months in groups.items():
        revised |= _write_year(edit, replace(how, scenario=scenario), key, months, by_year.get(key, []))
    if revised:
        revise_targets(edit, revised, how.reason)


def lock_plan(edit: Edit, cells: Iterable[Cell], locked: bool, *, scenario: int = 0) -> None:
    """Lock months that have an amount, so that splits and year totals keep them, or unlock them."""
    scenario = scenario or edit.snapshot.settings.scenario
    wanted = set(cells)
    for target in _about(edit, scenario, wanted):
        months = edit.snapshot.target_months.of(target.id)
        for at, month in enumerate(months.month.tolist()):
            row = months.row(at)
            if (target.unit, target.metric, target.segment, month) in wanted and bool(row.locked) != locked:
                edit.put(replace(row, locked=int(locked)))


def _about(edit: Edit, scenario: int, cells: Iterable[Cell]) -> Iterator[Target]:
    """The targets of a scenario that have the unit, metric and segment of one of these cells; there may be hundreds of
    thousands of others.
    """
    wanted = {cell[:3] for cell in cells}
    for target in edit.snapshot.all(Target):
        if target.scenario == scenario and (target.unit, target.metric, target.segment) in wanted:
            yield target


def _write_year(
    edit: Edit, how: Writing, key: Cell, months: Mapping[int, int | None], targets: list[Target]
) -> dict[int, Mapping[int, int | None]]:
    """Write months of a year; given back is what is to be revised, by target."""
    unit, metric, segment, _ = key
    filled = {month for month, amount in months.items() if amount is not None}
    open_months = {month for month in filled if not any(_covers(target, month) for target in targets)}
    if open_months:
        targets = _grown(targets, open_months)
        if not targets:
            first = min(open_months)
            length = max(open_months) - first + 1
            targets = [Target(edit.new_id(), how.scenario, unit, metric, segment, first, length, how.status)]
        edit.put_many(targets)
    revised: dict[int, Mapping[int, int | None]] = {}
    for target in targets:
        differing = _differing(edit, target, months)
        if differing and how.revises and target.status in AGREED:
            revised[target.id] = differing
        else:
            _write_months(edit, target, differing)
    return revised


def _differing(edit: Edit, target: Target, months: Mapping[int, int | None]) -> dict[int, int | None]:
    """Of the months that a target covers those that have another amount."""
    covered = ((month, amount, edit.get(TargetMonth, target.id, month)) for month, amount in months.items())
    return {
        month: amount
        for month, amount, known in covered
        if _covers(target, month) and amount != (None if known is None else known.amount)
    }


def _write_months(edit: Edit, target: Target, months: Mapping[int, int | None]) -> None:
    for month, amount in months.items():
        old = edit.get(TargetMonth, target.id, month)
        if amount is not None:
            edit.put(TargetMonth(target.id, month, checked(amount), old.locked if old else 0))
        elif old is not None:
            edit.remove(old)


def _grown(targets: list[Target], months: set[int]) -> list[Target]:
    """The targets of a year with their ranges stretched so that they cover these months, none over another."""
    ordered = sorted(targets, key=lambda target: target.first_month)
    grown: list[Target] = []
    for at, target in enumerate(ordered):
        begin = min([target.first_month, *months]) if at == 0 else target.first_month
        after = ordered[at + 1].first_month if at + 1 < len(ordered) else max([*months, _end(target)]) + 1
        end = max([_end(target), *(month + 1 for month in months if _end(target) <= month < after)])
        grown.append(replace(target, first_month=begin, months=end - begin))
    return grown


def _covers(target: Target, month: int) -> bool:
    return target.first_month <= month < _end(target)


def _end(target: Target) -> int:
    return target.first_month + target.months
