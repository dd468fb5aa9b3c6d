"""Scenarios on the command line: listed, copied with growth, and one of them made the plan."""

import json
from pathlib import Path

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


def test_a_scenario_that_nobody_knows_is_refused_with_those_there_are(qinghe: Path) -> None:
    refused = goaldesk("make-plan", qinghe, "Dream")
    assert (refused.exit_code, "There are: plan, conservative, stretch" in refused.stderr) == (1, True)
