"""The verb for revising a target that was agreed.

The one rule: a revision changes open months only, keeps what was, and says why, by whom and from which month. One that
was made when four fifths of the working days had gone is marked late.
"""

from collections.abc import Mapping

from goaldesk.model.amounts import checked
from goaldesk.model.changes import Edit
from goaldesk.model.edits.months import require_open
from goaldesk.model.edits.rules import reason_given, there, today_of
from goaldesk.model.edits.targets import AGREED
from goaldesk.model.errors import Refusal
from goaldesk.model.periods import first_day, last_day, month_text
from goaldesk.model.rows import Revision, RevisionMonth, Target, TargetMonth
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.workdays import Workdays
from goaldesk.wording import QT_TRANSLATE_NOOP


def revise_target(
    edit: Edit, target: int, amounts: Mapping[int, int | None], reason: str, *, day: int | None = None
) -> Revision:
    """Change months of an agreed target (None: no longer set) for a reason, on `day` (None: today).

    Raises Refusal `not_agreed_yet`, `no_reason`, `month_outside`, `month_closed`, `nothing_revised`,
    `amount_too_large`, `gone`.
    """
    row = there(edit.get(Target, target))
    reason = reason_given(reason)
    if row.status not in AGREED:
        raise Refusal(
            "not_agreed_yet",
            QT_TRANSLATE_NOOP("Fault", "This target is not agreed yet; change its amounts without a revision."),
        )
    _check_within(row, amounts)
    changes = {month: (_amount(edit, target, month), amount) for month, amount in sorted(amounts.items())}
    changes = {month: (old, new) for month, (old, new) in changes.items() if old != new}
    if not changes:
        raise Refusal(
            "nothing_revised",
            QT_TRANSLATE_NOOP("Fault", "These are the amounts that are agreed already; nothing was changed."),
        )
    require_open(edit, changes)
    on_day = today_of(edit) if day is None else day
    first = min(changes)
    late = is_late(edit.snapshot, row, first, on_day)
    revision = Revision(edit.new_id(), target, first, reason, edit.by, on_day, int(late))
    edit.put(revision)
    for month, (old, new) in changes.items():
        edit.put(RevisionMonth(revision.id, month, old, new))
        if new is not None:
            kept = edit.get(TargetMonth, target, month)
            edit.put(TargetMonth(target, month, checked(new), kept.locked if kept else 0))
        else:
            edit.remove(TargetMonth(target, month, 0))
    return revision


def is_late(snapshot: Snapshot, target: Target, from_month: int, day: int) -> bool:
    """Whether on `day` four fifths of the working days of the target's period, or of the month from which a revision
    holds, had gone. The day itself has not gone yet.
    """
    calendar = Workdays.of(snapshot)
    for first, last in ((target.first_month, target.first_month + target.months - 1), (from_month, from_month)):
        begin, end = first_day(first), last_day(last)
        gone = calendar.count(begin, min(day - 1, end))
        if 5 * gone >= 4 * calendar.count(begin, end):
            return True
    return False


def _amount(edit: Edit, target: int, month: int) -> int | None:
    row = edit.get(TargetMonth, target, month)
    return None if row is None else row.amount


def _check_within(target: Target, amounts: Mapping[int, int | None]) -> None:
    for month, amount in amounts.items():
        checked(amount or 0)
        if not target.first_month <= month < target.first_month + target.months:
            raise Refusal(
                "month_outside",
                QT_TRANSLATE_NOOP("Fault", "{month} lies outside the target, which goes from {first} to {last}."),
                month=month_text(month),
                first=month_text(target.first_month),
                last=month_text(target.first_month + target.months - 1),
            )
