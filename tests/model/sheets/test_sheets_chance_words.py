"""Chances in words, and the marks that stand beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.sheets.chance_words import chance_status, chance_words
from goaldesk.ui.speech import QtWording
from goaldesk.wording import PlainWording

LINES = WorkbookSettings()


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (0.02, "less than 1 in 40"),
        (0.025, "about 1 in 20"),
        (0.31, "about 1 in 3"),
        (0.19, "just under 1 in 5"),
        (0.20, "about 1 in 5"),
        (0.47, "just under 1 in 2"),
        (0.50, "about 1 in 2"),
        (0.92, "about 9 in 10"),
        (0.98, "nearly certain"),
    ],
)
def test_a_chance_is_said_by_the_nearest_odds(chance: float, said: str) -> None:
    assert chance_words(chance, LINES, PlainWording()) == said


@pytest.mark.parametrize(
    ("chance", "said"),
    [
        (0.07, "不到一成"),
        (0.16, "不足二成"),
        (0.31, "约三成"),
        (0.46, "不足五成"),
        (0.95, "约九成"),
        (0.96, "几乎肯定"),
    ],
)
def test_in_chinese_a_chance_is_said_in_tenths(chance: float, said: str) -> None:
    assert chance_words(chance, LINES, QtWording("zh")) == said


@given(st.floats(0.03, 0.97), st.floats(0.03, 0.97), st.integers(30, 70), st.integers(10, 30))
def test_two_chances_with_different_marks_are_never_said_alike(one: float, other: float, risk: int, off: int) -> None:
    lines = WorkbookSettings(at_risk_line=risk, off_track_line=off)
    if chance_status(one, lines) != chance_status(other, lines):
        assert chance_words(one, lines, PlainWording()) != chance_words(other, lines, PlainWording())
