"""A pack says what the workbook holds: nothing faked, nothing empty, the same each time."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaldesk.model.rows import Metric, MonthEvent, Unit
from goaldesk.model.sheets.scorecard import pack_units
from goaldesk.model.snapshot import Snapshot
from goaldesk.reports.blocks import Bookmark, Callout, Chart, Figure, Heading, Headline, Paragraph, Table, Title
from goaldesk.reports.metric_dictionary import metric_dictionary
from goaldesk.reports.pack import review_pack
from goaldesk.reports.pdf import render
from goaldesk.ui.speech import QtWording
from tests.builders import Company
from tests.companies import companies
from tests.reports.reading import CHOICE, find, headline, pack_of, table_after

NAMES = {"p1": "Liang Bo 梁波", "p2": "喆珺镕", "p3": "<b>x & {y}"}


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


def test_a_year_in_which_nothing_was_sold_has_no_chart_of_a_flat_line(english: QtWording) -> None:
    made = Company()
    for code in ("shop", "idle"):
        made.unit(code)
    made.metric("Sales", through="2026-08-31")
    made.entry("shop", "Sales", "2026-01-03", 123_456)
    assert find(pack_of(made, "shop", english), Chart)
    assert not find(pack_of(made, "idle", english), Chart)


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


def test_a_pack_of_a_year_that_was_not_announced_says_that_the_calendar_is_provisional(
    company: Company, english: QtWording, chinese: QtWording
) -> None:
    company.calendar("2025-01-01", "off", "announced")
    said = [bar.text for bar in find(pack_of(company, "p1", english), Callout)]
    assert said[1] == (
        "Calendar provisional: the public holidays of 2026 are not announced yet, working days may change."
    )
    assert "日历暂行" in find(pack_of(company, "p1", chinese), Callout)[1].text
    company.calendar("2026-01-01", "off", "announced")
    assert len(find(pack_of(company, "p1", english), Callout)) == 1


def test_the_dictionary_says_what_every_metric_in_use_counts(
    company: Company, english: QtWording, chinese: QtWording
) -> None:
    snapshot = company.snapshot()
    document = metric_dictionary(snapshot, english, CHOICE)
    said = {row.cells[0].text: row.cells[1].text for table in find(document, Table) for row in table.rows}
    used = [metric for metric in snapshot.all(Metric) if metric.active]
    assert set(said) == {metric.name for metric in used}
    assert said["Revenue"].endswith("Sum over units and months.")
    assert render(document, english).pages == 1
    assert find(metric_dictionary(snapshot, chinese, CHOICE), Title)[0].name == "统计口径"
    nothing = metric_dictionary(Company().snapshot(), english, CHOICE)
    assert find(nothing, Paragraph)[0].text == "No metric is in use yet."


def test_who_moved_is_told_below_the_units(company: Company, english: QtWording, chinese: QtWording) -> None:
    company.move("p2", "t2", "2026-04-01")
    note = table_after(pack_of(company, "co", english), "Units").note
    assert note == "p2 counts for t1 until 31 Mar 2026, and for t2 from then on."
    assert "p2到2026年3月31日为止计入t1，此后计入t2。" in table_after(pack_of(company, "co", chinese), "组织单元").note


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


def test_a_running_period_has_no_score_yet(company: Company, english: QtWording) -> None:
    document = pack_of(company, "p1", english, "2026-Q3")
    assert find(document, Title)[0].figure == ""
    table = table_after(document, "Scorecard")
    assert table.columns[-1].title == "Points"
    assert {row.cells[-1] for row in table.rows} == {None}
    assert "monthly figures" not in table.note


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
