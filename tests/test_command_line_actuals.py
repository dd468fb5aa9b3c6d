"""The bookkeeper's commands as they are typed: files in without a layout, months, entries, sheets."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from goaldesk.cli import main


def goaldesk(*arguments: str | Path) -> Result:
    """Run one command in this process."""
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("sample") / "Qinghe.goaldesk"
    assert goaldesk("sample", file).exit_code == 0
    return file.read_bytes()


@pytest.fixture
def qinghe(tmp_path: Path, made_once: bytes) -> Path:
    file = tmp_path / "Qinghe.goaldesk"
    file.write_bytes(made_once)
    return file


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
