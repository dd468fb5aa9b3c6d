"""Text files with a delimiter: CSV and its relatives, streamed.

One rule: the file is read line by line with the standard library's strict reader, so that a quote that is never closed
is reported instead of swallowing the rest. A line break may be LF, CRLF or CR alone. Zero bytes inside are dropped.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.encodings import check_encoding, find_encoding
from goaldesk.model.importers.importer import (
    CHUNK_ROWS,
    Detected,
    Fingerprint,
    RowProblem,
    SourceOptions,
    empty_source,
    unreadable,
)
from goaldesk.model.importers.table import Block, Row, Table
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import _csv

DELIMITERS = ("\t", ";", "|", ",")  # the order decides between equals: a comma may also be a decimal sign
LONGEST_FIELD = 32_767
MOST_LINE_BREAKS = 20
_NAMES = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "space": " "}
_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-"
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")
_NOTHING = '\ufeff \t\r\n,;|"'
_SAMPLE_LINES = 200
_SAMPLE_SIGNS = 65_536


class Delimited:
    """A text file: one sheet without a name."""

    kind = "delimited"

    def __init__(self, path: Path, fingerprint: Fingerprint, encoding: str, delimiter: str, header: int | None) -> None:
        self.path = path
        self.sheets = [""]
        self.hidden: frozenset[str] = frozenset()
        self.encoding: str | None = encoding
        self.delimiter: str | None = delimiter
        self._header = header
        self._reading = _Reading(path, fingerprint, encoding, delimiter)

    @classmethod
    def recognises(cls, head: bytes) -> bool:
        return not head.startswith((_ZIP, _OLE, _PDF))

    @classmethod
    def open(cls, path: Path, options: SourceOptions) -> "Delimited":
        fingerprint = Fingerprint.of(path)
        encoding = check_encoding(options.encoding) if options.encoding else find_encoding(path)
        lines = _first_lines(path, encoding)
        if not any(line.strip(_NOTHING) for line in lines) and fingerprint.size <= _SAMPLE_SIGNS:
            raise empty_source(path.name)
        if "".join(lines[:20]).lstrip("\ufeff \r\n\t").lower().encode("ascii", "ignore").startswith(_MARKUP):
            raise Refusal(
                "markup",
                QT_TRANSLATE_NOOP(
                    "Fault",
                    "{name} is a web page or XML, not a table. Open it in a spreadsheet program and save it as XLSX.",
                ),
                name=path.name,
            )
        delimiter = _given_delimiter(options.delimiter) if options.delimiter else find_delimiter(lines)
        return cls(path, fingerprint, encoding, delimiter, options.header)

    def table(self, sheet: str | None = None, header: int | None = None, columns_only: bool = False) -> Table:
        """The one table. `columns_only` changes nothing: rows are read only when chunks are asked for."""
        detected = Detected(self.kind, self.encoding, self.delimiter)
        return Table(self.path.name, self._reading.blocks, self._header if header is None else header, detected)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What it takes to read the file once more."""

    path: Path
    fingerprint: Fingerprint
    encoding: str
    delimiter: str

    def blocks(self) -> Iterator[Block]:
        self.fingerprint.check()
        with _open(self.path, self.encoding) as text:
            lines = _Lines(text)
            reader = csv.reader(chain.from_iterable(lines), delimiter=self.delimiter, strict=True)
            first, line = 1, 0
            while rows := self._rows(reader, first):
                broken = reader.line_num - line > len(rows)
                problems = self._odd_fields(rows, first) if broken or lines.long else ()
                line = reader.line_num
                yield Block(first, rows, problems)
                first += len(rows)
        self.fingerprint.check()

    def _rows(self, reader: "_csv.Reader", first: int) -> list[Row]:
        rows: list[Row] = []
        try:
            rows.extend(islice(reader, CHUNK_ROWS))
        except csv.Error as error:
            raise _broken_quotes(self.path.name, first + len(rows), error) from error
        except UnicodeDecodeError as error:
            raise _wrong_encoding(self.path.name, first + len(rows), self.encoding) from error
        except OSError as error:
            raise unreadable(self.path, error) from error
        return rows

    @staticmethod
    def _odd_fields(rows: list[Row], first: int) -> tuple[RowProblem, ...]:
        problems = []
        for number, row in enumerate(rows, first):
            for cell in row:
                if isinstance(cell, str) and len(cell) > LONGEST_FIELD:
                    problems.append(RowProblem(number, _field_too_long()))
                elif isinstance(cell, str) and max(cell.count("\n"), cell.count("\r")) > MOST_LINE_BREAKS:
                    problems.append(RowProblem(number, _open_quote_inside()))
        return tuple(problems)


class _Lines:
    """The lines of a text in blocks; `long` once one was longer than a field may be."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self.long = False

    def __iter__(self) -> Iterator[list[str]]:
        start = True
        while block := list(islice(self._text, CHUNK_ROWS)):
            if start:
                block[0] = block[0].removeprefix("\ufeff")
                start = False
            if max(map(len, block)) > LONGEST_FIELD:
                self.long = True
            joined = "".join(block)
            if "\0" in joined:
                block = [line.replace("\0", "") for line in block]
            yield block


def find_delimiter(lines: list[str]) -> str:
    """The sign that splits most of these lines into the same number (two or more) of cells; for a single column one
    that does not occur in it.
    """
    marked = lines[0].strip() if lines else ""
    if marked[:4].lower() == "sep=" and len(marked) == 5:
        return marked[4]
    joined = "".join(lines)
    best, chosen = (0, 0), next((sign for sign in reversed(DELIMITERS) if sign not in joined), ",")
    for sign in DELIMITERS:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=sign) if any(map(str.strip, row)))
        filled = sum(widths.values())
        split = sum(count for width, count in widths.items() if width >= 2)
        most = max((count for width, count in widths.items() if width >= 2), default=0)
        if split * 3 >= filled and (most, split) > best:
            best, chosen = (most, split), sign
    return chosen


def _given_delimiter(name: str) -> str:
    sign = _NAMES.get(name.lower(), name)
    if len(sign) != 1 or sign in '"\r\n\0':
        raise Refusal(
            "bad_delimiter",
            QT_TRANSLATE_NOOP("Fault", "“{delimiter}” cannot part cells. Use one sign, such as a comma or “tab”."),
            delimiter=name,
        )
    return sign


def _open(path: Path, encoding: str) -> TextIO:
    try:
        return path.open(encoding=encoding, newline="")
    except OSError as error:
        raise unreadable(path, error) from error


def _first_lines(path: Path, encoding: str) -> list[str]:
    """Whole lines from the top, some 64,000 signs at most."""
    lines: list[str] = []
    signs = 0
    try:
        with _open(path, encoding) as text:
            for line in islice(text, _SAMPLE_LINES):
                lines.append(line.removeprefix("\ufeff") if not lines else line)
                signs += len(line)
                if signs > _SAMPLE_SIGNS:
                    break
    except UnicodeDecodeError as error:
        raise _wrong_encoding(path.name, len(lines) + 1, encoding) from error
    except OSError as error:
        raise unreadable(path, error) from error
    return lines


def _broken_quotes(name: str, row: int, error: csv.Error) -> Refusal:
    if "unexpected end" in str(error) or "field larger" in str(error):
        return Refusal(
            "open_quote",
            QT_TRANSLATE_NOOP(
                "Fault",
                "In {name}, a quotation mark in row {row} is never closed. Close or remove it and import again.",
            ),
            name=name,
            row=row,
        )
    return Refusal(
        "broken_quotes",
        QT_TRANSLATE_NOOP(
            "Fault",
            "In {name}, the quotation marks in row {row} do not fit: a mark inside a quoted cell has to be doubled.",
        ),
        name=name,
        row=row,
    )


def _wrong_encoding(name: str, row: int, encoding: str) -> Refusal:
    return Refusal(
        "wrong_encoding",
        QT_TRANSLATE_NOOP(
            "Fault",
            "{name} is not written in {encoding}: it stops making sense near row {row}. Choose another encoding.",
        ),
        name=name,
        encoding=encoding,
        row=row,
    )


def _field_too_long() -> Refusal:
    return Refusal(
        "field_too_long",
        QT_TRANSLATE_NOOP("Fault", "A cell has more than 32,767 signs. Look for a quotation mark that is not closed."),
    )


def _open_quote_inside() -> Refusal:
    return Refusal(
        "many_line_breaks",
        QT_TRANSLATE_NOOP(
            "Fault", "A cell runs over more than 20 lines. Look for a quotation mark that is not closed before it."
        ),
    )
