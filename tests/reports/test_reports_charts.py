"""Charts with axes: labels never cover each other, text stays text, other line forms of matplotlib can be drawn."""

import io
from fractions import Fraction
from itertools import pairwise

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure
from reportlab.pdfgen.canvas import Canvas

from goaldesk.reports.blocks import Chart, Run, Tick
from goaldesk.reports.canvas_renderer import CanvasRenderer
from goaldesk.reports.charts import CumulativeFigure
from goaldesk.reports.labels import moved_apart
from goaldesk.reports.style import TOKENS
from goaldesk.reports.typesetting import REGULAR, Typesetter
from goaldesk.wording import PlainWording

heights = st.lists(st.floats(0, 200), min_size=1, max_size=6).map(sorted)


@given(heights)
def test_labels_are_moved_apart_in_their_order(wanted: list[float]) -> None:
    placed = moved_apart(wanted, 10)
    assert len(placed) == len(wanted)
    assert all(above - below >= 10 - 1e-9 for below, above in pairwise(placed))


@given(heights)
def test_labels_that_stand_apart_already_stay(wanted: list[float]) -> None:
    apart = [at * 15 + height / 100 for at, height in enumerate(wanted)]
    assert moved_apart(apart, 10) == pytest.approx(apart)


def a_chart(values: list[int]) -> Chart:
    points = tuple((Fraction(at), Fraction(value)) for at, value in enumerate(values))
    ticks = tuple(Tick(Fraction(at * 50), str(at * 50)) for at in range(4))
    return Chart(("Jan", "Feb", "Mar"), ticks, Run(points, "Actual"), Run((), ""), Run((), ""), None, "")


def test_one_figure_shows_one_chart_after_another() -> None:
    figure = CumulativeFigure((300, 120), TOKENS)
    figure.show(a_chart([0, 40, 90, 140]))
    many = [text.get_text() for text in figure.figure.axes[0].texts if text.get_text()]
    figure.show(Chart(("Q1",), (Tick(Fraction(0), "0"),), Run((), ""), Run((), ""), Run((), ""), None, ""))
    few = [text.get_text() for text in figure.figure.axes[0].texts if text.get_text()]
    assert many == ["0", "50", "100", "150", "Jan", "Feb", "Mar", "Actual"]
    assert few == ["0", "Q1"]


def drawn(figure: Figure) -> pdfplumber.PDF:
    typesetter = Typesetter(PlainWording())
    stream = io.BytesIO()
    canvas = Canvas(stream, (400, 300), initialFontName=REGULAR, invariant=1)
    figure.draw(CanvasRenderer(canvas, typesetter, (400, 300)))
    canvas.save()
    return pdfplumber.open(io.BytesIO(stream.getvalue()))


def test_markers_dashes_fills_clips_and_turned_text_are_operators() -> None:
    figure = Figure((400 / 72, 300 / 72), dpi=72, frameon=False)
    axes = figure.add_axes((0.1, 0.1, 0.8, 0.8))
    axes.plot([0, 1, float("nan"), 2, 3], [0, 5, 1, 2, 30], "o--", alpha=0.5)
    axes.fill_between([0, 1, 2], [0, 1, 0], [1, 3, 2], alpha=0.3)
    axes.set_ylim(0, 10)
    axes.text(1, 5, "$turned$", rotation=90, parse_math=False)
    with drawn(figure) as pdf:
        page = pdf.pages[0]
        assert not page.images
        assert page.curves
        assert "$turned$" in "".join(char["text"] for char in page.chars if not char["upright"])
        assert {char["fontname"][7:] for char in page.chars} == {"NotoSansSC-Regular"}
