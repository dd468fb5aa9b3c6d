"""The bookkeeper's commands as they are typed: files in without a layout, months, entries, sheets."""

import json
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from tests.terminal import goaldesk


def test_a_file_without_a_layout_is_imported_where_it_says_all_and_is_known_again(qinghe: Path, tmp_path: Path) -> None:
    source = tmp_path / "september.csv"
    source.write_text("Name;Date;Revenue\nZhou Lan;2026-09-08;1.234,50\nXu Wei;2026-09-08;20,25\n", encoding="utf-8")
    first = goaldesk("import", qinghe, source, "--json")
    assert first.exit_code == 0, first.output
    assert json.loads(first.stdout)["sums"][0]["total"] == "1254.75"
    assert "Name: Person or unit, certain, names, 2 of 2 known" in first.stderr
    again = goaldesk("import", qinghe, source, "--json")
    assert json.loads(again.stdout)["unchanged"] == 2
    assert "Read by the layout “september”." in again.stderr


def test_a_file_that_leaves_something_open_is_refused_with_what_is_open(qinghe: Path, tmp_path: Path) -> None:
    before = qinghe.read_bytes()
    source = tmp_path / "open.csv"
    source.write_text('Name,Date,Revenue\nZhou Lan,2026-09-08,"8,414"\n', encoding="utf-8")
    doubt = goaldesk("import", qinghe, source)
    assert (doubt.exit_code, "“8,414” can be read in more than one way" in doubt.stderr) == (1, True)
    source.write_text("Colour,Weight\nred,3\nblue,4\n", encoding="utf-8")
    silent = goaldesk("import", qinghe, source, "--lang", "zh")
    assert (silent.exit_code, "没有一列说明是谁" in silent.stderr) == (1, True)
    assert qinghe.read_bytes() == before


def records(*arguments: str | Path) -> list[dict[str, object]]:
    listed = goaldesk("entries", *arguments, "--json")
    assert listed.exit_code == 0, listed.output
    found: list[dict[str, object]] = json.loads(listed.stdout)
    return found


def test_an_entry_is_added_shared_listed_and_found(qinghe: Path) -> None:
    about = ("--metric", "revenue", "--date", "2026-09-08")
    made = goaldesk(
        *("enter", qinghe, "--unit", "Liang Bo", *about, "--amount", "6.89万", "--reference", "SO-X"),
        *("--share", "Liang Bo=60", "--share", "Ou Yating=40"),
    )
    assert made.exit_code == 0, made.output
    (line,) = records(qinghe, "--period", "2026-09", "--find", "SO-X")
    assert (line["amount"], line["shares"], str(line["id"])) == (
        "68900.00",
        ["41340.00", "27560.00"],
        made.stdout.strip(),
    )
    (mine,) = records(qinghe, "--period", "2026-09", "--find", "SO-X", "--unit", "Ou Yating")
    assert mine["amount"] == "27560.00"
    wrong = goaldesk("enter", qinghe, "--unit", "Liang Bo", *about, "--amount", "5", "--share", "Liang Bo=90")
    assert (wrong.exit_code, "90 percent" in wrong.stderr) == (1, True)
    assert len(records(qinghe, "--period", "2026-09", "--source", "shared")) == 1


def test_a_date_in_the_future_is_asked_about(qinghe: Path) -> None:
    about = ("enter", qinghe, "--unit", "Liang Bo", "--metric", "revenue", "--date", "2026-10-01", "--amount", "5")
    asked = goaldesk(*about)
    assert (asked.exit_code, "lies in the future" in asked.stderr) == (1, True)
    assert goaldesk(*about, "--yes").exit_code == 0


def test_an_import_of_the_future_or_that_changes_much_is_asked_about(qinghe: Path, tmp_path: Path) -> None:
    source = tmp_path / "r.csv"
    source.write_text("Name,Date,Revenue,Reference\nXu Wei,2026-09-08,1.50,A1\nXu Wei,2026-12-24,2.50,A2\n")
    asked = goaldesk("import", qinghe, source)
    assert (asked.exit_code, "24 Dec 2026" in asked.stderr) == (1, True), asked.stderr
    assert json.loads(goaldesk("import", qinghe, source, "--json", "--yes").stdout)["new"] == 2
    source.write_text(source.read_text().replace("1.50", "9.50"))
    before = qinghe.read_bytes()
    asked = goaldesk("import", qinghe, source)
    assert (asked.exit_code, "More than a fifth" in asked.stderr) == (1, True)
    assert qinghe.read_bytes() == before
    assert json.loads(goaldesk("import", qinghe, source, "--json", "--yes").stdout)["changed"] == 1


def test_a_month_says_what_is_missing_and_closes_when_nothing_is(qinghe: Path) -> None:
    told = goaldesk("month", qinghe, "--month", "2026-08")
    assert "129 of 130 cells are entered." in told.stdout
    assert "Blank: Qiu Xin, Active accounts." in told.stdout
    assert "revenue: entered 2055461.60, ledger 2067861.60, difference -12400.00." in told.stdout
    assert "stands just outside the month: Ou Yating, 1 Sep 2026, 12,400.00." in told.stdout
    blank = goaldesk("close", qinghe, "--month", "2026-08")
    assert (blank.exit_code, "Blank cells: 1." in blank.stderr) == (1, True)
    differs = goaldesk("close", qinghe, "--month", "2026-08", "--anyway")
    assert (differs.exit_code, "Find the difference" in differs.stderr) == (1, True)
    about = ("--month", "2026-08", "--metric", "revenue")
    assert goaldesk("ledger", qinghe, *about, "--reason", "Posted in September").exit_code == 0
    assert goaldesk("close", qinghe, "--month", "2026-08", "--anyway").exit_code == 0
    closed = json.loads(goaldesk("month", qinghe, "--month", "2026-08", "--json").stdout)
    assert (closed["closed"], closed["steps"]["closed"]) == (True, "done")
    late = goaldesk("ledger", qinghe, *about, "--total", "1")
    assert (late.exit_code, "August 2026 is closed" in late.stderr) == (1, True)
    assert goaldesk("reopen", qinghe, "--month", "2026-07", "--reason", "A return was booked twice").exit_code == 0
    assert json.loads(goaldesk("month", qinghe, "--month", "2026-07", "--json").stdout)["can_close"] is True
    assert goaldesk("ledger", qinghe, *about, "--total", "2055461.6").exit_code == 0


def test_how_far_figures_are_complete_is_said_by_hand(qinghe: Path) -> None:
    assert goaldesk("through", qinghe, "--metric", "calls", "--date", "2026-09-07").exit_code == 0
    ahead = goaldesk("through", qinghe, "--metric", "calls", "--date", "2026-09-10")
    assert (ahead.exit_code, "still to come" in ahead.stderr) == (1, True)
    year = goaldesk("close", qinghe, "--month", "2026")
    assert (year.exit_code, "is not a month" in year.stderr) == (1, True)


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv"])
def test_a_list_goes_out_in_either_language_and_comes_back_as_it_was(qinghe: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    made = goaldesk("entries", qinghe, "--period", "2026-09", "--unit", "Shenzhen", "--lang", "zh", "--out", out)
    assert (made.exit_code, made.stdout.strip()) == (0, str(out))
    report = json.loads(goaldesk("import", qinghe, out, "--json").stdout)
    assert (report["new"], report["missing"], report["problem_count"]) == (0, 0, 0)
    assert report["unchanged"] == report["rows"] > 50


def test_a_sheet_for_a_branch_is_made_and_read_back(qinghe: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheet.xlsx"
    about = ("--month", "2026-08", "--unit", "Shenzhen", "--out", out)
    assert goaldesk("sheet", qinghe, *about, "--lang", "zh").exit_code == 0
    report = json.loads(goaldesk("import", qinghe, out, "--json").stdout)
    assert (report["new"], report["changed"], report["problem_count"]) == (0, 0, 0)
    book = openpyxl.load_workbook(out)
    page = book.worksheets[0]
    row = next(line[0].row for line in page.iter_rows(min_row=5) if line[2].value == "Qiu Xin")
    column = next(cell.column for cell in page[4] if cell.value == "活跃客户数" or cell.value == "Active accounts")
    page.cell(row, column).value = 38
    book.save(out)
    filled = json.loads(goaldesk("import", qinghe, out, "--json").stdout)
    assert (filled["new"], filled["changed"]) == (1, 0)
    assert json.loads(goaldesk("month", qinghe, "--month", "2026-08", "--json").stdout)["missing"] == []


@pytest.mark.parametrize("name", ["grid.xlsx", "grid.csv"])
def test_the_grid_of_a_month_goes_out_and_comes_back_into_the_same_cells(
    qinghe: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / name
    assert goaldesk("month", qinghe, "--month", "2026-09", "--out", out, "--lang", "zh").exit_code == 0
    report = json.loads(goaldesk("import", qinghe, out, "--json").stdout)
    assert (report["new"], report["changed"], report["problem_count"]) == (0, 0, 0)
    assert report["unchanged"] == 114  # the cells of the month that are entered


def test_an_import_is_listed_and_taken_back(qinghe: Path, tmp_path: Path) -> None:
    source = tmp_path / "september.csv"
    source.write_text("Name,Date,Revenue\nZhou Lan,2026-09-08,12.5\nXu Wei,2026-09-08,7\n", encoding="utf-8")
    assert goaldesk("import", qinghe, source).exit_code == 0
    number = next(line.split()[0] for line in goaldesk("imports", qinghe).stdout.splitlines() if "september" in line)
    done = goaldesk("take-back", qinghe, number)
    assert (done.exit_code, "2 entries gone." in done.stdout) == (0, True)
    assert goaldesk("take-back", qinghe, number).exit_code == 1
    assert records(qinghe, "--period", "2026-09", "--find", "12.50") == []


def test_a_reference_that_exists_already_is_asked_about(qinghe: Path) -> None:
    about = ("enter", qinghe, "--unit", "Liang Bo", "--metric", "revenue", "--date", "2026-09-08", "--amount", "5")
    asked = goaldesk(*about, "--reference", "so-2608-011")
    assert (asked.exit_code, "“SO-2608-011” exists already, 3 Aug 2026." in asked.stderr) == (1, True)


def test_all_tables_go_out_as_one_spreadsheet(qinghe: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.xlsx"
    about = ("--unit", "Liang Bo", "--metric", "revenue", "--date", "2026-09-08", "--amount", "5")
    assert goaldesk("enter", qinghe, *about, "--note", "=1+1").exit_code == 0
    assert goaldesk("export", qinghe, "--out", out).exit_code == 0
    book = CalamineWorkbook.from_path(out)
    assert {"unit", "metric", "target_month", "entry"} <= set(book.sheet_names)
    assert book.get_sheet_by_name("unit").to_python()[0][:3] == ["id", "code", "name"]
    assert book.get_sheet_by_name("entry").to_python()[-1][-1] == "=1+1"  # a text, and nothing in front of it
