"""What every file turns into before it means anything: tables of cells, handed out in chunks by columns.

One rule: reading decides nothing silently. What was found out (encoding, delimiter, header row, forms of numbers and
dates) is a `Detected` or a form that can be shown and overridden; what cannot be decided is a `Doubt`; a row that
cannot be read as it stands is a `RowProblem` with its number. Cells of a delimited file are `str`; cells of a
spreadsheet have their own type, exact (a float is never handed out).
"""

import datetime as dt
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeAlias

from goaldesk.model.errors import Refusal, Trouble
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.importers.table import Table

CHUNK_ROWS = 500


@dataclass(frozen=True, slots=True)
class CellError:
    """A spreadsheet cell that shows an error such as `#DIV/0!` instead of a value."""

    code: str


Cell: TypeAlias = str | int | Decimal | dt.date | dt.datetime | bool | CellError


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What is known beforehand; None means that it is found out. `header` is a row number, 0 for a file without."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header: int | None = None


@dataclass(frozen=True, slots=True)
class Detected:
    """How a table was read, in plain values for reports: each of them can be set in a layout instead."""

    kind: str
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    title_lines: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    forms: tuple[tuple[str, str], ...] = ()

    def as_dict(self) -> dict[str, object]:
        """Fit for JSON; what does not apply is left out."""
        return {name: value for name, value in asdict(self).items() if value not in (None, ())}


@dataclass(frozen=True, slots=True)
class Doubt:
    """Several readings fit and the file cannot say which. `key` is the layout's key that decides (`encoding`,
    `numbers`, `dates`), `choices` its possible values with the likeliest first, `sample` a text in doubt.
    """

    key: str
    choices: tuple[str, ...]
    sample: str

    def refusal(self, column: str = "") -> "Undecided":
        """The doubt as a fault, for whoever cannot ask."""
        return Undecided(self, column)


class Undecided(Refusal):
    """A doubt that nobody resolved: the window asks and tries again, the command line ends with the sentence."""

    def __init__(self, doubt: Doubt, column: str = "") -> None:
        self.doubt = doubt
        facts = {"key": doubt.key, "choices": ", ".join(doubt.choices), "sample": doubt.sample}
        if column:
            super().__init__(
                f"undecided_{doubt.key}",
                QT_TRANSLATE_NOOP(
                    "Fault",
                    "In column “{column}”, “{sample}” can be read in more than one way. "
                    "Set {key} in the layout to one of: {choices}.",
                ),
                column=column,
                **facts,
            )
        else:
            super().__init__(
                f"undecided_{doubt.key}",
                QT_TRANSLATE_NOOP(
                    "Fault",
                    "“{sample}” can be read in more than one way. Set {key} in the layout to one of: {choices}.",
                ),
                **facts,
            )


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row that cannot be taken as it stands. `row` is its number as a spreadsheet program would show it."""

    row: int
    fault: Refusal


@dataclass(frozen=True, slots=True)
class Chunk:
    """Up to 500 rows by columns: `columns[c][r]` is a cell, `rows[r]` its row number in the file. Blank rows are left
    out, short rows filled up with "". `totals` are the indexes of rows that say they are sums; they are still there.
    """

    rows: Sequence[int]
    columns: Sequence[Sequence[Cell]]
    totals: frozenset[int] = frozenset()
    problems: tuple[RowProblem, ...] = ()

    @property
    def first_row(self) -> int:
        return self.rows[0]

    def __len__(self) -> int:
        return len(self.rows)


class Source(Protocol):
    """An opened file. `sheets` has at least one name ("" for a delimited file); `hidden` those not seen by default."""

    path: Path
    kind: str
    sheets: list[str]
    hidden: frozenset[str]
    encoding: str | None
    delimiter: str | None

    def table(self, sheet: str | None = None, header: int | None = None, columns_only: bool = False) -> "Table":
        """The table of a sheet (None: as the options say, else the first that is visible and not empty). With
        `columns_only` the rows are not wanted, only the header and a few rows.
        """
        ...


class Importer(Protocol):
    """A kind of file."""

    @classmethod
    def recognises(cls, head: bytes) -> bool:
        """Whether a file that begins with these bytes is of this kind; names do not count."""
        ...

    @classmethod
    def open(cls, path: Path, options: SourceOptions) -> Source:
        """Find out how the file is to be read. Raises Refusal, Undecided or Trouble; never leaves anything open."""
        ...


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Tells whether a file is still the one that was opened."""

    path: Path = field(repr=False)
    size: int
    changed_ns: int
    inode: int
    device: int

    @classmethod
    def of(cls, path: Path) -> "Fingerprint":
        """Raises Trouble where the file cannot be reached, Refusal where it is no regular file."""
        try:
            status = path.stat()
        except OSError as error:
            raise unreadable(path, error) from error
        if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file swallows errors that stat has just ruled out
            raise Refusal(
                "not_a_file",
                QT_TRANSLATE_NOOP("Fault", "{name} is not a file. Choose the file that holds the table."),
                name=path.name,
            )
        return cls(path, status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev)

    def check(self) -> None:
        """Raises Trouble `source_changed` if another program wrote the file or put another in its place."""
        if Fingerprint.of(self.path) != self:
            raise Trouble(
                "source_changed",
                QT_TRANSLATE_NOOP(
                    "Fault",
                    "{name} was changed by another program while it was being read. Nothing was imported. "
                    "Close it there and import again.",
                ),
                name=self.path.name,
            )


def unreadable(path: Path, error: OSError) -> Trouble:
    """The world's reason why a file cannot be read, as Trouble."""
    if isinstance(error, FileNotFoundError):
        return Trouble(
            "source_missing",
            QT_TRANSLATE_NOOP("Fault", "There is no file {name} in {folder}. Check its name and place."),
            name=path.name,
            folder=str(path.parent),
        )
    return Trouble(
        "source_unreadable",
        QT_TRANSLATE_NOOP(
            "Fault", "{name} could not be read: {reason}. Nothing was imported. Check the file and its permissions."
        ),
        name=path.name,
        reason=error.strerror or type(error).__name__,
    )


def empty_source(name: str) -> Refusal:
    """The one sentence for files and sheets without a single cell."""
    return Refusal(
        "empty_source",
        QT_TRANSLATE_NOOP("Fault", "{name} is empty: there is no row to import."),
        name=name,
    )
