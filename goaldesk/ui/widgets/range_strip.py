"""A strip on which figures stand where they belong: marks above the line, figures to compare below it, a range behind.

The one rule: two texts never touch and none is cut off: each is written at its mark, and moved as far as that needs.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QSizePolicy

from goaldesk.reports.marks import Label, Line, Polygon, Primitive, Rect
from goaldesk.ui.fonts import font
from goaldesk.ui.look import Look
from goaldesk.ui.widgets.marks import Painted

HEIGHT, LINE, SIZE, GAP = 72, 32, 11, 12
BAND = 12


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure on the strip: its place in the unit of all of them, its text in one or two lines, its token."""

    value: float
    text: str
    ink: str
    second: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """What stands on a strip: at most two marks above and two below the line, and the range behind (None: none)."""

    above: Sequence[Mark] = ()
    below: Sequence[Mark] = ()
    band: tuple[float, float] | None = None


class RangeStrip(Painted):
    """As wide as there is room."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 120, HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(HEIGHT)
        self._range = Range()

    def show_range(self, shown: Range, name: str) -> None:
        """Show these figures; `name` says them in words."""
        self._range = shown
        self.setAccessibleName(name)
        self.update()

    def marks(self) -> list[Primitive]:
        return strip_marks(self._range, self.width(), QFontMetrics(font(SIZE)).horizontalAdvance)


def strip_marks(shown: Range, width: float, measure: Callable[[str], float]) -> list[Primitive]:
    """The primitives of a strip; nothing without a figure. `measure` is how wide a text is."""
    values = [mark.value for mark in (*shown.above, *shown.below)] + list(shown.band or ())
    if not values:
        return []
    low, high = min(values), max(values)
    margin = (high - low) * 0.15 or abs(high) * 0.1 or 1.0
    low, high = low - margin, high + margin

    def at(value: float) -> float:
        return (value - low) / (high - low) * width

    marks: list[Primitive] = []
    if shown.band:
        left, right = (at(end) for end in shown.band)
        marks.append(Rect(left, LINE - BAND / 2, right - left, BAND, "c-band"))
    marks.append(Line(0, LINE, width, LINE, "c-axis", 1))
    for mark in shown.above:
        x = at(mark.value)
        marks.append(Polygon(((x - 5, LINE - 16), (x + 5, LINE - 16), (x, LINE - 7)), mark.ink))
    for mark in shown.below:
        x = at(mark.value)
        marks.append(Rect(x - 2, LINE - 5, 4, 10, mark.ink))
    return [
        *marks,
        *_texts([(at(mark.value), mark) for mark in shown.above], LINE - 20, width, measure),
        *_texts([(at(mark.value), mark) for mark in shown.below], LINE + 19, width, measure),
    ]


def apart(centres: Sequence[float], widths: Sequence[float], room: float) -> list[float]:
    """Where one text or two, in the order of their places, have their middles: at their places if there is room."""
    inside = [max(wide / 2, min(room - wide / 2, centre)) for centre, wide in zip(centres, widths, strict=True)]
    if len(inside) == 2 and inside[0] + widths[0] / 2 + GAP > inside[1] - widths[1] / 2:
        least, most = widths[0] + GAP / 2, room - widths[1] - GAP / 2
        middle = max(least, min(most, sum(inside) / 2))
        return [middle - GAP / 2 - widths[0] / 2, middle + GAP / 2 + widths[1] / 2]
    return inside


def _texts(
    marks: Sequence[tuple[float, Mark]], y: float, width: float, measure: Callable[[str], float]
) -> list[Primitive]:
    ordered = sorted(marks, key=lambda one: one[0])
    widths = [max(measure(mark.text), measure(mark.second)) for _, mark in ordered]
    places = apart([x for x, _ in ordered], widths, width)
    return [
        Label(x, y + line * 15, text, mark.ink, SIZE, align="center")
        for x, (_, mark) in zip(places, ordered, strict=True)
        for line, text in enumerate(filter(None, (mark.text, mark.second)))
    ]
