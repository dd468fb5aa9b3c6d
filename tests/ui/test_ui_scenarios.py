"""Plan: scenarios beside each other, by keys alone."""

from collections.abc import Callable
from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.plan_cells import Writing, write_plan
from goaldesk.model.edits.scenarios import Growth, copy_scenario
from goaldesk.model.methods.switching import amounts_of
from goaldesk.model.periods import month_number
from goaldesk.model.rows import Revision, Scenario, Unit
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.ui.dialogs.trouble import TroubleDialog
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.plan.grid_tab import PlanGridTab
from goaldesk.ui.pages.plan.page import Plan
from goaldesk.ui.pages.plan.scenarios.form import ScenarioForm
from goaldesk.ui.pages.plan.scenarios.tab import ScenariosTab
from tests.ui.conftest import held_up

Settle = Callable[[MainWindow], None]
CTRL = Qt.KeyboardModifier.ControlModifier


class Strategist:
    """The tab Scenarios in front, for the year 2026, and fingers."""

    def __init__(self, qtbot: QtBot, window: MainWindow, settle: Settle) -> None:
        self.qtbot, self.window, self.settle = qtbot, window, settle
        assert window.desk is not None
        self.desk = window.desk
        window.go("plan:scenarios")
        settle(window)
        page = window.work.page
        assert isinstance(page, Plan)
        self.page = page
        self.tab.grid.setFocus()
        self.press(Qt.Key.Key_PageUp, CTRL)

    @property
    def tab(self) -> ScenariosTab:
        assert isinstance(self.page.tab, ScenariosTab)
        return self.page.tab

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.front(), key, modifier)
        self.settle(self.window)

    def front(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None
        return found

    def copy(self, name: str, growth: str = "") -> None:
        """Copy the scenario one stands on, with this growth for all, and come back."""
        self.press(Qt.Key.Key_D, CTRL)
        form = self.form
        self.qtbot.keyClicks(form.name, name)
        if growth:
            form.growth.selectAll()
            self.qtbot.keyClicks(form.growth, growth)
        self.qtbot.keyClick(form.name, Qt.Key.Key_Return)
        self.settle(self.window)

    def given(self, name: str, percent: int) -> None:
        """A copy of the plan is there, with this growth for all in 2026."""
        choices = self.tab.choices
        growth = Growth(Fraction(percent, 100), months=choices.year.month_numbers(), metric=choices.metric)
        self.desk.do("Copy a scenario", copy_scenario, self.id("Plan"), name, name, growth)
        self.settle(self.window)

    @property
    def form(self) -> ScenarioForm:
        assert self.tab.editing.form is not None
        return self.tab.editing.form

    def back(self) -> None:
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.window.go("plan:scenarios")
        self.settle(self.window)
        self.tab.grid.setFocus()

    def text(self, unit: str, column: str) -> str:
        rows = self.desk.snapshot.all(Unit)
        key = next(row.id for row in rows if row.name == unit)
        return str(self.tab.grid.cells.index_of(Place(RowKey(key), column)).data())

    def id(self, name: str) -> int:
        return next(row.id for row in self.desk.snapshot.all(Scenario) if row.name == name)

    def names(self) -> list[str]:
        return [row.name for row in self.tab.shown]


@pytest.fixture
def strategist(qtbot: QtBot, desk_window: MainWindow, settle: Settle) -> Strategist:
    return Strategist(qtbot, desk_window, settle)


def test_a_copy_with_growth_opens_in_the_grid_and_the_plan_stays(strategist: Strategist) -> None:
    before = strategist.desk.workbook.digest()
    assert not strategist.tab.view.only_plan.isHidden()
    planned = strategist.text("Zhou Lan", f"target:{strategist.desk.snapshot.settings.scenario}")
    strategist.copy("Bold", "10")
    page = strategist.page
    assert isinstance(page.tab, PlanGridTab)
    assert page.choices.scenario == strategist.id("Bold")
    assert "Bold" in page.tab.strip.pickers.scenario.accessibleName()
    strategist.back()
    assert strategist.names() == ["Plan", "Bold"]
    assert strategist.tab.view.only_plan.isHidden()
    assert strategist.text("Zhou Lan", f"target:{strategist.desk.snapshot.settings.scenario}") == planned
    whole = [int(strategist.text("Zhou Lan", f"target:{row.id}").replace(",", "")) for row in strategist.tab.shown]
    assert abs(whole[1] - whole[0] * 1.1) <= 1
    strategist.press(Qt.Key.Key_Z, CTRL)
    assert strategist.desk.workbook.digest() == before


def test_closing_over_a_copy_that_is_being_made_waits_for_it(strategist: Strategist) -> None:
    strategist.press(Qt.Key.Key_D, CTRL)
    strategist.qtbot.keyClicks(strategist.form.name, "Bold")
    with held_up(strategist.desk.surroundings.jobs):
        strategist.qtbot.keyClick(strategist.form.name, Qt.Key.Key_Return)
        strategist.window.close()
        (dialog,) = strategist.window.findChildren(TroubleDialog)
        dialog.leave.click()
    strategist.settle(strategist.window)
    assert strategist.window.desk is strategist.desk
    assert strategist.id("Bold")


def test_any_cell_of_a_scenario_is_typed_in_the_grid_and_the_agreed_plan_stays(strategist: Strategist) -> None:
    desk = strategist.desk
    plan = desk.snapshot.settings.scenario
    before = amounts_of(desk.snapshot, plan)
    strategist.given("Bold", 10)
    strategist.press(Qt.Key.Key_Right)
    was = int(strategist.text("Zhou Lan", f"target:{strategist.id('Bold')}").replace(",", ""))
    strategist.press(Qt.Key.Key_Return)
    tab = strategist.page.tab
    assert isinstance(tab, PlanGridTab)
    unit = next(row.id for row in desk.snapshot.all(Unit) if row.name == "Zhou Lan")
    december = month_number(2026, 12)
    cell = (unit, strategist.page.choices.metric or 0, 0, december)
    tab.grid.setFocus()
    tab.grid.choose(RowKey(unit), f"m{december}")
    for sign in "500000":
        strategist.qtbot.keyClicks(strategist.front(), sign)
    strategist.press(Qt.Key.Key_Return)
    made = amounts_of(desk.snapshot, strategist.id("Bold"))
    assert made[cell] == 500_000_00
    assert amounts_of(desk.snapshot, plan) == before
    assert not list(desk.snapshot.all(Revision))
    strategist.back()
    now = int(strategist.text("Zhou Lan", f"target:{strategist.id('Bold')}").replace(",", ""))
    assert now - was == 500_000 - round(before[cell] * 1.1 / 100)


def test_left_and_right_go_from_scenario_to_scenario_and_enter_opens_the_one_one_stands_on(
    strategist: Strategist,
) -> None:
    strategist.given("Bold", 10)
    for key, name in ((Qt.Key.Key_Right, "Bold"), (Qt.Key.Key_Right, "Bold"), (Qt.Key.Key_Left, "Plan")):
        strategist.press(key)
        assert strategist.tab.current is not None
        assert strategist.tab.current.name == name
    strategist.press(Qt.Key.Key_Right)
    strategist.page.choices.choose(scenario=0)
    strategist.press(Qt.Key.Key_Return)
    assert isinstance(strategist.page.tab, PlanGridTab)
    assert strategist.page.choices.scenario == strategist.id("Bold")


def test_holding_f6_shows_the_differences_from_the_plan(strategist: Strategist) -> None:
    strategist.given("Bold", 10)
    column = f"target:{strategist.id('Bold')}"
    amount = strategist.text("Zhou Lan", column)
    QTest.keyPress(strategist.front(), Qt.Key.Key_F6)
    assert strategist.text("Zhou Lan", column).startswith("+")
    QTest.keyRelease(strategist.front(), Qt.Key.Key_F6)
    assert strategist.text("Zhou Lan", column) == amount


def test_a_growth_that_is_no_number_and_a_name_that_is_taken_are_said_in_the_form(strategist: Strategist) -> None:
    strategist.copy("Bold", "ten")
    assert "ten" in strategist.form.form.said("growth")
    strategist.form.reject()
    strategist.back()
    strategist.copy("plan")
    assert "plan" in strategist.form.form.said("name")
    strategist.form.reject()
    assert [row.name for row in strategist.desk.snapshot.all(Scenario)] == ["Plan"]


def test_a_team_can_grow_by_its_own_share(strategist: Strategist) -> None:
    strategist.press(Qt.Key.Key_N, CTRL)
    form = strategist.form
    strategist.qtbot.keyClicks(form.name, "East first")
    east = next(row.id for row in strategist.desk.snapshot.all(Unit) if row.name == "East China")
    form.units.choose(east, "growth")
    form.units.setFocus()
    for sign in "50":
        strategist.qtbot.keyClicks(strategist.front(), sign)
    strategist.press(Qt.Key.Key_Return)
    strategist.press(Qt.Key.Key_Return, CTRL)
    strategist.back()
    growths = [
        int(strategist.text(unit, f"target:{strategist.id('East first')}").replace(",", ""))
        / int(strategist.text(unit, f"target:{strategist.id('Plan')}").replace(",", ""))
        for unit in ("East China", "South China")
    ]
    assert growths == [pytest.approx(1.5), pytest.approx(1)]


def test_a_scenario_is_deleted_and_brought_back_and_the_plan_is_not(strategist: Strategist) -> None:
    strategist.given("Bold", 10)
    said: list[str] = []
    strategist.tab.meaning.connect(said.append)
    strategist.press(Qt.Key.Key_Delete)
    assert "plan itself" in said[-1]
    strategist.press(Qt.Key.Key_Right)
    strategist.press(Qt.Key.Key_Delete)
    assert strategist.names() == ["Plan"]
    strategist.press(Qt.Key.Key_Z, CTRL)
    assert strategist.names() == ["Plan", "Bold"]


def test_name_and_notes_are_changed_and_stand_on_the_card(strategist: Strategist) -> None:
    strategist.press(Qt.Key.Key_F2)
    form = strategist.form
    form.name.selectAll()
    strategist.qtbot.keyClicks(form.name, "Base")
    strategist.qtbot.keyClicks(form.note, "No new people.")
    strategist.qtbot.keyClick(form.note, Qt.Key.Key_Return, CTRL)
    strategist.settle(strategist.window)
    card = strategist.tab.view.cards.cards[0]
    assert card.name.text() == "Base"
    assert "No new people." in card.line.text()


def test_of_more_than_four_the_plan_and_the_newest_are_shown_and_another_can_be_called(
    strategist: Strategist,
) -> None:
    for at in range(1, 5):
        strategist.given(f"More {at}", at)
    assert strategist.names() == ["Plan", "More 2", "More 3", "More 4"]
    assert not strategist.tab.view.others.isHidden()
    strategist.tab.view.others.picked.emit(strategist.id("More 1"))
    assert strategist.names() == ["Plan", "More 1", "More 3", "More 4"]


def make_bold_the_plan(strategist: Strategist) -> None:
    """Come to the page on which Bold, ten percent above the plan, would be made the plan."""
    strategist.given("Bold", 10)
    strategist.press(Qt.Key.Key_Right)
    strategist.press(Qt.Key.Key_Return, CTRL)


def revisions(strategist: Strategist) -> list[str]:
    return [row.reason for row in strategist.desk.snapshot.all(Revision)]


def test_agreed_targets_stay_when_a_scenario_is_made_the_plan_without_a_reason(strategist: Strategist) -> None:
    make_bold_the_plan(strategist)
    page = strategist.tab.switching.page
    assert "stay as long as no reason" in page.said.text()
    plan = strategist.desk.snapshot.settings.scenario
    before = amounts_of(strategist.desk.snapshot, plan)
    strategist.press(Qt.Key.Key_Return, CTRL)
    assert amounts_of(strategist.desk.snapshot, plan) == before
    assert revisions(strategist) == []
    assert not strategist.tab.view.isHidden()


def test_one_reason_serves_all_and_a_target_can_have_its_own_and_all_is_one_step(strategist: Strategist) -> None:
    make_bold_the_plan(strategist)
    page, digest = strategist.tab.switching.page, strategist.desk.workbook.digest()
    assert page.kept_as.text() == "Plan (9 Sep 2026)"
    strategist.qtbot.keyClicks(page.reason, "The bank agreed")
    page.grid.setFocus()
    for sign in "Shop":
        strategist.qtbot.keyClicks(strategist.front(), sign)
    strategist.press(Qt.Key.Key_Return)
    strategist.press(Qt.Key.Key_Return, CTRL)
    snapshot = strategist.desk.snapshot
    assert sorted(set(revisions(strategist))) == ["Shop", "The bank agreed"]
    assert revisions(strategist).count("Shop") == 1
    names = {row.name for row in snapshot.all(Scenario)}
    assert names == {"Bold", "Plan (9 Sep 2026)"}
    plan = snapshot.get(Scenario, snapshot.settings.scenario)
    assert plan is not None
    assert plan.name == "Bold"
    strategist.press(Qt.Key.Key_Z, CTRL)
    assert strategist.desk.workbook.digest() == digest


def test_escape_leaves_the_page_and_nothing_was_changed(strategist: Strategist) -> None:
    make_bold_the_plan(strategist)
    digest = strategist.desk.workbook.digest()
    strategist.press(Qt.Key.Key_Escape)
    assert strategist.tab.pages.currentWidget() is strategist.tab.view
    assert strategist.desk.workbook.digest() == digest


def test_a_name_that_is_taken_for_the_plan_so_far_is_said_at_its_field(strategist: Strategist) -> None:
    make_bold_the_plan(strategist)
    page = strategist.tab.switching.page
    page.kept_as.setText("bold")
    strategist.press(Qt.Key.Key_Return, CTRL)
    assert "bold" in page.form.said("kept_as")
    assert strategist.tab.pages.currentWidget() is page


def test_what_making_it_the_plan_would_do_stands_beside_the_table(strategist: Strategist) -> None:
    strategist.given("Bold", 10)
    assert strategist.tab.view.effect.text() == ""
    strategist.press(Qt.Key.Key_Right)
    assert "10 agreed targets would become revisions" in strategist.tab.view.effect.text()
    assert "Bold" in strategist.tab.view.what_if.text()


def test_f4_hides_and_shows_what_stands_beside_the_table(strategist: Strategist) -> None:
    assert not strategist.tab.view.side.isHidden()
    strategist.press(Qt.Key.Key_F4)
    assert strategist.tab.view.side.isHidden()


def test_the_chart_says_its_figures_in_words(strategist: Strategist) -> None:
    strategist.given("Bold", 10)
    said = strategist.tab.view.chart.drawing.accessibleName()
    assert "2025: " in said
    assert "Bold " in said
    assert "Forecast " in said


def test_a_scenario_that_the_plan_has_overtaken_says_so_and_takes_the_changes_over(strategist: Strategist) -> None:
    strategist.given("Bold", 10)
    card = next(card for card in strategist.tab.view.cards.cards if card.name.text() == "Bold")
    assert card.stale.whole() == ""
    snapshot = strategist.desk.snapshot
    plan = snapshot.settings.scenario
    cell, amount = next((cell, amount) for cell, amount in amounts_of(snapshot, plan).items() if cell[3] % 12 == 11)
    own = amounts_of(snapshot, strategist.id("Bold"))[cell]
    strategist.desk.do("Type targets", write_plan, {cell: amount + 500}, Writing(reason="More"))
    strategist.settle(strategist.window)
    assert card.stale.whole().startswith("The plan changed on ")
    card.take_over.click()
    strategist.settle(strategist.window)
    assert amounts_of(strategist.desk.snapshot, strategist.id("Bold"))[cell] == own + 500
    assert card.stale.whole() == ""
