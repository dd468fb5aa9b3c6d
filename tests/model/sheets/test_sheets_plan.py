"""The target grid as a sheet: commitments, sums and gaps."""

from dataclasses import replace
from fractions import Fraction

import pytest

from goaldesk.model.methods.year_landing import is_over, year_landings
from goaldesk.model.rows import MonthEvent, Proposal, Revision, RevisionMonth, Target, TargetMonth
from goaldesk.model.sheets.grid import GridCell
from goaldesk.model.sheets.plan_grid import PlanGrid, PlanView, RowKey
from goaldesk.wording import PlainWording, unmarked
from tests.builders import Company, day, month


def company() -> Company:
    made = Company(year=2027)
    made.unit("co", kind="company")
    made.unit("east", "co", kind="team")
    for person in ("ann", "bob"):
        made.unit(person, "east")
    made.unit("cid", "co")
    made.metric("rev", through="2026-08-31", shown=0)
    return made


def grid(made: Company, **more: object) -> PlanGrid:
    snapshot = made.snapshot()
    view = PlanView(snapshot.fiscal.year(2027), made.id("rev"), 0, made.scenario)
    return PlanGrid(snapshot, replace(view, **more), PlainWording())  # type: ignore[arg-type]


def row(shown: PlanGrid, made: Company, unit: str, *, gap: bool = False) -> dict[str, GridCell]:
    at = shown.keys.index(RowKey(made.id(unit), gap))
    return {column.key: shown.cell(at, number) for number, column in enumerate(shown.columns)}


def m(text: str) -> str:
    return f"m{month(text)}"


def test_a_commitment_is_written_and_a_sum_of_others_only_computed() -> None:
    made = company()
    made.target("ann", "rev", "2027-01", [100_00] * 12)
    made.target("bob", "rev", "2027-01", [50_00] * 6)
    shown = grid(made)
    ann, east = row(shown, made, "ann"), row(shown, made, "east")
    assert (ann[m("2027-01")].text, ann[m("2027-01")].state, ann["year"].text) == ("100", "normal", "1,200")
    assert (east[m("2027-01")].text, east[m("2027-01")].state, east["year"].text) == ("150", "computed", "1,500")
    assert "sum of 2 units" in east[m("2027-01")].why_not
    assert (ann["state"].text, east["state"].text) == ("A", "A")


def test_what_is_not_set_shows_as_nothing_and_can_be_written() -> None:
    made = company()
    made.target("bob", "rev", "2027-01", [0])
    shown = grid(made)
    assert (row(shown, made, "cid")[m("2027-01")].text, row(shown, made, "cid")["year"].text) == ("", "")
    assert row(shown, made, "cid")[m("2027-01")].writable
    assert row(shown, made, "bob")[m("2027-01")].text == "0"


def test_a_gap_stands_under_each_parent_with_a_target_of_its_own() -> None:
    made = company()
    made.target("east", "rev", "2027-01", [160_00, 140_00] + [150_00] * 10)
    for person, amount in (("ann", 100_00), ("bob", 50_00)):
        made.target(person, "rev", "2027-01", [amount] * 12)
    shown = grid(made)
    gap = row(shown, made, "east", gap=True)
    assert [gap[m(f"2027-0{at}")].text for at in (1, 2, 3)] == ["−10", "+10", "0"]
    assert [gap[m(f"2027-0{at}")].state for at in (1, 2, 3)] == ["gap_part", "gap_part", "zero_gap"]
    assert gap["year"].text == "0"
    assert gap["unit"].mark == "at_risk"
    assert not any(key == RowKey(made.id("co"), True) for key in shown.keys)


def test_a_level_ends_its_year_with_its_last_month_and_so_does_its_gap() -> None:
    made = company()
    made.metric("staff", aggregation="stock", decimals=0, unit="count")
    made.target("east", "staff", "2027-01", [9] * 11 + [12])
    for person, end in (("ann", 6), ("bob", 5)):
        made.target(person, "staff", "2027-01", [4] * 11 + [end])
    shown = grid(made, metric=made.id("staff"))
    east, gap = row(shown, made, "east"), row(shown, made, "east", gap=True)
    assert (east[m("2027-01")].text, east["year"].text) == ("9", "12")
    assert (gap[m("2027-01")].text, gap["year"].text) == ("−1", "−1")
    assert row(shown, made, "ann")["year"].text == "6"


def test_a_rate_is_weighed_by_its_denominators_and_has_neither_a_gap_nor_a_typed_year() -> None:
    made = company()
    made.metric("deals", decimals=0, unit="count")
    made.metric("leads", decimals=0, unit="count")
    made.ratio("win", "deals", "leads", shown=1)
    for person, rate, leads in (("ann", 5000, 10), ("bob", 2000, 30)):
        made.target(person, "win", "2027-01", [rate] * 12)
        made.target(person, "leads", "2027-01", [leads] * 12)
    made.target("east", "win", "2027-01", [6000] * 12)
    shown = grid(made, metric=made.id("win"))
    assert not any(key.is_gap for key in shown.keys)
    assert shown.children(made.id("east"), month("2027-01")) == 2750  # (5 + 6) deals of 40 leads
    assert row(shown, made, "ann")["year"].value == Fraction(1, 2)
    assert not row(shown, made, "ann")["year"].writable
    assert row(shown, made, "ann")["year"].why_not == "The year of a ratio is computed from its months: type those."


def test_a_gap_of_zero_is_hidden_below_the_top_unless_asked_for() -> None:
    made = company()
    for unit, amount in (("co", 30), ("east", 20), ("ann", 20), ("bob", 0), ("cid", 10)):
        made.target(unit, "rev", "2027-01", [amount] * 12)
    assert [key.unit for key in grid(made).keys if key.is_gap] == [made.id("co")]
    assert [key.unit for key in grid(made, zero_gaps=True).keys if key.is_gap] == [made.id("co"), made.id("east")]


def test_a_closed_month_and_a_locked_one_show_it() -> None:
    made = company()
    made.target("ann", "rev", "2027-01", [100] * 12)
    made.add(MonthEvent(made.id_for("closed"), month("2027-01"), "closed", "", "2027-02-03T00:00:00+00:00"))
    at = next(at for at, one in enumerate(made.months) if one.month == month("2027-02"))
    made.months[at] = TargetMonth(made.months[at].target, made.months[at].month, 100, 1)
    ann = row(grid(made), made, "ann")
    assert [ann[m(f"2027-0{number}")].state for number in (1, 2, 3)] == ["closed", "locked", "normal"]


def test_a_revised_month_says_what_was_agreed() -> None:
    made = company()
    made.target("ann", "rev", "2027-01", [120_00] * 12)
    target = made.months[0].target
    made.add(Revision(made.id_for("first"), target, month("2027-01"), "New shop", "", 0))
    made.add(RevisionMonth(made.id("first"), month("2027-01"), 100_00, 120_00))
    made.add(RevisionMonth(made.id("first"), month("2027-02"), 120_00, 120_00))
    ann = row(grid(made), made, "ann")
    assert (ann[m("2027-01")].changed, ann[m("2027-01")].tip) == (True, "Agreed was 100.00")
    assert not ann[m("2027-02")].changed


def test_a_state_says_who_agreed_or_proposed_and_when() -> None:
    made = company()
    about, months = (made.id("rev"), 0), (month("2027-01"), 12)
    plan, on = made.id("plan"), day("2026-09-05")
    ann = Target(made.id_for("a"), plan, made.id("ann"), *about, *months, "agreed")
    made.add(replace(ann, agreed_by="Lin Yuan", agreed_day=on))
    made.add(Target(made.id_for("b"), plan, made.id("bob"), *about, *months, "proposed"))
    made.add(Target(made.id_for("c"), plan, made.id("cid"), *about, *months, "draft"))
    for by, date in (("Bob", "2026-09-01"), ("Bob Li", "2026-09-03")):
        made.add(Proposal(made.id_for(by), plan, made.id("bob"), *about, *months, "open", by, day(date)))
    shown = grid(made)
    said = [unmarked(row(shown, made, unit)["state"].said) for unit in ("ann", "bob", "cid", "east")]
    assert said == ["Agreed by Lin Yuan on 5 Sep 2026", "Proposed by Bob Li on 3 Sep 2026", "Draft", "Proposed"]


def test_a_locked_state_says_who_agreed_and_not_that_it_was_them_who_locked() -> None:
    made = company()
    plan, about = made.id("plan"), (made.id("rev"), 0, month("2027-01"), 12)
    ann = Target(made.id_for("a"), plan, made.id("ann"), *about, "locked")
    made.add(replace(ann, agreed_by="Lin Yuan", agreed_day=day("2026-09-05")))
    assert unmarked(row(grid(made), made, "ann")["state"].said) == "Locked, agreed by Lin Yuan on 5 Sep 2026"
    snapshot = made.snapshot()
    view = PlanView(snapshot.fiscal.year(2027), made.id("rev"), 0, made.scenario)
    for who, locked in (("Zhou Lan", "Locked by Zhou Lan on 6 Sep 2026"), ("", "Locked on 6 Sep 2026")):
        noted = who, day("2026-09-06")  # a desk may have no name
        shown = PlanGrid(snapshot, view, PlainWording(), locked_by=lambda target, noted=noted: noted)
        said = unmarked(shown.heads.state_said(made.id("ann"), PlainWording()))
        assert said == f"{locked}, agreed by Lin Yuan on 5 Sep 2026"


def test_the_year_before_lands_where_its_months_and_the_forecast_say() -> None:
    made = company()
    for at in range(20):
        made.entry("ann", "rev", f"{2025 + at // 12}-{at % 12 + 1:02d}-05", 100_00)
    snapshot = made.snapshot()
    year = snapshot.fiscal.year(2026)
    assert not is_over(snapshot, made.id("rev"), year)
    landings = year_landings(snapshot, made.id("rev"), 0, year)
    assert landings[made.id("ann")] == pytest.approx(1200, abs=1)
    assert landings[made.id("co")] == landings[made.id("east")] == landings[made.id("ann")]
    view = PlanView(snapshot.fiscal.year(2027), made.id("rev"), 0, made.scenario)
    shown = PlanGrid(snapshot, view, PlainWording(), landings)
    assert shown.columns[1].title == "Landing ’26"


def test_who_has_too_little_history_lands_where_the_plan_of_the_other_months_says() -> None:
    made = company()
    for number in (7, 8):
        made.entry("ann", "rev", f"2026-{number:02d}-05", 100_00)
    made.target("ann", "rev", "2026-07", [90_00] * 6)
    snapshot = made.snapshot()
    landings = year_landings(snapshot, made.id("rev"), 0, snapshot.fiscal.year(2026))
    assert landings[made.id("ann")] == 200 + 4 * 90
    assert landings[made.id("co")] == landings[made.id("ann")]


def test_growth_is_seen_against_the_year_before() -> None:
    made = company()
    for number in range(1, 9):
        made.entry("ann", "rev", f"2026-{number:02d}-05", 100_00)
    made.target("ann", "rev", "2027-01", [100_00] * 12)
    cell = row(grid(made), made, "ann")["growth"]
    assert (cell.value, cell.text) == (Fraction(1, 2), "+50.0\N{NO-BREAK SPACE}%")
