"""The process that opens other people's spreadsheets, so that a hostile or broken one can only hurt itself.

One rule: it gets a request on standard input and writes JSON lines to standard output; whatever else happens (a panic
of the parser, no memory, no time) ends this process and is one sentence in the other. Lines of an answer:
`{"sheets": [[name, visible], …]}` or `{"refused": code, …}` or lists of rows and, last, `{"rows": how many}`.

Cells are JSON values; `{"d": date}`, `{"t": date and time}` and `{"e": error}` are those that JSON does not have. A
float is written with its shortest decimal digits, and the reader takes these for the exact value.
"""

import datetime as dt
import json
import sys
from collections.abc import Callable, Iterator
from typing import Any

from goaldesk.model.importers.importer import CHUNK_ROWS
from goaldesk.model.importers.sheet_errors import BeyondSheet, error_cells
from goaldesk.model.importers.sheet_limits import MOST_CELLS, bound_process, look_at_zip


def main() -> int:
    """Answer the one request that stands on standard input."""
    bound_process()
    request = json.loads(sys.stdin.buffer.read())
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr] # a real file in this process
    for line in answer(request["path"], request.get("sheet"), request.get("most_rows")):
        sys.stdout.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")
    sys.stdout.flush()
    return 0


def answer(path: str, sheet: str | None, most_rows: int | None) -> Iterator[object]:
    """The lines of the answer: the list of sheets, or the rows of one."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    refused = look_at_zip(path)
    if refused:
        yield {"refused": refused}
        return
    try:
        workbook = CalamineWorkbook.from_path(path)
        if sheet is None:
            yield {
                "sheets": [
                    [found.name, found.visible == SheetVisibleEnum.Visible]
                    for found in workbook.sheets_metadata
                    if found.typ == SheetTypeEnum.WorkSheet
                ]
            }
            return
        errors = error_cells(path, sheet)
        cells = workbook.get_sheet_by_name(sheet)
    except PasswordError:
        yield {"refused": "sheet_locked"}
        return
    except CalamineError:
        yield {"refused": "sheet_damaged"}
        return
    except BeyondSheet:
        yield {"refused": "sheet_damaged"}
        return
    yield from _rows(cells, errors, most_rows)


def _rows(sheet: Any, errors: dict[int, dict[int, str]], most_rows: int | None) -> Iterator[object]:
    height, width = (sheet.end[0] + 1, sheet.end[1] + 1) if sheet.end else (0, 0)
    if errors:
        height, width = max(height, max(errors) + 1), max(width, max(map(max, errors.values())) + 1)
    if height * width > MOST_CELLS:
        yield {"refused": "sheet_too_large"}
        return
    block: list[list[object]] = []
    for number, row in enumerate(sheet.iter_rows()):
        if number == most_rows:
            break
        shown = [cell if type(cell) is str else _PLAIN[type(cell)](cell) for cell in row]
        for place, code in errors.get(number, {}).items():
            shown.extend([""] * (place + 1 - len(shown)))
            shown[place] = {"e": code}
        block.append(shown)
        if len(block) == CHUNK_ROWS:
            yield block
            block = []
    if block:
        yield block
    yield {"rows": height}


def _figure(cell: float) -> object:
    if cell.is_integer() and -_EXACT < cell < _EXACT:
        return int(cell)
    return cell if -_FINITE <= cell <= _FINITE else {"e": "#NUM!"}


def _duration(cell: dt.timedelta) -> str:
    seconds = round(cell.total_seconds())
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


_EXACT = 1e15  # above, not every whole number is a float of its own
_FINITE = sys.float_info.max
_PLAIN: dict[type, Callable[[Any], object]] = {
    str: str,
    bool: bool,
    int: int,
    float: _figure,
    dt.datetime: lambda cell: {"t": cell.isoformat()},
    dt.date: lambda cell: {"d": cell.isoformat()},
    dt.time: str,
    dt.timedelta: _duration,
}


if __name__ == "__main__":
    sys.exit(main())
