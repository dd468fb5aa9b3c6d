"""The verbs for revising a target that was agreed, and for taking a revision back.

The one rule: a revision changes open months only, keeps what was, and says why, by whom and from which month. One that
was made when four fifths of the working days had gone is marked late.
"""

from collections.abc import Mapping
from typing import TypeAlias

from goaldesk.model.amounts import checked
from goaldesk.model.changes import Edit
from goaldesk.model.closing import is_closed
from goaldesk.model.edits.months import require_open
from goaldesk.model.edits.rules import reason_given, there, today_of
from goaldesk.model.edits.targets import AGREED
from goaldesk.model.errors import Refusal
from goaldesk.model.methods.lateness import late_by
from goaldesk.model.periods import month_text
from goaldesk.model.rows import Revision, RevisionMonth, Target, TargetMonth
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP


def revise_target(
    edit: Edit, target: int, amounts: Mapping[int, int | None], reason: str, *, day: int | None = None
) -> Revision:
    """Change months of an agreed target (None: no longer set) for a reason, on `day` (None: today).

    Raises Refusal `not_agreed_yet`, `target_locked`, `no_reason`, `month_outside`, `month_closed`, `nothing_revised`,
    `amount_too_large`, `gone`.
    """
    (revision,) = revise_targets(edit, {target: amounts}, reason, day=day)
    return revision


def revise_targets(
    edit: Edit, amounts: Mapping[int, Mapping[int, int | None]], reason: str, *, day: int | None = None
) -> list[Revision]:
    """Revise many targets for one reason, as `revise_target` does. What all need (calendar, closed months, today) is
    read once, before anything is written: thousands of targets take no longer than their rows.
    """
    found = [(there(edit.get(Target, target)), months) for target, months in amounts.items()]
    if any(row.status == "locked" for row, _ in found):
        raise Refusal(
            "target_locked",
            QT_TRANSLATE_NOOP("Fault", "This target is locked, so nothing was changed: unlock it first."),
        )
    reason = reason_given(reason)
    changed = [(row, _changes(edit, row, months)) for row, months in found]
    require_open(edit, {month for _, changes in changed for month in changes})
    before, on_day = edit.snapshot, today_of(edit) if day is None else day
    revisions = []
    for row, changes in changed:
        late = late_by(before, row, min(changes), on_day) is not None
        revision = Revision(edit.new_id(), row.id, min(changes), reason, edit.by, on_day, int(late))
        _write(edit, revision, changes)
        revisions.append(revision)
    return revisions


def take_back_revision(edit: Edit, revision: int, reason: str, *, day: int | None = None) -> Revision:
    """Answer a revision by another one, with a reason: what it changed becomes what it was, in open months that no
    later revision changed. Nothing of the first one is deleted.

    Raises Refusal `nothing_to_take_back`, `no_reason`, `gone`.
    """
    row = there(edit.get(Revision, revision))
    reason = reason_given(reason)
    back = months_to_take_back(edit.snapshot, row)
    if not back:
        raise Refusal(
            "nothing_to_take_back",
            QT_TRANSLATE_NOOP(
                "Fault",
                "The months of this revision are closed, or were revised again since. Nothing was changed: revise the "
                "target in the grid.",
            ),
        )
    return revise_target(edit, row.target, back, reason, day=day)


def months_to_take_back(snapshot: Snapshot, revision: Revision) -> dict[int, int | None]:
    """The open months that are as this revision made them, with what they were before it."""
    found: dict[int, int | None] = {}
    for row in snapshot.all(RevisionMonth):
        if row.revision == revision.id and not is_closed(snapshot, row.month):
            now = snapshot.target_months.find(revision.target, row.month)
            if (None if now is None else now.amount) == row.new_amount != row.old_amount:
                found[row.month] = row.old_amount
    return found


Changes: TypeAlias = Mapping[int, tuple[int | None, int | None]]
"""The amounts of months before and after."""


def _changes(edit: Edit, row: Target, amounts: Mapping[int, int | None]) -> Changes:
    if row.status not in AGREED:
        raise Refusal(
            "not_agreed_yet",
            QT_TRANSLATE_NOOP("Fault", "This target is not agreed yet; change its amounts without a revision."),
        )
    _check_within(row, amounts)
    changes = {month: (_amount(edit, row.id, month), amount) for month, amount in sorted(amounts.items())}
    changes = {month: (old, new) for month, (old, new) in changes.items() if old != new}
    if not changes:
        raise Refusal(
            "nothing_revised",
            QT_TRANSLATE_NOOP("Fault", "These are the amounts that are agreed already; nothing was changed."),
        )
    return changes


def _write(edit: Edit, revision: Revision, changes: Changes) -> None:
    edit.put(revision)
    for month, (old, new) in changes.items():
        edit.put(RevisionMonth(revision.id, month, old, new))
        if new is not None:
            kept = edit.get(TargetMonth, revision.target, month)
            edit.put(TargetMonth(revision.target, month, checked(new), kept.locked if kept else 0))
        else:
            edit.remove(TargetMonth(revision.target, month, 0))


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
