"""Packs of a whole sales force, made by the command and read back by another program."""

import json
import re
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pypdfium2
import pytest

from tests.stories.dataset_tables import CRM
from tests.stories.datasets import Company, run

MONTHS = {"en": "Actual", "zh": "实绩"}


@pytest.fixture(scope="module")
def crm(datasets: Path, tmp_path_factory: pytest.TempPathFactory) -> Company:
    return Company.of(CRM, datasets, tmp_path_factory)


def packs(pdf: Path) -> list[str]:
    """The text of each pack of a file: a pack begins with a page 1."""
    document = pypdfium2.PdfDocument(pdf)
    texts: list[str] = []
    for page in document:
        text = page.get_textpage().get_text_bounded().replace("\r\n", "\n").replace("\xa0", " ")
        if re.search(r"Page 1 of|第 1 页", text):
            texts.append(text)
        else:
            texts[-1] += text
    document.close()
    return texts


def written(value: str | None, metric: dict[str, str], language: str) -> str:
    """A figure as the pack has to write it; worked out here, not by the program's own formats."""
    if value is None:
        return ""
    percent = metric["unit"] == "percent"
    places = max(int(metric["shown"]), 1) if percent else int(metric["shown"])
    number = Decimal(value) * (100 if percent else 1)
    text = f"{number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):,f}".replace("-", "−")
    return f"{text} %" if percent and language == "en" else f"{text}%" if percent else text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_all_agents_have_a_pack_whose_figures_are_those_of_the_status(
    crm: Company, tmp_path: Path, language: str
) -> None:
    out = tmp_path / "packs.pdf"
    run("pack", crm.file, "--period", "2017-Q4", "--each", "person", "--out", out, "--lang", language)
    metrics = {row["code"]: row for row in crm.table("metric")}
    made = packs(out)
    assert len(made) == 35
    quarter = json.loads(run("status", crm.file, "--period", "2017-Q4", "--json"))
    year = {(r["unit"], r["metric"]): r for r in json.loads(run("status", crm.file, "--period", "2017", "--json"))}
    checked = 0
    for text in made:
        name = next(line for line in text.splitlines() if any(row["name"] == line for row in quarter))
        for row in (row for row in quarter if row["name"] == name):
            metric = metrics[row["metric"]]
            so_far = year[row["unit"], row["metric"]]["actual"]
            shown = [metric["name"], written(row["actual"], metric, language), written(so_far, metric, language)]
            assert " ".join(part for part in shown if part) in text, (name, shown)
            checked += 1
    assert checked == 35 * len(metrics)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_months_of_every_agent_add_up_on_paper(crm: Company, tmp_path: Path, language: str) -> None:
    out = tmp_path / "packs.pdf"
    run("pack", crm.file, "--period", "2017-Q4", "--each", "person", "--out", out, "--lang", language)
    summed = 0
    for text in packs(out):
        found = re.search(rf"^{MONTHS[language]}((?: [\d,]+){{3,}})", text, re.MULTILINE)
        assert found, text
        *months, total = (int(part.replace(",", "")) for part in found[1].split())
        assert sum(months) == total
        summed += total
    assert summed == 10_005_534
