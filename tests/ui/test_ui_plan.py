"""Plan: the target grid of a year, by keys alone."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from goaldesk.model.rows import Revision
from goaldesk.model.sheets.grid import Place
from goaldesk.model.sheets.plan_grid import RowKey
from goaldesk.ui.main_window import MainWindow
from goaldesk.wording import unmarked
from tests.ui.planner import ALT, CTRL, SHIFT, Planner, Settle, m


@pytest.fixture
def planner(qtbot: QtBot, desk_window: MainWindow, settle: Settle) -> Planner:
    return Planner(qtbot, desk_window, settle)


def test_months_and_years_are_typed_and_taken_back_to_the_first_digit(planner: Planner) -> None:
    before = planner.digest()
    planner.at("Zhou Lan", m(10))
    planner.type("250k")
    planner.press(Qt.Key.Key_Return)
    assert planner.text("Zhou Lan", m(10)) == "250,000"
    assert planner.page.grid.current_place() == Place(RowKey(planner.unit("Xu Wei")), m(10))
    planner.year("Xu Wei", "3m")
    assert planner.text("Xu Wei", "year") == "3,000,000"
    for _ in range(2):
        planner.press(Qt.Key.Key_Z, CTRL)
    assert planner.digest() == before


def test_a_year_asks_at_its_cell_how_it_is_spread_and_the_way_chosen_is_offered_next(planner: Planner) -> None:
    before, writing = planner.digest(), planner.page.grid.writing
    planner.at("Xu Wei", "year")
    planner.type("1.2m")
    planner.press(Qt.Key.Key_Return)
    question = writing.question
    assert question.isVisible()
    assert question.said.text() == "How is 1,200,000 spread over the months?"
    # No months yet whose shape could be kept, and last year is not over: it is not offered.
    assert [option.label for option in question.model.shown] == ["Seasonality", "Working days", "Equal"]
    assert question.chosen() == "season"
    assert planner.digest() == before
    planner.press(Qt.Key.Key_Escape)
    assert (planner.text("Xu Wei", "year"), planner.digest()) == ("", before)
    assert planner.page.grid.hasFocus()

    planner.type("1.2m")
    planner.press(Qt.Key.Key_Tab)
    for _ in range(2):
        planner.press(Qt.Key.Key_Down)
    assert question.model.shown[2].note == "100,000 a month"
    planner.press(Qt.Key.Key_Return)
    assert {planner.text("Xu Wei", m(number)) for number in range(1, 13)} == {"100,000"}
    assert planner.page.grid.current_place() == Place(RowKey(planner.unit("Xu Wei")), m(1))  # Tab went to the right
    assert planner.page.strip.phasing.accessibleName() == "Spread a year: Equal"

    planner.at("Tang Yi", "year")
    planner.type("2.4m")
    planner.press(Qt.Key.Key_Return)
    assert question.chosen() == "equal"
    planner.type("360k")  # typing on takes what is offered, and goes into the next year
    assert planner.text("Tang Yi", m(5)) == "200,000"
    planner.press(Qt.Key.Key_Return)
    planner.press(Qt.Key.Key_Return)
    assert planner.text("Hangzhou", m(5)) == "30,000"


def test_months_that_have_a_shape_keep_it_unless_another_way_is_chosen(planner: Planner) -> None:
    planner.at("Xu Wei", m(3))
    for text in ("10", "30"):
        planner.type(text)
        planner.press(Qt.Key.Key_Tab)
    question = planner.page.grid.writing.question
    planner.year("Xu Wei", "80")
    assert [planner.text("Xu Wei", m(number)) for number in (2, 3, 4)] == ["0", "20", "60"]
    planner.at("Xu Wei", "year")
    planner.type("120")
    planner.press(Qt.Key.Key_Return)
    assert question.chosen() == "present"
    for _ in range(3):
        planner.press(Qt.Key.Key_Down)
    planner.press(Qt.Key.Key_Return)
    assert {planner.text("Xu Wei", m(number)) for number in range(1, 13)} == {"10"}


def test_nothing_is_asked_where_there_is_nothing_to_choose_or_many_are_pasted(planner: Planner) -> None:
    writing = planner.page.grid.writing
    planner.at("Xu Wei", "year")
    planner.type("0")
    planner.press(Qt.Key.Key_Return)
    assert {planner.text("Xu Wei", column) for column in ("year", m(1), m(12))} == {"0"}
    planner.at("Zhou Lan", "year")
    QGuiApplication.clipboard().setText("1,200\n2,400\n3,600")
    planner.press(Qt.Key.Key_V, CTRL)
    assert [planner.text(name, "year") for name in ("Zhou Lan", "Xu Wei", "Tang Yi")] == ["1,200", "2,400", "3,600"]
    planner.press(Qt.Key.Key_Delete)
    assert not writing.is_asking
    planner.at("Zhou Lan", "year")
    planner.press(Qt.Key.Key_Down, SHIFT)
    QGuiApplication.clipboard().setText("1,200")
    planner.press(Qt.Key.Key_V, CTRL)
    planner.press(Qt.Key.Key_D, CTRL)
    assert not writing.is_asking
    assert [planner.text(name, "year") for name in ("Zhou Lan", "Xu Wei")] == ["1,200", "1,200"]
    planner.page.strip.choose_way("last_year")  # of which there is no December yet
    planner.at("Shen Kai", "year")
    QGuiApplication.clipboard().setText("120\n240")
    planner.press(Qt.Key.Key_V, CTRL)
    assert [planner.text(name, m(5)) for name in ("Shen Kai", "Lu Jing")] == ["10", "20"]
    said = planner.window.line.meaning.whole()
    assert said == "There is nothing to go by for “As last year” yet: 2 years went over equal months."
    planner.at("Lu Jing", "year")
    wide = planner.page.grid.columnWidth(2)
    planner.type("no number, however long it is")
    planner.press(Qt.Key.Key_Return)
    assert not writing.is_asking
    assert "not a number" in writing.note.said.text()
    planner.page.grid.repaint()
    assert planner.page.grid.columnWidth(2) == wide  # what was not taken makes no room for itself
    planner.press(Qt.Key.Key_Escape)
    planner.type("7,000")  # going elsewhere takes the usual way, as it takes what is typed into any cell
    planner.page.strip.value.setFocus()
    assert planner.text("Lu Jing", "year") == "7,000"
    assert not writing.is_asking


def test_a_sum_says_that_it_is_one_and_the_facts_of_a_cell_stand_above(planner: Planner) -> None:
    planner.show_year(2026)
    planner.at("Shanghai", m(10, 2026))
    planner.type("5")
    assert "sum of 3 units" in planner.page.grid.writing.note.said.text()
    planner.press(Qt.Key.Key_Escape)
    planner.at("Tang Yi", m(3, 2026))
    assert "Tang Yi" in planner.page.strip.cell.whole()
    assert "working day" in planner.page.strip.facts.whole()


def test_what_is_agreed_asks_for_its_reason_once_and_then_takes_what_was_typed(planner: Planner) -> None:
    planner.show_year(2026)
    before = planner.digest()
    planner.at("Zhou Lan", m(11, 2026))
    planner.type("90k")
    planner.press(Qt.Key.Key_Return)
    assert "agreed" in planner.page.grid.writing.note.said.text()
    assert planner.text("Zhou Lan", m(11, 2026)) == "90k"
    assert planner.digest() == before
    planner.press(Qt.Key.Key_R, ALT)
    planner.type("New shop in the east")
    planner.press(Qt.Key.Key_Return)
    assert planner.text("Zhou Lan", m(11, 2026)) == "90,000"
    planner.at("Zhou Lan", m(12, 2026))
    planner.type("95k")
    planner.press(Qt.Key.Key_Return)
    desk = planner.window.desk
    assert desk is not None
    assert [row.reason for row in desk.snapshot.all(Revision)] == ["New shop in the east"] * 2
    for _ in range(2):
        planner.press(Qt.Key.Key_Z, CTRL)
    assert planner.digest() == before


def test_a_year_that_is_agreed_waits_for_its_reason_and_is_then_spread_as_was_chosen(planner: Planner) -> None:
    planner.show_year(2026)
    planner.at("Zhou Lan", "year")
    planner.type("4.8m")
    planner.press(Qt.Key.Key_Return)
    while planner.page.grid.writing.question.chosen() != "equal":
        planner.press(Qt.Key.Key_Down)
    planner.press(Qt.Key.Key_Return)
    assert "agreed" in planner.page.grid.writing.note.said.text()
    planner.press(Qt.Key.Key_R, ALT)
    planner.type("New shop in the east")
    planner.press(Qt.Key.Key_Return)
    assert {planner.text("Zhou Lan", m(number, 2026)) for number in range(1, 13)} == {"400,000"}


def test_a_locked_month_is_kept_when_the_year_is_typed(planner: Planner) -> None:
    def year(text: str) -> str:
        planner.year("Tang Yi", text)
        return planner.text("Tang Yi", m(2))

    def lock() -> None:
        planner.at("Tang Yi", m(2))
        planner.press(Qt.Key.Key_L, CTRL)

    kept = year("3m")
    lock()
    assert year("5m") == kept
    lock()
    assert year("1m") != kept


def test_figures_are_copied_as_other_programs_read_them_and_change_nothing_when_pasted_back(planner: Planner) -> None:
    planner.year("East China", "1.2m")
    before, east = planner.digest(), planner.unit("East China")
    for row, column, copied in (
        (RowKey(east, is_gap=True), "year", "-1,200,000.00"),
        (RowKey(east), "year", "1,200,000.00"),
    ):
        planner.page.grid.choose(row, column)
        planner.press(Qt.Key.Key_C, CTRL)
        assert QGuiApplication.clipboard().text() == copied
        planner.press(Qt.Key.Key_V, CTRL)
    planner.at("East China", "growth")
    planner.press(Qt.Key.Key_C, CTRL)
    assert re.fullmatch(r"-\d\d\.\d{4}%", QGuiApplication.clipboard().text())
    assert planner.digest() == before


def test_other_years_come_with_control_and_page_keys(planner: Planner) -> None:
    assert planner.text("Tang Yi", "year") == ""
    planner.press(Qt.Key.Key_PageUp, CTRL)
    assert planner.page.choices.year.label == "2026"
    assert planner.text("Tang Yi", "year") != ""


def test_the_exact_value_of_a_cell_is_typed_above_the_grid(planner: Planner) -> None:
    before = planner.digest()
    planner.at("Zhou Lan", m(10))
    planner.press(Qt.Key.Key_V, ALT)
    planner.type("12345.67")
    planner.press(Qt.Key.Key_Escape)
    assert planner.digest() == before
    planner.press(Qt.Key.Key_V, ALT)
    planner.type("12345.67")
    planner.press(Qt.Key.Key_Return)
    assert planner.text("Zhou Lan", m(10)) == "12,346"
    assert planner.page.grid.hasFocus()
    assert planner.page.strip.value.text() == "12,345.67"


def test_all_months_stand_beside_each_other_in_a_window_of_usual_size(planner: Planner) -> None:
    for unit in ("Zhou Lan", "Xu Wei"):
        planner.year(unit, "12345678")
    grid = planner.page.grid
    grid.repaint()
    assert sum(grid.columnWidth(column) for column in grid.shown_columns()) <= grid.viewport().width()


def test_months_fold_into_quarters_that_are_typed_too(planner: Planner) -> None:
    planner.year("Zhou Lan", "1.2m")
    third = planner.text("Zhou Lan", m(7))
    planner.press(Qt.Key.Key_G, CTRL)
    quarters = [f"q{m(number)[1:]}" for number in (1, 4, 7, 10)]
    assert sum(int(planner.text("Zhou Lan", one).replace(",", "")) for one in quarters) == 1_200_000
    planner.at("Zhou Lan", quarters[1])
    planner.type("450k")
    planner.press(Qt.Key.Key_Return)
    planner.press(Qt.Key.Key_Return)
    assert planner.text("Zhou Lan", quarters[1]) == "450,000"
    planner.press(Qt.Key.Key_G, CTRL)
    assert sum(int(planner.text("Zhou Lan", m(number)).replace(",", "")) for number in (4, 5, 6)) == 450_000
    assert planner.text("Zhou Lan", m(7)) == third


def test_a_locked_month_asks_once_before_it_is_typed_over_and_is_kept_by_fills(planner: Planner) -> None:
    for number, text in ((1, "100"), (2, "200"), (3, "300")):
        planner.at("Tang Yi", m(number))
        planner.type(text)
        planner.press(Qt.Key.Key_Return)
    planner.at("Tang Yi", m(2))
    planner.press(Qt.Key.Key_L, CTRL)
    planner.type("250")
    planner.press(Qt.Key.Key_Return)
    assert "locked" in planner.page.grid.writing.note.said.text()
    assert planner.page.sheet is not None
    assert planner.page.sheet.own(planner.unit("Tang Yi"), int(m(2)[1:])) == 200_00
    planner.press(Qt.Key.Key_Return)
    assert planner.text("Tang Yi", m(2)) == "250"
    planner.at("Tang Yi", m(2))
    planner.press(Qt.Key.Key_Left)
    for _ in range(2):
        planner.press(Qt.Key.Key_Right, SHIFT)
    planner.press(Qt.Key.Key_R, CTRL)
    assert [planner.text("Tang Yi", m(number)) for number in (1, 3)] == ["100", "100"]
    planner.at("Tang Yi", m(2))
    planner.press(Qt.Key.Key_Escape)
    assert planner.text("Tang Yi", m(2)) == "250"


def test_an_agreed_target_is_locked_by_a_key_and_changes_only_once_it_is_unlocked(planner: Planner) -> None:
    planner.show_year(2026)
    planner.at("Zhou Lan", m(10, 2026))
    before = planner.text("Zhou Lan", m(10, 2026))
    planner.press(Qt.Key.Key_L, CTRL | SHIFT)
    assert planner.text("Zhou Lan", "state") == "L"
    facts = unmarked(planner.page.strip.facts.whole()).split(" · ")
    assert facts[0].startswith("Locked by Lin Yuan on ")  # who agreed what came with the workbook is not known
    planner.at("Zhou Lan", "state")
    assert unmarked(planner.window.line.meaning.whole()) == facts[0]
    tip = planner.page.grid.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
    assert facts[0] in unmarked(tip)
    planner.at("Zhou Lan", m(10, 2026))
    for column in (m(10, 2026), "year"):
        planner.at("Zhou Lan", column)
        planner.type("1")
        planner.press(Qt.Key.Key_Return)
        assert "locked" in planner.page.grid.writing.note.said.text()
        planner.press(Qt.Key.Key_Escape)
    planner.press(Qt.Key.Key_L, CTRL | SHIFT)
    assert (planner.text("Zhou Lan", "state"), planner.text("Zhou Lan", m(10, 2026))) == ("A", before)


def test_the_legend_opens_at_its_key_and_shows_every_state_as_the_grid_paints_it(planner: Planner) -> None:
    strip, grid = planner.page.strip, planner.page.grid
    planner.at("Tang Yi", m(3))
    planner.press(Qt.Key.Key_L, ALT)
    shown = strip.legend.popup
    assert shown.isVisible()
    sheet = shown.grid.cells.sheet
    looks = {sheet.cell(at, 0).text: sheet.cell(at, 1) for at in range(len(sheet.rows))}
    names = ("Agreed", "Proposed", "Draft", "Locked target", "Not set")
    assert [looks[name].text for name in names] == ["A", "P", "D", "L", ""]
    assert {looks[name].state for name in ("Computed sum", "Gap", "Locked month")} == {"computed", "gap", "locked"}
    planner.press(Qt.Key.Key_Down)
    planner.press(Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert grid.hasFocus()
    planner.window.resize(1024, 700)
    planner.qtbot.waitUntil(lambda: strip.legend.width() < 100)  # the word alone; the note keeps its room
    assert strip.unit_note.width() >= 120
