"""Delimited text files as other programs write them, and as they get damaged."""

import csv
import io
import os
import random
import resource
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.errors import Refusal, Trouble
from goaldesk.model.importers.importer import Doubt, SourceOptions, Undecided
from goaldesk.model.importers.opening import open_source
from goaldesk.model.importers.table import Table


def file(folder: Path, content: str | bytes, name: str = "sales.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def rows(table: Table) -> list[list[object]]:
    return [list(row) for chunk in table.chunks() for row in zip(*chunk.columns, strict=True)]


def read(folder: Path, content: str | bytes, **options: str | int | None) -> tuple[list[str], list[list[object]]]:
    table = open_source(file(folder, content), SourceOptions(**options)).table()  # type: ignore[arg-type]
    return table.header, rows(table)


def refused(folder: Path, content: str | bytes, **options: str | int | None) -> str:
    with pytest.raises(Refusal) as refusal:
        read(folder, content, **options)
    return refusal.value.code


NAMES = "姓名,金额\n张三,1200\n李四,300\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk", "big5hkscs"]
)
def test_chinese_names_are_read_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    text = NAMES if encoding != "big5hkscs" else "業務員,金額\n張三,1200\n李四,300\n"
    lead = "Region,Total sales of the whole year,,,\n" if encoding in ("utf-16-le", "utf-16-be") else ""
    header, cells = read(tmp_path, (lead + text).encode(encoding), header=2 if lead else None)
    assert header[:2] == text.split("\n")[0].split(",")
    assert [row[0] for row in cells][-2:] == ["張三" if encoding[0] == "b" else "张三", "李四"]


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Name;Straße;Umsatz\nMüller;Grüner Weg;12\nGroß;Königsallee;3\nJäger;Höhenstraße;4\n"),
        ("cp1252", "Região,Ação\nSão Paulo,Não\nMarço,Avanço\n"),
        ("cp1251", "Имя,Сумма\nИван,1200\nПётр,300\n"),
        ("cp932", "名前,金額\n山田太郎,1200\nさとう,300\n"),
        ("cp949", "이름,금액\n김철수,1200\n"),
        ("iso-8859-7", "Όνομα,Ποσό\nΑλέξανδρος,12\nΜαρία,3\n"),
    ],
)
def test_the_letters_tell_the_encoding(tmp_path: Path, encoding: str, text: str) -> None:
    header, cells = read(tmp_path, text.encode(encoding))
    delimiter = ";" if ";" in text else ","
    assert [header, *cells] == [line.split(delimiter) for line in text.splitlines()]


def test_an_encoding_that_nothing_decides_is_asked_for(tmp_path: Path) -> None:
    content = "name,amount\nPeña,12\n".encode("cp1252")
    with pytest.raises(Undecided) as undecided:
        read(tmp_path, content)
    doubt = undecided.value.doubt
    assert isinstance(doubt, Doubt)
    assert doubt.key == "encoding"
    assert "cp1252" in doubt.choices
    assert "encoding" in str(undecided.value)
    assert read(tmp_path, content, encoding="cp1252") == (["name", "amount"], [["Peña", "12"]])


def test_letters_far_down_count(tmp_path: Path) -> None:
    content = b"name,amount\n" + b"Miller,1\n" * 200_000 + "Müller,2\nGröße,3\nJäger,3\n".encode("cp1252")
    assert [row[0] for row in read(tmp_path, content)[1]][-3:] == ["Müller", "Größe", "Jäger"]


def test_a_letter_whose_second_byte_is_a_bar_is_not_torn(tmp_path: Path) -> None:
    text = "姓名|金额\n张三|1200\n" + "".join(f"{letter}|1\n" for letter in "瓅祙縷緗")
    assert any(letter.encode("gbk")[1:] == b"|" for letter in "瓅祙縷緗")
    header, cells = read(tmp_path, text.encode("gbk"), delimiter="|")
    assert header == ["姓名", "金额"]
    assert [row[0] for row in cells] == ["张三", *"瓅祙縷緗"]


def test_one_enormous_cell_of_letters_is_weighed_too(tmp_path: Path) -> None:
    text = "名字,备注\n张三," + "本月新增客户较多" * 2_000 + "\n"
    assert read(tmp_path, text.encode("gbk"))[0] == ["名字", "备注"]


def test_a_wrong_encoding_is_found_out(tmp_path: Path) -> None:
    assert refused(tmp_path, NAMES.encode("gbk"), encoding="utf-8") == "wrong_encoding"
    late = b"name,amount\n" + b"Miller,1\n" * 3_000 + "Müller,2\n".encode("cp1252")
    assert refused(tmp_path, late, encoding="utf-8") == "wrong_encoding"
    assert refused(tmp_path, NAMES, encoding="klingon") == "unknown_encoding"
    assert refused(tmp_path, NAMES, encoding="base64") == "unknown_encoding"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_delimiter_and_line_ends_are_found(tmp_path: Path, delimiter: str, end: str) -> None:
    lines = [["Name", "Note"], ["A", "two\nlines"], ["B", 'say "so", or;not|ok']]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(lines)
    source = open_source(file(tmp_path, text.getvalue()))
    assert source.delimiter == delimiter
    assert [source.table().header, *rows(source.table())] == lines


def test_a_decimal_comma_is_no_delimiter(tmp_path: Path) -> None:
    assert read(tmp_path, "1,7;2,5\n1,8;2,6\n", header=0)[1] == [["1,7", "2,5"], ["1,8", "2,6"]]


def test_a_single_column_is_a_table_too(tmp_path: Path) -> None:
    names = [["Miller, J."], ["Anna"], ["Bob"], ["Zoe"]]
    assert read(tmp_path, "name\nMiller, J.\nAnna\nBob\nZoe\n") == (["name"], names)
    assert read(tmp_path, "value\n01\n002\n") == (["value"], [["01"], ["002"]])


def test_the_delimiter_may_be_given_or_written_in_the_first_line(tmp_path: Path) -> None:
    assert read(tmp_path, "a~b\n1~2\n", delimiter="~") == (["a", "b"], [["1", "2"]])
    assert read(tmp_path, "a\tb\n1\t2\n", delimiter="tab") == (["a", "b"], [["1", "2"]])
    assert read(tmp_path, "sep=;\na;b\n1,5;2\n") == (["a", "b"], [["1,5", "2"]])
    assert refused(tmp_path, "a,b\n", delimiter="::") == "bad_delimiter"
    assert refused(tmp_path, "a,b\n", delimiter='"') == "bad_delimiter"


def test_title_lines_above_the_header_are_kept_as_titles(tmp_path: Path) -> None:
    path = file(tmp_path, "Sales report\nPeriod,2026-08\n\nName,Region,Amount\nAnna,North,12\nBob,South,3\n")
    table = open_source(path).table()
    assert (table.header, table.header_row, table.first_row_number) == (["Name", "Region", "Amount"], 4, 5)
    assert table.title_lines == ["Sales report", "Period 2026-08"]
    assert [list(chunk.rows) for chunk in table.chunks()] == [[5, 6]]


def test_the_header_row_may_be_given(tmp_path: Path) -> None:
    assert read(tmp_path, "x,y\na,b\n1,2\n", header=2) == (["a", "b"], [["1", "2"]])
    assert read(tmp_path, "a,b\n1,2\n", header=0) == (["Column 1", "Column 2"], [["a", "b"], ["1", "2"]])
    assert refused(tmp_path, "a,b\n1,2\n", header=9) == "no_such_header"


def test_a_file_of_figures_has_no_header(tmp_path: Path) -> None:
    table = open_source(file(tmp_path, "1|20140501|AM|405\n2|20140501|PM|389\n3|20140502|AM|358\n")).table()
    assert (table.header_row, table.header) == (0, ["Column 1", "Column 2", "Column 3", "Column 4"])
    assert len(rows(table)) == 3


def test_years_above_figures_are_a_header(tmp_path: Path) -> None:
    assert read(tmp_path, "Region,2017,2018,2019\nAsia,5,900,14\nEurope,6,7,80\n")[0] == [
        "Region",
        "2017",
        "2018",
        "2019",
    ]


def test_duplicate_and_blank_headers_get_names_of_their_own(tmp_path: Path) -> None:
    header, _ = read(tmp_path, "Amount, Amount ,,Amount (2),Amount,\nx,1,2,3,4,5\ny,1,2,3,4,5\n")
    assert header == ["Amount", "Amount (3)", "Column 3", "Amount (2)", "Amount (4)", "Column 6"]


def test_empty_columns_at_the_right_edge_are_none(tmp_path: Path) -> None:
    assert read(tmp_path, "Name,Age ,,,,\nAnna,22,,,,\nBob,24,,,,\n") == (
        ["Name", "Age"],
        [["Anna", "22"], ["Bob", "24"]],
    )


def test_rows_that_are_too_short_or_too_long(tmp_path: Path) -> None:
    path = file(tmp_path, "id,name,age\n1,Anna\n2,Bob,26,Potatoes\n\n,,\n3,Cid,27,,\n")
    (chunk,) = open_source(path).table().chunks()
    assert [list(column) for column in chunk.columns] == [["1", "2", "3"], ["Anna", "Bob", "Cid"], ["", "26", "27"]]
    assert list(chunk.rows) == [2, 3, 6]
    assert [(problem.row, problem.fault.code) for problem in chunk.problems] == [(3, "row_too_long")]


def test_rows_are_numbered_as_a_spreadsheet_would(tmp_path: Path) -> None:
    text = "id,note\n" + "".join(f'{number},"two\nlines"\n' for number in range(700)) + "\nlast,x\n"
    chunks = list(open_source(file(tmp_path, text)).table().chunks())
    assert [number for chunk in chunks for number in chunk.rows] == [*range(2, 702), 703]


def test_rows_that_are_sums_say_so(tmp_path: Path) -> None:
    path = file(tmp_path, "区域,人员,金额\n华东,张三,1\n,小计,1\n华南,李四,2\n合计,,3\n")
    table = open_source(path).table()
    (chunk,) = table.chunks()
    assert [chunk.rows[at] for at in sorted(chunk.totals)] == [3, 5]
    wide = open_source(file(tmp_path, "Name,Jan,Feb,Total\nAnna,1,2,3\nTotal:,1,2,3\n")).table()
    assert wide.sum_columns == [3]
    assert [chunk.totals for chunk in wide.chunks()] == [frozenset({1})]


def test_a_customer_called_total_energies_is_no_sum(tmp_path: Path) -> None:
    table = open_source(file(tmp_path, "Name,Customer,Amount\nAnna,Total,5\nTotal Energies,x,3\n")).table()
    assert [chunk.totals for chunk in table.chunks()] == [frozenset()]


@pytest.mark.parametrize("content", [b"", b"\n", b"\r\n \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", b",,,\n,,\n"])
def test_a_file_without_a_cell_is_empty(tmp_path: Path, content: bytes) -> None:
    assert refused(tmp_path, content) == "empty_source"


def test_a_quote_that_is_never_closed_is_reported_with_its_row(tmp_path: Path) -> None:
    lines = [f"{number},x" for number in range(10_000)]
    lines[600] = '600,"open'
    with pytest.raises(Refusal) as refusal:
        read(tmp_path, "id,note\n" + "\n".join(lines) + "\n")
    assert refusal.value.code == "open_quote"
    assert refusal.value.facts["row"] == 602


def test_a_quote_closed_far_below_is_flagged(tmp_path: Path) -> None:
    lines = [f"{number},x" for number in range(100)]
    lines[40], lines[70] = '40,"open', '70,closed"'
    table = open_source(file(tmp_path, "id,note\n" + "\n".join(lines) + "\n")).table()
    assert [(problem.row, problem.fault.code) for chunk in table.chunks() for problem in chunk.problems] == [
        (42, "many_line_breaks")
    ]


def test_a_quote_inside_a_quoted_cell_is_reported(tmp_path: Path) -> None:
    assert refused(tmp_path, 'id,note\n1,"say "so" now"\n') == "broken_quotes"


def test_a_cell_longer_than_a_spreadsheet_holds_is_flagged(tmp_path: Path) -> None:
    table = open_source(file(tmp_path, f"id,note\n1,{'x' * 32_767}\n2,{'x' * 32_768}\n")).table()
    assert [(problem.row, problem.fault.code) for chunk in table.chunks() for problem in chunk.problems] == [
        (3, "field_too_long")
    ]
    assert refused(tmp_path, f"id,note\n1,{'x' * 3_000_000}\n") == "line_too_long"


def test_zero_bytes_inside_are_dropped(tmp_path: Path) -> None:
    assert read(tmp_path, b"a,b\nx\0y,2\n" + b"word,1\n" * 100)[1][0] == ["xy", "2"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", "not_a_table"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, "not_a_table"),
        (bytes(5000), "not_a_table"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "markup"),
        (b'<?xml version="1.0"?><Workbook/>', "markup"),
        (b"PK\x03\x04 no zip at all", "sheet_damaged"),
    ],
)
def test_what_is_no_table_is_refused_whatever_its_name(tmp_path: Path, content: bytes, code: str) -> None:
    assert refused(tmp_path, content) == code


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="source_missing"):
        open_source(tmp_path / "nothing.csv")
    with pytest.raises(Refusal, match="not_a_file"):
        open_source(tmp_path)


def test_a_file_that_changes_while_it_is_read_is_found_out(tmp_path: Path) -> None:
    path = file(tmp_path, "id,name\n" + "1,Anna\n" * 2_000)
    table = open_source(path).table()
    reading = table.chunks()
    next(reading)
    with path.open("a") as more:
        more.write("2,Bob\n")
    with pytest.raises(Trouble, match="source_changed"):
        list(reading)
    with pytest.raises(Trouble, match="source_changed"):
        list(table.chunks())


def test_another_file_put_in_its_place_is_found_out(tmp_path: Path) -> None:
    path = file(tmp_path, "id,name\n1,Anna\n")
    table = open_source(path).table()
    status = path.stat()
    other = file(tmp_path, "id,name\n1,Hans\n", "other.csv")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(path)
    with pytest.raises(Trouble, match="source_changed"):
        list(table.chunks())


def test_a_table_is_read_as_often_as_wanted(tmp_path: Path) -> None:
    table = open_source(file(tmp_path, "id,name\n" + "1,Anna\n" * 1_200)).table()
    assert [len(chunk) for chunk in table.chunks()] == [499, 500, 201]
    assert rows(table) == rows(table)


def test_what_was_found_out_can_be_shown(tmp_path: Path) -> None:
    table = open_source(file(tmp_path, "Report\nName;Amount\nAnna;1\n")).table()
    assert table.detected.as_dict() == {
        "kind": "delimited",
        "encoding": "utf-8",
        "delimiter": ";",
        "header_row": 2,
        "title_lines": ("Report",),
        "columns": ("Name", "Amount"),
    }


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@given(
    st.lists(st.lists(TEXTS, min_size=3, max_size=3).filter(lambda row: any(map(str.strip, row))), max_size=8),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
)
def test_any_text_written_as_csv_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, table: list[list[str]], delimiter: str, end: str, encoding: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "round.csv"
    with path.open("w", encoding=encoding, newline="") as text:
        csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(
            [["a", "b", "c"], *table]
        )
    options = SourceOptions(encoding=encoding, delimiter=delimiter, header=1)
    assert rows(open_source(path, options).table()) == table


@given(st.binary(max_size=300))
def test_any_bytes_are_a_table_or_one_sentence(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes.csv"
    path.write_bytes(content if content[:2] != b"PK" else b"p" + content)
    try:
        list(open_source(path).table().chunks())
    except Refusal as refusal:
        assert refusal.text.format(**refusal.facts).endswith(".")  # noqa: PT017 - a table is as good


def test_many_rows_take_no_more_memory_than_few(tmp_path: Path) -> None:
    """The peak of this process may grow by a few chunks, not with the file (some 20 MB here)."""
    chance = random.Random(7)
    text = "".join(
        f"2026-08-{chance.randrange(10, 29)},U{number},{chance.randrange(10**6)}\n" for number in range(20_000)
    )
    path = tmp_path / "large.csv"
    with path.open("w") as large:
        large.write("day,unit,amount\n")
        for _ in range(40):
            large.write(text)
    del text
    table = open_source(path).table()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert sum(len(chunk) for chunk in table.chunks()) == 800_000
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 8 * 1024
