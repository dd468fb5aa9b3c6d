"""Verbs for targets: a header with its months.

The one rule: what is agreed changes only by a revision (`revisions`), with a reason and in open months. Everything
else may be written again, but never in a closed month.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from goaldesk.model.amounts import checked
from goaldesk.model.changes import Edit
from goaldesk.model.edits.months import require_open
from goaldesk.model.edits.rules import (
    clean_name,
    free_code,
    metric_of,
    one_of,
    real_day,
    there,
    today_of,
    unit_of,
    within,
)
from goaldesk.model.errors import Refusal
from goaldesk.model.metrics.catalogue import metric_term
from goaldesk.model.periods import month_text
from goaldesk.model.rows import Key, Scenario, Segment, Target, TargetMonth
from goaldesk.model.snapshot import Snapshot, TargetMonths
from goaldesk.model.target_headers import TargetHeaders
from goaldesk.wording import QT_TRANSLATE_NOOP

STATUSES = ("draft", "proposed", "agreed", "locked")
AGREED = ("agreed", "locked")
SCENARIO_KINDS = ("base", "conservative", "stretch", "own")
LONGEST = 24
_STEPS = {  # from a status: where to
    "draft": ("proposed", "agreed"),
    "proposed": ("draft", "agreed"),
    "agreed": ("locked",),
    "locked": ("agreed",),
}


def create_scenario(edit: Edit, code: str, name: str, *, kind: str = "own", note: str = "") -> Scenario:
    """Add an alternative plan, empty. Raises Refusal `code_taken`, `no_name`, `not_one_of`."""
    code = free_code(edit.snapshot.all(Scenario), clean_name(code))
    one_of("kind", kind, SCENARIO_KINDS)
    scenario = Scenario(edit.new_id(), code, clean_name(name), kind, note.strip())
    edit.put(scenario)
    return scenario


def set_target(edit: Edit, target: Target, amounts: Mapping[int, int]) -> Target:
    """Add a target (id 0) or write one that is not agreed again, with these amounts by month in the metric's smallest
    unit; a month without an amount is not set. A scenario of 0 is the plan.

    The range may reach into closed months, which then have no amount. Raises Refusal `target_overlaps`,
    `target_over_years`, `month_outside`, `month_closed`, `target_agreed`, `amount_too_large`, `not_one_of`, `gone`.
    """
    return set_targets(edit, [(target, amounts)])[0]


def set_targets(edit: Edit, plan: Sequence[tuple[Target, Mapping[int, int]]]) -> list[Target]:
    """`set_target` for many at once: all are checked before the first is written."""
    snapshot = edit.snapshot
    headers, others = TargetHeaders.of(snapshot), dict[Key, dict[int, Target]]()
    old_months: list[TargetMonths] = []
    checked_targets = []
    for target, amounts in plan:
        target = _checked(edit, snapshot, target)
        _check_months(target, amounts)
        key = target.scenario, target.unit, target.metric, target.segment
        if key not in others:
            others[key] = {other.id: other for other in headers.of_key(*key)}
        _check_overlap(edit, target, others[key].values())
        old = snapshot.target_months.of(target.id) if target.id else TargetMonths.empty()
        if target.id:
            _check_not_agreed(there(edit.get(Target, target.id)))
        require_open(edit, _changed(old, amounts))
        target = replace(target, id=target.id or edit.new_id())
        others[key][target.id] = target
        checked_targets.append(target)
        old_months.append(old)
    for target, (_, amounts), old in zip(checked_targets, plan, old_months, strict=True):
        edit.put(target)
        _write_months(edit, target, old, amounts)
    return checked_targets


def set_target_month(edit: Edit, target: int, month: int, amount: int | None, *, locked: bool = False) -> None:
    """Write the amount of one month of a target that is not agreed (None: not set); a locked one is kept by splits.

    Raises Refusal `target_agreed`, `month_outside`, `month_closed`, `amount_too_large`, `gone`.
    """
    row = there(edit.get(Target, target))
    _check_not_agreed(row)
    _check_months(row, {month: amount or 0})
    old = edit.get(TargetMonth, target, month)
    if amount != (old.amount if old else None):
        require_open(edit, [month])
    if amount is not None:
        edit.put(TargetMonth(target, month, amount, int(locked)))
    elif old is not None:
        edit.remove(old)


def set_target_status(
    edit: Edit, target: int, status: str, *, by: str = "", reason: str = "", day: int | None = None
) -> Target:
    """Let a target be a draft, proposed, agreed or locked; agreeing notes by whom and on which day (None: today).

    Raises Refusal `status_step` where that does not follow on what it is, `not_one_of`, `gone`.
    """
    old = there(edit.get(Target, target))
    one_of("status", status, STATUSES)
    if status == old.status:
        return old
    if status not in _STEPS[old.status]:
        raise Refusal(
            "status_step",
            QT_TRANSLATE_NOOP(
                "Fault", "An agreed target stays agreed; nothing was changed: revise it with a reason instead."
            ),
        )
    changed = replace(old, status=status, reason=reason.strip() or old.reason)
    if status == "agreed" and old.status != "locked":
        changed = replace(changed, agreed_by=by.strip() or edit.by, agreed_day=today_of(edit) if day is None else day)
    edit.put(changed)
    return changed


def lock_targets(edit: Edit, targets: Iterable[int], locked: bool) -> None:
    """Lock agreed targets, so that no revision and no other plan changes them, or unlock them again.

    Raises Refusal `status_step` for one that is not agreed yet, `gone`.
    """
    for target in targets:
        set_target_status(edit, target, "locked" if locked else "agreed")


def remove_target(edit: Edit, target: int) -> None:
    """Take back a target that is not agreed. Raises Refusal `target_agreed`, `month_closed`, `gone`."""
    row = there(edit.get(Target, target))
    _check_not_agreed(row)
    months = edit.snapshot.target_months.of(target)
    for at in range(len(months)):
        require_open(edit, [int(months.month[at])])
        edit.remove(months.row(at))
    edit.remove(row)


def _checked(edit: Edit, snapshot: Snapshot, target: Target) -> Target:
    metric_of(edit, target.metric)
    unit_of(edit, target.unit)
    if target.segment:
        there(edit.get(Segment, target.segment))
    target = replace(target, scenario=target.scenario or snapshot.settings.scenario)
    there(edit.get(Scenario, target.scenario))
    one_of("status", target.status, STATUSES)
    within("months", target.months, 1, LONGEST)
    for day in (target.deadline_day, target.agreed_day):
        if day is not None:
            real_day(day)
    year = snapshot.fiscal.year_of(target.first_month)
    if _end(target) > year.end:
        raise Refusal(
            "target_over_years",
            QT_TRANSLATE_NOOP(
                "Fault", "A target lies within one fiscal year; {year} ends with {month}. Set one for each year."
            ),
            year=year.label,
            month=month_text(year.end - 1),
        )
    return target


def _end(target: Target) -> int:
    return target.first_month + target.months


def _check_overlap(edit: Edit, target: Target, others: Iterable[Target]) -> None:
    """`others` are the targets of the same scenario, unit, metric and segment."""
    for other in others:
        if other.id != target.id and other.first_month < _end(target) and target.first_month < _end(other):
            raise Refusal(
                "target_overlaps",
                QT_TRANSLATE_NOOP(
                    "Fault", "{unit} already has a target for {metric} from {first} to {last}: open it or revise it."
                ),
                unit=unit_of(edit, target.unit).name,
                metric=metric_term(metric_of(edit, target.metric)),
                first=month_text(other.first_month),
                last=month_text(_end(other) - 1),
            )


def _check_months(target: Target, amounts: Mapping[int, int]) -> None:
    for month, amount in amounts.items():
        checked(amount)
        if not target.first_month <= month < _end(target):
            raise Refusal(
                "month_outside",
                QT_TRANSLATE_NOOP("Fault", "{month} lies outside the target, which goes from {first} to {last}."),
                month=month_text(month),
                first=month_text(target.first_month),
                last=month_text(_end(target) - 1),
            )


def _check_not_agreed(target: Target) -> None:
    if target.status in AGREED:
        raise Refusal(
            "target_agreed",
            QT_TRANSLATE_NOOP("Fault", "This target is agreed; nothing was changed: revise it with a reason instead."),
        )


def _changed(old: TargetMonths, amounts: Mapping[int, int]) -> list[int]:
    before = dict(zip(old.month.tolist(), old.amount.tolist(), strict=True))
    return [month for month in before.keys() | amounts.keys() if before.get(month) != amounts.get(month)]


def _write_months(edit: Edit, target: Target, old: TargetMonths, amounts: Mapping[int, int]) -> None:
    locked = dict(zip(old.month.tolist(), old.locked.tolist(), strict=True))
    for month in locked.keys() - amounts.keys():
        edit.remove(TargetMonth(target.id, month, 0))
    edit.put_many(
        TargetMonth(target.id, month, amount, locked.get(month, 0)) for month, amount in sorted(amounts.items())
    )
