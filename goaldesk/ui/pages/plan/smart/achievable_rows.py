"""The rows of the reverse funnel: own rate of each stage, how much it takes, and whether that was ever done."""

from fractions import Fraction
from math import ceil

from goaldesk.model.methods.activity_rates import rate_of_months
from goaldesk.model.methods.reverse_funnel import Need, Way, stage_history
from goaldesk.model.methods.smart.assessment import Assessment, period_of
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.grid import GridCell
from goaldesk.model.sheets.smart.sentence import period_words, said
from goaldesk.ui.pages.plan.smart.choice_table import Choice
from goaldesk.wording import Wording

LATELY = 3
"""Months that say how much is done at present."""
MUCH_MORE = Fraction(10, 100)
"""Above the best ever by more than this share, a need is marked red; below it amber (a convention)."""


def need_choices(facts: Assessment, wording: Wording) -> list[Choice]:
    """The stages from the first to the last."""
    rows = []
    for at, need in enumerate(facts.needs):
        after = facts.needs[at + 1].metric if at + 1 < len(facts.needs) else None
        cells: list[str | GridCell] = [
            metric_name(need.metric, wording),
            _rate(facts, need, after, wording),
            GridCell(said(need.needed, need.metric, wording), state="text", strong=True),
            a_week(facts, need, Fraction(facts.heads), wording),
            _lately(facts, need, wording),
            said(need.last_year, need.metric, wording),
            said(need.best, need.metric, wording),
            _reaches(need, wording),
            _ever_done(facts, need, wording),
        ]
        rows.append(Choice(need.metric.id, cells))
    return rows


def _rate(facts: Assessment, need: Need, after: Metric | None, wording: Wording) -> str:
    if need.rate is None:
        return wording.translate("Smart", "no rate known")
    if after is None:
        rate = need.rate * Fraction(10**need.metric.decimals, 10**facts.metric.decimals)
        text = wording.translate("Smart", "{amount} on average")
        return text.format(amount=wording.formats.rate(rate))
    rate = need.rate * Fraction(10**need.metric.decimals, 10**after.decimals)
    text = wording.translate("Smart", "{share} become {stage}")
    return text.format(share=wording.formats.percent(rate, 0), stage=metric_name(after, wording))


def a_week(facts: Assessment, need: Need, people: Fraction, wording: Wording) -> str:
    """What a stage takes of each of so many people a week; empty where nothing is needed or nobody is there."""
    if need.needed is None or people <= 0:
        return ""
    rate = rate_of_months(facts.snapshot, need.needed, "week", facts.draft.run)
    return "" if rate is None else wording.formats.rate(rate / people / 10**need.metric.decimals)


def _lately(facts: Assessment, need: Need, wording: Wording) -> str:
    """What a person did a week in the last three complete months."""
    draft = facts.draft
    way = Way(draft.unit, draft.metric, draft.segment, draft.run, [need.metric])
    history = stage_history(facts.snapshot, way, need.metric)
    run = range(max(history.end - LATELY, history.first), history.end)
    done = history.sum_of(run) if len(run) else None
    rate = None if done is None else rate_of_months(facts.snapshot, done, "week", run)
    if rate is None or not facts.heads:
        return ""
    return wording.formats.rate(rate / facts.heads / 10**need.metric.decimals)


def _reaches(need: Need, wording: Wording) -> GridCell:
    """How far the best ever reaches towards what is needed, drawn."""
    if need.needed is None or need.best is None or need.needed <= 0:
        return GridCell(state="text")
    share = wording.formats.percent(Fraction(need.best, need.needed), 0)
    words = wording.translate("Smart", "The best ever is {share} of what is needed").format(share=share)
    return GridCell(state="text", bullet=(Fraction(need.best), Fraction(need.needed)), meaning=words, tip=words)


def _ever_done(facts: Assessment, need: Need, wording: Wording) -> str | GridCell:
    if need.ever_done is None or need.best is None or need.needed is None:
        return ""
    if need.ever_done and need.since is not None:
        period = period_words(period_of(facts.snapshot, need.since, facts.draft.months), wording)
        text = wording.translate("Smart", "yes, {period}").format(period=period)
        return GridCell(text, state="text", mark="on_track", ink="on")
    if need.best <= 0:
        return GridCell(wording.translate("Smart", "never"), state="text", mark="off_track", ink="off")
    more = Fraction(need.needed, need.best) - 1
    text = wording.translate("Smart", "{share} above best").format(
        share=wording.formats.percent(Fraction(ceil(more * 100), 100), 0)
    )
    much = more > MUCH_MORE
    return GridCell(text, state="text", mark="off_track" if much else "at_risk", ink="off" if much else "risk")
