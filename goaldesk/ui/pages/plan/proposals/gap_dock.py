"""The dock below the sheet of proposals: four ways to close a parent's gap as columns, all worked out at once.

Nothing is written before “Use”, and then as one edit, with the sentence that everybody concerned reads.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from goaldesk.model.edits.gap_closing import GapAnswer
from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.typed import meant_text, typed_amount
from goaldesk.model.methods.gap_closing import LOWER, RESERVE, WAYS
from goaldesk.model.methods.split import CannotSplit
from goaldesk.model.sheets.gap import Gap
from goaldesk.model.sheets.gap_sheet import GapSheet
from goaldesk.model.sheets.grid import Answer, Place
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.model.sheets.proposal_rounds import Rounds, in_unit
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.grid.header import LINE
from goaldesk.ui.grid.view import Grid
from goaldesk.ui.language import Spoken
from goaldesk.ui.look import Look
from goaldesk.ui.text import ElidedLabel, PlainLabel, isolated, set_role
from goaldesk.ui.widgets.key_button import KeyButton
from goaldesk.ui.widgets.layouts import column, row
from goaldesk.ui.widgets.segmented import Segmented
from goaldesk.ui.widgets.status_line import Hint
from goaldesk.wording import spaced

if TYPE_CHECKING:
    from goaldesk.wording import Wording

ROW, MOST_ROWS = 25, 9
ALT = Qt.KeyboardModifier.AltModifier


class GapDock(Spoken, QFrame):
    """`used` tells that the chosen way is to be written, `left` that one goes back to the sheet above."""

    used = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("panel", "step")
        self.title, self.about = PlainLabel("", "panel"), ElidedLabel("", "small")
        self.ways = Segmented(tuple(WAYS))
        self.ways.chosen.connect(self._choose)
        self.use = KeyButton(look, "check", "Alt+U", "primary")
        self.use.clicked.connect(self.used)
        self.close_button = KeyButton(look, "x", "Esc", "flat")
        self.close_button.clicked.connect(self.left)
        self.grid = Grid(look, row_height=ROW)
        self.grid.write_with(self._write)
        self.grid.came.connect(self._came)
        self.sentence = QLineEdit()
        self.note = PlainLabel("", "small", wrap=True)
        self.gap: Gap | None = None
        self._limits: dict[int, int] = {}
        self._wording: Wording | None = None
        self._lay_out()
        for widget in (self.sentence, self.grid, self.ways):
            widget.installEventFilter(self)
        self.hide()

    @property
    def way(self) -> str:
        return self.ways.key

    def open_gap(self, rounds: Rounds, parent: int, wording: "Wording") -> None:
        """Show the gap of a parent, with the limits as they come from history."""
        self._limits = {}
        self.sentence.clear()
        self.say("")
        self.show_gap(rounds, parent, wording)
        self.show()
        self.grid.choose(self.grid.cells.row_at(0).key, self.way)
        self.grid.setFocus()

    def show_gap(self, rounds: Rounds, parent: int, wording: "Wording") -> None:
        """Show it anew, with the limits that were typed."""
        self.gap, self._wording = Gap(rounds, parent, self._limits), wording
        self._show()

    def answer(self) -> GapAnswer | None:
        """What the chosen way would write; None where it cannot be gone."""
        gap = self.gap
        closing = gap.ways[self.way] if gap else None
        if gap is None or closing is None or isinstance(closing, CannotSplit):
            return None
        parent = gap.parent_months(closing) if self.way == LOWER else {}
        return GapAnswer(gap.rounds.asked(gap.parent), gap.months_of(closing), parent, gap.reserve_months(closing))

    def say(self, text: str) -> None:
        """Say why nothing was written; an empty text takes that back."""
        set_role(self.sentence, "error", "true" if text else "")
        set_role(self.note, "role", "error" if text else "small")
        self.note.setText(text or self._remark())

    def hints(self) -> Sequence[Hint]:
        return (
            Hint("← →", self.tr("choose a way")),
            Hint("Alt+U", self.tr("use it")),
            Hint(self.tr("Type"), self.tr("another limit in “Up to”")),
            Hint("Esc", self.tr("close")),
        )

    def retranslate(self) -> None:
        self.close_button.say(self.tr("Close"))

    # --- inside

    def _show(self) -> None:
        gap, wording = self.gap, self._wording
        if gap is None or wording is None:
            return
        name = isolated(gap.unit.name)
        self.title.setText(spaced(self.tr("Close the gap of {unit}").format(unit=name)))
        missing, told = gap.target - gap.offered, self._told(abs(gap.target - gap.offered))
        form = self.tr("{offered} of {target}: {gap} short. Grey has not answered and stands as handed down.")
        if missing <= 0:
            form = self.tr("{offered} of {target}: {gap} more. Grey has not answered and stands as handed down.")
        self.about.show_text(form.format(offered=self._told(gap.offered), target=self._told(gap.target), gap=told))
        names = [wording.translate("Gap", name) for name in WAYS.values()]
        self.ways.say(names, self.tr("Way"))
        self.grid.setAccessibleName(self.title.text())
        self.grid.show_sheet(GapSheet(gap, self.way, wording), wording)
        rows = min(len(gap.members) + 2, MOST_ROWS)
        self.grid.setFixedHeight(LINE + ROW * rows + 2)
        self.use.say(self.tr("Use “{way}”").format(way=wording.translate("Gap", WAYS[self.way])))
        self.use.setEnabled(self.answer() is not None)
        asks = self.tr("Sentence for everybody whose figure changes")
        if self.way == RESERVE:
            asks = self.tr("What the reserve is called")
        elif self.way == LOWER:
            asks = spaced(self.tr("Why the target of {unit} changes").format(unit=name))
        self.sentence.setPlaceholderText(asks)
        self.sentence.setAccessibleName(asks)
        self.say("")

    def _remark(self) -> str:
        """What must be known of the chosen way."""
        gap = self.gap
        if gap is None:
            return ""
        closing = gap.ways[self.way]
        if isinstance(closing, CannotSplit):
            return self._why_not(closing)
        above = [
            member.unit.name
            for member, part, most in zip(gap.members, closing.parts, gap.limits, strict=True)
            if most is not None and part > most and not member.fixed
        ]
        if above:
            return self.tr("Above the limit: {names}").format(names=", ".join(above))
        return (
            self.tr("The target becomes {amount}.").format(amount=self._told(closing.parent))
            if self.way == LOWER
            else ""
        )

    def _why_not(self, why: CannotSplit) -> str:
        short = why.figures.get("excess", why.figures.get("gap", 0))
        amount = self._told(short if isinstance(short, int) else 0)
        text = self.tr("This way does not add up with what is agreed. Choose another one.")
        if why.code == "above_maximums":
            text = self.tr("The limits leave {amount} unplaced: raise one of them, or choose another way.")
        elif why.code == "nobody_free":
            text = self.tr("Everybody below is agreed and {amount} are left: revise one, or keep a reserve.")
        return text.format(amount=amount)

    def _told(self, amount: int) -> str:
        if self.gap is None or self._wording is None:
            return ""
        metric = self.gap.rounds.metric
        return amount_text(in_unit(amount, metric), metric, self._wording)

    def _choose(self, way: str) -> None:
        self.ways.choose(way)
        self._show()

    def _came(self, place: Place | None) -> None:
        if place is not None and place.column in WAYS and place.column != self.way:
            self._choose(place.column)

    def _write(self, texts: Mapping[Place, str]) -> Mapping[Place, Answer]:
        answers: dict[Place, Answer] = {}
        if self.gap is None or self._wording is None:
            return answers
        decimals = self.gap.rounds.metric.decimals
        for place, text in texts.items():
            if not isinstance(place.row, RowKey):
                continue
            try:
                limit = typed_amount(text, decimals)
            except Refusal as refusal:
                answers[place] = Answer(sentence(refusal, self._wording), meant_text(text, decimals))
                continue
            if limit is None:
                self._limits.pop(place.row.unit, None)
            else:
                self._limits[place.row.unit] = limit
        self.show_gap(self.gap.rounds, self.gap.parent, self._wording)
        return answers

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and not (watched is self.grid and self.grid.cells.remarks):
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_U and event.modifiers() & ALT:
                self.used.emit()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.sentence.setMinimumWidth(320)
        lines = (
            (self.title, (self.about, 1), self.close_button),
            (self.ways, 1, self.use),
            ((self.sentence, 3), (self.note, 2)),
        )
        head, bar, foot = (row(*parts, margins=(20, 6, 20, 6), spacing=12) for parts in lines)
        self.setLayout(column(head, bar, self.grid, foot))
        self.retranslate()
