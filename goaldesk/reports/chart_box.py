"""A chart on paper: the lines by matplotlib on the page's own operators, the gap strip below on the same x axis."""

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from goaldesk.reports.blocks import Chart
from goaldesk.reports.boxes import Whole
from goaldesk.reports.marks import GapBar, gap_strip, zero_line
from goaldesk.reports.pen import Pen
from goaldesk.reports.style import (
    AXIS,
    AXIS_BOLD,
    CHART_HEIGHT,
    CHART_LEFT,
    CHART_RIGHT,
    STRIP_HEIGHT,
    TOKENS,
    Letters,
)

if TYPE_CHECKING:
    from goaldesk.reports.charts import CumulativeFigure

STRIP_GAP = 5.0
BAR_SHARE = 0.55


class ChartBox(Whole):
    """The figure, and the strip if there are gaps. `cut` makes it lower, for a shorter paper."""

    def __init__(self, chart: Chart, width: float, cut: float) -> None:
        self._chart, self._width = chart, width
        self._lines_height = CHART_HEIGHT - cut
        strip = STRIP_HEIGHT + STRIP_GAP if chart.gaps else 0
        super().__init__(0, self._lines_height + strip)

    def draw(self, pen: Pen, x: float, y: float) -> None:
        from goaldesk.reports.canvas_renderer import CanvasRenderer

        figure = _figure(self._width, self._lines_height)
        figure.show(self._chart)
        pen.canvas.saveState()
        pen.canvas.translate(x, pen.height - y - self._lines_height)
        figure.figure.draw(CanvasRenderer(pen.canvas, pen.typesetter, figure.size))
        pen.canvas.restoreState()
        if self._chart.gaps:
            self._draw_strip(pen, x, y + self._lines_height + STRIP_GAP)

    def _draw_strip(self, pen: Pen, x: float, y: float) -> None:
        chart = self._chart
        width = self._width - CHART_LEFT - CHART_RIGHT
        months = len(chart.months)
        bars = [GapBar(Fraction(2 * gap.month + 1, 2 * months), gap.gap, gap.good) for gap in chart.gaps]
        pen.paint(gap_strip(bars, width / months * BAR_SHARE, width, STRIP_HEIGHT), x + CHART_LEFT, y)
        pen.text(x + CHART_LEFT - 5, y + zero_line(bars, STRIP_HEIGHT) + 2.7, "0", AXIS, "right")
        left, room = x + self._width - CHART_RIGHT + 6, CHART_RIGHT - 6
        clean = pen.typesetter.fitted
        pen.text(left, y + STRIP_HEIGHT / 2 - 2, clean(chart.gap_caption, AXIS, room), AXIS)
        color = "c-pos" if chart.gaps[-1].good else "c-neg"
        bold = Letters(AXIS_BOLD.size, AXIS_BOLD.leading, bold=True, color=color)
        pen.text(left, y + STRIP_HEIGHT / 2 + 8, clean(chart.gap_text, bold, room), bold)


@lru_cache(maxsize=4)
def _figure(width: float, height: float) -> "CumulativeFigure":
    """One figure a size, reused: building it costs more than drawing. Used by one worker at a time."""
    from goaldesk.reports.charts import CumulativeFigure

    return CumulativeFigure((width, height), TOKENS)
