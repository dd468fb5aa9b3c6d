"""Which cells of a month have to be filled before it is complete.

The one rule: a leaf that is there in the month owes a figure for each metric that is due in it and that it works with:
it had an entry in the twelve months up to then or has a target, or it is a person and other people have. A head's own
leaf and a leaf that is no person owe only what they themselves have had. A metric measured by the quarter is due in
the quarter's last month.
"""

import numpy as np

from goaldesk.model.entry_cells import counted, presence
from goaldesk.model.periods import first_day, last_day
from goaldesk.model.rows import Metric, Target, Unit
from goaldesk.model.snapshot import Snapshot

_MONTHS = 12


class Expected:
    """The expected cells of one month."""

    def __init__(self, snapshot: Snapshot, month: int) -> None:
        self._snapshot, self._month = snapshot, month
        self._units = snapshot.table(Unit)
        self._due = {metric.id for metric in snapshot.all(Metric) if self._is_due(metric)}
        self._there: dict[int, bool] = {}
        self._worked = self._pairs()
        people = {unit.id for unit in snapshot.all(Unit) if self._is_person(unit.id)}
        self._by_people = {metric for unit, metric in self._worked if unit in people}

    def is_expected(self, unit: int, metric: int) -> bool:
        """Whether the month is not complete without a figure of this leaf."""
        if metric not in self._due or not self._is_there(unit):
            return False
        return (unit, metric) in self._worked or (self._is_person(unit) and metric in self._by_people)

    def _is_due(self, metric: Metric) -> bool:
        if not metric.active or metric.aggregation == "ratio":
            return False
        quarter = self._snapshot.fiscal.quarter_of(self._month)
        return metric.cadence != "quarter" or self._month == quarter.end - 1

    def _is_person(self, unit: int) -> bool:
        row = self._units[(unit,)]
        return row.kind == "person" and not row.is_own

    def _is_there(self, unit: int) -> bool:
        there = self._there.get(unit)
        if there is None:
            start, end = presence(self._snapshot, unit)
            there = (start is None or start <= last_day(self._month)) and (end is None or end >= first_day(self._month))
            self._there[unit] = there
        return there

    def _pairs(self) -> set[tuple[int, int]]:
        """Unit and metric of every entry of the twelve months, and of every target of the month in the plan."""
        entries, snapshot = self._snapshot.entries, self._snapshot
        first = first_day(self._month - _MONTHS + 1)
        chosen = np.flatnonzero((entries.day >= first) & (entries.day <= last_day(self._month)))
        worked = counted(entries.take(chosen))
        scenario = snapshot.settings.scenario
        planned = {
            (row.unit, row.metric)
            for row in snapshot.all(Target)
            if row.scenario == scenario and row.first_month <= self._month < row.first_month + row.months
        }
        return planned | worked.keys()
