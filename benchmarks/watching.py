"""A child process with the real window in it: `python -m benchmarks.watching JOB FILE …` does a job and prints seconds.

A timer of 4 ms stands for whoever looks at the window: where it comes late, the window stood still for that long. One
rule: what is measured is done as the window does it, in a job or in the window's own thread.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.pages import PAGES
from goaldesk.ui.pages.plan.page import Plan
from goaldesk.ui.pages.plan.smart import STEPS
from goaldesk.ui.program import application_instance, make_surroundings
from goaldesk.ui.settings import Remembered

CHOICES = (
    (0, Qt.Key.Key_U, Qt.Key.Key_Down),
    (0, Qt.Key.Key_T, Qt.Key.Key_Down),
    (1, Qt.Key.Key_B, Qt.Key.Key_Down),
    (1, Qt.Key.Key_M, Qt.Key.Key_Up),
    (4, Qt.Key.Key_F, Qt.Key.Key_Down),
)
"""Steps of the wizard, the letter that leads to a field of it, and the key that chooses or types something else."""

REST = 300
"""Milliseconds without a job after which the window has come to rest."""


class Gaps(QObject):
    """The longest time that the window did not answer."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(4)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last - 0.004)
        self._last = now


def opened(file: Path, *, watch: bool = False) -> tuple[MainWindow, Gaps | None]:
    """The window with a workbook in it, at rest; `watch` looks for gaps from before the opening on."""
    application = application_instance()
    surroundings = make_surroundings(application, Remembered(), language="en")
    window = MainWindow(surroundings)
    window.resize(1440, 900)
    window.expect(file)
    window.show()
    run(window.painted)
    gaps = Gaps() if watch else None
    window.begin(file)
    rest(window)
    return window, gaps


def run(until: Any) -> None:
    """Let the window live until this signal comes."""
    loop = QEventLoop()
    until.connect(loop.quit)
    loop.exec()


def rest(window: MainWindow) -> None:
    """Let the window live until no job has run for a while."""
    jobs, loop, timer = window.surroundings.jobs, QEventLoop(), QTimer()
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: timer.start(REST) if jobs.busy else loop.quit())
    timer.start(REST)
    loop.exec()


def opening(file: Path) -> dict[str, float]:
    """The longest gap from the painted frame to the figures."""
    _, gaps = opened(file, watch=True)
    return {"gap": gaps.longest if gaps else 0.0}


def importing(file: Path, source: Path, layout: Path) -> dict[str, float]:
    """The longest gap while a file is read into the open workbook, and while the page takes in what came."""

    def work(report: Report) -> object:
        from goaldesk.model.edits.imports import import_draft
        from goaldesk.model.importers.draft import draft
        from goaldesk.model.importers.layout import read_layout

        ready = draft(workbook, source, read_layout(layout), today=20_000)
        return workbook.edit("Import", import_draft, ready).changes

    window, _ = opened(file)
    desk = window.desk
    if desk is None:
        raise SystemExit("the workbook is not open")
    workbook = desk.workbook
    return _job(window, work, lambda changes: desk.remember("Import", changes))


def listing(file: Path) -> dict[str, float]:
    """The longest gap while all entries of a workbook are listed, put into other orders and scrolled through."""
    from goaldesk.ui.pages.actuals.entries import EntriesTab

    window, _ = opened(file)
    window.go("actuals:entries")
    rest(window)
    tab = window.findChild(EntriesTab)
    if tab is None:
        raise SystemExit("the entries are not shown")
    gaps = Gaps()
    for picker, key in ((tab.strip.periods, "all"), *((tab.strip.orders, order) for order in ("largest", "source"))):
        picker.picked.emit(key)
        rest(window)
    bar = tab.grid.verticalScrollBar()
    for tenth in (9, 1, 10):
        bar.setValue(bar.maximum() * tenth // 10)
        rest(window)
    return {"gap": gaps.longest, "rows": len(tab.grid.cells.sheet.rows)}


def printing(file: Path, period: str) -> dict[str, float]:
    """The longest gap while a pack is made for each person."""

    def work(report: Report) -> object:
        from goaldesk.model.sheets.scorecard import pack_units
        from goaldesk.reports.pack import PackChoice, review_pack
        from goaldesk.reports.pdf import render

        chosen = snapshot.fiscal.parse(period)
        choice = PackChoice(today=day, file_name=file.name, paper=snapshot.settings.paper)
        units = pack_units(snapshot, chosen, "person")
        documents = [review_pack(snapshot, unit.id, chosen, wording, choice) for unit in units]
        return len(render(documents, wording).pdf)

    window, _ = opened(file)
    if window.desk is None:
        raise SystemExit("the workbook is not open")
    snapshot, day, wording = window.desk.snapshot, window.desk.day, window.surroundings.language.wording
    return _job(window, work, lambda size: None)


def switching(file: Path) -> dict[str, float]:
    """The longest that a page takes to come to the front: the first time, and again."""
    window, _ = opened(file)
    first, again = ([_painted(lambda key=key: window.go(key)) for key in _keys()] for _ in range(2))
    return {"first": max(first), "again": max(again)}


def making(file: Path) -> dict[str, float]:
    """The longest that a step of a new target takes: the first time, and again, with other choices and amounts."""
    window, _ = opened(file)
    window.go("plan")
    rest(window)
    plan = window.work.page
    if not isinstance(plan, Plan):
        raise SystemExit("the plan is not in front")
    first = [_painted(plan.make_target)]
    wizard = plan.wizard
    for at in range(1, len(STEPS)):
        rest(window)  # as somebody who looks at each step
        first.append(_painted(lambda at=at: wizard.go(at)))
    again = [_painted(lambda at=at: wizard.go(at)) for at in range(len(STEPS))]
    for at, letter, key in CHOICES:
        wizard.go(at)
        _press(letter, Qt.KeyboardModifier.AltModifier)
        again += [_painted(lambda key=key: _press(key)) for _ in range(3)]
    return {"first": max(first), "again": max(again)}


def scrolling(file: Path) -> dict[str, float]:
    """The longest that the org tree, the largest table, takes to show a far row."""
    window, _ = opened(file)
    window.go("setup:org")
    rest(window)
    tables = [view for view in window.findChildren(QAbstractItemView) if view.isVisible() and view.model()]
    view = max(tables, key=lambda table: table.model().rowCount())
    bar = view.verticalScrollBar()
    steps = [bar.maximum() * step // 10 for step in (1, 9, 3, 7, 5, 10, 0)]
    return {"far": max(_painted(lambda at=at: bar.setValue(at)) for at in steps), "rows": view.model().rowCount()}


def _press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    front = QApplication.focusWidget()
    if front is None:
        raise SystemExit("nothing has the focus")
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(front, QKeyEvent(kind, key, modifier))


def _keys() -> list[str]:
    return [page.key for page in PAGES]


def _job(window: MainWindow, work: Callable[..., object], then: Callable[[Any], None]) -> dict[str, float]:
    job = Job("Measured", work)
    job.finished.connect(then)
    failed: list[BaseException] = []
    job.failed.connect(failed.append)
    gaps = Gaps()
    window.surroundings.jobs.start(job)
    rest(window)
    if failed:
        raise failed[0]
    return {"gap": gaps.longest}


def _painted(deed: Callable[[], object]) -> float:
    """Seconds from a deed until everything that it changed is painted, in CPU time of the window's thread: what a job
    does beside it holds nobody up, and where it does, a gap says so.
    """
    start = time.thread_time()
    deed()
    for _ in range(3):
        QApplication.processEvents()
    return time.thread_time() - start


JOBS: dict[str, Callable[..., dict[str, float]]] = {
    job.__name__: job for job in (opening, importing, listing, printing, switching, making, scrolling)
}


if __name__ == "__main__":
    name, file, *more = sys.argv[1:]
    found = JOBS[name](Path(file), *(Path(text) if Path(text).exists() else text for text in more))
    print(json.dumps(found), flush=True)
    import os

    os._exit(0)
