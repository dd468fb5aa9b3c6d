"""Figures and dates are written exactly, and as each language writes them."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.formats import MINUS, NO_BREAK_SPACE, Formats, half_up

EN, ZH = Formats("en"), Formats("zh")
DAY = dt.date(2026, 9, 9)


def test_large_amounts_are_written_to_the_last_digit() -> None:
    assert EN.number(Decimal("12345678901234567.89")) == "12,345,678,901,234,567.89"
    assert EN.number(Fraction(10**24 + 1, 100), 2) == "10,000,000,000,000,000,000,000.01"


def test_halves_are_rounded_away_from_zero() -> None:
    assert [EN.whole(Fraction(n, 2)) for n in (1, 3, 5, -1, -3)] == ["1", "2", "3", f"{MINUS}1", f"{MINUS}2"]
    assert EN.number(Decimal("1.005"), 2) == "1.01"
    assert EN.whole(Fraction(-1, 3)) == "0"


def test_a_change_always_carries_its_sign_except_at_zero() -> None:
    assert [EN.change(n) for n in (12400, -8600, 0)] == ["+12,400", f"{MINUS}8,600", "0"]
    assert EN.change(Fraction(1, 3)) == "0"


def test_percent_and_points_follow_the_language() -> None:
    assert EN.percent(Fraction(833, 1000)) == f"83.3{NO_BREAK_SPACE}%"
    assert ZH.percent(Fraction(833, 1000)) == "83.3%"
    assert EN.points(Fraction(-8, 1000)) == f"{MINUS}0.8{NO_BREAK_SPACE}pt"
    assert ZH.points(Fraction(8, 1000)) == f"+0.8{NO_BREAK_SPACE}个点"


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (856, "856", "856"),
        (9999, "9,999", "9,999"),
        (42910, "42.9k", "4.3万"),
        (-65600, "−65.6k", "−6.6万"),
        (99950, "100k", "10万"),
        (856000, "856k", "85.6万"),
        (999950, "1.00m", "100万"),
        (1234567, "1.23m", "123.5万"),
        (26228306, "26.23m", "2,622.8万"),
        (99999999, "100.00m", "1亿"),
        (1234567890, "1.23bn", "12.35亿"),
    ],
)
def test_short_amounts_use_the_units_of_the_language(value: int, english: str, chinese: str) -> None:
    assert (EN.short(value), ZH.short(value)) == (english, chinese)


def test_a_short_change_carries_its_sign() -> None:
    assert [EN.short_change(n) for n in (65600, -65600, 0)] == ["+65.6k", "−65.6k", "0"]


def test_counts_a_day_show_three_figures_below_ten() -> None:
    assert [EN.rate(Decimal(n)) for n in ("0.48", "2.4", "22258", "0.01234", "9.999", "0")] == [
        "0.48",
        "2.4",
        "22,258",
        "0.0123",
        "10",
        "0",
    ]


def test_an_axis_names_its_unit_once() -> None:
    assert [EN.currency_in("CNY", EN.scale(n)) for n in (9000, 85700, 2640000)] == ["CNY", "CNY k", "CNY m"]
    assert [ZH.currency_in("CNY", ZH.scale(n)) for n in (9000, 85700, 264000000)] == ["元", "万元", "亿元"]
    assert ZH.currency("USD") == "美元"
    assert EN.currency("USD") == "USD"
    assert ZH.currency("") == ""


def test_days_are_written_as_the_language_writes_them() -> None:
    assert (EN.date(DAY), EN.day(DAY), EN.weekday(DAY)) == ("9 Sep 2026", "9 Sep", "Wed 9 Sep")
    assert (ZH.date(DAY), ZH.day(DAY), ZH.weekday(DAY)) == ("2026年9月9日", "9月9日", "9月9日周三")
    assert EN.moment(dt.datetime(2026, 9, 9, 14, 32, tzinfo=dt.UTC)) == "9 Sep 2026, 14:32"
    assert ZH.moment(dt.datetime(2026, 9, 9, 14, 32, tzinfo=dt.UTC)) == "2026年9月9日 14:32"


def test_months_are_named_and_run() -> None:
    january, august, march = dt.date(2026, 1, 1), dt.date(2026, 8, 1), dt.date(2027, 3, 1)
    assert (EN.month(august), EN.month_long(august), EN.month_name(august)) == ("August 2026", "August", "Aug")
    assert (ZH.month(august), ZH.month_long(august), ZH.month_name(august)) == ("2026年8月", "8月", "8月")
    assert (EN.months(january, august), ZH.months(january, august)) == ("Jan–Aug", "1–8月")
    assert (EN.months(august, march), ZH.months(august, march)) == ("Aug–Mar", "8月–次年3月")
    assert (EN.months(august, august), ZH.months(august, august)) == ("Aug", "8月")


def test_periods_are_named_by_their_labels() -> None:
    labels = ("2026", "2026-Q3", "2026-08")
    assert [EN.period(label) for label in labels] == ["2026", "Q3 2026", "August 2026"]
    assert [ZH.period(label) for label in labels] == ["2026年", "2026年第3季度", "2026年8月"]
    assert [EN.period(label, year=False) for label in labels] == ["2026", "Q3", "August"]
    assert [ZH.period(label, year=False) for label in labels] == ["2026年", "第3季度", "8月"]


@given(st.fractions(min_value=-(10**12), max_value=10**12), st.integers(0, 4))
def test_rounding_is_off_by_at_most_half_a_step(value: Fraction, digits: int) -> None:
    shown = Fraction(half_up(value, digits))
    assert abs(shown - value) <= Fraction(1, 2 * 10**digits)
    assert half_up(-value, digits) == -half_up(value, digits)


@given(st.integers(-(10**15), 10**15))
def test_a_written_number_reads_back_as_itself(value: int) -> None:
    assert int(EN.whole(value).replace(",", "").replace(MINUS, "-")) == value


@given(st.integers(10_000, 10**14))
def test_a_short_amount_is_never_off_by_more_than_its_last_digit(value: int) -> None:
    for formats, units in ((EN, {"k": 10**3, "m": 10**6, "bn": 10**9}), (ZH, {"万": 10**4, "亿": 10**8})):
        text = formats.short(value)
        sign = next(sign for sign in units if text.endswith(sign))
        number = text.removesuffix(sign).replace(",", "")
        digits = len(number.partition(".")[2]) if formats is EN else (2 if sign == "亿" else 1)
        assert abs(Fraction(number) * units[sign] - value) <= Fraction(units[sign], 10**digits)
        assert Fraction(number) >= 1
