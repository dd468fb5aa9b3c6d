"""The drawings of fairness: labels never lie over one another, and what is drawn stays inside."""

from hypothesis import given
from hypothesis import strategies as st

from goaldesk.reports.fairness_marks import (
    STRIP,
    AxisWords,
    Box,
    Spot,
    Zone,
    chance_strip,
    scatter,
    width_of,
)
from goaldesk.reports.marks import Ellipse, Label, Polygon

WORDS = AxisWords("result", "raise")
shares = st.floats(-0.5, 2.5)
spots = st.lists(
    st.builds(Spot, st.sampled_from(["Ann", "Zhou Lan", "周岚"]), shares, shares, st.booleans()), max_size=30
)


@given(spots)
def test_names_never_lie_over_one_another_and_everybody_has_a_dot(people: list[Spot]) -> None:
    marks = scatter(people, (1.2, 1.0, 0.05), WORDS, (340.0, 284.0))
    named = [mark for mark in marks if isinstance(mark, Label) and mark.text in ("Ann", "Zhou Lan", "周岚")]
    boxes = [Box(one.x, one.y - 11, one.x + width_of(one.text), one.y + 3) for one in named]
    assert not any(one.meets(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    dots = [mark for mark in marks if isinstance(mark, Ellipse | Polygon)]
    assert len(dots) == len(people)
    assert all(0 <= dot.x <= 340 and 0 <= dot.y <= 284 for dot in dots if isinstance(dot, Ellipse))


@given(st.lists(st.floats(0, 1), max_size=40))
def test_every_chance_is_a_dot_on_the_strip(chances: list[float]) -> None:
    zones = (Zone(0.2, "off-tint", "off track", "20 %"), Zone(1, "on-tint", "on track"))
    people = [("Ann", chance) for chance in chances]
    marks = chance_strip(people, zones, lambda _: "?", 300.0)
    dots = [mark for mark in marks if isinstance(mark, Ellipse)]
    assert len(dots) == len(chances)
    assert all(0 <= dot.x <= 300 and 0 <= dot.y <= STRIP for dot in dots)
