"""Numbers that look thrown and are not: the same key always gives the same run, on every machine and Python.

The one rule: each run belongs to a key of its own, so that changing one row of a table changes nothing else.
"""

import zlib
from collections.abc import Sequence
from fractions import Fraction

from goaldesk.model.amounts import parts_of

_MASK = (1 << 64) - 1


class Dice:
    """A run of whole numbers for a key (splitmix64, seeded by the key's checksum)."""

    def __init__(self, *key: object) -> None:
        self._state = zlib.crc32("|".join(map(str, key)).encode()) * 0x9E3779B97F4A7C15 & _MASK

    def throw(self, sides: int) -> int:
        """The next number, from 0 to below `sides`."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = (self._state ^ (self._state >> 30)) * 0xBF58476D1CE4E5B9 & _MASK
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB & _MASK
        return (mixed ^ (mixed >> 31)) % sides

    def pick(self, days: Sequence[int]) -> int:
        """One of these."""
        return days[self.throw(len(days))]

    def parts(self, total: int, count: int, *, step: int = 1) -> list[int]:
        """`total` in so many unequal parts of whole steps; what is less than a step is in the first one."""
        weights = [Fraction(60 + self.throw(81)) for _ in range(count)]
        parts = [part * step for part in parts_of(total // step, weights)]
        parts[0] += total - sum(parts)
        return parts
