"""A unit's year on two states of the plan as a drawing: its heading, its words, and what draws it in any size.

One rule: screen and paper draw the same.
"""

from collections.abc import Callable
from dataclasses import dataclass

from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import date_of, first_day
from goaldesk.model.sheets.history_words import HistoryWords
from goaldesk.model.sheets.plan_comparison import Comparison
from goaldesk.model.sheets.plan_history import Happening, Revised
from goaldesk.reports.before_after import ChartWords, MonthMarks, before_after
from goaldesk.reports.marks import Primitive


@dataclass(frozen=True, slots=True)
class HistoryChart:
    """`title` says of whom and what it is, `unit` in what it is written (empty: a number), `said` tells it in words."""

    title: str
    unit: str
    said: str
    draw: Callable[[float, float], list[Primitive]]


def history_chart(
    words: HistoryWords, found: Comparison, event: Happening | None, heads: tuple[str, str]
) -> HistoryChart:
    """The drawing of a comparison; the month from which `event` holds is marked where it is a revision."""
    formats, wording, metric = words.wording.formats, words.wording, found.metric
    names = [formats.month_name(date_of(first_day(one.month))) for one in found.months]
    months = [
        MonthMarks(name.removesuffix("月"), one.then, one.now, one.actual, one.part)
        for name, one in zip(names, found.months, strict=True)
    ]
    year = words.history.view.year
    from_at, from_label = None, ""
    if isinstance(event, Revised) and event.revision.from_month in year.month_numbers():
        from_at = event.revision.from_month - year.first
        name = formats.month_long(date_of(first_day(event.revision.from_month)))
        from_label = wording.translate("PlanHistory", "from {month}").format(month=name)
    key = ChartWords(heads[0], heads[1], wording.translate("PlanHistory", "Actual"), from_label, from_at)
    written = formats.percent if metric.unit == "percent" else formats.short
    unit = ""
    if metric.unit == "money":
        currency = formats.currency(words.snapshot.settings.currency)
        unit = wording.translate("PlanHistory", "{currency} a month").format(currency=currency)
    return HistoryChart(
        f"{found.unit.name} · {metric_name(metric, wording)} · {words.period_text(year)}",
        unit,
        "; ".join(
            f"{name}: {words.amount(one.then, metric)}, {words.amount(one.now, metric)}"
            for name, one in zip(names, found.months, strict=True)
        ),
        lambda width, height: before_after(months, key, (width, height), written),
    )
