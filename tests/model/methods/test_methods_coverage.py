"""Not set is not zero: which cells are complete, and what that means for flows, levels and ratios."""

from fractions import Fraction

import pytest

from goaldesk.model.changes import Change, ChangeSet
from goaldesk.model.methods.rollup import Actual, Figures
from goaldesk.model.rows import Person, Segment
from tests.builders import Company, day, period


def firm() -> Company:
    company = Company()
    company.unit("co", kind="company")
    company.unit("lan", "co")
    company.unit("bo", "co")
    company.metric("won", decimals=0, through="2026-05-31")
    company.metric("lost", decimals=0, through="2026-05-31")
    company.metric("staff", aggregation="stock", decimals=0, through="2026-05-31")
    company.ratio("rate", "won", "lost")
    company.entry("lan", "won", "2026-03-01", 5)
    company.entry("lan", "lost", "2026-03-02", 10)
    return company


def ask(company: Company, unit: str, metric: str, text: str) -> Actual:
    snapshot = company.snapshot()
    return Figures.of(snapshot).actual(company.id(unit), company.id(metric), period(snapshot, text))


@pytest.mark.parametrize(
    ("text", "value", "coverage"),
    [
        ("2026-02", None, 0),  # before the metric's first entry
        ("2026-03", 0, 1),
        ("2026-05", 0, 1),
        ("2026-06", None, 0),  # after the data-through date
        ("2026-Q1", 0, Fraction(1, 3)),
        ("2026-Q2", 0, Fraction(2, 3)),
    ],
)
def test_who_sold_nothing_has_zero_only_where_the_figures_are_complete(
    text: str, value: int | None, coverage: Fraction
) -> None:
    actual = ask(firm(), "bo", "won", text)
    assert (actual.value, actual.coverage) == (value, coverage)


def test_a_running_month_is_zero_so_far_for_who_has_not_sold() -> None:
    company = firm()
    company.metric("calls", decimals=0, through="2026-03-08")
    company.entry("lan", "calls", "2026-03-02", 3)
    assert ask(company, "bo", "calls", "2026-03").value == 0
    assert ask(company, "bo", "calls", "2026-03").data_through == day("2026-03-08")


def test_a_newcomer_is_expected_from_the_month_of_the_first_day() -> None:
    company = firm()
    company.employ("bo", "2026-04-20")
    assert ask(company, "bo", "won", "2026-03").value is None
    assert ask(company, "bo", "won", "2026-04").value == 0
    assert (ask(company, "co", "won", "2026-03").expected, ask(company, "co", "won", "2026-04").expected) == (1, 2)


def test_a_leaver_s_late_collection_counts_and_nothing_more_is_expected() -> None:
    company = firm()
    company.employ("bo", None, "2026-03-31")
    company.entry("bo", "won", "2026-05-04", 2)
    assert ask(company, "bo", "won", "2026-04") == Actual(None, Fraction(0), 0, 0, data_through=day("2026-05-31"))
    late = ask(company, "co", "won", "2026-05")
    assert (late.value, late.used, late.expected, late.coverage) == (2, 2, 2, 1)


def test_an_ended_unit_is_no_longer_expected() -> None:
    company = firm()
    company.end("bo", "2026-03-31")
    assert ask(company, "co", "won", "2026-04").expected == 1
    assert ask(company, "bo", "won", "2026-04").value is None


def test_the_earlier_of_the_unit_s_end_and_the_person_s_counts() -> None:
    company = firm()
    company.employ("bo", None, "2026-04-30")
    company.end("bo", "2026-03-31")
    assert ask(company, "bo", "won", "2026-04").expected == 0


def test_without_a_data_through_date_only_what_was_entered_is_known() -> None:
    company = firm()
    company.metric("visits", decimals=0)
    company.entry("lan", "visits", "2026-03-02", 4)
    actual = ask(company, "co", "visits", "2026-Q1")
    assert (actual.value, actual.used, actual.expected, actual.data_through) == (4, 1, 6, None)


def test_a_refund_is_a_negative_entry_on_its_own_date() -> None:
    company = firm()
    company.entry("lan", "won", "2026-04-02", -2)
    assert ask(company, "lan", "won", "2026-04").value == -2
    assert ask(company, "lan", "won", "2026-Q2").value == -2


def test_a_ratio_sums_both_parts_over_the_month_and_never_averages_the_days() -> None:
    company = firm()
    company.entry("bo", "lost", "2026-03-20", 40)
    assert ask(company, "co", "rate", "2026-03").value == Fraction(5, 50)
    assert ask(company, "bo", "rate", "2026-03").value == 0


def test_a_ratio_leaves_out_cells_that_lack_a_part() -> None:
    company = firm()
    company.metric("revenue")
    company.metric("profit", through="2026-03-31")
    company.ratio("margin", "profit", "revenue")
    company.entry("lan", "revenue", "2026-03-05", 10_000)
    company.entry("lan", "profit", "2026-03-05", 2_000)
    company.entry("bo", "revenue", "2026-04-05", 50_000)  # profit is not known for April
    year = ask(company, "co", "margin", "2026")
    assert (year.value, year.denominator, year.used) == (Fraction(1, 5), Fraction(100), 1)


def test_a_ratio_without_a_denominator_has_no_value() -> None:
    company = firm()
    assert ask(company, "bo", "rate", "2026-03").value is None
    assert ask(company, "bo", "rate", "2026-03").coverage == 1


def test_a_ratio_without_parts_has_no_value() -> None:
    company = firm()
    company.metric("share", aggregation="ratio")
    assert ask(company, "co", "share", "2026").value is None


def test_a_ratio_s_data_through_is_that_of_the_part_known_least_far() -> None:
    company = firm()
    company.metric("revenue", through="2026-04-30")
    company.entry("lan", "revenue", "2026-03-05", 10_000)
    company.ratio("deal", "revenue", "won", unit="money", decimals=2)
    assert ask(company, "co", "deal", "2026-03").data_through == day("2026-04-30")
    assert ask(company, "co", "deal", "2026-03").value == 20


def test_of_two_levels_on_one_day_the_later_entry_counts() -> None:
    company = firm()
    company.entry("lan", "staff", "2026-03-10", 7)
    company.entry("lan", "staff", "2026-03-10", 8)
    company.entry("lan", "staff", "2026-03-09", 9)
    assert ask(company, "lan", "staff", "2026-03").value == 8


def test_levels_of_segments_add_up() -> None:
    company = firm()
    company.segment("new")
    company.segment("old")
    company.entry("lan", "staff", "2026-03-10", 7, "new")
    company.entry("lan", "staff", "2026-03-11", 2, "old")
    assert ask(company, "lan", "staff", "2026-03").value == 9


def test_a_level_belongs_where_the_leaf_is_at_the_month_s_end() -> None:
    company = firm()
    company.unit("team", "co", kind="team")
    company.move("lan", "team", "2026-03-20")
    company.entry("lan", "staff", "2026-03-10", 7)
    assert ask(company, "team", "staff", "2026-03").value == 7
    assert ask(company, "co", "staff", "2026-Q1").value == 7


def test_a_running_period_shows_the_level_known_last() -> None:
    company = firm()
    company.entry("lan", "staff", "2026-05-10", 7)
    year = ask(company, "co", "staff", "2026")
    assert (year.value, year.stale) == (7, False)
    next_month = ask(company, "co", "staff", "2026-06")
    assert (next_month.value, next_month.stale) == (7, True)
    assert ask(company, "co", "staff", "2026-07").value is None


def test_no_day_is_known_of_a_level_that_is_two_months_old() -> None:
    company = firm()
    company.entry("lan", "staff", "2026-01-10", 7)
    carried = ask(company, "co", "staff", "2026-02")
    assert (carried.value, carried.stale) == (7, True)
    assert ask(company, "co", "staff", "2026-03").value is None


def test_a_head_s_own_leaf_is_a_leaf_like_any_other() -> None:
    company = firm()
    company.unit("own", "co", is_own=1)
    company.entry("own", "won", "2026-03-04", 1)
    assert ask(company, "co", "won", "2026-03").value == 6
    assert ask(company, "co", "won", "2026-03").expected == 3


def test_figures_kept_over_an_edit_follow_employment_and_the_tree_of_segments() -> None:
    company = firm()
    company.segment("old"), company.segment("new")
    company.entry("bo", "won", "2026-03-05", 2, segment="old")
    first = company.snapshot()
    bo, won, march = company.id("bo"), company.id("won"), period(first, "2026-03")
    assert Figures.of(first).actual(bo, won, march, company.id("new")).value == 0
    under_new = Segment(company.id("old"), "old", "old", company.id("new"))
    moved = first.after(ChangeSet("Edit", (Change(first.get(Segment, company.id("old")), under_new),)))
    assert Figures.of(moved).actual(bo, won, march, company.id("new")).value == 2
    february = period(first, "2026-02")
    assert (Figures.of(moved).actual(bo, won, february).expected, Figures.of(moved).table(won).beyond) == (1, None)
    later = moved.after(ChangeSet("Edit", (Change(None, Person(bo, start_day=day("2026-04-01"))),)))
    assert Figures.of(later).actual(bo, won, february).expected == 0
    assert Figures.of(later).table(won).beyond is not None  # sold before the employment began
