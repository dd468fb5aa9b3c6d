"""What is done with a workbook that is not simply opened: read it, take over writing, look for it, go back to a backup.

The one rule: what could lose somebody's work is asked first, and the button that does it is never the one by Enter.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from goaldesk.model.errors import Fault
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.start_words import moment
from goaldesk.ui.text import isolated

if TYPE_CHECKING:
    from goaldesk.model.store.standing import Standing
    from goaldesk.model.store.workbook import Workbook
    from goaldesk.ui.main_window import MainWindow
    from goaldesk.ui.neighbours import Neighbours


def dropped(what: QMimeData) -> Path | None:
    """The one file that was dropped; None for several, or for what is no file."""
    urls = what.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None


def ask_for_copy(window: "MainWindow", path: Path) -> Path | None:
    """Where a copy of this workbook is to be written; a file that is there already is refused, not replaced."""
    wording = window.surroundings.language.wording
    proposed = path.with_name(wording.translate("Copies", "{name} copy").format(name=path.stem) + path.suffix)
    chosen, _ = QFileDialog.getSaveFileName(
        window,
        wording.translate("Copies", "Save a copy of {name}").format(name=path.name),
        str(proposed),
        "GoalDesk (*.goaldesk)",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not chosen:
        return None
    target = Path(chosen)
    return target if target.suffix else target.with_name(f"{target.name}{path.suffix}")


def _save_copy(report: Report, workbook: "Workbook", target: Path) -> None:
    workbook.save_copy(target)


class WaysOn(QObject):
    """Belongs to one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._neighbours: Neighbours | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def go(self, path: Path, way: str, standing: "Standing | None") -> None:
        """Go this way on; the keys are those of `start_words.WAYS`."""
        if way == "view":
            self._window.open_path(path, read_only=True)
        elif way == "take_over":
            self._ask_to_take_over(path, standing)
        elif way == "look_for":
            self._look_for(path)
        elif way == "backup" and standing is not None and standing.backup is not None:
            self._window.expect(path)
            self._window.opening.restore(path, standing.backup.path)
        else:
            self._window.open_path(path)

    def not_opened(self, path: Path, fault: Fault | None) -> None:
        """Say why a workbook was not opened: on the start page, with its ways on; for a new one at its form."""
        window = self._window
        if window.is_creating():
            if fault is not None:
                window.form.say_why_not(window.surroundings.faults.sentence(fault), fault.code)
            return
        window.close_workbook()
        if fault is not None:
            from goaldesk.model.store.standing import after_fault

            window.start.say_why_not(path, after_fault(path, fault), window.surroundings.faults.sentence(fault))

    def is_open_elsewhere(self, path: Path) -> bool:
        """Whether another window of this person has the workbook open to write; that window comes to the front."""
        from goaldesk.ui.neighbours import call

        if self._window.desk is not None and self._window.desk.workbook.path == path.resolve():
            return False
        if not call(path):
            return False
        self._window.notices.say(self.tr("{name} is open already: its window is in front.").format(name=path.name))
        return True

    def arrived(self) -> None:
        """A workbook is open: where it can be written, answer for it."""
        from goaldesk.ui.neighbours import Neighbours

        desk = self._window.desk
        if desk is None or desk.workbook.read_only:
            return
        if self._neighbours is None:
            self._neighbours = Neighbours(self)
            self._neighbours.called.connect(self._come_to_front)
        self._neighbours.answer_for(desk.workbook.path)

    def save_copy(self) -> None:
        """Ask for a place and write the open workbook there, as a workbook of its own."""
        window, desk = self._window, self._window.desk
        if desk is None:
            return
        target = ask_for_copy(window, desk.workbook.path)
        if target is None:
            return
        job = Job(self.tr("Writing {name}").format(name=target.name), _save_copy, desk.workbook, target)
        job.finished.connect(lambda _: self._say_copied(target))
        job.failed.connect(window.surroundings.faults.show_error)
        window.surroundings.jobs.start(job)

    def left(self) -> None:
        """The workbook is about to be closed."""
        if self._neighbours is not None:
            self._neighbours.leave()

    # --- inside

    def _say_copied(self, target: Path) -> None:
        text = self.tr("The copy is “{path}”, a workbook of its own.").format(path=isolated(str(target)))
        self._window.notices.say(text, self.tr("Open it"), lambda: self._window.open_path(target), done=True)

    def _come_to_front(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        window.notices.say(self.tr("This workbook was opened once more; it is open in this window."))

    def _ask_to_take_over(self, path: Path, standing: "Standing | None") -> None:
        from goaldesk.ui.dialogs.trouble import TroubleDialog

        if standing is None or standing.holder is None:
            return
        window, holder = self._window, standing.holder
        wording = window.surroundings.language.wording
        message = self.tr(
            "Is {who} really gone? The workbook is open for writing on {host} since {since}; the last change was saved "
            "{changed}. If it is still open there, what is typed there from now on is not saved, and says so."
        ).format(
            who=isolated(holder.user),
            host=isolated(holder.host),
            since=moment(holder.since, wording),
            changed=moment(standing.changed, wording) or "–",
        )
        dialog = TroubleDialog(window.surroundings.look, message, "", window)
        dialog.offer(self.tr("Take over writing"), lambda: window.open_path(path, take_over=True))
        dialog.open()

    def _look_for(self, path: Path) -> None:
        window = self._window
        found, _ = QFileDialog.getOpenFileName(
            window, self.tr("Where is {name} now?").format(name=path.name), "", "GoalDesk (*.goaldesk)"
        )
        if found:
            window.surroundings.remembered.forget(str(path))
            window.open_path(Path(found))

    # --- what Qt calls

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A file that is dropped on the window is opened."""
        path = dropped(event.mimeData()) if isinstance(event, QDropEvent) else None  # entering is a drop event too
        if path is None or not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            self._window.open_path(path)
        return True
