"""What flows adds up: over units and over months (revenue, calls, visits). A complete cell without entries is 0."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

import numpy as np

from goaldesk.model.metrics.aggregation import Cells, Chunk, Flags
from goaldesk.model.pieces import Pieces
from goaldesk.model.rows import Metric


class Flow:
    key = "flow"

    def parts(self, metric: Metric) -> tuple[int, ...]:
        return (metric.id,)

    def span(self, months: range, known: int | None) -> range:
        return months

    def value(self, parts: Sequence[Fraction]) -> Fraction | None:
        return parts[0]

    def cells(self, chunks: Iterable[Chunk], pieces: Pieces, complete: Flags) -> Cells:
        width = len(pieces.days)
        amount = np.zeros(pieces.units * width, np.int64)
        entered = np.zeros(pieces.units * width, np.bool_)
        for chunk in chunks:
            at = chunk.place * width + pieces.piece_of(chunk.day)
            np.add.at(amount, at, chunk.amount)
            entered[at] = True
        has = pieces.ever_in_month(entered.reshape(pieces.units, width))
        return Cells(amount.reshape(pieces.units, width), has | complete)
