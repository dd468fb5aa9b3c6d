"""A pack says what the workbook holds: every figure as the sheets have it, nothing faked, nothing empty."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaldesk.formats import half_up
from goaldesk.model.rows import MonthEvent, Unit
from goaldesk.model.sheets.scorecard import month_table, pack_units, scorecard
from goaldesk.model.snapshot import Snapshot
from goaldesk.reports.adding_up import added_up
from goaldesk.reports.blocks import Block, Bookmark, Callout, Chart, Document, Figure, Heading, Headline, Table, Title
from goaldesk.reports.pack import PackChoice, review_pack
from goaldesk.reports.pdf import render
from goaldesk.ui.speech import QtWording
from tests.builders import Company, day
from tests.companies import companies

CHOICE = PackChoice(day("2026-09-09"), "Qinghe Trading.goaldesk")
NAMES = {"p1": "Liang Bo 梁波", "p2": "喆珺镕", "p3": "<b>x & {y}"}


@pytest.fixture
def company() -> Company:
    """Two teams of two and one, eight months of figures with fen, a ratio, a level, a cost."""
    made = Company(company="Qinghe Trading Co., Ltd.")
    made.unit("co", kind="company")
    for team in ("t1", "t2"):
        made.unit(team, "co", kind="team")
    for person, team in (("p1", "t1"), ("p2", "t1"), ("p3", "t2")):
        made.unit(person, team)
    made.metric("Revenue", through="2026-08-31", weight=60)
    made.metric("Cost", through="2026-08-31", direction="down", weight=30)
    made.ratio("Margin", "Cost", "Revenue", shown=1)
    made.metric("Accounts", through="2026-08-31", aggregation="stock", unit="count", decimals=0, weight=10)
    made.metric("Calls", through="2026-08-31", unit="count", decimals=0)
    for at, person in enumerate(("p1", "p2", "p3"), 1):
        for month in range(1, 9):
            made.entry(person, "Revenue", f"2026-{month:02}-10", at * 10_000_033 + month * 70_049)
            made.entry(person, "Cost", f"2026-{month:02}-11", at * 2_000_049)
            made.entry(person, "Accounts", f"2026-{month:02}-12", at * 10 + month)
            made.entry(person, "Calls", f"2026-{month:02}-13", 40 + month)
            made.entry(person, "Revenue", f"2025-{month:02}-10", at * 9_000_011)
        made.target(person, "Revenue", "2026-01", [at * 10_500_050] * 12)
        made.target(person, "Cost", "2026-01", [at * 2_100_000] * 12)
        made.target(person, "Accounts", "2026-01", [at * 15] * 12)
    return made


def pack_of(made: Company, code: str, wording: QtWording, period: str = "2026-08") -> Document:
    snapshot = made.snapshot()
    return review_pack(snapshot, made.id(code), snapshot.fiscal.parse(period), wording, CHOICE)


def find(document: Document, kind: type[Block]) -> list:
    return [block for block in document.blocks if isinstance(block, kind)]


def table_after(document: Document, title: str) -> Table:
    at = next(at for at, b in enumerate(document.blocks) if isinstance(b, Heading) and b.text.startswith(title))
    found = document.blocks[at + 1]
    assert isinstance(found, Table)
    return found


def figures(table: Table, row: int) -> list[Fraction]:
    """The figures of a row as numbers."""
    texts = [cell.text for cell in table.rows[row].cells if isinstance(cell, Figure) and cell.text]
    return [Fraction(text.replace(",", "").replace("−", "-").replace("\u00a0%", "")) for text in texts]


def headline(document: Document) -> str:
    return find(document, Headline)[0].text


# --- figures


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


# --- words


def test_the_headline_says_how_much_is_missing(company: Company, english: QtWording, chinese: QtWording) -> None:
    assert headline(pack_of(company, "p1", english)).replace("\u00a0", " ") == (
        "p1 reached 100.6 % of the August target for Revenue: 105,604 of 105,001, 603 more. "
        "Jan–Aug stands at 98.2 %: 825,220 against 840,004."
    )
    assert headline(pack_of(company, "p3", chinese)).replace("\u00a0", " ") == (
        "p3 8月Revenue完成目标的 97.0%：实绩 305,605 元，目标 315,002 元，差 9,397 元。"
        "1–8月完成 96.2%：实绩 2,425,226 元，目标 2,520,012 元。"
    )


def test_the_headline_of_a_team_names_who_is_furthest_away(company: Company, english: QtWording) -> None:
    assert "Below is p2, by 4,396." in headline(pack_of(company, "t1", english))
    assert "Furthest above is p1, by 603." in headline(pack_of(company, "t1", english))


def test_without_a_target_the_pack_says_so(english: QtWording) -> None:
    made = Company()
    made.unit("shop")
    made.metric("Sales", through="2026-08-31")
    made.entry("shop", "Sales", "2026-08-03", 123_456)
    document = pack_of(made, "shop", english)
    assert headline(document) == "shop reached 1,235 in Sales for August. No target is set."
    table = table_after(document, "Scorecard")
    assert "No target is set for these metrics." in table.note
    assert not [cell for cell in table.rows[0].cells if isinstance(cell, Figure) and cell.text == "0"]


def test_what_was_not_entered_is_blank_and_never_zero(english: QtWording) -> None:
    made = Company()
    made.unit("shop")
    made.metric("Sales")
    made.target("shop", "Sales", "2026-01", [10_000] * 12)
    document = pack_of(made, "shop", english)
    assert headline(document) == "No figures for Sales are in for August; the target is 100."
    table = table_after(document, "Month by month")
    assert [cell.text for cell in table.rows[1].cells if isinstance(cell, Figure)] == [""] * 9


@pytest.mark.parametrize("period", ["2026-08", "2026-Q3", "2026"])
def test_a_period_that_still_runs_is_not_judged(company: Company, english: QtWording, period: str) -> None:
    said = headline(pack_of(company, "p1", english, period))
    assert ("stands at" in said.split(":")[0]) == (period != "2026-08")
    if period != "2026-08":
        words = {
            cell.word
            for row in table_after(pack_of(company, "co", english, period), "Scorecard").rows
            for cell in row.cells
            if hasattr(cell, "word")
        }
        assert words <= {"Open", "No target"}


def test_the_provisional_bar_stands_while_a_month_is_open(company: Company, english: QtWording) -> None:
    assert [bar.text for bar in find(pack_of(company, "p1", english), Callout)] == [
        "Provisional: August is not closed yet, figures may still change."
    ]
    for month in (6, 7):
        company.add(MonthEvent(company.id_for(f"close {month}"), 2026 * 12 + month - 1, "closed", "x", "2026"))
    assert [bar.text for bar in find(pack_of(company, "p1", english, "2026-Q3"), Callout)] == [
        "Provisional: 2 months of Q3 are not closed yet, figures may still change."
    ]
    company.add(MonthEvent(company.id_for("close 8"), 2026 * 12 + 7, "closed", "x", "2026"))
    assert find(pack_of(company, "p1", english), Callout) == []


def test_who_moved_is_told_below_the_units(company: Company, english: QtWording, chinese: QtWording) -> None:
    company.move("p2", "t2", "2026-04-01")
    note = table_after(pack_of(company, "co", english), "Units").note
    assert note == "p2 counts for t1 until 31 Mar 2026, and for t2 from then on."
    assert "p2到2026年3月31日为止计入t1，此后计入t2。" in table_after(pack_of(company, "co", chinese), "单元").note


def test_figures_that_are_not_all_in_are_told(english: QtWording) -> None:
    made = Company()
    made.unit("co", kind="company")
    for person in ("a", "b"):
        made.unit(person, "co")
    made.metric("Sales")
    made.entry("a", "Sales", "2026-08-03", 5_000)
    assert "Only 1 of 2 monthly figures are in: Sales." in table_after(pack_of(made, "co", english), "Scorecard").note


def test_a_target_of_its_own_is_shown_beside_the_sum_of_the_units_below(company: Company, english: QtWording) -> None:
    company.target("co", "Revenue", "2026-01", [70_000_000] * 12)
    assert (
        "Revenue: the units below have targets of 630,003 together."
        in table_after(pack_of(company, "co", english), "Scorecard").note
    )


def test_the_score_stands_at_the_top_only_if_metrics_have_weights(company: Company, english: QtWording) -> None:
    assert find(pack_of(company, "p1", english), Title)[0].caption == "Score"
    plain = Company()
    plain.unit("shop")
    plain.metric("Sales", through="2026-08-31")
    plain.entry("shop", "Sales", "2026-08-03", 1)
    document = pack_of(plain, "shop", english)
    assert find(document, Title)[0].figure == ""
    assert [column.title for column in table_after(document, "Scorecard").columns] == [
        "Metric",
        "Actual",
        "Jan–Aug",
    ]


# --- the chart


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


# --- whole packs


def test_no_heading_stands_above_nothing(company: Company, english: QtWording) -> None:
    for code in ("co", "t1", "p1"):
        blocks = pack_of(company, code, english).blocks
        for first, second in zip(blocks, (*blocks[1:], None), strict=True):
            if isinstance(first, Heading):
                assert isinstance(second, (Table, Chart))
                assert not isinstance(second, Table) or second.rows


def test_parts_of_later_versions_are_absent(company: Company, english: QtWording, printed: Callable) -> None:
    text = printed(*(pack_of(company, code, english) for code in ("co", "t1", "p1"))).text
    for word in ("Landing", "Chance", "Outlook", "Signature", "Bridge", "Why August", "Actions", "Diagnosis", "Pace"):
        assert word not in text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_workbook_with_nothing_in_it_still_makes_a_pack(language: str, printed: Callable) -> None:
    wording = QtWording(language)
    made = Company()
    made.unit("co", kind="company")
    document = pack_of(made, "co", wording)
    assert [type(block) for block in document.blocks] == [Bookmark, Title, Callout, Headline]
    pack = printed(document, wording=wording)
    assert pack.rendered.pages == 1
    made.metric("Sales")
    assert "Sales" in printed(pack_of(made, "co", wording), wording=wording).text


def test_names_of_any_kind_reach_the_paper(company: Company, english: QtWording, printed: Callable) -> None:
    units = company.rows["unit"]
    for at, row in enumerate(units):
        assert isinstance(row, Unit)
        name = NAMES.get(row.code, row.name)
        units[at] = Unit(row.id, row.code, name, row.kind, position=row.position)
    pack = printed(*(pack_of(company, code, english) for code in ("co", "p1", "p2", "p3")))
    assert [bool(name in pack.text) for name in NAMES.values()] == [True] * 3
    assert pack.rendered.missing_glyphs == ()


def test_a_large_company_lists_its_upper_levels_and_says_what_is_not_listed(
    english: QtWording, printed: Callable
) -> None:
    made = Company()
    made.unit("co", kind="company")
    for team in range(20):
        made.unit(f"t{team}", "co", kind="team")
        for person in range(10):
            made.unit(f"p{team}-{person}", f"t{team}")
    made.metric("Sales", through="2026-08-31")
    for team in range(20):
        for person in range(10):
            made.entry(f"p{team}-{person}", "Sales", "2026-08-03", 1_000_000)
    document = pack_of(made, "co", english)
    table = table_after(document, "Units")
    assert len(table.rows) == 21
    assert table.note == "200 units below these are not listed."
    assert printed(document).rendered.pages >= 2


def test_the_same_input_gives_the_same_document_and_number(company: Company, english: QtWording) -> None:
    first, second = pack_of(company, "co", english), pack_of(company, "co", english)
    assert first == second
    assert first.number == second.number
    assert render(first, english).pdf == render(second, english).pdf
    company.entry("p1", "Revenue", "2026-08-30", 1)
    assert pack_of(company, "co", english).number != first.number


def test_the_foot_names_the_day_and_the_file(
    company: Company, english: QtWording, chinese: QtWording, printed: Callable
) -> None:
    document = pack_of(company, "p1", english)
    text = printed(document).texts[0].replace("\u00a0", " ")
    assert f"p1 · August 2026 · produced 9 Sep 2026 from Qinghe Trading.goaldesk · {document.number}" in text
    translated = pack_of(company, "p1", chinese)
    assert "p1 · 2026年8月 · 2026年9月9日由 Qinghe Trading.goaldesk 生成" in printed(translated, wording=chinese).text


def test_a_pack_of_nobody_is_an_error(company: Company, english: QtWording) -> None:
    snapshot = company.snapshot()
    with pytest.raises(KeyError):
        review_pack(snapshot, 10**6, snapshot.fiscal.parse("2026"), english, CHOICE)


@settings(max_examples=12)
@given(companies(), st.sampled_from(["2026-02", "2026-Q1", "2026"]))
def test_any_company_can_be_printed_in_both_languages(made: Company, label: str) -> None:
    snapshot: Snapshot = made.snapshot()
    period = snapshot.fiscal.parse(label)
    units = [made.id("co"), *(unit.id for each in ("team", "person") for unit in pack_units(snapshot, period, each))]
    for wording in (QtWording("en"), QtWording("zh")):
        documents = [review_pack(snapshot, unit, period, wording, CHOICE) for unit in units]
        rendered = render(documents, wording)
        assert rendered.pages >= len(documents)
        assert rendered.missing_glyphs == ()
        for document in documents:
            assert not re.search(r"[{}]", headline(document))


def test_a_running_period_has_no_score_yet(company: Company, english: QtWording) -> None:
    document = pack_of(company, "p1", english, "2026-Q3")
    assert find(document, Title)[0].figure == ""
    table = table_after(document, "Scorecard")
    assert table.columns[-1].title == "Points"
    assert {row.cells[-1] for row in table.rows} == {None}
    assert "monthly figures" not in table.note
