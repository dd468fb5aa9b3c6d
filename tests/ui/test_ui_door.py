"""What stands in the way of opening, and the ways on: a slow share, another desk, damage, a table instead."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from goaldesk.model.edits.units import rename_unit
from goaldesk.model.rows import Unit
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.lock import lock_path
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.dialogs.backup_list import BackupList
from goaldesk.ui.dialogs.passphrase import Passphrase
from goaldesk.ui.dialogs.trouble import TroubleDialog
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.neighbours import Neighbours
from goaldesk.ui.pages.actuals.importing.tab import Import
from goaldesk.ui.pages.setup.backups import Backups

from .conftest import held_elsewhere, scouted, type_text

Settle = Callable[[MainWindow], None]


def ways(window: MainWindow) -> list[str]:
    """What the buttons of the unfolded workbook say."""
    return [button.accessibleName() for button in window.start.detail.buttons]


def take(window: MainWindow, qtbot: QtBot, way: str) -> None:
    button = next(button for button in window.start.detail.buttons if button.accessibleName().startswith(way))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def listed(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    """The start page with this one on its list, looked at."""
    window.surroundings.remembered.opened(path, "2026-09-08T10:00")
    window.close_workbook()
    scouted(window, qtbot)


def choose_file(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the system's dialog for saving answer with this path."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, **more: (str(path), ""))


def shown(window: MainWindow) -> TroubleDialog:
    return next(dialog for dialog in window.findChildren(TroubleDialog) if dialog.isVisible())


# --- a share that does not answer


@pytest.fixture
def slow_drive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """No path below the test's folder can be followed before this is set; the window's thread never may."""
    answers, follow = threading.Event(), Path.resolve
    drive = str(tmp_path)

    def resolve(path: Path, strict: bool = False) -> Path:
        if str(path).startswith(drive):
            assert threading.current_thread() is not threading.main_thread()
            assert answers.wait(20)
        return follow(path, strict)

    monkeypatch.setattr(Path, "resolve", resolve)
    yield answers
    answers.set()


def test_a_drive_that_does_not_answer_leaves_the_window_free_and_is_said(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path, slow_drive: threading.Event
) -> None:
    window.open_path(workbook_path)
    assert window.rooms.currentWidget() is window.start
    qtbot.waitUntil(lambda: "does not answer yet" in window.notices.above.label.text())
    assert window.notices.above.isVisible()
    window.ask_new()  # the window can be worked with meanwhile
    assert window.is_creating()
    window.close_workbook()
    slow_drive.set()
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert not window.notices.above.isVisible()
    window.close_workbook()


def test_a_drive_that_does_not_answer_need_not_be_waited_for(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path, slow_drive: threading.Event
) -> None:
    window.expect(workbook_path)
    window.begin(workbook_path)
    qtbot.waitUntil(lambda: "does not answer yet" in window.work.bar.label.text())
    qtbot.mouseClick(window.work.bar.way_on, Qt.MouseButton.LeftButton)
    assert window.rooms.currentWidget() is window.start
    slow_drive.set()
    settle(window)
    assert window.desk is None


def test_what_another_window_has_open_is_said_where_one_stands(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    other = Neighbours(window)
    called: list[int] = []
    other.called.connect(lambda: called.append(1))
    other.answer_for(workbook_path)
    qtbot.waitUntil(other._server.isListening)
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: window.notices.above.isVisible())
    assert "open already" in window.notices.above.label.text()
    qtbot.waitUntil(lambda: bool(called))
    assert window.desk is None


# --- another desk


def test_taking_over_can_be_given_up_while_a_sign_is_waited_for(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    held_elsewhere(workbook_path)
    listed(window, qtbot, workbook_path)
    before = lock_path(workbook_path).read_bytes()
    take(window, qtbot, "\u2068Wu Qian")
    qtbot.mouseClick(shown(window).risky, Qt.MouseButton.LeftButton)
    assert "Wu Qian" in window.work.waiting_text.text()
    qtbot.waitUntil(window.line.progress.isVisible)
    qtbot.mouseClick(window.line.progress.cancel, Qt.MouseButton.LeftButton)
    settle(window)
    assert window.rooms.currentWidget() is window.start
    assert lock_path(workbook_path).read_bytes() == before


def test_a_desk_that_gives_a_sign_is_not_taken_over(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    held_elsewhere(workbook_path)
    listed(window, qtbot, workbook_path)
    take(window, qtbot, "\u2068Wu Qian")
    qtbot.mouseClick(shown(window).risky, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.line.progress.isVisible)
    held_elsewhere(workbook_path)  # the other desk touches its lock
    settle(window)
    assert window.rooms.currentWidget() is window.start
    assert "still there" in window.start.detail.text.text()
    assert "Open read-only" in ways(window)


def test_a_copy_for_a_trial_is_opened_while_another_desk_writes(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held_elsewhere(workbook_path)
    listed(window, qtbot, workbook_path)
    target = workbook_path.with_name("Trial.goaldesk")
    choose_file(monkeypatch, target)
    take(window, qtbot, "Copy for a trial")
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert window.desk is not None
    assert window.desk.workbook.path == target
    assert not window.desk.workbook.read_only


# --- a passphrase


def test_a_locked_workbook_asks_for_its_passphrase_until_it_is_right(
    window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    path = tmp_path / "Boards.goaldesk"
    with Workbook.create(path, WorkbookSettings(company="Boards"), key="open sesame") as book:
        book.back_up()
    listed(window, qtbot, path)
    assert ways(window) == ["Open with the passphrase…", "Take off the list"]
    qtbot.keyClick(window.start.list, Qt.Key.Key_Return)
    for typed in ("wrong", "open sesame"):
        qtbot.waitUntil(lambda: bool(asking(window)))
        (dialog,) = asking(window)
        assert dialog.field.echoMode() == QLineEdit.EchoMode.Password
        assert dialog.wrong.isVisible() == (typed != "wrong")
        qtbot.keyClicks(dialog.field, typed)
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        settle(window)
    assert window.desk is not None
    assert not window.desk.workbook.read_only
    window.go("setup:backups")
    settle(window)
    tab = getattr(window.work.page, "tab", None)
    assert isinstance(tab, Backups)
    tab.read_chosen()
    settle(window)
    assert "sound" in tab.status.text()
    assert "sesame" not in (window.surroundings.remembered.folder / "settings.ini").read_text()


def asking(window: MainWindow) -> list[Passphrase]:
    return [dialog for dialog in window.findChildren(Passphrase) if dialog.isVisible()]


# --- damage


def spoil(path: Path) -> bytes:
    content = bytearray(path.read_bytes())
    content[100:600] = bytes(500)
    path.write_bytes(content)
    return bytes(content)


def test_one_of_several_backups_takes_the_place_of_a_damaged_workbook(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    with Workbook.open(workbook_path) as book:
        first = book.back_up()
        digest = book.digest()
        top = next(iter(book.snapshot.all(Unit)))
        book.edit("Rename", rename_unit, top.id, "Later")
    spoil(workbook_path)
    listed(window, qtbot, workbook_path)
    take(window, qtbot, "Another backup")
    dialog = window.findChild(BackupList)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.restore.isEnabled())
    assert [line.key for line in dialog.list.lines.lines][-1] == first
    dialog.list.choose(first)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert window.desk is not None
    assert window.desk.workbook.digest() == digest
    assert list(workbook_path.parent.glob("*.damaged-*"))


def test_a_damaged_file_without_a_backup_promises_none_and_is_saved_as_it_is(
    window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, target = tmp_path / "Alone.goaldesk", tmp_path / "Alone copy.goaldesk"
    Workbook.create(path, WorkbookSettings(company="Alone")).close()
    content = spoil(path)
    listed(window, qtbot, path)
    assert "backup" not in " ".join(ways(window)).lower()
    assert "No backup" in window.start.detail.text.text()
    choose_file(monkeypatch, target)
    take(window, qtbot, "Save a copy")
    settle(window)
    assert target.read_bytes() == content
    assert str(target) in window.notices.above.label.text()


def by_another_program(path: Path, *statements: str) -> None:
    connection = sqlcipher3.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


NEWER = "PRAGMA user_version = 100"
CLOSED = "UPDATE file SET min_reader = 99"


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def foreign(path: Path) -> None:
    path.unlink()
    by_another_program(path, "CREATE TABLE a (b)")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("happened", "said", "first"),
    [
        (lambda path: by_another_program(path, NEWER, CLOSED), "update GoalDesk to open it", "Take off the list"),
        (emptied, "is empty", "Look for it…"),
        (foreign, "is not a GoalDesk workbook", "Take off the list"),
        (a_folder, "is not a GoalDesk workbook", "Take off the list"),
        (Path.unlink, "There is no file", "Try again"),
    ],
    ids=["newer and unreadable", "empty", "not ours", "a folder", "gone"],
)
def test_what_cannot_be_opened_has_its_own_sentence_and_its_own_way_on(
    window: MainWindow,
    settle: Settle,
    workbook_path: Path,
    happened: Callable[[Path], object],
    said: str,
    first: str,
) -> None:
    happened(workbook_path)
    window.open_path(workbook_path)
    settle(window)
    assert window.desk is None
    detail = window.start.detail
    assert said in f"{detail.head.text()} {detail.text.text()}"
    assert ways(window)[0] == first


def test_a_newer_workbook_is_read_and_not_offered_for_writing(
    window: MainWindow, qtbot: QtBot, settle: Settle, workbook_path: Path
) -> None:
    by_another_program(workbook_path, NEWER)
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    bar = window.notices.why
    assert "made by a newer GoalDesk" in bar.label.text()
    assert (bar.way_on.text(), bar.other_way.isHidden()) == ("Open another…", True)
    assert window.windowTitle() == "Qinghe Trading.goaldesk (read-only) – GoalDesk"


# --- a table instead


@pytest.fixture
def figures(tmp_path: Path) -> Path:
    path = tmp_path / "deals.csv"
    path.write_text("Date,Salesperson,Amount\n2026-08-03,Li Wei,120.00\n2026-08-04,Li Wei,80.00\n", encoding="utf-8")
    return path


def test_a_table_given_to_the_program_becomes_a_new_workbook_with_its_figures_on_the_way(
    window: MainWindow, qtbot: QtBot, settle: Settle, figures: Path, tmp_path: Path
) -> None:
    window.open_path(figures)
    settle(window)
    assert "is a table" in window.start.detail.head.text()
    assert ways(window) == ["Make a workbook from it…", "Take off the list"]
    qtbot.keyClick(window.start.list, Qt.Key.Key_Return)
    settle(window)
    form = window.form
    assert form.table.isVisible()
    assert "deals.csv" in form.table.text.text()
    type_text(form.fields.company, "Hengda")
    form.fields.place.setText(str(tmp_path / "new" / "hengda.goaldesk"))
    qtbot.keyClick(form.fields.person, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    tab = getattr(window.work.page, "tab", None)
    assert isinstance(tab, Import)
    assert tab.course.path == figures
    assert tab.course.step == "columns"


def test_a_list_of_people_becomes_the_org_tree_of_a_new_workbook(
    window: MainWindow, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Name,Team\nLi Wei,North\nZhang Min,South\n", encoding="utf-8")
    window.ask_new(people)
    settle(window)
    form = window.form
    assert "become the org tree" in form.table.text.text()
    assert form.table.to_import() is None
    type_text(form.fields.company, "Hengda")
    form.fields.place.setText(str(tmp_path / "new" / "hengda.goaldesk"))
    qtbot.keyClick(form.fields.person, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.desk is not None)
    settle(window)
    assert window.desk is not None
    assert {"Hengda", "Li Wei", "Zhang Min", "North", "South"} == {u.name for u in window.desk.snapshot.all(Unit)}
    window.ask_new()
    assert not window.form.table.isVisible()


def test_a_table_dropped_on_an_open_workbook_goes_to_its_import(
    desk_window: MainWindow, settle: Settle, figures: Path
) -> None:
    what = QMimeData()
    what.setUrls([QUrl.fromLocalFile(str(figures))])
    for kind in (QDragEnterEvent, QDropEvent):
        point = QPoint(400, 400) if kind is QDragEnterEvent else QPointF(400, 400)
        event = kind(point, Qt.DropAction.CopyAction, what, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(desk_window, event)
    settle(desk_window)
    assert desk_window.desk is not None
    tab = getattr(desk_window.work.page, "tab", None)
    assert isinstance(tab, Import)
    assert tab.course.path == figures
