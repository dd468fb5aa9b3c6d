"""Scenarios as a drawing: closed years, the landing, how the year may turn out, and a dashed line for each scenario.

Geometry only, as in `marks`. The forecast is the same for all; what is planned never moves it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor, log10
from typing import TypeAlias

from goaldesk.reports.labels import moved_apart
from goaldesk.reports.marks import Ellipse, Label, Line, Polygon, Primitive, Rect

LEFT, RIGHT, TOP, BOTTOM = 54, 132, 16, 38
BAND, REACH, TEXT, APART = 13, 19, 11, 15
TICKS, FALL = 5, 4


@dataclass(frozen=True, slots=True)
class YearPoint:
    """A year that is over or will soon be: its name below the axis, the amount, and how that is written. A landing has
    a ring, and below its name the word for it.
    """

    name: str
    value: Fraction
    text: str
    landing: str = ""


@dataclass(frozen=True, slots=True)
class Range:
    """How the year may turn out: in eight of ten cases between `low` and `high`. `figure` is how the middle is written,
    `words` are the lines that say the rest.
    """

    low: Fraction
    middle: Fraction
    high: Fraction
    name: str
    figure: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanLine:
    """What a scenario, called `name`, asks for the year, and how that is written."""

    value: Fraction
    name: str
    figure: str
    is_plan: bool = False


@dataclass(frozen=True, slots=True)
class ScenarioChart:
    """What is drawn. `tick` writes a figure of the axis, all of them with as many decimals."""

    before: tuple[YearPoint, ...]
    year: str
    plans: tuple[PlanLine, ...]
    forecast: Range | None
    tick: Callable[[Fraction, Sequence[Fraction]], str]

    def values(self) -> list[Fraction]:
        """Every amount that is drawn."""
        found = [point.value for point in self.before] + [plan.value for plan in self.plans]
        return found + ([self.forecast.low, self.forecast.high] if self.forecast else [])


Fitted: TypeAlias = Callable[[str, str, float], str]
"""A name and a figure as one text, the name shortened where the text would be wider than this."""


def drawn(chart: ScenarioChart, width: float, height: float, fitted: Fitted) -> list[Primitive]:
    """The chart in this size; nothing where there is nothing to draw."""
    if not chart.values():
        return []
    paper = _Paper(chart, width, height, fitted)
    return [*paper.axis(), *paper.band(), *paper.years(), *paper.plan_lines(), *paper.words()]


def ticks_of(values: Sequence[Fraction]) -> list[Fraction]:
    """Round figures below, between and above these amounts, at most six. The axis need not begin at 0."""
    low, high = min(values), max(values)
    room = high - low or abs(high) or Fraction(1)
    size = Fraction(10) ** floor(log10(float(room / TICKS)))
    for step in (size * part for part in (1, 2, 5, 10, 20)):
        first, last = floor(low / step), ceil(high / step)
        if last - first <= TICKS:
            return [step * at for at in range(first, max(last, first + 1) + 1)]
    return [low, high]


class _Paper:
    """The places of one drawing."""

    def __init__(self, chart: ScenarioChart, width: float, height: float, fitted: Fitted) -> None:
        self.chart, self.width, self.height, self.fitted = chart, width, height, fitted
        self.ticks = ticks_of(chart.values())
        self.right = width - RIGHT
        self.slots = len(chart.before) + 1

    def x(self, at: int) -> float:
        """The middle of a year, counted from the left."""
        room = (self.right - LEFT) / self.slots
        return LEFT + room * (at + 0.5)

    def y(self, value: Fraction) -> float:
        low, high = self.ticks[0], self.ticks[-1]
        return self.height - BOTTOM - float((value - low) / (high - low)) * (self.height - BOTTOM - TOP)

    def axis(self) -> list[Primitive]:
        foot = self.height - BOTTOM
        found: list[Primitive] = []
        for tick in self.ticks:
            found.append(Line(LEFT, self.y(tick), self.right, self.y(tick), "c-grid", 1))
            found.append(
                Label(LEFT - 6, self.y(tick) + 4, self.chart.tick(tick, self.ticks), "text2", TEXT, align="right")
            )
        found.append(Line(LEFT, foot, self.right, foot, "c-axis", 1.5))
        for at, point in enumerate(self.chart.before):
            found.append(Label(self.x(at), foot + 30, point.landing, "text3", TEXT, align="center"))
        names = [*(point.name for point in self.chart.before), self.chart.year]
        for at, name in enumerate(names):
            last = at == len(names) - 1
            found.append(
                Label(self.x(at), foot + 17, name, "text" if last else "text2", TEXT, bold=last, align="center")
            )
        return found

    def band(self) -> list[Primitive]:
        """The range of the forecast, opening from the last year on."""
        forecast, at = self.chart.forecast, self.x(self.slots - 1)
        if forecast is None:
            return []
        low, middle, high = (self.y(value) for value in (forecast.low, forecast.middle, forecast.high))
        found: list[Primitive] = []
        if self.chart.before:
            x, y = self.x(self.slots - 2), self.y(self.chart.before[-1].value)
            found.append(Polygon(((x, y), (at - BAND, high), (at - BAND, low)), "accent-tint"))
            found.append(Line(x, y, at, middle, "c-fore", 1.5, (2, 3)))
        found.insert(len(found) - 1 if self.chart.before else 0, Rect(at - BAND, high, 2 * BAND, low - high, "c-band"))
        found.append(Line(at - BAND, middle, at + BAND, middle, "c-fore", 2.25))
        return found

    def years(self) -> list[Primitive]:
        points = [(self.x(at), self.y(point.value), point) for at, point in enumerate(self.chart.before)]
        found: list[Primitive] = [
            Line(x1, y1, x2, y2, "c-actual", 2.25) for (x1, y1, _), (x2, y2, _) in pairwise(points)
        ]
        before = points[0][1] if points else 0.0
        for x, y, point in points:
            if point.landing:
                found += [Ellipse(x, y, 4, fill="surface"), Ellipse(x, y, 4, stroke="c-actual", width=1.75)]
            else:
                found.append(Ellipse(x, y, 4, fill="c-actual"))
            falls, room = y > before + FALL, y + 18 < self.height - BOTTOM
            place = (x - 6, y + 18, "center") if falls and room else (x + 8, y - 6, "left") if falls else None
            left, base, align = place or (x - 6, y - 10, "center")
            found.append(Label(left, base, point.text, "text", TEXT, bold=True, align=align))
            before = y
        return found

    def plan_lines(self) -> list[Primitive]:
        at = self.x(self.slots - 1)
        return [
            Line(
                at - REACH,
                self.y(plan.value),
                at + REACH,
                self.y(plan.value),
                "c-actual" if plan.is_plan else "c-target",
                2.25 if plan.is_plan else 1.5,
                (5, 3),
            )
            for plan in self.chart.plans
        ]

    def words(self) -> list[Primitive]:
        """The names at the right, moved apart, each led to its line by a hairline; what the range means below them."""
        plans, forecast = self.chart.plans, self.chart.forecast
        wanted = [(self.y(one.value), self._named(one.name, one.figure), "text", one.is_plan) for one in plans]
        if forecast is not None:
            wanted.append((self.y(forecast.middle), self._named(forecast.name, forecast.figure), "accent", True))
        wanted.sort(key=lambda label: label[0])
        heights = self._inside(moved_apart([label[0] for label in wanted], APART))
        end, text = self.x(self.slots - 1) + REACH, self.right + 8
        found: list[Primitive] = []
        for (y, words, ink, bold), height in zip(wanted, heights, strict=True):
            found.append(Line(end + 2, y, text - 4, height, "c-grid", 1))
            found.append(Label(text, height + 4, words, ink, TEXT, bold=bold))
        below = (heights[-1] if heights else TOP) + APART + 8
        for at, line in enumerate(forecast.words if forecast else ()):
            found.append(Label(text, below + at * APART, line, "accent", TEXT))
        return found

    def _named(self, name: str, figure: str) -> str:
        return self.fitted(name, figure, RIGHT - 14)

    def _inside(self, heights: list[float]) -> list[float]:
        """The heights within the drawing, with the lines below them that say the range."""
        lines = len(self.chart.forecast.words) if self.chart.forecast else 0
        lowest = self.height - 8 - (lines * APART + 8 if lines else 0)
        up = max(0.0, heights[-1] - lowest) if heights else 0.0
        down = max(0.0, 8 - (heights[0] - up)) if heights else 0.0
        return [height - up + down for height in heights]
