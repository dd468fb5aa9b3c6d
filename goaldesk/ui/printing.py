"""A document of one part as a PDF: asked where to, written beside the window, said where it lies."""

from collections.abc import Callable
from dataclasses import dataclass
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
    from goaldesk.reports.blocks import Document
    from goaldesk.reports.pack import PackChoice
    from goaldesk.ui.main_window import MainWindow

PDF = ".pdf"


@dataclass(frozen=True, slots=True)
class Printing:
    """What is printed: the proposed `name` of the file, the `title` of the question where to, the `label` of the job,
    what is `said` when it is written (with the field {path}), and what makes the document, beside the window and in the
    language of the workbook.
    """

    name: str
    title: str
    label: str
    said: str
    make: "Callable[[Snapshot, QtWording, PackChoice], Document]"


def is_print(event: QKeyEvent) -> bool:
    """Whether this is Ctrl+P."""
    return event.key() == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def print_document(desk: Desk, part: QWidget, printing: Printing) -> None:
    """Ask where to, and write it there as PDF."""
    from goaldesk.reports.pack import PackChoice

    proposed = documents().parent / safe_name(printing.name, PDF)
    chosen, _ = QFileDialog.getSaveFileName(part, printing.title, str(proposed), f"PDF (*{PDF})")
    if not chosen:
        return
    window, snapshot = cast("MainWindow", part.window()), desk.snapshot
    path = ended(window, Path(chosen), (PDF,), PDF)
    if path is None:
        return
    choice = PackChoice(desk.day, desk.workbook.path.name, snapshot.settings.paper)
    job = Job(printing.label, _printed, snapshot, QtWording(snapshot.settings.language), choice, (printing, path))
    said = printing.said.format(path=isolated(str(path)))
    job.finished.connect(lambda _: say_written(window, path.parent, said))
    job.failed.connect(desk.surroundings.faults.show_error)
    desk.surroundings.jobs.start(job)


def _printed(
    report: Report, snapshot: "Snapshot", wording: QtWording, choice: "PackChoice", what: tuple[Printing, Path]
) -> None:
    from goaldesk.reports.pdf import render

    printing, path = what
    rendered = render(printing.make(snapshot, wording, choice), wording)
    report(0, 0, "")  # given up meanwhile: nothing is written
    write_file(path, rendered.pdf)
