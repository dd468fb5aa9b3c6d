"""What stands is a level: it adds up over units, and a period has the value of its last month (active accounts).

Per leaf, segment and month the last-dated entry counts (same day: the higher id). A month without one carries the
level before it on, for `CARRY_LIMIT` months and marked stale; after that there is no value. The leaf belongs where it
is at the month's end.
"""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from goaldesk.model.entries import Ints
from goaldesk.model.metrics.aggregation import Cells, Entered, Flags, Ledger
from goaldesk.model.pieces import Pieces
from goaldesk.model.rows import Metric

CARRY_LIMIT = 1
"""For how many months a level is carried on (methods 1.3 e)."""


class Stock:
    key = "stock"

    def parts(self, metric: Metric) -> tuple[int, ...]:
        return (metric.id,)

    def span(self, months: range, known: int | None) -> range:
        """The last month; in a period that still runs, the last one with anything known."""
        last = months[-1] if known is None else min(months[-1], known)
        return range(max(last, months[0]), max(last, months[0]) + 1)

    def value(self, parts: Sequence[Fraction]) -> Fraction | None:
        return parts[0]

    def cells(self, ledger: Ledger, complete: Flags) -> Cells:
        pieces = ledger.pieces
        amount = np.zeros((pieces.units, len(pieces.days)), np.int64)
        has = np.zeros((pieces.units, pieces.months), np.bool_)
        stale = np.zeros_like(has)
        place, segment, month, level = _last_levels(ledger.entered(), pieces)
        np.add.at(amount, (place, pieces.month_lasts[month]), level)
        has[place, month] = True
        # The next level of the same leaf and segment stands in the row that follows, if there is one.
        goes_on = (place[1:] == place[:-1]) & (segment[1:] == segment[:-1])
        until = np.append(np.where(goes_on, month[1:], pieces.months), pieces.months)[: len(month)]
        for months_on in range(1, CARRY_LIMIT + 1):
            carried = month + months_on < until
            to = month[carried] + months_on
            np.add.at(amount, (place[carried], pieces.month_lasts[to]), level[carried])
            has[place[carried], to] = True
            stale[place[carried], to] = True
        return Cells(amount, has, stale)


def _last_levels(entered: Entered, pieces: Pieces) -> tuple[Ints, Ints, Ints, Ints]:
    """Place, segment, month and amount of the entry that counts, in this order, for each that has one."""
    order = np.lexsort((np.arange(len(entered.day)), entered.day, entered.segment, entered.place))
    place, segment, amount = entered.place[order], entered.segment[order], entered.amount[order]
    month = pieces.month_of(entered.day[order]).astype(np.int64)
    last = np.ones(len(order), np.bool_)
    last[:-1] = (place[1:] != place[:-1]) | (segment[1:] != segment[:-1]) | (month[1:] != month[:-1])
    return place[last], segment[last], month[last], amount[last]
