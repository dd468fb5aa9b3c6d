"""A file looked at before anything is known of it: its first rows as they stand, and what each column holds.

One rule: everything said of a column is counted in the file (`filled`, `known`, `words`), so that whoever is asked sees
why. Above `ROWS_LOOKED` rows the first of them are looked at, and that is said.
"""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Literal, TypeAlias

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.dates import DateEvidence, DateForm, looks_like_date
from goaldesk.model.importers.header import NO_HEADER, cell_text, is_blank
from goaldesk.model.importers.importer import Cell, Doubt, SourceOptions
from goaldesk.model.importers.matching import folded
from goaldesk.model.importers.number_detection import NumberEvidence
from goaldesk.model.importers.numbers import core_of
from goaldesk.model.importers.opening import open_source
from goaldesk.model.importers.table import Table
from goaldesk.model.rows import Alias, Metric, Segment, Unit
from goaldesk.model.snapshot import Snapshot

ROWS_LOOKED = 20_000
RAW_ROWS = 12
_MOST_DISTINCT = 5_000
_MOST_WORDS, _MOST_OFFERED = 12, 200
_NEARLY_ALL = 0.9
_HALF = 0.5

Kind: TypeAlias = Literal["empty", "number", "date", "name", "segment", "metric", "words", "text"]
Why: TypeAlias = Literal["", "title", "empty", "header", "sum"]


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row as it stands in the file, and why it is no row of the table (empty: it is one)."""

    number: int
    cells: tuple[str, ...]
    why: Why


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """A column: `place` from 1, two different `examples`, how many cells are `filled` and `blank`, how many `distinct`
    texts it has (counted up to 5,000). `form` is how its numbers or dates are written, where
    the file proves it, `doubt` where that is open.
    `known` of its distinct texts are units, segments or metrics of the workbook, as `kind` says. `words` are the texts
    of a column with not too many of them to choose from, and how often each stands there.
    """

    place: int
    name: str
    kind: Kind
    examples: tuple[str, ...]
    filled: int
    blank: int
    distinct: int
    form: str = ""
    doubt: Doubt | None = None
    known: int = 0
    words: tuple[tuple[str, int], ...] = ()

    @property
    def is_unique(self) -> bool:
        """Whether no text stands in it twice."""
        return self.filled > 1 and self.distinct == self.filled


@dataclass(frozen=True, slots=True)
class FileLook:
    """A table of a file: how it was opened, its first rows, its columns. `rows` are those looked at, `all_rows` says
    whether these are all; `totals` are the numbers of the rows that say they are sums.
    """

    path: Path
    size: int
    kind: str
    encoding: str | None
    delimiter: str | None
    sheets: tuple[str, ...]
    sheet: str
    header_row: int
    title: str
    rows: int
    all_rows: bool
    raw: tuple[RawRow, ...]
    columns: tuple[ColumnLook, ...]
    header_cells: tuple[Cell, ...]
    totals: tuple[int, ...]

    def column(self, name: str) -> ColumnLook | None:
        """The column of this name."""
        return next((one for one in self.columns if one.name == name), None)


def look_at(path: Path, snapshot: Snapshot, options: SourceOptions | None = None) -> FileLook:
    """Look at a file. `options` are what a person chose (sheet, header row, encoding, delimiter).

    Raises Refusal for what is no table, Undecided where an encoding is open, Trouble where it cannot be read.
    """
    opened = open_source(path, options)
    table = opened.table()
    tallies = [_Tally() for _ in table.header]
    rows, totals, complete = 0, list[int](), True
    for chunk in table.chunks():
        if rows >= ROWS_LOOKED:
            complete = False
            break
        totals += [chunk.rows[at] for at in sorted(chunk.totals)]
        rows += len(chunk) - len(chunk.totals)
        for tally, cells in zip(tallies, chunk.columns, strict=False):
            tally.add([cell for at, cell in enumerate(cells) if at not in chunk.totals])
    books = _Books(snapshot)
    columns = tuple(
        tally.look(place, name, books) for place, (name, tally) in enumerate(zip(table.header, tallies, strict=True), 1)
    )
    visible = tuple(name for name in opened.sheets if name not in opened.hidden)
    return FileLook(
        path,
        path.stat().st_size,
        opened.kind,
        opened.encoding,
        opened.delimiter,
        visible,
        table.detected.sheet or "",
        table.header_row,
        " ".join(table.title_lines),
        rows,
        complete,
        _raw(table, frozenset(totals)),
        columns,
        tuple(table.header_cells),
        tuple(totals),
    )


class _Books:
    """The names of the workbook: what each could be."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._kinds: dict[str, set[Kind]] = {}
        for unit in snapshot.all(Unit):
            self._add("name", unit.code, unit.name)
        for alias in snapshot.all(Alias):
            self._add("name", alias.name)
        for segment in snapshot.all(Segment):
            self._add("segment", segment.code, segment.name)
        for metric in snapshot.all(Metric):
            self._add("metric", metric.code, metric.name)

    def known(self, text: str) -> set[Kind]:
        """What of the workbook has this name."""
        return self._kinds.get(folded(text), set())

    def _add(self, kind: Kind, *names: str) -> None:
        for name in names:
            self._kinds.setdefault(folded(name), set()).add(kind)


@dataclass(slots=True)
class _Tally:
    """What was seen of a column so far."""

    filled: int = 0
    blank: int = 0
    numbers: int = 0
    dates: int = 0
    texts: Counter[str] = field(default_factory=Counter)
    number_form: NumberEvidence = field(default_factory=NumberEvidence)
    date_form: DateEvidence = field(default_factory=DateEvidence)

    def add(self, cells: Sequence[Cell]) -> None:
        filled = [cell for cell in cells if not is_blank(cell)]
        self.filled += len(filled)
        self.blank += len(cells) - len(filled)
        for cell, count in Counter(filled).items():
            text = cell_text(cell)
            if len(self.texts) < _MOST_DISTINCT or text in self.texts:
                self.texts[text] += count
            self.numbers += count * _is_number(cell)
            self.dates += count * _is_date(cell)
        self.number_form.add(filled)
        self.date_form.add(filled)

    def look(self, place: int, name: str, books: _Books) -> ColumnLook:
        kind, known = self._kind(books)
        proofs: dict[str, NumberEvidence | DateEvidence] = {"number": self.number_form, "date": self.date_form}
        proof = proofs.get(kind)
        found = None if proof is None else proof.result()
        doubt = found if isinstance(found, Doubt) else None
        label = found.label if found is not None and not isinstance(found, Doubt) and proof and proof.proves else ""
        few = len(self.texts) <= _MOST_OFFERED and kind not in ("number", "date")
        return ColumnLook(
            place,
            name,
            kind,
            tuple(list(self.texts)[:2]),
            self.filled,
            self.blank,
            len(self.texts),
            label,
            doubt,
            known,
            tuple(self.texts.most_common()) if few else (),
        )

    def _kind(self, books: _Books) -> tuple[Kind, int]:
        if not self.filled:
            return "empty", 0
        if self.dates >= _NEARLY_ALL * self.filled:
            return "date", 0
        counted: Counter[Kind] = Counter(kind for text in self.texts for kind in books.known(text))
        if counted:
            best, known = counted.most_common(1)[0]
            if known >= _HALF * len(self.texts):
                return best, known
        if self.numbers >= _NEARLY_ALL * self.filled:
            return "number", 0
        few = len(self.texts) <= _MOST_WORDS and self.filled >= 2 * len(self.texts)
        return ("words" if few else "text"), 0


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        return core_of(cell) is not None
    return isinstance(cell, int | Decimal) and not isinstance(cell, bool)


def _is_date(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return isinstance(cell, dt.date)
    if not looks_like_date(cell):
        return False
    return not cell.strip().isdigit() or _is_in_calendar(cell)


def _is_in_calendar(text: str) -> bool:
    """Whether eight digits are a day: most that stand in files are numbers of something."""
    try:
        return DateForm().parse(text) is not None
    except Refusal:
        return False


def _raw(table: Table, totals: frozenset[int]) -> tuple[RawRow, ...]:
    shown = []
    for number, cells in table.first_rows(max(RAW_ROWS, table.header_row + RAW_ROWS // 2)):
        why: Why = ""
        if all(map(is_blank, cells)):
            why = "empty"
        elif number == table.header_row:
            why = "header"
        elif table.header_row != NO_HEADER and number < table.header_row:
            why = "title"
        elif number in totals:
            why = "sum"
        shown.append(RawRow(number, tuple(cell_text(cell) for cell in cells), why))
    return tuple(shown)
