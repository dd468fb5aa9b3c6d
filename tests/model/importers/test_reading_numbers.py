"""Numbers as other people write them: read exactly, or a problem; never a guess."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.errors import Refusal, sentence
from goaldesk.model.importers.importer import CellError, Doubt
from goaldesk.model.importers.number_detection import NumberEvidence, detect_number_form
from goaldesk.model.importers.numbers import FORMS, NumberForm
from goaldesk.wording import PlainWording

WEST, EURO, SWISS, FRENCH = NumberForm(".", ","), NumberForm(",", "."), NumberForm(".", "'"), NumberForm(",", " ")

READ = [
    (WEST, "1234", 123400),
    (WEST, " 12,345.67 ", 1234567),
    (WEST, "1,47,950", 14795000),
    (WEST, "12,34,56,789.5", 12345678950),
    (WEST, "(1,234.50)", -123450),
    (WEST, "-5", -500),
    (WEST, "5-", -500),
    (WEST, "−5.25", -525),
    (WEST, "+7", 700),
    (WEST, "$1,234.50", 123450),
    (WEST, "-$5", -500),
    (WEST, "$-5", -500),
    (WEST, "($5.10)", -510),
    (WEST, "1,234.50 USD", 123450),
    (WEST, "CNY 12", 1200),
    (WEST, "¥1,200元", 120000),
    (WEST, "￥１，２３４．５", 123450),
    (WEST, "R$ 1,200", 120000),
    (WEST, "₹ 1,00,000", 10000000),
    (WEST, "50%", 50),
    (WEST, "3.5万", 3500000),
    (WEST, "3.5万元", 3500000),
    (WEST, "1.2亿", 12000000000),
    (WEST, "12k", 1200000),
    (WEST, "1.2m", 120000000),
    (WEST, ".5", 50),
    (WEST, "1.", 100),
    (WEST, "1e3", 100000),
    (WEST, "1.5E-1", 15),
    (WEST, "-0", 0),
    (EURO, "1.234,50", 123450),
    (EURO, "1.234.567", 123456700),
    (EURO, "1,7", 170),
    (EURO, "1.234,50 €", 123450),
    (EURO, "-1.234,5 kr", -123450),
    (SWISS, "1'234.50", 123450),
    (SWISS, "CHF 1’234’567.05", 123456705),
    (FRENCH, "1 234,50", 123450),
    (FRENCH, "1\u202f234\u00a0567,05 €", 123456705),
    (FRENCH, "12\u2009345", 1234500),
]


@pytest.mark.parametrize(("form", "text", "cents"), READ)
def test_a_number_is_read_exactly(form: NumberForm, text: str, cents: int) -> None:
    assert form.parse(text, 2) == cents


@pytest.mark.parametrize(("form", "text", "cents"), READ)
def test_a_column_gives_what_its_cells_give(form: NumberForm, text: str, cents: int) -> None:
    assert form.parse_column(["", text, "7", text], 2).values == [None, cents, 700, cents]


@pytest.mark.parametrize(
    "text",
    [
        *("1,23", "1,2345", "12,345,67", ",5", "1,,234", "1.2.3", "..5", "--5", "(-5)", "(5", "5)", "-5-", "-", "."),
        *(
            "NaN",
            "Infinity",
            "1_000",
            "0x10",
            "5²",
            "½",
            "①",
            "٣",
            "1/2",
            "1e3k",
            "abc",
            "n/a",
            "#DIV/0!",
            "12 345",
            "1'234",
        ),
        *("1 2", "12kk", "€", "2026-01-02", "1,234\n5", "=1+1", "9" * 5000, "1e", "e5", "𝟙"),
    ],
)
def test_a_text_that_does_not_fit_the_form_is_a_problem(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        WEST.parse(text, 2)
    assert refusal.value.code == "not_a_number"
    parsed = WEST.parse_column(["1", text], 2)
    assert parsed.values == [100, None]
    assert {at: problem.code for at, problem in parsed.problems.items()} == {1: "not_a_number"}


@pytest.mark.parametrize("text", ["9" * 13, "9" * 99, "1e12", "1e999", "1e-999", "10000亿", "1,000,000,000,000"])
def test_an_amount_beyond_all_reason_is_a_problem(text: str) -> None:
    with pytest.raises(Refusal) as refusal:
        WEST.parse(text, 2)
    assert refusal.value.code == "number_too_large"


def test_blank_is_no_number_and_no_problem() -> None:
    parsed = WEST.parse_column(["", "  ", "\u00a0", "\t"], 2)
    assert parsed.values == [None] * 4
    assert not parsed.problems


def test_more_places_than_the_metric_keeps_are_a_problem_unless_rounding_is_asked_for() -> None:
    kept = WEST.parse_column(["1.005", "2.10"], 2)
    assert kept.values == [None, 210]
    assert kept.problems[0].code == "too_many_places"
    rounded = WEST.parse_column(["1.005", "-1.005", "2.10", "0.001"], 2, rounding=True)
    assert rounded.values == [101, -101, 210, 0]
    assert not rounded.problems
    assert rounded.rounding == Fraction("-0.001")


def test_trailing_zeros_are_no_extra_places() -> None:
    assert WEST.parse("1.50000", 2) == 150


def test_the_long_tail_of_a_binary_fraction_rounds_to_the_number_meant() -> None:
    assert WEST.parse_column(["2.9999999999999999E-2"], 4, rounding=True).values == [300]


@pytest.mark.parametrize(
    ("cell", "cents"),
    [(12, 1200), (Decimal("12.5"), 1250), (Decimal("0.07"), 7), (Decimal("1E+3"), 100000), (-3, -300)],
)
def test_typed_cells_of_a_sheet_are_taken_exactly(cell: int | Decimal, cents: int) -> None:
    assert EURO.parse(cell, 2) == cents


def test_a_typed_column_gives_what_its_cells_give() -> None:
    cells = [12, "", Decimal("12.5"), Decimal("-0.07"), Decimal("1E+3"), 0]
    assert EURO.parse_column(cells, 2).values == [1200, None, 1250, -7, 100000, 0]
    problems = WEST.parse_column([*cells, Decimal("0.001"), CellError("#N/A"), 10**12, "7"], 2)
    assert problems.values == [1200, None, 1250, -7, 100000, 0, None, None, None, 700]
    assert [problem.code for problem in problems.problems.values()] == [
        *("too_many_places", "error_cell", "number_too_large"),
    ]
    assert WEST.parse_column([Decimal("0.005"), 1], 2, rounding=True).values == [1, 100]


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (CellError("#DIV/0!"), "error_cell"),
        (True, "not_a_number"),
        (dt.date(2026, 1, 1), "not_a_number"),
        (10**12, "number_too_large"),
        (Decimal("1e300"), "number_too_large"),
        (Decimal("Infinity"), "number_too_large"),
    ],
)
def test_cells_that_are_no_amount_are_problems(cell: object, code: str) -> None:
    assert WEST.parse_column([cell, 5], 2).problems[0].code == code  # type: ignore[list-item]


def written(form: NumberForm, number: int, places: int) -> str:
    digits = f"{abs(number):0{places + 1}d}"
    whole, part = (digits[:-places], digits[-places:]) if places else (digits, "")
    grouped = f"{int(whole):,}".replace(",", form.grouping)
    return ("-" if number < 0 else "") + grouped + (form.decimal + part if places else "")


@given(st.sampled_from(FORMS), st.lists(st.integers(-(10**11), 10**11), min_size=1), st.integers(0, 4))
def test_what_is_written_in_a_form_is_read_back(form: NumberForm, numbers: list[int], places: int) -> None:
    texts = [written(form, number, places) for number in numbers]
    assert form.parse_column(texts, 4).values == [number * 10 ** (4 - places) for number in numbers]
    assert [form.parse(text, 4) for text in texts] == [number * 10 ** (4 - places) for number in numbers]


@given(
    st.sampled_from(FORMS), st.lists(st.integers(-(10**11), 10**11), min_size=1), st.integers(0, 6), st.integers(0, 4)
)
def test_rounding_differences_add_up(form: NumberForm, numbers: list[int], places: int, decimals: int) -> None:
    parsed = form.parse_column([written(form, number, places) for number in numbers], decimals, rounding=True)
    total = sum((Fraction(value or 0, 10**decimals) for value in parsed.values), Fraction(0))
    assert total - parsed.rounding == sum(Fraction(number, 10**places) for number in numbers)
    assert all(
        abs(Fraction(value or 0, 10**decimals) - Fraction(number, 10**places)) <= Fraction(1, 2 * 10**decimals)
        for value, number in zip(parsed.values, numbers, strict=True)
    )


FAULTS = ("not_a_number", "number_too_large", "too_many_places")


def outcome(form: NumberForm, text: str) -> int | str | None:
    try:
        return form.parse(text, 2)
    except Refusal as refusal:
        return refusal.code


@given(st.text())
def test_any_text_is_a_number_or_blank_or_a_refusal(text: str) -> None:
    for form in FORMS:
        assert isinstance(outcome(form, text), int) or outcome(form, text) in {*FAULTS, None}


@pytest.mark.parametrize(
    ("cells", "form"),
    [
        (["1,234.56", "7"], WEST),
        (["1,47,950", "58,300"], WEST),
        (["1,234", "0.5"], WEST),
        (["12,345", "1.25"], WEST),
        (["1.234,56"], EURO),
        (["1.234", "2,5"], EURO),
        (["1.234.567"], EURO),
        (["0,123"], EURO),
        (["1'234.50"], SWISS),
        (["1 234,50"], FRENCH),
        (["$1,234.50", "(3.10)"], WEST),
        (["0.328", "2.044", "2"], WEST),
        (["1234.567"], WEST),
        (["1234", "", "abc"], WEST),
        ([12, Decimal("1.5")], WEST),
    ],
)
def test_the_form_is_found_from_the_whole_column(cells: list[str], form: NumberForm) -> None:
    assert detect_number_form(cells) == form
    assert detect_number_form(cells[::-1]) == form


@pytest.mark.parametrize(
    "cells", [["1,234"], ["8,414", "532", "5,376"], ["1.234"], ["1,5", "1.5"], ["1,234.5", "1.234,5"]]
)
def test_a_column_that_proves_nothing_or_too_much_is_in_doubt(cells: list[str]) -> None:
    doubt = detect_number_form(cells)
    assert isinstance(doubt, Doubt)
    assert doubt.key == "numbers"
    assert doubt.sample in cells
    assert {WEST.label, EURO.label} <= set(doubt.choices)


def test_a_doubt_becomes_a_sentence_that_names_the_key_and_the_column() -> None:
    doubt = detect_number_form(["8,414"])
    assert isinstance(doubt, Doubt)
    fault = doubt.refusal("Sales")
    assert fault.code == "undecided_numbers"
    assert sentence(fault, PlainWording()) == (
        "In column “Sales”, “8,414” can be read in more than one way. Set numbers in the layout to one of: "
        "1,234.56, 1.234,56, 1234.56, 1234,56."
    )


def test_one_cell_far_down_decides_and_another_contradicts() -> None:
    evidence = NumberEvidence()
    for _ in range(10):
        evidence.add(["1,234"] * 500)
    assert isinstance(evidence.result(), Doubt)
    evidence.add(["1,234"] * 499 + ["1,234.5"])
    assert evidence.result() == WEST
    evidence.add(["1,234.5"] * 499 + ["1.234,5"])
    assert isinstance(evidence.result(), Doubt)


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_named_as_it_writes(form: NumberForm) -> None:
    assert NumberForm.named(form.label) == form
    assert form.parse(form.label, 2) == 123456


def test_an_unknown_form_is_refused() -> None:
    with pytest.raises(Refusal, match="unknown_number_form"):
        NumberForm.named("1,23")
