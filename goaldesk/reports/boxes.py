"""Boxes: blocks that were measured for a width and can be drawn. `build_boxes` turns blocks into boxes.

One rule: a box knows its height before it is drawn and never draws outside its width and height; only boxes that
say so can be split between pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from goaldesk.reports.blocks import Drawing
from goaldesk.reports.marks import status_mark, status_token
from goaldesk.reports.pen import Pen
from goaldesk.reports.style import (
    BAR,
    BODY,
    BODY_BOLD,
    GAP_SECTION,
    GAP_TIGHT,
    HEADLINE,
    MARK,
    MARK_GAP,
    NAME,
    NOTE,
    SCORE,
    SCORE_CAPTION,
    SECTION,
    SECTION_NOTE,
    SUBTITLE,
    TERM,
    Letters,
)
from goaldesk.reports.typesetting import Typesetter

FEWEST_LINES = 2


class Box(Protocol):
    """`before` is the space above it, dropped at the top of a page; `keep` says that it stays with what follows."""

    before: float
    height: float
    keep: bool

    @property
    def least(self) -> float:
        """The height that must be free for the box to begin on a page."""
        ...

    def split(self, room: float) -> "tuple[Box, Box] | None":
        """The part that fits into `room` and the rest; None if it cannot be split there."""
        ...

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Draw with the top left corner at (x, y)."""
        ...


@dataclass
class Whole:
    """What all boxes have that are never split."""

    before: float = 0
    height: float = 0
    keep: bool = False

    @property
    def least(self) -> float:
        return self.height

    def split(self, room: float) -> tuple[Box, Box] | None:
        return None


class TitleBox(Whole):
    """The name in large letters, the line below it, one figure at the right."""

    def __init__(self, texts: tuple[str, str, str, str], typesetter: Typesetter, width: float) -> None:
        name, subtitle, figure, caption = texts
        self._figure, self._caption = typesetter.clean(figure), typesetter.clean(caption)
        right = max(typesetter.width(self._figure, SCORE.size, SCORE.bold), 40) + 12 if figure else 0
        self._names = typesetter.lines(name, NAME, width - right)[:3]
        self._subtitles = typesetter.lines(subtitle, SUBTITLE, width - right) if subtitle else []
        self._width = width
        super().__init__(0, len(self._names) * NAME.leading + len(self._subtitles) * SUBTITLE.leading + 1)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        base = y
        for line in self._names:
            base += NAME.leading
            pen.text(x, base - 5, line, NAME)
        for line in self._subtitles:
            base += SUBTITLE.leading
            pen.text(x, base - 3, line, SUBTITLE)
        if self._figure:
            pen.text(x + self._width, y + 10, self._caption, SCORE_CAPTION, "right")
            pen.text(x + self._width, y + 32, self._figure, SCORE, "right")


class CalloutBox(Whole):
    """A tinted bar with a mark and a sentence."""

    def __init__(self, status: str, text: str, typesetter: Typesetter, width: float) -> None:
        self._status = status
        self._lines = typesetter.lines(text, BAR, width - 26)
        self._width = width
        super().__init__(GAP_TIGHT, len(self._lines) * BAR.leading + 6)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        from goaldesk.reports.marks import Rect

        token = status_token(self._status)
        ground = [Rect(0, 0, self._width, self.height, f"{token}-tint"), Rect(0, 0, 1.8, self.height, f"{token}-mark")]
        pen.paint(ground, x, y)
        pen.paint(status_mark(self._status, 9, 3 + (BAR.leading - MARK) / 2, MARK), x, y)
        for number, line in enumerate(self._lines):
            pen.text(x + 9 + MARK + MARK_GAP, y + 3 + number * BAR.leading + 9, line, BAR)


class HeadingBox(Whole):
    """A section's title and its note on one line."""

    def __init__(self, text: str, note: str, typesetter: Typesetter, width: float) -> None:
        self._text = typesetter.fitted(text, SECTION, width)
        used = typesetter.width(self._text, SECTION.size, SECTION.bold) + 7
        self._note = typesetter.fitted(note, SECTION_NOTE, width - used) if width - used > 30 else ""
        super().__init__(GAP_SECTION, SECTION.leading + 3, keep=True)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        base = y + SECTION.leading - 3.5
        used = pen.text(x, base, self._text, SECTION)
        pen.text(x + used + 7, base, self._note, SECTION_NOTE)


class LinesBox:
    """Lines of one style; flows over pages, leaving two lines on each side where there are as many."""

    def __init__(self, lines: Sequence[str], letters: Letters, before: float, *, keep: bool = False) -> None:
        self._lines, self._letters = list(lines), letters
        self.before = before
        self.keep = keep
        self.height = len(self._lines) * letters.leading

    @property
    def least(self) -> float:
        return min(len(self._lines), FEWEST_LINES) * self._letters.leading

    def split(self, room: float) -> tuple[Box, Box] | None:
        fits = min(int(room // self._letters.leading), len(self._lines) - FEWEST_LINES)
        if fits < FEWEST_LINES:
            return None
        first, rest = self._lines[:fits], self._lines[fits:]
        return LinesBox(first, self._letters, self.before), LinesBox(rest, self._letters, 0, keep=self.keep)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        down = self._letters.leading * 0.5 + self._letters.size * 0.37
        for number, line in enumerate(self._lines):
            pen.text(x, y + number * self._letters.leading + down, line, self._letters)


class DrawingBox(Whole):
    """Primitives, made larger or smaller until they are as wide as there is room, and some room below them."""

    def __init__(self, drawing: Drawing, width: float) -> None:
        self._marks, self._scale = drawing.marks, width / drawing.width
        super().__init__(GAP_TIGHT, drawing.height * self._scale + GAP_SECTION)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        canvas = pen.canvas
        canvas.saveState()
        canvas.translate(x, pen.height - y)
        canvas.scale(self._scale, self._scale)
        Pen(canvas, 0, pen.typesetter).paint(self._marks, 0, 0)
        canvas.restoreState()


class KeyFiguresBox(Whole):
    """Captions above figures, side by side in equal columns."""

    def __init__(self, figures: Sequence[tuple[str, str]], typesetter: Typesetter, width: float) -> None:
        self._step = width / max(len(figures), 1)
        room = self._step - 8
        self._figures = [
            (typesetter.fitted(caption, SCORE_CAPTION, room), typesetter.fitted(figure, SCORE, room))
            for caption, figure in figures
        ]
        super().__init__(GAP_SECTION, SCORE_CAPTION.leading + SCORE.leading)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        for number, (caption, figure) in enumerate(self._figures):
            pen.text(x + number * self._step, y + 9, caption, SCORE_CAPTION)
            pen.text(x + number * self._step, y + SCORE_CAPTION.leading + 18, figure, SCORE)


class Break(Whole):
    """The end of a page."""

    def draw(self, pen: Pen, x: float, y: float) -> None:
        """Nothing is drawn: the page ends here."""


PARAGRAPHS = {
    "body": (BODY, 3.0, False),
    "strong": (BODY_BOLD, 5.0, True),
    "note": (NOTE, 3.0, False),
    "term": (TERM, 2.0, False),
    "last_term": (TERM, 2.0, True),
}


def paragraph(text: str, role: str, typesetter: Typesetter, width: float) -> LinesBox:
    """The box of running text."""
    letters, before, keep = PARAGRAPHS[role]
    return LinesBox(typesetter.lines(text, letters, width), letters, before, keep=keep)


def headline(text: str, typesetter: Typesetter, width: float) -> LinesBox:
    """The box of the headline sentence."""
    return LinesBox(typesetter.lines(text, HEADLINE, width), HEADLINE, 7)
