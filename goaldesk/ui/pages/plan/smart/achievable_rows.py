"""The rows of the reverse funnel: own rate of each stage, how much it takes, and whether that was ever done."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

from goaldesk.model.methods.activity_rates import rate_of_months
from goaldesk.model.methods.reverse_funnel import Need
from goaldesk.model.methods.smart.assessment import Assessment, period_of
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.grid import GridCell
from goaldesk.model.sheets.smart.sentence import period_words, said
from goaldesk.ui.pages.plan.smart.choice_table import Choice
from goaldesk.wording import Wording

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
            _a_week(facts, need, wording),
            said(need.last_year, need.metric, wording),
            said(need.best, need.metric, wording),
            _ever_done(facts, need, wording),
        ]
        rows.append(Choice(need.metric.id, cells))
    return rows


def trial_words(facts: Assessment, tried: Sequence[Need], wording: Wording) -> str:
    """What another rate of the last stage would change in each stage."""
    lines = []
    for now, then in zip(facts.needs, tried, strict=True):
        if now.needed is None or then.needed is None:
            continue
        text = wording.translate("Smart", "{stage}: {then} instead of {now}")
        lines.append(
            text.format(
                stage=metric_name(now.metric, wording),
                then=said(then.needed, now.metric, wording),
                now=said(now.needed, now.metric, wording),
            )
        )
    return "\n".join(lines)


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


def _a_week(facts: Assessment, need: Need, wording: Wording) -> str:
    if need.needed is None or not facts.heads:
        return ""
    rate = rate_of_months(facts.snapshot, need.needed, "week", facts.draft.run)
    return "" if rate is None else wording.formats.rate(rate / facts.heads / 10**need.metric.decimals)


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
