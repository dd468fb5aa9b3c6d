"""Error cells of the old binary format (.xls): the compound file's workbook stream, walked record by record.

One rule: only what is needed to find BOOLERR records and FORMULA records whose result is an error is read; a file that
is not as expected has no errors to report here and is left to the parser.
"""

import struct

_CODES = {0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_BOUNDSHEET, _FORMULA, _BOOLERR, _EOF = 0x0085, 0x0006, 0x0205, 0x000A
_LAST_SECTOR = 0xFFFFFFFA
_STREAMS = ("Workbook", "Book")


def xls_error_cells(path: str, sheet: str) -> dict[int, dict[int, str]]:
    """Row -> column -> code of the cells of one sheet that show an error."""
    with open(path, "rb") as file:  # noqa: PTH123 - the request has a plain text
        content = file.read()
    stream = _workbook_stream(content)
    start = _sheet_start(stream, sheet)
    errors: dict[int, dict[int, str]] = {}
    if start is None:
        return errors
    for kind, body in _records(stream, start):
        code = None
        if kind == _BOOLERR and len(body) >= 8 and body[7] == 1:
            code = body[6]
        elif kind == _FORMULA and len(body) >= 14 and body[6] == 2 and body[12:14] == b"\xff\xff":
            code = body[8]
        if code is not None:
            row, column = struct.unpack_from("<HH", body)
            errors.setdefault(row, {})[column] = _CODES.get(code, "#N/A")
    return errors


def _records(stream: bytes, at: int) -> list[tuple[int, bytes]]:
    """The records from a place up to the end of that sheet."""
    found = []
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        if kind == _EOF:
            break
        found.append((kind, stream[at + 4 : at + 4 + size]))
        at += 4 + size
    return found


def _sheet_start(stream: bytes, sheet: str) -> int | None:
    for kind, body in _records(stream, 0):
        if kind == _BOUNDSHEET and len(body) > 8:
            start, length = struct.unpack_from("<I", body)[0], body[6]
            raw = body[8 : 8 + length * (2 if body[7] & 1 else 1)]
            if raw.decode("utf-16-le" if body[7] & 1 else "latin-1", errors="replace") == sheet:
                return int(start)
    return None


def _workbook_stream(content: bytes) -> bytes:
    """The stream with the workbook's records, put together from the compound file's sectors; b"" if there is none."""
    if len(content) < 512:
        return b""
    sector = 1 << struct.unpack_from("<H", content, 30)[0]
    first_directory, cutoff, first_mini = (struct.unpack_from("<I", content, at)[0] for at in (48, 56, 60))
    table = _allocation(content, sector)
    directory = _chain(content, table, first_directory, sector)
    entries = [directory[at : at + 128] for at in range(0, len(directory) - 127, 128)]
    if not entries:
        return b""
    for entry in entries:
        name = entry[: max(0, struct.unpack_from("<H", entry, 64)[0] - 2)].decode("utf-16-le", errors="replace")
        if name in _STREAMS and entry[66] == 2:
            start, size = struct.unpack_from("<II", entry, 116)
            if size >= cutoff:
                return _chain(content, table, start, sector)[:size]
            small = _chain(content, table, struct.unpack_from("<I", entries[0], 116)[0], sector)
            raw = _chain(content, table, first_mini, sector)
            mini = list(struct.unpack(f"<{len(raw) // 4}I", raw[: len(raw) // 4 * 4]))
            return b"".join(small[at * 64 : at * 64 + 64] for at in _walk(mini, start))[:size]
    return b""


def _allocation(content: bytes, sector: int) -> list[int]:
    """The table that chains the sectors."""
    places = list(struct.unpack_from("<109I", content, 76))
    more = struct.unpack_from("<I", content, 68)[0]
    seen: set[int] = set()
    while more < _LAST_SECTOR and more not in seen and (more + 2) * sector <= len(content):
        seen.add(more)
        numbers = struct.unpack_from(f"<{sector // 4}I", content, (more + 1) * sector)
        places.extend(numbers[:-1])
        more = numbers[-1]
    table: list[int] = []
    for place in places:
        if place < _LAST_SECTOR and (place + 2) * sector <= len(content):
            table.extend(struct.unpack_from(f"<{sector // 4}I", content, (place + 1) * sector))
    return table


def _walk(table: list[int], start: int) -> list[int]:
    """The places of a chain; a chain that bites its tail ends there."""
    places: list[int] = []
    seen: set[int] = set()
    while start < len(table) and start not in seen:
        seen.add(start)
        places.append(start)
        start = table[start]
    return places


def _chain(content: bytes, table: list[int], start: int, sector: int) -> bytes:
    return b"".join(content[(at + 1) * sector : (at + 2) * sector] for at in _walk(table, start))
