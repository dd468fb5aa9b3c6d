"""The history of a plan: its state on any day by taking back what was revised since, and both plans side by side."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.model.methods.rollup import Figures
from goaldesk.model.rows import Revision, RevisionMonth, Target, TargetMonth
from goaldesk.model.sheets.plan_comparison import Subject, changed_units, comparison
from goaldesk.model.sheets.plan_history import HistoryView, Moved, PlanHistory, Revised, plan_history
from goaldesk.model.sheets.plan_states import plan_as_of
from goaldesk.model.sheets.revised_targets import RevisedTarget, revised_target
from goaldesk.model.sheets.scorecard import status_rows
from goaldesk.model.snapshot import Snapshot
from tests.builders import Company, day, month


def company() -> Company:
    """A team of two with agreed targets of 100 and 200 a month, figures to the middle of September."""
    made = Company(year=2026)
    made.unit("co", kind="company")
    made.unit("east", "co", kind="team")
    made.unit("west", "co", kind="team")
    for person in ("ann", "bob"):
        made.unit(person, "east")
    made.metric("rev", through="2026-09-15", shown=0)
    made.target("ann", "rev", "2026-01", [100_00] * 12)
    made.target("bob", "rev", "2026-01", [200_00] * 12)
    for at in range(1, 10):
        made.entry("ann", "rev", f"2026-{at:02}-10", 90_00)
    return made


def revise(
    made: Company, unit: str, on: str, months: dict[str, tuple[int | None, int | None]], *, late: int = 0
) -> int:
    """A revision as the verb writes it: its rows, and the months of the target as they are after it."""
    target = made.id(f"plan/{unit}/rev//2026-01")
    revision = made.id_for(f"revision {len(made.ids)}")
    first = min(month(text) for text in months)
    made.add(Revision(revision, target, first, "New shop", "Lin", day(on), late))
    for text, (old, new) in months.items():
        made.add(RevisionMonth(revision, month(text), old, new))
        made.months = [row for row in made.months if (row.target, row.month) != (target, month(text))]
        if new is not None:
            made.months.append(TargetMonth(target, month(text), new))
    return revision


def read(made: Company, **more: object) -> PlanHistory:
    snapshot = made.snapshot()
    return plan_history(snapshot, HistoryView(snapshot.fiscal.parse("2026"), made.id("rev"), **more))  # type: ignore[arg-type]


def year(snapshot: Snapshot, made: Company, unit: str) -> Fraction | None:
    return Figures.of(snapshot).target(made.id(unit), made.id("rev"), snapshot.fiscal.parse("2026")).value


def test_the_plan_of_a_day_is_todays_with_what_was_revised_since_taken_back() -> None:
    made = company()
    revise(made, "ann", "2026-03-20", {"2026-04": (100_00, 150_00), "2026-05": (100_00, 150_00)})
    revise(made, "ann", "2026-06-01", {"2026-05": (150_00, 70_00)})
    now = made.snapshot()
    assert [year(plan_as_of(now, when), made, "ann") for when in (None, day("2026-03-31"), day("2026-06-01"))] == [
        1200,
        1300,
        1220,
    ]
    assert year(now, made, "ann") == 1220
    assert year(plan_as_of(now, None), made, "east") == 3600


@given(st.lists(st.tuples(st.integers(1, 12), st.none() | st.integers(0, 500)), max_size=8))
def test_whatever_was_revised_the_original_plan_comes_out(changes: list[tuple[int, int | None]]) -> None:
    made = company()
    stands: dict[int, int | None] = dict.fromkeys(range(1, 13), 100_00)
    for at, (number, amount) in enumerate(changes):
        revise(made, "ann", f"2026-02-{at + 1:02}", {f"2026-{number:02}": (stands[number], amount)})
        stands[number] = amount
    months = plan_as_of(made.snapshot(), None).target_months
    assert [months.row(at).amount for at in range(12)] == [100_00] * 12


def test_events_stand_newest_first_with_the_amounts_before_and_after() -> None:
    made = company()
    revise(made, "ann", "2026-03-20", {"2026-04": (100_00, 150_00), "2026-05": (100_00, 150_00)})
    made.move("bob", "west", "2026-05-01")
    revise(made, "bob", "2026-08-27", {"2026-08": (200_00, 180_00)}, late=1)
    history = read(made)
    first, second, third = history.events
    assert isinstance(first, Revised)
    assert (first.old, first.new, first.change, first.period.months) == (200, 180, -20, 1)
    assert first.late is not None
    assert (first.late.gone, first.late.all) == (18, 21)
    assert isinstance(second, Moved)
    assert (second.before, second.after, second.amount) == ("east", "west", 200 * 7 + 180)
    assert isinstance(third, Revised)
    assert (third.old, third.new, third.late) == (1200, 1300, None)
    assert {key: len(history.chosen(key)) for key in ("all", "raised", "lowered", "late", "moved")} == {
        "all": 3,
        "raised": 1,
        "lowered": 1,
        "late": 1,
        "moved": 1,
    }
    assert history.of_people == (100, 20)
    assert (history.original.total, history.total) == (3600, 3680)


def test_a_unit_shows_what_happened_to_it_and_below_it() -> None:
    made = company()
    revise(made, "ann", "2026-03-20", {"2026-04": (100_00, 150_00)})
    revise(made, "bob", "2026-03-20", {"2026-04": (200_00, 250_00)})
    assert len(read(made, unit=made.id("east")).events) == 2
    (only,) = read(made, unit=made.id("bob")).events
    assert only.unit.name == "bob"
    assert read(made, unit=made.id("bob")).original.targets == 1
    assert read(made, unit=made.id("west")).events == ()


def test_a_scenario_is_no_part_of_the_history() -> None:
    made = company()
    target = Target(made.id_for("other"), 77, made.id("ann"), made.id("rev"), 0, month("2026-01"), 12)
    made.add(target)
    made.add(Revision(made.id_for("r"), target.id, month("2026-04"), "why", "Lin", day("2026-03-01")))
    made.add(RevisionMonth(made.id("r"), month("2026-04"), 1, 2))
    assert read(made).events == ()


def test_both_plans_stand_beside_what_was_reached() -> None:
    made = company()
    revise(made, "ann", "2026-06-20", {f"2026-{at:02}": (100_00, 80_00) for at in range(7, 13)})
    now = made.snapshot()
    subject = Subject(made.id("ann"), made.id("rev"), 0, now.fiscal.parse("2026"))
    found = comparison(plan_as_of(now, None), now, subject, {made.id("ann"): Fraction(1080)})
    assert (found.then.target, found.now.target, found.actual) == (1200, 1080, 810)
    gone = Fraction(11, 22)  # working days of September to the 15th
    assert found.then.due == 800 + 100 * gone
    assert found.now.due == 600 + 160 + 80 * gone
    assert found.now.pace == pytest.approx(810 / 800)
    assert found.then.distance == 810 - 850
    assert (found.then.landing, found.now.landing) == (Fraction(9, 10), 1)
    assert [one.part for one in found.months] == [at == 8 for at in range(12)]


def test_what_was_reached_before_a_target_begins_is_not_measured_by_it() -> None:
    made = company()
    made.unit("cid", "west")
    made.target("cid", "rev", "2026-07", [100_00] * 6)
    for at in range(1, 10):
        made.entry("cid", "rev", f"2026-{at:02}-10", 90_00)
    now = made.snapshot()
    subject = Subject(made.id("cid"), made.id("rev"), 0, now.fiscal.parse("2026"))
    found = comparison(now, now, subject, {made.id("cid"): Fraction(1080)})
    assert found.actual == 3 * 90
    assert found.now.pace == Fraction(270) / (200 + 100 * Fraction(11, 22))
    assert found.landing is None
    assert found.months[0].actual == 90


def test_changed_units_are_those_that_changed_and_all_above_them_as_far_as_they_are_looked_at() -> None:
    made = company()
    revise(made, "ann", "2026-03-20", {"2026-04": (100_00, 150_00)})
    now = made.snapshot()

    def changed(unit: str | None) -> list[tuple[str, int, Fraction]]:
        view = HistoryView(now.fiscal.parse("2026"), made.id("rev"), unit=None if unit is None else made.id(unit))
        found = changed_units(plan_as_of(now, None), now, view, made.id("rev"))
        return [(one.unit.name, one.level, one.change) for one in found]

    assert changed(None) == [("co", 0, 50), ("east", 1, 50), ("ann", 2, 50)]
    assert changed("east") == [("east", 0, 50), ("ann", 1, 50)]
    assert changed("bob") == changed("west") == []


def revised(made: Company, unit: str, period: str) -> RevisedTarget | None:
    snapshot = made.snapshot()
    months, today = snapshot.fiscal.parse(period), day("2026-09-16")
    (row,) = status_rows(snapshot, months, today=today, unit=made.id(unit), metric=made.id("rev"))
    return revised_target(snapshot, row, months)


def test_a_revised_target_stands_beside_the_one_that_was_agreed_and_says_whether_it_came_late_for_the_period() -> None:
    made = company()
    made.target("west", "rev", "2026-01", [50_00] * 12)
    early = revise(made, "bob", "2026-06-20", {"2026-08": (200_00, 240_00)})
    late = revise(made, "ann", "2026-08-27", {"2026-08": (100_00, 75_00), "2026-09": (100_00, 80_00)}, late=1)
    one = revised(made, "ann", "2026-08")
    assert one is not None
    assert (one.agreed, one.attainment, [row.id for row in one.revisions]) == (100, Fraction(9, 10), [late])
    assert one.late is not None
    assert (one.late.gone, one.late.all) == (18, 21)
    september = revised(made, "ann", "2026-09")
    assert september is not None
    assert september.late is None  # nothing of September had gone
    team = revised(made, "east", "2026-Q3")
    assert team is not None
    assert (team.agreed, [row.id for row in team.revisions]) == (900, [late, early])
    assert team.late is not None
    assert revised(made, "west", "2026-08") is None
    assert revised(made, "ann", "2026-07") is None


def test_a_commitment_is_not_revised_by_what_is_revised_below_it_nor_a_target_that_is_as_it_was_agreed_again() -> None:
    made = company()
    made.target("east", "rev", "2026-01", [300_00] * 12)
    revise(made, "ann", "2026-03-20", {"2026-04": (100_00, 150_00)})
    assert revised(made, "east", "2026-04") is None
    assert revised(made, "ann", "2026-04") is not None
    revise(made, "ann", "2026-03-25", {"2026-04": (150_00, 100_00)})
    assert revised(made, "ann", "2026-04") is None
