"""The names in the rows of a file, as numbers of units, segments and metrics: each different name is looked up once.

One rule: what a name means is decided for the whole file, and told once with the number of rows that it concerns.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from goaldesk.model.entries import Ints
from goaldesk.model.errors import Fact
from goaldesk.model.importers import problems as told
from goaldesk.model.importers.answers import Answers
from goaldesk.model.importers.fitting import Mask, Rows
from goaldesk.model.importers.header import says_sum
from goaldesk.model.importers.layout import Origin, SegmentPlan, UnitPlan
from goaldesk.model.importers.matching import (
    Ambiguous,
    MetricBook,
    SegmentBook,
    UnitBook,
    folded,
)
from goaldesk.model.importers.problems import Name, Problems
from goaldesk.model.lookup import nearest

Key: TypeAlias = str | tuple[str, ...]

BLANK = -(2**40)
TOTAL = BLANK - 1
UNKNOWN = BLANK - 2
SKIPPED = BLANK - 3
_SHOWN_ROWS = 50
_MOST = 100_000


@dataclass(slots=True)
class Seen:
    """How often a name stands in the file, and the first rows with it."""

    count: int = 0
    rows: list[int] = field(default_factory=list)


class Known(dict[Key | None, int]):
    """Key -> number. `look_up` is asked once for each key; UNKNOWN keys are counted with their first row."""

    def __init__(self, look_up: Callable[[Key], int]) -> None:
        super().__init__({None: BLANK})
        self._look_up = look_up
        self.unknown: dict[Key, Seen] = {}

    def __missing__(self, key: Key | None) -> int:
        if key is None:
            return BLANK
        if len(self) > _MOST:
            self.clear()
        self[key] = self._look_up(key)
        return self[key]

    def numbers(self, keys: Sequence[Key], rows: Rows, mask: Mask | None) -> Ints:
        """The number of each row's key; where the mask says no, the key is not looked at and the number is BLANK."""
        asked: Sequence[Key | None] = keys
        if mask is not None and not mask.all():
            asked = [key if wanted else None for key, wanted in zip(keys, mask.tolist(), strict=True)]
        found = np.fromiter(map(self.__getitem__, asked), np.int64, len(asked))
        for at in np.flatnonzero(found == UNKNOWN).tolist():
            seen = self.unknown.setdefault(keys[at], Seen())
            seen.count += 1
            if len(seen.rows) < _SHOWN_ROWS:
                seen.rows.append(rows.numbers[at])
        return found


class UnitNames:
    """The units of a table's rows."""

    def __init__(
        self,
        book: UnitBook,
        plan: UnitPlan,
        totals: Sequence[str] | None,
        kind: str | None = None,
        answers: Answers | None = None,
    ) -> None:
        self._book = book
        self._answers = answers or Answers()
        self._plan = plan
        self._kind = kind or plan.kind
        self._totals = None if totals is None else {folded(word) for word in totals}
        self._renamed = {folded(name): other for name, other in plan.names}
        self._ambiguous: dict[str, Sequence[str]] = {}
        self.names = Known(self._look_up)

    def numbers(self, rows: Rows, mask: Mask | None = None) -> Ints:
        """The unit of each row: its number, BLANK, TOTAL or UNKNOWN."""
        keys: Sequence[Key] = rows.texts(self._plan.origin)
        if self._plan.parents:
            levels = [rows.texts(level.origin) for level in self._plan.parents]
            keys = list(zip(*levels, keys, strict=True))
        return self.names.numbers(keys, rows, mask)

    def tell(self, problems: Problems) -> None:
        """Add what could not be found to the problems."""
        for key, seen in self.names.unknown.items():
            text = key if isinstance(key, str) else key[-1]
            if text in self._ambiguous:
                candidates = ", ".join(self._ambiguous[text])
                name = Name("unit", text, tuple(self._ambiguous[text]), seen.count, tuple(seen.rows))
                problems.add_name(name, "ambiguous_unit", told.AMBIGUOUS_UNIT, text=text, candidates=candidates)
            else:
                near = nearest(text, self._book.names)
                name = Name("unit", text, tuple(near), seen.count, tuple(seen.rows))
                facts: dict[str, Fact] = {"text": text, "rows": seen.count, "candidates": ", ".join(near) or "-"}
                problems.add_name(name, "unknown_unit", told.UNKNOWN_UNIT, **facts)

    def _look_up(self, key: Key) -> int:
        written = key if isinstance(key, str) else key[-1]
        text = self._name(written)
        if not text.strip():
            return BLANK
        if self._answers.skips(written):
            return SKIPPED
        said = self._answers.unit_of(written)
        if said is not None:
            return said
        above = [] if isinstance(key, str) else [self._name(part) for part in key[:-1]]
        if any(map(self._is_total, [*above, text])):
            return TOTAL
        found = self._find(text, above)
        if found is not None:
            return found
        if not self._plan.create or text in self._ambiguous:
            return UNKNOWN
        return self._book.create(text, self._kind, self.path(above))

    def _is_total(self, text: str) -> bool:
        return says_sum(text) if self._totals is None else folded(text) in self._totals

    def _name(self, text: str) -> str:
        return self._renamed.get(folded(text), text)

    def _find(self, text: str, above: Sequence[str]) -> int | None:
        if self._plan.by == "code":
            return self._book.by_code(text)
        if self._plan.by == "path":
            parent = self._above(above)
            return None if parent is None else self._book.find_under(parent, text)
        try:
            return self._book.find(text)
        except Ambiguous as several:
            parent = self._above(above)
            found = self._book.find_under(parent, text) if above and parent is not None else None
            if found is None:
                self._ambiguous[text] = several.candidates
            return found

    def _above(self, above: Sequence[str]) -> int | None:
        """The unit at the end of a path of names, None where one is missing."""
        at = self._book.root
        for name in above:
            found = self._level(at, name)
            if found is None:
                return None
            at = found
        return at

    def _level(self, parent: int, name: str) -> int | None:
        found = self._book.find_under(parent, name)
        if found is None and self._plan.by == "any":
            try:
                return self._book.find(name)
            except Ambiguous:
                return None
        return found

    def path(self, above: Sequence[str]) -> int:
        """The unit at the end of a path of names, created with what is missing of it."""
        at = self._book.root
        for level, name in zip(self._plan.parents, above, strict=True):
            if name.strip():
                found = self._level(at, name)
                at = self._book.create(name, level.kind, at) if found is None else found
        return at


class SegmentNames:
    """The segments of a table's rows; a blank name is 0, all."""

    def __init__(self, book: SegmentBook, plan: SegmentPlan) -> None:
        self._book = book
        self._plan = plan
        self._renamed = {folded(name): other for name, other in plan.names}
        self.names = Known(self._look_up)

    def numbers(self, rows: Rows, mask: Mask | None = None) -> Ints:
        """The segment of each row, or UNKNOWN."""
        keys: Sequence[Key] = rows.texts(self._plan.origin)
        if self._plan.parents:
            keys = list(zip(*(rows.texts(level) for level in self._plan.parents), keys, strict=True))
        return self.names.numbers(keys, rows, mask)

    def tell(self, problems: Problems) -> None:
        """Add what could not be found to the problems."""
        for key, seen in self.names.unknown.items():
            text = key if isinstance(key, str) else key[-1]
            near = nearest(text, self._book.names)
            name = Name("segment", text, tuple(near), seen.count, tuple(seen.rows))
            facts: dict[str, Fact] = {"text": text, "rows": seen.count, "candidates": ", ".join(near) or "-"}
            problems.add_name(name, "unknown_segment", told.UNKNOWN_SEGMENT, **facts)

    def _look_up(self, key: Key) -> int:
        path = [self._renamed.get(folded(part), part) for part in ((key,) if isinstance(key, str) else key)]
        path = [part for part in path if part.strip()]
        if not path:
            return 0
        found = self._book.find(path)
        if found is not None:
            return found
        return self._book.create(path) if self._plan.create else UNKNOWN


class MetricNames:
    """The metrics that a column names."""

    def __init__(self, book: MetricBook, origin: Origin) -> None:
        self._book = book
        self._origin = origin
        self.names = Known(self._look_up)

    def numbers(self, rows: Rows, mask: Mask | None = None) -> Ints:
        """The metric of each row, or UNKNOWN."""
        return self.names.numbers(rows.texts(self._origin), rows, mask)

    def tell(self, problems: Problems) -> None:
        """Add what could not be found to the problems."""
        for key, seen in self.names.unknown.items():
            text = str(key)
            near = nearest(text, self._book.names)
            name = Name("metric", text, tuple(near), seen.count, tuple(seen.rows))
            facts: dict[str, Fact] = {"text": text, "rows": seen.count, "candidates": ", ".join(near) or "-"}
            problems.add_name(name, "unknown_metric", told.UNKNOWN_METRIC, **facts)

    def _look_up(self, key: Key) -> int:
        metric = self._book.find(str(key))
        return UNKNOWN if metric is None else metric.id
