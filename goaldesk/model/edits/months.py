"""Verbs for the month end, and the guard that every other verb asks: is this month still open?

The one rule: months close in order and reopen from the last closed one backwards. A closed month is corrected by a
dated entry in an open one, or reopened with a reason.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import numpy as np

from goaldesk.model.amounts import checked
from goaldesk.model.changes import Edit
from goaldesk.model.closing import CLOSED, REOPENED, closed_through
from goaldesk.model.edits.rules import metric_of, real_day, reason_given, today_of
from goaldesk.model.errors import Refusal
from goaldesk.model.metrics.catalogue import metric_term
from goaldesk.model.periods import date_of, first_day, last_day, month_of_day, month_text
from goaldesk.model.rows import ControlTotal, Desk, Metric, MonthEvent
from goaldesk.wording import QT_TRANSLATE_NOOP


def require_open(edit: Edit, months: Iterable[int]) -> None:
    """Raises Refusal `month_closed` if one of these months is closed."""
    last = closed_through(edit.snapshot)
    closed = [] if last is None else [month for month in months if month <= last]
    if closed:
        raise Refusal(
            "month_closed",
            QT_TRANSLATE_NOOP(
                "Fault",
                "{month} is closed; nothing was changed. Correct it with an entry in an open month, or reopen it with a"
                " reason.",
            ),
            month=month_text(max(closed)),
        )


def require_open_day(edit: Edit, *days: int) -> None:
    """Raises Refusal `month_closed` if one of these days lies in a closed month."""
    require_open(edit, (month_of_day(day) for day in days))


def close_month(edit: Edit, month: int) -> MonthEvent:
    """Close a month for all metrics: its figures are complete and can no longer change.

    Metrics that have figures count as complete up to its last day. Raises Refusal `not_next_to_close`,
    `month_not_over`, `ledger_differs`.
    """
    _check_next(edit, month)
    if last_day(month) >= today_of(edit):
        raise Refusal(
            "month_not_over",
            QT_TRANSLATE_NOOP("Fault", "{month} is not over yet; it can be closed from the next day on."),
            month=month_text(month),
        )
    _check_ledger(edit, month)
    known = set(np.unique(edit.snapshot.entries.metric).tolist())
    for metric in edit.snapshot.all(Metric):
        if metric.id in known and (metric.data_through is None or metric.data_through < last_day(month)):
            edit.put(replace(metric, data_through=last_day(month)))
    return _note(edit, month, CLOSED, "")


def reopen_month(edit: Edit, month: int, reason: str) -> MonthEvent:
    """Open the last closed month again. Raises Refusal `not_last_closed`, `not_closed`, `no_reason`, `owner_reopens`
    where a desk that is not the owner's does it and there is an owner.
    """
    reason = reason_given(reason)
    _check_owner(edit)
    last = closed_through(edit.snapshot)
    if last is None or month > last:
        raise Refusal(
            "not_closed",
            QT_TRANSLATE_NOOP("Fault", "{month} is not closed; nothing was changed."),
            month=month_text(month),
        )
    if month != last:
        raise Refusal(
            "not_last_closed",
            QT_TRANSLATE_NOOP(
                "Fault", "Months reopen from the last closed one backwards: reopen {last} first, then down to {month}."
            ),
            last=month_text(last),
            month=month_text(month),
        )
    return _note(edit, month, REOPENED, reason)


def reopen_back_to(edit: Edit, month: int, reason: str) -> list[MonthEvent]:
    """Reopen a month with all that were closed after it, the last one first. Raises what `reopen_month` raises."""
    last = closed_through(edit.snapshot)
    if last is None or month > last:
        return [reopen_month(edit, month, reason)]
    return [reopen_month(edit, one, reason) for one in range(last, month - 1, -1)]


def set_data_through(edit: Edit, metric: int, day: int) -> Metric:
    """Say by hand up to which day the actuals of a metric are complete.

    Raises Refusal `computed_metric`, `through_in_future`, `through_closed` for a day before the end of the last closed
    month, `day_far_off`, `gone`.
    """
    row = metric_of(edit, metric)
    if row.aggregation == "ratio":
        raise Refusal(
            "computed_metric",
            QT_TRANSLATE_NOOP("Fault", "{name} is computed and takes no entries: enter its two metrics."),
            name=row.name,
        )
    if real_day(day) > today_of(edit):
        raise Refusal(
            "through_in_future",
            QT_TRANSLATE_NOOP("Fault", "{name} cannot be complete up to {day}, which is still to come; choose a day."),
            name=row.name,
            day=date_of(day),
        )
    last = closed_through(edit.snapshot)
    if last is not None and day < last_day(last):
        raise Refusal(
            "through_closed",
            QT_TRANSLATE_NOOP("Fault", "{month} is closed and so complete; choose a day from its end on."),
            month=month_text(last),
        )
    row = replace(row, data_through=day)
    edit.put(row)
    return row


def set_control_total(edit: Edit, metric: int, month: int, amount: int | None, *, reason: str = "") -> None:
    """Note what the ledger says for a metric and month (None: nothing), and why a difference is accepted.

    Raises Refusal `computed_metric`, `month_closed`, `amount_too_large`, `gone`.
    """
    if metric_of(edit, metric).aggregation == "ratio":
        raise Refusal(
            "computed_metric",
            QT_TRANSLATE_NOOP("Fault", "{name} is computed and has no ledger total; type those of its two metrics."),
            name=metric_term(metric_of(edit, metric)),
        )
    require_open(edit, [month])
    if amount is not None:
        edit.put(ControlTotal(metric, month, checked(amount), reason.strip()))
    elif edit.get(ControlTotal, metric, month) is not None:
        edit.remove(ControlTotal(metric, month, 0))


def explain_difference(edit: Edit, metric: int, month: int, reason: str) -> None:
    """Accept the difference of a metric to the ledger in a month, for a reason.

    Raises Refusal `no_reason`, `no_ledger_total`, `month_closed`, `gone`.
    """
    reason = reason_given(reason)
    require_open(edit, [month])
    total = edit.get(ControlTotal, metric, month)
    if total is None:
        raise Refusal(
            "no_ledger_total",
            QT_TRANSLATE_NOOP("Fault", "{name} has no ledger total in {month}, so there is no difference to explain."),
            name=metric_term(metric_of(edit, metric)),
            month=month_text(month),
        )
    edit.put(replace(total, reason=reason))


def entered_in(edit: Edit, metric: int, month: int) -> int:
    """The sum of all entries of a metric in a month, in its smallest unit."""
    entries = edit.snapshot.entries
    chosen = (entries.metric == metric) & (entries.day >= first_day(month)) & (entries.day <= last_day(month))
    return int(entries.amount[chosen].sum())


def _check_owner(edit: Edit) -> None:
    desks = list(edit.snapshot.all(Desk))
    owners = [desk.name for desk in desks if desk.role == "owner"]
    if owners and any(desk.name == edit.by for desk in desks) and edit.by not in owners:
        raise Refusal(
            "owner_reopens",
            QT_TRANSLATE_NOOP(
                "Fault",
                "{name} can reopen a month; nothing was changed. Correct it with an entry in an open month, or tell"
                " {name} why.",
            ),
            name=owners[0],
        )


def _check_next(edit: Edit, month: int) -> None:
    last = closed_through(edit.snapshot)
    if last is not None and month != last + 1:
        raise Refusal(
            "not_next_to_close",
            QT_TRANSLATE_NOOP("Fault", "Months close in order: the next one to close is {next}, not {month}."),
            next=month_text(last + 1),
            month=month_text(month),
        )


def _check_ledger(edit: Edit, month: int) -> None:
    """A stock's total is a level, not a sum, and is not compared here."""
    for total in sorted(edit.snapshot.all(ControlTotal), key=lambda total: total.metric):
        metric = metric_of(edit, total.metric)
        if total.month != month or total.reason or metric.aggregation != "flow":
            continue
        entered = entered_in(edit, metric.id, month)
        if entered != total.amount:
            raise Refusal(
                "ledger_differs",
                QT_TRANSLATE_NOOP(
                    "Fault",
                    "{month} stays open: {name} is {entered} as entered and {ledger} in the ledger. Find the"
                    " difference, or explain it.",
                ),
                month=month_text(month),
                name=metric_term(metric),
                entered=_plain(entered, metric.decimals),
                ledger=_plain(total.amount, metric.decimals),
            )


def _plain(amount: int, decimals: int) -> Decimal:
    return Decimal(amount).scaleb(-decimals)


def _note(edit: Edit, month: int, kind: str, reason: str) -> MonthEvent:
    event = MonthEvent(edit.new_id(), month, kind, edit.by, edit.at, reason)
    edit.put(event)
    return event
