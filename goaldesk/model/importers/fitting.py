"""A table of a file seen through a layout: columns by name or place, joined files, texts put together, rows that count.

One rule: a column that the layout names and the file lacks is a Refusal before the first row is read.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.importer import Cell, CellError, Chunk, SourceOptions
from goaldesk.model.importers.layout import LIMITS, ColumnPart, Condition, FilePlan, LookupPlan, Origin
from goaldesk.model.importers.layout_expression import ColumnName
from goaldesk.model.importers.matching import folded
from goaldesk.model.importers.opening import open_source
from goaldesk.model.importers.table import Table
from goaldesk.model.lookup import nearest
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.importers.limits import Limits

Mask = NDArray[np.bool_]


def options_of(plan: FilePlan, sheet: str | None = None, header: int | None = None) -> SourceOptions:
    """What the layout says about how a file is read."""
    return SourceOptions(plan.encoding, plan.delimiter, sheet, plan.header if header is None else header)


def text_of(cell: Cell) -> str:
    """A cell as a person would write it."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Decimal):
        return f"{cell.normalize():f}" if cell else "0"
    if isinstance(cell, dt.datetime):
        return cell.isoformat(" ")
    if isinstance(cell, dt.date):
        return cell.isoformat()
    if isinstance(cell, CellError):
        return cell.code
    return str(cell)


class Head:
    """The columns of a table by name (as it stands there, else regardless of case and spacing) or by place."""

    def __init__(self, file: str, header: Sequence[str]) -> None:
        self.file = file
        self.header = header
        self._exact = {name: at for at, name in reversed(list(enumerate(header)))}
        self._loose = {folded(name): at for at, name in reversed(list(enumerate(header)))}

    def find(self, name: ColumnName) -> int | None:
        if isinstance(name, int):
            return name - 1 if name <= len(self.header) else None
        return self._exact.get(name, self._loose.get(folded(name)))

    def place(self, name: ColumnName) -> int:
        """The index of a column. Raises Refusal `no_column`."""
        found = self.find(name)
        if found is None:
            raise Refusal(
                "no_column",
                QT_TRANSLATE_NOOP(
                    "Fault", "“{file}” has no column “{column}”. It has: {columns}. Nothing was imported."
                ),
                file=self.file,
                column=name if isinstance(name, str) else f"#{name}",
                columns=", ".join(nearest(str(name), list(self.header)) or self.header),
            )
        return found


class Joined:
    """A second file by its key, held in memory."""

    def __init__(self, plan: LookupPlan, folder: Path) -> None:
        self.plan = plan
        self.table = table = open_source(folder / plan.file, options_of(plan.read, plan.sheet)).table(plan.sheet)
        self.head = Head(plan.file, table.header)
        key = self.head.place(plan.key)
        self._columns: list[list[Cell]] = [[] for _ in table.header]
        self._places: dict[str, int] = {}
        for chunk in table.chunks():
            for column, cells in zip(self._columns, chunk.columns, strict=True):
                column.extend(cells)
            for cell in chunk.columns[key]:
                self._add(text_of(cell))

    def _add(self, key: str) -> None:
        known = folded(key)
        if known in self._places:
            raise Refusal(
                "lookup_twice",
                QT_TRANSLATE_NOOP(
                    "Fault",
                    "“{text}” stands more than once in “{file}”, so it cannot be looked up. Nothing was imported.",
                ),
                text=key,
                file=self.plan.file,
            )

        self._places[known] = len(self._places)

    def places(self, keys: Sequence[str]) -> list[int]:
        """Where each key stands, -1 where it does not."""
        return [self._places.get(folded(key), -1) for key in keys]

    def cells(self, column: int, places: Sequence[int]) -> list[Cell]:
        cells = self._columns[column]
        return [cells[at] if at >= 0 else "" for at in places]


class Fitted:
    """A table with its joined files. `shared` are the texts of the sheet, its title, and the header that is in turn."""

    def __init__(self, table: Table, file: str, joined: Sequence[Joined], shared: Mapping[str, str]) -> None:
        self.table = table
        self.head = Head(file, table.header)
        self.joined = {join.plan.name: join for join in joined}
        self.shared = dict(shared)
        self.plain = all(one.detected.kind == "delimited" for one in (table, *(join.table for join in joined)))
        self._tests: dict[Condition, _Test] = {}

    def column(self, name: ColumnName) -> tuple[str, int]:
        """Which file (empty: the first) and which column of it. Raises Refusal `no_column`."""
        if isinstance(name, str) and self.head.find(name) is None:
            lookup, dot, rest = name.partition(".")
            if dot and lookup in self.joined:
                return lookup, self.joined[lookup].head.place(rest)
        return "", self.head.place(name)

    def check(self, names: Sequence[ColumnName]) -> None:
        """Refuse the first of these columns that there is not."""
        for name in names:
            self.column(name)

    def chunks(self) -> Iterator["Rows"]:
        for chunk in self.table.chunks():
            yield Rows(self, chunk)

    def test(self, condition: Condition) -> "_Test":
        if condition not in self._tests:
            self._tests[condition] = _Test(condition)
        return self._tests[condition]


class Rows:
    """Up to 500 rows at once, by columns."""

    def __init__(self, fitted: Fitted, chunk: Chunk) -> None:
        self.fitted = fitted
        self.chunk = chunk
        self.numbers = chunk.rows
        self._places: dict[str, list[int]] = {}

    def __len__(self) -> int:
        return len(self.chunk)

    @property
    def number_column(self) -> NDArray[np.int64]:
        """The rows' numbers as an array."""
        numbers = self.numbers
        if isinstance(numbers, range):
            return np.arange(numbers.start, numbers.stop, dtype=np.int64)
        return np.array(numbers, np.int64)

    def cells(self, name: ColumnName) -> Sequence[Cell]:
        """A column's cells."""
        lookup, place = self.fitted.column(name)
        if not lookup:
            return self.chunk.columns[place]
        return self.fitted.joined[lookup].cells(place, self.places(lookup))

    def places(self, lookup: str) -> list[int]:
        """Where the rows stand in a joined file, -1 where they do not."""
        if lookup not in self._places:
            join = self.fitted.joined[lookup]
            self._places[lookup] = join.places(self.texts(Origin((ColumnPart(join.plan.column),))))
        return self._places[lookup]

    def column_texts(self, name: ColumnName) -> Sequence[str]:
        """A column's cells as texts."""
        cells = self.cells(name)
        if self.fitted.plain:
            return cast("Sequence[str]", cells)
        return list(map(text_of, cells))

    def texts(self, origin: Origin) -> Sequence[str]:
        """The text of each row."""
        if len(origin.parts) == 1 and isinstance(origin.parts[0], ColumnPart):
            return self.column_texts(origin.parts[0].name)
        parts: list[Sequence[str]] = []
        for part in origin.parts:
            if isinstance(part, ColumnPart):
                parts.append(self.column_texts(part.name))
            else:
                text = part if isinstance(part, str) else self.fitted.shared.get(part.what, "")
                parts.append([text] * len(self))
        return ["".join(pieces) for pieces in zip(*parts, strict=True)]

    def meets(self, conditions: Sequence[Condition], allowed: Mask, limits: "Limits") -> Mask:
        """Which of the rows that the mask allows meet all conditions, held against them in their order."""
        for condition in conditions:
            if condition.test in LIMITS:
                allowed = limits.meets(self, condition, allowed)
                continue
            test = self.fitted.test(condition)
            texts = self.column_texts(condition.column)
            allowed = allowed & np.fromiter(map(test.__getitem__, texts), np.bool_, len(self))
        return allowed


class _Test(dict[str, bool]):
    """Whether a text meets a condition, remembered for each text."""

    def __init__(self, condition: Condition) -> None:
        super().__init__()
        values = {folded(value) for value in condition.values}
        tests: dict[str, Callable[[str], bool]] = {
            "is": lambda text: folded(text) in values,
            "is_not": lambda text: folded(text) not in values,
            "filled": lambda text: bool(text.strip()),
            "blank": lambda text: not text.strip(),
        }
        self._test = tests[condition.test]

    def __missing__(self, text: str) -> bool:
        self[text] = self._test(text)
        return self[text]
