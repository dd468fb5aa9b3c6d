"""Sheets of the window on paper: every text arrives, marks too, and names lose what only a screen needs."""

from goaldesk.model.sheets.grid import GridCell, GridColumn, GridRow, TextSheet
from goaldesk.reports.blocks import Figure, Status, Text
from goaldesk.reports.sheets_on_paper import sheet_table


def test_names_are_indented_figures_keep_their_side_and_a_mark_of_a_name_goes_to_the_last_figure() -> None:
    columns = (
        GridColumn("unit", "Unit", right=False),
        GridColumn("chance", "Chance", "Plan", right=False),
        GridColumn("target", "Target", "Plan"),
    )
    rows = (GridRow(1, strong=True), GridRow(2, 1, quiet=True), GridRow(3, rule=True))
    cells = (
        (GridCell("\u2068East\u2069"), GridCell("1 in 2", mark="on_track"), GridCell("12")),
        (GridCell("Ann", mark="at_risk"), GridCell(), GridCell("5")),
        (GridCell("Both"), GridCell("two"), GridCell("17", strong=True)),
    )
    table = sheet_table(TextSheet(columns, rows, cells))
    assert [(column.kind, column.group) for column in table.columns] == [
        ("text", ""),
        ("status", "Plan"),
        ("figure", "Plan"),
    ]
    assert table.rows[0].cells == (Text("East", "strong"), Status("on_track", "1 in 2"), Figure("12", "strong"))
    assert table.rows[1].cells == (Text("Ann", "quiet", 1), None, Figure("5", "quiet", "at_risk"))
    assert table.rows[2].cells == (Text("Both"), Text("two"), Figure("17", "strong"))
    assert [row.rule for row in table.rows] == ["line", "line", "sum"]
