"""How the figures and states of a workbook are said on paper: amounts by metric, status words, names of periods.

One rule: a sentence stands whole in a template with named fields, one for each case; none is put together from parts.
"""

from dataclasses import dataclass
from fractions import Fraction

from goaldesk.formats import NO_BREAK_SPACE, Scale, half_up
from goaldesk.model.metrics.catalogue import metric_name
from goaldesk.model.periods import Period, date_of, first_day
from goaldesk.model.rows import Metric
from goaldesk.wording import Wording

FLAGGED = frozenset({"near", "missed", "at_risk", "off_track"})
"""What is marked beside a figure; what is well or not judged has none, so a good table is quiet."""


def flag(status: str) -> str:
    """The status if it is marked beside a figure, else empty."""
    return status if status in FLAGGED else ""


def period_text(period: Period, wording: Wording, *, year: bool = True) -> str:
    """A month, quarter, year or run of months, in words."""
    if "/" in period.label:
        return months_text(period, wording)
    return wording.formats.period(period.label, year=year)


def months_text(period: Period, wording: Wording) -> str:
    """The months of a period as a run: Jan–Aug, 1–8月."""
    return wording.formats.months(date_of(first_day(period.first)), date_of(first_day(period.end - 1)))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the values of one metric. None is written as nothing, never as 0."""

    metric: Metric
    wording: Wording
    currency: str

    @property
    def name(self) -> str:
        return metric_name(self.metric, self.wording)

    @property
    def is_percent(self) -> bool:
        return self.metric.unit == "percent"

    @property
    def digits(self) -> int:
        return max(self.metric.shown, 1) if self.is_percent else self.metric.shown

    @property
    def written_digits(self) -> int:
        """The decimal places of the value that are written: two more than a percentage shows."""
        return self.digits + 2 if self.is_percent else self.digits

    def shown(self, value: Fraction) -> Fraction:
        """The value as it is written: rounded half up."""
        return Fraction(half_up(value, self.written_digits))

    def difference(self, target: Fraction | None, actual: Fraction | None) -> Fraction | None:
        """Actual less target, each as it is written, so that a reader who takes them away gets the same."""
        return None if target is None or actual is None else self.shown(actual) - self.shown(target)

    def value(self, value: Fraction | None) -> str:
        """As in a table: without its unit, but with %."""
        if value is None:
            return ""
        formats = self.wording.formats
        return formats.percent(value, self.digits) if self.is_percent else formats.number(value, self.digits)

    def change(self, value: Fraction | None) -> str:
        """A difference, signed; of percentages in points."""
        if value is None:
            return ""
        formats = self.wording.formats
        return formats.points(value, self.digits) if self.is_percent else formats.change(value, self.digits)

    def said(self, value: Fraction) -> str:
        """As in a sentence: in Chinese money has its currency."""
        text = self.value(value)
        if self.metric.unit == "money" and self.wording.language == "zh":
            return f"{text}{NO_BREAK_SPACE}{self.wording.formats.currency(self.currency)}"
        return text

    def said_size(self, value: Fraction) -> str:
        """The size of a difference as in a sentence, without a sign."""
        if self.is_percent:
            return self.wording.formats.points(abs(value), self.digits).lstrip("+")
        return self.said(abs(value))

    def short(self, value: Fraction) -> str:
        """As at the end of a line of a chart."""
        return self.value(value) if self.is_percent or self._is_small(value) else self.wording.formats.short(value)

    def short_change(self, value: Fraction) -> str:
        """A difference as beside a chart."""
        return (
            self.change(value) if self.is_percent or self._is_small(value) else self.wording.formats.short_change(value)
        )

    def unit(self, scale: Scale | None = None) -> str:
        """What the figures are, for a heading: CNY, CNY m, 万元, days; nothing for a count."""
        formats = self.wording.formats
        if self.metric.unit == "money":
            return formats.currency_in(self.currency, scale or Scale(1, ""))
        if self.metric.unit == "days":
            return self.wording.translate("Pack", "days")
        if self.metric.unit == "minutes":
            return self.wording.translate("Pack", "minutes")
        return scale.sign if scale else ""

    @staticmethod
    def _is_small(value: Fraction) -> bool:
        return abs(value) < 10_000
