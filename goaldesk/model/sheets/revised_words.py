"""What is said of a target that was revised: what was agreed, who revised it and why, and that it came late."""

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.rows import Revision
from goaldesk.model.sheets.revised_targets import RevisedTarget
from goaldesk.model.sheets.words import amount_text
from goaldesk.wording import Wording, isolated, spaced


def revised_words(revised: RevisedTarget, wording: Wording) -> str:
    """All of it in sentences."""
    sentences = [_agreed(revised, wording)]
    if revised.revisions:
        sentences.append(_revised(revised.revisions[0], len(revised.revisions), wording))
    if revised.late is not None:
        sentences.append(_late(revised, wording))
    return spaced(("" if wording.language == "zh" else " ").join(sentences))


def _agreed(revised: RevisedTarget, wording: Wording) -> str:
    if revised.agreed is None:
        text = wording.translate("Revised", "{metric}: at first no target was agreed.")
    elif revised.attainment is None:
        text = wording.translate("Revised", "{metric}: the target as agreed was {agreed}.")
    else:
        text = wording.translate("Revised", "{metric}: the target as agreed was {agreed}, attainment on it {share}.")
    share = "" if revised.attainment is None else wording.formats.percent(revised.attainment)
    agreed = amount_text(revised.agreed, revised.metric, wording)
    return text.format(metric=metric_name(revised.metric, wording), agreed=agreed, share=share)


def _revised(last: Revision, count: int, wording: Wording) -> str:
    if count > 1:
        text = wording.translate("Revised", "%n revisions, the last on {day}: “{reason}”.", count)
    elif last.revised_by:
        text = wording.translate("Revised", "Revised on {day} by {who}: “{reason}”.")
    else:
        text = wording.translate("Revised", "Revised on {day}: “{reason}”.")
    return text.format(
        day=wording.formats.date(date_of(last.revised_day)),
        who=isolated(last.revised_by),
        reason=isolated(last.reason.rstrip(".。 ")),
    )


def _late(revised: RevisedTarget, wording: Wording) -> str:
    gone = revised.late
    if gone is None:
        return ""
    first, last = date_of(first_day(gone.first)), date_of(first_day(gone.last))
    period = wording.formats.month_long(first) if gone.first == gone.last else wording.formats.months(first, last)
    text = wording.translate("Revised", "Late: {gone} of {all} working days of {period} had gone ({share}).")
    return text.format(gone=gone.gone, all=gone.all, period=period, share=wording.formats.percent(gone.share, 0))
