"""Amounts of money in words as Chinese papers write them (大写), so that no digit can be changed afterwards.

The one rule: the words say the amount exactly, to the hundredth. An amount that cannot be said so is an error, never
rounded.
"""

from decimal import Decimal
from fractions import Fraction
from itertools import takewhile

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
GROUPS = ("", "万", "亿", "万亿")
LARGEST = 10**16 - 1


def chinese_amount(value: int | Decimal | Fraction) -> str:
    """2,640,000 is 贰佰陆拾肆万元整, 10,001 壹万零壹元整, 1.05 壹元零伍分, 0.5 伍角整; below zero 负 stands in front.

    Raises ValueError for more than two decimals and above 9,999,999,999,999,999. Source: the rules for filling in
    bills of the People's Bank of China (正确填写票据和结算凭证的基本规定).
    """
    hundredths = Fraction(value) * 100
    if hundredths.denominator != 1 or abs(hundredths) > LARGEST * 100:
        raise ValueError(f"{value} cannot be said exactly in words")
    whole, rest = divmod(abs(hundredths.numerator), 100)
    tenths, last = divmod(rest, 10)
    words = f"{_whole(whole)}元" if whole or not rest else ""
    if tenths:
        words += f"{DIGITS[tenths]}角"
    elif last and whole:
        words += DIGITS[0]
    words += f"{DIGITS[last]}分" if last else "整"
    return f"负{words}" if hundredths < 0 else words


def _whole(value: int) -> str:
    """The words of a whole number; zeros in a row are one 零, and none stands at the end of a group."""
    if not value:
        return DIGITS[0]
    groups = [value // 10 ** (4 * at) % 10_000 for at in range(len(GROUPS))]
    words, gap = "", False
    for at in reversed(range(len(GROUPS))):
        group = groups[at]
        if not group:
            gap = bool(words)
            continue
        if words and (gap or group < 1000):
            words += DIGITS[0]
        # The last 亿 of a number that has 万亿 above it is said once: 壹万贰仟亿.
        sign = "万" if at == 3 and groups[2] else GROUPS[at]
        words += _group(group) + sign
        gap = False
    return words


def _group(value: int) -> str:
    """Up to four digits."""
    digits = [value // 10**at % 10 for at in range(4)]
    lowest = sum(1 for _ in takewhile(lambda digit: not digit, digits))
    words = ""
    for at in reversed(range(lowest, 4)):
        if digits[at]:
            words += DIGITS[digits[at]] + PLACES[at]
        elif words and not words.endswith(DIGITS[0]):
            words += DIGITS[0]
    return words
