"""Marks that live in tables and cells: bullet, status mark, gap strip, the program's sign. Geometry only.

One rule: a mark is a list of primitives (origin top left, y down, colours as token names), so the screen's painter
and the PDF canvas draw the very same thing. What is drawn here never says a figure that the words beside it do not.
"""

from collections.abc import Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from goaldesk.model.sheets.grid import Dot


class Rect(NamedTuple):
    """A filled rectangle; `opacity` below 1 lets the ground through."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    opacity: float = 1


class Line(NamedTuple):
    """A straight line; `dash` is its pattern, empty for a solid one."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: str
    width: float = 0.5
    dash: tuple[float, ...] = ()


class Polygon(NamedTuple):
    """A filled polygon."""

    points: tuple[tuple[float, float], ...]
    fill: str


class Ellipse(NamedTuple):
    """A circle round (x, y): filled, or a ring of the stroke's width."""

    x: float
    y: float
    radius: float
    fill: str = ""
    stroke: str = ""
    width: float = 0


class Label(NamedTuple):
    """A text on the base line (x, y); `align` is left, center or right."""

    x: float
    y: float
    text: str
    color: str
    size: float
    bold: bool = False
    align: str = "left"


Primitive: TypeAlias = Rect | Line | Polygon | Ellipse | Label

FULL_SCALE = Fraction(112, 100)
"""A bullet reaches from 0 to this share of the target."""

DOT = 4
"""The radius of a dot on a scale."""

EARLIER = 0.75
"""How strong the bars of earlier months are."""

STATUS_TOKENS = MappingProxyType(
    {
        "met": "on",
        "on_track": "on",
        "near": "risk",
        "at_risk": "risk",
        "missed": "off",
        "off_track": "off",
        "revised_late": "risk",
    }
)


def status_token(status: str) -> str:
    """The token of a status: on, risk, off, or neutral for all that is not judged."""
    return STATUS_TOKENS.get(status, "neutral")


def status_mark(status: str, x: float, y: float, size: float) -> list[Primitive]:
    """Disc, triangle, square or ring, `size` wide, its box's top left at (x, y)."""
    tone = status_token(status)
    half = size / 2
    if tone == "on":
        return [Ellipse(x + half, y + half, half, fill="on-mark")]
    if tone == "risk":
        return [Polygon(((x + half, y), (x + size, y + size), (x, y + size)), "risk-mark")]
    if tone == "off":
        return [Rect(x + size * 0.04, y + size * 0.04, size * 0.92, size * 0.92, "off-mark")]
    width = size * 0.16
    return [Ellipse(x + half, y + half, half - width / 2, stroke="neutral-mark", width=width)]


def bullet(
    actual: Fraction | None, target: Fraction | None, due: Fraction | None, width: float, height: float
) -> list[Primitive]:
    """A bar for the actual on a track up to the target, a hairline for what is due, a post for the target.

    Nothing is drawn without a target above zero; an actual below zero or above the scale ends at the scale's end.
    """
    if target is None or target <= 0:
        return []

    def at(value: Fraction) -> float:
        return width * float(min(max(value / target, Fraction(0)), FULL_SCALE) / FULL_SCALE)

    middle = height / 2
    track, bar = height * 0.34, height * 0.34
    post = at(target)
    marks: list[Primitive] = [Rect(0, middle - track / 2, post, track, "c-track")]
    if actual is not None and actual > 0:
        marks.append(Rect(0, middle - bar / 2, at(actual), bar, "c-bar"))
    if due is not None and due != target:
        marks.append(Line(at(due), middle - height * 0.36, at(due), middle + height * 0.36, "c-axis", 0.6))
    marks.append(Line(post, middle - height * 0.42, post, middle + height * 0.42, "text", 1.3))
    return marks


def dot_on_scale(dot: "Dot", width: float, height: float) -> list[Primitive]:
    """A dot on a line from 0, over the band and the hairline of what is usual; beyond the scale an open arrow."""
    span = dot.most - dot.least or Fraction(1)
    pad = DOT + 1

    def at(value: Fraction) -> float:
        return pad + (width - 2 * pad) * float(min(max((value - dot.least) / span, Fraction(0)), Fraction(1)))

    middle, zero = height / 2, at(Fraction(0))
    marks: list[Primitive] = []
    if dot.usual is not None:
        low, usual, high = dot.usual
        marks.append(Rect(at(low), 0, max(at(high) - at(low), 1), height, "c-track"))
        marks.append(Line(at(usual), 0, at(usual), height, "c-target", 1))
    marks.append(Line(pad, middle, width - pad, middle, "c-grid", 1))
    marks.append(Line(zero, middle - height * 0.3, zero, middle + height * 0.3, "c-axis", 1))
    if dot.least <= dot.value <= dot.most:
        marks.append(Line(zero, middle, at(dot.value), middle, "c-actual", 1.5))
        return [*marks, Ellipse(at(dot.value), middle, DOT, fill="c-actual")]
    tip = width if dot.value > dot.most else 0.0
    back = tip - 2 * DOT if dot.value > dot.most else tip + 2 * DOT
    corners = (back, middle - DOT), (tip, middle), (back, middle + DOT)
    return [*marks, *(Line(*a, *b, "c-actual", 1.25) for a, b in zip(corners, (*corners[1:], corners[0]), strict=True))]


class GapBar(NamedTuple):
    """One bar of a gap strip: where it stands (0 to 1 of the width), actual minus due, and whether it is good."""

    at: Fraction
    gap: Fraction
    good: bool


def gap_strip(bars: Sequence[GapBar], bar_width: float, width: float, height: float) -> list[Primitive]:
    """Bars up and down from a zero line; the last one, which the words beside it name, is the strongest."""
    above = max((bar.gap for bar in bars if bar.gap > 0), default=Fraction(0))
    below = -min((bar.gap for bar in bars if bar.gap < 0), default=Fraction(0))
    span = above + below
    zero = height * float(above / span) if span else height / 2
    marks: list[Primitive] = []
    for number, bar in enumerate(bars, 1):
        size = height * float(abs(bar.gap) / span) if span else 0
        top = zero - size if bar.gap > 0 else zero
        left = width * float(bar.at) - bar_width / 2
        opacity = 1 if number == len(bars) else EARLIER
        marks.append(Rect(left, top, bar_width, size, "c-pos" if bar.good else "c-neg", opacity))
    marks.append(Line(0, zero, width, zero, "c-axis", 0.75))
    return marks


def zero_line(bars: Sequence[GapBar], height: float) -> float:
    """How far from the top the zero line of `gap_strip` lies."""
    line = gap_strip(bars, 0, 0, height)[-1]
    return line.y1 if isinstance(line, Line) else 0


def program_sign(size: float) -> list[Primitive]:
    """The three bars of the program."""
    bar = size * 0.24
    return [
        Rect(0, size * 0.5, bar, size * 0.5, "c-bar2"),
        Rect(size * 0.38, size * 0.28, bar, size * 0.72, "c-last"),
        Rect(size * 0.76, 0, bar, size, "accent"),
    ]
