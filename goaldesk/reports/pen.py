"""The pen: text, lines and marks on a reportlab canvas, measured from the top of the page.

One rule: everything drawn goes through it, with colours by token name, so no other module but the renderer of charts
knows the canvas.
"""

import io
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from goaldesk.reports.marks import Ellipse, Label, Line, Polygon, Primitive, Rect
from goaldesk.reports.style import TOKENS, Letters
from goaldesk.reports.typesetting import Typesetter


@lru_cache(maxsize=256)
def color(token: str, opacity: float = 1) -> tuple[float, float, float]:
    """Red, green and blue of a token, 0 to 1; `opacity` lets white paper through."""
    text = TOKENS[token]
    red, green, blue = (1 - opacity * (1 - int(text[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return red, green, blue


def write(
    canvas: Any,
    typesetter: Typesetter,
    text: str,
    at: tuple[float, float],
    face: tuple[float, bool],
    ink: tuple[float, float, float],
) -> None:
    """Write a clean text with its base line beginning at a point of the canvas; `face` is size and weight.

    The operators are those of `Canvas.drawString`, at a third of its cost: a page holds some hundred strings.
    """
    size, bold = face
    x, y = at
    shown = " ".join(f"{name} {size:g} Tf ({part}) Tj" for name, part in typesetter.glyphs(canvas, text, bold))
    canvas.addLiteral(f"BT {ink[0]:.3g} {ink[1]:.3g} {ink[2]:.3g} rg 1 0 0 1 {x:.2f} {y:.2f} Tm {shown} ET")


class Pen:
    """Draws on `canvas`, a page `height` high; y grows downwards."""

    def __init__(self, canvas: Any, height: float, typesetter: Typesetter) -> None:
        self.canvas = canvas
        self.height = height
        self.typesetter = typesetter

    def text(self, x: float, y: float, text: str, letters: Letters, align: str = "left") -> float:
        """Write a clean text on the base line y; `x` is its left, right or center. Gives the text's width."""
        width = self.typesetter.width(text, letters.size, letters.bold)
        if not text:
            return width
        left = x if align == "left" else x - width if align == "right" else x - width / 2
        write(
            self.canvas,
            self.typesetter,
            text,
            (left, self.height - y),
            (letters.size, letters.bold),
            color(letters.color),
        )
        return width

    def picture(self, png: bytes, x: float, y: float, most: tuple[float, float]) -> float:
        """Draw a picture with its top left corner at (x, y), as wide and high as `most` allows. Gives its width."""
        from reportlab.lib.utils import ImageReader

        image = ImageReader(io.BytesIO(png))
        wide, high = image.getSize()
        scale = min(most[0] / wide, most[1] / high)
        self.canvas.drawImage(
            image, x, self.height - y - high * scale, wide * scale, high * scale, mask="auto", preserveAspectRatio=True
        )
        return float(wide * scale)

    def rule(self, x1: float, x2: float, y: float, token: str, width: float) -> None:
        """A horizontal line."""
        self.paint([Line(x1, y, x2, y, token, width)], 0, 0)

    def paint(self, marks: Sequence[Primitive], x: float, y: float) -> None:
        """Draw marks whose top left corner is (x, y)."""
        for mark in marks:
            if isinstance(mark, Rect):
                self._rect(mark, x, y)
            elif isinstance(mark, Line):
                self._line(mark, x, y)
            elif isinstance(mark, Polygon):
                self._polygon(mark, x, y)
            elif isinstance(mark, Ellipse):
                self._ellipse(mark, x, y)
            else:
                self._label(mark, x, y)

    def frame(self, x: float, y: float, width: float, height: float) -> None:
        """The outline of a box."""
        self.canvas.setStrokeColorRGB(*color("line-strong"))
        self.canvas.setLineWidth(0.5)
        self.canvas.rect(x, self.height - y - height, width, height, stroke=1, fill=0)

    def _rect(self, mark: Rect, x: float, y: float) -> None:
        self.canvas.setFillColorRGB(*color(mark.fill, mark.opacity))
        bottom = self.height - (y + mark.y + mark.height)
        self.canvas.rect(x + mark.x, bottom, mark.width, mark.height, stroke=0, fill=1)

    def _line(self, mark: Line, x: float, y: float) -> None:
        canvas = self.canvas
        canvas.setStrokeColorRGB(*color(mark.stroke))
        canvas.setLineWidth(mark.width)
        if mark.dash:
            canvas.setDash(list(mark.dash))
        canvas.line(x + mark.x1, self.height - y - mark.y1, x + mark.x2, self.height - y - mark.y2)
        if mark.dash:
            canvas.setDash()

    def _polygon(self, mark: Polygon, x: float, y: float) -> None:
        self.canvas.setFillColorRGB(*color(mark.fill))
        path = self.canvas.beginPath()
        first, *others = mark.points
        path.moveTo(x + first[0], self.height - y - first[1])
        for px, py in others:
            path.lineTo(x + px, self.height - y - py)
        path.close()
        self.canvas.drawPath(path, stroke=0, fill=1)

    def _ellipse(self, mark: Ellipse, x: float, y: float) -> None:
        canvas = self.canvas
        if mark.fill:
            canvas.setFillColorRGB(*color(mark.fill))
        if mark.stroke:
            canvas.setStrokeColorRGB(*color(mark.stroke))
            canvas.setLineWidth(mark.width)
        canvas.circle(x + mark.x, self.height - y - mark.y, mark.radius, stroke=bool(mark.stroke), fill=bool(mark.fill))

    def _label(self, mark: Label, x: float, y: float) -> None:
        letters = Letters(mark.size, mark.size, bold=mark.bold, color=mark.color)
        self.text(x + mark.x, y + mark.y, self.typesetter.clean(mark.text), letters, mark.align)
