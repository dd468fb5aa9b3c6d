"""Days and months as other people write them."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.dates import DateEvidence, DateForm, detect_date_form, looks_like_date
from goaldesk.model.importers.importer import Cell, CellError, Doubt
from goaldesk.model.importers.month_headers import MonthHeader, parse_month_header
from goaldesk.model.importers.month_names import LANGUAGES, month_named
from goaldesk.model.periods import date_of, day_of, month_number

YMD, DMY, MDY = DateForm("YMD"), DateForm("DMY"), DateForm("MDY")


def iso(form: DateForm, cell: Cell) -> str:
    day = form.parse(cell)
    assert day is not None
    return date_of(day).isoformat()


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("2026-09-08", "2026-09-08"),
        ("2026/9/8", "2026-09-08"),
        ("2026.09.08", "2026-09-08"),
        ("2017/1/3 9:56", "2017-01-03"),
        ("2014-05-01 00:00:00.000", "2014-05-01"),
        ("2026-09-08T23:59:59+08:00", "2026-09-08"),
        ("2026-09-08 11:05 PM", "2026-09-08"),
        ("20140501", "2014-05-01"),
        ("2026年9月9日", "2026-09-09"),
        ("２０２６年９月９日", "2026-09-09"),
        ("26年9月9日", "2026-09-09"),
        ("01-Aug-21", "2021-08-01"),
        ("1 Aug 2021", "2021-08-01"),
        ("01 April 2018", "2018-04-01"),
        ("April 1, 2018", "2018-04-01"),
        ("Apr 1st, 2018", "2018-04-01"),
        ("Mon, 02 Apr 2018", "2018-04-02"),
        ("2018-Apr-02", "2018-04-02"),
        ("1. März 2026", "2026-03-01"),
        ("1er mars 2026", "2026-03-01"),
        ("3 février 2026", "2026-02-03"),
        ("3 de enero de 2026", "2026-01-03"),
        ("15-fev-26", "2026-02-15"),
        ("29-Feb-24", "2024-02-29"),
        ("1-Jan-69", "1969-01-01"),
        ("1-Jan-68", "2068-01-01"),
        (dt.date(2026, 9, 8), "2026-09-08"),
        (dt.datetime.fromisoformat("2026-09-08T23:59"), "2026-09-08"),
        (45000, "2023-03-15"),
        (Decimal("45000.75"), "2023-03-15"),
        (20140501, "2014-05-01"),
    ],
)
def test_what_can_be_read_in_one_way_is_read_whatever_the_form(cell: Cell, shown: str) -> None:
    for form in (YMD, DMY, MDY):
        assert iso(form, cell) == shown


@pytest.mark.parametrize("text", ["03/04/2026", "3-4-2026", "03.04.26", "3/4/26 10:30"])
def test_the_form_decides_which_number_is_the_day(text: str) -> None:
    assert iso(DMY, text) == "2026-04-03"
    assert iso(MDY, text) == "2026-03-04"


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "31/02/2026",
            "13/13/2026",
            "2026-02-30",
            "99991301",
            "2026-13-01",
            "yesterday",
            "1",
            "45000",
            "1/2",
            "03/04/026",
        ),
        *("1-Foo-21", "2026-01-02x", "0000-01-01", "1850-01-01", "2300-01-01", "2026年13月1日", "12:30", "NaN"),
        *(0, 60, True, CellError("#REF!"), Decimal("1e9")),
    ],
)
def test_what_is_no_day_of_the_calendar_is_a_problem(cell: Cell) -> None:
    for form in (YMD, DMY, MDY):
        parsed = form.parse_column(["2026-01-02", cell])
        assert parsed.values == [day_of(dt.date(2026, 1, 2)), None]
        assert parsed.problems[1].code in {"not_a_date", "error_cell"}


def test_two_numbers_before_a_year_need_an_order() -> None:
    with pytest.raises(Refusal, match="not_a_date"):
        YMD.parse("03/04/2026")


def test_blank_is_no_day_and_no_problem() -> None:
    assert DMY.parse_column(["", " ", "01/02/2026"]).values == [None, None, day_of(dt.date(2026, 2, 1))]


@pytest.mark.parametrize(
    ("cells", "form"),
    [
        (["31/03/2019", "01/02/2019"], DMY),
        (["11/8/2018", "11/13/2018"], MDY),
        (["2026-01-02", "20140501", "01-Aug-21"], YMD),
        (["05/05/2026", "28.2.26"], DMY),
        (["", "x"], YMD),
        ([dt.date(2026, 1, 2), 45000], YMD),
    ],
)
def test_a_part_above_twelve_decides_for_the_whole_column(cells: list[Cell], form: DateForm) -> None:
    assert detect_date_form(cells) == form
    assert detect_date_form(cells[::-1]) == form


@pytest.mark.parametrize("cells", [["03/04/2026"], ["1.2.26", "5.6.26"], ["31/03/2019", "03/31/2019"]])
def test_an_order_that_nothing_proves_is_in_doubt(cells: list[Cell]) -> None:
    doubt = detect_date_form(cells)
    assert isinstance(doubt, Doubt)
    assert (doubt.key, doubt.choices) == ("dates", ("DD/MM/YYYY", "MM/DD/YYYY"))
    assert DateForm.named(doubt.choices[0]) == DMY


def test_the_day_that_decides_may_come_last() -> None:
    evidence = DateEvidence()
    for _ in range(20):
        evidence.add(["01/02/2026", "03/04/2026"] * 250)
    assert isinstance(evidence.result(), Doubt)
    evidence.add(["13/02/2026"])
    assert evidence.result() == DMY


@pytest.mark.parametrize("form", [YMD, DMY, MDY])
def test_a_form_is_named_by_its_label(form: DateForm) -> None:
    assert DateForm.named(form.label) == form


def test_an_unknown_form_of_dates_is_refused() -> None:
    with pytest.raises(Refusal, match="unknown_date_form"):
        DateForm.named("YY-MM")


FORMATS = {"YMD": ("%Y-%m-%d", "%Y/%m/%d", "%Y%m%d"), "DMY": ("%d/%m/%Y", "%d.%m.%Y", "%d %B %Y"), "MDY": ("%m/%d/%Y",)}


@given(st.sampled_from([YMD, DMY, MDY]), st.lists(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)), min_size=1))
def test_what_is_written_in_a_form_is_read_back(form: DateForm, days: list[dt.date]) -> None:
    for pattern in FORMATS[form.order]:
        assert form.parse_column([day.strftime(pattern) for day in days]).values == [day_of(day) for day in days]


def outcome(form: DateForm, text: str) -> int | str | None:
    try:
        return form.parse(text)
    except Refusal as refusal:
        return refusal.code


@given(st.text())
def test_any_text_is_a_day_or_blank_or_a_refusal(text: str) -> None:
    looks_like_date(text)
    parse_month_header(text, bare=True)
    for form in (YMD, DMY, MDY):
        assert isinstance(outcome(form, text), int) or outcome(form, text) in {"not_a_date", None}


@pytest.mark.parametrize(
    ("header", "month"),
    [
        ("2026-01", "2026-01"),
        ("2026/1", "2026-01"),
        ("2026.12", "2026-12"),
        ("202601", "2026-01"),
        ("2026M07", "2026-07"),
        ("01/2026", "2026-01"),
        ("Jan-26", "2026-01"),
        ("Aug-21", "2021-08"),
        ("Sept 2021", "2021-09"),
        ("January 2026", "2026-01"),
        ("Jan. 2026", "2026-01"),
        ("2026 January", "2026-01"),
        ("Jan'26", "2026-01"),
        ("JANUARY-2026", "2026-01"),
        ("2026年1月", "2026-01"),
        ("26年12月", "2026-12"),
        ("2026年十二月", "2026-12"),
        ("janeiro 2026", "2026-01"),
        ("janeiro de 2026", "2026-01"),
        ("März 2026", "2026-03"),
        ("août-26", "2026-08"),
        ("dic. 26", "2026-12"),
        ("2026-01-01", "2026-01"),
        ("01 April 2018", "2018-04"),
        ("01/01/2026", None),
        (dt.date(2026, 5, 1), "2026-05"),
        (dt.datetime.fromisoformat("2026-05-31"), "2026-05"),
        (202605, "2026-05"),
    ],
)
def test_a_header_names_a_month(header: Cell, month: str | None) -> None:
    found = parse_month_header(header)
    if month is None:
        assert found is None
    else:
        assert found is not None
        assert found.month == month_number(*map(int, month.split("-")))


@pytest.mark.parametrize(
    ("header", "number"),
    [
        ("1月", 1),
        ("12月份", 12),
        ("七月", 7),
        ("7月销量", 7),
        ("Jan", 1),
        ("December", 12),
        ("janeiro", 1),
        ("mai", 5),
        ("Dez.", 12),
    ],
)
def test_a_header_without_a_year_says_so(header: str, number: int) -> None:
    found = parse_month_header(header)
    assert found == MonthHeader(number)
    assert found.month is None


def test_m01_counts_in_the_fiscal_year() -> None:
    assert parse_month_header("M01") == MonthHeader(1, fiscal=True)
    assert parse_month_header("p12") == MonthHeader(12, fiscal=True)
    assert parse_month_header("M13") is None


def test_a_bare_number_is_a_month_only_where_it_is_wanted() -> None:
    assert parse_month_header("3") is None
    assert parse_month_header("3", bare=True) == MonthHeader(3)
    assert parse_month_header(3, bare=True) == MonthHeader(3)
    assert parse_month_header("13", bare=True) is None


def test_a_full_date_as_header_is_read_in_the_given_form() -> None:
    assert parse_month_header("01/04/2026", form=DMY) == MonthHeader(4, 2026)
    assert parse_month_header("04/01/2026", form=MDY) == MonthHeader(4, 2026)
    assert parse_month_header("15/04/2026", form=DMY) is None


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Amount",
        "2026",
        "2026-13",
        "13月",
        "May Ling",
        "1月1日",
        "Total",
        "Column 3",
        "2026-Q1",
        True,
        CellError("#REF!"),
    ],
)
def test_other_headers_name_no_month(header: Cell) -> None:
    assert parse_month_header(header) is None


def test_no_name_of_a_month_means_two_months() -> None:
    from babel import Locale

    for language in LANGUAGES:
        for number, name in Locale(language).months["format"]["wide"].items():
            assert month_named(name) == number, (language, name)
