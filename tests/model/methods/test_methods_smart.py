"""What follows from a target draft: linked amounts, baselines, the way to a result, the standing, months, lights."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.activity_rates import months_of_rate, rate_of_months
from goaldesk.model.methods.phasing import Subject
from goaldesk.model.methods.smart.assessment import Assessment
from goaldesk.model.methods.smart.baselines import entries_of_run
from goaldesk.model.methods.smart.beginning import new_draft, usual_period
from goaldesk.model.methods.smart.first_split import first_split
from goaldesk.model.methods.smart.linked import linked, usual_step
from goaldesk.model.methods.smart.rates import rate_of, with_rate
from goaldesk.model.rows import MonthEvent
from goaldesk.model.snapshot import Snapshot
from goaldesk.model.target_draft import Rhythm, TargetDraft
from tests.builders import Company, day, month, period

STAGES = (("calls", 1200), ("visits", 120), ("quotes", 60), ("deals", 12))


def company(months: int = 24) -> Company:
    """Two people in a team; figures from 2025 on, complete to the end of 2026, 6,000 to 6,040 a month each."""
    made = Company(year=2025)
    made.unit("co", kind="company")
    made.unit("team", "co", kind="team")
    made.unit("ann", "team")
    made.unit("bob", "team")
    made.segment("new")
    made.metric("rev", through="2026-12-31")
    for at, (code, _) in enumerate(STAGES):
        made.metric(code, through="2026-12-31", unit="count", decimals=0, stage=10 * at, category="activity")
    made.ratio("price", "rev", "deals")
    for at in range(24 - months, 24):
        on = f"{2025 + at // 12}-{at % 12 + 1:02d}-10"
        for person in ("ann", "bob"):
            made.entry(person, "rev", on, 600_000 + 1000 * (at % 5))
            for code, count in STAGES:
                made.entry(person, code, on, count)
    return made


def draft(made: Company, unit: str = "ann", **facts: object) -> TargetDraft:
    """A draft for the first quarter of 2027, of 20,000.00."""
    begun = TargetDraft(
        made.id(unit), made.id("rev"), 0, month("2027-01"), 3, ruler="amount", ruling=Fraction(2_000_000)
    )
    return replace(begun, source="entry", objective="Grow", **facts)  # type: ignore[arg-type]


def codes(facts: Assessment) -> dict[str, tuple[str, str]]:
    return {light.step: (light.status, light.code) for light in facts.lights}


# --- amount, growth, difference


def test_a_growth_is_rounded_to_the_step_and_what_was_typed_stays() -> None:
    found = linked("growth", Fraction(15, 100), 1_133_150, 1000)
    assert (found.amount, found.growth, found.difference) == (1_303_000, Fraction(15, 100), 169_850)
    assert found.unrounded == Fraction("1303122.5")
    assert linked("growth", Fraction(15, 100), 1_200_000, 1000).unrounded is None


@given(st.integers(1, 10**12), st.integers(-(10**12), 10**12), st.sampled_from([1, 100, 1000]))
def test_each_of_the_three_gives_back_the_others(baseline: int, difference: int, step: int) -> None:
    found = linked("difference", Fraction(difference), baseline, step)
    assert found.amount == baseline + difference
    again = linked("amount", Fraction(found.amount or 0), baseline, step)
    assert (again.difference, again.growth) == (difference, found.growth)
    grown = linked("growth", found.growth, baseline, 1)
    assert grown.amount == found.amount


def test_growth_on_nothing_does_not_exist_but_a_difference_does() -> None:
    assert linked("growth", Fraction(1, 10), 0, 1).amount is None
    assert linked("difference", Fraction(50), 0, 1) == linked("amount", Fraction(50), 0, 1)
    assert linked("amount", Fraction(50), 0, 1).growth is None
    assert linked("amount", Fraction(50), None, 1).difference is None


def test_the_usual_step_is_about_a_thousandth_and_never_finer_than_what_is_shown() -> None:
    assert usual_step(120_000_000, 2, 0) == 100_000
    assert usual_step(40, 0, 0) == 1
    assert usual_step(500, 2, 0) == 100
    assert usual_step(None, 2, 0) == 100


# --- baselines


def test_the_same_months_last_year_the_run_before_and_the_average_of_four_are_counted_from_entries() -> None:
    made = company()
    facts = Assessment(made.snapshot(), draft(made))
    last_year, before, average, own = facts.baselines
    # 2026-01 to 03 are the months 12 to 14: 602, 603, 604 thousand; 2026-10 to 12 are 601, 602, 603.
    assert (last_year.amount, last_year.entries, last_year.expected) == (1_809_000, 3, ())
    assert before.amount == 1_806_000
    year = 12 * 600_000 + 1000 * sum(at % 5 for at in range(12, 24))
    assert average.amount == year // 4
    assert own.amount is None


def test_a_team_counts_the_entries_of_its_people_where_they_stood() -> None:
    made = company()
    made.unit("other", "co", kind="team")
    made.move("bob", "other", "2026-06-01")
    run = range(month("2026-05"), month("2026-07"))
    found = entries_of_run(made.snapshot(), Subject(made.id("team"), made.id("rev"), 0, run))
    assert list(found.values()) == [2, 1]


def test_a_baseline_with_a_month_that_is_not_complete_says_which() -> None:
    made = company()
    made.rows["metric"][0] = replace(made.rows["metric"][0], data_through=day("2026-11-30"))  # type: ignore[type-var]
    facts = Assessment(made.snapshot(), draft(made, baseline="before"))
    assert facts.baseline.expected == (month("2026-12"),)
    assert codes(facts)["measurable"] == ("at_risk", "expected_part")


def test_a_rate_starts_from_the_rate_and_a_person_without_history_from_nothing() -> None:
    made = company()
    price = draft(made, metric=made.id("price"))
    facts = Assessment(made.snapshot(), price)
    assert facts.baselines[0].amount == round(Fraction(1_809_000, 36 * 100) * 10**4)
    assert codes(facts)["achievable"] == ("open", "no_chance")
    made.unit("new one", "team")
    made.employ("new one", "2027-01-01")
    nobody = Assessment(made.snapshot(), draft(made, "new one"))
    assert nobody.baseline.amount is None
    assert codes(nobody)["measurable"] == ("at_risk", "no_baseline")


# --- reach, funnel, standing


def test_the_chance_falls_with_the_amount_and_its_words_change_at_the_zones() -> None:
    made = company()
    snapshot = made.snapshot()
    easy, even, hard = Assessment(snapshot, draft(made)).reach.zones
    assert easy < even < hard
    found = [
        codes(Assessment(snapshot, draft(made, ruling=Fraction(amount))))["achievable"]
        for amount in (easy - 1000, even - 1000, hard - 1000, hard + 1000)
    ]
    assert found == [
        ("on_track", "too_easy"),
        ("on_track", "realistic"),
        ("at_risk", "stretch"),
        ("off_track", "out_of_reach"),
    ]


def test_in_a_running_period_the_chance_is_that_of_the_months_to_come_beside_what_is_booked() -> None:
    made = company()
    running = draft(made, first=month("2026-11"), months=3)  # November and December are complete
    history = Assessment(made.snapshot(), replace(running, first=month("2027-01"))).history
    booked = sum(history.of(at) or 0 for at in (month("2026-11"), month("2026-12")))
    facts = Assessment(made.snapshot(), running)
    assert facts.reach.booked == booked
    assert facts.reach.chance(booked + 1) == pytest.approx(1)
    assert abs((facts.reach.expected or 0) - booked - 602_000) < 5_000
    made.add(MonthEvent(made.id_for("closed"), month("2026-11"), "closed", "x", "2026-12-03T08:00:00"))
    assert Assessment(made.snapshot(), running).reach.booked == history.of(month("2026-12"))


def test_less_than_half_a_year_gives_no_chance_and_says_why() -> None:
    made = company(months=4)
    facts = Assessment(made.snapshot(), draft(made))
    assert facts.chance is None
    assert facts.reach.why_none == "short_history"
    assert codes(facts)["achievable"] == ("open", "no_chance")
    assert codes(facts)["specific"] == ("at_risk", "few_records")


def test_what_it_takes_stands_in_the_order_of_the_funnel_and_says_whether_it_was_ever_done() -> None:
    made = company()
    needs = Assessment(made.snapshot(), draft(made, ruling=Fraction(1_800_000))).needs
    assert [need.metric.code for need in needs] == ["calls", "visits", "quotes", "deals"]
    assert [need.needed for need in needs] == [3600, 360, 180, 36]
    assert [need.ever_done for need in needs] == [True] * 4
    calls = Assessment(made.snapshot(), draft(made, metric=made.id("calls")))
    assert calls.needs == []


def test_a_stage_that_is_not_counted_by_segment_is_counted_whole() -> None:
    made = company()
    for at in range(12):
        made.entry("ann", "rev", f"2026-{at + 1:02d}-20", 50_000, "new")
    facts = Assessment(made.snapshot(), draft(made, segment=made.id("new"), ruling=Fraction(150_000)))
    assert [need.needed for need in facts.needs] == [3600, 360, 180, 36]


def test_a_part_a_neighbour_and_what_nobody_carries_make_up_the_parent() -> None:
    made = company()
    made.target("team", "rev", "2027-01", [1_500_000] * 12)
    made.target("bob", "rev", "2027-01", [700_000] * 12)
    made.target("co", "rev", "2027-01", [3_000_000] * 12)
    facts = Assessment(made.snapshot(), draft(made))
    assert [(one.target.unit, one.amount) for one in facts.parents] == [
        (made.id("team"), 4_500_000),
        (made.id("co"), 9_000_000),
    ]
    chosen = Assessment(made.snapshot(), draft(made, parent=made.id("plan/team/rev//2027-01")))
    assert chosen.standing is not None
    assert [(part.unit, part.amount, part.is_this) for part in chosen.standing.parts] == [
        (made.id("ann"), 2_000_000, True),
        (made.id("bob"), 2_100_000, False),
    ]
    assert chosen.standing.uncovered == 400_000
    assert codes(chosen)["relevant"] == ("on_track", "serves")
    much = Assessment(made.snapshot(), replace(chosen.draft, ruling=Fraction(4_000_000)))
    assert codes(much)["relevant"] == ("at_risk", "over_assigned")
    # Through the team, which has a target of its own, the company counts the team and not its people.
    above = Assessment(made.snapshot(), replace(chosen.draft, parent=made.id("plan/co/rev//2027-01")))
    assert above.standing is not None
    assert [(part.unit, part.amount) for part in above.standing.parts] == [(made.id("team"), 4_500_000)]


@given(st.integers(1, 10**12), st.sampled_from([1, 100, 100_000]))
def test_a_first_split_goes_to_the_people_and_adds_up(amount: int, step: int) -> None:
    parts = first_split(SNAPSHOT, draft(MADE, "team", step=step), amount, 12)
    assert [part.unit for part in parts] == [MADE.id("ann"), MADE.id("bob")]
    assert sum(part.amount or 0 for part in parts) == amount
    assert first_split(SNAPSHOT, draft(MADE, "ann"), amount, 12) == ()
    (team,) = first_split(SNAPSHOT, draft(MADE, "co"), amount, 1)  # the two people are too many: the units right below
    assert (team.unit, team.amount) == (MADE.id("team"), amount)


def test_a_parent_that_is_only_a_draft_turns_the_light_red() -> None:
    made = company()
    made.target("team", "rev", "2027-01", [1_500_000] * 3, status="draft")
    facts = Assessment(made.snapshot(), draft(made, parent=made.id("plan/team/rev//2027-01")))
    assert codes(facts)["relevant"] == ("off_track", "parent_not_agreed")
    assert codes(Assessment(made.snapshot(), draft(made)))["relevant"] == ("at_risk", "stands_alone")
    assert codes(Assessment(made.snapshot(), draft(made, "co")))["relevant"] == ("on_track", "objective")


def test_the_same_target_again_is_refused_at_the_first_step() -> None:
    made = company()
    made.target("ann", "rev", "2027-03", [500_000])
    facts = Assessment(made.snapshot(), draft(made))
    assert codes(facts)["specific"] == ("off_track", "exists")
    again = draft(made, target=made.id("plan/ann/rev//2027-03"), first=month("2027-03"), months=1)
    assert codes(Assessment(made.snapshot(), again))["specific"] == ("on_track", "clear")


# --- defaults, activities


def test_a_new_target_begins_with_what_is_reached_six_times_in_ten_and_its_nearest_parent() -> None:
    made = company()
    made.target("team", "rev", "2027-01", [1_500_000] * 12)
    snapshot = made.snapshot()
    begun = new_draft(snapshot, made.id("ann"), made.id("rev"), 0, period(snapshot, "2027-Q1"))
    facts = Assessment(snapshot, begun)
    assert facts.chance == pytest.approx(0.6, abs=0.05)
    assert begun.ruling is not None
    assert begun.ruling % begun.step == 0
    assert begun.parent == made.id("plan/team/rev//2027-01")
    assert begun.deadline == day("2027-04-05")


def test_where_nothing_was_ever_reached_no_amount_and_no_chance_is_proposed() -> None:
    made = company()
    made.unit("new one", "team")
    for code in ("rev", "calls"):
        about = made.id("new one"), made.id(code), 0
        fresh = new_draft(made.snapshot(), *about, period(made.snapshot(), "2027-Q1"))
        assert (fresh.ruling, fresh.baseline) == (None, "own")
        facts = Assessment(made.snapshot(), replace(fresh, ruling=Fraction(5000)))
        assert (facts.chance, facts.reach.why_none) == (None, "no_basis")
        assert codes(facts)["specific"] == ("at_risk", "few_records")


def test_the_first_quarter_that_is_free_is_proposed() -> None:
    made = company()
    made.target("ann", "rev", "2027-01", [1] * 3)
    about = draft(made)
    assert usual_period(made.snapshot(), about, day("2026-11-20")).label == "2027-Q2"
    made.target("ann", "rev", "2027-04", [1] * 9)
    assert usual_period(made.snapshot(), about, day("2026-11-20")).label == "2027-Q1"


def test_activities_typed_a_day_a_week_or_a_month_follow_the_working_calendar() -> None:
    run = range(month("2027-01"), month("2027-04"))  # 21, 20 and 23 working days, Monday to Friday
    assert list(months_of_rate(SNAPSHOT, Fraction(2), "day", run).values()) == [42, 40, 46]
    assert list(months_of_rate(SNAPSHOT, Fraction(10), "week", run).values()) == [42, 40, 46]
    assert list(months_of_rate(SNAPSHOT, Fraction(7), "month", run).values()) == [7, 7, 7]
    assert rate_of_months(SNAPSHOT, 128, "week", run) == 10


def test_a_rate_counts_make_up_days_and_leaves_closed_months_as_they_are() -> None:
    made = company()
    for on in ("2027-02-08", "2027-02-09", "2027-02-10"):
        made.calendar(on, "off")
    made.calendar("2027-02-06", "work")  # a Saturday: February has 20 - 3 + 1 = 18 working days
    visits = replace(draft(made), metric=made.id("visits"))
    typed = with_rate(made.snapshot(), visits, Fraction(5, 2), "day")
    assert Assessment(made.snapshot(), typed).amounts == (52, 45, 58)  # 52.5, 45, 57.5 in whole ones
    run = range(month("2027-01"), month("2027-04"))
    assert list(months_of_rate(made.snapshot(), Fraction(5, 2), "day", run).values()) == [52, 45, 58]
    assert rate_of(made.snapshot(), typed, 155, "week") == Fraction(25, 2)
    made.add(MonthEvent(made.id_for("closed"), month("2027-01"), "closed", "x", "2027-02-03T08:00:00"))
    typed = with_rate(made.snapshot(), visits, Fraction(5, 2), "day")
    assert typed.ruling == 45 + 58
    assert Assessment(made.snapshot(), typed).amounts == (0, 45, 58)


@given(st.fractions(0, 1000), st.sampled_from(["day", "week", "month"]), st.integers(1, 12))
def test_the_months_of_a_rate_add_up_to_the_rounded_whole(rate: Fraction, per: str, months: int) -> None:
    run = range(month("2027-01"), month("2027-01") + months)
    found = sum(months_of_rate(SNAPSHOT, rate, per, run).values())  # type: ignore[arg-type]
    exact = rate * (
        months if per == "month" else sum(DAYS[:months]) if per == "day" else Fraction(sum(DAYS[:months]), 5)
    )
    assert abs(found - exact) <= Fraction(1, 2)


DAYS = (21, 20, 23, 22, 21, 22, 22, 22, 22, 21, 22, 23)
"""Working days of the months of 2027, Monday to Friday."""

MADE = company()
SNAPSHOT: Snapshot = MADE.snapshot()


def test_a_rhythm_reads_back_and_words_from_elsewhere_are_none() -> None:
    rhythm = Rhythm("two_weeks", 3, 0, "周岚")
    assert Rhythm.from_text(rhythm.to_text()) == rhythm
    assert Rhythm.from_text("every Monday") is None
    assert Rhythm.from_text('{"other": 1}') is None
    assert Rhythm.from_text("") is None
