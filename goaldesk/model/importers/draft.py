"""A draft: everything that an import would do, found out without writing anything.

One rule: what a draft says is what happens. It is made against one state of the workbook and can only be imported into
that state.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path
from typing import Protocol

from goaldesk.model.entries import EntryBlock, Ints
from goaldesk.model.importers.actuals import ActualsTable, Gathered
from goaldesk.model.importers.answers import Answers
from goaldesk.model.importers.comparing import (
    EntryChanges,
    compare_entries,
    in_future,
    known_batches,
    outside_employment,
)
from goaldesk.model.importers.context import Context, Progress, metric_sum
from goaldesk.model.importers.fitting import Fitted, Joined, options_of
from goaldesk.model.importers.importer import Source, unreadable
from goaldesk.model.importers.layout import LayoutPlan, TablePlan
from goaldesk.model.importers.matching import MetricBook, NewUnit, SegmentBook, UnitBook, metric_of
from goaldesk.model.importers.opening import open_source
from goaldesk.model.importers.problems import Problem, Problems
from goaldesk.model.importers.report import ImportReport, MetricSum
from goaldesk.model.importers.target_cells import TargetChanges, TargetsTable, compare_targets, target_sums
from goaldesk.model.importers.unit_rows import UnitChange, UnitsTable
from goaldesk.model.importers.walking import Walk
from goaldesk.model.rows import Metric, Segment
from goaldesk.model.snapshot import Snapshot


class Reading(Protocol):
    """What a draft reads of a workbook."""

    @property
    def snapshot(self) -> Snapshot: ...

    def entries(self, ids: "Sequence[int] | Ints") -> EntryBlock: ...


@dataclass(slots=True)
class Draft:
    """What an import will do. `generation` is the state of the workbook that it was made for. Numbers below zero stand
    for what is not in the workbook yet.
    """

    layout: LayoutPlan
    file: str
    digest: str
    generation: int
    report: ImportReport
    units: list[NewUnit] = field(default_factory=list)
    unit_changes: list[UnitChange] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    metrics: list[Metric] = field(default_factory=list)
    entries: list[EntryChanges] = field(default_factory=list)
    targets: list[TargetChanges] = field(default_factory=list)
    through: dict[int, int] = field(default_factory=dict)
    span: tuple[int, int] | None = None
    aliases: tuple[tuple[str, int], ...] = ()
    used: bool = False

    @property
    def problems(self) -> Sequence[Problem]:
        """What stands in the way; the first of them, with their rows."""
        return self.report.problems


def draft(
    workbook: Reading,
    source: Path,
    layout: LayoutPlan,
    *,
    today: int,
    progress: Progress | None = None,
    answers: Answers | None = None,
) -> Draft:
    """Find out what importing a file would do. No figure is taken to be complete beyond `today`
    unless the layout names a day. `progress` is told the rows read so far, and may raise to break off. `answers` are
    what a person said to the questions of an earlier draft.

    Raises Refusal for a file or layout that cannot be read together, Undecided where the layout has to say more,
    Trouble where the file cannot be read. Everything else that is wrong is in `problems`.
    """
    return _Drafting(workbook, source, layout, (today, progress, answers or Answers())).draft()


class _Drafting:
    def __init__(
        self, workbook: Reading, source: Path, layout: LayoutPlan, said: tuple[int, Progress | None, Answers]
    ) -> None:
        snapshot = workbook.snapshot
        today, progress, answers = said
        self.workbook = workbook
        self.gathered: list[Gathered] = []
        self.opened = open_source(source, options_of(layout.read))
        self.context = Context(
            snapshot=snapshot,
            layout=layout,
            source=source,
            units=UnitBook(snapshot),
            segments=SegmentBook(snapshot),
            metrics=MetricBook(snapshot, _brought(layout, snapshot)),
            joined=tuple(Joined(plan, source.parent) for plan in layout.lookups),
            problems=Problems(),
            report=ImportReport(layout.name, source.name),
            today=today,
            progress=progress,
            answers=answers,
        )
        self.result = Draft(layout, source.name, _digest(source), snapshot.generation, self.context.report)
        self.result.aliases = answers.aliases()

    def draft(self) -> Draft:
        """Read every table of the layout, in its order."""
        for plan in self.context.layout.tables:
            {"units": self._units, "actuals": self._actuals, "targets": self._targets}[plan.fills](plan)
        if self.gathered:
            self._compare()
        context, result = self.context, self.result
        result.units, result.segments, result.metrics = context.units.new, context.segments.new, context.metrics.new
        report = context.report
        report.units = [unit.name for unit in result.units if not unit.is_own]
        report.segments = [segment.name for segment in result.segments]
        report.metrics = [metric.code for metric in result.metrics]
        report.problems = context.problems.found
        report.problem_count = context.problems.count
        return result

    def _units(self, plan: TablePlan) -> None:
        table = UnitsTable(self.context, plan)
        before = len(self.context.units.new)
        for fitted in self._sheets(plan):
            table.read(fitted)
            self.context.report.detected.append(fitted.table.detected)
        table.finish()
        changed = [change for change in table.changes if change.unit > 0]
        self.result.unit_changes += table.changes
        self.context.report.new += len(self.context.units.new) - before
        self.context.report.changed += len(changed)
        self.context.report.unchanged += table.found - len(changed)

    def _actuals(self, plan: TablePlan) -> None:
        again = bool(known_batches(self.context.snapshot, self.context.layout))
        table = ActualsTable(self.context, plan, again=again)
        for fitted in self._sheets(plan):
            self._read(table.read, fitted)
        self.gathered.append(table.finish())

    def _compare(self) -> None:
        """Hold what all tables yield against the workbook."""
        report = self.context.report
        rounding: dict[int, Fraction] = {}
        for table in self.gathered:
            self._note_reach(table)
            for metric, difference in table.rounding.items():
                rounding[metric] = rounding.get(metric, Fraction(0)) + difference
        self.result.entries = compare_entries(self.context, self.gathered, self.workbook.entries)
        sums: dict[int, MetricSum] = {}
        for changes in self.result.entries:
            report.new += len(changes.new)
            report.changed += len(changes.changed)
            report.removed += len(changes.removed)
            report.unchanged += changes.unchanged
            report.missing += len(changes.missing)
            report.outside += outside_employment(self.context.snapshot, changes)
            count, first = in_future(changes, self.context.today)
            report.future += count
            report.future_from = min(filter(None, (first, report.future_from)), default=0)
            for metric, (count, total, first, last) in changes.sums.items():
                difference = rounding.pop(metric, Fraction(0))
                sums[metric] = metric_sum(self.context.metrics.of(metric), count, total, difference, (first, last))
        in_order = dict.fromkeys(metric for table in self.gathered for metric in table.through)
        report.sums += [sums[metric] for metric in in_order if metric in sums]

    def _note_reach(self, gathered: Gathered) -> None:
        # A list or sheet that this program wrote is a part: it says nothing of whom it does not name.
        through = gathered.through if gathered.plan.compares == "source" else {}
        for metric, day in through.items():
            self.result.through[metric] = max(day, self.result.through.get(metric, day))
        if gathered.span is not None:
            first, last = self.result.span or gathered.span
            self.result.span = min(first, gathered.span[0]), max(last, gathered.span[1])

    def _targets(self, plan: TablePlan) -> None:
        table = TargetsTable(self.context, plan)
        for fitted in self._sheets(plan):
            self._read(table.read, fitted)
        cells = table.finish()
        changes = compare_targets(self.context, cells, plan.status)
        self.result.targets.append(changes)
        report = self.context.report
        report.new += changes.new
        report.changed += changes.changed
        report.removed += changes.removed
        report.unchanged += changes.unchanged
        for metric, (count, total) in target_sums(cells).items():
            rounding = table.rounding.get(metric)
            report.sums.append(metric_sum(self.context.metrics.of(metric), count, total, rounding or Fraction(0), None))

    def _read(self, read: Callable[[Fitted], Walk], fitted: Fitted) -> None:
        walk = read(fitted)
        forms = [("numbers", walk.numbers.label), ("dates", walk.days.label)]
        found = tuple((key, label) for key, label in forms if label)
        self.context.report.detected.append(replace(fitted.table.detected, forms=found))

    def _sheets(self, plan: TablePlan) -> Iterator[Fitted]:
        opened: Source = self.opened
        visible = [name for name in opened.sheets if name not in opened.hidden]
        for name in visible if plan.sheets == ("*",) else plan.sheets or (None,):
            table = opened.table(name, header=plan.header)
            shared = {"sheet": name or table.detected.sheet or "", "title": " ".join(table.title_lines)}
            self.context.problems.sheet = shared["sheet"]
            yield Fitted(table, self.context.source.name, self.context.joined, shared)
        self.context.problems.sheet = ""


def _brought(layout: LayoutPlan, snapshot: Snapshot) -> Iterator[Metric]:
    """The metrics that the layout declares, with numbers below zero."""
    from goaldesk.model.metrics.catalogue import usual_metrics

    for at, plan in enumerate(layout.metrics, 1):
        usual = usual_metrics().get(plan.catalogue)
        metric = metric_of(plan, -at)
        if usual is None:
            yield metric
            continue
        decimals = snapshot.settings.currency_digits if usual.decimals is None else usual.decimals
        yield replace(metric, code=plan.catalogue, name=usual.name, aggregation=usual.aggregation, decimals=decimals)


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise unreadable(path, error) from error
