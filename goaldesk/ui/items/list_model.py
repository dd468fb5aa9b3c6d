"""Rows of words as a grid shows them: sections that head others, rows with a tick, rows of a tree."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, TextSheet
from goaldesk.ui.grid.model import GridModel


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column with its head. Where there is not room for all, those of the highest `rank` are left out first; those of
    rank 0 stay. `right` are numbers.
    """

    title: str
    rank: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row with a text for each column. A section has one text and a note, and cannot be chosen.

    `tick` draws a box, ticked or not; `level` is the depth in a tree; a `quiet` row is grey; `meaning` is what the
    status line and a screen reader say of it.
    """

    key: Hashable
    texts: tuple[str, ...]
    level: int = 0
    section: bool = False
    note: str = ""
    tick: bool | None = None
    quiet: bool = False
    meaning: str = ""


class ListModel(GridModel):
    """`rows` are those shown now."""

    columns: Sequence[ListColumn] = ()
    rows: Sequence[ListRow] = ()

    def take(self, columns: Sequence[ListColumn], rows: Sequence[ListRow]) -> TextSheet:
        """The sheet of these rows, which are now the ones shown."""
        self.columns, self.rows = columns, rows
        heads = tuple(
            GridColumn(str(at), column.title, right=column.right, stretch=at == 0, rank=column.rank)
            for at, column in enumerate(columns)
        )
        return TextSheet(heads, tuple(map(_row, rows)), tuple(_cells(row) for row in rows))


def _row(row: ListRow) -> GridRow:
    return GridRow(
        row.key, row.level, section=row.section, note=row.note, tick=None if row.section else row.tick, quiet=row.quiet
    )


def _cells(row: ListRow) -> tuple[GridCell, ...]:
    meaning = row.meaning or row.texts[0]
    return tuple(
        GridCell(text, state="text", ink="" if at == 0 or row.quiet else "text2", meaning=meaning, tip=meaning)
        for at, text in enumerate(row.texts)
    )
