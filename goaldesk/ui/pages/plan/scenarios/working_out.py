"""What the tab Scenarios has worked out beside the window: chances, who can reach what, what a switch would change.

One question at a time is asked of each; an older one that is still on its way is dropped.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from goaldesk.model.methods.prospects import Prospects, prospects
from goaldesk.model.methods.switching import SwitchLine, switch_lines
from goaldesk.model.periods import Period
from goaldesk.model.rows import CalendarDay, Membership, Metric, Person, Setting, Unit
from goaldesk.ui.desk import Desk
from goaldesk.ui.jobs import Job, Report
from goaldesk.wording import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from goaldesk.model.sheets.scenario_figures import ScenarioFigures
    from goaldesk.model.snapshot import Snapshot

A = TypeVar("A")
About = Sequence[object]

_KINDS = (Unit, Membership, Person, Metric, Setting, CalendarDay)
"""What prospects depend on besides the entries; targets never move them."""


class _Told(QObject):
    told = Signal()


class Question(Generic[A]):
    """`of` gives the answer where it is known, else None, and then works it out; `told` says when it has come. What a
    question is about is compared by identity, because tables of a snapshot that nobody touched stay the same.
    """

    def __init__(self, desk: Desk, label: str, work: Callable[..., A]) -> None:
        self._desk, self._label, self._work = desk, label, work
        self._signals = _Told(desk)
        self.told = self._signals.told
        self._about: About = ()
        self._answer: A | None = None
        self._job: Job | None = None

    def of(self, about: About, *facts: object) -> A | None:
        """The answer, as far as it is known; `facts` are what the work is given."""
        known = self._about
        if len(known) == len(about) and all(_same(one, other) for one, other in zip(known, about, strict=True)):
            return self._answer
        self.forget()
        self._about = about
        job = self._job = Job(QCoreApplication.translate("Scenarios", self._label), self._work, *facts)
        job.finished.connect(lambda answer: self._take(job, answer))
        job.failed.connect(self._desk.surroundings.faults.show_error)
        job.ended.connect(lambda: self._end(job))
        self._desk.start(job)
        return None

    @property
    def on_its_way(self) -> bool:
        """Whether an answer is still to come."""
        return self._job is not None

    def forget(self) -> None:
        """Drop what was asked and answered."""
        before, self._about, self._answer, self._job = self._job, (), None, None
        if before is not None:
            before.cancel()

    def _take(self, job: Job, answer: A) -> None:
        if job is self._job:
            self._job, self._answer = None, answer
            self.told.emit()

    def _end(self, job: Job) -> None:
        """One that failed or was given up has no answer."""
        if job is self._job:
            self._job = None


class Chances(Question[Prospects]):
    """Where the year before lands and how a year may turn out, for all units."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, QT_TRANSLATE_NOOP("Scenarios", "Working out chances"), _prospects)

    def ask(self, year: Period, metric: int, segment: int) -> Prospects | None:
        """The answer for a year, metric and segment of the workbook as it stands."""
        snapshot = self._desk.snapshot
        about = [year, metric, segment, snapshot.entries, *(snapshot.table(kind) for kind in _KINDS)]
        return self.of(about, snapshot, (metric, segment), year)


class EvenChances(Question[dict[int, tuple[int, int]]]):
    """How many people are as likely to reach their target as not, by scenario."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, QT_TRANSLATE_NOOP("Scenarios", "Working out who can reach what"), _even)

    def ask(self, figures: "ScenarioFigures", scenarios: Sequence[int]) -> dict[int, tuple[int, int]] | None:
        """The answer for these scenarios; nothing where no chance is known."""
        if not figures.prospects.year:
            return None
        return self.of([figures.prospects, figures.snapshot, *scenarios], figures, scenarios)


class Differing(Question[tuple[SwitchLine, ...]]):
    """In what the plan differs from a scenario."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, QT_TRANSLATE_NOOP("Scenarios", "Working out what would change"), _lines)

    def ask(self, scenario: int) -> tuple[SwitchLine, ...] | None:
        """The answer for the workbook as it stands."""
        return self.of([self._desk.snapshot, scenario], self._desk.snapshot, scenario)


def _same(one: object, other: object) -> bool:
    return one is other or (isinstance(one, int | Period) and one == other)


def _prospects(report: Report, snapshot: "Snapshot", about: tuple[int, int], year: Period) -> Prospects:
    return prospects(snapshot, about, year, lambda done, of: report(done, of, ""))


def _even(report: Report, figures: "ScenarioFigures", scenarios: Sequence[int]) -> dict[int, tuple[int, int]]:
    found = {}
    for at, scenario in enumerate(scenarios):
        report(at, len(scenarios), "")
        found[scenario] = figures.even(scenario)
    return found


def _lines(report: Report, snapshot: "Snapshot", scenario: int) -> tuple[SwitchLine, ...]:
    return switch_lines(snapshot, scenario)
