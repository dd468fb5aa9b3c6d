"""The month ends of the sample company: what the ledger said, and when each month was closed.

The one rule: a closed month agreed with the ledger; the first open one does not yet.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from goaldesk.model.changes import Edit
from goaldesk.model.edits.months import close_month, entered_in, reopen_month, set_control_total
from goaldesk.model.periods import date_of, month_of_day
from goaldesk.model.rows import Metric
from goaldesk.model.workdays import Workdays
from goaldesk.samples import tables
from goaldesk.samples.acting import acting
from goaldesk.samples.plan import amount_of

_LEDGER = ("revenue", "collections", "gross_profit")
_TIME = dt.time(9, 20)  # UTC


def close_months(edit: Edit, facts: Mapping[str, Any], language: str) -> None:
    """Close every month from the first entry to the last closed one, and type what the ledger says for the next."""
    metrics = {metric.code: metric for metric in edit.snapshot.all(Metric)}
    names = {desk["role"]: desk["name"][language] for desk in reversed(facts["desk"])}
    reopened = {tables.month(row["month"]): row for row in facts["reopened"]}
    months = range(
        month_of_day(int(edit.snapshot.entries.day.min())), tables.month(facts["company"]["closed_through"]) + 1
    )
    for month in months:
        for code in _LEDGER:
            set_control_total(edit, metrics[code].id, month, entered_in(edit, metrics[code].id, month))
    for row in facts["ledger"]:
        for code in _LEDGER:
            set_control_total(edit, metrics[code].id, tables.month(row["month"]), amount_of(row[code], metrics[code]))
    calendar = Workdays.of(edit.snapshot)
    for month in months:
        day = calendar.nth(month + 1, edit.snapshot.settings.closing_due_workday)
        if day is None:
            raise ValueError("a month without working days")
        close_month(acting(edit, names["bookkeeper"], dt.datetime.combine(date_of(day), _TIME)), month)
        if month in reopened:
            row = reopened[month]
            reopen_month(acting(edit, names["owner"], row["at"]), month, row["reason"][language])
            close_month(acting(edit, names["bookkeeper"], row["closed_again"]), month)
