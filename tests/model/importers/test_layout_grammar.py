"""A layout that can be read can be used; every mistake is refused with the file and the key."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.errors import Refusal, Trouble
from goaldesk.model.importers.layout import ColumnPart, Condition, read_layout
from goaldesk.model.importers.layout_expression import Column, Number, Operation, evaluate, parse_expression, rounded
from goaldesk.model.importers.layout_reading import parse_layout

GOOD = """
name = "Sales"
[[table]]
fills = "actuals"
unit = "{Region} {Name}"
date = 3
metric = "revenue"
where = { column = "Stage", is = ["Won", "Lost"] }
[[table.measure]]
sum = "Amount"
"""

MISTAKES = {
    "layout_not_toml": ('name = "Sales', ""),
    "layout_missing_key": (GOOD.replace('unit = "{Region} {Name}"\n', ""), "table[1].unit"),
    "layout_unknown_key": (GOOD.replace("date = 3", "date = 3\ncreate_unit = true"), "table[1].create_unit"),
    "layout_choice": (GOOD.replace('"actuals"', '"actual"'), "table[1].fills"),
    "layout_wrong_kind": (GOOD.replace("date = 3", "date = true"), "table[1].date"),
    "layout_conflict": (GOOD + 'count = "rows"\n', "table[1].measure[1].sum"),
    "bad_expression": (GOOD.replace('sum = "Amount"', 'product = "a * * b"'), ""),
}


@pytest.mark.parametrize("code", MISTAKES)
def test_a_mistake_is_refused_with_its_key(code: str) -> None:
    text, key = MISTAKES[code]
    with pytest.raises(Refusal) as refused:
        parse_layout(text, "sales.toml")
    assert refused.value.code == code
    if key:
        assert refused.value.facts["key"] == key
        assert refused.value.facts["file"] == "sales.toml"


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("date_if_blank = '2026-13-01'", "table[1].date_if_blank"),
        ("complete_to = 'soon'", "table[1].complete_to"),
        ("status = 'signed'", "table[1].status"),
        ("wide = 'weeks'", "table[1].wide"),
        ("parents = [{ unit = 'Team' }]", "table[1].parents[1].kind"),
        ("segment_names = { A = 1 }", "table[1].segment_names"),
        ("segment = { from = 'file' }", "table[1].segment.from"),
        ("header = 'first'", "table[1].header"),
    ],
)
def test_each_key_takes_only_what_it_can_mean(line: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_layout(GOOD.replace("date = 3", f"date = 3\n{line}"), "sales.toml")
    assert refused.value.facts["key"] == key


def test_columns_go_by_name_by_place_and_in_templates() -> None:
    (table,) = parse_layout(GOOD, "sales.toml").tables
    assert table.unit.origin.parts == (ColumnPart("Region"), " ", ColumnPart("Name"))
    assert table.measures[0].date is not None
    assert table.measures[0].date.parts == (ColumnPart(3),)
    assert table.where == (Condition("Stage", "is", ("Won", "Lost")),)
    assert table.measures[0].metric.constant == "revenue"


def test_a_layout_that_is_not_there_or_no_text_says_so(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="cannot_read"):
        read_layout(tmp_path / "none.toml")
    (tmp_path / "odd.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refusal, match="layout_not_text"):
        read_layout(tmp_path / "odd.toml")


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "data" / "layouts").glob("*.toml")), ids=lambda p: p.stem
)
def test_every_layout_of_the_tests_can_be_read(path: Path) -> None:
    assert read_layout(path).tables


def test_an_expression_keeps_the_order_of_operations() -> None:
    assert parse_expression("a + [Unit Price] * -2") == Operation(
        "+",
        Column("a"),
        Operation("*", Column("Unit Price"), Operation("-", Number(Decimal(0)), Number(Decimal(2)))),
    )
    assert parse_expression("单价 * #2") == Operation("*", Column("单价"), Column(2))


@pytest.mark.parametrize(
    "text", ["", "a b", "a +", "(a", "a)", "a ** b", "a / b", "__import__('os')", "[x", "1 + " * 200]
)
def test_what_is_no_expression_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="bad_expression"):
        parse_expression(text)


AMOUNTS = st.decimals(min_value=-(10**9), max_value=10**9, places=6, allow_nan=False)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), min_size=1, max_size=5))
def test_price_by_quantity_less_discount_is_exact(rows: list[tuple[Decimal, Decimal, Decimal]]) -> None:
    expression = parse_expression("price * qty * (1 - discount)")
    columns = dict(zip(("price", "qty", "discount"), map(list, zip(*rows, strict=True)), strict=True))
    found = evaluate(expression, columns, len(rows))
    assert [Fraction(one) for one in found] == [Fraction(p) * Fraction(q) * (1 - Fraction(d)) for p, q, d in rows]


@given(AMOUNTS, st.integers(0, 4))
def test_rounding_is_half_away_from_zero(value: Decimal, decimals: int) -> None:
    scaled = abs(Fraction(value)) * 10**decimals
    expected = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    assert rounded(value, decimals) == (expected if value >= 0 else -expected)
