"""Which months are closed: their figures can no longer change without reopening them with a reason.

The one rule: months close in order, so a single month is enough to say it. The last closed one and all before it are
closed, also those from before the workbook began.
"""

from goaldesk.model.periods import month_of_day
from goaldesk.model.rows import MonthEvent
from goaldesk.model.snapshot import Snapshot

CLOSED, REOPENED = "closed", "reopened"


def closed_through(snapshot: Snapshot) -> int | None:
    """The last closed month, or None while none is."""
    return snapshot.derived("closed through", lambda: _last_closed(snapshot))


def is_closed(snapshot: Snapshot, month: int) -> bool:
    """Whether the figures of this month are fixed."""
    last = closed_through(snapshot)
    return last is not None and month <= last


def day_is_closed(snapshot: Snapshot, day: int) -> bool:
    """Whether the month that a day lies in is closed."""
    return is_closed(snapshot, month_of_day(day))


def _last_closed(snapshot: Snapshot) -> int | None:
    latest = {event.month: event.kind for event in sorted(snapshot.all(MonthEvent), key=lambda event: event.id)}
    return max((month for month, kind in latest.items() if kind == CLOSED), default=None)
