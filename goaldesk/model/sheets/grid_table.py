"""What a grid shows as a table for other programs: every row and column of it, figures with full precision.

The one rule: a figure is what stands in a column of figures and is precisely a number; all else stays a text.
"""

import re
from decimal import Decimal

from goaldesk.model.sheets.grid import GridCell, GridSheet
from goaldesk.model.spreadsheets import OutTable, Value

_FIGURE = re.compile(r"-?\d+(\.\d+)?")
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_LONGEST_NAME = 31


def table_of(sheet: GridSheet, name: str) -> OutTable:
    """The sheet as a table; a section is a row with its text and its note."""
    columns = sheet.columns
    rows: list[list[Value]] = []
    for at, row in enumerate(sheet.rows):
        if row.section:
            heading: list[Value] = [sheet.cell(at, 0).text, row.note or None, *[None] * len(columns)]
            rows.append(heading[: len(columns)])
        else:
            rows.append([_value(sheet.cell(at, across), column.right) for across, column in enumerate(columns)])
    places = tuple(
        max((_places(row[at]) for row in rows if isinstance(row[at], Decimal)), default=None)
        for at in range(len(columns))
    )
    heads = tuple(f"{column.group} {column.title}".strip() for column in columns)
    widths = tuple(14 if column.right else 24 for column in columns)
    return OutTable(sheet_name(name), heads, rows, places, widths)


def sheet_name(text: str) -> str:
    """A text as the name of a sheet, which has at most 31 signs and none that stand in formulas."""
    return _NOT_IN_NAMES.sub(" ", text)[:_LONGEST_NAME].strip() or "GoalDesk"


def _value(cell: GridCell, is_figure: bool) -> Value:
    if is_figure and _FIGURE.fullmatch(cell.precise):
        return Decimal(cell.precise)
    return cell.text or None


def _places(value: Value) -> int:
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0
