"""How amounts are written in other people's files: an own grammar, exact from text to integer.

One rule: a form says which sign is the decimal point and which parts thousands, and a text that does not fit it is a
problem, never a guess. No float and no bare Decimal ever sees a text. What a form reads besides digits: a sign before
or after, accounting brackets, a currency, percent, k / m / bn and 千 / 万 / 亿, full-width digits, any space.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Context, Decimal
from fractions import Fraction
from functools import cache
from typing import TypeAlias

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.importer import Cell, CellError
from goaldesk.wording import QT_TRANSLATE_NOOP

LARGEST = 10**12
"""Amounts from here on are taken for damage (reliability rule 22)."""

_LONGEST = 100  # signs of a number with all that may stand around it
_FINE = 9
"""Decimal places up to which a whole column is rounded at once; metrics keep four at most."""

_EXACTLY = Context(prec=200)

_FOLD = {0xFF01 + place: 0x21 + place for place in range(94)}
_FOLD |= dict.fromkeys((0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x09), 0x20)
_FOLD |= dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFE63, 0xFF0D), 0x2D)
_FOLD |= dict.fromkeys((0x2018, 0x2019, 0x02BC, 0xFF07), 0x27) | {0xFFE5: 0xA5, 0xFFE1: 0xA3}

_SCALES = {"k": 3, "m": 6, "mn": 6, "mio": 6, "mio.": 6, "bn": 9} | {
    **dict.fromkeys(("万", "萬"), 4),
    **dict.fromkeys(("百万", "百萬"), 6),
    **dict.fromkeys(("亿", "億"), 8),
    "千": 3,
    "千万": 7,
    "千萬": 7,
}
_CODES = (
    "CNY|RMB|USD|EUR|GBP|JPY|INR|CHF|AUD|CAD|NZD|HKD|TWD|NTD|SGD|KRW|BRL|SEK|NOK|DKK|PLN|CZK|HUF|RON|RUB|UAH|TRY|ILS|"
    "MXN|ARS|CLP|COP|ZAR|THB|VND|IDR|MYR|PHP|AED|SAR"
)
_CURRENCY = rf"(?:(?:US|HK|NT|CA|C|A|S|R)?[$]|[€£¥₹₩₽₺₫₪฿₴₱]|Rs\.?|Fr\.?|kr\.?|zł|Kč|元|圆|円|(?:{_CODES}))"
_SUFFIX = "|".join(sorted(map(re.escape, _SCALES), key=len, reverse=True))
_OUTER = re.compile(
    rf"(?P<bracket>\()?\s*(?P<sign>[-+])?\s*(?:{_CURRENCY})?\s*(?P<sign2>[-+])?\s*"
    rf"(?P<core>[\d.,' ]*\d[\d.,']*(?:[eE][-+]?\d{{1,3}})?)\s*"
    rf"(?P<scale>{_SUFFIX})?\s*(?:{_CURRENCY})?\s*(?P<percent>%)?\s*(?P<trailing>-)?\s*(?P<closing>\))?",
    re.IGNORECASE | re.ASCII,
)
_LABELS = {"": "1234", ",": "1,234", ".": "1.234", " ": "1 234", "'": "1'234"}

Exact: TypeAlias = tuple[int, int]
"""A value as (digits, exponent): digits x 10 ** exponent."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A column's amounts at the wanted decimals (None: blank), the rows that are none, and, where rounding was asked
    for, the sum of rounded minus written values.
    """

    values: list[int | None]
    problems: dict[int, Refusal] = field(default_factory=dict)
    rounding: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class NumberForm:
    """`decimal` is "." or ",", `grouping` what parts thousands: one of , . ' blank, or "" for nothing. Groups are of
    three, or as in India of two above the last three.
    """

    decimal: str = "."
    grouping: str = ""

    def __post_init__(self) -> None:
        if self.decimal not in (".", ",") or self.grouping not in _LABELS or self.decimal == self.grouping:
            raise ValueError(f"no form of numbers: {self.decimal!r} {self.grouping!r}")

    @classmethod
    def named(cls, label: str) -> "NumberForm":
        """The form that writes 1234.56 like this; raises Refusal `unknown_number_form`."""
        for form in FORMS:
            if form.label == label:
                return form
        raise Refusal(
            "unknown_number_form",
            QT_TRANSLATE_NOOP("Fault", "“{label}” is no known form of numbers. Known are: {forms}."),
            label=label,
            forms="  ".join(form.label for form in FORMS),
        )

    @property
    def label(self) -> str:
        """1234.56 in this form: what a layout and a report say."""
        return f"{_LABELS[self.grouping]}{self.decimal}56"

    def exact(self, cell: Cell) -> Exact | None:
        """The cell's value as written, None if it is blank.

        Raises Refusal `not_a_number`, `number_too_large` or `error_cell`.
        """
        if isinstance(cell, str):
            return self._read(cell)
        if isinstance(cell, CellError):
            raise error_cell(cell)
        if type(cell) is int:
            if abs(cell) >= LARGEST:
                raise _too_large(str(cell))
            return cell, 0
        if isinstance(cell, bool | dt.date):
            raise _not_a_number(cell if isinstance(cell, dt.date) else str(cell).upper(), self.label)
        return _bounded(cell if isinstance(cell, Decimal) else Decimal(cell))

    def parse(self, cell: Cell, decimals: int) -> int | None:
        """The cell in units of 10 ** -decimals, None if it is blank.

        Raises Refusal as `exact` does, and `too_many_places` where the value would have to be rounded.
        """
        exact = self.exact(cell)
        return None if exact is None else _scaled(exact, decimals, cell)

    def parse_column(self, cells: Sequence[Cell], decimals: int, rounding: bool = False) -> Parsed:
        """A chunk of a column at once: as `parse` for each cell, but quick for the plain ones. With `rounding`, values
        with more places are rounded half up, away from zero, and the difference is added up.
        """
        plain = _typed(cells, decimals) or self._plain(cells, decimals)
        if plain is not None:
            return Parsed(plain)
        if rounding and (fine := self._plain(cells, _FINE)) is not None:
            return _rounded_column(fine, decimals)
        values: list[int | None] = []
        problems: dict[int, Refusal] = {}
        off = Fraction(0)
        for at, cell in enumerate(cells):
            value = None
            try:
                exact = self.exact(cell)
                if exact is not None:
                    value, rest = _rounded(exact, decimals)
                    if rest and not rounding:
                        value = None
                        problems[at] = too_many_places(cell, decimals)
                    else:
                        off += rest
            except Refusal as refusal:
                problems[at] = refusal
            values.append(value)
        return Parsed(values, problems, off)

    def _plain(self, cells: Sequence[Cell], decimals: int) -> list[int | None] | None:
        """The whole column by a single look if all its cells are plain digits in this form, else None."""
        try:
            joined = "\n".join(cells)  # type: ignore[arg-type] # what is not text ends up below
        except TypeError:
            return None
        if not plain_pattern(self.decimal, self.grouping, decimals).fullmatch(joined):
            return None
        if self.grouping:
            joined = joined.replace(self.grouping, "")
        texts = joined.split("\n")
        if len(texts) != len(cells):
            return None
        if self.decimal not in joined:
            unit = 10**decimals
            return [int(text) * unit if text else None for text in texts]
        zeros = "0" * decimals
        values: list[int | None] = []
        for text in texts:
            whole, _, part = text.partition(self.decimal)
            values.append(int(whole + (part + zeros)[:decimals]) if text else None)
        return values

    def _read(self, text: str) -> Exact | None:
        shown = text.strip()
        if not shown:
            return None
        match = _outer(shown)
        if match is None or bool(match["bracket"]) != bool(match["closing"]):
            raise _not_a_number(text, self.label)
        signs = [sign for sign in (match["sign"], match["sign2"], match["trailing"]) if sign]
        if len(signs) + bool(match["bracket"]) > 1:
            raise _not_a_number(text, self.label)
        core = _core_pattern(self.decimal, self.grouping).fullmatch(match["core"])
        if core is None or (core["power"] and match["scale"]):
            raise _not_a_number(text, self.label)
        digits = core["whole"].replace(self.grouping, "") if self.grouping else core["whole"]
        part = core["part"] or ""
        if not digits and not part:
            raise _not_a_number(text, self.label)
        power = int(core["power"] or 0) + _SCALES.get((match["scale"] or "").lower(), 0) - 2 * bool(match["percent"])
        negative = bool(match["bracket"]) or "-" in signs
        if len(digits) + len(part) > 40 or abs(power) > 40:
            raise _too_large(text)
        number = int(digits + part)
        exact = (-number if negative else number, power - len(part))
        if abs(exact[0]) >= LARGEST * 10 ** max(0, -exact[1]) or (
            exact[1] > 0 and abs(number) * 10 ** exact[1] >= LARGEST
        ):
            raise _too_large(text)
        return exact


FORMS = (
    *(NumberForm(".", ","), NumberForm(",", "."), NumberForm(".", ""), NumberForm(",", "")),
    *(NumberForm(".", "'"), NumberForm(",", "'"), NumberForm(",", " "), NumberForm(".", " ")),
)
"""Every form that is looked for, the usual ones first."""


@cache
def _core_pattern(decimal: str, grouping: str) -> re.Pattern[str]:
    part = rf"(?:{re.escape(decimal)}(?P<part>\d*))?(?:[eE](?P<power>[-+]?\d+))?"
    return re.compile(rf"(?P<whole>{_whole(grouping)}|){part}", re.ASCII)


@cache
def plain_pattern(decimal: str, grouping: str, decimals: int) -> re.Pattern[str]:
    """Lines with nothing but blanks and plain numbers of a form that fit these decimals."""
    part = rf"(?:{re.escape(decimal)}\d{{0,{decimals}}})?" if decimals else ""
    one = rf"(?:-?(?:{_whole(grouping, 11)}){part})?"
    return re.compile(rf"(?>{one}\n)*+{one}", re.ASCII)


def _outer(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST:
        return None
    return _OUTER.fullmatch(text if text.isascii() else text.translate(_FOLD))


def core_of(text: str) -> str | None:
    """The digits and separators of a number without sign, currency and scale; None if no form could read the text."""
    match = _outer(text.strip())
    return match["core"].strip().lower().partition("e")[0] if match else None


def _whole(grouping: str, most: int | None = None) -> str:
    """The whole part: digits, in groups of three or in Indian groups; `most` digits at most."""
    digits = rf"\d{{1,{most}}}" if most else r"\d+"
    if not grouping:
        return digits
    sign = re.escape(grouping)
    groups = 3 if most else ""
    return (
        rf"\d{{1,3}}(?:{sign}\d{{3}}){{1,{groups}}}(?![\d{sign}])"
        rf"|\d{{1,2}}(?:{sign}\d{{2}}){{0,{groups}}}{sign}\d{{3}}(?![\d{sign}])"
        rf"|{digits}(?![\d{sign}])"
    )


def _typed(cells: Sequence[Cell], decimals: int) -> list[int | None] | None:
    """A column of a sheet that has nothing but figures that fit the decimals, and blanks; else None."""
    values: list[int | None] = []
    unit = 10**decimals
    for cell in cells:
        if type(cell) is int and -LARGEST < cell < LARGEST:
            values.append(cell * unit)
        elif type(cell) is Decimal and cell.is_finite() and -LARGEST < cell < LARGEST:
            moved = cell.scaleb(decimals, _EXACTLY)
            value = int(moved)
            if moved != value:
                return None
            values.append(value)
        elif cell == "":
            values.append(None)
        else:
            return None
    return values


def _bounded(value: Decimal) -> Exact:
    if not value.is_finite() or abs(value) >= LARGEST:
        raise _too_large(str(value))
    sign, digits, exponent = value.as_tuple()
    number = int("".join(map(str, digits)))
    return (-number if sign else number, int(exponent))


def _rounded(exact: Exact, decimals: int) -> tuple[int, Fraction]:
    """The value at these decimals, rounded half up away from zero, and rounded minus written."""
    number, exponent = exact
    shift = exponent + decimals
    if shift >= 0:
        return number * 10**shift, Fraction(0)
    unit = 10**-shift
    size = (2 * abs(number) + unit) // (2 * unit)
    value = -size if number < 0 else size
    off = value * unit - number
    return value, Fraction(off, unit * 10**decimals) if off else Fraction(0)


def _rounded_column(fine: list[int | None], decimals: int) -> Parsed:
    """Values at nine places, rounded half up away from zero."""
    unit = 10 ** (_FINE - decimals)
    half = unit // 2
    values: list[int | None] = []
    off = 0
    for number in fine:
        if number is None:
            values.append(None)
        else:
            value = (number + half) // unit if number >= 0 else -((half - number) // unit)
            off += value * unit - number
            values.append(value)
    return Parsed(values, rounding=Fraction(off, 10**_FINE))


def _scaled(exact: Exact, decimals: int, cell: Cell) -> int:
    value, off = _rounded(exact, decimals)
    if off:
        raise too_many_places(cell, decimals)
    return value


def error_cell(cell: CellError) -> Refusal:
    """A spreadsheet's error value where a figure or date is needed."""
    return Refusal(
        "error_cell",
        QT_TRANSLATE_NOOP("Fault", "The cell shows {code} instead of a value. Correct the formula in the spreadsheet."),
        code=cell.code,
    )


def too_many_places(cell: Cell, decimals: int) -> Refusal:
    """A value that cannot be kept exactly at the metric's decimals."""
    return Refusal(
        "too_many_places",
        QT_TRANSLATE_NOOP(
            "Fault", "“{value}” has more than {decimals} decimal places, which the metric does not keep."
        ),
        value=str(cell),
        decimals=decimals,
    )


def _not_a_number(value: object, label: str) -> Refusal:
    return Refusal(
        "not_a_number",
        QT_TRANSLATE_NOOP("Fault", "“{value}” is not a number written like {form}."),
        value=str(value)[:60],
        form=label,
    )


def _too_large(text: str) -> Refusal:
    return Refusal(
        "number_too_large",
        QT_TRANSLATE_NOOP("Fault", "“{value}” is a million millions or more: no figure of a company is so large."),
        value=text.strip()[:60],
    )
