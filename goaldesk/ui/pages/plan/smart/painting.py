"""The wizard's small drawings as primitives: bars of periods, the line of history with its forecast, the zones of
ambition, the days of a period. Origin top left, y down, colours by the names of tokens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from goaldesk.reports.marks import Ellipse, Label, Line, Polygon, Primitive, Rect

FOOT, HEAD = 34, 20
SMALL = 11
LINES = 4
LEAST_NAME, LEAST_YEAR = 26, 34
"""Pixels between two bars below which only every other one is named, and of a year below which it is not."""


Pair: TypeAlias = tuple[str, float | None, float | None]
"""The short name of a month, what the year before brought in it, and the target."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A period: what was booked, what else is expected, its short name, the year it begins where it is the first of
    one, and how it stands out: `base` is the baseline, `target` the one to come.
    """

    booked: float
    expected: float = 0.0
    name: str = ""
    year: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where an amount stands between the top and the foot of a drawing, and how it is written."""

    low: float
    high: float
    top: float
    foot: float

    def y(self, value: float) -> float:
        span = self.high - self.low or 1.0
        return self.foot - (value - self.low) / span * (self.foot - self.top)


@dataclass(frozen=True, slots=True)
class Span:
    """From where to where a drawing reaches between the amounts at its left and the labels at its right."""

    left: float
    right: float

    def each(self, count: int) -> float:
        """The room of one of so many."""
        return (self.right - self.left) / max(count, 1)


@dataclass(frozen=True, slots=True)
class Note:
    """A label at the end of a drawing: its height in amounts, its lines, and the token of its colour."""

    value: float
    text: str
    color: str = "text"
    bold: bool = False


def nice_step(span: float, least: float = 0.0) -> float:
    """A step of 1, 2, 2.5 or 5 times a power of ten of which about four make the span; at least so much, a step of what
    is shown.
    """
    if span <= 0:
        return max(1.0, least)
    rough = max(span / LINES, least)
    power = 1.0
    while power * 10 <= rough:
        power *= 10
    while power > rough:
        power /= 10
    return next(step * power for step in (1, 2, 2.5, 5, 10) if step * power >= rough)


def grid_lines(scale: Scale, ticks: Sequence[tuple[float, str]], span: Span) -> list[Primitive]:
    """Horizontal lines with their amounts at the left."""
    marks: list[Primitive] = []
    for value, text in ticks:
        y = round(scale.y(value)) + 0.5
        marks.append(Line(span.left, y, span.right, y, "c-axis" if value == scale.low else "c-grid", 1))
        marks.append(Label(span.left - 6, y + 4, text, "text3", SMALL, align="right"))
    return marks


def names(bars: Sequence[Bar], left: float, wide: float, foot: float) -> list[Primitive]:
    """The periods below their bars, and the year under the first of each."""
    marks: list[Primitive] = []
    years = [at for at, bar in enumerate(bars) if bar.year]
    tight = {one for one, other in pairwise(years) if (other - one) * wide < LEAST_YEAR}
    for at, bar in enumerate(bars):
        middle = left + (at + 0.5) * wide
        bold = bar.role in ("base", "target")
        beside = any(0 <= one < len(bars) and bars[one].role in ("base", "target") for one in (at - 1, at + 1))
        if bold or wide >= LEAST_NAME or (at % 2 == len(bars) % 2 and not beside):
            marks.append(Label(middle, foot + 14, bar.name, "text" if bold else "text3", SMALL, bold, "center"))
        if bar.year:
            if at not in tight:
                marks.append(Label(left + at * wide + 4, foot + 28, bar.year, "text3", SMALL))
            if at:
                marks.append(Line(left + at * wide, HEAD, left + at * wide, foot + 30, "c-grid", 1))
    return marks


def end_notes(notes: Sequence[Note], scale: Scale, left: float) -> list[Primitive]:
    """Labels at the right, moved apart where they would overlap."""
    placed: list[Primitive] = []
    y = -100.0
    for note in sorted(notes, key=lambda note: -note.value):
        y = max(scale.y(note.value) + 4, y + 15)
        placed.append(Label(left, y, note.text, note.color, SMALL, note.bold))
    return placed


def bars(series: Sequence[Bar], target: float | None, base: float | None, scale: Scale, span: Span) -> list[Primitive]:
    """Bars from 0: the baseline dark, an expected part dashed, the target as a dashed line above its place."""
    left, right, wide = span.left, span.right, span.each(len(series))
    marks = names(series, left, wide, scale.foot)
    for at, bar in enumerate(series):
        x, thick = left + at * wide + wide * 0.18, wide * 0.64
        booked = scale.y(bar.booked)
        if bar.role == "target":
            if base is not None and target is not None:
                low, high = sorted((scale.y(base), scale.y(target)))
                marks.append(
                    Rect(x, scale.y(min(base, target)), thick, scale.foot - scale.y(min(base, target)), "c-track")
                )
                marks.append(Rect(x, low, thick, high - low, "c-band"))
            elif target is not None:
                marks.append(Rect(x, scale.y(target), thick, scale.foot - scale.y(target), "c-track"))
            continue
        fill = "c-bar" if bar.role == "base" else "c-bar2"
        marks.append(Rect(x, booked, thick, max(scale.foot - booked, 0), fill))
        if bar.expected > bar.booked:
            top = scale.y(bar.expected)
            for x1, y1, x2, y2 in (
                (x, booked, x, top),
                (x, top, x + thick, top),
                (x + thick, top, x + thick, booked),
            ):
                marks.append(Line(x1, y1, x2, y2, "c-axis", 1, (3, 2)))
    if target is not None and series:
        y = scale.y(target)
        marks.append(Line(right - wide, y, right + 6, y, "c-target", 1.5, (5, 3)))
    if base is not None and series:
        begin = next((at for at, bar in enumerate(series) if bar.role == "base"), len(series) - 1)
        y = scale.y(base)
        marks.append(Line(left + begin * wide, y, right + 6, y, "c-axis", 1, (2, 2)))
    return marks


@dataclass(frozen=True, slots=True)
class Fan:
    """The forecast of the period to come: what is expected, and the range of eight times in ten."""

    low: float
    expected: float
    high: float


def history(series: Sequence[Bar], fan: Fan | None, target: float | None, scale: Scale, span: Span) -> list[Primitive]:
    """The line of the periods so far, the forecast with its range, the target as a dashed line."""
    left, right, wide = span.left, span.right, span.each(len(series))
    marks = names(series, left, wide, scale.foot)
    past = [bar for bar in series if bar.role != "target"]
    spots = [(left + (at + 0.5) * wide, scale.y(bar.expected or bar.booked)) for at, bar in enumerate(past)]
    if fan is not None:
        x = left + (len(series) - 0.5) * wide
        marks.append(Rect(x - 7, scale.y(fan.high), 14, scale.y(fan.low) - scale.y(fan.high), "c-band"))
        if spots:
            marks.append(Line(*spots[-1], x, scale.y(fan.expected), "c-fore", 1.5, (2, 3)))
        marks.append(Line(x - 8, scale.y(fan.expected), x + 8, scale.y(fan.expected), "c-fore", 2))
    for one, other in pairwise(spots):
        marks.append(Line(*one, *other, "c-actual", 1.75))
    for (x, y), bar in zip(spots, past, strict=True):
        is_open = bar.expected > bar.booked
        size = 3.5 if bar.role == "base" else 2.2
        marks.append(Ellipse(x, y, size, "surface" if is_open else "c-actual", "c-actual" if is_open else "", 1.25))
    if target is not None:
        y = scale.y(target)
        marks.append(Line(left, y, right + 6, y, "c-target", 1.5, (5, 3)))
    return marks


def zones(
    cuts: Sequence[float], words: Sequence[str], mark: float | None, labels: Sequence[str], width: float
) -> list[Primitive]:
    """A strip cut at the amounts of 85, 50 and 15 %: too easy, realistic, a stretch, out of reach; a mark at the
    target.
    """
    fills = ("neutral-tint", "on-tint", "risk-tint", "off-tint")
    low, high = zone_span(cuts)
    edges = [0.0, *(width * (cut - low) / (high - low) for cut in cuts), width]
    marks: list[Primitive] = []
    for fill, word, left, right in zip(fills, words, edges[:-1], edges[1:], strict=True):
        marks.append(Rect(left, 24, right - left - 1, 20, fill))
        marks.append(Label((left + right) / 2, 38, word, "text", SMALL, align="center"))
    for edge, text in zip(edges[1:-1], labels[:3], strict=True):
        marks.append(Label(edge, 58, text, "text3", SMALL, align="center"))
    if mark is not None:
        x = min(max(width * (mark - low) / (high - low), 5), width - 5)
        marks.append(Polygon(((x - 5, 15), (x + 5, 15), (x, 23)), "accent"))
        marks.append(Line(x, 22, x, 47, "accent", 2))
        if labels[3:]:
            side = "left" if x < 40 else "right" if x > width - 40 else "center"
            marks.append(Label(x, 11, labels[3], "accent", SMALL, True, side))
    return marks


def zone_span(cuts: Sequence[float]) -> tuple[float, float]:
    """The amounts at both ends of the strip: as far beyond the outer cuts as those lie apart, halved."""
    reach = max((cuts[-1] - cuts[0]) / 2, abs(cuts[1]) / 20, 1e-9)
    return cuts[0] - reach, cuts[-1] + reach


def month_pairs(pairs: Sequence[Pair], amounts: Sequence[str], scale: Scale, span: Span) -> list[Primitive]:
    """For each month two bars: the year before, and the target with a dashed line on it and its amount (none where they
    have no room).
    """
    wide = span.each(len(pairs))
    marks: list[Primitive] = []
    for at, (name, before, target) in enumerate(pairs):
        x, thick = span.left + at * wide + wide * 0.14, min(wide * 0.36, 44)
        for value, fill, shift in ((before, "c-bar2", 0.0), (target, "c-band", thick)):
            if value is not None:
                top, foot = sorted((scale.y(value), scale.y(0)))
                marks.append(Rect(x + shift, top, thick - 1, foot - top, fill))
        if target is not None:
            marks.append(Line(x + thick, scale.y(target), x + 2 * thick, scale.y(target), "c-target", 1.5, (5, 3)))
            if amounts:
                marks.append(Label(x + 1.5 * thick, scale.y(target) - 5, amounts[at], "text", SMALL, True, "center"))
        if wide >= LEAST_NAME or at % 2 == 0:
            marks.append(Label(x + thick, scale.foot + 14, name, "text3", SMALL, align="center"))
    return marks
