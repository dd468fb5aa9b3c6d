"""Who a line is credited to: names and shares, typed; they are applied when they add up to 100 %."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame

from goaldesk.model.amounts import parts_of
from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.lookup import find_unit
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.entry_list import EntryLine
from goaldesk.model.sheets.grid import Answer, GridCell, GridColumn, GridRow, Place, TextSheet
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.desk import Desk
from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.pages.actuals.taking_back import TakingBack
from goaldesk.ui.pages.part import Part
from goaldesk.ui.text import ElidedLabel, PlainLabel
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.status_line import Hint

WIDTH, PAD = 344, 16
WHOLE = 10_000
"""All of a credit, in hundredths of a percent."""


@dataclass(frozen=True, slots=True)
class Share:
    """A unit and its share, in hundredths of a percent."""

    unit: Unit
    share: int


class CreditPanel(Part):
    """`wanted` asks to write these shares (unit id to hundredths of a percent); `left` to go back to the list."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setFixedWidth(WIDTH)
        self._line: EntryLine | None = None
        self.shares: list[Share] = []
        self._before: list[Share] = []
        self.head, self.figure = ElidedLabel("", "panel"), PlainLabel("", "figure")
        self.said = PlainLabel("", "small", wrap=True)
        self.credit = PlainLabel("", "panel")
        self.grid = Grid(self.look)
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sum = PlainLabel("", "small", wrap=True)
        self.equally = KeyButton(self.look, "split", "")
        self.apply = KeyButton(self.look, "check", "Ctrl+Enter", "primary")
        self.back = TakingBack(desk)
        self.frame = QFrame()
        self.frame.setProperty("panel", "side")
        self._lay_out()
        self.grid.on(Qt.Key.Key_Return, self.take, Qt.KeyboardModifier.ControlModifier)
        self.grid.on(Qt.Key.Key_Escape, self._leave)
        self.grid.on(Qt.Key.Key_Delete, self._drop)
        self.equally.clicked.connect(self.split_equally)
        self.apply.clicked.connect(self.take)

    def show_line(self, line: EntryLine | None) -> None:
        """Show a line and who has it."""
        self._line = line
        self.back.show_batch(line.batch if line else None)
        for widget in (self.figure, self.said, self.credit, self.grid, self.sum, self.equally, self.apply):
            widget.setVisible(line is not None)
        if line is None:
            self.head.show_text(self.tr("Stand on a line to see who it is credited to."))
            return
        hundredths = parts_of(WHOLE, [part.share for part in line.parts]) if line.is_shared else [WHOLE]
        self.shares = [Share(part.unit, share) for part, share in zip(line.parts, hundredths, strict=True)]
        self._before = list(self.shares)
        self.head.show_text(line.reference or line.note or self.tr("without a reference"))
        self.figure.setText(amount_text(line.whole, line.metric, self.wording, exact=True))
        self.said.setText(self.tr("imported from {file}").format(file=line.batch.file_name) if line.batch else "")
        self.said.setVisible(line.batch is not None)
        self._show()

    def take_focus(self) -> None:
        self.grid.setFocus()

    def hints(self) -> Sequence[Hint]:
        if self.back.isAncestorOf(self.focusWidget() or self):
            return self.back.hints()
        return (
            Hint("Ctrl+Enter", self.tr("apply")),
            Hint("Del", self.tr("take a person off")),
            Hint("Esc", self.tr("back to the list")),
        )

    def split_equally(self) -> None:
        """Give everybody the same."""
        parts = parts_of(WHOLE, [Fraction(1)] * len(self.shares))
        self.shares = [Share(one.unit, part) for one, part in zip(self.shares, parts, strict=True)]
        self._show()

    def take(self) -> None:
        """Ask to write the shares, if they are all that there is."""
        if self._line is not None and not self._line.is_closed and self._left() == 0:
            self.wanted.emit({one.unit.id: one.share for one in self.shares})

    def retranslate(self) -> None:
        self.grid.setAccessibleName(self.tr("Shares of the credit"))
        self.credit.setText(self.tr("Credit"))
        self.equally.say(self.tr("Split equally"))
        self.apply.say(self.tr("Apply"))

    # --- inside

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        answers = {place: said for place, text in texts.items() if (said := self._write_one(place, text))}
        self._show()
        return answers

    def _write_one(self, place: Place, text: str) -> Answer | None:
        try:
            if place.column == "unit":
                unit = find_unit(self.desk.snapshot, text)
                at = next((n for n, one in enumerate(self.shares) if one.unit.id == place.row), None)
                if at is None:
                    self.shares.append(Share(unit, max(0, self._left())))
                else:
                    self.shares[at] = Share(unit, self.shares[at].share)
                return None
            share = typed_amount(text, 4, percent=True)
        except Refusal as refusal:
            return Answer(sentence(refusal, self.wording))
        self._give(place.row, min(max(share or 0, 0), WHOLE))
        return None

    def _give(self, unit: object, share: int) -> None:
        """Give a share; of two people the other one gets the rest."""
        others = [one for one in self.shares if one.unit.id != unit]
        rest = WHOLE - share if len(others) == 1 else None
        self.shares = [
            Share(one.unit, share) if one.unit.id == unit else one if rest is None else Share(one.unit, rest)
            for one in self.shares
        ]

    def _drop(self) -> None:
        key = self.grid.current_key()
        if len(self.shares) > 1:
            self.shares = [one for one in self.shares if one.unit.id != key]
            self._show()

    def _left(self) -> int:
        return WHOLE - sum(one.share for one in self.shares)

    def _leave(self) -> None:
        if not self.grid.writing.escape():
            self.show_line(self._line)
            self.left.emit()

    def _show(self) -> None:
        line = self._line
        if line is None:
            return
        self.grid.write_with(None if line.is_closed else self._write)
        self.grid.show_sheet(self._sheet(line), self.wording)
        self.grid.setFixedHeight(LINE + self.grid.row_height * len(self.grid.cells.sheet.rows))
        left = Fraction(self._left(), WHOLE)
        percent = self.wording.formats.percent
        text = self.tr("The shares add up to 100 %.")
        if left > 0:
            text = self.tr("{share} are not given to anybody.").format(share=percent(left))
        elif left < 0:
            text = self.tr("{share} are given twice.").format(share=percent(-left))
        self.sum.setText(text)
        self.equally.setEnabled(not line.is_closed and len(self.shares) > 1)
        self.apply.setEnabled(not line.is_closed and left == 0 and self.shares != self._before)

    def _sheet(self, line: EntryLine) -> TextSheet:
        """Names, shares and amounts, and a row for one more person."""
        columns = (
            GridColumn("unit", self.tr("Credited to"), right=False, stretch=True),
            GridColumn("share", self.tr("Share")),
            GridColumn("amount", self.tr("Amount")),
        )
        total = int(line.whole * 10**line.metric.decimals)
        amounts = parts_of(total, [Fraction(one.share) for one in self.shares]) if self._left() == 0 else []
        rows, cells = [], []
        for at, one in enumerate(self.shares):
            value = Fraction(amounts[at], 10**line.metric.decimals) if amounts else None
            share = self.wording.formats.percent(Fraction(one.share, WHOLE), 2 if one.share % 100 else 0)
            rows.append(GridRow(one.unit.id))
            cells.append(
                (
                    GridCell(one.unit.name, one.unit.name, meaning=f"{one.unit.name} {share}"),
                    GridCell(share, share, meaning=f"{one.unit.name} {share}"),
                    GridCell(amount_text(value, line.metric, self.wording, exact=True), state="computed"),
                )
            )
        if not line.is_closed:
            rows.append(GridRow(0))
            add = self.tr("one more person")
            nothing = GridCell(state="computed")
            cells.append((GridCell(add, " ", "target", ink="text3"), nothing, nothing))
        return TextSheet(columns, tuple(rows), tuple(cells))

    def _lay_out(self) -> None:
        self.frame.setLayout(
            column(
                column(self.head, self.figure, self.said, self.credit, margins=(PAD, 12, PAD, 8), spacing=2),
                self.grid,
                column(self.sum, row(self.apply, self.equally, 0), margins=(PAD, 8, PAD, 12), spacing=8),
                self.back,
                0,
                margins=(1, 0, 0, 0),
            )
        )
        self.setLayout(column(self.frame))
        self.retranslate()
