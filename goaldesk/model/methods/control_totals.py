"""What was entered for a metric in a month beside what the ledger says.

The one rule: difference is entered minus ledger, in smallest units and signed; a stock's total is its level at the
month's end, not a sum of entries.
"""

from dataclasses import dataclass

import numpy as np

from goaldesk.model.entries import EntryColumns, Ints
from goaldesk.model.entry_cells import entries_between
from goaldesk.model.periods import first_day, last_day
from goaldesk.model.rows import ControlTotal, Metric
from goaldesk.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """The totals of a metric in a month, in its smallest unit; None where nothing was entered or typed. `reason` says
    why a difference was accepted.
    """

    metric: Metric
    entered: int | None
    ledger: int | None
    reason: str = ""

    @property
    def difference(self) -> int | None:
        """Entered minus ledger; None where the ledger's total was not typed."""
        return None if self.ledger is None else (self.entered or 0) - self.ledger

    @property
    def agrees(self) -> bool:
        """Whether nothing stands in the way: equal, or different for a written reason. False without a total."""
        return self.difference == 0 or (self.difference is not None and bool(self.reason))


def ledger_line(snapshot: Snapshot, metric: Metric, month: int, entries: EntryColumns | None = None) -> LedgerLine:
    """The totals of a metric in a month. A ratio has none. `entries` are all of the month, if they are known."""
    typed = snapshot.get(ControlTotal, metric.id, month)
    if entries is None:
        entries = entries_between(snapshot, first_day(month), last_day(month))
    own = entries.take(entries.metric == metric.id)
    total = levels_total(own) if metric.aggregation == "stock" else int(own.amount.sum())
    return LedgerLine(
        metric,
        total if len(own) else None,
        None if typed is None else typed.amount,
        "" if typed is None else typed.reason,
    )


def levels_total(entries: EntryColumns) -> int:
    """The sum of the last level of each leaf and segment."""
    order: Ints = np.lexsort((entries.id, entries.day, entries.segment, entries.unit))
    unit, segment = entries.unit[order], entries.segment[order]
    last = np.ones(len(order), np.bool_)
    last[:-1] = (unit[1:] != unit[:-1]) | (segment[1:] != segment[:-1])
    return int(entries.amount[order][last].sum())
