"""The boxes of a letter: its title in the middle, pairs of caption and text, and the lines to sign on."""

from collections.abc import Sequence

from goaldesk.reports.boxes import Whole
from goaldesk.reports.pen import Pen
from goaldesk.reports.style import (
    BODY,
    BODY_BOLD,
    GAP_SECTION,
    NAME,
    PAIR,
    PAIR_CAPTION,
    RULE,
    RULE_HEADER,
    SIGN_ROOM,
    SUBTITLE,
)
from goaldesk.reports.typesetting import Typesetter

GAP = 20.0
CAPTION_SHARE = 0.2


class CenteredBox(Whole):
    """A title in the middle with a line below it, closed by a rule."""

    def __init__(self, texts: tuple[str, str], typesetter: Typesetter, width: float) -> None:
        self._title = typesetter.lines(texts[0], NAME, width)
        self._below = typesetter.lines(texts[1], SUBTITLE, width)
        self._width = width
        lines = len(self._title) * NAME.leading + len(self._below) * SUBTITLE.leading
        super().__init__(0, lines + 12, keep=True)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        base, middle = y, x + self._width / 2
        for line in self._title:
            base += NAME.leading
            pen.text(middle, base - 5, line, NAME, "center")
        for line in self._below:
            base += SUBTITLE.leading
            pen.text(middle, base - 3, line, SUBTITLE, "center")
        pen.rule(x, x + self._width, y + self.height, "text2", RULE)


class PairsBox(Whole):
    """Captions with texts, two pairs beside each other in each row."""

    def __init__(self, pairs: Sequence[tuple[str, str]], typesetter: Typesetter, width: float) -> None:
        self._half = (width - GAP) / 2
        self._indent = self._half * CAPTION_SHARE
        room = self._half - self._indent
        self._pairs = [
            (typesetter.lines(caption, PAIR_CAPTION, self._indent - 4), typesetter.lines(text, PAIR, room))
            for caption, text in pairs
        ]
        self._rows = [self._pairs[at : at + 2] for at in range(0, len(self._pairs), 2)]
        self._heights = [
            max(max(len(caption), len(lines)) for caption, lines in row) * PAIR.leading + 3 for row in self._rows
        ]
        self._width = width
        super().__init__(4, sum(self._heights) + 4)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        top = y
        for row, height in zip(self._rows, self._heights, strict=True):
            for at, (caption, lines) in enumerate(row):
                left = x + at * (self._half + GAP)
                for number, line in enumerate(caption):
                    pen.text(left, top + 10 + number * PAIR.leading, line, PAIR_CAPTION)
                for number, line in enumerate(lines):
                    pen.text(left + self._indent, top + 10 + number * PAIR.leading, line, PAIR)
            top += height
        pen.rule(x, x + self._width, y + self.height, "line", RULE)


class SignaturesBox(Whole):
    """Lines to sign on beside each other: who, what is to be put there, the name, and the date to fill in."""

    def __init__(self, signers: Sequence[tuple[str, str, str, str]], typesetter: Typesetter, width: float) -> None:
        self._step = (width + GAP) / len(signers)
        room = self._step - GAP
        self._signers = [
            (
                typesetter.fitted(role, BODY_BOLD, room * 0.6),
                typesetter.clean(does),
                typesetter.fitted(name, BODY, room * 0.5),
                typesetter.clean(date),
            )
            for role, does, name, date in signers
        ]
        super().__init__(GAP_SECTION, SIGN_ROOM + 2 * BODY.leading)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        line = y + SIGN_ROOM
        for at, (role, does, name, date) in enumerate(self._signers):
            left = x + at * self._step
            right = left + self._step - GAP
            pen.rule(left, right, line, "text", RULE_HEADER)
            pen.text(left, line + 13, role, BODY_BOLD)
            pen.text(right, line + 13, does, PAIR_CAPTION, "right")
            pen.text(left, line + 13 + BODY.leading, name, BODY)
            pen.text(right, line + 13 + BODY.leading, date, PAIR_CAPTION, "right")
