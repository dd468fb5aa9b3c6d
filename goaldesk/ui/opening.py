"""How a workbook comes to the desk: opened, made new, or made as the sample. All of it in a job, so that the window
stands while the file is read.
"""

import datetime as dt
import gc
import importlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from goaldesk.model.errors import Fault, Refusal
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages import PAGES
from goaldesk.ui.surroundings import Surroundings
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.edits.starting import Start
    from goaldesk.model.store.workbook import Workbook

SUFFIX = ".goaldesk"
READ_AHEAD = ("babel.dates", "goaldesk.model.sheets.tree_table", "goaldesk.ui.desk")


@dataclass(frozen=True, slots=True)
class NewCompany:
    """What the form for a new workbook asks for."""

    path: Path
    start: "Start"


@dataclass(frozen=True, slots=True)
class Restored:
    """The workbook after a backup was put in its place: where what was there before lies, or why it was not done."""

    workbook: "Workbook"
    kept: Path | None
    fault: Fault | None


class Opening(QObject):
    """`opened` brings the workbook; `failed` brings the path and the fault that stood in the way; `restored` comes
    after `opened`.
    """

    opened = Signal(object)
    restored = Signal(object)
    failed = Signal(object, object)

    def __init__(self, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._path = Path()

    def open(self, path: Path, *, read_only: bool = False, take_over: bool = False) -> None:
        """Open the workbook at this path; read-only where that is wished or another desk is writing. `take_over` takes
        writing from a desk on another computer.
        """
        label = self.tr("Opening {name}").format(name=path.name)
        self._start(label, path, _open, path, self._who(), read_only, take_over)

    def create(self, company: NewCompany) -> None:
        """Make a workbook with what its company starts with, whole or not at all."""
        self._start(self.tr("Making {name}").format(name=company.path.name), company.path, _create, company)

    def make_sample(self, path: Path) -> None:
        """Make the sample company, or open it if it was made before."""
        language = self._surroundings.language.code
        self._start(self.tr("Making the sample company"), path, _sample, path, language, self._who())

    def restore(self, path: Path, copy: Path) -> None:
        """Put a backup in the place of the workbook at this path, which nobody has open, and open it."""
        self._path = path
        job = Job(self.tr("Going back to the backup"), _restore, path, copy, self._who())
        job.finished.connect(self._went_back)
        job.failed.connect(self._failed)
        self._surroundings.jobs.start(job)

    def _went_back(self, restored: Restored) -> None:
        self._finished(restored.workbook)
        self.restored.emit(restored)

    def _who(self) -> str:
        return self._surroundings.remembered.now.desk_name

    def _start(self, label: str, path: Path, *work: object) -> None:
        self._path = path
        job = Job(label, *work)  # type: ignore[arg-type] # the first of `work` is the function, the rest its arguments
        job.finished.connect(self._finished)
        job.failed.connect(self._failed)
        self._surroundings.jobs.start(job)

    def _finished(self, workbook: "Workbook") -> None:
        moment = dt.datetime.now().astimezone().isoformat(timespec="minutes")
        self._surroundings.remembered.opened(workbook.path.absolute(), moment)
        self.opened.emit(workbook)

    def _failed(self, error: BaseException) -> None:
        self.failed.emit(self._path, error if isinstance(error, Fault) else None)
        if not isinstance(error, Fault):
            raise error


def _open(report: Report, path: Path, who: str, read_only: bool = False, take_over: bool = False) -> "Workbook":
    from goaldesk.model.store.workbook import Workbook
    from goaldesk.model.tree import Memberships

    _read_ahead()
    with _no_search_for_garbage():
        workbook = Workbook.open(path, desk=who, read_only=read_only, take_over=take_over)
    Memberships.of(workbook.snapshot)  # every page asks for the tree before it can do anything else
    return workbook


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """What is made inside is kept: rows that live as long as the workbook. Looking through hundreds of thousands of
    them, again and again, would stop the window for a tenth of a second each time.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _read_ahead() -> None:
    """Read the modules that the window will need next here, where nobody waits for them."""
    for name in READ_AHEAD:
        importlib.import_module(name)
    for page in PAGES:
        page.load()


def _restore(report: Report, path: Path, copy: Path, who: str) -> Restored:
    from goaldesk.model.store.restoring import restore_backup

    try:
        kept = restore_backup(path, copy, desk=who)
    except Fault as fault:
        # It was not done; what is there stays and is opened again, with the reason.
        return Restored(_open(report, path, who), None, fault)
    return Restored(_open(report, path, who), kept, None)


def _create(report: Report, company: NewCompany) -> "Workbook":
    from goaldesk.model.edits.starting import beginning_with
    from goaldesk.model.store.workbook import Workbook

    _read_ahead()
    start, folder = company.start, company.path.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refusal(
            "no_folder",
            QT_TRANSLATE_NOOP(
                "Fault", "The folder “{folder}” cannot be used ({reason}); nothing was made: choose another."
            ),
            folder=str(folder),
            reason=error.strerror or str(error),
        ) from error
    return Workbook.create(company.path, start.settings, desk=start.desk, begin=beginning_with(start))


def _sample(report: Report, path: Path, language: str, who: str) -> "Workbook":
    from goaldesk.samples.qinghe import make_sample

    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        make_sample(path, language=language)
    return _open(report, path, who)
