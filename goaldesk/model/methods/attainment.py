"""Attainment, variance, gap and the word for a status (methods 1.4, decisions 23, 24 and 27).

The one rule: everything is decided on the raw figures, never on a rounded percentage, and what is not set has none.
"""

from fractions import Fraction
from typing import Literal, TypeAlias

from goaldesk.model.periods import Period
from goaldesk.model.settings import WorkbookSettings

Status: TypeAlias = Literal[
    "met", "near", "missed", "open", "on_track", "at_risk", "off_track", "too_early", "no_target", "no_data"
]


def attainment(
    target: Fraction | None,
    actual: Fraction | None,
    direction: str,
    *,
    floor: Fraction | None = None,
    cap: Fraction | None = None,
) -> Fraction | None:
    """The share of the target that was reached, 1 at target; floor and cap are applied last.

    Higher is better: A / T. Lower is better: 2 - A / T (1 at target, 2 at zero, 0 at twice the target). A target of
    zero has a share only where lower is better (1 if nothing was counted, else 0), one below zero never.
    """
    if target is None or actual is None or target < 0:
        return None
    if target == 0:
        if direction == "up":
            return None
        share = Fraction(1 if actual <= 0 else 0)
    else:
        share = actual / target if direction == "up" else 2 - actual / target
    if cap is not None:
        share = min(share, cap)
    return share if floor is None else max(share, floor)


def reached(target: Fraction, actual: Fraction, direction: str) -> bool:
    """Whether the target was reached, on the raw figures."""
    return actual >= target if direction == "up" else actual <= target


def variance(target: Fraction | None, actual: Fraction | None) -> Fraction | None:
    """Actual less target, signed, whatever the direction."""
    return None if target is None or actual is None else actual - target


def gap(target: Fraction | None, actual: Fraction | None, direction: str) -> Fraction | None:
    """What is still missing (lower is better: what is too much), never below zero."""
    if target is None or actual is None:
        return None
    return max(target - actual if direction == "up" else actual - target, Fraction(0))


def is_finished(period: Period, data_through: int | None) -> bool:
    """Whether the actuals of a period are complete."""
    return data_through is not None and data_through >= period.last_day()


def status(
    target: Fraction | None,
    actual: Fraction | None,
    direction: str,
    *,
    stage: Literal["coming", "running", "finished"],
    settings: WorkbookSettings,
) -> Status:
    """The word for how it stands. `stage` is that of the period (`stage_of`)."""
    if target is None or (target == 0 and direction == "up"):
        return "no_target"
    if actual is None:
        return "too_early" if stage == "coming" else "no_data"
    if stage != "finished":
        return "open"
    share = attainment(target, actual, direction)
    if share is None:  # a target below zero has no percentage, but it can be reached
        return "met" if reached(target, actual, direction) else "missed"
    if share * 100 >= settings.met_line:
        return "met"
    return "near" if share * 100 >= settings.near_line else "missed"


def stage_of(period: Period, data_through: int | None, today: int) -> Literal["coming", "running", "finished"]:
    """`coming` before its first day, `finished` once its actuals are complete, else `running`."""
    if is_finished(period, data_through):
        return "finished"
    return "coming" if today < period.first_day() else "running"


def points(weight: int, share: Fraction | None, cap: int) -> Fraction | None:
    """Weight times attainment; the attainment counts from 0 to `cap` percent (methods 7)."""
    return None if share is None else weight * min(max(share, Fraction(0)), Fraction(cap, 100))
