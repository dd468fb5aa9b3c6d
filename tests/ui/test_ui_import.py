"""Importing actuals in the window: a table pasted, understood, checked, written as one step, by keys alone."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from goaldesk.cli import main
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.dialogs.trouble import TroubleDialog
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.actuals.importing.roles import role_of, with_role
from tests.stories.dataset_tables import CHOCOLATES, WITH_TRUTH, ZH_ORDERS
from tests.stories.datasets import CO, LAYOUTS, Company, DataSet, run
from tests.ui.clerk import ALT, CTRL, HEAD, Clerk, K, Settle

from .conftest import held_up

USUAL = (CHOCOLATES, ZH_ORDERS)
"""The others take part in the long form of the run."""


@pytest.fixture
def clerk(desk_window: MainWindow, qtbot: QtBot, settle: Settle) -> Clerk:
    return Clerk(desk_window, qtbot, settle)


def test_a_pasted_table_becomes_entries_and_is_taken_back_to_the_first_digit(clerk: Clerk) -> None:
    before = clerk.book.digest()
    clerk.paste(HEAD, "2024-10-01\tZhou Lan\t1,234.50", "2024-10-02\tXu Wei\t(100.00)", "Total\t\t1,134.50")
    assert clerk.tab.course.step == "columns"
    choices = clerk.tab.course.proposal and clerk.tab.course.proposal.choices
    assert choices is not None
    assert [role_of(choices, name) for name in ("Date", "Owner", "Revenue")] == ["date", "unit", "amount"]
    assert choices.measures[0].metric == "revenue"
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.tab.course.step == "check"
    assert clerk.tab.forward.accessibleName() == "Import 2 entries"
    QAbstractItemModelTester(clerk.tab.check.grid.cells, QAbstractItemModelTester.FailureReportingMode.Fatal)
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.sum_of("revenue", "2024-10") == 113_450
    assert "2 new" in clerk.tab.file.said.text()
    clerk.press(K.Key_Z, modifier=CTRL)
    assert clerk.book.digest() == before


def test_a_pasted_table_lies_in_a_file_as_long_as_it_is_looked_at(clerk: Clerk) -> None:
    def paste() -> Path:
        clerk.paste(HEAD, "2024-10-01\tZhou Lan\t1,234.50")
        path = clerk.tab.course.path
        assert path is not None
        assert path.exists()
        return path

    first = paste()
    clerk.press(K.Key_Escape)
    assert not first.parent.exists()
    second = paste()
    clerk.window.close_workbook()
    assert not second.parent.exists()


@pytest.mark.parametrize("gives_up", [False, True])
def test_closing_over_an_import_asks_whether_to_wait_for_it(clerk: Clerk, gives_up: bool) -> None:
    clerk.paste(HEAD, "2024-10-01\tZhou Lan\t1.00")
    clerk.press(K.Key_Return, modifier=CTRL)
    book, before = clerk.book, clerk.book.digest()
    with held_up(clerk.window.surroundings.jobs):
        clerk.tab.course.write()
        clerk.window.close()
        (dialog,) = clerk.window.findChildren(TroubleDialog)
        assert "large change is being written" in dialog.title.text()
        assert dialog.leave.isDefault()
        button = dialog.risky if gives_up else dialog.leave
        clerk.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    if gives_up:
        clerk.qtbot.waitUntil(lambda: clerk.window.desk is None)
        with Workbook.open(book.path, read_only=True) as read:
            assert read.digest() == before
        return
    clerk.settle(clerk.window)
    assert clerk.window.desk is not None
    assert clerk.sum_of("revenue", "2024-10") == 100


def test_the_end_of_the_session_gives_an_import_up_without_asking(clerk: Clerk) -> None:
    clerk.paste(HEAD, "2024-10-01\tZhou Lan\t1.00")
    clerk.press(K.Key_Return, modifier=CTRL)
    path, before = clerk.book.path, clerk.book.digest()
    with held_up(clerk.window.surroundings.jobs):
        clerk.tab.course.write()
        clerk.window.leaving.without_asking()
        clerk.window.close()
        assert clerk.window.desk is None
    clerk.qtbot.waitUntil(lambda: not clerk.window.surroundings.jobs.busy)
    with Workbook.open(path, read_only=True) as read:
        assert read.digest() == before


def test_the_same_rows_again_or_in_another_order_change_nothing(clerk: Clerk, tmp_path: Path) -> None:
    rows = ["2024-10-01\tZhou Lan\t10.00", "2024-10-01\tZhou Lan\t10.00", "2024-10-02\tXu Wei\t20.00"]
    clerk.paste(HEAD, *rows)
    clerk.check_and_import()
    digest = clerk.book.digest()
    clerk.paste(HEAD, *reversed(rows))
    clerk.press(K.Key_Return, modifier=CTRL)
    assert "nothing changes" in clerk.tab.check.state.text()
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.book.digest() == digest
    assert clerk.sum_of("revenue", "2024-10") == 4000
    clerk.paste(HEAD, rows[2], "2024-11-01\tXu Wei\t5.00")
    clerk.check_and_import()
    assert (clerk.sum_of("revenue", "2024-10"), clerk.sum_of("revenue", "2024-11")) == (4000, 500)


def test_a_column_becomes_something_else_by_key_and_what_is_missing_is_said(clerk: Clerk) -> None:
    clerk.paste("When\tWho\tHow much", "2024-10-01\tZhou Lan\t10.00", "2024-10-02\tXu Wei\t20.00")
    assert "which metric" in clerk.tab.columns.state.text()
    measures = clerk.tab.columns.measures
    clerk.tab_to(measures.which)
    at = measures.which.findData("collections")
    while measures.which.currentIndex() != at:
        clerk.press(K.Key_Down)
    clerk.press(K.Key_Return)
    assert "Nothing is imported before" in clerk.tab.columns.state.text()
    clerk.tab.columns.columns.choose("Who")
    clerk.tab.columns.columns.setFocus()
    clerk.press(K.Key_Delete)
    assert "who" in clerk.tab.columns.state.text()
    clerk.press(K.Key_Return, modifier=CTRL)
    assert clerk.tab.course.step == "columns"
    assert "who" in clerk.tab.columns.state.text()
    clerk.press(K.Key_Escape)
    assert clerk.tab.course.step == "file"


def test_a_column_takes_a_part_over_from_another(clerk: Clerk) -> None:
    clerk.paste("When\tWho\tAlso\tRevenue", "2024-10-01\tZhou Lan\tXu Wei\t10.00")
    proposal = clerk.tab.course.proposal
    assert proposal is not None
    assert proposal.choices is not None
    changed = with_role(proposal.choices, "Also", "unit")
    assert (role_of(changed, "Also"), role_of(changed, "Who")) == ("unit", "unused")
    assert role_of(with_role(changed, "Revenue", "note"), "Revenue") == "note"


def test_the_window_and_the_command_line_read_a_file_alike(
    clerk: Clerk, tmp_path: Path, template: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "orders.csv"
    lines = [
        f"2024-10-{day:02d};{name};{100 * day},50;R{day}" for day in range(1, 9) for name in ("Zhou Lan", "Xu Wei")
    ]
    path.write_text("\n".join(["Date;Owner;Revenue;Reference", *lines]), encoding="utf-8")
    clerk.begin(path)
    proposal = clerk.tab.course.proposal
    assert proposal is not None
    assert proposal.choices is not None
    layout = tmp_path / "orders.toml"
    layout.write_text(proposal.choices.text(), encoding="utf-8")
    other = tmp_path / "other.goaldesk"
    other.write_bytes(template.read_bytes())
    if not proposal.is_ready:
        clerk.tab.columns.decide(0)
        layout.write_text(clerk.tab.course.proposal.choices.text(), encoding="utf-8")  # type: ignore[union-attr]
    clerk.check_and_import()
    with pytest.raises(SystemExit) as ended:
        main(["import", str(other), str(path), "--layout", str(layout)])
    assert ended.value.code == 0
    with Workbook.open(other, read_only=True) as book:
        assert len(book.snapshot.entries) == len(clerk.book.snapshot.entries)
        assert sorted(book.snapshot.entries.amount.tolist()) == sorted(clerk.book.snapshot.entries.amount.tolist())


def test_a_check_that_is_given_up_leaves_nothing(clerk: Clerk, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    rows = (f"2024-10-{1 + at % 28:02d},Zhou Lan,{at}.00" for at in range(20_000))
    path.write_text("Date,Owner,Revenue\n" + "\n".join(rows))
    before = clerk.book.digest()
    clerk.begin(path)
    clerk.qtbot.keyClick(QApplication.focusWidget(), K.Key_Return, CTRL)  # type: ignore[arg-type]
    assert clerk.tab.course.busy
    clerk.press(K.Key_Escape)
    assert clerk.tab.course.step == "file"
    assert clerk.book.digest() == before
    assert list(path.parent.glob("*.csv")) == [path]


def test_an_import_that_is_given_up_before_it_is_written_leaves_nothing(clerk: Clerk) -> None:
    clerk.paste(HEAD, *[f"2024-10-{day:02d}\tZhou Lan\t{day}.00" for day in range(1, 29)])
    before = clerk.book.digest()
    clerk.press(K.Key_Return, modifier=CTRL)
    with held_up(clerk.window.surroundings.jobs):
        clerk.tab.course.write()
        clerk.tab.course.give_up()
    clerk.settle(clerk.window)
    assert clerk.book.digest() == before
    assert clerk.window.desk is not None
    assert not clerk.window.desk.undo_stack.count()


def test_an_import_that_is_given_up_too_late_stands_and_can_be_undone(clerk: Clerk) -> None:
    clerk.paste(HEAD, "2024-10-01\tZhou Lan\t1.00")
    before = clerk.book.digest()
    clerk.press(K.Key_Return, modifier=CTRL)
    saved = threading.Event()
    clerk.book.subscribe(lambda changes: saved.set())
    clerk.tab.course.write()
    assert saved.wait(60)
    clerk.tab.course.give_up()
    clerk.settle(clerk.window)
    assert clerk.book.digest() != before
    assert clerk.window.desk is not None
    clerk.window.desk.undo()
    assert clerk.book.digest() == before


def test_bad_files_are_answered_with_one_sentence_or_a_proposal(
    clerk: Clerk, datasets: Path, workbook_path: Path
) -> None:
    before = clerk.book.digest()
    files = sorted((datasets / "bad_files").iterdir())
    sheets = {
        "pass_protected.xlsx",
        "multiline-headers.xlsx",
    }  # each takes a process of its own; all are read elsewhere
    for path in (one for one in files if one.suffix == ".csv" or one.name in sheets):
        clerk.begin(path)
        course = clerk.tab.course
        assert course.said or course.proposal is not None, path.name
        clerk.tab.course.give_up()
    assert clerk.book.digest() == before


SETS = [pytest.param(data, id=data.folder, marks=() if data in USUAL else pytest.mark.full) for data in WITH_TRUTH]


@pytest.mark.parametrize("data", SETS)
def test_the_window_brings_the_same_figures_as_the_command_line(
    data: DataSet,
    datasets: Path,
    window: MainWindow,
    settle: Settle,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    company = Company.of(data, datasets, tmp_path_factory)
    file = tmp_path / "company.goaldesk"
    run("new", file, "--company", CO, "--fiscal-start", str(data.fiscal_start))
    window.open_path(file)
    qtbot.waitUntil(lambda: window.desk is not None)
    clerk = Clerk(window, qtbot, settle)
    for layout, name in data.imports:
        toml = str(LAYOUTS / f"{layout}.toml")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, toml=toml: (toml, ""))
        clerk.begin(company.source / name)
        course = clerk.tab.course
        if course.step == "file":  # nothing says how it is written but the layout
            course.use_layout(Path(toml))
        else:
            clerk.press(K.Key_L, modifier=ALT)
        qtbot.waitUntil(lambda course=course: not course.busy, timeout=60_000)
        assert course.proposal is not None, course.said
        for _ in range(2):
            clerk.tab.go_on()
            qtbot.waitUntil(lambda course=course: not course.busy, timeout=60_000)
        assert course.step == "file", (layout, course.said, course.questions)
    window.close_workbook()
    out = tmp_path / "out"
    run("export", file, "--out", out)
    for table in sorted(company.out.glob("*.csv")):
        if table.stem != "import_batch":
            assert (out / table.name).read_text("utf-8") == table.read_text("utf-8"), table.stem
