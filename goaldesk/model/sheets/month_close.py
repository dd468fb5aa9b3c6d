"""The month end: what stands between us and a closed month, in the order in which it is done.

The one rule: a step is computed, never ticked. What a person says about it (a reason, a zero entered on purpose) is an
entry or a row like any other.
"""

from dataclasses import dataclass
from typing import Literal

from goaldesk.model.closing import closed_through, is_closed
from goaldesk.model.methods.control_totals import LedgerLine
from goaldesk.model.periods import Period, last_day, month_of_day
from goaldesk.model.rows import Action, ControlTotal, MonthEvent, PrintedPack, Review
from goaldesk.model.sheets.month_grid import Completeness, MonthGrid, grid_metrics
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.workdays import Workdays

Mark = Literal["done", "open", "late", "not_due"]
_LEDGER_MONTHS = 3


@dataclass(frozen=True, slots=True)
class Packs:
    """How many of the people who owe figures have a printed pack of the month, and who printed the last one when."""

    printed: int
    wanted: int
    last_number: str = ""
    last_at: str = ""


@dataclass(frozen=True, slots=True)
class Filed:
    """The actions that were agreed in the reviews of a month: how many, how many of them are open, from how many
    reviews held of all that there are.
    """

    actions: int
    open: int
    held: int
    reviews: int


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """The five steps of one month. `due_day` is the working day of the next month on which closing is due; `events` are
    its closings and reopenings, oldest first.
    """

    month: int
    due_day: int
    complete: Completeness
    ledger: tuple[LedgerLine, ...]
    is_closed: bool
    events: tuple[MonthEvent, ...]
    packs: Packs
    filed: Filed
    marks: tuple[Mark, Mark, Mark, Mark, Mark]

    @property
    def can_close(self) -> bool:
        """Whether the first two steps are done or explained, and the month is over and next in turn."""
        return self.marks[0] == self.marks[1] == "done" and self.marks[2] in ("open", "late")

    @property
    def differences(self) -> tuple[LedgerLine, ...]:
        """The lines that stand in the way of closing: different without a reason."""
        return tuple(line for line in self.ledger if line.difference is not None and not line.agrees)

    @property
    def untyped(self) -> tuple[LedgerLine, ...]:
        """The lines whose ledger total was not typed yet, of metrics that are compared with the ledger."""
        return tuple(line for line in self.ledger if line.ledger is None)


def month_end(snapshot: Snapshot, month: int, today: int) -> MonthEnd:
    """The steps of a month as of today."""
    complete = MonthGrid.of(snapshot, month).completeness
    ledger = ledger_lines(snapshot, month)
    events = tuple(sorted((e for e in snapshot.all(MonthEvent) if e.month == month), key=lambda e: e.id))
    packs, filed = _packs(snapshot, month, complete.expected), _filed(snapshot, month)
    due = due_day(snapshot, month)
    over, closed = last_day(month) < today, is_closed(snapshot, month)
    agreed = all(line.agrees for line in ledger)
    last = closed_through(snapshot)
    in_turn = last is None or month == last + 1
    marks: tuple[Mark, Mark, Mark, Mark, Mark] = (
        _mark(complete.entered == complete.expected and (over or closed), over),
        _mark(agreed and (over or closed), over),
        "done" if closed else "not_due" if not over or not in_turn else "late" if today > due else "open",
        _mark(packs.wanted > 0 and packs.printed >= packs.wanted, closed),
        _mark(filed.reviews > 0 and filed.held == filed.reviews, closed),
    )
    return MonthEnd(month, due, complete, ledger, closed, events, packs, filed, marks)


def year_of_months(snapshot: Snapshot, year: Period, today: int) -> tuple[MonthEnd, ...]:
    """The months of a fiscal year, as the table below the steps shows them."""
    return tuple(month_end(snapshot, month, today) for month in year.month_numbers())


def ledger_lines(snapshot: Snapshot, month: int) -> tuple[LedgerLine, ...]:
    """The metrics that are compared with the ledger: those with a total in this month or in the three before."""
    typed = {row.metric for row in snapshot.all(ControlTotal) if month - _LEDGER_MONTHS <= row.month <= month}
    wanted = [metric for metric in grid_metrics(snapshot) if metric.id in typed and metric.aggregation != "ratio"]
    grid = MonthGrid.of(snapshot, month) if wanted else None
    return tuple(grid.ledger(metric.id) for metric in wanted) if grid else ()


def due_day(snapshot: Snapshot, month: int) -> int:
    """The day on which closing a month is due; the next month's last day where it has fewer working days."""
    day = Workdays.of(snapshot).nth(month + 1, snapshot.settings.closing_due_workday)
    return last_day(month + 1) if day is None else day


def next_to_close(snapshot: Snapshot, today: int) -> int | None:
    """The month that is to be closed next: the one after the last closed one, or the first with entries; None where
    there are no entries or that month is not over.
    """
    last = closed_through(snapshot)
    if last is None and not len(snapshot.entries):
        return None
    month = month_of_day(int(snapshot.entries.day.min())) if last is None else last + 1
    return month if last_day(month) < today else None


def _mark(done: bool, due: bool) -> Mark:
    return "done" if done else "open" if due else "not_due"


def _packs(snapshot: Snapshot, month: int, expected: int) -> Packs:
    printed = [pack for pack in snapshot.all(PrintedPack) if (pack.first_month, pack.months) == (month, 1)]
    grid = snapshot.derived(("people of", month), lambda: _people(snapshot, month)) if expected else frozenset[int]()
    latest = max(printed, key=lambda pack: pack.printed_at, default=None)
    return Packs(
        len({pack.unit for pack in printed} & grid),
        len(grid),
        latest.number if latest else "",
        latest.printed_at if latest else "",
    )


def _people(snapshot: Snapshot, month: int) -> frozenset[int]:
    """The people of a month, heads' own leaves aside."""
    rows = MonthGrid.of(snapshot, month).rows
    return frozenset(
        row.unit.id
        for row in rows
        if row.is_leaf and row.is_there and row.unit.kind == "person" and not row.unit.is_own
    )


def _filed(snapshot: Snapshot, month: int) -> Filed:
    reviews = {row.id: row for row in snapshot.all(Review) if (row.first_month, row.months) == (month, 1)}
    actions = [action for action in snapshot.all(Action) if action.review in reviews]
    return Filed(
        len(actions),
        sum(action.state == "open" for action in actions),
        sum(review.status == "held" for review in reviews.values()),
        len(reviews),
    )
