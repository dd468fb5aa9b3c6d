"""What is said when something went wrong that nobody foresaw: what is safe, where the report lies, how to hand it on.

The one rule: the report goes nowhere by itself, and what is said to be safe is safe.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from goaldesk.model.errors import Fault
from goaldesk.model.outputs import write_file
from goaldesk.ui.dialogs.trouble import TroubleDialog
from goaldesk.ui.text import isolated

if TYPE_CHECKING:
    from goaldesk.ui.main_window import MainWindow


def show_crash_report(window: "MainWindow", report: str, lies_in: Path) -> None:
    """Say it over this window; `lies_in` is the file to which the report was added."""
    desk = window.desk
    if desk is not None and not desk.workbook.read_only:
        message = QCoreApplication.translate(
            "CrashReport",
            "Something went wrong that was not foreseen. All changes up to now are in the file. Go on working; if it "
            "comes again, close and open the workbook. The report lies in {path} and goes nowhere by itself.",
        )
    else:
        message = QCoreApplication.translate(
            "CrashReport",
            "Something went wrong that was not foreseen. Go on working; if it comes again, close GoalDesk and start it "
            "again. The report lies in {path} and goes nowhere by itself.",
        )
    message = message.format(path=isolated(str(lies_in)))
    dialog = TroubleDialog(window.surroundings.look, message, report, window)
    dialog.offer_to_save(lambda path: _save(window, report, path))
    dialog.open()


def _save(window: "MainWindow", report: str, path: Path) -> None:
    try:
        write_file(path, report.encode())
    except Fault as fault:
        window.surroundings.faults.show(fault)
