"""What the rows of a file yield for one measure, gathered chunk by chunk in narrow columns.

One rule: no object is kept for a row but the texts that the layout maps.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.entries import Ints
from goaldesk.model.importers.fitting import Mask
from goaldesk.model.importers.layout import MeasurePlan
from goaldesk.model.importers.recognising import COLUMNS, Wanted

_PIECES = 128
_WIDTHS = (np.int32, np.int32, np.int32, np.int32, np.int64, np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """A chunk's rows as they are to become entries, all columns of one length; texts are None if not mapped."""

    day: Ints
    unit: Ints
    metric: Ints
    segment: Ints
    amount: Ints
    row: Ints
    reference: list[str] | None = None
    note: list[str] | None = None

    def line(self, at: int) -> "Line":
        """One of the rows."""
        return Line(
            day=int(self.day[at]),
            unit=int(self.unit[at]),
            metric=int(self.metric[at]),
            segment=int(self.segment[at]),
            amount=int(self.amount[at]),
            row=int(self.row[at]),
            note=self.note[at] if self.note else "",
        )


@dataclass(slots=True)
class Yield:
    """The entries of one measure so far."""

    plan: MeasurePlan
    parts: dict[str, list[NDArray[np.signedinteger]]] = field(default_factory=dict)
    blocks: dict[str, list[NDArray[np.signedinteger]]] = field(default_factory=dict)
    references: list[str] | None = None
    notes: list[str] | None = None
    first: "dict[str, tuple[tuple[int, str, int, int], Line]]" = field(default_factory=dict)

    def add(self, lines: Lines, chosen: Mask) -> None:
        """Take in the chosen rows of a chunk."""
        if self.plan.take == "first":
            raise ValueError("first occurrences are taken one by one")
        everything = bool(chosen.all())
        for name, width in zip(COLUMNS, _WIDTHS, strict=True):
            column: Ints = getattr(lines, name)
            self._append(name, (column if everything else column[chosen]).astype(width))
        places = range(len(chosen)) if everything else np.flatnonzero(chosen).tolist()
        if lines.reference is not None:
            self.references = self.references if self.references is not None else []
            self.references.extend(lines.reference if everything else [lines.reference[at] for at in places])
        if lines.note is not None:
            self.notes = self.notes if self.notes is not None else []
            self.notes.extend(lines.note if everything else [lines.note[at] for at in places])

    def _append(self, name: str, column: NDArray[np.signedinteger]) -> None:
        """Small pieces become blocks now and then: thousands of them would leave holes in memory."""
        parts = self.parts.setdefault(name, [])
        parts.append(column)
        if len(parts) >= _PIECES:
            self.blocks.setdefault(name, []).append(np.concatenate(parts))
            parts.clear()

    def add_first(self, lines: Lines, chosen: Mask, keys: list[str]) -> None:
        """Take in the chosen rows where their key has none that is earlier. Where two are of the same day, the smaller
        reference decides, so that the order of the rows does not.
        """
        for at in np.flatnonzero(chosen).tolist():
            key = keys[at].strip()
            if not key:
                continue
            line = lines.line(at)
            reference = lines.reference[at] if lines.reference else ""
            rank = (line.day, reference, line.unit, line.segment)
            if key not in self.first or rank < self.first[key][0]:
                self.first[key] = (rank, line)

    def wanted(self) -> Wanted:
        """All entries in whole columns; the parts are given up one by one."""
        if self.plan.take == "first":
            return self._wanted_first()
        none = np.empty(0, np.int8)
        columns = {
            name: np.concatenate([none, *self.blocks.pop(name, []), *self.parts.pop(name, [])]) for name in COLUMNS
        }
        return Wanted(**columns, reference=self.references, note=self.notes)

    def _wanted_first(self) -> Wanted:
        lines = [line for _, line in self.first.values()]
        columns = {name: np.array([getattr(line, name) for line in lines], np.int64) for name in COLUMNS}
        return Wanted(**columns, reference=list(self.first), note=[line.note for line in lines])


@dataclass(frozen=True, slots=True)
class Line:
    """One row that may become an entry."""

    day: int
    unit: int
    metric: int
    segment: int
    amount: int
    row: int
    note: str
