"""Numbers, dates and currency in one language, exactly: the half of the wording port that needs no catalogue.

Values are `Decimal`, `Fraction` or `int`, never float; rounding is half up, away from zero. One rule: a figure is
formatted here and nowhere else, so screen, paper and command line agree. Names of months, days and currencies come
from babel, which is loaded with the first of them.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

Number = int | Decimal | Fraction

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"
EN_DASH = "\u2013"

_OWN_CURRENCY_NAMES = {("zh", "CNY"): "元"}


def half_up(value: Number, digits: int) -> Decimal:
    """The value rounded half up, away from zero, to `digits` decimal places (methods 1.2)."""
    scaled = abs(Fraction(value)) * 10**digits
    rounded = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    result = Decimal(rounded).scaleb(-digits)
    return -result if value < 0 and rounded else result


@dataclass(frozen=True, slots=True)
class Scale:
    """What the figures of an axis are divided by, its short sign (`m`, `万`) and how many decimals are written then."""

    divisor: int
    sign: str
    digits: int = 0


_SCALES = {
    "en": (Scale(10**9, "bn", 2), Scale(10**6, "m", 2), Scale(10**3, "k", 1)),
    "zh": (Scale(10**8, "亿", 2), Scale(10**4, "万", 1)),
}
_SHORT_FROM = 10_000


class Formats:
    """How figures and dates are written in `language` (`en` or `zh`)."""

    def __init__(self, language: str) -> None:
        self.language = language

    def listed(self, names: Iterable[str]) -> str:
        """Names beside each other: A, B; A、B."""
        return ("、" if self.language == "zh" else ", ").join(names)

    # --- numbers

    def whole(self, value: Number) -> str:
        """1,234,568 with a true minus sign."""
        return self.number(value, 0)

    def number(self, value: Number, digits: int | None = None) -> str:
        """1,234,567.89: `digits` decimal places, or as many as the value has."""
        shown = Decimal(value) if digits is None and not isinstance(value, Fraction) else half_up(value, digits or 0)
        return f"{shown:,f}".replace("-", MINUS)

    def change(self, value: Number, digits: int = 0) -> str:
        """+12,400 or a true minus: the sign always stands, except at zero."""
        text = self.number(value, digits)
        return f"+{text}" if half_up(value, digits) > 0 else text

    def percent(self, value: Number, digits: int = 1) -> str:
        """A share as percent: 83.3 % in English, 83.3% in Chinese."""
        gap = "" if self.language == "zh" else NO_BREAK_SPACE
        return f"{self.number(Fraction(value) * 100, digits)}{gap}%"

    def points(self, value: Number, digits: int = 1) -> str:
        """The difference of two shares in percentage points, signed: −0.8 pt, −0.8 个点."""
        unit = "个点" if self.language == "zh" else "pt"
        return f"{self.change(Fraction(value) * 100, digits)}{NO_BREAK_SPACE}{unit}"

    def rate(self, value: Number) -> str:
        """A count a day: three significant figures below 10 (0.48, 2.4), whole from there on (22,258)."""
        size = abs(Fraction(value))
        if size >= 10:
            return self.whole(value)
        digits = 2
        while size and size * 10 ** (digits - 2) < 1:
            digits += 1
        return self._trimmed(self.number(value, digits))

    def short(self, value: Number) -> str:
        """1.23m, 856k; 123.5万: for axes, cards and line ends, never for a table. Below 10,000 whole."""
        size = abs(half_up(value, 0))
        if size < _SHORT_FROM:
            return self.whole(value)
        for at, scale in enumerate(self._scales()):
            digits = scale.digits
            shown = half_up(Fraction(value) / scale.divisor, digits)
            if abs(shown) < 1:
                continue
            if scale.sign == "k" and abs(shown) >= 100:
                digits = 0
                shown = half_up(Fraction(value) / scale.divisor, digits)
            if at and abs(shown) * scale.divisor >= self._scales()[at - 1].divisor:
                return self.short(Fraction(shown) * scale.divisor)
            text = self.number(shown, digits)
            return f"{self._trimmed(text) if self.language == 'zh' else text}{scale.sign}"
        return self.whole(value)

    def short_change(self, value: Number) -> str:
        """As `short`, with the sign always."""
        return f"+{self.short(value)}" if half_up(value, 0) > 0 else self.short(value)

    def scale(self, largest: Number) -> Scale:
        """How the figures of an axis up to `largest` are written: divided by 1, a thousand, 万, a million …"""
        for scale in self._scales():
            if abs(Fraction(largest)) >= scale.divisor and abs(Fraction(largest)) >= _SHORT_FROM:
                return scale
        return Scale(1, "")

    def currency(self, code: str) -> str:
        """How the currency is named in a heading: CNY, 元; USD, 美元."""
        if self.language != "zh" or not code:
            return code
        own = _OWN_CURRENCY_NAMES.get((self.language, code))
        return own or _currency_name(code, self.language)

    def currency_in(self, code: str, scale: Scale) -> str:
        """The unit of an axis: CNY m, 万元."""
        name = self.currency(code)
        if not scale.sign:
            return name
        return f"{scale.sign}{name}" if self.language == "zh" else f"{name} {scale.sign}".strip()

    @staticmethod
    def currency_digits(code: str) -> int:
        """How many decimals amounts of a currency have: CNY 2, JPY 0."""
        from babel.numbers import get_currency_precision

        return get_currency_precision(code.upper())

    def ordinal(self, number: int) -> str:
        """The number of a section, from 1 to 10: 1, 一."""
        return "一二三四五六七八九十"[number - 1] if self.language == "zh" else str(number)

    # --- dates

    def date(self, value: dt.date) -> str:
        """9 Sep 2026, 2026年9月9日."""
        return self._date(value, "y年M月d日", "d MMM y")

    def day(self, value: dt.date) -> str:
        """A day of a year that is known: 9 Sep, 9月9日."""
        return self._date(value, "M月d日", "d MMM")

    def days(self, first: dt.date, last: dt.date) -> str:
        """From a day to a day: 1 Oct – 31 Dec 2026, 2026年10月1日至12月31日; each with its year where they differ."""
        same = first.year == last.year
        if self.language == "zh":
            return f"{self.date(first)}至{self.day(last) if same else self.date(last)}"
        return f"{self.day(first) if same else self.date(first)} {EN_DASH} {self.date(last)}"

    def weekday(self, value: dt.date) -> str:
        """Wed 9 Sep, 9月9日周三."""
        return self._date(value, "M月d日EEE", "EEE d MMM")

    def weekdays(self) -> tuple[str, ...]:
        """The names of the days of the week, Monday first: Monday, 星期一."""
        monday = dt.date(2024, 1, 1)
        return tuple(self._date(monday + dt.timedelta(days=at), "EEEE", "EEEE") for at in range(7))

    def whole_date(self, value: dt.date) -> str:
        """The date of today in a heading: Wednesday 9 September 2026, 2026年9月9日星期三."""
        return self._date(value, "y年M月d日EEEE", "EEEE d MMMM y")

    def moment(self, value: dt.datetime) -> str:
        """9 Sep 2026, 14:32; 2026年9月9日 14:32."""
        gap = " " if self.language == "zh" else ", "
        return f"{self.date(value.date())}{gap}{value:%H:%M}"

    def moment_near(self, value: dt.datetime, today: dt.date) -> str:
        """As short as it is clear: 14:32 of today, 9 Sep, 14:32 of this year, else as `moment`."""
        if value.date() == today:
            return f"{value:%H:%M}"
        gap = " " if self.language == "zh" else ", "
        return f"{self.day_near(value.date(), today)}{gap}{value:%H:%M}"

    def day_near(self, value: dt.date, today: dt.date) -> str:
        """A day without its year where that is this year's."""
        return self.day(value) if value.year == today.year else self.date(value)

    def month(self, value: dt.date) -> str:
        """The month of a heading: August 2026, 2026年8月."""
        return self._date(value, "y年M月", "MMMM y")

    def month_long(self, value: dt.date) -> str:
        """The month of a sentence whose year is known: August, 8月."""
        return self._date(value, "M月", "MMMM")

    def month_name(self, value: dt.date) -> str:
        """The month of a column: Aug, 8月."""
        return self._date(value, "M月", "MMM")

    def months_of_year(self, first: dt.date, last: dt.date) -> str:
        """A run of months with its year: Jun–Aug 2026, 2026年6–8月; over the turn of a year Nov 2026–Jan 2027."""
        if first.year != last.year:
            return f"{self.month(first)}{EN_DASH}{self.month(last)}"
        if self.language == "zh":
            return f"{first.year}年{self.months(first, last)}"
        return f"{self.months(first, last)} {first.year}"

    def months(self, first: dt.date, last: dt.date) -> str:
        """A run of months: Jan–Aug, 1–8月; over the turn of a year 10月–次年3月."""
        if (first.year, first.month) == (last.year, last.month):
            return self.month_name(first)
        if self.language == "zh":
            return (
                f"{first.month}{EN_DASH}{last.month}月"
                if first.year == last.year
                else f"{first.month}月{EN_DASH}次年{last.month}月"
            )
        return f"{self.month_name(first)}{EN_DASH}{self.month_name(last)}"

    def period(self, label: str, *, year: bool = True) -> str:
        """A period by its label: `2026-10` is October 2026, `2026-Q3` Q3 2026, `2026` 2026. Without `year` only the
        month or quarter, where the year is known.
        """
        zh = self.language == "zh"
        fiscal, _, part = label.partition("-")
        if not part:
            return f"{fiscal}年" if zh else fiscal
        if part.startswith("Q"):
            quarter = f"第{part[1:]}季度" if zh else part
            if not year:
                return quarter
            return f"{fiscal}年{quarter}" if zh else f"{quarter} {fiscal}"
        month = dt.date(int(fiscal), int(part), 1)
        return self.month(month) if year else self.month_long(month)

    # --- inside

    def _scales(self) -> tuple[Scale, ...]:
        return _SCALES["zh" if self.language == "zh" else "en"]

    def _date(self, value: dt.date, chinese: str, english: str) -> str:
        return _formatted_date(value, chinese if self.language == "zh" else english, self.language)

    @staticmethod
    def _trimmed(text: str) -> str:
        return text.rstrip("0").rstrip(".") if "." in text else text


@lru_cache(maxsize=4096)
def _formatted_date(value: dt.date, pattern: str, language: str) -> str:
    from babel.dates import format_date

    return format_date(value, pattern, locale=language)


@lru_cache(maxsize=256)
def _currency_name(code: str, language: str) -> str:
    from babel.numbers import get_currency_name

    return get_currency_name(code, locale=language)
