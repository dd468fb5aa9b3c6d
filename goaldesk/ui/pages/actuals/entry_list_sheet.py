"""The list of entries as a sheet one may type into. Lines are read by the page, as far as one looks.

One rule: what is typed is checked against the one line it stands in; a shared line keeps its shares.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from goaldesk.model.edits.actuals import Entry
from goaldesk.model.errors import Fault, sentence
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.entry_list import EntryLine, EntryList, Group
from goaldesk.model.sheets.entry_list_rows import EntryRows
from goaldesk.model.sheets.grid import NOTHING, GridCell, GridColumn
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.pages.actuals.entry_sheet import plain_text
from goaldesk.ui.text import isolated
from goaldesk.wording import Wording

if TYPE_CHECKING:
    from goaldesk.model.spreadsheets import OutTable

NOT_READ = "…"
PAGE, MOST_PAGES = 200, 50
TYPED = ("day", "unit", "metric", "amount", "reference", "note")


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry that is being typed and is not there yet."""

    entry: Entry


class EntryListSheet:
    """The lines of a list under heads that say where they came from, and above them a new one while it is being typed
    (`draft`). `desks` are the names of those who imported, by the moment of the import.
    """

    frozen = 0

    def __init__(
        self, entries: EntryList, wording: Wording, desks: Mapping[str, str], draft: Draft | None = None
    ) -> None:
        self.entries = entries
        self.draft = draft
        self._wording = wording
        self._desks = desks
        self._pages: dict[int, list[EntryLine]] = {}
        self.columns = self._heads()
        notes = tuple(self._note(group) for group in entries.groups)
        self.rows = EntryRows(entries, notes, has_new=draft is not None)

    def is_of(self, entries: EntryList, draft: Draft | None) -> bool:
        """Whether it shows just this."""
        return self.entries is entries and self.draft is draft

    def line(self, at: int) -> EntryLine:
        """The line at a place of the list. Raises Fault where it cannot be read now."""
        page = at // PAGE
        if page not in self._pages:
            if len(self._pages) >= MOST_PAGES:
                self._pages.clear()
            self._pages[page] = self.entries.lines(page * PAGE, PAGE)
        return self._pages[page][at % PAGE]

    def line_of(self, key: object) -> EntryLine | None:
        """The line with this id."""
        at = self.entries.place_of(key) if isinstance(key, int) else -1
        return self.line(at) if at >= 0 else None

    def cell(self, row: int, column: int) -> GridCell:
        key = self.columns[column].key
        if (group := self.rows.group_at(row)) is not None:
            return self._head_cell(group, key)
        at = self.rows.line_at(row)
        if self.draft is not None and at < 0:
            return self._draft_cell(self.draft.entry, key)
        try:
            line = self.line(at)
        except Fault as fault:  # an import is being written: the list is shown anew when it has ended
            return GridCell(NOT_READ, state="text", tip=sentence(fault, self._wording), ink="text3")
        return self._line_cell(line, key)

    def own_table(self, today: int) -> "OutTable":
        """All entries of the list as our import reads them back."""
        from goaldesk.model.sheets.entry_export import entry_table

        return entry_table(self.entries.book, self.entries.ids().tolist(), self._wording)

    # --- inside

    def _heads(self) -> tuple[GridColumn, ...]:
        wording = self._wording
        return (
            GridColumn("day", wording.translate("Actuals", "Date"), right=False),
            GridColumn("unit", wording.translate("Actuals", "Credited to"), right=False),
            GridColumn("metric", wording.translate("Actuals", "Metric"), right=False),
            GridColumn("segment", wording.translate("Actuals", "Segment"), right=False, rank=3),
            GridColumn("amount", wording.translate("Actuals", "Amount")),
            GridColumn("reference", wording.translate("Actuals", "Reference"), right=False, rank=1),
            GridColumn("note", wording.translate("Actuals", "Note"), right=False, stretch=True),
            GridColumn("source", wording.translate("Actuals", "Source"), right=False, rank=2),
        )

    def _head_cell(self, group: Group, key: str) -> GridCell:
        if key == "day":
            text = group.batch.file_name if group.batch else self._wording.translate("Actuals", "Typed by hand")
            return GridCell(text, state="text")
        if key == "amount" and self.entries.metric is not None and group.amount is not None:
            text = amount_text(group.amount, self.entries.metric, self._wording, exact=True)
            return GridCell(text, state="text", value=group.amount, metric=self.entries.metric)
        if key == "reference":
            return GridCell(self._wording.translate("Actuals", "%n lines", group.lines), state="text")
        return NOTHING

    def _note(self, group: Group) -> str:
        """Who imported it and when, or the days of what was typed."""
        formats = self._wording.formats
        if group.batch is None:
            return formats.days(date_of(group.first_day), date_of(group.last_day))
        when = formats.moment(dt.datetime.fromisoformat(group.batch.imported_at).astimezone())
        who = self._desks.get(group.batch.imported_at, "")
        return f"{isolated(who)} · {when}" if who else when

    def _line_cell(self, line: EntryLine, key: str) -> GridCell:
        text = self._text(line, key)
        why = self._why_not(line, key)
        state = "normal" if key in TYPED and not why else "closed" if line.is_closed else "text"
        cell = partial(GridCell, text, state=state, why_not=why, meaning=lambda: self._said(line))
        if key == "amount":
            plain, tip = plain_text(line.amount, line.metric), self._part_tip(line) or text
            return cell(precise=plain, value=line.amount, metric=line.metric, tip=tip)
        if key == "day":
            return cell(precise=date_of(line.day).isoformat(), mark="at_risk" if line.outside else "", tip=text)
        return cell(precise=text, ink="" if key == "unit" else "text2", tip=text)

    def _draft_cell(self, entry: Entry, key: str) -> GridCell:
        snapshot = self.entries.snapshot
        if key in ("segment", "source"):
            return NOTHING
        if key == "day":
            day = date_of(entry.day)
            return GridCell(self._wording.formats.date(day), day.isoformat())
        if key == "unit":
            return GridCell(snapshot.table(Unit)[(entry.unit,)].name if entry.unit else "")
        if key == "metric":
            metric = snapshot.get(Metric, entry.metric) if entry.metric else None
            return GridCell(metric_name(metric, self._wording) if metric else "")
        return GridCell("" if key == "amount" else getattr(entry, key))

    def _text(self, line: EntryLine, key: str) -> str:
        wording = self._wording
        if key == "day":
            return wording.formats.date(date_of(line.day))
        if key == "unit":
            shares = (f"{part.unit.name} {wording.formats.percent(part.share, 0)}" for part in line.parts)
            return ", ".join(shares) if line.is_shared else line.parts[0].unit.name
        if key == "metric":
            return metric_name(line.metric, wording)
        if key == "segment":
            return line.segment.name if line.segment else ""
        if key == "amount":
            return amount_text(line.amount, line.metric, wording, exact=True)
        if key == "source":
            return line.batch.file_name if line.batch else wording.translate("Actuals", "by hand")
        return str(getattr(line, key))

    def _why_not(self, line: EntryLine, key: str) -> str:
        if line.is_closed:
            return self._wording.translate("Actuals", "Its month is closed. Record a refund or a new entry instead.")
        if line.is_shared and key == "unit":
            return self._wording.translate("Actuals", "Several people share it: change their shares in the panel.")
        if line.amount != line.whole and key == "amount":
            return self._wording.translate("Actuals", "This is one person's part. Show all units to change the whole.")
        return ""

    def _said(self, line: EntryLine) -> str:
        parts = [self._text(line, column.key) for column in self.columns]
        if line.elsewhere is not None:
            text = self._wording.translate("Actuals", "counts for {team}, where the person belonged then")
            parts.append(text.format(team=line.elsewhere.name))
        if line.outside:
            parts.append(self._wording.translate("Actuals", "the person was not there on that day"))
        return " · ".join(part for part in parts if part)

    def _part_tip(self, line: EntryLine) -> str:
        if line.amount == line.whole:
            return ""
        whole = amount_text(line.whole, line.metric, self._wording, exact=True)
        return self._wording.translate("Actuals", "part of {amount}").format(amount=whole)


def entry_of(line: EntryLine) -> Entry:
    """A line as what is written for it: the whole amount, on its first unit."""
    return Entry(
        line.parts[0].unit.id,
        line.metric.id,
        line.day,
        int(line.whole * 10**line.metric.decimals),
        line.segment.id if line.segment else 0,
        line.reference,
        line.note,
    )


def sum_text(entries: EntryList, wording: Wording) -> str:
    """How many lines there are, and their sum where they have one."""
    count = wording.translate("Actuals", "%n lines", len(entries))
    metric, total = entries.metric, entries.total
    if metric is None or total is None:
        return count
    text = wording.translate("Actuals", "{lines} · sum {amount}")
    return text.format(lines=count, amount=amount_text(total, metric, wording, exact=True))
