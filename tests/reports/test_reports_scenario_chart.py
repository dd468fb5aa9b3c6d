"""The drawing of scenarios: what is drawn where, and labels that never lie over each other."""

from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from goaldesk.reports.marks import Label, Line, Rect
from goaldesk.reports.scenario_chart import PlanLine, Range, ScenarioChart, YearPoint, drawn, ticks_of

AMOUNTS = st.integers(-(10**9), 10**12).map(Fraction)


def fitted(name: str, figure: str, room: float) -> str:
    return f"{name} {figure}"


def chart(plans: list[int], forecast: Range | None = None) -> ScenarioChart:
    before = YearPoint("2025", Fraction(100), "100"), YearPoint("2026", Fraction(120), "120", "landing")
    lines = tuple(PlanLine(Fraction(value), "plan", str(at), at == 0) for at, value in enumerate(plans))
    return ScenarioChart(before, "2027", lines, forecast, lambda value, _: str(value))


@given(st.lists(AMOUNTS, min_size=1))
def test_the_axis_has_at_most_six_round_lines_around_all_amounts(amounts: list[Fraction]) -> None:
    ticks = ticks_of(amounts)
    assert 2 <= len(ticks) <= 6
    assert ticks[0] <= min(amounts)
    assert ticks[-1] >= max(amounts)
    assert len({after - before for before, after in pairwise(ticks)}) == 1


@given(st.lists(st.integers(90, 160), min_size=1, max_size=4))
def test_names_at_the_right_are_moved_apart(plans: list[int]) -> None:
    found = drawn(chart(plans), 358, 216, fitted)
    heights = sorted(mark.y for mark in found if isinstance(mark, Label) and mark.text.startswith("plan"))
    assert len(heights) == len(plans)
    assert all(after - before > 14 for before, after in pairwise(heights))
    assert heights[0] > 0
    assert heights[-1] < 216


def test_the_plan_is_drawn_thicker_than_the_other_scenarios() -> None:
    dashed = [mark for mark in drawn(chart([130, 150]), 358, 216, fitted) if isinstance(mark, Line) and mark.dash]
    plan, other = sorted(dashed, key=lambda mark: -mark.y1)
    assert plan.width > other.width


def test_the_range_of_the_forecast_reaches_from_its_low_to_its_high() -> None:
    forecast = Range(Fraction(100), Fraction(130), Fraction(150), "Forecast", "130", ("8 in 10:", "100-150"))
    found = drawn(chart([120], forecast), 358, 216, fitted)
    (band,) = [mark for mark in found if isinstance(mark, Rect)]
    ticks = {mark.text: mark.y - 4 for mark in found if isinstance(mark, Label) and mark.align == "right"}
    assert (band.y, band.y + band.height) == (ticks["150"], ticks["100"])
    assert not drawn(ScenarioChart((), "2027", (), None, lambda value, _: str(value)), 358, 216, fitted)
