"""Review by keys: the packs that the window makes, and what it says about them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goaldesk.cli import main
from goaldesk.model.edits.units import rename_unit
from goaldesk.model.rows import Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages.review import Review

Settle = Callable[[MainWindow], None]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def review(desk_window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path) -> Review:
    """The page, reached by Ctrl+P, with an empty folder to write to."""
    qtbot.keyClick(desk_window, Qt.Key.Key_P, CTRL)
    settle(desk_window)
    page = desk_window.work.page
    assert isinstance(page, Review)
    write_to(page, tmp_path / "out", qtbot)
    return page


def write_to(page: Review, folder: Path, qtbot: QtBot) -> None:
    page.form.folder.selectAll()
    qtbot.keyClicks(page.form.folder, str(folder))


def choose_one_unit(page: Review, qtbot: QtBot) -> None:
    qtbot.keyClick(page.form.who.buttons[2], Qt.Key.Key_Space)


def test_the_window_makes_the_same_bytes_as_the_command_line(
    desk_window: MainWindow, review: Review, workbook_path: Path, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    choose_one_unit(review, qtbot)
    qtbot.keyClick(review.form.folder, Qt.Key.Key_Return, CTRL)
    settle(desk_window)
    (made,) = (tmp_path / "out").iterdir()
    words = ["pack", str(workbook_path), "--period", review.period.label, "--unit", "QH", "--today", "2026-09-09"]
    done = CliRunner().invoke(main, [*words, "--out", str(tmp_path / "cli")])
    assert done.exit_code == 0, done.output
    (other,) = (tmp_path / "cli").iterdir()
    assert (made.name, made.read_bytes()) == (other.name, other.read_bytes())
    assert "1 pack was made" in review.said.text()
    assert str(tmp_path / "out") in review.said.text()
    assert review.open_folder.isVisible()


def test_cancel_leaves_no_half_file(
    desk_window: MainWindow, review: Review, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    qtbot.keyClick(review.form.files.buttons[1], Qt.Key.Key_Space)
    qtbot.keyClick(review.form.folder, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(review.stop, Qt.Key.Key_Escape)
    settle(desk_window)
    assert not (tmp_path / "out").exists()
    assert review.said.text().startswith("Cancelled. 0 files")
    assert review.make.isEnabled()


def test_cancel_between_two_files_keeps_the_whole_ones_and_counts_them(
    desk_window: MainWindow, review: Review, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    qtbot.keyClick(review.form.folder, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: review.bar.value() >= 1)
    qtbot.keyClick(review.stop, Qt.Key.Key_Escape)
    settle(desk_window)
    made = list((tmp_path / "out").iterdir())
    assert all(path.suffix == ".pdf" and path.read_bytes().rstrip().endswith(b"%%EOF") for path in made)
    counted = "1 file was" if len(made) == 1 else f"{len(made)} files were"
    assert review.said.text() == f"Cancelled. {counted} finished before and {'stays' if len(made) == 1 else 'stay'}."


def test_a_folder_that_cannot_be_written_is_said_in_one_sentence(
    desk_window: MainWindow, review: Review, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    (tmp_path / "blocked").write_text("a file")
    write_to(review, tmp_path / "blocked", qtbot)
    choose_one_unit(review, qtbot)
    qtbot.keyClick(review.form.folder, Qt.Key.Key_Return, CTRL)
    settle(desk_window)
    assert "was not written" in review.said.text()
    assert not review.open_folder.isVisible()
    assert QApplication.activeModalWidget() is None


def test_a_name_with_odd_signs_gives_a_safe_file_name(
    desk_window: MainWindow, review: Review, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    assert desk_window.desk is not None
    unit = next(unit for unit in desk_window.desk.snapshot.all(Unit) if unit.code == "QH")
    desk_window.desk.do("Rename a unit", rename_unit, unit.id, 'A/B: "C"?')
    settle(desk_window)
    choose_one_unit(review, qtbot)
    qtbot.keyClick(review.form.folder, Qt.Key.Key_Return, CTRL)
    settle(desk_window)
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"QH AB C {review.period.label}.pdf"]


def test_a_workbook_without_units_says_what_a_pack_needs_and_leads_there(
    window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "Empty.goaldesk"
    Workbook.create(path, WorkbookSettings(company="Hengda"), desk="Lin Yuan").close()
    window.open_path(path)
    qtbot.waitUntil(lambda: window.desk is not None)
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    settle(window)
    page = window.work.page
    assert isinstance(page, Review)
    assert page.empty.title.text() == "No units yet"
    qtbot.keyClick(page.empty.buttons[0], Qt.Key.Key_Space)
    settle(window)
    assert window.work.page is not page
