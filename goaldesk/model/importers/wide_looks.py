"""Whether the columns of a table are months or units, and which year its months are of.

One rule: months without their year get one only where the title, the sheet or the file says it, and says one alone.
"""

import re

from goaldesk.model.importers.columns import FileLook
from goaldesk.model.importers.importer import Cell
from goaldesk.model.importers.matching import Ambiguous, UnitBook
from goaldesk.model.importers.month_headers import parse_month_header
from goaldesk.model.snapshot import Snapshot

_LEAST_WIDE = 2


def wide_of(look: FileLook, snapshot: Snapshot) -> str:
    """Whether columns are months or units; empty if neither."""
    cells = _cells(look)
    months = [cell for cell in cells if parse_month_header(cell) is not None]
    if len(months) >= _LEAST_WIDE and 2 * len(months) >= len(cells):
        return "months"
    units = UnitBook(snapshot)
    return "units" if sum(_is_unit(units, str(cell)) for cell in cells) >= _LEAST_WIDE else ""


def _cells(look: FileLook) -> list[Cell]:
    numeric = {column.place for column in look.columns if column.kind in ("number", "empty")}
    return [cell for place, cell in enumerate(look.header_cells, 1) if place in numeric]


def open_years(look: FileLook, wide: str) -> set[str]:
    """Which kinds of month names (`calendar`, `fiscal`) stand above the columns without their year."""
    if wide != "months":
        return set()
    months = [month for cell in _cells(look) if (month := parse_month_header(cell)) is not None]
    return {"fiscal" if month.fiscal else "calendar" for month in months if month.year is None}


def _is_unit(units: UnitBook, text: str) -> bool:
    try:
        return units.find(text) is not None
    except Ambiguous:
        return True


def year_in(look: FileLook) -> int | None:
    """The year that the title, the sheet or the file's name says, if it is only one."""
    text = f"{look.title} {look.sheet} {look.path.stem}"
    years = {int(found) for found in re.findall(r"(?<!\d)(?:19|20|21)\d\d(?!\d)", text)}
    return next(iter(years)) if len(years) == 1 else None
