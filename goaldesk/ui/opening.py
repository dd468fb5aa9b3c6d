"""How a workbook comes to the desk: opened, taken over, made new, or made as the sample.

All of it in a job, so that the window stands while the file is read; also what stood in the way is found out there.
The one rule: one workbook at a time is on its way, and one that is not wanted any more is let go, however far it came.
"""

import datetime as dt
import gc
import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from goaldesk.model.errors import Fault, Refusal
from goaldesk.ui.jobs import Job, Report
from goaldesk.ui.pages import PAGES
from goaldesk.ui.surroundings import Surroundings
from goaldesk.wording import QT_TRANSLATE_NOOP, Wording

if TYPE_CHECKING:
    from goaldesk.model.edits.starting import Start
    from goaldesk.model.store.standing import Standing
    from goaldesk.model.store.workbook import Workbook

Opened: TypeAlias = "Workbook | Restored | Made"

SUFFIX = ".goaldesk"
READ_AHEAD = ("babel.dates", "goaldesk.model.sheets.tree_table", "goaldesk.ui.desk")


@dataclass(frozen=True, slots=True)
class NewCompany:
    """What the form for a new workbook asks for; `table` is to be imported once it is made."""

    path: Path
    start: "Start"
    table: Path | None = None


@dataclass(frozen=True, slots=True)
class Wished:
    """How a workbook is to be opened: only to be read, taken over from another desk, with which passphrase."""

    read_only: bool = False
    take_over: bool = False
    key: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Restored:
    """The workbook after a backup was put in its place: where what was there before lies, or why it was not done."""

    workbook: "Workbook"
    kept: Path | None
    fault: Fault | None


@dataclass(frozen=True, slots=True)
class Made:
    """A new workbook, and the table that is to be imported into it."""

    workbook: "Workbook"
    table: Path | None


@dataclass(frozen=True, slots=True)
class NotOpened:
    """Why a workbook was not opened, and how it stands."""

    path: Path
    fault: Fault
    standing: "Standing"


class Opening(QObject):
    """`opened` brings the workbook; `failed` brings what stood in the way (None for what nobody foresaw); `cancelled`
    that the user gave it up. `restored` and `made` come after `opened`.
    """

    opened = Signal(object)
    restored = Signal(object)
    made = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    def __init__(self, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._job: Job | None = None

    def open(self, path: Path, *, read_only: bool = False, key: str | None = None) -> None:
        """Open the workbook at this path, with its passphrase if it has one; read-only where that is wished or another
        desk is writing.
        """
        label = self.tr("Opening {name}").format(name=path.name)
        self._start(label, path, _open, path, self._who(), Wished(read_only, key=key))

    def take_over(self, path: Path, who: str, seconds: float) -> None:
        """Take writing from a desk on another computer, where `who` sits, unless it gives a sign within so long."""
        label = self.tr("Waiting whether {who} answers").format(who=who)
        self._start(label, path, _take_over, path, self._who(), seconds)

    def create(self, company: NewCompany) -> None:
        """Make a workbook with what its company starts with, whole or not at all."""
        self._start(self.tr("Making {name}").format(name=company.path.name), company.path, _create, company)

    def make_sample(self, path: Path) -> None:
        """Make the sample company, or open it if it was made before."""
        language = self._surroundings.language.code
        self._start(self.tr("Making the sample company"), path, _sample, path, language, self._who())

    def restore(self, path: Path, copy: Path, key: str | None = None) -> None:
        """Put a backup in the place of the workbook at this path, which nobody has open, and open it."""
        self._start(self.tr("Going back to the backup"), path, _restore, path, copy, self._who(), key)

    def give_up(self) -> None:
        """What is on its way is not wanted any more; nothing is told of it."""
        job, self._job = self._job, None
        if job is not None:
            job.cancel()

    def _who(self) -> str:
        return self._surroundings.remembered.now.desk_name

    def _start(self, label: str, path: Path, *work: object) -> None:
        self.give_up()
        job = self._job = Job(label, _tried, self._surroundings.language.wording, path, *work)
        job.finished.connect(self._finished)
        job.late.connect(self._let_go)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)
        self._surroundings.jobs.start(job)

    def _finished(self, came: "Opened | NotOpened") -> None:
        self._job = None
        if isinstance(came, NotOpened):
            self.failed.emit(came)
            return
        workbook = _workbook_of(came)
        moment = dt.datetime.now().astimezone().isoformat(timespec="minutes")
        self._surroundings.remembered.opened(workbook.path.absolute(), moment, workbook.uuid)
        self.opened.emit(workbook)
        if isinstance(came, Restored):
            self.restored.emit(came)
        elif isinstance(came, Made):
            self.made.emit(came)

    def _let_go(self, came: "Opened | NotOpened") -> None:
        if not isinstance(came, NotOpened):
            _workbook_of(came).close()

    def _cancelled(self) -> None:
        if self._job is self.sender():
            self._job = None
            self.cancelled.emit()

    def _failed(self, error: BaseException) -> None:
        if self._job is self.sender():
            self._job = None
            self.failed.emit(None)
        raise error


def _workbook_of(came: "Opened") -> "Workbook":
    return came.workbook if isinstance(came, Restored | Made) else came


def _tried(
    report: Report, wording: Wording, path: Path, work: "Callable[..., Opened]", *facts: object
) -> "Opened | NotOpened":
    """Do the work; where a fault stands in the way, look here how the workbook stands, where nobody waits for it."""
    from goaldesk.model.store.standing import after_fault

    _read_ahead(wording)
    try:
        return work(report, *facts)
    except Fault as fault:
        return NotOpened(path, fault, after_fault(path, fault))


def _open(report: Report, path: Path, who: str, wished: "Wished") -> "Workbook":
    from goaldesk.model.store.workbook import Workbook
    from goaldesk.model.tree import Memberships

    with _no_search_for_garbage():
        workbook = Workbook.open(path, desk=who, key=wished.key, read_only=wished.read_only, take_over=wished.take_over)
    try:
        report(0, 0, "")  # given up meanwhile: nobody would close it
        Memberships.of(workbook.snapshot)  # every page asks for the tree before it can do anything else
        workbook.last_of_scenario(workbook.snapshot.settings.scenario)  # looks through the history, once for all pages
    except BaseException:
        workbook.close()
        raise
    return workbook


def _take_over(report: Report, path: Path, who: str, seconds: float) -> "Workbook":
    from goaldesk.model.store.taking_over import wait_for_a_sign

    wait_for_a_sign(path, seconds, lambda passed: report(int(passed * 1000), int(seconds * 1000), ""))
    return _open(report, path, who, Wished(take_over=True))


@contextmanager
def _no_search_for_garbage() -> Iterator[None]:
    """What is made inside is kept: rows that live as long as the workbook. Looking through hundreds of thousands of
    them, again and again, would stop the window for a tenth of a second each time.
    """
    try:
        yield
    finally:
        gc.freeze()


def _read_ahead(wording: Wording) -> None:
    """Read the modules that the window will need next, and how dates are written, here, where nobody waits for them."""
    today = dt.datetime.now().astimezone().date()
    wording.formats.months(today, today)
    for name in READ_AHEAD:
        importlib.import_module(name)
    for page in PAGES:
        page.load()


def _restore(report: Report, path: Path, copy: Path, who: str, key: str | None) -> Restored:
    from goaldesk.model.store.restoring import restore_backup

    try:
        kept = restore_backup(path, copy, desk=who, key=key)
    except Fault as fault:
        # It was not done; what is there stays and is opened again, with the reason.
        return Restored(_open(report, path, who, Wished(key=key)), None, fault)
    return Restored(_open(report, path, who, Wished(key=key)), kept, None)


def _create(report: Report, company: NewCompany) -> Made:
    from goaldesk.model.edits.starting import beginning_with
    from goaldesk.model.store.workbook import Workbook

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
    workbook = Workbook.create(company.path, start.settings, desk=start.desk, begin=beginning_with(start))
    return Made(workbook, company.table)


def _sample(report: Report, path: Path, language: str, who: str) -> "Workbook":
    from goaldesk.samples.qinghe import make_sample

    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        make_sample(path, language=language)
    return _open(report, path, who, Wished())
