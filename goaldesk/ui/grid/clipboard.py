"""Cells as text with tabs, as spreadsheets exchange them. Figures go out with full precision and come in as typed."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection

from goaldesk.model.sheets.grid import Place
from goaldesk.ui.grid.model import GridModel, typed_text

_PLAIN = str.maketrans({"\u2212": "-", "\u00a0": None, "\u202f": None})


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of shown places, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int

    def places(self) -> Iterator[tuple[int, int]]:
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield row, column

    @property
    def count(self) -> int:
        return (self.bottom - self.top + 1) * (self.right - self.left + 1)


@dataclass(frozen=True, slots=True)
class Pasting:
    """What a text would write: texts for places, what cannot be written there, and how many cells lie outside."""

    texts: dict[Place, str]
    unwritable: list[tuple[int, int]]
    outside: int


def block_around(selection: QItemSelection) -> Block | None:
    """The rectangle around what is selected; None where nothing is."""
    ranges = [one for one in selection.toList() if one.isValid()]
    if not ranges:
        return None
    return Block(
        min(one.top() for one in ranges),
        min(one.left() for one in ranges),
        max(one.bottom() for one in ranges),
        max(one.right() for one in ranges),
    )


def text_of(model: GridModel, block: Block, columns: Sequence[int]) -> str:
    """The cells of a block with tabs and line ends; `columns` are those of it that are shown."""
    lines = []
    for row in range(block.top, block.bottom + 1):
        lines.append("\t".join(one_line(_copied(model, row, column)) for column in columns))
    return "\n".join(lines)


def rows_of(text: str) -> list[list[str]]:
    """A text from another program as rows of cells; a cell in quotes may hold tabs and line ends."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    if '"' in lines:
        try:
            return list(csv.reader(io.StringIO(lines), "excel-tab"))
        except csv.Error:  # a lone quotation mark before a long text: then the quotes mean nothing
            pass
    return [line.split("\t") for line in lines.split("\n")]


def pasting(model: GridModel, block: Block, rows: Sequence[Sequence[str]], columns: Sequence[int]) -> Pasting:
    """Where each cell goes, from the block's first place on; one cell alone fills the whole block. Blank cells change
    nothing. `columns` are the shown ones from the block's first on.
    """
    if len(rows) == 1 and len(rows[0]) == 1 and block.count > 1:
        wide = [column for column in columns if column <= block.right]
        rows = [[rows[0][0]] * len(wide)] * (block.bottom - block.top + 1)
    texts: dict[Place, str] = {}
    unwritable: list[tuple[int, int]] = []
    outside = 0
    for down, line in enumerate(rows):
        for across, written in enumerate(line):
            text = written.strip()
            row = block.top + down
            if not text:
                continue
            if row >= model.rowCount() or across >= len(columns):
                outside += 1
            elif model.writable(row, columns[across]):
                texts[model.place(row, columns[across])] = text
            elif not _stands_there(model, row, columns[across], text):
                unwritable.append((row, columns[across]))
    return Pasting(texts, unwritable, outside)


def one_line(text: str) -> str:
    """A text without tabs and line ends, which would break the table apart."""
    return " ".join(text.split()) if any(sign in text for sign in "\t\r\n") else text


def _copied(model: GridModel, row: int, column: int) -> str:
    """A cell as other programs read it: they take no figure with a minus or a space of its own kind for one."""
    cell = model.cell_at(row, column)
    return typed_text(cell) if cell.value is None else typed_text(cell).translate(_PLAIN)


def _stands_there(model: GridModel, row: int, column: int, text: str) -> bool:
    """Whether a cell that cannot be written shows just this, as when a whole table is copied and pasted back."""
    cell = model.cell_at(row, column)
    return text in (cell.text, cell.precise, one_line(cell.text), _copied(model, row, column))
