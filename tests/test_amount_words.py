"""Amounts in Chinese words: read back by another rule they are the same amounts."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.amount_words import LARGEST, chinese_amount

DIGITS = {sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")}
PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def whole(words: str) -> int:
    """What a whole number in words is, from its largest sign down."""
    for sign, size in (("亿", 10**8), ("万", 10**4)):
        head, found, tail = words.rpartition(sign)
        if found:
            return whole(head) * size + whole(tail)
    total = digit = 0
    for sign in words:
        if sign in PLACES:
            total, digit = total + digit * PLACES[sign], 0
        else:
            digit = DIGITS[sign]
    return total + digit


def read(words: str) -> Fraction:
    sign = -1 if words.startswith("负") else 1
    text = words.removeprefix("负").removesuffix("整")
    yuan, found, rest = text.partition("元")
    if not found:
        yuan, rest = "", text
    jiao, found, fen = rest.partition("角")
    if not found:
        jiao, fen = "", rest
    parts = [jiao.removeprefix("零"), fen.removeprefix("零").removesuffix("分")]
    tenth, hundredth = (DIGITS[part] if part else 0 for part in parts)
    return sign * (whole(yuan) + Fraction(10 * tenth + hundredth, 100))


@given(st.integers(-LARGEST * 100, LARGEST * 100) | st.integers(-10_000_000, 10_000_000))
def test_words_say_the_amount_exactly(hundredths: int) -> None:
    words = chinese_amount(Fraction(hundredths, 100))
    assert read(words) == Fraction(hundredths, 100)
    assert "零零" not in words
    assert not any(f"零{sign}" in words for sign in "万亿整")
    assert words.endswith(("整", "分"))


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (2_640_000, "贰佰陆拾肆万元整"),
        (549_000, "伍拾肆万玖仟元整"),
        (171_640, "壹拾柒万壹仟陆佰肆拾元整"),
        (10_001, "壹万零壹元整"),
        (1_005, "壹仟零伍元整"),
        (10, "壹拾元整"),
        (0, "零元整"),
        (Fraction(105, 100), "壹元零伍分"),
        (Fraction(1, 2), "伍角整"),
        (-3, "负叁元整"),
    ],
)
def test_the_usual_forms_are_written_as_on_a_cheque(amount: int | Fraction, words: str) -> None:
    assert chinese_amount(amount) == words


def test_what_cannot_be_said_exactly_is_never_rounded() -> None:
    for amount in (Fraction(1, 1000), LARGEST + 1):
        with pytest.raises(ValueError, match="exactly"):
            chinese_amount(amount)
