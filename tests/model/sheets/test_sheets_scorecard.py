"""Status rows, scorecard, month table, series and pack units."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from goaldesk.model.sheets.scorecard import (
    active_metrics,
    month_table,
    pack_units,
    scorecard,
    series,
    status_rows,
    year_to_date,
)
from tests.builders import Company, day, period

TODAY = day("2026-09-09")
SCORES = json.loads((Path(__file__).parents[2] / "data/vectors/evaluation.json").read_text("utf-8"))["cases"]


def firm(**settings: Any) -> Company:
    company = Company(**settings)
    company.unit("co", kind="company")
    for team in ("east", "south"):
        company.unit(team, "co", kind="team")
    for person, team in (("lan", "east"), ("bo", "south")):
        company.unit(person, team)
    company.metric("rev", through="2026-09-08", weight=60)
    company.metric("calls", through="2026-08-31", decimals=0, weight=40)
    for number in range(1, 10):
        company.entry("lan", "rev", f"2026-{number:02d}-07", 10_000)
        company.entry("bo", "rev", f"2026-{number:02d}-07", 20_000)
    company.entry("bo", "rev", "2025-08-07", 5_000)
    company.entry("bo", "calls", "2026-08-07", 9)
    company.target("lan", "rev", "2026-01", [12_500] * 12)
    company.target("bo", "rev", "2026-01", [16_000] * 12)
    company.target("bo", "calls", "2026-08", [10])
    return company


def test_there_is_a_row_for_each_unit_and_metric_parents_first() -> None:
    company = firm()
    snapshot = company.snapshot()
    rows = status_rows(snapshot, period(snapshot, "2026-08"), today=TODAY)
    assert [(row.unit, row.metric) for row in rows] == [
        (unit, metric) for unit in ("co", "east", "lan", "south", "bo") for metric in ("rev", "calls")
    ]
    lan = rows[4]
    assert (lan.target, lan.actual, lan.variance, lan.gap) == (125, 100, -25, 25)
    assert (lan.attainment, lan.status, lan.coverage, lan.period) == (Fraction(4, 5), "missed", 1, "2026-08")
    assert (lan.target_basis, lan.children_target, lan.target_coverage) == ("own", None, 1)
    assert (lan.data_through, lan.unit_id, lan.metric_id) == (day("2026-09-08"), company.id("lan"), company.id("rev"))
    whole = rows[0]
    assert (whole.target, whole.target_basis, whole.children_target, whole.status) == (285, "sum", 285, "met")


def test_one_unit_or_metric_can_be_asked_for() -> None:
    company = firm()
    snapshot = company.snapshot()
    rows = status_rows(
        snapshot, period(snapshot, "2026"), today=TODAY, unit=company.id("bo"), metric=company.id("calls")
    )
    assert [(row.unit, row.metric, row.actual, row.target_coverage) for row in rows] == [
        ("bo", "calls", 9, Fraction(1, 12))
    ]


def test_a_metric_that_is_no_longer_in_use_is_left_out_unless_asked_for() -> None:
    company = firm()
    company.metric("old", active=0)
    snapshot = company.snapshot()
    assert [metric.code for metric in active_metrics(snapshot)] == ["rev", "calls"]
    assert len(status_rows(snapshot, period(snapshot, "2026"), today=TODAY, metric=company.id("old"))) == 5


def test_a_running_period_is_open_and_an_unset_target_is_no_target() -> None:
    company = firm()
    snapshot = company.snapshot()
    words = {
        (row.unit, row.metric): row.status for row in status_rows(snapshot, period(snapshot, "2026-Q3"), today=TODAY)
    }
    assert words["co", "rev"] == "open"
    assert words["lan", "calls"] == "no_target"
    coming = status_rows(snapshot, period(snapshot, "2026-12"), today=TODAY, unit=company.id("lan"))
    assert [row.status for row in coming] == ["too_early", "no_target"]


def test_who_left_within_the_period_still_has_a_row() -> None:
    company = firm()
    company.end("lan", "2026-07-15")
    snapshot = company.snapshot()

    def units(text: str) -> set[str]:
        return {row.unit for row in status_rows(snapshot, period(snapshot, text), today=TODAY)}

    assert "lan" in units("2026-Q3")
    assert "lan" not in units("2026-08")


def test_the_scorecard_has_the_period_the_year_to_date_and_the_points() -> None:
    company = firm()
    snapshot = company.snapshot()
    card = scorecard(snapshot, company.id("bo"), period(snapshot, "2026-08"), today=TODAY)
    revenue, calls = card.rows
    assert (card.to_date.label, revenue.to_date.target, revenue.to_date.actual) == ("2026-01/2026-08", 1280, 1600)
    assert (revenue.weight, revenue.points) == (60, 72)  # 125 % counts as 120 %
    assert calls.points == 36
    assert (card.score, card.weight, card.is_weighted) == (108, 100, True)
    company.metric("visits", through="2026-08-31")
    company.target("bo", "visits", "2026-08", [100])
    company.entry("bo", "visits", "2026-08-03", 100)
    snapshot = company.snapshot()
    visits = scorecard(snapshot, company.id("bo"), period(snapshot, "2026-08"), today=TODAY).rows[2]
    assert (visits.figures.attainment, visits.points) == (1, None)


def test_the_score_is_taken_over_the_metrics_that_have_one() -> None:
    company = firm()
    snapshot = company.snapshot()
    card = scorecard(snapshot, company.id("lan"), period(snapshot, "2026-08"), today=TODAY)
    assert (card.score, card.weight) == (80, 60)
    nothing = scorecard(snapshot, company.id("lan"), period(snapshot, "2024"), today=TODAY)
    assert (nothing.score, nothing.weight) == (None, 0)


@pytest.mark.parametrize("name", ["score_full", "score_missing_renormalise"])
def test_scores_are_as_in_the_worked_examples(name: str) -> None:
    case = next(case for case in SCORES if case["id"] == name)
    company = Company()
    company.unit("co")
    for item in case["input"]["items"]:
        weight, direction = item["weight"] // 100, item["direction"]
        known = None if item["actual"] is None else "2026-08-31"
        company.metric(item["metric"], decimals=0, weight=weight, direction=direction, through=known)
        company.target("co", item["metric"], "2026-08", [item["target"]])
        if item["actual"] is not None:
            company.entry("co", item["metric"], "2026-08-01", item["actual"])
    snapshot = company.snapshot()
    card = scorecard(snapshot, company.id("co"), period(snapshot, "2026-08"), today=TODAY)
    assert card.score == 100 * Fraction(case["expect"]["score"])
    assert card.weight * 100 == case["expect"]["coverage"]


def test_without_weights_there_is_no_score() -> None:
    company = Company()
    company.unit("co")
    company.metric("rev")
    snapshot = company.snapshot()
    card = scorecard(snapshot, company.id("co"), period(snapshot, "2026"), today=TODAY)
    assert (card.score, card.is_weighted, card.rows[0].points) == (None, False, None)


def test_the_year_to_date_of_a_fiscal_year_from_april() -> None:
    company = firm(fiscal_start=4)
    snapshot = company.snapshot()
    assert year_to_date(snapshot, period(snapshot, "2027-02")).label == "2026-04/2027-02"
    assert year_to_date(snapshot, period(snapshot, "2026-Q2")).months == 6
    assert year_to_date(snapshot, period(snapshot, "2026")) == period(snapshot, "2026")


def test_the_month_table_runs_to_the_period_s_end_and_adds_up() -> None:
    company = firm()
    company.entry("bo", "rev", "2026-03-03", 33)
    company.entry("bo", "rev", "2026-04-03", 49)
    snapshot = company.snapshot()
    table = month_table(snapshot, company.id("co"), company.id("rev"), period(snapshot, "2026-08"), today=TODAY)
    assert [row.period for row in table.months] == [f"2026-{number:02d}" for number in range(1, 9)]
    actuals = [row.actual for row in table.months if row.actual is not None]
    assert sum(actuals) == table.total.actual
    assert table.total.actual is not None


def test_the_series_runs_through_the_year_with_what_is_known_so_far() -> None:
    company = firm()
    snapshot = company.snapshot()
    shown = series(snapshot, company.id("bo"), company.id("rev"), period(snapshot, "2026-08"), today=TODAY)
    assert len(shown.months) == 12
    august, september, october = shown.months[7:10]
    assert (august.figures.actual, august.target_to_date, august.actual_to_date) == (200, 1280, 1600)
    assert (august.variance_to_date, august.last_year, august.last_year_to_date) == (320, 50, 50)
    assert (september.actual_to_date, october.actual_to_date, october.variance_to_date) == (1800, None, None)
    assert october.target_to_date == 1600
    assert (shown.whole_year.target, shown.whole_year.actual) == (1920, 1800)


def test_packs_are_made_for_people_and_for_teams() -> None:
    company = firm()
    company.unit("shop", "co", kind="store")
    company.unit("empty", "co", kind="team")
    company.unit("own", "east", is_own=1)
    snapshot = company.snapshot()
    chosen = period(snapshot, "2026-08")
    assert [unit.code for unit in pack_units(snapshot, chosen, "person")] == ["lan", "bo", "shop"]
    assert [unit.code for unit in pack_units(snapshot, chosen, "team")] == ["east", "south"]
    company.entry("own", "rev", "2026-02-02", 1)
    snapshot = company.snapshot()
    assert [unit.code for unit in pack_units(snapshot, chosen, "person")] == ["lan", "own", "bo", "shop"]
