"""What waits at a desk: each cause makes its line, each remedy takes it away."""

import dataclasses

import pytest

from goaldesk.model.rows import ControlTotal, MonthEvent, PrintedPack, Proposal, UnitHead
from goaldesk.model.sheets.proposal_turns import Seat
from goaldesk.model.sheets.waiting import Waiting, count_by_page, waiting
from goaldesk.model.target_draft import Rhythm
from tests.builders import Company, day, month

TODAY = day("2026-09-09")


def company() -> Company:
    """Two teams, three people, revenue with targets of the year and entries of January to August."""
    made = Company(year=2026)
    made.unit("co", kind="company")
    for team, people in {"north": ("ann", "bob"), "south": ("cid",)}.items():
        made.unit(team, "co", kind="team")
        for person in people:
            made.unit(person, team)
    made.metric("revenue", through="2026-08-31")
    for person in ("ann", "bob", "cid"):
        made.target(person, "revenue", "2026-01", [10000] * 12)
        for number in range(1, 9):
            made.entry(person, "revenue", f"2026-{number:02d}-10", 9000)
    for year in (2025, 2026, 2027):
        made.calendar(f"{year}-01-01", "off")
    return made


def close(made: Company, text: str) -> None:
    made.add(MonthEvent(made.id_for(f"close {text}"), month(text), "closed", "", ""))


def lines(made: Company, role: str = "owner", today: int = TODAY) -> dict[str, Waiting]:
    return {line.kind: line for line in waiting(made.snapshot(), today, Seat(role=role))}


def test_an_empty_company_is_led_through_its_beginning() -> None:
    made = Company(year=2026)
    made.unit("co", kind="company")
    assert list(lines(made))[:2] == ["no_people", "no_metrics"]
    made.unit("ann", "co")
    assert "no_people" not in lines(made)
    made.metric("revenue")
    assert list(lines(made))[:2] == ["no_targets", "no_actuals"]
    made.target("ann", "revenue", "2026-01", [1] * 12)
    assert list(lines(made))[:1] == ["no_actuals"]
    made.entry("ann", "revenue", "2026-08-01", 1)
    assert "no_actuals" not in lines(made)


def test_an_open_month_is_late_after_the_third_working_day() -> None:
    made = company()
    close(made, "2026-07")
    late = lines(made)["month_open"]
    assert (late.count, late.month, late.late, late.group) == (1, month("2026-08"), 4, "now")
    due = lines(made, today=day("2026-09-03"))["month_open"]
    assert (due.late, due.group, due.due) == (0, "week", day("2026-09-03"))
    close(made, "2026-08")
    assert "month_open" not in lines(made)


def test_months_that_were_never_closed_are_counted() -> None:
    assert lines(company())["month_open"].count == 8


def test_a_ledger_that_differs_says_by_how_much_until_a_reason_is_given() -> None:
    made = company()
    close(made, "2026-07")
    total = ControlTotal(made.id("revenue"), month("2026-08"), 30000)
    made.add(total)
    line = lines(made)["ledger"]
    assert line.difference == -30
    assert line.metrics[0].code == "revenue"
    made.rows["control_total"] = [dataclasses.replace(total, reason="late invoice")]
    assert "ledger" not in lines(made)


def test_who_had_entries_before_and_has_none_is_missed_unless_gone() -> None:
    made = company()
    made.unit("dee", "south")
    made.entry("dee", "revenue", "2026-06-10", 1)
    close(made, "2026-07")
    assert lines(made)["missing"].names == ("dee",)
    made.employ("dee", None, "2026-07-31")
    assert "missing" not in lines(made)


def test_a_metric_behind_the_end_of_the_month_is_stale() -> None:
    made = company()
    made.metric("calls", through="2026-07-31")
    made.entry("ann", "calls", "2026-07-01", 1)
    line = lines(made)["stale"]
    assert (line.count, line.day) == (1, day("2026-07-31"))


def test_units_without_a_target_are_named_and_next_year_is_asked_for_in_its_last_months() -> None:
    made = company()
    made.unit("eve", "south")
    assert lines(made)["without_target"].names == ("eve",)
    made.target("eve", "revenue", "2026-10", [1])
    assert "without_target" not in lines(made)
    assert lines(made)["next_year"].year == made.snapshot().fiscal.year(2027)
    assert "next_year" not in lines(made, today=day("2026-05-01"))
    made.target("co", "revenue", "2027-01", [1] * 12)
    assert "next_year" not in lines(made)


def test_packs_wait_until_each_is_printed() -> None:
    made = company()
    assert lines(made)["packs"].names == ("ann", "bob", "cid")
    made.add(PrintedPack(made.id_for("pack"), "0", made.id("ann"), month("2026-08"), 1, "en", "", ""))
    assert lines(made)["packs"].count == 2
    assert "packs" not in lines(made, today=day("2026-10-02"))


def test_an_open_proposal_stands_for_agreement_and_a_year_without_announced_days_later() -> None:
    made = company()
    about = (made.scenario, made.id("bob"), made.id("revenue"), 0, month("2027-01"), 12)
    made.add(Proposal(made.id_for("proposal"), *about))
    assert lines(made)["proposals"].group == "agree"
    made.add(UnitHead(made.id("north"), 0, None, "Zhou Lan"))
    asked = {name: waiting(made.snapshot(), TODAY, Seat(name, "manager")) for name in ("Zhou Lan", "He Jun", "ann")}
    assert [name for name, found in asked.items() if any(line.kind == "proposals" for line in found)] == ["Zhou Lan"]
    assert "calendar" not in lines(made)
    made.rows["calendar_day"] = made.rows["calendar_day"][:2]
    assert lines(made)["calendar"].count == 2027


@pytest.mark.parametrize(
    ("role", "first", "absent"),
    [
        ("owner", "month_open", set()),
        ("manager", "month_open", {"calendar", "ledger"}),
        ("bookkeeper", "month_open", {"packs", "next_year", "without_target", "calendar", "proposals"}),
    ],
)
def test_each_role_sees_its_own_lines(role: str, first: str, absent: set[str]) -> None:
    found = lines(company(), role)
    assert next(iter(found)) == first
    assert not absent & set(found)


def test_a_backup_that_failed_comes_before_everything() -> None:
    found = waiting(company().snapshot(), TODAY, Seat(role="bookkeeper"), backup_failed=True)
    assert found[0].kind == "backup"


def test_lines_are_counted_by_the_page_they_lead_to() -> None:
    made = [Waiting("a", "plan"), Waiting("b", "setup:org"), Waiting("c", "setup:metrics")]
    assert count_by_page(made) == {"plan": 1, "setup": 2}


def test_agreed_targets_are_looked_at_on_the_days_of_their_rhythm_and_on_no_other() -> None:
    made = company()
    rhythm = Rhythm("week", 2, 3).to_text()  # Wednesdays; the review on the third working day of the month after
    rows = made.rows["target"]
    for at, status in ((0, "agreed"), (1, "draft")):
        rows[at] = dataclasses.replace(rows[at], rhythm=rhythm, status=status)  # type: ignore[type-var]
    found = lines(made, "manager")["checks"]
    assert (found.count, found.names, found.group, found.place) == (1, ("ann",), "now", "monitor")
    assert "checks" in lines(made, today=day("2026-09-03"))
    assert "checks" not in lines(made, today=day("2026-09-10"))
    assert "checks" not in lines(made, "bookkeeper")
