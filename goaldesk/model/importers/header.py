"""Where a table begins inside a sheet: title lines above, the header row, the columns' names, rows that are sums.

One rule: a row is the header if it is the first about as full as the rows below and differs from them in kind (words
above figures, months above amounts); a file whose first row looks like all the others has no header.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise

from goaldesk.model.importers.dates import LONGEST, looks_like_date
from goaldesk.model.importers.importer import Cell, CellError

NO_HEADER = 0
_FULL_ENOUGH = 0.6
_WIDE_ENOUGH = 0.75
_ROWS_BELOW = 20
_FIGURE = re.compile(r"[-+−(]?[^\w\s]?\s*(?:\d[\d.,'’\s]*|[.,]\d+)(?:[eE][-+]?\d+)?\s*[%万亿)€$£¥-]?\s*")
_SUMS = (
    *(
        "合计",
        "总计",
        "小计",
        "总和",
        "合計",
        "總計",
        "小計",
        "共计",
        "计",
        "汇总",
        "总量",
        "总数",
        "总额",
        "年合计",
        "全年合计",
    ),
    *("total", "totals", "grand total", "sub total", "subtotal", "sub-total", "sum", "overall"),
    *("summe", "gesamt", "gesamtsumme", "zwischensumme", "total general", "total geral", "total général"),
    *("totale", "suma", "soma", "somme", "totaal", "итого", "всего"),
)
_SUM_WORDS = frozenset(
    shown + colon for word in _SUMS for shown in (word, word.title(), word.capitalize(), word.upper()) for colon in (
        "", ":", "：", " :", " "
    )
)  # fmt: skip


def is_blank(cell: Cell) -> bool:
    """Nothing, or nothing but spaces."""
    return isinstance(cell, str) and not cell.strip()


def cell_text(cell: Cell) -> str:
    """A cell as words in one line: white space collapsed, dates in ISO form, whole days without a time."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, CellError):
        return cell.code
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat() if cell.time() == dt.time() else cell.isoformat(" ")
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return str(cell)


def says_sum(cell: Cell) -> bool:
    """Whether a row or column of this name holds sums of the others: 合计, Total, Summe …"""
    return isinstance(cell, str) and (cell in _SUM_WORDS or cell.strip() in _SUM_WORDS)


def sum_rows(columns: Sequence[Sequence[Cell]]) -> frozenset[int]:
    """The indexes of rows whose first filled cell says that they are sums; it may stand in the first three columns."""
    found: set[int] = set()
    for place, column in enumerate(columns[:3]):
        if _SUM_WORDS.isdisjoint(column):
            continue
        for row, cell in enumerate(column):
            if says_sum(cell) and all(is_blank(earlier[row]) for earlier in columns[:place]):
                found.add(row)
    return frozenset(found)


def span(row: Sequence[Cell]) -> int:
    """How many columns a row reaches: the place of its last filled cell."""
    return next((at for at in range(len(row), 0, -1) if not is_blank(row[at - 1])), 0)


def find_header(rows: Sequence[Sequence[Cell]]) -> int | None:
    """The index of the header among the first rows of a sheet; None where the table has no header."""
    filled = [sum(not is_blank(cell) for cell in row) for row in rows]
    usual = sorted(count for count in filled if count >= 2)
    reach = sorted(span(row) for row, count in zip(rows, filled, strict=True) if count >= 2)
    least = max(2, round(_FULL_ENOUGH * usual[len(usual) // 2])) if usual else 1
    width = _WIDE_ENOUGH * reach[len(reach) // 2] if reach else 1
    at = next((at for at, count in enumerate(filled) if count >= least and span(rows[at]) >= width), None)
    if at is None:
        return None
    below = [row for row, count in zip(rows[at + 1 :], filled[at + 1 :], strict=True) if count >= min(least, 2)]
    return at if _differs(rows[at], below[:_ROWS_BELOW]) else None


def _differs(row: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    above, under = [_kind(cell) for cell in row], _column_kinds(below, len(row))
    contrast = sum(kind != "" and other not in ("", kind, "word") for kind, other in zip(above, under, strict=True))
    same = sum(kind in ("figure", "date") and kind == other for kind, other in zip(above, under, strict=True))
    if not below:
        return "word" in above
    if not same:
        return contrast > 0 or "word" in above or _counts_up(row)
    return contrast >= same or (_counts_up(row) and not any(_counts_up(other) for other in below))


def _kind(cell: Cell) -> str:
    if isinstance(cell, dt.date):
        return "date"
    if isinstance(cell, int | Decimal | CellError):
        return "figure"
    text = cell.strip()
    if not text or len(text) > LONGEST:
        return "word" if text else ""
    if _FIGURE.fullmatch(text):
        return "figure"
    return "date" if looks_like_date(text) else "word"


def _column_kinds(rows: Sequence[Sequence[Cell]], width: int) -> list[str]:
    kinds = []
    for at in range(width):
        counts = Counter(_kind(row[at]) for row in rows if at < len(row))
        counts.pop("", None)
        kinds.append(counts.most_common(1)[0][0] if counts else "")
    return kinds


def _counts_up(row: Sequence[Cell]) -> bool:
    """Years or month numbers as headers: whole numbers, each one more than the last."""
    numbers = [int(text) for text in map(cell_text, row) if text.isascii() and text.isdigit() and len(text) <= 6]
    return len(numbers) >= 2 and all(after == before + 1 for before, after in pairwise(numbers))


def column_names(cells: Iterable[Cell]) -> list[str]:
    """Unique names: trimmed; a blank one is "Column 3", a second "Amount" is "Amount (2)"."""
    wanted = [cell_text(cell) for cell in cells]
    taken = set(wanted)
    names: list[str] = []
    used: set[str] = set()
    for place, name in enumerate(wanted, 1):
        base = name or f"Column {place}"
        shown, number = base, 1
        while shown in used or (number > 1 and shown in taken) or (not name and shown in taken):
            number += 1
            shown = f"{base} ({number})"
        used.add(shown)
        names.append(shown)
    return names
