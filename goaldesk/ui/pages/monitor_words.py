"""The sentences of Monitor, whole ones, from templates for each language."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goaldesk.model.periods import Period, date_of
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.ui.pages.scopes import period_words
from goaldesk.ui.text import isolated, spaced
from goaldesk.ui.widgets.empty_state import Way
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.scorecard import Scorecard, ScoreRow
    from goaldesk.model.snapshot import Snapshot

_REACHED = QT_TRANSLATE_NOOP(
    "Monitor", "{unit} reached {actual} of {target} in {metric}: {share}, {over} over the target."
)
_EXACTLY = QT_TRANSLATE_NOOP("Monitor", "{unit} reached its target of {target} in {metric} exactly.")
_SHORT = QT_TRANSLATE_NOOP("Monitor", "{unit} reached {actual} of {target} in {metric}: {share}, {short} short.")
_UNDER = QT_TRANSLATE_NOOP("Monitor", "{unit} stayed at {actual} in {metric}, under the limit of {target}.")
_ABOVE = QT_TRANSLATE_NOOP("Monitor", "{unit} came to {actual} in {metric}, {over} above the limit of {target}.")
_SO_FAR = QT_TRANSLATE_NOOP("Monitor", "{unit} stands at {actual} of {target} in {metric}: {share} so far.")
_NO_TARGET = QT_TRANSLATE_NOOP("Monitor", "{unit} reached {actual} in {metric}; no target is set.")
_NO_ACTUAL = QT_TRANSLATE_NOOP("Monitor", "{unit} has no actuals in {metric} yet; the target is {target}.")
_NOTHING = QT_TRANSLATE_NOOP("Monitor", "{unit} has neither targets nor actuals in {period}.")


def headline(card: "Scorecard", wording: Wording) -> str:
    """How things stand, in one sentence about the first metric that has a target, else the first with an actual."""
    row = _first(card)
    if row is None:
        text = wording.translate("Monitor", _NOTHING)
        return spaced(text.format(unit=isolated(card.unit.name), period=period_words(card.period, wording)))
    from goaldesk.model.metrics.catalogue import metric_name

    figures, metric = row.figures, row.metric
    change = change_text(abs(figures.variance), metric, wording) if figures.variance is not None else ""
    size = change.lstrip("+")
    sentence = wording.translate("Monitor", _template(row)).format(
        unit=isolated(card.unit.name),
        metric=metric_name(metric, wording),
        actual=amount_text(figures.actual, metric, wording),
        target=amount_text(figures.target, metric, wording),
        share="" if figures.attainment is None else wording.formats.percent(figures.attainment),
        over=size,
        short=size,
    )
    return spaced(sentence)


def tally(card: "Scorecard", wording: Wording) -> str:
    """How many metrics were met, near, missed; empty where nothing is judged yet."""
    found = [row.figures.status for row in card.rows]
    good, near, bad = (
        sum(s in group for s in found) for group in (("met", "on_track"), ("near", "at_risk"), ("missed", "off_track"))
    )
    if not good + near + bad:
        return ""
    text = wording.translate("Monitor", "Of {count} metrics with a verdict {good} are met, {near} near, {bad} missed.")
    return text.format(count=good + near + bad, good=good, near=near, bad=bad)


def complete_up_to(card: "Scorecard", period: Period, wording: Wording) -> str:
    """Up to which day the figures are complete. Metrics of this view that are behind the others are counted."""
    days = [row.figures.data_through for row in card.rows if row.figures.data_through is not None]
    if not days and any(row.figures.actual is not None for row in card.rows):
        return wording.translate("Monitor", "nobody has said yet up to when it is complete")
    if not days:
        return wording.translate("Monitor", "no actuals yet")
    last = max(days)
    day = wording.formats.date(date_of(last))
    behind = sum(day_ < min(last, period.last_day()) for day_ in days)
    if behind:
        text = wording.translate("Monitor", "up to {day}, {count} metrics earlier")
        return text.format(day=day, count=behind)
    return wording.translate("Monitor", "up to {day}").format(day=day)


def _first(card: "Scorecard") -> "ScoreRow | None":
    with_target = [row for row in card.rows if row.figures.target is not None]
    judged = [row for row in with_target if row.figures.actual is not None]
    counted = [row for row in card.rows if row.figures.actual is not None]
    for rows in (judged, with_target, counted):
        if rows:
            return rows[0]
    return None


def _template(row: "ScoreRow") -> str:
    figures = row.figures
    if figures.target is None:
        return _NO_TARGET
    if figures.actual is None or figures.variance is None:
        return _NO_ACTUAL
    if row.metric.direction == "down":
        return _ABOVE if figures.variance > 0 else _UNDER
    if figures.status in ("met", "near", "missed") and figures.variance == 0:
        return _EXACTLY
    if figures.variance > 0:
        return _REACHED
    return _SHORT if figures.status in ("met", "near", "missed") else _SO_FAR


@dataclass(frozen=True, slots=True)
class Lacking:
    """What has to be there before anything can be compared: said in a line, with what to do."""

    title: str
    text: str
    ways: tuple[Way, ...]


_NO_UNITS = Lacking(
    QT_TRANSLATE_NOOP("Monitor", "No units yet"),
    QT_TRANSLATE_NOOP(
        "Monitor", "Make the org tree, or import a list of teams and people. What each of them reached is shown here."
    ),
    (Way(QT_TRANSLATE_NOOP("Monitor", "Set up the org tree"), "network", "setup:org"),),
)
_NO_METRICS = Lacking(
    QT_TRANSLATE_NOOP("Monitor", "No metrics yet, so there is nothing to compare"),
    QT_TRANSLATE_NOOP("Monitor", "Tick what counts here: revenue, visits, new customers, or metrics of your own."),
    (Way(QT_TRANSLATE_NOOP("Monitor", "Choose metrics"), "gauge", "setup:metrics"),),
)
_NO_ACTUALS = Lacking(
    QT_TRANSLATE_NOOP("Monitor", "No actuals yet, so there is nothing to compare"),
    QT_TRANSLATE_NOOP(
        "Monitor", "Enter the first month or import it; how far each target has been reached shows at once."
    ),
    (
        Way(QT_TRANSLATE_NOOP("Monitor", "Import…"), "file-down", "actuals:import"),
        Way(QT_TRANSLATE_NOOP("Monitor", "Enter actuals"), "pencil-line", "actuals:month"),
    ),
)


def what_lacks(snapshot: "Snapshot", wording: Wording) -> Lacking | None:
    """The first thing that a scorecard still lacks, in the language of the screens; None where nothing does."""
    if not any(True for _ in snapshot.all(Unit)):
        lacking = _NO_UNITS
    elif not any(metric.active for metric in snapshot.all(Metric)):
        lacking = _NO_METRICS
    elif not len(snapshot.entries.day):
        lacking = _NO_ACTUALS
    else:
        return None
    ways = tuple(replace(way, text=wording.translate("Monitor", way.text)) for way in lacking.ways)
    return Lacking(wording.translate("Monitor", lacking.title), wording.translate("Monitor", lacking.text), ways)
