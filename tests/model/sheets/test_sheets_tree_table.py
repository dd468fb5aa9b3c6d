"""The table of units as a tree."""

from fractions import Fraction

import pytest

from goaldesk.model.sheets.tree_table import TreeTable, tree_table
from tests.builders import Company, day, period


def firm() -> Company:
    company = Company()
    company.unit("co", kind="company")
    for team in ("shanghai", "hangzhou"):
        company.unit(team, "co", kind="team")
    company.unit("lu", "shanghai")
    company.unit("shen", "hangzhou")
    company.metric("rev", through="2026-12-31", decimals=0)
    company.move("lu", "hangzhou", "2026-03-16")
    for date, amount in (("2026-02-02", 1), ("2026-03-15", 10), ("2026-03-16", 100)):
        company.entry("lu", "rev", date, amount)
    company.entry("shen", "rev", "2026-03-01", 1000)
    company.target("lu", "rev", "2026-01", [100] * 12)
    return company


def table(company: Company, unit: str, text: str) -> TreeTable:
    snapshot = company.snapshot()
    return tree_table(snapshot, company.id(unit), company.id("rev"), period(snapshot, text), today=day("2027-01-09"))


def test_units_stand_as_a_tree_with_period_and_year() -> None:
    rows = table(firm(), "co", "2026-03").rows
    assert [(row.unit.code, row.level) for row in rows] == [
        ("co", 0),
        ("shanghai", 1),
        ("hangzhou", 1),
        ("lu", 2),
        ("shen", 2),
    ]
    whole = rows[0]
    assert (whole.period.actual, whole.to_date.actual, whole.year.actual) == (1110, 1111, 1111)
    assert (whole.year.target, whole.to_date.period) == (1200, "2026-01/2026-03")


def test_a_mover_s_row_is_what_the_person_earned_and_here_what_counts_for_the_team() -> None:
    rows = {row.unit.code: row for row in table(firm(), "co", "2026-03").rows}
    assert (rows["lu"].period.actual, rows["lu"].here) == (110, 100)
    assert (rows["hangzhou"].period.actual, rows["shanghai"].period.actual) == (1100, 10)
    assert rows["lu"].here + rows["shen"].here == rows["hangzhou"].period.actual  # type: ignore[operator]


def test_who_moved_in_the_year_is_listed_with_the_table_where_it_matters() -> None:
    company = firm()
    (move,) = table(company, "shanghai", "2026-Q2").moves
    assert move.before is not None
    assert move.after is not None
    assert (move.unit.code, move.before.code, move.after.code, move.day) == (
        "lu",
        "shanghai",
        "hangzhou",
        day("2026-03-16"),
    )
    assert table(company, "co", "2026-02").moves == ()


def test_the_table_is_a_sheet_with_exact_cells() -> None:
    sheet = table(company := firm(), "co", "2026-03").sheet()
    assert [column.key for column in sheet.columns][:5] == ["target", "actual", "variance", "attainment", "year_target"]
    cell = sheet.cell(company.id("lu"), "attainment")
    assert (cell.value, cell.status, cell.kind) == (Fraction(110, 100), "met", "share")
    assert sheet.cell(company.id("shen"), "target").value is None
    with pytest.raises(StopIteration):
        sheet.cell(0, "target")
