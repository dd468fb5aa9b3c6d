"""A month of many people, and tables that are pasted with their heads and names."""

import pytest
from PySide6.QtGui import QGuiApplication

from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets.grid import Place
from goaldesk.ui.pages.actuals import entry_tab
from goaldesk.ui.pages.actuals.days import Days
from goaldesk.ui.pages.actuals.month import Month
from tests.ui.test_ui_actuals import CTRL, SEPTEMBER, At, K, at, thirty

__all__ = ["at", "thirty"]


def test_a_month_of_many_people_is_made_beside_the_window_and_one_comes_to_the_cell_that_was_asked_for(
    at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entry_tab, "AT_ONCE", 0)
    tab = at.page.tab
    assert isinstance(tab, Month)
    rows = tab.grid.cells.sheet.rows
    person = next(unit for unit in at.desk.snapshot.all(Unit) if unit.name == "Person 27")
    calls = next(metric.id for metric in at.desk.snapshot.all(Metric) if metric.catalogue == "calls")
    at.page.show_cell(SEPTEMBER - 1, person.id, calls)
    assert at.desk.surroundings.jobs.busy
    at.qtbot.waitUntil(lambda: tab.grid.current_place() == Place(person.id, str(calls)))
    assert tab.sheet is not None
    assert tab.sheet.grid.month == SEPTEMBER - 1
    assert tab.strip.months.key == SEPTEMBER - 1
    tab.grid.setFocus()
    at.type("12")
    at.press(K.Key_Return)
    assert tab.grid.cells.cell_at(tab.grid.cells.row_of(person.id), tab.grid.cells.column_of(str(calls))).text == "12"
    for key in (K.Key_PageDown, K.Key_PageDown, K.Key_PageUp):
        at.press(key)
    at.qtbot.waitUntil(lambda: tab.sheet is not None and tab.sheet.grid.month == SEPTEMBER)
    assert [row.key for row in tab.grid.cells.sheet.rows] == [row.key for row in rows]
    at.press(K.Key_Tab, CTRL)
    days = at.page.tab
    assert isinstance(days, Days)
    at.qtbot.waitUntil(lambda: bool(days.grid.cells.sheet.rows))
    assert days.grid.cells.sheet.rows == tab.grid.cells.sheet.rows


def test_a_table_with_heads_and_names_goes_where_these_stand_in_whatever_order(at: At) -> None:
    tab = at.page.tab
    assert isinstance(tab, Month)
    at.stand("Person 00", "revenue")
    table = ("Name\tCalls\tRevenue\tHeight", "Person 12\t7\t3.5万\t1.80", "Person 11\t\t(20)\t", "Nobody\t1\t2\t")
    QGuiApplication.clipboard().setText("\n".join(table))
    at.press(K.Key_V, CTRL)
    assert at.amounts("Person 12", "calls") == [7]
    assert (at.amounts("Person 12", "revenue"), at.amounts("Person 11", "revenue")) == ([3_500_000], [-2_000])
    assert at.amounts("Person 11", "calls") == at.amounts("Person 00", "revenue") == []
    said = at.said[-1].translate(dict.fromkeys((0x2068, 0x2069)))
    assert said == "3 of 6 written; not found here: Height, Nobody"
    assert at.desk.undo_stack.count() == 1
