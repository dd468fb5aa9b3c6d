"""The layouts of files that this program wrote: lists of entries and entry sheets, known by their marks.

One rule: a mark that is not whole is no mark; then the file is looked at like any other.
"""

from collections.abc import Sequence
from pathlib import Path

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.fitting import text_of
from goaldesk.model.importers.importer import Source, SourceOptions, Undecided
from goaldesk.model.importers.layout import LayoutPlan
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.importers.layout_text import quoted
from goaldesk.model.importers.opening import open_source
from goaldesk.model.importers.own_sheet_check import check_as_sent
from goaldesk.model.importers.table import Table
from goaldesk.model.own_files import (
    LIST_COLUMNS,
    LIST_MARK,
    MONTH_FIRST,
    MONTH_MARK,
    SHEET_DATE,
    SHEET_FORM,
    SHEET_HEADS,
    SHEET_MARK,
    SHEET_UNIT,
)

LIST_NAME, MONTH_NAME, SHEET_NAME = "GoalDesk list", "GoalDesk month", "GoalDesk sheet"


def own_layout(path: Path, options: SourceOptions | None = None) -> LayoutPlan | None:
    """The layout of a file that this program wrote, None for any other.

    Raises Refusal or Trouble where the file cannot be read at all, Refusal for an entry sheet that was taken apart.
    """
    try:
        source = open_source(path, options)
    except Undecided:
        return None  # ours say how their letters are written
    if SHEET_MARK in source.hidden:
        return _sheet_layout(source)
    table = source.table(columns_only=True)
    if table.header[:1] == [LIST_MARK] and table.width >= max(LIST_COLUMNS.values()):
        return parse_layout(_list_text(table), path.name)
    if table.header[:1] == [MONTH_MARK] and table.width >= MONTH_FIRST:
        return parse_layout(_month_text(table), path.name)
    return None


def _month_text(table: Table) -> str:
    lines = [f"name = {quoted(MONTH_NAME)}", *_read_as(table), "[[table]]", 'fills = "actuals"', 'compares = "month"']
    lines += ['units_by = "code"', "totals = []", "unit = { column = 1 }", "date = { column = 2 }"]
    for place, code in enumerate(table.header[MONTH_FIRST - 1 :], MONTH_FIRST):
        lines += ["[[table.measure]]", f"metric = {quoted(code)}", f"sum = {place}"]
    return "\n".join(lines)


def _read_as(table: Table) -> list[str]:
    """How a file of ours is written, whatever it could be taken for."""
    lines = ["[file]", 'numbers = "1234.56"', f"header = {table.header_row}"]
    return [*lines, f"encoding = {quoted(table.detected.encoding)}"] if table.detected.encoding else lines


def _list_text(table: Table) -> str:
    lines = [f"name = {quoted(LIST_NAME)}", *_read_as(table)]
    lines += ["[[table]]", 'fills = "actuals"', 'compares = "all"', 'units_by = "code"', "totals = []"]
    lines += [
        f"{key} = {{ column = {place} }}"
        for key, place in LIST_COLUMNS.items()
        if key in ("date", "unit", "metric", "segment", "reference", "note")
    ]
    return "\n".join([*lines, "[[table.measure]]", f"sum = {LIST_COLUMNS['amount']}"])


def _sheet_layout(source: Source) -> LayoutPlan | None:
    try:
        rows = _marks(source)
    except Refusal:
        return None  # a hidden sheet of this name that is no table: not ours
    if ("form", "", "0", SHEET_FORM) not in rows:
        return None
    check_as_sent(source, rows)
    lines = [f"name = {quoted(SHEET_NAME)}"]
    for what, sheet, place, value in rows:
        if what == "table":
            lines += ["[[table]]", 'fills = "actuals"', f"compares = {quoted(value)}", 'units_by = "code"']
            lines += [f"sheets = {quoted(sheet)}", f"header = {_whole(place)}", "totals = []"]
            lines += [f"unit = {{ column = {SHEET_UNIT} }}", f"date = {{ column = {SHEET_DATE} }}"]
        elif what == "metric":
            lines += ["[[table.measure]]", f"metric = {quoted(value)}", f"sum = {_whole(place)}"]
    return parse_layout("\n".join(lines), source.path.name)


def _marks(source: Source) -> list[tuple[str, ...]]:
    table = source.table(SHEET_MARK, header=1)
    if table.header[: len(SHEET_HEADS)] != list(SHEET_HEADS):
        return []
    rows: list[tuple[str, ...]] = []
    for chunk in table.chunks():
        columns: Sequence[Sequence[str]] = [list(map(text_of, column)) for column in chunk.columns[: len(SHEET_HEADS)]]
        rows += list(zip(*columns, strict=True))
    return rows


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0
