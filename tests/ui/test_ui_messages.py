"""Messages through their one doorway, as plain text; the crash reporter."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from goaldesk.model.errors import Refusal, Trouble
from goaldesk.ui.crash import CrashReporter, report_text
from goaldesk.ui.dialogs.trouble import TroubleDialog
from goaldesk.ui.faults import head_and_rest
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import tip

# --- messages

EVIL = '<img src="file:///etc/passwd"><b>name</b>'


def test_a_trouble_opens_a_dialog_that_shows_its_text_as_it_is(window: MainWindow, qtbot: QtBot) -> None:
    tried: list[int] = []
    fault = Trouble("io", "{name} cannot be reached. All is in the file. Plug the drive in.", name=EVIL)
    window.surroundings.faults.show(fault, again=lambda: tried.append(1))
    dialog = window.findChild(TroubleDialog)
    assert dialog is not None
    assert dialog.title.text() == f"{EVIL} cannot be reached"
    assert dialog.body.text() == "All is in the file. Plug the drive in."
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert tried == [1]


def test_a_long_message_is_shown_whole(window: MainWindow, qtbot: QtBot) -> None:
    window.surroundings.faults.show(Trouble("io", "It cannot be reached. " + "All of it is in the file. " * 20))
    dialog = window.findChild(TroubleDialog)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    assert dialog.body.height() >= dialog.body.heightForWidth(dialog.body.width())
    dialog.close()


def test_a_refusal_stands_above_the_page_until_it_is_put_away(desk_window: MainWindow, qtbot: QtBot) -> None:
    desk_window.surroundings.faults.show(Refusal("no", "{name} is closed.", name=EVIL))
    bar = desk_window.work.bar
    assert bar.isVisible()
    assert bar.label.text() == f"{EVIL} is closed."
    assert bar.label.textFormat() == Qt.TextFormat.PlainText
    qtbot.mouseClick(bar.put_away, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_every_label_of_the_window_shows_plain_text(desk_window: MainWindow) -> None:
    rich = [label for label in desk_window.findChildren(QLabel) if label.textFormat() != Qt.TextFormat.PlainText]
    assert rich == []


def test_a_tooltip_shows_a_name_as_it_is() -> None:
    assert "<img" not in tip(EVIL)
    assert "&lt;img" in tip(EVIL)


@pytest.mark.parametrize(
    ("text", "head", "rest"),
    [
        ("A is gone. B is safe. Do C.", "A is gone", "B is safe. Do C."),
        ("A 不在了。B 没有丢。做 C。", "A 不在了", "B 没有丢。做 C。"),
        ("Only this.", "Only this", ""),
        ("Is A gone? B is safe.", "Is A gone?", "B is safe."),
        ("A 不在了吗？B 没有丢。", "A 不在了吗？", "B 没有丢。"),
        ("Version 1.5 is newer. Go on.", "Version 1.5 is newer", "Go on."),
    ],
)
def test_the_first_sentence_of_a_message_is_its_title(text: str, head: str, rest: str) -> None:
    assert head_and_rest(text) == (head, rest)


def bug(value: str) -> None:
    raise ValueError(value)


@pytest.fixture
def reporter(surroundings: Surroundings, tmp_path: Path) -> CrashReporter:
    return CrashReporter(tmp_path / "crash", surroundings.faults)


def caught(reporter: CrashReporter, error: Exception) -> None:
    """Let the error reach the top, as one in a slot does."""
    reporter.catch(type(error), error, error.__traceback__)


def test_a_bug_is_written_down_without_a_word_from_the_file(reporter: CrashReporter, qtbot: QtBot) -> None:
    told: list[str] = []
    reporter.reported.connect(told.append)
    for _ in range(7):
        with pytest.raises(ValueError, match="Liang Bo") as info:
            bug("Liang Bo earned 171,640")
        caught(reporter, info.value)
    qtbot.waitUntil(lambda: bool(told))
    assert len(told) == 1
    assert "ValueError" in told[0]
    assert "bug" in told[0]
    written = reporter.log.read_text(encoding="utf-8")
    assert written.count("ValueError") == 7
    assert "Liang Bo" not in written + told[0]
    assert reporter.log.stat().st_mode & 0o077 == 0


def test_a_fault_that_nobody_caught_is_shown_as_a_message_and_not_as_a_bug(
    reporter: CrashReporter, qtbot: QtBot, surroundings: Surroundings
) -> None:
    said: list[str] = []
    surroundings.faults.barred.connect(said.append)
    caught(reporter, Refusal("no", "Not today."))
    qtbot.waitUntil(lambda: said == ["Not today."])
    assert not reporter.log.exists()


def test_the_report_names_places_only() -> None:
    with pytest.raises(ValueError, match="x") as info:
        bug("x")
    text = report_text(ValueError, info.value.__traceback__)
    assert "test_ui_messages.py" in text
    assert str(Path(__file__).parent) not in text


def test_a_report_can_be_copied_from_its_dialog(window: MainWindow, qtbot: QtBot) -> None:
    window.show_report("ValueError\n  a.py:1 bug", Path("reports.txt"))
    dialog = window.findChild(TroubleDialog)
    assert dialog is not None
    qtbot.mouseClick(dialog.fold, Qt.MouseButton.LeftButton)
    assert dialog.details.isVisible()
    qtbot.mouseClick(dialog.copy_details, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "ValueError\n  a.py:1 bug"
    QGuiApplication.clipboard().clear()
    dialog.close()


def test_a_language_change_reaches_a_dialog_that_is_open(window: MainWindow, qtbot: QtBot) -> None:
    window.show_report("ValueError", Path("reports.txt"))
    dialog = window.findChild(TroubleDialog)
    assert dialog is not None
    window.choose_language("zh")
    qtbot.waitUntil(lambda: dialog.leave.text() == "关闭")
    dialog.close()
