"""How a figure of a metric is written in a cell, and the word for the state of a target: the same everywhere."""

from fractions import Fraction

from goaldesk.model.rows import Metric
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

REVISED_LATE = "revised_late"
"""Not a verdict: the mark of a target that was revised when most of its period had gone."""

STATUS_WORDS = {
    "met": QT_TRANSLATE_NOOP("StatusWord", "Met"),
    "near": QT_TRANSLATE_NOOP("StatusWord", "Near"),
    "missed": QT_TRANSLATE_NOOP("StatusWord", "Missed"),
    "open": QT_TRANSLATE_NOOP("StatusWord", "Open"),
    "on_track": QT_TRANSLATE_NOOP("StatusWord", "On track"),
    "at_risk": QT_TRANSLATE_NOOP("StatusWord", "At risk"),
    "off_track": QT_TRANSLATE_NOOP("StatusWord", "Off track"),
    "too_early": QT_TRANSLATE_NOOP("StatusWord", "Too early"),
    "no_target": QT_TRANSLATE_NOOP("StatusWord", "No target"),
    "no_data": QT_TRANSLATE_NOOP("StatusWord", "No data"),
    REVISED_LATE: QT_TRANSLATE_NOOP("StatusWord", "Revised late"),
}


def status_word(status: str, wording: Wording) -> str:
    """The word for the code of a status; nothing for none."""
    return wording.translate("StatusWord", STATUS_WORDS[status]) if status else ""


def amount_text(value: Fraction | None, metric: Metric, wording: Wording, *, exact: bool = False) -> str:
    """A value of a metric as it is shown, or with all its stored decimals; nothing where there is none."""
    if value is None:
        return ""
    if metric.unit == "percent":
        return wording.formats.percent(value, max(metric.decimals - 2, metric.shown) if exact else metric.shown)
    return wording.formats.number(value, metric.decimals if exact else metric.shown)


def change_text(value: Fraction | None, metric: Metric, wording: Wording) -> str:
    """A difference with its sign; one of percentages in points."""
    if value is None:
        return ""
    if metric.unit == "percent":
        return wording.formats.points(value)
    return wording.formats.change(value, metric.shown)
