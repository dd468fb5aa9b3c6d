"""XLSX, XLS and ODS files, parsed in a child process with limits (`child`) and read from what it left.

One rule: values only. Formulas count by the value that was saved with them, macros are not looked at, errors such as
#DIV/0! come as `CellError`, numbers come as `int` or exact `Decimal`. The rows of a sheet lie in a temporary file
without a name, so that reading them a second time costs no second parsing.
"""

import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import IO

from goaldesk.model.errors import Refusal, Trouble
from goaldesk.model.importers import sheet_limits
from goaldesk.model.importers.importer import Cell, CellError, Detected, Fingerprint, SourceOptions, empty_source
from goaldesk.model.importers.table import SAMPLE_ROWS, Block, Table
from goaldesk.wording import QT_TRANSLATE_NOOP

CHILD_MODULE = "goaldesk.model.importers.child"
CHILD_ARGUMENT = "--read-spreadsheet"  # known to `goaldesk.door`
"""What a frozen program is started with to become the child: it must hand over to `child.main` at once."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_REASONS = {
    "sheet_locked": QT_TRANSLATE_NOOP(
        "Fault", "{name} is protected with a password. Save a copy without it and import that."
    ),
    "sheet_damaged": QT_TRANSLATE_NOOP(
        "Fault",
        "{name} cannot be read as a spreadsheet: it is damaged or of another kind. Open and save it anew as XLSX.",
    ),
    "sheet_crashed": QT_TRANSLATE_NOOP(
        "Fault", "{name} could not be read: it is damaged, or made to be. Open and save it anew as XLSX, or as CSV."
    ),
    "sheet_too_large": QT_TRANSLATE_NOOP(
        "Fault", "{name} is larger inside than a spreadsheet to import may be. Save the sheet with the table as CSV."
    ),
    "sheet_doctype": QT_TRANSLATE_NOOP(
        "Fault", "{name} has declarations inside that no spreadsheet program writes. Open and save it anew as XLSX."
    ),
    "sheet_xlsb": QT_TRANSLATE_NOOP("Fault", "{name} is a binary workbook (XLSB). Save it as XLSX and import that."),
    "not_a_table": QT_TRANSLATE_NOOP(
        "Fault", "{name} is neither a CSV file nor a spreadsheet. Save it as CSV or XLSX and import that."
    ),
}


class Spreadsheet:
    """A workbook file. Every sheet with cells is listed; those that are hidden are in `hidden`."""

    kind = "spreadsheet"

    def __init__(
        self, path: Path, fingerprint: Fingerprint, sheets: list[tuple[str, bool]], options: SourceOptions
    ) -> None:
        self.path = path
        self.sheets = [name for name, _ in sheets]
        self.hidden = frozenset(name for name, visible in sheets if not visible)
        self.encoding: str | None = None
        self.delimiter: str | None = None
        self._fingerprint = fingerprint
        self._options = options
        self._spools: dict[str, _Spool] = {}

    @classmethod
    def recognises(cls, head: bytes) -> bool:
        return head.startswith((_ZIP, _OLE))

    @classmethod
    def open(cls, path: Path, options: SourceOptions) -> "Spreadsheet":
        fingerprint = Fingerprint.of(path)
        if fingerprint.size > sheet_limits.MOST_BYTES:
            raise _refused(path, "sheet_too_large")
        answer = _run_child(path, {"path": str(path.absolute())}).first()
        listed = answer["sheets"] if isinstance(answer, dict) else []
        if not listed:
            raise empty_source(path.name)
        return cls(path, fingerprint, listed, options)

    def table(self, sheet: str | None = None, header: int | None = None, columns_only: bool = False) -> Table:
        """The table of a sheet. Raises Refusal `no_such_sheet`, `empty_source` or what the parser refuses."""
        sheet = sheet if sheet is not None else self._options.sheet
        header = header if header is not None else self._options.header
        if sheet is not None:
            return self._table(self._named(sheet), header, columns_only)
        visible = [name for name in self.sheets if name not in self.hidden] or self.sheets
        for name in visible[:-1]:
            try:
                return self._table(name, header, columns_only)
            except Refusal as refusal:
                if refusal.code != "empty_source":
                    raise
        return self._table(visible[-1], header, columns_only)

    def _table(self, sheet: str, header: int | None, columns_only: bool) -> Table:
        most = max(SAMPLE_ROWS, header or 0) + SAMPLE_ROWS if columns_only else None
        spool = self._spools.get(sheet)
        if spool is None:
            self._fingerprint.check()
            spool = _run_child(self.path, {"path": str(self.path.absolute()), "sheet": sheet, "most_rows": most})
            self._fingerprint.check()
            if most is None:
                self._spools[sheet] = spool
        detected = Detected(self.kind, sheet=sheet)
        return Table(f"{self.path.name} ({sheet})", spool.blocks, header, detected)

    def _named(self, sheet: str) -> str:
        for name in self.sheets:
            if name == sheet or name.strip().casefold() == sheet.strip().casefold():
                return name
        raise Refusal(
            "no_such_sheet",
            QT_TRANSLATE_NOOP("Fault", "{name} has no sheet “{sheet}”. Its sheets are: {sheets}."),
            name=self.path.name,
            sheet=sheet,
            sheets=", ".join(self.sheets),
        )


def child_command() -> list[str]:
    """How to start the child: this Python, or, frozen, this program with the argument that makes it the child."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    return [sys.executable, "-P", "-m", CHILD_MODULE]


class _Spool:
    """The lines that the child left, in a file that is closed with its last reader."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.close = weakref.finalize(self, file.close)

    def first(self) -> object:
        """The first line, or None if there is none."""
        self._file.seek(0)
        line = self._file.readline()
        return json.loads(line, object_hook=_typed, parse_float=Decimal) if line else None

    def blocks(self) -> Iterator[Block]:
        first, place = 1, 0
        while True:
            self._file.seek(place)  # two readings may take turns
            line = self._file.readline()
            place = self._file.tell()
            rows = json.loads(line, object_hook=_typed, parse_float=Decimal)
            if not isinstance(rows, list):
                return
            yield Block(first, rows)
            first += len(rows)


def _run_child(path: Path, request: dict[str, object]) -> _Spool:
    """The child's answer, once it has ended well."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by the spool
    spool = _Spool(file)
    try:
        done = subprocess.run(  # noqa: S603 - our own module with our own Python
            child_command(),
            input=json.dumps(request).encode(),
            stdout=file,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
            timeout=sheet_limits.SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as error:
        raise _refused(path, "sheet_too_large") from error
    except OSError as error:
        raise Trouble(
            "child_not_started",
            QT_TRANSLATE_NOOP("Fault", "The process that reads spreadsheets could not be started: {reason}."),
            reason=error.strerror or type(error).__name__,
        ) from error
    answer = None if done.returncode else spool.first()
    if answer is None:
        raise _refused(path, "sheet_crashed")
    if isinstance(answer, dict) and "refused" in answer:
        raise _refused(path, answer["refused"])
    return spool


def _typed(written: dict[str, object]) -> Cell | dict[str, object]:
    if "d" in written:
        return dt.date.fromisoformat(str(written["d"]))
    if "t" in written:
        return dt.datetime.fromisoformat(str(written["t"]))
    if "e" in written:
        return CellError(str(written["e"]))
    return written


def _refused(path: Path, code: str) -> Refusal:
    return Refusal(code, _REASONS[code], name=path.name)
