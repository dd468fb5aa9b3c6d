"""Which cells of a month have to be filled before it is complete.

The one rule: a leaf that is there in the month owes a figure for each metric that is due in it and that it works with:
it had an entry in the twelve months up to then or has a target, or it is a person and other people have. A head's own
leaf and a leaf that is no person owe only what they themselves have had. A metric measured by the quarter is due in
the quarter's last month.
"""

from typing import TypeVar

import numpy as np

from goaldesk.model.entries import Ints
from goaldesk.model.entry_cells import paired, presence
from goaldesk.model.periods import first_day, last_day
from goaldesk.model.rows import Metric, Target, Unit
from goaldesk.model.snapshot import Snapshot

_MONTHS, _BITS = 12, 31
IntsT = TypeVar("IntsT", int, Ints)


class Expected:
    """The expected cells of one month."""

    def __init__(self, snapshot: Snapshot, month: int) -> None:
        self._snapshot, self._month = snapshot, month
        self._due = {metric.id for metric in snapshot.all(Metric) if self._is_due(metric)}
        self._there: dict[int, bool] = {}
        self._people = snapshot.lasting("people", (Unit,), lambda: _people(snapshot))
        units, metrics = self._pairs()
        self._worked = set(_codes(units, metrics).tolist())
        by_people = np.isin(units, np.fromiter(self._people, np.int64, len(self._people)))
        self._by_people = set(np.unique(metrics[by_people]).tolist())

    def is_expected(self, unit: int, metric: int) -> bool:
        """Whether the month is not complete without a figure of this leaf."""
        if metric not in self._due or not self._is_there(unit):
            return False
        return _codes(unit, metric) in self._worked or (unit in self._people and metric in self._by_people)

    def _is_due(self, metric: Metric) -> bool:
        if not metric.active or metric.aggregation == "ratio":
            return False
        quarter = self._snapshot.fiscal.quarter_of(self._month)
        return metric.cadence != "quarter" or self._month == quarter.end - 1

    def _is_there(self, unit: int) -> bool:
        there = self._there.get(unit)
        if there is None:
            start, end = presence(self._snapshot, unit)
            there = (start is None or start <= last_day(self._month)) and (end is None or end >= first_day(self._month))
            self._there[unit] = there
        return there

    def _pairs(self) -> tuple[Ints, Ints]:
        """Unit and metric of every entry of the twelve months, and of every target of the month in the plan."""
        entries, snapshot = self._snapshot.entries, self._snapshot
        first = first_day(self._month - _MONTHS + 1)
        chosen = np.flatnonzero((entries.day >= first) & (entries.day <= last_day(self._month)))
        units, metrics, _ = paired(entries.take(chosen))
        scenario = snapshot.settings.scenario
        planned = snapshot.lasting(
            ("planned", self._month, scenario), (Target,), lambda: _planned(snapshot, self._month, scenario)
        )
        return np.concatenate([units, planned[0]]), np.concatenate([metrics, planned[1]])


def _people(snapshot: Snapshot) -> frozenset[int]:
    return frozenset(unit.id for unit in snapshot.all(Unit) if unit.kind == "person" and not unit.is_own)


def _planned(snapshot: Snapshot, month: int, scenario: int) -> tuple[Ints, Ints]:
    """Unit and metric of every target that a scenario has in a month."""
    chosen = [
        (row.unit, row.metric)
        for row in snapshot.all(Target)
        if row.scenario == scenario and row.first_month <= month < row.first_month + row.months
    ]
    pairs = np.array(chosen, np.int64).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def _codes(units: IntsT, metrics: IntsT) -> IntsT:
    """Unit and metric in one number."""
    return (units << _BITS) | metrics
