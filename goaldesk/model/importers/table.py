"""A table inside a sheet: its header, and its rows in chunks by columns.

One rule: nothing is held but the chunk at hand. A table can be read as often as wanted (first to check, then to write);
each reading opens the file again and finds out if it is no longer the same.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TypeAlias

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.header import (
    NO_HEADER,
    cell_text,
    column_names,
    find_header,
    is_blank,
    says_sum,
    span,
    sum_rows,
)
from goaldesk.model.importers.importer import Cell, Chunk, Detected, RowProblem, empty_source
from goaldesk.wording import QT_TRANSLATE_NOOP

SAMPLE_ROWS = 100
_AFTER_HEADER = 20

Row: TypeAlias = Sequence[Cell]


@dataclass(frozen=True, slots=True)
class Block:
    """Rows as they follow each other in the sheet, blank ones too; `first_row` is the number of the first."""

    first_row: int
    rows: list[Row]
    problems: tuple[RowProblem, ...] = ()


Blocks: TypeAlias = Callable[[], Iterator[Block]]


class Table:
    """`header` has the columns' unique names, `header_cells` the cells they come from (real dates stay dates),
    `header_row` the row's number (0: the file has none), `title_lines` the texts above it, `first_row_number` the row
    below it; `sum_columns` are the places of columns that say they are sums.
    """

    def __init__(self, name: str, blocks: Blocks, header: int | None, detected: Detected) -> None:
        self._blocks = blocks
        first, sample = _sample(blocks, max(SAMPLE_ROWS, (header or 0) + _AFTER_HEADER))
        if not any(span(row) for row in sample):
            raise empty_source(name)
        at = _place(sample, header, first, name)
        body = sample if at is None else sample[at + 1 :]
        self.width = _width(sample[at] if at is not None else (), [row for row in body if span(row)])
        cells: list[Cell] = [*sample[at]] if at is not None else []
        self.header_cells: list[Cell] = (cells + [""] * self.width)[: self.width]
        self.header: list[str] = column_names(self.header_cells)
        self.header_row = NO_HEADER if at is None else first + at
        self.first_row_number = first if at is None else first + at + 1
        above = [" ".join(filter(None, map(cell_text, row))) for row in sample[: at or 0]]
        self.title_lines: list[str] = [text for text in above if text]
        self.sum_columns: list[int] = [place for place, cell in enumerate(self.header_cells) if says_sum(cell)]
        self.detected = replace(
            detected,
            header_row=self.header_row,
            title_lines=tuple(self.title_lines),
            columns=tuple(self.header),
        )

    def first_rows(self, count: int) -> list[tuple[int, Row]]:
        """The first rows of the sheet as they stand, titles and header included, with their numbers."""
        first, sample = _sample(self._blocks, count)
        return list(enumerate(sample, first))

    def chunks(self) -> Iterator[Chunk]:
        """The rows below the header. Raises Refusal where the file cannot be read on, Trouble where it changed."""
        for block in self._blocks():
            skip = max(0, self.first_row_number - block.first_row)
            if skip < len(block.rows):
                rows = block.rows[skip:] if skip else block.rows
                chunk = self._chunk(block.first_row + skip, rows, block.problems)
                if chunk:
                    yield chunk

    def _chunk(self, first: int, rows: list[Row], problems: tuple[RowProblem, ...]) -> Chunk:
        width = len(rows[0])
        if width >= self.width and set(map(len, rows)) == {width} and [""] * width not in rows:
            columns: list[Sequence[Cell]] = list(zip(*rows, strict=True))
            if all(column.count("") == len(rows) for column in columns[self.width :]):
                columns = columns[: self.width]
                return Chunk(range(first, first + len(rows)), columns, sum_rows(columns), problems)
        return self._uneven(first, rows, list(problems))

    def _uneven(self, first: int, rows: list[Row], problems: list[RowProblem]) -> Chunk:
        numbers: list[int] = []
        even: list[Row] = []
        for number, row in enumerate(rows, first):
            if all(map(is_blank, row)):
                continue
            if any(not is_blank(cell) for cell in row[self.width :]):
                problems.append(RowProblem(number, _too_long(len(row), self.width)))
            numbers.append(number)
            even.append([*row[: self.width], *[""] * (self.width - len(row))])
        columns: list[Sequence[Cell]] = list(zip(*even, strict=True))
        return Chunk(numbers, columns, sum_rows(columns), tuple(problems))


def _sample(blocks: Blocks, wanted: int) -> tuple[int, list[Row]]:
    rows: list[Row] = []
    first = 1
    for number, block in enumerate(blocks()):
        first = block.first_row if number == 0 else first
        rows.extend(islice(block.rows, wanted - len(rows)))
        if len(rows) >= wanted:
            break
    return first, rows


def _place(sample: Sequence[Row], header: int | None, first: int, name: str) -> int | None:
    """The header's index in the sample."""
    if header is None:
        return find_header(sample)
    if header == NO_HEADER:
        return None
    at = header - first
    if not 0 <= at < len(sample) or not span(sample[at]):
        raise Refusal(
            "no_such_header",
            QT_TRANSLATE_NOOP("Fault", "{name} has no header in row {row}: that row is blank or not there."),
            name=name,
            row=header,
        )
    return at


def _width(header: Row, body: Sequence[Row]) -> int:
    """As many columns as the header has, more only where most rows have more."""
    spans = sorted(map(span, body))
    if not header:
        return spans[-1]
    usual = spans[(len(spans) - 1) // 2] if spans else 0
    return max(span(header), usual)


def _too_long(cells: int, width: int) -> Refusal:
    return Refusal(
        "row_too_long",
        QT_TRANSLATE_NOOP(
            "Fault",
            "The row has {cells} cells where the table has {width} columns. Look for a sign that splits a cell.",
        ),
        cells=cells,
        width=width,
    )
