"""Target amounts of a file into the plan: one target for each fiscal year touched, month by month.

The one rule: what is there is kept. A month that a target covers is written into it; a year that has a target gets no
second one, its range grows instead.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from goaldesk.model.amounts import checked
from goaldesk.model.changes import Edit
from goaldesk.model.edits.months import require_open
from goaldesk.model.rows import Target, TargetMonth

Cell: TypeAlias = tuple[int, int, int, int]
"""Unit, metric, segment, month."""


def put_target_amounts(edit: Edit, amounts: Mapping[Cell, int | None], *, status: str) -> None:
    """Write these amounts into the current scenario, None takes one away; new targets get this status.

    Raises Refusal `month_closed`, `amount_too_large`.
    """
    snapshot = edit.snapshot
    scenario = snapshot.settings.scenario
    require_open(edit, {month for *_, month in amounts})
    by_year: dict[tuple[int, int, int, int], list[Target]] = {}
    for target in snapshot.all(Target):
        if target.scenario == scenario:
            year = snapshot.fiscal.year_of(target.first_month).first
            by_year.setdefault((target.unit, target.metric, target.segment, year), []).append(target)
    groups: dict[tuple[int, int, int, int], dict[int, int | None]] = {}
    for (unit, metric, segment, month), amount in amounts.items():
        year = snapshot.fiscal.year_of(month).first
        groups.setdefault((unit, metric, segment, year), {})[month] = amount
    for key, months in groups.items():
        _write_year(edit, scenario, key, months, by_year.get(key, []), status)


def _write_year(
    edit: Edit,
    scenario: int,
    key: tuple[int, int, int, int],
    months: Mapping[int, int | None],
    targets: list[Target],
    status: str,
) -> None:
    unit, metric, segment, _ = key
    filled = {month for month, amount in months.items() if amount is not None}
    open_months = {month for month in filled if not any(_covers(target, month) for target in targets)}
    if open_months:
        targets = _grown(targets, open_months)
        if not targets:
            first = min(open_months)
            length = max(open_months) - first + 1
            targets = [Target(edit.new_id(), scenario, unit, metric, segment, first, length, status)]
        edit.put_many(targets)
    for month, amount in months.items():
        target = next((target for target in targets if _covers(target, month)), None)
        if target is not None:
            _write_month(edit, target.id, month, amount)


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


def _write_month(edit: Edit, target: int, month: int, amount: int | None) -> None:
    known = edit.get(TargetMonth, target, month)
    if amount is not None:
        edit.put(TargetMonth(target, month, checked(amount), known.locked if known else 0))
    elif known is not None:
        edit.remove(known)


def _covers(target: Target, month: int) -> bool:
    return target.first_month <= month < _end(target)


def _end(target: Target) -> int:
    return target.first_month + target.months
