"""The entry sheet as XLSX: protected but for its cells, checked while it is filled in, known again without a layout.

The one rule: everything the reading back needs stands in the file, hidden: the unit's code and the day in front of each
row, and the marks of `own_files` on a sheet of their own.
"""

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.own_files import SHEET_FORM, SHEET_HEADS, SHEET_MARK
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.entry_sheet import EntrySheet, SheetTable
from goaldesk.model.spreadsheets import NO_GUESSING, write_text, write_value
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_NAMES = {"month": QT_TRANSLATE_NOOP("EntrySheet", "Month"), "day": QT_TRANSLATE_NOOP("EntrySheet", "Days")}
_HEADER = 3
_KEYS = 2
_FIRST_METRIC = 4
_LARGEST = 10**12
_ALLOWED = {"format_columns": True, "format_rows": True, "sort": False}


@dataclass(frozen=True, slots=True)
class _Formats:
    title: "Format"
    hint: "Format"
    head: "Format"
    text: "Format"
    date: "Format"


def entry_sheet_bytes(sheet: EntrySheet, wording: Wording) -> bytes:
    """The sheet as an XLSX file in a language."""
    import xlsxwriter

    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True, **NO_GUESSING}) as book:
        formats = _formats(book)
        marks: list[tuple[str, str, int, str]] = [("form", "", 0, SHEET_FORM)]
        for table in sheet.tables:
            name = wording.translate("EntrySheet", _NAMES[table.by])
            page = book.add_worksheet(name)
            _write_table(book, page, (sheet, table), formats, wording)
            marks.append(("table", name, _HEADER + 1, table.by))
            for place, metric in enumerate(table.metrics, _FIRST_METRIC + 1):
                marks.append(("metric", name, place, metric.code))
                marks.append(("head", name, place, metric_name(metric, wording)))
        lines = [line for table in sheet.tables for line in table.lines]
        marks += [("name", code, 0, name) for code, name in {line.unit.code: line.unit.name for line in lines}.items()]
        hidden = book.add_worksheet(SHEET_MARK)
        hidden.very_hidden()
        for at, head in enumerate(SHEET_HEADS):
            write_text(hidden, (0, at), head)
        for number, row in enumerate(marks, 1):
            what, name, place, value = row
            for at, text in enumerate((what, name, str(place), value)):
                write_text(hidden, (number, at), text)
    return made.getvalue()


def _formats(book: "Workbook") -> _Formats:
    grey = {"bg_color": "#EEF1F5", "bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}
    return _Formats(
        book.add_format({"bold": True, "font_size": 14}),
        book.add_format({"font_color": "#5B6472"}),
        book.add_format(grey),
        book.add_format(),
        book.add_format({"num_format": "yyyy-mm-dd", "align": "left"}),
    )


def _write_table(
    book: "Workbook", page: "Worksheet", of: tuple[EntrySheet, SheetTable], formats: _Formats, wording: Wording
) -> None:
    sheet, table = of
    month = wording.formats.month(date_of(first_day(sheet.month)))
    write_text(page, (0, _KEYS), f"{sheet.unit.name} · {month}", formats.title)
    hint = wording.translate("EntrySheet", "Fill in the white cells. Blank changes nothing; grey cells are only shown.")
    write_text(page, (1, _KEYS), hint, formats.hint)
    heads = ["unit", "day", wording.translate("EntrySheet", "Name"), wording.translate("EntrySheet", "Date")]
    for at, head in enumerate([*heads, *(metric_name(metric, wording) for metric in table.metrics)]):
        write_text(page, (_HEADER, at), head, formats.head)
    cells = {metric.id: _cell_formats(book, metric) for metric in table.metrics}
    for number, line in enumerate(table.lines, _HEADER + 1):
        write_text(page, (number, 0), line.unit.code)
        write_value(page, (number, 1), date_of(line.day), formats.date)
        write_text(page, (number, _KEYS), line.unit.name, formats.text)
        write_value(page, (number, _KEYS + 1), date_of(line.day), formats.date)
        for at, (cell, metric) in enumerate(zip(line.cells, table.metrics, strict=True)):
            open_cell, fixed = cells[metric.id]
            write_value(page, (number, _FIRST_METRIC + at), cell.value, fixed if cell.is_fixed else open_cell)
    _guard(page, table, wording)


def _cell_formats(book: "Workbook", metric: Metric) -> tuple["Format", "Format"]:
    """The format of a cell to be filled in, and of one that is only shown."""
    shown = {"num_format": "#,##0" + (f".{'0' * metric.decimals}" if metric.decimals else ""), "border": 4}
    open_cell = book.add_format({**shown, "locked": False})
    return open_cell, book.add_format({**shown, "bg_color": "#E3E7ED", "font_color": "#5B6472"})


def _guard(page: "Worksheet", table: SheetTable, wording: Wording) -> None:
    """Hide the keys, keep heads and names in sight, check what is typed, lock all but the cells."""
    page.set_column(0, _KEYS - 1, None, None, {"hidden": True})
    page.set_column(_KEYS, _KEYS, 20)
    page.set_column(_KEYS + 1, _KEYS + 1, 12)
    page.set_column(_FIRST_METRIC, _FIRST_METRIC + len(table.metrics) - 1, 16)
    page.freeze_panes(_HEADER + 1, _FIRST_METRIC)
    last = _HEADER + len(table.lines)
    for at, metric in enumerate(table.metrics, _FIRST_METRIC):
        rule = {
            "validate": "decimal" if metric.decimals else "integer",
            "criteria": "between",
            "minimum": -_LARGEST,
            "maximum": _LARGEST,
            "error_title": metric_name(metric, wording)[:32],
            "error_message": wording.translate("EntrySheet", "Type a figure here; a refund is negative."),
        }
        page.data_validation(_HEADER + 1, at, last, at, rule)
    page.protect("", _ALLOWED)
