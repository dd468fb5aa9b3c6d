"""What was changed on a unit: how often, at the foot of its panel, and what, when and by whom in a list."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from goaldesk.model.errors import Refusal
from goaldesk.model.rows import Unit
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages.setup.org_panel import OrgPanel
from goaldesk.ui.surroundings import Surroundings
from goaldesk.ui.text import PlainLabel
from goaldesk.ui.widgets.layouts import DIALOG, column, row
from goaldesk.ui.widgets.line_table import Line, LineTable

if TYPE_CHECKING:
    from goaldesk.model.store.history import HistoryEntry
    from goaldesk.model.store.workbook import Workbook

PATIENCE, WIDTH, HEIGHT = 200, 560, 360


class HistoryCount(QObject):
    """Looks beside the window when one has stayed at a unit for a moment: the history may be long."""

    def __init__(self, desk: Desk, panel: OrgPanel) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel
        self._unit: Unit | None = None
        self._entries: Sequence[HistoryEntry] = ()
        self._job: Job | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE)
        self._wait.timeout.connect(self._look)
        panel.history_wanted.connect(self.show_list)

    def look_at(self, unit: Unit) -> None:
        """Another unit, or the same one after a change."""
        if self._unit is None or unit.id != self._unit.id:
            self._panel.show_history(None)
        self._unit, self._job = unit, None
        self._wait.start()

    def show_list(self) -> None:
        """Show what was changed on the unit."""
        if self._unit is not None:
            UnitHistory(self._desk.surroundings, self._unit.name, self._entries, self._panel.window()).open()

    def _look(self) -> None:
        if self._unit is None or not self._panel.isVisible():
            return
        label = QCoreApplication.translate("Org", "Looking at the history")
        job = self._job = Job(label, _read, self._desk.workbook, self._unit.id)
        job.finished.connect(lambda entries: self._tell(job, entries))
        job.failed.connect(lambda error: self._fail(job, error))
        self._desk.start(job)

    def _tell(self, job: Job, entries: "Sequence[HistoryEntry]") -> None:
        if job is self._job:
            self._entries = entries
            self._panel.show_history(len(entries))

    def _fail(self, job: Job, error: BaseException) -> None:
        """An import has the file to itself: the next look counts. Anything else is told."""
        if job is self._job and not isinstance(error, Refusal):
            self._desk.surroundings.faults.show_error(error)


def _read(report: Report, workbook: "Workbook", unit: int) -> "Sequence[HistoryEntry]":
    return workbook.history_of_unit(unit)


class UnitHistory(QDialog):
    """The changes of one unit, newest first. Escape or Enter closes it."""

    def __init__(
        self, surroundings: Surroundings, name: str, entries: "Sequence[HistoryEntry]", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wording = surroundings.language.wording
        title = self.tr("History of {unit}").format(unit=name)
        self.setWindowTitle(title)
        self.resize(WIDTH, HEIGHT)
        self.table = LineTable(surroundings.look, stretched=2)
        self.table.setAccessibleName(title)
        self.table.show_lines(
            (self.tr("When"), self.tr("Who"), self.tr("What")),
            [
                Line(
                    entry.sequence,
                    (
                        wording.formats.moment(dt.datetime.fromisoformat(entry.at).astimezone()),
                        entry.desk,
                        wording.translate("Edit", entry.label),
                    ),
                )
                for entry in entries
            ],
        )
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.table.entered_line.connect(lambda _: self.accept())
        self.setLayout(
            column(
                PlainLabel(title, "head", wrap=True),
                (self.table, 1),
                row(0, close, spacing=12),
                margins=DIALOG,
                spacing=12,
            )
        )
