"""What the tab Scenarios has worked out beside the window: chances from history, and in what the plan differs from a
scenario. An older question that is still on its way is dropped.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from goaldesk.model.methods.prospects import Prospects, prospects
from goaldesk.model.periods import Period
from goaldesk.model.rows import CalendarDay, Membership, Metric, Person, Setting, Unit
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report

if TYPE_CHECKING:
    from goaldesk.model.methods.switching import SwitchLine
    from goaldesk.model.snapshot import Snapshot

_KINDS = (Unit, Membership, Person, Metric, Setting, CalendarDay)
"""What prospects depend on besides the entries; targets never move them."""


class Chances(QObject):
    """`told` says that prospects came which were asked for."""

    told = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._about: Sequence[object] = ()
        self._found = Prospects()

    def of(self, year: Period, metric: int, segment: int) -> Prospects:
        """The prospects as far as they are known; if they are not, they are worked out."""
        snapshot = self._desk.snapshot
        about = [year, metric, segment, snapshot.entries, *(snapshot.table(kind) for kind in _KINDS)]
        known = self._about
        if len(known) == len(about) and all(_same(one, other) for one, other in zip(known, about, strict=True)):
            return self._found
        self._about, self._found = about, Prospects()
        label = QCoreApplication.translate("Scenarios", "Working out chances")
        job = Job(label, _prospects, snapshot, (metric, segment), year)
        job.finished.connect(lambda found: self._take(about, found))
        job.failed.connect(self._desk.surroundings.faults.show_error)
        self._desk.surroundings.jobs.start(job)
        return self._found

    def _take(self, about: Sequence[object], found: Prospects) -> None:
        if self._about is about:
            self._found = found
            self.told.emit()


class Differing(QObject):
    """`told` gives the snapshot that was looked at, the scenario, and the lines."""

    told = Signal(object, int, object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._job: Job | None = None
        self._about: tuple[int, int] | None = None

    def ask(self, scenario: int) -> None:
        """Work out in what the plan differs from a scenario, unless that was done for it as it stands."""
        snapshot = self._desk.snapshot
        about = (scenario, snapshot.generation)
        if about == self._about:
            return
        self.forget()
        self._about = about
        label = QCoreApplication.translate("Scenarios", "Working out what would change")
        job = self._job = Job(label, _lines, snapshot, scenario)
        job.finished.connect(lambda lines: self._tell(job, (snapshot, scenario), lines))
        job.failed.connect(self._desk.surroundings.faults.show_error)
        self._desk.surroundings.jobs.start(job)

    def forget(self) -> None:
        """Drop what was asked."""
        self._about, before, self._job = None, self._job, None
        if before is not None:
            before.cancel()

    def _tell(self, job: Job, about: "tuple[Snapshot, int]", lines: "tuple[SwitchLine, ...]") -> None:
        if job is self._job:
            self.told.emit(*about, lines)


def _same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, int | Period) and one == other)


def _prospects(report: Report, snapshot: "Snapshot", about: tuple[int, int], year: Period) -> Prospects:
    return prospects(snapshot, about, year, lambda done, of: report(done, of, ""))


def _lines(report: Report, snapshot: "Snapshot", scenario: int) -> "tuple[SwitchLine, ...]":
    from goaldesk.model.methods.switching import switch_lines

    return switch_lines(snapshot, scenario)
