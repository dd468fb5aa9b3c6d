"""Attainment, variance, gap, status and points on raw figures."""

from fractions import Fraction
from typing import Any

import pytest

from goaldesk.model.methods.attainment import attainment, gap, points, reached, stage_of, status, variance
from goaldesk.model.periods import Period
from goaldesk.model.settings import WorkbookSettings
from tests.builders import day, month

AUGUST = Period("2026-08", month("2026-08"), 1)


def word(target: Any, actual: Any, direction: str = "up", stage: Any = "finished", **lines: int) -> str:
    figures = (None if one is None else Fraction(one) for one in (target, actual))
    return status(*figures, direction, stage=stage, settings=WorkbookSettings(**lines))


def test_variance_is_signed_and_the_gap_is_never_below_zero() -> None:
    target, actual = Fraction(100), Fraction(130)
    assert (variance(target, actual), gap(target, actual, "up"), gap(target, actual, "down")) == (30, 0, 30)
    assert (variance(actual, target), gap(actual, target, "up"), gap(actual, target, "down")) == (-30, 30, 0)
    assert variance(target, Fraction(0)) == -100
    assert (
        variance(None, actual) is variance(target, None) is gap(None, actual, "up") is gap(target, None, "up") is None
    )


def test_a_target_below_zero_has_no_percentage() -> None:
    assert attainment(Fraction(-5), Fraction(3), "up") is None
    assert attainment(Fraction(-5), Fraction(3), "down") is None


def test_the_floor_wins_over_the_cap_and_both_come_last() -> None:
    assert attainment(Fraction(10), Fraction(30), "up", floor=Fraction(0), cap=Fraction(6, 5)) == Fraction(6, 5)
    assert attainment(Fraction(10), Fraction(50), "down", floor=Fraction(0), cap=Fraction(6, 5)) == 0


@pytest.mark.parametrize(
    ("target", "actual", "direction", "expected"),
    [
        (100, 100, "up", "met"),
        (100_000_000, 99_999_999, "up", "near"),  # 100.0 % as shown, but not reached
        (100, 90, "up", "near"),
        (100_000, 89_999, "up", "missed"),
        (100, 0, "up", "missed"),
        (10, 10, "down", "met"),
        (10, 11, "down", "near"),
        (10, 12, "down", "missed"),
        (0, 0, "down", "met"),
        (0, 1, "down", "missed"),
        (0, 50, "up", "no_target"),
        (-10, -5, "up", "met"),
        (-10, -15, "up", "missed"),
        (None, 50, "up", "no_target"),
        (None, None, "up", "no_target"),
        (100, None, "up", "no_data"),
    ],
)
def test_the_word_for_a_finished_period(target: Any, actual: Any, direction: str, expected: str) -> None:
    assert word(target, actual, direction) == expected


def test_the_lines_of_a_status_are_settings() -> None:
    assert word(100, 96, near_line=97) == "missed"
    assert word(100, 96, met_line=95) == "met"


def test_a_running_period_is_open_and_a_coming_one_too_early_to_tell() -> None:
    assert word(100, 150, stage="running") == "open"
    assert word(100, None, stage="running") == "no_data"
    assert word(100, None, stage="coming") == "too_early"
    assert word(None, None, stage="coming") == "no_target"


@pytest.mark.parametrize(
    ("through", "today", "expected"),
    [
        ("2026-08-31", "2026-08-15", "finished"),
        ("2026-08-30", "2026-09-30", "running"),
        (None, "2026-12-31", "running"),
        (None, "2026-07-31", "coming"),
        ("2026-07-31", "2026-08-01", "running"),
    ],
)
def test_a_period_is_finished_once_its_actuals_are_complete(through: str | None, today: str, expected: str) -> None:
    assert stage_of(AUGUST, None if through is None else day(through), day(today)) == expected


def test_reached_is_decided_on_raw_figures() -> None:
    assert not reached(Fraction(1), Fraction(9999, 10000), "up")
    assert reached(Fraction(1), Fraction(9999, 10000), "down")


def test_points_are_weight_times_attainment_within_floor_and_cap() -> None:
    assert points(40, Fraction(833, 1000), 120) == Fraction("33.32")
    assert points(40, Fraction(2), 120) == 48
    assert points(40, Fraction(-1, 10), 120) == 0
    assert points(40, None, 120) is None
