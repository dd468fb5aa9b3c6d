"""Numbers, dates and currency in one language, exactly: the half of the wording port that needs no catalogue.

Values are `Decimal`, `Fraction` or `int`, never float; rounding is half up, away from zero. One rule: a figure is
formatted here and nowhere else, so screen, paper and command line agree.
"""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

Number = int | Decimal | Fraction

NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"


def half_up(value: Number, digits: int) -> Decimal:
    """The value rounded half up, away from zero, to `digits` decimal places (methods 1.2)."""
    scaled = abs(Fraction(value)) * 10**digits
    rounded = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    result = Decimal(rounded).scaleb(-digits)
    return -result if value < 0 and rounded else result


class Formats:
    """How figures and dates are written in `language` (`en` or `zh`)."""

    def __init__(self, language: str) -> None:
        self.language = language

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

    def date(self, value: dt.date) -> str:
        """9 Sep 2026, 2026年9月9日."""
        raise NotImplementedError
