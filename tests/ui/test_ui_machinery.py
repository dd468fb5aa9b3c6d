"""The machinery below the window: models, jobs, desk, messages, the crash reporter."""

import threading
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from goaldesk.model.changes import Edit
from goaldesk.model.edits.units import create_unit, rename_unit
from goaldesk.model.errors import Refusal, Trouble
from goaldesk.model.rows import Metric, Unit
from goaldesk.model.sheets import Cell, Column, Sheet, SheetRow
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.crash import CrashReporter, report_text
from goaldesk.ui.desk import Desk
from goaldesk.ui.dialogs.trouble import TroubleDialog
from goaldesk.ui.faults import head_and_rest
from goaldesk.ui.items.sheet_model import BULLET, MEANING, SheetModel
from goaldesk.ui.jobs import Job, JobQueue, Report
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import tip
from goaldesk.ui.widgets.choice import Option, OptionModel
from goaldesk.ui.widgets.recent_list import RecentModel, RecentRow
from goaldesk.ui.widgets.sidebar import Place, PlacesModel
from goaldesk.wording import PlainWording

MONEY = Metric(1, "revenue", "Revenue", "flow", "result")
RATE = Metric(2, "win", "Win rate", "ratio", "efficiency", unit="percent", decimals=4, shown=1)
TITLES = ("Unit", "Target", "Actual", "Attainment", "", "Status")


def sheet(*actuals: int | None, names: tuple[str, ...] = ("A", "B", "C")) -> Sheet:
    columns = tuple(Column(key) for key in ("target", "actual", "attainment", "bullet", "status"))
    rows = []
    for key, actual in enumerate(actuals):
        value = None if actual is None else Fraction(actual)
        share = None if value is None else value / 200
        cells = (
            Cell(Fraction(200), MONEY),
            Cell(value, MONEY),
            Cell(share, MONEY, "near", "share"),
            Cell(None, MONEY, kind="bullet"),
            Cell(None, MONEY, "near", "word"),
        )
        rows.append(SheetRow(key, names[key % 3], level=key % 2, cells=cells))
    return Sheet(columns, tuple(rows))


def test_the_models_keep_the_rules_of_qt(qtbot: QtBot, surroundings: Surroundings) -> None:
    model = SheetModel()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal)]
    wording = PlainWording()
    for shown in (sheet(100, 180, None), sheet(1, 2, 3), sheet(1), sheet(), Sheet(()), sheet(5, 6)):
        model.show_sheet(shown, TITLES if shown.columns else ("",), wording)
        assert model.rowCount() == len(shown.rows)
    options = OptionModel()
    testers.append(QAbstractItemModelTester(options, fatal))
    options.show_options([Option(n, f"Unit {n}", n % 3, "码") for n in range(20)])
    for text in ("1", "19", "码", "nothing", ""):
        options.search(text)
    recent = RecentModel(surroundings.language)
    testers.append(QAbstractItemModelTester(recent, fatal))
    recent.show_rows([RecentRow("/a/b.goaldesk", "2026-09-08T10:00"), RecentRow("/c.goaldesk", "never")])
    recent.set_state("/c.goaldesk", "gone")
    places = PlacesModel([Place("a", "house"), Place("b", "target", gap=True, waiting=3)])
    testers.append(QAbstractItemModelTester(places, fatal))
    places.rename({"a": "A", "b": "B"})
    assert places.index(2).data() == "B, 3"
    assert len(testers) == 4


def test_figures_of_a_sheet_are_written_exactly_and_at_the_right() -> None:
    model = SheetModel()
    model.show_sheet(sheet(186, None), TITLES, PlainWording())
    assert model.index(0, 2).data() == "186"
    assert model.index(0, 3).data() == "93.0\u00a0%"
    assert model.index(1, 2).data() == ""
    assert model.index(0, 5).data() == "Near"
    assert model.index(0, 2).data(MEANING) == "A · Actual 186.00"
    assert model.index(0, 4).data(BULLET) == (Fraction(186), Fraction(200))
    assert Qt.AlignmentFlag(model.index(0, 2).data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignRight
    assert model.as_text([0, 1]).splitlines()[1:] == ["A\t200.00\t186.00\t0.930000\t\tNear", "B\t200.00\t\t\t\tNear"]


def test_a_percentage_keeps_its_decimals_when_it_is_copied() -> None:
    model = SheetModel()
    row = SheetRow(1, "A", cells=(Cell(Fraction(1, 3), RATE), Cell(Fraction(-1, 100), RATE, kind="change")))
    model.show_sheet(Sheet((Column("a"), Column("b")), (row,)), ("", "a", "b"), PlainWording())
    assert [model.index(0, at).data() for at in (1, 2)] == ["33.3\u00a0%", "\u22121.0\u00a0pt"]
    assert model.as_text([0]).splitlines()[1] == "A\t0.3333\t-0.0100"


def test_a_name_with_line_breaks_stays_one_row_when_it_is_copied() -> None:
    model = SheetModel()
    model.show_sheet(sheet(1, names=("a\tb\nc", "", "")), TITLES, PlainWording())
    assert len(model.as_text([0]).splitlines()) == 2
    assert model.as_text([0]).splitlines()[1].startswith("a b c\t")


def test_a_sheet_with_the_same_rows_keeps_the_selection(qtbot: QtBot) -> None:
    model = SheetModel()
    model.show_sheet(sheet(1, 2), TITLES, PlainWording())
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    with qtbot.waitSignal(model.dataChanged):
        model.show_sheet(sheet(3, 4), TITLES, PlainWording())
    assert resets == []
    assert model.index(0, 2).data() == "3"


# --- jobs


class Listener(QObject):
    """What a job told, and in which thread."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []
        self.threads: set[int] = set()
        job.finished.connect(lambda value: self.hear("finished", value))
        job.failed.connect(lambda error: self.hear("failed", error))
        job.cancelled.connect(lambda: self.hear("cancelled", None))
        job.progressed.connect(lambda done, total, what: self.hear("progressed", (done, total, what)))

    def hear(self, what: str, value: object) -> None:
        self.heard.append((what, value))
        self.threads.add(threading.get_ident())


@pytest.fixture
def queue(qapp: object) -> JobQueue:
    return JobQueue()


def test_a_job_runs_elsewhere_and_tells_its_result_in_the_window_s_thread(qtbot: QtBot, queue: JobQueue) -> None:
    def work(report: Report, value: int) -> tuple[int, int]:
        report(1, 2, "half")
        return value * 2, threading.get_ident()

    job = Job("Double", work, 21)
    listener = Listener(job)
    queue.start(job)
    qtbot.waitUntil(lambda: not queue.busy)
    (_, progress), (kind, (value, thread)) = listener.heard  # type: ignore[misc]
    assert (progress, kind, value) == ((1, 2, "half"), "finished", 42)
    assert thread != threading.get_ident()
    assert listener.threads == {threading.get_ident()}
    queue.close()


def test_jobs_run_one_after_the_other(qtbot: QtBot, queue: JobQueue) -> None:
    running: list[int] = []
    most: list[int] = []

    def work(report: Report) -> None:
        running.append(1)
        report(0, 0, "now")
        most.append(len(running))
        running.pop()

    for _ in range(8):
        queue.start(Job("Work", work))
    qtbot.waitUntil(lambda: not queue.busy)
    assert most == [1] * 8
    queue.close()


def test_a_cancelled_job_ends_at_its_next_report_and_tells_no_result(qtbot: QtBot, queue: JobQueue) -> None:
    go_on, begun = threading.Event(), threading.Event()
    done: list[int] = []

    def work(report: Report) -> str:
        begun.set()
        go_on.wait()
        report(1, 2, "")
        done.append(1)
        return "never"

    job = Job("Work", work)
    listener = Listener(job)
    queue.start(job)
    assert begun.wait(5)
    job.cancel()
    go_on.set()
    qtbot.waitUntil(lambda: not queue.busy)
    assert [kind for kind, _ in listener.heard] == ["cancelled"]
    assert done == []
    queue.close()


def test_a_job_that_fails_brings_its_error(qtbot: QtBot, queue: JobQueue) -> None:
    def work(report: Report) -> None:
        raise Refusal("no", "Not today.")

    job = Job("Work", work)
    listener = Listener(job)
    queue.start(job)
    qtbot.waitUntil(lambda: not queue.busy)
    kind, error = listener.heard[0]
    assert kind == "failed"
    assert isinstance(error, Refusal)
    queue.close()


# --- the desk


@pytest.fixture
def desk(workbook_path: Path, surroundings: Surroundings) -> Desk:
    return Desk(Workbook.open(workbook_path, desk="Lin Yuan"), surroundings)


def test_a_refused_edit_changes_neither_the_workbook_nor_the_stack(desk: Desk) -> None:
    digest = desk.workbook.digest()

    def refused(edit: Edit) -> None:
        create_unit(edit, "Somebody", "person")
        raise Refusal("no", "Not today.")

    with pytest.raises(Refusal):
        desk.do("Try", refused)
    assert desk.workbook.digest() == digest
    assert desk.undo_stack.count() == 0
    desk.close()


def test_undo_that_is_refused_leaves_the_edit_on_the_stack(desk: Desk) -> None:
    unit = next(iter(desk.snapshot.all(Unit)))
    desk.do("Rename unit", rename_unit, unit.id, "First")
    desk.workbook.edit("From elsewhere", rename_unit, unit.id, "Second")
    with pytest.raises(Refusal):
        desk.undo()
    assert desk.undo_stack.canUndo()
    assert desk.snapshot.table(Unit)[(unit.id,)].name == "Second"
    desk.close()


def test_edits_are_undone_to_the_first_state_and_redone_to_the_last(desk: Desk) -> None:
    digests = [desk.workbook.digest()]
    for name in ("One", "Two", "Three"):
        desk.do("Create unit", create_unit, name, "team")
        digests.append(desk.workbook.digest())
    for digest in reversed(digests[:-1]):
        desk.undo()
        assert desk.workbook.digest() == digest
    desk.undo()
    for digest in digests[1:]:
        desk.redo()
        assert desk.workbook.digest() == digest
    desk.redo()
    assert not desk.undo_stack.canRedo()
    desk.close()


def test_an_edit_that_changes_nothing_is_no_step_of_undo(desk: Desk) -> None:
    unit = next(iter(desk.snapshot.all(Unit)))
    desk.do("Rename unit", rename_unit, unit.id, unit.name)
    assert not desk.undo_stack.canUndo()
    desk.close()


def test_an_edit_made_by_a_job_is_told_in_the_window_s_thread(desk: Desk, qtbot: QtBot) -> None:
    told: list[int] = []
    desk.changed.connect(lambda changes: told.append(threading.get_ident()))

    def work(report: Report) -> object:
        return desk.workbook.edit("Create unit", create_unit, "New", "team")

    job = Job("Import", work)
    job.finished.connect(lambda edited: desk.remember("Create unit", edited.changes))
    desk.surroundings.jobs.start(job)
    qtbot.waitUntil(lambda: bool(told) and desk.undo_stack.canUndo())
    assert told == [threading.get_ident()]
    desk.undo()
    desk.close()


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
    assert "test_ui_machinery.py" in text
    assert str(Path(__file__).parent) not in text


def test_a_report_can_be_copied_from_its_dialog(window: MainWindow, qtbot: QtBot) -> None:
    window.show_report("ValueError\n  a.py:1 bug")
    dialog = window.findChild(TroubleDialog)
    assert dialog is not None
    qtbot.mouseClick(dialog.fold, Qt.MouseButton.LeftButton)
    assert dialog.details.isVisible()
    qtbot.mouseClick(dialog.copy_details, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "ValueError\n  a.py:1 bug"
    QGuiApplication.clipboard().clear()
    dialog.close()


def test_a_language_change_reaches_a_dialog_that_is_open(window: MainWindow, qtbot: QtBot) -> None:
    window.show_report("ValueError")
    dialog = window.findChild(TroubleDialog)
    assert dialog is not None
    window.choose_language("zh")
    qtbot.waitUntil(lambda: dialog.leave.text() == "关闭")
    dialog.close()
