"""Long work, one piece at a time on one other thread, with progress and cancel.

A job is a plain function that gets `report(done, total, what)` first and gives back plain data. `report` is also where
a job ends when it was cancelled. All signals of a job come in the window's thread.
"""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal

from goaldesk.model.errors import Fault
from goaldesk.ui.sweeping import Sweeper

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Report = Callable[[int, int, str], None]

SWITCH_INTERVAL = 0.0005
"""Seconds: how long a thread keeps the interpreter. With Python's own 5 ms the window stutters while a job runs."""


class Cancelled(Exception):
    """Raised by `report` when the job is no longer wanted."""


class Job(QObject):
    """One piece of work. Connect first, then give it to `JobQueue.start`: a job may end at once.

    `late` brings what a job made that was given up when it was done already; `cancelled` follows.
    """

    progressed = Signal(int, int, str)
    finished = Signal(object)
    late = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    _came = Signal(str, object)

    def __init__(self, label: str, work: Callable[..., Any], *args: Any, needed: bool = False) -> None:
        """One that is `needed` is done whatever happens: it cannot be cancelled, and the program ends after it."""
        super().__init__()
        self._needed = needed
        self.label = label
        self._work = work
        self._args = args
        self._wanted = True
        self._left = False
        self._came.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    @property
    def is_wanted(self) -> bool:
        """Whether it was not given up."""
        return self._wanted

    def cancel(self) -> None:
        """Ask the job to end; it does with its next report, and tells no result."""
        self._wanted = self._needed

    def leave(self) -> None:
        """Whoever asked is gone: the job is given up, and tells no more than that it has ended."""
        self.cancel()
        self._left = True

    def run(self) -> Any:
        """Do the work. Called in the worker's thread."""
        self._report(0, 0, "")
        return self._work(self._report, *self._args)

    def tell(self, future: "Future[Any]") -> None:
        """Send what came of it to the window's thread. Called in the worker's thread."""
        error = Cancelled() if future.cancelled() else future.exception()
        if error is None:
            self._came.emit("finished", future.result())
        else:
            self._came.emit("cancelled" if isinstance(error, Cancelled) else "failed", error)

    def _report(self, done: int, total: int, what: str) -> None:
        if not self._wanted:
            raise Cancelled
        if what or total:
            self._came.emit("progressed", (done, total, what))

    def _tell(self, what: str, value: Any) -> None:
        if what == "progressed":
            self.progressed.emit(*value)
            return
        if self._left:
            self.ended.emit()
            if what == "failed" and not isinstance(value, Fault):
                raise value
            return
        if what == "failed":
            self.failed.emit(value)
        elif what == "cancelled" or not self._wanted:
            if what == "finished":
                self.late.emit(value)
            self.cancelled.emit()
        else:
            self.finished.emit(value)
        self.ended.emit()


class JobQueue(QObject):
    """Runs jobs one after the other, in the order in which they were started."""

    started = Signal(object)
    idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_INTERVAL)
        self._worker: ThreadPoolExecutor | None = None
        self._jobs: list[Job] = []
        self.sweeper = Sweeper(self)

    def start(self, job: Job) -> Job:
        """Let the job run when its turn comes."""
        from concurrent.futures import ThreadPoolExecutor

        self._worker = self._worker or ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")
        self._jobs.append(job)
        self.sweeper.rests = True
        job.ended.connect(self._ended)
        self.started.emit(job)
        self._worker.submit(job.run).add_done_callback(job.tell)
        return job

    @property
    def busy(self) -> bool:
        return bool(self._jobs)

    def cancel_all(self) -> None:
        """Ask every job to end."""
        for job in self._jobs:
            job.cancel()

    def close(self) -> None:
        """Cancel everything that is not needed, and wait until the worker has stopped."""
        self.cancel_all()
        if self._worker:
            self._worker.shutdown(wait=True)  # what was cancelled ends as soon as it begins
        self.sweeper.end()

    def _ended(self) -> None:
        job = self.sender()
        self._jobs = [other for other in self._jobs if other is not job]
        if not self._jobs:
            self.sweeper.rests = False
            self.idle.emit()
