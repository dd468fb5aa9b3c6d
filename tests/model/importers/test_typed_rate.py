"""So many a working day, a week or a month, as people type it; anything else stays an amount."""

from fractions import Fraction

import pytest

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.typed_rate import typed_rate


@pytest.mark.parametrize(
    ("text", "rate", "per"),
    [
        ("8/day", 8, "day"),
        (" 2.5 a working day ", Fraction(5, 2), "day"),
        ("40 per week", 40, "week"),
        ("1,200 each month", 1200, "month"),
        ("8/天", 8, "day"),
        ("每天8", 8, "day"),
        ("每个工作日 8", 8, "day"),
        ("40／周", 40, "week"),
        ("每月3", 3, "month"),
        ("=3+2/d", 5, "day"),
    ],
)
def test_a_text_that_names_its_span_is_a_rate(text: str, rate: Fraction, per: str) -> None:
    assert typed_rate(text) == (rate, per)


@pytest.mark.parametrize("text", ["", "8", "12m", "3.5万", "day", "8 days", "1/2"])
def test_any_other_text_is_not(text: str) -> None:
    assert typed_rate(text) is None


def test_a_span_without_a_figure_is_refused_as_any_text_is() -> None:
    with pytest.raises(Refusal):
        typed_rate("many/day")
