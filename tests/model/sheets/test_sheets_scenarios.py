"""Scenarios side by side as a sheet: targets, growth, chances and gaps of each."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from goaldesk.model.edits.scenarios import Growth, copy_scenario
from goaldesk.model.methods.prospects import prospects
from goaldesk.model.methods.switching import switch_lines
from goaldesk.model.rows import Metric, Scenario
from goaldesk.model.sheets.grid import GridCell
from goaldesk.model.sheets.grid_table import table_of
from goaldesk.model.sheets.plan_grid import PlanGrid, PlanView, RowKey
from goaldesk.model.sheets.scenario_demands import demand_sheet
from goaldesk.model.sheets.scenario_figures import ScenarioFigures
from goaldesk.model.sheets.scenario_notes import notes_of
from goaldesk.model.sheets.scenario_sheet import ScenarioSheet
from goaldesk.model.sheets.switch_sheet import SwitchSheet
from goaldesk.model.store.workbook import Workbook
from goaldesk.wording import PlainWording
from tests.builders import Company, day, month


def company(months: int) -> Company:
    """Two people of a team with this many months up to August 2026, the plan of 2027 and a bolder one."""
    made = Company(year=2027)
    made.unit("co", kind="company")
    for person in ("ann", "bob"):
        made.unit(person, "co")
    made.metric("rev", through="2026-08-31", shown=0)
    first = month("2026-09") - months
    for at in range(first, month("2026-09")):
        for person in ("ann", "bob"):
            made.entry(person, "rev", f"{at // 12}-{at % 12 + 1:02d}-15", 100_00)
    made.add(Scenario(made.id_for("bold"), "bold", "Bold"))
    made.target("ann", "rev", "2027-01", [100_00] * 12)
    made.target("bob", "rev", "2027-01", [100_00] * 12)
    made.target("co", "rev", "2027-01", [250_00] * 12)
    made.target("ann", "rev", "2027-01", [130_00] * 12, scenario="bold", status="draft")
    made.target("bob", "rev", "2027-01", [120_00] * 12, scenario="bold", status="draft")
    made.target("co", "rev", "2027-01", [250_00] * 12, scenario="bold", status="draft")
    return made


def figures(made: Company) -> ScenarioFigures:
    snapshot, about = made.snapshot(), (made.id("rev"), 0)
    year = snapshot.fiscal.year(2027)
    return ScenarioFigures(snapshot, year, about, prospects(snapshot, about, year))


def row(made: Company, unit: str, *, gap: bool = False, differences: bool = False) -> dict[str, GridCell]:
    found = figures(made)
    sheet = ScenarioSheet(found, found.scenarios, PlainWording(), differences=differences)
    at = sheet.keys.index(RowKey(made.id(unit), gap))
    names = {str(made.id(code)): code for code in ("plan", "bold")}
    heads = [f"{one.key.partition(':')[0]} {names.get(one.key.partition(':')[2], '')}".strip() for one in sheet.columns]
    return {head: sheet.cell(at, column) for column, head in enumerate(heads)}


def test_target_growth_and_chance_stand_beside_each_other() -> None:
    ann = row(company(32), "ann")
    assert [ann[key].text for key in ("before", "target plan", "target bold")] == ["1,200", "1,200", "1,560"]
    assert (ann["growth plan"].text, ann["growth bold"].text) == ("0.0\u00a0%", "+30.0\u00a0%")
    assert (ann["chance plan"].mark, ann["chance plan"].text) == ("at_risk", "< 1 in 2")
    assert ann["chance bold"].mark == "off_track"
    assert "32 months" in ann["chance bold"].said


def test_differences_are_what_a_scenario_asks_more_than_the_plan_which_itself_stays() -> None:
    ann = row(company(32), "ann", differences=True)
    assert (ann["target plan"].text, ann["target bold"].text) == ("1,200", "+360")
    assert ann["growth bold"].text == "+30.0\u00a0pt"


def test_a_gap_row_stands_where_one_of_them_has_a_gap() -> None:
    made = company(32)
    gap = row(made, "co", gap=True)
    assert (gap["target plan"].text, gap["target plan"].state) == ("−600", "gap")
    assert (gap["target bold"].text, gap["target bold"].state) == ("0", "zero_gap")


def test_with_fewer_than_twelve_months_no_chance_is_told() -> None:
    assert figures(company(12)).prospects.year
    assert not figures(company(11)).prospects.year
    assert "chance plan" not in row(company(11), "ann")


def test_one_who_has_no_history_has_a_ring_beside_the_others() -> None:
    made = company(32)
    made.unit("new", "co")
    made.target("new", "rev", "2027-01", [10_00] * 12)
    new = row(made, "new")
    assert (new["chance plan"].text, new["chance plan"].mark) == ("", "no_data")
    assert (new["chance bold"].text, new["chance bold"].mark) == ("", "")


def test_the_columns_of_the_plan_show_what_the_target_grid_shows(book: Workbook) -> None:
    snapshot = book.snapshot
    book.edit("Copy", copy_scenario, snapshot.settings.scenario, "high", "High", Growth(Fraction(1, 10)))
    snapshot, year = book.snapshot, book.snapshot.fiscal.parse("2027")
    for metric in (row for row in snapshot.all(Metric) if row.code in ("revenue", "gross_margin", "active_accounts")):
        about = (metric.id, 0)
        found = ScenarioFigures(snapshot, year, about, prospects(snapshot, about, year))
        grid = PlanGrid(snapshot, PlanView(year, metric.id, 0, found.plan), PlainWording(), found.prospects.before)
        sheet = ScenarioSheet(found, found.scenarios, PlainWording())
        columns = [column.key for column in sheet.columns]
        for at, key in enumerate(grid.keys):
            if key.is_gap:
                continue
            mine = sheet.keys.index(key)
            for theirs, ours in ((2, f"target:{found.plan}"), (1, "before")):
                assert sheet.cell(mine, columns.index(ours)).text == grid.cell(at, theirs).text


def test_the_newest_change_of_a_scenario_is_found(book: Workbook) -> None:
    plan = book.snapshot.settings.scenario
    copy = book.edit("Copy", copy_scenario, plan, "high", "High").value
    last = book.last_of_scenario(copy.id)
    assert last is not None
    assert (last.label, last.desk) == ("Copy", "Wu Qian")
    of_plan = book.last_of_scenario(plan)
    assert of_plan is not None
    assert of_plan.sequence < last.sequence


@pytest.mark.parametrize(
    ("text", "sentences", "assumptions"),
    [
        ("No new people.\nPrice: +2 %\n价格：0", "No new people.", {"Price": "+2 %", "价格": "0"}),
        ("At 10:30: see below", "At 10:30: see below", {}),
        ("Only:\n: nothing", "Only: : nothing", {}),
    ],
)
def test_a_line_of_the_notes_with_a_name_and_a_colon_is_an_assumption(
    text: str, sentences: str, assumptions: dict[str, str]
) -> None:
    found = notes_of(text)
    assert (found.sentences, found.assumptions) == (sentences, assumptions)


def test_a_running_year_counts_what_was_reached_already() -> None:
    made = company(32)
    snapshot = made.snapshot()
    year = snapshot.fiscal.year_of(month("2026-05"))
    found = prospects(snapshot, (made.id("rev"), 0), year).year[made.id("ann")]
    assert found.reached == 800_00
    assert found.chance(800_00) == 1
    assert found.chance(1_199_00) > 0.4 > found.chance(1_700_00)
    assert day("2026-08-31") == snapshot.table(Metric)[(made.id("rev"),)].data_through


def test_demands_follow_from_the_figures_and_assumptions_from_the_notes() -> None:
    made = company(32)
    scenarios = made.rows["scenario"]
    scenarios[0] = replace(scenarios[0], note="Price: 0 %\nPeople: 2")  # type: ignore[type-var]
    scenarios[1] = replace(scenarios[1], note="No trips.\nPrice: +2 %")  # type: ignore[type-var]
    found = figures(made)
    shown = [row for code in ("plan", "bold") for row in found.scenarios if row.code == code]
    sheet = demand_sheet(found, shown, PlainWording(), {row.id: found.even(row.id) for row in shown})
    lines = {
        sheet.cell(at, 0).text: [sheet.cell(at, column).text for column in (1, 2)] for at in range(len(sheet.rows))
    }
    assert lines["Price"] == ["0 %", "+2 %"]
    assert lines["People"] == ["2", ""]
    assert lines["A day of 261"] == ["11", "11"]
    assert lines["Above forecast"] == ["+600", "+600"]
    assert lines["1 in 2 or better"] == ["0 / 2", "0 / 2"]


def test_the_page_of_a_switch_shows_the_reason_that_counts_for_each_agreed_target() -> None:
    made = company(32)
    snapshot = made.snapshot()
    lines = switch_lines(snapshot, made.id("bold"))
    ann = (made.id("ann"), made.id("rev"), 0, month("2027-01"))
    sheet = SwitchSheet(snapshot, lines, PlainWording(), {ann: "New shop"}, "For all")
    rows = [[sheet.cell(at, column) for column in range(len(sheet.columns))] for at in range(len(sheet.rows))]
    assert rows[0][0].text == "Agreed: become revisions, each for a reason"
    assert [[cell.text for cell in row] for row in rows[1:3]] == [
        ["ann", "rev", "FY 2027", "1,200", "1,560", "+360", "New shop"],
        ["bob", "rev", "FY 2027", "1,200", "1,440", "+240", "For all"],
    ]
    assert (rows[1][-1].state, rows[2][-1].state) == ("normal", "target")


def test_other_programs_get_the_figures_as_numbers() -> None:
    made = company(32)
    found = figures(made)
    table = table_of(ScenarioSheet(found, found.scenarios, PlainWording()), "Scenarios")
    assert table.head[:5] == ("Unit", "Landing 2026", "Plan Target", "Plan Growth", "Plan Chance")
    row = next(list(row) for row in table.rows if row[0] == "ann")
    assert row[1:4] == [Decimal("1200.00"), Decimal("1200.00"), Decimal("0.000000")]
