"""Spreadsheets from others: typed cells exactly, and hostile files as one sentence while this process lives on."""

import datetime as dt
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from goaldesk.model.errors import Refusal, Trouble
from goaldesk.model.importers import spreadsheet
from goaldesk.model.importers.dates import DateForm
from goaldesk.model.importers.importer import Cell, CellError, SourceOptions
from goaldesk.model.importers.numbers import NumberForm
from goaldesk.model.importers.opening import open_source
from goaldesk.model.importers.table import Table

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def rows(table: Table) -> list[list[Cell]]:
    return [list(row) for chunk in table.chunks() for row in zip(*chunk.columns, strict=True)]


def parts_of(sheet: str | bytes, head: str = "") -> dict[str, str | bytes]:
    """The parts of a smallest workbook with one sheet of this XML."""
    types = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return {
        "[Content_Types].xml": f'{head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
        f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }


def sheet_of(cells: str, lead: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}">{lead}<sheetData>{cells}</sheetData></worksheet>'


def packed(path: Path, parts: dict[str, str | bytes]) -> Path:
    level = 1 if sum(map(len, parts.values())) > 50 << 20 else 9
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def text(reference: str, shown: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{shown}</t></is></c>'


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        sheet = workbook.add_worksheet("Sales")
        sheet.merge_range(0, 0, 0, 4, "Sales 2026")
        sheet.write_row(1, 0, ["Name", "Day", "Deals", "Amount", "Paid"])
        sheet.write_row(2, 0, ["Anna"])
        sheet.write_datetime(2, 1, dt.datetime.fromisoformat("2026-09-08"), day)
        sheet.write_row(2, 2, [3, 0.1, True])
        sheet.write_row(4, 0, ["Bob", "08/09/2026", 2, 1234.56, False])
        sheet.write_formula(5, 3, "=1/0", None, "#DIV/0!")
        sheet.write_row(5, 0, ["Total"])
        workbook.add_worksheet("Hidden one").hide()
        other = workbook.add_worksheet("Other")
        other.write_row(0, 0, ["a", "b"])
        other.write_row(1, 0, [1, 2])
    return path


def test_cells_have_their_own_types_exactly(book: Path) -> None:
    table = open_source(book).table()
    assert (table.title_lines, table.header_row, table.header) == (
        ["Sales 2026"],
        2,
        ["Name", "Day", "Deals", "Amount", "Paid"],
    )
    (chunk,) = table.chunks()
    assert list(chunk.rows) == [3, 5, 6]
    assert [list(row) for row in zip(*chunk.columns, strict=True)] == [
        ["Anna", dt.date(2026, 9, 8), 3, Decimal("0.1"), True],
        ["Bob", "08/09/2026", 2, Decimal("1234.56"), False],
        ["Total", "", "", CellError("#DIV/0!"), ""],
    ]
    assert chunk.totals == {2}
    amounts = NumberForm().parse_column(chunk.columns[3], 2)
    assert (amounts.values, amounts.problems[2].code) == ([10, 123456, None], "error_cell")
    assert DateForm("DMY").parse_column(chunk.columns[1]).values[0] == DateForm().parse("2026-09-08")


def test_sheets_are_listed_and_the_hidden_ones_marked(book: Path) -> None:
    source = open_source(book)
    assert source.sheets == ["Sales", "Hidden one", "Other"]
    assert source.hidden == {"Hidden one"}
    assert rows(source.table("other ")) == [[1, 2]]
    assert rows(open_source(book, SourceOptions(sheet="Other")).table()) == [[1, 2]]
    with pytest.raises(Refusal, match="no_such_sheet"):
        source.table("None")
    with pytest.raises(Refusal, match="empty_source"):
        source.table("Hidden one")
    assert source.table().detected.as_dict()["sheet"] == "Sales"


def test_a_sheet_is_read_as_often_as_wanted_and_in_turns(book: Path) -> None:
    source = open_source(book)
    table, other = source.table(), source.table("Other")
    assert rows(table) == rows(table)
    first, second = table.chunks(), table.chunks()
    assert next(first).columns == next(second).columns
    assert rows(other) == [[1, 2]]


def test_only_the_header_is_read_when_only_columns_are_wanted(tmp_path: Path) -> None:
    path = tmp_path / "long.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Amount"])
        for row in range(1, 1_200):
            sheet.write_row(row, 0, [f"N{row}", row])
    source = open_source(path)
    assert source.table(columns_only=True).header == ["Name", "Amount"]
    assert sum(len(chunk) for chunk in source.table(columns_only=True).chunks()) < 500
    chunks = list(source.table().chunks())
    assert [len(chunk) for chunk in chunks] == [499, 500, 200]
    assert sum(sum(chunk.columns[1]) for chunk in chunks) == 1_199 * 600  # type: ignore[arg-type]


def test_a_spreadsheet_named_csv_is_still_one(book: Path) -> None:
    path = book.rename(book.with_suffix(".csv"))
    assert open_source(path).kind == "spreadsheet"


def test_a_workbook_that_changes_is_found_out(book: Path) -> None:
    source = open_source(book)
    with book.open("ab") as more:
        more.write(b" ")
    with pytest.raises(Trouble, match="source_changed"):
        source.table()


def ods(folder: Path) -> Path:
    names = {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    }
    spaces = " ".join(f'xmlns:{name}="{address}"' for name, address in names.items())
    word = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    figure = '<table:table-cell office:value-type="float" office:value="{}"/>'
    failed = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    )
    gap = '<table:table-cell table:number-columns-repeated="1"/>'
    day = '<table:table-cell office:value-type="date" office:date-value="2026-09-08"/>'
    table = (
        f"<table:table-row>{word.format('Name')}{word.format('Day')}{word.format('Amount')}</table:table-row>"
        f"<table:table-row>{word.format('Anna')}{day}{figure.format('12.5')}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="2">{gap}{gap}</table:table-row>'
        f"<table:table-row>{word.format('Bob')}{gap}{failed}</table:table-row>"
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Empty"/><table:table table:name="Sales">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    root = f'<m:file-entry m:full-path="/" m:media-type="{kind}"/>'
    manifest = f'<m:manifest xmlns:m="{space}">{root}</m:manifest>'
    return packed(folder / "book.ods", {"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def test_an_ods_file_is_read_with_its_errors(tmp_path: Path) -> None:
    table = open_source(ods(tmp_path)).table("Sales")
    (chunk,) = table.chunks()
    assert list(chunk.rows) == [2, 5]
    assert [list(row) for row in zip(*chunk.columns, strict=True)] == [
        ["Anna", dt.date(2026, 9, 8), Decimal("12.5")],
        ["Bob", "", CellError("#DIV/0!")],
    ]


def test_a_wrong_dimension_hides_no_row(tmp_path: Path) -> None:
    cells = "".join(f'<row r="{row}">{text(f"A{row}", f"n{row}")}</row>' for row in range(1, 1_003))
    path = packed(tmp_path / "dimension.xlsx", parts_of(sheet_of(cells, '<dimension ref="A1:A2"/>')))
    assert len(rows(open_source(path).table())) == 1_001


CORNERS = f'<row r="1">{text("A1", "x")}</row><row r="1048576">{text("XFD1048576", "y")}</row>'
HOSTILE: dict[str, tuple[dict[str, str | bytes], set[str]]] = {
    "two far corners": (parts_of(sheet_of(CORNERS)), {"sheet_crashed", "sheet_too_large"}),
    "a box of six million cells": (
        parts_of(sheet_of(f'<row r="1">{text("A1", "x")}</row><row r="3000">{text("BXY3000", "y")}</row>')),
        {"sheet_too_large"},
    ),
    "a row beyond counting": (
        parts_of(sheet_of(f'<row r="4294967297">{text("A4294967297", "x")}</row>')),
        {"sheet_crashed", "sheet_damaged"},
    ),
    "a column beyond counting": (
        parts_of(sheet_of(f'<row r="1">{text("ZZZZZZ1", "x")}</row>')),
        {"sheet_crashed", "sheet_damaged", "sheet_too_large"},
    ),
    "a part larger than allowed": (
        parts_of(b"<worksheet>" + b"x" * (201 << 20)),
        {"sheet_too_large"},
    ),
    "a part packed too well": (parts_of(b"<worksheet>" + b" " * (8 << 20)), {"sheet_too_large"}),
    "declarations": (
        parts_of('<!DOCTYPE lolz [<!ENTITY lol "lol">]>' + sheet_of(text("A1", "&lol;"))),
        {"sheet_doctype"},
    ),
    "more parts than allowed": (
        parts_of(sheet_of("")) | {f"xl/media/{number}.xml": "" for number in range(2_100)},
        {"sheet_too_large"},
    ),
    "no sheet in it": ({"[Content_Types].xml": "<Types/>"}, {"sheet_damaged"}),
    "another kind of zip": ({"word/document.xml": "<w/>"}, {"not_a_table"}),
    "a binary workbook": ({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"\0"}, {"sheet_xlsb"}),
    "broken XML": (parts_of(sheet_of("<row><c></row>")), {"sheet_damaged", "sheet_crashed", "empty_source"}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_workbook_is_one_sentence(tmp_path: Path, name: str) -> None:
    parts, codes = HOSTILE[name]
    with pytest.raises(Refusal) as refusal:
        rows(open_source(packed(tmp_path / "hostile.xlsx", parts)).table())
    assert refusal.value.code in codes
    assert refusal.value.text.format(**refusal.value.facts).endswith(".")


def test_a_part_that_lies_about_its_size_meets_the_limits_of_the_process(tmp_path: Path) -> None:
    """A string of 600 MB that the directory gives as one of 100 bytes."""
    path = tmp_path / "liar.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts_of("").items():
            if name != "xl/worksheets/sheet1.xml":
                archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'.encode())
            for _ in range(600):
                part.write(b"x" * (1 << 20))
            part.write(b"</t></is></c></row></sheetData></worksheet>")
        listed = archive.getinfo("xl/worksheets/sheet1.xml")
        listed.file_size = 100
    with pytest.raises(Refusal) as refusal:
        rows(open_source(path).table())
    assert refusal.value.code in {"sheet_crashed", "sheet_damaged", "sheet_too_large", "empty_source"}


def test_a_file_larger_than_allowed_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.xlsx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(21 << 20)
    with pytest.raises(Refusal, match="sheet_too_large"):
        open_source(path)


def test_a_child_that_takes_too_long_is_ended(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = open_source(book)
    monkeypatch.setattr(spreadsheet.sheet_limits, "SECONDS", 0.001)
    with pytest.raises(Refusal, match="sheet_too_large"):
        source.table()


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.99])
def test_a_workbook_that_is_cut_off_is_one_sentence(book: Path, cut: float) -> None:
    content = book.read_bytes()
    book.write_bytes(content[: int(len(content) * cut)])
    with pytest.raises(Refusal, match="sheet_damaged"):
        open_source(book)
