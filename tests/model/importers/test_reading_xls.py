"""The old binary format, in files made here record by record: numbers, dates, errors and what is cut off."""

import struct
from decimal import Decimal
from pathlib import Path

import pytest

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.importer import CellError
from goaldesk.model.importers.opening import open_source
from goaldesk.model.importers.xls_errors import xls_error_cells

FREE, LAST, TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def record(kind: int, body: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def text(row: int, column: int, shown: str) -> bytes:
    return record(0x0204, struct.pack("<HHHHB", row, column, 0, len(shown), 1) + shown.encode("utf-16-le"))


def number(row: int, column: int, value: float) -> bytes:
    return record(0x0203, struct.pack("<HHHd", row, column, 0, value))


def whole(row: int, column: int, value: int) -> bytes:
    return record(0x027E, struct.pack("<HHHI", row, column, 0, value << 2 | 2))


def error(row: int, column: int, code: int) -> bytes:
    return record(0x0205, struct.pack("<HHHBB", row, column, 0, code, 1))


def failed_formula(row: int, column: int, code: int) -> bytes:
    result = bytes([2, 0, code, 0, 0, 0, 0xFF, 0xFF])
    return record(0x0006, struct.pack("<HHH", row, column, 0) + result + struct.pack("<HIH", 0, 0, 0))


def workbook(sheets: dict[str, bytes]) -> bytes:
    start = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    page = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    size = len(start) + sum(4 + 8 + 2 * len(name) for name in sheets) + 4
    listed, pages = b"", b""
    for name, cells in sheets.items():
        place = struct.pack("<IHBB", size + len(pages), 0, len(name), 1)
        listed += record(0x0085, place + name.encode("utf-16-le"))
        pages += page + cells + record(0x000A)
    return start + listed + record(0x000A) + pages


def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    head = raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw) if name else 0, kind, 1, FREE, FREE, child)
    return head + bytes(36) + struct.pack("<III", start, size, 0)


def compound(stream: bytes) -> bytes:
    """A compound file with the one stream: sector 0 the allocation table, sector 1 the directory, then the stream."""
    stream = stream.ljust(4096, b"\0")
    sectors = -(-len(stream) // 512)
    chain = [TABLE, LAST, *range(3, 2 + sectors), LAST]
    table = struct.pack("<128I", *chain, *[FREE] * (128 - len(chain)))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += struct.pack("<9I", 0, 1, 1, 0, 4096, LAST, 0, LAST, 0) + struct.pack("<109I", 0, *[FREE] * 108)
    directory = (
        entry("Root Entry", 5, 1, LAST, 0) + entry("Workbook", 2, FREE, 2, len(stream)) + entry("", 0, FREE, 0, 0) * 2
    )
    return head + table + directory + stream.ljust(sectors * 512, b"\0")


CELLS = b"".join(
    [
        *(text(0, 0, "业务员"), text(0, 1, "Deals"), text(0, 2, "Revenue")),
        *(text(1, 0, "张三"), whole(1, 1, 3), number(1, 2, 12.07)),
        *(text(2, 0, "李四"), number(2, 1, 4.0), error(2, 2, 0x07)),
        *(text(3, 0, "王五"), whole(3, 1, 5), failed_formula(3, 2, 0x2A)),
    ]
)


@pytest.fixture
def xls(tmp_path: Path) -> Path:
    path = tmp_path / "old.xls"
    path.write_bytes(compound(workbook({"Other": text(0, 0, "x"), "Sales": CELLS})))
    return path


def test_an_xls_file_is_read_with_whole_numbers_as_such(xls: Path) -> None:
    source = open_source(xls)
    assert source.sheets == ["Other", "Sales"]
    table = source.table("Sales")
    (chunk,) = table.chunks()
    assert table.header == ["业务员", "Deals", "Revenue"]
    assert [list(column) for column in chunk.columns] == [
        ["张三", "李四", "王五"],
        [3, 4, 5],
        [Decimal("12.07"), CellError("#DIV/0!"), CellError("#N/A")],
    ]
    assert [type(cell) for cell in chunk.columns[1]] == [int, int, int]


def test_errors_are_found_in_the_sheet_that_is_meant(xls: Path) -> None:
    assert xls_error_cells(str(xls), "Sales") == {2: {2: "#DIV/0!"}, 3: {2: "#N/A"}}
    assert xls_error_cells(str(xls), "Other") == {}
    assert xls_error_cells(str(xls), "None") == {}


@pytest.mark.parametrize("size", [8, 100, 512, 1024, 1536, 2000])
def test_an_xls_file_that_is_cut_off_is_one_sentence(xls: Path, size: int) -> None:
    xls.write_bytes(xls.read_bytes()[:size])
    with pytest.raises(Refusal) as refusal:
        open_source(xls).table()
    assert refusal.value.code in {"sheet_damaged", "sheet_crashed", "empty_source"}
