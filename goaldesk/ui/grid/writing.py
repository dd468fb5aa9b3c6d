"""How texts get from keyboard and clipboard into the cells of a grid and back, and what is said where one was refused.

One rule: whatever is typed, pasted, filled or cleared at once is one call of the page's writer, so it is one edit. A
text that was not taken stays at its cell until it is mended or given up. In which way a text is taken is asked only of
one that is typed; what is pasted or filled is taken in the usual way.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from goaldesk.model.sheets.grid import Answer, Place, Writer
from goaldesk.ui.grid.clipboard import Block, pasting, rows_of, text_of
from goaldesk.ui.grid.model import typed_text
from goaldesk.ui.grid.note import CellNote
from goaldesk.ui.grid.question import CellQuestion
from goaldesk.ui.grid.walking import Spot
from goaldesk.ui.look import Look
from goaldesk.ui.text import isolated

if TYPE_CHECKING:
    from goaldesk.ui.grid.view import Grid


MOST_COPIED = 200_000
"""So many cells go to the clipboard before it is felt."""


class Writing(QObject):
    """Belongs to one grid."""

    def __init__(self, grid: "Grid", look: Look) -> None:
        super().__init__(grid)
        self._grid = grid
        self._cells = grid.cells
        self._went, self._then = "down", ""
        self._asked: Place | None = None
        self._why_at: Place | None = None
        self._look = look

    @cached_property
    def note(self) -> CellNote:
        """The box at the current cell, made when something is first said there."""
        return CellNote(self._look, self._grid.viewport())

    @cached_property
    def question(self) -> CellQuestion:
        """The list of ways at the current cell, made when one is first to be chosen."""
        made = CellQuestion(self._look, self._grid)
        made.answered.connect(self._answered)
        return made

    @property
    def is_asking(self) -> bool:
        """Whether it is asked at the current cell in which way a text is taken."""
        return self._asked is not None

    # --- deeds, each with its key

    def copy(self) -> None:
        """Put the chosen cells on the clipboard, with full precision."""
        block = self._grid.block()
        if block is not None and block.count > MOST_COPIED:
            wording = self._grid.wording
            text = wording.translate(
                "Grid", "More than {most} cells are not copied: Ctrl+Shift+E writes the table to a file."
            )
            self._grid.meaning.emit(text.format(most=wording.formats.whole(MOST_COPIED)))
        elif block is not None:
            columns = [column for column in self._grid.shown_columns() if block.left <= column <= block.right]
            QGuiApplication.clipboard().setText(text_of(self._cells, block, columns))

    def paste(self) -> None:
        """Write the cells on the clipboard from the current one on, as one edit."""
        block = self._grid.block()
        text = QGuiApplication.clipboard().text()
        if block is None or not text or self._cells.writer is None:
            return
        columns = [column for column in self._grid.shown_columns() if column >= block.left]
        plan = pasting(self._cells, block, rows_of(text), columns)
        left_out = len(plan.unwritable) + plan.outside
        refused = _refused(self.write(plan.texts)) + left_out
        self._say_written(len(plan.texts) + left_out, refused, plan.unknown)

    def clear_cells(self) -> None:
        """Leave the chosen cells blank, as one edit."""
        self._write_block(dict.fromkeys(self._grid.chosen(), ""))

    def fill_right(self) -> None:
        """Write what stands in the first chosen column into the others, as one edit."""
        self._fill(lambda block, row, column: (row, block.left))

    def fill_down(self) -> None:
        """Write what stands in the first chosen row into the others, as one edit."""
        self._fill(lambda block, row, column: (block.top, column))

    def next_problem(self) -> None:
        """Go to the next cell that needs attention."""
        self._to_problem(1)

    def previous_problem(self) -> None:
        """Go to the one before."""
        self._to_problem(-1)

    # --- typing

    def write(
        self, texts: Mapping[Place, str], *, asks: bool = False, then: str = "", writer: Writer | None = None
    ) -> Mapping[Place, Answer]:
        """Write these texts as one edit, and show what needs attention. `asks` lets the way be asked for, and `then`
        is the step after the answer.
        """
        self._then = then
        answers = dict(self._cells.write(texts, writer))
        for place, answer in list(answers.items()):
            if answer.ways and asks:
                self._ask(place, answer)
            elif answer.ways:
                del answers[place]
                answers |= self._take(place, answer.usual)
        self.show_note()
        return answers

    def typed(
        self, index: QModelIndex | QPersistentModelIndex, text: str | None, step: str, *, asks: bool = False
    ) -> None:
        """Typing ended in a cell: write what was typed, unless it was given up or is what stands there. Without a step
        one went elsewhere, and nothing is asked there unless `asks` says so.
        """
        self._grid.revising = False
        if text is None or not index.isValid():
            return
        place = self._cells.place(index.row(), index.column())
        remark = self._cells.remark_at(index.row(), index.column())
        stands = str(self._cells.data(index, Qt.ItemDataRole.EditRole))
        answer = None
        if text.strip() != stands.strip() or (remark is not None and not remark.answer.taken):
            answer = self.write({place: text}, asks=asks or bool(step), then=step).get(place)
        if answer is not None and not answer.taken:
            self._went = step or "down"
            if not answer.ways:
                QApplication.beep()
        elif step and self._grid.current_place() == place:
            self._grid.walk(step)

    def enter(self) -> bool:
        """Enter on a cell that needs attention: keep what is asked about, take what was meant. False elsewhere."""
        index, place = self._grid.currentIndex(), self._grid.current_place()
        remark = self._cells.remarks.get(place) if place else None
        if place is None or remark is None:
            return False
        if remark.answer.ways:
            self._ask(place, remark.answer)
        elif remark.answer.taken:
            self._cells.forget(place)
            self._grid.walk("down")
        elif remark.answer.meant:
            self.typed(index, remark.answer.meant, self._went)
        else:
            self._grid.walk("down")
        return True

    def escape(self) -> bool:
        """Give up what was typed and not taken; False if there is nothing to give up."""
        place = self._grid.current_place()
        if place is None or place not in self._cells.remarks:
            self._why_at = None
            return self._hide_note()
        self._cells.forget(place)
        self.show_note()
        return True

    def say_why_not(self) -> None:
        """Say at the current cell why one cannot type there."""
        index = self._grid.currentIndex()
        if index.isValid() and (why := self._cells.cell_at(index.row(), index.column()).why_not):
            self._why_at = self._grid.current_place()
            self.note.say(why, "note")
            self.note.stand_by(self._grid.visualRect(index), self._grid.open_room())

    def show_note(self) -> None:
        """Show the box at the current cell if something is said there, else none."""
        index = self._grid.currentIndex()
        remark = self._cells.remark_at(index.row(), index.column()) if index.isValid() else None
        if remark is None or remark.answer.ways or not self._grid.hasFocus():
            said = "note" in self.__dict__ and not self.note.isHidden()
            if said and self._why_at == self._grid.current_place() and self._grid.hasFocus():
                self.note.stand_by(self._grid.visualRect(index), self._grid.open_room())
            else:
                self._hide_note()
            return
        self._why_at = None
        answer = remark.answer
        if answer.taken:
            keys: tuple[tuple[str, str], ...] = (("Enter", self.tr("keeps it")), ("Ctrl+Z", self.tr("takes it back")))
        else:
            stored = self._cells.cell_at(index.row(), index.column()).text
            back = self.tr("puts back {figure}").format(figure=stored) if stored else self.tr("leaves it blank")
            takes = (("Enter", self.tr("takes {figure}").format(figure=answer.meant)),) if answer.meant else ()
            keys = (*takes, ("Esc", back))
        self.note.say(answer.said, "risk" if answer.taken else "off", keys)
        self.note.stand_by(self._grid.visualRect(index), self._grid.open_room())

    # --- inside

    def _ask(self, place: Place, answer: Answer) -> None:
        """Ask at the current cell in which way its text is taken."""
        grid, index = self._grid, self._grid.currentIndex()
        grid.scrollTo(index)
        stored = self._cells.cell_at(index.row(), index.column()).text
        back = self.tr("puts back {figure}").format(figure=stored) if stored else self.tr("leaves it blank")
        keys = (("Enter", self.tr("takes it")), ("↑ ↓", self.tr("another way")), ("Esc", back))
        spot = grid.visualRect(index)
        self._asked = place
        self.question.ask(answer, keys, QRect(grid.viewport().mapToGlobal(spot.topLeft()), spot.size()))

    def _take(self, place: Place, way: str) -> Mapping[Place, Answer]:
        """Write what was typed at a place in this way."""
        remark = self._cells.remarks.get(place)
        take = remark.answer.take if remark else None
        return self._cells.write({place: remark.typed}, lambda texts: take(way)) if remark and take else {}

    def _answered(self, way: object) -> None:
        """The question was answered (None: the text was given up): go on to where typing was to go."""
        place, self._asked = self._asked, None
        self._grid.setFocus()
        if place is None or place not in self._cells.remarks:
            return
        if way is None:
            self._cells.forget(place)
            self.show_note()
            return
        answer = self._take(place, str(way)).get(place)
        self.show_note()
        if answer is not None and not answer.taken:
            QApplication.beep()
        elif self._then and self._grid.current_place() == place:
            self._grid.walk(self._then)

    def _hide_note(self) -> bool:
        """Hide the box; whether it was there to be seen."""
        if "note" not in self.__dict__:
            return False
        seen = self.note.isVisible()
        self.note.hide()
        return seen

    def _fill(self, source: Callable[[Block, int, int], Spot]) -> None:
        block = self._grid.block()
        if block is None:
            return
        texts = {}
        for row, column in block.places():
            whence = source(block, row, column)
            if whence != (row, column) and not self._grid.isColumnHidden(column):
                texts[(row, column)] = typed_text(self._cells.cell_at(*whence))
        self._write_block(texts)

    def _write_block(self, texts: Mapping[Spot, str]) -> None:
        """Write into those of the places that can be written; where none can, say why."""
        writable = {self._cells.place(*spot): text for spot, text in texts.items() if self._cells.writable(*spot)}
        if writable:
            refused = _refused(self.write(writable))
            if refused:
                self._say_written(len(writable), refused)
        elif texts:
            self.say_why_not()

    def _say_written(self, total: int, refused: int, unknown: Sequence[str] = ()) -> None:
        wording = self._grid.wording
        if unknown:
            text = wording.translate("Grid", "{taken} of {all} written; not found here: {names}")
            names = ("、" if wording.language == "zh" else ", ").join(map(isolated, unknown))
            whole = wording.formats.whole
            self._grid.meaning.emit(text.format(taken=whole(total - refused), all=whole(total), names=names))
            return
        if not refused:
            self._grid.meaning.emit(wording.translate("Grid", "%n cells written", total))
            return
        whole = wording.formats.whole
        text = wording.translate("Grid", "{taken} of {all} written, %n need attention", refused)
        self._grid.meaning.emit(text.format(taken=whole(total - refused), all=whole(total)))

    def _to_problem(self, by: int) -> None:
        spots = self._cells.problems()
        if not spots:
            self._grid.meaning.emit(self._grid.wording.translate("Grid", "Nothing here needs attention."))
            return
        here = (self._grid.currentIndex().row(), self._grid.currentIndex().column())
        after = [spot for spot in spots if spot > here]
        before = [spot for spot in spots if spot < here]
        self._grid.go((after or spots)[0] if by > 0 else (before or spots)[-1])


def _refused(answers: Mapping[Place, Answer]) -> int:
    """How many texts were not taken."""
    return sum(not answer.taken for answer in answers.values())
