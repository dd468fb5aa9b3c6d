"""The strip on which figures stand: no text is cut off, no two touch."""

from hypothesis import given
from hypothesis import strategies as st

from goaldesk.ui.widgets.range_strip import GAP, Mark, Range, apart, strip_marks

ROOM = 300.0


@given(st.lists(st.floats(0, ROOM), min_size=2, max_size=2).map(sorted), st.tuples(*[st.floats(1, 120)] * 2))
def test_two_texts_stay_apart_and_inside(centres: list[float], widths: tuple[float, float]) -> None:
    left, right = apart(centres, widths, ROOM)
    assert left - widths[0] / 2 >= -1e-6
    assert right + widths[1] / 2 <= ROOM + 1e-6
    assert right - widths[1] / 2 - (left + widths[0] / 2) >= GAP - 1e-6


def test_nothing_is_drawn_where_no_figure_is_known() -> None:
    assert strip_marks(Range(), ROOM, len) == []
    assert strip_marks(Range(above=[Mark(5.0, "Proposed 5", "accent")]), ROOM, len)
