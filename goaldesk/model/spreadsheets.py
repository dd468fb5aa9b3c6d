"""Tables written for other programs, as XLSX or CSV: exact figures, real dates, and no text that could run.

The one rule: a text stays a text. In XLSX it is written as a string cell, in CSV it gets an apostrophe in front where a
spreadsheet would take it for a formula; our own import reads both back as they were.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from goaldesk.model.errors import Refusal
from goaldesk.model.formulas import guarded, guarded_in_sheet
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Value: TypeAlias = str | int | Decimal | dt.date | None

LONGEST_TEXT = 32_767
MOST_ROWS = 1_048_575
_EXACT_DIGITS = 15
"""So many digits a number cell keeps; longer figures are written as text, which our import reads as figures."""


@dataclass(frozen=True, slots=True)
class OutTable:
    """A table with one row of heads. `places` are the decimals shown in each column of figures, None elsewhere."""

    name: str
    head: tuple[str, ...]
    rows: Iterable[Sequence[Value]]
    places: tuple[int | None, ...] = ()
    widths: tuple[int, ...] = ()


def csv_bytes(table: OutTable) -> bytes:
    """The table as UTF-8 with a byte order mark, commas, and figures as they are."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(map(guarded, table.head))
    writer.writerows([_plain(value) for value in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def xlsx_bytes(tables: Sequence[OutTable]) -> bytes:
    """The tables as sheets of one workbook, heads frozen. Raises Refusal `text_too_long`, `too_many_rows`."""
    import xlsxwriter

    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True, **NO_GUESSING}) as book:
        head = book.add_format({"bold": True})
        for table in tables:
            sheet = book.add_worksheet(table.name)
            formats = [_number_format(places) for places in table.places]
            kept = {shown: book.add_format({"num_format": shown}) for shown in {*formats, _DATE} if shown}
            sheet.freeze_panes(1, 0)
            for at, title in enumerate(table.head):
                write_text(sheet, (0, at), title, head)
            for at, width in enumerate(table.widths):
                sheet.set_column(at, at, width)
            for number, row in enumerate(table.rows, 1):
                if number > MOST_ROWS:
                    raise _too_many_rows()
                for at, value in enumerate(row):
                    shown = _DATE if isinstance(value, dt.date) else formats[at] if at < len(formats) else ""
                    write_value(sheet, (number, at), value, kept.get(shown))
    return made.getvalue()


NO_GUESSING = {"strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False}
"""What keeps XlsxWriter from taking a text for anything else."""

_DATE = "yyyy-mm-dd"


def write_value(sheet: "Worksheet", at: tuple[int, int], value: Value, shown: "Format | None" = None) -> None:
    """One value into a cell; None leaves it blank, with its format."""
    if value is None:
        sheet.write_blank(*at, None, shown)
    elif isinstance(value, str):
        write_text(sheet, at, value, shown)
    elif isinstance(value, dt.date):
        sheet.write_datetime(*at, dt.datetime.combine(value, dt.time()), shown)
    elif len(Decimal(value).normalize().as_tuple().digits) > _EXACT_DIGITS:
        write_text(sheet, at, f"{Decimal(value):f}", shown)
    else:
        sheet.write_number(*at, float(value), shown)  # exact: fifteen digits survive the way there and back


def write_text(sheet: "Worksheet", at: tuple[int, int], text: str, shown: "Format | None" = None) -> None:
    """A text into a cell, whatever it looks like. Raises Refusal `text_too_long`."""
    kept = guarded_in_sheet(text)
    if len(kept.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        raise Refusal(
            "text_too_long",
            QT_TRANSLATE_NOOP("Fault", "“{text}…” is longer than a cell of a spreadsheet; write CSV instead."),
            text=text[:30],
        )
    sheet.write_string(*at, kept, shown)


def _plain(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    return value.isoformat() if isinstance(value, dt.date) else f"{Decimal(value):f}"


def _number_format(places: int | None) -> str:
    if places is None:
        return ""
    return "#,##0" + (f".{'0' * places}" if places else "")


def _too_many_rows() -> Refusal:
    return Refusal(
        "too_many_rows",
        QT_TRANSLATE_NOOP("Fault", "A spreadsheet holds {most} rows, and this is more; write CSV instead."),
        most=MOST_ROWS,
    )
