"""A year on two plans, month by month: dashed the one of before, thick the present one, bars for what was reached.

The one rule: bars start at 0; a month of which only a part has gone is paler.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goaldesk.reports.marks import EARLIER, Label, Line, Primitive, Rect

LEFT, RIGHT, TOP, BOTTOM = 44.0, 8.0, 28.0, 22.0
SIZE = 11.0
PALER = EARLIER / 2


@dataclass(frozen=True, slots=True)
class MonthMarks:
    """A month: its name, the two targets and the actual; `part` that it has not gone as a whole."""

    name: str
    then: Fraction | None
    now: Fraction | None
    actual: Fraction | None
    part: bool = False


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The words of the key, and the label at the month from which a change holds (its place among the months)."""

    then: str
    now: str
    actual: str
    from_label: str = ""
    from_at: int | None = None


def before_after(
    months: Sequence[MonthMarks], words: ChartWords, size: tuple[float, float], written: Callable[[Fraction], str]
) -> list[Primitive]:
    """The chart; `written` writes a value of the axis. Nothing is drawn without a figure above zero."""
    values = [value for one in months for value in (one.then, one.now, one.actual) if value is not None]
    most = max(values, default=Fraction(0))
    if most <= 0:
        return []
    width, height = size
    step = _step(most)
    top = step * -(-most // step)
    slot = (width - LEFT - RIGHT) / len(months)

    def y(value: Fraction) -> float:
        return height - BOTTOM - (height - TOP - BOTTOM) * float(max(value, Fraction(0)) / top)

    marks = _key(words)
    for at in range(int(top / step) + 1):
        level = y(at * step)
        marks.append(Line(LEFT, level, width - RIGHT, level, "c-axis" if at == 0 else "c-grid", 1))
        marks.append(Label(LEFT - 6, level + 4, written(at * step), "text3", SIZE, align="right"))
    for at, month in enumerate(months):
        marks += _month(month, LEFT + slot * at, slot, y)
        marks.append(Label(LEFT + slot * (at + 0.5), height - 6, month.name, "text3", SIZE, align="center"))
    if words.from_at is not None:
        x = LEFT + slot * words.from_at
        marks.append(Line(x, TOP - 6, x, height - BOTTOM, "c-axis", 1, (2, 3)))
        near = words.from_at * 2 > len(months)
        marks.append(Label(x + (-4 if near else 4), TOP - 2, words.from_label, "text2", SIZE, align=_side(near=near)))
    return marks


def _month(month: MonthMarks, left: float, slot: float, y: Callable[[Fraction], float]) -> list[Primitive]:
    marks: list[Primitive] = []
    foot = y(Fraction(0))
    if month.actual is not None and month.actual > 0:
        top = y(month.actual)
        marks.append(Rect(left + slot * 0.22, top, slot * 0.56, foot - top, "c-bar2", PALER if month.part else 1))
    if month.then is not None:
        marks.append(Line(left + slot * 0.1, y(month.then), left + slot * 0.9, y(month.then), "c-target", 1.5, (3, 2)))
    if month.now is not None:
        marks.append(Line(left + slot * 0.1, y(month.now), left + slot * 0.9, y(month.now), "c-actual", 2.5))
    return marks


def _key(words: ChartWords) -> list[Primitive]:
    marks: list[Primitive] = []
    x = LEFT
    signs = (("c-target", 1.5, (3.0, 2.0)), ("c-actual", 2.5, ()), ("c-bar2", 8.0, ()))
    for text, (ink, wide, dash) in zip((words.then, words.now, words.actual), signs, strict=True):
        marks.append(Line(x, 8, x + 14, 8, ink, wide, dash))
        marks.append(Label(x + 20, 12, text, "text2", SIZE))
        x += 36 + sum(SIZE if ord(sign) > 0x2E80 else SIZE * 0.56 for sign in text)
    return marks


def _side(*, near: bool) -> str:
    return "right" if near else "left"


def _step(most: Fraction) -> Fraction:
    """A round step, so that at most five lines lie between 0 and the largest value."""
    unit = Fraction(1)
    while unit * 50 < most:
        unit *= 10
    while unit * 5 > most:
        unit /= 10
    step = next(unit * part for part in (1, 2, 5, 10, 20) if unit * part * 5 >= most)
    return max(step, Fraction(1)) if most >= 1 else step
