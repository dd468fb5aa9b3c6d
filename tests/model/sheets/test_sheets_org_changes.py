"""What a change of the tree does to targets before it is done, and the tree as a table as of a day."""

from dataclasses import replace
from fractions import Fraction

import pytest

from goaldesk.model.edits.merging import merge_units
from goaldesk.model.edits.trial import tried
from goaldesk.model.edits.units import end_unit, move_unit
from goaldesk.model.errors import Refusal
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.rows import Alias, MonthEvent, Person, Unit
from goaldesk.model.sheets.org_changes import CutMonth, Impact, impact
from goaldesk.model.sheets.org_tree import OrgList, changed_people, spans
from goaldesk.model.snapshot import Snapshot
from tests.builders import Company, day, month, period

TODAY = day("2026-09-09")


def firm() -> Company:
    company = Company()
    company.unit("co", kind="company")
    for team in ("east", "south"):
        company.unit(team, "co", kind="team")
    for person, team in (("lan", "east"), ("wei", "east"), ("bo", "south")):
        company.unit(person, team)
    company.metric("rev")
    company.metric("calls", decimals=0)
    for person, amount in (("lan", 30_000), ("wei", 20_000), ("bo", 10_000)):
        company.target(person, "rev", "2026-01", [amount] * 12)
    return company


def moved(company: Company, on: str, unit: str = "lan", to: str = "south") -> tuple[Snapshot, Snapshot, Impact]:
    before = company.snapshot()
    after = tried(before, TODAY, move_unit, company.id(unit), company.id(to), day(on))
    return before, after, impact(before, after, company.id(unit), day(on))


def effects(seen: Impact) -> dict[str, tuple[Fraction | None, Fraction | None]]:
    assert seen.first is not None
    return {effect.unit.code: (effect.before, effect.after) for effect in seen.first.units}


def test_a_move_takes_the_targets_of_the_months_to_come_along() -> None:
    _, _, seen = moved(firm(), "2026-10-01")
    assert seen.first is not None
    assert (seen.first.metric.code, seen.first.moved) == ("rev", 900)
    assert effects(seen) == {"south": (300, 1200), "east": (1500, 600)}
    assert (seen.period.first, seen.period.months, seen.cut, seen.reaches_back) == (month("2026-10"), 3, None, False)
    assert len(seen.metrics) == 1


def test_what_a_move_is_said_to_do_is_what_it_does() -> None:
    company = firm()
    before, after, seen = moved(company, "2026-10-15")
    for code, (was, becomes) in effects(seen).items():
        asked = [
            Figures.of(snapshot).target(company.id(code), company.id("rev"), seen.period).children
            for snapshot in (before, after)
        ]
        assert asked == [was, becomes]
    assert seen.cut == CutMonth(month("2026-10"), 10, 12)
    assert effects(seen)["south"] == (300, 900 + 300 - Fraction(13_636, 100))


def test_figures_before_a_move_in_mid_year_stay_as_they_were() -> None:
    company = firm()
    for person, on, amount in (("lan", "2026-05-05", 700), ("lan", "2026-08-20", 900), ("bo", "2026-06-30", 300)):
        company.entry(person, "rev", on, amount)
    for number in ("2026-Q1", "2026-Q2"):
        before, after, _ = moved(company, "2026-07-15")
        for team in ("east", "south", "co"):
            figures = [Figures.of(snapshot) for snapshot in (before, after)]
            asked = [
                (
                    one.target(company.id(team), company.id("rev"), period(before, number)),
                    one.actual(company.id(team), company.id("rev"), period(before, number)),
                )
                for one in figures
            ]
            assert asked[0] == asked[1]
    assert moved(company, "2026-07-15")[2].entries == 1


def test_a_team_with_a_target_of_its_own_keeps_it_and_its_children_s_sum_moves() -> None:
    company = firm()
    company.target("east", "rev", "2026-10", [99_000] * 3)
    _, _, seen = moved(company, "2026-10-01")
    assert seen.first is not None
    east = next(effect for effect in seen.first.units if effect.unit.code == "east")
    assert (east.own, east.before, east.after) == (2970, 1500, 600)


def test_an_end_takes_the_targets_after_it_out_of_every_sum_above() -> None:
    company = firm()
    before = company.snapshot()
    after = tried(before, TODAY, end_unit, company.id("lan"), day("2026-09-30"))
    seen = impact(before, after, company.id("lan"), day("2026-10-01"))
    assert effects(seen) == {"east": (1500, 600), "co": (1800, 900)}


def test_merged_teams_hand_their_people_over() -> None:
    company = firm()
    before = company.snapshot()
    after = tried(before, TODAY, merge_units, company.id("east"), company.id("south"), day("2026-10-01"))
    seen = impact(before, after, company.id("east"), day("2026-10-01"))
    assert effects(seen)["south"] == (300, 1800)
    assert seen.leaves == 2


def test_a_trial_refuses_what_the_verb_refuses_and_changes_nothing() -> None:
    company = firm()
    company.add(MonthEvent(company.id_for("closed"), month("2026-08"), "closed", "Lin", "2026-09-03T00:00:00Z"))
    before = company.snapshot()
    for facts, code in (
        ((company.id("lan"), company.id("east"), day("2026-10-01")), "already_there"),
        ((company.id("co"), company.id("lan"), day("2026-10-01")), "below_itself"),
        ((company.id("lan"), company.id("south"), day("2026-08-15")), "month_closed"),
    ):
        with pytest.raises(Refusal) as refusal:
            tried(before, TODAY, move_unit, *facts)
        assert refusal.value.code == code
    assert moved(company, "2026-10-01")[2].unit.code == "lan"


def test_a_move_onto_a_person_with_figures_is_tried_with_an_own_leaf_that_takes_them() -> None:
    company = firm()
    company.entry("bo", "rev", "2026-03-03", 500)
    before = company.snapshot()
    after = tried(before, TODAY, move_unit, company.id("lan"), company.id("bo"), day("2026-10-01"))
    (own,) = [unit for unit in after.all(Unit) if unit.is_own]
    assert after.entries.unit.tolist() == [own.id]
    assert before.entries.unit.tolist() == [company.id("bo")]


def test_the_first_place_of_a_unit_reaches_back() -> None:
    company = firm()
    _, _, seen = moved(company, "1970-01-01")
    assert seen.reaches_back


def test_the_tree_is_shown_as_of_a_day_with_what_ended_only_when_asked_for() -> None:
    company = firm()
    company.move("lan", "south", "2026-04-01")
    company.end("wei", "2026-06-30")
    company.employ("bo", "2026-08-01")
    company.add(Alias("Bo L.", company.id("bo")))
    person = company.rows["person"].pop()
    assert isinstance(person, Person)
    company.add(replace(person, ramp="[25, 50, 75]"))
    snapshot = company.snapshot()
    march = OrgList(snapshot, day("2026-03-31"), ended=False)
    assert [(row.unit.code, row.level, row.people) for row in march] == [
        ("co", 0, 3),
        ("east", 1, 2),
        ("lan", 2, 1),
        ("wei", 2, 1),
        ("south", 1, 1),
        ("bo", 2, 1),
    ]
    now = {row.unit.code: row for row in OrgList(snapshot, TODAY, ended=True)}
    assert (now["lan"].since, now["lan"].moved_from and now["lan"].moved_from.code) == (day("2026-04-01"), "east")
    assert (now["wei"].over, now["bo"].aliases, now["bo"].ramp) == (True, ("Bo L.",), (2, 3))
    assert "wei" not in [line.unit.code for line in OrgList(snapshot, TODAY, ended=False).lines]


def test_where_somebody_belonged_when_is_told_without_gap() -> None:
    company = firm()
    company.employ("lan", "2024-03-01", "2026-12-31")
    company.move("lan", "south", "2026-04-01")
    told = [
        (span.parent and span.parent.code, span.first, span.last)
        for span in spans(company.snapshot(), company.id("lan"))
    ]
    assert told == [
        ("east", day("2024-03-01"), day("2026-03-31")),
        ("south", day("2026-04-01"), day("2026-12-31")),
    ]


def test_who_changed_last_is_drawn_first_behind_the_chosen_one() -> None:
    company = firm()
    company.move("wei", "south", "2026-04-01")
    company.employ("bo", "2026-05-01")
    drawn = changed_people(company.snapshot(), company.id("lan"), day("2024-01-01"), day("2026-12-31"), 3)
    assert drawn == [company.id("lan"), company.id("bo"), company.id("wei")]
