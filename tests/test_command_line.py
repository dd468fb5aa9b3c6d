"""The commands as a person types them: what they print, what they leave, how they refuse."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from tests.terminal import goaldesk


def figures(*arguments: str | Path) -> list[dict[str, object]]:
    result = goaldesk("status", *arguments, "--json")
    assert result.exit_code == 0, result.output
    records: list[dict[str, object]] = json.loads(result.stdout)
    return records


@pytest.fixture
def company(tmp_path: Path) -> Path:
    file = tmp_path / "acme.goaldesk"
    made = goaldesk(
        "new", file, "--company", "Acme", "--currency", "eur", "--fiscal-start", "4", "--metrics", "revenue,win_rate"
    )
    assert made.exit_code == 0, made.output
    return file


@pytest.fixture(scope="module")
def qinghe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sample") / "Qinghe Trading.goaldesk"
    assert goaldesk("sample", file).exit_code == 0
    return file


def test_a_new_workbook_has_the_company_the_metrics_and_what_they_are_made_of(company: Path) -> None:
    records = figures(company, "--period", "2026")
    assert [record["metric"] for record in records] == ["revenue", "deals_won", "deals_closed", "win_rate"]
    assert {record["unit"] for record in records} == {"Acme"}


def test_nothing_entered_is_null_and_never_zero(company: Path) -> None:
    (revenue,) = figures(company, "--period", "2026-Q1", "--metric", "revenue")
    assert [revenue[name] for name in ("target", "actual", "variance", "attainment", "gap")] == [None] * 5
    assert revenue["status"] == "no_target"


def test_a_workbook_is_never_overwritten(company: Path) -> None:
    before = company.read_bytes()
    again = goaldesk("new", company, "--company", "Other")
    assert again.exit_code == 1
    assert company.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--period", "2026-Q5"), "“2026-Q5” is not a period"),
        (("--period", "2026", "--unit", "Nobody"), "No unit is called “Nobody”"),
        (("--period", "2026", "--metric", "calls"), "No metric is called “calls”"),
    ],
)
def test_a_refusal_is_exit_code_1_and_one_sentence_on_the_error_stream(
    company: Path, arguments: Sequence[str], said: str
) -> None:
    result = goaldesk("status", company, *arguments)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_refusal_speaks_the_language_asked_for(company: Path) -> None:
    result = goaldesk("status", company, "--period", "2026-13", "--lang", "zh")
    assert result.exit_code == 1
    assert "不是" in result.stderr


@pytest.mark.parametrize("arguments", [("status",), ("status", "x", "--period"), ("pack", "x", "--period", "2026")])
def test_wrong_usage_is_exit_code_2(arguments: Sequence[str]) -> None:
    assert goaldesk(*arguments).exit_code == 2


def test_a_missing_file_is_refused_and_not_made(tmp_path: Path) -> None:
    result = goaldesk("status", tmp_path / "none.goaldesk", "--period", "2026")
    assert result.exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_the_table_of_figures_stands_in_columns_in_both_languages(qinghe: Path) -> None:
    english = goaldesk("status", qinghe, "--period", "2026-08", "--metric", "revenue")
    chinese = goaldesk("status", qinghe, "--period", "2026-08", "--metric", "revenue", "--lang", "zh")
    assert "Attainment" in english.stdout
    assert "达成率" in chinese.stdout
    assert "2,120,000" in english.stdout


def test_the_same_figures_are_said_as_json_and_in_the_export(qinghe: Path, tmp_path: Path) -> None:
    assert goaldesk("export", qinghe, "--out", tmp_path).exit_code == 0
    with (tmp_path / "entry.csv").open(encoding="utf-8-sig", newline="") as file:
        entries = list(csv.DictReader(file))
    cents = sum(
        int(entry["amount"].replace(".", ""))
        for entry in entries
        if entry["metric"] == "revenue" and entry["day"].startswith("2026-07")
    )
    company = figures(qinghe, "--period", "2026-07", "--metric", "revenue")[0]
    assert company["actual"] == f"{cents // 100}.{cents % 100:02d}"


def test_a_list_of_units_is_imported_by_its_heads_and_again_changes_nothing(company: Path, tmp_path: Path) -> None:
    staff = tmp_path / "staff.csv"
    staff.write_text("姓名,团队,别名,入职日期\n陆静,上海组,Lu J.,2024-03-01\n许威,上海组,,\n", encoding="utf-8")
    made = goaldesk("import", company, staff, "--units", "--json")
    assert (made.exit_code, json.loads(made.stdout)["units"]) == (0, ["上海组", "陆静", "许威"])
    assert json.loads(goaldesk("import", company, staff, "--units", "--json").stdout)["new"] == 0
    assert goaldesk("import", company, staff).exit_code == 1  # as actuals it says nothing


def test_a_list_of_units_says_who_leads_them_and_again_changes_nothing(company: Path, tmp_path: Path) -> None:
    staff = tmp_path / "staff.csv"
    staff.write_text(
        "编号,名称,上级,类型,负责人\nSH,上海组,,team,P01\nHZ,杭州组,,team,林远\nP01,周岚,SH,person,\n", encoding="utf-8"
    )
    made = goaldesk("import", company, staff, "--units")
    assert made.exit_code == 0, made.stderr
    folder = tmp_path / "tables"
    assert goaldesk("export", company, "--out", folder).exit_code == 0
    told = (folder / "unit_head.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line for line in told if line.startswith(("SH", "HZ"))] == ["SH,1970-01-01,P01,", "HZ,1970-01-01,,林远"]
    before = company.read_bytes()
    assert goaldesk("import", company, staff, "--units").exit_code == 0
    assert company.read_bytes() == before


def test_every_person_gets_a_pack_of_their_own(qinghe: Path, tmp_path: Path) -> None:
    made = goaldesk("pack", qinghe, "--period", "2026-08", "--each", "person", "--out", tmp_path / "packs")
    assert made.exit_code == 0, made.output
    packs = sorted((tmp_path / "packs").iterdir())
    assert [str(pack) for pack in packs] == sorted(made.stdout.splitlines())
    assert len(packs) == 10
    assert all(pack.read_bytes().startswith(b"%PDF") for pack in packs)


def test_packs_of_units_whose_names_are_one_in_a_file_do_not_replace_each_other(company: Path, tmp_path: Path) -> None:
    staff = tmp_path / "staff.csv"
    staff.write_text("Code,Name,Kind\nA/1,Li Wei,person\nA1,Li Wei,person\na?1,li wei,person\n", encoding="utf-8")
    assert goaldesk("import", company, staff, "--units").exit_code == 0
    packs = tmp_path / "packs"
    assert goaldesk("pack", company, "--period", "2026-08", "--each", "person", "--out", packs).exit_code == 0
    names = {"A1 Li Wei 2026-08.pdf", "A1 Li Wei 2026-08 (2).pdf", "a1 li wei 2026-08 (3).pdf"}
    assert {path.name for path in packs.iterdir()} == names
    last = packs / "a1 li wei 2026-08 (3).pdf"
    last.unlink()
    assert goaldesk("pack", company, "--period", "2026-08", "--unit", "a?1", "--out", packs).exit_code == 0
    assert last.exists()


def test_the_metric_dictionary_is_written_as_a_pdf(qinghe: Path, tmp_path: Path) -> None:
    made = goaldesk("dictionary", qinghe, "--out", tmp_path / "metrics.pdf")
    assert (made.exit_code, made.stdout.strip()) == (0, str(tmp_path / "metrics.pdf"))
    assert (tmp_path / "metrics.pdf").read_bytes().startswith(b"%PDF")


def test_a_sound_workbook_is_said_to_be_sound(qinghe: Path) -> None:
    result = goaldesk("check", qinghe)
    assert result.exit_code == 0
    assert "sound" in result.stdout


def test_a_backup_is_made_listed_and_put_back(company: Path) -> None:
    before = figures(company, "--period", "2026")
    made = goaldesk("backup", company)
    assert made.exit_code == 0, made.output
    copy = made.stdout.strip()
    assert copy in goaldesk("restore", company).stdout
    company.unlink()
    assert goaldesk("restore", company, copy, "--yes").exit_code == 0
    assert figures(company, "--period", "2026") == before


def test_a_language_without_a_file_is_a_word_to_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    spoken = goaldesk("--lang", "zh")
    assert spoken.exit_code == 1  # no screen here: the window says so, in the language asked for
    assert "窗口" in spoken.stderr or "屏幕" in spoken.stderr
    assert goaldesk("--lang", "fr").exit_code == 2


def test_everybody_with_an_agreed_target_gets_a_letter_and_nobody_else(qinghe: Path, tmp_path: Path) -> None:
    made = goaldesk("letter", qinghe, "--year", "2027", "--lang", "zh", "--out", tmp_path / "letters")
    assert made.exit_code == 0, made.output
    names = [Path(line).name for line in made.stdout.splitlines()]
    assert [name.split()[0] for name in names] == ["P01", "P06", "P09"]
    assert all(name.endswith("目标责任书.pdf") for name in names)
    refused = goaldesk("letter", qinghe, "--year", "2027", "--unit", "P02", "--out", tmp_path / "letters")
    assert refused.exit_code == 1
    assert "nothing is agreed with Xu Wei" in refused.stderr


def test_proposal_sheets_are_made_and_read_back(tmp_path: Path) -> None:
    file = tmp_path / "Qinghe Trading.goaldesk"
    assert goaldesk("sample", file).exit_code == 0
    made = goaldesk("proposals", file, "--year", "2027", "--metric", "revenue", "--out", tmp_path / "out")
    assert made.exit_code == 0, made.output
    assert len(made.stdout.splitlines()) == 7
    back = goaldesk("proposals", file, *sorted((tmp_path / "out").iterdir())[:1])
    assert back.exit_code == 0, back.output
    assert back.stdout.strip().endswith("nothing is filled in")
    asked = ("--year", "2027", "--metric", "revenue")
    told = goaldesk("proposals", file, *asked).stdout
    assert "Xu Wei 3,200,000 3,150,000 waits for Zhou Lan" in " ".join(told.split())
    lacking = goaldesk("proposals", file, *asked, "--accept", "P02", "--accept", "P03")
    assert (lacking.exit_code, "Tang Yi has not proposed anything yet" in lacking.stderr) == (1, True)
    sheet = next(path for path in (tmp_path / "out").iterdir() if "Tang Yi" in path.name)
    book = openpyxl.load_workbook(sheet)
    for row in range(5, 17):
        book.worksheets[0].cell(row, 4).value = 900_000
    book.save(sheet)
    assert goaldesk("proposals", file, sheet).exit_code == 0
    far = goaldesk("proposals", file, *asked, "--accept", "P02", "--accept", "P03")
    assert (far.exit_code, "out of reach" in far.stderr) == (1, True)
    agreed = goaldesk("proposals", file, *asked, "--accept", "P02", "--accept", "P03", "--because", "A new warehouse")
    assert agreed.exit_code == 0, agreed.stderr
    assert "Tang Yi 2,800,000 10,800,000 10,800,000 agreed" in " ".join(agreed.stdout.split())
    assert goaldesk("proposals", file).exit_code == 2
    refused = goaldesk("proposals", file, file)
    assert refused.exit_code == 1
    assert "neither a CSV file nor a spreadsheet" in refused.stderr
