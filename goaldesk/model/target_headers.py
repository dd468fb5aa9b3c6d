"""The targets of a workbook by what they are about, found in columns: there may be hundreds of thousands of them.

The one rule: a column is made when it is first asked for, and once for as long as no target changes.
"""

from functools import cached_property
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.entries import Ints
from goaldesk.model.rows import Target
from goaldesk.model.snapshot import Snapshot

Flags = NDArray[np.bool_]


class TargetHeaders:
    """The rows of the table and columns of them, all in its order."""

    def __init__(self, rows: tuple[Target, ...]) -> None:
        self.rows = rows

    @classmethod
    def of(cls, snapshot: Snapshot) -> "TargetHeaders":
        return snapshot.lasting("target_headers", (Target,), lambda: cls(tuple(snapshot.all(Target))))

    @cached_property
    def id(self) -> Ints:
        return self._column("id")

    @cached_property
    def unit(self) -> Ints:
        return self._column("unit")

    @cached_property
    def metric(self) -> Ints:
        return self._column("metric")

    @cached_property
    def scenario(self) -> Ints:
        return self._column("scenario")

    @cached_property
    def segment(self) -> Ints:
        return self._column("segment")

    @cached_property
    def draft(self) -> Flags:
        """Which of them are drafts."""
        return np.fromiter((row.status == "draft" for row in self.rows), np.bool_, len(self.rows))

    def at(self, chosen: Flags) -> list[Target]:
        """The targets where the flag stands."""
        return self._rows_at(np.flatnonzero(chosen))

    def of_metric(self, metric: int, scenario: int) -> list[Target]:
        """The targets of a metric in a scenario, in the order of the table."""
        return self.at((self.metric == metric) & (self.scenario == scenario))

    def of_unit(self, unit: int) -> list[Target]:
        """All targets of a unit, in the order of the table."""
        order, units = self._by_unit
        low, high = np.searchsorted(units, [unit, unit + 1]).tolist()
        return self._rows_at(order[low:high])

    def of_key(self, scenario: int, unit: int, metric: int, segment: int) -> list[Target]:
        """The targets of one unit, metric and segment in a scenario, in the order of the table."""
        return [
            row for row in self.of_unit(unit) if (row.scenario, row.metric, row.segment) == (scenario, metric, segment)
        ]

    @cached_property
    def _by_unit(self) -> tuple[Ints, Ints]:
        """The places in the order of units, and these units."""
        order = np.argsort(self.unit, kind="stable")
        return order, self.unit[order]

    def _rows_at(self, places: Ints) -> list[Target]:
        return [self.rows[at] for at in places.tolist()]

    def _column(self, name: str) -> Ints:
        return np.fromiter(map(attrgetter(name), self.rows), np.int64, len(self.rows))
