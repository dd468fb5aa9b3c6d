"""Parts beside and below each other, written as what is seen: a row or a column of them, in a frame or on a ground.

The one rule: every distance is named here or given; none is left to the style of the system.
"""

from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Box = TypeVar("Box", bound=QBoxLayout)
Margins: TypeAlias = tuple[int, int, int, int]

NONE: Margins = (0, 0, 0, 0)
HAIRLINE: Margins = (1, 1, 1, 1)
BAR: Margins = (16, 8, 16, 8)
NOTE: Margins = (12, 8, 12, 8)
INSIDE: Margins = (16, 12, 16, 12)
DIALOG: Margins = (24, 20, 24, 16)


@dataclass(frozen=True, slots=True)
class Gap:
    """Room of a fixed size, in pixels, on top of the spacing."""

    size: int


Placed: TypeAlias = QWidget | QLayout
Part: TypeAlias = Placed | int | Gap | tuple[Placed, int | Qt.AlignmentFlag]
"""What stands in a row or column. A number is room that grows, in shares (0: what nothing else takes); a pair is a
widget or layout with its share of the room, or with the side it keeps to."""


def row(*parts: Part, margins: Margins = NONE, spacing: int = 8) -> QHBoxLayout:
    """The parts beside each other; margins are left, top, right and bottom."""
    return _filled(QHBoxLayout(), parts, margins, spacing)


def column(*parts: Part, margins: Margins = NONE, spacing: int = 0) -> QVBoxLayout:
    """The parts below each other; margins are left, top, right and bottom."""
    return _filled(QVBoxLayout(), parts, margins, spacing)


def framed(kind: str, inside: QLayout | None = None) -> QFrame:
    """A frame of one of the kinds the style sheet knows (`panel`): side, foot, strip, note, true, rule."""
    frame = QFrame()
    frame.setProperty("panel", kind)
    if inside is not None:
        frame.setLayout(inside)
    return frame


def ground(inside: QLayout) -> QWidget:
    """A widget in the colour of surfaces, for what scrolls in a page."""
    widget = QWidget()
    widget.setProperty("ground", "surface")
    widget.setLayout(inside)
    return widget


def _filled(box: Box, parts: tuple[Part, ...], margins: Margins, spacing: int) -> Box:
    box.setContentsMargins(*margins)
    box.setSpacing(spacing)
    for part in parts:
        match part:
            case int():
                box.addStretch(part)
            case Gap():
                box.addSpacing(part.size)
            case (placed, share):
                _add(box, placed, share)
            case _:
                _add(box, part, 0)
    return box


def _add(box: QBoxLayout, placed: Placed, share: int | Qt.AlignmentFlag) -> None:
    side = share if isinstance(share, Qt.AlignmentFlag) else None  # which is a number too
    if isinstance(placed, QLayout):
        box.addLayout(placed, share)
    elif side is None:
        box.addWidget(placed, share)
    else:
        box.addWidget(placed, 0, side)
