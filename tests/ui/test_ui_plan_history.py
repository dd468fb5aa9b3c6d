"""Plan, History: what was changed, both plans beside each other, and taking back, by keys."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.changes import Edit
from goaldesk.model.edits.revisions import revise_target
from goaldesk.model.edits.scenarios import Growth, copy_scenario
from goaldesk.model.edits.units import move_unit
from goaldesk.model.periods import month_number
from goaldesk.model.rows import Metric, Revision, Target, Unit
from goaldesk.model.sheets.grid import TextSheet
from goaldesk.model.sheets.plan_states import NOW, ORIGINAL_AND_NOW
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.monitor import Monitor
from goaldesk.ui.pages.plan.grid_tab import PlanGridTab
from goaldesk.ui.pages.plan.history.tab import HistoryTab
from goaldesk.ui.pages.plan.page import Plan
from tests.builders import day

Settle = Callable[[MainWindow], None]
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def revise(edit: Edit) -> None:
    """Three revisions of revenue in 2026, the middle one late, and a move."""
    metric = next(row.id for row in edit.snapshot.all(Metric) if row.catalogue == "revenue")
    units = {row.name: row.id for row in edit.snapshot.all(Unit)}
    targets = {row.unit: row.id for row in edit.snapshot.all(Target) if row.metric == metric}
    october = month_number(2026, 10)
    for name, months, amount, reason, on in (
        ("Zhou Lan", range(4), 25_000_000, "Price list of 1 April", "2026-03-27"),
        ("Ou Yating", range(-2, -1), 10_000_000, "Typhoon", "2026-08-28"),
        ("Zhou Lan", range(2, 3), 30_000_000, "New shop", "2026-09-02"),
    ):
        cells = {october + at: amount for at in months if october + at <= month_number(2026, 12)}
        revise_target(edit, targets[units[name]], cells, reason, day=day(on))
    move_unit(edit, units["Lu Jing"], units["Shanghai"], day("2026-04-01"))


@pytest.fixture
def tab(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> HistoryTab:
    desk_window.activateWindow()
    qtbot.waitUntil(desk_window.isActiveWindow)
    desk = desk_window.desk
    assert desk is not None
    desk.do("Revise targets", revise)
    desk_window.go("plan:history")
    settle(desk_window)
    page = desk_window.work.page
    assert isinstance(page, Plan)
    tab = page.tab
    assert isinstance(tab, HistoryTab)
    while int(tab.choices.year.label) > 2026:
        tab.step(-1)
    settle(desk_window)
    tab.list.setFocus()
    return tab


def front() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def lines(tab: HistoryTab) -> list[str]:
    return [line.reason.split(";")[0] for line in tab.list.rows.lines]


def test_events_stand_newest_first_with_the_original_plan_last(tab: HistoryTab) -> None:
    assert lines(tab) == ["New shop", "Typhoon", "Moved", "Price list of 1 April", ""]
    assert "3 revisions" in tab.head.text()
    assert "Original plan" in tab.list.rows.lines[-1].target
    assert "18 of 21" not in tab.list.rows.lines[0].meaning
    late = tab.list.rows.lines[1]
    assert (late.note, late.mark) == ("late", "at_risk")
    assert "working days of August had gone" in late.extra
    spoken = tab.list.rows.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Ou Yating" in spoken
    assert "Typhoon" in spoken


def test_f8_goes_to_the_late_one_and_a_filter_shows_only_its_kind(
    tab: HistoryTab, desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClick(front(), Qt.Key.Key_F8)
    assert tab.list.rows.lines[tab.list.currentIndex().row()].reason == "Typhoon"
    assert tab.strip.filter.buttons[3].text() == "Late 1"
    tab.strip.filter.buttons[3].setFocus()
    qtbot.keyClick(front(), Qt.Key.Key_Space)
    settle(desk_window)
    assert lines(tab) == ["Typhoon"]
    assert tab.copy()
    assert QGuiApplication.clipboard().text().split("\n")[1].endswith("late\tTyphoon")


def test_space_unfolds_the_months_before_and_after(
    tab: HistoryTab, desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    assert tab.months.isHidden()
    qtbot.keyClick(front(), Qt.Key.Key_Space)
    settle(desk_window)
    assert tab.months.cells.index(1, 1).data() == "300,000"
    qtbot.keyClick(front(), Qt.Key.Key_Space)
    assert tab.months.isHidden()


def test_the_panel_shows_both_plans_of_the_line_one_comes_to(
    tab: HistoryTab, desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    assert "Zhou Lan" in tab.panel.title.whole()
    qtbot.keyClick(front(), Qt.Key.Key_Down)
    settle(desk_window)
    assert "Ou Yating" in tab.panel.title.whole()
    values = [tab.panel.standing.cells.index(0, column).data() for column in (1, 2)]
    assert values[0] != values[1]
    changed = [tab.panel.changed.cells.index(row, 0).data() for row in range(tab.panel.changed.cells.rowCount())]
    assert {"Qinghe Trading", "Zhou Lan", "Ou Yating"} <= set(changed)
    before = tab.panel.changed.cells.rowCount()
    tab.strip.compare((("day", day("2026-08-28")), NOW))
    settle(desk_window)
    assert 0 < tab.panel.changed.cells.rowCount() < before


def test_any_two_states_are_compared_by_keys_and_a_scenario_that_is_deleted_gives_way_to_the_original(
    tab: HistoryTab, desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    desk = desk_window.desk
    assert desk is not None
    year = tab.choices.year.month_numbers()
    growth = Growth(Fraction(1, 10), months=year, metric=tab.choices.metric)
    desk.do("Copy", copy_scenario, desk.snapshot.settings.scenario, "bold", "Bold", growth)
    settle(desk_window)

    def pick(side: int, text: str) -> list[str]:
        """What the heads of the comparison say once a state was searched and taken at one side."""
        picker = tab.strip.sides[side]
        picker.setFocus()
        qtbot.keyClick(picker, Qt.Key.Key_Down)
        qtbot.keyClicks(picker.popup.field, text)
        qtbot.keyClick(picker.popup.field, Qt.Key.Key_Return)
        settle(desk_window)
        return [tab.panel.changed.cells.column_at(at).title for at in (1, 2)]

    assert pick(0, "bold") == ["Bold", "Current"]
    figures = [tab.panel.standing.cells.index(0, at).data().replace(",", "") for at in (1, 2)]
    assert int(figures[0]) == pytest.approx(int(figures[1]) * 1.1, abs=12)
    assert pick(1, "28 Aug") == ["Bold", "28 Aug"]  # after the typhoon, before the new shop
    new_shop = [tab.panel.changed.cells.index(0, at).data().replace(",", "") for at in (1, 2)]
    assert int(new_shop[0]) > int(new_shop[1]) > 0
    assert pick(0, "28 Aug") == ["28 Aug", "Bold"]  # the same state twice makes no comparison: they change places
    paper = tab.paper()
    assert paper is not None
    table = paper(tab.wording).parts[-1].content
    assert isinstance(table, TextSheet)
    assert [column.title for column in table.columns][1:3] == ["28 Aug", "Bold"]
    desk.undo()
    settle(desk_window)
    assert tab.strip.pair == ORIGINAL_AND_NOW
    assert tab.panel.changed.cells.column_at(1).title == "Original"


def test_a_revision_is_taken_back_with_a_reason_and_the_list_tells_it(
    tab: HistoryTab, desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    desk = desk_window.desk
    assert desk is not None
    digest = desk.workbook.digest()
    tab.panel.take_back.setFocus()
    qtbot.keyClick(front(), Qt.Key.Key_Space)
    assert front() is tab.panel.editor.reason
    qtbot.keyClick(front(), Qt.Key.Key_Return, CTRL)
    assert "needs a reason" in tab.panel.editor.refused.text()
    assert desk.workbook.digest() == digest
    qtbot.keyClicks(front(), "The shop opens later")
    qtbot.keyClick(front(), Qt.Key.Key_Return, CTRL)
    settle(desk_window)
    assert lines(tab)[:2] == ["The shop opens later", "New shop"]
    assert len(list(desk.snapshot.all(Revision))) == 4
    qtbot.keyClick(desk_window, Qt.Key.Key_Z, CTRL)
    settle(desk_window)
    assert desk.workbook.digest() == digest


def test_enter_goes_to_the_target_in_the_grid(
    tab: HistoryTab, desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    qtbot.keyClick(front(), Qt.Key.Key_Return)
    settle(desk_window)
    page = desk_window.work.page
    assert isinstance(page, Plan)
    assert isinstance(page.tab, PlanGridTab)
    index = page.tab.grid.currentIndex()
    assert page.tab.grid.cells.index(index.row(), 0).data() == "Zhou Lan"


def test_a_year_in_which_nothing_was_agreed_says_when_the_history_begins(
    tab: HistoryTab, desk_window: MainWindow, settle: Settle
) -> None:
    tab.step(1)
    settle(desk_window)
    assert tab.nothing.isVisible()
    assert "agreed" in tab.nothing.text.text()
    assert front() is tab.strip.metrics  # the keyboard is not left at what has gone


def test_monitor_shows_a_late_revision_on_both_targets_with_its_reason(
    tab: HistoryTab, desk_window: MainWindow, settle: Settle
) -> None:
    desk_window.go("monitor")
    settle(desk_window)
    page = desk_window.work.page
    assert isinstance(page, Monitor)
    page.show_unit(next(row.id for row in page.desk.snapshot.all(Unit) if row.name == "Ou Yating"))
    settle(desk_window)
    while page.period.label != "2026-08":
        page.step(-1)
        settle(desk_window)
    said = page.view.revised.text()
    assert "the target as agreed was 200,000, attainment on it" in said
    assert "Typhoon" in said
    assert "of 21 working days of August had gone" in said
    target = page.view.scores.cells.index(0, 1)
    assert (target.data(), "Revised late" in target.data(Qt.ItemDataRole.AccessibleTextRole)) == ("100,000", True)
    months = page.view.months.cells
    rows = {months.index(at, 0).data(): months.index(at, 8).data() for at in range(months.rowCount())}
    assert (rows["Target"], rows["Target as agreed"]) == ("100,000", "200,000")
    assert rows["Attainment"] != rows["Attainment on it"] != ""
    page.step(-1)
    settle(desk_window)
    assert page.view.revised.isHidden()
