"""The chart of the leading metric: the year so far against its target and last year, with the gap to what was due."""

from fractions import Fraction

from goaldesk.formats import Scale, half_up
from goaldesk.model.periods import date_of, first_day, last_day
from goaldesk.model.sheets.scorecard import MonthFigures, Series
from goaldesk.reports.blocks import Block, Chart, Gap, Heading, Run, Tick
from goaldesk.reports.context import Context
from goaldesk.reports.words import Writer

Points = tuple[tuple[Fraction, Fraction], ...]

MOST_TICKS = 6
_STEPS = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5), Fraction(10))


def build(context: Context) -> list[Block]:
    """Title and chart; nothing where neither a target nor an actual is known, or all of them are nothing."""
    series = context.lead_series
    if series is None:
        return []
    writer = context.writer(series.metric)
    cumulative = series.metric.aggregation == "flow"
    runs = _cumulative(series) if cumulative else _levels(series)
    values = [y for points in runs for _, y in points]
    if not any(runs[:2]) or not any(values):
        return []
    scale = Scale(1, "") if writer.is_percent else context.wording.formats.scale(max(abs(value) for value in values))
    title = (
        context.wording.translate("Pack", "{metric} so far")
        if cumulative
        else context.wording.translate("Pack", "{metric} by month")
    )
    return [
        Heading(title.format(metric=writer.name), writer.unit(scale)),
        _chart(context, series, runs, (writer, scale)),
    ]


def _chart(context: Context, series: Series, runs: tuple[Points, Points, Points], how: tuple[Writer, Scale]) -> Chart:
    writer, scale = how
    wording = context.wording
    actual, target, last = runs
    values = [y for points in runs for _, y in points]
    gaps = _gaps(series)
    today = _today(series)
    if today is not None and today[0] == len(series.months):
        today = None  # the line ends at the edge of the chart, which says it
    return Chart(
        months=tuple(context.month_name(one.month) for one in series.months),
        ticks=_ticks(min(values), max(values), (writer, scale), series.metric.aggregation == "flow"),
        actual=Run(actual, _label(wording.translate("Pack", "Actual {amount}"), actual, writer)),
        target=Run(target, _label(wording.translate("Pack", "Target {amount}"), target, writer)),
        last=Run(last, _last_label(context, series, last, writer)),
        today=None if today is None else today[0],
        today_text="" if today is None else wording.formats.day(date_of(today[1])),
        gaps=gaps,
        gap_caption=wording.translate("Pack", "Gap to due") if gaps else "",
        gap_text=_gap_text(context, series, gaps, writer),
    )


def _cumulative(series: Series) -> tuple[Points, Points, Points]:
    """Actual, target and last year added up since the year began; x in months from its start.

    A last year of which the beginning is not known is not drawn: its sum would say too little.
    """
    actual: list[tuple[Fraction, Fraction]] = []
    target: list[tuple[Fraction, Fraction]] = []
    last: list[tuple[Fraction, Fraction]] = []
    today = _today(series)
    for number, month in enumerate(series.months, 1):
        x = Fraction(number)
        if month.actual_to_date is not None and (month.figures.actual is not None or actual):
            at = min(x, today[0]) if today is not None else x
            if not actual or at > actual[-1][0]:
                actual.append((at, month.actual_to_date))
        if month.target_to_date is not None:
            target.append((x, month.target_to_date))
        if month.last_year_to_date is not None and series.months[0].last_year is not None:
            last.append((x, month.last_year_to_date))
    if today is None:
        actual = actual[: _known_months(series)]
    return _from_zero(actual), _from_zero(target), _from_zero(last)


def _known_months(series: Series) -> int:
    """How many months there are up to the last one with an actual."""
    known = [number for number, month in enumerate(series.months, 1) if month.figures.actual is not None]
    return max(known, default=0)


def _from_zero(points: list[tuple[Fraction, Fraction]]) -> Points:
    """A sum begins at nothing, where its first month does."""
    if not points:
        return ()
    begin = -(-points[0][0] // 1) - 1
    return ((Fraction(begin), Fraction(0)), *points)


def _levels(series: Series) -> tuple[Points, Points, Points]:
    """Actual, target and last year of each month, in its middle."""

    def run(values: list[Fraction | None]) -> Points:
        return tuple((Fraction(2 * at + 1, 2), value) for at, value in enumerate(values) if value is not None)

    months = series.months
    return (
        run([month.figures.actual if _is_begun(month) else None for month in months]),
        run([month.figures.target for month in months]),
        run([month.last_year for month in months]),
    )


def _is_begun(month: MonthFigures) -> bool:
    """Whether the figures reach into the month; a level that is only carried on is not drawn."""
    through = month.figures.data_through
    return through is None or first_day(month.month) <= through


def _today(series: Series) -> tuple[Fraction, int] | None:
    """Where in the year the figures end, in months and as a day; None unless it is inside the year or at its end."""
    through = series.whole_year.data_through
    if through is None or not first_day(series.year.first) <= through <= last_day(series.year.end - 1):
        return None
    for number, month in enumerate(series.months):
        first, last = first_day(month.month), last_day(month.month)
        if through <= last:
            return number + Fraction(through - first + 1, last - first + 1), through
    return None


def _gap_of(series: Series, month: MonthFigures) -> Fraction | None:
    """Actual less due at the end of a month that is over, or None."""
    if month.figures.data_through is None or month.figures.data_through < last_day(month.month):
        return None
    return month.variance_to_date if series.metric.aggregation == "flow" else month.figures.variance


def _gaps(series: Series) -> tuple[Gap, ...]:
    good = 1 if series.metric.direction == "up" else -1
    return tuple(
        Gap(number, gap, gap * good >= 0)
        for number, month in enumerate(series.months)
        if (gap := _gap_of(series, month)) is not None
    )


def _gap_text(context: Context, series: Series, gaps: tuple[Gap, ...], writer: Writer) -> str:
    """The last gap in words."""
    if not gaps:
        return ""
    day = context.wording.formats.day(date_of(last_day(series.months[gaps[-1].month].month)))
    text = context.wording.translate("Pack", "{gap} on {day}")
    return text.format(gap=writer.short_change(gaps[-1].gap), day=day)


def _label(text: str, points: Points, writer: Writer) -> str:
    return text.format(amount=writer.short(points[-1][1])) if points else ""


def _last_label(context: Context, series: Series, points: Points, writer: Writer) -> str:
    if not points:
        return ""
    before = context.snapshot.fiscal.year_of(series.year.first - 1)
    year = context.wording.formats.period(before.label)
    return context.wording.translate("Pack", "{year}: {amount}").format(year=year, amount=writer.short(points[-1][1]))


def _ticks(low: Fraction, high: Fraction, how: tuple[Writer, Scale], from_zero: bool) -> tuple[Tick, ...]:
    """Grid lines at round figures: at most six, the lowest at or below `low`; a cumulative axis has a zero."""
    writer, scale = how
    low = min(low, Fraction(0)) if from_zero or low < 0 else low
    high = max(high, Fraction(0)) if from_zero else high
    step = _step((high - low) or abs(high) or Fraction(1))
    first = low // step
    ticks: list[Tick] = []
    while (at := first * step) <= high or len(ticks) < 2:
        ticks.append(Tick(at, _tick_text(at, step, writer, scale)))
        first += 1
    return tuple(ticks)


def _step(span: Fraction) -> Fraction:
    """The distance of the grid lines: 1, 2, 2.5 or 5 times a power of ten."""
    power = Fraction(1)
    while power * 10 * MOST_TICKS <= span:
        power *= 10
    while power * MOST_TICKS > span:
        power /= 10
    return next(step * power for step in _STEPS if step * power * MOST_TICKS > span)


def _tick_text(at: Fraction, step: Fraction, writer: Writer, scale: Scale) -> str:
    formats = writer.wording.formats
    unit = Fraction(step * 100) if writer.is_percent else step / scale.divisor
    digits = 0
    while Fraction(half_up(unit, digits)) != unit:
        digits += 1
    if writer.is_percent:
        return formats.percent(at, digits)
    return formats.number(at / scale.divisor, digits)
