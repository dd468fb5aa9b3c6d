"""The sentence that a target says: one template per language with named places, so that it is never glued together.

The one rule: what is not known yet is a place left open, not a nought and not a guess.
"""

from dataclasses import dataclass
from fractions import Fraction
from string import Formatter

from goaldesk.model.amounts import rounded
from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import Period, date_of
from goaldesk.model.rows import Metric, Segment, Unit
from goaldesk.model.sheets.words import amount_text, change_text
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording, are_apart

BLANK = "……"
FIGURES = 3


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of the sentence: fixed words (`field` empty), or what stands in a named place; empty while not known."""

    text: str
    field: str = ""

    @property
    def is_open(self) -> bool:
        return bool(self.field) and not self.text


_TEMPLATES = {  # with a segment, with a parent
    (False, False): QT_TRANSLATE_NOOP("Smart", "{unit}: {metric}, from {baseline} to {amount} ({change}), {days}."),
    (False, True): QT_TRANSLATE_NOOP(
        "Smart",
        "{unit}: {metric}, from {baseline} to {amount} ({change}), {days}, serving {share} of {parent}’s target.",
    ),
    (True, False): QT_TRANSLATE_NOOP(
        "Smart", "{unit}: {metric} ({segment}), from {baseline} to {amount} ({change}), {days}."
    ),
    (True, True): QT_TRANSLATE_NOOP(
        "Smart",
        "{unit}: {metric} ({segment}), from {baseline} to {amount} ({change}), {days}, serving {share} of {parent}’s "
        "target.",
    ),
}


def sentence_of(facts: Assessment, wording: Wording) -> tuple[Words, ...]:
    """The sentence in its pieces; one that was written by hand is a single piece."""
    if facts.draft.statement:
        return (Words(facts.draft.statement),)
    template = wording.translate("Smart", _TEMPLATES[bool(facts.draft.segment), facts.parent is not None])
    known = _places(facts, wording)
    pieces: list[Words] = []
    for fixed, field, _, _ in Formatter().parse(template):
        for piece in (Words(fixed), *((Words(known[field], field),) if field else ())):
            if pieces and not are_apart(pieces[-1].text, piece.text):
                pieces.append(Words(" "))
            if piece.text or piece.field:
                pieces.append(piece)
    return tuple(pieces)


def sentence_text(facts: Assessment, wording: Wording) -> str:
    """The sentence as one text, open places as dots."""
    return "".join(BLANK if piece.is_open else piece.text for piece in sentence_of(facts, wording))


def subject_words(facts: Assessment, wording: Wording) -> str:
    """Metric and segment: Contract value (New customers)."""
    name = metric_name(facts.metric, wording)
    segment = facts.snapshot.get(Segment, facts.draft.segment) if facts.draft.segment else None
    if segment is None:
        return name
    return wording.translate("Smart", "{metric} ({segment})").format(metric=name, segment=segment.name)


def period_words(period: Period, wording: Wording) -> str:
    """A period by its name, or its months where it has none: Q4 2026; Oct–Nov 2026."""
    if period.label:
        return wording.formats.period(period.label)
    return wording.formats.months_of_year(date_of(period.first_day()), date_of(period.last_day()))


def days_words(period: Period, wording: Wording) -> str:
    """From its first to its last day: 1 Oct – 31 Dec 2026."""
    return wording.formats.days(date_of(period.first_day()), date_of(period.last_day()))


def said(amount: int | None, metric: Metric, wording: Wording, *, exact: bool = False) -> str:
    """An amount in smallest units as it is shown; empty for none."""
    value = None if amount is None else Fraction(amount, 10**metric.decimals)
    return amount_text(value, metric, wording, exact=exact)


def about(amount: int | None, metric: Metric, wording: Wording) -> str:
    """What a forecast says of an amount: three figures, more would claim what nobody knows; empty for none."""
    if amount is None:
        return ""
    whole = abs(amount) // 10**metric.decimals
    step = 10 ** (max(len(str(whole)) - FIGURES, 0) + (metric.decimals if whole else 0))
    return said(rounded(Fraction(amount, step)) * step, metric, wording)


def change_words(facts: Assessment, wording: Wording) -> str:
    """The growth, or for a percentage the difference in points; the difference where there is no growth."""
    linked, metric = facts.linked, facts.metric
    if metric.unit != "percent" and linked.growth is not None:
        text = wording.formats.percent(linked.growth)
        return f"+{text}" if linked.growth > 0 else text
    if linked.difference is None:
        return ""
    return change_text(Fraction(linked.difference, 10**metric.decimals), metric, wording)


def _places(facts: Assessment, wording: Wording) -> dict[str, str]:
    units, parent = facts.snapshot.table(Unit), facts.parent
    segment = facts.snapshot.get(Segment, facts.draft.segment) if facts.draft.segment else None
    share = Fraction(facts.amount, parent.amount) if parent and parent.amount and facts.amount is not None else None
    return {
        "unit": units[(facts.draft.unit,)].name,
        "metric": metric_name(facts.metric, wording),
        "segment": "" if segment is None else segment.name,
        "baseline": said(facts.baseline.amount, facts.metric, wording),
        "amount": said(facts.amount, facts.metric, wording),
        "change": change_words(facts, wording),
        "days": days_words(facts.period, wording),
        "share": "" if share is None else wording.formats.percent(share),
        "parent": units[(parent.target.unit,)].name if parent else "",
    }
