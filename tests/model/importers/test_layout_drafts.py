"""What a file means under a layout: units, wide tables, joined files, forms, filters, problems with their rows."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from goaldesk.model.edits.imports import import_draft
from goaldesk.model.edits.units import add_alias, create_unit
from goaldesk.model.errors import Refusal
from goaldesk.model.importers.draft import Draft, draft
from goaldesk.model.importers.layout_reading import parse_layout
from goaldesk.model.periods import day_of, month_number, month_text
from goaldesk.model.rows import Alias, Membership, Metric, Person, Segment, Target, Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.workbook import Workbook

NOW = dt.datetime(2026, 6, 15, tzinfo=dt.UTC)
METRIC = """
[[metric]]
code = "revenue"
name = "Revenue"
"""
LONG = (
    METRIC
    + """
[[table]]
fills = "actuals"
unit = "who"
date = "day"
metric = "revenue"
[[table.measure]]
sum = "amount"
"""
)
Drafted = Callable[..., Draft]


@pytest.fixture
def workbook(tmp_path: Path) -> Workbook:
    made = Workbook.create(tmp_path / "w.goaldesk", WorkbookSettings(company="Co", fiscal_start=4), clock=lambda: NOW)
    root = made.edit("Start", create_unit, "Co", "company").value
    for name in ("Anna Berg", "Bernd Kohl"):
        made.edit("Add", create_unit, name, "person", parent=root.id)
    return made


@pytest.fixture
def drafted(workbook: Workbook, tmp_path: Path) -> Drafted:
    def drafted(layout: str, text: str, *, write: bool = True) -> Draft:
        file = tmp_path / "file.csv"
        file.write_text(text, encoding="utf-8")
        made = draft(workbook, file, parse_layout('name = "L"\n' + layout, "l.toml"), today=day_of(NOW.date()))
        if write and not made.problems:
            workbook.edit("Import", import_draft, made)
        return made

    return drafted


def entries(workbook: Workbook) -> list[tuple[str, str, int]]:
    codes = {unit.id: unit.code for unit in workbook.snapshot.all(Unit)}
    columns = workbook.snapshot.entries
    return sorted(
        (codes[unit], (dt.date(1970, 1, 1) + dt.timedelta(day)).isoformat(), amount)
        for unit, day, amount in zip(columns.unit.tolist(), columns.day.tolist(), columns.amount.tolist(), strict=True)
    )


def targets(workbook: Workbook) -> dict[tuple[str, str], int]:
    codes = {unit.id: unit.code for unit in workbook.snapshot.all(Unit)}
    owner = {target.id: codes[target.unit] for target in workbook.snapshot.all(Target)}
    months = workbook.snapshot.target_months
    return {
        (owner[target], month_text(month)): amount
        for target, month, amount in zip(
            months.target.tolist(), months.month.tolist(), months.amount.tolist(), strict=True
        )
    }


def test_an_unknown_unit_is_one_problem_with_the_nearest_names(drafted: Drafted, workbook: Workbook) -> None:
    made = drafted(LONG, "who,day,amount\nAna Berg,2026-05-01,1\nAnna Berg,2026-05-01,1\nAna Berg,2026-05-02,1\n")
    (problem,) = made.problems
    assert (problem.code, problem.row, problem.facts["rows"]) == ("unknown_unit", 2, 2)
    assert "Anna Berg" in str(problem.facts["candidates"])
    assert entries(workbook) == []


def test_a_name_fits_by_alias_and_regardless_of_case_and_spacing(drafted: Drafted, workbook: Workbook) -> None:
    anna = next(unit for unit in workbook.snapshot.all(Unit) if unit.name == "Anna Berg")
    workbook.edit("Alias", add_alias, anna.id, "A. Berg")
    drafted(LONG, "who,day,amount\na. berg,2026-05-01,1\n  ANNA  BERG ,2026-05-02,2\n")
    assert [unit for unit, _, _ in entries(workbook)] == ["Anna Berg", "Anna Berg"]


def test_bad_cells_are_problems_with_row_and_column_and_nothing_is_imported(
    drafted: Drafted, workbook: Workbook
) -> None:
    text = "who,day,amount\nAnna Berg,2026-05-01,12x\nAnna Berg,2026-02-30,1\nAnna Berg,,1\n,2026-05-01,1\n"
    made = drafted(LONG, text)
    found = sorted((problem.row, problem.column, problem.code) for problem in made.problems)
    assert found == [(2, "amount", "not_a_number"), (3, "day", "not_a_date"), (4, "", "no_date"), (5, "", "no_unit")]
    assert made.report.as_record()["problem_count"] == 4
    assert entries(workbook) == []


def test_a_doubt_about_a_form_is_refused_with_the_key_that_decides(drafted: Drafted) -> None:
    with pytest.raises(Refusal, match="undecided_numbers"):
        drafted(LONG, 'who,day,amount\nAnna Berg,2026-05-01,"1,234"\n')
    with pytest.raises(Refusal, match="undecided_dates"):
        drafted(LONG, "who,day,amount\nAnna Berg,03/04/2026,1\n")


def test_a_form_is_proven_by_a_later_row_or_said_in_the_layout(drafted: Drafted, workbook: Workbook) -> None:
    drafted(LONG, 'who,day,amount\nAnna Berg,03/04/2026,"1,234"\nBernd Kohl,30/04/2026,"1,234.50"\n')
    assert entries(workbook) == [("Anna Berg", "2026-04-03", 123400), ("Bernd Kohl", "2026-04-30", 123450)]
    said = '[file]\nnumbers = "1.234,56"\ndates = "MM/DD/YYYY"\n' + LONG
    made = drafted(said, 'who,day,amount\nAnna Berg,03/04/2026,"1,25"\n')
    assert made.report.detected[0].forms == (("numbers", "1.234,56"), ("dates", "MM/DD/YYYY"))
    assert ("Anna Berg", "2026-03-04", 125) in entries(workbook)


def test_a_metric_column_keeps_each_metric_s_decimals(drafted: Drafted, workbook: Workbook) -> None:
    layout = LONG.replace('metric = "revenue"\n', 'metric = { column = "what" }\n') + (
        '[[metric]]\ncode = "calls"\nname = "Calls"\nunit = "count"\ndecimals = 0\n'
    )
    made = drafted(layout, "who,day,what,amount\nAnna Berg,2026-05-01,revenue,1.5\nAnna Berg,2026-05-01,calls,7\n")
    assert {one.metric: str(one.total) for one in made.report.sums} == {"revenue": "1.50", "calls": "7"}
    assert drafted(layout, "who,day,what,amount\nAnna Berg,2026-05-01,visits,7\n").problems[0].code == "unknown_metric"


def test_rounding_is_told_for_each_metric(drafted: Drafted) -> None:
    product = LONG.replace('sum = "amount"', 'product = "amount * 0.333"')
    made = drafted(product, "who,day,amount\nAnna Berg,2026-05-01,1\nAnna Berg,2026-05-02,2\n")
    (revenue,) = made.report.sums
    assert (str(revenue.total), str(revenue.exact), str(revenue.rounding)) == ("1.00", "0.999", "0.001")


def test_refunds_and_costs_take_the_sign_of_the_layout(drafted: Drafted, workbook: Workbook) -> None:
    drafted(
        LONG.replace('sum = "amount"', 'sum = "amount"\nsign = -1'), "who,day,amount\nAnna Berg,2026-05-01,(12.50)\n"
    )
    assert entries(workbook) == [("Anna Berg", "2026-05-01", 1250)]


WIDE = """
[[table]]
fills = "targets"
unit = "who"
wide = "months"
metric = "revenue"
"""


GOALS = """
[[table]]
fills = "targets"
unit = "who"
period = "when"
metric = "revenue"
[[table.measure]]
sum = "goal"
"""


def test_seventeen_wide_months_are_a_target_for_each_fiscal_year_and_blanks_are_none(
    drafted: Drafted, workbook: Workbook
) -> None:
    months = [f"{2026 + at // 12}-{at % 12 + 1:02}" for at in range(3, 20)]
    cells = [str(at) if at != 5 else "" for at in range(17)]
    made = drafted(METRIC + WIDE, f"who,{','.join(months)},Total\nAnna Berg,{','.join(cells)},999\n")
    assert (made.report.new, made.report.blank) == (16, 1)
    found = targets(workbook)
    assert ("Anna Berg", "2026-09") not in found
    assert sum(found.values()) == sum(int(cell) for cell in cells if cell) * 100
    ranges = sorted((target.first_month, target.months, target.status) for target in workbook.snapshot.all(Target))
    assert ranges == [(month_number(2026, 4), 12, "agreed"), (month_number(2027, 4), 5, "agreed")]


def test_targets_again_change_only_what_differs_blank_keeps_and_clear_takes_away(
    drafted: Drafted, workbook: Workbook
) -> None:
    drafted(METRIC + WIDE, "who,2026-04,2026-05,2026-06\nAnna Berg,10,20,30\n")
    made = drafted(METRIC + WIDE, "who,2026-04,2026-05,2026-06,2026-08\nAnna Berg,,25,clear,40\n")
    assert (made.report.new, made.report.changed, made.report.removed, made.report.blank) == (1, 1, 1, 1)
    assert targets(workbook) == {
        ("Anna Berg", "2026-04"): 1000,
        ("Anna Berg", "2026-05"): 2500,
        ("Anna Berg", "2026-08"): 4000,
    }
    assert len(list(workbook.snapshot.all(Target))) == 1


def test_m01_is_the_first_month_of_the_fiscal_year_that_the_layout_names(drafted: Drafted, workbook: Workbook) -> None:
    with pytest.raises(Refusal, match="month_without_year"):
        drafted(METRIC + WIDE, "who,M01,M12\nAnna Berg,10,20\n")
    drafted(METRIC + WIDE + "fiscal_year = 2026\n", "who,M01,M12\nAnna Berg,10,20\n")
    assert targets(workbook) == {("Anna Berg", "2026-04"): 1000, ("Anna Berg", "2027-03"): 2000}


def test_a_long_and_a_wide_table_of_the_same_targets_are_the_same(drafted: Drafted, workbook: Workbook) -> None:
    drafted(METRIC + WIDE, "who,2026-04,2026-05\nAnna Berg,10,20\nBernd Kohl,30,40\n")
    long = METRIC + GOALS.replace("when", "month")
    made = drafted(
        long,
        "who,month,goal\nAnna Berg,2026-04,10\nAnna Berg,May-26,20\nBernd Kohl,2026年4月,30\nBernd Kohl,2026-05,40\n",
    )
    assert (made.report.new, made.report.changed, made.report.unchanged) == (0, 0, 4)


def test_a_year_s_target_is_spread_exactly_and_a_twice_told_month_is_a_problem(
    drafted: Drafted, workbook: Workbook
) -> None:
    yearly = METRIC + GOALS.replace("when", "year")
    drafted(yearly, "who,year,goal\nAnna Berg,2026,100\n")
    found = targets(workbook)
    assert len(found) == 12
    assert sum(found.values()) == 10_000
    assert max(found.values()) - min(found.values()) <= 1
    made = drafted(yearly, "who,year,goal\nAnna Berg,2026,100\nAnna Berg,2026-Q1,5\n")
    assert {problem.code for problem in made.problems} == {"target_twice"}


def test_head_targets_stand_on_the_node_or_on_the_own_leaf_as_the_layout_says(
    drafted: Drafted, workbook: Workbook
) -> None:
    anna = next(unit.id for unit in workbook.snapshot.all(Unit) if unit.name == "Anna Berg")
    workbook.edit("Add", create_unit, "Trainee", "person", parent=anna)
    drafted(METRIC + WIDE, "who,2026-04\nAnna Berg,10\n")
    drafted(METRIC + WIDE + 'head_targets = "own"\n', "who,2026-04\nAnna Berg,3\n")
    assert targets(workbook) == {("Anna Berg", "2026-04"): 1000, ("Anna Berg.own", "2026-04"): 300}


def test_a_second_file_is_looked_up_by_key(drafted: Drafted, workbook: Workbook, tmp_path: Path) -> None:
    layout = '[[lookup]]\nname = "order"\nfile = "orders.csv"\nkey = "id"\ncolumn = "order"\n' + LONG.replace(
        '"who"', '"order.who"'
    ).replace('"day"', '"order.day"')
    (tmp_path / "orders.csv").write_text(
        "id,who,day\n7,Anna Berg,2026-05-01\n8,Bernd Kohl,2026-05-02\n", encoding="utf-8"
    )
    drafted(layout, "order,amount\n7,1\n7,2\n8,3\n")
    assert [amount for *_, amount in entries(workbook)] == [100, 200, 300]
    assert drafted(layout, "order,amount\n9,1\n").problems[0].code == "no_match"
    (tmp_path / "orders.csv").write_text("id,who,day\n7,A,2026-05-01\n7,B,2026-05-02\n", encoding="utf-8")
    with pytest.raises(Refusal, match="lookup_twice"):
        drafted(layout, "order,amount\n7,1\n")


def test_a_missing_column_is_refused_with_those_that_there_are(drafted: Drafted) -> None:
    with pytest.raises(Refusal, match="no_column") as refused:
        drafted(LONG, "who,date,amount\nAnna Berg,2026-05-01,1\n")
    assert refused.value.facts["column"] == "day"


def test_units_segments_and_the_tree_are_created_where_the_layout_says_so(drafted: Drafted, workbook: Workbook) -> None:
    layout = LONG.replace(
        'date = "day"',
        'date = "day"\ncreate_units = true\n'
        'parents = [{ unit = "region", kind = "region" }, { unit = "team", kind = "team" }]\n'
        'segment = "line"\nsegment_parents = ["group"]\ncreate_segments = true\nsegment_names = { Bulbs = "Lamps" }',
    )
    drafted(
        layout,
        "region,team,who,day,group,line,amount\nNorth,N1,Carla,2026-05-01,Home,Lamps,1\n"
        "North,N2,Dora,2026-05-01,Home,Bulbs,2\nTotal,,,,,,3\nNorth,N1,Emil,2026-05-01,,,4\nSource: shop,,,,,,\n",
    )
    units = {unit.id: unit.name for unit in workbook.snapshot.all(Unit)}
    parents = {units[row.unit]: units.get(row.parent or 0) for row in workbook.snapshot.all(Membership)}
    assert (parents["Carla"], parents["N1"], parents["North"], parents["Emil"]) == ("N1", "North", "Co", "N1")
    assert "Source: shop" not in parents
    segments = {row.id: row for row in workbook.snapshot.all(Segment)}
    assert {(row.name, segments[row.parent].name if row.parent else "") for row in segments.values()} == {
        ("Home", ""),
        ("Lamps", "Home"),
    }


def test_a_list_of_units_makes_the_tree_in_any_order_of_rows(drafted: Drafted, workbook: Workbook) -> None:
    layout = (
        '[[table]]\nfills = "units"\nunit = "name"\ncode = "id"\nparent = "boss"\nhead_kind = "team"\n'
        'aliases = "also"\nstart = "from"\nsince = "from"\n'
    )
    drafted(layout, "id,name,boss,also,from\n2,Nina,1,N. Nord;Nini,2026-02-01\n1,Olaf,,,\n")
    units = {unit.code: unit for unit in workbook.snapshot.all(Unit)}
    parents = {row.unit: row.parent for row in workbook.snapshot.all(Membership)}
    assert (units["1"].kind, units["2"].kind, parents[units["2"].id]) == ("team", "person", units["1"].id)
    assert {alias.name for alias in workbook.snapshot.all(Alias)} == {"N. Nord", "Nini"}
    person = workbook.snapshot.get(Person, units["2"].id)
    assert person is not None
    assert person.start_day == day_of(dt.date(2026, 2, 1))
    again = drafted(layout, "id,name,boss,also,from\n2,Nina,1,N. Nord;Nini,2026-02-01\n1,Olaf,,,\n")
    assert (again.report.new, again.report.changed, again.report.unchanged) == (0, 0, 2)
    assert drafted(layout, "id,name,boss,also,from\n1,Olaf,2,,\n2,Nina,1,,\n").problems[0].code == "moved_unit"
    circle = drafted(layout, "id,name,boss,also,from\n8,Paul,9,,\n9,Quinn,8,,\n")
    assert {problem.code for problem in circle.problems} == {"circle"}


def test_a_name_in_a_list_of_units_that_means_another_unit_is_a_problem_of_its_row(drafted: Drafted) -> None:
    layout = '[[table]]\nfills = "units"\nunit = "name"\naliases = "also"\n'
    drafted(layout, "name,also\nNina,N. Nord\n")
    again = drafted(layout, "name,also\nOlaf,n. nord\nPaul,P.\nQuinn,p.\n")
    assert [(problem.row, problem.code) for problem in again.problems] == [(2, "alias_taken"), (4, "alias_taken")]


def test_lines_of_a_level_are_one_level_a_day(drafted: Drafted, workbook: Workbook) -> None:
    layout = LONG.replace(
        'name = "Revenue"', 'name = "Accounts"\naggregation = "stock"\nunit = "count"\ndecimals = 0'
    ).replace('sum = "amount"', 'count = "rows"')
    drafted(layout, "who,day\nAnna Berg,2026-05-31\nAnna Berg,2026-05-31\nBernd Kohl,2026-05-31\n")
    assert entries(workbook) == [("Anna Berg", "2026-05-31", 2), ("Bernd Kohl", "2026-05-31", 1)]


def test_a_catalogue_metric_comes_with_the_layout(drafted: Drafted, workbook: Workbook) -> None:
    layout = LONG.replace('[[metric]]\ncode = "revenue"\nname = "Revenue"', '[[metric]]\ncatalogue = "revenue"')
    drafted(layout, "who,day,amount\nAnna Berg,2026-05-01,1.25\n")
    metric = next(iter(workbook.snapshot.all(Metric)))
    assert (metric.catalogue, metric.decimals) == ("revenue", 2)
