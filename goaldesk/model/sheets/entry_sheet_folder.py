"""Entry sheets of several units as files in a folder.

The one rule: no file that lies there is written over; somebody may have filled it in.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from goaldesk.model.errors import Refusal
from goaldesk.model.outputs import safe_name, write_file
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.entry_sheet import EntrySheet, entry_sheet
from goaldesk.model.sheets.entry_sheet_file import entry_sheet_bytes
from goaldesk.model.snapshot import Snapshot
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

ENDING = ".xlsx"


def sheets_of(snapshot: Snapshot, units: Sequence[Unit], month: int, today: int) -> list[EntrySheet]:
    """The sheets of those units that owe figures in the month. Raises Refusal `nothing_to_enter` where none does."""
    if len(units) == 1:
        return [entry_sheet(snapshot, units[0], month, today)]
    sheets = []
    for unit in units:
        try:
            sheets.append(entry_sheet(snapshot, unit, month, today))
        except Refusal as refusal:
            if refusal.code != "nothing_to_enter":
                raise
    if not sheets:
        raise Refusal(
            "nothing_to_enter",
            QT_TRANSLATE_NOOP("Fault", "None of these {count} people owes figures in this month; no sheet was made."),
            count=len(units),
        )
    return sheets


def write_sheets(
    sheets: Sequence[EntrySheet], folder: Path, wording: Wording, progress: Callable[[int, int], None]
) -> list[Path]:
    """Write each as a file of its own, named by unit and month. Raises Trouble `cannot_write`."""
    written: list[Path] = []
    for sheet in sheets:
        progress(len(written), len(sheets))
        path = _free(folder, sheet)
        write_file(path, entry_sheet_bytes(sheet, wording))
        written.append(path)
    return written


def _free(folder: Path, sheet: EntrySheet) -> Path:
    """A path at which nothing lies."""
    from goaldesk.model.periods import year_and_month

    year, month = year_and_month(sheet.month)
    number, mark = 1, ""
    while (path := folder / safe_name(sheet.unit.name, f" {year}-{month:02d}{mark}{ENDING}")).exists():
        number += 1
        mark = f" ({number})"
    return path
