"""How the figures of a metric combine: over units, over months, and what "not set" means.

The one rule: the question is asked here and nowhere else. Figures begin as *cells*, leaf by month. A cell that is
complete and has no entries is 0 for what flows; any other cell without entries has no value, which is not 0.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.entries import Ints
from goaldesk.model.pieces import Pieces
from goaldesk.model.rows import Metric

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Entered:
    """Entries of one metric in the order of their ids; `place` is that of the unit."""

    day: Ints
    place: Ints
    segment: Ints
    amount: Ints


class Ledger(Protocol):
    """The entries of one metric (and segment), in the forms in which an aggregation asks for them."""

    pieces: Pieces

    def summed(self) -> tuple[Ints, Flags]:
        """The sum of the entries by unit and piece, and whether there are any; the arrays are the caller's."""
        ...

    def entered(self) -> Entered:
        """The entries themselves."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Cells:
    """The cells of one metric. `amount` has a column for each piece, the others for each month; a row for each unit."""

    amount: Ints
    has: Flags
    stale: Flags | None = None


class Aggregation(Protocol):
    """What every aggregation answers. `key` is what `Metric.aggregation` holds."""

    key: str

    def parts(self, metric: Metric) -> tuple[int, ...]:
        """The metrics from whose entries a value is made: itself, or numerator and denominator."""
        ...

    def span(self, months: range, known: int | None) -> range:
        """The months of a period that make its value; `known` is the last month with anything known."""
        ...

    def value(self, parts: Sequence[Fraction]) -> Fraction | None:
        """The value of a unit and period from the sums of its parts; None where it has none."""
        ...


class Counted(Aggregation, Protocol):
    """An aggregation whose metrics have entries of their own."""

    def cells(self, ledger: Ledger, complete: Flags) -> Cells:
        """The cells that the entries make; `complete` is by unit and month."""
        ...
