"""Tables of the window on paper: a headline and one sheet below the other. Pure: no clock, no file, no Qt.

One rule: paper says what the sheets say; nothing is computed here.
"""

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from goaldesk.model.periods import date_of
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, GridSheet
from goaldesk.model.snapshot import Snapshot
from goaldesk.reports.blocks import (
    Block,
    Bookmark,
    Callout,
    Cell,
    Column,
    Document,
    Drawing,
    Figure,
    Furniture,
    Heading,
    Headline,
    Paragraph,
    Status,
    Table,
    TableRow,
    Text,
    Title,
)
from goaldesk.reports.pack import PackChoice
from goaldesk.wording import Wording, unmarked


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet or a drawing with its heading and a quiet `note` behind that (both empty: none)."""

    content: GridSheet | Drawing
    heading: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class OnPaper:
    """What is printed: the `title`, what it is `about`, the `sentence` that says how things stand (on a tinted bar
    where it has a `status`) and what stands `below` it, and the parts in their order.
    """

    title: str
    about: str
    sentence: str
    below: str = ""
    status: str = ""
    parts: tuple[Part, ...] = ()


def sheets_on_paper(paper: OnPaper, snapshot: Snapshot, wording: Wording, choice: PackChoice) -> Document:
    """The document, in the language of the wording."""
    company = snapshot.settings.company
    blocks: list[Block] = [Bookmark(paper.title, 0), Title(paper.title, paper.about)]
    blocks.append(
        Callout(paper.status, unmarked(paper.sentence)) if paper.status else Headline(unmarked(paper.sentence))
    )
    if paper.below:
        blocks.append(Paragraph(unmarked(paper.below)))
    for part in paper.parts:
        blocks += [Heading(unmarked(part.heading), part.note)] if part.heading else []
        content = part.content
        blocks.append(content if isinstance(content, Drawing) else sheet_table(content))
    day = wording.formats.date(date_of(choice.today))
    made = wording.translate("Pack", "produced {day} from {file}").format(day=day, file=choice.file_name)
    return Document(
        title=f"{paper.title} · {company}",
        subject=paper.title,
        author=company,
        language=wording.language,
        paper=choice.paper,
        furniture=Furniture(
            company=company,
            first=paper.title,
            others=paper.title,
            foot=f"{paper.title} · {made}",
            page=wording.translate("Pack", "Page {page} of {pages}"),
            logo=base64.b64decode(snapshot.settings.logo),
        ),
        blocks=tuple(blocks),
    )


def sheet_table(sheet: GridSheet) -> Table:
    """A sheet as a table. The mark of a name stands at the last figure of its row, where there is one."""
    rows = range(len(sheet.rows))
    kinds = [_kind(sheet, at, column) for at, column in enumerate(sheet.columns)]
    columns = tuple(Column(column.title, kind, column.group) for column, kind in zip(sheet.columns, kinds, strict=True))
    return Table(columns, tuple(_row(sheet, at, kinds) for at in rows))


def _kind(sheet: GridSheet, at: int, column: GridColumn) -> str:
    if column.right:
        return "figure"
    marked = at and any(sheet.cell(row, at).mark for row in range(len(sheet.rows)))
    return "status" if marked else "text"


def _row(sheet: GridSheet, at: int, kinds: Sequence[str]) -> TableRow:
    record = sheet.rows[at]
    found = [sheet.cell(at, column) for column in range(len(kinds))]
    cells = [_cell(cell, kind, record, column) for column, (cell, kind) in enumerate(zip(found, kinds, strict=True))]
    last = cells[-1]
    if found[0].mark and isinstance(last, Figure):
        cells[-1] = Figure(last.text, last.role, found[0].mark)
    return TableRow(tuple(cells), "sum" if record.rule else "line")


def _cell(cell: GridCell, kind: str, record: GridRow, column: int) -> Cell:
    text = unmarked(cell.text)
    role = "strong" if (record.strong or cell.strong) and not cell.light else "body"
    role = "quiet" if record.quiet or cell.ink in ("text2", "text3") else role
    if not text and not cell.mark:
        return None
    if kind == "figure":
        return Figure(text, role, cell.mark)
    if kind == "status" and cell.mark:
        return Status(cell.mark, text)
    return Text(text, role, 0 if column else record.level)
