"""Where a target stands, as blocks in three columns: the parent, its parts, the people of this part. Height is amount.

Each block is reached by the arrow keys and says itself in the status line; what nobody carries is dashed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.methods.smart.first_split import first_split
from goaldesk.model.methods.smart.known_targets import targets_of
from goaldesk.model.methods.smart.standing import Part, Standing
from goaldesk.model.rows import Unit
from goaldesk.model.sheets.smart.sentence import period_words, said
from goaldesk.reports.marks import Label, Line, Primitive, Rect
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.pages.plan.smart.specific_lists import STATE_WORDS
from goaldesk.ui.widgets.marks import Painted
from goaldesk.wording import Wording, isolated, spaced

HEAD, LEAST, USUAL = 22, 150, 210
COLUMNS = ((0.0, 0.18), (0.19, 0.46), (0.47, 1.0))
"""Where each column begins and ends, as shares of the width."""
ONE_LINE, TWO_LINES, PAD, SMALL, LINE = 15, 36, 8, 11, 13
MOST_PEOPLE = MOST_PARTS = 12
LEAST_PART = 40
"""Of more parts than that, one smaller than the whole divided by this shares a block with others."""
TOKENS = {"this": "accent", "other": "c-bar2", "parent": "c-track", "people": "accent-tint"}


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a column, from `top` on as shares of the height. `kind` is parent, this, other, rest, people;
    `name` and `figures` are what it says.
    """

    column: int
    top: Fraction
    size: Fraction
    kind: str
    name: str
    figures: str

    @property
    def words(self) -> str:
        return f"{self.name}: {self.figures}" if self.figures else self.name


class StandingBlocks(Painted):
    """`meaning` tells the words of the block one stands at."""

    meaning = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, 420, USUAL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LEAST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._blocks: Sequence[Block] = ()
        self._heads: Sequence[str] = ("", "", "")
        self._at = 0

    def show_draft(self, facts: Assessment, wording: Wording) -> None:
        """Show where the draft stands in its parent."""
        standing = facts.standing
        self._blocks = () if standing is None else blocks(facts, standing, wording)
        self._heads = () if standing is None else _heads(facts, standing, wording)
        self._at = min(self._at, max(len(self._blocks) - 1, 0))
        self.setAccessibleName("; ".join(block.words for block in self._blocks))
        self.update()

    # --- what Qt calls

    def sizeHint(self) -> QSize:
        return QSize(420, USUAL)

    def marks(self) -> list[Primitive]:
        found: list[Primitive] = []
        for at, head in enumerate(self._heads):
            left, wide = self._column(at)
            found.append(Label(left, 12, self._cut(head, wide), "text2", SMALL))
        for block in self._blocks:
            found += self._drawn(block)
        return [*found, *self._beside()]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._blocks:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(self.look.tokens.text), 2))
            x, y, wide, high = self._box(self._blocks[self._at])
            painter.drawRect(int(x) + 1, int(y) + 1, max(int(wide) - 2, 4), max(int(high) - 2, 4))
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        columns = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.modifiers() or not self._blocks or key not in {**steps, **columns}:
            super().keyPressEvent(event)
        elif key in steps:
            self._stand(self._at + steps[key])
        else:
            wanted = self._blocks[self._at].column + columns[key]
            self._stand(next((at for at, one in enumerate(self._blocks) if one.column == wanted), self._at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position()
        for at, block in enumerate(self._blocks):
            x, y, wide, high = self._box(block)
            if x <= spot.x() < x + wide and y <= spot.y() < y + high:
                self._stand(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._stand(self._at)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # --- inside

    def _stand(self, at: int) -> None:
        if 0 <= at < len(self._blocks):
            self._at = at
            self.meaning.emit(self._blocks[at].words)
            self.update()

    def _column(self, at: int) -> tuple[float, float]:
        begin, end = COLUMNS[at]
        return begin * self.width(), (end - begin) * self.width()

    def _box(self, block: Block) -> tuple[float, float, float, float]:
        left, wide = self._column(block.column)
        room = self.height() - HEAD
        return left, HEAD + float(block.top) * room, wide, max(float(block.size) * room - 1, 1)

    def _drawn(self, block: Block) -> list[Primitive]:
        x, y, wide, high = self._box(block)
        if block.kind == "rest":
            return [*_dashed(x, y, wide, high), *self._words(block, x, y, wide, high, "risk")]
        ink = "on-accent" if block.kind == "this" else "text"
        return [Rect(x, y, wide, high, TOKENS[block.kind]), *self._words(block, x, y, wide, high, ink)]

    def _words(self, block: Block, x: float, y: float, wide: float, high: float, ink: str) -> list[Primitive]:
        """Two lines where there is room, one where there is less; what is too low for one has them beside it."""
        room = wide - 2 * PAD
        bold = block.kind != "people"
        if high >= TWO_LINES and bold:
            return [
                Label(x + PAD, y + 18, self._cut(block.name, room), ink, 12, bold=True),
                Label(x + PAD, y + 33, self._cut(block.figures, room), ink, SMALL),
            ]
        if high < ONE_LINE - (0 if block.column == 1 else 2):
            return []
        middle = y + high / 2 + 4
        figures = Label(x + wide - PAD, middle, block.figures, ink, SMALL, align="right")
        left = room - QFontMetrics(font(SMALL)).horizontalAdvance(block.figures) - PAD
        return [Label(x + PAD, middle, self._cut(block.name, left), ink, SMALL, bold=bold), figures]

    def _beside(self) -> list[Primitive]:
        """The words of parts that are too low for a line, beside them as far as they do not meet."""
        found: list[Primitive] = []
        free_from = 0.0
        for block in self._blocks:
            x, y, wide, high = self._box(block)
            spot = min(y + high / 2 + 4, self.height() - 3)
            if block.column == 1 and high < ONE_LINE and spot >= free_from:
                left = x + wide + PAD
                found.append(Label(left, spot, self._cut(block.words, self.width() - left), "text2", SMALL))
                free_from = spot + LINE
        return found

    @staticmethod
    def _cut(text: str, room: float) -> str:
        return QFontMetrics(font(12)).elidedText(text, Qt.TextElideMode.ElideRight, int(room))


def blocks(facts: Assessment, standing: Standing, wording: Wording) -> list[Block]:
    """The parent, its parts with this one first and what nobody carries last, and the people of this part."""
    units, parent = facts.snapshot.table(Unit), standing.parent
    whole = max(parent.amount, sum(max(part.amount or 0, 0) for part in standing.parts))
    if whole <= 0:
        return []
    amount = said(parent.amount, facts.metric, wording)
    name = units[(parent.target.unit,)].name
    found = [Block(0, Fraction(0), Fraction(parent.amount, whole), "parent", name, amount)]
    top = Fraction(0)
    shown, others = _largest(standing.parts, whole)
    for part in shown:
        size, name = Fraction(part.amount or 0, whole), units[(part.unit,)].name
        if part.is_this:
            name = spaced(wording.translate("Smart", "{unit}: this target").format(unit=isolated(name)))
            found += _people(facts, part.amount or 0, top, size, wording)
        else:
            name = _with_state(facts, part.unit, name, wording)
        kind = "this" if part.is_this else "other"
        found.append(Block(1, top, size, kind, name, _figures(facts, part.amount or 0, parent.amount, wording)))
        top += size
    if others:
        together = sum(part.amount or 0 for part in others)
        size, name = Fraction(together, whole), wording.translate("Smart", "%n more units", len(others))
        found.append(Block(1, top, size, "other", name, _figures(facts, together, parent.amount, wording)))
        top += size
    if standing.uncovered > 0:
        rest, size = wording.translate("Smart", "Not covered"), Fraction(standing.uncovered, whole)
        figures = _figures(facts, standing.uncovered, parent.amount, wording)
        found.append(Block(1, top, size, "rest", rest, figures))
    return sorted(found, key=lambda block: block.column)


def _largest(parts: Sequence[Part], whole: int) -> tuple[list[Part], list[Part]]:
    """The parts that get a block of their own, this one first, and those that share one: too small, or too many."""
    carrying = [part for part in parts if part.amount and part.amount > 0]
    this, others = [one for one in carrying if one.is_this], [one for one in carrying if not one.is_this]
    if len(others) <= MOST_PARTS:
        return [*this, *others], []
    by_size = sorted(others, key=lambda one: -(one.amount or 0))[: MOST_PARTS - 1]
    large = {one.unit for one in by_size if (one.amount or 0) * LEAST_PART >= whole}
    shown = [one for one in others if one.unit in large]
    return [*this, *shown], [one for one in others if one.unit not in large]


def _people(facts: Assessment, amount: int, top: Fraction, size: Fraction, wording: Wording) -> list[Block]:
    """The first split of this target, beside its block."""
    units, found = facts.snapshot.table(Unit), []
    for one in first_split(facts.snapshot, facts.draft, amount, MOST_PEOPLE):
        part = one.amount or 0
        high = size * Fraction(part, amount)
        texts = units[(one.unit,)].name, _figures(facts, part, amount, wording)
        found.append(Block(2, top, high, "people", *texts))
        top += high
    return found


def _figures(facts: Assessment, amount: int, whole: int, wording: Wording) -> str:
    """An amount and its share."""
    told = said(amount, facts.metric, wording)
    return f"{told} · {wording.formats.percent(Fraction(amount, whole))}" if whole else told


def _heads(facts: Assessment, standing: Standing, wording: Wording) -> tuple[str, str, str]:
    name = facts.snapshot.table(Unit)[(standing.parent.target.unit,)].name
    above = wording.translate("Smart", "{unit}, {period}").format(
        unit=isolated(name), period=period_words(facts.period, wording)
    )
    below = first_split(facts.snapshot, facts.draft, facts.amount or 0, MOST_PEOPLE)
    split = wording.translate("Smart", "A first split by the last twelve months") if below else ""
    return above, wording.translate("Smart", "Its parts"), split


def _with_state(facts: Assessment, unit: int, name: str, wording: Wording) -> str:
    """The name of a part with the state of its own target, where it has one."""
    draft = facts.draft
    for row in targets_of(facts.snapshot, draft, unit):
        if row.first_month < draft.end and draft.first < row.first_month + row.months:
            return f"{name} · {wording.translate('TargetState', STATE_WORDS[row.status])}"
    return name


def _dashed(x: float, y: float, wide: float, high: float) -> list[Primitive]:
    """A part that nobody carries: a tint with a dashed border."""
    right, low = x + wide, y + high
    edges = ((x, y, right, y), (right, y, right, low), (right, low, x, low), (x, low, x, y))
    return [Rect(x, y, wide, high, "risk-tint"), *(Line(*edge, "risk-mark", 1, (3, 2)) for edge in edges)]
