"""Without a workbook: new, open, recent ones; and what is said when a file cannot be opened."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goaldesk.model.rows import Unit
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.dialogs.trouble import TroubleDialog
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.neighbours import call
from goaldesk.ui.settings import Remembered
from goaldesk.ui.surroundings import Surroundings

from .conftest import held_elsewhere, scouted, type_text

Settle = Callable[[MainWindow], None]
ROOT = Path(__file__).parents[2]


def test_a_new_workbook_is_made_by_the_form(window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path) -> None:
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = window.form
    assert window.rooms.currentWidget() is form
    type_text(form.fields.company, "青禾贸易")
    assert Path(form.fields.place.text()).name == "青禾贸易.goaldesk"
    form.fields.place.setText(str(tmp_path / "new" / "qh.goaldesk"))
    form.fields.month.setCurrentIndex(3)
    qtbot.keyClick(form.fields.person, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    desk = window.desk
    assert desk is not None
    settings = desk.snapshot.settings
    assert (settings.company, settings.currency, settings.fiscal_start) == ("青禾贸易", "CNY", 4)
    assert [unit.name for unit in desk.snapshot.all(Unit)] == ["青禾贸易"]
    assert window.windowTitle() == "qh.goaldesk – GoalDesk"
    assert window.surroundings.remembered.now.recent[0].path == str(tmp_path / "new" / "qh.goaldesk")


def test_a_first_start_shows_the_form_and_later_ones_the_recent_workbooks(
    qtbot: QtBot, surroundings: Surroundings, settle: Settle, workbook_path: Path
) -> None:
    for recent in (False, True):
        if recent:
            surroundings.remembered.opened(workbook_path, "2026-09-09T06:05:00Z")
        window = MainWindow(surroundings)
        window.expect(None)
        assert ("start" in window.__dict__) == recent  # at a first start nothing flashes up before the form
        window.show()
        qtbot.waitExposed(window)
        window.begin(None)
        settle(window)
        assert window.is_creating() != recent
        if not recent:
            qtbot.waitUntil(window.form.fields.company.hasFocus)
            assert window.form.sample.isVisible()
            qtbot.keyClick(window.form.fields.company, Qt.Key.Key_Escape)
            settle(window)
        assert window.rooms.currentWidget() is window.start
        scouted(window, qtbot)
        settle(window)
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_form_says_what_is_missing_and_keeps_what_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    window.ask_new()
    form = window.form
    form.fields.person.clear()
    type_text(form.fields.company, "Hengda")
    qtbot.mouseClick(form.make, Qt.MouseButton.LeftButton)
    assert form.wrong.isVisible()
    assert form.fields.company.text() == "Hengda"
    assert form.fields.person.property("error") == "true"
    assert window.desk is None


def test_a_file_that_is_there_already_is_not_overwritten(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    before = workbook_path.read_bytes()
    window.ask_new()
    type_text(window.form.fields.company, "Hengda")
    window.form.fields.place.setText(str(workbook_path))
    qtbot.mouseClick(window.form.make, Qt.MouseButton.LeftButton)
    settle(window)
    assert window.form.wrong.isVisible()
    assert window.form.fields.company.text() == "Hengda"
    assert workbook_path.read_bytes() == before


def test_recent_workbooks_are_listed_newest_first_and_one_that_is_gone_says_so(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.goaldesk"
    window.surroundings.remembered.opened(gone, "2026-09-01T10:00")
    window.surroundings.remembered.opened(workbook_path, "2026-09-08T10:00")
    window.close_workbook()
    scouted(window, qtbot)
    model = window.start.list.rows
    assert [model.index(row).data() for row in range(2)] == [workbook_path.name, "gone.goaldesk"]
    words = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert "Ready" in words[0]
    assert "Not there" in words[1]
    assert "take off the list" in window.line.keys.accessibleName()
    assert window.start.panel.count.text() == "2"
    assert str(workbook_path) in window.line.meaning.whole()
    assert window.start.focusWidget() is window.start.list
    qtbot.keyClick(window.start.list, Qt.Key.Key_Down)
    assert str(gone) in window.start.detail.text.text()
    qtbot.keyClick(window.start.list, Qt.Key.Key_Delete)
    assert [recent.path for recent in window.surroundings.remembered.now.recent] == [str(workbook_path)]
    assert workbook_path.exists()
    settle(window)
    qtbot.keyClick(window.start.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None)


def ways(window: MainWindow) -> list[str]:
    """What the buttons of the unfolded workbook say."""
    return [button.accessibleName() for button in window.start.detail.buttons]


def test_a_file_that_is_not_ours_is_refused_in_words_with_a_way_on(
    window: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "notes.goaldesk"
    path.write_text("not a workbook " * 100)
    window.open_path(path)
    settle(window)
    assert window.rooms.currentWidget() is window.start
    assert "notes.goaldesk" in window.start.detail.head.text()
    assert "left untouched" in window.start.detail.text.text()
    assert ways(window) == ["Take off the list"]
    assert path.read_text() == "not a workbook " * 100


def test_a_damaged_workbook_offers_its_newest_backup_and_goes_back_to_it(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    with Workbook.open(workbook_path) as book:
        book.back_up()
        before = book.digest()
    content = bytearray(workbook_path.read_bytes())
    content[100:600] = bytes(500)
    workbook_path.write_bytes(content)
    window.surroundings.remembered.opened(workbook_path, "2026-09-08T10:00")
    window.close_workbook()
    scouted(window, qtbot)
    assert window.start.list.rows.rows[0].state == "damaged"
    assert ways(window) == ["Restore the newest backup", "Another backup…", "Save a copy as…"]
    qtbot.keyClick(window.start.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert window.desk is not None
    assert window.desk.workbook.digest() == before
    assert list(workbook_path.parent.glob("*.damaged-*"))


def test_a_recent_workbook_that_cannot_be_opened_says_why_in_the_list(
    window: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "broken.goaldesk"
    path.write_bytes(b"")
    window.surroundings.remembered.opened(path, "2026-09-08T10:00")
    window.close_workbook()
    settle(window)
    window.open_path(path)
    settle(window)
    assert window.rooms.currentWidget() is window.start
    assert window.start.list.rows.rows[0].state == "damaged"
    assert "No backup" in window.start.detail.text.text()
    assert ways(window) == ["Look for it…", "Try again", "Take off the list"]


def test_what_another_computer_has_open_is_read_or_taken_over_after_a_question(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    held_elsewhere(workbook_path)
    window.surroundings.remembered.opened(workbook_path, "2026-09-08T10:00")
    window.close_workbook()
    scouted(window, qtbot)
    assert "Wu Qian" in window.start.detail.head.text()
    assert "BOOKS-02" in window.start.detail.text.text()
    qtbot.keyClick(window.start.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert window.desk is not None
    assert window.desk.workbook.read_only
    assert window.notices.why.isVisible()
    assert window.notices.why.way_on.text() == "Open for writing"
    window.close_workbook()
    scouted(window, qtbot)
    gone = next(button for button in window.start.detail.buttons if "is gone" in button.accessibleName())
    qtbot.mouseClick(gone, Qt.MouseButton.LeftButton)
    dialog = window.findChild(TroubleDialog)
    assert dialog is not None
    assert dialog.leave.isDefault()
    assert "30 s" in dialog.body.text()
    window.ways_on.patience = 0
    qtbot.mouseClick(dialog.risky, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert not window.desk.workbook.read_only


def test_a_workbook_opens_by_itself_when_it_is_free(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    held_elsewhere(workbook_path)
    window.surroundings.remembered.opened(workbook_path, "2026-09-08T10:00")
    window.close_workbook()
    scouted(window, qtbot)
    window.start._wait.setInterval(10)
    when_free = next(button for button in window.start.detail.buttons if "free" in button.accessibleName())
    qtbot.mouseClick(when_free, Qt.MouseButton.LeftButton)
    workbook_path.with_name(f"{workbook_path.name}-lock").unlink()
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert not window.desk.workbook.read_only


def test_a_workbook_that_is_written_at_another_desk_opens_read_only_and_says_so(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    code = f"import sys; from pathlib import Path; from goaldesk.model.store.workbook import Workbook; \
w = Workbook.open(Path({str(workbook_path)!r}), desk='Wu Qian'); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        window.open_path(workbook_path)
        qtbot.waitUntil(lambda: window.desk is not None)
        settle(window)
        assert window.notices.why.isVisible()
        assert "Wu Qian" in window.notices.why.label.text()
        assert "read-only" in window.windowTitle()
        assert window.line.saved.text() == "Read-only"
        window.close_workbook()
        other.communicate("")


def test_settings_come_back_at_the_next_start(surroundings: Surroundings, tmp_path: Path) -> None:
    surroundings.remembered.change(theme="dark", language="zh", desk_name="周岚")
    surroundings.remembered.opened(tmp_path / "a.goaldesk", "2026-09-08T10:00")
    again = Remembered(surroundings.remembered.folder).now
    assert again == surroundings.remembered.now


def test_settings_that_somebody_spoilt_fall_back_to_their_defaults(tmp_path: Path) -> None:
    folder = tmp_path / "spoilt"
    folder.mkdir()
    (folder / "settings.ini").write_text('[General]\nlanguage=zh\nrecent="[{1}]"\ntheme="\\"dark\\""\n')
    now = Remembered(folder).now
    assert (now.language, now.recent, now.theme) == ("", (), "dark")


def run(code: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_nothing_heavy_is_imported_before_the_frame_is_painted(workbook_path: Path, tmp_path: Path) -> None:
    code = f"""
import sys
from pathlib import Path
import goaldesk.ui.main_window as main_window
begin = main_window.MainWindow.begin
def painted(self, path, *, crashed=False):
    heavy = {{"numpy", "pandas", "matplotlib", "reportlab", "sqlite_utils", "openpyxl", "sqlcipher3", "babel"}}
    print(sorted(heavy & set(sys.modules)), flush=True)
    begin(self, path, crashed=crashed)
    self.opening.opened.connect(lambda workbook: self.close())
main_window.MainWindow.begin = painted
from goaldesk.ui.application import open_window
open_window(Path({str(workbook_path)!r}))
"""
    done = run(code, GOALDESK_HOME=str(tmp_path / "home"), QT_QPA_PLATFORM="offscreen")
    assert done.stdout == "[]\n", done.stderr
    assert done.returncode == 0
    with Workbook.open(workbook_path) as workbook:
        assert not workbook.read_only


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_the_program_says_so_and_ends_with_one() -> None:
    code = "import sys; from goaldesk.ui.application import open_window; sys.exit(open_window(None, language='en'))"
    done = run(code, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert "no display" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_workbook_that_is_open_in_a_window_comes_to_the_front_there(
    desk_window: MainWindow, qtbot: QtBot, workbook_path: Path, tmp_path: Path
) -> None:
    code = f"""
from pathlib import Path
from goaldesk.ui.application import open_window
print(open_window(Path({str(workbook_path)!r})), flush=True)
"""
    environment = {**os.environ, "GOALDESK_HOME": str(tmp_path / "other"), "QT_QPA_PLATFORM": "offscreen"}
    neighbours = desk_window.ways_on._neighbours
    assert neighbours is not None
    qtbot.waitUntil(neighbours._server.isListening)
    with subprocess.Popen([sys.executable, "-c", code], env=environment, cwd=ROOT, stdout=subprocess.PIPE) as other:
        qtbot.waitUntil(lambda: "opened once more" in desk_window.work.bar.label.text())
        qtbot.waitUntil(lambda: other.poll() is not None)
        assert other.returncode == 0
    assert desk_window.desk is not None
    assert not desk_window.desk.workbook.read_only


def test_a_closed_workbook_answers_no_more(desk_window: MainWindow, qtbot: QtBot, workbook_path: Path) -> None:
    qtbot.waitUntil(lambda: call(workbook_path))
    desk_window.close_workbook()
    assert not call(workbook_path)


def test_a_workbook_that_is_dropped_on_the_window_opens(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(workbook_path))])
    for kind in (QDragEnterEvent, QDropEvent):
        point = QPoint(400, 400) if kind is QDragEnterEvent else QPointF(400, 400)
        event = kind(point, Qt.DropAction.CopyAction, what, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window, event)
        assert event.isAccepted()
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)


def test_enter_presses_the_button_one_stands_on(window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    qtbot.waitUntil(window.isActiveWindow)
    assert window.focusWidget() is window.start.side.new
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not window.is_creating()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    settle(window)
    assert window.is_creating()
