"""The two drawings of fairness: result against raise with its line, and the chances on the strip of statuses.

The one rule: labels are moved apart and never lie over one another; a name that finds no place is left to the table
beside the drawing, which names everybody.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor

from goaldesk.reports.marks import Ellipse, Label, Line, Polygon, Primitive, Rect

DOT, SMALL = 4.0, 3.0
LEFT, RIGHT, TOP, BOTTOM = 44.0, 16.0, 24.0, 40.0
SIZE, LINE = 11.0, 14.0
MOST_NAMED = 100
"""Among more people than these nobody is named: there is no room, and looking for it would take its time."""
STRIP, ZONES = 48.0, 32.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A person in the scatter: result and raise as shares; a `strong` one is a triangle and written in bold."""

    name: str
    result: float
    raised: float
    strong: bool = False


@dataclass(frozen=True, slots=True)
class AxisWords:
    """The names of the two axes."""

    across: str
    up: str


@dataclass(frozen=True, slots=True)
class Box:
    """Where a label stands."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two lie over one another."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def width_of(text: str) -> float:
    """About how wide a text of the size of labels is."""
    return sum(SIZE if ord(sign) > 0x2E80 else SIZE * 0.6 for sign in text)


def scatter(
    spots: Sequence[Spot],
    line: tuple[float, float, float] | None,
    words: AxisWords,
    size: tuple[float, float],
) -> list[Primitive]:
    """Result across, raise up, in percent; `line` is the slope with the point it goes through. 100 % and 0 are marked.
    Nothing is drawn without anybody.
    """
    if not spots:
        return []
    plane = _Plane(spots, size)
    marks = plane.axes(words)
    if line is not None:
        marks += plane.fitted(*line)
    placed = [Box(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in map(plane.place, spots)]
    ordered = sorted(range(len(spots)), key=lambda at: (not spots[at].strong, at))
    for at in ordered:
        x, y = plane.place(spots[at])
        if spots[at].strong:
            marks.append(Polygon(((x, y - DOT - 1), (x + DOT + 1, y + DOT), (x - DOT - 1, y + DOT)), "risk-mark"))
        else:
            marks.append(Ellipse(x, y, DOT, fill="c-bar"))
        named = len(spots) <= MOST_NAMED
        box = plane.free_box(width_of(spots[at].name), x, y, placed) if named else None
        if box is not None:
            placed.append(box)
            marks.append(Rect(box.left, box.top, box.right - box.left, box.bottom - box.top, "surface"))
            ink, strong = ("text", True) if spots[at].strong else ("text2", False)
            marks.append(Label(box.left, box.bottom - 3, spots[at].name, ink, SIZE, strong))
    return marks


class _Plane:
    """The plane of the scatter: steps of the axes and where a value lies."""

    def __init__(self, spots: Sequence[Spot], size: tuple[float, float]) -> None:
        self.width, self.height = size
        self.across = _steps([spot.result * 100 for spot in spots] + [100])
        self.up = _steps([spot.raised * 100 for spot in spots] + [0])

    def x(self, percent: float) -> float:
        low, high = self.across[0], self.across[-1]
        return LEFT + (self.width - LEFT - RIGHT) * (percent - low) / (high - low)

    def y(self, percent: float) -> float:
        low, high = self.up[0], self.up[-1]
        return self.height - BOTTOM - (self.height - TOP - BOTTOM) * (percent - low) / (high - low)

    def place(self, spot: Spot) -> tuple[float, float]:
        return self.x(spot.result * 100), self.y(spot.raised * 100)

    def axes(self, words: AxisWords) -> list[Primitive]:
        right, foot = self.width - RIGHT, self.height - BOTTOM
        marks: list[Primitive] = []
        for value in self.up:
            y = self.y(value)
            marks.append(Line(LEFT, y, right, y, "c-axis" if value == 0 else "c-grid", 1))
            marks.append(Label(LEFT - 8, y + 4, _signed(value), "text3", SIZE, align="right"))
        for value in self.across:
            marks.append(Label(self.x(value), foot + 16, f"{value:.0f}", "text3", SIZE, align="center"))
        marks.append(Line(self.x(100), TOP, self.x(100), foot, "c-axis", 1, (2, 3)))
        marks.append(Label(LEFT, TOP - 10, words.up, "text3", SIZE))
        marks.append(Label(right, self.height - 8, words.across, "text3", SIZE, align="right"))
        return marks

    def fitted(self, slope: float, result: float, raised: float) -> list[Primitive]:
        """The fitted line, as much of it as lies within the plane."""
        low, high = self.across[0], self.across[-1]
        if abs(slope) > 1e-9:
            ends = sorted((at - raised * 100) / slope + result * 100 for at in (self.up[0], self.up[-1]))
            low, high = max(low, ends[0]), min(high, ends[1])
        if low >= high:
            return []
        at = [raised * 100 + slope * (value - result * 100) for value in (low, high)]
        return [Line(self.x(low), self.y(at[0]), self.x(high), self.y(at[1]), "c-target", 1.5, (5, 3))]

    def free_box(self, wide: float, x: float, y: float, taken: Sequence[Box]) -> Box | None:
        """A place for a label beside its dot that nothing else has."""
        gap, half = DOT + 4, LINE / 2
        for left, top in (
            (x + gap, y - half),
            (x - gap - wide, y - half),
            (x - wide / 2, y - gap - LINE),
            (x - wide / 2, y + gap),
            (x + gap, y - LINE - 2),
            (x + gap, y + 2),
            (x - gap - wide, y - LINE - 2),
            (x - gap - wide, y + 2),
        ):
            box = Box(left, top, left + wide, top + LINE)
            inside = left >= LEFT - 8 and box.right <= self.width and top >= TOP - 8 and box.bottom <= self.height - 24
            if inside and not any(box.meets(other) for other in taken):
                return box
        return None


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the strip of chances up to this share: the token of its ground, and its word."""

    until: float
    tint: str
    word: str
    line: str = ""


def chance_strip(
    chances: Sequence[tuple[str, float]], zones: Sequence[Zone], percent: Callable[[float], str], width: float
) -> list[Primitive]:
    """The chances as dots over the zones of the statuses; the lowest and the highest are named. `percent` writes a
    chance; the drawing is STRIP + ZONES high.
    """
    marks: list[Primitive] = []
    begin = 0.0
    for zone in zones:
        left, right = width * begin, width * zone.until
        marks.append(Rect(left, 0, right - left - (1 if zone.until < 1 else 0), STRIP, zone.tint))
        marks.append(Label((left + right) / 2, STRIP + 13, zone.word, "text2", SIZE, align="center"))
        if zone.line:
            marks.append(Label(right, STRIP + 28, zone.line, "text3", SIZE, align="center"))
        begin = zone.until
    ordered = sorted(range(len(chances)), key=lambda at: chances[at][1])
    heights = _stacked([width * chances[at][1] for at in ordered])
    for place, at in enumerate(ordered):
        x = min(max(width * chances[at][1], SMALL), width - SMALL)
        marks.append(Ellipse(x, STRIP - 8 - heights[place] * (2 * SMALL + 1), SMALL, fill="c-bar"))
    if ordered:
        marks += _ends(chances, percent, (ordered[0], ordered[-1]), width)
    return marks


def _ends(
    chances: Sequence[tuple[str, float]], percent: Callable[[float], str], ends: tuple[int, int], width: float
) -> list[Primitive]:
    """The names of the lowest and the highest, on the line of the dots, or above where there is not room for both."""
    marks: list[Primitive] = []
    for at, right in zip(dict.fromkeys(ends), (True, False), strict=False):
        text = f"{chances[at][0]} {percent(chances[at][1])}"
        x, wide = width * chances[at][1], width_of(text)
        beside = x - 8 - wide >= 0 if right else x + 8 + wide <= width
        if beside:
            marks.append(Label(x - 8 if right else x + 8, STRIP - 4, text, "text", SIZE, align=_side(to_left=right)))
        else:
            marks.append(Label(0 if right else width, 12, text, "text", SIZE, align=_side(to_left=not right)))
    return marks


def _side(*, to_left: bool) -> str:
    return "right" if to_left else "left"


def _stacked(places: Sequence[float]) -> list[int]:
    """How high each dot lies, so that none covers one on its own height; at most four high."""
    last: dict[int, float] = {}
    heights = []
    for x in places:
        free = next((level for level in range(4) if x - last.get(level, -1e9) >= 2 * SMALL + 1), 3)
        last[free] = x
        heights.append(free)
    return heights


def _steps(values: Sequence[float]) -> list[float]:
    """Round steps around the values, at most seven of them."""
    low, high = min(values), max(values)
    step = next(step for step in _round_steps() if floor(low / step) * step + 6 * step >= high)
    first, last = floor(low / step), max(ceil(high / step), floor(low / step) + 1)
    return [at * step for at in range(first, last + 1)]


def _round_steps() -> Sequence[float]:
    return [unit * 10**power for power in range(12) for unit in (1, 2, 5)]


def _signed(value: float) -> str:
    return f"+{value:.0f}" if value > 0 else f"{value:.0f}".replace("-", "\u2212")
