"""Fairness as a sheet: who is compared, what the tables say, and that every trial keeps the total."""

import datetime as dt
from fractions import Fraction

from goaldesk.model.periods import date_of
from goaldesk.model.sheets.fairness import Fairness, can_compare, fairness_of, levels_of
from goaldesk.model.sheets.fairness_table import TOTAL, FairnessWriter
from goaldesk.model.sheets.plan_grid import PlanView
from goaldesk.wording import PlainWording
from tests.builders import Company, day

PEOPLE = ("ann", "bob", "cid", "dan", "eva", "fay")


def company(*, last: bool = True) -> Company:
    """Six people with two years of figures; the best of 2026 are to be raised most in 2027."""
    made = Company(year=2025)
    made.unit("co", kind="company")
    for team in ("east", "west"):
        made.unit(team, "co", kind="team")
    made.metric("rev", through="2026-12-31", shown=0)
    for at, person in enumerate(PEOPLE):
        made.unit(person, "east" if at < 3 else "west")
        for month in range(24):
            date = dt.date(2025 + month // 12, month % 12 + 1, 10)
            made.entry(person, "rev", date.isoformat(), 100_00 + 400 * (5 - at) + 300 * (month % 3))
        if last:
            made.target(person, "rev", "2026-01", [110_00] * 12)
        made.target(person, "rev", "2027-01", [112_00 + 400 * (5 - at)] * 12, status="draft")
    return made


def read(made: Company, level: str = "people") -> Fairness:
    snapshot = made.snapshot()
    return fairness_of(snapshot, PlanView(snapshot.fiscal.parse("2027"), made.id("rev"), 0, made.scenario), level)


def written(fairness: Fairness, made: Company) -> FairnessWriter:
    return FairnessWriter(fairness, made.snapshot().settings, PlainWording())


def row(writer: FairnessWriter, key: object) -> dict[str, str]:
    sheet = writer.people()
    at = next(at for at, one in enumerate(sheet.rows) if one.key == key)
    return {column.key: sheet.cell(at, number).text for number, column in enumerate(sheet.columns)}


def test_people_stand_in_the_order_of_their_last_result_and_the_best_are_raised_most() -> None:
    made = company()
    fairness = read(made)
    assert [one.name for one in fairness.compared] == list(PEOPLE)
    assert fairness.ratchet is not None
    assert fairness.ratchet.warns
    ann = row(written(fairness, made), made.id("ann"))
    assert (ann["landing"], ann["before"], ann["target"]) == ("1,476", "1,320", "1,584")
    assert (ann["result"], ann["raise"], ann["share"], ann["growth"]) == (
        "111.8\u00a0%",
        "+264",
        "+20.0\u00a0%",
        "+7.3\u00a0%",
    )


def test_who_has_no_full_year_stands_last_and_is_in_no_statistic() -> None:
    made = company()
    made.employ("ann", start="2026-05-04")
    made.employ("bob", start="2020-01-01", end="2027-06-30")
    fairness = read(made)
    assert [(one.name, one.left_out) for one in fairness.left_out] == [("ann", "joined"), ("bob", "left")]
    assert fairness.left_out[0].day == day("2026-05-04")
    assert date_of(fairness.left_out[1].day or 0) == dt.date(2027, 6, 30)
    assert not fairness.enough
    assert fairness.ratchet is None
    assert len(fairness.chances) == 4
    assert row(written(fairness, made), TOTAL)["unit"] == "6 people"


def test_newcomers_and_leavers_are_asked_by_the_month_of_full_work_and_vacant_months_are_named() -> None:
    made = company()
    made.unit("gil", "west")
    made.employ("gil", start="2026-12-01", ramp="[25, 50, 75]")
    made.target("gil", "rev", "2027-01", [100_00] * 12, status="draft")
    made.employ("fay", start="2020-01-01", end="2027-09-30")
    fairness = read(made)
    gil, fay = sorted(fairness.come_or_gone, key=lambda one: one.name, reverse=True)
    assert gil.work is not None
    assert (gil.work.months, gil.work.of, gil.work.vacant) == (Fraction(1, 2) + Fraction(3, 4) + 10, 12, 0)
    assert gil.a_month == 1200_00 / gil.work.months
    assert fay.work is not None
    assert (fay.work.months, fay.work.vacant, fay.a_month) == (9, 3 * 112_00, 112_00)
    assert fairness.usual_month == 112_00 + 400 * 3
    assert [one.name for one in fairness.vacant] == ["fay"]
    assert written(fairness, made).people().cell(6, 0).text in ("fay · leaves", "gil · ramp")


def test_without_targets_of_the_last_year_there_is_growth_and_no_raise() -> None:
    made = company(last=False)
    fairness = read(made)
    assert not fairness.has_results
    assert len(fairness.compared) == 6
    ann = row(written(fairness, made), made.id("ann"))
    assert "raise" not in ann
    assert ann["growth"] == "+7.3\u00a0%"
    assert [trial.key for trial in fairness.trials] == ["as_is", "growth", "chance"]


def test_a_person_without_history_has_no_chance_and_says_so() -> None:
    made = company()
    made.unit("gil", "west")
    made.target("gil", "rev", "2027-01", [100_00] * 12)
    made.target("gil", "rev", "2026-01", [100_00] * 12)
    fairness = read(made)
    assert [(one.name, one.left_out) for one in fairness.left_out] == [("gil", "no_landing")]
    assert row(written(fairness, made), made.id("gil"))["chance"] == "no history for it"


def test_every_trial_has_the_total_of_the_plan_and_the_same_chance_brings_the_chances_together() -> None:
    made = company()
    fairness = read(made)
    total = sum(one.target for one in fairness.compared)
    assert {sum(trial.amounts) for trial in fairness.trials} == {total}
    spreads = {trial.key: trial.spread for trial in fairness.trials}
    assert (spreads["chance"] or 0) < (spreads["as_is"] or 0)
    assert fairness.trials[0].moved == 0
    changes = written(fairness, made).changes(fairness.trials[-1])
    assert sum(cell.value or 0 for cell in changes.cells[1][1:]) == 0


def test_kinds_of_which_there_are_several_are_levels_too() -> None:
    made = company()
    snapshot = made.snapshot()
    assert levels_of(snapshot, snapshot.fiscal.parse("2027")) == ["team", "people"]
    teams = read(made, "team")
    assert [one.name for one in teams.people] == ["east", "west"]
    assert sum(one.target for one in teams.people) == sum(one.target for one in read(made).people)


def test_a_team_that_somebody_came_to_or_left_says_so_beside_its_growth() -> None:
    made = company()
    made.move("cid", "west", "2026-07-01")
    teams = read(made, "team")
    assert {one.name: (one.left_out, one.moved) for one in teams.people} == dict.fromkeys(
        ("east", "west"), ("", day("2026-07-01"))
    )
    writer = written(teams, made)
    assert row(writer, made.id("east"))["unit"] == "east · moved"
    said = {writer.name_of(one) for one in teams.people}
    assert "east: people moved in or out in July 2026: a part of the growth is theirs" in said
    made.unit("later", "west", kind="team")
    made.move("dan", "later", "2028-01-01")  # after both years
    assert [one.moved for one in read(made, "team").people] == [day("2026-07-01")] * 2
    assert {one.moved for one in read(made).people} == {None}


def test_only_amounts_that_add_up_and_of_which_more_is_better_are_compared() -> None:
    made = Company()
    made.unit("co", kind="company")
    for code, facts in {"rev": {}, "cost": {"direction": "down"}, "stock": {"aggregation": "stock"}}.items():
        made.metric(code, **facts)
    metrics = made.snapshot().table(type(made.rows["metric"][0]))
    assert [can_compare(row) for row in metrics.values()] == [True, False, False]  # type: ignore[arg-type]
