"""Copies of workbooks: saved elsewhere, taken for a trial, rescued from a damaged file, chosen from the backups.

The one rule: what is copied stays as it is, and no copy takes the place of a file that is there already.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.text import isolated

if TYPE_CHECKING:
    from goaldesk.model.store.workbook import Workbook
    from goaldesk.ui.main_window import MainWindow


class Safekeeping(QObject):
    """Belongs to one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    def save_copy(self) -> None:
        """Ask for a place and write the open workbook there, as a workbook of its own."""
        desk = self._window.desk
        if desk is not None:
            path = desk.workbook.path
            self._copy(path, self._suggested(path), self._say_copied, _save_copy, desk.workbook)

    def take_for_trial(self, path: Path) -> None:
        """Ask for a place, write a workbook that nobody needs to close there, and open that one."""
        name = self.tr("{name} (trial)").format(name=path.stem)
        who = self._window.surroundings.remembered.now.desk_name
        self._copy(path, path.with_name(name + path.suffix), self._window.open_path, _copy_workbook, path, who)

    def rescue(self, path: Path) -> None:
        """Ask for a place and write a file that cannot be opened there, byte for byte."""
        self._copy(path, self._suggested(path), self._say_rescued, _copy_bytes, path)

    def choose_backup(self, path: Path) -> None:
        """Show the backups of the workbook at this path; the chosen one takes its place, or is saved elsewhere."""
        from goaldesk.ui.dialogs.backup_list import BackupList

        window = self._window
        who = window.surroundings.remembered.now.desk_name
        dialog = BackupList(window.surroundings, path, window)
        dialog.chosen.connect(lambda copy: window.bring(path, lambda: window.opening.restore(path, copy)))
        dialog.copy_wanted.connect(
            lambda copy: self._copy(path, self._suggested(path), self._say_copied, _copy_workbook, copy, who)
        )
        dialog.open()

    # --- inside

    def _suggested(self, path: Path) -> Path:
        return path.with_name(self.tr("{name} copy").format(name=path.stem) + path.suffix)

    def _copy(self, path: Path, proposed: Path, then: Callable[[Path], object], *work: object) -> None:
        window = self._window
        chosen, _ = QFileDialog.getSaveFileName(
            window,
            self.tr("Save a copy of {name}").format(name=path.name),
            str(proposed),
            f"GoalDesk (*{path.suffix})",
            options=QFileDialog.Option.DontConfirmOverwrite,  # it is refused, not replaced
        )
        if not chosen:
            return
        target = Path(chosen)
        if not target.suffix:
            target = target.with_name(f"{target.name}{path.suffix}")
        job = Job(self.tr("Writing {name}").format(name=target.name), _write, target, *work)
        job.finished.connect(lambda _: then(target))
        job.failed.connect(window.surroundings.faults.show_error)
        window.surroundings.jobs.start(job)

    def _say_copied(self, target: Path) -> None:
        text = self.tr("The copy is “{path}”, a workbook of its own.").format(path=isolated(str(target)))
        self._window.notices.say(text, self.tr("Open it"), lambda: self._window.open_path(target), done=True)

    def _say_rescued(self, target: Path) -> None:
        text = self.tr("The file lies as it is in “{path}” too.").format(path=isolated(str(target)))
        self._window.notices.say(text, done=True)


def _write(report: Report, target: Path, work: Callable[..., None], *facts: object) -> None:
    work(target, *facts)


def _save_copy(target: Path, workbook: "Workbook") -> None:
    workbook.save_copy(target)


def _copy_workbook(target: Path, path: Path, who: str) -> None:
    from goaldesk.model.store.duplicating import copy_workbook

    copy_workbook(path, target, desk=who)


def _copy_bytes(target: Path, path: Path) -> None:
    from goaldesk.model.store.duplicating import copy_bytes

    copy_bytes(path, target)
