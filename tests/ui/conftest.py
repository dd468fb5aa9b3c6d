"""A real workbook file, a real window without a screen: what the tests of the window stand on."""

import datetime as dt
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goaldesk.model.changes import Edit
from goaldesk.model.edits.metrics import add_catalogue_metrics, set_data_through
from goaldesk.model.edits.targets import set_target
from goaldesk.model.edits.units import create_unit
from goaldesk.model.entries import EntryBlock, EntryColumns, frozen
from goaldesk.model.periods import day_of, month_number
from goaldesk.model.rows import Target
from goaldesk.model.settings import WorkbookSettings
from goaldesk.model.store.lock import lock_path
from goaldesk.model.store.workbook import Workbook
from goaldesk.ui.finder import Finder
from goaldesk.ui.jobs import Job, JobQueue
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.program import make_surroundings
from goaldesk.ui.settings import Remembered
from goaldesk.ui.surroundings import Surroundings

TODAY = dt.date(2026, 9, 9)
THROUGH = day_of(dt.date(2026, 9, 8))
TREE = {
    "East China": {"Shanghai": ("Zhou Lan", "Xu Wei", "Tang Yi"), "Hangzhou": ("Shen Kai", "Lu Jing")},
    "South China": {"Guangzhou": ("He Jun", "Liang Bo", "Ou Yating"), "Shenzhen": ("Peng Hao", "Qiu Xin")},
}
METRICS = ("revenue", "collections", "gross_profit", "gross_margin", "calls", "visits", "quotes", "new_customers")


def fill(edit: Edit) -> None:
    """A company with two regions, four teams, ten people; eight metrics; targets of 2026; entries from 2025 on."""
    metrics = {metric.catalogue: metric.id for metric in add_catalogue_metrics(edit, METRICS)}
    company = create_unit(edit, "Qinghe Trading", "company", code="QH").id
    people = []
    for region, teams in TREE.items():
        region_id = create_unit(edit, region, "region", parent=company).id
        for team, names in teams.items():
            team_id = create_unit(edit, team, "team", parent=region_id).id
            people += [create_unit(edit, name, "person", parent=team_id).id for name in names]
    sizes = {"revenue": 20_000_000, "collections": 18_500_000, "gross_profit": 4_300_000}
    counts = {"calls": 320, "visits": 61, "quotes": 20, "new_customers": 2}
    rows: list[tuple[int, ...]] = []
    for at, person in enumerate(people):
        for name, size in {**sizes, **counts}.items():
            plan = {month_number(2026, m): size + size * ((at + m) % 5) // 20 for m in range(1, 13)}
            set_target(edit, Target(0, 0, person, metrics[name], 0, month_number(2026, 1), 12), plan)
            for month in range(20):
                day = day_of(dt.date(2025 + month // 12, month % 12 + 1, 8 + at))
                amount = size + size * ((3 * at + 5 * month + len(name)) % 11 - 4) // 25
                rows.append((day, person, metrics[name], 0, amount, 0))
    columns = [frozen(list(column)) for column in zip(*rows, strict=True)]
    ids = frozen(list(edit.new_ids(len(rows))))
    edit.add_entries(EntryBlock(EntryColumns(ids, *columns), frozen([0] * len(rows))))
    for name in (*sizes, *counts):
        set_data_through(edit, metrics[name], THROUGH)


@pytest.fixture
def qtbot(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QtBot:
    """Waits up to half a minute where a test names no limit of its own: a machine may do other work at the same time,
    and a wait that ends in time takes no longer for it."""
    monkeypatch.setattr(qtbot, "waitUntil", partial(qtbot.waitUntil, timeout=30_000))
    return qtbot


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook file that each test copies."""
    path = tmp_path_factory.mktemp("workbook") / "Qinghe Trading.goaldesk"
    with Workbook.create(path, WorkbookSettings(company="Qinghe Trading"), desk="Lin Yuan") as workbook:
        workbook.edit("Import", fill)
    return path


@pytest.fixture
def workbook_path(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(template, tmp_path / template.name))


@pytest.fixture
def surroundings(qapp: QApplication, tmp_path: Path) -> Iterator[Surroundings]:
    """English and light, with settings in a folder of their own."""
    remembered = Remembered(tmp_path / "home")
    remembered.change(theme="light", desk_name="Lin Yuan")
    made = make_surroundings(qapp, remembered, language="en", today=TODAY)
    yield made
    made.jobs.close()
    made.look.choose("light")
    made.language.choose("en")
    qapp.removeTranslator(made.language.wording.translator)


@pytest.fixture
def window(qtbot: QtBot, surroundings: Surroundings) -> Iterator[MainWindow]:
    """The main window, shown, with the start page in front."""
    made = MainWindow(surroundings)
    made.resize(1440, 900)
    known = surroundings.remembered.folder / "gone.goaldesk"
    surroundings.remembered.opened(known, "2026-09-01T06:05:00Z")  # at a first start the form would be in front
    made.expect(None)
    made.show()
    qtbot.waitExposed(made)
    made.begin(None)
    surroundings.remembered.forget(str(known))
    made.start.show_recent()
    wait_for_jobs(qtbot, surroundings)
    yield made
    made.close()
    wait_for_jobs(qtbot, surroundings)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk_window(window: MainWindow, workbook_path: Path, qtbot: QtBot) -> MainWindow:
    """The main window with the workbook open on Monitor."""
    window.open_path(workbook_path)
    qtbot.waitUntil(lambda: window.desk is not None)
    window.go("monitor")
    wait_for_jobs(qtbot, window.surroundings)
    return window


def wait_for_jobs(qtbot: QtBot, surroundings: Surroundings) -> None:
    """Until no job runs and what it brought was shown."""
    qtbot.waitUntil(lambda: not surroundings.jobs.busy)


@contextmanager
def held_up(jobs: JobQueue) -> Iterator[None]:
    """No job that is started inside begins before the end."""
    free = threading.Event()
    jobs.start(Job("first", lambda report: free.wait(60)))
    try:
        yield
    finally:
        free.set()


def scouted(window: MainWindow, qtbot: QtBot) -> None:
    """Until every look at a recent workbook came back."""
    qtbot.waitUntil(lambda: not window.start._scout.busy)


def held_elsewhere(path: Path) -> None:
    """The lock file of a desk on another computer, beside the workbook."""
    since = dt.datetime(2026, 9, 9, 14, 5).astimezone(dt.UTC).isoformat()
    holder = {"process": 7, "host": "BOOKS-02", "boot": "x", "user": "Wu Qian", "since": since}
    lock_path(path).write_bytes(b" " + json.dumps(holder).encode())


def type_text(widget: QWidget, text: str) -> None:
    """Type as an input method does; the key events of the test library know only ASCII."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[MainWindow], None]:
    """Let the window come to rest: jobs done, posted events delivered."""

    def let(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: not window.ways_on.busy)
        rests = 0
        while rests < 3:  # what a job found changes texts, texts change layouts, and those may start a job again
            rests = 0 if window.surroundings.jobs.busy else rests + 1
            wait_for_jobs(qtbot, window.surroundings)
            QApplication.processEvents()

    return let


def open_finder(window: MainWindow, qtbot: QtBot) -> Finder:
    """Ask by Ctrl+F what to find."""
    window.activateWindow()  # without a window system nothing does so after a popup was closed
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    return next(one for one in window.findChildren(Finder) if one.isVisible())
