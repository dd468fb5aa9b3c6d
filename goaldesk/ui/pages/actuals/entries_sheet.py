"""The entries that a cell is made of, as a small sheet one may type into; the last row may be a new one."""

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from goaldesk.model.edits.actuals import Entry
from goaldesk.model.entries import EntryBlock
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.pages.actuals.entry_sheet import plain_text
from goaldesk.wording import Wording

NEW = 0
"""The key of the row of a new entry; entries have ids from 1 on."""


@dataclass(frozen=True, slots=True)
class Line:
    """An entry with its id; `amount` None while a new one has none yet. A shared one cannot be typed over."""

    id: int
    entry: Entry
    has_amount: bool = True
    shared: bool = False


def lines_of(block: EntryBlock) -> list[Line]:
    """The entries of a block by date."""
    columns = block.columns
    lines = []
    for at in range(len(block)):
        reference = block.reference[at] if block.reference else ""
        note = block.note[at] if block.note else ""
        names = ("unit", "metric", "day", "amount", "segment")
        facts = {name: int(getattr(columns, name)[at]) for name in names}
        entry = Entry(**facts, reference=reference, note=note)
        lines.append(Line(int(columns.id[at]), entry, shared=bool(block.split[at])))
    return sorted(lines, key=lambda line: (line.entry.day, line.id))


class EntriesSheet:
    """Date, reference, note and amount of each entry."""

    frozen = 0

    def __init__(self, lines: list[Line], metric: Metric, wording: Wording, *, closed: bool) -> None:
        self.lines = lines
        self._metric = metric
        self._wording = wording
        self._state = "closed" if closed else "normal"
        self.columns = (
            GridColumn("day", wording.translate("Actuals", "Date"), right=False),
            GridColumn("reference", wording.translate("Actuals", "Reference"), right=False),
            GridColumn("note", wording.translate("Actuals", "Note"), right=False, stretch=True),
            GridColumn("amount", wording.translate("Actuals", "Amount")),
        )
        self.rows = tuple(GridRow(line.id) for line in lines)

    def cell(self, row: int, column: int) -> GridCell:
        line = self.lines[row]
        entry = line.entry
        day = self._wording.formats.day(date_of(entry.day))
        state = "closed" if line.shared else self._state
        why = self._why_not(line)
        if column == 0:
            return GridCell(day, date_of(entry.day).isoformat(), state, why_not=why, meaning=self._said(line))
        if column < 3:
            text = entry.reference if column == 1 else entry.note
            return GridCell(text, text, state, why_not=why, meaning=self._said(line), tip=text, ink="text2")
        value = Fraction(entry.amount, 10**self._metric.decimals) if line.has_amount else None
        text = amount_text(value, self._metric, self._wording, exact=True)
        plain = plain_text(value, self._metric)
        return GridCell(text, plain, state, value=value, metric=self._metric, why_not=why, meaning=self._said(line))

    def _said(self, line: Line) -> str:
        value = Fraction(line.entry.amount, 10**self._metric.decimals) if line.has_amount else None
        parts = (
            self._wording.formats.date(date_of(line.entry.day)),
            line.entry.reference,
            line.entry.note,
            amount_text(value, self._metric, self._wording, exact=True),
        )
        return " · ".join(part for part in parts if part)

    def _why_not(self, line: Line) -> str:
        if self._state == "closed":
            return self._wording.translate("Actuals", "The month is closed. Its entries can be read, not changed.")
        if line.shared:
            return self._wording.translate("Actuals", "This entry is shared with others. Change its split on Entries.")
        return ""


def with_field(entry: Entry, field: str, value: str | int) -> Entry:
    """The entry with another date, amount, reference or note."""
    changed: dict[str, Any] = {field: value}
    return replace(entry, **changed)
