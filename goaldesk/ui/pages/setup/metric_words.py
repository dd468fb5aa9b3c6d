"""The words for what a metric is: how it adds up, its unit, which way is better, where its figures come from."""

from fractions import Fraction
from typing import TYPE_CHECKING

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import Period, date_of, first_day
from goaldesk.model.rows import Metric
from goaldesk.model.sheets.metric_terms import CATEGORIES
from goaldesk.model.sheets.words import amount_text
from goaldesk.ui.text import isolated
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.model.sheets.metric_funnel import Funnel, Stage
    from goaldesk.model.sheets.metric_list import MetricLine, Uses
    from goaldesk.model.sheets.metric_proof import Proof

KINDS = {
    "flow": QT_TRANSLATE_NOOP("Metric", "Flow"),
    "stock": QT_TRANSLATE_NOOP("Metric", "Stock"),
    "ratio": QT_TRANSLATE_NOOP("Metric", "Ratio"),
    "average": QT_TRANSLATE_NOOP("Metric", "Weighted average"),
}
HALF_LINES = {
    "flow": QT_TRANSLATE_NOOP("Metric", "adds up over units and months"),
    "stock": QT_TRANSLATE_NOOP("Metric", "last level of the period"),
    "ratio": QT_TRANSLATE_NOOP("Metric", "one sum over another"),
    "average": QT_TRANSLATE_NOOP("Metric", "sum of values over their number"),
}
CADENCES = {
    "day": QT_TRANSLATE_NOOP("Metric", "daily"),
    "week": QT_TRANSLATE_NOOP("Metric", "weekly"),
    "month": QT_TRANSLATE_NOOP("Metric", "monthly"),
    "quarter": QT_TRANSLATE_NOOP("Metric", "quarterly"),
    "year": QT_TRANSLATE_NOOP("Metric", "yearly"),
}
DIRECTIONS = {"up": QT_TRANSLATE_NOOP("Metric", "Higher"), "down": QT_TRANSLATE_NOOP("Metric", "Lower")}
ARROWS = {"up": "↑", "down": "↓"}
_SOURCES = {
    "import": QT_TRANSLATE_NOOP("Metric", "import"),
    "entry": QT_TRANSLATE_NOOP("Metric", "entry by hand"),
    "both": QT_TRANSLATE_NOOP("Metric", "import and entry"),
    "nothing": QT_TRANSLATE_NOOP("Metric", "no figures yet"),
    "ready": QT_TRANSLATE_NOOP("Metric", "ready to tick"),
}
_EXAMPLE = QT_TRANSLATE_NOOP(
    "Metric",
    "An example, because there are no figures yet: all sums first, then divided. The average of the two people, "
    "{wrong}, is never used.",
)


def better_words(metric: Metric, wording: Wording) -> str:
    """Arrow and word: which way is better."""
    return f"{ARROWS[metric.direction]} {wording.translate('Metric', DIRECTIONS[metric.direction]).lower()}"


def source_words(line: "MetricLine", wording: Wording) -> str:
    """Where the figures come from; of a ratio its formula."""
    if line.source == "formula" and len(line.parts) == 2:
        return " ÷ ".join(metric_name(part, wording) for part in line.parts)
    return wording.translate("Metric", _SOURCES.get(line.source, ""))


def status_words(line: "MetricLine", used: "Uses | None", wording: Wording) -> str:
    """What stands under the name: category, whether in use, and how much hangs on it."""
    category = wording.translate("Metric", CATEGORIES[line.metric.category])
    if not line.in_use:
        return wording.translate("Metric", "{category}, not in use: Space in the list ticks it").format(
            category=category
        )
    if used is None:
        return category
    text = wording.translate("Metric", "{category}, in use: %n entries, {targets}", used.entries)
    return text.format(category=category, targets=wording.translate("Metric", "%n targets", used.targets))


def months_words(period: Period, wording: Wording) -> str:
    """A run of months within a year: January to August 2026 as Jan–Aug 2026."""
    first, last = date_of(first_day(period.first)), date_of(first_day(period.end - 1))
    if period.months == 1:
        return wording.formats.month(first)
    return wording.translate("Metric", "{months} {year}").format(
        months=wording.formats.months(first, last), year=last.year
    )


def proof_head(line: "MetricLine", proof: "Proof", wording: Wording) -> str:
    """The sum itself: 3,580,909.01 ÷ 16,749,600.20 = 21.4 %."""
    value = amount_text(proof.value, line.metric, wording) or "–"
    if proof.numerator is None or proof.denominator is None or len(line.parts) != 2:
        return amount_text(proof.value, line.metric, wording, exact=True)
    if proof.period is None:  # the example is one of plain numbers
        above, below = wording.formats.whole(proof.numerator), wording.formats.whole(proof.denominator)
        return f"{above} ÷ {below} = {example_text(proof.value, line.metric, wording)}"
    above = amount_text(proof.numerator, line.parts[0], wording, exact=True)
    below = amount_text(proof.denominator, line.parts[1], wording, exact=True)
    return f"{above} ÷ {below} = {value}"


def proof_text(line: "MetricLine", proof: "Proof", wording: Wording) -> str:
    """What the sum shows, and which figure is never used."""
    if proof.period is None:
        return wording.translate("Metric", _EXAMPLE).format(wrong=example_text(proof.wrong, line.metric, wording))
    return _sum_text(line.metric.aggregation, proof, wording).format(
        months=wording.translate("Metric", "%n months", proof.months),
        period=months_words(proof.period, wording),
        wrong=amount_text(proof.wrong, line.metric, wording),
    )


def _sum_text(aggregation: str, proof: "Proof", wording: Wording) -> str:
    people = proof.people
    if proof.numerator is not None and proof.wrong is None:
        return wording.translate("Metric", "All sums first, then divided ({period}).")
    if proof.numerator is not None:
        return wording.translate(
            "Metric",
            "All sums first, then divided ({period}). The average of the %n people, {wrong}, is never used.",
            people,
        )
    if aggregation == "flow":
        return wording.translate("Metric", "Added up over %n people and {months} ({period}).", people)
    if proof.wrong is None:
        return wording.translate("Metric", "The last level of {period}, added up over %n people.", people)
    return wording.translate(
        "Metric",
        "The last level of {period}, added up over %n people. The sum of its months, {wrong}, is never used.",
        people,
    )


def example_text(value: Fraction | None, metric: Metric, wording: Wording) -> str:
    """A value of the example: as percent, or with two decimals."""
    if value is None:
        return ""
    return wording.formats.percent(value) if metric.unit == "percent" else wording.formats.number(value, 2)


def funnel_words(funnel: "Funnel", wording: Wording) -> str:
    """How many stages there are, and up to which day they are known."""
    count = wording.formats.whole(len(funnel.stages))
    if not funnel.stages:
        return wording.translate("Metric", "no stages yet: a flow becomes one in its definition")
    months = months_words(funnel.period, wording)
    if funnel.data_through is None:
        return wording.translate("Metric", "{count} stages in order; conversion in {months}").format(
            count=count, months=months
        )
    return wording.translate("Metric", "{count} stages in order; conversion in {months}, up to {day}").format(
        count=count, months=months, day=wording.formats.date(date_of(funnel.data_through))
    )


def stage_meaning(stage: "Stage", before: "Stage | None", wording: Wording) -> str:
    """A stage in one sentence, for the status line and screen readers."""
    name = metric_name(stage.metric, wording)
    reached = amount_text(stage.reached, stage.metric, wording) or "–"
    if before is None or stage.conversion is None:
        return f"{name} {reached}"
    return wording.translate("Metric", "{name} {reached}: {share} of {before}").format(
        name=isolated(name),
        reached=reached,
        share=wording.formats.percent(stage.conversion),
        before=isolated(metric_name(before.metric, wording)),
    )
