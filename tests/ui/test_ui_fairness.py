"""Plan, Fairness: what is asked of each, and a scenario of a trial, by keys."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.people import set_person
from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.edits.scenarios import amounts_of
from goaldesk.model.periods import month_number
from goaldesk.model.rows import Metric, Person, Scenario, Unit
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.fairness.tab import FairnessTab
from goaldesk.ui.pages.plan.page import Plan
from tests.builders import day

Settle = Callable[[MainWindow], None]
CTRL = Qt.KeyboardModifier.ControlModifier
NAMES = ("Peng Hao", "He Jun", "Zhou Lan", "Xu Wei", "Tang Yi", "Shen Kai", "Lu Jing", "Liang Bo", "Ou Yating")


def plan_next_year(window: MainWindow) -> None:
    """Targets of 2027: those with the best year get most, half of them agreed."""
    desk = window.desk
    assert desk is not None
    metric = next(row.id for row in desk.snapshot.all(Metric) if row.catalogue == "revenue")
    units = {row.name: row.id for row in desk.snapshot.all(Unit)}
    for status, names in (("agreed", NAMES[:4]), ("draft", NAMES[4:])):
        cells = {
            (units[name], metric, 0, month_number(2027, month)): 30_000_000 - 1_000_000 * NAMES.index(name)
            for name in names
            for month in range(1, 13)
        }
        desk.do("Type targets", write_plan, cells, Writing(status=status, revises=False))


@pytest.fixture
def tab(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> FairnessTab:
    desk_window.activateWindow()
    qtbot.waitUntil(desk_window.isActiveWindow)
    plan_next_year(desk_window)
    desk_window.go("plan:fairness")
    settle(desk_window)
    page = desk_window.work.page
    assert isinstance(page, Plan)
    assert isinstance(page.tab, FairnessTab)
    return page.tab


def press(qtbot: QtBot, window: MainWindow, settle: Settle, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    front = QApplication.focusWidget()
    assert front is not None
    qtbot.keyClick(front, key, modifier)
    settle(window)


def test_the_headline_says_what_the_plan_does_and_the_facts_have_their_lines(tab: FairnessTab) -> None:
    assert tab.head.text()
    assert tab.grid.cells.rowCount() == len(NAMES) + 1
    assert tab.panel.facts.cells.rowCount() == 5
    growth = tab.grid.cells.column_of("growth")
    spoken = tab.grid.cells.index(0, growth).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "median" in spoken
    assert "%" in spoken


def test_space_tells_how_a_chance_came_about_and_tells_it_of_the_next_person_too(
    tab: FairnessTab, desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    none = Qt.KeyboardModifier.NoModifier
    tab.grid.setFocus()
    assert tab.reason.sentence.isHidden()
    press(qtbot, desk_window, settle, Qt.Key.Key_Space, none)
    first = tab.reason.sentence.text()
    assert "20 complete months" in first
    press(qtbot, desk_window, settle, Qt.Key.Key_Down, none)
    assert tab.reason.sentence.text() != first
    press(qtbot, desk_window, settle, Qt.Key.Key_Space, none)
    assert tab.reason.sentence.isHidden()
    press(qtbot, desk_window, settle, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    months = tab.reason.months.cells
    assert [months.index(row, 0).data() for row in range(months.rowCount())] == ["FY 2026", "FY 2025"]
    figures = [
        int(months.index(row, at).data().replace(",", ""))
        for row in range(2)
        for at in range(1, 13)
        if months.index(row, at).data()
    ]
    assert len(figures) == 20
    assert sum(figures) == sum(int(months.index(row, 13).data().replace(",", "")) for row in range(2))


def test_a_trial_becomes_a_scenario_by_control_enter_and_the_plan_stays_as_it_is(
    tab: FairnessTab, desk_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    desk = desk_window.desk
    assert desk is not None
    plan, digest = desk.snapshot.settings.scenario, desk.workbook.digest()
    before = amounts_of(desk.snapshot, plan)
    tab.dock.trials.setFocus()
    tab.dock.trials.choose("as_is")
    press(qtbot, desk_window, settle, Qt.Key.Key_Return, CTRL)
    assert desk.workbook.digest() == digest  # the plan as it is changes nothing, and that is said
    press(qtbot, desk_window, settle, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert "4 agreed targets" in tab.dock.note.whole()
    press(qtbot, desk_window, settle, Qt.Key.Key_Return, CTRL)
    made = next(row for row in desk.snapshot.all(Scenario) if row.id != plan)
    assert made.name == "Same growth on the landing"
    after = amounts_of(desk.snapshot, made.id)
    assert amounts_of(desk.snapshot, plan) == before
    assert after != before
    assert sum(after.values()) == sum(before.values())
    assert made.name in tab.bar.label.text()
    press(qtbot, desk_window, settle, Qt.Key.Key_Z, CTRL)
    assert desk.workbook.digest() == digest


def test_the_facts_say_what_is_asked_of_newcomers_and_what_is_vacant(
    tab: FairnessTab, desk_window: MainWindow, settle: Settle
) -> None:
    desk = desk_window.desk
    assert desk is not None
    units = {row.name: row.id for row in desk.snapshot.all(Unit)}
    desk.do("Hire", set_person, Person(units["Tang Yi"], day("2027-03-01"), ramp="[50]"))
    desk.do("Leave", set_person, Person(units["Lu Jing"], end_day=day("2027-06-30")))
    settle(desk_window)
    facts = tab.panel.facts.cells
    plain = str.maketrans("", "", "\u2068\u2069")
    rows = range(5, facts.rowCount())
    told = {facts.index(row, 0).data().translate(plain): facts.index(row, 2).data() for row in rows}
    # Lu Jing is asked for 240,000 a month, Tang Yi for 260,000 and begins in March with half a month. Of the other
    # seven the median is 270,000.
    assert told == {
        "Lu Jing: 6 of 12 months": "89\u00a0%",
        "Tang Yi: 9.5 of 12 months": "101\u00a0%",
        "Vacant months": f"{6 * 240_000 + 2 * 260_000:,}",
    }
    assert "Lu Jing" in facts.index(facts.rowCount() - 1, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_metric_that_cannot_be_compared_says_so_and_what_to_choose(
    tab: FairnessTab, desk_window: MainWindow, settle: Settle
) -> None:
    desk = desk_window.desk
    assert desk is not None
    ratio = next(row.id for row in desk.snapshot.all(Metric) if row.aggregation == "ratio")
    tab.choices.choose(metric=ratio)
    settle(desk_window)
    assert tab.nothing.isVisible()
    assert "such as revenue" in tab.nothing.text.text()


def test_a_year_without_targets_says_where_to_set_them(
    tab: FairnessTab, desk_window: MainWindow, settle: Settle
) -> None:
    tab.step(1)
    settle(desk_window)
    assert tab.nothing.isVisible()
    assert "grid" in tab.nothing.text.text()
