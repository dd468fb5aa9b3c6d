"""The one grid: typed, pasted, filled, copied, folded and walked by keys alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from goaldesk.model.importers.typed import typed_amount
from goaldesk.model.sheets.grid import Place, TextSheet
from goaldesk.ui.grid.clipboard import rows_of
from goaldesk.ui.surroundings import Surroundings
from tests.ui.conftest import type_text
from tests.ui.typist import ALT, CTRL, SHIFT, Ledger, Typist


@pytest.fixture
def typist(qtbot: QtBot, surroundings: Surroundings) -> Typist:
    return Typist(qtbot, surroundings, Ledger())


def test_typing_replaces_and_enter_goes_down_tab_right_and_escape_restores(typist: Typist) -> None:
    typist.type("12k")
    typist.press(Qt.Key.Key_Return)
    assert (typist.text(1, 1), typist.grid.current_place()) == ("12,000.00", Place(2, "m0"))
    typist.type("5")
    typist.press(Qt.Key.Key_Tab)
    assert typist.grid.current_place() == Place(2, "m1")
    typist.type("99")
    typist.press(Qt.Key.Key_Escape)
    assert typist.text(2, 2) == ""
    assert len(typist.writes) == 2
    assert typist.text(0, 1) == "12,005.00"


def test_enter_after_a_row_of_tabs_goes_back_under_where_the_row_began(typist: Typist) -> None:
    for figure in "123":
        typist.type(figure)
        typist.press(Qt.Key.Key_Tab if figure < "3" else Qt.Key.Key_Return)
    assert typist.grid.current_place() == Place(2, "m0")


def test_a_whole_table_is_typed_with_one_key_for_each_cell_whichever_way(typist: Typist) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab):
        typist.at(1, "m0")
        for figure in range(9):
            typist.type(str(figure))
            typist.press(key)
        assert sorted(typist.ledger.cents.values()) == [100 * figure for figure in range(9)]
        typist.ledger.cents.clear()
        typist.grid.show_sheet(typist.ledger)


def test_f2_revises_with_full_precision_and_arrows_move_within_the_text(typist: Typist) -> None:
    typist.type("1234.5")
    typist.press(Qt.Key.Key_Up)
    typist.at(1, "m0")
    typist.press(Qt.Key.Key_F2)
    typist.press(Qt.Key.Key_Home)
    typist.press(Qt.Key.Key_Right)
    typist.type("9")
    typist.press(Qt.Key.Key_Return)
    assert typist.text(1, 1) == "19,234.50"


def test_arrows_take_what_is_being_typed_and_go_on(typist: Typist) -> None:
    typist.type("7")
    typist.press(Qt.Key.Key_Right)
    assert (typist.text(1, 1), typist.grid.current_place()) == ("7.00", Place(1, "m1"))


def test_what_is_being_typed_is_kept_when_one_clicks_elsewhere_even_if_it_was_scrolled_away(
    qtbot: QtBot, surroundings: Surroundings
) -> None:
    typist = Typist(qtbot, surroundings, Ledger(60, 2))
    typist.type("77")
    typist.grid.verticalScrollBar().setValue(typist.grid.verticalScrollBar().maximum())
    area = typist.grid.visualRect(typist.grid.cells.index(58, 2))
    qtbot.mouseClick(typist.grid.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert typist.ledger.cents == {Place(1, "m0"): 7700}
    assert typist.grid.current_place() == Place(58, "m1")


def test_what_is_no_figure_stays_visible_and_enter_takes_what_was_meant(typist: Typist) -> None:
    typist.type("328")
    typist.press(Qt.Key.Key_Return)
    typist.at(1, "m0")
    typist.type("33O")
    typist.press(Qt.Key.Key_Return)
    assert (typist.text(1, 1), typist.grid.current_place()) == ("33O", Place(1, "m0"))
    assert typist.ledger.cents[Place(1, "m0")] == 32800
    note = typist.grid.writing.note
    assert note.isVisible()
    assert "“33O”" in note.said.text()
    assert note.geometry().top() >= typist.grid.visualRect(typist.grid.currentIndex()).bottom()
    typist.press(Qt.Key.Key_Return)
    assert (typist.text(1, 1), typist.grid.current_place()) == ("330.00", Place(2, "m0"))
    assert not note.isVisible()
    typist.type("x")
    typist.press(Qt.Key.Key_Return)
    typist.press(Qt.Key.Key_Escape)
    assert (typist.text(2, 1), len(typist.grid.cells.remarks)) == ("", 0)


def test_a_question_about_a_figure_does_not_keep_it_out(typist: Typist) -> None:
    typist.type("99m")
    typist.press(Qt.Key.Key_Return)
    assert typist.ledger.cents[Place(1, "m0")] == 9_900_000_000
    typist.press(Qt.Key.Key_F8)
    assert typist.grid.current_place() == Place(1, "m0")
    assert typist.said[-1] == "That is a hundred times the usual."
    typist.press(Qt.Key.Key_Return)
    typist.press(Qt.Key.Key_F8)
    assert typist.said[-1] == "Nothing here needs attention."


def test_a_computed_cell_says_why_one_cannot_type_there(typist: Typist) -> None:
    typist.at(0, "m0")
    typist.type("5")
    assert typist.writes == []
    assert typist.grid.writing.note.said.text() == "This is the sum of the people below."
    typist.press(Qt.Key.Key_Escape)
    assert not typist.grid.writing.note.isVisible()
    type_text(typist.grid, "五")
    assert typist.grid.writing.note.isVisible()


def test_figures_come_in_through_an_input_method_too(typist: Typist) -> None:
    type_text(typist.grid, "３．５万")
    typist.press(Qt.Key.Key_Return)
    assert typist.text(1, 1) == "35,000.00"


def test_thirty_cells_are_pasted_as_one_edit_and_the_bad_one_is_marked(
    qtbot: QtBot, surroundings: Surroundings
) -> None:
    typist = Typist(qtbot, surroundings, Ledger(10, 3))
    cells = [[f"{row},{column}00.50" for column in range(3)] for row in range(1, 11)]
    cells[4][1] = "33X"
    typist.clip("\n".join("\t".join(line) for line in cells) + "\n")
    typist.press(Qt.Key.Key_V, CTRL)
    assert len(typist.writes) == 1
    assert typist.said[-1] == "29 of 30 written, 1 need attention"
    assert len(typist.ledger.cents) == 29
    assert typist.text(5, 2) == "33X"
    typist.press(Qt.Key.Key_F8)
    assert typist.grid.current_place() == Place(5, "m1")
    typist.type("33")
    typist.press(Qt.Key.Key_Return)
    assert typist.ledger.cents[Place(5, "m1")] == 3300


def test_what_lies_outside_or_is_computed_is_not_pasted_and_blank_changes_nothing(typist: Typist) -> None:
    typist.type("8")
    typist.press(Qt.Key.Key_Return)
    typist.at(0, "m1")
    typist.clip("1\t2\t3\n\t5\n\t\n7\t8")
    typist.press(Qt.Key.Key_V, CTRL)
    assert typist.ledger.cents == {
        Place(1, "m0"): 800,
        Place(1, "m2"): 500,
        Place(3, "m1"): 700,
        Place(3, "m2"): 800,
    }
    assert typist.said[-1] == "3 of 6 written, 3 need attention"


def test_one_cell_pasted_over_many_fills_them(typist: Typist) -> None:
    typist.clip("4")
    typist.press(Qt.Key.Key_Down, SHIFT)
    typist.press(Qt.Key.Key_Right, SHIFT)
    typist.press(Qt.Key.Key_V, CTRL)
    assert sorted(typist.ledger.cents.values()) == [400] * 4


def test_a_table_that_was_copied_and_pasted_back_changes_nothing(typist: Typist) -> None:
    for figure in ("1234.56", "-0.5", "0"):
        typist.type(figure)
        typist.press(Qt.Key.Key_Return)
    before = dict(typist.ledger.cents)
    typist.grid.selectAll()
    typist.press(Qt.Key.Key_C, CTRL)
    copied = QGuiApplication.clipboard().text()
    assert copied.split("\n")[1:3] == ["Person 1\t1234.56\t\t", "Person 2\t-0.50\t\t"]
    typist.at(0, "name")
    typist.press(Qt.Key.Key_V, CTRL)
    assert typist.ledger.cents == before
    assert typist.grid.cells.remarks == {}
    assert typist.said[-1] == "3 cells written"


def test_fill_right_and_down_and_delete_are_one_edit_each(typist: Typist) -> None:
    typist.type("5")
    typist.press(Qt.Key.Key_Return)
    typist.at(1, "m0")
    typist.press(Qt.Key.Key_Right, SHIFT)
    typist.press(Qt.Key.Key_Right, SHIFT)
    typist.press(Qt.Key.Key_R, CTRL)
    typist.press(Qt.Key.Key_Down, SHIFT)
    typist.press(Qt.Key.Key_Down, SHIFT)
    typist.press(Qt.Key.Key_D, CTRL)
    assert sorted(typist.ledger.cents.values()) == [500] * 9
    typist.press(Qt.Key.Key_Delete)
    assert typist.ledger.cents == {}
    assert len(typist.writes) == 4


def test_the_status_line_has_sum_average_and_count_of_what_is_chosen(typist: Typist) -> None:
    for figure in ("1", "2", "0.01"):
        typist.type(figure)
        typist.press(Qt.Key.Key_Return)
    typist.at(1, "m0")
    assert typist.said[-1] == "exactly 1.00"
    typist.press(Qt.Key.Key_Down, SHIFT)
    typist.press(Qt.Key.Key_Down, SHIFT)
    assert typist.said[-1] == "Sum 3.01 · average 1.00 · 3 figures"


def test_rows_are_folded_by_keys_and_nothing_is_written_elsewhere(typist: Typist) -> None:
    typist.press(Qt.Key.Key_Left, ALT)
    assert typist.grid.current_place() == Place(0, "m0")
    typist.press(Qt.Key.Key_Left, ALT)
    assert typist.grid.cells.rowCount() == 1
    typist.press(Qt.Key.Key_Right, ALT)
    assert typist.grid.cells.rowCount() == 4


def test_alt_enter_asks_what_a_figure_is_made_of(typist: Typist) -> None:
    asked: list[Place] = []
    typist.grid.asked.connect(asked.append)
    typist.press(Qt.Key.Key_Return, ALT)
    assert asked == [Place(1, "m0")]


def test_tab_leaves_a_grid_only_at_its_end_and_control_tab_always(qtbot: QtBot, surroundings: Surroundings) -> None:
    typist = Typist(qtbot, surroundings, Ledger(1, 1))
    typist.press(Qt.Key.Key_F6)
    assert typist.grid.current_place() == Place(1, "m0")


def test_the_model_keeps_the_rules_of_qt_whatever_is_done_to_it(qtbot: QtBot, surroundings: Surroundings) -> None:
    typist = Typist(qtbot, surroundings, Ledger(4, 2))
    tester = QAbstractItemModelTester(typist.grid.cells, QAbstractItemModelTester.FailureReportingMode.Fatal)
    typist.type("x")
    typist.press(Qt.Key.Key_Return)
    for sheet in (Ledger(6, 3), TextSheet(), Ledger(1, 1), Ledger(5, 2)):
        typist.grid.show_sheet(sheet)
        if sheet.rows:
            typist.grid.cells.fold(0, True)
            typist.grid.cells.fold(0, False)
    assert tester.model() is typist.grid.cells
    assert typist.grid.cells.remarks == {}


def test_a_screen_reader_hears_figure_and_trouble(typist: Typist) -> None:
    typist.type("33O")
    typist.press(Qt.Key.Key_Return)
    spoken = typist.grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("33O, “33O” is not a number")


def test_of_half_a_million_cells_only_those_on_the_screen_are_asked(qtbot: QtBot, surroundings: Surroundings) -> None:
    ledger = Ledger(40_000, 13)
    typist = Typist(qtbot, surroundings, ledger)
    typist.grid.viewport().repaint()
    ledger.asked.clear()
    typist.grid.verticalScrollBar().setValue(typist.grid.verticalScrollBar().maximum() // 2)
    typist.grid.viewport().repaint()
    assert ledger.asked
    assert len(ledger.asked) < 500
    assert len({row for row, _ in ledger.asked}) < 20


def test_the_first_column_stays_and_the_current_cell_is_never_under_it(
    qtbot: QtBot, surroundings: Surroundings
) -> None:
    typist = Typist(qtbot, surroundings, Ledger(5, 20))
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        typist.press(key)
        area = typist.grid.visualRect(typist.grid.currentIndex())
        assert area.left() >= typist.grid.over.width()
        assert area.right() <= typist.grid.viewport().width()
    assert typist.grid.over.indexAt(typist.grid.over.rect().center()).column() == 0


def test_widths_chosen_by_hand_are_kept_for_the_view(qtbot: QtBot, surroundings: Surroundings) -> None:
    typist = Typist(qtbot, surroundings, Ledger())
    typist.grid.remember(surroundings.remembered, "test")
    typist.grid.heads.resizeSection(2, 171)
    again = Typist(qtbot, surroundings, Ledger())
    again.grid.remember(surroundings.remembered, "test")
    again.grid.show_sheet(Ledger(2, 2))
    assert again.grid.columnWidth(2) == 171


def test_a_figure_too_wide_for_its_column_widens_it(qtbot: QtBot, surroundings: Surroundings) -> None:
    typist = Typist(qtbot, surroundings, Ledger(3, 6))
    before = typist.grid.columnWidth(1)
    typist.type("99,999,999,999.99")
    typist.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: typist.grid.columnWidth(1) > before)


texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\t"), max_size=8)


@given(st.lists(st.lists(texts, min_size=1, max_size=4), min_size=1, max_size=4))
def test_any_cells_come_back_from_the_clipboard_as_they_were(rows: list[list[str]]) -> None:
    quoted = ["\t".join('"' + text.replace('"', '""') + '"' for text in line) for line in rows]
    assert rows_of("\r\n".join(quoted) + "\r\n") == rows


@settings(max_examples=25)
@given(st.lists(st.lists(st.sampled_from(["", "1", "2.5", "x", "3万", "(4)"]), min_size=1, max_size=5), max_size=6))
def test_pasting_writes_what_can_be_read_and_marks_the_rest(typist: Typist, rows: list[list[str]]) -> None:
    typist.ledger.cents.clear()
    typist.grid.cells.remarks.clear()
    typist.grid.show_sheet(typist.ledger)
    typist.at(1, "m0")
    typist.clip("\n".join("\t".join(line) for line in rows))
    typist.press(Qt.Key.Key_V, CTRL)
    inside = [
        (Place(row + 1, f"m{column}"), text)
        for row, line in enumerate(rows[:3])
        for column, text in enumerate(line[:3])
        if text
    ]
    assert typist.ledger.cents == {place: typed_amount(text, 2) for place, text in inside if text != "x"}
    assert set(typist.grid.cells.remarks) == {place for place, text in inside if text == "x"}
