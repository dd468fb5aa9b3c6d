"""What a person types into a cell, as an exact amount: `3.5万`, `12k`, `(1,200)`, `1.234,50`, `=186,400+12,800`.

One rule: a text is read as the program writes figures (`1,234.5`, in both languages); where it cannot be that, another
form may read it if all that fit give the same value. What several would read differently is refused, never guessed.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from goaldesk.model.amounts import in_smallest_unit
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.numbers import FORMS, NumberForm
from goaldesk.model.periods import date_of
from goaldesk.wording import QT_TRANSLATE_NOOP

HOUSE = NumberForm(".", ",")
"""The form in which `formats` writes, whatever the language."""

LONGEST = 200
"""Signs of a typed text with all its terms."""

_FOLD = {0x3002: ".", 0xFF1D: "=", 0xFF0B: "+", 0xFE62: "+"} | dict.fromkeys((0x2212, 0x2013, 0xFF0D, 0x2012), "-")
_TERM = re.compile(r"\s*([-+]?)\s*((?:\([^()]*\)|[^-+()])+)")
_LOOKS_LIKE = str.maketrans(
    {"O": "0", "o": "0", "Ｏ": "0", "〇": "0", "l": "1", "I": "1", "|": "1", "S": "5", "B": "8", "Z": "2"}
)


def typed_amount(text: str, decimals: int, *, percent: bool = False) -> int | None:
    """The amount in units of 10 ** -decimals; None if the text is blank. In a percent cell `83.3` and `83.3 %` are both
    0.833, elsewhere a percent sign is refused.

    Raises Refusal `not_a_figure`, `several_readings`, `percent_sign`, `figure_too_fine`, `amount_too_large` and those
    of `NumberForm.exact`.
    """
    shown = text.translate(_FOLD).strip()
    if not shown:
        return None
    if len(shown) > LONGEST:
        raise _not_a_figure(text)
    value = sum(_terms(shown[1:], text, percent), Fraction(0)) if shown[0] == "=" else _value(shown, text, percent)
    if (value * 10**decimals).denominator != 1:
        raise _too_fine(text, decimals - 2 if percent else decimals)
    return in_smallest_unit(value, decimals)


def meant_text(text: str, decimals: int, *, percent: bool = False) -> str:
    """What was probably meant by a text that is no figure: letters taken for the figures they look like. Empty if that
    is none either.
    """
    guess = text.translate(_LOOKS_LIKE).strip()
    if guess == text.strip():
        return ""
    try:
        typed_amount(guess, decimals, percent=percent)
    except Refusal:
        return ""
    return guess


def typed_day(text: str, language: str, near: int) -> int | None:
    """The day that was typed, None if it is none: any usual form, without a year in that of `near`, a number alone in
    its month. Where only the order of the parts would tell, it is that of the language.
    """
    from goaldesk.model.importers.dates import DateForm

    here = date_of(near)
    form = DateForm("YMD" if language == "zh" else "DMY")
    shown = text.strip().rstrip("日").strip() if text.strip().rstrip("日").strip().isdecimal() else text.strip()
    alone = f"{here.year:04d}-{here.month:02d}-{int(shown):02d}" if shown.isdecimal() and len(shown) <= 2 else ""
    for attempt in (alone,) if alone else (shown, f"{shown} {here.year}", f"{here.year}年{shown}"):
        try:
            return form.parse(attempt)
        except Refusal:
            continue
    return None


def _terms(sum_text: str, text: str, percent: bool) -> Iterator[Fraction]:
    """The signed terms of what stands behind the sign of equality."""
    at = 0
    for match in _TERM.finditer(sum_text):
        sign, term = match.groups()
        if match.start() != at or (at and not sign) or not term.strip():
            raise _not_a_figure(text)
        value = _value(term, text, percent)
        yield -value if sign == "-" else value
        at = match.end()
    if at != len(sum_text) or not at:
        raise _not_a_figure(text)


def _value(term: str, text: str, percent: bool) -> Fraction:
    signed = term.rstrip().rstrip(")").rstrip().endswith(("%", "％"))
    if signed and not percent:
        raise Refusal(
            "percent_sign",
            QT_TRANSLATE_NOOP("Fault", "“{value}” is a percentage, and this cell takes an amount: type the amount."),
            value=text[:60],
        )
    value = _read(term, text)
    return value / 100 if percent and not signed else value


def _read(term: str, text: str) -> Fraction:
    house, fault = _in_form(HOUSE, term)
    if house is not None:
        return house
    if fault is not None and fault.code != "not_a_number":
        raise fault
    values = {value for form in FORMS if (value := _in_form(form, term)[0]) is not None}
    if not values:
        raise _not_a_figure(text)
    if len(values) > 1:
        raise Refusal(
            "several_readings",
            QT_TRANSLATE_NOOP("Fault", "“{value}” can be read in more than one way: write it like 1,234.56."),
            value=text[:60],
        )
    return values.pop()


def _in_form(form: NumberForm, term: str) -> tuple[Fraction | None, Refusal | None]:
    """The value in this form, or why it has none."""
    try:
        exact = form.exact(term)
    except Refusal as refusal:
        return None, refusal
    return (None if exact is None else Fraction(exact[0]) * Fraction(10) ** exact[1]), None


def _not_a_figure(text: str) -> Refusal:
    odd = next((sign for sign in text if sign.isalpha() and sign not in "kKmMbn"), "")
    if odd and any(sign.isdigit() for sign in text):
        return Refusal(
            "not_a_figure",
            QT_TRANSLATE_NOOP("Fault", "“{value}” is not a number: it has “{sign}” in it."),
            value=text[:60],
            sign=odd,
        )
    return Refusal("not_a_figure", QT_TRANSLATE_NOOP("Fault", "“{value}” is not a number."), value=text[:60])


def _too_fine(text: str, decimals: int) -> Refusal:
    if decimals <= 0:
        return Refusal(
            "figure_too_fine",
            QT_TRANSLATE_NOOP("Fault", "“{value}” has a fraction, and only whole numbers are kept here."),
            value=text[:60],
        )
    return Refusal(
        "figure_too_fine",
        QT_TRANSLATE_NOOP("Fault", "“{value}” is finer than the {decimals} decimal places that are kept here."),
        value=text[:60],
        decimals=decimals,
    )
