"""A year on two plans: every figure that is known is drawn, and inside the drawing."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from goaldesk.reports.before_after import ChartWords, MonthMarks, before_after
from goaldesk.reports.marks import Line, Rect

WORDS = ChartWords("Original", "Current", "Actual", "from January", 0)
figures = st.none() | st.fractions(-100, 10**9, max_denominator=100)
month = st.builds(MonthMarks, st.just("Jan"), figures, figures, figures, st.booleans())
months = st.lists(month, min_size=1, max_size=12)


@given(months)
def test_every_known_figure_has_its_mark_inside(year: list[MonthMarks]) -> None:
    marks = before_after(year, WORDS, (360.0, 168.0), str)
    known = [value for one in year for value in (one.then, one.now, one.actual) if value is not None]
    if max(known, default=Fraction(0)) <= 0:
        assert marks == []
        return
    bars = [mark for mark in marks if isinstance(mark, Rect)]
    assert len(bars) == sum(one.actual is not None and one.actual > 0 for one in year)
    thick = [mark for mark in marks if isinstance(mark, Line) and mark.width == 2.5]
    assert len(thick) == 1 + sum(one.now is not None for one in year)  # one stands in the key
    assert all(0 <= mark.y1 <= 168 and 0 <= mark.x1 <= 360 for mark in marks if isinstance(mark, Line))
