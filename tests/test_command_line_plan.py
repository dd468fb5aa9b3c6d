"""The plan on the command line: what it asks of each, and what was changed in it."""

import json
from pathlib import Path

import pypdfium2

from tests.terminal import goaldesk


def test_fairness_is_told_in_words_of_both_languages_and_exactly(qinghe: Path) -> None:
    about = ("--year", "2027", "--metric", "revenue")
    english = goaldesk("fairness", qinghe, *about).stdout
    assert "The best of 2026 are raised most: 3 people carry" in english
    assert "Zhou Lan  3,394,873  104.8\u00a0%  3,240,000  3,760,000  +520,000  +16.0\u00a0%" in english
    assert "鞭打快牛" in goaldesk("fairness", qinghe, *about, "--lang", "zh").stdout
    record = json.loads(goaldesk("fairness", qinghe, *about, "--json").stdout)
    assert record["warns"] is True
    assert sum(float(one["target"]) for one in record["people"]) == 28_600_000
    new = next(one for one in record["people"] if one["left_out"])
    assert (new["name"], new["left_out"], new["months_of_work"]) == ("Qiu Xin", "joined", 12)
    for trial in record["trials"]:
        assert sum(float(amount) for amount in trial["amounts"].values()) == 28_600_000 - float(new["target"])


def test_a_metric_that_cannot_be_compared_is_refused_with_what_to_choose(qinghe: Path) -> None:
    refused = goaldesk("fairness", qinghe, "--year", "2027", "--metric", "win_rate")
    assert refused.exit_code == 1
    assert "choose a metric that adds up" in refused.stderr


def test_the_history_of_a_plan_is_told_with_its_reasons_and_written_as_pdf(qinghe: Path, tmp_path: Path) -> None:
    told = goaldesk("plan-history", qinghe, "--year", "2026").stdout
    assert told.startswith("11 revisions since the plan was agreed: Revenue 26,000,000 → 26,400,000 (+1.5\u00a0%)")
    assert "Lin Yuan: Typhoon: two days without visits. 18 of 21 working days of August had gone" in told
    record = json.loads(goaldesk("plan-history", qinghe, "--year", "2026", "--metric", "revenue", "--json").stdout)
    assert (record["original"], record["current"]) == ("26000000.00", "26400000.00")
    only = json.loads(goaldesk("plan-history", qinghe, "--year", "2026", "--unit", "Ou Yating", "--json").stdout)
    assert [(one["old"], one["new"], one["late"]) for one in only["revisions"]] == [("2520000.00", "2400000.00", False)]
    for command, about in (
        ("plan-history", ("--year", "2026")),
        ("fairness", ("--year", "2027", "--metric", "revenue")),
    ):
        file = tmp_path / f"{command}.pdf"
        assert goaldesk(command, qinghe, *about, "--out", file).exit_code == 0
        document = pypdfium2.PdfDocument(file)
        assert "Zhou Lan" in document[0].get_textpage().get_text_bounded()


def test_two_states_of_a_plan_are_compared_unit_by_unit(qinghe: Path) -> None:
    def compared(*sides: str) -> dict[str, tuple[str, str]]:
        record = json.loads(goaldesk("plan-history", qinghe, "--year", "2026", *sides, "--json").stdout)
        return {one["unit"]: (one["then"], one["now"]) for one in record["changed_units"]}

    assert compared()["Ou Yating"] == ("2520000.00", "2400000.00")  # the original beside the current plan
    days = compared("--compare", "2026-03-27", "--with", "2026-06-25")
    assert days == {"Shenzhen": days["Shenzhen"], "Qiu Xin": ("1520000.00", "1680000.00")}
    goaldesk("copy-scenario", qinghe, "Bold", "--year", "2026", "--growth", "10%")
    bold = compared("--compare", "2026-03-27", "--with", "bold")
    assert bold["Zhou Lan"] == ("3240000.00", "3564000.00")
    told = goaldesk("plan-history", qinghe, "--year", "2026", "--compare", "2026-03-27", "--with", "bold").stdout
    assert "Changed units\nRevenue  27 Mar 2026  Bold  Change" in told
    for text, word in (
        ("bald", "original, now, a day"),
        ("2025-11-30", "was agreed on"),
        ("2027-01-01", "to come"),
    ):
        refused = goaldesk("plan-history", qinghe, "--year", "2026", "--compare", text)
        assert (refused.exit_code, word in refused.stderr) == (1, True), refused.stderr


def test_a_pack_shows_what_was_revised_on_both_targets_in_both_languages(qinghe: Path, tmp_path: Path) -> None:
    for language, words in (
        (
            "en",
            (
                "Visits: the target as agreed was 194, attainment on it 94.3 %. Revised on 27 Aug 2026 by Lin",
                "Late: 18 of 21 working days of August had gone (86 %).",
                "Revenue: the target as agreed was 626,000, attainment on it 88.9 %.",
                "Target as agreed",
            ),
        ),
        (
            "zh",
            (
                "拜访：核定时目标为 194，按此达成率 94.3%。",
                "逾期：8月共 21 个工作日，已过 18 个（86%）。",
                "核定时目标",
            ),
        ),
    ):
        file = tmp_path / f"{language}.pdf"
        about = ("--period", "2026-08", "--unit", "Guangzhou", "--lang", language)
        assert goaldesk("pack", qinghe, *about, "--out", file).exit_code == 0
        pages = pypdfium2.PdfDocument(file)
        printed = "".join(page.get_textpage().get_text_bounded() for page in pages).replace("\r\n", " ")
        assert [word for word in words if word not in printed] == [], printed
