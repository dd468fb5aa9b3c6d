"""Cells as text with tabs, as spreadsheets exchange them. Figures go out with full precision and come in as typed."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QItemSelection

from goaldesk.model.sheets.grid import ManyRows, Place
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


@dataclass(slots=True)
class Pasting:
    """What a text would write: texts for places, what cannot be written there, and how many cells lie outside.
    `unknown` are the heads and names that the text brought and that stand nowhere here.
    """

    texts: dict[Place, str] = field(default_factory=dict)
    unwritable: list[tuple[int, int]] = field(default_factory=list)
    outside: int = 0
    unknown: list[str] = field(default_factory=list)


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
    nothing. `columns` are the shown ones from the block's first on. A table that brings the heads of the grid and the
    names of its rows along goes to where these stand, wherever its order would lead it.
    """
    if (by_name := _by_name(model, rows)) is not None:
        return by_name
    if len(rows) == 1 and len(rows[0]) == 1 and block.count > 1:
        wide = [column for column in columns if column <= block.right]
        rows = [[rows[0][0]] * len(wide)] * (block.bottom - block.top + 1)
    found = Pasting()
    for down, line in enumerate(rows):
        for across, text in enumerate(line):
            row = block.top + down if block.top + down < model.rowCount() else None
            _put(found, model, (row, columns[across] if across < len(columns) else None), text.strip())
    return found


def _put(found: Pasting, model: GridModel, at: tuple[int | None, int | None], text: str) -> None:
    """Note where a text goes; None is outside of what is shown."""
    row, column = at
    if not text:
        return
    if row is None or column is None:
        found.outside += 1
    elif model.writable(row, column):
        found.texts[model.place(row, column)] = text
    elif not _stands_there(model, row, column, text):
        found.unwritable.append((row, column))


def _by_name(model: GridModel, rows: Sequence[Sequence[str]]) -> Pasting | None:
    """Where the cells of a table go whose first line has heads of columns, and whose first cells names of rows; None of
    one that has neither.
    """
    if len(rows) < 2 or isinstance(model.sheet.rows, ManyRows) or len(rows[0]) < 2:
        return None
    heads = _places(one.title for one in model.sheet.columns)
    columns = [heads.get(_folded(title)) for title in rows[0]]
    if not any(columns[1:]):
        return None
    names = _places(model.cell_at(row, 0).text for row in range(model.rowCount()))
    lines = [(names.get(_folded(line[0])), line) for line in rows[1:] if any(map(str.strip, line))]
    if all(row is None for row, _ in lines):
        return None
    found = Pasting(unknown=[title for title, at in zip(rows[0][1:], columns[1:], strict=True) if at is None and title])
    found.unknown += [line[0] for row, line in lines if row is None]
    for row, line in lines:
        for column, text in zip(columns[1:], line[1:], strict=False):
            _put(found, model, (row, column), text.strip())
    return found


def _places(texts: Iterable[str]) -> dict[str, int]:
    """Where each text stands; one that stands twice leads nowhere."""
    found: dict[str, int] = {}
    twice = set()
    for at, text in enumerate(map(_folded, texts)):
        if text in found:
            twice.add(text)
        found[text] = at
    return {text: at for text, at in found.items() if text and text not in twice}


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


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
