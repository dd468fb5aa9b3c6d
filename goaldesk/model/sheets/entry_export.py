"""The list of entries for other programs: one row an entry, exact, with codes that our own import reads back.

The one rule: what is written and not changed reads back as nothing new, and into a workbook without these entries as
the same entries. The first head is the mark by which the import knows the list.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from goaldesk.model.entries import EntryBlock
from goaldesk.model.own_files import LIST_MARK
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric, Segment, Unit
from goaldesk.model.sheets.entry_filter import Entries
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.spreadsheets import OutTable, Value
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

HEADS = (
    QT_TRANSLATE_NOOP("EntryList", "Date"),
    QT_TRANSLATE_NOOP("EntryList", "Unit"),
    QT_TRANSLATE_NOOP("EntryList", "Metric"),
    QT_TRANSLATE_NOOP("EntryList", "Segment"),
    QT_TRANSLATE_NOOP("EntryList", "Amount"),
    QT_TRANSLATE_NOOP("EntryList", "Reference"),
    QT_TRANSLATE_NOOP("EntryList", "Note"),
    QT_TRANSLATE_NOOP("EntryList", "Name"),
)
_STEP = 20_000
_WIDTHS = (10, 12, 16, 14, 14, 14, 18, 30, 20)


def entry_table(book: Entries, ids: Sequence[int], wording: Wording) -> OutTable:
    """These entries as a table, read from the file step by step while it is written."""
    heads = (LIST_MARK, *(wording.translate("EntryList", head) for head in HEADS))
    name = wording.translate("EntryList", "Entries")
    return OutTable(name, heads, _rows(book, list(ids)), widths=_WIDTHS)


def _rows(book: Entries, ids: Sequence[int]) -> Iterator[list[Value]]:
    for first in range(0, len(ids), _STEP):
        yield from _of_block(book.snapshot, book.entries(ids[first : first + _STEP]))


def _of_block(snapshot: Snapshot, block: EntryBlock) -> Iterator[list[Value]]:
    units, metrics = snapshot.table(Unit), snapshot.table(Metric)
    segments = {0: "", **{row.id: row.code for row in snapshot.all(Segment)}}
    names = ("id", "day", "unit", "metric", "segment", "amount")
    columns = [getattr(block.columns, name).tolist() for name in names]
    texts = [column or [""] * len(block) for column in (block.reference, block.note)]
    for key, day, unit, metric, segment, amount, reference, note in zip(*columns, *texts, strict=True):
        known = metrics[(metric,)]
        yield [
            key,
            date_of(day),
            units[(unit,)].code,
            known.code,
            segments[segment],
            Decimal(amount).scaleb(-known.decimals),
            reference,
            note,
            units[(unit,)].name,
        ]
