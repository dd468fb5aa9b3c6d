"""The metric dictionary as a file: asked where to, written beside the window, said where it lies."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from goaldesk.model.outputs import safe_name, write_file
from goaldesk.ui.desk import Desk
from goaldesk.ui.exports import ended, say_written
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.new_workbook_fields import documents
from goaldesk.ui.speech import QtWording
from goaldesk.ui.text import isolated

if TYPE_CHECKING:
    from goaldesk.model.snapshot import Snapshot
    from goaldesk.reports.pack import PackChoice
    from goaldesk.ui.main_window import MainWindow

PDF = ".pdf"


def is_print(event: QKeyEvent) -> bool:
    """Whether this is Ctrl+P."""
    return event.key() == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def print_dictionary(desk: Desk, part: QWidget) -> None:
    """Ask where to, and write what all metrics in use count, as PDF in the language of the workbook."""
    from goaldesk.reports.pack import PackChoice

    wording, snapshot = desk.surroundings.language.wording, desk.snapshot
    name = wording.translate("Metrics", "{company} metric dictionary").format(company=snapshot.settings.company)
    proposed = documents().parent / safe_name(name, PDF)
    title = wording.translate("Metrics", "Print the metric dictionary")
    chosen, _ = QFileDialog.getSaveFileName(part, title, str(proposed), f"PDF (*{PDF})")
    if not chosen:
        return
    window = cast("MainWindow", part.window())
    path = ended(window, Path(chosen), (PDF,), PDF)
    if path is None:
        return
    choice = PackChoice(desk.day, desk.workbook.path.name, snapshot.settings.paper)
    label = wording.translate("Metrics", "Printing the metric dictionary")
    job = Job(label, _printed, snapshot, QtWording(snapshot.settings.language), choice, path)
    text = wording.translate("Metrics", "The metric dictionary was written to “{path}”.")
    said = text.format(path=isolated(str(path)))
    job.finished.connect(lambda _: say_written(window, path.parent, said))
    job.failed.connect(desk.surroundings.faults.show_error)
    desk.surroundings.jobs.start(job)


def _printed(report: Report, snapshot: "Snapshot", wording: QtWording, choice: "PackChoice", path: Path) -> None:
    from goaldesk.reports.metric_dictionary import metric_dictionary
    from goaldesk.reports.pdf import render

    rendered = render(metric_dictionary(snapshot, wording, choice), wording)
    report(0, 0, "")  # given up meanwhile: nothing is written
    write_file(path, rendered.pdf)
