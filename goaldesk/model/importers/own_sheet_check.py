"""Whether an entry sheet that comes back still is the one that was sent: heads over their columns, names and dates
beside their hidden keys.

One rule: a figure whose name was moved away from its key would go to somebody else without a sign, so nothing of such a
sheet is taken.
"""

from collections.abc import Iterable, Sequence

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.dates import DateForm
from goaldesk.model.importers.fitting import text_of
from goaldesk.model.importers.importer import Cell, Source
from goaldesk.model.importers.matching import folded
from goaldesk.model.importers.table import Table
from goaldesk.model.own_files import SHEET_DATE, SHEET_SHOWN_DATE, SHEET_SHOWN_NAME, SHEET_UNIT
from goaldesk.wording import QT_TRANSLATE_NOOP

Marks = Sequence[tuple[str, ...]]


def check_as_sent(source: Source, marks: Marks) -> None:
    """Raises Refusal `sheet_heads_moved` or `sheet_rows_moved`. What a sheet of an older version does not say of itself
    is not checked.
    """
    names = {code: name for what, code, _, name in marks if what == "name"}
    for what, sheet, place, _ in marks:
        if what == "table" and place.isdecimal():
            table = source.table(sheet, header=int(place))
            _check_heads(
                table, sheet, [(int(at), head) for what, of, at, head in marks if (what, of) == ("head", sheet)]
            )
            _check_rows(table, sheet, names)


def _check_heads(table: Table, sheet: str, heads: Iterable[tuple[int, str]]) -> None:
    for place, head in heads:
        now = table.header[place - 1] if place <= len(table.header) else ""
        if folded(now) != folded(head):
            raise Refusal(
                "sheet_heads_moved",
                QT_TRANSLATE_NOOP(
                    "Fault",
                    "Column {place} of “{sheet}” was “{was}” and is “{now}” now: columns were moved or renamed. "
                    "Nothing was imported: put them back as they were sent, or make the sheet anew.",
                ),
                place=str(place),
                sheet=sheet,
                was=head,
                now=now,
            )


def _check_rows(table: Table, sheet: str, names: dict[str, str]) -> None:
    for chunk in table.chunks():
        places = (SHEET_UNIT, SHEET_DATE, SHEET_SHOWN_NAME, SHEET_SHOWN_DATE)
        if len(chunk.columns) < max(places):
            return
        for row, unit, day, name, date in zip(chunk.rows, *(chunk.columns[at - 1] for at in places), strict=True):
            was, now = names.get(text_of(unit), ""), text_of(name)
            if was and now and folded(was) != folded(now):
                raise _moved(sheet, row, was, now)
            if None not in (sent := _day(day), shown := _day(date)) and sent != shown:
                raise _moved(sheet, row, text_of(day), text_of(date))


def _day(cell: Cell) -> int | None:
    """The day that a cell says; None where it says none."""
    try:
        return DateForm().parse(cell)
    except Refusal:
        return None  # the import tells it with its row


def _moved(sheet: str, row: int, was: str, now: str) -> Refusal:
    return Refusal(
        "sheet_rows_moved",
        QT_TRANSLATE_NOOP(
            "Fault",
            "Row {row} of “{sheet}” says “{now}”, but its figures are those of “{was}”: names, dates or rows were "
            "moved apart. Nothing was imported: put them back as they were sent, or make the sheet anew.",
        ),
        row=str(row),
        sheet=sheet,
        was=was,
        now=now,
    )
