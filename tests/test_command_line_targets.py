"""`target` as it is typed: a target shown with what is proposed, saved, opened again, refused."""

import json
from decimal import Decimal
from pathlib import Path

from goaldesk.model.rows import Proposal, Unit
from goaldesk.model.store.workbook import Workbook
from tests.terminal import goaldesk

ABOUT = ("--unit", "E", "--metric", "contract_value", "--segment", "NEW", "--period", "2026-Q4")


def test_a_target_is_shown_in_both_languages_and_nothing_is_written(qinghe: Path) -> None:
    before = qinghe.read_bytes()
    shown = goaldesk("target", qinghe, *ABOUT, "--growth", "15")
    assert shown.stdout.startswith(
        "East China: Contract value (New customers), from 1,129,500 to 1,299,000 (+15.0\u00a0%)"
    )
    assert "8 times in 10 between" in shown.stdout
    record = json.loads(goaldesk("target", qinghe, *ABOUT, "--amount", "1.38m", "--lang", "zh", "--json").stdout)
    assert record["amount"] == "1380000.00"
    assert sum(float(amount) for amount in record["months"].values()) == 1_380_000
    assert [light["step"] for light in record["lights"]] == [
        "specific",
        "measurable",
        "achievable",
        "relevant",
        "timebound",
    ]
    assert "承接" in record["sentence"]
    assert qinghe.read_bytes() == before


def test_a_target_is_saved_with_its_activities_and_found_again(qinghe: Path) -> None:
    red = goaldesk("target", qinghe, *ABOUT, "--amount", "2m", "--save", "agreed")
    assert (red.exit_code, "lights is red" in red.stderr) == (1, True)
    words = ("--objective", "Grow", "--why", "Two dealers joined", "--activities")
    saved = goaldesk("target", qinghe, *ABOUT, "--amount", "1.3m", *words, "--save", "agreed")
    assert saved.exit_code == 0, saved.stderr
    again = json.loads(goaldesk("target", qinghe, *ABOUT, "--json").stdout)
    assert again["amount"] == "1300000.00"
    calls = json.loads(
        goaldesk("target", qinghe, "--unit", "E", "--metric", "calls", "--period", "2026-Q4", "--json").stdout
    )
    wanted = next(need["needed"] for need in again["needs"] if need["metric"] == "calls")
    assert calls["amount"] == str(wanted)
    lacking = goaldesk("target", qinghe, *ABOUT, "--amount", "1.4m", "--save", "agreed")
    assert (lacking.exit_code, "reason" in lacking.stderr) == (1, True)


def test_an_activity_is_typed_by_the_working_day_and_follows_the_calendar_with_its_make_up_days(qinghe: Path) -> None:
    about = ("--unit", "P01", "--metric", "visits", "--period", "2026-Q4")
    shown = json.loads(goaldesk("target", qinghe, *about, "--amount", "3/day", "--json").stdout)
    # October has 22 weekdays, five of them off for the National Day, and Saturday the 10th is worked: 18
    assert shown["months"] == {"2026-10": "54", "2026-11": "63", "2026-12": "69"}
    weekly = json.loads(goaldesk("target", qinghe, *about, "--amount", "每周10", "--json").stdout)
    assert weekly["months"] == {"2026-10": "36", "2026-11": "42", "2026-12": "46"}


def test_the_rest_of_the_target_above_is_proposed_to_a_unit_that_may_be_asked(qinghe: Path) -> None:
    about = ("--unit", "SH", "--metric", "revenue", "--period", "2027", "--amount", "6m")
    refused = goaldesk("target", qinghe, *about, "--rest-to", "S", "--save", "draft")
    assert (refused.exit_code, "cannot be asked" in refused.stderr) == (1, True)
    saved = goaldesk("target", qinghe, *about, "--rest-to", "HZ", "--save", "draft")
    assert saved.exit_code == 0, saved.stderr
    with Workbook.open(qinghe, read_only=True) as workbook:
        asked = max(workbook.snapshot.all(Proposal), key=lambda row: row.id)
        assert workbook.snapshot.table(Unit)[(asked.unit,)].code == "HZ"
        assert "nobody carries yet" in asked.comment


def test_a_new_target_of_a_running_year_asks_for_its_open_months_beside_the_same_ones_last_year(qinghe: Path) -> None:
    asked = goaldesk("target", qinghe, "--unit", "P01", "--metric", "contract_value", "--period", "2026")
    assert "1 Aug – 31 Dec 2026, 105 working days; the months before are closed" in asked.stdout
    assert "Baseline 1,311,400, Aug–Dec 2025" in asked.stdout
    whole = goaldesk("target", qinghe, "--unit", "P01", "--metric", "contract_value", "--period", "2027")
    assert ", 2026," in whole.stdout
    assert "closed" not in whole.stdout


def test_what_is_not_there_is_said_with_what_there_is(qinghe: Path) -> None:
    unknown = goaldesk("target", qinghe, "--unit", "E", "--metric", "revenue", "--segment", "PUBLIC")
    assert (unknown.exit_code, "NEW, OLD" in unknown.stderr) == (1, True)


def test_a_year_is_copied_with_a_growth_once(qinghe: Path) -> None:
    asked = ("--from", "2027", "--to", "2028", "--growth", "10%")
    assert "amounts were copied" in goaldesk("copy-year", qinghe, *asked).stdout
    totals = []
    for year in ("2027", "2028"):
        shown = goaldesk("status", qinghe, "--period", year, "--metric", "revenue", "--unit", "QH", "--json")
        totals.append(Decimal(json.loads(shown.stdout)[0]["target"]))
    assert totals[1] == totals[0] * Decimal("1.1")
    again = goaldesk("copy-year", qinghe, *asked)
    assert again.exit_code == 1
    assert "it has no targets, or they are there already" in again.stderr
