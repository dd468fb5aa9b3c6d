"""Boxes onto pages: from top to bottom, what belongs together kept together.

One rule: a title never ends a page, a row, a chart and a line are never cut, and nothing reaches below the last line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from goaldesk.reports.boxes import Box, Break


@dataclass
class Page:
    """Boxes and how far below the top of the body each begins."""

    boxes: list[tuple[float, Box]] = field(default_factory=list)
    used: float = 0

    def add(self, box: Box) -> None:
        self.used += box.before if self.boxes else 0
        self.boxes.append((self.used, box))
        self.used += box.height

    def room(self, height: float, box: Box) -> float:
        """What is free for the box itself."""
        return height - self.used - (box.before if self.boxes else 0)


def paginate(boxes: Sequence[Box], height: float) -> list[Page]:
    """The boxes on pages whose body is `height` high."""
    pages = [Page()]
    waiting = list(reversed(boxes))
    while waiting:
        box = waiting.pop()
        room = pages[-1].room(height, box)
        begun = bool(pages[-1].boxes)
        if isinstance(box, Break):
            if begun:
                pages.append(Page())
        elif begun and _least(box, waiting) > room:
            pages.append(Page())
            waiting.append(box)
        elif box.height <= room:
            pages[-1].add(box)
        elif parts := box.split(room):
            pages[-1].add(parts[0])
            pages.append(Page())
            waiting.append(parts[1])
        elif begun:
            pages.append(Page())
            waiting.append(box)
        else:
            raise ValueError(f"a box of {box.height} points on a page of {height}")
    return [page for page in pages if page.boxes] or [Page()]


def _least(box: Box, waiting: Sequence[Box]) -> float:
    """The height that must be free: of a title, what it needs together with the beginning of what follows."""
    if not box.keep:
        return box.least
    needed = box.height
    for following in reversed(waiting):
        if isinstance(following, Break):
            break
        needed += following.before + (following.height if following.keep else following.least)
        if not following.keep:
            break
    return needed
