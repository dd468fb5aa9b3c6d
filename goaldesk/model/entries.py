"""Actual entries, held in columns: a million of them are seven arrays, never a million objects.

An entry is a dated, signed amount for a leaf unit, a metric and a leaf segment (0: not divided). The columns that
figures need live in memory (`EntryColumns`); note, reference and split stay in the file and come as an `EntryBlock`
when asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


def frozen(values: "Sequence[int] | Ints") -> Ints:
    """The values as a read-only array of 64-bit integers, copied if others could still write into them."""
    array = np.asarray(values, dtype=np.int64)
    if array is values or array.base is not None:
        array = array.copy()
    return sealed(array)


def sealed(array: Ints) -> Ints:
    """An array that was made just now and that nobody else has, made read-only where it lies."""
    array.flags.writeable = False
    return array


@dataclass(frozen=True, slots=True, eq=False)
class EntryColumns:
    """Entries in the order of their ids, one read-only array a column. `batch` is 0 for typed ones."""

    id: Ints
    day: Ints
    unit: Ints
    metric: Ints
    segment: Ints
    amount: Ints
    batch: Ints

    def __len__(self) -> int:
        return len(self.id)

    def take(self, chosen: NDArray[np.bool_] | Ints) -> "EntryColumns":
        """The entries at these places (a mask or indexes)."""
        return EntryColumns(*(sealed(getattr(self, f.name)[chosen]) for f in fields(EntryColumns)))

    @classmethod
    def empty(cls) -> "EntryColumns":
        return cls(*(frozen([]) for _ in fields(cls)))


@dataclass(frozen=True, slots=True, eq=False)
class EntryBlock:
    """Whole entries: the columns with `split` (entries that share a credit have the same one, 0: none) and the texts.

    A text column of None means that all its texts are empty.
    """

    columns: EntryColumns
    split: Ints
    reference: Sequence[str] | None = None
    note: Sequence[str] | None = None

    def __len__(self) -> int:
        return len(self.columns)
