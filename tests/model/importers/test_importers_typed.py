"""What is typed into a cell: read exactly as it is meant, or refused with what was meant."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.formats import Formats
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.typed import meant_text, typed_amount


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("3.5万", 3_500_000),
        ("３．５万", 3_500_000),
        ("12。5", 1250),
        ("12k", 1_200_000),
        ("1.2m", 120_000_000),
        ("(1,200)", -120_000),
        ("−8,600.00", -860_000),
        ("8,600-", -860_000),
        ("1.234,50", 123_450),
        ("1 234,5", 123_450),
        ("1,234.5", 123_450),
        ("1,234", 123_400),
        ("12,5", 1250),
        ("￥１２，８００", 1_280_000),
        ("=186,400+12,800", 19_920_000),
        ("＝3.5万－1,200.50", 3_379_950),
        ("=(1,200)+2k-1", 79_900),
        ("= -5 + 3", -200),
        ("0", 0),
        ("  ", None),
    ],
)
def test_a_figure_may_be_typed_in_many_ways(text: str, cents: int | None) -> None:
    assert typed_amount(text, 2) == cents


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("33O", "not_a_figure"),
        ("abc", "not_a_figure"),
        ("=", "not_a_figure"),
        ("=1+", "not_a_figure"),
        ("=1 2", "not_a_figure"),
        ("1+2", "not_a_figure"),
        ("1.2345", "figure_too_fine"),
        ("5%", "percent_sign"),
        ("9" * 15, "number_too_large"),
        ("1" * 300, "not_a_figure"),
    ],
)
def test_what_is_no_figure_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        typed_amount(text, 2)
    assert refused.value.code == code


def test_a_decimal_comma_is_not_taken_for_thousands_and_thousands_not_for_a_decimal() -> None:
    assert typed_amount("1,234", 3) == 1_234_000
    assert typed_amount("1.234", 3) == 1234
    with pytest.raises(Refusal) as refused:
        typed_amount("1.234", 2)
    assert refused.value.code == "figure_too_fine"


def test_in_a_percent_cell_the_sign_may_be_left_out() -> None:
    assert typed_amount("83.3", 4, percent=True) == 8330
    assert typed_amount("83.3 %", 4, percent=True) == 8330
    assert typed_amount("８３．３％", 4, percent=True) == 8330
    with pytest.raises(Refusal):
        typed_amount("83.333", 4, percent=True)


def test_letters_that_look_like_figures_are_guessed_and_nothing_else() -> None:
    assert meant_text("33O", 0) == "330"
    assert meant_text("l2.5O", 2) == "12.50"
    assert meant_text("33X", 0) == ""
    assert meant_text("330", 0) == ""
    assert meant_text("12.5O", 0) == ""


amounts = st.integers(min_value=1 - 10**12, max_value=10**12 - 1)


@given(amounts, st.integers(0, 4), st.sampled_from(["en", "zh"]))
def test_every_figure_that_is_shown_can_be_typed_back(amount: int, decimals: int, language: str) -> None:
    value = Fraction(amount, 10**decimals)
    formats = Formats(language)
    for shown in (formats.number(value, decimals), formats.change(value, decimals), f"={formats.number(value, 4)}"):
        assert typed_amount(shown, decimals) == amount
    if abs(amount) < 10**10:
        assert typed_amount(formats.percent(value / 100, decimals), decimals + 2, percent=True) == amount


@given(st.integers(0, 10**9), st.sampled_from(["en", "zh"]))
def test_short_figures_are_read_as_what_they_say(amount: int, language: str) -> None:
    formats = Formats(language)
    shown = formats.short(amount)
    back = typed_amount(shown, 2)
    assert back is not None
    assert formats.short(Decimal(back) / 100) == shown


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=8))
def test_a_typed_sum_is_exact(terms: list[int]) -> None:
    text = "=" + "+".join(f"({-term:,})" if term < 0 else f"{term:,}" for term in terms)
    assert typed_amount(text, 0) == sum(terms)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_figure_blank_or_refused(text: str) -> None:
    try:
        read = typed_amount(text, 2)
    except Refusal:
        return
    assert read is None or isinstance(read, int)
