"""Scenarios on the command line: listed, copied with growth, and one of them made the plan."""

import json
from pathlib import Path

import pypdfium2

from tests.terminal import goaldesk


def listed(file: Path) -> dict[str, dict[str, object]]:
    result = goaldesk("scenarios", file, "--year", "2027", "--metric", "revenue", "--json")
    assert result.exit_code == 0, result.output
    return {row["name"]: row for row in json.loads(result.stdout)}


def test_a_scenario_is_copied_with_growth_and_made_the_plan_as_far_as_that_may_be(qinghe: Path) -> None:
    grown = ("--year", "2027", "--metric", "revenue", "--growth", "5%", "--unit", "South China=10%")
    assert goaldesk("copy-scenario", qinghe, "Bold", *grown).exit_code == 0
    before = listed(qinghe)
    assert before["Plan"]["is_plan"] is True
    assert before["Plan"]["total"] == "29000000.00"
    assert float(str(before["Bold"]["total"])) > 29_000_000 * 1.05
    file = qinghe.read_bytes()
    said = goaldesk("make-plan", qinghe, "Bold", "--dry-run")
    assert "6 agreed targets stay as long as no reason is given. 7 targets are simply replaced." in said.stdout
    assert qinghe.read_bytes() == file
    assert goaldesk("make-plan", qinghe, "Bold").exit_code == 0
    assert listed(qinghe)["Plan"]["total"] == "29000000.00"
    assert goaldesk("make-plan", qinghe, "Bold", "--reason", "The bank agreed", "--kept-as", "Old").exit_code == 0
    after = listed(qinghe)
    assert after["Bold"]["is_plan"] is True
    assert after["Bold"]["total"] == before["Bold"]["total"]
    assert after["Old"]["total"] == "29000000.00"


def test_scenarios_are_told_in_words_of_both_languages(qinghe: Path) -> None:
    about = ("--year", "2027", "--metric", "revenue")
    english = goaldesk("scenarios", qinghe, *about).stdout
    chinese = goaldesk("scenarios", qinghe, *about, "--lang", "zh").stdout
    assert "Plan  the plan  29,000,000" in english
    assert "计划  现在的计划  29,000,000" in chinese


def test_scenarios_are_printed_with_their_chart_and_a_long_name_keeps_its_figure(qinghe: Path, tmp_path: Path) -> None:
    about = ("--year", "2027", "--metric", "revenue")
    long = "The plan that the owners' meeting of the third quarter asked for"
    goaldesk("copy-scenario", qinghe, long, *about, "--growth", "10%")
    for language, words in (
        ("en", ("Revenue of Qinghe Trading", "Forecast 25.81", "8 in 10:", "Plan 29.00", "The pla…ed for 31.90")),
        ("zh", ("Qinghe Trading 的销售额", "预测 2,581", "八成区间", "计划 2,900")),
    ):
        file = tmp_path / f"{language}.pdf"
        assert goaldesk("scenarios", qinghe, *about, "--lang", language, "--out", file).exit_code == 0
        printed = pypdfium2.PdfDocument(file)[0].get_textpage().get_text_bounded()
        assert [word for word in words if word not in printed] == [], printed


def test_a_scenario_that_nobody_knows_is_refused_with_those_there_are(qinghe: Path) -> None:
    refused = goaldesk("make-plan", qinghe, "Dream")
    assert (refused.exit_code, "There are: plan, conservative, stretch" in refused.stderr) == (1, True)
