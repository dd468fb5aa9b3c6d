"""The program with a window, made and run.

Nothing heavy is imported before the frame is painted; the workbook is read afterwards, in a job.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

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
from goaldesk.ui.settings import TEXT_SIZES, Remembered
from goaldesk.ui.surroundings import Surroundings

if TYPE_CHECKING:
    import datetime as dt


def run(path: Path | None, *, language: str | None = None, today: "dt.date | None" = None) -> int:
    """Show the window and come back when it was closed, with the exit code."""
    remembered = Remembered()
    enlarge(remembered.now.text_size)
    application = application_instance()
    surroundings = make_surroundings(application, remembered, language=language, today=today)
    reporter = CrashReporter(remembered.folder, surroundings.faults, application)
    crashed = reporter.crashed_last_time()
    reporter.install()
    window = MainWindow(surroundings)
    reporter.reported.connect(lambda report: window.show_report(report, reporter.log))
    application.aboutToQuit.connect(forget_clipboard)
    window.painted.connect(lambda: window.begin(path, crashed=crashed))
    window.painted.connect(lambda: hear_session(window, application))
    window.expect(path)
    window.show()
    code = application.exec()
    surroundings.jobs.close()
    reporter.close()
    return code


def hear_session(window: MainWindow, application: QApplication) -> None:
    """End as if the window had been closed when the system ends the program."""
    from goaldesk.ui.session_end import SessionEnd

    SessionEnd(window, application)


def enlarge(text_size: str) -> None:
    """Draw everything larger, text and what it stands in; Qt asks for it once, when the application is made."""
    if text_size in TEXT_SIZES[1:]:
        os.environ.setdefault("QT_SCALE_FACTOR", str(int(text_size) / 100))


def application_instance() -> QApplication:
    """The one QApplication, made if there is none."""
    found = QCoreApplication.instance()
    if found is not None:
        return cast(QApplication, found)
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # Told like this, the style needs no word in Python, whose names for it cost as much as the whole menu bar.
    application = QApplication([*sys.argv[:1], "-style", "Fusion"])
    application.setApplicationName("GoalDesk")
    application.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("goaldesk")
    return application


def make_surroundings(
    application: QApplication, remembered: Remembered, *, language: str | None = None, today: "dt.date | None" = None
) -> Surroundings:
    """What is there with or without a workbook."""
    look = Look(application, remembered.now.theme)
    speech = Language(application, language or remembered.now.language or system_language())
    faults = Faults(speech, look, application)
    return Surroundings(remembered, look, speech, JobQueue(application), faults, today)


def forget_clipboard() -> None:
    """Clear the clipboard if what lies there is ours: names and figures stay with the workbook."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
