"""What the grids of the import show: the file as it is, its columns, and the rows as they would come in.

The one rule: rows of a check are asked for as they come into view, a page at a time.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from goaldesk.model.importers.choices import Choices
from goaldesk.model.importers.column_words import MATCHES, ROLES, evidence, read_as
from goaldesk.model.importers.columns import FileLook
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of
from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, NumberedRows, TextSheet
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.pages.actuals.importing.reading_forms import form_of
from goaldesk.ui.pages.actuals.importing.roles import role_of
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.model.importers.preview import Mark, Preview, PreviewLine
    from goaldesk.model.importers.proposing import Proposal

PAGE = 200
WHY = {
    "title": QT_TRANSLATE_NOOP("Import", "title, skipped"),
    "empty": QT_TRANSLATE_NOOP("Import", "empty, skipped"),
    "header": QT_TRANSLATE_NOOP("Import", "header"),
    "sum": QT_TRANSLATE_NOOP("Import", "sum row, skipped"),
}
MATCH_MARKS = {"certain": "met", "remembered": "met", "look": "at_risk", "unused": "no_data"}
RESULTS = {
    "new": ("met", QT_TRANSLATE_NOOP("Import", "will be imported")),
    "changed": ("at_risk", QT_TRANSLATE_NOOP("Import", "changes {was}")),
    "unchanged": ("no_data", QT_TRANSLATE_NOOP("Import", "in the workbook already, skipped")),
    "missing": ("at_risk", QT_TRANSLATE_NOOP("Import", "no longer in the file; it stays")),
    "removed": ("missed", QT_TRANSLATE_NOOP("Import", "no longer in the file; it is taken out")),
    "problem": ("missed", ""),
}


def raw_sheet(look: FileLook, wording: Wording) -> TextSheet:
    """The first rows of the file in its own writing, with why some are no rows of the table."""
    columns = [GridColumn("row", wording.translate("Import", "Row"), width=48)]
    columns += [GridColumn(f"c{at}", _letter(at), right=False) for at in range(len(look.columns))]
    columns.append(GridColumn("why", "", right=False, stretch=True))
    rows, cells = [], []
    for row in look.raw:
        rows.append(GridRow(row.number, strong=row.why == "header", quiet=row.why not in ("", "header")))
        said = wording.translate("Import", WHY[row.why]) if row.why in WHY else ""
        texts = [*row.cells, *[""] * len(look.columns)][: len(look.columns)]
        ground = "accent-tint" if row.why == "header" else ""
        line = [GridCell(str(row.number), state="text", ink="text3")]
        line += [GridCell(text, text, "text", ground=ground) for text in texts]
        cells.append((*line, GridCell(said, said, "text", ink="text3", ground=ground)))
    return TextSheet(tuple(columns), tuple(rows), tuple(cells), 1)


def column_sheet(proposal: "Proposal", choices: Choices, wording: Wording) -> TextSheet:
    """Each column with examples, how it is read, what it becomes, and what in the file says so; used ones first."""
    columns = (
        GridColumn("name", wording.translate("Import", "Column"), right=False),
        GridColumn("examples", wording.translate("Import", "Examples"), right=False),
        GridColumn("read", wording.translate("Import", "Read as"), right=False),
        GridColumn("role", wording.translate("Import", "Becomes"), right=False),
        GridColumn("match", wording.translate("Import", "Match"), right=False),
        GridColumn("seen", wording.translate("Import", "Seen in the file"), right=False, stretch=True),
    )
    doubtful = {name for name, _ in proposal.doubts}
    ordered = sorted(
        proposal.columns, key=lambda one: (role_of(choices, one.column.name) == "unused", one.column.place)
    )
    rows, cells = [], []
    for one in ordered:
        column, role = one.column, role_of(choices, one.column.name)
        match = "unused" if role == "unused" else "look" if column.name in doubtful else one.match
        match = "certain" if match == "unused" and role != "unused" else match
        rows.append(GridRow(column.name, quiet=role == "unused"))
        role_text = wording.translate("ImportColumn", ROLES[role])
        form = form_of(column, choices) or read_as(column, wording)
        texts = (column.name, ", ".join(column.examples), form, role_text)
        line = [GridCell(text, text, "text", strong=at == 3 and role != "unused") for at, text in enumerate(texts)]
        match_text = wording.translate("ImportColumn", MATCHES[match])
        line.append(GridCell(match_text, match_text, "text", mark=MATCH_MARKS[match]))
        seen = evidence(column, wording)
        cells.append((*line, GridCell(seen, seen, "text", ink="text2")))
    return TextSheet(columns, tuple(rows), tuple(cells), 1)


class CheckSheet:
    """The rows of a preview with one mark, or all of them."""

    frozen = 0

    def __init__(self, preview: "Preview", mark: "Mark | None", wording: Wording) -> None:
        self._preview, self._mark, self._wording = preview, mark, wording
        self._metrics = {metric.name: metric for metric in preview.metrics}
        self.columns: Sequence[GridColumn] = (
            GridColumn("row", wording.translate("Import", "Row"), width=64),
            GridColumn("day", wording.translate("Import", "Date"), right=False),
            GridColumn("unit", wording.translate("Import", "Person or unit"), right=False),
            GridColumn("metric", wording.translate("Import", "Metric"), right=False),
            GridColumn("segment", wording.translate("Import", "Segment"), right=False, rank=2),
            GridColumn("amount", wording.translate("Import", "Amount")),
            GridColumn("reference", wording.translate("Import", "Reference"), right=False, rank=1),
            GridColumn("result", wording.translate("Import", "Result"), right=False, stretch=True),
        )
        self.rows: Sequence[GridRow] = NumberedRows(preview.count(mark))
        self._page = lru_cache(8)(self._read)

    def line(self, row: int) -> "PreviewLine":
        """The line at this place."""
        return self._page(row // PAGE)[row % PAGE]

    def cell(self, row: int, column: int) -> GridCell:
        """The cell at these places."""
        line, key = self.line(row), self.columns[column].key
        if key == "result":
            mark, text = RESULTS[line.mark]
            said = line.problem.sentence(self._wording) if line.problem else self._wording.translate("Import", text)
            was = amount_text(line.was, self._metrics[line.metric], self._wording) if line.was is not None else ""
            said = said if line.problem else said.format(was=was)
            return GridCell(said, said, "text", mark=mark, ink="off" if line.problem else "", meaning=said)
        text = self._text(line, key)
        return GridCell(text, text, "text", ink="text3" if line.mark == "unchanged" else "")

    def _read(self, page: int) -> "list[PreviewLine]":
        return self._preview.lines(self._mark, page * PAGE, PAGE)

    def _text(self, line: "PreviewLine", key: str) -> str:
        if key == "row":
            return str(line.row) if line.row else ""
        if key == "day":
            return "" if line.day is None else date_of(line.day).isoformat()
        if key == "amount":
            metric = self._metrics.get(line.metric)
            return amount_text(line.amount, metric, self._wording, exact=True) if metric else ""
        if key == "metric":
            metric = self._metrics.get(line.metric)
            return metric_name(metric, self._wording) if metric else line.metric
        if line.problem is not None and key == "unit" and line.problem.name is not None:
            return line.problem.name.text
        return str(getattr(line, key))


def _letter(at: int) -> str:
    """The name of a column as spreadsheets number them: A, B … Z, AA."""
    text = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
