"""Files that other parsers stumbled over: for each the cells it holds, or the code of its one fault.

The files are not part of the repository; see the fixture `datasets`.
"""

import csv
import datetime as dt
import json
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest

from goaldesk.model.errors import Refusal
from goaldesk.model.importers.dates import DateForm
from goaldesk.model.importers.importer import Cell, CellError, SourceOptions
from goaldesk.model.importers.numbers import NumberForm
from goaldesk.model.importers.opening import open_source
from goaldesk.model.importers.table import Table


@dataclass(frozen=True)
class Read:
    """What a file holds: header, rows, the header's row number, and the rows with a problem."""

    header: list[str]
    rows: list[list[Cell]]
    header_row: int = 1
    problems: list[tuple[int, str]] = field(default_factory=list)
    options: SourceOptions = field(default_factory=SourceOptions)


@dataclass(frozen=True)
class Refused:
    code: str


ABC = ["a", "b", "c"]
MERGED = ["A1", "B1", "C1", "Column 4", "E1", "F1", "G1", "H1"]
GREEK = [["1", "39", "Λεωνιδας"], ["2", "23", "Αλεξανδρος"], ["3", "36", "Μυρων"], ["4", "28", "Ευστοργιος"]]
FOOD = ["Region", "Caloric contribution", "Cumulative impact of changes on cost of food basket", "Column 4"]
SHEETS_NOTE = "This workbook contains 4 sheets: Visible, Hidden, VeryHidden and Chart"

BAD_FILES: dict[str, Read | Refused] = {
    "any_sheets.xlsx": Read(["Column 1", "Column 2"], [[1, 2], [3, 4], [5, 6], [SHEETS_NOTE, ""]], header_row=0),
    "bad.csv": Read(
        ["column_a", "column_b", "column_c"],
        [["1", "27", ""], ["", "I'm too short!", ""], ["0", "mixed types.... uh oh", "17"]],
        problems=[(2, "row_too_long")],
    ),
    "blank-headers.csv": Read(["id", "Column 2", "age"], [["1101", "John", "30"], ["1102", "Julie", "26"]]),
    "blanks.csv": Read(["a", "b", "c", "d", "e", "f"], [["", "NA", "N/A", "NONE", "NULL", "."]]),
    "date_1904.xlsx": Read(
        ["Column 1", "Column 2"],
        [[dt.date(2021, 1, 1), 15], [dt.date(2021, 1, 2), 16], ["255:10:10", 17]],
        header_row=0,
    ),
    "defective-rows.csv": Read(
        ["id", "name", "age"], [["1101", "John", ""], ["1102", "Julie", "26"]], problems=[(3, "row_too_long")]
    ),
    "duplicate-headers.csv": Read(
        ["id", "name", "id (2)", "age", "id (3)"],
        [["1101", "John", "0", "30", "001101"], ["1102", "Julie", "0", "26", "001102"]],
    ),
    "empty.csv": Refused("empty_source"),
    "empty_s_attribute.xlsx": Read(["Name", "Value"], [["John", 1], ["Sophia", 2], ["Peter", 3], ["Sam", 4]]),
    "errors.xlsx": Read(
        ["Column 1"],
        [[CellError(f"#{code}")] for code in ("DIV/0!", "NAME?", "VALUE!", "NULL!", "REF!", "NUM!", "N/A")],
        header_row=0,
    ),
    "header-row.xlsx": Read(
        ["Columns", "Column A", "Column B", "Column C"], [["put data here", 1, 2, 3]], header_row=9
    ),
    "issue_419.xlsx": Read(["Hello"], []),
    "leading-zeros.csv": Read(["value"], [["01"], ["002"], ["00003"]]),
    "mac_newlines.csv": Read(ABC, [["1", "2", "3"], ["Once upon\ra time", "5", "6"]]),
    "merged-cells.xlsx": Read(["data"], []),
    "merged_range.xlsx": Read(
        MERGED, [["A3", "B3", "C3", "", "E3", "F3", "G3", "H3"], ["A4", "B4", "C4", "", "E4", "F4", "G4", "H4"]]
    ),
    "multiline-headers.xlsx": Read(
        FOOD, [["", "", "from previous quarter", "from baseline (%)"], ["", "(%)", "", ""], ["A", "B", "C", "D"]]
    ),
    "no_header_row.csv": Read(["Column 1", "Column 2", "Column 3"], [["1", "2", "3"]], header_row=0),
    "null_byte.csv": Read(ABC, [["", "2", "3"]]),
    "number-format-multicode.xlsx": Read(
        ["col1"], [[Decimal("4.51119775197299")], [Decimal("-9.03233986479077")], [Decimal("15.7929464439101")]]
    ),
    "pass_protected.xlsx": Refused("sheet_locked"),
    "preserve-formatting-percentage.xlsx": Read(
        ["col1", "col2"], [[123, Decimal("0.52")], [456, Decimal("0.3")], [789, Decimal("0.06")]]
    ),
    "table-infer-iso-8859-7.csv": Read(["id", "age", "name"], [*GREEK]),
    "test_extra_header.csv": Read(["a", "b", "c", "d"], [["1", "2", "3", ""]]),
    "test_header_newline.csv": Read(["start end", "b", "c"], [["d", "e", "f"]]),
    "test_latin1.csv": Refused("undecided_encoding"),
    "test_locale.csv": Read(ABC, [["1,7", "200.000.000", ""]]),
    "test_numeric_date_format.csv": Read(["a"], [["20140102"], ["20121231"]]),
    "test_skip_lines.csv": Read(ABC, [["1", "2", "3"]], header_row=4),
    "test_utf16_big.csv": Read(ABC, [["1", "2", "3"], ["4", "5", "ʤ"]]),
    "test_utf16_little.csv": Read(ABC, [["1", "2", "3"], ["4", "5", "ʤ"]]),
    "test_utf8_bom.csv": Read(["foo", "bar", "baz"], [["1", "2", "3"], ["4", "5", "ʤ"]]),
    "Таблица.csv": Read(["id", "name"], [["1", "english"], ["2", "中国人"]]),
}
LONG_TEXTS = "doublequote.csv"
"""Five rows of paragraphs, looked at by a test of its own."""


def rows(table: Table) -> list[list[Cell]]:
    return [list(row) for chunk in table.chunks() for row in zip(*chunk.columns, strict=True)]


def test_every_bad_file_is_in_the_table(datasets: Path) -> None:
    assert {path.name for path in (datasets / "bad_files").iterdir()} == {*BAD_FILES, LONG_TEXTS}
    assert sum(isinstance(expected, Read) for expected in BAD_FILES.values()) >= 30


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_read_or_refused_as_the_table_says(datasets: Path, name: str) -> None:
    expected, path = BAD_FILES[name], datasets / "bad_files" / name
    if isinstance(expected, Refused):
        with pytest.raises(Refusal) as refusal:
            rows(open_source(path).table())
        assert refusal.value.code == expected.code
        return
    table = open_source(path, expected.options).table()
    assert (table.header, table.header_row) == (expected.header, expected.header_row)
    assert rows(table) == expected.rows
    problems = [(problem.row, problem.fault.code) for chunk in table.chunks() for problem in chunk.problems]
    assert problems == expected.problems


def test_doubled_quotes_in_long_texts(datasets: Path) -> None:
    table = open_source(datasets / "bad_files" / LONG_TEXTS).table()
    with (datasets / "bad_files" / LONG_TEXTS).open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    assert [table.header, *rows(table)] == lines
    assert len(lines) == 6


def test_a_file_in_doubt_is_read_once_its_encoding_is_given(datasets: Path) -> None:
    table = open_source(datasets / "bad_files" / "test_latin1.csv", SourceOptions(encoding="latin-1")).table()
    assert (table.header, rows(table)) == (ABC, [["1", "2", "3"], ["4", "5", "©"]])


def test_hidden_sheets_are_listed_and_marked(datasets: Path) -> None:
    source = open_source(datasets / "bad_files" / "any_sheets.xlsx")
    assert (source.sheets, source.hidden) == (["Visible", "Hidden", "VeryHidden"], {"Hidden", "VeryHidden"})


def test_european_figures_and_bare_dates_of_the_bad_files(datasets: Path) -> None:
    (values,) = rows(open_source(datasets / "bad_files" / "test_locale.csv").table())
    assert [NumberForm(",", ".").parse(value, 1) for value in values] == [17, 2_000_000_000, None]
    days = rows(open_source(datasets / "bad_files" / "test_numeric_date_format.csv").table())
    assert [DateForm().parse(day) for (day,) in days] == [
        DateForm().parse("2014-01-02"),
        DateForm().parse("2012-12-31"),
    ]


SPECTRUM = (
    *("comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates", "newlines"),
    *("newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"),
)
WRONG_ANSWERS = {"location_coordinates"}
"""Its answer holds another telephone number than the file itself."""


@pytest.mark.parametrize("name", SPECTRUM)
def test_the_spectrum_of_csv_is_read_as_its_answers_say(datasets: Path, name: str) -> None:
    folder = datasets / "csv_spectrum"
    assert {path.stem for path in (folder / "csvs").iterdir()} == set(SPECTRUM)
    table = open_source(folder / "csvs" / f"{name}.csv").table()
    found = [dict(zip(table.header, row, strict=True)) for row in rows(table)]
    answer = json.loads((folder / "json" / f"{name}.json").read_text(encoding="utf-8"))
    answers = answer if isinstance(answer, list) else [answer]
    assert [list(row) for row in found] == [list(row) for row in answers]
    for row, expected in zip(found, answers, strict=True):
        different = {key for key in expected if row[key] != expected[key].replace("\r\n", row_break(row[key]))}
        assert different <= ({"Contact Phone Number"} if name in WRONG_ANSWERS else set())


def row_break(cell: Cell) -> str:
    """Two answers have CRLF where the file, as it was handed on, has LF."""
    return "\r\n" if "\r\n" in str(cell) else "\n"


def test_every_naughty_string_is_read_back(datasets: Path, tmp_path: Path) -> None:
    naughty = json.loads((datasets / "blns" / "blns.json").read_text(encoding="utf-8"))
    assert len(naughty) > 400
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        path = tmp_path / f"naughty-{encoding}.csv"
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file).writerows([["Number", "Name"], *([str(at), text] for at, text in enumerate(naughty))])
        table = open_source(path).table()
        assert table.header == ["Number", "Name"]
        assert [row[1] for row in rows(table)] == [text.replace("\0", "") for text in naughty]


def test_no_naughty_string_upsets_numbers_or_dates(datasets: Path) -> None:
    naughty = json.loads((datasets / "blns" / "blns.json").read_text(encoding="utf-8"))
    numbers, days = NumberForm(".", ",").parse_column(naughty, 2), DateForm().parse_column(naughty)
    assert {text for text, value in zip(naughty, numbers.values, strict=True) if value is not None} == {
        *("0", "1", "1.00", "$1.00", "1E2", "1E02", "1E+02", "-1", "-1.00", "-$1.00", "-1E2", "-1E02", "-1E+02"),
        *("-0", "-0.0", "+0", "+0.0", "0.00", "1,000.00", "1,000,000.00", "01000", "08", "09", "１２３"),
    }
    assert {problem.code for problem in numbers.problems.values()} <= {
        *("not_a_number", "number_too_large", "too_many_places"),
    }
    assert [value for value in days.values if value is not None] == []


def test_the_naughty_text_file_itself_is_no_table(datasets: Path) -> None:
    with pytest.raises(Refusal) as refusal:
        rows(open_source(datasets / "blns" / "blns.txt").table())
    assert refusal.value.code in {"open_quote", "broken_quotes"}
