"""A layout: what a kind of file means. Plain facts, read from TOML by `layout_reading`.

One rule: a layout names everything that cannot be seen in the file itself; what it does not say is found in the file
and shown.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, TypeAlias

from goaldesk.model.errors import Refusal, cannot_read
from goaldesk.model.importers.layout_expression import ColumnName, Expression
from goaldesk.wording import QT_TRANSLATE_NOOP

Fills: TypeAlias = Literal["units", "actuals", "targets"]
Take: TypeAlias = Literal["sum", "product", "days", "count", "first", "cells"]
Compares: TypeAlias = Literal["source", "all", "month", "day"]
Identity: TypeAlias = Literal["any", "code", "path"]
_LARGEST = 200_000


@dataclass(frozen=True, slots=True)
class ColumnPart:
    """The text of a cell of the row: a column by its name or its place counted from 1."""

    name: ColumnName


@dataclass(frozen=True, slots=True)
class PlacePart:
    """A text that the whole sheet shares (`sheet`, `title`) or that stands above the cell (`header`)."""

    what: Literal["sheet", "title", "header"]


Part: TypeAlias = str | ColumnPart | PlacePart


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text comes from: a column, a constant, or several parts in a row (`{Region} {Name}`)."""

    parts: tuple[Part, ...]

    @property
    def columns(self) -> list[ColumnName]:
        return [part.name for part in self.parts if isinstance(part, ColumnPart)]

    @property
    def constant(self) -> str | None:
        """The text, if it is the same for every row of every file."""
        if all(isinstance(part, str) for part in self.parts):
            return "".join(part for part in self.parts if isinstance(part, str))
        return None

    def takes(self, what: str) -> bool:
        return any(isinstance(part, PlacePart) and part.what == what for part in self.parts)


Test: TypeAlias = Literal["is", "is_not", "over", "under", "filled", "blank"]
COMPARES: tuple[Test, ...] = ("is", "is_not")
LIMITS: tuple[Test, ...] = ("over", "under")
"""The tests that take words, and those that take a limit."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A row counts if its column is one of `values` (or is none of them; or lies over or under the only one, a number
    or a day as the file writes it; or is filled; or is blank).
    """

    column: ColumnName
    test: Test
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FilePlan:
    """How the file is to be read; None means that it is found out."""

    encoding: str | None = None
    delimiter: str | None = None
    header: int | None = None
    numbers: str | None = None
    dates: str | None = None


@dataclass(frozen=True, slots=True)
class LookupPlan:
    """A second file beside the first: the row whose `key` equals the row's `column`. Its columns are `name.Column`."""

    name: str
    file: str
    key: ColumnName
    column: ColumnName
    sheet: str | None = None
    read: FilePlan = field(default_factory=FilePlan)


@dataclass(frozen=True, slots=True)
class MetricPlan:
    """A metric that the layout brings along: from the catalogue by its key, or in full. Ratios name codes."""

    code: str
    catalogue: str = ""
    name: str = ""
    aggregation: str = "flow"
    category: str = "result"
    direction: str = "up"
    unit: str = "money"
    decimals: int = 2
    shown: int = 0
    numerator: str = ""
    denominator: str = ""
    stage: int | None = None
    definition: str = ""


@dataclass(frozen=True, slots=True)
class LevelPlan:
    """One level above the unit, topmost first."""

    origin: Origin
    kind: str


@dataclass(frozen=True, slots=True)
class UnitPlan:
    """Whose figures they are. `by` says how a unit is recognised: by code, name or alias; by code alone; or by its
    path, where the same name stands under several parents. `names` turns names of the file into those of the workbook.
    """

    origin: Origin
    kind: str = "person"
    create: bool = False
    by: Identity = "any"
    parents: tuple[LevelPlan, ...] = ()
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SegmentPlan:
    """Which part of the second cut, with the levels above it, topmost first."""

    origin: Origin
    create: bool = False
    parents: tuple[Origin, ...] = ()
    names: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class MeasurePlan:
    """What is taken from a row for a metric.

    `sum`: the amount in a column; `product`: an expression; `days`: from the first to the second column; `count`: 1;
    `first`: 1 where a text of the column occurs for the first time by date; `cells`: the cells of a wide table.
    """

    metric: Origin
    take: Take
    columns: tuple[ColumnName, ...] = ()
    expression: Expression | None = None
    date: Origin | None = None
    date_if_blank: str | None = None
    where: tuple[Condition, ...] = ()
    sign: int = 1


@dataclass(frozen=True, slots=True)
class WidePlan:
    """A table with one column for each month or unit. `year` is the calendar year of headers that name a month only,
    `fiscal_year` that of headers like M01; `columns` lists those that count, if not all that can.
    """

    over: Literal["months", "units"]
    year: int | None = None
    fiscal_year: int | None = None
    columns: tuple[ColumnName, ...] = ()


@dataclass(frozen=True, slots=True)
class PeoplePlan:
    """What a list of units says besides the name: code, parent, kind, aliases, employment, who leads it, and from when
    the parent holds. `head_kind` is the kind of a unit that others stand under.
    """

    code: Origin | None = None
    parent: Origin | None = None
    kind: Origin | None = None
    aliases: Origin | None = None
    start: Origin | None = None
    end: Origin | None = None
    since: Origin | None = None
    led_by: Origin | None = None
    head_kind: str = ""


@dataclass(frozen=True, slots=True)
class TablePlan:
    """One reading of the file: which sheets, which rows, and what they fill. `compares` says beside which entries of
    the workbook the file is held: those of its source, all, or those of the same cell by month or by day.
    """

    fills: Fills
    unit: UnitPlan
    sheets: tuple[str, ...] = ()
    header: int | None = None
    where: tuple[Condition, ...] = ()
    totals: tuple[str, ...] | None = None
    measures: tuple[MeasurePlan, ...] = ()
    segment: SegmentPlan | None = None
    people: PeoplePlan = field(default_factory=PeoplePlan)
    wide: WidePlan | None = None
    period: Origin | None = None
    reference: Origin | None = None
    note: Origin | None = None
    clear: str = "clear"
    replaces: Literal["rows", "span"] = "rows"
    complete_to: str | None = None
    compares: Compares = "source"
    status: str = "agreed"
    head_targets: Literal["node", "own"] = "node"


@dataclass(frozen=True, slots=True)
class LayoutPlan:
    """A whole layout. `source` names the system that the references belong to; `body` is the TOML text. `seen` are the
    columns of the file that it was made for.
    """

    name: str
    source: str
    body: str
    read: FilePlan
    tables: tuple[TablePlan, ...]
    metrics: tuple[MetricPlan, ...] = ()
    lookups: tuple[LookupPlan, ...] = ()
    seen: tuple[str, ...] = ()


def read_layout(path: Path) -> LayoutPlan:
    """The layout in a TOML file. Raises Refusal naming the key and the file, or Trouble `cannot_read`."""
    from goaldesk.model.importers.layout_reading import parse_layout

    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise cannot_read(path, error) from error
    try:
        text = content[:_LARGEST].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal(
            "layout_not_text",
            QT_TRANSLATE_NOOP("Fault", "The layout “{file}” is not UTF-8 text. Save it as UTF-8."),
            file=path.name,
        ) from error
    return parse_layout(text, path.name)
