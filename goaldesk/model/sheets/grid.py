"""What a grid shows, before any widget: columns, rows of a flattened tree, and a cell for each place, asked one by one.

Two rules: a grid asks only for the cells that are on the screen, so a sheet may have millions; and it names places by
the keys of row and column, never by their numbers, so folding and sorting change nothing of what is written where.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple, Protocol, overload

from goaldesk.model.rows import Metric


class Place(NamedTuple):
    """A cell by the keys of its row and column."""

    row: Hashable
    column: str


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column. `group` is the head above the heads of neighbours with the same one, `ground` the token behind it;
    `right` are figures; `rule` draws a strong line before it; `locked` puts a lock into its head. `width` 0 fits the
    texts; the one with `stretch` takes the room that is left. Where there is not room for all, those of the highest
    `rank` are left out first.
    """

    key: str
    title: str
    group: str = ""
    right: bool = True
    rule: bool = False
    locked: bool = False
    width: int = 0
    stretch: bool = False
    rank: int = 0
    tip: str = ""
    ground: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row: `level` is its depth, rows below with a greater one belong to it and can be folded if `folds`. `strong` is
    written in bold; `rule` draws a strong line above it. A `section` heads the rows after it over the whole width and
    cannot be chosen; its second text is `note`, and what its further cells say stands in their columns. `tick` draws a
    box before the first text, `sign` the icon of that name. A `quiet` row is grey.
    """

    key: Hashable
    level: int = 0
    folds: bool = False
    strong: bool = False
    rule: bool = False
    section: bool = False
    note: str = ""
    tick: bool | None = None
    quiet: bool = False
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure as a dot on a drawn scale from `least` to `most`, beside its text: with the `usual` ones: a band from
    the first to the third and a hairline at the second. One beyond the scale is an arrow at its end.
    """

    value: Fraction
    least: Fraction
    most: Fraction
    usual: tuple[Fraction, Fraction, Fraction] | None = None


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell as it is shown.

    `text` is what stands there, `precise` the same with full precision (copied, and what F2 edits). `state` is one of
    STATES. `value` and `metric` let the selection be summed. `mark` is a status drawn before the text, `ink` and
    `ground` name tokens that stand instead of the state's; `strong` is written in bold, `light` not even in a strong
    row. `bullet` are actual and target of a drawn bar, `dot` is drawn before the text. `count` is the number of entries
    a figure is made of, shown from two on. `changed` draws the corner. `why_not` is said at the cell when one types
    into what cannot be written. `meaning` is for the status line and a screen reader, made when it is asked for where
    that is dear; `tip` for the pointer.
    """

    text: str = ""
    precise: str = ""
    state: str = "normal"
    value: Fraction | None = None
    metric: Metric | None = None
    mark: str = ""
    ink: str = ""
    ground: str = ""
    strong: bool = False
    light: bool = False
    bullet: tuple[Fraction | None, Fraction | None] | None = None
    dot: Dot | None = None
    count: int = 0
    changed: bool = False
    why_not: str = ""
    meaning: str | Callable[[], str] = ""
    tip: str | Callable[[], str] = ""

    @property
    def said(self) -> str:
        """What is said of it in words."""
        return self.meaning if isinstance(self.meaning, str) else self.meaning()

    @property
    def tipped(self) -> str:
        """What the tip says."""
        return self.tip if isinstance(self.tip, str) else self.tip()

    @property
    def writable(self) -> bool:
        """Whether one may type into it."""
        return self.state in WRITABLE


STATES = (
    *("normal", "text", "locked", "locked_part", "computed", "gap", "gap_part", "zero_gap"),
    *("closed", "outside", "target"),
)
"""`normal` typed figures; `text` words, not written; `locked` kept by split and fill, `locked_part` the same in a row
that is kept as a whole, with the lock at its total; `computed` a sum or ratio; `gap` what is missing below a parent,
`gap_part` the same in a row whose first cell has the mark; `closed` a month that can no longer change; `outside` where
nothing is expected (before a person joined); `target` nothing yet: what is planned stands there in grey and is typed
over. What was typed and could not be read is kept by the grid.
"""

WRITABLE = frozenset({"normal", "locked", "locked_part", "outside", "target"})


class ManyRows(ABC, Sequence[GridRow]):
    """As many rows as wanted: none is made before it is asked for, and none has to be looked through to find another.
    They do not fold. `heads` are the places of those that are a section.
    """

    heads: Sequence[int] = ()

    @abstractmethod
    def place_of(self, key: Hashable) -> int:
        """The place of the row with this key, -1 if there is none."""

    @abstractmethod
    def same_as(self, other: "ManyRows") -> bool:
        """Whether as many other rows have the same keys in the same places."""

    @abstractmethod
    def row(self, at: int) -> GridRow:
        """The row at a place."""

    @overload
    def __getitem__(self, at: int) -> GridRow: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[GridRow, ...]: ...
    def __getitem__(self, at: int | slice) -> GridRow | tuple[GridRow, ...]:
        found = range(len(self))[at]
        return self.row(found) if isinstance(found, int) else tuple(map(self.row, found))


class NumberedRows(ManyRows):
    """Rows that are nothing but their number, which is their key."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def place_of(self, key: Hashable) -> int:
        return key if isinstance(key, int) and 0 <= key < self._count else -1

    def same_as(self, other: ManyRows) -> bool:
        return isinstance(other, NumberedRows)

    def row(self, at: int) -> GridRow:
        return GridRow(at)


class GridSheet(Protocol):
    """What a grid shows. `frozen` columns at the left stay while the others scroll."""

    @property
    def columns(self) -> Sequence[GridColumn]: ...

    @property
    def rows(self) -> Sequence[GridRow]: ...

    @property
    def frozen(self) -> int: ...

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places in `rows` and `columns`; cheap, asked whenever it is painted."""
        ...


@dataclass(frozen=True, slots=True)
class Way:
    """One of the ways in which a text can be taken: its key, its name, and what would come of it in a few words."""

    key: str
    name: str
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a text that did not simply become the cell's value.

    `said` is shown at the cell. A text that was not taken stays visible and `meant` is what Enter takes instead; one
    that was `taken` is stored, and `said` is a question about it. With `ways` it is asked in which of them the text is
    taken: `usual` is the key of the one that is offered first, and `take` writes it in the way with a key.
    """

    said: str
    meant: str = ""
    taken: bool = False
    ways: tuple[Way, ...] = ()
    usual: str = ""
    take: "Callable[[str], Mapping[Place, Answer]] | None" = None


Writer = Callable[[Mapping[Place, str]], Mapping[Place, Answer]]
"""Writes texts into places, all as one edit; an empty text clears. Answered are only those that need attention."""


@dataclass(frozen=True, slots=True)
class TextSheet:
    """A sheet whose cells are there already: for lists of a length that a person looks through."""

    columns: tuple[GridColumn, ...] = ()
    rows: tuple[GridRow, ...] = ()
    cells: tuple[tuple[GridCell, ...], ...] = ()
    frozen: int = 0

    def cell(self, row: int, column: int) -> GridCell:
        line = self.cells[row]
        return line[column] if column < len(line) else NOTHING


NOTHING = GridCell(state="text")
