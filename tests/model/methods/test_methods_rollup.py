"""Actuals against a slow reading of the entries, for companies that reorganise all the time."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings

from goaldesk.model.entries import EntryColumns, frozen
from goaldesk.model.errors import Trouble
from goaldesk.model.methods import ledger
from goaldesk.model.methods.rollup import Figures
from goaldesk.model.periods import Period, last_day, month_of_day
from goaldesk.model.rows import Metric, Unit
from tests.builders import Company, month, period
from tests.companies import companies
from tests.slow_figures import SlowFigures

PERIODS = ("2026-01", "2026-03", "2026-Q1", "2026-Q2", "2026")


@settings(max_examples=40)
@given(companies())
def test_every_figure_is_what_a_slow_reading_of_the_entries_gives(company: Company) -> None:
    snapshot = company.snapshot()
    figures, slow = Figures.of(snapshot), SlowFigures(snapshot)
    for text in PERIODS[1:4]:
        chosen = period(snapshot, text)
        for unit in ("co", "north", "t1", "p1", "p3"):
            for metric in snapshot.all(Metric):
                for segment in ("", "old"):
                    got = figures.actual(company.id(unit), metric.id, chosen, company.id(segment))
                    expected = slow.actual(company.id(unit), metric.id, chosen.first, chosen.end, company.id(segment))
                    where = (unit, metric.code, text, segment)
                    assert (got.value, got.used, got.expected) == expected, where


@settings(max_examples=30)
@given(companies())
def test_the_company_s_quarter_is_the_plain_sum_of_its_entries(company: Company) -> None:
    snapshot = company.snapshot()
    figures, entries = Figures.of(snapshot), snapshot.entries
    for text in ("2026-Q1", "2026-Q2", "2026"):
        chosen = period(snapshot, text)
        inside = (entries.day >= chosen.first_day()) & (entries.day <= chosen.last_day())
        for code in ("rev", "cost"):
            amounts = entries.amount[inside & (entries.metric == company.id(code))].tolist()
            got = figures.actual(company.id("co"), company.id(code), chosen).value
            assert (got or 0) == Fraction(sum(amounts), 100)


@settings(max_examples=30)
@given(companies())
def test_children_add_up_to_their_parent_for_every_unit_metric_and_month(company: Company) -> None:
    snapshot = company.snapshot()
    figures, slow = Figures.of(snapshot), SlowFigures(snapshot)
    for text in PERIODS:
        chosen = period(snapshot, text)
        for unit in snapshot.all(Unit):
            for code in ("rev", "cost", "staff"):
                total = figures.actual(unit.id, company.id(code), chosen).value
                parts = figures.contributions(unit.id, company.id(code), chosen).values()
                if any(entry[2:4] == (unit.id, company.id(code)) for entry in slow.entries):
                    continue  # what was entered on the unit itself belongs to no child
                assert (total or 0) == sum(part for part in parts if part is not None), (unit.code, code, text)


@settings(max_examples=40)
@given(companies())
def test_months_add_up_to_quarters_and_quarters_to_the_year(company: Company) -> None:
    snapshot = company.snapshot()
    figures = Figures.of(snapshot)
    for unit in ("co", "t2", "p2"):
        months = [snapshot.fiscal.month(m) for m in period(snapshot, "2026").month_numbers()]
        quarters = [period(snapshot, f"2026-Q{number}") for number in (1, 2, 3, 4)]
        year, by_quarter, by_month = (
            sum(figures.actual(company.id(unit), company.id("rev"), one).value or 0 for one in chosen)
            for chosen in ([period(snapshot, "2026")], quarters, months)
        )
        assert year == by_quarter == by_month


@settings(max_examples=40)
@given(companies())
def test_the_segments_of_a_tree_add_up_to_what_is_above_them(company: Company) -> None:
    snapshot = company.snapshot()
    figures, chosen = Figures.of(snapshot), period(snapshot, "2026")

    def earned(segment: str) -> Fraction:
        return figures.actual(company.id("co"), company.id("rev"), chosen, company.id(segment)).value or Fraction(0)

    entries = snapshot.entries
    on_old = (entries.metric == company.id("rev")) & (entries.segment == company.id("old"))
    on_old &= (entries.day >= chosen.first_day()) & (entries.day <= chosen.last_day())
    directly = Fraction(int(entries.amount[on_old].sum()), 100)
    assert earned("old") == earned("old-a") + earned("old-b") + directly


@settings(max_examples=25)
@given(companies())
def test_small_batches_and_single_metrics_give_the_same_figures(company: Company) -> None:
    def everything() -> list[object]:
        snapshot = company.snapshot()
        figures, chosen = Figures.of(snapshot), period(snapshot, "2026")
        return [figures.actual(u.id, m.id, chosen) for u in snapshot.all(Unit) for m in snapshot.all(Metric)]

    at_once = everything()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ledger, "_CELLS", 0)  # each metric on its own
        patch.setattr(ledger, "_CHUNK", 3)
        assert everything() == at_once
        patch.setattr(ledger, "_MONTHS", 0)  # and over its own months
        assert everything() == at_once


def mover() -> Company:
    company = Company()
    company.unit("co", kind="company")
    company.unit("a", "co", kind="team")
    company.unit("b", "co", kind="team")
    company.unit("lu", "a")
    company.unit("he", "b")
    company.metric("rev", through="2026-06-30")
    company.move("lu", "b", "2026-02-11")
    company.entry("lu", "rev", "2026-02-10", 100)
    company.entry("lu", "rev", "2026-02-11", 1000)
    company.entry("he", "rev", "2026-02-11", 50)
    return company


def test_a_unit_keeps_what_was_earned_in_it_and_the_person_keeps_all() -> None:
    company = mover()
    snapshot = company.snapshot()
    figures, february = Figures.of(snapshot), period(snapshot, "2026-02")
    values = {
        code: figures.actual(company.id(code), company.id("rev"), february).value for code in ("co", "a", "b", "lu")
    }
    assert values == {"co": Fraction("11.5"), "a": Fraction(1), "b": Fraction("10.5"), "lu": Fraction(11)}
    assert figures.contributions(company.id("b"), company.id("rev"), february) == {
        company.id("lu"): Fraction(10),
        company.id("he"): Fraction("0.5"),
    }


def test_a_re_parented_team_takes_its_people_along_from_that_day() -> None:
    company = Company()
    company.unit("co", kind="company")
    for region in ("north", "south"):
        company.unit(region, "co", kind="region")
    company.unit("team", "north", kind="team")
    company.unit("lu", "team")
    company.metric("rev", through="2026-12-31")
    company.move("team", "south", "2026-04-01")
    company.entry("lu", "rev", "2026-03-31", 100)
    company.entry("lu", "rev", "2026-04-01", 200)
    snapshot = company.snapshot()
    figures, year = Figures.of(snapshot), period(snapshot, "2026")
    assert figures.actual(company.id("north"), company.id("rev"), year).value == 1
    assert figures.actual(company.id("south"), company.id("rev"), year).value == 2
    assert figures.actual(company.id("team"), company.id("rev"), year).value == 3


def test_a_merged_unit_keeps_its_past_where_it_was() -> None:
    company = mover()
    company.end("he", "2026-03-31", merged_into="lu")
    company.entry("he", "rev", "2026-04-05", 7)  # collected late
    snapshot = company.snapshot()
    figures = Figures.of(snapshot)
    assert figures.actual(company.id("b"), company.id("rev"), period(snapshot, "2026-04")).value == Fraction("0.07")
    assert figures.actual(company.id("he"), company.id("rev"), period(snapshot, "2026-02")).value == Fraction("0.5")


def test_amounts_of_any_size_add_up_to_the_last_fen() -> None:
    company = Company()
    company.unit("co", kind="company")
    company.metric("rev", through="2026-12-31")
    for at in range(400):
        company.unit(f"p{at}", "co")
        company.entry(f"p{at}", "rev", "2026-05-05", 10**15 - at)
    snapshot = company.snapshot()
    value = Figures.of(snapshot).actual(company.id("co"), company.id("rev"), period(snapshot, "2026-05")).value
    assert value == Fraction(400 * 10**15 - sum(range(400)), 100)


def test_a_sum_that_64_bits_cannot_hold_is_refused_and_never_wraps() -> None:
    company = mover()
    snapshot = company.snapshot()
    count = 5000
    one = (company.id("lu"), company.id("rev"), 0)
    columns = [np.arange(count), np.full(count, 20500), *(np.full(count, value) for value in one)]
    snapshot.entries = EntryColumns(*map(frozen, (*columns, np.full(count, 10**15), np.zeros(count))))
    with pytest.raises(Trouble, match="sum_too_large"):
        Figures.of(snapshot)


def test_an_entry_a_century_ago_leaves_the_others_as_they_are() -> None:
    company = mover()
    company.metric("calls", through="2026-06-30", decimals=0)
    company.entry("lu", "rev", "1926-02-03", 5)
    company.entry("lu", "calls", "2026-02-03", 3)
    snapshot = company.snapshot()
    figures = Figures.of(snapshot)
    assert figures.actual(company.id("a"), company.id("rev"), period(snapshot, "1926-02")).value == Fraction("0.05")
    assert figures.actual(company.id("a"), company.id("calls"), period(snapshot, "2026-02")).value == 3
    assert figures.table(company.id("calls")).first == month("2026-02")


def test_a_company_without_units_metrics_or_entries_has_no_figures() -> None:
    company = Company()
    snapshot = company.snapshot()
    assert Figures.of(snapshot).timeline.units == []
    company.unit("co")
    company.metric("rev")
    snapshot = company.snapshot()
    actual = Figures.of(snapshot).actual(company.id("co"), company.id("rev"), period(snapshot, "2026"))
    assert (actual.value, actual.coverage, actual.data_through) == (None, 0, None)


def test_a_ratio_of_a_ratio_is_refused() -> None:
    company = mover()
    company.ratio("share", "rev", "rev")
    company.ratio("share of shares", "share", "rev")
    snapshot = company.snapshot()
    actual = Figures.of(snapshot).actual
    with pytest.raises(Trouble, match="ratio_of_ratio"):
        actual(company.id("co"), company.id("share of shares"), period(snapshot, "2026"))


def test_a_period_before_or_after_all_entries_is_expected_and_not_known() -> None:
    company = mover()
    snapshot = company.snapshot()
    actual = Figures.of(snapshot).actual
    before = actual(company.id("co"), company.id("rev"), period(snapshot, "2025"))
    after = actual(company.id("co"), company.id("rev"), Period("later", month("2026-07"), 3))
    assert (before.value, before.used, before.expected) == (None, 0, 24)
    assert (after.value, after.used) == (None, 0)
    assert month_of_day(last_day(month("2026-06"))) == month("2026-06")
