"""An org tree as one types it: a name a line, further in is further down.

The one rule: a line belongs to the nearest line above it that stands less far in. How far does not matter, so a list
pasted from anywhere keeps its shape.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from goaldesk.model.errors import Refusal, cannot_read
from goaldesk.wording import QT_TRANSLATE_NOOP

PERSON, TEAM, REGION = "person", "team", "region"
STEP = "    "
_WIDTHS = {" ": 1, "\u00a0": 1, "\u3000": 2, "\t": 4}


@dataclass(frozen=True, slots=True)
class OutlineUnit:
    """A line: its number as it is counted in the text, the name, how deep it lies, the place of the unit above it
    (None: the company), and what it is. A line with nothing below it is a person.
    """

    line: int
    name: str
    level: int
    above: int | None
    kind: str


def read_outline(text: str) -> list[OutlineUnit]:
    """The units of an outline, in its order. Raises Refusal `name_twice`."""
    lines = list(_lines(text))
    above, levels = _places([width for _, width, _ in lines])
    heights = _heights(above)
    _refuse_twice([(number, name) for number, _, name in lines])
    return [
        OutlineUnit(number, name, levels[at], above[at], _kind(heights[at]))
        for at, (number, _, name) in enumerate(lines)
    ]


def outline_in(path: Path) -> str:
    """The outline in a text file, UTF-8. Raises Trouble `cannot_read`, Refusal `not_utf8`."""
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise cannot_read(path, error) from error
    except UnicodeDecodeError as error:
        raise Refusal(
            "not_utf8",
            QT_TRANSLATE_NOOP("Fault", "“{file}” is not UTF-8 text; nothing was made: save it as UTF-8."),
            file=path.name,
        ) from error


def outline_of(lines: Sequence[tuple[int, str]]) -> str:
    """Levels and names as the text that one would type."""
    return "\n".join(STEP * level + name for level, name in lines)


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        name = " ".join(line.split())
        if name:
            inset = line[: len(line) - len(line.lstrip())]
            yield number, sum(_WIDTHS.get(sign, 1) for sign in inset), name


def _places(widths: Sequence[int]) -> tuple[list[int | None], list[int]]:
    """For each line the place of the one above it in the tree, and its level."""
    above: list[int | None] = []
    levels: list[int] = []
    path: list[int] = []
    for at, width in enumerate(widths):
        while path and widths[path[-1]] >= width:
            path.pop()
        above.append(path[-1] if path else None)
        levels.append(len(path))
        path.append(at)
    return above, levels


def _heights(above: Sequence[int | None]) -> list[int]:
    """How many levels lie below each line."""
    heights = [0] * len(above)
    for at in reversed(range(len(above))):
        over = above[at]
        if over is not None:
            heights[over] = max(heights[over], heights[at] + 1)
    return heights


def _kind(height: int) -> str:
    return (PERSON, TEAM, REGION)[min(height, 2)]


def _refuse_twice(names: Sequence[tuple[int, str]]) -> None:
    first: dict[str, int] = {}
    for number, name in names:
        known = first.setdefault(name.casefold(), number)
        if known != number:
            raise Refusal(
                "name_twice",
                QT_TRANSLATE_NOOP(
                    "Fault", "“{name}” stands in line {first} and in line {second}: add something to tell them apart."
                ),
                name=name,
                first=known,
                second=number,
            )
