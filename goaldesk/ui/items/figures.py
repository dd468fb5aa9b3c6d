"""How a cell of a sheet is written: by its metric, its kind and the language. The exact value is kept for copying."""

from decimal import Decimal
from typing import TYPE_CHECKING

from goaldesk.formats import half_up
from goaldesk.model.sheets.words import amount_text, change_text, status_word
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets import Cell


def cell_text(cell: "Cell", wording: Wording) -> str:
    """A cell as it is shown."""
    if cell.kind == "word":
        return status_word(cell.status, wording)
    if cell.value is None or cell.kind == "bullet":
        return ""
    if cell.kind == "share" or cell.metric is None:
        return wording.formats.percent(cell.value)
    if cell.kind == "change":
        return change_text(cell.value, cell.metric, wording)
    return amount_text(cell.value, cell.metric, wording)


def exact_text(cell: "Cell", wording: Wording) -> str:
    """A cell with full precision, for the status line."""
    if cell.kind in ("word", "bullet", "share") or cell.metric is None or cell.value is None:
        return cell_text(cell, wording)
    return amount_text(cell.value, cell.metric, wording, exact=True)


def plain_number(cell: "Cell", wording: Wording) -> str:
    """A cell for other programs: digits and a point, all decimals, no grouping; a share as a fraction of one."""
    if cell.kind == "word":
        return status_word(cell.status, wording)
    if cell.value is None or cell.kind == "bullet":
        return ""
    digits = 6 if cell.kind == "share" or cell.metric is None else cell.metric.decimals
    value: Decimal = half_up(cell.value, digits)
    return f"{value:f}"
