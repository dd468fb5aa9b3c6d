"""What a section of a pack is: a key, the packs it stands in, and a function that gives its blocks.

One rule: a section that has nothing to say gives no blocks, not even its heading.
"""

from collections.abc import Callable
from dataclasses import dataclass

from goaldesk.reports.blocks import Block
from goaldesk.reports.context import Context

PERSON, TEAM, COMPANY = "person", "team", "company"
ALL = frozenset({PERSON, TEAM, COMPANY})


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a pack."""

    key: str
    build: Callable[[Context], list[Block]]
    packs: frozenset[str] = ALL
