"""Targets: own commitment, children's sum, what is not set, drafts, scenarios, segments, ratios and levels."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaldesk.model.errors import Trouble
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.methods.targets import TargetFigure
from goaldesk.model.periods import Period
from tests.builders import Company, month, period


def firm() -> Company:
    company = Company()
    company.unit("co", kind="company")
    for team in ("east", "south"):
        company.unit(team, "co", kind="team")
    for person, team in (("lan", "east"), ("wei", "east"), ("bo", "south")):
        company.unit(person, team)
    company.metric("rev")
    company.metric("profit")
    company.metric("staff", aggregation="stock", decimals=0)
    company.ratio("margin", "profit", "rev")
    return company


def ask(company: Company, unit: str, metric: str, text: str, **where: str) -> TargetFigure:
    snapshot = company.snapshot()
    chosen = {name: company.id(code) for name, code in where.items()}
    return Figures.of(snapshot).target(company.id(unit), company.id(metric), period(snapshot, text), **chosen)


def test_a_target_nobody_set_is_not_zero() -> None:
    assert ask(firm(), "co", "rev", "2026") == TargetFigure(None, None, None, Fraction(0))


def test_without_an_own_target_the_children_s_sum_stands_with_its_coverage() -> None:
    company = firm()
    company.target("lan", "rev", "2026-01", [10_000])
    company.target("bo", "rev", "2026-01", [5_000])
    east, whole = ask(company, "east", "rev", "2026-01"), ask(company, "co", "rev", "2026-01")
    assert (east.value, east.basis, east.coverage) == (100, "sum", Fraction(1, 2))
    assert (whole.value, whole.basis, whole.coverage) == (150, "sum", Fraction(2, 3))


def test_the_own_target_counts_and_the_children_s_sum_stands_beside_it() -> None:
    company = firm()
    company.target("east", "rev", "2026-01", [30_000])
    company.target("lan", "rev", "2026-01", [10_000])
    company.target("wei", "rev", "2026-01", [15_000])
    company.target("bo", "rev", "2026-01", [1_000])
    east = ask(company, "east", "rev", "2026-01")
    assert (east.value, east.basis, east.children, east.coverage) == (300, "own", 250, 1)
    whole = ask(company, "co", "rev", "2026-01")
    assert (whole.value, whole.children, whole.coverage) == (310, 310, 1)


def test_quarter_and_year_are_sums_of_months_with_the_months_that_are_set() -> None:
    company = firm()
    company.target("lan", "rev", "2026-01", [100, None, 300, 400])
    assert ask(company, "lan", "rev", "2026-Q1") == TargetFigure(Fraction(4), "own", None, Fraction(2, 3))
    assert ask(company, "lan", "rev", "2026") == TargetFigure(Fraction(8), "own", None, Fraction(3, 12))


def test_a_target_over_the_turn_of_the_year_is_cut_at_the_fiscal_year() -> None:
    company = Company(year=2026, fiscal_start=4)
    company.unit("co")
    company.metric("rev")
    company.target("co", "rev", "2026-02", [100] * 14)
    assert ask(company, "co", "rev", "2025").value == 2
    assert ask(company, "co", "rev", "2026").value == 12
    assert ask(company, "co", "rev", "2026-Q4").value == 3
    assert ask(company, "co", "rev", "2027").value is None


def test_a_fiscal_year_of_fourteen_months_has_them_all() -> None:
    company = Company(months=14)
    company.unit("co")
    company.metric("rev")
    company.target("co", "rev", "2026-01", [100] * 14)
    assert ask(company, "co", "rev", "2026") == TargetFigure(Fraction(14), "own", None, Fraction(1))


def test_own_months_and_children_s_months_of_one_period_are_marked_as_a_sum() -> None:
    company = firm()
    company.target("co", "rev", "2026-01", [1_000])
    company.target("bo", "rev", "2026-02", [300])
    quarter = ask(company, "co", "rev", "2026-Q1")
    assert (quarter.value, quarter.basis, quarter.coverage) == (13, "sum", (1 + Fraction(1, 3)) / 3)


def test_drafts_count_and_are_marked() -> None:
    company = firm()
    company.target("lan", "rev", "2026-01", [100], status="draft")
    company.target("bo", "rev", "2026-01", [100])
    assert [ask(company, unit, "rev", "2026-01").draft for unit in ("lan", "east", "co", "south")] == [
        True,
        True,
        True,
        False,
    ]


def test_an_own_target_hides_the_drafts_below_it() -> None:
    company = firm()
    company.target("lan", "rev", "2026-01", [100], status="draft")
    company.target("east", "rev", "2026-01", [100])
    assert not ask(company, "co", "rev", "2026-01").draft


def test_another_scenario_has_targets_of_its_own() -> None:
    from goaldesk.model.rows import Scenario

    company = firm()
    company.add(Scenario(company.id_for("stretch"), "stretch", "Stretch"))
    company.target("lan", "rev", "2026-01", [100])
    company.target("lan", "rev", "2026-01", [150], scenario="stretch")
    assert ask(company, "co", "rev", "2026-01").value == 1
    assert ask(company, "co", "rev", "2026-01", scenario="stretch").value == Fraction(3, 2)


def test_a_target_on_a_segment_is_part_of_the_whole_and_not_added_to_it() -> None:
    company = firm()
    company.segment("new")
    company.target("lan", "rev", "2026-01", [1_000])
    company.target("lan", "rev", "2026-01", [400], segment="new")
    assert ask(company, "co", "rev", "2026-01").value == 10
    assert ask(company, "co", "rev", "2026-01", segment="new").value == 4


def test_the_target_of_a_level_is_that_of_the_last_month() -> None:
    company = firm()
    company.target("lan", "staff", "2026-01", [5, 6, 7])
    company.target("bo", "staff", "2026-01", [1, 1])
    assert ask(company, "co", "staff", "2026-Q1").value == 7
    assert ask(company, "bo", "staff", "2026-Q1").value is None
    assert ask(company, "co", "staff", "2026-02").value == 7


def test_a_typed_rate_holds_for_a_quarter_in_which_it_does_not_change() -> None:
    company = firm()
    company.target("co", "margin", "2026-01", [3000, 3000, 3000, 2000])
    assert ask(company, "co", "margin", "2026-Q1").value == Fraction(3, 10)
    assert ask(company, "co", "margin", "2026-02").value == Fraction(3, 10)


def test_rates_that_differ_have_no_mean_without_planned_denominators() -> None:
    company = firm()
    company.target("co", "margin", "2026-01", [3000, 2000])
    unknown = ask(company, "co", "margin", "2026-Q1")
    assert (unknown.value, unknown.basis) == (None, None)
    company.target("co", "rev", "2026-01", [100, 300])
    assert ask(company, "co", "margin", "2026-Q1").value == Fraction(9, 40)


def test_a_month_without_a_planned_denominator_leaves_the_quarter_s_rate_open() -> None:
    company = firm()
    company.target("co", "margin", "2026-01", [3000, 2000])
    company.target("co", "rev", "2026-01", [100])
    assert ask(company, "co", "margin", "2026-Q1").value is None


def test_a_child_s_rate_without_a_planned_denominator_does_not_weigh() -> None:
    company = firm()
    for person in ("lan", "wei"):
        company.target(person, "margin", "2026-01", [3000])
    company.target("lan", "rev", "2026-01", [100])
    east = ask(company, "east", "margin", "2026-01")
    assert (east.value, east.basis, east.coverage) == (Fraction(3, 10), "sum", Fraction(1, 2))
    assert ask(company, "wei", "margin", "2026-01").value == Fraction(3, 10)


def test_a_typed_rate_of_a_team_weighs_with_the_people_s_denominators() -> None:
    company = firm()
    company.target("east", "margin", "2026-01", [2000])
    company.target("bo", "margin", "2026-01", [4000])
    for person, amount in (("lan", 100), ("wei", 200), ("bo", 100)):
        company.target(person, "rev", "2026-01", [amount])
    assert ask(company, "co", "margin", "2026-01").value == Fraction(1, 4)


def test_rates_of_very_large_plans_stay_exact() -> None:
    company = firm()
    company.target("lan", "margin", "2026-01", [9999])
    company.target("wei", "margin", "2026-01", [1])
    for person in ("lan", "wei"):
        company.target(person, "rev", "2026-01", [10**15 - 1])
    assert ask(company, "co", "margin", "2026-01").value == Fraction(1, 2)


def test_the_month_of_a_move_is_split_by_working_days_make_up_days_included() -> None:
    """Worked out by hand: May 2026 with 1, 4 and 5 May off and Saturday 9 May worked has 4 working days (6, 7, 8, 9)
    before the 11th and 15 from it on; 1,000.00 x 4 / 19 = 210.526…, and the fen that is left goes to the larger rest.
    """
    company = firm()
    for off in ("2026-05-01", "2026-05-04", "2026-05-05"):
        company.calendar(off, "off")
    company.calendar("2026-05-09", "work")
    company.target("lan", "rev", "2026-04", [100_000, 100_000, 100_000])
    company.target("bo", "rev", "2026-05", [7])
    company.move("lan", "south", "2026-05-11")
    exact = [ask(company, team, "rev", "2026-05").value for team in ("east", "south", "co", "lan")]
    assert exact == [Fraction(21_053, 100), Fraction(78_947 + 7, 100), Fraction(100_007, 100), 1000]
    assert [ask(company, "east", "rev", text).value for text in ("2026-04", "2026-06")] == [1000, None]
    assert [ask(company, "south", "rev", text).value for text in ("2026-04", "2026-06")] == [None, 1000]


def test_a_move_on_the_first_of_a_month_splits_nothing() -> None:
    company = firm()
    company.target("lan", "rev", "2026-01", [100, 100, 100])
    company.move("lan", "south", "2026-02-01")
    assert [ask(company, team, "rev", "2026-Q1").value for team in ("east", "south", "co")] == [1, 2, 3]


def test_the_move_of_another_does_not_change_how_one_is_split() -> None:
    """February 2026 has 20 working days, 10 before the 15th: 1.01 is split into 51 and 50 fen, whoever else moves."""
    company = firm()
    company.target("lan", "rev", "2026-02", [101])
    company.move("lan", "south", "2026-02-15")
    company.move("wei", "south", "2026-02-04")
    company.move("bo", "east", "2026-02-20")
    assert [ask(company, team, "rev", "2026-02").value for team in ("east", "south")] == [
        Fraction(51, 100),
        Fraction(50, 100),
    ]


def test_a_team_that_moves_takes_each_of_its_people_s_targets_split_along() -> None:
    company = firm()
    company.unit("north", "co", kind="region")
    company.target("lan", "rev", "2026-02", [200])
    company.target("bo", "rev", "2026-02", [100])
    company.move("east", "north", "2026-02-15")
    company.target("east", "rev", "2026-03", [900])
    asked = [ask(company, unit, "rev", "2026-02").value for unit in ("east", "north", "co")]
    assert asked == [2, 1, 3]
    assert ask(company, "north", "rev", "2026-03").value == 9


def test_levels_of_a_mover_count_where_the_person_is_at_the_month_s_end() -> None:
    company = firm()
    company.target("lan", "staff", "2026-02", [4])
    company.move("lan", "south", "2026-02-15")
    assert [ask(company, team, "staff", "2026-02").value for team in ("east", "south", "co")] == [None, 4, 4]


def test_who_moved_counts_for_the_coverage_of_both_by_working_days() -> None:
    company = firm()
    company.target("wei", "rev", "2026-02", [100])
    company.move("lan", "south", "2026-02-15")
    assert ask(company, "east", "rev", "2026-02").coverage == Fraction(2, 3)
    assert ask(company, "co", "rev", "2026-02").coverage == Fraction(1, 3)


@settings(max_examples=40)
@given(st.data())
def test_whoever_moves_when_the_whole_keeps_every_fen(data: st.DataObject) -> None:
    company = firm()
    company.unit("north", "co", kind="region")
    amounts = {unit: data.draw(st.integers(-(10**12), 10**12)) for unit in ("lan", "wei", "bo")}
    for unit, amount in amounts.items():
        company.target(unit, "rev", "2026-02", [amount])
    days = st.integers(1, 28)
    for unit in data.draw(st.lists(st.sampled_from(("lan", "wei")), unique=True)):
        company.move(unit, "south", f"2026-02-{data.draw(days):02}")
    if data.draw(st.booleans()):
        company.move("east", "north", f"2026-02-{data.draw(days):02}")
    snapshot = company.snapshot()
    figures, february = Figures.of(snapshot), period(snapshot, "2026-02")
    parts = [figures.target(company.id(team), company.id("rev"), february).value for team in ("east", "south")]
    whole = figures.target(company.id("co"), company.id("rev"), february)
    assert sum(part for part in parts if part is not None) == whole.value == Fraction(sum(amounts.values()), 100)


def test_who_stood_in_a_team_on_a_day_off_alone_brings_it_nothing_and_a_whole_coverage() -> None:
    company = firm()
    company.target("lan", "rev", "2026-02", [20_000])
    company.target("wei", "rev", "2026-02", [10_000])
    company.move("lan", "south", "2026-02-01")  # a Sunday
    company.move("wei", "south", "2026-02-02")
    east, south = ask(company, "east", "rev", "2026-02"), ask(company, "south", "rev", "2026-02")
    assert (east.value, east.basis, east.coverage) == (0, "sum", 1)
    assert (south.value, south.coverage) == (300, Fraction(2, 3))


def test_who_left_has_no_place_in_the_sum_any_more() -> None:
    company = firm()
    for person in ("lan", "wei"):
        company.target(person, "rev", "2026-01", [100, 100, 100])
    company.end("wei", "2026-02-10")
    assert [ask(company, "east", "rev", text).value for text in ("2026-01", "2026-02", "2026-03")] == [2, 2, 1]
    assert ask(company, "east", "rev", "2026-03").coverage == 1


def test_who_is_not_employed_yet_and_an_own_leaf_are_not_missed_in_a_sum() -> None:
    company = firm()
    company.unit("own", "east", is_own=1)
    company.target("lan", "rev", "2026-01", [100])
    company.employ("wei", "2026-06-01")
    assert ask(company, "east", "rev", "2026-01").coverage == 1


def test_targets_that_64_bits_cannot_add_are_refused() -> None:
    company = firm()
    company.target("lan", "rev", "2026-01", [10**15] * 5000)
    with pytest.raises(Trouble, match="sum_too_large"):
        ask(company, "lan", "rev", "2026")


@settings(max_examples=40)
@given(st.data())
def test_every_parent_s_children_add_up_and_months_make_the_year(data: st.DataObject) -> None:
    company = firm()
    amounts = st.none() | st.integers(-(10**14), 10**14)
    for unit in ("co", "east", "south", "lan", "wei", "bo"):
        company.target(unit, "rev", "2026-01", data.draw(st.lists(amounts, min_size=1, max_size=12)))
    snapshot = company.snapshot()
    figures = Figures.of(snapshot)

    def value(unit: str, chosen: Period) -> Fraction | None:
        return figures.target(company.id(unit), company.id("rev"), chosen).value

    year = period(snapshot, "2026")
    for number in year.month_numbers():
        one = snapshot.fiscal.month(number)
        for unit, children in {"co": ("east", "south"), "east": ("lan", "wei"), "south": ("bo",)}.items():
            below = [part for child in children if (part := value(child, one)) is not None]
            figure = figures.target(company.id(unit), company.id("rev"), one)
            assert figure.children == (sum(below) if below else None)
            assert figure.basis == ("own" if figure.value is not None and _own(company, unit, number) else None) or (
                figure.basis == "sum" and figure.value == figure.children
            )
    for unit in ("co", "east", "lan"):
        months = [value(unit, snapshot.fiscal.month(number)) for number in year.month_numbers()]
        assert value(unit, year) == (
            sum(m for m in months if m is not None) if any(m is not None for m in months) else None
        )


def _own(company: Company, unit: str, number: int) -> bool:
    targets = {row.id for row in company.rows["target"] if row.unit == company.id(unit)}
    return any(row.target in targets and row.month == number for row in company.months)


def test_a_period_without_targets_is_read_from_an_empty_table() -> None:
    company = firm()
    snapshot = company.snapshot()
    table = Figures.of(snapshot).target_table(company.id("rev"))
    assert table.own.has.shape == (6, 0)
    assert table.figure(0, range(month("2026-01"), month("2026-03"))).value is None
    assert np.sum(table.set_below) == 0
