"""Where a sheet shows errors such as #DIV/0! — the parser hands these cells out as blank ones.

One rule: an error must not pass for a blank, which would mean "no change". So the sheet's own text is searched for
them: XML in .xlsx and .ods, records in .xls. Rows and columns count from 0.
"""

import re
import zipfile
from posixpath import join, normpath
from typing import IO
from xml.parsers import expat

from goaldesk.model.importers.xls_errors import xls_error_cells

Errors = dict[int, dict[int, str]]

_XLSX_SIGN = re.compile(rb"t=[\"']e[\"']")
_BEYOND = re.compile(rb"r=[\"'][A-Z]*+(?:(?<=[A-Z]{4})|\d{8})")
_ODS_SIGN = re.compile(rb"value-type=[\"']error[\"']")
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_BLOCK = 1 << 20


class BeyondSheet(Exception):
    """A cell says that it stands where no sheet has one."""


def error_cells(path: str, sheet: str) -> Errors:
    """Row -> column -> code of the cells that show an error."""
    if not zipfile.is_zipfile(path):
        return xls_error_cells(path, sheet)
    with zipfile.ZipFile(path) as parts:
        if "content.xml" in parts.namelist():
            return _in_ods(parts, sheet)
        part = _xlsx_part(parts, sheet)
        return _in_xlsx(parts, part) if part else {}


def _found(parts: zipfile.ZipFile, part: str, *signs: re.Pattern[bytes]) -> set[re.Pattern[bytes]]:
    """Which of the signs occur in a part."""
    tail = b""
    found: set[re.Pattern[bytes]] = set()
    with parts.open(part) as file:
        while block := file.read(_BLOCK):
            found |= {sign for sign in signs if sign not in found and sign.search(tail + block)}
            tail = block[-64:]
    return found


def _parse(file: IO[bytes], watcher: "_Watcher") -> None:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: watcher.start(name.rpartition(":")[2], attributes)
    parser.EndElementHandler = lambda name: watcher.end(name.rpartition(":")[2])
    parser.CharacterDataHandler = watcher.text
    parser.ParseFile(file)


class _Watcher:
    """Follows the elements of one XML part; names come without their prefix."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...
    def end(self, name: str) -> None: ...
    def text(self, text: str) -> None: ...


class _Elements(_Watcher):
    """All elements of one name, as their attributes without prefixes."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted
        self.found: list[dict[str, str]] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == self._wanted:
            self.found.append({key.rpartition(":")[2]: value for key, value in attributes.items()})


def _elements(parts: zipfile.ZipFile, part: str, wanted: str) -> list[dict[str, str]]:
    watcher = _Elements(wanted)
    if part in parts.namelist():
        with parts.open(part) as file:
            _parse(file, watcher)
    return watcher.found


def _xlsx_part(parts: zipfile.ZipFile, sheet: str) -> str | None:
    """The part that holds a sheet, through the workbook's relationships."""
    roots = _elements(parts, "_rels/.rels", "Relationship")
    book = next(
        (root["Target"] for root in roots if root.get("Type", "").endswith("/officeDocument")), "xl/workbook.xml"
    )
    folder, _, name = book.lstrip("/").rpartition("/")
    wanted = next(
        (found["id"] for found in _elements(parts, book.lstrip("/"), "sheet") if found.get("name") == sheet), ""
    )
    for relation in _elements(parts, join(folder, "_rels", name + ".rels"), "Relationship"):
        if relation.get("Id") == wanted:
            target = relation["Target"]
            return target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
    return None


def _in_xlsx(parts: zipfile.ZipFile, part: str) -> Errors:
    found = _found(parts, part, _XLSX_SIGN, _BEYOND) if part in parts.namelist() else set()
    if _BEYOND in found:
        raise BeyondSheet(part)
    if not found:
        return {}
    watcher = _XlsxCells()
    with parts.open(part) as file:
        _parse(file, watcher)
    return watcher.errors


class _XlsxCells(_Watcher):
    def __init__(self) -> None:
        self.errors: Errors = {}
        self._row, self._column = -1, -1
        self._error, self._value = False, False
        self._code = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "row":
            self._row = int(attributes.get("r", self._row + 2)) - 1
            self._column = -1
        elif name == "c":
            match = _REFERENCE.fullmatch(attributes.get("r", ""))
            if match:
                self._row, self._column = int(match[2]) - 1, _column(match[1])
            else:
                self._column += 1
            self._error, self._code = attributes.get("t") == "e", ""
        elif name == "v":
            self._value = self._error

    def text(self, text: str) -> None:
        if self._value:
            self._code += text

    def end(self, name: str) -> None:
        if name == "v":
            self._value = False
        elif name == "c" and self._error:
            self.errors.setdefault(self._row, {})[self._column] = self._code or "#N/A"
            self._error = False


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _in_ods(parts: zipfile.ZipFile, sheet: str) -> Errors:
    if not _found(parts, "content.xml", _ODS_SIGN):
        return {}
    watcher = _OdsCells(sheet)
    with parts.open("content.xml") as file:
        _parse(file, watcher)
    return watcher.errors


class _OdsCells(_Watcher):
    def __init__(self, sheet: str) -> None:
        self.errors: Errors = {}
        self._sheet, self._here = sheet, False
        self._row, self._rows, self._column, self._columns = 0, 1, 0, 1
        self._error, self._code = False, ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table":
            self._here = attributes.get("table:name") == self._sheet
            self._row = 0
        elif name == "table-row":
            self._rows = int(attributes.get("table:number-rows-repeated", 1))
            self._column = 0
        elif name in ("table-cell", "covered-table-cell"):
            self._columns = int(attributes.get("table:number-columns-repeated", 1))
            self._error, self._code = "error" in (attributes.get("calcext:value-type"),), ""

    def text(self, text: str) -> None:
        if self._error:
            self._code += text

    def end(self, name: str) -> None:
        if name == "table-row":
            self._row += self._rows
        elif name in ("table-cell", "covered-table-cell"):
            if self._error and self._here:
                for row in range(self._row, self._row + min(self._rows, 1_000)):
                    for column in range(self._column, self._column + min(self._columns, 1_000)):
                        self.errors.setdefault(row, {})[column] = self._code.strip() or "#N/A"
            self._error = False
            self._column += self._columns
        elif name == "table":
            self._here = False
