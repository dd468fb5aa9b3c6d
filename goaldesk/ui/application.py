"""The program with a window: made, run, and left in good order.

Nothing heavy is imported before the frame is painted; the workbook is read afterwards, in a job.
"""

import datetime as dt
import os
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from goaldesk import __version__
from goaldesk.ui.crash import CrashReporter
from goaldesk.ui.faults import Faults
from goaldesk.ui.jobs import JobQueue
from goaldesk.ui.language import Language, system_language
from goaldesk.ui.look import Look
from goaldesk.ui.main_window import MainWindow
from goaldesk.ui.settings import Remembered
from goaldesk.ui.speech import QtWording
from goaldesk.ui.surroundings import Surroundings

NO_DISPLAY = 1


def open_window(path: Path | None, *, language: str | None = None, today: dt.date | None = None) -> int:
    """Open the window, with the workbook at `path` if there is one, and come back when it was closed.

    `language` and `today` hold for this start only. Returns the exit code: 1 where there is no display, said in words.
    The process should end with `leave` afterwards.
    """
    if not display_there():
        sys.stderr.write(no_display(language or "en") + "\n")
        return NO_DISPLAY
    application = application_instance()
    remembered = Remembered()
    surroundings = make_surroundings(application, remembered, language=language, today=today)
    reporter = CrashReporter(remembered.folder, surroundings.faults, application)
    crashed = reporter.crashed_last_time()
    reporter.install()
    window = MainWindow(surroundings)
    reporter.reported.connect(window.show_report)
    application.aboutToQuit.connect(forget_clipboard)
    window.painted.connect(lambda: window.begin(path, crashed=crashed))
    if path is not None:
        window.expect(path)
    window.show()
    code = application.exec()
    surroundings.jobs.close()
    reporter.close()
    return leave(code)


def application_instance() -> QApplication:
    """The one QApplication, made if there is none."""
    found = QCoreApplication.instance()
    if found is not None:
        return cast(QApplication, found)
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("GoalDesk")
    application.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("goaldesk")
    return application


def make_surroundings(
    application: QApplication, remembered: Remembered, *, language: str | None = None, today: dt.date | None = None
) -> Surroundings:
    """What is there with or without a workbook."""
    look = Look(application, remembered.now.theme)
    speech = Language(application, language or remembered.now.language or system_language())
    faults = Faults(speech, look, application)
    return Surroundings(remembered, look, speech, JobQueue(application), faults, today)


def display_there() -> bool:
    """Whether a window can be shown at all. Qt itself would end the process without a word that helps."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def no_display(language: str) -> str:
    """What is said where there is no display."""
    return QtWording(language).translate(
        "Application",
        "There is no display, so no window was opened. The commands work without one: goaldesk --help lists them.",
    )


def forget_clipboard() -> None:
    """Clear the clipboard if what lies there is ours: names and figures stay with the workbook."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()


def leave(code: int) -> int:
    """End the process at once. Everything is closed and written; taking Qt apart would only take time."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
