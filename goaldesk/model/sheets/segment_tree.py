"""The segments as a tree: each under the one it belongs to, with how much stands on it.

The one rule: what stands below a segment counts for it too, so both are shown: its own entries and those with it.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter

import numpy as np

from goaldesk.model.rows import Proposal, Segment, Target
from goaldesk.model.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """A segment at its depth. `entries` are those on it and below it, `targets` the targets and proposals likewise."""

    segment: Segment
    level: int
    entries: int
    targets: int
    is_leaf: bool


def segment_lines(snapshot: Snapshot) -> tuple[SegmentLine, ...]:
    """All segments, each before those below it, siblings by position and name."""
    below: dict[int, list[Segment]] = {}
    for row in sorted(snapshot.all(Segment), key=lambda row: (row.position, row.name, row.id)):
        below.setdefault(row.parent, []).append(row)
    numbers, counts = np.unique(snapshot.entries.segment, return_counts=True)
    entries = dict(zip(numbers.tolist(), counts.tolist(), strict=True))
    planned = chain(snapshot.all(Target), snapshot.all(Proposal))
    targets = Counter(map(attrgetter("segment"), planned))
    lines: list[SegmentLine] = []

    def descend(above: int, level: int) -> tuple[int, int]:
        found = entries.get(above, 0), targets.get(above, 0)
        for row in below.get(above, ()):
            at = len(lines)
            lines.append(SegmentLine(row, level, 0, 0, row.id not in below))
            inside = descend(row.id, level + 1)
            lines[at] = SegmentLine(row, level, *inside, row.id not in below)
            found = found[0] + inside[0], found[1] + inside[1]
        return found

    descend(0, 0)
    return tuple(lines)


def undivided_entries(snapshot: Snapshot) -> int:
    """How many entries stand on no segment."""
    return int((snapshot.entries.segment == 0).sum())
