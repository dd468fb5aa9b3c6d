"""Every figure on paper is that of the sheets, and what is shown adds up."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaldesk.formats import half_up
from goaldesk.model.sheets.scorecard import month_table, scorecard
from goaldesk.reports.adding_up import added_up
from goaldesk.reports.blocks import Chart, Heading
from goaldesk.ui.speech import QtWording
from tests.builders import Company
from tests.reports.reading import CHOICE, figures, find, pack_of, table_after


@pytest.mark.parametrize("unit", ["co", "t1", "p1"])
def test_every_figure_of_the_scorecard_is_read_back_as_the_sheet_has_it(
    company: Company, english: QtWording, printed: Callable, unit: str
) -> None:
    snapshot = company.snapshot()
    period = snapshot.fiscal.parse("2026-08")
    card = scorecard(snapshot, company.id(unit), period, today=CHOICE.today)
    text = printed(pack_of(company, unit, english)).text

    def exact(value: Fraction | Decimal | None, digits: int, sign: str = "") -> str:
        return "" if value is None else f"{half_up(value, digits):{sign},f}".replace("-", "−").replace("+0", "0")

    for row in card.rows:
        now, so_far = row.figures, row.to_date
        if row.metric.unit == "percent":
            shown = [f"{half_up((one.actual or 0) * 100, 1)} %" for one in (now, so_far)]
        elif now.target is None:
            shown = [exact(one.actual, 0) for one in (now, so_far)]
        else:
            share, year = (
                "" if one.attainment is None else f"{half_up(one.attainment * 100, 1):,f} %".replace("-", "−")
                for one in (now, so_far)
            )
            word = {"met": "Met", "near": "Near", "missed": "Missed", "no_target": "No target"}[now.status]
            points = exact(row.points, 1)
            gap = half_up(now.actual or 0, 0) - half_up(now.target or 0, 0) if now.variance is not None else None
            shown = [exact(now.target, 0), exact(now.actual, 0), exact(gap, 0, "+"), share, word, year, points]
            assert gap is None or abs(Fraction(gap) - (now.variance or 0)) <= 1, "a difference is that of what is shown"
        weight = [str(row.metric.weight)] if row.metric.weight else []
        line = " ".join([row.metric.name, *weight, *(part for part in shown if part)])
        assert line in text
    assert card.score is not None
    assert f"Score 100 {half_up(card.score, 1)}" in text


def test_the_months_add_up_to_what_is_printed_as_their_total(company: Company, english: QtWording) -> None:
    for code in ("co", "t1", "p1", "p2", "p3"):
        table = table_after(pack_of(company, code, english), "Month by month")
        for row in (0, 1):
            *months, total = figures(table, row)
            assert sum(months) == total
        snapshot = company.snapshot()
        exact = month_table(
            snapshot, company.id(code), company.id("Revenue"), snapshot.fiscal.parse("2026-08"), today=0
        )
        printed = figures(table, 1)
        assert printed[-1] == Fraction(half_up(exact.total.actual or Fraction(0), 0))
        for shown, month in zip(printed, exact.months, strict=False):
            assert abs(shown - (month.actual or 0)) < Fraction(3, 2)
        assert printed[7] == Fraction(half_up(exact.months[7].actual or Fraction(0), 0)), "the pack's own month stays"


def test_units_below_add_up_to_the_unit_above(company: Company, english: QtWording) -> None:
    table = table_after(pack_of(company, "co", english), "Units")
    names = [row.cells[0].text for row in table.rows]
    assert names == ["co", "t1", "p1", "p2", "t2", "p3"]
    rows = {name: figures(table, at) for at, name in enumerate(names)}
    for at in (0, 1, 2, 4, 5):
        assert rows["co"][at] == rows["t1"][at] + rows["t2"][at]
        assert rows["t1"][at] == rows["p1"][at] + rows["p2"][at]
    for values in rows.values():
        assert values[2] == values[1] - values[0]


@given(
    st.lists(st.fractions(min_value=-(10**6), max_value=10**6, max_denominator=100), min_size=1, max_size=14),
    st.integers(0, 2),
    st.sets(st.integers(0, 13)),
)
def test_shown_parts_always_add_up_and_move_by_one_step(parts: list[Fraction], digits: int, kept: set[int]) -> None:
    total = sum(parts, Fraction(0))
    shown = added_up(parts, total, digits, kept=frozenset(kept))
    assert sum(shown) == Fraction(half_up(total, digits))
    for part, value in zip(parts, shown, strict=True):
        assert abs(part - value) <= Fraction(3, 2 * 10**digits)


def test_parts_that_are_not_a_whole_are_only_rounded() -> None:
    assert added_up([Fraction(3, 2), Fraction(1)], Fraction(9), 0) == [2, 1]


def test_people_are_ranked_by_attainment_with_their_team_as_the_sum(company: Company, english: QtWording) -> None:
    table = table_after(pack_of(company, "t1", english), "People, ranked by attainment in August")
    assert [[cell.text for cell in row.cells[:2]] for row in table.rows] == [["1", "p1"], ["2", "p2"], ["", "t1"]]
    assert table.rows[-1].rule == "sum"


def test_the_chart_adds_up_the_year_and_ends_where_the_figures_end(company: Company, english: QtWording) -> None:
    chart = find(pack_of(company, "p1", english), Chart)[0]
    assert chart.months[0] == "Jan"
    assert chart.actual.points[0] == (0, 0)
    assert chart.actual.points[-1] == (8, Fraction(82_522_028, 100))
    assert chart.target.points[-1] == (12, Fraction(126_000_600, 100))
    assert (chart.actual.label, chart.target.label, chart.last.label) == ("Actual 825k", "Target 1.26m", "2025: 720k")
    assert (chart.today, chart.today_text) == (8, "31 Aug")
    assert [gap.month for gap in chart.gaps] == list(range(8))
    assert chart.gaps[-1].gap == chart.actual.points[-1][1] - chart.target.points[8][1]
    assert chart.gap_text == "−14.8k on 31 Aug"
    assert [tick.text for tick in chart.ticks] == ["0.00", "0.25", "0.50", "0.75", "1.00", "1.25"]


def test_a_month_that_has_begun_ends_the_line_at_its_day(company: Company, english: QtWording) -> None:
    made = Company()
    made.unit("shop")
    made.metric("Sales", through="2026-09-15")
    made.target("shop", "Sales", "2026-01", [10_000] * 12)
    for month in range(1, 10):
        made.entry("shop", "Sales", f"2026-{month:02}-01", 9_000)
    chart = find(pack_of(made, "shop", english), Chart)[0]
    assert chart.actual.points[-1] == (Fraction(17, 2), Fraction(810))
    assert len(chart.gaps) == 8
    assert chart.today_text == "15 Sep"


def test_a_year_that_is_over_has_no_mark_for_today(english: QtWording) -> None:
    made = Company()
    made.unit("shop")
    made.metric("Sales", through="2026-12-31")
    for month in range(3, 13):
        made.entry("shop", "Sales", f"2026-{month:02}-01", 9_000)
    chart = find(pack_of(made, "shop", english), Chart)[0]
    assert (chart.today, chart.today_text) == (None, "")
    assert chart.actual.points[:2] == ((2, 0), (3, 90))
    assert chart.actual.points[-1] == (12, 900)


def test_a_last_year_whose_beginning_is_unknown_is_not_compared(english: QtWording) -> None:
    made = Company()
    made.unit("shop")
    made.metric("Sales", through="2026-08-31")
    for on in ("2025-10-01", "2026-01-01", "2026-08-01"):
        made.entry("shop", "Sales", on, 9_000)
    assert find(pack_of(made, "shop", english), Chart)[0].last.points == ()


def test_levels_and_ratios_are_drawn_month_by_month(english: QtWording) -> None:
    made = Company()
    made.unit("shop")
    made.metric("Members", aggregation="stock", unit="count", decimals=0, through="2026-08-31")
    for month in range(1, 9):
        made.entry("shop", "Members", f"2026-{month:02}-28", 100 + month)
    document = pack_of(made, "shop", english)
    chart = find(document, Chart)[0]
    assert [block.text for block in find(document, Heading)][1] == "Members by month"
    assert [float(x) for x, _ in chart.actual.points] == [at + 0.5 for at in range(8)]
    assert chart.ticks[0].at == 100
