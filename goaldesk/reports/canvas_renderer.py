"""matplotlib drawing on a reportlab canvas: paths and text become operators of the page itself.

One rule: nothing becomes a picture. Text is real text in the paper's own font, so a chart can be searched and copied
like the words around it. Only what line charts need is here: paths, clips, dashes, opacity, text; pictures and shaded
triangles are refused by the base class.
"""

from typing import Any, cast

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Transform

from goaldesk.reports.pen import write
from goaldesk.reports.typesetting import Typesetter

CAP_HEIGHT = 0.733
_BOLD_FROM = 600
_CAPS = {"butt": 0, "round": 1, "projecting": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}


class CanvasRenderer(RendererBase):
    """Draws a figure of 72 dots an inch and `size` in points, its lower left corner at the origin of `canvas`."""

    def __init__(self, canvas: Any, typesetter: Typesetter, size: tuple[float, float]) -> None:
        super().__init__()
        self._canvas = canvas
        self._typesetter = typesetter
        self._size = size

    def flipy(self) -> bool:
        return False

    def get_canvas_width_height(self) -> tuple[float, float]:
        return self._size

    def points_to_pixels(self, points: Any) -> Any:
        return points

    def get_text_width_height_descent(self, s: str, prop: FontProperties, ismath: Any) -> tuple[float, float, float]:
        """The height is that of a capital letter, so a figure is centered as the eye sees it."""
        size = prop.get_size_in_points()
        return self._typesetter.width(self._typesetter.clean(s), size, _is_bold(prop)), CAP_HEIGHT * size, 0

    def _get_font_height_metrics(self, prop: FontProperties) -> tuple[float, float, float]:
        """Asked by matplotlib's text layout, so that it opens no font file: ascent, descent, gap between lines."""
        return CAP_HEIGHT * prop.get_size_in_points(), 0, 0

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Any = None,  # noqa: N803 - matplotlib's
    ) -> None:
        stroke = gc.get_linewidth() > 0 and gc.get_alpha() != 0 and gc.get_rgb()[3] > 0
        if not stroke and rgbFace is None:
            return
        canvas = self._canvas
        canvas.saveState()
        self._clip(gc)
        outline = canvas.beginPath()
        _trace(outline, transform.transform_path(path))
        if stroke:
            self._stroke(gc)
        if rgbFace is not None:
            canvas.setFillColorRGB(*rgbFace[:3])
            canvas.setFillAlpha(_opacity(gc, rgbFace))
        canvas.drawPath(outline, stroke=int(stroke), fill=int(rgbFace is not None))
        canvas.restoreState()

    def draw_text(  # noqa: PLR0913 - matplotlib's signature
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,
        mtext: Any = None,
    ) -> None:
        canvas = self._canvas
        if angle:
            canvas.saveState()
            canvas.translate(x, y)
            canvas.rotate(angle)
            x = y = 0
        face = (prop.get_size_in_points(), _is_bold(prop))
        red, green, blue = gc.get_rgb()[:3]
        write(canvas, self._typesetter, self._typesetter.clean(s), (x, y), face, (red, green, blue))
        if angle:
            canvas.restoreState()

    def _stroke(self, gc: GraphicsContextBase) -> None:
        canvas = self._canvas
        canvas.setStrokeColorRGB(*gc.get_rgb()[:3])
        canvas.setStrokeAlpha(_opacity(gc, gc.get_rgb()))
        canvas.setLineWidth(gc.get_linewidth())
        canvas.setLineCap(_CAPS[gc.get_capstyle()])
        canvas.setLineJoin(_JOINS[gc.get_joinstyle()])
        offset, dashes = gc.get_dashes()
        if dashes is not None:
            canvas.setDash(np.asarray(dashes, dtype=float).tolist(), float(offset))

    def _clip(self, gc: GraphicsContextBase) -> None:
        box = gc.get_clip_rectangle()
        if box is not None:
            outline = self._canvas.beginPath()
            outline.rect(box.x0, box.y0, box.width, box.height)
            self._canvas.clipPath(outline, stroke=0, fill=0)
        path, transform = gc.get_clip_path()
        if path is not None and transform is not None:
            outline = self._canvas.beginPath()
            _trace(outline, transform.transform_path(cast(Path, path)))
            self._canvas.clipPath(outline, stroke=0, fill=0)


def _is_bold(prop: FontProperties) -> bool:
    weight = prop.get_weight()
    return weight in {"bold", "semibold"} if isinstance(weight, str) else weight >= _BOLD_FROM


def _opacity(gc: GraphicsContextBase, rgba: Any) -> float:
    alpha = gc.get_alpha()
    return float(alpha if alpha is not None else rgba[3] if len(rgba) > 3 else 1)


def _trace(outline: Any, path: Path) -> None:
    """Write a path in points; parts with a value that is not a number are left out, quadratic curves made cubic."""
    start = last = (0.0, 0.0)
    pen_down = False
    for values, code in path.iter_segments(simplify=False, curves=True, remove_nans=False):
        if not np.isfinite(values).all():
            pen_down = False
            continue
        points = [(float(x), float(y)) for x, y in values.reshape(-1, 2)]
        if code == Path.CLOSEPOLY:
            outline.close()
            last = start
            continue
        if code == Path.MOVETO or not pen_down:
            outline.moveTo(*points[-1])
            start = last = points[-1]
            pen_down = True
            continue
        if code == Path.LINETO:
            outline.lineTo(*points[0])
        elif code == Path.CURVE3:
            (cx, cy), (ex, ey) = points
            sx, sy = last
            outline.curveTo(
                sx + 2 / 3 * (cx - sx), sy + 2 / 3 * (cy - sy), ex + 2 / 3 * (cx - ex), ey + 2 / 3 * (cy - ey), ex, ey
            )
        else:
            outline.curveTo(*points[0], *points[1], *points[2])
        last = points[-1]
