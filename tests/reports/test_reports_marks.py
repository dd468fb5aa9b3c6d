"""Marks in tables and below charts: the same geometry for screen and paper, and nothing outside their box."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.reports.marks import (
    EARLIER,
    FULL_SCALE,
    Ellipse,
    GapBar,
    Line,
    Polygon,
    Rect,
    bullet,
    gap_strip,
    program_sign,
    status_mark,
    zero_line,
)
from goaldesk.reports.style import TOKENS

amounts = st.fractions(min_value=-(10**9), max_value=10**9)


def bar_of(marks: list) -> Rect:
    return next(mark for mark in marks if isinstance(mark, Rect) and mark.fill == "c-bar")


def test_a_bullet_shows_the_share_of_the_target() -> None:
    marks = bullet(Fraction(90), Fraction(100), Fraction(50), 112, 14)
    due, post = (mark for mark in marks if isinstance(mark, Line))
    assert bar_of(marks).width == pytest.approx(90)
    assert (due.x1, post.x1) == (pytest.approx(50), pytest.approx(100))


def test_a_bullet_ends_at_its_scale_and_begins_at_zero() -> None:
    assert bar_of(bullet(Fraction(900), Fraction(100), None, 112, 14)).width == 112
    assert not [
        m for m in bullet(Fraction(-5), Fraction(100), None, 112, 14) if isinstance(m, Rect) and m.fill == "c-bar"
    ]
    assert Fraction(112, 100) == FULL_SCALE


@pytest.mark.parametrize("target", [None, Fraction(0), Fraction(-1)])
def test_without_a_target_above_zero_there_is_no_bullet(target: Fraction | None) -> None:
    assert bullet(Fraction(5), target, None, 100, 14) == []


def test_each_status_has_a_shape_of_its_own() -> None:
    shapes = [status_mark(status, 0, 0, 10)[0] for status in ("met", "near", "missed", "no_data")]
    assert [type(shape) for shape in shapes] == [Ellipse, Polygon, Rect, Ellipse]
    assert isinstance(shapes[0], Ellipse)
    assert shapes[0].fill
    assert isinstance(shapes[3], Ellipse)
    assert not shapes[3].fill


@given(amounts, amounts, st.none() | amounts)
def test_a_bullet_stays_in_its_box(actual: Fraction, target: Fraction, due: Fraction | None) -> None:
    for mark in bullet(actual, target, due, 66, 14):
        if isinstance(mark, Rect):
            assert 0 <= mark.x <= mark.x + mark.width <= 66.0001
            assert 0 <= mark.y <= mark.y + mark.height <= 14
        elif isinstance(mark, Line):
            assert 0 <= mark.x1 <= 66.0001


@given(st.lists(amounts, min_size=1, max_size=12))
def test_the_gap_strip_keeps_its_proportions_and_its_box(gaps: list[Fraction]) -> None:
    bars = [GapBar(Fraction(2 * at + 1, 2 * len(gaps)), gap, gap >= 0) for at, gap in enumerate(gaps)]
    marks = gap_strip(bars, 5, 200, 30)
    zero = zero_line(bars, 30)
    rects = [mark for mark in marks if isinstance(mark, Rect)]
    assert 0 <= zero <= 30
    for gap, rect in zip(gaps, rects, strict=True):
        assert -0.001 <= rect.y <= rect.y + rect.height <= 30.001
        assert rect.fill == ("c-pos" if gap >= 0 else "c-neg")
        assert rect.y + rect.height == pytest.approx(zero) if gap > 0 else rect.y == pytest.approx(zero)
    assert [rect.opacity for rect in rects] == [*[EARLIER] * (len(gaps) - 1), 1]


def test_only_colours_of_the_tokens_are_used() -> None:
    marks = [
        *program_sign(10),
        *bullet(Fraction(1), Fraction(2), Fraction(1), 10, 10),
        *gap_strip([GapBar(Fraction(1, 2), Fraction(1), True), GapBar(Fraction(1), Fraction(-1), False)], 1, 10, 10),
        *(mark for status in ("met", "near", "missed", "open") for mark in status_mark(status, 0, 0, 9)),
    ]
    used = {getattr(mark, name) for mark in marks for name in ("fill", "stroke") if getattr(mark, name, "")}
    assert used <= set(TOKENS)
