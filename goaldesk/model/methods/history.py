"""The months behind a unit: what was reached in each month for which the figures are complete.

The one rule: a month without a figure is a gap, never 0; a complete month in which nothing happened is 0.
"""

from dataclasses import dataclass
from itertools import takewhile

from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import last_day, month_of_day
from goaldesk.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class History:
    """Amounts in the metric's smallest unit from month `first` on, oldest first; None where a month has no figure."""

    first: int
    amounts: tuple[int | None, ...]

    @property
    def end(self) -> int:
        """The month after the last one."""
        return self.first + len(self.amounts)

    def of(self, month: int) -> int | None:
        """The amount of a month, None where it is not known."""
        return self.amounts[month - self.first] if self.first <= month < self.end else None

    def last(self, months: int) -> tuple[int | None, ...]:
        """The last months, fewer where there are not so many."""
        return self.amounts[max(len(self.amounts) - months, 0) :]

    def sum_of(self, months: range) -> int | None:
        """The sum of these months, None where one of them is not known."""
        amounts = [self.of(month) for month in months]
        return None if None in amounts else sum(amount for amount in amounts if amount is not None)


def history_of(snapshot: Snapshot, unit: int, metric: int, segment: int = 0, *, before: int | None = None) -> History:
    """The complete months of a flow or stock, from the first with a figure to the month before `before` (None: all).

    A month is complete when the metric's figures reach its last day. Ratios have no history of their own: it is that of
    their two parts.
    """
    figures = Figures.of(snapshot)
    table = figures.table(metric, segment)
    if len(table.sums) != 1 or table.data_through is None:
        return History(0, ())
    through = month_of_day(table.data_through)
    end = min(through + (table.data_through == last_day(through)), table.end)
    end = end if before is None else min(end, before)
    place = figures.timeline.place[unit]
    used, sums = table.used[place].tolist(), table.sums[0][place].tolist()
    unknown = sum(1 for _ in takewhile(lambda count: not count, used))
    first = table.first + unknown
    if first >= end:
        return History(0, ())
    kept = range(unknown, end - table.first)
    return History(first, tuple(sums[at] if used[at] else None for at in kept))
