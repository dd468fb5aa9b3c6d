"""What a person types for an activity instead of its amount: so many a working day, week or month.

The one rule: only a text that names its span is one (`8/day`, `40 a week`, `每天8`, `40/周`); a plain figure stays an
amount.
"""

import re
from fractions import Fraction

from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.methods.activity_rates import Per

DIGITS = 3
"""Decimals that a rate may have: 2.5 visits a day."""

_SPANS: dict[str, Per] = {
    **dict.fromkeys(("working day", "workday", "day", "d", "个工作日", "工作日", "天", "日"), "day"),
    **dict.fromkeys(("week", "wk", "w", "个星期", "星期", "周"), "week"),
    **dict.fromkeys(("month", "mo", "个月", "月"), "month"),
}
_SPAN = "|".join(sorted(map(re.escape, _SPANS), key=len, reverse=True))
_AFTER = re.compile(rf"(?P<figure>.+?)\s*(?:[/／]|\bper\b|\ban?\b|\beach\b|每)\s*(?P<span>{_SPAN})", re.IGNORECASE)
_BEFORE = re.compile(rf"每\s*(?P<span>{_SPAN})\s*(?P<figure>.+)")


def typed_rate(text: str) -> tuple[Fraction, Per] | None:
    """The rate in whole ones of what is counted, and its span; None for any other text.

    Raises Refusal as `typed_amount` does, where what stands beside the span is no figure.
    """
    found = _AFTER.fullmatch(text.strip()) or _BEFORE.fullmatch(text.strip())
    amount = typed_amount(found["figure"], DIGITS) if found else None
    if found is None or amount is None:
        return None
    return Fraction(amount, 10**DIGITS), _SPANS[found["span"].casefold()]
