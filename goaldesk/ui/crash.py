"""The last resort for bugs: what was not foreseen is written down and said, and the window stays.

One rule: the report holds types and places, never a message, a name or a figure, because they may come from somebody's
file. A fault that nobody caught is no bug: it goes through the doorway for messages.
"""

import faulthandler
import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Qt, Signal

from goaldesk import __version__
from goaldesk.model.errors import Fault
from goaldesk.ui.faults import Faults

QUIET = 10.0
"""Seconds between two dialogs: a fault while painting comes again with every frame."""

LARGEST = 5_000_000
KEPT = 5


class CrashReporter(QObject):
    """Catches what reaches the top of any thread. `reported` brings the text of the report to whoever shows it."""

    reported = Signal(str)
    _came = Signal(object)

    def __init__(self, folder: Path, faults: Faults, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder / "reports"
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._faults = faults
        self._shown = -QUIET
        self._hard: TextIO | None = None
        self._came.connect(self._say, Qt.ConnectionType.QueuedConnection)

    @property
    def log(self) -> Path:
        return self._folder / "reports.txt"

    def install(self) -> None:
        """Catch exceptions of all threads, and crashes below Python."""
        sys.excepthook = self.catch
        threading.excepthook = lambda args: self.catch(args.exc_type, args.exc_value, args.exc_traceback)
        self._hard = (self._folder / "crash.txt").open("w", encoding="utf-8")
        faulthandler.enable(self._hard)

    def catch(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        """Take what reached the top of a thread: a fault to the doorway for messages, a bug to the report."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
        elif isinstance(error, Fault):
            self._came.emit(error)
        else:
            text = report_text(kind, trace)
            self._write(text)
            self._came.emit(text)

    def crashed_last_time(self) -> bool:
        """Whether the last start ended in a crash below Python. To be asked before `install`."""
        path = self._folder / "crash.txt"
        return path.exists() and path.stat().st_size > 0

    def close(self) -> None:
        """Stop watching for crashes: this end is an orderly one."""
        faulthandler.disable()
        if self._hard:
            self._hard.close()

    def _say(self, what: object) -> None:
        if isinstance(what, Fault):
            self._faults.show(what)
            return
        now = time.monotonic()
        if now - self._shown >= QUIET:
            self._shown = now
            self.reported.emit(str(what))

    def _write(self, text: str) -> None:
        log = self.log
        if log.exists() and log.stat().st_size > LARGEST:
            for number in range(KEPT - 1, 0, -1):
                older = log.with_suffix(f".{number}.txt")
                if older.exists():
                    older.replace(log.with_suffix(f".{number + 1}.txt"))
            log.replace(log.with_suffix(".1.txt"))
        with log.open("a", encoding="utf-8") as file:
            file.write(text + "\n")
        log.chmod(0o600)


def report_text(kind: type[BaseException], trace: TracebackType | None) -> str:
    """When, which version, what kind of error, and where: module and line of each frame."""
    import datetime as dt

    moment = dt.datetime.now().astimezone().isoformat(timespec="seconds")
    python = ".".join(str(part) for part in sys.version_info[:3])
    lines = [f"{moment} GoalDesk {__version__} Python {python} {sys.platform}", kind.__name__]
    lines += [f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)]
    return "\n".join(lines)
