"""Charts with axes as matplotlib figures, the same for screen and paper. Never pyplot, whose state is global.

One rule: a figure is built once and its artists are reused; showing another chart only moves them. Texts and ticks
come written from the block, so a chart knows neither language nor metric.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, Literal, TypeAlias

from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from goaldesk.reports.blocks import Chart, Run
from goaldesk.reports.labels import moved_apart
from goaldesk.reports.style import (
    AXIS,
    CHART_BOTTOM,
    CHART_LEFT,
    CHART_RIGHT,
    CHART_TOP,
)

Align: TypeAlias = Literal["left", "center", "right"]

FAMILY = "Noto Sans SC"
LABEL_DISTANCE = AXIS.size * 1.3
_RUNS = ("last", "target", "actual")
_LOOKS: Mapping[str, Mapping[str, Any]] = {
    "last": {"linewidth": 1.25, "color": "c-last"},
    "target": {"linewidth": 1.5, "color": "c-target", "dashes": (3.3, 2)},
    "actual": {"linewidth": 2.25, "color": "c-actual"},
}
_LABEL_COLORS = {"last": "text3", "target": "text2", "actual": "c-actual"}


class CumulativeFigure:
    """Actual, target and last year over the months of a year. `colors` maps token names to colours."""

    def __init__(self, size: tuple[float, float], colors: Mapping[str, str], dpi: float = 72) -> None:
        self.size = size
        width, height = size
        self._inner = height - CHART_TOP - CHART_BOTTOM
        self.figure = Figure(figsize=(width / 72, height / 72), dpi=dpi, frameon=False)
        self._axes = self.figure.add_axes(
            (
                CHART_LEFT / width,
                CHART_BOTTOM / height,
                (width - CHART_LEFT - CHART_RIGHT) / width,
                self._inner / height,
            )
        )
        self._axes.set_axis_off()
        self._grid = LineCollection([], linewidths=0.5, colors=colors["c-grid"], zorder=1)
        self._axis = LineCollection([], linewidths=0.75, colors=colors["c-axis"], zorder=2, clip_on=False)
        self._today = Line2D([], [], linewidth=0.75, color=colors["c-axis"], linestyle=(0, (1, 2)), zorder=2)
        self._dot = Line2D([], [], marker="o", markersize=4.5, color=colors["c-actual"], linestyle="", zorder=6)
        for collection in (self._grid, self._axis):
            self._axes.add_collection(collection, autolim=False)
        self._lines = {name: self._line(name, colors) for name in _RUNS}
        for line in (self._today, self._dot):
            line.set_clip_on(False)
            self._axes.add_line(line)
        self._colors = colors
        self._texts: list[Text] = []

    def show(self, chart: Chart) -> Figure:
        """Move the artists to this chart."""
        low, high = _range(chart)
        months = len(chart.months)
        self._axes.set_xlim(0, months)
        self._axes.set_ylim(low, high)
        self._grid.set_segments([[(0, float(tick.at)), (months, float(tick.at))] for tick in chart.ticks])
        foot = (high - low) * 2.5 / self._inner
        self._axis.set_segments(
            [[(0, low), (months, low)], *([(at, low), (at, low - foot)] for at in range(1, months + 1))]
        )
        for name, line in self._lines.items():
            points = getattr(chart, name).points
            line.set_data([float(x) for x, _ in points], [float(y) for _, y in points])
        self._mark_today(chart, low, high)
        self._write(chart, low, high)
        return self.figure

    def _mark_today(self, chart: Chart, low: float, high: float) -> None:
        today = [] if chart.today is None else [float(chart.today)] * 2
        self._today.set_data(today, [low, high] if today else [])
        end = chart.actual.points[-1:]
        self._dot.set_data([float(x) for x, _ in end], [float(y) for _, y in end])

    def _write(self, chart: Chart, low: float, high: float) -> None:
        unit = (high - low) / self._inner
        step = len(chart.months) / (self.size[0] - CHART_LEFT - CHART_RIGHT)
        texts: list[tuple[float, float, str, str, Align, bool]] = [
            (-5 * step, float(tick.at), tick.text, "text2", "right", False) for tick in chart.ticks
        ]
        texts += [(at + 0.5, low - 9.5 * unit, name, "text2", "center", False) for at, name in enumerate(chart.months)]
        if chart.today is not None:
            inside: Align = "center" if chart.today < len(chart.months) - 1 else "right"
            texts.append((float(chart.today), high + 5.5 * unit, chart.today_text, "text2", inside, False))
        texts += [
            (
                len(chart.months) + 6 * step,
                low + height * unit,
                run.label,
                _LABEL_COLORS[name],
                "left",
                name == "actual",
            )
            for name, run, height in _label_heights(chart, low, unit)
        ]
        down = AXIS.size * 0.36 * unit
        for text, artist in zip(texts, self._artists(len(texts)), strict=False):
            x, y, words, token, align, bold = text
            artist.set_position((x, y - down))
            artist.set_text(words)
            artist.set_color(self._colors[token])
            artist.set_horizontalalignment(align)
            artist.set_fontweight(700 if bold else 400)

    def _artists(self, count: int) -> Sequence[Text]:
        """As many texts as are needed; those left over show nothing."""
        while len(self._texts) < count:
            text = self._axes.text(
                0, 0, "", fontsize=AXIS.size, family=FAMILY, verticalalignment="baseline", parse_math=False
            )
            self._texts.append(text)
        for spare in self._texts[count:]:
            spare.set_text("")
        return self._texts

    def _line(self, name: str, colors: Mapping[str, str]) -> Line2D:
        look = dict(_LOOKS[name])
        line = Line2D([], [], zorder=3 + _RUNS.index(name), clip_on=False, **(look | {"color": colors[look["color"]]}))
        line.set_solid_capstyle("butt")
        self._axes.add_line(line)
        return line


def _range(chart: Chart) -> tuple[float, float]:
    """The lowest and the highest value of the axis: what is drawn, with the outer ticks."""
    values = [tick.at for tick in chart.ticks]
    for name in _RUNS:
        values += [y for _, y in getattr(chart, name).points]
    low, high = min(values, default=Fraction(0)), max(values, default=Fraction(1))
    return float(low), float(high if high > low else low + 1)


def _label_heights(chart: Chart, low: float, unit: float) -> list[tuple[str, Run, float]]:
    """The labels at the lines' ends with their heights in points above the axis, moved apart."""
    wanted = [
        (name, run, (float(run.points[-1][1]) - low) / unit)
        for name in _RUNS
        if (run := getattr(chart, name)).points and run.label
    ]
    wanted.sort(key=lambda label: label[2])
    heights = moved_apart([height for _, _, height in wanted], LABEL_DISTANCE)
    return [(name, run, height) for (name, run, _), height in zip(wanted, heights, strict=True)]
