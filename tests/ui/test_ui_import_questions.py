"""What an import asks before it writes: one question for each cause, by keys alone."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.people import set_person
from goaldesk.model.periods import day_of
from goaldesk.model.rows import Alias, Layout, Person, Unit
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.widgets.choice import ScopePicker
from goaldesk.ui.widgets.settled_choice import SettledChoice
from tests.ui.clerk import ALT, CTRL, HEAD, Clerk, K, Settle

DEALS = [("Won", "New"), ("Lost", "New"), ("Won", "Old"), ("Won", "New"), ("Lost", "Old")]
ISOLATES = dict.fromkeys((0x2068, 0x2069))


@pytest.fixture
def clerk(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> Clerk:
    return Clerk(desk_window, qtbot, settle)


def test_one_question_solves_all_rows_with_a_name_and_is_remembered(clerk: Clerk) -> None:
    questions = clerk.tab.check.questions
    clerk.paste(HEAD, *[f"2024-10-0{day}\tOu Yatin\t10.00" for day in (1, 2, 3)], "2024-10-04\tXu Wei\t1.00")
    clerk.press(K.Key_Return, modifier=CTRL)
    assert "Ou Yatin" in questions.head.text()
    assert "all 3 rows" in questions.first.text()
    assert not clerk.tab.course.is_ready
    before = clerk.book.digest()
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.book.digest() == before
    assert clerk.tab.course.is_ready
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2024-10") == 3100
    assert "Ou Yatin" in {alias.name for alias in clerk.book.snapshot.all(Alias)}
    clerk.paste(HEAD, "2024-10-09\tou yatin\t5.00")
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.tab.course.is_ready


def test_a_row_that_cannot_be_read_is_skipped_with_del_or_nothing_is_imported(clerk: Clerk) -> None:
    clerk.paste(HEAD, "2024-10-01\tZhou Lan\t10.00", "2024-10-32\tXu Wei\t20.00", "2024-10-03\tXu Wei\t30.00")
    clerk.press(K.Key_Return, modifier=CTRL)
    assert not clerk.tab.course.is_ready
    assert "nothing is imported" in clerk.tab.check.state.text()
    clerk.press(K.Key_F8, K.Key_Home, K.Key_Delete)
    assert clerk.tab.course.is_ready
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2024-10") == 4000


def test_a_row_corrected_at_the_source_is_asked_about_and_the_total_is_then_the_files(clerk: Clerk) -> None:
    clerk.paste(HEAD, "2024-10-01\tZhou Lan\t10.00", "2024-10-02\tXu Wei\t20.00", "2024-10-02\tXu Wei\t5.00")
    clerk.check_and_import()
    clerk.paste(HEAD, "2024-10-01\tZhou Lan\t10.00", "2024-10-02\tXu Wei\t25.00", "2024-10-02\tXu Wei\t5.00")
    clerk.press(K.Key_Return, modifier=CTRL)
    preview = clerk.tab.course.preview
    assert preview is not None
    assert (preview.count("new"), preview.count("missing")) == (1, 1)
    questions = clerk.tab.check.questions
    assert "no longer in the file" in questions.head.text()
    assert "question is open" in clerk.tab.check.state.text()
    clerk.tab_to(questions.first)
    clerk.press(K.Key_Down)
    assert questions.other.isChecked()
    clerk.press(K.Key_Return, modifier=CTRL)
    assert questions.head.text() == "Is this the right file?"
    clerk.press(K.Key_Left, modifier=ALT)
    clerk.press(K.Key_Return, modifier=CTRL)
    assert "no longer in the file" in questions.head.text(), "who goes back is asked again"
    clerk.tab_to(questions.other)
    clerk.press(K.Key_Space)
    clerk.press(K.Key_Return, modifier=CTRL)
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2024-10") == 3500, "nothing is written before the last question"
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2024-10") == 4000


def test_what_a_part_of_a_file_no_longer_has_stays_when_that_is_said(clerk: Clerk) -> None:
    rows = [f"2024-10-{day:02d}\tZhou Lan\t10.00" for day in range(1, 9)]
    clerk.paste(HEAD, *rows)
    clerk.check_and_import()
    clerk.paste(HEAD, rows[0], *rows[2:], "2024-10-09\tZhou Lan\t5.00")
    clerk.press(K.Key_Return, modifier=CTRL)
    assert "1 entry is no longer" in clerk.tab.check.questions.head.text()
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2024-10") == 8000
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2024-10") == 8500


def test_dates_after_today_are_asked_about_and_the_end_of_the_month_that_runs_is_not(clerk: Clerk) -> None:
    clerk.paste(HEAD, "2026-09-30\tZhou Lan\t1.00", "2026-10-01\tXu Wei\t2.00", "2026-10-05\tXu Wei\t2.00")
    clerk.press(K.Key_Return, modifier=CTRL)
    questions = clerk.tab.check.questions
    assert questions.head.text() == "2 entries are dated after today"
    assert "1 Oct 2026" in questions.text.text()
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2026-10") == 0
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2026-10") == 400


def test_rows_with_a_problem_are_listed_to_the_last_and_skipped_by_their_cause(clerk: Clerk, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    rows = [f"2024-10-{1 + at % 28:02d},Zhou Lan,{'n/a' if at % 10 == 9 else '1.00'}" for at in range(6_000)]
    path.write_text("\n".join(["Date,Owner,Revenue", *rows, ",Xu Wei,7.00", "2024-10-01,Zhou Lin,1.00"]))
    clerk.begin(path)
    clerk.press(K.Key_Return, modifier=CTRL)
    check = clerk.tab.check
    assert "602 problems" in check.state.text()
    clerk.press(K.Key_F8)
    clerk.press(K.Key_End, modifier=CTRL)
    assert check.sheet is not None
    last = check.sheet.line(len(check.sheet.rows) - 1).problem
    assert last is not None
    assert last.code == "unknown_unit"
    assert check.problems.text().count("\n") == 1
    assert "599 other rows have the same" in check.problems.text()
    assert check.skip.accessibleName() == "Skip these 601 rows"
    clerk.tab_to(check.skip)
    clerk.press(K.Key_Space)
    assert "Zhou Lin" in check.questions.head.text()
    clerk.press(K.Key_Return, modifier=CTRL)
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2024-10") == 540_100


def test_an_encoding_in_doubt_is_asked_about_and_the_file_read_again(clerk: Clerk, tmp_path: Path) -> None:
    path = tmp_path / "orders.csv"
    rows = "".join(f"2024-10-{day:02d};Xu Wei;{day}.00;欧雅亭\n" for day in range(1, 29))
    path.write_bytes(f"Date;Owner;Revenue;Note\n{rows}".encode("gb18030"))
    clerk.begin(path)
    assert clerk.tab.course.step == "file"
    assert clerk.tab.file.encodings.isVisible()
    clerk.press(K.Key_Space)
    for sign in "gb18":
        clerk.qtbot.keyClicks(QApplication.focusWidget(), sign)
    clerk.press(K.Key_Return)
    assert clerk.tab.course.step == "columns"
    assert clerk.tab.columns.encoding.key == "gb18030"
    clerk.check_and_import()
    assert clerk.sum_of("revenue", "2024-10") == 40_600, "the check reads it in the same way"
    clerk.begin(path)
    assert clerk.tab.course.step == "columns", "and its layout remembers it"


def test_another_row_is_made_the_header_and_the_check_reads_it_so(clerk: Clerk) -> None:
    clerk.paste("Owner,Revenue,Date", "Revenue,Owner,Date", "1.00,Xu Wei,2024-10-01", "2.00,Zhou Lan,2024-10-02")
    columns = clerk.tab.columns
    clerk.tab_to(columns.raw)
    clerk.press(K.Key_Home, K.Key_Down, K.Key_Return)
    assert columns.header.key == 2
    clerk.check_and_import()
    assert clerk.sum_of("revenue", "2024-10") == 300


def test_the_only_sheet_of_the_next_file_may_be_called_otherwise(clerk: Clerk, tmp_path: Path) -> None:
    for month in ("2024-10", "2024-11"):
        book = openpyxl.Workbook()
        page = book.worksheets[0]
        page.title = month
        for row in (HEAD.split("\t"), [f"{month}-01", "Xu Wei", 2.5]):
            page.append(row)
        book.save(tmp_path / f"{month}.xlsx")
        clerk.begin(tmp_path / f"{month}.xlsx")
        clerk.check_and_import()
        assert clerk.sum_of("revenue", month) == 250


def test_a_form_in_doubt_is_asked_with_what_it_means_and_can_be_chosen_for_any_column(clerk: Clerk) -> None:
    clerk.paste("Date;Owner;Revenue", "03/04/2026;Zhou Lan;1.234", "04/05/2026;Xu Wei;2.345")
    columns = clerk.tab.columns
    said = columns.state.text()
    assert "3 Apr 2026 (DD/MM/YYYY)" in said
    assert "4 Mar 2026 (MM/DD/YYYY)" in said
    clerk.press(K.Key_1, modifier=ALT)
    assert "1.234 (1,234.56)" in columns.state.text()
    clerk.press(K.Key_2, modifier=ALT)
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.tab.check.sums.cells.cell_at(0, 2).text == "3,579.00"
    clerk.press(K.Key_Left, modifier=ALT)
    assert clerk.tab.course.step == "columns"
    columns.columns.choose("Revenue")
    clerk.press(K.Key_Down, modifier=ALT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    wanted = next(action for action in menu.actions() if action.text() == "1.234\t1234.56")
    while menu.activeAction() is not wanted:
        clerk.qtbot.keyClick(menu, K.Key_Down)
    clerk.qtbot.keyClick(menu, K.Key_Return)
    clerk.settle(clerk.window)
    assert columns.columns.cells.cell_at(2, 2).text == "1234.56"


def test_a_form_that_differs_from_last_time_is_asked_about_again(clerk: Clerk) -> None:
    clerk.paste(HEAD, "2024-10-01\tZhou Lan\t1.234,50", "2024-10-02\tXu Wei\t20,00")
    clerk.check_and_import()
    clerk.paste(HEAD, "2024-10-03\tZhou Lan\t1,234.50", "2024-10-04\tXu Wei\t20.00")
    assert "1,234.50 (1,234.56) with Alt+1" in clerk.tab.columns.state.text()
    clerk.press(K.Key_1, modifier=ALT)
    assert "Read by the layout “Pasted table”" in clerk.tab.columns.state.text().translate(ISOLATES)
    clerk.check_and_import()
    assert clerk.sum_of("revenue", "2024-10") == 250_900


def test_whose_all_rows_are_and_which_year_is_meant_is_said_where_no_column_says_it(clerk: Clerk) -> None:
    clerk.paste("Day\tRevenue", "2024-10-01\t100.00", "2024-10-02\t200.00")
    measures = clerk.tab.columns.measures
    assert "who" in clerk.tab.columns.state.text()
    pick(clerk, measures.whose, "Xu We")
    clerk.check_and_import()
    assert clerk.sum_of("revenue", "2024-10") == 30_000
    clerk.paste("Owner\tOct\tNov", "Zhou Lan\t1.00\t2.00")
    clerk.tab_to(measures.which)
    while measures.which.currentData() != "revenue":
        clerk.press(K.Key_Down)
    clerk.press(K.Key_Return)
    assert "year" in clerk.tab.columns.state.text()
    clerk.press(K.Key_Return, modifier=CTRL)
    assert measures.year.hasFocus(), "one stands where it is to be said"
    pick(clerk, measures.year, "2024")
    clerk.check_and_import()
    assert (clerk.sum_of("revenue", "2024-10"), clerk.sum_of("revenue", "2024-11")) == (30_100, 200)


def test_entries_of_somebody_who_was_not_there_are_taken_and_said(clerk: Clerk) -> None:
    assert clerk.window.desk is not None
    unit = next(one.id for one in clerk.book.snapshot.all(Unit) if one.name == "Xu Wei")
    start = day_of(dt.date(2024, 10, 15))
    clerk.window.desk.do("Set employment", set_person, Person(unit, start_day=start))
    clerk.paste(HEAD, *[f"2024-10-{day}\tXu Wei\t1.00" for day in ("12", "13", "20")])
    clerk.press(K.Key_Return, modifier=CTRL)
    assert "2 entries lie before or after their person's employment." in clerk.tab.check.note.text()
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2024-10") == 300


def test_what_is_counted_can_depend_on_several_columns(clerk: Clerk) -> None:
    rows = [f"2024-10-0{day}\tXu Wei\t{day}.00\t{stage}\t{kind}" for day, (stage, kind) in enumerate(DEALS, 1)]
    clerk.paste(f"{HEAD}\tStage\tKind", *rows)
    measures = clerk.tab.columns.measures
    assert [row.isVisible() for row in measures.conditions] == [True, False, False]
    for row, column, value in zip(measures.conditions, ("Stage", "Kind"), ("Won", "New"), strict=False):
        clerk.tab_to(row.where)
        while row.where.currentData() != column:
            clerk.press(K.Key_Down)
        clerk.press(K.Key_Return)
        clerk.tab_to(row.value)
        clerk.press(K.Key_Home)
        while row.value.currentData() != value:
            clerk.press(K.Key_Down)
        clerk.press(K.Key_Return)
    assert [row.isVisible() for row in measures.conditions] == [True, True, True]
    clerk.check_and_import()
    assert clerk.sum_of("revenue", "2024-10") == 100 + 400


def test_checking_over_an_open_doubt_asks_again_what_is_meant(clerk: Clerk) -> None:
    clerk.paste(HEAD, "03.09.2024\tXu Wei\t1.00", "04.09.2024\tXu Wei\t2.00")
    for _ in range(2):
        asked = clerk.tab.columns.state.text()
        assert "with Alt+1" in asked
        clerk.press(K.Key_Return, modifier=CTRL)
    clerk.press(K.Key_1, modifier=ALT)
    clerk.check_and_import()
    assert clerk.sum_of("revenue", "2024-09") == 300


def pick(clerk: Clerk, picker: ScopePicker, text: str) -> None:
    """Open a picker, search in its list, take what is found."""
    clerk.tab_to(picker)
    clerk.press(K.Key_Space)
    for sign in text:
        front = QApplication.focusWidget()
        assert front is not None
        clerk.qtbot.keyClicks(front, sign)
    clerk.press(K.Key_Return)


def choose(clerk: Clerk, field: SettledChoice, key: str) -> None:
    """Walk to a choice and take it."""
    clerk.tab_to(field)
    clerk.press(K.Key_Home)
    while field.currentData() != key:
        clerk.press(K.Key_Down)
    clerk.press(K.Key_Return)


def test_what_is_counted_can_be_one_of_several_words_and_lie_over_a_limit(clerk: Clerk) -> None:
    stages = ("Won", "Quoted", "Lost", "Won", "Lost", "Quoted")
    rows = [f"2024-10-0{day}\tXu Wei\t{day},50\t{stage}" for day, stage in enumerate(stages, 1)]
    clerk.paste(f"{HEAD}\tStage", *rows)
    measures = clerk.tab.columns.measures
    first, second, _ = measures.conditions
    choose(clerk, first.where, "Stage")
    choose(clerk, first.test, "one_of")
    pick(clerk, first.several, "Quot")
    clerk.press(K.Key_Escape)
    assert first.several.values == ("Won", "Quoted")
    choose(clerk, second.where, "Revenue")
    choose(clerk, second.test, "over")
    assert second.limit.text() == "1,50"
    clerk.tab_to(second.limit)
    second.limit.selectAll()
    clerk.qtbot.keyClicks(second.limit, "much")
    clerk.press(K.Key_Return)
    assert "“much” is neither a number nor a date" in measures.refused.text()
    second.limit.selectAll()
    clerk.qtbot.keyClicks(second.limit, "2,50")
    clerk.press(K.Key_Return)
    assert not measures.refused.isVisible()
    clerk.check_and_import()
    assert clerk.sum_of("revenue", "2024-10") == 450 + 650
    layout = next(row for row in clerk.book.snapshot.all(Layout) if "Stage" in row.body)
    assert 'over = "2,50"' in layout.body
    clerk.paste(f"{HEAD}\tStage", *rows)
    assert first.test.currentData() == "one_of"
    assert second.limit.text() == "2,50"
