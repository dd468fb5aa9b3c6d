"""What the hidden sheet of a proposal sheet says: whose it is, of which year, and where its cells are.

The one rule: whoever fills in a sheet can reach its marks, so nothing is read by marks that are not whole, and each
month has to stand where it was written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goaldesk.model.importers.importer import Cell, Source
from goaldesk.model.own_files import PROPOSAL_FACTS, PROPOSAL_FORM, SHEET_MARK
from goaldesk.model.periods import month_number

HEAD = 4
"""The row of the heads, counted from 1; the months follow it."""

_LONGEST = 18

MarkRow = tuple[str, str, str, str]
"""What, page, place, value."""


@dataclass(frozen=True, slots=True)
class ProposalMarks:
    """The facts by name, the page of the cells, the row of the comment (from 1), and by month what was handed down in
    smallest units and the words that stand before its row.
    """

    facts: Mapping[str, str]
    page: str
    comment: int
    handed: Mapping[int, int]
    words: Mapping[int, str]


def says_proposal(rows: Sequence[MarkRow]) -> bool:
    """Whether the marks of a file say that it is a proposal sheet."""
    return any(what == "form" and value == PROPOSAL_FORM for what, _, _, value in rows)


def whole_marks(rows: Sequence[MarkRow], pages: Sequence[str]) -> ProposalMarks | None:
    """What the marks say of a file with these pages; None where they are not whole."""
    facts = {what: value for what, _, _, value in rows if what in PROPOSAL_FACTS}
    comments = [(page, _whole(place)) for what, page, place, _ in rows if what == "comment"]
    handed = {_month(place): _whole(value) for what, _, place, value in rows if what == "handed"}
    words = {_month(place): value for what, _, place, value in rows if what == "month"}
    amounts = {month: amount for month, amount in handed.items() if month is not None and amount is not None}
    named = {month: text for month, text in words.items() if month is not None}
    if len(facts) < len(PROPOSAL_FACTS) or len(comments) != 1 or not amounts or len(amounts) < len(handed):
        return None
    page, comment = comments[0]
    if comment is None or page not in pages or list(named) != list(amounts):
        return None
    return ProposalMarks(facts, page, comment, amounts, named)


def mark_rows(source: Source) -> list[MarkRow]:
    """The rows of the hidden sheet; none where a file has no such sheet."""
    if SHEET_MARK not in source.sheets:
        return []
    rows = [[str(cell) for cell in row] for row in rows_below(source, SHEET_MARK, 1)]
    return [(row[0], row[1], row[2], row[3]) for row in rows if len(row) >= 4]


def rows_below(source: Source, sheet: str, header: int) -> list[Sequence[Cell]]:
    """The rows below a header, blank ones too, so that they keep their numbers."""
    table = source.table(sheet, header)
    found: dict[int, Sequence[Cell]] = {}
    for chunk in table.chunks():
        for at, number in enumerate(chunk.rows):
            found[number] = [column[at] for column in chunk.columns]
    last = max(found, default=header)
    return [found.get(number, []) for number in range(header + 1, last + 1)]


def _whole(text: str) -> int | None:
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) <= _LONGEST else None


def _month(text: str) -> int | None:
    year, _, month = text.partition("-")
    numbers = _whole(year), _whole(month)
    if numbers[0] is None or numbers[1] is None:
        return None
    return month_number(numbers[0], numbers[1])
